/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-day.h"
#include "quatuor-csv-import.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvLook:
 * @kind: what the table seems to hold
 * @separator: between its cells
 * @encoding: its encoding
 * @headers: (array zero-terminated=1): its headers, each with a name of its own as
 *   quatuor_csv_header_name() gives it
 * @written: (array zero-terminated=1): its headers as they stand in the file
 * @columns: for each header the column of the kind it seems to be, or
 *   %QUATUOR_CSV_NO_FIELD
 * @rows: (element-type GStrv): its first rows, a cell a header each; days as they
 *   are understood
 * @n_days: how many of the days in the first rows are written in each way
 * @days: (nullable): one that is, for each way
 *
 * What a table looks like before anything is done with it.
 */
typedef struct
{
  QuatuorCsvKind  kind;
  char            separator;
  char           *encoding;
  char          **headers;
  char          **written;
  int            *columns;
  GPtrArray      *rows;
  guint           n_days[QUATUOR_N_CSV_WRITINGS];
  char           *days[QUATUOR_N_CSV_WRITINGS];
} QuatuorCsvLook;

QuatuorCsvLook *quatuor_csv_look_new       (QuatuorDb               *db,
                                            const QuatuorCsvImport  *import,
                                            const QuatuorCsvKind    *kind,
                                            GError                 **error);
void            quatuor_csv_look_free      (QuatuorCsvLook          *self);
gboolean        quatuor_csv_look_is_unsure (const QuatuorCsvLook    *self,
                                            QuatuorCsvDates          dates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvLook, quatuor_csv_look_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-persons.h"
#include "quatuor-csv-record.h"
#include "quatuor-csv-twins.h"

G_BEGIN_DECLS

struct _QuatuorCsvRecord
{
  QuatuorCsvContext          *context;
  const QuatuorCsvRecordKind *kind;

  /* Owned */
  GHashTable                 *lookups; /* column to QuatuorCsvLookup */
  GHashTable                 *keys;    /* key to row of the cohort, itself where several have it */
  QuatuorCsvLookup           *known;   /* rows of the cohort by code */
  GHashTable                 *codes;   /* code, folded, to Known, of the rows of the file */
  QuatuorCsvPersons          *persons; /* NULL until somebody is named */
  QuatuorCsvTwins            *twins;
  GArray                     *pending; /* Pending */
  GArray                     *needed;  /* Needed */
  char                       *later;   /* of the present row */
};

gsize     quatuor_csv_record_offset (QuatuorTable        table,
                                     const char         *column);
char    **quatuor_csv_record_code   (QuatuorTable        table,
                                     gconstpointer       row);
gboolean  quatuor_csv_record_say    (QuatuorCsvRecord   *self,
                                     QuatuorProblemCode  code,
                                     int                 column,
                                     const char         *value,
                                     const char         *detail);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"
#include "quatuor-csv-output.h"
#include "quatuor-date.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvWriter:
 *
 * Writes a table, a cell after another. Errors of the disk are kept until
 * quatuor_csv_writer_finish(), so that callers write a whole table without
 * looking; until then the file of that name is as it was.
 */
typedef struct _QuatuorCsvWriter QuatuorCsvWriter;

QuatuorCsvWriter *quatuor_csv_writer_new           (const char              *path,
                                                    QuatuorCsvProfile        profile,
                                                    QuatuorCsvReplace        replace,
                                                    GError                 **error);
QuatuorCsvWriter *quatuor_csv_writer_new_for_fd    (int                      fd,
                                                    const char              *name,
                                                    QuatuorCsvProfile        profile);
void              quatuor_csv_writer_free          (QuatuorCsvWriter        *self);
gboolean          quatuor_csv_writer_finish        (QuatuorCsvWriter        *self,
                                                    GError                 **error);
QuatuorCsvProfile quatuor_csv_writer_get_profile   (QuatuorCsvWriter        *self);
gint64            quatuor_csv_writer_get_n_rows    (QuatuorCsvWriter        *self);
gint64            quatuor_csv_writer_get_n_protected (QuatuorCsvWriter      *self);

/* The header: all columns of a table, or one cell after another for a header
 * that follows data, then quatuor_csv_writer_end_header(). */
void              quatuor_csv_writer_add_header    (QuatuorCsvWriter        *self,
                                                    const QuatuorCsvColumn  *columns,
                                                    guint                    n_columns);
void              quatuor_csv_writer_end_header    (QuatuorCsvWriter        *self);

/* One cell each; NULL, an unknown day or an unknown integer is an empty cell. */
void              quatuor_csv_writer_add_text      (QuatuorCsvWriter        *self,
                                                    const char              *text);
void              quatuor_csv_writer_add_code      (QuatuorCsvWriter        *self,
                                                    const char              *code);
void              quatuor_csv_writer_add_choice    (QuatuorCsvWriter        *self,
                                                    const QuatuorCsvChoice  *choices,
                                                    const char              *code);
void              quatuor_csv_writer_add_integer   (QuatuorCsvWriter        *self,
                                                    gint64                   value);
void              quatuor_csv_writer_add_tenths    (QuatuorCsvWriter        *self,
                                                    gint64                   tenths);
void              quatuor_csv_writer_add_date      (QuatuorCsvWriter        *self,
                                                    QuatuorDate              date);
void              quatuor_csv_writer_add_iso_date  (QuatuorCsvWriter        *self,
                                                    const char              *iso);
void              quatuor_csv_writer_add_empty     (QuatuorCsvWriter        *self);
void              quatuor_csv_writer_end_row       (QuatuorCsvWriter        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvWriter, quatuor_csv_writer_free)

G_END_DECLS

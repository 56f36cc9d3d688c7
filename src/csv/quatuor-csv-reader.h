/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-corrections.h"
#include "quatuor-csv-dialect.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A cell longer than this is a mistake: nearly always a quotation mark that is
 * not closed. */
#define QUATUOR_CSV_CELL_MAX (1024 * 1024)

/**
 * QuatuorCsvReader:
 *
 * Reads a table a row after another, whatever its size: UTF-8 with or without
 * BOM, UTF-16, Windows-1252 or what an old Mac writes; comma, semicolon or tab; with
 * or without a first line `sep=;` or a title above the header. Cells come as they
 * stand, spaces kept, in UTF-8. Rows of separators only are passed over, and so are
 * empty cells behind the last column. A row may have another number of cells than the
 * header: the caller says so with the row's line.
 */
typedef struct _QuatuorCsvReader QuatuorCsvReader;

QuatuorCsvReader  *quatuor_csv_reader_new           (const char        *path,
                                                     char               separator,
                                                     GError           **error);
QuatuorCsvReader  *quatuor_csv_reader_new_for_bytes (GBytes            *bytes,
                                                     const char        *name,
                                                     char               separator,
                                                     GError           **error);
QuatuorCsvReader  *quatuor_csv_reader_new_as        (const char        *path,
                                                     GBytes            *bytes,
                                                     const QuatuorCsvDialect *dialect,
                                                     GError           **error);
void               quatuor_csv_reader_free          (QuatuorCsvReader  *self);
void               quatuor_csv_reader_correct       (QuatuorCsvReader  *self,
                                                     const QuatuorCsvCorrections *corrections);
gboolean           quatuor_csv_reader_rewind        (QuatuorCsvReader  *self,
                                                     GError           **error);
gboolean           quatuor_csv_reader_next          (QuatuorCsvReader  *self,
                                                     gboolean          *has_row,
                                                     GError           **error);

const char        *quatuor_csv_reader_get_name      (QuatuorCsvReader  *self);
const char        *quatuor_csv_reader_get_encoding  (QuatuorCsvReader  *self);
char               quatuor_csv_reader_get_separator (QuatuorCsvReader  *self);
const char *const *quatuor_csv_reader_get_header    (QuatuorCsvReader  *self);
gint64             quatuor_csv_reader_get_header_line (QuatuorCsvReader *self);
guint              quatuor_csv_reader_get_n_columns (QuatuorCsvReader  *self);
guint              quatuor_csv_reader_get_n_cells   (QuatuorCsvReader  *self);
const char        *quatuor_csv_reader_get_cell      (QuatuorCsvReader  *self,
                                                     guint              column);
gint64             quatuor_csv_reader_get_line      (QuatuorCsvReader  *self);
double             quatuor_csv_reader_get_fraction  (QuatuorCsvReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvReader, quatuor_csv_reader_free)

G_END_DECLS

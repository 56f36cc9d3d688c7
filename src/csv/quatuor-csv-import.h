/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"
#include "quatuor-csv-reader.h"
#include "quatuor-csv-doubles.h"
#include "quatuor-csv-outcomes.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvProgressFunc:
 * @fraction: how much of the file is done, 0 to 1
 * @data: what the caller gave
 *
 * Called now and then, in the thread of the import.
 */
typedef void (*QuatuorCsvProgressFunc) (double   fraction,
                                        gpointer data);

/**
 * QuatuorCsvImportMode:
 * @QUATUOR_CSV_APPLY: write what the table says
 * @QUATUOR_CSV_DRY_RUN: do all of it, count, and take it back
 */
typedef enum
{
  QUATUOR_CSV_APPLY,
  QUATUOR_CSV_DRY_RUN,
} QuatuorCsvImportMode;

/**
 * QuatuorCsvImport:
 * @kind: what the table holds
 * @path: (type filename): the file, or `-` for standard input
 * @bytes: (nullable): the table itself; then @path is what to call it in an error
 * @dialect: how to read it
 * @maps: (nullable): `COLUMN=FIELD` each, %NULL-terminated: a header as written
 *   in the file, and the column of the kind it stands for; an empty FIELD
 *   leaves the column out. Of two columns with one header the second goes by
 *   `HEADER (2)`, and one without a header by its place, `#3`
 * @sets: (nullable): `FIELD=VALUE` each, %NULL-terminated: what a column of the kind
 *   holds on every row, in place of a column of the table; an empty VALUE sets
 *   nothing
 * @corrections: (nullable): what to read instead of some rows
 * @mode: whether to keep what was written
 * @lists_outcomes: whether to say of each row what becomes of it
 * @progress: (nullable): called with how far it is
 * @progress_data: its second argument
 * @cancellable: (nullable): stops it; then nothing is written
 *
 * What to import and how. Made with quatuor_csv_import_new(), which copies the
 * strings; the other members may be set before the import runs.
 */
typedef struct
{
  QuatuorCsvKind          kind;
  char                   *path;
  GBytes                 *bytes;
  QuatuorCsvDialect       dialect;
  char                  **maps;
  char                  **sets;
  QuatuorCsvCorrections  *corrections;
  QuatuorCsvImportMode    mode;
  gboolean                lists_outcomes;
  QuatuorCsvProgressFunc  progress;
  gpointer                progress_data;
  GCancellable           *cancellable;
} QuatuorCsvImport;

/**
 * QuatuorCsvMapping:
 * @header: the header as written in the file
 * @column: (nullable): the column of the kind it stands for, or %NULL for one
 *   that is left out
 */
typedef struct
{
  char                   *header;
  const QuatuorCsvColumn *column;
} QuatuorCsvMapping;

/**
 * QuatuorCsvResult:
 * @n_rows: rows of the table, the header not counted
 * @n_new: rows that made something new
 * @n_changed: rows that changed something
 * @n_identical: rows that said what the programme holds already
 * @n_left_empty: rows that were prepared and not filled in; they change nothing
 * @n_emptied: values that were there and are empty now
 * @n_ignored: columns left out
 * @n_errors: how many problems stop the import
 * @n_warnings: how many do not
 * @problems: (element-type QuatuorProblem): errors and warnings by line; the
 *   first ten thousand
 * @doubles: (element-type QuatuorCsvDouble): new rows that are likely to be there
 *   twice, by line; each has a warning too
 * @outcomes: (nullable): what becomes of each row, when the import lists that
 * @mappings: (element-type QuatuorCsvMapping): how the header was understood
 * @encoding: (nullable): the encoding that was recognised
 * @separator: the separator that was recognised
 * @written: whether the programme holds it now
 */
typedef struct
{
  gint64              n_rows;
  gint64              n_new;
  gint64              n_changed;
  gint64              n_identical;
  gint64              n_left_empty;
  gint64              n_emptied;
  guint               n_ignored;
  gint64              n_errors;
  gint64              n_warnings;
  GPtrArray          *problems;
  GArray             *doubles;
  QuatuorCsvOutcomes *outcomes;
  GPtrArray          *mappings;
  char               *encoding;
  char                separator;
  gboolean            written;
} QuatuorCsvResult;

QuatuorCsvImport *quatuor_csv_import_new  (QuatuorCsvKind           kind,
                                           const char              *path,
                                           QuatuorCsvImportMode     mode);
QuatuorCsvImport *quatuor_csv_import_copy (const QuatuorCsvImport  *self);
void              quatuor_csv_import_free (QuatuorCsvImport        *self);
QuatuorCsvReader *quatuor_csv_import_open (const QuatuorCsvImport  *self,
                                           QuatuorDb               *db,
                                           GError                 **error);
gboolean          quatuor_csv_import_run  (QuatuorDb               *db,
                                           const QuatuorCsvImport  *import,
                                           QuatuorCsvResult       **result,
                                           GError                 **error);
void              quatuor_csv_result_free (QuatuorCsvResult        *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvImport, quatuor_csv_import_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvResult, quatuor_csv_result_free)

G_END_DECLS

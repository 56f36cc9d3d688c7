/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-import.h"
#include "quatuor-csv-lookup.h"
#include "quatuor-csv-reader.h"
#include "quatuor-csv-doubles.h"
#include "quatuor-csv-outcomes.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

#define QUATUOR_CSV_COLUMNS_MAX 32
#define QUATUOR_CSV_NO_COLUMN (-1)

/* How often a long import looks up from its work. */
#define QUATUOR_CSV_ROWS_BETWEEN_REPORTS 1000

/**
 * QuatuorCsvContext:
 * @db: the connection, which is recording
 * @import: what was asked
 * @table: the columns of the kind
 * @reader: on the present row
 * @cohort: the programme before the import
 * @result: what is counted and said
 * @cells: which cell of a row holds each column of the kind, or
 *   %QUATUOR_CSV_NO_COLUMN
 * @withheld: the table was written without names: columns that it would have
 *   filled with names are empty, and mean nothing
 * @row_withheld: the same for the present row
 * @said_withheld: for which columns that was said
 * @mended: (nullable): references that were mended, each said once
 * @doubles: (nullable): what new rows may be there twice
 * @finished: all rows were taken without an error
 *
 * What the import of a kind works with. Private to the import.
 */
typedef struct
{
  QuatuorDb              *db;
  const QuatuorCsvImport *import;
  const QuatuorCsvTable  *table;
  QuatuorCsvReader       *reader;
  QuatuorCohort          *cohort;
  QuatuorCsvResult       *result;
  int                     cells[QUATUOR_CSV_COLUMNS_MAX];
  gboolean                withheld;
  gboolean                row_withheld;
  gboolean                said_withheld[QUATUOR_CSV_COLUMNS_MAX];
  GHashTable             *mended;
  QuatuorCsvDoubles        *doubles;
  gboolean                finished;
} QuatuorCsvContext;

/* One importer for each kind: a state for the file, each row, the end (NULL where
 * each row is written at once). A row with a problem of its own returns TRUE: FALSE
 * is for what stops everything. */
typedef struct
{
  gpointer (*begin) (QuatuorCsvContext *context);
  gboolean (*row)   (QuatuorCsvContext  *context,
                     gpointer            state,
                     GError            **error);
  gboolean (*end)   (QuatuorCsvContext  *context,
                     gpointer            state,
                     GError            **error);
  void     (*free)  (gpointer            state);
} QuatuorCsvImporter;

extern const QuatuorCsvImporter quatuor_csv_territories_importer;
extern const QuatuorCsvImporter quatuor_csv_people_importer;
extern const QuatuorCsvImporter quatuor_csv_ratings_importer;
extern const QuatuorCsvImporter quatuor_csv_progress_importer;
extern const QuatuorCsvImporter quatuor_csv_attendance_importer;
extern const QuatuorCsvImporter quatuor_csv_contacts_importer;
extern const QuatuorCsvImporter quatuor_csv_commitments_importer;
extern const QuatuorCsvImporter quatuor_csv_moments_importer;
extern const QuatuorCsvImporter quatuor_csv_voices_importer;
extern const QuatuorCsvImporter quatuor_csv_recommendations_importer;
extern const QuatuorCsvImporter quatuor_csv_sessions_importer;
extern const QuatuorCsvImporter quatuor_csv_actions_importer;
extern const QuatuorCsvImporter quatuor_csv_effects_importer;
extern const QuatuorCsvImporter quatuor_csv_learnings_importer;
extern const QuatuorCsvImporter quatuor_csv_projects_importer;
extern const QuatuorCsvImporter quatuor_csv_resources_importer;

/* Problems */
void            quatuor_csv_context_say       (QuatuorCsvContext   *self,
                                               QuatuorProblemCode   code,
                                               gint64               line,
                                               int                  column,
                                               const char          *value,
                                               const char          *detail);
gboolean        quatuor_csv_context_take      (QuatuorCsvContext   *self,
                                               gint64               line,
                                               int                  column,
                                               GError              *refused,
                                               GError             **error);

/* Cells of the present row */
gint64          quatuor_csv_context_line      (QuatuorCsvContext   *self);
gboolean        quatuor_csv_context_has       (QuatuorCsvContext   *self,
                                               int                  column);
const char     *quatuor_csv_context_cell      (QuatuorCsvContext   *self,
                                               int                  column);
char           *quatuor_csv_context_text      (QuatuorCsvContext   *self,
                                               int                  column);
char           *quatuor_csv_lost_zero         (const char          *code);
char           *quatuor_csv_context_word      (QuatuorCsvContext   *self,
                                               int                  column);
gboolean        quatuor_csv_context_date      (QuatuorCsvContext   *self,
                                               int                  column,
                                               QuatuorDate         *date);
gboolean        quatuor_csv_context_integer   (QuatuorCsvContext   *self,
                                               int                  column,
                                               gint64              *value);
gboolean        quatuor_csv_context_choice    (QuatuorCsvContext   *self,
                                               int                  column,
                                               const char         **code);
gboolean        quatuor_csv_context_reference (QuatuorCsvContext   *self,
                                               int                  column,
                                               QuatuorCsvLookup    *lookup,
                                               gconstpointer       *row);

/* Members of a row that the present row of the table sets: an absent column
 * leaves them alone, an empty cell empties them. */
void            quatuor_csv_context_set_text    (QuatuorCsvContext *self,
                                                 int                column,
                                                 char             **member);
void            quatuor_csv_context_replace     (QuatuorCsvContext *self,
                                                 int                column,
                                                 char             **member,
                                                 const char        *text);
void            quatuor_csv_context_set_date    (QuatuorCsvContext *self,
                                                 int                column,
                                                 QuatuorDate       *member);
void            quatuor_csv_context_set_integer (QuatuorCsvContext *self,
                                                 int                column,
                                                 gint64            *member);

/* Writing */
gboolean        quatuor_csv_context_seat      (QuatuorCsvContext   *self,
                                               const QuatuorId     *territory,
                                               const QuatuorId     *category,
                                               QuatuorSeat         *seat);
gboolean        quatuor_csv_context_put       (QuatuorCsvContext   *self,
                                               gint64               line,
                                               int                  column,
                                               QuatuorTable         table,
                                               gconstpointer        row,
                                               GError             **error);
gboolean        quatuor_csv_context_report    (QuatuorCsvContext   *self,
                                               double               fraction,
                                               GError             **error);
void            quatuor_csv_context_count     (QuatuorCsvContext   *self,
                                               gint64               line,
                                               QuatuorCsvFate       fate);
void            quatuor_csv_context_compare   (QuatuorCsvContext   *self,
                                               gint64               line,
                                               QuatuorTable         table,
                                               gconstpointer        before,
                                               gconstpointer        after);
gboolean        quatuor_csv_context_write     (QuatuorCsvContext   *self,
                                               gint64               line,
                                               int                  column,
                                               QuatuorTable         table,
                                               gconstpointer        before,
                                               gconstpointer        after,
                                               GError             **error);

G_END_DECLS

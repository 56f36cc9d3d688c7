/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-import.h"
#include "quatuor-csv-lookup.h"
#include "quatuor-csv-reader.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

#define QUATUOR_CSV_COLUMNS_MAX 32
#define QUATUOR_CSV_NO_COLUMN (-1)

/* A column, in a set of columns. */
#define QUATUOR_CSV_COLUMN(column) (1u << (column))

/* How often a long import looks up from its work. */
#define QUATUOR_CSV_ROWS_BETWEEN_REPORTS 1000

typedef struct _QuatuorCsvPersons QuatuorCsvPersons;
typedef struct _QuatuorCsvContext QuatuorCsvContext;

/**
 * QuatuorCsvImporter:
 * @table: what quatuor_csv_context_fill() fills
 * @own: columns that it leaves to the importer, a set of QUATUOR_CSV_COLUMN()
 * @begin: (nullable): makes the state for the file
 * @row: takes the present row
 * @end: (nullable): takes what waited for all rows; %NULL where each is written at
 *   once
 * @free: (nullable): frees the state
 * @data: (nullable): what an importer for several kinds knows of this one
 *
 * How a kind is imported. A row with a problem of its own returns %TRUE: %FALSE is
 * for what stops everything.
 */
typedef struct
{
  QuatuorTable   table;
  guint32        own;
  gpointer     (*begin) (QuatuorCsvContext  *context);
  gboolean     (*row)   (QuatuorCsvContext  *context,
                         gpointer            state,
                         GError            **error);
  gboolean     (*end)   (QuatuorCsvContext  *context,
                         gpointer            state,
                         GError            **error);
  void         (*free)  (gpointer            state);
  gconstpointer  data;
} QuatuorCsvImporter;

/**
 * QuatuorCsvContext:
 * @db: the connection, which is recording
 * @import: what was asked
 * @importer: how the kind is imported
 * @table: the columns of the kind
 * @reader: on the present row
 * @cohort: the programme before the import
 * @result: what is counted and said
 * @cells: which cell of a row holds each column of the kind, or
 *   %QUATUOR_CSV_NO_COLUMN
 * @fields: which member of a row each column of the kind sets, or %NULL
 * @lookups: (nullable): the rows of each table by what cells call them
 * @persons: (nullable): the same for people, and those that the table makes
 * @seen: (nullable): what rows were about, to the line of each
 * @names: (array zero-terminated=1): what each column of the table is called
 * @fixed: (nullable): for each column of the kind its value on every row, where that
 *   was said
 * @said_fixed: for which of them something was said: once is enough
 * @has_month_first: some day can only begin with the month
 * @unsure: (nullable): the first day that may begin with the month as well
 * @unsure_column: where it stands
 * @unsure_line: on which line
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
struct _QuatuorCsvContext
{
  QuatuorDb                *db;
  const QuatuorCsvImport   *import;
  const QuatuorCsvImporter *importer;
  const QuatuorCsvTable    *table;
  QuatuorCsvReader         *reader;
  QuatuorCohort            *cohort;
  QuatuorCsvResult         *result;
  int                       cells[QUATUOR_CSV_COLUMNS_MAX];
  const QuatuorField       *fields[QUATUOR_CSV_COLUMNS_MAX];
  QuatuorCsvLookup         *lookups[QUATUOR_N_TABLES];
  QuatuorCsvPersons        *persons;
  GHashTable               *seen;
  char                    **names;
  const char               *fixed[QUATUOR_CSV_COLUMNS_MAX];
  gboolean                  said_fixed[QUATUOR_CSV_COLUMNS_MAX];
  gboolean                  has_month_first;
  char                     *unsure;
  int                       unsure_column;
  gint64                    unsure_line;
  gboolean                  withheld;
  gboolean                  row_withheld;
  gboolean                  said_withheld[QUATUOR_CSV_COLUMNS_MAX];
  GHashTable               *mended;
  QuatuorCsvDoubles        *doubles;
  gboolean                  finished;
};

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

void              quatuor_csv_context_clear     (QuatuorCsvContext   *self);

/* Problems */
gboolean          quatuor_csv_context_say       (QuatuorCsvContext   *self,
                                                 QuatuorProblemCode   code,
                                                 int                  column,
                                                 const char          *value,
                                                 const char          *detail);
void              quatuor_csv_context_say_at    (QuatuorCsvContext   *self,
                                                 QuatuorProblemCode   code,
                                                 gint64               line,
                                                 int                  column,
                                                 const char          *value,
                                                 const char          *detail);
gboolean          quatuor_csv_context_say_twice (QuatuorCsvContext   *self,
                                                 gint64               line,
                                                 int                  column,
                                                 gint64               earlier);
gboolean          quatuor_csv_context_take      (QuatuorCsvContext   *self,
                                                 gint64               line,
                                                 int                  column,
                                                 GError              *refused,
                                                 GError             **error);

/* Cells of the present row */
gint64            quatuor_csv_context_line      (QuatuorCsvContext   *self);
const char       *quatuor_csv_context_header    (QuatuorCsvContext   *self,
                                                 int                  column);
gboolean          quatuor_csv_context_has       (QuatuorCsvContext   *self,
                                                 int                  column);
const char       *quatuor_csv_context_cell      (QuatuorCsvContext   *self,
                                                 int                  column);
char             *quatuor_csv_context_text      (QuatuorCsvContext   *self,
                                                 int                  column);
char             *quatuor_csv_context_word      (QuatuorCsvContext   *self,
                                                 int                  column);
char             *quatuor_csv_context_phone     (QuatuorCsvContext   *self,
                                                 int                  column);
void              quatuor_csv_context_say_unsure (QuatuorCsvContext  *self);
gboolean          quatuor_csv_context_date      (QuatuorCsvContext   *self,
                                                 int                  column,
                                                 QuatuorDate         *date);
gboolean          quatuor_csv_context_integer   (QuatuorCsvContext   *self,
                                                 int                  column,
                                                 gint64              *value);
gboolean          quatuor_csv_context_choice    (QuatuorCsvContext   *self,
                                                 int                  column,
                                                 const char         **code);

/* What the cells of the present row refer to */
QuatuorCsvLookup *quatuor_csv_context_lookup    (QuatuorCsvContext   *self,
                                                 QuatuorTable         table);
gboolean          quatuor_csv_context_reference (QuatuorCsvContext   *self,
                                                 int                  column,
                                                 QuatuorCsvLookup    *lookup,
                                                 gconstpointer       *row);
gboolean          quatuor_csv_context_required  (QuatuorCsvContext   *self,
                                                 int                  column,
                                                 QuatuorCsvLookup    *lookup,
                                                 gconstpointer       *row);
char             *quatuor_csv_lost_zero         (const char          *code);

/* Members of a row that the present row of the table sets: an absent column
 * leaves them alone, an empty cell empties them. */
void              quatuor_csv_context_match       (QuatuorCsvContext *self);
gboolean          quatuor_csv_context_fill        (QuatuorCsvContext *self,
                                                   gpointer           row,
                                                   GError           **error);
void              quatuor_csv_context_set_text    (QuatuorCsvContext *self,
                                                   int                column,
                                                   char             **member);
void              quatuor_csv_context_replace     (QuatuorCsvContext *self,
                                                   int                column,
                                                   char             **member,
                                                   const char        *text);
void              quatuor_csv_context_set_date    (QuatuorCsvContext *self,
                                                   int                column,
                                                   QuatuorDate       *member);
void              quatuor_csv_context_set_integer (QuatuorCsvContext *self,
                                                   int                column,
                                                   gint64            *member);
void              quatuor_csv_context_set_choice  (QuatuorCsvContext *self,
                                                   int                column,
                                                   char             **member);
void              quatuor_csv_context_set_id      (QuatuorCsvContext *self,
                                                   int                column,
                                                   QuatuorId         *member,
                                                   gconstpointer      row);

/* What the present row is about */
gboolean          quatuor_csv_context_check_once  (QuatuorCsvContext *self,
                                                   int                column,
                                                   const char        *key);
gboolean          quatuor_csv_context_check_pair  (QuatuorCsvContext *self,
                                                   int                column,
                                                   const QuatuorId   *first,
                                                   const QuatuorId   *second);
gboolean          quatuor_csv_context_check_order (QuatuorCsvContext *self,
                                                   int                column,
                                                   QuatuorDate        starts,
                                                   QuatuorDate        ends);
gboolean          quatuor_csv_context_seat        (QuatuorCsvContext *self,
                                                   const QuatuorId   *territory,
                                                   const QuatuorId   *category,
                                                   QuatuorSeat       *seat);

/* Writing */
gboolean          quatuor_csv_context_put       (QuatuorCsvContext   *self,
                                                 gint64               line,
                                                 int                  column,
                                                 QuatuorTable         table,
                                                 gconstpointer        row,
                                                 GError             **error);
gboolean          quatuor_csv_context_report    (QuatuorCsvContext   *self,
                                                 double               fraction,
                                                 GError             **error);
void              quatuor_csv_context_count     (QuatuorCsvContext   *self,
                                                 gint64               line,
                                                 QuatuorCsvFate       fate);
void              quatuor_csv_context_compare   (QuatuorCsvContext   *self,
                                                 gint64               line,
                                                 QuatuorTable         table,
                                                 gconstpointer        before,
                                                 gconstpointer        after);
gboolean          quatuor_csv_context_write     (QuatuorCsvContext   *self,
                                                 gint64               line,
                                                 int                  column,
                                                 QuatuorTable         table,
                                                 gconstpointer        before,
                                                 gconstpointer        after,
                                                 GError             **error);

G_END_DECLS

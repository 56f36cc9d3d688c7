/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-prepare.h"

#include "quatuor-export.h"
#include "quatuor-fill-in.h"
#include "quatuor-problem.h"
#include "quatuor-roll.h"
#include "quatuor-table.h"

#define CANCELLED "cancelled"

/* What the programme knows of a row; the rest is for the hand that fills it in. */
typedef struct
{
  const QuatuorTerritory *territory;
  const QuatuorCategory  *category;
  const QuatuorPhase     *phase;
  const QuatuorSession   *session;
  const QuatuorHalfDay   *half_day;
  const QuatuorPerson    *person;
} Row;

typedef struct
{
  QuatuorCohort          *cohort;
  const QuatuorCsvTable  *table;
  const QuatuorTerritory *only; /* NULL for all */
  const QuatuorSeat      *seat; /* that answers; NULL for none */
  const QuatuorCampaign  *campaign;
  QuatuorCsvWriter       *writer;
  GCancellable           *cancellable;
} Prepare;

static const QuatuorCsvColumn DICTIONARY[] = {
  { .code = "column", .french = "Colonne" },
  { .code = "meaning", .french = "Signification" },
  { .code = "value", .french = "À écrire" },
};

/* The columns whose codes the dictionary lists. Persons are not among them: the
 * table goes to people who need not know who takes part. */
static const struct
{
  const char   *column;
  QuatuorTable  table;
  const char   *label;
} LISTED[] = {
  { "territory", QUATUOR_TABLE_TERRITORY, "name" },
  { "parent", QUATUOR_TABLE_TERRITORY, "name" },
  { "host", QUATUOR_TABLE_TERRITORY, "name" },
  { "category", QUATUOR_TABLE_CATEGORY, "label" },
  { "phase", QUATUOR_TABLE_PHASE, "title" },
  { "module", QUATUOR_TABLE_MODULE, "title" },
  { "campaign", QUATUOR_TABLE_CAMPAIGN, "title" },
  { "criterion", QUATUOR_TABLE_CRITERION, "title" },
  { "session", QUATUOR_TABLE_SESSION, "title" },
  { "peer_group", QUATUOR_TABLE_PEER_GROUP, "title" },
  { "moment", QUATUOR_TABLE_MOMENT, "title" },
  { "action", QUATUOR_TABLE_ACTION, "title" },
};

static gboolean
is_wanted (const Prepare          *self,
           const QuatuorTerritory *territory)
{
  return self->only == NULL || self->only == territory;
}

static gboolean
is_cancelled (const Prepare *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/*
 * Rows
 */

static const char *
code_of (const Row              *row,
         const QuatuorCsvColumn *column)
{
  if (g_str_equal (column->code, "territory") && row->territory != NULL)
    return row->territory->code;
  if (g_str_equal (column->code, "category") && row->category != NULL)
    return row->category->code;
  if (g_str_equal (column->code, "phase") && row->phase != NULL)
    return row->phase->code;
  if (g_str_equal (column->code, "session") && row->session != NULL)
    return row->session->code;
  if (g_str_equal (column->code, "person") && row->person != NULL)
    return row->person->code;
  return NULL;
}

static void
write_row (Prepare   *self,
           const Row *row)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const QuatuorCsvColumn *column = &self->table->columns[i];

      if (row->half_day != NULL && g_str_equal (column->code, "date"))
        quatuor_csv_writer_add_date (self->writer, row->half_day->date);
      else if (row->half_day != NULL && g_str_equal (column->code, "part"))
        quatuor_csv_writer_add_choice (self->writer, column->choices, row->half_day->part);
      else
        quatuor_csv_writer_add_code (self->writer, code_of (row, column));
    }
  quatuor_csv_writer_end_row (self->writer);
}

static gboolean
is_held (Prepare         *self,
         const QuatuorId *territory,
         const QuatuorId *category)
{
  const GPtrArray *seats =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      if (quatuor_id_equal (&seat->category, category))
        return quatuor_cohort_holder (self->cohort, &seat->id, quatuor_date_today ()) != NULL;
    }
  return FALSE;
}

/* A seat that is taken needs no second holder: only the others wait for a name. */
static void
write_people (Prepare                *self,
              const QuatuorTerritory *territory)
{
  const GPtrArray *categories = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_CATEGORY);

  for (guint i = 0; i < categories->len; i++)
    {
      const Row row = { .territory = territory, .category = g_ptr_array_index (categories, i) };

      if (!is_held (self, &territory->id, &row.category->id))
        write_row (self, &row);
    }
}

/* A phase of which something is known would be emptied by a row that says nothing. */
static void
write_progress (Prepare                *self,
                const QuatuorTerritory *territory)
{
  const GPtrArray *phases = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_PHASE);

  for (guint i = 0; i < phases->len; i++)
    {
      const Row row = { .territory = territory, .phase = g_ptr_array_index (phases, i) };

      if (quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PROGRESS, &territory->id,
                               &row.phase->id) == NULL)
        write_row (self, &row);
    }
}

static void
write_roll (Prepare              *self,
            QuatuorRollBook      *book,
            const QuatuorSession *session,
            const QuatuorHalfDay *half_day)
{
  g_autoptr (GArray) roll = quatuor_roll_book_list (book, half_day);

  for (guint i = 0; i < roll->len; i++)
    {
      const QuatuorRollEntry *entry = &g_array_index (roll, QuatuorRollEntry, i);
      Row row = { .session = session, .half_day = half_day, .person = entry->person };

      if (entry->seat != NULL)
        {
          row.territory =
            quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY, &entry->seat->territory);
          row.category =
            quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CATEGORY, &entry->seat->category);
        }
      if (!entry->is_repeated && is_wanted (self, row.territory) &&
          quatuor_roll_entry_get_presence (entry) == QUATUOR_PRESENCE_NOT_NOTED)
        write_row (self, &row);
    }
}

static void
write_attendance (Prepare *self)
{
  const GPtrArray *sessions = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_SESSION);
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (self->cohort);

  for (guint i = 0; i < sessions->len && !is_cancelled (self); i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      const GPtrArray *half_days =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_HALF_DAY, &session->id);

      for (guint n = 0; n < half_days->len && g_strcmp0 (session->state, CANCELLED) != 0; n++)
        write_roll (self, book, session, g_ptr_array_index (half_days, n));
    }
}

static void
write_rows (Prepare        *self,
            QuatuorCsvKind  kind)
{
  const GPtrArray *territories = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_TERRITORY);

  if (kind == QUATUOR_CSV_ATTENDANCE)
    write_attendance (self);
  for (guint i = 0; i < territories->len && !is_cancelled (self); i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      if (kind == QUATUOR_CSV_PEOPLE && is_wanted (self, territory))
        write_people (self, territory);
      else if (kind == QUATUOR_CSV_PROGRESS && is_wanted (self, territory))
        write_progress (self, territory);
    }
}

/*
 * Dictionary
 */

static void
write_entry (QuatuorCsvWriter *writer,
             const char       *column,
             const char       *meaning,
             const char       *value)
{
  quatuor_csv_writer_add_text (writer, column);
  quatuor_csv_writer_add_text (writer, meaning);
  quatuor_csv_writer_add_text (writer, value);
  quatuor_csv_writer_end_row (writer);
}

static const char *
member_of (QuatuorTable   table,
           gconstpointer  row,
           const char    *name)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return G_STRUCT_MEMBER (char *, row, type->fields[i].offset);
  return NULL;
}

static void
write_codes (Prepare                *self,
             const QuatuorCsvColumn *column,
             QuatuorCsvWriter       *writer)
{
  const char *header =
    quatuor_csv_column_header (column, quatuor_csv_writer_get_profile (writer));

  if (column->type != QUATUOR_CSV_REFERENCE)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (LISTED); i++)
    if (g_str_equal (LISTED[i].column, column->code))
      {
        const GPtrArray *rows = quatuor_cohort_rows (self->cohort, LISTED[i].table);

        for (guint n = 0; n < rows->len; n++)
          {
            gconstpointer row = g_ptr_array_index (rows, n);

            if (LISTED[i].table != QUATUOR_TABLE_TERRITORY || is_wanted (self, row))
              write_entry (writer, header, member_of (LISTED[i].table, row, LISTED[i].label),
                           member_of (LISTED[i].table, row, "code"));
          }
      }
}

static void
write_dictionary (Prepare          *self,
                  QuatuorCsvWriter *writer)
{
  QuatuorCsvProfile profile = quatuor_csv_writer_get_profile (writer);

  quatuor_csv_writer_add_header (writer, DICTIONARY, G_N_ELEMENTS (DICTIONARY));
  quatuor_csv_writer_end_header (writer);
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const QuatuorCsvColumn *column = &self->table->columns[i];
      g_autofree char *choices =
        column->choices != NULL ? quatuor_csv_choices_list (column->choices, profile) : NULL;

      write_entry (writer, quatuor_csv_column_header (column, profile),
                   quatuor_csv_profile_is_french (profile) ? column->french_meaning
                                                           : column->meaning,
                   choices);
      write_codes (self, column, writer);
    }
}

/*
 * What it is about
 */

/* Says of a code that the programme has not. */
static gconstpointer
find_code (Prepare       *self,
           QuatuorTable   table,
           const char    *code,
           GError       **error)
{
  gconstpointer row = quatuor_cohort_find_code (self->cohort, table, code);

  if (row == NULL)
    quatuor_problem_raise (error, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, code, NULL);
  return row;
}

/* The seat that answers, where it is said which one. */
static gboolean
find_seat (Prepare               *self,
           const QuatuorPrepare  *what,
           GError               **error)
{
  const QuatuorCategory *category;
  QuatuorId id;

  if (what->kind != QUATUOR_CSV_RATINGS || self->only == NULL || what->campaign == NULL ||
      what->category == NULL)
    return TRUE;

  self->campaign = find_code (self, QUATUOR_TABLE_CAMPAIGN, what->campaign, error);
  if (self->campaign == NULL)
    return FALSE;
  category = find_code (self, QUATUOR_TABLE_CATEGORY, what->category, error);
  if (category == NULL)
    return FALSE;

  id = quatuor_id_derive (&self->only->id, &category->id);
  self->seat = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SEAT, &id);
  if (self->seat != NULL)
    return TRUE;
  quatuor_problem_raise (error, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, what->category, NULL);
  return FALSE;
}

static gboolean
find_rows (Prepare               *self,
           const QuatuorPrepare  *what,
           GError               **error)
{
  if (what->territory != NULL)
    {
      self->only = find_code (self, QUATUOR_TABLE_TERRITORY, what->territory, error);
      if (self->only == NULL)
        return FALSE;
    }
  return find_seat (self, what, error);
}

static gboolean
write_table (Prepare               *self,
             const QuatuorPrepare  *what,
             QuatuorDb             *db,
             GError               **error)
{
  if (self->seat != NULL)
    return quatuor_fill_in_write_rows (db, self->cohort, self->campaign, self->seat, self->writer,
                                       error);

  quatuor_csv_writer_add_header (self->writer, self->table->columns, self->table->n_columns);
  quatuor_csv_writer_end_header (self->writer);
  write_rows (self, what->kind);
  return TRUE;
}

/**
 * quatuor_prepare_write:
 * @db: the programme
 * @what: what is to be filled in, where and for whom
 * @n_rows: (out): how many rows wait for what is not known
 * @error: where an error goes
 *
 * Writes a table with the columns of its kind and the rows that the programme can
 * begin: vacant seats, phases and presences of which nothing was noted, the criteria
 * of a campaign for one seat. Beside it goes a dictionary with the codes that may be
 * written. It comes back through the import of its kind. The programme's own file is
 * never replaced.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_prepare_write (QuatuorDb             *db,
                       const QuatuorPrepare  *what,
                       gint64                *n_rows,
                       GError               **error)
{
  g_autofree char *beside = quatuor_export_dictionary_path (what->path);
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (db, error);
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  g_autoptr (QuatuorCsvWriter) dictionary = NULL;
  Prepare self = {
    .cohort = cohort,
    .table = quatuor_csv_kind_get_table (what->kind),
    .cancellable = what->cancellable,
  };

  if (cohort == NULL || !find_rows (&self, what, error))
    return FALSE;
  if (quatuor_export_is_programme (what->path, db) || quatuor_export_is_programme (beside, db))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_EXISTS, what->path, NULL);
      return FALSE;
    }

  writer = quatuor_csv_writer_new (what->path, what->profile, what->replace, error);
  if (writer != NULL)
    dictionary = quatuor_csv_writer_new (beside, what->profile, what->replace, error);
  if (dictionary == NULL)
    return FALSE;

  self.writer = writer;
  if (!write_table (&self, what, db, error))
    return FALSE;
  *n_rows = quatuor_csv_writer_get_n_rows (writer);
  write_dictionary (&self, dictionary);
  return !g_cancellable_set_error_if_cancelled (what->cancellable, error) &&
         quatuor_csv_writer_finish (writer, error) &&
         quatuor_csv_writer_finish (dictionary, error);
}

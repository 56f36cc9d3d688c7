/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-import.h"

#include "quatuor-csv-context.h"
#include "quatuor-csv-naming.h"
#include "quatuor-csv-sessions.h"
#include "quatuor-journal.h"
#include "quatuor-text.h"

#include <string.h>
#include <sys/stat.h>

static const QuatuorCsvImporter *const IMPORTERS[QUATUOR_N_CSV_KINDS] = {
  [QUATUOR_CSV_TERRITORIES] = &quatuor_csv_territories_importer,
  [QUATUOR_CSV_PEOPLE] = &quatuor_csv_people_importer,
  [QUATUOR_CSV_RATINGS] = &quatuor_csv_ratings_importer,
  [QUATUOR_CSV_PROGRESS] = &quatuor_csv_progress_importer,
  [QUATUOR_CSV_ATTENDANCE] = &quatuor_csv_attendance_importer,
  [QUATUOR_CSV_CONTACTS] = &quatuor_csv_contacts_importer,
  [QUATUOR_CSV_COMMITMENTS] = &quatuor_csv_commitments_importer,
  [QUATUOR_CSV_MOMENTS] = &quatuor_csv_moments_importer,
  [QUATUOR_CSV_VOICES] = &quatuor_csv_voices_importer,
  [QUATUOR_CSV_RECOMMENDATIONS] = &quatuor_csv_recommendations_importer,
  [QUATUOR_CSV_SESSIONS] = &quatuor_csv_sessions_importer,
  [QUATUOR_CSV_ACTIONS] = &quatuor_csv_actions_importer,
  [QUATUOR_CSV_EFFECTS] = &quatuor_csv_effects_importer,
  [QUATUOR_CSV_LEARNINGS] = &quatuor_csv_learnings_importer,
  [QUATUOR_CSV_RESOURCES] = &quatuor_csv_resources_importer,
  [QUATUOR_CSV_PROJECTS] = &quatuor_csv_projects_importer,
};

G_STATIC_ASSERT (QUATUOR_N_TERRITORIES_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);
G_STATIC_ASSERT (QUATUOR_N_PEOPLE_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);
G_STATIC_ASSERT (QUATUOR_N_SESSIONS_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);

/**
 * quatuor_csv_import_new:
 * @kind: what the table holds
 * @path: (type filename): the file, or `-` for standard input
 * @mode: whether to keep what is written
 *
 * Returns: (transfer full): an import that finds out how to read the table
 */
QuatuorCsvImport *
quatuor_csv_import_new (QuatuorCsvKind        kind,
                        const char           *path,
                        QuatuorCsvImportMode  mode)
{
  QuatuorCsvImport *self = g_new0 (QuatuorCsvImport, 1);

  self->kind = kind;
  self->path = g_strdup (path);
  self->mode = mode;
  return self;
}

/**
 * quatuor_csv_import_copy:
 * @self: an import
 *
 * Returns: (transfer full): the same table to be read in the same way, in another
 *   thread perhaps; without what watches or stops @self
 */
QuatuorCsvImport *
quatuor_csv_import_copy (const QuatuorCsvImport *self)
{
  QuatuorCsvImport *copy = quatuor_csv_import_new (self->kind, self->path, self->mode);

  copy->bytes = self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
  copy->dialect = self->dialect;
  copy->maps = g_strdupv (self->maps);
  if (self->corrections != NULL)
    copy->corrections = quatuor_csv_corrections_copy (self->corrections);
  return copy;
}

/**
 * quatuor_csv_import_free:
 * @self: (nullable) (transfer full): an import
 */
void
quatuor_csv_import_free (QuatuorCsvImport *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_strfreev (self->maps);
  quatuor_csv_corrections_free (self->corrections);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
mapping_free (gpointer data)
{
  QuatuorCsvMapping *mapping = data;

  g_free (mapping->header);
  g_free (mapping);
}

static void
problem_free (gpointer data)
{
  quatuor_problem_free (data);
}

static QuatuorCsvResult *
result_new (void)
{
  QuatuorCsvResult *result = g_new0 (QuatuorCsvResult, 1);

  result->problems = g_ptr_array_new_with_free_func (problem_free);
  result->doubles = g_array_new (FALSE, FALSE, sizeof (QuatuorCsvDouble));
  result->mappings = g_ptr_array_new_with_free_func (mapping_free);
  return result;
}

/**
 * quatuor_csv_result_free:
 * @result: (nullable) (transfer full): what an import came to
 */
void
quatuor_csv_result_free (QuatuorCsvResult *result)
{
  if (result == NULL)
    return;

  g_ptr_array_unref (result->problems);
  g_array_unref (result->doubles);
  quatuor_csv_outcomes_free (result->outcomes);
  g_ptr_array_unref (result->mappings);
  g_free (result->encoding);
  g_free (result);
}

/*
 * The header
 */

static char *
list_fields (const QuatuorCsvTable *table)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", table->columns[i].code);
  return g_string_free (list, FALSE);
}

static void
say_header (QuatuorCsvContext  *context,
            QuatuorProblemCode  code,
            const char         *header,
            const char         *value,
            const char         *detail)
{
  QuatuorProblem *problem = quatuor_problem_new (code, value, detail);

  quatuor_problem_set_place (problem, quatuor_csv_reader_get_name (context->reader), 1, header);
  if (quatuor_problem_is_warning (problem))
    context->result->n_warnings++;
  else
    context->result->n_errors++;
  g_ptr_array_add (context->result->problems, problem);
}

static gboolean
same_header (const char *a,
             const char *b)
{
  g_autofree char *folded_a = quatuor_text_fold (a);
  g_autofree char *folded_b = quatuor_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* What the user says about a header with COLUMN=FIELD, if anything: the name of
 * the field. The last `=` divides, as a header may hold one. */
static const char *
find_map (const QuatuorCsvImport *import,
          const char             *header)
{
  for (char **map = import->maps; map != NULL && *map != NULL; map++)
    {
      const char *divide = strrchr (*map, '=');
      g_autofree char *column = divide != NULL ? g_strndup (*map, (gsize) (divide - *map)) : NULL;

      if (column != NULL && same_header (column, header))
        return divide + 1;
    }
  return NULL;
}

static void
check_maps (QuatuorCsvContext *context)
{
  const char *const *header = quatuor_csv_reader_get_header (context->reader);

  for (char **map = context->import->maps; map != NULL && *map != NULL; map++)
    {
      const char *divide = strrchr (*map, '=');
      gsize length = divide != NULL ? (gsize) (divide - *map) : strlen (*map);
      g_autofree char *column = g_strndup (*map, length);
      g_autofree char *known = NULL;
      gboolean found = FALSE;

      for (guint i = 0; header[i] != NULL && !found; i++)
        found = same_header (header[i], column);
      if (!found)
        {
          known = g_strjoinv (", ", (char **) header);
          say_header (context, QUATUOR_PROBLEM_CSV_NO_COLUMN, NULL, column, known);
        }
      else if (divide == NULL ||
               (divide[1] != '\0' && quatuor_csv_table_find (context->table, divide + 1) < 0))
        {
          known = list_fields (context->table);
          say_header (context, QUATUOR_PROBLEM_CSV_NO_COLUMN, column,
                      divide != NULL ? divide + 1 : "", known);
        }
    }
}

static void
check_twice (QuatuorCsvContext *context)
{
  const char *const *header = quatuor_csv_reader_get_header (context->reader);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; header[i] != NULL; i++)
    {
      g_autofree char *name = quatuor_text_fold (header[i]);

      if (*name != '\0' && !g_hash_table_add (names, g_steal_pointer (&name)))
        say_header (context, QUATUOR_PROBLEM_CSV_TWICE, header[i], NULL, NULL);
    }
}

static void
map_column (QuatuorCsvContext *context,
            guint              cell)
{
  const char *header = quatuor_csv_reader_get_header (context->reader)[cell];
  const char *field = find_map (context->import, header);
  int column = quatuor_csv_table_find (context->table, field != NULL ? field : header);
  QuatuorCsvMapping *mapping;

  if (column < 0 && field == NULL && quatuor_csv_kind_is_help (context->import->kind, header))
    return;

  mapping = g_new0 (QuatuorCsvMapping, 1);
  mapping->header = g_strdup (header);
  g_ptr_array_add (context->result->mappings, mapping);
  if (column >= 0 && context->cells[column] < 0)
    {
      mapping->column = &context->table->columns[column];
      context->cells[column] = (int) cell;
      return;
    }

  context->result->n_ignored++;
  if (column >= 0)
    say_header (context, QUATUOR_PROBLEM_CSV_TWICE, header, NULL, NULL);
  else if (*header != '\0' && field == NULL)
    say_header (context, quatuor_csv_kind_is_counted (context->import->kind, header)
                           ? QUATUOR_PROBLEM_COLUMN_COUNTED : QUATUOR_PROBLEM_COLUMN_IGNORED,
                header, NULL, NULL);
}

static void
check_keys (QuatuorCsvContext *context)
{
  for (guint i = 0; i < context->table->n_columns; i++)
    if (quatuor_csv_kind_needs (context->import->kind, i) && context->cells[i] < 0)
      say_header (context, QUATUOR_PROBLEM_VALUE_MISSING, NULL, context->table->columns[i].code,
                  NULL);
}

/* Returns whether the rows are worth reading. */
static gboolean
map_header (QuatuorCsvContext *context)
{
  gboolean any = FALSE;

  for (guint i = 0; i < QUATUOR_CSV_COLUMNS_MAX; i++)
    context->cells[i] = QUATUOR_CSV_NO_COLUMN;

  check_maps (context);
  check_twice (context);
  if (context->result->n_errors > 0)
    return FALSE;

  for (guint i = 0; i < quatuor_csv_reader_get_n_columns (context->reader); i++)
    map_column (context, i);
  for (guint i = 0; i < context->table->n_columns; i++)
    any |= context->cells[i] >= 0;

  if (!any)
    {
      g_autofree char *known = list_fields (context->table);

      say_header (context, QUATUOR_PROBLEM_CSV_NO_HEADER, NULL, NULL, known);
      return FALSE;
    }
  check_keys (context);
  return context->result->n_errors == 0;
}

/*
 * Rows
 */

static gboolean
has_all_columns (QuatuorCsvContext *context)
{
  for (guint i = 0; i < context->table->n_columns; i++)
    if (context->cells[i] < 0)
      return FALSE;
  return TRUE;
}

static gboolean
row_withholds (QuatuorCsvContext *context)
{
  for (guint i = 0; i < context->table->n_columns; i++)
    {
      g_autofree char *word = NULL;

      if (!(context->table->columns[i].flags & QUATUOR_CSV_WITHHELD))
        continue;
      word = quatuor_csv_context_word (context, (int) i);
      if (word != NULL)
        return FALSE;
    }
  return TRUE;
}

/* A table that we exported without names has every column, and nothing at all
 * in those that tell of persons: taking it back must not empty them. */
static gboolean
find_withheld (QuatuorCsvContext  *context,
               GError            **error)
{
  gboolean has_row = TRUE;

  context->withheld = has_all_columns (context);
  while (context->withheld)
    {
      if (!quatuor_csv_reader_next (context->reader, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      context->withheld = row_withholds (context);
    }
  return quatuor_csv_reader_rewind (context->reader, error);
}

static gboolean
check_row (QuatuorCsvContext *context)
{
  guint n_cells = quatuor_csv_reader_get_n_cells (context->reader);
  guint n_columns = quatuor_csv_reader_get_n_columns (context->reader);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (n_cells == n_columns)
    return TRUE;

  found = g_strdup_printf ("%u", n_cells);
  expected = g_strdup_printf ("%u", n_columns);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_CSV_RAGGED,
                           quatuor_csv_context_line (context), QUATUOR_CSV_NO_COLUMN, found,
                           expected);
  return FALSE;
}

static gboolean
read_rows (QuatuorCsvContext         *context,
           const QuatuorCsvImporter  *importer,
           gpointer                   state,
           QuatuorCsvNaming          *naming,
           GError                   **error)
{
  gboolean has_row;

  while (quatuor_csv_reader_next (context->reader, &has_row, error))
    {
      if (!has_row)
        return importer->end == NULL || importer->end (context, state, error);

      context->row_withheld = FALSE;
      if (naming != NULL)
        quatuor_csv_outcomes_name (context->result->outcomes, quatuor_csv_context_line (context),
                                   quatuor_csv_naming_call (naming));
      if (check_row (context) && !importer->row (context, state, error))
        return FALSE;
      if (++context->result->n_rows % QUATUOR_CSV_ROWS_BETWEEN_REPORTS == 0 &&
          !quatuor_csv_context_report (context, quatuor_csv_reader_get_fraction (context->reader),
                                       error))
        return FALSE;
    }
  return FALSE;
}

/* The first problem that is no warning, for the caller that shows one. */
static gboolean
raise_first (QuatuorCsvResult  *result,
             GError           **error)
{
  for (guint i = 0; i < result->problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (result->problems, i);

      if (!quatuor_problem_is_warning (problem))
        {
          quatuor_problem_raise_as (error, quatuor_problem_copy (problem));
          break;
        }
    }
  return FALSE;
}

/* A namesake was said already, with the same remedy. */
static gboolean
is_namesake (QuatuorCsvContext *context,
             gint64             line)
{
  const GPtrArray *problems = context->result->problems;

  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (problem->code == QUATUOR_PROBLEM_NAMESAKE && problem->line == line)
        return TRUE;
    }
  return FALSE;
}

static void
say_doubles (QuatuorCsvContext *context)
{
  g_clear_pointer (&context->result->doubles, g_array_unref);
  context->result->doubles = quatuor_csv_doubles_find (context->doubles);
  for (guint i = 0; i < context->result->doubles->len; i++)
    {
      const QuatuorCsvDouble *twin = &g_array_index (context->result->doubles, QuatuorCsvDouble, i);
      g_autofree char *name = quatuor_csv_doubles_name (context->doubles, &twin->other);
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, twin->other_line);

      if (twin->other_line > 0)
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_DOUBLE_LINE, twin->line,
                                 QUATUOR_CSV_NO_COLUMN, name, line);
      else if (!is_namesake (context, twin->line))
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_DOUBLE, twin->line,
                                 QUATUOR_CSV_NO_COLUMN, name, NULL);
    }
}

static gboolean
do_import (QuatuorDb  *db,
           gpointer    data,
           GError    **error)
{
  QuatuorCsvContext *context = data;
  const QuatuorCsvImporter *importer = IMPORTERS[context->import->kind];
  QuatuorCsvNaming *naming = NULL;
  gpointer state;
  gboolean done;

  context->cohort = quatuor_table_load_cohort (db, error);
  if (context->cohort == NULL)
    return FALSE;

  context->doubles = quatuor_csv_doubles_new (context->import->kind, context->cohort);
  if (context->import->lists_outcomes)
    {
      context->result->outcomes = quatuor_csv_outcomes_new ();
      naming = quatuor_csv_naming_new (context);
    }
  state = importer->begin (context);
  done = read_rows (context, importer, state, naming, error);
  importer->free (state);
  quatuor_csv_naming_free (naming);
  if (done && context->doubles != NULL)
    say_doubles (context);

  if (done && context->result->n_errors > 0)
    return raise_first (context->result, error);

  /* A dry run ends as a cancelled one: the store takes everything back. */
  context->finished = done;
  if (done && context->import->mode == QUATUOR_CSV_DRY_RUN)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_CANCELLED, NULL, NULL);
      return FALSE;
    }
  return done;
}

/* A problem that stopped the reading belongs to the list as well. */
static gboolean
stop (QuatuorCsvContext  *context,
      GError             *cause,
      GError            **error)
{
  const QuatuorProblem *problem = quatuor_problem_from (cause);

  if (problem != NULL && context->result->n_errors == 0)
    {
      g_ptr_array_add (context->result->problems, quatuor_problem_copy (problem));
      context->result->n_errors++;
    }
  g_propagate_error (error, cause);
  return FALSE;
}

/* Line by line, whatever order the rows were written in. */
static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const QuatuorProblem *first = *(const QuatuorProblem *const *) a;
  const QuatuorProblem *second = *(const QuatuorProblem *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

static gboolean
run (QuatuorCsvContext  *context,
     GError            **error)
{
  GError *cause = NULL;
  gboolean recorded;

  if (!map_header (context))
    return raise_first (context->result, error);
  if (!find_withheld (context, &cause))
    return stop (context, cause, error);

  recorded = quatuor_journal_record (context->db, context->table->verb, do_import, context, &cause);
  g_ptr_array_sort (context->result->problems, compare_lines);
  if (recorded)
    {
      context->result->written = TRUE;
      return TRUE;
    }
  if (context->import->mode == QUATUOR_CSV_DRY_RUN && context->finished)
    {
      g_clear_error (&cause);
      return TRUE;
    }
  return stop (context, cause, error);
}

/* The working file, opened and closed once more, would lose its locks. */
static gboolean
is_working_file (QuatuorDb  *db,
                 const char *path)
{
  struct stat table, working;

  return stat (path, &table) == 0 && stat (quatuor_db_get_path (db), &working) == 0 &&
         table.st_dev == working.st_dev && table.st_ino == working.st_ino;
}

/**
 * quatuor_csv_import_open:
 * @self: an import
 * @db: the programme it goes into, whose own file is no table
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): a reader of the table, without corrections
 */
QuatuorCsvReader *
quatuor_csv_import_open (const QuatuorCsvImport  *self,
                         QuatuorDb               *db,
                         GError                 **error)
{
  if (self->bytes == NULL && is_working_file (db, self->path))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_CSV_ENCODING, self->path, NULL);
      return NULL;
    }
  return quatuor_csv_reader_new_as (self->path, self->bytes, &self->dialect, error);
}

/**
 * quatuor_csv_import_run:
 * @db: a connection to a programme
 * @import: what to import and how
 * @result: (out) (transfer full): what it came to, also when it failed
 * @error: where an error goes: the first problem, when there are some
 *
 * Reads a table and writes what it says: all of it in one act, or nothing. An
 * absent column leaves what it would set alone, an empty cell empties it, an
 * absent row changes nothing, and nothing is deleted.
 *
 * Returns: whether there was no error; a dry run then left all as it was
 */
gboolean
quatuor_csv_import_run (QuatuorDb               *db,
                        const QuatuorCsvImport  *import,
                        QuatuorCsvResult       **result,
                        GError                 **error)
{
  g_autoptr (QuatuorCsvReader) reader = NULL;
  QuatuorCsvContext context = { .db = db, .import = import };
  GError *cause = NULL;
  gboolean done;

  g_return_val_if_fail (import->kind < QUATUOR_N_CSV_KINDS, FALSE);

  *result = result_new ();
  context.result = *result;
  context.table = quatuor_csv_kind_get_table (import->kind);

  reader = quatuor_csv_import_open (import, db, &cause);
  if (reader == NULL)
    return stop (&context, cause, error);

  quatuor_csv_reader_correct (reader, import->corrections);
  context.reader = reader;
  (*result)->encoding = g_strdup (quatuor_csv_reader_get_encoding (reader));
  (*result)->separator = quatuor_csv_reader_get_separator (reader);
  done = run (&context, error);
  g_clear_pointer (&context.doubles, quatuor_csv_doubles_free);
  g_clear_pointer (&context.cohort, quatuor_cohort_unref);
  g_clear_pointer (&context.mended, g_hash_table_unref);
  return done;
}

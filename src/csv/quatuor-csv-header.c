/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-header.h"

#include "quatuor-csv-result-private.h"
#include "quatuor-text.h"

#include <string.h>

/*
 * Names
 */

static gboolean
take (GHashTable *taken,
      const char *name)
{
  return g_hash_table_add (taken, quatuor_text_fold (name));
}

/* Takes @name; gives one that no other column has. */
static char *
make_free (GHashTable *taken,
           char       *name)
{
  g_autofree char *owned = name;
  char *numbered = g_strdup (name);

  for (guint n = 2; !take (taken, numbered); n++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s (%u)", owned, n);
    }
  return numbered;
}

/**
 * quatuor_csv_header_name:
 * @written: (array zero-terminated=1): the headers of a table as they stand in it
 *
 * Gives each column a name of its own: its header; `HEADER (2)` where an earlier
 * column has the same; its place, `#3`, where it has none.
 *
 * Returns: (transfer full): a name a column
 */
char **
quatuor_csv_header_name (const char *const *written)
{
  guint n_columns = g_strv_length ((char **) written);
  char **names = g_new0 (char *, n_columns + 1);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Those that are written once keep their name, whatever stands before them. */
  for (guint i = 0; i < n_columns; i++)
    if (*written[i] != '\0' && take (taken, written[i]))
      names[i] = g_strdup (written[i]);
  for (guint i = 0; i < n_columns; i++)
    if (names[i] == NULL)
      names[i] = make_free (taken, *written[i] != '\0' ? g_strdup (written[i])
                                                       : g_strdup_printf ("#%u", i + 1));
  return names;
}

/**
 * quatuor_csv_header_is_repeated:
 * @written: (array zero-terminated=1): the headers of a table as they stand in it
 * @column: one of its columns
 *
 * Returns: whether another column has the same header
 */
gboolean
quatuor_csv_header_is_repeated (const char *const *written,
                                guint              column)
{
  g_autofree char *name = quatuor_text_fold (written[column]);

  for (guint i = 0; *name != '\0' && written[i] != NULL; i++)
    {
      g_autofree char *other = quatuor_text_fold (written[i]);

      if (i != column && g_str_equal (other, name))
        return TRUE;
    }
  return FALSE;
}

/*
 * What each column is
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

  quatuor_problem_set_place (problem, quatuor_csv_reader_get_name (context->reader),
                             quatuor_csv_reader_get_header_line (context->reader), header);
  quatuor_csv_result_keep (context->result, problem);
}

/* What stands above the header is no row, and no header either. */
static void
say_above (QuatuorCsvContext *context)
{
  gint64 line = quatuor_csv_reader_get_header_line (context->reader);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, line);

  if (line > 1)
    say_header (context, QUATUOR_PROBLEM_CSV_ABOVE_HEADER, NULL, number, NULL);
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
  for (char **map = context->import->maps; map != NULL && *map != NULL; map++)
    {
      const char *divide = strrchr (*map, '=');
      gsize length = divide != NULL ? (gsize) (divide - *map) : strlen (*map);
      g_autofree char *column = g_strndup (*map, length);
      g_autofree char *known = NULL;
      gboolean found = FALSE;

      for (guint i = 0; context->names[i] != NULL && !found; i++)
        found = same_header (context->names[i], column);
      if (!found)
        {
          known = g_strjoinv (", ", context->names);
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

/* The first of two with one header is what the header says, unless the user says
 * otherwise; of the others only the user knows. */
static void
check_twice (QuatuorCsvContext *context)
{
  const char *const *written = quatuor_csv_reader_get_header (context->reader);

  for (guint i = 0; written[i] != NULL; i++)
    if (quatuor_csv_header_is_repeated (written, i) &&
        !g_str_equal (written[i], context->names[i]) &&
        find_map (context->import, context->names[i]) == NULL)
      say_header (context, QUATUOR_PROBLEM_CSV_TWICE, context->names[i], context->names[i], NULL);
}

/* What holds on every row is said on the line of the import: the first word on a
 * field is the last one. */
static void
set_fixed (QuatuorCsvContext *context)
{
  gboolean said[QUATUOR_CSV_COLUMNS_MAX] = { FALSE };

  for (char **set = context->import->sets; set != NULL && *set != NULL; set++)
    {
      const char *divide = strchr (*set, '=');
      g_autofree char *field =
        g_strndup (*set, divide != NULL ? (gsize) (divide - *set) : strlen (*set));
      g_autofree char *known = NULL;
      int column = quatuor_csv_table_find (context->table, field);

      if (divide == NULL || column < 0)
        {
          known = list_fields (context->table);
          say_header (context, QUATUOR_PROBLEM_CSV_NO_COLUMN, NULL, field, known);
        }
      else if (!said[column])
        {
          said[column] = TRUE;
          context->fixed[column] = divide[1] != '\0' ? divide + 1 : NULL;
        }
    }
}

static void
map_column (QuatuorCsvContext *context,
            guint              cell)
{
  const char *header = context->names[cell];
  gboolean has_header = *quatuor_csv_reader_get_header (context->reader)[cell] != '\0';
  const char *field = find_map (context->import, header);
  int column = quatuor_csv_table_find (context->table, field != NULL ? field : header);
  QuatuorCsvMapping *mapping;

  if (column < 0 && field == NULL && quatuor_csv_kind_is_help (context->import->kind, header))
    return;

  mapping = g_new0 (QuatuorCsvMapping, 1);
  mapping->header = g_strdup (header);
  g_ptr_array_add (context->result->mappings, mapping);
  if (column >= 0 && context->cells[column] < 0 && context->fixed[column] == NULL)
    {
      mapping->column = &context->table->columns[column];
      context->cells[column] = (int) cell;
      return;
    }

  context->result->n_ignored++;
  if (column >= 0 && context->fixed[column] == NULL)
    say_header (context, QUATUOR_PROBLEM_CSV_TWICE, header, header, NULL);
  else if (has_header && (field == NULL || column >= 0))
    say_header (context, quatuor_csv_kind_is_counted (context->import->kind, header)
                           ? QUATUOR_PROBLEM_COLUMN_COUNTED : QUATUOR_PROBLEM_COLUMN_IGNORED,
                header, NULL, NULL);
}

static gboolean
has_key (QuatuorCsvContext *context,
         guint              column)
{
  int other = quatuor_csv_kind_get_stand_in (context->import->kind, column);

  return quatuor_csv_context_has (context, (int) column) ||
         (other >= 0 && quatuor_csv_context_has (context, other));
}

static void
check_keys (QuatuorCsvContext *context)
{
  for (guint i = 0; i < context->table->n_columns; i++)
    if (quatuor_csv_kind_needs (context->import->kind, i) && !has_key (context, i))
      say_header (context, QUATUOR_PROBLEM_VALUE_MISSING, NULL, context->table->columns[i].code,
                  NULL);
}

/**
 * quatuor_csv_header_map:
 * @context: an import whose reader is behind the header
 *
 * Finds out which column of the table is which of the kind: what the user says goes
 * before what the headers say.
 *
 * Returns: whether the rows are worth reading; if not, that was said
 */
gboolean
quatuor_csv_header_map (QuatuorCsvContext *context)
{
  gboolean any = FALSE;

  for (guint i = 0; i < QUATUOR_CSV_COLUMNS_MAX; i++)
    context->cells[i] = QUATUOR_CSV_NO_COLUMN;

  context->names = quatuor_csv_header_name (quatuor_csv_reader_get_header (context->reader));
  check_maps (context);
  set_fixed (context);
  check_twice (context);
  if (context->result->n_errors > 0)
    return FALSE;

  say_above (context);
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

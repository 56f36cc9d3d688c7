/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-header.h"

#include "quatuor-csv-result-private.h"
#include "quatuor-text.h"

#include <string.h>

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
  quatuor_csv_result_keep (context->result, problem);
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

/**
 * quatuor_csv_header_map:
 * @context: an import that has read the header
 *
 * Finds the cell of each column of the kind: by what the user said of a header, else by
 * what the header says itself.
 *
 * Returns: whether the rows are worth reading; what is wrong was said
 */
gboolean
quatuor_csv_header_map (QuatuorCsvContext *context)
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

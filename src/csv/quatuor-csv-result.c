/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-result-private.h"

#include <string.h>

/* More problems than anybody reads; they are counted all the same. */
#define PROBLEMS_MAX 10000

/* More bytes of a value than anybody reads: a list of columns is as long. */
#define VALUE_MAX 2048

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

/**
 * quatuor_csv_result_new:
 *
 * Returns: (transfer full): what an import came to that has not begun
 */
QuatuorCsvResult *
quatuor_csv_result_new (void)
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

/* A cell of a mebibyte that is no day would be one, ten thousand times. */
static void
shorten (char **text)
{
  g_autofree char *whole = *text;
  const char *end;

  if (whole == NULL || strlen (whole) <= VALUE_MAX)
    {
      g_steal_pointer (&whole);
      return;
    }
  end = g_utf8_find_prev_char (whole, whole + VALUE_MAX);
  *text = g_strdup_printf ("%.*s…", (int) (end - whole), whole);
}

/**
 * quatuor_csv_result_keep:
 * @self: what an import came to so far
 * @problem: (transfer full): an error or a warning, whose value may be cut short
 */
void
quatuor_csv_result_keep (QuatuorCsvResult *self,
                         QuatuorProblem   *problem)
{
  if (quatuor_problem_is_warning (problem))
    self->n_warnings++;
  else
    self->n_errors++;

  shorten (&problem->value);
  shorten (&problem->detail);
  if (self->problems->len < PROBLEMS_MAX)
    g_ptr_array_add (self->problems, problem);
  else
    quatuor_problem_free (problem);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const QuatuorProblem *first = *(const QuatuorProblem *const *) a;
  const QuatuorProblem *second = *(const QuatuorProblem *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * quatuor_csv_result_sort:
 * @self: what an import came to
 *
 * Puts the problems in the order of the lines, whatever order the rows were written in.
 */
void
quatuor_csv_result_sort (QuatuorCsvResult *self)
{
  g_ptr_array_sort (self->problems, compare_lines);
}

/**
 * quatuor_csv_result_raise:
 * @self: what an import came to
 * @error: where the first problem goes that is no warning, for a caller that shows one
 *
 * Returns: %FALSE
 */
gboolean
quatuor_csv_result_raise (const QuatuorCsvResult  *self,
                          GError                 **error)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (self->problems, i);

      if (!quatuor_problem_is_warning (problem))
        {
          quatuor_problem_raise_as (error, quatuor_problem_copy (problem));
          break;
        }
    }
  return FALSE;
}

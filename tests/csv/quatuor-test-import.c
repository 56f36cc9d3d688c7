/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <string.h>

/**
 * quatuor_test_import:
 * @fixture: a programme
 * @kind: what the table holds
 * @text: the table
 *
 * Returns: (transfer full): what the import came to, after it was checked that
 *   it wrote all or nothing
 */
QuatuorCsvResult *
quatuor_test_import (QuatuorTestDb  *fixture,
                     QuatuorCsvKind  kind,
                     const char     *text)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (kind, path, QUATUOR_CSV_APPLY);
  g_autoptr (GError) error = NULL;
  QuatuorCsvResult *result = NULL;
  gboolean done;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  done = quatuor_csv_import_run (fixture->db, import, &result, &error);
  g_assert_true (done == (result->n_errors == 0));
  g_assert_true (done == (error == NULL));
  g_assert_true (done == result->written);
  if (!done)
    {
      after = quatuor_test_db_dump (fixture->db);
      g_assert_cmpstr (after, ==, before);
    }
  quatuor_test_db_assert_sound (fixture->db);
  return result;
}

static void
print_problems (const QuatuorCsvResult *result)
{
  for (guint i = 0; i < result->problems->len; i++)
    {
      g_autofree char *line = quatuor_problem_to_line (g_ptr_array_index (result->problems, i));

      g_test_message ("%s", line);
    }
}

/**
 * quatuor_test_import_counts:
 * @fixture: a programme
 * @kind: what the table holds
 * @text: the table, which must be taken
 * @n_new: rows that must be new
 * @n_changed: rows that must change something
 * @n_identical: rows that must change nothing
 * @n_emptied: values that must be emptied
 */
void
quatuor_test_import_counts (QuatuorTestDb  *fixture,
                            QuatuorCsvKind  kind,
                            const char     *text,
                            gint64          n_new,
                            gint64          n_changed,
                            gint64          n_identical,
                            gint64          n_emptied)
{
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, kind, text);

  print_problems (result);
  g_assert_cmpint (result->n_errors, ==, 0);
  g_assert_cmpint (result->n_new, ==, n_new);
  g_assert_cmpint (result->n_changed, ==, n_changed);
  g_assert_cmpint (result->n_identical, ==, n_identical);
  g_assert_cmpint (result->n_emptied, ==, n_emptied);
}

/**
 * quatuor_test_import_refused:
 * @fixture: a programme
 * @kind: what the table holds
 * @text: the table, which must be refused
 * @code: the first error
 * @line: its line
 * @column: (nullable): its column
 */
void
quatuor_test_import_refused (QuatuorTestDb      *fixture,
                             QuatuorCsvKind      kind,
                             const char         *text,
                             QuatuorProblemCode  code,
                             gint64              line,
                             const char         *column)
{
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, kind, text);
  const QuatuorProblem *first = NULL;

  print_problems (result);
  for (guint i = 0; i < result->problems->len && first == NULL; i++)
    if (!quatuor_problem_is_warning (g_ptr_array_index (result->problems, i)))
      first = g_ptr_array_index (result->problems, i);
  g_assert_nonnull (first);
  g_assert_cmpint (first->code, ==, code);
  g_assert_cmpint (first->line, ==, line);
  g_assert_cmpstr (first->column, ==, column);
}

/**
 * quatuor_test_import_warned:
 * @result: what an import came to
 * @code: a warning
 *
 * Returns: whether it was given
 */
gboolean
quatuor_test_import_warned (QuatuorCsvResult   *result,
                            QuatuorProblemCode  code)
{
  for (guint i = 0; i < result->problems->len; i++)
    if (((const QuatuorProblem *) g_ptr_array_index (result->problems, i))->code == code)
      return TRUE;
  return FALSE;
}

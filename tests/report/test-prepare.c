/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-prepare.h"

#include "quatuor-csv-import.h"
#include "quatuor-test-db.h"

#include <string.h>

/* Prepares a table, fills in a cell of its first row and brings it back. */
static void
assert_comes_back (QuatuorTestDb     *fixture,
                   QuatuorCsvKind     kind,
                   QuatuorCsvProfile  profile,
                   const char        *before,
                   const char        *after)
{
  g_autofree char *path = g_build_filename (fixture->directory, "à préparer.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) filled = NULL;
  g_autoptr (QuatuorCsvImport) import = NULL;
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_rows = 0;

  quatuor_prepare_write (fixture->db, kind, NULL, path, profile, QUATUOR_CSV_REPLACE_EXISTING,
                         &n_rows, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_rows, >, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  filled = g_string_new (text);
  g_assert_cmpuint (g_string_replace (filled, before, after, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, filled->str, -1, NULL));

  import = quatuor_csv_import_new (kind, path, QUATUOR_CSV_DRY_RUN);
  g_assert_true (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_errors, ==, 0);
  g_assert_cmpuint (result->n_ignored, ==, 0);
  g_assert_cmpuint (result->n_new, ==, 1);
}

static void
test_progress (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  assert_comes_back (fixture, QUATUOR_CSV_PROGRESS, QUATUOR_CSV_UNIVERSAL, ",,,,\r\n",
                     ",under_way,,,\r\n");
  assert_comes_back (fixture, QUATUOR_CSV_PROGRESS, QUATUOR_CSV_EXCEL_FR, ";;;;\r\n",
                     ";en cours;;;\r\n");
}

/* Every kind has its headers, its meanings, and no row more than the programme gives. */
static void
test_every_kind (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autofree char *beside = g_build_filename (fixture->directory, "table.dictionary.csv", NULL);

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      g_autofree char *dictionary = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n_rows = -1;

      quatuor_prepare_write (fixture->db, kind, NULL, path, QUATUOR_CSV_UNIVERSAL,
                             QUATUOR_CSV_REPLACE_EXISTING, &n_rows, &error);
      g_assert_no_error (error);
      g_assert_cmpint (n_rows, >=, 0);
      g_assert_true (g_file_get_contents (beside, &dictionary, NULL, NULL));
      g_assert_true (g_str_has_prefix (dictionary, "column,meaning,value\r\n"));
    }
}

static void
test_refusals (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) own = NULL;
  gint64 n_rows;

  g_assert_false (quatuor_prepare_write (fixture->db, QUATUOR_CSV_PEOPLE, "nulle-autre", path,
                                         QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_REFUSE_EXISTING,
                                         &n_rows, &unknown));
  g_assert_nonnull (unknown);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (quatuor_prepare_write (fixture->db, QUATUOR_CSV_PEOPLE, NULL, fixture->path,
                                         QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_REPLACE_EXISTING,
                                         &n_rows, &own));
  g_assert_nonnull (own);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                  \
  g_test_add ("/report/prepare/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("progress", test_progress);
  ADD ("every-kind", test_every_kind);
  ADD ("refusals", test_refusals);
  return g_test_run ();
}

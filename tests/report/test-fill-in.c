/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-fill-in.h"

#include "quatuor-csv-import.h"
#include "quatuor-test-db.h"

#include <string.h>

#define N_CRITERIA 3

static char **
write_lines (QuatuorTestDb     *fixture,
             guint              seat,
             QuatuorCsvProfile  profile)
{
  g_autofree char *path = g_build_filename (fixture->directory, "à remplir.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_fill_in_write (fixture->db, &fixture->campaign, &fixture->seat[seat], path, profile,
                         &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (text, "\r\n", -1);
}

static void
test_one_seat (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;

  quatuor_test_db_rate (fixture, 0, 1, "dont_know", "À voir avec l’agent");
  quatuor_test_db_rate (fixture, 1, 0, "4", "Une autre chaise");
  lines = write_lines (fixture, 0, QUATUOR_CSV_UNIVERSAL);

  /* The header, a line a criterion, answered or not, and nothing of others. */
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + N_CRITERIA + 1);
  g_assert_true (g_str_has_prefix (lines[0],
                                   "territory,campaign,category,criterion,level,comment,"
                                   "evidence,person,rated_on,criterion_title,question,level_0"));
  g_assert_nonnull (strstr (lines[2], ",dont_know,À voir avec l’agent,"));
  for (guint i = 1; i <= N_CRITERIA; i++)
    g_assert_null (strstr (lines[i], "Une autre chaise"));
}

static void
test_french (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_auto (GStrv) lines = write_lines (fixture, 0, QUATUOR_CSV_EXCEL_FR);

  g_assert_true (g_str_has_prefix (lines[0], "\xef\xbb\xbfTerritoire;Campagne;"));
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + N_CRITERIA + 1);
}

/* What comes back says nothing of the columns that only help. */
static void
test_comes_back (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  QuatuorCsvProfile profiles[] = { QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_EXCEL_FR };
  g_autofree char *path = g_build_filename (fixture->directory, "à remplir.csv", NULL);

  quatuor_test_db_rate (fixture, 0, 1, "3", "Une trajectoire");
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_auto (GStrv) lines = write_lines (fixture, 0, profiles[i]);
      g_autoptr (QuatuorCsvImport) import =
        quatuor_csv_import_new (QUATUOR_CSV_RATINGS, path, QUATUOR_CSV_APPLY);
      g_autoptr (QuatuorCsvResult) result = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (lines);
      g_assert_true (quatuor_csv_import_run (fixture->db, import, &result, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (result->n_errors, ==, 0);
      g_assert_cmpuint (result->n_ignored, ==, 0);
      g_assert_cmpuint (result->problems->len, ==, 0);
      g_assert_cmpuint (result->n_changed, ==, 0);
    }
}

static void
test_unknown_seat (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "rien.csv", NULL);
  g_autoptr (GError) error = NULL;
  QuatuorId nobody = quatuor_id_new ();

  g_assert_false (quatuor_fill_in_write (fixture->db, &fixture->campaign, &nobody, path,
                                         QUATUOR_CSV_UNIVERSAL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                  \
  g_test_add ("/report/fill-in/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("one-seat", test_one_seat);
  ADD ("french", test_french);
  ADD ("comes-back", test_comes_back);
  ADD ("unknown", test_unknown_seat);
  return g_test_run ();
}

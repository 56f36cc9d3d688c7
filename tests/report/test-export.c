/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-export.h"

#include "quatuor-test-db.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
export (QuatuorTestDb       *fixture,
        const char          *report,
        QuatuorCsvProfile    profile,
        QuatuorReportNames   names,
        QuatuorExportCounts *counts)
{
  QuatuorExport export = { .report = quatuor_report_find (report), .profile = profile,
                           .filter.names = names, .replace = QUATUOR_CSV_REPLACE_EXISTING };
  g_autofree char *path = g_build_filename (fixture->directory, "sortie.csv", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  quatuor_export_to_file (&export, fixture->db, path, counts, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_profiles (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  QuatuorExportCounts counts;
  g_autofree char *universal = NULL;
  g_autofree char *french = NULL;

  quatuor_test_db_rate (fixture, 0, 0, "dont_know", "=1+1 ; « non »");
  universal = export (fixture, "ratings", QUATUOR_CSV_UNIVERSAL, QUATUOR_REPORT_NAMES, &counts);
  g_assert_cmpstr (universal, ==,
                   "territory,campaign,category,criterion,level,comment,evidence,person,"
                   "rated_on\r\n"
                   "trois-clochers,initial,elected,S01,dont_know,'=1+1 ; « non »,,,2026-03-16\r\n");
  g_assert_cmpint (counts.n_rows, ==, 1);
  g_assert_cmpint (counts.n_protected, ==, 1);

  french = export (fixture, "ratings", QUATUOR_CSV_EXCEL_FR, QUATUOR_REPORT_NAMES, &counts);
  g_assert_cmpstr (french, ==,
                   "\xef\xbb\xbf" "Territoire;Campagne;Catégorie;Critère;Niveau;Commentaire;"
                   "Éléments de preuve;Personne;Répondu le\r\n"
                   "trois-clochers;Diagnostic initial;Élu;S01;ne sait pas;"
                   "\"'=1+1 ; « non »\";;;16/03/2026\r\n");
}

static void
test_scores (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  QuatuorExportCounts counts;
  g_autofree char *universal = NULL;
  g_autofree char *french = NULL;

  for (guint i = 0; i < 3; i++)
    {
      quatuor_test_db_rate (fixture, 0, i, i == 0 ? "4" : "3", NULL);
      quatuor_test_db_rate (fixture, 1, i, "not_applicable", NULL);
    }

  universal = export (fixture, "diagnostic", QUATUOR_CSV_UNIVERSAL, QUATUOR_REPORT_NAMES,
                      &counts);
  g_assert_true (g_str_has_suffix (universal, "strategic,1,3,9,83.3,not_applicable,,,83.3,,\r\n"));
  french = export (fixture, "diagnostic", QUATUOR_CSV_EXCEL_FR, QUATUOR_REPORT_NAMES, &counts);
  g_assert_true (g_str_has_suffix (french, "Stratégique;1;3;9;83,3;sans objet;;;83,3;;\r\n"));
}

static void
test_dictionary (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autofree char *beside = g_build_filename (fixture->directory, "sortie.dictionary.csv", NULL);
  g_autofree char *table = NULL;
  g_autofree char *pseudonyms = NULL;
  g_autofree char *names = NULL;
  QuatuorExportCounts counts;

  table = export (fixture, "ratings", QUATUOR_CSV_UNIVERSAL, QUATUOR_REPORT_PSEUDONYMS, &counts);
  g_assert_true (g_file_get_contents (beside, &pseudonyms, NULL, NULL));
  g_assert_true (g_str_has_prefix (pseudonyms, "column,meaning,unit,values,type,aggregation\r\n"));
  g_assert_nonnull (strstr (pseudonyms, "0 | 1 | 2 | 3 | 4 | dont_know | not_applicable"));
  g_assert_nonnull (strstr (pseudonyms, "Withheld"));
  g_assert_nonnull (strstr (pseudonyms, "YYYY-MM-DD"));
  g_free (table);

  table = export (fixture, "ratings", QUATUOR_CSV_UNIVERSAL, QUATUOR_REPORT_NAMES, &counts);
  g_assert_true (g_file_get_contents (beside, &names, NULL, NULL));
  g_assert_null (strstr (names, "Withheld"));
}

/* Each report has as many lines in its dictionary as it has columns, between the
 * header and the filter. */
static void
test_every_dictionary (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  g_autofree char *beside = g_build_filename (fixture->directory, "sortie.dictionary.csv", NULL);
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < 2 * n_reports; i++)
    {
      const QuatuorReport *report = &reports[i / 2];
      g_autoptr (GPtrArray) columns = quatuor_report_list_columns (report, fixture->db, NULL);
      g_autofree char *table G_GNUC_UNUSED =
        export (fixture, report->name, i % 2 ? QUATUOR_CSV_EXCEL_FR : QUATUOR_CSV_UNIVERSAL,
                QUATUOR_REPORT_PSEUDONYMS, &(QuatuorExportCounts){ 0 });
      g_autofree char *dictionary = NULL;
      g_auto (GStrv) lines = NULL;

      g_assert_true (g_file_get_contents (beside, &dictionary, NULL, NULL));
      lines = g_strsplit (dictionary, "\r\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, columns->len + 3);
    }
}

static void
test_existing (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  QuatuorExport export = { .report = quatuor_report_find ("people") };
  g_autofree char *path = g_build_filename (fixture->directory, "ancien.csv", NULL);
  g_autofree char *beside = quatuor_export_dictionary_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  QuatuorExportCounts counts;

  g_assert_true (g_file_set_contents (beside, "ancien", -1, NULL));
  g_assert_false (quatuor_export_to_file (&export, fixture->db, path, &counts, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_EXISTS);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (beside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "ancien");
}

static void
test_programme_stays (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  QuatuorExport export = { .report = quatuor_report_find ("people"),
                           .replace = QUATUOR_CSV_REPLACE_EXISTING };
  g_autofree char *link = g_build_filename (fixture->directory, "lien.csv", NULL);
  g_autoptr (GError) error = NULL;
  QuatuorExportCounts counts;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_false (quatuor_export_to_file (&export, fixture->db, link, &counts, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_EXISTS);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
count_files (const char *directory,
             guint      *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);

  for (*n_files = 0; g_dir_read_name (dir) != NULL;)
    (*n_files)++;
}

static void
test_cancel (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  QuatuorExport export = { .report = quatuor_report_find ("team-status"),
                           .cancellable = cancellable };
  g_autofree char *path = g_build_filename (fixture->directory, "sortie.csv", NULL);
  g_autoptr (GError) error = NULL;
  QuatuorExportCounts counts;
  guint before, after;

  count_files (fixture->directory, &before);
  g_cancellable_cancel (cancellable);
  g_assert_false (quatuor_export_to_file (&export, fixture->db, path, &counts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  count_files (fixture->directory, &after);
  g_assert_cmpuint (after, ==, before);
}

static void
test_full_disk (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  QuatuorExport export = { .report = quatuor_report_find ("team-status"),
                           .replace = QUATUOR_CSV_REPLACE_EXISTING };
  g_autoptr (GError) error = NULL;
  QuatuorExportCounts counts;

  g_assert_false (quatuor_export_to_file (&export, fixture->db, "/dev/full", &counts, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DISK_FULL);
}

static void
note_progress (gint64   n_rows,
               gpointer data)
{
  *(gint64 *) data = n_rows;
}

static void
test_progress (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  gint64 told = -1;
  QuatuorExport export = { .report = quatuor_report_find ("team-status"),
                           .replace = QUATUOR_CSV_REPLACE_EXISTING,
                           .progress = note_progress, .progress_data = &told };
  QuatuorExportCounts counts;

  g_assert_true (quatuor_export_to_file (&export, fixture->db, "/dev/null", &counts, NULL));
  g_assert_cmpint (told, ==, 0);
  g_assert_cmpint (counts.n_rows, ==, 4);
}

static void
test_file_names (void)
{
  QuatuorDate on = quatuor_date_new (2026, 2, 6);
  const QuatuorReport *report = quatuor_report_find ("team-status");
  g_autofree char *name = quatuor_export_propose_name (report, "Cohorte d’été", on);
  g_autofree char *bare = quatuor_export_propose_name (report, NULL, on);
  g_autofree char *beside = quatuor_export_dictionary_path ("/tmp/équipes.csv");
  g_autofree char *other = quatuor_export_dictionary_path ("/tmp/équipes.txt");

  g_assert_true (g_str_has_prefix (name, "2026-02-06_team-status_cohorte"));
  g_assert_true (g_str_is_ascii (name));
  g_assert_cmpstr (bare, ==, "2026-02-06_team-status.csv");
  g_assert_cmpstr (beside, ==, "/tmp/équipes.dictionary.csv");
  g_assert_cmpstr (other, ==, "/tmp/équipes.txt.dictionary.csv");
}

static void
add (const char *path,
     void      (*func) (QuatuorTestDb *fixture,
                        gconstpointer  data))
{
  g_test_add (path, QuatuorTestDb, NULL, quatuor_test_db_set_up, func, quatuor_test_db_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/export/file-names", test_file_names);
  add ("/report/export/profiles", test_profiles);
  add ("/report/export/scores", test_scores);
  add ("/report/export/dictionary", test_dictionary);
  add ("/report/export/every-dictionary", test_every_dictionary);
  add ("/report/export/existing", test_existing);
  add ("/report/export/programme-stays", test_programme_stays);
  add ("/report/export/cancel", test_cancel);
  add ("/report/export/full-disk", test_full_disk);
  add ("/report/export/progress", test_progress);

  return g_test_run ();
}

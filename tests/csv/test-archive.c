/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-archive.h"

#include "quatuor-journal.h"
#include "quatuor-problem.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static char *
in_folder (QuatuorTestDb *fixture,
           const char    *name)
{
  return g_build_filename (fixture->directory, name, NULL);
}

/* Texts that are hard on a CSV file, a closed campaign, a frozen framework and
 * a report frozen in. */
static void
fill (QuatuorTestDb *fixture)
{
  QuatuorEdit *edit = quatuor_edit_new ("campaign.close");
  gpointer campaign = NULL;
  QuatuorId snapshot;

  quatuor_test_db_rename (fixture, "=CC de l’Œuvre ; \"des\n Trois\"");
  quatuor_test_db_seat_person (fixture, 0, "Inès", "'Haddad", "2026-01-05");
  quatuor_test_db_rate (fixture, 0, 0, "dont_know", "- puce,\n- puce 🙂");
  quatuor_test_db_rate (fixture, 1, 2, NULL, "'=1+1");
  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign,
                                    &campaign, NULL));
  ((QuatuorCampaign *) campaign)->closes = quatuor_date_new (2026, 3, 1);
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_test_db_apply (fixture, edit);

  g_assert_true (quatuor_snapshot_take (fixture->db, "=Fin du diagnostic", &fixture->phase,
                                        &snapshot, NULL));
  g_assert_true (quatuor_snapshot_lock (fixture->db, &snapshot, NULL));
  g_assert_true (quatuor_snapshot_take (fixture->db, "Comité ; \"mai\"", NULL, NULL, NULL));
}

static gboolean
put_programme (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  QuatuorProgramme programme = { .id = quatuor_id_new (), .title = (char *) "À remplacer" };
  QuatuorPhase phase = { .id = quatuor_id_new (), .code = (char *) "diagnostic", .rank = 1,
                         .kind = (char *) "diagnostic", .title = (char *) "Autre" };

  return quatuor_table_put (db, QUATUOR_TABLE_PROGRAMME, &programme, NULL, error) &&
         quatuor_table_put (db, QUATUOR_TABLE_PHASE, &phase, NULL, error);
}

static QuatuorDb *
new_programme (QuatuorTestDb *fixture,
               const char    *name)
{
  g_autofree char *path = in_folder (fixture, name);
  g_autoptr (GError) error = NULL;
  QuatuorDb *db = quatuor_db_create (path, &error);

  g_assert_no_error (error);
  quatuor_journal_record_base (db, "programme.new", put_programme, NULL, &error);
  g_assert_no_error (error);
  return db;
}

static void
assert_same_folders (const char *first,
                     const char *second)
{
  g_autoptr (GDir) dir = g_dir_open (first, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *a = g_build_filename (first, name, NULL);
      g_autofree char *b = g_build_filename (second, name, NULL);
      g_autofree char *a_text = NULL;
      g_autofree char *b_text = NULL;
      gsize a_length, b_length;

      g_assert_true (g_file_get_contents (a, &a_text, &a_length, NULL));
      g_assert_true (g_file_get_contents (b, &b_text, &b_length, NULL));
      g_assert_cmpmem (a_text, a_length, b_text, b_length);
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, QUATUOR_N_TABLES + 3);
}

static void
export_to (QuatuorDb         *db,
           const char        *folder,
           QuatuorCsvReplace  replace)
{
  g_autoptr (GError) error = NULL;

  quatuor_archive_export (db, folder, replace, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autofree char *first = in_folder (fixture, "première");
  g_autofree char *second = in_folder (fixture, "seconde");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (QuatuorDb) copy = NULL;
  g_autoptr (GError) error = NULL;
  QuatuorArchiveTotal total;

  fill (fixture);
  before = quatuor_test_db_dump (fixture->db);
  export_to (fixture->db, first, QUATUOR_CSV_REFUSE_EXISTING);

  copy = new_programme (fixture, "copie.quatuor");
  quatuor_archive_import (copy, first, NULL, &total, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (total.n_files, ==, QUATUOR_N_TABLES + 2);
  after = quatuor_test_db_dump (copy);
  g_assert_cmpstr (after, ==, before);
  quatuor_test_db_assert_sound (copy);

  export_to (copy, second, QUATUOR_CSV_REFUSE_EXISTING);
  assert_same_folders (first, second);

  /* The opening is where the history starts. */
  g_assert_false (quatuor_journal_undo (copy, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_NOTHING_TO_UNDO);
}

static void
test_text_is_raw (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autofree char *path = g_build_filename (folder, "rating.csv", NULL);
  g_autofree char *text = NULL;

  fill (fixture);
  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "campaign,seat,criterion,level,comment,evidence,person,"
                                         "rated_on\r\n"));
  g_assert_nonnull (strstr (text, ",'=1+1,"));
}

static void
test_folders (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autofree char *other = g_build_filename (folder, "photo.jpg", NULL);
  g_autofree char *rating = g_build_filename (folder, "rating.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  g_assert_false (quatuor_archive_export (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING, NULL,
                                          NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DIRECTORY_NOT_EMPTY);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (rating), ==, 0);
  export_to (fixture->db, folder, QUATUOR_CSV_REPLACE_EXISTING);
  g_assert_true (g_file_test (rating, G_FILE_TEST_EXISTS));

  /* What is not of an archive is never taken away. */
  g_assert_true (g_file_set_contents (other, "x", -1, NULL));
  g_assert_false (quatuor_archive_export (fixture->db, folder, QUATUOR_CSV_REPLACE_EXISTING, NULL,
                                          NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DIRECTORY_NOT_EMPTY);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_used_programme_is_refused (QuatuorTestDb *fixture,
                                gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autoptr (GError) error = NULL;

  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  g_assert_false (quatuor_archive_import (fixture->db, folder, NULL, NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_ARCHIVE_INTO_USED);
}

static void
replace_in (const char *folder,
            const char *name,
            const char *from,
            const char *to)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
}

static void
test_damaged (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char         *name;
    const char         *from;
    const char         *to;
    QuatuorProblemCode  code;
  } CASES[] = {
    { "person.csv", "Inès", "Ines", QUATUOR_PROBLEM_ARCHIVE_DAMAGED },
    { "manifest.csv", "\nperson.csv,1", "\nperson.csv,2", QUATUOR_PROBLEM_ARCHIVE_DAMAGED },
    { "manifest.csv", "\nperson.csv", "\n../person.csv", QUATUOR_PROBLEM_ARCHIVE_DAMAGED },
    { "manifest.csv", "\nperson.csv", "\ngate.csv", QUATUOR_PROBLEM_ARCHIVE_DAMAGED },
    { "manifest.csv", "file,rows", "files,rows", QUATUOR_PROBLEM_ARCHIVE_DAMAGED },
  };

  fill (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *name = g_strdup_printf ("archive-%zu", i);
      g_autofree char *file = g_strdup_printf ("copie-%zu.quatuor", i);
      g_autofree char *folder = in_folder (fixture, name);
      g_autoptr (QuatuorDb) copy = new_programme (fixture, file);
      g_autofree char *before = quatuor_test_db_dump (copy);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
      replace_in (folder, CASES[i].name, CASES[i].from, CASES[i].to);
      g_assert_false (quatuor_archive_import (copy, folder, NULL, NULL, &error));
      g_assert_error (error, QUATUOR_PROBLEM, (int) CASES[i].code);
      after = quatuor_test_db_dump (copy);
      g_assert_cmpstr (after, ==, before);
      quatuor_test_db_assert_sound (copy);
    }
}

/* Nothing can be shown of a programme that is not there. */
static void
test_without_a_programme (QuatuorTestDb *fixture,
                          gconstpointer  data)
{
  static const char HEADER[] = "id,title,organiser,starts,ends,note\r\n";
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autofree char *path = g_build_filename (folder, "programme.csv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *line = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, HEADER, -1);
  g_autoptr (QuatuorDb) copy = new_programme (fixture, "copie.quatuor");
  g_autoptr (GError) error = NULL;

  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  before = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  line = g_strdup_printf ("programme.csv,1,%s", before);
  empty = g_strdup_printf ("programme.csv,0,%s", checksum);
  replace_in (folder, "manifest.csv", line, empty);
  g_assert_true (g_file_set_contents (path, HEADER, -1, NULL));

  g_assert_false (quatuor_archive_import (copy, folder, NULL, NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_ARCHIVE_DAMAGED);
}

static gboolean
put_frozen (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  QuatuorFramework framework = { .id = quatuor_id_new (), .code = (char *) "grille",
                                 .version = 1, .title = (char *) "Grille",
                                 .frozen_on = quatuor_date_today () };
  QuatuorDimension dimension = { .id = quatuor_id_new (), .framework = framework.id,
                                 .code = (char *) "cap", .rank = 1, .title = (char *) "Cap" };
  QuatuorCriterion criterion = { .id = quatuor_id_new (), .dimension = dimension.id,
                                 .code = (char *) "cap-1", .rank = 1, .title = (char *) "Cap" };

  return put_programme (db, data, error) &&
         quatuor_table_put (db, QUATUOR_TABLE_FRAMEWORK, &framework, NULL, error) &&
         quatuor_table_put (db, QUATUOR_TABLE_DIMENSION, &dimension, NULL, error) &&
         quatuor_table_put (db, QUATUOR_TABLE_CRITERION, &criterion, NULL, error);
}

/* A programme whose territories were removed keeps a questionnaire that was answered. */
static void
test_over_a_frozen_questionnaire (QuatuorTestDb *fixture,
                                  gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autofree char *path = in_folder (fixture, "copie.quatuor");
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) copy = quatuor_db_create (path, &error);

  g_assert_no_error (error);
  quatuor_journal_record_base (copy, "programme.new", put_frozen, NULL, &error);
  g_assert_no_error (error);
  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  quatuor_archive_import (copy, folder, NULL, NULL, &error);
  g_assert_no_error (error);
  after = quatuor_test_db_dump (copy);
  g_assert_cmpstr (after, ==, before);
}

static void
test_newer_and_missing (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autofree char *absent = in_folder (fixture, "absente");
  g_autoptr (QuatuorDb) copy = new_programme (fixture, "copie.quatuor");
  g_autofree char *version = g_strdup_printf (",%d\r\n", quatuor_db_get_version (fixture->db));
  g_autoptr (GError) error = NULL;

  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  replace_in (folder, "manifest.csv", version, ",99\r\n");
  g_assert_false (quatuor_archive_import (copy, folder, NULL, NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_NEWER);
  g_clear_error (&error);
  g_assert_false (quatuor_archive_import (copy, absent, NULL, NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_MISSING);
}

static void
write_older (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* An archive of schema 2 has one file of snapshots, with other columns and no row. */
static void
test_older (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  static const char HEADER[] = "id,taken_on,report,title,content\r\n";
  g_autofree char *folder = in_folder (fixture, "archive");
  g_autoptr (QuatuorDb) copy = new_programme (fixture, "copie.quatuor");
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autofree char *path = g_build_filename (folder, "manifest.csv", NULL);
  g_autofree char *manifest = NULL;
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, HEADER, -1);
  g_autoptr (GString) older = NULL;
  g_autoptr (GError) error = NULL;

  export_to (fixture->db, folder, QUATUOR_CSV_REFUSE_EXISTING);
  g_assert_true (g_file_get_contents (path, &manifest, NULL, NULL));
  older = g_string_new (manifest);
  g_string_truncate (older, strstr (older->str, "snapshot_part.csv") - older->str);
  g_string_replace (older, ",3\r\n", ",2\r\n", 0);
  g_string_append_printf (older, "snapshot.csv,0,%s,2\r\n", checksum);
  write_older (folder, "manifest.csv", older->str);
  write_older (folder, "snapshot.csv", HEADER);

  quatuor_archive_import (copy, folder, NULL, NULL, &error);
  g_assert_no_error (error);
  after = quatuor_test_db_dump (copy);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, function)                                                      \
  g_test_add ("/csv/archive/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("raw", test_text_is_raw);
  ADD ("folders", test_folders);
  ADD ("used", test_used_programme_is_refused);
  ADD ("damaged", test_damaged);
  ADD ("without-programme", test_without_a_programme);
  ADD ("frozen", test_over_a_frozen_questionnaire);
  ADD ("newer-and-missing", test_newer_and_missing);
  ADD ("older", test_older);
  return g_test_run ();
}

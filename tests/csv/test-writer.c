/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"
#include "quatuor-csv-writer.h"

#include "quatuor-csv-protect.h"
#include "quatuor-problem.h"
#include "quatuor-row.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("quatuor-csv-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "table à écrire.csv", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  /* Succeeds only if nothing was left behind. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_sample (const char        *path,
              QuatuorCsvProfile  profile)
{
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  writer = quatuor_csv_writer_new (path, profile, QUATUOR_CSV_REPLACE_EXISTING, &error);
  g_assert_no_error (error);
  quatuor_csv_writer_add_text (writer, "a");
  quatuor_csv_writer_add_text (writer, "b");
  quatuor_csv_writer_end_header (writer);
  quatuor_csv_writer_add_text (writer, "=1+1");
  quatuor_csv_writer_add_date (writer, quatuor_date_new (2026, 2, 4));
  quatuor_csv_writer_end_row (writer);
  quatuor_csv_writer_add_tenths (writer, -125);
  quatuor_csv_writer_add_integer (writer, 12000);
  quatuor_csv_writer_end_row (writer);
  quatuor_csv_writer_add_text (writer, "dit « \"oui\" »; puis\nnon, ");
  quatuor_csv_writer_add_text (writer, NULL);
  quatuor_csv_writer_end_row (writer);
  g_assert_true (quatuor_csv_writer_finish (writer, &error));
  g_assert_no_error (error);
  g_assert_cmpint (quatuor_csv_writer_get_n_rows (writer), ==, 3);
  g_assert_cmpint (quatuor_csv_writer_get_n_protected (writer), ==,
                   profile == QUATUOR_CSV_ARCHIVE ? 0 : 1);
}

static void
test_profiles (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const EXPECTED[] = {
    [QUATUOR_CSV_UNIVERSAL] = "a,b\r\n'=1+1,2026-02-04\r\n-12.5,12000\r\n"
                              "\"dit « \"\"oui\"\" »; puis\nnon, \",\r\n",
    [QUATUOR_CSV_EXCEL_FR] = "\xef\xbb\xbf" "a;b\r\n'=1+1;04/02/2026\r\n-12,5;12000\r\n"
                             "\"dit « \"\"oui\"\" »; puis\nnon, \";\r\n",
    [QUATUOR_CSV_ARCHIVE] = "a,b\r\n=1+1,2026-02-04\r\n-12.5,12000\r\n"
                            "\"dit « \"\"oui\"\" »; puis\nnon, \",\r\n",
  };

  for (guint profile = 0; profile < G_N_ELEMENTS (EXPECTED); profile++)
    {
      g_autofree char *text = NULL;

      write_sample (fixture->path, (QuatuorCsvProfile) profile);
      g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, EXPECTED[profile]);
    }
}

static void
test_existing_is_refused (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_sample (fixture->path, QUATUOR_CSV_UNIVERSAL);
  g_assert_null (quatuor_csv_writer_new (fixture->path, QUATUOR_CSV_UNIVERSAL,
                                         QUATUOR_CSV_REFUSE_EXISTING, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_EXISTS);
}

static void
test_rights_and_links_are_kept (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "lien.csv", NULL);
  struct stat info;

  write_sample (fixture->path, QUATUOR_CSV_UNIVERSAL);
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  write_sample (link, QUATUOR_CSV_EXCEL_FR);

  g_assert_cmpint (lstat (link, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
  g_unlink (link);
}

static void
test_unfinished_leaves_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (QuatuorCsvWriter) writer =
    quatuor_csv_writer_new (fixture->path, QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_REFUSE_EXISTING,
                            NULL);

  quatuor_csv_writer_add_text (writer, "a");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_folder_is_missing (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "absent", "x.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (quatuor_csv_writer_new (path, QUATUOR_CSV_UNIVERSAL,
                                         QUATUOR_CSV_REFUSE_EXISTING, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DISK_ERROR);
  g_clear_error (&error);
  g_assert_null (quatuor_csv_writer_new (fixture->folder, QUATUOR_CSV_UNIVERSAL,
                                         QUATUOR_CSV_REPLACE_EXISTING, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DISK_ERROR);
}

static void
test_full_device (void)
{
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  writer = quatuor_csv_writer_new ("/dev/full", QUATUOR_CSV_UNIVERSAL,
                                   QUATUOR_CSV_REPLACE_EXISTING, &error);
  g_assert_no_error (error);
  quatuor_csv_writer_add_text (writer, "a");
  quatuor_csv_writer_end_header (writer);
  g_assert_false (quatuor_csv_writer_finish (writer, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DISK_FULL);
}

/* A file that may not grow stands for a disk that is full. */
static void
test_full_disk_leaves_the_old_file (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *long_text = g_strnfill (200000, 'x');
  g_autofree char *text = NULL;
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  write_sample (fixture->path, QUATUOR_CSV_ARCHIVE);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);

  writer = quatuor_csv_writer_new (fixture->path, QUATUOR_CSV_UNIVERSAL,
                                   QUATUOR_CSV_REPLACE_EXISTING, &error);
  g_assert_no_error (error);
  quatuor_csv_writer_add_text (writer, long_text);
  quatuor_csv_writer_end_header (writer);
  g_assert_false (quatuor_csv_writer_finish (writer, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DISK_FULL);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "a,b\r\n=1+1"));
}

static void
test_descriptor_stays_open (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *text = NULL;
  int fd = g_open (fixture->path, O_RDWR | O_CREAT, 0600);
  QuatuorCsvWriter *writer =
    quatuor_csv_writer_new_for_fd (fd, "-", QUATUOR_CSV_UNIVERSAL);

  quatuor_csv_writer_add_empty (writer);
  quatuor_csv_writer_end_header (writer);
  g_assert_true (quatuor_csv_writer_finish (writer, NULL));
  quatuor_csv_writer_free (writer);
  g_assert_cmpint (close (fd), ==, 0);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "\"\"\r\n");
}

/* Any text comes back as it went, in both profiles. */
static void
test_random_round_trip (Fixture       *fixture,
                        gconstpointer  data)
{
  static const char *const PIECES[] = {
    "\"", ";", ",", "\t", "\n", " ", "'", "=", "é", "œ", "’", "€", "🙂", "«", "12", "-", "texte",
  };
  enum { N_ROWS = 400, N_COLUMNS = 4, PIECES_MAX = 12 };

  for (guint profile = 0; profile < QUATUOR_CSV_ARCHIVE; profile++)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (QuatuorCsvReader) reader = NULL;
      g_autoptr (QuatuorCsvWriter) writer = NULL;
      g_autoptr (GError) error = NULL;
      gboolean has_row;
      guint n = 0;

      writer = quatuor_csv_writer_new (fixture->path, (QuatuorCsvProfile) profile,
                                       QUATUOR_CSV_REPLACE_EXISTING, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < N_COLUMNS; i++)
        quatuor_csv_writer_add_text (writer, "en-tête");
      quatuor_csv_writer_end_header (writer);
      for (guint row = 0; row < N_ROWS; row++)
        {
          for (guint i = 0; i < N_COLUMNS; i++)
            {
              GString *text = g_string_new ("x");

              for (int left = g_test_rand_int_range (0, PIECES_MAX); left > 0; left--)
                g_string_append (text, PIECES[g_test_rand_int_range (0, G_N_ELEMENTS (PIECES))]);
              if (g_test_rand_bit ())
                g_string_erase (text, 0, 1);
              if (i == 0 && text->len == 0)
                g_string_append_c (text, '\'');
              quatuor_csv_writer_add_text (writer, text->str);
              g_ptr_array_add (texts, g_string_free (text, FALSE));
            }
          quatuor_csv_writer_end_row (writer);
        }
      g_assert_true (quatuor_csv_writer_finish (writer, &error));

      reader = quatuor_csv_reader_new (fixture->path, QUATUOR_CSV_DETECT, &error);
      g_assert_no_error (error);
      while (quatuor_csv_reader_next (reader, &has_row, &error) && has_row)
        {
          g_assert_cmpuint (quatuor_csv_reader_get_n_cells (reader), ==, N_COLUMNS);
          for (guint i = 0; i < N_COLUMNS; i++)
            g_assert_cmpstr (quatuor_csv_unprotect (quatuor_csv_reader_get_cell (reader, i)), ==,
                             g_ptr_array_index (texts, n++));
        }
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, texts->len);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/csv/writer/profiles", test_profiles);
  ADD ("/csv/writer/existing", test_existing_is_refused);
  ADD ("/csv/writer/rights-and-links", test_rights_and_links_are_kept);
  ADD ("/csv/writer/unfinished", test_unfinished_leaves_nothing);
  ADD ("/csv/writer/folder-missing", test_folder_is_missing);
  g_test_add_func ("/csv/writer/full-device", test_full_device);
  ADD ("/csv/writer/full-disk", test_full_disk_leaves_the_old_file);
  ADD ("/csv/writer/descriptor", test_descriptor_stays_open);
  ADD ("/csv/writer/random", test_random_round_trip);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "round-trip.h"

#include "quatuor-archive.h"
#include "quatuor-test-db.h"

#include <string.h>

static void
assert_same_file (const char *first,
                  const char *second,
                  const char *name)
{
  g_autofree char *first_path = g_build_filename (first, name, NULL);
  g_autofree char *second_path = g_build_filename (second, name, NULL);
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;
  g_autoptr (GError) error = NULL;
  gsize first_size, second_size;

  g_file_get_contents (first_path, &first_text, &first_size, &error);
  g_assert_no_error (error);
  g_file_get_contents (second_path, &second_text, &second_size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (first_text, first_size, second_text, second_size);
}

/**
 * quatuor_test_assert_round_trip:
 * @db: a programme
 * @directory: (type filename): a folder for what is written
 *
 * Fails the test unless the programme, written as an archive and read into a
 * new programme, is sound there and gives the same archive byte for byte.
 */
void
quatuor_test_assert_round_trip (QuatuorDb  *db,
                                const char *directory)
{
  g_autofree char *first = g_build_filename (directory, "archive-1", NULL);
  g_autofree char *second = g_build_filename (directory, "archive-2", NULL);
  g_autofree char *path = g_build_filename (directory, "copie.quatuor", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) copy = NULL;
  g_autoptr (GDir) dir = NULL;
  QuatuorArchiveTotal out, in, again;
  const char *name;

  quatuor_archive_export (db, first, QUATUOR_CSV_REFUSE_EXISTING, NULL, &out, &error);
  g_assert_no_error (error);
  copy = quatuor_db_create (path, &error);
  g_assert_no_error (error);
  quatuor_archive_import (copy, first, NULL, &in, &error);
  g_assert_no_error (error);
  quatuor_archive_export (copy, second, QUATUOR_CSV_REFUSE_EXISTING, NULL, &again, &error);
  g_assert_no_error (error);

  g_assert_cmpint (out.n_rows, >, 0);
  g_assert_cmpint (in.n_rows, ==, out.n_rows);
  g_assert_cmpint (again.n_rows, ==, out.n_rows);
  g_assert_cmpuint (again.n_files, ==, out.n_files);
  dir = g_dir_open (first, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    assert_same_file (first, second, name);
  quatuor_test_db_assert_sound (copy);
}

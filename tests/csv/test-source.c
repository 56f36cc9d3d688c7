/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"
#include "quatuor-test-import.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define KIND QUATUOR_CSV_TERRITORIES
#define MIB (1024 * 1024)

/* More than is read at once. */
#define N_LONG 20000

/* Where tables come from: files that change while they are read, pipes, and
 * encodings that nothing announces. */

static QuatuorCsvResult *
import_path (QuatuorTestDb *fixture,
             const char    *path)
{
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (KIND, path, QUATUOR_CSV_APPLY);
  g_autoptr (GError) error = NULL;
  QuatuorCsvResult *result = NULL;
  gboolean done = quatuor_csv_import_run (fixture->db, import, &result, &error);

  g_assert_true (done == (error == NULL));
  g_assert_true (done == result->written);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_true (done != g_str_equal (before, after));
  quatuor_test_db_assert_sound (fixture->db);
  return result;
}

/* One problem, with its two sentences: what is wrong, and what to do. */
static void
assert_refused (QuatuorTestDb      *fixture,
                const char         *path,
                QuatuorProblemCode  code)
{
  g_autoptr (QuatuorCsvResult) result = import_path (fixture, path);
  const QuatuorProblem *problem;
  g_autofree char *sentence = NULL;

  g_assert_cmpint (result->n_errors, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpint (problem->code, ==, code);
  sentence = quatuor_problem_to_sentence (problem);
  g_assert_nonnull (strstr (sentence, ". "));
}

static char *
make_table (QuatuorTestDb *fixture,
            const char    *bytes,
            gsize          length)
{
  char *path = g_build_filename (fixture->directory, "table.csv", NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return path;
}

static void
append (const char *path,
        const char *text)
{
  FILE *file = g_fopen (path, "a");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* A table of @n_rows rows that says nothing odd. */
static GString *
plain_table (guint n_rows)
{
  GString *text = g_string_new ("code;name;kind\r\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "t%05u;CC de l’Œuvre;pays\r\n", i);
  return text;
}

static void
test_utf16_without_bom (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  static const char *const ENCODINGS[] = { "UTF-16LE", "UTF-16BE" };

  for (gsize i = 0; i < G_N_ELEMENTS (ENCODINGS); i++)
    {
      g_autofree char *text = g_strdup_printf ("code\tname\tkind\r\nt%zu\tÉtang\tpays\r\n", i);
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, ENCODINGS[i], "UTF-8", NULL, &length, NULL);
      g_autofree char *path = make_table (fixture, bytes, length);
      g_autoptr (QuatuorCsvResult) result = import_path (fixture, path);

      g_assert_cmpint (result->n_new, ==, 1);
      g_assert_cmpstr (result->encoding, ==, ENCODINGS[i]);
    }
}

/* Half of a letter at the end, and a half of a pair inside. */
static void
test_utf16_broken (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  static const char CUT[] = "\xff\xfe" "c\0o\0d\0e\0;\0n\0a\0m\0e\0\n\0a\0;\0a";
  static const char HALF[] = "\xff\xfe" "c\0o\0d\0e\0;\0n\0a\0m\0e\0\n\0a\0;\0\x00\xd8\n\0";
  g_autofree char *cut = make_table (fixture, CUT, sizeof CUT - 1);

  assert_refused (fixture, cut, QUATUOR_PROBLEM_CSV_ENCODING);
  g_free (make_table (fixture, HALF, sizeof HALF - 1));
  assert_refused (fixture, cut, QUATUOR_PROBLEM_CSV_ENCODING);
}

/*
 * Files that change
 */

typedef struct
{
  const char *path;
  const char *more;
} Change;

static void
change_cb (double   fraction,
           gpointer data)
{
  Change *change = data;

  if (change->more != NULL)
    append (change->path, change->more);
  else
    g_assert_cmpint (truncate (change->path, 100), ==, 0);
  change->more = "";
}

static void
assert_change_refused (QuatuorTestDb *fixture,
                       const char    *more)
{
  g_autoptr (GString) text = plain_table (N_LONG);
  g_autofree char *path = make_table (fixture, text->str, text->len);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (KIND, path, QUATUOR_CSV_APPLY);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Change change = { path, more };

  import->progress = change_cb;
  import->progress_data = &change;
  g_assert_false (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CSV_CHANGED);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

/* Another program still writes: what was read so far is not the whole. */
static void
test_growing (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  assert_change_refused (fixture, "t99999;Encore;pays\r\n");
}

/* Bytes that were never looked at must not come as text. */
static void
test_growing_by_bytes (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  assert_change_refused (fixture, "t99999;\xff\xfe\xe9;pays\r\n");
}

static void
test_shrinking (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  assert_change_refused (fixture, NULL);
}

/* An editor that saves puts another file in the place of the one we read. */
static void
test_replaced (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GString) text = plain_table (N_LONG);
  g_autoptr (QuatuorCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_row = TRUE;
  guint n_rows = 0;

  g_assert_cmpint (g_close (g_file_open_tmp ("quatuor-csv-XXXXXX", &path, NULL), NULL), ==, TRUE);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  reader = quatuor_csv_reader_new (path, QUATUOR_CSV_DETECT, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "autre;chose\n", -1, NULL));

  while (quatuor_csv_reader_next (reader, &has_row, &error) && has_row)
    n_rows++;
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, N_LONG);
  g_unlink (path);
}

/*
 * No files
 */

static gpointer
write_to_pipe (gpointer data)
{
  g_autoptr (GString) text = plain_table (N_LONG);

  append (data, text->str);
  return NULL;
}

static void
test_pipe (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "tube", NULL);
  g_autoptr (QuatuorCsvResult) result = NULL;
  GThread *writer;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_to_pipe, path);
  result = import_path (fixture, path);
  g_thread_join (writer);
  g_assert_cmpint (result->n_new, ==, N_LONG);
}

static void
test_no_table (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autofree char *empty = make_table (fixture, "", 0);
  g_autofree char *absent = g_build_filename (fixture->directory, "absent.csv", NULL);

  assert_refused (fixture, empty, QUATUOR_PROBLEM_CSV_EMPTY);
  assert_refused (fixture, absent, QUATUOR_PROBLEM_FILE_MISSING);
  assert_refused (fixture, fixture->directory, QUATUOR_PROBLEM_FILE_MISSING);
  assert_refused (fixture, "/dev/null", QUATUOR_PROBLEM_CSV_EMPTY);
  assert_refused (fixture, fixture->path, QUATUOR_PROBLEM_CSV_ENCODING);
}

/*
 * Memory
 */

/* What was freed and is kept for a while by the address sanitizer, which asks for
 * its options here, is not what a reader takes. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "quarantine_size_mb=1";
}

static long
peak_memory_kib (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

static void
assert_long_refused (QuatuorTestDb      *fixture,
                     const char         *start,
                     const char         *line,
                     QuatuorProblemCode  code)
{
  g_autofree char *path = make_table (fixture, start, strlen (start));
  FILE *file = g_fopen (path, "a");
  long before;

  for (gsize length = 0; length < 64 * MIB; length += strlen (line))
    fputs (line, file);
  g_assert_cmpint (fclose (file), ==, 0);

  before = peak_memory_kib ();
  assert_refused (fixture, path, code);
  g_assert_cmpint (peak_memory_kib () - before, <, 16 * 1024);
}

/* 64 MiB behind a quotation mark, without a line end, or without a cell. */
static void
test_memory (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  static const char START[] = "code;name;kind\na;A;pays\n";
  g_autofree char *quoted = g_strconcat (START, "b;\"B;pays\n", NULL);
  g_autofree char *line = g_strnfill (1023, 'x');
  g_autofree char *whole = g_strconcat (line, "\n", NULL);

  assert_long_refused (fixture, quoted, whole, QUATUOR_PROBLEM_CSV_UNCLOSED);
  assert_long_refused (fixture, START, line, QUATUOR_PROBLEM_CSV_TOO_LONG);
  for (gsize i = 0; i < strlen (line); i += 2)
    line[i] = ';';
  assert_long_refused (fixture, START, line, QUATUOR_PROBLEM_CSV_TOO_WIDE);
}

#define ADD(path, function)                                                      \
  g_test_add ("/csv/source/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("utf16-without-bom", test_utf16_without_bom);
  ADD ("utf16-broken", test_utf16_broken);
  ADD ("growing", test_growing);
  ADD ("growing-by-bytes", test_growing_by_bytes);
  ADD ("shrinking", test_shrinking);
  g_test_add_func ("/csv/source/replaced", test_replaced);
  ADD ("pipe", test_pipe);
  ADD ("no-table", test_no_table);
  ADD ("memory", test_memory);
  return g_test_run ();
}

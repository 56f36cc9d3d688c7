/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"

#include "quatuor-problem.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define BOM "\xef\xbb\xbf"
#define MIB (1024 * 1024)
#define ROW_MAX 8

static QuatuorCsvReader *
open_text (const char  *text,
           gssize       length,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return quatuor_csv_reader_new_for_bytes (bytes, "équipe.csv", QUATUOR_CSV_DETECT, error);
}

/* Reads on to the error that must come. */
static GError *
read_to_error (QuatuorCsvReader *reader)
{
  GError *error = NULL;
  gboolean has_row = TRUE;

  while (has_row && quatuor_csv_reader_next (reader, &has_row, &error))
    continue;
  g_assert_nonnull (error);
  return error;
}

static void
assert_problem (const char         *text,
                gssize              length,
                QuatuorProblemCode  code,
                gint64              line,
                const char         *column)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCsvReader) reader = open_text (text, length, &error);

  if (reader != NULL)
    error = read_to_error (reader);
  g_assert_error (error, QUATUOR_PROBLEM, (int) code);
  g_assert_cmpint (quatuor_problem_from (error)->line, ==, line);
  g_assert_cmpstr (quatuor_problem_from (error)->column, ==, column);
  g_assert_cmpstr (quatuor_problem_from (error)->file, ==, "équipe.csv");
}

static void
assert_row (QuatuorCsvReader *reader,
            gint64            line,
            ...)
{
  g_autoptr (GError) error = NULL;
  const char *expected;
  gboolean has_row;
  va_list cells;
  guint i = 0;

  g_assert_true (quatuor_csv_reader_next (reader, &has_row, &error));
  g_assert_no_error (error);
  g_assert_true (has_row);
  g_assert_cmpint (quatuor_csv_reader_get_line (reader), ==, line);

  va_start (cells, line);
  while ((expected = va_arg (cells, const char *)) != NULL)
    g_assert_cmpstr (quatuor_csv_reader_get_cell (reader, i++), ==, expected);
  va_end (cells);
  g_assert_cmpuint (quatuor_csv_reader_get_n_cells (reader), ==, i);
}

static void
assert_end (QuatuorCsvReader *reader)
{
  g_autoptr (GError) error = NULL;
  gboolean has_row;

  g_assert_true (quatuor_csv_reader_next (reader, &has_row, &error));
  g_assert_no_error (error);
  g_assert_false (has_row);
}

static void
assert_header (QuatuorCsvReader *reader,
               const char       *joined)
{
  g_autofree char *header =
    g_strjoinv ("|", (char **) quatuor_csv_reader_get_header (reader));

  g_assert_cmpstr (header, ==, joined);
}

static void
test_separators (void)
{
  static const char *const TEXTS[] = {
    "code,nom\r\na,\"CC; du Val\"\r\n",
    "code;nom\r\na;\"CC; du Val\"\r\n",
    "code\tnom\na\tCC; du Val\n",
    "sep=;\r\ncode;nom\r\na;\"CC; du Val\"",
    BOM "sep=,\ncode,nom\na,CC; du Val\n",
    BOM "code,nom\ra,CC; du Val\r",
    BOM "\"code\";\"nom\"\n\"a\";\"CC; du Val\"\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuatuorCsvReader) reader = open_text (TEXTS[i], -1, &error);

      g_assert_no_error (error);
      assert_header (reader, "code|nom");
      assert_row (reader, 2, "a", "CC; du Val", NULL);
      assert_end (reader);
    }
}

/* A comma in a French header, and commas in the texts below, decide nothing. */
static void
test_separator_votes (void)
{
  g_autoptr (QuatuorCsvReader) reader =
    open_text ("Nom, prénom;Note\nMartin;oui, mais, non\nPetit;a\n", -1, NULL);

  assert_header (reader, "Nom, prénom|Note");
  assert_row (reader, 2, "Martin", "oui, mais, non", NULL);
}

static void
test_spaces_and_quotes (void)
{
  g_autoptr (QuatuorCsvReader) reader =
    open_text ("a,b\n x ,\t\n\"dit \"\"oui\"\"\",\"\"\n", -1, NULL);

  assert_row (reader, 2, " x ", "\t", NULL);
  assert_row (reader, 3, "dit \"oui\"", "", NULL);
  assert_end (reader);
}

static void
test_lines (void)
{
  g_autoptr (QuatuorCsvReader) reader =
    open_text ("a;b\r\n\r\n1;\"une\r\ndeux\ntrois\"\r\n;\r\n2;x\r\n\"\";\"\"\r\n3;y", -1, NULL);

  assert_row (reader, 3, "1", "une\r\ndeux\ntrois", NULL);
  assert_row (reader, 7, "2", "x", NULL);
  assert_row (reader, 9, "3", "y", NULL);
  assert_end (reader);
  g_assert_true (quatuor_csv_reader_rewind (reader, NULL));
  assert_row (reader, 3, "1", "une\r\ndeux\ntrois", NULL);
}

static void
test_ragged_rows_are_given (void)
{
  g_autoptr (QuatuorCsvReader) reader = open_text ("a,b\n1\n1,2,3\n", -1, NULL);

  assert_row (reader, 2, "1", NULL);
  g_assert_cmpstr (quatuor_csv_reader_get_cell (reader, 1), ==, "");
  assert_row (reader, 3, "1", "2", "3", NULL);
}

static void
assert_converted (const char *encoding,
                  const char *bom,
                  const char *expected)
{
  static const char TEXT[] = "nom\tnote\r\nÉlu de l’Œuvre\t5 €\r\n";
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *converted = NULL;
  g_autoptr (QuatuorCsvReader) reader = NULL;
  gsize length;

  converted = g_convert (TEXT, -1, encoding, "UTF-8", NULL, &length, NULL);
  g_string_append_len (bytes, bom, (gssize) strlen (bom));
  g_string_append_len (bytes, converted, (gssize) length);
  reader = open_text (bytes->str, (gssize) bytes->len, NULL);
  g_assert_cmpstr (quatuor_csv_reader_get_encoding (reader), ==, expected);
  assert_header (reader, "nom|note");
  assert_row (reader, 2, "Élu de l’Œuvre", "5 €", NULL);
  assert_end (reader);
  g_assert_cmpfloat (quatuor_csv_reader_get_fraction (reader), ==, 1.0);
}

static void
test_encodings (void)
{
  assert_converted ("UTF-8", "", "UTF-8");
  assert_converted ("UTF-8", BOM, "UTF-8");
  assert_converted ("UTF-16LE", "\xff\xfe", "UTF-16LE");
  assert_converted ("UTF-16BE", "\xfe\xff", "UTF-16BE");
  assert_converted ("WINDOWS-1252", "", "WINDOWS-1252");
}

/* Sequences of UTF-8 and line ends that a chunk cuts in two. */
static void
test_chunk_limits (void)
{
  static const char *const ENDS[] = { "\n", "\r\n", "\r" };

  for (gsize end = 0; end < G_N_ELEMENTS (ENDS); end++)
    for (guint shift = 0; shift < 8; shift++)
      {
        g_autoptr (GString) text = g_string_new ("a;b");
        g_autoptr (QuatuorCsvReader) reader = NULL;
        gint64 line = 2;

        for (guint i = 0; i < shift; i++)
          g_string_append_c (text, 'b');
        g_string_append (text, ENDS[end]);
        while (text->len < 200000)
          {
            g_string_append (text, "é€🙂;x");
            g_string_append (text, ENDS[end]);
          }
        reader = open_text (text->str, (gssize) text->len, NULL);
        g_assert_cmpstr (quatuor_csv_reader_get_encoding (reader), ==, "UTF-8");
        for (gsize done = strlen ("a;b") + shift; done + 20 < text->len;
             done += strlen ("é€🙂;x") + strlen (ENDS[end]))
          assert_row (reader, line++, "é€🙂", "x", NULL);
      }
}

/* ="01004" is a cell, also where a chunk cuts it in two. */
static void
test_kept_cells (void)
{
  static const char *const ENDS[] = { "\n", "\r\n", "\r" };

  for (gsize end = 0; end < G_N_ELEMENTS (ENDS); end++)
    {
      g_autoptr (GString) text = g_string_new ("a;b");
      g_autoptr (QuatuorCsvReader) reader = NULL;

      g_string_append (text, ENDS[end]);
      for (guint i = 10000; i < 20000; i++)
        g_string_append_printf (text, "=\"%u\";=\"\"%s", i, ENDS[end]);
      reader = open_text (text->str, (gssize) text->len, NULL);
      for (guint i = 10000; i < 20000; i++)
        {
          g_autofree char *cell = g_strdup_printf ("=\"%u\"", i);

          assert_row (reader, i - 10000 + 2, cell, "=\"\"", NULL);
        }
      assert_end (reader);
    }
}

static void
test_broken (void)
{
  assert_problem ("", -1, QUATUOR_PROBLEM_CSV_EMPTY, 1, NULL);
  assert_problem (BOM, -1, QUATUOR_PROBLEM_CSV_EMPTY, 1, NULL);
  assert_problem ("\r\n;;;\r\n", -1, QUATUOR_PROBLEM_CSV_EMPTY, 1, NULL);
  assert_problem ("a;b\nx;n\0n\n", 10, QUATUOR_PROBLEM_CSV_NUL, 2, "b");
  assert_problem ("a;b\nx;5\" tube\n", -1, QUATUOR_PROBLEM_CSV_STRAY_QUOTE, 2, "b");
  assert_problem ("a;b\n1;2\nx;\"y\" z\n", -1, QUATUOR_PROBLEM_CSV_STRAY_QUOTE, 3, "b");
  assert_problem ("a;b\n1;2\nx;\"y\nz;1\n", -1, QUATUOR_PROBLEM_CSV_UNCLOSED, 3, "b");
  assert_problem ("a;b\n1;2\n\"x\ny\";\"z\n\n\n", -1, QUATUOR_PROBLEM_CSV_UNCLOSED, 4, "b");
  assert_problem (BOM "a;b\nok;\xe9t\xe9\n", -1, QUATUOR_PROBLEM_CSV_ENCODING, 2, NULL);
  assert_problem ("a;b\n\xe9;\x81\n", -1, QUATUOR_PROBLEM_CSV_ENCODING, 2, NULL);
  assert_problem ("\xff\xfe" "a\0;\0b", 7, QUATUOR_PROBLEM_CSV_ENCODING, 0, NULL);
}

static void
test_long_cells (void)
{
  g_autoptr (GString) text = g_string_new ("a;b\n1;\"");
  gsize start = text->len;
  g_autoptr (QuatuorCsvReader) reader = NULL;
  gboolean has_row;

  while (text->len - start < QUATUOR_CSV_CELL_MAX)
    g_string_append_c (text, 'x');
  g_string_append (text, "\";\n");
  g_string_erase (text, (gssize) text->len - 2, 1);
  reader = open_text (text->str, (gssize) text->len, NULL);
  g_assert_true (quatuor_csv_reader_next (reader, &has_row, NULL));
  g_assert_cmpuint (strlen (quatuor_csv_reader_get_cell (reader, 1)), ==, QUATUOR_CSV_CELL_MAX);

  g_string_insert_c (text, (gssize) start, 'x');
  assert_problem (text->str, (gssize) text->len, QUATUOR_PROBLEM_CSV_TOO_LONG, 2, "b");
  g_string_erase (text, (gssize) start - 1, 1);
  g_string_truncate (text, text->len - 2);
  assert_problem (text->str, (gssize) text->len, QUATUOR_PROBLEM_CSV_TOO_LONG, 2, "b");
}

static long
peak_memory_kib (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

/* A quotation mark that is not closed, and 64 MiB behind it: said with its
 * line, and never held in memory. */
static void
test_stray_quote_in_a_long_file (void)
{
  g_autofree char *path = NULL;
  g_autofree char *line = g_strnfill (1023, 'x');
  g_autoptr (QuatuorCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("quatuor-csv-XXXXXX.csv", &path, NULL);
  FILE *file = fdopen (fd, "w");
  long before;

  fputs ("a;b\n1;2\n3;\"4\n", file);
  for (guint i = 0; i < 64 * 1024; i++)
    fprintf (file, "%s\n", line);
  g_assert_cmpint (fclose (file), ==, 0);

  before = peak_memory_kib ();
  reader = quatuor_csv_reader_new (path, QUATUOR_CSV_DETECT, &error);
  g_assert_no_error (error);
  error = read_to_error (reader);
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CSV_UNCLOSED);
  g_assert_cmpint (quatuor_problem_from (error)->line, ==, 3);
  g_assert_cmpint (peak_memory_kib () - before, <, 16 * 1024);
  g_unlink (path);
}

/* A file of separators alone, or wider than any table, fills no memory. */
static void
test_endless_row (void)
{
  g_autofree char *separators = g_strnfill (8 * MIB, ';');
  g_autoptr (GString) text = g_string_new ("a;b\n1;2\n");
  g_autoptr (QuatuorCsvReader) reader = NULL;

  assert_problem (separators, -1, QUATUOR_PROBLEM_CSV_EMPTY, 1, NULL);
  g_string_append (text, separators);
  reader = open_text (text->str, -1, NULL);
  assert_row (reader, 2, "1", "2", NULL);
  assert_end (reader);
  g_string_append_c (text, '3');
  assert_problem (text->str, -1, QUATUOR_PROBLEM_CSV_TOO_WIDE, 3, NULL);
}

static void
test_file_limit (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("quatuor-csv-XXXXXX.csv", &path, NULL);

  g_assert_cmpint (ftruncate (fd, (off_t) 1024 * MIB + 1), ==, 0);
  g_assert_cmpint (close (fd), ==, 0);
  g_assert_null (quatuor_csv_reader_new (path, QUATUOR_CSV_DETECT, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CSV_FILE_TOO_BIG);
  g_unlink (path);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("quatuor-csv-XXXXXX", NULL);

  g_assert_null (quatuor_csv_reader_new ("/nonexistent/équipe.csv", QUATUOR_CSV_DETECT, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_MISSING);
  g_clear_error (&error);
  g_assert_null (quatuor_csv_reader_new (folder, QUATUOR_CSV_DETECT, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_MISSING);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/reader/separators", test_separators);
  g_test_add_func ("/csv/reader/separator-votes", test_separator_votes);
  g_test_add_func ("/csv/reader/spaces-and-quotes", test_spaces_and_quotes);
  g_test_add_func ("/csv/reader/lines", test_lines);
  g_test_add_func ("/csv/reader/ragged", test_ragged_rows_are_given);
  g_test_add_func ("/csv/reader/encodings", test_encodings);
  g_test_add_func ("/csv/reader/chunk-limits", test_chunk_limits);
  g_test_add_func ("/csv/reader/kept-cells", test_kept_cells);
  g_test_add_func ("/csv/reader/broken", test_broken);
  g_test_add_func ("/csv/reader/long-cells", test_long_cells);
  g_test_add_func ("/csv/reader/stray-quote", test_stray_quote_in_a_long_file);
  g_test_add_func ("/csv/reader/endless-row", test_endless_row);
  g_test_add_func ("/csv/reader/file-limit", test_file_limit);
  g_test_add_func ("/csv/reader/files", test_files);
  return g_test_run ();
}

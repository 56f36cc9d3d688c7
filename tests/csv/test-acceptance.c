/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>
#include <string.h>

#define KIND QUATUOR_CSV_TERRITORIES
#define BOM "\xef\xbb\xbf"
#define MIB (1024 * 1024)

/* What real tables do to a reader, one by one: the right cells, or an error
 * that tells line, column, cause and remedy, with nothing written. */

static QuatuorCsvResult *
import_bytes (QuatuorTestDb *fixture,
              const char    *bytes,
              gsize          length)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (KIND, path, QUATUOR_CSV_APPLY);
  QuatuorCsvResult *result = NULL;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  quatuor_csv_import_run (fixture->db, import, &result, NULL);
  quatuor_test_db_assert_sound (fixture->db);
  return result;
}

static void
assert_territory (QuatuorTestDb *fixture,
                  const char    *code,
                  const char    *name,
                  const char    *note)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);

  g_assert_nonnull (territory);
  g_assert_cmpstr (territory->name, ==, name);
  g_assert_cmpstr (territory->note, ==, note);
}

static void
test_texts (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  static const char *const TEXTS[][2] = {
    { "é œ ’ €", "é œ ’ €" },
    { "\"dit \"\"guillemets\"\"\"", "dit \"guillemets\"" },
    { "\"a;b,c\"", "a;b,c" },
    { "\"une ligne\r\net une autre\"", "une ligne\net une autre" },
    { "=1+1", "=1+1" },
    { "'=1+1", "=1+1" },
    { "''=1+1", "'=1+1" },
    { "-5", "-5" },
    { "-5 000", "-5 000" },
    { "'-5 000", "-5 000" },
    { "+33 6 12 34 56 78", "+33 6 12 34 56 78" },
    { "@cerdd", "@cerdd" },
    { "'@cerdd", "@cerdd" },
    { "'tant", "'tant" },
    { "01000", "01000" },
    { "04/02/2026", "04/02/2026" },
    { "  « espaces »  ", "« espaces »" },
    { "e\xcc\x81lu", "élu" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("code;name;kind;note\r\nt%zu;T;pays;%s\r\n", i, TEXTS[i][0]);
      g_autofree char *code = g_strdup_printf ("t%zu", i);

      quatuor_test_import_counts (fixture, KIND, text, 1, 0, 0, 0);
      assert_territory (fixture, code, "T", TEXTS[i][1]);
    }
}

static void
test_quoted_header (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              BOM "\"Code\";\"Nom\";\"Nature\";\"Note\"\r\n"
                              "\"t1\";\"Œuvre\";\"pays\";\"n\"\r\n", 1, 0, 0, 0);
  assert_territory (fixture, "t1", "Œuvre", "n");
}

static void
assert_converted (QuatuorTestDb *fixture,
                  const char    *code,
                  const char    *encoding,
                  const char    *bom,
                  char           separator)
{
  g_autofree char *text =
    g_strdup_printf ("Code;Nom;Nature;Note\r\n%s;CC de l’Œuvre;pays;5 € à l’été\r\n", code);
  g_autofree char *converted = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (QuatuorCsvResult) result = NULL;
  gsize length;

  g_strdelimit (text, ";", separator);
  converted = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);
  g_byte_array_append (bytes, (const guint8 *) bom, (guint) strlen (bom));
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
  result = import_bytes (fixture, (const char *) bytes->data, bytes->len);
  g_assert_cmpint (result->n_errors, ==, 0);
  g_assert_cmpstr (result->encoding, ==, encoding);
  g_assert_cmpint (result->separator, ==, separator);
  assert_territory (fixture, code, "CC de l’Œuvre", "5 € à l’été");
}

static void
test_encodings (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  /* What Excel calls “Texte Unicode”, and what it calls CSV. */
  assert_converted (fixture, "unicode", "UTF-16LE", "\xff\xfe", '\t');
  assert_converted (fixture, "unicode-be", "UTF-16BE", "\xfe\xff", ';');
  assert_converted (fixture, "windows", "WINDOWS-1252", "", ';');
  assert_converted (fixture, "utf-8", "UTF-8", "", ',');
  assert_converted (fixture, "utf-8-bom", "UTF-8", BOM, ';');
}

static void
assert_refused (QuatuorTestDb      *fixture,
                const char         *bytes,
                gsize               length,
                QuatuorProblemCode  code,
                gint64              line,
                const char         *column)
{
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autoptr (QuatuorCsvResult) result = import_bytes (fixture, bytes, length);
  g_autofree char *after = quatuor_test_db_dump (fixture->db);
  const QuatuorProblem *problem;
  g_autofree char *sentence = NULL;

  g_assert_cmpint (result->n_errors, ==, 1);
  g_assert_false (result->written);
  g_assert_cmpstr (after, ==, before);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpint (problem->code, ==, code);
  g_assert_cmpint (problem->line, ==, line);
  g_assert_cmpstr (problem->column, ==, column);

  /* Two sentences: what is wrong, and what to do. */
  sentence = quatuor_problem_to_sentence (problem);
  g_assert_nonnull (strstr (sentence, ". "));
}

static void
test_refused (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  static const char RAGGED[] = "code;name;kind\na;A;pays\nb;B;pays;\n";
  static const char UNCLOSED[] = "code;name;kind\na;A;pays\nb;\"B;pays\nc;C;pays\n";
  static const char NUL[] = "code;name;kind\na;A\0;pays\n";

  assert_refused (fixture, RAGGED, strlen (RAGGED), QUATUOR_PROBLEM_CSV_RAGGED, 3, NULL);
  assert_refused (fixture, UNCLOSED, strlen (UNCLOSED), QUATUOR_PROBLEM_CSV_UNCLOSED, 3, "name");
  assert_refused (fixture, NUL, sizeof NUL - 1, QUATUOR_PROBLEM_CSV_NUL, 2, "name");
}

static void
test_stray_quote (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  static const char START[] = "code;name;kind\na;A;pays\nb;\"B;pays\n";
  gsize length = strlen (START) + 64 * MIB;
  g_autofree char *bytes = g_malloc (length);

  memset (bytes, 'x', length);
  memcpy (bytes, START, strlen (START));
  assert_refused (fixture, bytes, length, QUATUOR_PROBLEM_CSV_UNCLOSED, 3, "name");
}

#define ADD(path, function)                                                         \
  g_test_add ("/csv/acceptance/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("texts", test_texts);
  ADD ("quoted-header", test_quoted_header);
  ADD ("encodings", test_encodings);
  ADD ("refused", test_refused);
  ADD ("stray-quote", test_stray_quote);
  return g_test_run ();
}

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

/* Excel, an old Mac and a text editor have each saved a part of it. */
static void
test_mixed_line_ends (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              "code;name;kind;note\r\na;A;pays;\rb;B;pays;\"un\rdeux\r\ntrois\"\n"
                              "\n\r\r\nc;C;pays;fin\r", 3, 0, 0, 0);
  assert_territory (fixture, "b", "B", "un\ndeux\ntrois");
  assert_territory (fixture, "c", "C", "fin");
  quatuor_test_import_refused (fixture, KIND,
                               "code;name\r\na;A\rb;\"B\r\nb\"\n\rc;C;x\r\n",
                               QUATUOR_PROBLEM_CSV_RAGGED, 6, NULL);
}

/* A header is no formula either: it is a column that nobody knows. */
static void
test_formula_headers (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result =
    quatuor_test_import (fixture, KIND,
                         "=cmd|' /C calc'!A0;code;name;kind;'@note;+33\n1;a;A;pays;2;3\n");

  g_assert_true (result->written);
  g_assert_cmpint (result->n_new, ==, 1);
  g_assert_cmpint (result->n_ignored, ==, 3);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_COLUMN_IGNORED));
}

static QuatuorTerritory *
import_cell (QuatuorTestDb *fixture,
             const char    *header,
             const char    *cell)
{
  g_autofree char *text =
    g_strdup_printf ("code;%s\ntrois-clochers;\"%s\"\n", header, cell);
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, KIND, text);
  QuatuorTerritory *territory = NULL;

  g_assert_true (result->written);
  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_TERRITORY, &fixture->territory,
                                    (gpointer *) &territory, NULL));
  return territory;
}

static void
assert_cell_refused (QuatuorTestDb      *fixture,
                     const char         *header,
                     const char         *cell,
                     QuatuorProblemCode  code)
{
  g_autofree char *text =
    g_strdup_printf ("code;state;%s\ntrois-clochers;active;\"%s\"\n", header, cell);

  quatuor_test_import_refused (fixture, KIND, text, code, 2, header);
}

/* Twelve and a half is no population, and 12,000 is twelve to a French reader. */
static void
test_numbers (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  static const char *const TAKEN[] = {
    "28757", "28 757", "28\u00a0757", "28\u202f757", " 28\u2009757 ", "028757",
  };
  static const char *const REFUSED[] = {
    "28,757", "28.757", "28757,0", "28'757", "28 757 hab.", "environ 28000", "-5", "+5", "1e4",
    "０", "²", "1234567890123",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TAKEN); i++)
    {
      QuatuorTerritory *territory = import_cell (fixture, "population", TAKEN[i]);

      g_assert_cmpint (territory->population, ==, 28757);
      quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    assert_cell_refused (fixture, "population", REFUSED[i], QUATUOR_PROBLEM_BAD_NUMBER);
}

static void
assert_day (QuatuorTestDb *fixture,
            const char    *typed)
{
  g_autofree char *text =
    g_strdup_printf ("code;state;state_on\ntrois-clochers;completed;\"%s\"\n", typed);
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, KIND, text);
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const GPtrArray *states =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE, &fixture->territory);
  const QuatuorTerritoryState *last = g_ptr_array_index (states, states->len - 1);

  g_assert_true (result->written);
  g_assert_cmpint (last->since, ==, quatuor_date_new (2026, 2, 4));
}

/* The day comes first, as in France, and what cannot be is refused: nothing is
 * guessed. */
static void
test_dates (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  static const char *const TAKEN[] = {
    "2026-02-04", "04/02/2026", "4/2/2026", "04-02-2026", "04.02.2026", " 04/02/2026\u00a0",
    "4 février 2026", "46057",
  };
  static const char *const REFUSED[] = {
    "13/13/2026", "31/02/2026", "29/02/2026", "00/02/2026", "04/02/26", "2026-13-01", "2026/02/04",
    "46.057", "4 jui 2026", "04/02/2026 00:00", "04/02", "02/2026", "demain",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TAKEN); i++)
    assert_day (fixture, TAKEN[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    assert_cell_refused (fixture, "state_on", REFUSED[i], QUATUOR_PROBLEM_BAD_DATE);
  assert_cell_refused (fixture, "state_on", "02/13/2026", QUATUOR_PROBLEM_DATE_TURNED);
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
  static const char RAGGED[] = "code;name;kind\na;A;pays\nb;B;pays;x\n";
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
  ADD ("mixed-line-ends", test_mixed_line_ends);
  ADD ("formula-headers", test_formula_headers);
  ADD ("numbers", test_numbers);
  ADD ("dates", test_dates);
  ADD ("refused", test_refused);
  ADD ("stray-quote", test_stray_quote);
  return g_test_run ();
}

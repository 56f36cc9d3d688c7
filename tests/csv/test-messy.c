/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>
#include <string.h>

#define KIND QUATUOR_CSV_TERRITORIES
#define BOM "\xef\xbb\xbf"

/* More columns than a spreadsheet has. */
#define N_WIDE 100000

/* What people and spreadsheets leave in a table: each is taken for what it is, or
 * refused with its line. */

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
assert_first (const QuatuorCsvResult *result,
              QuatuorProblemCode      code,
              gint64                  line)
{
  const QuatuorProblem *problem;
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (result->problems->len, >, 0);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpint (problem->code, ==, code);
  g_assert_cmpint (problem->line, ==, line);

  /* Two sentences: what is so, and what to do or what was done. */
  sentence = quatuor_problem_to_sentence (problem);
  g_assert_nonnull (strstr (sentence, ". "));
}

static void
assert_territory (QuatuorTestDb *fixture,
                  const char    *code,
                  const char    *name)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);

  g_assert_nonnull (territory);
  g_assert_cmpstr (territory->name, ==, name);
}

/* Lines are those of the file, so that a spreadsheet shows them under that number. */
static void
test_title_above (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  static const char *const TEXTS[] = {
    "Territoires du parcours;;\n\nCode;Nom;Nature\na;A;pays\n",
    "Territoires du parcours, au 3 mars\r\nÀ jour ; ou presque\r\nCode\tNom\tNature\r\n"
    "a\tA\tpays\r\n",
    BOM "\"Un titre\nsur deux lignes\"\nCode,Nom,Nature\na,A,pays\n",
  };
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (QuatuorCsvResult) wrong = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (QuatuorCsvResult) taken = quatuor_test_import (fixture, KIND, TEXTS[i]);

      g_assert_true (taken->written);
      assert_first (taken, QUATUOR_PROBLEM_CSV_ABOVE_HEADER, 3);
    }
  assert_territory (fixture, "a", "A");

  wrong = quatuor_test_import (fixture, KIND, "Liste\n\nCode;Nom;Nature\na;A;royaume\n");
  g_assert_cmpint (wrong->n_errors, ==, 1);
  g_assert_cmpint (((const QuatuorProblem *) g_ptr_array_index (wrong->problems, 1))->line, ==, 4);

  /* One column is a table, too, and its header the first line. */
  result = quatuor_test_import (fixture, KIND, "Code\na\na\n");
  assert_first (result, QUATUOR_PROBLEM_ROW_TWICE, 3);
}

static void
test_total (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result =
    quatuor_test_import (fixture, KIND,
                         "Code;Nom;Nature;Population\na;Total Environnement;pays;28 757\n"
                         "TOTAL;;;28\u202f757\n");

  g_assert_true (result->written);
  g_assert_cmpint (result->n_new, ==, 1);
  assert_first (result, QUATUOR_PROBLEM_CSV_TOTAL, 3);
  quatuor_test_import_refused (fixture, KIND, "Code;Nom\nTotal;Un pays\n",
                               QUATUOR_PROBLEM_VALUE_MISSING, 2, "kind");
}

/* Empty cells behind the last column are none, however many a spreadsheet has added. */
static void
test_empty_columns (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  g_autofree char *wide = g_strnfill (N_WIDE, ';');
  g_autofree char *text =
    g_strdup_printf ("code;name;kind%s\na;A;pays%s\n%s\nb;B;pays\n", wide, wide, wide);
  g_autofree char *filled = g_strdup_printf ("code;name;kind%s\na;A;pays%sx\n", wide, wide);
  g_autoptr (QuatuorCsvResult) refused = NULL;

  quatuor_test_import_counts (fixture, KIND, text, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, KIND, "code;name;kind\na;A;pays;;\nb;B;pays\n", 0, 0, 2, 0);
  quatuor_test_import_counts (fixture, KIND, "code;name;;kind;;\na;A;x;pays;;y\n", 0, 0, 1, 0);
  quatuor_test_import_refused (fixture, KIND, "code;name;kind\na;A;pays;;x\n",
                               QUATUOR_PROBLEM_CSV_RAGGED, 2, NULL);
  refused = quatuor_test_import (fixture, KIND, filled);
  assert_first (refused, QUATUOR_PROBLEM_CSV_TOO_WIDE, 2);
}

static void
test_workbooks (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  static const char OPEN[] = "PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0";
  static const char OLD[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0";
  g_autoptr (QuatuorCsvResult) open = import_bytes (fixture, OPEN, sizeof OPEN - 1);
  g_autoptr (QuatuorCsvResult) old = import_bytes (fixture, OLD, sizeof OLD - 1);

  assert_first (open, QUATUOR_PROBLEM_CSV_WORKBOOK, 0);
  assert_first (old, QUATUOR_PROBLEM_CSV_WORKBOOK, 0);
}

/* What only an old Mac writes; in Windows-1252 it would be “Žtang”. */
static void
test_mac_roman (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  static const char *const ENCODINGS[] = { "MACINTOSH", "WINDOWS-1252" };

  for (gsize i = 0; i < G_N_ELEMENTS (ENCODINGS); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("Code;Nom;Nature\rt%zu;Étang de l’« été » – ça, là-bœuf… 5 €;pays\r", i);
      gsize length;
      g_autofree char *bytes = g_convert (text, -1, ENCODINGS[i], "UTF-8", NULL, &length, NULL);
      g_autofree char *code = g_strdup_printf ("t%zu", i);
      g_autoptr (QuatuorCsvResult) result = import_bytes (fixture, bytes, length);

      g_assert_cmpstr (result->encoding, ==, ENCODINGS[i]);
      g_assert_true (result->written);
      assert_territory (fixture, code, "Étang de l’« été » – ça, là-bœuf… 5 €");
    }
}

/* Two ways to keep a spreadsheet from taking off a zero. */
static void
test_kept_zeros (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              "code,name,kind\n=\"01004\",=\"Ambérieu\",commune\r\n"
                              "\"=\"\"01005\"\"\",'01006,commune\n", 2, 0, 0, 0);
  assert_territory (fixture, "01004", "Ambérieu");
  assert_territory (fixture, "01005", "'01006");
  quatuor_test_import_counts (fixture, QUATUOR_CSV_PROGRESS,
                              "territory;phase;state\n=\"01004\";diagnostic;=\"done\"\n", 1, 0, 0,
                              0);
  quatuor_test_import_refused (fixture, KIND, "code,name\na,=\"A\"B\n",
                               QUATUOR_PROBLEM_CSV_STRAY_QUOTE, 2, "name");
}

/* Two files joined with the command of a shell: the second begins with a BOM. */
static void
test_joined_files (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              BOM "code;name;kind\na;A;pays\n" BOM "b;B;pays\n", 2, 0, 0, 0);
  assert_territory (fixture, "b", "B");
  quatuor_test_import_counts (fixture, QUATUOR_CSV_PROGRESS,
                              "territory;phase;state\n" BOM "a;diagnostic;" BOM "done\n", 1, 0, 0,
                              0);
}

static void
assert_departments (QuatuorTestDb *fixture,
                    const char    *typed,
                    const char    *expected)
{
  g_autofree char *text =
    g_strdup_printf ("code;departments\ntrois-clochers;\"%s\"\n", typed);
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, KIND, text);
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &fixture->territory);

  g_assert_cmpint (result->n_errors, ==, expected == NULL);
  if (expected != NULL)
    g_assert_cmpstr (territory->departments, ==, expected);
}

static void
test_departments (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  static const char *const REFUSED[] = { "20", "00", "96", "99", "970", "990", "2C", "Ain" };

  assert_departments (fixture, "2a, 2B ; 971", "2A 2B 971");
  assert_departments (fixture, "1/38\u00a0", "01 38");
  assert_departments (fixture, "976", "976");
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    assert_departments (fixture, REFUSED[i], NULL);
}

static void
assert_taken (QuatuorTestDb  *fixture,
              QuatuorCsvKind  kind,
              const char     *text)
{
  g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, kind, text);

  g_assert_true (result->written);
}

/* Numbers as they stand in French spreadsheets: those that mean one thing are taken. */
static void
test_typed_numbers (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  static const char *const REFUSED[] = {
    "1 234,5", "1.234,56", "12,5 %", "-3", "−3", "+3", "1,2E+05", "#REF!", "n.c.", "1 234 hab.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("code;population\ntrois-clochers;\"%s\"\n", REFUSED[i]);

      quatuor_test_import_refused (fixture, KIND, text, QUATUOR_PROBLEM_BAD_NUMBER, 2,
                                   "population");
    }
  assert_taken (fixture, KIND, "code;siren\ntrois-clochers;200 034 957\n");
  assert_taken (fixture, KIND, "code;siren\ntrois-clochers;200\u00a0034\u202f957\n");
  quatuor_test_import_refused (fixture, KIND, "code;siren\ntrois-clochers;2,00E+08\n",
                               QUATUOR_PROBLEM_BAD_SIREN, 2, "siren");
}

/* Headers as they come out of a spreadsheet: broken over lines, with two spaces or a
 * space that is none. */
static void
test_typed_headers (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              "\" Code\";\"NOM\u00a0\";nature;\"Année de\nla  population\"\n"
                              "a;A;Pays;2026\n", 1, 0, 0, 0);
  assert_territory (fixture, "a", "A");
}

/* Where cells were merged only the first has the value: nothing is guessed. */
static void
test_merged_cells (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  quatuor_test_import_refused (fixture, QUATUOR_CSV_PROGRESS,
                               "territory;phase;state\ntrois-clochers;diagnostic;done\n"
                               ";common_core;done\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 3, "territory");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory;project;title\ntrois-clochers;A;Un\n"
                               "trois-clochers;B;Deux\ntrois-clochers;;Trois\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 4, "project");
}

/* A mebibyte of what is no day is not kept ten thousand times. */
static void
test_long_values (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("territory;phase;started\n");
  g_autoptr (QuatuorCsvResult) result = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "é");
  g_string_append (text, ";diagnostic;\n");
  result = quatuor_test_import (fixture, QUATUOR_CSV_PROGRESS, text->str);
  assert_first (result, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2);
  g_assert_cmpuint (strlen (((QuatuorProblem *) result->problems->pdata[0])->value), <, 4096);
}

#define ADD(path, function)                                                    \
  g_test_add ("/csv/messy/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("title-above", test_title_above);
  ADD ("total", test_total);
  ADD ("empty-columns", test_empty_columns);
  ADD ("workbooks", test_workbooks);
  ADD ("mac-roman", test_mac_roman);
  ADD ("kept-zeros", test_kept_zeros);
  ADD ("joined-files", test_joined_files);
  ADD ("departments", test_departments);
  ADD ("typed-numbers", test_typed_numbers);
  ADD ("typed-headers", test_typed_headers);
  ADD ("merged-cells", test_merged_cells);
  ADD ("long-values", test_long_values);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"
#include "quatuor-test-import.h"

#include <locale.h>
#include <string.h>

/* Tables made at random: each is read to its end or to a problem, written as a
 * whole or not at all, and says nothing new the second time. */

#define N_FILES 3000
#define N_TABLES 80
#define ROWS_MAX 6
#define ODD_ONES_OUT 150 /* one cell in so many is what the column does not expect */

static const char *const BYTES[] = {
  "\"", "\"", ";", ",", "\t", "\r", "\n", "\r\n", "a", "é", "\xe9", "\xff", "\xfe", "\xef\xbb\xbf",
  "\x81", "🙂", " ", "sep=;", "'=", "code", "\xc3",
};

static void
test_bytes (void)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (GByteArray) text = g_byte_array_new ();
      g_autoptr (QuatuorCsvReader) reader = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      gboolean has_row = TRUE;
      gint64 line = 0;

      for (int left = g_test_rand_int_range (0, 40); left > 0; left--)
        {
          const char *piece = BYTES[g_test_rand_int_range (0, G_N_ELEMENTS (BYTES))];

          g_byte_array_append (text, (const guint8 *) piece, (guint) strlen (piece));
          if (g_test_rand_int_range (0, 60) == 0)
            g_byte_array_append (text, (const guint8 *) "", 1);
        }
      bytes = g_byte_array_free_to_bytes (g_steal_pointer (&text));
      reader = quatuor_csv_reader_new_for_bytes (bytes, "hasard.csv", QUATUOR_CSV_DETECT, &error);
      while (reader != NULL && has_row && quatuor_csv_reader_next (reader, &has_row, &error))
        {
          if (!has_row)
            break;
          g_assert_cmpint (quatuor_csv_reader_get_line (reader), >, line);
          line = quatuor_csv_reader_get_line (reader);
          for (guint n = 0; n < quatuor_csv_reader_get_n_cells (reader); n++)
            g_assert_true (g_utf8_validate (quatuor_csv_reader_get_cell (reader, n), -1, NULL));
        }
      g_assert_true (error == NULL || quatuor_problem_from (error) != NULL);
    }
}

static const char *const WORDS[] = {
  "", "", "", "trois-clochers", "CC des Trois-Clochers", "t1", "T1", "t2", "elected", "Élu",
  "agent",
  "holder", "suppléant", "associate", "initial", "diagnostic", "S01", "s02", "S03", "0", "4", "nsp",
  "sans objet", "2026-01-05", "04/02/2026", "31/12/2025", "done", "en cours", "active", "pays",
  "commune", "Ana", "Béa", "Roy", "ROY", "ana@x.fr", "P00001", "P00002", "Ana Roy", "12 000", "31",
  "'=1+1", "0612345678",
};

static const char *
any_word (void)
{
  return WORDS[g_test_rand_int_range (0, G_N_ELEMENTS (WORDS))];
}

/* A word that the column takes, more often than not. */
static const char *
likely_word (const QuatuorCsvColumn *column)
{
  static const char *const DATES[] = { "", "2026-01-05", "04/02/2026", "2026-03-01" };
  static const char *const NAMES[] = { "Ana", "Béa", "Roy", "Petit" };

  if (g_test_rand_int_range (0, ODD_ONES_OUT) == 0)
    return any_word ();

  switch ((int) column->type)
    {
    case QUATUOR_CSV_DATE:
      return DATES[g_test_rand_int_range (0, G_N_ELEMENTS (DATES))];
    case QUATUOR_CSV_CHOICE:
      return column->choices[g_test_rand_int_range (0, 3)].code;
    case QUATUOR_CSV_INTEGER:
      return g_test_rand_bit () ? "" : "12 000";
    case QUATUOR_CSV_TEXT:
      return NAMES[g_test_rand_int_range (0, G_N_ELEMENTS (NAMES))];
    default:
      break;
    }

  if (g_str_equal (column->code, "territory"))
    return "trois-clochers";
  if (g_str_equal (column->code, "category"))
    return g_test_rand_bit () ? "elected" : "officer";
  if (g_str_equal (column->code, "campaign"))
    return "initial";
  if (g_str_equal (column->code, "criterion"))
    return g_test_rand_bit () ? "S01" : "S02";
  if (g_str_equal (column->code, "phase"))
    return "diagnostic";
  if (g_str_equal (column->code, "person"))
    return g_test_rand_bit () ? "" : "P00001";
  return g_str_equal (column->code, "code") ? any_word () : "";
}

static char *
random_table (const QuatuorCsvTable *table)
{
  GString *text = g_string_new (NULL);
  int n_rows = g_test_rand_int_range (1, ROWS_MAX);

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", table->columns[i].french);
  for (int row = 0; row < n_rows; row++)
    for (guint i = 0; i < table->n_columns; i++)
      g_string_append_printf (text, "%s%s", i > 0 ? ";" : "\r\n", likely_word (&table->columns[i]));
  return g_string_free (text, FALSE);
}

static void
test_tables (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  guint n_written = 0;

  for (guint i = 0; i < N_TABLES; i++)
    {
      QuatuorCsvKind kind = (QuatuorCsvKind) (i % QUATUOR_N_CSV_KINDS);
      g_autofree char *text = random_table (quatuor_csv_kind_get_table (kind));
      g_autoptr (QuatuorCsvResult) first = quatuor_test_import (fixture, kind, text);
      g_autoptr (QuatuorCsvResult) second = NULL;
      g_autofree char *before = quatuor_test_db_dump (fixture->db);
      g_autofree char *after = NULL;

      if (!first->written)
        continue;
      n_written++;
      second = quatuor_test_import (fixture, kind, text);
      after = quatuor_test_db_dump (fixture->db);
      g_test_message ("%s", text);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (second->n_emptied, ==, 0);

      /* A table that makes namesakes with one address between them cannot tell
       * them apart any more. */
      if (!quatuor_test_import_warned (second, QUATUOR_PROBLEM_AMBIGUOUS))
        g_assert_cmpint (second->n_identical, ==, second->n_rows);
    }
  g_assert_cmpuint (n_written, >, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/random/bytes", test_bytes);
  g_test_add ("/csv/random/tables", QuatuorTestDb, NULL, quatuor_test_db_set_up, test_tables,
              quatuor_test_db_tear_down);
  return g_test_run ();
}

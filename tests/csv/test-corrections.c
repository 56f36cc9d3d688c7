/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-corrections.h"

#include "quatuor-test-import.h"

static const char TABLE[] = "code;name;kind;population;state;state_on\n"
                            "val-perdrix;Val-Perdrix;royaume;12 400;active;15/03/2026\n"
                            "aubrac;Pays de l’Aubrac;pays;8 300\n"
                            "horloges;Deux-Horloges;epci_ca;111.240;active;03/31/2026\n";

static const char *const MENDED[] = {
  "val-perdrix", "Val-Perdrix", "epci_ca", "12400", "active", "2026-03-15", NULL,
};

static gboolean
import (QuatuorTestDb           *fixture,
        QuatuorCsvCorrections   *corrections,
        const QuatuorCsvDialect *dialect,
        QuatuorCsvResult       **result)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, "presse-papiers", QUATUOR_CSV_APPLY);

  import->bytes = g_bytes_new_static (TABLE, sizeof TABLE - 1);
  import->corrections = corrections != NULL ? quatuor_csv_corrections_copy (corrections) : NULL;
  if (dialect != NULL)
    import->dialect = *dialect;
  return quatuor_csv_import_run (fixture->db, import, result, NULL);
}

static void
test_lines (void)
{
  g_autoptr (QuatuorCsvCorrections) self = quatuor_csv_corrections_new ();
  g_autoptr (GArray) lines = NULL;

  quatuor_csv_corrections_skip (self, 12);
  quatuor_csv_corrections_set (self, 3, MENDED);
  g_assert_true (quatuor_csv_corrections_skips (self, 12));
  g_assert_false (quatuor_csv_corrections_skips (self, 3));
  g_assert_cmpstr (quatuor_csv_corrections_get (self, 3)[1], ==, "Val-Perdrix");
  g_assert_null (quatuor_csv_corrections_get (self, 12));
  lines = quatuor_csv_corrections_lines (self);
  g_assert_cmpint (lines->len, ==, 2);
  g_assert_cmpint (g_array_index (lines, gint64, 0), ==, 3);

  quatuor_csv_corrections_restore (self, 12);
  g_assert_false (quatuor_csv_corrections_skips (self, 12));
}

static void
test_as_it_stands (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;

  /* A kind that is none, a row that is cut short, a number that may be two. */
  g_assert_false (import (fixture, NULL, NULL, &result));
  g_assert_cmpint (result->n_errors, >=, 3);
}

/* A row is read as it was mended, one that is left out is not read at all. */
static void
test_mended (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCsvCorrections) corrections = quatuor_csv_corrections_new ();
  g_autoptr (QuatuorCsvResult) result = NULL;

  quatuor_csv_corrections_set (corrections, 2, MENDED);
  quatuor_csv_corrections_skip (corrections, 3);
  quatuor_csv_corrections_skip (corrections, 4);
  g_assert_true (import (fixture, corrections, NULL, &result));
  g_assert_cmpint (result->n_rows, ==, 1);
  g_assert_cmpint (result->n_new, ==, 1);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_dialect (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  QuatuorCsvDialect dialect = {
    .decimal = QUATUOR_CSV_DECIMAL_COMMA,
    .dates = QUATUOR_CSV_DATES_MONTH_FIRST,
  };
  g_autoptr (QuatuorCsvCorrections) corrections = quatuor_csv_corrections_new ();
  g_autoptr (QuatuorCsvResult) result = NULL;

  quatuor_csv_corrections_set (corrections, 2, MENDED);
  quatuor_csv_corrections_skip (corrections, 3);
  g_assert_true (import (fixture, corrections, &dialect, &result));
  g_assert_cmpint (result->n_new, ==, 2);
}

static void
test_dates (void)
{
  const QuatuorCsvDialect day_first = { 0 };
  const QuatuorCsvDialect month_first = { .dates = QUATUOR_CSV_DATES_MONTH_FIRST };
  const char *const either[] = { "2026-02-04", "04/02/2026", "4.2.2026", "04-02-2026" };
  QuatuorDate date, other;

  for (guint i = 0; i < G_N_ELEMENTS (either); i++)
    {
      g_assert_true (quatuor_csv_dialect_parse_date (&day_first, either[i], &date));
      g_assert_cmpint (date, ==, quatuor_date_new (2026, 2, 4));
      g_assert_true (quatuor_csv_dialect_parse_date (&month_first, either[i], &other));
      g_assert_cmpint (other, ==, i == 0 ? date : quatuor_date_new (2026, 4, 2));
    }
  g_assert_false (quatuor_csv_dialect_parse_date (&day_first, "02/13/2026", &date));
  g_assert_true (quatuor_csv_dialect_parse_date (&month_first, "02/13/2026", &date));
  g_assert_false (quatuor_csv_dialect_parse_date (&month_first, "13/02/2026", &date));
  g_assert_false (quatuor_csv_dialect_parse_date (&month_first, "/", &date));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *word;
    gint64      read[3]; /* by the decimals; -1 where it is refused */
  } NUMBERS[] = {
    { "12000", { 12000, 12000, 12000 } },
    { "12\302\240000", { 12000, 12000, 12000 } },
    { "12.000", { -1, 12000, 12 } },
    { "12,000", { -1, 12, 12000 } },
    { "1.234.567", { -1, 1234567, -1 } },
    { "12,50", { -1, -1, 1250 } },
    { ",5", { -1, -1, -1 } },
    { "douze", { -1, -1, -1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    for (guint decimal = 0; decimal < 3; decimal++)
      {
        QuatuorCsvDialect dialect = { .decimal = (QuatuorCsvDecimal) decimal };
        gint64 value = -1;
        gboolean read = quatuor_csv_dialect_parse_integer (&dialect, NUMBERS[i].word, &value);

        g_assert_cmpint (read ? value : -1, ==, NUMBERS[i].read[decimal]);
      }
}

static void
test_names (void)
{
  const char *encoding;
  char separator;
  QuatuorCsvDates dates;
  QuatuorCsvDecimal decimal;

  g_assert_true (quatuor_csv_encoding_find ("windows-1252", &encoding));
  g_assert_cmpstr (encoding, ==, "WINDOWS-1252");
  g_assert_true (quatuor_csv_encoding_find ("auto", &encoding));
  g_assert_null (encoding);
  g_assert_false (quatuor_csv_encoding_find ("EBCDIC", &encoding));
  g_assert_true (quatuor_csv_separator_find ("tab", &separator));
  g_assert_cmpint (separator, ==, '\t');
  g_assert_true (quatuor_csv_separator_find (";", &separator));
  g_assert_cmpstr (quatuor_csv_separator_get_name (separator), ==, "semicolon");
  g_assert_false (quatuor_csv_separator_find ("", &separator));
  g_assert_false (quatuor_csv_separator_find ("|", &separator));
  g_assert_true (quatuor_csv_dates_find ("month-first", &dates));
  g_assert_cmpstr (quatuor_csv_dates_get_name (dates), ==, "month-first");
  g_assert_true (quatuor_csv_decimal_find ("comma", &decimal));
  g_assert_cmpstr (quatuor_csv_decimal_get_name (decimal), ==, "comma");
  g_assert_false (quatuor_csv_decimal_find ("virgule", &decimal));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/corrections/lines", test_lines);
  g_test_add_func ("/csv/corrections/dates", test_dates);
  g_test_add_func ("/csv/corrections/numbers", test_numbers);
  g_test_add_func ("/csv/corrections/names", test_names);
#define ADD(path, function)                                                                  \
  g_test_add ("/csv/corrections/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("as-it-stands", test_as_it_stands);
  ADD ("mended", test_mended);
  ADD ("dialect", test_dialect);
  return g_test_run ();
}

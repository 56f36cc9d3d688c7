/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-kind.h"

#include <locale.h>

static void
test_columns_are_found (void)
{
  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      const QuatuorCsvTable *table = quatuor_csv_kind_get_table ((QuatuorCsvKind) kind);

      for (guint i = 0; i < table->n_columns; i++)
        {
          g_assert_cmpint (quatuor_csv_table_find (table, table->columns[i].code), ==, (int) i);
          g_assert_cmpint (quatuor_csv_table_find (table, table->columns[i].french), ==, (int) i);
          g_assert_cmpint (quatuor_csv_table_find (table, table->columns[i].label), ==, (int) i);
        }
    }
}

static void
test_choices_are_found (void)
{
  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      const QuatuorCsvTable *table = quatuor_csv_kind_get_table ((QuatuorCsvKind) kind);

      for (guint i = 0; i < table->n_columns; i++)
        {
          const QuatuorCsvChoice *choices = table->columns[i].choices;

          g_assert_true ((choices != NULL) == (table->columns[i].type == QUATUOR_CSV_CHOICE));
          for (; choices != NULL && choices->code != NULL; choices++)
            {
              const QuatuorCsvChoice *all = table->columns[i].choices;

              g_assert_true (quatuor_csv_choice_find (all, choices->code) == choices);
              g_assert_true (quatuor_csv_choice_find (all, choices->french) == choices);
              g_assert_true (quatuor_csv_choice_find (all, choices->label) == choices);
            }
        }
    }
}

static void
test_folded (void)
{
  const QuatuorCsvTable *table = quatuor_csv_kind_get_table (QUATUOR_CSV_TERRITORIES);
  const QuatuorCsvChoice *kinds = table->columns[QUATUOR_TERRITORIES_KIND].choices;

  g_assert_cmpint (quatuor_csv_table_find (table, " DEPARTEMENTS "), ==,
                   QUATUOR_TERRITORIES_DEPARTMENTS);
  g_assert_cmpint (quatuor_csv_table_find (table, "departement"), ==, -1);
  g_assert_cmpstr (quatuor_csv_choice_find (kinds, "Communaute d'AGGLOMERATION")->code, ==,
                   "epci_ca");
  g_assert_null (quatuor_csv_choice_find (kinds, "royaume"));
}

static void
test_profiles (void)
{
  const QuatuorCsvTable *table = quatuor_csv_kind_get_table (QUATUOR_CSV_RATINGS);
  const QuatuorCsvColumn *level = &table->columns[QUATUOR_RATINGS_LEVEL];
  QuatuorCsvProfile profile;

  g_assert_cmpstr (quatuor_csv_column_header (level, QUATUOR_CSV_UNIVERSAL), ==, "level");
  g_assert_cmpstr (quatuor_csv_column_header (level, QUATUOR_CSV_EXCEL_FR), ==, "Niveau");
  g_assert_cmpstr (quatuor_csv_choice_text (level->choices, "dont_know", QUATUOR_CSV_EXCEL_FR), ==,
                   "ne sait pas");
  g_assert_cmpstr (quatuor_csv_choice_text (level->choices, "dont_know", QUATUOR_CSV_UNIVERSAL), ==,
                   "dont_know");
  g_assert_true (quatuor_csv_profile_find ("excel-fr", &profile));
  g_assert_cmpint (profile, ==, QUATUOR_CSV_EXCEL_FR);
  g_assert_false (quatuor_csv_profile_find ("excel", &profile));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/kind/columns", test_columns_are_found);
  g_test_add_func ("/csv/kind/choices", test_choices_are_found);
  g_test_add_func ("/csv/kind/folded", test_folded);
  g_test_add_func ("/csv/kind/profiles", test_profiles);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-look.h"

#include "quatuor-csv-guess.h"
#include "quatuor-test-import.h"

#include <string.h>

static void
assert_guessed (QuatuorCsvKind     kind,
                const char *const *headers,
                const char *const *codes)
{
  const QuatuorCsvTable *table = quatuor_csv_kind_get_table (kind);
  g_autofree int *columns = quatuor_csv_guess_columns (kind, headers);

  g_assert_cmpint (quatuor_csv_guess_kind (headers), ==, kind);
  for (guint i = 0; headers[i] != NULL; i++)
    g_assert_cmpstr (columns[i] >= 0 ? table->columns[columns[i]].code : "", ==, codes[i]);
}

/* The headers that the spreadsheets of coaches have. */
static void
test_french (void)
{
  const char *const people[] = {
    "Commune", "Collège", "Prénom", "Nom", "Poste", "Structure", "Adresse e-mail", "Tél.",
    "Depuis le", "Régime", NULL,
  };
  const char *const people_codes[] = {
    "territory", "category", "given_name", "family_name", "function", "organisation", "email",
    "phone", "starts", "",
  };
  const char *const territories[] = {
    "Code INSEE", "Commune", "N° SIREN", "Dépt", "Région", "Nb habitants", NULL,
  };
  const char *const territories_codes[] = {
    "code", "name", "siren", "departments", "region", "population",
  };

  const char *const banatic[] = {
    "Région siège", "Département siège", "N° SIREN", "Nom du groupement", "Nature juridique",
    "Mode de financement", "Population totale", NULL,
  };
  const char *const banatic_codes[] = {
    "region", "departments", "siren", "name", "kind", "", "population",
  };

  assert_guessed (QUATUOR_CSV_PEOPLE, people, people_codes);
  assert_guessed (QUATUOR_CSV_TERRITORIES, territories, territories_codes);
  assert_guessed (QUATUOR_CSV_TERRITORIES, banatic, banatic_codes);
}

static void
test_english (void)
{
  const char *const headers[] = { "First name", "Last name", "E-mail", "Mobile", "Company", NULL };
  const char *const codes[] = { "given_name", "family_name", "email", "phone", "organisation" };

  assert_guessed (QUATUOR_CSV_PEOPLE, headers, codes);
}

/* Two headers never get one column, and a header of its own wins. */
static void
test_twice (void)
{
  const char *const headers[] = { "Mail", "Courriel", "Portable", "Téléphone", NULL };
  const char *const codes[] = { "", "email", "", "phone" };

  assert_guessed (QUATUOR_CSV_PEOPLE, headers, codes);
}

/* All that we write is recognised for what it is. */
static void
test_own (void)
{
  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    for (guint profile = QUATUOR_CSV_UNIVERSAL; profile <= QUATUOR_CSV_EXCEL_FR; profile++)
      {
        const QuatuorCsvTable *table = quatuor_csv_kind_get_table ((QuatuorCsvKind) kind);
        g_autoptr (GPtrArray) headers = g_ptr_array_new ();
        g_autofree int *columns = NULL;

        for (guint i = 0; i < table->n_columns; i++)
          g_ptr_array_add (headers, (gpointer) quatuor_csv_column_header (
                                      &table->columns[i], (QuatuorCsvProfile) profile));
        g_ptr_array_add (headers, NULL);
        g_assert_cmpint (quatuor_csv_guess_kind ((const char *const *) headers->pdata), ==, kind);
        columns = quatuor_csv_guess_columns ((QuatuorCsvKind) kind,
                                             (const char *const *) headers->pdata);
        for (guint i = 0; i < table->n_columns; i++)
          g_assert_cmpint (columns[i], ==, (int) i);
      }
}

static QuatuorCsvLook *
look (QuatuorTestDb        *fixture,
      const char           *text,
      const QuatuorCsvKind *kind,
      QuatuorCsvDates       dates)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, "table.csv", QUATUOR_CSV_DRY_RUN);
  g_autoptr (GError) error = NULL;
  QuatuorCsvLook *self;

  import->bytes = g_bytes_new (text, strlen (text));
  import->dialect.dates = dates;
  self = quatuor_csv_look_new (fixture->db, import, kind, &error);
  g_assert_no_error (error);
  return self;
}

static void
test_rows (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) table = g_string_new ("Prénom\tNom\tDébut\n");
  g_autoptr (QuatuorCsvLook) self = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (table, "Zoé\tLe Gall\t04/02/2026\n");
  self = look (fixture, table->str, NULL, QUATUOR_CSV_DATES_AUTO);
  g_assert_cmpint (self->kind, ==, QUATUOR_CSV_PEOPLE);
  g_assert_cmpint (self->separator, ==, '\t');
  g_assert_cmpstr (self->encoding, ==, "UTF-8");
  g_assert_cmpuint (self->rows->len, ==, 20);
  g_assert_cmpuint (self->n_days[QUATUOR_CSV_WRITING_EITHER], ==, 30);
}

static void
test_days (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  const char *table = "Prénom,Début\nZoé,31/03/2026\nAli,03/31/2026\nLou,2026-03-31\nEva,demain\n";
  g_autoptr (QuatuorCsvLook) day_first = look (fixture, table, NULL, QUATUOR_CSV_DATES_AUTO);
  g_autoptr (QuatuorCsvLook) month_first =
    look (fixture, table, NULL, QUATUOR_CSV_DATES_MONTH_FIRST);
  g_autofree char *shown = quatuor_date_to_display (quatuor_date_new (2026, 3, 31));

  g_assert_cmpstr (day_first->days[QUATUOR_CSV_WRITING_DAY_FIRST], ==, "31/03/2026");
  g_assert_cmpstr (day_first->days[QUATUOR_CSV_WRITING_MONTH_FIRST], ==, "03/31/2026");
  g_assert_cmpstr (day_first->days[QUATUOR_CSV_WRITING_YEAR_FIRST], ==, "2026-03-31");
  g_assert_null (day_first->days[QUATUOR_CSV_WRITING_EITHER]);
  g_assert_cmpstr (((char **) day_first->rows->pdata[0])[1], ==, shown);
  g_assert_cmpstr (((char **) day_first->rows->pdata[1])[1], ==, "03/31/2026");
  g_assert_cmpstr (((char **) month_first->rows->pdata[1])[1], ==, shown);
  g_assert_cmpstr (((char **) month_first->rows->pdata[3])[1], ==, "demain");
  g_assert_false (quatuor_csv_look_is_unsure (day_first, QUATUOR_CSV_DATES_AUTO));
}

/* One day begins with the month, and another may: the person is asked. */
static void
test_unsure (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCsvLook) self =
    look (fixture, "Prénom,Début\nZoé,04/02/2026\nAli,02/13/2026\nLou,46057\n", NULL,
          QUATUOR_CSV_DATES_AUTO);
  g_autofree char *shown = quatuor_date_to_display (quatuor_date_new (2026, 2, 4));

  g_assert_true (quatuor_csv_look_is_unsure (self, QUATUOR_CSV_DATES_AUTO));
  g_assert_false (quatuor_csv_look_is_unsure (self, QUATUOR_CSV_DATES_DAY_FIRST));
  g_assert_cmpstr (((char **) self->rows->pdata[2])[1], ==, shown);
}

/* What the person says about the kind holds. */
static void
test_kind (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  QuatuorCsvKind kind = QUATUOR_CSV_RESOURCES;
  g_autoptr (QuatuorCsvLook) self = look (fixture, "Prénom,Lien\n", &kind, QUATUOR_CSV_DATES_AUTO);

  g_assert_cmpint (self->kind, ==, QUATUOR_CSV_RESOURCES);
  g_assert_cmpint (self->columns[0], ==, QUATUOR_CSV_NO_FIELD);
  g_assert_cmpint (self->columns[1], >=, 0);
  g_assert_cmpuint (self->rows->len, ==, 0);
}

static void
test_working_file (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, quatuor_db_get_path (fixture->db),
                            QUATUOR_CSV_DRY_RUN);
  g_autoptr (GError) error = NULL;

  g_assert_null (quatuor_csv_look_new (fixture->db, import, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/look/french", test_french);
  g_test_add_func ("/csv/look/english", test_english);
  g_test_add_func ("/csv/look/twice", test_twice);
  g_test_add_func ("/csv/look/own", test_own);
#define ADD(path, function)                                                             \
  g_test_add ("/csv/look/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("rows", test_rows);
  ADD ("days", test_days);
  ADD ("unsure", test_unsure);
  ADD ("kind", test_kind);
  ADD ("working-file", test_working_file);
  return g_test_run ();
}

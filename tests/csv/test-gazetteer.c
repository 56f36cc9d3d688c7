/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-sheet.h"
#include "quatuor-gazetteer.h"
#include "quatuor-row.h"
#include "quatuor-text.h"

#define MAX_PLACES 20

typedef struct
{
  QuatuorGazetteer *gazetteer;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_setenv ("QUATUOR_DATA_DIR", data != NULL ? data : TEST_SOURCE_DIR "/data", TRUE);
  self->gazetteer = quatuor_gazetteer_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->gazetteer);
}

static const QuatuorPlace *
first (Fixture    *self,
       const char *text)
{
  g_autoptr (GPtrArray) places = quatuor_gazetteer_propose (self->gazetteer, text, 1);

  g_assert_cmpuint (places->len, ==, 1);
  return g_ptr_array_index (places, 0);
}

static void
test_frontonnais (Fixture       *self,
                  gconstpointer  data)
{
  const QuatuorPlace *place = first (self, "frontonn");

  g_assert_cmpstr (place->name, ==, "CC du Frontonnais");
  g_assert_cmpstr (place->siren, ==, "200034957");
  g_assert_true (quatuor_text_is_siren (place->siren));
  g_assert_cmpstr (place->kind, ==, "epci_cc");
  g_assert_cmpstr (place->departments, ==, "31");
  g_assert_cmpstr (place->department_name, ==, "Haute-Garonne");
  g_assert_cmpstr (place->region, ==, "Occitanie");
  g_assert_cmpint (place->population, ==, 28757);
  g_assert_cmpint (place->population_year, ==, 2023);
}

static void
test_words (Fixture       *self,
            gconstpointer  data)
{
  static const char *const WAYS[] = {
    "FRONTONN",
    "cc du frontonnais",
    "Communauté de communes du Frontonnais",
    "  du   Frontonnais ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WAYS); i++)
    g_assert_cmpstr (first (self, WAYS[i])->name, ==, "CC du Frontonnais");

  g_assert_cmpstr (first (self, "st dizier der")->name, ==,
                   "CA du Grand Saint-Dizier Der et Vallées");
  g_assert_cmpstr (first (self, "loos en goh")->name, ==, "Loos-en-Gohelle");
  g_assert_cmpstr (first (self, "l'haÿ")->name, ==, "L'Haÿ-les-Roses");
}

static void
test_bodies (Fixture       *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *kind;
    const char *departments;
    const char *region;
  } CASES[] = {
    { "grand saint-dizier", "epci_ca", "52 51", "Grand Est" },
    { "redon agglo", "epci_ca", "35 44 56", "Bretagne" },
    { "metropole de lyon", "metropole", "69", "Auvergne-Rhône-Alpes" },
    { "metropole rouen", "metropole", "76", "Normandie" },
    { "est ensemble", "ept", "93", "Île-de-France" },
    { "grand-orly", "ept", "94 91", "Île-de-France" },
    { "boucle nord de seine", "ept", "92 95", "Île-de-France" },
    { "cu d'arras", "epci_cu", "62", "Hauts-de-France" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const QuatuorPlace *place = first (self, CASES[i].text);

      g_assert_cmpstr (place->kind, ==, CASES[i].kind);
      g_assert_cmpstr (place->departments, ==, CASES[i].departments);
      g_assert_cmpstr (place->region, ==, CASES[i].region);
    }
}

/* Homonyms are told apart by their department, the largest first. */
static void
test_homonyms (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) places =
    quatuor_gazetteer_propose (self->gazetteer, "saint-denis", MAX_PLACES);
  static const char *const DEPARTMENTS[] = { "974", "93", "11", "30" };

  g_assert_cmpuint (places->len, >, G_N_ELEMENTS (DEPARTMENTS));
  for (gsize i = 0; i < G_N_ELEMENTS (DEPARTMENTS); i++)
    {
      const QuatuorPlace *place = g_ptr_array_index (places, i);

      g_assert_cmpstr (place->name, ==, "Saint-Denis");
      g_assert_cmpstr (place->departments, ==, DEPARTMENTS[i]);
      g_assert_cmpstr (place->kind, ==, "commune");
    }
}

static void
test_overseas (Fixture       *self,
               gconstpointer  data)
{
  const QuatuorPlace *mayotte = first (self, "mamoudzou");
  const QuatuorPlace *island = first (self, "miquelon-langlade");

  /* The last census there is older than the others. */
  g_assert_cmpstr (mayotte->departments, ==, "976");
  g_assert_cmpint (mayotte->population_year, ==, 2017);
  g_assert_cmpstr (island->region, ==, "Saint-Pierre-et-Miquelon");
  g_assert_null (island->siren);
  g_assert_cmpint (island->population_year, ==, QUATUOR_INTEGER_UNKNOWN);
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  static const char *const TEXTS[] = { "", " ", "—", "xyzzy", "frontonnais plus loin" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GPtrArray) places =
        quatuor_gazetteer_propose (self->gazetteer, TEXTS[i], MAX_PLACES);

      g_assert_cmpuint (places->len, ==, 0);
    }
}

static void
test_absent (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) places =
    quatuor_gazetteer_propose (self->gazetteer, "frontonn", MAX_PLACES);

  g_assert_cmpuint (places->len, ==, 0);
}

static void
on_proposed_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_async (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_gazetteer_propose_async (self->gazetteer, "frontonn", 1, NULL, on_proposed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  places = quatuor_gazetteer_propose_finish (self->gazetteer, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 1);
}

/* What is shipped can be written into a programme as it stands. */
static void
test_shipped (Fixture       *self,
              gconstpointer  data)
{
  static const char *const FILES[] = { "epci-2026.csv", "communes-2026.csv" };
  static const guint N_ROWS[] = { 1266, 34969 };

  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *path =
        g_build_filename (TEST_SOURCE_DIR, "data", "territories", FILES[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (QuatuorCsvSheet) sheet = quatuor_csv_sheet_load (path, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (quatuor_csv_sheet_get_n_rows (sheet), ==, N_ROWS[i]);
      for (guint row = 0; row < N_ROWS[i]; row++)
        {
          const char *siren = quatuor_csv_sheet_get (sheet, row, "siren");

          g_assert_nonnull (quatuor_csv_sheet_get (sheet, row, "name"));
          g_assert_true (siren == NULL || quatuor_text_is_siren (siren));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/csv/gazetteer/frontonnais", Fixture, NULL, set_up, test_frontonnais, tear_down);
  g_test_add ("/csv/gazetteer/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/csv/gazetteer/bodies", Fixture, NULL, set_up, test_bodies, tear_down);
  g_test_add ("/csv/gazetteer/homonyms", Fixture, NULL, set_up, test_homonyms, tear_down);
  g_test_add ("/csv/gazetteer/overseas", Fixture, NULL, set_up, test_overseas, tear_down);
  g_test_add ("/csv/gazetteer/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/csv/gazetteer/shipped", Fixture, NULL, set_up, test_shipped, tear_down);
  g_test_add ("/csv/gazetteer/absent", Fixture, "/nonexistent", set_up, test_absent, tear_down);
  g_test_add ("/csv/gazetteer/async", Fixture, NULL, set_up, test_async, tear_down);
  return g_test_run ();
}

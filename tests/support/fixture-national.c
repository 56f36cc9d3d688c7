/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-national.h"

#include "quatuor-csv-sheet.h"
#include "quatuor-journal.h"
#include "quatuor-table.h"
#include "quatuor-template.h"

#define BODIES TEST_SOURCE_DIR "/data/territories/epci-2026.csv"
#define POPULATION_YEAR 2023

/* One answer in ten comes with a word. */
#define COMMENT "Débattu en conseil ; l’État n’était pas là."

/* The campaign of the first weeks is to be open today. */
#define DAYS_SINCE_START 14

static const char *const GIVEN_NAMES[] = {
  "Élodie", "Jean-Marc", "Anaïs", "Loïc", "Fatou", "Mehdi", "Noëlle", "François", "Zoé", "Gaël",
};
static const char *const FAMILY_NAMES[] = {
  "Lefèvre", "N’Guyen", "Muñoz", "d’Aubigné", "Le Goff", "Weiß", "Çelik", "Bérenger", "O’Neill",
  "Saint-Ægidius", "Œuvrard",
};
static const char *const LEVELS[] = {
  "2", "1", "3", "dont_know", "0", "2", "4", "1", "not_applicable", "3", "2",
};

typedef struct
{
  QuatuorCohort   *cohort; /* the template as it was written */
  QuatuorCsvSheet *bodies;
} National;

static gboolean
write_ratings (QuatuorDb        *db,
               const National   *self,
               const QuatuorId  *seat,
               const QuatuorId  *person,
               guint             n,
               GError          **error)
{
  const QuatuorCampaign *campaign =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_CAMPAIGN, "initial");
  const GPtrArray *criteria = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_CRITERION);

  for (guint i = 0; i < criteria->len; i++)
    {
      QuatuorRating rating = {
        .campaign = campaign->id,
        .seat = *seat,
        .criterion = ((const QuatuorCriterion *) g_ptr_array_index (criteria, i))->id,
        .level = (char *) LEVELS[(n + i) % G_N_ELEMENTS (LEVELS)],
        .comment = (n + i) % 10 == 0 ? (char *) COMMENT : NULL,
        .person = *person,
        .rated_on = quatuor_date_today (),
      };

      if (!quatuor_table_put (db, QUATUOR_TABLE_RATING, &rating, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_seat (QuatuorDb              *db,
            const National         *self,
            const QuatuorTerritory *territory,
            const QuatuorCategory  *category,
            guint                   n,
            GError                **error)
{
  g_autofree char *code = g_strdup_printf ("P%05u", n);
  g_autofree char *email = g_strdup_printf ("p%u@%s.example", n, territory->code);
  QuatuorSeat seat = {
    .id = quatuor_id_derive (&territory->id, &category->id),
    .territory = territory->id,
    .category = category->id,
  };
  QuatuorPerson person = {
    .id = quatuor_id_new (),
    .code = code,
    .given_name = (char *) GIVEN_NAMES[n % G_N_ELEMENTS (GIVEN_NAMES)],
    .family_name = (char *) FAMILY_NAMES[n % G_N_ELEMENTS (FAMILY_NAMES)],
    .organisation = territory->name,
    .email = email,
  };
  QuatuorTenure tenure = {
    .id = quatuor_id_new (),
    .seat = seat.id,
    .person = person.id,
    .role = (char *) "holder",
    .starts = quatuor_cohort_programme (self->cohort)->starts,
  };

  return quatuor_table_put (db, QUATUOR_TABLE_PERSON, &person, NULL, error) &&
         quatuor_table_put (db, QUATUOR_TABLE_SEAT, &seat, NULL, error) &&
         quatuor_table_put (db, QUATUOR_TABLE_TENURE, &tenure, NULL, error) &&
         write_ratings (db, self, &seat.id, &person.id, n, error);
}

static gboolean
write_territory (QuatuorDb       *db,
                 const National  *self,
                 guint            row,
                 GError         **error)
{
  const GPtrArray *categories = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_CATEGORY);
  QuatuorTerritory territory = {
    .id = quatuor_id_new (),
    .code = (char *) quatuor_csv_sheet_get (self->bodies, row, "siren"),
    .name = (char *) quatuor_csv_sheet_get (self->bodies, row, "name"),
    .kind = (char *) quatuor_csv_sheet_get (self->bodies, row, "kind"),
    .siren = (char *) quatuor_csv_sheet_get (self->bodies, row, "siren"),
    .departments = (char *) quatuor_csv_sheet_get (self->bodies, row, "departments"),
    .population = QUATUOR_INTEGER_UNKNOWN,
    .population_year = POPULATION_YEAR,
  };
  QuatuorTerritoryState state = {
    .id = quatuor_id_new (),
    .territory = territory.id,
    .state = (char *) "active",
    .since = quatuor_cohort_programme (self->cohort)->starts,
  };

  if (!quatuor_csv_sheet_get_count (self->bodies, row, "population", &territory.population,
                                    error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_TERRITORY, &territory, NULL, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_TERRITORY_STATE, &state, NULL, error))
    return FALSE;

  for (guint i = 0; i < categories->len; i++)
    if (!write_seat (db, self, &territory, g_ptr_array_index (categories, i),
                     row * categories->len + i, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_national (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  for (guint i = 0; i < QUATUOR_FIXTURE_TERRITORIES; i++)
    if (!write_territory (db, data, i, error))
      return FALSE;
  return TRUE;
}

/**
 * quatuor_fixture_national:
 * @db: a new programme, as quatuor_db_create() gives it
 *
 * Fills it with the shipped template and, as one act, with territories, teams
 * and answers; the same each time but for the ids.
 */
void
quatuor_fixture_national (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  g_autoptr (QuatuorCsvSheet) bodies = NULL;
  National self;

  g_setenv ("QUATUOR_DATA_DIR", TEST_SOURCE_DIR "/data", TRUE);
  quatuor_template_apply (db, QUATUOR_TEMPLATE_DEFAULT, "Programme national",
                          quatuor_date_today () - DAYS_SINCE_START, &error);
  g_assert_no_error (error);
  cohort = quatuor_table_load_cohort (db, &error);
  g_assert_no_error (error);
  bodies = quatuor_csv_sheet_load (BODIES, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quatuor_csv_sheet_get_n_rows (bodies), >=, QUATUOR_FIXTURE_TERRITORIES);

  self.cohort = cohort;
  self.bodies = bodies;
  quatuor_journal_record (db, "import.territories", write_national, &self, &error);
  g_assert_no_error (error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-diagnostic.h"

#define SINCE 2461000
#define PER_DIMENSION (FIXTURE_N_CRITERIA / FIXTURE_N_DIMENSIONS)

static void
take (FixtureDiagnostic *self,
      QuatuorTable       table,
      gconstpointer      row)
{
  quatuor_cohort_take (self->cohort, table, quatuor_row_copy (table, row));
}

static void
take_seat (FixtureDiagnostic *self,
           guint              i,
           const char        *code,
           const char        *label,
           const char        *colour,
           const char        *family_name)
{
  QuatuorCategory category = {
    .id = quatuor_id_new (),
    .code = (char *) code,
    .rank = i,
    .label = (char *) label,
    .colour = (char *) colour,
  };
  QuatuorSeat seat = { .territory = self->territory, .category = category.id };
  QuatuorPerson person = {
    .id = quatuor_id_new (),
    .code = (char *) code,
    .given_name = (char *) "Zoé",
    .family_name = (char *) family_name,
  };
  QuatuorTenure tenure = { .id = quatuor_id_new (), .role = (char *) "holder", .starts = SINCE };

  seat.id = quatuor_id_derive (&self->territory, &category.id);
  self->seats[i] = seat.id;
  tenure.seat = seat.id;
  tenure.person = person.id;
  take (self, QUATUOR_TABLE_CATEGORY, &category);
  take (self, QUATUOR_TABLE_SEAT, &seat);
  if (family_name == NULL)
    return;
  take (self, QUATUOR_TABLE_PERSON, &person);
  take (self, QUATUOR_TABLE_TENURE, &tenure);
}

static void
take_criterion (FixtureDiagnostic *self,
                const QuatuorId   *dimension,
                guint              i)
{
  g_autofree char *code =
    g_strdup_printf ("%c%02u", "SPM"[i / PER_DIMENSION], i % PER_DIMENSION + 1);
  QuatuorCriterion criterion = {
    .id = quatuor_id_new (),
    .dimension = *dimension,
    .code = code,
    .rank = i % PER_DIMENSION,
    .title = (char *) "Lecture partagée des vulnérabilités",
    .question = (char *) "Le territoire sait-il de quoi il dépend et ce qui le fragilise ?",
    .level0 = (char *) "Aucune analyse d’ensemble.",
    .level1 = (char *) "Des études existent, dispersées.",
    .level2 = (char *) "Une synthèse récente circule entre les élus.",
    .level3 = (char *) "La synthèse a été débattue à quatre.",
    .level4 = (char *) "La lecture est remise à jour chaque année, « pour de vrai ».",
  };

  self->criteria[i] = criterion.id;
  take (self, QUATUOR_TABLE_CRITERION, &criterion);
}

static void
take_questionnaire (FixtureDiagnostic *self)
{
  const char *titles[FIXTURE_N_DIMENSIONS] = { "Stratégique", "Politique", "Managériale" };
  QuatuorFramework framework = { .id = quatuor_id_new (), .code = (char *) "maturite" };
  QuatuorCampaign campaign = {
    .id = quatuor_id_new (),
    .code = (char *) "initial",
    .moment = (char *) "initial",
    .title = (char *) "Diagnostic initial",
    .framework = framework.id,
  };

  self->campaign = campaign.id;
  take (self, QUATUOR_TABLE_FRAMEWORK, &framework);
  take (self, QUATUOR_TABLE_CAMPAIGN, &campaign);
  for (guint i = 0; i < FIXTURE_N_DIMENSIONS; i++)
    {
      QuatuorDimension dimension = {
        .id = quatuor_id_new (),
        .framework = framework.id,
        .rank = i,
        .title = (char *) titles[i],
      };

      take (self, QUATUOR_TABLE_DIMENSION, &dimension);
      for (guint n = 0; n < PER_DIMENSION; n++)
        take_criterion (self, &dimension.id, i * PER_DIMENSION + n);
    }
}

static void
free_rating (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
take_excerpt (FixtureDiagnostic *self,
              const QuatuorId   *interview,
              const char        *text,
              const char        *consent)
{
  QuatuorExcerpt *excerpt = quatuor_row_new (QUATUOR_TABLE_EXCERPT);

  excerpt->id = quatuor_id_new ();
  excerpt->interview = *interview;
  excerpt->criterion = self->criteria[0];
  quatuor_row_set_text (&excerpt->text, text);
  quatuor_row_set_text (&excerpt->consent, consent);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_EXCERPT, excerpt);
}

/* Whose consent nobody has asked for yet. */
static void
take_interview (FixtureDiagnostic *self)
{
  QuatuorInterview *interview = quatuor_row_new (QUATUOR_TABLE_INTERVIEW);

  interview->id = quatuor_id_new ();
  interview->territory = self->territory;
  interview->seat = self->seats[0];
  quatuor_row_set_text (&interview->code, "R1");
  quatuor_row_set_text (&interview->note, "Note réservée");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_INTERVIEW, interview);
  take_excerpt (self, &interview->id, "On y va", "role");
  take_excerpt (self, &interview->id, "Je me tais", "hidden");
}

/**
 * fixture_diagnostic_set_up:
 * @self: a fixture
 * @data: unused
 */
void
fixture_diagnostic_set_up (FixtureDiagnostic *self,
                           gconstpointer      data)
{
  QuatuorTerritory territory = { .id = quatuor_id_new (), .name = (char *) "CC du Frontonnais" };

  self->cohort = quatuor_cohort_new ();
  self->ratings = g_ptr_array_new_with_free_func (free_rating);
  self->territory = territory.id;
  take (self, QUATUOR_TABLE_TERRITORY, &territory);
  take_seat (self, 0, "elected", "Élu", "blue", "Béranger");
  take_seat (self, 1, "officer", "Agent", "green", "Çelik");
  take_seat (self, 2, "socio_economic", "Acteur éco.", "orange", NULL);
  take_seat (self, 3, "state_officer", "État", "purple", "Lefèvre");
  take_questionnaire (self);
  take_interview (self);
  quatuor_cohort_seal (self->cohort);
}

/**
 * fixture_diagnostic_tear_down:
 * @self: a fixture
 * @data: unused
 */
void
fixture_diagnostic_tear_down (FixtureDiagnostic *self,
                              gconstpointer      data)
{
  quatuor_cohort_unref (self->cohort);
  g_ptr_array_unref (self->ratings);
}

/**
 * fixture_diagnostic_rate:
 * @self: a fixture
 * @seat: the position of a seat
 * @criterion: the position of a criterion
 * @level: (nullable): what it answers
 * @comment: (nullable): why
 */
void
fixture_diagnostic_rate (FixtureDiagnostic *self,
                         guint              seat,
                         guint              criterion,
                         const char        *level,
                         const char        *comment)
{
  QuatuorRating rating = {
    .campaign = self->campaign,
    .seat = self->seats[seat],
    .criterion = self->criteria[criterion],
    .level = (char *) level,
    .comment = (char *) comment,
  };

  g_ptr_array_add (self->ratings, quatuor_row_copy (QUATUOR_TABLE_RATING, &rating));
}

/**
 * fixture_diagnostic_campaign:
 * @self: a fixture
 *
 * Returns: (transfer none): its campaign
 */
const QuatuorCampaign *
fixture_diagnostic_campaign (FixtureDiagnostic *self)
{
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CAMPAIGN, &self->campaign);
}

/**
 * fixture_diagnostic_territory:
 * @self: a fixture
 *
 * Returns: (transfer none): its territory
 */
const QuatuorTerritory *
fixture_diagnostic_territory (FixtureDiagnostic *self)
{
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY, &self->territory);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-rules.h"

#include "quatuor-journal.h"
#include "quatuor-test-db.h"

static void
assert_refused (QuatuorTestDb      *fixture,
                QuatuorEdit        *edit,
                QuatuorProblemCode  code)
{
  g_autoptr (QuatuorEdit) owned = edit;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;

  g_assert_false (quatuor_journal_apply (fixture->db, owned, &error));
  g_assert_error (error, QUATUOR_PROBLEM, (int) code);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

/* The sentence is for people: it says the day in their language. */
static void
assert_holder_since (QuatuorTestDb       *fixture,
                     const QuatuorTenure *second,
                     QuatuorDate          since)
{
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("team.add");
  g_autoptr (GError) error = NULL;
  g_autofree char *day = quatuor_date_to_display (since);
  g_autofree char *term = g_strconcat (day, " – …", NULL);

  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, second);
  g_assert_false (quatuor_journal_apply (fixture->db, edit, &error));
  g_assert_cmpstr (quatuor_problem_from (error)->detail, ==, term);
}

static void
test_one_holder (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("team.add");
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  QuatuorTenure second = { .id = quatuor_id_new (),
                           .seat = fixture->seat[0],
                           .person = person,
                           .role = (char *) "holder",
                           .starts = quatuor_date_new (2026, 2, 1) };

  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &second);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_SECOND_HOLDER);
  assert_holder_since (fixture, &second, quatuor_date_new (2026, 1, 5));

  /* A substitute beside the holder is no second holder. */
  edit = quatuor_edit_new ("team.add");
  second.role = (char *) "substitute";
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &second);
  quatuor_test_db_apply (fixture, edit);
}

static void
test_hand_over_on_the_next_day (QuatuorTestDb *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  QuatuorEdit *edit = quatuor_edit_new ("team.hand-over");
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  g_autoptr (GPtrArray) tenures = quatuor_table_list (fixture->db, QUATUOR_TABLE_TENURE, &error);
  QuatuorTenure *first = g_ptr_array_index (tenures, 0);
  QuatuorTenure next = { .id = quatuor_id_new (),
                         .seat = fixture->seat[0],
                         .person = person,
                         .role = (char *) "holder",
                         .starts = quatuor_date_new (2026, 3, 1) };

  /* `ends` is the last day held. */
  first->ends = quatuor_date_new (2026, 2, 28);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, first);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &next);
  quatuor_test_db_apply (fixture, edit);

  edit = quatuor_edit_new ("team.edit");
  first->ends = quatuor_date_new (2026, 3, 1);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, first);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_SECOND_HOLDER);

  edit = quatuor_edit_new ("team.edit");
  first->ends = quatuor_date_new (2025, 12, 31);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, first);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_ENDS_BEFORE_START);
  quatuor_row_free (QUATUOR_TABLE_TENURE, first);
}

static void
test_territory (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  QuatuorTerritory territory = { .id = quatuor_id_new (),
                                 .code = (char *) "loos",
                                 .name = (char *) "Loos-en-Gohelle",
                                 .kind = (char *) "commune",
                                 .siren = (char *) "385290308",
                                 .population = QUATUOR_INTEGER_UNKNOWN,
                                 .population_year = QUATUOR_INTEGER_UNKNOWN };
  QuatuorEdit *edit = quatuor_edit_new ("territory.add");

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_BAD_SIREN);

  edit = quatuor_edit_new ("territory.add");
  territory.siren = NULL;
  territory.code = (char *) "trois-clochers";
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_CODE_TAKEN);

  edit = quatuor_edit_new ("territory.add");
  territory.code = (char *) "Trois Clochers";
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_BAD_CODE);

  edit = quatuor_edit_new ("territory.add");
  territory.code = (char *) "loos";
  territory.name = NULL;
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_VALUE_MISSING);
}

static QuatuorCriterion *
load_criterion (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  gpointer row = NULL;

  quatuor_table_get (fixture->db, QUATUOR_TABLE_CRITERION, &fixture->criterion[0], &row, &error);
  g_assert_no_error (error);
  return row;
}

static void
test_first_rating_freezes (QuatuorTestDb *fixture,
                           gconstpointer  data)
{
  QuatuorCriterion *criterion = load_criterion (fixture);
  QuatuorEdit *edit;

  quatuor_test_db_rate (fixture, 0, 0, "2", NULL);

  /* Titles and questions may be corrected, the words of the levels may not. */
  edit = quatuor_edit_new ("criterion.edit");
  quatuor_row_set_text (&criterion->title, "Cap à vingt ans");
  quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, criterion);
  quatuor_test_db_apply (fixture, edit);

  edit = quatuor_edit_new ("criterion.edit");
  quatuor_row_set_text (&criterion->level0, "Rien du tout");
  quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, criterion);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_FRAMEWORK_FROZEN);

  edit = quatuor_edit_new ("criterion.edit");
  quatuor_edit_remove (edit, QUATUOR_TABLE_CRITERION, criterion);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_FRAMEWORK_FROZEN);
  quatuor_row_free (QUATUOR_TABLE_CRITERION, criterion);
  quatuor_test_db_assert_sound (fixture->db);
}

static QuatuorDimension *
load_dimension (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = quatuor_table_list (fixture->db, QUATUOR_TABLE_DIMENSION, &error);
  gpointer first;

  g_assert_no_error (error);
  first = g_ptr_array_steal_index (rows, 0);
  for (guint i = 0; i < rows->len; i++)
    quatuor_row_free (QUATUOR_TABLE_DIMENSION, g_ptr_array_index (rows, i));
  return first;
}

/* A new version of the questionnaire, with one dimension. */
static QuatuorDimension
add_framework (QuatuorTestDb *fixture)
{
  QuatuorEdit *edit = quatuor_edit_new ("framework.version");
  QuatuorFramework framework = { .id = quatuor_id_new (), .code = (char *) "autre", .version = 2,
                                 .title = (char *) "Autre grille" };
  QuatuorDimension dimension = { .id = quatuor_id_new (), .framework = framework.id,
                                 .code = (char *) "autre", .rank = 1,
                                 .title = (char *) "Autre" };

  quatuor_edit_put (edit, QUATUOR_TABLE_FRAMEWORK, &framework);
  quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, &dimension);
  quatuor_test_db_apply (fixture, edit);
  return dimension;
}

/* What was answered stays what it was, whichever way one goes about it. */
static void
test_frozen_list (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  QuatuorCriterion *criterion = load_criterion (fixture);
  QuatuorDimension *dimension = load_dimension (fixture);
  QuatuorDimension other = add_framework (fixture);
  const QuatuorId framework = dimension->framework;
  QuatuorFramework *row = NULL;
  QuatuorEdit *edit;

  quatuor_test_db_rate (fixture, 0, 0, "2", NULL);

  edit = quatuor_edit_new ("criterion.edit");
  criterion->dimension = other.id;
  quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, criterion);
  quatuor_row_free (QUATUOR_TABLE_CRITERION, criterion);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_FRAMEWORK_FROZEN);

  edit = quatuor_edit_new ("criterion.edit");
  dimension->framework = other.framework;
  quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, dimension);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_FRAMEWORK_FROZEN);

  /* Its title may be corrected; another one beside it would change the list. */
  edit = quatuor_edit_new ("criterion.edit");
  dimension->framework = framework;
  quatuor_row_set_text (&dimension->title, "Le cap");
  quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, dimension);
  quatuor_test_db_apply (fixture, edit);
  edit = quatuor_edit_new ("criterion.edit");
  dimension->id = quatuor_id_new ();
  quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, dimension);
  quatuor_row_free (QUATUOR_TABLE_DIMENSION, dimension);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_FRAMEWORK_FROZEN);

  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_FRAMEWORK, &framework,
                                    (gpointer *) &row, NULL));
  g_assert_cmpint (row->frozen_on, !=, QUATUOR_DATE_UNKNOWN);
  row->frozen_on = QUATUOR_DATE_UNKNOWN;
  edit = quatuor_edit_new ("criterion.edit");
  quatuor_edit_put (edit, QUATUOR_TABLE_FRAMEWORK, row);
  quatuor_row_free (QUATUOR_TABLE_FRAMEWORK, row);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_FRAMEWORK_FROZEN);
}

static void
test_answers_keep_the_framework (QuatuorTestDb *fixture,
                                 gconstpointer  data)
{
  QuatuorDimension other = add_framework (fixture);
  QuatuorEdit *edit = quatuor_edit_new ("campaign.edit");
  QuatuorCampaign *campaign = NULL;

  quatuor_test_db_rate (fixture, 0, 0, NULL, "À voir");
  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign,
                                    (gpointer *) &campaign, NULL));
  campaign->framework = other.framework;
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_IN_USE);
}

static void
test_early_campaign (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gpointer campaign = NULL;
  QuatuorEdit *edit = quatuor_edit_new ("campaign.edit");
  QuatuorRating rating = { .campaign = fixture->campaign,
                           .seat = fixture->seat[1],
                           .criterion = fixture->criterion[1],
                           .level = (char *) "4" };

  quatuor_table_get (fixture->db, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign, &campaign, &error);
  g_assert_no_error (error);
  ((QuatuorCampaign *) campaign)->opens = quatuor_date_today () + 1;
  ((QuatuorCampaign *) campaign)->closes = QUATUOR_DATE_UNKNOWN;
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_test_db_apply (fixture, edit);

  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_CAMPAIGN_NOT_OPEN);

  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_set_reason (edit, "Essai avec une équipe");
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_db_apply (fixture, edit);

  /* On its first day it is open. */
  ((QuatuorCampaign *) campaign)->opens = quatuor_date_today ();
  edit = quatuor_edit_new ("campaign.edit");
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_test_db_apply (fixture, edit);
  rating.level = (char *) "3";
  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_db_apply (fixture, edit);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
close_campaign (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  QuatuorEdit *edit = quatuor_edit_new ("campaign.close");
  QuatuorCampaign *campaign = NULL;

  quatuor_table_get (fixture->db, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign,
                     (gpointer *) &campaign, &error);
  g_assert_no_error (error);
  campaign->closes = quatuor_date_today () - 1;
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_test_db_apply (fixture, edit);
}

static void
test_closed_campaign (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  QuatuorEdit *edit;
  QuatuorRating rating = { .campaign = fixture->campaign,
                           .seat = fixture->seat[1],
                           .criterion = fixture->criterion[1],
                           .level = (char *) "4" };

  close_campaign (fixture);
  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_CAMPAIGN_CLOSED);

  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_set_reason (edit, "Réponse reçue par courrier");
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_db_apply (fixture, edit);
  entries = quatuor_journal_list (fixture->db, &error);
  g_assert_cmpstr (((const QuatuorEntry *) g_ptr_array_index (entries, 0))->reason, ==,
                   "Réponse reçue par courrier");
}

static void
test_levels (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  QuatuorRating rating = { .campaign = fixture->campaign,
                           .seat = fixture->seat[1],
                           .criterion = fixture->criterion[1],
                           .level = (char *) "5" };

  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_BAD_LEVEL);

  /* No level with a comment is an unanswered criterion, not a zero. */
  quatuor_test_db_rate (fixture, 1, 1, NULL, "À revoir ensemble");
  quatuor_test_db_rate (fixture, 1, 2, "not_applicable", NULL);
}

static void
test_reference (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("team.add");
  QuatuorTenure tenure = { .id = quatuor_id_new (),
                           .seat = fixture->seat[0],
                           .person = quatuor_id_new (),
                           .role = (char *) "holder" };

  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
  assert_refused (fixture, edit, QUATUOR_PROBLEM_DEPENDENCY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                         \
  g_test_add ("/store/rules/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("one-holder", test_one_holder);
  ADD ("hand-over", test_hand_over_on_the_next_day);
  ADD ("territory", test_territory);
  ADD ("frozen", test_first_rating_freezes);
  ADD ("frozen-list", test_frozen_list);
  ADD ("answers-keep", test_answers_keep_the_framework);
  ADD ("closed", test_closed_campaign);
  ADD ("early", test_early_campaign);
  ADD ("levels", test_levels);
  ADD ("reference", test_reference);
  return g_test_run ();
}

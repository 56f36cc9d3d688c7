/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-test-db.h"
#include "quatuor-text.h"
#include "report-rows.h"

#include <string.h>

/* The report on answers looks words up and sorts by itself. Here each answer is
 * looked for by its key instead, territory by territory, list by list. */

typedef struct
{
  FixtureSample             *sample;
  const QuatuorReportFilter *filter;
  GString                   *text;
} Walk;

static int
compare_territories (gconstpointer a,
                     gconstpointer b)
{
  return strcmp ((*(const QuatuorTerritory *const *) a)->code,
                 (*(const QuatuorTerritory *const *) b)->code);
}

/* The lists that have ranks, those of equal rank by their codes. */
#define DEFINE_COMPARE(Name, Type)                                \
  static int                                                      \
  Name (gconstpointer a,                                          \
        gconstpointer b)                                          \
  {                                                               \
    const Type *left = *(const Type *const *) a;                  \
    const Type *right = *(const Type *const *) b;                 \
                                                                  \
    if (left->rank != right->rank)                                \
      return left->rank < right->rank ? -1 : 1;                   \
    return strcmp (left->code, right->code);                      \
  }

DEFINE_COMPARE (compare_campaigns, QuatuorCampaign)
DEFINE_COMPARE (compare_categories, QuatuorCategory)
DEFINE_COMPARE (compare_dimensions, QuatuorDimension)
DEFINE_COMPARE (compare_criteria, QuatuorCriterion)

static GPtrArray *
list_sorted (const GPtrArray *rows,
             GCompareFunc     compare)
{
  GPtrArray *sorted = g_ptr_array_copy ((GPtrArray *) rows, NULL, NULL);

  g_ptr_array_sort (sorted, compare);
  return sorted;
}

static gboolean
is_in (const GArray    *ids,
       const QuatuorId *id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (quatuor_id_equal (&g_array_index (ids, QuatuorId, i), id))
      return TRUE;
  return ids == NULL;
}

static char *
say_person (Walk            *walk,
            const QuatuorId *id)
{
  QuatuorCohort *cohort = walk->sample->cohort;
  const QuatuorPerson *person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, id);
  const GPtrArray *persons = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);
  g_autofree char *name = person != NULL ? quatuor_person_name (person) : NULL;
  g_autofree char *folded = name != NULL ? quatuor_text_fold (name) : NULL;
  guint n_namesakes = 0;

  if (person == NULL)
    return g_strdup ("");

  for (guint i = 0; i < persons->len; i++)
    {
      g_autofree char *other = quatuor_person_name (g_ptr_array_index (persons, i));
      g_autofree char *folded_other = quatuor_text_fold (other);

      n_namesakes += g_str_equal (folded, folded_other) ? 1 : 0;
    }
  if (walk->filter->names == QUATUOR_REPORT_NAMES && n_namesakes == 1)
    return g_steal_pointer (&name);
  return g_strdup (person->code);
}

static void
say_answer (Walk                   *walk,
            const QuatuorTerritory *territory,
            const QuatuorCampaign  *campaign,
            const QuatuorCategory  *category,
            const QuatuorSeat      *seat,
            const QuatuorCriterion *criterion)
{
  const QuatuorRating key = { .campaign = campaign->id, .seat = seat->id,
                              .criterion = criterion->id };
  gboolean told = walk->filter->names == QUATUOR_REPORT_NAMES;
  g_autoptr (GError) error = NULL;
  g_autofree char *person = NULL;
  g_autofree char *date = NULL;
  gpointer row;
  const QuatuorRating *rating;

  quatuor_table_get (walk->sample->db, QUATUOR_TABLE_RATING, &key, &row, &error);
  g_assert_no_error (error);
  if (row == NULL)
    return;

  rating = row;
  person = say_person (walk, &rating->person);
  date = quatuor_date_to_iso (rating->rated_on);
  g_string_append_printf (walk->text, "%s|%s|%s|%s|%s|%s|%s|%s|%s\n", territory->code,
                          campaign->code, category->code, criterion->code,
                          rating->level != NULL ? rating->level : "",
                          told && rating->comment != NULL ? rating->comment : "",
                          told && rating->evidence != NULL ? rating->evidence : "", person,
                          date != NULL ? date : "");
  quatuor_row_free (QUATUOR_TABLE_RATING, row);
}

static void
say_seat (Walk                   *walk,
          const QuatuorTerritory *territory,
          const QuatuorCampaign  *campaign,
          const QuatuorCategory  *category)
{
  QuatuorCohort *cohort = walk->sample->cohort;
  const QuatuorId seat_id = quatuor_id_derive (&territory->id, &category->id);
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &seat_id);
  g_autoptr (GPtrArray) dimensions =
    list_sorted (quatuor_cohort_rows (cohort, QUATUOR_TABLE_DIMENSION), compare_dimensions);

  for (guint i = 0; seat != NULL && i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);
      g_autoptr (GPtrArray) criteria =
        list_sorted (quatuor_cohort_children (cohort, QUATUOR_TABLE_CRITERION, &dimension->id),
                     compare_criteria);

      for (guint j = 0; j < criteria->len; j++)
        say_answer (walk, territory, campaign, category, seat, g_ptr_array_index (criteria, j));
    }
}

static void
say_territory (Walk                   *walk,
               const QuatuorTerritory *territory)
{
  QuatuorCohort *cohort = walk->sample->cohort;
  g_autoptr (GPtrArray) campaigns =
    list_sorted (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN), compare_campaigns);
  g_autoptr (GPtrArray) categories =
    list_sorted (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY), compare_categories);

  for (guint i = 0; i < campaigns->len; i++)
    for (guint j = 0; j < categories->len; j++)
      {
        const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);
        const QuatuorCategory *category = g_ptr_array_index (categories, j);

        if ((quatuor_id_is_none (&walk->filter->campaign) ||
             quatuor_id_equal (&walk->filter->campaign, &campaign->id)) &&
            is_in (walk->filter->categories, &category->id))
          say_seat (walk, territory, campaign, category);
      }
}

static char *
say_all (FixtureSample             *sample,
         const QuatuorReportFilter *filter)
{
  Walk walk = { sample, filter, g_string_new (NULL) };
  g_autoptr (GPtrArray) territories =
    list_sorted (quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_TERRITORY),
                 compare_territories);

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      if (is_in (filter->territories, &territory->id))
        say_territory (&walk, territory);
    }
  return g_string_free (walk.text, FALSE);
}

static void
assert_same (FixtureSample             *sample,
             const QuatuorReportFilter *filter)
{
  g_autofree char *rows = report_rows_say ("ratings", sample->db, filter);
  g_autofree char *expected = say_all (sample, filter);

  g_assert_cmpstr (rows, !=, "");
  g_assert_cmpstr (rows, ==, expected);
}

/* Puts the lists in another order than that of their ids, and gives a person the
 * name of another but for its case. */
static void
shuffle (FixtureSample *sample)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *categories = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_CATEGORY);
  const GPtrArray *persons = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_PERSON);
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorPerson person = *(const QuatuorPerson *) g_ptr_array_index (persons, 0);
  const QuatuorPerson *other = g_ptr_array_index (persons, 1);
  g_autofree char *family_name = g_utf8_strup (other->family_name, -1);
  QuatuorTestDb base = { .db = sample->db };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < campaigns->len; i++)
    {
      QuatuorCampaign campaign = *(const QuatuorCampaign *) g_ptr_array_index (campaigns, i);

      campaign.rank = i == 0 ? 2 : 1;
      quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, &campaign);
    }
  for (guint i = 0; i < categories->len; i++)
    {
      QuatuorCategory category = *(const QuatuorCategory *) g_ptr_array_index (categories, i);

      category.rank = categories->len - i;
      quatuor_edit_put (edit, QUATUOR_TABLE_CATEGORY, &category);
    }
  person.given_name = other->given_name;
  person.family_name = family_name;
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_test_db_apply (&base, edit);

  g_clear_pointer (&sample->cohort, quatuor_cohort_unref);
  sample->cohort = quatuor_table_load_cohort (sample->db, &error);
  g_assert_no_error (error);
}

static void
set_up (FixtureSample *sample,
        gconstpointer  data)
{
  fixture_sample_set_up (sample, data);
  shuffle (sample);
}

static void
test_all (FixtureSample *sample,
          gconstpointer  data)
{
  assert_same (sample, &(const QuatuorReportFilter) { .names = QUATUOR_REPORT_NAMES });
  assert_same (sample, &(const QuatuorReportFilter) { .names = QUATUOR_REPORT_PSEUDONYMS });
}

static void
test_filters (FixtureSample *sample,
              gconstpointer  data)
{
  QuatuorCohort *cohort = sample->cohort;
  const QuatuorTerritory *territory =
    g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY), 1);
  const QuatuorCategory *category =
    g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY), 2);
  const QuatuorCampaign *campaign = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_CAMPAIGN,
                                                              "initial");
  g_auto (QuatuorReportFilter) filter = { .names = QUATUOR_REPORT_NAMES };

  quatuor_report_filter_add (&filter.categories, &category->id);
  assert_same (sample, &filter);
  filter.campaign = campaign->id;
  assert_same (sample, &filter);
  quatuor_report_filter_add (&filter.territories, &territory->id);
  filter.names = QUATUOR_REPORT_PSEUDONYMS;
  assert_same (sample, &filter);
}

/* Criteria that were put into another order before anybody answered. */
static void
test_order (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  g_autofree char *rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fixture->criterion); i++)
    {
      const QuatuorCriterion key = { .id = fixture->criterion[i] };
      g_autoptr (GError) error = NULL;
      gpointer row;

      quatuor_table_get (fixture->db, QUATUOR_TABLE_CRITERION, &key, &row, &error);
      g_assert_no_error (error);
      ((QuatuorCriterion *) row)->rank = i == 0 ? 9 : 1;
      quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, row);
      quatuor_row_free (QUATUOR_TABLE_CRITERION, row);
    }
  quatuor_test_db_apply (fixture, edit);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->criterion); i++)
    quatuor_test_db_rate (fixture, 1, i, "3", NULL);

  rows = report_rows_say ("ratings", fixture->db, &filter);
  g_assert_cmpstr (rows, ==,
                   "trois-clochers|initial|officer|S02|3||||2026-03-16\n"
                   "trois-clochers|initial|officer|S03|3||||2026-03-16\n"
                   "trois-clochers|initial|officer|S01|3||||2026-03-16\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/answers/all", FixtureSample, NULL, set_up, test_all,
              fixture_sample_tear_down);
  g_test_add ("/report/answers/filters", FixtureSample, NULL, set_up, test_filters,
              fixture_sample_tear_down);
  g_test_add ("/report/answers/order", QuatuorTestDb, NULL, quatuor_test_db_set_up, test_order,
              quatuor_test_db_tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

#include "quatuor-test-db.h"

/* The questionnaire of the second campaign, by the side of the first one:
 *
 *   S01  the same code, and no map tells of it: compared
 *   S02  became S20, says the map: compared under the new code
 *   S03  is asked again, and hidden in the second campaign: left out
 *   S04  became both S41 and S42: left out, as it would count twice
 *   S50  is new: left out
 */
static const char *const NEW_CODES[] = { "S01", "S20", "S03", "S41", "S42", "S50" };

enum
{
  NEW_S01,
  NEW_S20,
  NEW_S03,
  NEW_S41,
  NEW_S42,
  NEW_S50,
  N_NEW,
};

/* Two territories, A and B. Of the four categories two answer. */
enum
{
  A_ELECTED,
  B_ELECTED,
  A_OFFICER,
  B_OFFICER,
  N_SEATS,
};

typedef struct
{
  QuatuorTestDb db;
  QuatuorId     other; /* territory B */
  QuatuorId     seats[N_SEATS];
  QuatuorId     after; /* the second campaign */
  QuatuorId     split; /* S04 */
  QuatuorId     criteria[N_NEW];
} Fixture;

static void
add_territory (Fixture     *fixture,
               QuatuorEdit *edit)
{
  QuatuorTerritory other = {
    .id = quatuor_id_new (), .code = (char *) "vallee", .name = (char *) "PETR de la Vallée",
    .kind = (char *) "petr", .population = QUATUOR_INTEGER_UNKNOWN,
    .population_year = QUATUOR_INTEGER_UNKNOWN,
  };

  fixture->other = other.id;
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &other);
  for (guint i = 0; i < 4; i++)
    {
      QuatuorSeat seat = {
        .id = quatuor_id_derive (&other.id, &fixture->db.category[i]),
        .territory = other.id, .category = fixture->db.category[i],
      };

      quatuor_edit_put (edit, QUATUOR_TABLE_SEAT, &seat);
      if (i < 2)
        {
          fixture->seats[2 * i] = fixture->db.seat[i];
          fixture->seats[2 * i + 1] = seat.id;
        }
    }
}

static void
put_criterion (QuatuorEdit     *edit,
               const QuatuorId *id,
               const QuatuorId *dimension,
               const char      *code,
               gint64           rank)
{
  QuatuorCriterion criterion = {
    .id = *id, .dimension = *dimension, .code = (char *) code, .rank = rank,
    .title = (char *) "Cap de long terme",
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, &criterion);
}

static void
map (QuatuorEdit     *edit,
     const QuatuorId *old,
     const QuatuorId *new)
{
  QuatuorCriterionMap row = { .old = *old, .new = *new };

  quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION_MAP, &row);
}

static void
add_questionnaire (Fixture     *fixture,
                   QuatuorEdit *edit)
{
  QuatuorFramework framework = {
    .id = quatuor_id_new (), .code = (char *) "essai", .version = 2,
    .title = (char *) "Questionnaire revu",
  };
  QuatuorDimension dimension = {
    .id = quatuor_id_new (), .framework = framework.id, .code = (char *) "strategic", .rank = 1,
    .title = (char *) "Stratégique",
  };
  QuatuorCampaign campaign = {
    .id = quatuor_id_new (), .code = (char *) "final", .rank = 2, .moment = (char *) "final",
    .title = (char *) "Diagnostic final", .framework = framework.id,
  };
  QuatuorCampaignHidden hidden = { .campaign = campaign.id };

  fixture->after = campaign.id;
  quatuor_edit_put (edit, QUATUOR_TABLE_FRAMEWORK, &framework);
  quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, &dimension);
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, &campaign);
  for (guint i = 0; i < N_NEW; i++)
    {
      fixture->criteria[i] = quatuor_id_new ();
      put_criterion (edit, &fixture->criteria[i], &dimension.id, NEW_CODES[i], i + 1);
    }
  map (edit, &fixture->db.criterion[1], &fixture->criteria[NEW_S20]);
  map (edit, &fixture->split, &fixture->criteria[NEW_S41]);
  map (edit, &fixture->split, &fixture->criteria[NEW_S42]);
  hidden.criterion = fixture->criteria[NEW_S03];
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN_HIDDEN, &hidden);
}

static void
add_split (Fixture     *fixture,
           QuatuorEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dimensions =
    quatuor_table_list (fixture->db.db, QUATUOR_TABLE_DIMENSION, &error);
  QuatuorDimension *dimension = g_ptr_array_index (dimensions, 0);

  g_assert_no_error (error);
  fixture->split = quatuor_id_new ();
  put_criterion (edit, &fixture->split, &dimension->id, "S04", 4);
  quatuor_row_free (QUATUOR_TABLE_DIMENSION, dimension);
}

static void
rate (Fixture         *fixture,
      QuatuorEdit     *edit,
      const QuatuorId *campaign,
      guint            seat,
      const QuatuorId *criterion,
      const char      *level,
      const QuatuorId *person)
{
  QuatuorRating rating = {
    .campaign = *campaign, .seat = fixture->seats[seat], .criterion = *criterion,
    .level = (char *) level, .person = *person, .rated_on = quatuor_date_new (2026, 3, 10),
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
}

/* The élue of A, Zoé, answers before; Anne, who followed her, answers after. All
 * others answer both times.
 *
 *              S01 before  after    S02 before       S20 after
 *   A elected           1      4             2               3
 *   B elected           2      1    sans objet               2
 *   A officer  ne sait pas     2             0      sans objet
 *   B officer           3      3             4               —
 */
static void
answer (Fixture     *fixture,
        QuatuorEdit *edit)
{
  static const char *const BEFORE[N_SEATS][2] = {
    { "1", "2" }, { "2", "not_applicable" }, { "dont_know", "0" }, { "3", "4" },
  };
  static const char *const AFTER[N_SEATS][2] = {
    { "4", "3" }, { "1", "2" }, { "2", "not_applicable" }, { "3", NULL },
  };
  QuatuorId zoe = quatuor_test_db_seat_person (&fixture->db, 0, "Zoé", "Lefèvre", NULL);
  QuatuorId anne = quatuor_test_db_seat_person (&fixture->db, 1, "Anne", "Moreau", NULL);
  QuatuorId *then = &fixture->db.campaign, *now = &fixture->after;

  for (guint seat = 0; seat < N_SEATS; seat++)
    {
      const QuatuorId *first = seat == A_ELECTED ? &zoe : &QUATUOR_ID_NONE;
      const QuatuorId *second = seat == A_ELECTED ? &anne : &QUATUOR_ID_NONE;

      for (guint i = 0; i < 2; i++)
        rate (fixture, edit, then, seat, &fixture->db.criterion[i], BEFORE[seat][i], first);
      rate (fixture, edit, now, seat, &fixture->criteria[NEW_S01], AFTER[seat][0], second);
      if (AFTER[seat][1] != NULL)
        rate (fixture, edit, now, seat, &fixture->criteria[NEW_S20], AFTER[seat][1], second);
    }

  /* Answers that compare with nothing, as high as can be: no figure may show them. */
  rate (fixture, edit, then, B_OFFICER, &fixture->db.criterion[2], "4", &QUATUOR_ID_NONE);
  rate (fixture, edit, now, B_OFFICER, &fixture->criteria[NEW_S03], "4", &QUATUOR_ID_NONE);
  rate (fixture, edit, then, B_OFFICER, &fixture->split, "4", &QUATUOR_ID_NONE);
  rate (fixture, edit, now, B_OFFICER, &fixture->criteria[NEW_S41], "4", &QUATUOR_ID_NONE);
  rate (fixture, edit, now, B_OFFICER, &fixture->criteria[NEW_S42], "4", &QUATUOR_ID_NONE);
  rate (fixture, edit, now, B_OFFICER, &fixture->criteria[NEW_S50], "4", &QUATUOR_ID_NONE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");

  quatuor_test_db_set_up (&fixture->db, NULL);
  add_territory (fixture, edit);
  add_split (fixture, edit);
  add_questionnaire (fixture, edit);
  quatuor_test_db_apply (&fixture->db, edit);

  edit = quatuor_edit_new ("rating.edit");
  answer (fixture, edit);
  quatuor_test_db_apply (&fixture->db, edit);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_test_db_tear_down (&fixture->db, NULL);
}

static char *
say (Fixture                   *fixture,
     const QuatuorReportFilter *filter)
{
  return report_rows_say ("before-after", fixture->db.db, filter);
}

/* The columns, after the dimension, the criterion, the category and the campaigns:
 * seats, answers, ne sait pas, sans objet, mean, median, each before and after;
 * then pairs, replaced, rose, fell, change.
 *
 * S01, a level being worth 25 points a step:
 *   elected   before 25 and 50, mean 37.5; after 100 and 25, mean 62.5.
 *             A rose by 75 with another person, B fell by 25: (75 - 25) / 2 = 25
 *   officer   before 75 alone, the other does not know; after 50 and 75, mean 62.5.
 *             Of the one pair, 75 stays 75: change 0
 *   all       before 25, 50, 75: mean and median 50; after 100, 25, 50, 75: mean
 *             250 / 4 = 62.5, median (50 + 75) / 2 = 62.5.
 *             Three pairs: (75 - 25 + 0) / 3 = 16.67
 *
 * S20, which was S02:
 *   elected   before 50, the other sans objet; after 75 and 50, mean 62.5. A alone
 *             is a pair: 75 - 50 = 25
 *   officer   before 0 and 100, mean 50; after one sans objet, one without an
 *             answer: no figure, and no pair
 *   all       before 50, 0, 100: mean and median 50; after 75 and 50: 62.5
 *
 * The dimension, over S01 and S20 alone; ten answers must be seven criteria:
 *   A elected before (1 + 2) / 8 = 37.5; after (4 + 3) / 8 = 87.5
 *   B elected before 2 / 4 = 50.0, S02 being sans objet; after (1 + 2) / 8 = 37.5
 *   A officer before one of two answered: too few; after 2 / 4 = 50.0
 *   B officer before (3 + 4) / 8 = 87.5; after one of two answered: too few
 *   elected   before (37.5 + 50) / 2 = 43.75, half up 43.8; after (87.5 + 37.5) / 2 =
 *             62.5. A + 50, B - 12.5: 37.5 / 2 = 18.75, half up 18.8
 *   officer   before 87.5 of B, after 50.0 of A: no pair, although both times there
 *             is a figure
 *   all       before 37.5, 50, 87.5: mean 58.33, median 50; after 87.5, 37.5, 50: the
 *             same. The pairs are those of the élus: 18.8
 */
static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  const QuatuorReportFilter filter = { .before = fixture->db.campaign,
                                       .campaign = fixture->after };
  g_autofree char *rows = say (fixture, &filter);

  g_assert_cmpstr (rows, ==,
    "strategic|S01|elected|initial|final|2|2|2|2|0|0|0|0|37.5|62.5|37.5|62.5|2|1|1|1|25.0\n"
    "strategic|S01|officer|initial|final|1|2|1|2|1|0|0|0|75.0|62.5|75.0|62.5|1|0|0|0|0.0\n"
    "strategic|S01|socio_economic|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|\n"
    "strategic|S01|state_officer|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|\n"
    "strategic|S01||initial|final|3|4|3|4|1|0|0|0|50.0|62.5|50.0|62.5|3|1|1|1|16.7\n"
    "strategic|S20|elected|initial|final|1|2|1|2|0|0|1|0|50.0|62.5|50.0|62.5|1|1|1|0|25.0\n"
    "strategic|S20|officer|initial|final|2|0|2|0|0|0|0|1|50.0||50.0||0|0|0|0|\n"
    "strategic|S20|socio_economic|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|\n"
    "strategic|S20|state_officer|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|\n"
    "strategic|S20||initial|final|3|2|3|2|0|0|1|1|50.0|62.5|50.0|62.5|1|1|1|0|25.0\n"
    "strategic||elected|initial|final|2|2|3|4|0|0|1|0|43.8|62.5|43.8|62.5|2|1|1|1|18.8\n"
    "strategic||officer|initial|final|1|1|3|2|1|0|0|1|87.5|50.0|87.5|50.0|0|0|0|0|\n"
    "strategic||socio_economic|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|\n"
    "strategic||state_officer|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|\n"
    "strategic|||initial|final|3|3|6|6|1|0|1|1|58.3|58.3|50.0|50.0|2|1|1|1|18.8\n");
}

/* Without a word, the last campaign that has answers is compared with the first. */
static void
test_default (Fixture       *fixture,
              gconstpointer  data)
{
  const QuatuorReportFilter chosen = { .before = fixture->db.campaign,
                                       .campaign = fixture->after };
  const QuatuorReportFilter itself = { .before = fixture->after, .campaign = fixture->after };
  g_autofree char *rows = say (fixture, &(QuatuorReportFilter){ NULL, });
  g_autofree char *same = say (fixture, &chosen);
  g_autofree char *none = say (fixture, &itself);

  g_assert_cmpstr (rows, ==, same);
  g_assert_cmpstr (none, ==, "");
}

/* Nothing comes before the first campaign, whatever comes after it: a fall is never
 * told as a rise. Whoever names both of them may. */
static void
test_no_earlier (Fixture       *fixture,
                 gconstpointer  data)
{
  const QuatuorReportFilter first = { .campaign = fixture->db.campaign };
  const QuatuorReportFilter backwards = { .before = fixture->after,
                                          .campaign = fixture->db.campaign };
  g_autofree char *none = say (fixture, &first);
  g_autofree char *named = say (fixture, &backwards);

  g_assert_cmpstr (none, ==, "");
  g_assert_nonnull (strstr (named, "|final|initial|"));
}

/* B alone, the élus alone: 50 to 25, and no criterion that was sans objet before. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  g_autofree char *rows = NULL;

  quatuor_report_filter_add (&filter.territories, &fixture->other);
  quatuor_report_filter_add (&filter.categories, &fixture->db.category[0]);
  rows = say (fixture, &filter);
  g_assert_cmpstr (rows, ==,
    "strategic|S01|elected|initial|final|1|1|1|1|0|0|0|0|50.0|25.0|50.0|25.0|1|0|0|1|-25.0\n"
    "strategic|S01||initial|final|1|1|1|1|0|0|0|0|50.0|25.0|50.0|25.0|1|0|0|1|-25.0\n"
    "strategic|S20|elected|initial|final|0|1|0|1|0|0|1|0||50.0||50.0|0|0|0|0|\n"
    "strategic|S20||initial|final|0|1|0|1|0|0|1|0||50.0||50.0|0|0|0|0|\n"
    "strategic||elected|initial|final|1|1|1|2|0|0|1|0|50.0|37.5|50.0|37.5|1|0|0|1|-12.5\n"
    "strategic|||initial|final|1|1|1|2|0|0|1|0|50.0|37.5|50.0|37.5|1|0|0|1|-12.5\n");
}

/* Four seats are never five: what is no zero is gone, and so is what rests on it. */
static void
test_few (Fixture       *fixture,
          gconstpointer  data)
{
  const QuatuorReportFilter filter = { .counts = QUATUOR_REPORT_LARGE_COUNTS };
  g_autofree char *rows = say (fixture, &filter);
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);

  g_assert_cmpstr (lines[1], ==,
                   "strategic|S01|officer|initial|final|<5|<5|<5|<5|<5|0|0|0|<5|<5|<5|<5|<5|<5|<5|"
                   "<5|<5");
  g_assert_cmpstr (lines[2], ==,
                   "strategic|S01|socio_economic|initial|final|0|0|0|0|0|0|0|0|||||0|0|0|0|");
  /* Of the dimension there are six answers, and they rest on three seats. */
  g_assert_cmpstr (lines[14], ==,
                   "strategic|||initial|final|<5|<5|<5|<5|<5|0|<5|<5|<5|<5|<5|<5|<5|<5|<5|<5|<5");
}

static void
add (const char *path,
     void      (*func) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/report/before-after/figures", test_figures);
  add ("/report/before-after/default", test_default);
  add ("/report/before-after/no-earlier", test_no_earlier);
  add ("/report/before-after/filter", test_filter);
  add ("/report/before-after/few", test_few);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-answer.h"

#include "quatuor-label.h"

#include <string.h>

#define HANDOVER 2461000
#define TODAY (HANDOVER + 30)

/* A seat that went from one person to another, and had submitted. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorId      campaign;
  QuatuorId      territory;
  QuatuorId      seat;
  QuatuorId      criterion;
  QuatuorId      before;
  QuatuorId      after;
} Fixture;

static void
take_tenure (Fixture         *fixture,
             const QuatuorId *person,
             QuatuorDate      starts,
             QuatuorDate      ends)
{
  QuatuorTenure tenure = {
    .id = quatuor_id_new (),
    .seat = fixture->seat,
    .person = *person,
    .role = (char *) "holder",
    .starts = starts,
    .ends = ends,
  };

  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TENURE,
                       quatuor_row_copy (QUATUOR_TABLE_TENURE, &tenure));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  submitted)
{
  QuatuorSeat seat = { .id = quatuor_id_new (), .territory = quatuor_id_new () };
  QuatuorSubmission submission = { .campaign = quatuor_id_new (), .seat = seat.id };

  fixture->cohort = quatuor_cohort_new ();
  fixture->campaign = submission.campaign;
  fixture->territory = seat.territory;
  fixture->seat = seat.id;
  fixture->criterion = quatuor_id_new ();
  fixture->before = quatuor_id_new ();
  fixture->after = quatuor_id_new ();
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT,
                       quatuor_row_copy (QUATUOR_TABLE_SEAT, &seat));
  take_tenure (fixture, &fixture->before, QUATUOR_DATE_UNKNOWN, HANDOVER - 1);
  take_tenure (fixture, &fixture->after, HANDOVER, QUATUOR_DATE_UNKNOWN);
  submission.submitted_on = HANDOVER - 5;
  if (GPOINTER_TO_INT (submitted))
    quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SUBMISSION,
                         quatuor_row_copy (QUATUOR_TABLE_SUBMISSION, &submission));
  quatuor_cohort_seal (fixture->cohort);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  submitted)
{
  quatuor_cohort_unref (fixture->cohort);
}

static QuatuorRating
answer_of (Fixture    *fixture,
           const char *level,
           const char *comment)
{
  return (QuatuorRating){
    .campaign = fixture->campaign,
    .seat = fixture->seat,
    .criterion = fixture->criterion,
    .level = (char *) level,
    .comment = (char *) comment,
    .person = fixture->before,
    .rated_on = HANDOVER - 6,
  };
}

static const QuatuorChange *
change_at (QuatuorEdit *edit,
           guint        position)
{
  return g_ptr_array_index (quatuor_edit_get_changes (edit), position);
}

static void
test_open (void)
{
  QuatuorCampaign campaign = { .opens = TODAY, .closes = TODAY };

  g_assert_true (quatuor_campaign_is_early (&campaign, TODAY - 1));
  g_assert_false (quatuor_campaign_is_open (&campaign, TODAY - 1));
  g_assert_true (quatuor_campaign_is_open (&campaign, TODAY));
  g_assert_false (quatuor_campaign_is_open (&campaign, TODAY + 1));
  campaign.opens = QUATUOR_DATE_UNKNOWN;
  g_assert_true (quatuor_campaign_is_open (&campaign, TODAY - 1));
}

static void
test_closed (void)
{
  QuatuorCampaign campaign = { .closes = TODAY };

  g_assert_false (quatuor_campaign_is_closed (&campaign, TODAY));
  g_assert_true (quatuor_campaign_is_closed (&campaign, TODAY + 1));
  g_assert_cmpint (quatuor_campaign_day_of (&campaign, TODAY - 1), ==, TODAY - 1);
  g_assert_cmpint (quatuor_campaign_day_of (&campaign, TODAY + 1), ==, TODAY);
  campaign.closes = QUATUOR_DATE_UNKNOWN;
  g_assert_false (quatuor_campaign_is_closed (&campaign, TODAY));
  g_assert_cmpint (quatuor_campaign_day_of (&campaign, TODAY), ==, TODAY);
  g_assert_cmpint (quatuor_campaign_day_of (NULL, TODAY), ==, TODAY);
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  submitted)
{
  QuatuorRating answer = answer_of (fixture, "0", NULL);
  g_autoptr (QuatuorEdit) edit = quatuor_answer_edit (fixture->cohort, NULL, &answer, TODAY);
  const QuatuorRating *row = change_at (edit, 0)->row;

  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 1);
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (edit), "rating.edit criterion:"));
  g_assert_cmpstr (row->level, ==, "0");
  g_assert_cmpint (row->rated_on, ==, TODAY);
  g_assert_true (quatuor_id_equal (&row->person, &fixture->after));
}

static void
test_edit_by_the_holder_of_that_day (Fixture       *fixture,
                                     gconstpointer  submitted)
{
  QuatuorRating answer = answer_of (fixture, "3", NULL);
  g_autoptr (QuatuorEdit) edit =
    quatuor_answer_edit (fixture->cohort, NULL, &answer, HANDOVER - 1);
  const QuatuorRating *row = change_at (edit, 0)->row;

  g_assert_true (quatuor_id_equal (&row->person, &fixture->before));
}

static void
test_edit_without_change (Fixture       *fixture,
                          gconstpointer  submitted)
{
  QuatuorRating old = answer_of (fixture, "2", "Déjà dit");
  QuatuorRating empty = answer_of (fixture, NULL, NULL);

  g_assert_null (quatuor_answer_edit (fixture->cohort, &old, &old, TODAY));
  g_assert_null (quatuor_answer_edit (fixture->cohort, NULL, &empty, TODAY));
}

static void
test_edit_clears (Fixture       *fixture,
                  gconstpointer  submitted)
{
  QuatuorRating old = answer_of (fixture, "2", "À revoir");
  QuatuorRating comment = answer_of (fixture, NULL, "À revoir");
  QuatuorRating empty = answer_of (fixture, NULL, NULL);
  g_autoptr (QuatuorEdit) level_gone =
    quatuor_answer_edit (fixture->cohort, &old, &comment, TODAY);
  g_autoptr (QuatuorEdit) all_gone = quatuor_answer_edit (fixture->cohort, &old, &empty, TODAY);

  /* A level can go and leave the comment; an answer that says nothing goes. */
  g_assert_false (change_at (level_gone, 0)->remove);
  g_assert_null (((const QuatuorRating *) change_at (level_gone, 0)->row)->level);
  g_assert_true (change_at (all_gone, 0)->remove);
}

static void
test_edit_takes_the_submission_back (Fixture       *fixture,
                                     gconstpointer  submitted)
{
  QuatuorRating answer = answer_of (fixture, "dont_know", NULL);
  g_autoptr (QuatuorEdit) edit = quatuor_answer_edit (fixture->cohort, NULL, &answer, TODAY);

  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 2);
  g_assert_cmpint (change_at (edit, 1)->table, ==, QUATUOR_TABLE_SUBMISSION);
  g_assert_true (change_at (edit, 1)->remove);
}

static void
test_inherited (Fixture       *fixture,
                gconstpointer  submitted)
{
  QuatuorRating theirs = answer_of (fixture, "1", NULL);
  QuatuorRating foreign = answer_of (fixture, "1", NULL);
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();

  foreign.seat = quatuor_id_new ();
  g_ptr_array_add (ratings, &foreign);
  g_assert_false (quatuor_answer_is_inherited (fixture->cohort, &fixture->seat, ratings, TODAY));
  g_ptr_array_add (ratings, &theirs);
  g_assert_true (quatuor_answer_is_inherited (fixture->cohort, &fixture->seat, ratings, TODAY));
  g_assert_false (
    quatuor_answer_is_inherited (fixture->cohort, &fixture->seat, ratings, HANDOVER - 1));
  theirs.person = QUATUOR_ID_NONE;
  g_assert_false (quatuor_answer_is_inherited (fixture->cohort, &fixture->seat, ratings, TODAY));
}

static void
test_take_over (Fixture       *fixture,
                gconstpointer  submitted)
{
  QuatuorRating mine = answer_of (fixture, "1", "Vu en réunion");
  QuatuorRating foreign = answer_of (fixture, "1", NULL);
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  g_autoptr (QuatuorEdit) edit = NULL;
  const QuatuorRating *row;

  foreign.seat = quatuor_id_new ();
  g_ptr_array_add (ratings, &foreign);
  g_ptr_array_add (ratings, &mine);
  edit = quatuor_answer_take_over (fixture->cohort, &fixture->campaign, &fixture->seat, ratings,
                                   TODAY);

  /* The seat's own answer, and the submission that is no longer hers. */
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 2);
  row = change_at (edit, 0)->row;
  g_assert_cmpstr (row->level, ==, "1");
  g_assert_cmpstr (row->comment, ==, "Vu en réunion");
  g_assert_true (quatuor_id_equal (&row->person, &fixture->after));
  g_assert_cmpint (row->rated_on, ==, TODAY);
}

static void
test_submission (Fixture       *fixture,
                 gconstpointer  submitted)
{
  g_autoptr (QuatuorEdit) submit =
    quatuor_submission_submit (fixture->cohort, &fixture->campaign, &fixture->seat, TODAY);
  g_autoptr (QuatuorEdit) withdraw =
    quatuor_submission_withdraw (fixture->cohort, &fixture->campaign, &fixture->seat);
  const QuatuorSubmission *row = change_at (submit, 0)->row;

  g_assert_cmpint (row->submitted_on, ==, TODAY);
  g_assert_true (change_at (withdraw, 0)->remove);
}

static void
test_crossing (Fixture       *fixture,
               gconstpointer  submitted)
{
  g_autoptr (QuatuorEdit) edit =
    quatuor_crossing_open (fixture->cohort, &fixture->campaign, &fixture->territory, TODAY);
  const QuatuorCrossing *row = change_at (edit, 0)->row;

  g_assert_cmpint (row->opened_on, ==, TODAY);
  g_assert_true (quatuor_id_equal (&row->territory, &fixture->territory));
}

static void
test_agreed (void)
{
  QuatuorAgreed empty = { .criterion = quatuor_id_new () };
  QuatuorAgreed answer = { .level = (char *) "2", .comment = (char *) "D’accord à quatre" };
  g_autoptr (QuatuorEdit) put = quatuor_agreed_edit (NULL, &answer);
  g_autoptr (QuatuorEdit) gone = quatuor_agreed_edit (&answer, &empty);

  g_assert_null (quatuor_agreed_edit (NULL, &empty));
  g_assert_null (quatuor_agreed_edit (&answer, &answer));
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (put), "agreed.edit "));
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (gone), "agreed.remove "));
  g_assert_true (change_at (gone, 0)->remove);
}

static void
test_verbs_are_known (void)
{
  const char *verbs[] = { "agreed.edit", "agreed.remove", "crossing.open", "rating.edit",
                          "rating.take-over", "submission.submit", "submission.withdraw" };

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_assert_true (quatuor_label_is_known (verbs[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/answer/closed", test_closed);
  g_test_add_func ("/model/answer/open", test_open);
  g_test_add_func ("/model/answer/agreed", test_agreed);
  g_test_add_func ("/model/answer/verbs", test_verbs_are_known);
#define ADD(path, submitted, function)                                                    \
  g_test_add ("/model/answer/" path, Fixture, GINT_TO_POINTER (submitted), set_up, function, \
              tear_down)
  ADD ("edit", FALSE, test_edit);
  ADD ("edit/holder", FALSE, test_edit_by_the_holder_of_that_day);
  ADD ("edit/same", TRUE, test_edit_without_change);
  ADD ("edit/clears", FALSE, test_edit_clears);
  ADD ("edit/submission", TRUE, test_edit_takes_the_submission_back);
  ADD ("inherited", FALSE, test_inherited);
  ADD ("take-over", TRUE, test_take_over);
  ADD ("submission", TRUE, test_submission);
  ADD ("crossing", FALSE, test_crossing);
  return g_test_run ();
}

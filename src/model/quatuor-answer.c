/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer.h"

/**
 * quatuor_campaign_is_closed:
 * @campaign: a campaign
 * @on: a day
 *
 * Returns: whether its last day is past, so that its answers can only be read
 */
gboolean
quatuor_campaign_is_closed (const QuatuorCampaign *campaign,
                            QuatuorDate            on)
{
  return campaign->closes != QUATUOR_DATE_UNKNOWN && campaign->closes < on;
}

/**
 * quatuor_campaign_is_early:
 * @campaign: a campaign
 * @on: a day
 *
 * Returns: whether its first day is still to come
 */
gboolean
quatuor_campaign_is_early (const QuatuorCampaign *campaign,
                           QuatuorDate            on)
{
  return campaign->opens != QUATUOR_DATE_UNKNOWN && campaign->opens > on;
}

/**
 * quatuor_campaign_is_open:
 * @campaign: a campaign
 * @on: a day
 *
 * Returns: whether it can be answered that day without giving a reason
 */
gboolean
quatuor_campaign_is_open (const QuatuorCampaign *campaign,
                          QuatuorDate            on)
{
  return !quatuor_campaign_is_early (campaign, on) && !quatuor_campaign_is_closed (campaign, on);
}

/**
 * quatuor_campaign_day_of:
 * @campaign: (nullable): a campaign
 * @on: a day
 *
 * Returns: the day whose holders answer for @campaign: @on, or its last day when
 *   that is past, as a successor did not give the answers that were there before
 */
QuatuorDate
quatuor_campaign_day_of (const QuatuorCampaign *campaign,
                         QuatuorDate            on)
{
  return campaign != NULL && quatuor_campaign_is_closed (campaign, on) ? campaign->closes : on;
}

/**
 * quatuor_rating_is_empty:
 * @rating: an answer
 *
 * Returns: whether it says nothing: no level, no comment, no evidence
 */
gboolean
quatuor_rating_is_empty (const QuatuorRating *rating)
{
  return rating->level == NULL && rating->comment == NULL && rating->evidence == NULL;
}

/**
 * quatuor_answer_is_inherited:
 * @cohort: the programme
 * @seat: a seat
 * @ratings: (element-type QuatuorRating): answers of one campaign
 * @on: a day
 *
 * Returns: whether the seat's present holder finds answers of somebody else
 */
gboolean
quatuor_answer_is_inherited (QuatuorCohort   *cohort,
                             const QuatuorId *seat,
                             const GPtrArray *ratings,
                             QuatuorDate      on)
{
  const QuatuorTenure *holder = quatuor_cohort_holder (cohort, seat, on);

  if (holder == NULL)
    return FALSE;

  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);

      if (quatuor_id_equal (&rating->seat, seat) && !quatuor_id_is_none (&rating->person) &&
          !quatuor_id_equal (&rating->person, &holder->person))
        return TRUE;
    }
  return FALSE;
}

static void
put_attributed (QuatuorEdit         *edit,
                QuatuorCohort       *cohort,
                const QuatuorRating *answer,
                QuatuorDate          on)
{
  const QuatuorTenure *holder = quatuor_cohort_holder (cohort, &answer->seat, on);
  QuatuorRating rating = *answer;

  rating.person = holder != NULL ? holder->person : QUATUOR_ID_NONE;
  rating.rated_on = on;
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
}

/* What was submitted is what stands there: another answer takes it back. */
static void
take_back_submission (QuatuorEdit     *edit,
                      QuatuorCohort   *cohort,
                      const QuatuorId *campaign,
                      const QuatuorId *seat)
{
  const QuatuorSubmission *submission =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_SUBMISSION, campaign, seat);

  if (submission != NULL)
    quatuor_edit_remove (edit, QUATUOR_TABLE_SUBMISSION, submission);
}

static QuatuorEdit *
new_edit_about_seat (QuatuorCohort   *cohort,
                     const char      *verb,
                     const QuatuorId *seat_id)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat_id);
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_SEAT, seat_id);
  if (seat != NULL)
    quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &seat->territory);
  return edit;
}

/**
 * quatuor_answer_edit:
 * @cohort: the programme
 * @old: (nullable): the answer as it stands
 * @answer: the answer as it shall be: key, level, comment and evidence; the
 *   person and the day are set here
 * @on: the present day
 *
 * The answer is the holder's of that day. If the seat had submitted, the
 * submission is taken back in the same act.
 *
 * Returns: (transfer full) (nullable): the act; %NULL when nothing changes
 */
QuatuorEdit *
quatuor_answer_edit (QuatuorCohort       *cohort,
                     const QuatuorRating *old,
                     const QuatuorRating *answer,
                     QuatuorDate          on)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &answer->seat);
  QuatuorEdit *edit;

  if (old == NULL ? quatuor_rating_is_empty (answer)
                  : g_strcmp0 (old->level, answer->level) == 0 &&
                      g_strcmp0 (old->comment, answer->comment) == 0 &&
                      g_strcmp0 (old->evidence, answer->evidence) == 0)
    return NULL;

  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_about (edit, QUATUOR_TABLE_CRITERION, &answer->criterion);
  if (seat != NULL)
    quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &seat->territory);

  if (quatuor_rating_is_empty (answer))
    quatuor_edit_remove (edit, QUATUOR_TABLE_RATING, old);
  else
    put_attributed (edit, cohort, answer, on);
  take_back_submission (edit, cohort, &answer->campaign, &answer->seat);
  return edit;
}

/**
 * quatuor_answer_take_over:
 * @cohort: the programme
 * @campaign: a campaign
 * @seat: a seat whose holder changed
 * @ratings: (element-type QuatuorRating): the answers of its territory
 * @on: the present day
 *
 * The new holder makes the answers found there their own, as of today.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_answer_take_over (QuatuorCohort   *cohort,
                          const QuatuorId *campaign,
                          const QuatuorId *seat,
                          const GPtrArray *ratings,
                          QuatuorDate      on)
{
  QuatuorEdit *edit = new_edit_about_seat (cohort, "rating.take-over", seat);

  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);

      if (quatuor_id_equal (&rating->seat, seat) && quatuor_id_equal (&rating->campaign, campaign))
        put_attributed (edit, cohort, rating, on);
    }
  take_back_submission (edit, cohort, campaign, seat);
  return edit;
}

/**
 * quatuor_submission_submit:
 * @cohort: the programme
 * @campaign: a campaign
 * @seat: a seat
 * @on: the present day
 *
 * Returns: (transfer full): the act that says the answers are given
 */
QuatuorEdit *
quatuor_submission_submit (QuatuorCohort   *cohort,
                           const QuatuorId *campaign,
                           const QuatuorId *seat,
                           QuatuorDate      on)
{
  QuatuorEdit *edit = new_edit_about_seat (cohort, "submission.submit", seat);
  QuatuorSubmission submission = { .campaign = *campaign, .seat = *seat, .submitted_on = on };

  quatuor_edit_put (edit, QUATUOR_TABLE_SUBMISSION, &submission);
  return edit;
}

/**
 * quatuor_submission_withdraw:
 * @cohort: the programme
 * @campaign: a campaign
 * @seat: a seat
 *
 * Returns: (transfer full): the act that takes the submission back
 */
QuatuorEdit *
quatuor_submission_withdraw (QuatuorCohort   *cohort,
                             const QuatuorId *campaign,
                             const QuatuorId *seat)
{
  QuatuorEdit *edit = new_edit_about_seat (cohort, "submission.withdraw", seat);

  take_back_submission (edit, cohort, campaign, seat);
  return edit;
}

/**
 * quatuor_crossing_open:
 * @cohort: the programme
 * @campaign: a campaign
 * @territory: a territory
 * @on: the present day
 *
 * Returns: (transfer full): the coach's act from which on the answers of the
 *   seats are shown side by side
 */
QuatuorEdit *
quatuor_crossing_open (QuatuorCohort   *cohort,
                       const QuatuorId *campaign,
                       const QuatuorId *territory,
                       QuatuorDate      on)
{
  QuatuorEdit *edit = quatuor_edit_new ("crossing.open");
  QuatuorCrossing crossing = { .campaign = *campaign, .territory = *territory, .opened_on = on };

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_edit_about (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_edit_put (edit, QUATUOR_TABLE_CROSSING, &crossing);
  return edit;
}

/**
 * quatuor_agreed_edit:
 * @old: (nullable): the agreed answer as it stands
 * @answer: as it shall be
 *
 * Returns: (transfer full) (nullable): the act; %NULL when nothing changes
 */
QuatuorEdit *
quatuor_agreed_edit (const QuatuorAgreed *old,
                     const QuatuorAgreed *answer)
{
  gboolean empty = answer->level == NULL && answer->comment == NULL;
  QuatuorEdit *edit;

  if (old == NULL ? empty
                  : g_strcmp0 (old->level, answer->level) == 0 &&
                      g_strcmp0 (old->comment, answer->comment) == 0)
    return NULL;

  edit = quatuor_edit_new (empty ? "agreed.remove" : "agreed.edit");
  quatuor_edit_about (edit, QUATUOR_TABLE_CRITERION, &answer->criterion);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &answer->territory);
  if (empty)
    quatuor_edit_remove (edit, QUATUOR_TABLE_AGREED, old);
  else
    quatuor_edit_put (edit, QUATUOR_TABLE_AGREED, answer);
  return edit;
}

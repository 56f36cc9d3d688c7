/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-session-private.h"

#include "quatuor-answer.h"
#include "quatuor-ratings-loader.h"
#include "quatuor-sums.h"

G_DEFINE_FINAL_TYPE (QuatuorAnswerSession, quatuor_answer_session, G_TYPE_OBJECT)

guint quatuor_answer_session_signals[QUATUOR_ANSWER_N_SIGNALS];

static void
free_rating (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
take_cohort (QuatuorAnswerSession *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorCampaign *campaign;

  quatuor_cohort_ref (cohort);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  self->cohort = cohort;
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  campaign = quatuor_answer_session_get_campaign (self);
  self->criteria = campaign != NULL ? quatuor_sums_list_criteria (cohort, campaign, NULL)
                                    : g_ptr_array_new ();
}

static void
take_ratings (QuatuorAnswerSession *self,
              const GPtrArray      *ratings)
{
  g_ptr_array_set_size (self->ratings, 0);
  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);

      if (quatuor_id_equal (&rating->seat, &self->seat))
        g_ptr_array_add (self->ratings, quatuor_row_copy (QUATUOR_TABLE_RATING, rating));
    }
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorAnswerSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ratings =
    quatuor_ratings_load_finish (QUATUOR_STORE (source), result, &error);

  /* What was asked for before may be answered after: it is no longer wanted. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (ratings == NULL)
    {
      g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_FAILED], 0, error);
      return;
    }

  /* What is being saved is newer than what was read meanwhile. */
  if (self->n_saving > 0)
    return;
  take_cohort (self);
  take_ratings (self, ratings);
  g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_LOADED], 0);
  g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_CHANGED], 0);
}

/**
 * quatuor_answer_session_load:
 * @self: a session
 *
 * Reads the answers of the seat; without one, only the rows of the programme.
 */
void
quatuor_answer_session_load (QuatuorAnswerSession *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  if (quatuor_id_is_none (&self->seat))
    {
      take_cohort (self);
      g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_CHANGED], 0);
      return;
    }
  quatuor_ratings_load_async (self->store, &self->campaign, &self->territory, self->loading,
                              on_loaded_cb, g_object_ref (self));
}

static void
on_store_changed_cb (QuatuorAnswerSession *self)
{
  if (self->n_saving == 0 && quatuor_store_get_cohort (self->store) != NULL)
    quatuor_answer_session_load (self);
}

static void
quatuor_answer_session_dispose (GObject *object)
{
  QuatuorAnswerSession *self = QUATUOR_ANSWER_SESSION (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->store);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);

  G_OBJECT_CLASS (quatuor_answer_session_parent_class)->dispose (object);
}

static void
quatuor_answer_session_finalize (GObject *object)
{
  QuatuorAnswerSession *self = QUATUOR_ANSWER_SESSION (object);

  g_clear_object (&self->loading);
  g_ptr_array_unref (self->ratings);
  g_free (self->reason);

  G_OBJECT_CLASS (quatuor_answer_session_parent_class)->finalize (object);
}

static void
quatuor_answer_session_class_init (QuatuorAnswerSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = quatuor_answer_session_dispose;
  object_class->finalize = quatuor_answer_session_finalize;

  /**
   * QuatuorAnswerSession::changed:
   * @self: the session
   *
   * An answer or the submission is another.
   */
  quatuor_answer_session_signals[QUATUOR_ANSWER_CHANGED] =
    g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * QuatuorAnswerSession::loaded:
   * @self: the session
   *
   * The answers were read from the programme, before `changed`.
   */
  quatuor_answer_session_signals[QUATUOR_ANSWER_LOADED] =
    g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * QuatuorAnswerSession::taken-back:
   * @self: the session
   *
   * An answer changed after it was submitted: it has to be submitted again.
   */
  quatuor_answer_session_signals[QUATUOR_ANSWER_TAKEN_BACK] =
    g_signal_new ("taken-back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * QuatuorAnswerSession::failed:
   * @self: the session
   * @error: why
   *
   * Something could not be saved or read.
   */
  quatuor_answer_session_signals[QUATUOR_ANSWER_FAILED] =
    g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR);
}

static void
quatuor_answer_session_init (QuatuorAnswerSession *self)
{
  self->ratings = g_ptr_array_new_with_free_func (free_rating);
}

/**
 * quatuor_answer_session_new:
 * @store: an open programme
 * @campaign: a campaign
 * @territory: a territory
 *
 * Returns: (transfer full): a session in which no seat is chosen yet
 */
QuatuorAnswerSession *
quatuor_answer_session_new (QuatuorStore    *store,
                            const QuatuorId *campaign,
                            const QuatuorId *territory)
{
  QuatuorAnswerSession *self = g_object_new (QUATUOR_TYPE_ANSWER_SESSION, NULL);
  const QuatuorEntry *newest = quatuor_store_get_undo (store);

  self->store = g_object_ref (store);
  self->campaign = *campaign;
  self->territory = *territory;
  self->opened_seq = newest != NULL ? newest->last_seq : 0;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  take_cohort (self);
  return self;
}

/**
 * quatuor_answer_session_get_store:
 * @self: a session
 *
 * Returns: (transfer none): the programme
 */
QuatuorStore *
quatuor_answer_session_get_store (QuatuorAnswerSession *self)
{
  return self->store;
}

/**
 * quatuor_answer_session_get_cohort:
 * @self: a session
 *
 * Returns: (transfer none): the rows as they were last read
 */
QuatuorCohort *
quatuor_answer_session_get_cohort (QuatuorAnswerSession *self)
{
  return self->cohort;
}

/**
 * quatuor_answer_session_get_campaign:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its campaign; %NULL once it was removed
 */
const QuatuorCampaign *
quatuor_answer_session_get_campaign (QuatuorAnswerSession *self)
{
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CAMPAIGN, &self->campaign);
}

/**
 * quatuor_answer_session_get_territory:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its territory; %NULL once it was removed
 */
const QuatuorTerritory *
quatuor_answer_session_get_territory (QuatuorAnswerSession *self)
{
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY, &self->territory);
}

/**
 * quatuor_answer_session_get_seat:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the seat that answers; %NULL before one
 *   was chosen
 */
const QuatuorSeat *
quatuor_answer_session_get_seat (QuatuorAnswerSession *self)
{
  if (quatuor_id_is_none (&self->seat))
    return NULL;
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SEAT, &self->seat);
}

/**
 * quatuor_answer_session_get_submission:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): when the answers were submitted
 */
const QuatuorSubmission *
quatuor_answer_session_get_submission (QuatuorAnswerSession *self)
{
  return quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SUBMISSION, &self->campaign,
                              &self->seat);
}

/**
 * quatuor_answer_session_get_length:
 * @self: a session
 *
 * Returns: how many criteria there are to answer
 */
guint
quatuor_answer_session_get_length (QuatuorAnswerSession *self)
{
  return self->criteria->len;
}

/**
 * quatuor_answer_session_get_criterion:
 * @self: a session
 * @position: less than quatuor_answer_session_get_length()
 *
 * Returns: (transfer none): the criterion
 */
const QuatuorCriterion *
quatuor_answer_session_get_criterion (QuatuorAnswerSession *self,
                                      guint                 position)
{
  g_return_val_if_fail (position < self->criteria->len, NULL);

  return g_ptr_array_index (self->criteria, position);
}

/**
 * quatuor_answer_session_get_rating:
 * @self: a session
 * @position: of a criterion
 *
 * Returns: (transfer none) (nullable): the seat's answer
 */
const QuatuorRating *
quatuor_answer_session_get_rating (QuatuorAnswerSession *self,
                                   guint                 position)
{
  const QuatuorCriterion *criterion = quatuor_answer_session_get_criterion (self, position);

  return quatuor_sums_find_rating (self->ratings, &self->campaign, &self->seat, &criterion->id);
}

static gboolean
is_left (QuatuorAnswerSession *self,
         guint                 position)
{
  const QuatuorRating *rating = quatuor_answer_session_get_rating (self, position);

  return rating == NULL || rating->level == NULL;
}

/**
 * quatuor_answer_session_count_left:
 * @self: a session
 *
 * Returns: how many criteria have no answer; “does not know” and “not
 *   applicable” are answers
 */
guint
quatuor_answer_session_count_left (QuatuorAnswerSession *self)
{
  guint n = 0;

  for (guint i = 0; i < self->criteria->len; i++)
    n += is_left (self, i) ? 1 : 0;
  return n;
}

/**
 * quatuor_answer_session_find_left:
 * @self: a session
 * @position: where to begin
 *
 * Returns: the first criterion without an answer from @position on, beginning
 *   again from the first one; @position when all have one
 */
guint
quatuor_answer_session_find_left (QuatuorAnswerSession *self,
                                  guint                 position)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      guint candidate = (position + i) % self->criteria->len;

      if (is_left (self, candidate))
        return candidate;
    }
  return position;
}

/**
 * quatuor_answer_session_is_closed:
 * @self: a session
 *
 * Returns: whether the campaign's last day is past
 */
gboolean
quatuor_answer_session_is_closed (QuatuorAnswerSession *self)
{
  const QuatuorCampaign *campaign = quatuor_answer_session_get_campaign (self);

  return campaign != NULL && quatuor_campaign_is_closed (campaign, quatuor_date_today ());
}

/**
 * quatuor_answer_session_is_open:
 * @self: a session
 *
 * Returns: whether the campaign takes answers today without a reason
 */
gboolean
quatuor_answer_session_is_open (QuatuorAnswerSession *self)
{
  const QuatuorCampaign *campaign = quatuor_answer_session_get_campaign (self);

  return campaign != NULL && quatuor_campaign_is_open (campaign, quatuor_date_today ());
}

/**
 * quatuor_answer_session_is_writable:
 * @self: a session
 *
 * Returns: whether answers can be changed: the file can be written, and the
 *   campaign is open or a reason was given
 */
gboolean
quatuor_answer_session_is_writable (QuatuorAnswerSession *self)
{
  return !quatuor_store_is_read_only (self->store) &&
         quatuor_answer_session_get_seat (self) != NULL &&
         (quatuor_answer_session_is_open (self) || self->reason != NULL);
}

/**
 * quatuor_answer_session_is_inherited:
 * @self: a session
 *
 * Returns: whether the holder finds answers of somebody else
 */
gboolean
quatuor_answer_session_is_inherited (QuatuorAnswerSession *self)
{
  return quatuor_answer_is_inherited (self->cohort, &self->seat, self->ratings,
                                      quatuor_date_today ());
}

/**
 * quatuor_answer_session_dup_former:
 * @self: a session whose answers are inherited
 *
 * Returns: (transfer full): the name of who gave them
 */
char *
quatuor_answer_session_dup_former (QuatuorAnswerSession *self)
{
  const QuatuorTenure *holder =
    quatuor_cohort_holder (self->cohort, &self->seat, quatuor_date_today ());

  for (guint i = 0; i < self->ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (self->ratings, i);

      if (!quatuor_id_is_none (&rating->person) &&
          (holder == NULL || !quatuor_id_equal (&rating->person, &holder->person)))
        return quatuor_person_name (
          quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &rating->person));
    }
  return quatuor_person_name (NULL);
}

/**
 * quatuor_answer_session_choose_seat:
 * @self: a session
 * @seat: the seat that answers
 *
 * Reads its answers; `loaded` and `changed` say when they are there.
 */
void
quatuor_answer_session_choose_seat (QuatuorAnswerSession *self,
                                    const QuatuorId      *seat)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_SESSION (self));

  self->seat = *seat;
  g_ptr_array_set_size (self->ratings, 0);
  quatuor_answer_session_load (self);
}

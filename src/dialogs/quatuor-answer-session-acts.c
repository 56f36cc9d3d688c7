/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-session-private.h"

#include "quatuor-answer.h"
#include "quatuor-sums.h"
#include "quatuor-text.h"

static void
on_applied_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (QuatuorAnswerSession) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (!quatuor_store_apply_finish (QUATUOR_STORE (source), result, &error))
    g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_FAILED], 0, error);
  if (self->n_saving == 0 && quatuor_store_get_cohort (self->store) != NULL)
    quatuor_answer_session_load (self);
}

static void
apply (QuatuorAnswerSession *self,
       QuatuorEdit          *edit)
{
  if (!quatuor_answer_session_is_open (self))
    quatuor_edit_set_reason (edit, self->reason);
  self->n_saving++;
  quatuor_store_apply_async (self->store, edit, NULL, on_applied_cb, g_object_ref (self));
}

static void
forget_rating (QuatuorAnswerSession *self,
               const QuatuorRating  *rating)
{
  for (guint i = 0; i < self->ratings->len; i++)
    if (quatuor_row_same_key (QUATUOR_TABLE_RATING, g_ptr_array_index (self->ratings, i), rating))
      {
        g_ptr_array_remove_index (self->ratings, i);
        return;
      }
}

/* The answer stands here at once, so that the next key press builds on it. */
static void
save (QuatuorAnswerSession *self,
      const QuatuorRating  *old,
      const QuatuorRating  *answer)
{
  gboolean submitted = quatuor_answer_session_get_submission (self) != NULL;
  QuatuorEdit *edit = quatuor_answer_edit (self->cohort, old, answer, quatuor_date_today ());
  QuatuorRating *copy;

  if (edit == NULL)
    return;

  copy = quatuor_row_copy (QUATUOR_TABLE_RATING, answer);
  forget_rating (self, copy);
  if (quatuor_rating_is_empty (copy))
    quatuor_row_free (QUATUOR_TABLE_RATING, copy);
  else
    g_ptr_array_add (self->ratings, copy);
  apply (self, edit);
  if (submitted)
    g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_TAKEN_BACK], 0);
  g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_CHANGED], 0);
}

/**
 * quatuor_answer_session_reopen:
 * @self: a session
 * @reason: why a campaign is answered that is not open
 *
 * The reason goes with each change from here on, into the history.
 */
void
quatuor_answer_session_reopen (QuatuorAnswerSession *self,
                               const char           *reason)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_SESSION (self));

  quatuor_row_set_text (&self->reason, reason);
  g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_CHANGED], 0);
}

static QuatuorRating
answer_at (QuatuorAnswerSession *self,
           guint                 position)
{
  const QuatuorRating *old = quatuor_answer_session_get_rating (self, position);

  if (old != NULL)
    return *old;
  return (QuatuorRating){
    .campaign = self->campaign,
    .seat = self->seat,
    .criterion = quatuor_answer_session_get_criterion (self, position)->id,
  };
}

/**
 * quatuor_answer_session_set_level:
 * @self: a session that is writable
 * @position: of a criterion
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Saves an answer at once.
 */
void
quatuor_answer_session_set_level (QuatuorAnswerSession *self,
                                  guint                 position,
                                  int                   level)
{
  QuatuorRating answer;

  g_return_if_fail (quatuor_answer_session_is_writable (self));

  answer = answer_at (self, position);
  answer.level = (char *) quatuor_level_to_code (level);
  save (self, quatuor_answer_session_get_rating (self, position), &answer);
}

/**
 * quatuor_answer_session_set_texts:
 * @self: a session that is writable
 * @position: of a criterion
 * @comment: (nullable): what the person typed
 * @evidence: (nullable): what the person typed
 *
 * Saves a comment and the evidence at once.
 */
void
quatuor_answer_session_set_texts (QuatuorAnswerSession *self,
                                  guint                 position,
                                  const char           *comment,
                                  const char           *evidence)
{
  g_autofree char *clean_comment = quatuor_text_clean (comment);
  g_autofree char *clean_evidence = quatuor_text_clean (evidence);
  QuatuorRating answer;

  g_return_if_fail (quatuor_answer_session_is_writable (self));

  answer = answer_at (self, position);
  answer.comment = clean_comment;
  answer.evidence = clean_evidence;
  save (self, quatuor_answer_session_get_rating (self, position), &answer);
}

/**
 * quatuor_answer_session_take_over:
 * @self: a session whose answers are inherited
 *
 * Makes the answers found there those of the present holder.
 */
void
quatuor_answer_session_take_over (QuatuorAnswerSession *self)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_SESSION (self));

  apply (self, quatuor_answer_take_over (self->cohort, &self->campaign, &self->seat,
                                         self->ratings, quatuor_date_today ()));
}

/**
 * quatuor_answer_session_submit:
 * @self: a session
 *
 * Says that the answers are given.
 */
void
quatuor_answer_session_submit (QuatuorAnswerSession *self)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_SESSION (self));

  apply (self, quatuor_submission_submit (self->cohort, &self->campaign, &self->seat,
                                          quatuor_date_today ()));
}

/**
 * quatuor_answer_session_withdraw:
 * @self: a session
 *
 * Takes the submission back.
 */
void
quatuor_answer_session_withdraw (QuatuorAnswerSession *self)
{
  g_return_if_fail (QUATUOR_IS_ANSWER_SESSION (self));

  apply (self, quatuor_submission_withdraw (self->cohort, &self->campaign, &self->seat));
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorAnswerSession) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_undo_finish (QUATUOR_STORE (source), result, &error))
    g_signal_emit (self, quatuor_answer_session_signals[QUATUOR_ANSWER_FAILED], 0, error);
}

/**
 * quatuor_answer_session_undo:
 * @self: a session
 *
 * Takes back the last act, if it was done since the session began: what lies
 * before is undone in the main window, which says what it is.
 *
 * Returns: whether there was something to undo
 */
gboolean
quatuor_answer_session_undo (QuatuorAnswerSession *self)
{
  const QuatuorEntry *newest;

  g_return_val_if_fail (QUATUOR_IS_ANSWER_SESSION (self), FALSE);

  newest = quatuor_store_get_undo (self->store);
  if (newest == NULL || newest->first_seq <= self->opened_seq || self->n_saving > 0)
    return FALSE;
  quatuor_store_undo_async (self->store, NULL, on_undone_cb, g_object_ref (self));
  return TRUE;
}

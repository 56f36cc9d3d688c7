/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_ANSWER_SESSION (quatuor_answer_session_get_type ())

/**
 * QuatuorAnswerSession:
 *
 * One seat answering one campaign: its answers as they stand, and the acts that
 * change them. Each change is saved at once. The answers of other seats are not
 * kept here, so that no screen can show them.
 */
G_DECLARE_FINAL_TYPE (QuatuorAnswerSession, quatuor_answer_session, QUATUOR, ANSWER_SESSION,
                      GObject)

QuatuorAnswerSession    *quatuor_answer_session_new            (QuatuorStore         *store,
                                                                const QuatuorId      *campaign,
                                                                const QuatuorId      *territory);

/* What there is to show. Rows are borrowed until the next `changed`. */
QuatuorStore            *quatuor_answer_session_get_store      (QuatuorAnswerSession *self);
QuatuorCohort           *quatuor_answer_session_get_cohort     (QuatuorAnswerSession *self);
const QuatuorCampaign   *quatuor_answer_session_get_campaign   (QuatuorAnswerSession *self);
const QuatuorTerritory  *quatuor_answer_session_get_territory  (QuatuorAnswerSession *self);
const QuatuorSeat       *quatuor_answer_session_get_seat       (QuatuorAnswerSession *self);
const QuatuorSubmission *quatuor_answer_session_get_submission (QuatuorAnswerSession *self);
guint                    quatuor_answer_session_get_length     (QuatuorAnswerSession *self);
const QuatuorCriterion  *quatuor_answer_session_get_criterion  (QuatuorAnswerSession *self,
                                                                guint                 position);
const QuatuorRating     *quatuor_answer_session_get_rating     (QuatuorAnswerSession *self,
                                                                guint                 position);
guint                    quatuor_answer_session_count_left     (QuatuorAnswerSession *self);
guint                    quatuor_answer_session_find_left      (QuatuorAnswerSession *self,
                                                                guint                 position);
gboolean                 quatuor_answer_session_is_closed      (QuatuorAnswerSession *self);
gboolean                 quatuor_answer_session_is_open        (QuatuorAnswerSession *self);
gboolean                 quatuor_answer_session_is_writable    (QuatuorAnswerSession *self);
gboolean                 quatuor_answer_session_is_inherited   (QuatuorAnswerSession *self);
char                    *quatuor_answer_session_dup_former     (QuatuorAnswerSession *self);

/* What a person does. */
void                     quatuor_answer_session_choose_seat    (QuatuorAnswerSession *self,
                                                                const QuatuorId      *seat);
void                     quatuor_answer_session_reopen         (QuatuorAnswerSession *self,
                                                                const char           *reason);
void                     quatuor_answer_session_set_level      (QuatuorAnswerSession *self,
                                                                guint                 position,
                                                                int                   level);
void                     quatuor_answer_session_set_texts      (QuatuorAnswerSession *self,
                                                                guint                 position,
                                                                const char           *comment,
                                                                const char           *evidence);
void                     quatuor_answer_session_take_over      (QuatuorAnswerSession *self);
void                     quatuor_answer_session_submit         (QuatuorAnswerSession *self);
void                     quatuor_answer_session_withdraw       (QuatuorAnswerSession *self);
gboolean                 quatuor_answer_session_undo           (QuatuorAnswerSession *self);

G_END_DECLS

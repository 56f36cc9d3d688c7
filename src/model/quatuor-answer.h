/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/* The acts of answering and of talking the answers over, as edits. They look
 * at rows and at the day alone, so that they can be tried without a file. */

gboolean     quatuor_campaign_is_closed   (const QuatuorCampaign *campaign,
                                           QuatuorDate            on);
gboolean     quatuor_campaign_is_early    (const QuatuorCampaign *campaign,
                                           QuatuorDate            on);
gboolean     quatuor_campaign_is_open     (const QuatuorCampaign *campaign,
                                           QuatuorDate            on);
QuatuorDate  quatuor_campaign_day_of      (const QuatuorCampaign *campaign,
                                           QuatuorDate            on);
gboolean     quatuor_rating_is_empty      (const QuatuorRating   *rating);
gboolean     quatuor_answer_is_inherited  (QuatuorCohort         *cohort,
                                           const QuatuorId       *seat,
                                           const GPtrArray       *ratings,
                                           QuatuorDate            on);
QuatuorEdit *quatuor_answer_edit          (QuatuorCohort         *cohort,
                                           const QuatuorRating   *old,
                                           const QuatuorRating   *answer,
                                           QuatuorDate            on);
QuatuorEdit *quatuor_answer_take_over     (QuatuorCohort         *cohort,
                                           const QuatuorId       *campaign,
                                           const QuatuorId       *seat,
                                           const GPtrArray       *ratings,
                                           QuatuorDate            on);
QuatuorEdit *quatuor_submission_submit    (QuatuorCohort         *cohort,
                                           const QuatuorId       *campaign,
                                           const QuatuorId       *seat,
                                           QuatuorDate            on);
QuatuorEdit *quatuor_submission_withdraw  (QuatuorCohort         *cohort,
                                           const QuatuorId       *campaign,
                                           const QuatuorId       *seat);
QuatuorEdit *quatuor_crossing_open        (QuatuorCohort         *cohort,
                                           const QuatuorId       *campaign,
                                           const QuatuorId       *territory,
                                           QuatuorDate            on);
QuatuorEdit *quatuor_agreed_edit          (const QuatuorAgreed   *old,
                                           const QuatuorAgreed   *answer);

G_END_DECLS

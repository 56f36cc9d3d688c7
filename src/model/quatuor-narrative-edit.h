/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

QuatuorEdit *quatuor_moment_put            (QuatuorCohort               *cohort,
                                            const QuatuorMoment         *moment);
QuatuorEdit *quatuor_moment_remove         (QuatuorCohort               *cohort,
                                            const QuatuorMoment         *moment);
QuatuorEdit *quatuor_voice_put             (QuatuorCohort               *cohort,
                                            const QuatuorVoice          *voice);
QuatuorEdit *quatuor_voice_remove          (QuatuorCohort               *cohort,
                                            const QuatuorVoice          *voice);
QuatuorEdit *quatuor_narrative_publish     (QuatuorCohort               *cohort,
                                            const QuatuorId             *territory,
                                            QuatuorDate                  on);
QuatuorEdit *quatuor_narrative_quote       (QuatuorCohort               *cohort,
                                            const QuatuorId             *territory,
                                            const char                  *so_far,
                                            const char                  *text,
                                            const char                  *author);
QuatuorEdit *quatuor_recommendation_put    (QuatuorCohort               *cohort,
                                            const QuatuorRecommendation *recommendation);
QuatuorEdit *quatuor_recommendation_remove (QuatuorCohort               *cohort,
                                            const QuatuorRecommendation *recommendation);

G_END_DECLS

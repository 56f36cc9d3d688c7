/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

#define QUATUOR_SESSION_PLANNED "planned"
#define QUATUOR_SESSION_HELD "held"
#define QUATUOR_SESSION_CANCELLED "cancelled"

#define QUATUOR_AUDIENCE_EVERYONE "everyone"
#define QUATUOR_AUDIENCE_CATEGORY "category"
#define QUATUOR_AUDIENCE_TERRITORY "territory"
#define QUATUOR_AUDIENCE_GROUP "group"
#define QUATUOR_AUDIENCE_CHOSEN "chosen"

#define QUATUOR_MEMBER_INVITED "invited"
#define QUATUOR_MEMBER_SPEAKER "speaker"

QuatuorEdit *quatuor_session_save        (QuatuorCohort           *cohort,
                                          const QuatuorSession    *session,
                                          const GPtrArray         *half_days);
QuatuorEdit *quatuor_session_cancel      (QuatuorCohort           *cohort,
                                          const QuatuorId         *session,
                                          QuatuorDate              on,
                                          const char              *reason);
QuatuorEdit *quatuor_session_hold        (QuatuorCohort           *cohort,
                                          const QuatuorId         *session,
                                          QuatuorDate              on);
QuatuorEdit *quatuor_session_replan      (QuatuorCohort           *cohort,
                                          const QuatuorId         *session);
QuatuorEdit *quatuor_session_move        (QuatuorCohort           *cohort,
                                          const QuatuorId         *session,
                                          int                      days);
QuatuorEdit *quatuor_session_move_plan   (QuatuorCohort           *cohort,
                                          QuatuorDate              from,
                                          int                      days);
QuatuorEdit *quatuor_session_duplicate   (QuatuorCohort           *cohort,
                                          const QuatuorId         *session,
                                          int                      days,
                                          QuatuorId               *copy);
QuatuorEdit *quatuor_session_remove      (QuatuorCohort           *cohort,
                                          const QuatuorId         *session);
QuatuorEdit *quatuor_session_invite      (QuatuorCohort           *cohort,
                                          const QuatuorId         *session,
                                          const QuatuorId         *person,
                                          const char              *role);
QuatuorEdit *quatuor_session_uninvite    (QuatuorCohort           *cohort,
                                          const QuatuorId         *session,
                                          const QuatuorId         *person);
QuatuorEdit *quatuor_session_save_work   (QuatuorCohort           *cohort,
                                          const QuatuorAssignment *work);
QuatuorEdit *quatuor_session_remove_work (QuatuorCohort           *cohort,
                                          const QuatuorId         *work);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-answer-session.h"

G_BEGIN_DECLS

enum
{
  QUATUOR_ANSWER_CHANGED,
  QUATUOR_ANSWER_LOADED,
  QUATUOR_ANSWER_TAKEN_BACK,
  QUATUOR_ANSWER_FAILED,
  QUATUOR_ANSWER_N_SIGNALS,
};

extern guint quatuor_answer_session_signals[QUATUOR_ANSWER_N_SIGNALS];

struct _QuatuorAnswerSession
{
  GObject        parent_instance;

  /* Owned */
  QuatuorStore  *store;
  QuatuorCohort *cohort;   /* that of the last load */
  GPtrArray     *criteria; /* rows of the cohort */
  GPtrArray     *ratings;  /* the seat's own, copied */
  GCancellable  *loading;
  char          *reason;   /* why a campaign that is not open is answered */

  QuatuorId      campaign;
  QuatuorId      territory;
  QuatuorId      seat;
  gint64         opened_seq; /* of the journal, when the session began */
  guint          n_saving;
};

void quatuor_answer_session_load (QuatuorAnswerSession *self);

G_END_DECLS

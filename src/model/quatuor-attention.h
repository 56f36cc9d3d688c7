/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

typedef enum
{
  QUATUOR_ATTENTION_SEAT_VACANT,
  QUATUOR_ATTENTION_SEAT_SILENT,
  QUATUOR_ATTENTION_PHASE_LATE,
  QUATUOR_ATTENTION_GAP,
  QUATUOR_ATTENTION_NO_CONTACT,
  QUATUOR_ATTENTION_PROMISE_OVERDUE,
  QUATUOR_ATTENTION_SESSION_PLACE,
  QUATUOR_ATTENTION_SESSION_OPEN,
  QUATUOR_ATTENTION_SEAT_MISSED,
  QUATUOR_ATTENTION_CHARTER,
  QUATUOR_ATTENTION_ACTION_LATE,
  QUATUOR_ATTENTION_ACTION_BLOCKED,
} QuatuorAttentionKind;

/**
 * QuatuorAttention:
 * @kind: what asks for the coach's attention
 * @territory: where; none for a session of several territories
 * @seat: of a vacant or silent seat, or of one that missed sessions, else none
 * @phase: of a late phase, else none
 * @campaign: of a silent seat or a gap, else none
 * @action: of an action that is late or blocked, else none
 * @session: of a session without a place, or one that may have been held, else
 *   none
 * @charter: to be read again, else none
 * @date: since when the seat is vacant; the day the campaign closes; the day
 *   that a late phase should have ended or begun; the day of the last contact, or
 *   none; the day on which the oldest overdue commitment was due; the day
 *   of a session, or of the last one missed; the day on which the charter was to
 *   be read again; the day an action was due
 * @count: of the gaps not talked over, of the overdue commitments, else 0
 * @has_substitute: somebody stands in for a vacant seat
 * @is_overdue: a late phase should have ended; else it should have begun
 */
typedef struct
{
  QuatuorAttentionKind kind;
  QuatuorId            territory;
  QuatuorId            seat;
  QuatuorId            phase;
  QuatuorId            campaign;
  QuatuorId            action;
  QuatuorId            session;
  QuatuorId            charter;
  QuatuorDate          date;
  guint                count;
  gboolean             has_substitute;
  gboolean             is_overdue;
} QuatuorAttention;

/**
 * QuatuorAttentionLimits:
 * @silent_days: a seat without an answer is told from so many days before the
 *   campaign closes
 * @contact_days: a territory without a contact is told after so many days
 * @session_days: a session without a place is told from so many days before it
 */
typedef struct
{
  int silent_days;
  int contact_days;
  int session_days;
} QuatuorAttentionLimits;

#define QUATUOR_ATTENTION_LIMITS_DEFAULT \
  { .silent_days = 14, .contact_days = 45, .session_days = 7 }

GArray   *quatuor_attention_list        (QuatuorCohort                *cohort,
                                         const QuatuorAttentionLimits *limits,
                                         QuatuorDate                   on);
guint     quatuor_attention_count       (const GArray                 *list,
                                         const QuatuorId              *territory);
gboolean  quatuor_attention_has_answers (QuatuorCohort                *cohort,
                                         const QuatuorId              *campaign,
                                         const QuatuorId              *seat);

G_END_DECLS

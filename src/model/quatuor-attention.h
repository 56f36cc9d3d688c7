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
  QUATUOR_ATTENTION_MOMENT_SILENT,
  QUATUOR_ATTENTION_SESSION_UNNOTED,
  QUATUOR_ATTENTION_WORK_DUE,
} QuatuorAttentionKind;

/**
 * QuatuorAttention:
 * @kind: what asks for the coach's attention
 * @territory: where; none for a session of several territories
 * @seat: of a vacant or silent seat, or of one that missed sessions, else none
 * @phase: of a late phase, else none
 * @campaign: of a silent seat or a gap, else none
 * @action: of an action that is late or blocked, else none
 * @session: of a session without a place, one that may have been held, one whose
 *   presence nobody noted or that left some work, else none
 * @assignment: the work between sessions that is due, else none
 * @charter: to be read again, else none
 * @date: since when the seat is vacant; the day the campaign closes; the day
 *   that a late phase should have ended or begun; the day of the last contact, or
 *   none; the day on which the oldest overdue commitment was due; the day
 *   of a session, or of the last one missed; the day on which the charter was to
 *   be read again; the day an action was due; the first day of a moment that nobody
 *   told, or none; the last day of a session whose presence is not noted; the day
 *   on which some work is due
 * @count: of the gaps not talked over, of the overdue commitments, of the moments
 *   that nobody told, of the half-days that are not noted, else 0
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
  QuatuorId            assignment;
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
 * @session_days: a session without a place, and the work that is due, are told from
 *   so many days before
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
gboolean  quatuor_attention_has_answers (QuatuorCohort                *cohort,
                                         const QuatuorId              *campaign,
                                         const QuatuorId              *seat);

G_END_DECLS

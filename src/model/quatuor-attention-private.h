/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-attention.h"
#include "quatuor-roll.h"

G_BEGIN_DECLS

/**
 * QuatuorLook:
 *
 * What one look at the cohort needs at every step.
 */
typedef struct
{
  QuatuorCohort                *cohort;
  const QuatuorAttentionLimits *limits;
  QuatuorDate                   on;
  GArray                       *list;
  GHashTable                   *missed; /* seats that missed the last sessions, or NULL */
  QuatuorRollBook              *book;   /* NULL until somebody asks for a roll */
} QuatuorLook;

gboolean quatuor_look_is_followed (QuatuorLook          *look,
                                   const QuatuorId      *territory);

/* quatuor-attention-sessions.c */
void     quatuor_look_at_session  (QuatuorLook          *look,
                                   const QuatuorSession *session);

/* quatuor-attention-support.c */
void     quatuor_look_at_contacts (QuatuorLook          *look,
                                   const QuatuorId      *territory);
void     quatuor_look_at_promises (QuatuorLook          *look,
                                   const QuatuorId      *territory);
void     quatuor_look_at_charter  (QuatuorLook          *look,
                                   const QuatuorId      *territory);
void     quatuor_look_at_projects (QuatuorLook          *look,
                                   const QuatuorId      *territory);
void     quatuor_look_at_moments  (QuatuorLook          *look,
                                   const QuatuorId      *territory);

G_END_DECLS

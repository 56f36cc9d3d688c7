/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorFoundKind:
 *
 * The groups in which results are shown, in this order.
 */
typedef enum
{
  QUATUOR_FOUND_TERRITORY,
  QUATUOR_FOUND_PERSON,
  QUATUOR_FOUND_PHASE, /* phases, gates, modules and campaigns */
  QUATUOR_FOUND_SESSION,
  QUATUOR_FOUND_CRITERION,
  QUATUOR_FOUND_COMMENT,
  QUATUOR_FOUND_NOTE,
  QUATUOR_FOUND_NARRATIVE, /* moments, voices, texts and recommendations */
  QUATUOR_FOUND_GROUP, /* peer groups, needs and charters */
  QUATUOR_FOUND_ROADMAP,  /* projects, actions and effects */
  QUATUOR_FOUND_RESOURCE, /* and learnings */
  QUATUOR_N_FOUND_KINDS,
} QuatuorFoundKind;

/**
 * QuatuorFound:
 * @kind: what it is
 * @title: what people call it, or what was written
 * @subtitle: (nullable): where it is
 * @target: where to go, as the window's action `win.go` takes it
 */
typedef struct
{
  QuatuorFoundKind  kind;
  char             *title;
  char             *subtitle;
  char             *target;
} QuatuorFound;

GPtrArray *quatuor_search     (QuatuorDb     *db,
                               const char    *text,
                               guint          limit,
                               GError       **error);
void       quatuor_found_free (QuatuorFound  *found);

G_END_DECLS

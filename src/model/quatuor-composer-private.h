/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer.h"

G_BEGIN_DECLS

/**
 * QuatuorPairMeeting:
 * @a: a member
 * @b: another one, who comes after @a
 * @on: the day they sat together, or %QUATUOR_DATE_UNKNOWN
 * @group: (nullable): the group they are in together, where that is why
 */
typedef struct
{
  guint        a;
  guint        b;
  QuatuorDate  on;
  char        *group;
} QuatuorPairMeeting;

/**
 * QuatuorPairWish:
 * @a: a member
 * @b: another one, who comes after @a
 * @wish: what was asked about the two
 */
typedef struct
{
  guint       a;
  guint       b;
  QuatuorWish wish;
} QuatuorPairWish;

struct _QuatuorComposer
{
  GArray    *members; /* QuatuorComposerMember */
  GPtrArray *topics;  /* char *; the first group of each round has the first one */
  GArray    *wishes;  /* QuatuorPairWish */

  /* “a b” as one number -> QuatuorPairMeeting, the latest of the two */
  GHashTable *meetings;
};

const QuatuorPairMeeting *quatuor_composer_find_meeting (const QuatuorComposer *self,
                                                     guint                  a,
                                                     guint                  b);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-attention.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * QuatuorOverviewKind:
 *
 * What a line of the overview is. One list holds them all, so that ten
 * territories and a thousand scroll alike.
 */
typedef enum
{
  QUATUOR_LINE_FIGURES,
  QUATUOR_LINE_COLUMNS,
  QUATUOR_LINE_TERRITORY,
  QUATUOR_LINE_SESSIONS,
  QUATUOR_LINE_HEADING,
  QUATUOR_LINE_ATTENTION,
  QUATUOR_LINE_CALM,
} QuatuorOverviewKind;

#define QUATUOR_TYPE_OVERVIEW_ITEM (quatuor_overview_item_get_type ())

/**
 * QuatuorOverviewItem:
 *
 * A line of the overview. It stays the same object while acts change what it
 * says; `changed` tells.
 */
G_DECLARE_FINAL_TYPE (QuatuorOverviewItem, quatuor_overview_item,
                      QUATUOR, OVERVIEW_ITEM, GObject)

QuatuorOverviewItem    *quatuor_overview_item_new           (QuatuorOverviewKind     kind,
                                                             QuatuorCohort          *cohort,
                                                             const QuatuorTerritory *territory,
                                                             const QuatuorAttention *attention);
gboolean                quatuor_overview_item_is_like       (QuatuorOverviewItem    *self,
                                                             QuatuorOverviewItem    *other);
void                    quatuor_overview_item_update        (QuatuorOverviewItem    *self,
                                                             QuatuorOverviewItem    *newer);
QuatuorOverviewKind     quatuor_overview_item_get_kind      (QuatuorOverviewItem    *self);
QuatuorCohort          *quatuor_overview_item_get_cohort    (QuatuorOverviewItem    *self);
const QuatuorTerritory *quatuor_overview_item_get_territory (QuatuorOverviewItem    *self);
const QuatuorAttention *quatuor_overview_item_get_attention (QuatuorOverviewItem    *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-journal.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_HISTORY_ITEM (quatuor_history_item_get_type ())

/**
 * QuatuorHistoryItem:
 *
 * An entry of the journal in words. What it changed is read when somebody asks.
 */
G_DECLARE_FINAL_TYPE (QuatuorHistoryItem, quatuor_history_item, QUATUOR, HISTORY_ITEM, GObject)

QuatuorHistoryItem *quatuor_history_item_new          (QuatuorCohort      *cohort,
                                                       const QuatuorEntry *entry,
                                                       gint64              now);
const QuatuorId    *quatuor_history_item_get_group    (QuatuorHistoryItem *self);
gboolean            quatuor_history_item_matches      (QuatuorHistoryItem *self,
                                                       const char         *folded);
const char         *quatuor_history_item_get_sentence (QuatuorHistoryItem *self);
const char         *quatuor_history_item_get_caption  (QuatuorHistoryItem *self);
const char         *quatuor_history_item_get_reason   (QuatuorHistoryItem *self);
gboolean            quatuor_history_item_is_undone    (QuatuorHistoryItem *self);
gboolean            quatuor_history_item_get_expanded (QuatuorHistoryItem *self);
void                quatuor_history_item_set_expanded (QuatuorHistoryItem *self,
                                                       gboolean            expanded);
const char         *quatuor_history_item_get_details  (QuatuorHistoryItem *self);
void                quatuor_history_item_set_details  (QuatuorHistoryItem *self,
                                                       const char         *details);

G_END_DECLS

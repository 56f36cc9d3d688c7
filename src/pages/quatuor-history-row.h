/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-history-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_HISTORY_ROW (quatuor_history_row_get_type ())

/**
 * QuatuorHistoryRow:
 *
 * A line of the history, with what the act changed folded under it.
 */
G_DECLARE_FINAL_TYPE (QuatuorHistoryRow, quatuor_history_row, QUATUOR, HISTORY_ROW, AdwBin)

GtkWidget *quatuor_history_row_new      (void);
void       quatuor_history_row_set_item (QuatuorHistoryRow  *self,
                                         QuatuorHistoryItem *item);

G_END_DECLS

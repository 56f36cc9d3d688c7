/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_MOMENT_ROW (quatuor_moment_row_get_type ())

/**
 * QuatuorMomentRow:
 *
 * A moment of the narrative. Unfolded, it shows how each seat tells it, side by
 * side, and questions that help to tell it.
 */
G_DECLARE_FINAL_TYPE (QuatuorMomentRow, quatuor_moment_row, QUATUOR, MOMENT_ROW, AdwExpanderRow)

GtkWidget *quatuor_moment_row_new (void);
void       quatuor_moment_row_set (QuatuorMomentRow    *self,
                                   QuatuorStore        *store,
                                   const QuatuorMoment *moment,
                                   guint                number);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TEXT_ROW (quatuor_text_row_get_type ())

/**
 * QuatuorTextRow:
 *
 * A row over a column of several lines: its title, and the text under it. It
 * saves when the focus leaves and with Ctrl+Enter.
 */
G_DECLARE_FINAL_TYPE (QuatuorTextRow, quatuor_text_row, QUATUOR, TEXT_ROW, AdwPreferencesRow)

void  quatuor_text_row_set_editable (QuatuorTextRow *self,
                                     gboolean        editable);
char *quatuor_text_row_dup_typed    (QuatuorTextRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_DATE_ROW (quatuor_date_row_get_type ())

/**
 * QuatuorDateRow:
 *
 * An entry row for a day: typed as 04/02/2026 or 2026-02-04, or picked in a
 * calendar. The day always comes before the month. When the focus leaves, what
 * was typed is written in one form. What is no day stays as it was typed and is
 * told by quatuor_date_row_get_problem(); the form shows it under the row.
 */
G_DECLARE_FINAL_TYPE (QuatuorDateRow, quatuor_date_row, QUATUOR, DATE_ROW, AdwEntryRow)

GtkWidget   *quatuor_date_row_new          (const char     *title);
QuatuorDate  quatuor_date_row_get_date     (QuatuorDateRow *self);
void         quatuor_date_row_set_date     (QuatuorDateRow *self,
                                            QuatuorDate     date);
gboolean     quatuor_date_row_get_required (QuatuorDateRow *self);
void         quatuor_date_row_set_required (QuatuorDateRow *self,
                                            gboolean        required);
const char  *quatuor_date_row_get_problem  (QuatuorDateRow *self);

G_END_DECLS

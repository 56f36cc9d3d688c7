/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_FIELD_ROW (quatuor_field_row_get_type ())

/**
 * QuatuorFieldRow:
 *
 * An entry row over one column: a text, a whole number or a day. It saves with
 * Enter and when the focus leaves; Escape gives the saved value back. A day
 * has a calendar beside it.
 */
G_DECLARE_DERIVABLE_TYPE (QuatuorFieldRow, quatuor_field_row, QUATUOR, FIELD_ROW, AdwEntryRow)

struct _QuatuorFieldRowClass
{
  AdwEntryRowClass parent_class;
};

GtkWidget *quatuor_field_row_new (const char *title,
                                  const char *column);

G_END_DECLS

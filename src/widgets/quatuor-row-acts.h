/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-field.h"

G_BEGIN_DECLS

void       quatuor_row_acts_install   (GtkWidgetClass   *widget_class);
void       quatuor_row_acts_update    (QuatuorRowField  *self);
GtkWidget *quatuor_row_acts_button    (void);
void       quatuor_row_acts_remove    (GtkWidget        *widget,
                                       QuatuorStore     *store,
                                       QuatuorTable      table,
                                       gconstpointer     row);
gint64     quatuor_row_acts_next_rank (const GPtrArray  *siblings,
                                       QuatuorTable      table);
char      *quatuor_row_acts_new_code  (const GPtrArray  *siblings,
                                       QuatuorTable      table,
                                       const char       *title);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  quatuor_entry_text_show (GtkEditable  *entry,
                               const char   *text);
char *quatuor_entry_text_dup  (GtkEditable  *entry);
void  quatuor_entry_text_take (char        **member,
                               GtkEditable  *entry);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_NAME_LABEL (quatuor_name_label_get_type ())

/**
 * QuatuorNameLabel:
 *
 * A name in a row of a long list. It wraps as a label does, and breaks a word
 * only where it must. A label lays its text out five times before it is drawn;
 * this one does so once, as most names fit their row.
 */
G_DECLARE_FINAL_TYPE (QuatuorNameLabel, quatuor_name_label, QUATUOR, NAME_LABEL, GtkWidget)

GtkWidget  *quatuor_name_label_new      (void);
void        quatuor_name_label_set_text (QuatuorNameLabel *self,
                                         const char       *text);
const char *quatuor_name_label_get_text (QuatuorNameLabel *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-roll.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PRESENCE_MARK (quatuor_presence_mark_get_type ())

/**
 * QuatuorPresenceMark:
 *
 * What is known of a presence, as a shape in a colour: a disc for present, a
 * ring with a dot for remote, a half disc for excused, a cross for absent, a
 * dash where nothing is noted. The word or the letter stands beside it.
 */
G_DECLARE_FINAL_TYPE (QuatuorPresenceMark, quatuor_presence_mark, QUATUOR, PRESENCE_MARK,
                      GtkWidget)

GtkWidget *quatuor_presence_mark_new (void);
void       quatuor_presence_mark_set (QuatuorPresenceMark *self,
                                      QuatuorPresence      presence);

G_END_DECLS

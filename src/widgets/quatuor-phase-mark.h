/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PHASE_MARK (quatuor_phase_mark_get_type ())

/**
 * QuatuorPhaseMark:
 *
 * How far a territory is in a phase: an empty ring, a half, a full disc, a dash
 * for a phase that was skipped; a second ring around it when it is late.
 */
G_DECLARE_FINAL_TYPE (QuatuorPhaseMark, quatuor_phase_mark, QUATUOR, PHASE_MARK, GtkWidget)

GtkWidget *quatuor_phase_mark_new      (void);
void       quatuor_phase_mark_set      (QuatuorPhaseMark *self,
                                        const char       *title,
                                        const char       *state,
                                        gboolean          is_late);
char      *quatuor_phase_mark_describe (const char       *title,
                                        const char       *state,
                                        gboolean          is_late);

G_END_DECLS

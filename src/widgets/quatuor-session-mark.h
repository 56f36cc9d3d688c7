/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SESSION_MARK (quatuor_session_mark_get_type ())

/**
 * QuatuorSessionMark:
 *
 * The phase of a session as a shape with a colour, for use beside words: each
 * kind of phase has a shape of its own.
 */
G_DECLARE_FINAL_TYPE (QuatuorSessionMark, quatuor_session_mark, QUATUOR, SESSION_MARK, GtkWidget)

GtkWidget *quatuor_session_mark_new (void);
void       quatuor_session_mark_set (QuatuorSessionMark *self,
                                     const QuatuorPhase *phase);

G_END_DECLS

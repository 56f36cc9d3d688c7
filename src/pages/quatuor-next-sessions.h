/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_NEXT_SESSIONS (quatuor_next_sessions_get_type ())

/**
 * QuatuorNextSessions:
 *
 * What meets next, as a line of the overview: each session opens its page.
 */
G_DECLARE_FINAL_TYPE (QuatuorNextSessions, quatuor_next_sessions, QUATUOR, NEXT_SESSIONS, AdwBin)

GtkWidget *quatuor_next_sessions_new  (void);
void       quatuor_next_sessions_show (QuatuorNextSessions *self,
                                       QuatuorCohort       *cohort,
                                       QuatuorDate          today);

G_END_DECLS

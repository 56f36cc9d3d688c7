/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_APPLICATION (quatuor_application_get_type ())

/**
 * QuatuorApplication:
 *
 * The running program: its windows, one a programme, and what they share.
 */
G_DECLARE_FINAL_TYPE (QuatuorApplication, quatuor_application, QUATUOR, APPLICATION, AdwApplication)

QuatuorApplication *quatuor_application_new       (void);
void                quatuor_application_open_file (QuatuorApplication *self,
                                                   GFile              *file);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cli.h"

G_BEGIN_DECLS

/* As REPORT on the command line. */
#define QUATUOR_CLI_CALENDAR "calendar"

QuatuorCliStatus quatuor_cli_export_calendar (const char *path,
                                              const char *territory,
                                              const char *output,
                                              gboolean    replace);

G_END_DECLS

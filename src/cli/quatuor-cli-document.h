/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cli.h"

G_BEGIN_DECLS

/* The document that `export` writes beside the reports: a page of HTML. */
#define QUATUOR_CLI_NARRATIVE "narrative"

QuatuorCliStatus quatuor_cli_export_narrative (const char *path,
                                               const char *territory,
                                               const char *output,
                                               gboolean    with_names,
                                               gboolean    replace);

G_END_DECLS

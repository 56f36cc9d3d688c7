/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cli.h"
#include "quatuor-export.h"

G_BEGIN_DECLS

gboolean         quatuor_cli_is_pdf       (const char          *output);
QuatuorCliStatus quatuor_cli_print_report (const QuatuorExport *export,
                                           QuatuorDb           *db,
                                           const char          *output);

G_END_DECLS

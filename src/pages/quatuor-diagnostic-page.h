/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_DIAGNOSTIC_PAGE (quatuor_diagnostic_page_get_type ())

/**
 * QuatuorDiagnosticPage:
 *
 * The diagnostic of a territory: who has answered, and, once the coach has
 * opened it, the crossing of the answers.
 */
G_DECLARE_FINAL_TYPE (QuatuorDiagnosticPage, quatuor_diagnostic_page, QUATUOR, DIAGNOSTIC_PAGE,
                      QuatuorPage)

void quatuor_diagnostic_page_set_territory (QuatuorDiagnosticPage *self,
                                            const QuatuorId       *territory);

G_END_DECLS

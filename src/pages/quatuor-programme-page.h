/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PROGRAMME_PAGE (quatuor_programme_page_get_type ())

/**
 * QuatuorProgrammePage:
 *
 * The programme itself: title and dates, phases with their gates, categories,
 * modules, campaigns, and the questionnaire. What is changed is saved at once.
 */
G_DECLARE_FINAL_TYPE (QuatuorProgrammePage, quatuor_programme_page, QUATUOR, PROGRAMME_PAGE,
                      QuatuorPage)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PATH_PAGE (quatuor_path_page_get_type ())

/**
 * QuatuorPathPage:
 *
 * The path of a territory through the phases of the programme.
 */
G_DECLARE_FINAL_TYPE (QuatuorPathPage, quatuor_path_page, QUATUOR, PATH_PAGE, QuatuorPage)

void quatuor_path_page_set_territory (QuatuorPathPage *self,
                                      const QuatuorId *territory);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A combo row over the codes of a column, in the order in which they are given. */

void        quatuor_code_combo_fill   (AdwComboRow        *row,
                                       const char         *column,
                                       const char *const  *codes,
                                       const char         *none);
void        quatuor_code_combo_select (AdwComboRow        *row,
                                       const char *const  *codes,
                                       const char         *none,
                                       const char         *code);
const char *quatuor_code_combo_get    (AdwComboRow        *row,
                                       const char *const  *codes,
                                       const char         *none);

G_END_DECLS

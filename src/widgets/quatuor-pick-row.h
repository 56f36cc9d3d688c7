/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PICK_ROW (quatuor_pick_row_get_type ())

/**
 * QuatuorPickRow:
 *
 * A drop-down row of a form: one value among some, each a code or the id of a
 * row, or none. The form reads what is picked when it saves.
 */
G_DECLARE_FINAL_TYPE (QuatuorPickRow, quatuor_pick_row, QUATUOR, PICK_ROW, AdwComboRow)

GtkWidget  *quatuor_pick_row_new       (void);
void        quatuor_pick_row_add       (QuatuorPickRow    *self,
                                        const char        *value,
                                        const char        *label);
void        quatuor_pick_row_add_codes (QuatuorPickRow    *self,
                                        const char        *column,
                                        const char *const *codes);
void        quatuor_pick_row_add_rows  (QuatuorPickRow    *self,
                                        QuatuorCohort     *cohort,
                                        QuatuorTable       table,
                                        const GPtrArray   *rows);
const char *quatuor_pick_row_get_value (QuatuorPickRow    *self);
void        quatuor_pick_row_set_value (QuatuorPickRow    *self,
                                        const char        *value);
void        quatuor_pick_row_clear     (QuatuorPickRow    *self);

G_END_DECLS

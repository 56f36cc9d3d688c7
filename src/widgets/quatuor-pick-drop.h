/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PICK_DROP (quatuor_pick_drop_get_type ())

/**
 * QuatuorPickDrop:
 *
 * A drop-down list that filters: all, or what goes with one row of a table or one
 * word. What is picked stays picked when the list is filled again.
 */
G_DECLARE_FINAL_TYPE (QuatuorPickDrop, quatuor_pick_drop, QUATUOR, PICK_DROP, AdwBin)

void        quatuor_pick_drop_set_rows  (QuatuorPickDrop   *self,
                                         const char        *all,
                                         QuatuorCohort     *cohort,
                                         QuatuorTable       table);
void        quatuor_pick_drop_set_words (QuatuorPickDrop   *self,
                                         const char        *all,
                                         const char *const *words);
const char *quatuor_pick_drop_get_value (QuatuorPickDrop   *self);
void        quatuor_pick_drop_set_value (QuatuorPickDrop   *self,
                                         const char        *value);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SET_PICKER (quatuor_set_picker_get_type ())

/**
 * QuatuorSetPicker:
 *
 * A button that says which rows of a table are chosen, and opens a list of them
 * to tick. None ticked is all. `changed` tells that a person ticked something.
 */
G_DECLARE_FINAL_TYPE (QuatuorSetPicker, quatuor_set_picker, QUATUOR, SET_PICKER, AdwBin)

void    quatuor_set_picker_show    (QuatuorSetPicker *self,
                                    QuatuorCohort    *cohort,
                                    QuatuorTable      table);
GArray *quatuor_set_picker_get_ids (QuatuorSetPicker *self);
void    quatuor_set_picker_set_ids (QuatuorSetPicker *self,
                                    const GArray     *ids);

G_END_DECLS

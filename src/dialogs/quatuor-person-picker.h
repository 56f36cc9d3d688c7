/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PERSON_PICKER (quatuor_person_picker_get_type ())

/**
 * QuatuorPersonPicker:
 *
 * Finds somebody whom the programme knows, by a part of a name, an organisation
 * or a function; accents and case do not count.
 */
G_DECLARE_FINAL_TYPE (QuatuorPersonPicker, quatuor_person_picker, QUATUOR, PERSON_PICKER, AdwBin)

GtkWidget           *quatuor_person_picker_new        (void);
void                 quatuor_person_picker_set_cohort (QuatuorPersonPicker *self,
                                                       QuatuorCohort       *cohort);
const QuatuorPerson *quatuor_person_picker_get_person (QuatuorPersonPicker *self);

G_END_DECLS

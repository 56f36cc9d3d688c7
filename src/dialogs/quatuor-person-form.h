/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PERSON_FORM (quatuor_person_form_get_type ())

/**
 * QuatuorPersonForm:
 *
 * The fields of a person's card: only what is needed to work together. There is
 * no field for a party, and the hint of the note says what does not belong there.
 */
G_DECLARE_FINAL_TYPE (QuatuorPersonForm, quatuor_person_form, QUATUOR, PERSON_FORM, AdwBin)

GtkWidget     *quatuor_person_form_new        (void);
void           quatuor_person_form_set_person (QuatuorPersonForm   *self,
                                               const QuatuorPerson *person);
QuatuorPerson *quatuor_person_form_dup_person (QuatuorPersonForm   *self,
                                               QuatuorCohort       *cohort);
gboolean       quatuor_person_form_check      (QuatuorPersonForm   *self);

G_END_DECLS

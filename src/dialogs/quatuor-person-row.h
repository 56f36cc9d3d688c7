/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PERSON_ROW (quatuor_person_row_get_type ())

/**
 * QuatuorPersonRow:
 *
 * A row of a form that names a person of the programme, or nobody. Somebody who
 * is not there yet can be entered beside it.
 */
G_DECLARE_FINAL_TYPE (QuatuorPersonRow, quatuor_person_row, QUATUOR, PERSON_ROW, AdwComboRow)

GtkWidget       *quatuor_person_row_new        (const char       *title);
void             quatuor_person_row_set        (QuatuorPersonRow *self,
                                                QuatuorStore     *store,
                                                const QuatuorId  *person);
const QuatuorId *quatuor_person_row_get_person (QuatuorPersonRow *self);

G_END_DECLS

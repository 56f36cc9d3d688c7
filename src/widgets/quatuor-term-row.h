/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TERM_ROW (quatuor_term_row_get_type ())

/**
 * QuatuorTermRow:
 *
 * A person on a seat: name, function, organisation, dates, how to reach them,
 * and a menu of what can be done. The acts are actions of the page around it:
 * `team.…` with a term's id, `person.…` with a person's.
 */
G_DECLARE_FINAL_TYPE (QuatuorTermRow, quatuor_term_row, QUATUOR, TERM_ROW, GtkListBoxRow)

GtkWidget       *quatuor_term_row_new        (QuatuorCohort       *cohort,
                                              const QuatuorTenure *tenure,
                                              QuatuorDate          on);
const QuatuorId *quatuor_term_row_get_tenure (QuatuorTermRow      *self);

G_END_DECLS

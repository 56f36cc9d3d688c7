/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PROBLEM_ROW (quatuor_problem_row_get_type ())

/**
 * QuatuorProblemRow:
 *
 * What is wrong with the field above it, in a form. Without a text it is not
 * there. With one, the field is marked, and a screen reader reads the text with
 * the field.
 */
G_DECLARE_FINAL_TYPE (QuatuorProblemRow, quatuor_problem_row, QUATUOR, PROBLEM_ROW,
                      AdwPreferencesRow)

GtkWidget  *quatuor_problem_row_new       (GtkWidget         *field);
GtkWidget  *quatuor_problem_row_get_field (QuatuorProblemRow *self);
const char *quatuor_problem_row_get_text  (QuatuorProblemRow *self);
void        quatuor_problem_row_set_text  (QuatuorProblemRow *self,
                                           const char        *text);

G_END_DECLS

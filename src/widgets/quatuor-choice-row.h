/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuatuorChoice:
 * @code: what the database holds
 * @label: what people read, already in their language
 */
typedef struct
{
  const char *code;
  const char *label;
} QuatuorChoice;

#define QUATUOR_TYPE_CHOICE_ROW (quatuor_choice_row_get_type ())

/**
 * QuatuorChoiceRow:
 *
 * A drop-down row over one column: a code among some, or a reference to a row.
 * It saves what is chosen at once.
 */
G_DECLARE_FINAL_TYPE (QuatuorChoiceRow, quatuor_choice_row, QUATUOR, CHOICE_ROW, AdwComboRow)

void quatuor_choice_row_set_choices (QuatuorChoiceRow    *self,
                                     const QuatuorChoice *choices,
                                     guint                n_choices);
void quatuor_choice_row_set_rows    (QuatuorChoiceRow    *self,
                                     const GPtrArray     *ids,
                                     const GPtrArray     *names);

G_END_DECLS

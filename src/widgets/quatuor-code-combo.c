/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-code-combo.h"

#include "quatuor-wording.h"

/**
 * quatuor_code_combo_fill:
 * @row: a combo row
 * @column: the column that holds the code
 * @codes: (array zero-terminated=1): the codes to choose from
 * @none: (nullable): what the choice of no code is called; %NULL if one of
 *   @codes must be chosen
 */
void
quatuor_code_combo_fill (AdwComboRow       *row,
                         const char        *column,
                         const char *const *codes,
                         const char        *none)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (words, none);
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code (column, codes[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

/**
 * quatuor_code_combo_select:
 * @row: a combo row that was filled
 * @codes: (array zero-terminated=1): the same codes
 * @none: (nullable): the same
 * @code: (nullable): the code to choose
 */
void
quatuor_code_combo_select (AdwComboRow       *row,
                           const char *const *codes,
                           const char        *none,
                           const char        *code)
{
  guint first = none != NULL ? 1 : 0;

  adw_combo_row_set_selected (row, 0);
  for (guint i = 0; code != NULL && codes[i] != NULL; i++)
    if (g_str_equal (codes[i], code))
      adw_combo_row_set_selected (row, first + i);
}

/**
 * quatuor_code_combo_get:
 * @row: a combo row that was filled
 * @codes: (array zero-terminated=1): the same codes
 * @none: (nullable): the same
 *
 * Returns: (transfer none) (nullable): the code that is chosen
 */
const char *
quatuor_code_combo_get (AdwComboRow       *row,
                        const char *const *codes,
                        const char        *none)
{
  guint first = none != NULL ? 1 : 0;
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION || selected < first)
    return NULL;
  return codes[selected - first];
}

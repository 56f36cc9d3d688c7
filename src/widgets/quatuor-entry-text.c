/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-entry-text.h"

#include "quatuor-text.h"

/* In a row of a table unknown is NULL, in an entry it is an empty text. */

/**
 * quatuor_entry_text_show:
 * @entry: an entry
 * @text: (nullable): what it shows
 */
void
quatuor_entry_text_show (GtkEditable *entry,
                         const char  *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  gtk_editable_set_text (entry, text != NULL ? text : "");
}

/**
 * quatuor_entry_text_dup:
 * @entry: an entry
 *
 * Returns: (transfer full) (nullable): its text, cleaned
 */
char *
quatuor_entry_text_dup (GtkEditable *entry)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  return quatuor_text_clean (gtk_editable_get_text (entry));
}

/**
 * quatuor_entry_text_take:
 * @member: (inout) (nullable): a text of a row, which is freed
 * @entry: the entry that holds the new one
 */
void
quatuor_entry_text_take (char        **member,
                         GtkEditable  *entry)
{
  g_return_if_fail (member != NULL);

  g_free (*member);
  *member = quatuor_entry_text_dup (entry);
}

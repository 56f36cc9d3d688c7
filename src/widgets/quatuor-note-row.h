/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_NOTE_ROW (quatuor_note_row_get_type ())

/**
 * QuatuorNoteRow:
 *
 * A row of a form for a text of several lines, with a hint under it where one
 * is wanted. Tab leaves it, as it leaves any other field.
 */
G_DECLARE_FINAL_TYPE (QuatuorNoteRow, quatuor_note_row, QUATUOR, NOTE_ROW, AdwPreferencesRow)

GtkWidget *quatuor_note_row_new      (const char     *title);
char      *quatuor_note_row_dup_text (QuatuorNoteRow *self);
void       quatuor_note_row_set_text (QuatuorNoteRow *self,
                                      const char     *text);

G_END_DECLS

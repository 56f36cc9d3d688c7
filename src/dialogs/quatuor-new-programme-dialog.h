/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_NEW_PROGRAMME_DIALOG (quatuor_new_programme_dialog_get_type ())

/**
 * QuatuorNewProgrammeDialog:
 *
 * What must be known of a new programme: its template, its title, its first day.
 * `confirmed` is emitted when the person goes on; the window then asks for the
 * file.
 */
G_DECLARE_FINAL_TYPE (QuatuorNewProgrammeDialog, quatuor_new_programme_dialog,
                      QUATUOR, NEW_PROGRAMME_DIALOG, AdwWindow)

/**
 * QuatuorNewProgrammeNext:
 * @QUATUOR_NEW_PROGRAMME_SHOW: its overview is shown
 * @QUATUOR_NEW_PROGRAMME_IMPORT: a list is imported into it
 *
 * What follows once a programme is made.
 */
typedef enum
{
  QUATUOR_NEW_PROGRAMME_SHOW,
  QUATUOR_NEW_PROGRAMME_IMPORT,
} QuatuorNewProgrammeNext;

GtkWindow   *quatuor_new_programme_dialog_new          (GtkWindow                 *parent,
                                                        QuatuorNewProgrammeNext    next);
const char  *quatuor_new_programme_dialog_get_template (QuatuorNewProgrammeDialog *self);
char        *quatuor_new_programme_dialog_dup_title    (QuatuorNewProgrammeDialog *self);
QuatuorDate  quatuor_new_programme_dialog_get_starts   (QuatuorNewProgrammeDialog *self);

QuatuorNewProgrammeNext
quatuor_new_programme_dialog_get_next (QuatuorNewProgrammeDialog *self);

G_END_DECLS

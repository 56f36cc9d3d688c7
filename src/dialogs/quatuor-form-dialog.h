/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_FORM_DIALOG (quatuor_form_dialog_get_type ())

/**
 * QuatuorFormDialog:
 *
 * A window with a form, a button that leaves and one that saves. What is saved
 * is one act; when the store refuses it, the window stays with all that was
 * typed. Escape leaves, Enter in a field saves.
 */
G_DECLARE_DERIVABLE_TYPE (QuatuorFormDialog, quatuor_form_dialog, QUATUOR, FORM_DIALOG, AdwWindow)

/**
 * QuatuorFormDialogClass:
 * @make_edit: what the form says, as an act; %NULL when something is wrong,
 *   which the form then shows
 */
struct _QuatuorFormDialogClass
{
  AdwWindowClass parent_class;

  QuatuorEdit *(*make_edit) (QuatuorFormDialog *self);

  gpointer padding[4];
};

QuatuorStore  *quatuor_form_dialog_get_store    (QuatuorFormDialog *self);
QuatuorCohort *quatuor_form_dialog_get_cohort   (QuatuorFormDialog *self);
void           quatuor_form_dialog_set_can_save (QuatuorFormDialog *self,
                                                 gboolean           can_save);

G_END_DECLS

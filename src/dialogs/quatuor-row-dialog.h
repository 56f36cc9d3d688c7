/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"
#include "quatuor-problem-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_ROW_DIALOG (quatuor_row_dialog_get_type ())

/**
 * QuatuorRowDialog:
 *
 * A form over one row of a table: it shows a copy, takes what the fields say
 * into it, and saves it as one act.
 */
G_DECLARE_DERIVABLE_TYPE (QuatuorRowDialog, quatuor_row_dialog, QUATUOR, ROW_DIALOG,
                          QuatuorFormDialog)

/**
 * QuatuorRowDialogClass:
 * @table: what the form shows a row of
 * @check: (nullable): whether the row can be saved as the form says it; shows what
 *   is wrong
 * @save: the act that writes the row
 */
struct _QuatuorRowDialogClass
{
  QuatuorFormDialogClass parent_class;

  QuatuorTable   table;
  gboolean     (*check) (QuatuorRowDialog *self,
                         gconstpointer     row);
  QuatuorEdit *(*save)  (QuatuorRowDialog *self,
                         QuatuorCohort    *cohort,
                         gconstpointer     row);

  gpointer padding[4];
};

void     quatuor_row_dialog_add_field (QuatuorRowDialog  *self,
                                       const char        *column,
                                       GtkWidget         *field);
void     quatuor_row_dialog_set_row   (QuatuorRowDialog  *self,
                                       gconstpointer      row);
gpointer quatuor_row_dialog_get_row   (QuatuorRowDialog  *self);
gboolean quatuor_row_dialog_tell      (QuatuorProblemRow *row,
                                       const char        *problem);

G_END_DECLS

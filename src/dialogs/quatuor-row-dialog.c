/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-row-dialog.h"

#include "quatuor-form-fields.h"

typedef struct
{
  /* Owned */
  QuatuorFormFields *fields;
  gpointer           row;
} QuatuorRowDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QuatuorRowDialog, quatuor_row_dialog,
                                     QUATUOR_TYPE_FORM_DIALOG)

static QuatuorRowDialogPrivate *
get_private (QuatuorRowDialog *self)
{
  return quatuor_row_dialog_get_instance_private (self);
}

static QuatuorEdit *
quatuor_row_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorRowDialog *self = QUATUOR_ROW_DIALOG (dialog);
  QuatuorRowDialogClass *klass = QUATUOR_ROW_DIALOG_GET_CLASS (self);
  QuatuorRowDialogPrivate *private = get_private (self);

  quatuor_form_fields_take (private->fields, private->row);
  if (klass->check != NULL && !klass->check (self, private->row))
    return NULL;
  return klass->save (self, quatuor_form_dialog_get_cohort (dialog), private->row);
}

static void
quatuor_row_dialog_finalize (GObject *object)
{
  QuatuorRowDialog *self = QUATUOR_ROW_DIALOG (object);
  QuatuorRowDialogPrivate *private = get_private (self);

  quatuor_row_free (QUATUOR_ROW_DIALOG_GET_CLASS (self)->table, private->row);
  quatuor_form_fields_free (private->fields);

  G_OBJECT_CLASS (quatuor_row_dialog_parent_class)->finalize (object);
}

static void
quatuor_row_dialog_class_init (QuatuorRowDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_row_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_row_dialog_make_edit;
}

static void
quatuor_row_dialog_init (QuatuorRowDialog *self)
{
}

/**
 * quatuor_row_dialog_add_field:
 * @self: a row dialog
 * @column: a column of its table
 * @field: the widget of the form that stands for it
 */
void
quatuor_row_dialog_add_field (QuatuorRowDialog *self,
                              const char       *column,
                              GtkWidget        *field)
{
  QuatuorRowDialogPrivate *private;

  g_return_if_fail (QUATUOR_IS_ROW_DIALOG (self));

  /* The table is that of the class below, which is not known in init yet. */
  private = get_private (self);
  if (private->fields == NULL)
    private->fields = quatuor_form_fields_new (QUATUOR_ROW_DIALOG_GET_CLASS (self)->table);
  quatuor_form_fields_add (private->fields, column, field);
}

/**
 * quatuor_row_dialog_set_row:
 * @self: a row dialog whose fields are there
 * @row: the row to show, copied
 */
void
quatuor_row_dialog_set_row (QuatuorRowDialog *self,
                            gconstpointer     row)
{
  QuatuorTable table;
  QuatuorRowDialogPrivate *private;

  g_return_if_fail (QUATUOR_IS_ROW_DIALOG (self));

  table = QUATUOR_ROW_DIALOG_GET_CLASS (self)->table;
  private = get_private (self);
  quatuor_row_free (table, private->row);
  private->row = quatuor_row_copy (table, row);
  quatuor_form_fields_show (private->fields, row);
}

/**
 * quatuor_row_dialog_get_row:
 * @self: a row dialog
 *
 * Returns: (transfer none): the copy that the form changes, as it was shown or
 *   last taken
 */
gpointer
quatuor_row_dialog_get_row (QuatuorRowDialog *self)
{
  g_return_val_if_fail (QUATUOR_IS_ROW_DIALOG (self), NULL);

  return get_private (self)->row;
}

/**
 * quatuor_row_dialog_tell:
 * @row: the place of a problem in a form
 * @problem: (nullable): what is wrong; %NULL when nothing is
 *
 * The problem that is told last has the focus: they are told from below.
 *
 * Returns: whether nothing is wrong
 */
gboolean
quatuor_row_dialog_tell (QuatuorProblemRow *row,
                         const char        *problem)
{
  quatuor_problem_row_set_text (row, problem);
  if (problem != NULL)
    gtk_widget_grab_focus (quatuor_problem_row_get_field (row));
  return problem == NULL;
}

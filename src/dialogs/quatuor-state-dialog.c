/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-state-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-territory-edit.h"
#include "quatuor-wording.h"

struct _QuatuorStateDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  QuatuorNoteRow    *reason_row;
  QuatuorDateRow    *since_row;
  QuatuorProblemRow *since_problem;
  AdwComboRow       *state_row;

  QuatuorId          territory;
};

G_DEFINE_FINAL_TYPE (QuatuorStateDialog, quatuor_state_dialog, QUATUOR_TYPE_FORM_DIALOG)

static void
on_changed_cb (QuatuorStateDialog *self)
{
  quatuor_problem_row_set_text (self->since_problem, NULL);
}

static QuatuorEdit *
quatuor_state_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorStateDialog *self = QUATUOR_STATE_DIALOG (dialog);
  const char *const *codes = quatuor_wording_codes ("territory.state");
  const char *problem = quatuor_date_row_get_problem (self->since_row);
  g_autofree char *reason = quatuor_note_row_dup_text (self->reason_row);

  quatuor_problem_row_set_text (self->since_problem, problem);
  if (problem != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->since_row));
      return NULL;
    }
  return quatuor_territory_set_state (quatuor_form_dialog_get_cohort (dialog), &self->territory,
                                      codes[adw_combo_row_get_selected (self->state_row)],
                                      quatuor_date_row_get_date (self->since_row), reason);
}

static void
quatuor_state_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_STATE_DIALOG);

  G_OBJECT_CLASS (quatuor_state_dialog_parent_class)->dispose (object);
}

static void
quatuor_state_dialog_class_init (QuatuorStateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_state_dialog_dispose;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_state_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-state-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorStateDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorStateDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorStateDialog, since_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorStateDialog, state_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_state_dialog_init (QuatuorStateDialog *self)
{
  const char *const *codes = quatuor_wording_codes ("territory.state");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("state", codes[i]));
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (words));
}

/**
 * quatuor_state_dialog_new:
 * @store: an open programme
 * @territory: a territory of it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_state_dialog_new (QuatuorStore           *store,
                          const QuatuorTerritory *territory)
{
  QuatuorStateDialog *self = g_object_new (QUATUOR_TYPE_STATE_DIALOG,
                                           "store", store,
                                           "subtitle", territory->name,
                                           NULL);
  const char *const *codes = quatuor_wording_codes ("territory.state");
  const char *present = quatuor_cohort_state (quatuor_store_get_cohort (store), &territory->id,
                                              quatuor_date_today ());

  self->territory = territory->id;
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], present))
      adw_combo_row_set_selected (self->state_row, i);
  quatuor_date_row_set_date (self->since_row, quatuor_date_today ());
  return GTK_WIDGET (self);
}

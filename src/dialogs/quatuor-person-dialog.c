/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-person-dialog.h"

#include "quatuor-person-form.h"
#include "quatuor-team.h"

struct _QuatuorPersonDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  QuatuorPersonForm *form;
};

G_DEFINE_FINAL_TYPE (QuatuorPersonDialog, quatuor_person_dialog, QUATUOR_TYPE_FORM_DIALOG)

static QuatuorEdit *
quatuor_person_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorPersonDialog *self = QUATUOR_PERSON_DIALOG (dialog);
  QuatuorPerson *person;
  QuatuorEdit *edit;

  if (!quatuor_person_form_check (self->form))
    return NULL;

  person = quatuor_person_form_dup_person (self->form, quatuor_form_dialog_get_cohort (dialog));
  edit = quatuor_team_edit_person (quatuor_form_dialog_get_cohort (dialog), person);
  quatuor_row_free (QUATUOR_TABLE_PERSON, person);
  return edit;
}

static void
quatuor_person_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PERSON_DIALOG);

  G_OBJECT_CLASS (quatuor_person_dialog_parent_class)->dispose (object);
}

static void
quatuor_person_dialog_class_init (QuatuorPersonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_person_dialog_dispose;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_person_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_PERSON_FORM);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonDialog, form);
}

static void
quatuor_person_dialog_init (QuatuorPersonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_person_dialog_new:
 * @store: an open programme
 * @person: (nullable): whose card it is; %NULL for somebody new
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_person_dialog_new (QuatuorStore        *store,
                           const QuatuorPerson *person)
{
  QuatuorPersonDialog *self = g_object_new (QUATUOR_TYPE_PERSON_DIALOG, "store", store, NULL);
  g_autofree char *name = person != NULL ? quatuor_person_name (person) : NULL;

  quatuor_person_form_set_person (self->form, person);
  g_object_set (self, "subtitle", name, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return GTK_WIDGET (self);
}

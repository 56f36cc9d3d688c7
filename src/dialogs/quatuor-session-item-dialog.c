/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-session-item-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-person-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-session-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorSessionItemDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  QuatuorDateRow      *due_row;
  QuatuorProblemRow   *due_problem;
  AdwPreferencesGroup *person_group;
  QuatuorPersonRow    *person_row;
  QuatuorProblemRow   *person_problem;
  AdwComboRow         *role_row;
  QuatuorNoteRow      *text_row;
  QuatuorProblemRow   *text_problem;
  AdwPreferencesGroup *work_group;

  /* Owned */
  QuatuorAssignment   *work; /* NULL where somebody is invited */

  QuatuorId            session;
};

G_DEFINE_FINAL_TYPE (QuatuorSessionItemDialog, quatuor_session_item_dialog,
                     QUATUOR_TYPE_FORM_DIALOG)

static void
on_changed_cb (QuatuorSessionItemDialog *self)
{
  quatuor_problem_row_set_text (self->due_problem, NULL);
  quatuor_problem_row_set_text (self->person_problem, NULL);
  quatuor_problem_row_set_text (self->text_problem, NULL);
}

static QuatuorEdit *
make_person_edit (QuatuorSessionItemDialog *self,
                  QuatuorCohort            *cohort)
{
  const QuatuorId *person = quatuor_person_row_get_person (self->person_row);
  const char *const *roles = quatuor_wording_codes ("session_member.role");

  if (quatuor_id_is_none (person))
    {
      quatuor_problem_row_set_text (self->person_problem, _("Choose somebody."));
      gtk_widget_grab_focus (GTK_WIDGET (self->person_row));
      return NULL;
    }
  return quatuor_session_invite (cohort, &self->session, person,
                                 roles[adw_combo_row_get_selected (self->role_row)]);
}

static QuatuorEdit *
quatuor_session_item_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorSessionItemDialog *self = QUATUOR_SESSION_ITEM_DIALOG (dialog);
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (dialog);
  const char *due_problem = quatuor_date_row_get_problem (self->due_row);

  if (self->work == NULL)
    return make_person_edit (self, cohort);

  g_free (self->work->text);
  self->work->text = quatuor_note_row_dup_text (self->text_row);
  self->work->due = quatuor_date_row_get_date (self->due_row);
  quatuor_problem_row_set_text (self->due_problem, due_problem);
  quatuor_problem_row_set_text (self->text_problem,
                                self->work->text == NULL ? _("Say what is to be done.") : NULL);
  if (self->work->text == NULL || due_problem != NULL)
    {
      gtk_widget_grab_focus (self->work->text == NULL ? GTK_WIDGET (self->text_row)
                                                      : GTK_WIDGET (self->due_row));
      return NULL;
    }
  return quatuor_session_save_work (cohort, self->work);
}

static void
quatuor_session_item_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SESSION_ITEM_DIALOG);

  G_OBJECT_CLASS (quatuor_session_item_dialog_parent_class)->dispose (object);
}

static void
quatuor_session_item_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_ASSIGNMENT, QUATUOR_SESSION_ITEM_DIALOG (object)->work);

  G_OBJECT_CLASS (quatuor_session_item_dialog_parent_class)->finalize (object);
}

static void
quatuor_session_item_dialog_class_init (QuatuorSessionItemDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_session_item_dialog_dispose;
  object_class->finalize = quatuor_session_item_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_session_item_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PERSON_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-session-item-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, due_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, person_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, person_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, text_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionItemDialog, work_group);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_session_item_dialog_init (QuatuorSessionItemDialog *self)
{
  const char *const *codes = quatuor_wording_codes ("session_member.role");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("role", codes[i]));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (words));
}

static QuatuorSessionItemDialog *
new_dialog (QuatuorStore    *store,
            const QuatuorId *session,
            const char      *title)
{
  QuatuorSessionItemDialog *self = g_object_new (QUATUOR_TYPE_SESSION_ITEM_DIALOG,
                                                 "store", store,
                                                 "title", title,
                                                 NULL);
  const QuatuorSession *row = quatuor_cohort_find (quatuor_store_get_cohort (store),
                                                   QUATUOR_TABLE_SESSION, session);

  self->session = *session;
  g_object_set (self, "subtitle", row->title, NULL);
  return self;
}

/**
 * quatuor_session_item_dialog_new_person:
 * @store: an open programme
 * @session: a session of it
 *
 * Returns: (transfer floating): a dialog that invites somebody
 */
GtkWidget *
quatuor_session_item_dialog_new_person (QuatuorStore    *store,
                                        const QuatuorId *session)
{
  QuatuorSessionItemDialog *self = new_dialog (store, session, _("Invite a Person"));
  QuatuorId nobody = QUATUOR_ID_NONE;

  g_object_set (self, "save-label", _("_Invite"), NULL);
  quatuor_person_row_set (self->person_row, store, &nobody);
  gtk_widget_set_visible (GTK_WIDGET (self->work_group), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->person_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_session_item_dialog_new_work:
 * @store: an open programme
 * @session: a session of it
 * @work: (nullable): work of that session, or %NULL to add some
 *
 * Returns: (transfer floating): a dialog for work between sessions
 */
GtkWidget *
quatuor_session_item_dialog_new_work (QuatuorStore            *store,
                                      const QuatuorId         *session,
                                      const QuatuorAssignment *work)
{
  QuatuorSessionItemDialog *self = new_dialog (store, session, _("Work Between Sessions"));

  if (work != NULL)
    self->work = quatuor_row_copy (QUATUOR_TABLE_ASSIGNMENT, work);
  else
    {
      self->work = quatuor_row_new (QUATUOR_TABLE_ASSIGNMENT);
      self->work->id = quatuor_id_new ();
      self->work->session = *session;
      g_object_set (self, "save-label", _("_Add"), NULL);
    }
  quatuor_note_row_set_text (self->text_row, self->work->text);
  quatuor_date_row_set_date (self->due_row, self->work->due);
  gtk_widget_set_visible (GTK_WIDGET (self->person_group), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
  return GTK_WIDGET (self);
}

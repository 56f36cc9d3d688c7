/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-project-dialog.h"

#include "quatuor-note-row.h"
#include "quatuor-pick-row.h"
#include "quatuor-project-edit.h"

#include <glib/gi18n-lib.h>

struct _QuatuorProjectDialog
{
  QuatuorRowDialog   parent_instance;

  /* Template children */
  QuatuorNoteRow    *aim_row;
  QuatuorPickRow    *phase_row;
  QuatuorPickRow    *state_row;
  QuatuorProblemRow *title_problem;
  AdwEntryRow       *title_row;
};

G_DEFINE_FINAL_TYPE (QuatuorProjectDialog, quatuor_project_dialog, QUATUOR_TYPE_ROW_DIALOG)

static const char *const PHASES[] = { "idea", "study", "operation", NULL };

static const char *const STATES[] = { "planned", "under_way", "paused", "blocked", "done",
                                      "dropped", NULL };

static void
on_title_changed_cb (QuatuorProjectDialog *self)
{
  quatuor_problem_row_set_text (self->title_problem, NULL);
}

static gboolean
quatuor_project_dialog_check (QuatuorRowDialog *dialog,
                              gconstpointer     row)
{
  const QuatuorProject *project = row;

  return quatuor_row_dialog_tell (QUATUOR_PROJECT_DIALOG (dialog)->title_problem,
                                  project->title == NULL ? _("A title is needed.") : NULL);
}

static QuatuorEdit *
quatuor_project_dialog_save (QuatuorRowDialog *dialog,
                             QuatuorCohort    *cohort,
                             gconstpointer     row)
{
  return quatuor_project_save (cohort, row);
}

static void
quatuor_project_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PROJECT_DIALOG);

  G_OBJECT_CLASS (quatuor_project_dialog_parent_class)->dispose (object);
}

static void
quatuor_project_dialog_class_init (QuatuorProjectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QuatuorRowDialogClass *dialog_class = QUATUOR_ROW_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_project_dialog_dispose;
  dialog_class->table = QUATUOR_TABLE_PROJECT;
  dialog_class->check = quatuor_project_dialog_check;
  dialog_class->save = quatuor_project_dialog_save;

  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-project-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorProjectDialog, aim_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProjectDialog, phase_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProjectDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProjectDialog, title_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProjectDialog, title_row);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed_cb);
}

static void
quatuor_project_dialog_init (QuatuorProjectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_pick_row_add (self->phase_row, NULL, C_("project phase", "Not known"));
  quatuor_pick_row_add_codes (self->phase_row, "project.phase", PHASES);
  quatuor_pick_row_add_codes (self->state_row, "project.state", STATES);
}

/**
 * quatuor_project_dialog_new:
 * @store: an open programme
 * @project: a project, of the programme or new
 *
 * Returns: (transfer floating): a dialog that saves it
 */
GtkWidget *
quatuor_project_dialog_new (QuatuorStore         *store,
                            const QuatuorProject *project)
{
  QuatuorProjectDialog *self = g_object_new (QUATUOR_TYPE_PROJECT_DIALOG, "store", store, NULL);
  QuatuorRowDialog *dialog = QUATUOR_ROW_DIALOG (self);

  quatuor_row_dialog_add_field (dialog, "title", GTK_WIDGET (self->title_row));
  quatuor_row_dialog_add_field (dialog, "aim", GTK_WIDGET (self->aim_row));
  quatuor_row_dialog_add_field (dialog, "phase", GTK_WIDGET (self->phase_row));
  quatuor_row_dialog_add_field (dialog, "state", GTK_WIDGET (self->state_row));
  quatuor_row_dialog_set_row (dialog, project);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_project_dialog_new_add:
 * @store: an open programme
 * @territory: a territory of it
 *
 * Returns: (transfer floating): a dialog for a new project of the territory
 */
GtkWidget *
quatuor_project_dialog_new_add (QuatuorStore    *store,
                                const QuatuorId *territory)
{
  QuatuorProject project = {
    .id = quatuor_id_new (),
    .territory = *territory,
    .state = (char *) "planned",
  };
  GtkWidget *dialog = quatuor_project_dialog_new (store, &project);

  g_object_set (dialog, "title", _("New Project"), "save-label", _("_Add"), NULL);
  return dialog;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-learning-dialog.h"

#include "quatuor-note-row.h"
#include "quatuor-pick-row.h"
#include "quatuor-project-edit.h"

#include <glib/gi18n-lib.h>

struct _QuatuorLearningDialog
{
  QuatuorRowDialog   parent_instance;

  /* Template children */
  QuatuorPickRow    *action_row;
  QuatuorNoteRow    *evidence_row;
  QuatuorPickRow    *module_row;
  QuatuorPickRow    *seat_row;
  QuatuorPickRow    *session_row;
  QuatuorPickRow    *territory_row;
  QuatuorNoteRow    *text_row;
  QuatuorProblemRow *text_problem;
  QuatuorNoteRow    *use_row;

  gboolean           ready; /* the fields have their values */
};

G_DEFINE_FINAL_TYPE (QuatuorLearningDialog, quatuor_learning_dialog, QUATUOR_TYPE_ROW_DIALOG)

static void
on_field_changed_cb (QuatuorLearningDialog *self)
{
  quatuor_problem_row_set_text (self->text_problem, NULL);
}

/* The seats and the actions are those of the territory. */
static void
fill_by_territory (QuatuorLearningDialog *self)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const char *territory = quatuor_pick_row_get_value (self->territory_row);
  const GPtrArray *projects;
  QuatuorId id;

  quatuor_pick_row_clear (self->seat_row);
  quatuor_pick_row_clear (self->action_row);
  quatuor_pick_row_add (self->seat_row, NULL, C_("seat", "None"));
  quatuor_pick_row_add (self->action_row, NULL, C_("action", "None"));
  if (territory == NULL || !quatuor_id_parse (territory, &id))
    return;

  quatuor_pick_row_add_rows (self->seat_row, cohort, QUATUOR_TABLE_SEAT,
                             quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &id));
  projects = quatuor_cohort_children (cohort, QUATUOR_TABLE_PROJECT, &id);
  for (guint i = 0; i < projects->len; i++)
    quatuor_pick_row_add_rows (self->action_row, cohort, QUATUOR_TABLE_ACTION,
                               quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION,
                                                        g_ptr_array_index (projects, i)));
}

static void
on_picked_cb (QuatuorLearningDialog *self)
{
  if (self->ready)
    fill_by_territory (self);
}

static gboolean
quatuor_learning_dialog_check (QuatuorRowDialog *dialog,
                               gconstpointer     row)
{
  return quatuor_row_dialog_tell (QUATUOR_LEARNING_DIALOG (dialog)->text_problem,
                                  ((const QuatuorLearning *) row)->text == NULL
                                    ? _("Say what was learnt.")
                                    : NULL);
}

static QuatuorEdit *
quatuor_learning_dialog_save (QuatuorRowDialog *dialog,
                              QuatuorCohort    *cohort,
                              gconstpointer     row)
{
  return quatuor_learning_save (cohort, row);
}

static void
quatuor_learning_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_LEARNING_DIALOG);

  G_OBJECT_CLASS (quatuor_learning_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorLearningDialog, name)

static void
quatuor_learning_dialog_class_init (QuatuorLearningDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QuatuorRowDialogClass *dialog_class = QUATUOR_ROW_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_learning_dialog_dispose;
  dialog_class->table = QUATUOR_TABLE_LEARNING;
  dialog_class->check = quatuor_learning_dialog_check;
  dialog_class->save = quatuor_learning_dialog_save;

  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-learning-dialog.ui");
  BIND (action_row);
  BIND (evidence_row);
  BIND (module_row);
  BIND (seat_row);
  BIND (session_row);
  BIND (territory_row);
  BIND (text_row);
  BIND (text_problem);
  BIND (use_row);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picked_cb);
}

static void
quatuor_learning_dialog_init (QuatuorLearningDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fields (QuatuorLearningDialog *self)
{
  const struct
  {
    const char *column;
    gpointer    field;
  } fields[] = {
    { "text", self->text_row },
    { "evidence", self->evidence_row },
    { "territory", self->territory_row },
    { "seat", self->seat_row },
    { "session", self->session_row },
    { "module", self->module_row },
    { "action", self->action_row },
    { "use", self->use_row },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    quatuor_row_dialog_add_field (QUATUOR_ROW_DIALOG (self), fields[i].column, fields[i].field);
}

static void
add_choices (QuatuorLearningDialog *self,
             QuatuorCohort         *cohort)
{
  quatuor_pick_row_add (self->territory_row, NULL, C_("territory", "None"));
  quatuor_pick_row_add_rows (self->territory_row, cohort, QUATUOR_TABLE_TERRITORY,
                             quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY));
  quatuor_pick_row_add (self->session_row, NULL, C_("session", "None"));
  quatuor_pick_row_add_rows (self->session_row, cohort, QUATUOR_TABLE_SESSION,
                             quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION));
  quatuor_pick_row_add (self->module_row, NULL, C_("module", "None"));
  quatuor_pick_row_add_rows (self->module_row, cohort, QUATUOR_TABLE_MODULE,
                             quatuor_cohort_rows (cohort, QUATUOR_TABLE_MODULE));
}

/**
 * quatuor_learning_dialog_new:
 * @store: an open programme
 * @learning: a learning, of the programme or new
 *
 * Returns: (transfer floating): a dialog that saves it
 */
GtkWidget *
quatuor_learning_dialog_new (QuatuorStore          *store,
                             const QuatuorLearning *learning)
{
  QuatuorLearningDialog *self = g_object_new (QUATUOR_TYPE_LEARNING_DIALOG, "store", store, NULL);
  g_autofree char *territory = quatuor_id_to_string (&learning->territory);

  add_choices (self, quatuor_store_get_cohort (store));
  /* The seats must be there before the row is shown, and stay after it. */
  quatuor_pick_row_set_value (self->territory_row, territory);
  fill_by_territory (self);
  add_fields (self);
  quatuor_row_dialog_set_row (QUATUOR_ROW_DIALOG (self), learning);
  self->ready = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_learning_dialog_new_add:
 * @store: an open programme
 * @territory: (nullable): a territory of it, where the learning was born
 *
 * Returns: (transfer floating): a dialog for a new learning
 */
GtkWidget *
quatuor_learning_dialog_new_add (QuatuorStore    *store,
                                 const QuatuorId *territory)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_LEARNING);
  QuatuorLearning learning = {
    .id = quatuor_id_new (),
    .code = code,
    .territory = territory != NULL ? *territory : QUATUOR_ID_NONE,
  };
  GtkWidget *dialog = quatuor_learning_dialog_new (store, &learning);

  g_object_set (dialog, "title", _("New Learning"), "save-label", _("_Add"), NULL);
  return dialog;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-criterion-dialog.h"

#include "quatuor-field-row.h"
#include "quatuor-text-row.h"

#define N_LEVELS 5

struct _QuatuorCriterionDialog
{
  AdwWindow            parent_instance;

  /* Template children */
  QuatuorFieldRow     *code;
  QuatuorFieldRow     *title;
  QuatuorTextRow      *question;
  QuatuorTextRow      *level0;
  QuatuorTextRow      *level1;
  QuatuorTextRow      *level2;
  QuatuorTextRow      *level3;
  QuatuorTextRow      *level4;
  GtkWidget           *frozen_note;

  /* Owned */
  QuatuorStore        *store;

  QuatuorId            criterion;
};

G_DEFINE_FINAL_TYPE (QuatuorCriterionDialog, quatuor_criterion_dialog, ADW_TYPE_WINDOW)

static void
show_criterion (QuatuorCriterionDialog *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorCriterion *criterion =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CRITERION, &self->criterion);
  QuatuorTextRow *const levels[N_LEVELS] = {
    self->level0, self->level1, self->level2, self->level3, self->level4,
  };
  gboolean writable = !quatuor_store_is_read_only (self->store);
  gboolean frozen;

  /* An undo may take the criterion away while it is looked at. */
  if (criterion == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  frozen = quatuor_criterion_dialog_is_frozen (cohort, &self->criterion);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->code), self->store,
                          QUATUOR_TABLE_CRITERION, criterion);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->title), self->store,
                          QUATUOR_TABLE_CRITERION, criterion);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->question), self->store,
                          QUATUOR_TABLE_CRITERION, criterion);
  for (guint i = 0; i < N_LEVELS; i++)
    {
      quatuor_row_field_bind (QUATUOR_ROW_FIELD (levels[i]), self->store,
                              QUATUOR_TABLE_CRITERION, criterion);
      quatuor_text_row_set_editable (levels[i], writable && !frozen);
    }
  gtk_editable_set_editable (GTK_EDITABLE (self->code), writable && !frozen);
  gtk_editable_set_editable (GTK_EDITABLE (self->title), writable);
  quatuor_text_row_set_editable (self->question, writable);
  gtk_widget_set_visible (self->frozen_note, frozen);
}

static void
quatuor_criterion_dialog_dispose (GObject *object)
{
  g_clear_object (&QUATUOR_CRITERION_DIALOG (object)->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CRITERION_DIALOG);
  G_OBJECT_CLASS (quatuor_criterion_dialog_parent_class)->dispose (object);
}

static void
quatuor_criterion_dialog_class_init (QuatuorCriterionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_criterion_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-criterion-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, code);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, question);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, level0);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, level1);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, level2);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, level3);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, level4);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionDialog, frozen_note);
}

static void
quatuor_criterion_dialog_init (QuatuorCriterionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_criterion_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 * @criterion: a criterion
 */
void
quatuor_criterion_dialog_present (GtkWindow       *parent,
                                  QuatuorStore    *store,
                                  const QuatuorId *criterion)
{
  QuatuorCriterionDialog *self =
    g_object_new (QUATUOR_TYPE_CRITERION_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->criterion = *criterion;
  g_signal_connect_object (store, "changed", G_CALLBACK (show_criterion), self, G_CONNECT_SWAPPED);
  show_criterion (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * quatuor_criterion_dialog_is_frozen:
 * @cohort: what is known now
 * @criterion: a criterion
 *
 * Returns: whether somebody answered its questionnaire
 */
gboolean
quatuor_criterion_dialog_is_frozen (QuatuorCohort   *cohort,
                                    const QuatuorId *criterion)
{
  const QuatuorCriterion *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_CRITERION, criterion);
  const QuatuorDimension *dimension =
    row != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_DIMENSION, &row->dimension) : NULL;
  const QuatuorFramework *framework =
    dimension != NULL
      ? quatuor_cohort_find (cohort, QUATUOR_TABLE_FRAMEWORK, &dimension->framework)
      : NULL;

  return framework == NULL || framework->frozen_on != QUATUOR_DATE_UNKNOWN;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-moment-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-narrative.h"
#include "quatuor-problem-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorMomentDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  QuatuorDateRow    *date_row;
  QuatuorProblemRow *date_problem;
  AdwComboRow       *phase_row;
  AdwEntryRow       *title_row;
  QuatuorProblemRow *title_problem;

  /* Owned */
  QuatuorMoment     *moment;

  gboolean           chose_phase; /* a person did, so a date no longer does */
  gboolean           filling;
};

G_DEFINE_FINAL_TYPE (QuatuorMomentDialog, quatuor_moment_dialog, QUATUOR_TYPE_FORM_DIALOG)

static const GPtrArray *
list_phases (QuatuorMomentDialog *self)
{
  return quatuor_cohort_rows (quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self)),
                              QUATUOR_TABLE_PHASE);
}

/* The first line of the list stands for no phase. */
static void
select_phase (QuatuorMomentDialog *self,
              const QuatuorId     *phase)
{
  const GPtrArray *phases = list_phases (self);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->phase_row, 0);
  for (guint i = 0; i < phases->len; i++)
    if (quatuor_id_equal (&((const QuatuorPhase *) g_ptr_array_index (phases, i))->id, phase))
      adw_combo_row_set_selected (self->phase_row, i + 1);
  self->filling = FALSE;
}

static QuatuorId
selected_phase (QuatuorMomentDialog *self)
{
  const GPtrArray *phases = list_phases (self);
  guint selected = adw_combo_row_get_selected (self->phase_row);

  if (selected == 0 || selected > phases->len)
    return QUATUOR_ID_NONE;
  return ((const QuatuorPhase *) g_ptr_array_index (phases, selected - 1))->id;
}

static void
on_changed_cb (QuatuorMomentDialog *self)
{
  quatuor_problem_row_set_text (self->title_problem, NULL);
}

static void
on_date_changed_cb (QuatuorMomentDialog *self)
{
  QuatuorDate date = quatuor_date_row_get_date (self->date_row);
  const QuatuorPhase *phase;

  quatuor_problem_row_set_text (self->date_problem, NULL);
  if (self->chose_phase || date == QUATUOR_DATE_UNKNOWN)
    return;
  phase = quatuor_narrative_find_phase (
    quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self)), date);
  if (phase != NULL)
    select_phase (self, &phase->id);
}

static void
on_phase_selected_cb (QuatuorMomentDialog *self)
{
  if (!self->filling)
    self->chose_phase = TRUE;
}

static QuatuorEdit *
quatuor_moment_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorMomentDialog *self = QUATUOR_MOMENT_DIALOG (dialog);
  g_autofree char *title =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  const char *date_problem = quatuor_date_row_get_problem (self->date_row);

  quatuor_problem_row_set_text (self->date_problem, date_problem);
  if (title == NULL)
    {
      quatuor_problem_row_set_text (self->title_problem, _("Give the moment a title."));
      gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
      return NULL;
    }
  if (date_problem != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
      return NULL;
    }

  quatuor_row_set_text (&self->moment->title, title);
  self->moment->date = quatuor_date_row_get_date (self->date_row);
  self->moment->phase = selected_phase (self);
  return quatuor_moment_put (quatuor_form_dialog_get_cohort (dialog), self->moment);
}

static void
quatuor_moment_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_MOMENT_DIALOG);

  G_OBJECT_CLASS (quatuor_moment_dialog_parent_class)->dispose (object);
}

static void
quatuor_moment_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_MOMENT, QUATUOR_MOMENT_DIALOG (object)->moment);

  G_OBJECT_CLASS (quatuor_moment_dialog_parent_class)->finalize (object);
}

static void
quatuor_moment_dialog_class_init (QuatuorMomentDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_moment_dialog_dispose;
  object_class->finalize = quatuor_moment_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_moment_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-moment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentDialog, phase_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorMomentDialog, title_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_phase_selected_cb);
}

static void
quatuor_moment_dialog_init (QuatuorMomentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_phases (QuatuorMomentDialog *self)
{
  const GPtrArray *phases = list_phases (self);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  /* Translators: a moment that belongs to no phase of the path. */
  gtk_string_list_append (words, _("No phase"));
  for (guint i = 0; i < phases->len; i++)
    gtk_string_list_append (words, ((const QuatuorPhase *) g_ptr_array_index (phases, i))->title);
  self->filling = TRUE;
  adw_combo_row_set_model (self->phase_row, G_LIST_MODEL (words));
  self->filling = FALSE;
}

/**
 * quatuor_moment_dialog_new:
 * @store: an open programme
 * @territory: the territory whose moment it is
 * @moment: (nullable): a moment of it, or %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_moment_dialog_new (QuatuorStore        *store,
                           const QuatuorId     *territory,
                           const QuatuorMoment *moment)
{
  QuatuorMomentDialog *self = g_object_new (QUATUOR_TYPE_MOMENT_DIALOG, "store", store, NULL);
  const QuatuorTerritory *place =
    quatuor_cohort_find (quatuor_store_get_cohort (store), QUATUOR_TABLE_TERRITORY, territory);

  fill_phases (self);
  g_object_set (self, "subtitle", place != NULL ? place->name : "", NULL);
  if (moment != NULL)
    {
      self->moment = quatuor_row_copy (QUATUOR_TABLE_MOMENT, moment);
      self->chose_phase = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->title_row), moment->title);
      quatuor_date_row_set_date (self->date_row, moment->date);
      select_phase (self, &moment->phase);
      g_object_set (self, "title", _("Moment"), "save-label", _("_Save"), NULL);
    }
  else
    {
      self->moment = quatuor_row_new (QUATUOR_TABLE_MOMENT);
      self->moment->id = quatuor_id_new ();
      self->moment->territory = *territory;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

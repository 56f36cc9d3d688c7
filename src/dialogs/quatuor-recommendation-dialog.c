/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-recommendation-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-narrative.h"
#include "quatuor-note-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorRecommendationDialog
{
  QuatuorFormDialog      parent_instance;

  /* Template children */
  AdwComboRow           *addressee_row;
  QuatuorNoteRow        *answer_row;
  QuatuorDateRow        *answered_row;
  QuatuorProblemRow     *answered_problem;
  AdwComboRow           *from_row;
  QuatuorNoteRow        *text_row;
  QuatuorProblemRow     *text_problem;

  /* Owned */
  QuatuorRecommendation *recommendation;

  QuatuorId              territory;
};

G_DEFINE_FINAL_TYPE (QuatuorRecommendationDialog, quatuor_recommendation_dialog,
                     QUATUOR_TYPE_FORM_DIALOG)

/* The lines of the list of those a recommendation may come from. */
enum
{
  FROM_TERRITORY,
  FROM_PROGRAMME,
};

static void
on_changed_cb (QuatuorRecommendationDialog *self)
{
  quatuor_problem_row_set_text (self->text_problem, NULL);
  quatuor_problem_row_set_text (self->answered_problem, NULL);
}

static void
take_fields (QuatuorRecommendationDialog *self,
             const char                  *text)
{
  QuatuorRecommendation *row = self->recommendation;
  g_autofree char *answer = quatuor_note_row_dup_text (self->answer_row);
  guint addressee = adw_combo_row_get_selected (self->addressee_row);

  quatuor_row_set_text (&row->addressee, quatuor_narrative_addressees ()[addressee]);
  quatuor_row_set_text (&row->text, text);
  quatuor_row_set_text (&row->answer, answer);
  row->answered_on = quatuor_date_row_get_date (self->answered_row);
  row->territory = adw_combo_row_get_selected (self->from_row) == FROM_PROGRAMME
                     ? QUATUOR_ID_NONE
                     : self->territory;
}

static QuatuorEdit *
quatuor_recommendation_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorRecommendationDialog *self = QUATUOR_RECOMMENDATION_DIALOG (dialog);
  g_autofree char *text = quatuor_note_row_dup_text (self->text_row);
  const char *problem = quatuor_date_row_get_problem (self->answered_row);

  quatuor_problem_row_set_text (self->text_problem,
                                text == NULL ? _("Write what is recommended.") : NULL);
  quatuor_problem_row_set_text (self->answered_problem, problem);
  if (text == NULL || problem != NULL)
    {
      gtk_widget_grab_focus (text == NULL ? GTK_WIDGET (self->text_row)
                                          : GTK_WIDGET (self->answered_row));
      return NULL;
    }
  take_fields (self, text);
  return quatuor_recommendation_put (quatuor_form_dialog_get_cohort (dialog),
                                     self->recommendation);
}

static void
quatuor_recommendation_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_RECOMMENDATION_DIALOG);

  G_OBJECT_CLASS (quatuor_recommendation_dialog_parent_class)->dispose (object);
}

static void
quatuor_recommendation_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_RECOMMENDATION,
                    QUATUOR_RECOMMENDATION_DIALOG (object)->recommendation);

  G_OBJECT_CLASS (quatuor_recommendation_dialog_parent_class)->finalize (object);
}

static void
quatuor_recommendation_dialog_class_init (QuatuorRecommendationDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_recommendation_dialog_dispose;
  object_class->finalize = quatuor_recommendation_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_recommendation_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-recommendation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog, addressee_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog, answer_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog, answered_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog,
                                        answered_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRecommendationDialog, text_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_recommendation_dialog_init (QuatuorRecommendationDialog *self)
{
  const char *const *addressees = quatuor_narrative_addressees ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; addressees[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("addressee", addressees[i]));
  adw_combo_row_set_model (self->addressee_row, G_LIST_MODEL (words));
}

static void
fill_from (QuatuorRecommendationDialog *self,
           const char                  *territory)
{
  const char *names[] = { territory, _("The whole programme"), NULL };
  g_autoptr (GtkStringList) words = gtk_string_list_new (names);

  adw_combo_row_set_model (self->from_row, G_LIST_MODEL (words));
}

static void
show_row (QuatuorRecommendationDialog *self)
{
  const QuatuorRecommendation *row = self->recommendation;
  const char *const *addressees = quatuor_narrative_addressees ();

  for (guint i = 0; addressees[i] != NULL; i++)
    if (g_str_equal (addressees[i], row->addressee))
      adw_combo_row_set_selected (self->addressee_row, i);
  adw_combo_row_set_selected (self->from_row, quatuor_id_is_none (&row->territory)
                                                ? FROM_PROGRAMME
                                                : FROM_TERRITORY);
  quatuor_note_row_set_text (self->text_row, row->text);
  quatuor_note_row_set_text (self->answer_row, row->answer);
  quatuor_date_row_set_date (self->answered_row, row->answered_on);
  g_object_set (self, "title", _("Recommendation"), "save-label", _("_Save"), NULL);
}

/**
 * quatuor_recommendation_dialog_new:
 * @store: an open programme
 * @territory: the territory from which it is shown
 * @recommendation: (nullable): one of its recommendations or of the programme’s,
 *   or %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_recommendation_dialog_new (QuatuorStore                *store,
                                   const QuatuorId             *territory,
                                   const QuatuorRecommendation *recommendation)
{
  QuatuorRecommendationDialog *self =
    g_object_new (QUATUOR_TYPE_RECOMMENDATION_DIALOG, "store", store, NULL);
  const QuatuorTerritory *place =
    quatuor_cohort_find (quatuor_store_get_cohort (store), QUATUOR_TABLE_TERRITORY, territory);

  self->territory = *territory;
  fill_from (self, place != NULL ? place->name : "");
  if (recommendation != NULL)
    {
      self->recommendation = quatuor_row_copy (QUATUOR_TABLE_RECOMMENDATION, recommendation);
      show_row (self);
    }
  else
    {
      self->recommendation = quatuor_row_new (QUATUOR_TABLE_RECOMMENDATION);
      self->recommendation->id = quatuor_id_new ();
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
  return GTK_WIDGET (self);
}

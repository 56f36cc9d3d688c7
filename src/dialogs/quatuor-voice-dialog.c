/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-voice-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-narrative.h"
#include "quatuor-problem-row.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorVoiceDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  AdwComboRow       *consent_row;
  AdwComboRow       *person_row;
  QuatuorDateRow    *told_row;
  QuatuorProblemRow *told_problem;

  /* Owned */
  GArray            *persons; /* QuatuorId: whom the lines of the list stand for */
  QuatuorVoice      *voice;
};

G_DEFINE_FINAL_TYPE (QuatuorVoiceDialog, quatuor_voice_dialog, QUATUOR_TYPE_FORM_DIALOG)

static void
on_changed_cb (QuatuorVoiceDialog *self)
{
  quatuor_problem_row_set_text (self->told_problem, NULL);
}

static QuatuorEdit *
quatuor_voice_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorVoiceDialog *self = QUATUOR_VOICE_DIALOG (dialog);
  const char *problem = quatuor_date_row_get_problem (self->told_row);
  guint person = adw_combo_row_get_selected (self->person_row);

  quatuor_problem_row_set_text (self->told_problem, problem);
  if (problem != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->told_row));
      return NULL;
    }
  quatuor_row_set_text (
    &self->voice->consent,
    quatuor_narrative_consents ()[adw_combo_row_get_selected (self->consent_row)]);
  if (person < self->persons->len)
    self->voice->person = g_array_index (self->persons, QuatuorId, person);
  self->voice->told_on = quatuor_date_row_get_date (self->told_row);
  return quatuor_voice_put (quatuor_form_dialog_get_cohort (dialog), self->voice);
}

static void
quatuor_voice_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_VOICE_DIALOG);

  G_OBJECT_CLASS (quatuor_voice_dialog_parent_class)->dispose (object);
}

static void
quatuor_voice_dialog_finalize (GObject *object)
{
  QuatuorVoiceDialog *self = QUATUOR_VOICE_DIALOG (object);

  g_array_unref (self->persons);
  quatuor_row_free (QUATUOR_TABLE_VOICE, self->voice);

  G_OBJECT_CLASS (quatuor_voice_dialog_parent_class)->finalize (object);
}

static void
quatuor_voice_dialog_class_init (QuatuorVoiceDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_voice_dialog_dispose;
  object_class->finalize = quatuor_voice_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_voice_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-voice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceDialog, consent_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceDialog, told_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceDialog, told_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_voice_dialog_init (QuatuorVoiceDialog *self)
{
  const char *const *consents = quatuor_narrative_consents ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  self->persons = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; consents[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("consent", consents[i]));
  adw_combo_row_set_model (self->consent_row, G_LIST_MODEL (words));
}

static void
add_person (QuatuorVoiceDialog *self,
            GtkStringList      *names,
            const QuatuorId    *id)
{
  const QuatuorPerson *person = quatuor_cohort_find (
    quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self)), QUATUOR_TABLE_PERSON, id);
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->persons->len; i++)
    if (quatuor_id_equal (&g_array_index (self->persons, QuatuorId, i), id))
      return;
  name = person != NULL ? quatuor_person_name (person) : g_strdup (_("Not known"));
  gtk_string_list_append (names, name);
  g_array_append_val (self->persons, *id);
}

/* Whoever was ever on the seat may have told it. */
static void
fill_persons (QuatuorVoiceDialog *self)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const GPtrArray *tenures =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &self->voice->seat);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  add_person (self, names, &QUATUOR_ID_NONE);
  for (guint i = 0; i < tenures->len; i++)
    add_person (self, names, &((const QuatuorTenure *) g_ptr_array_index (tenures, i))->person);
  add_person (self, names, &self->voice->person);
  adw_combo_row_set_model (self->person_row, G_LIST_MODEL (names));
  for (guint i = 0; i < self->persons->len; i++)
    if (quatuor_id_equal (&g_array_index (self->persons, QuatuorId, i), &self->voice->person))
      adw_combo_row_set_selected (self->person_row, i);
}

/**
 * quatuor_voice_dialog_new:
 * @store: an open programme
 * @voice: a voice of it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_voice_dialog_new (QuatuorStore       *store,
                          const QuatuorVoice *voice)
{
  QuatuorVoiceDialog *self = g_object_new (QUATUOR_TYPE_VOICE_DIALOG, "store", store, NULL);
  const QuatuorMoment *moment = quatuor_cohort_find (quatuor_store_get_cohort (store),
                                                     QUATUOR_TABLE_MOMENT, &voice->moment);
  const char *const *consents = quatuor_narrative_consents ();

  self->voice = quatuor_row_copy (QUATUOR_TABLE_VOICE, voice);
  g_object_set (self, "subtitle", moment != NULL ? moment->title : "", NULL);
  for (guint i = 0; consents[i] != NULL; i++)
    if (g_str_equal (consents[i], voice->consent))
      adw_combo_row_set_selected (self->consent_row, i);
  fill_persons (self);
  quatuor_date_row_set_date (self->told_row, voice->told_on);
  gtk_widget_grab_focus (GTK_WIDGET (self->person_row));
  return GTK_WIDGET (self);
}

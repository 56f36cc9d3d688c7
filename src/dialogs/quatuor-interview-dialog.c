/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-interview-dialog.h"

#include "quatuor-code-combo.h"
#include "quatuor-date-row.h"
#include "quatuor-excerpt-group.h"
#include "quatuor-interview-edit.h"
#include "quatuor-label.h"
#include "quatuor-note-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

static const char *const MODES[] = { "on_site", "phone", "video", "written", NULL };
static const char *const CONSENTS[] = { "given", "refused", NULL };

struct _QuatuorInterviewDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  QuatuorProblemRow *code_problem;
  AdwEntryRow       *code_row;
  AdwComboRow       *consent_row;
  QuatuorProblemRow *date_problem;
  QuatuorDateRow    *date_row;
  GtkBox            *excerpts_box;
  AdwComboRow       *mode_row;
  QuatuorNoteRow    *note_row;
  AdwComboRow       *person_row;
  AdwComboRow       *seat_row;

  /* Owned */
  QuatuorInterview  *interview;
  GArray            *seats;    /* QuatuorId, after the choice of none */
  GArray            *people;   /* QuatuorId, after the choice of none */
  GPtrArray         *excerpts; /* QuatuorExcerptGroup, in the box */
};

G_DEFINE_FINAL_TYPE (QuatuorInterviewDialog, quatuor_interview_dialog, QUATUOR_TYPE_FORM_DIALOG)

/*
 * Excerpts
 */

static void on_excerpt_changed_cb (QuatuorInterviewDialog *self);

static void
add_excerpt (QuatuorInterviewDialog *self,
             const QuatuorExcerpt   *excerpt)
{
  GtkWidget *group = quatuor_excerpt_group_new (
    quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self)), excerpt);

  gtk_box_append (self->excerpts_box, group);
  g_ptr_array_add (self->excerpts, group);
  g_signal_connect_object (group, "changed", G_CALLBACK (on_excerpt_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
excerpt_free (gpointer excerpt)
{
  quatuor_row_free (QUATUOR_TABLE_EXCERPT, excerpt);
}

static GPtrArray *
make_excerpts (QuatuorInterviewDialog *self)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (excerpt_free);

  for (guint i = 0; i < self->excerpts->len; i++)
    {
      QuatuorExcerpt *excerpt =
        quatuor_excerpt_group_make (g_ptr_array_index (self->excerpts, i));

      if (excerpt != NULL)
        g_ptr_array_add (made, excerpt);
    }
  return made;
}

/* There is always one more to write. */
static void
on_excerpt_changed_cb (QuatuorInterviewDialog *self)
{
  QuatuorExcerpt *last =
    quatuor_excerpt_group_make (g_ptr_array_index (self->excerpts, self->excerpts->len - 1));

  if (last != NULL)
    add_excerpt (self, NULL);
  quatuor_row_free (QUATUOR_TABLE_EXCERPT, last);
}

/*
 * Form
 */

static QuatuorId
chosen (AdwComboRow  *row,
        const GArray *ids)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION
           ? QUATUOR_ID_NONE
           : g_array_index (ids, QuatuorId, selected - 1);
}

static void
select_id (AdwComboRow     *row,
           const GArray    *ids,
           const QuatuorId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (quatuor_id_equal (&g_array_index (ids, QuatuorId, i), id))
      adw_combo_row_set_selected (row, i + 1);
}

/* Who holds the seat is most often who speaks for it. */
static void
on_seat_cb (QuatuorInterviewDialog *self)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const QuatuorTenure *holder = NULL;
  QuatuorId seat;

  if (self->interview == NULL || adw_combo_row_get_selected (self->person_row) != 0)
    return;
  seat = chosen (self->seat_row, self->seats);
  if (!quatuor_id_is_none (&seat))
    holder = quatuor_cohort_holder (cohort, &seat, quatuor_date_today ());
  if (holder != NULL)
    select_id (self->person_row, self->people, &holder->person);
}

static void
on_changed_cb (QuatuorInterviewDialog *self)
{
  quatuor_problem_row_set_text (self->code_problem, NULL);
  quatuor_problem_row_set_text (self->date_problem, NULL);
}

static const char *
code_problem (QuatuorInterviewDialog *self,
              const char             *code)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const QuatuorInterview *other;

  if (code == NULL)
    return _("Each respondent has a code, such as R1.");
  other = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_INTERVIEW, code);
  return other != NULL && !quatuor_id_equal (&other->id, &self->interview->id)
           ? _("Another interview has this code.")
           : NULL;
}

static QuatuorEdit *
quatuor_interview_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorInterviewDialog *self = QUATUOR_INTERVIEW_DIALOG (dialog);
  g_autofree char *code =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->code_row)));
  g_autofree char *note = quatuor_note_row_dup_text (self->note_row);
  const char *wrong_code = code_problem (self, code);
  const char *wrong_date = quatuor_date_row_get_problem (self->date_row);
  g_autoptr (GPtrArray) excerpts = NULL;

  quatuor_problem_row_set_text (self->code_problem, wrong_code);
  quatuor_problem_row_set_text (self->date_problem, wrong_date);
  if (wrong_code != NULL || wrong_date != NULL)
    {
      gtk_widget_grab_focus (wrong_code != NULL ? GTK_WIDGET (self->code_row)
                                                : GTK_WIDGET (self->date_row));
      return NULL;
    }

  quatuor_row_set_text (&self->interview->code, code);
  quatuor_row_set_text (&self->interview->note, note);
  quatuor_row_set_text (&self->interview->mode,
                        quatuor_code_combo_get (self->mode_row, MODES, ""));
  quatuor_row_set_text (&self->interview->consent,
                        quatuor_code_combo_get (self->consent_row, CONSENTS, ""));
  self->interview->seat = chosen (self->seat_row, self->seats);
  self->interview->person = chosen (self->person_row, self->people);
  self->interview->date = quatuor_date_row_get_date (self->date_row);
  excerpts = make_excerpts (self);
  return quatuor_interview_write (quatuor_form_dialog_get_cohort (dialog), self->interview,
                                  excerpts);
}

static void
quatuor_interview_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_INTERVIEW_DIALOG);

  G_OBJECT_CLASS (quatuor_interview_dialog_parent_class)->dispose (object);
}

static void
quatuor_interview_dialog_finalize (GObject *object)
{
  QuatuorInterviewDialog *self = QUATUOR_INTERVIEW_DIALOG (object);

  quatuor_row_free (QUATUOR_TABLE_INTERVIEW, self->interview);
  g_array_unref (self->seats);
  g_array_unref (self->people);
  g_ptr_array_unref (self->excerpts);

  G_OBJECT_CLASS (quatuor_interview_dialog_parent_class)->finalize (object);
}

static void
quatuor_interview_dialog_class_init (QuatuorInterviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_interview_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_interview_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_interview_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-interview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, code_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, code_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, consent_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, excerpts_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, mode_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorInterviewDialog, seat_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_seat_cb);
}

static void
quatuor_interview_dialog_init (QuatuorInterviewDialog *self)
{
  self->seats = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  self->people = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  self->excerpts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_code_combo_fill (self->mode_row, "mode", MODES, _("Not noted"));
  quatuor_code_combo_fill (self->consent_row, "consent", CONSENTS, _("Not asked yet"));
}

static void
offer_person (QuatuorInterviewDialog *self,
              QuatuorCohort          *cohort,
              GtkStringList          *names,
              const QuatuorId        *id)
{
  g_autofree char *name = NULL;

  if (quatuor_id_is_none (id))
    return;
  for (guint i = 0; i < self->people->len; i++)
    if (quatuor_id_equal (&g_array_index (self->people, QuatuorId, i), id))
      return;
  name = quatuor_label_row_name (cohort, QUATUOR_TABLE_PERSON, id);
  gtk_string_list_append (names, name);
  g_array_append_val (self->people, *id);
}

/* The seats, and whoever sits or sat on one of them. */
static void
offer_respondents (QuatuorInterviewDialog *self,
                   QuatuorCohort          *cohort)
{
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &self->interview->territory);
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (roles, _("Somebody of the territory"));
  gtk_string_list_append (names, _("Nobody of the team"));
  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &seat->id);
      g_autofree char *role = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &seat->id);

      gtk_string_list_append (roles, role);
      g_array_append_val (self->seats, seat->id);
      for (guint n = 0; n < tenures->len; n++)
        offer_person (self, cohort, names,
                      &((const QuatuorTenure *) g_ptr_array_index (tenures, n))->person);
    }
  offer_person (self, cohort, names, &self->interview->person);
  adw_combo_row_set_model (self->person_row, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->seat_row, G_LIST_MODEL (roles));
  select_id (self->person_row, self->people, &self->interview->person);
  select_id (self->seat_row, self->seats, &self->interview->seat);
}

static QuatuorInterview *
new_interview (QuatuorCohort   *cohort,
               const QuatuorId *territory)
{
  QuatuorInterview *interview = quatuor_row_new (QUATUOR_TABLE_INTERVIEW);

  interview->id = quatuor_id_new ();
  interview->code = quatuor_interview_new_code (cohort);
  interview->territory = *territory;
  interview->date = quatuor_date_today ();
  return interview;
}

/**
 * quatuor_interview_dialog_new:
 * @store: an open programme
 * @territory: one of its territories
 * @interview: (nullable): an interview there; %NULL for a new one
 *
 * Returns: (transfer floating): a dialog that asks for the interview
 */
GtkWidget *
quatuor_interview_dialog_new (QuatuorStore           *store,
                              const QuatuorId        *territory,
                              const QuatuorInterview *interview)
{
  QuatuorInterviewDialog *self =
    g_object_new (QUATUOR_TYPE_INTERVIEW_DIALOG, "store", store, NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *name = quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, territory);
  const GPtrArray *excerpts;

  self->interview = interview != NULL ? quatuor_row_copy (QUATUOR_TABLE_INTERVIEW, interview)
                                      : new_interview (cohort, territory);
  offer_respondents (self, cohort);
  gtk_editable_set_text (GTK_EDITABLE (self->code_row), self->interview->code);
  quatuor_date_row_set_date (self->date_row, self->interview->date);
  quatuor_code_combo_select (self->mode_row, MODES, "", self->interview->mode);
  quatuor_code_combo_select (self->consent_row, CONSENTS, "", self->interview->consent);
  quatuor_note_row_set_text (self->note_row, self->interview->note);
  excerpts = quatuor_cohort_children (cohort, QUATUOR_TABLE_EXCERPT, &self->interview->id);
  for (guint i = 0; i < excerpts->len; i++)
    add_excerpt (self, g_ptr_array_index (excerpts, i));
  add_excerpt (self, NULL);
  g_object_set (self, "subtitle", name, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->seat_row));
  return GTK_WIDGET (self);
}

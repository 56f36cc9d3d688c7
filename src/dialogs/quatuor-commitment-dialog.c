/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-commitment-dialog.h"

#include "quatuor-calendar.h"
#include "quatuor-code-combo.h"
#include "quatuor-commitment-edit.h"
#include "quatuor-commitment-group.h"
#include "quatuor-date-row.h"
#include "quatuor-label.h"
#include "quatuor-pick-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

static const char *const STATES[] = {
  QUATUOR_COMMITMENT_OPEN, QUATUOR_COMMITMENT_KEPT, QUATUOR_COMMITMENT_DROPPED, NULL,
};

struct _QuatuorCommitmentDialog
{
  QuatuorFormDialog       parent_instance;

  /* Template children */
  QuatuorPickRow         *born_row;
  GtkBox                 *box;
  AdwPreferencesGroup    *state_group;
  QuatuorProblemRow      *state_on_problem;
  QuatuorDateRow         *state_on_row;
  AdwComboRow            *state_row;

  /* Borrowed */
  QuatuorCommitmentGroup *group;

  /* Owned */
  char                   *born; /* what was picked when the form opened */
};

G_DEFINE_FINAL_TYPE (QuatuorCommitmentDialog, quatuor_commitment_dialog, QUATUOR_TYPE_FORM_DIALOG)

static gboolean
is_open (QuatuorCommitmentDialog *self)
{
  return g_strcmp0 (quatuor_code_combo_get (self->state_row, STATES, NULL),
                    QUATUOR_COMMITMENT_OPEN) == 0;
}

static void
on_changed_cb (QuatuorCommitmentDialog *self)
{
  gboolean open = is_open (self);

  quatuor_problem_row_set_text (self->state_on_problem, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->state_on_row), !open);
  if (!open && gtk_editable_get_text (GTK_EDITABLE (self->state_on_row))[0] == '\0' &&
      gtk_widget_get_mapped (GTK_WIDGET (self->state_row)) &&
      !gtk_widget_has_focus (GTK_WIDGET (self->state_on_row)))
    quatuor_date_row_set_date (self->state_on_row, quatuor_date_today ());
}

static void
on_text_changed_cb (QuatuorCommitmentDialog *self)
{
  quatuor_form_dialog_set_can_save (QUATUOR_FORM_DIALOG (self),
                                    !quatuor_commitment_group_is_empty (self->group));
}

/*
 * Where it was born
 */

static void
offer_contacts (QuatuorCommitmentDialog *self,
                QuatuorCohort           *cohort,
                const QuatuorId         *territory)
{
  const GPtrArray *contacts = quatuor_cohort_children (cohort, QUATUOR_TABLE_CONTACT, territory);

  for (guint i = 0; i < contacts->len; i++)
    {
      const QuatuorContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *value = quatuor_id_to_string (&contact->id);
      g_autofree char *day = quatuor_date_to_display (contact->date);
      /* Translators: a visit, call, mail or workshop, and its day. */
      g_autofree char *label =
        g_strdup_printf (_("%s, %s"), quatuor_wording_for_code ("kind", contact->kind), day);

      quatuor_pick_row_add (self->born_row, value, label);
    }
}

/* The latest first, as the contacts: what is noted now was mostly born lately. What
 * lies ahead has given birth to nothing. */
static void
offer_sessions (QuatuorCommitmentDialog *self,
                QuatuorCohort           *cohort,
                const QuatuorId         *territory)
{
  QuatuorCalendarFilter filter = { .territory = *territory };
  g_autoptr (GArray) meetings =
    quatuor_calendar_list (cohort, &filter, QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  g_autoptr (GHashTable) offered = g_hash_table_new (NULL, NULL);

  for (guint i = meetings->len; i > 0; i--)
    {
      const QuatuorMeeting *meeting = &g_array_index (meetings, QuatuorMeeting, i - 1);
      g_autofree char *value = quatuor_id_to_string (&meeting->session->id);
      g_autofree char *day = NULL;
      g_autofree char *label = NULL;
      gboolean is_past = meeting->date != QUATUOR_DATE_UNKNOWN &&
                         meeting->date <= quatuor_date_today ();

      if ((!is_past && g_strcmp0 (value, self->born) != 0) ||
          !g_hash_table_add (offered, (gpointer) meeting->session))
        continue;
      day = quatuor_date_to_display (meeting->date);
      /* Translators: the title of a session, and its last day so far. */
      label = g_strdup_printf (_("%s (%s)"), meeting->session->title, day);
      quatuor_pick_row_add (self->born_row, value, label);
    }
}

static void
show_born (QuatuorCommitmentDialog *self,
           const QuatuorId         *territory,
           const QuatuorCommitment *commitment)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));

  if (commitment != NULL && !quatuor_id_is_none (&commitment->contact))
    self->born = quatuor_id_to_string (&commitment->contact);
  else if (commitment != NULL && !quatuor_id_is_none (&commitment->session))
    self->born = quatuor_id_to_string (&commitment->session);
  quatuor_pick_row_add (self->born_row, NULL, C_("birth of a commitment", "Neither"));
  offer_contacts (self, cohort, territory);
  offer_sessions (self, cohort, territory);
  quatuor_pick_row_set_value (self->born_row, self->born);
}

/* What a file said of both stays until another birth is picked. */
static void
take_born (QuatuorCommitmentDialog *self,
           QuatuorCommitment       *commitment)
{
  const char *value = quatuor_pick_row_get_value (self->born_row);
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  QuatuorId id = QUATUOR_ID_NONE;
  gboolean in_contact;

  if (g_strcmp0 (value, self->born) == 0 || (value != NULL && !quatuor_id_parse (value, &id)))
    return;
  in_contact = quatuor_cohort_find (cohort, QUATUOR_TABLE_CONTACT, &id) != NULL;
  commitment->contact = in_contact ? id : QUATUOR_ID_NONE;
  commitment->session = in_contact ? QUATUOR_ID_NONE : id;
}

static QuatuorEdit *
quatuor_commitment_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorCommitmentDialog *self = QUATUOR_COMMITMENT_DIALOG (dialog);
  const char *problem = is_open (self) ? NULL : quatuor_date_row_get_problem (self->state_on_row);
  QuatuorCommitment *commitment;
  QuatuorEdit *edit;

  quatuor_problem_row_set_text (self->state_on_problem, problem);
  if (problem != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->state_on_row));
      return NULL;
    }
  commitment = quatuor_commitment_group_make (self->group);
  if (commitment == NULL)
    return NULL;

  quatuor_row_set_text (&commitment->state,
                        quatuor_code_combo_get (self->state_row, STATES, NULL));
  commitment->state_on = is_open (self) ? QUATUOR_DATE_UNKNOWN
                                        : quatuor_date_row_get_date (self->state_on_row);
  take_born (self, commitment);
  edit = quatuor_commitment_write (quatuor_form_dialog_get_cohort (dialog), commitment);
  quatuor_row_free (QUATUOR_TABLE_COMMITMENT, commitment);
  return edit;
}

static void
quatuor_commitment_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_COMMITMENT_DIALOG);

  G_OBJECT_CLASS (quatuor_commitment_dialog_parent_class)->dispose (object);
}

static void
quatuor_commitment_dialog_finalize (GObject *object)
{
  g_free (QUATUOR_COMMITMENT_DIALOG (object)->born);

  G_OBJECT_CLASS (quatuor_commitment_dialog_parent_class)->finalize (object);
}

static void
quatuor_commitment_dialog_class_init (QuatuorCommitmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_commitment_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_commitment_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_commitment_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-commitment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentDialog, born_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentDialog, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentDialog, state_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentDialog, state_on_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentDialog, state_on_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCommitmentDialog, state_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_commitment_dialog_init (QuatuorCommitmentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_code_combo_fill (self->state_row, "state", STATES, NULL);
}

/**
 * quatuor_commitment_dialog_new:
 * @store: an open programme
 * @territory: one of its territories
 * @commitment: (nullable): a commitment there; %NULL for a new one
 *
 * Returns: (transfer floating): a dialog that asks for the commitment
 */
GtkWidget *
quatuor_commitment_dialog_new (QuatuorStore            *store,
                               const QuatuorId         *territory,
                               const QuatuorCommitment *commitment)
{
  QuatuorCommitmentDialog *self = g_object_new (QUATUOR_TYPE_COMMITMENT_DIALOG, "store", store,
                                                NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *name = quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, territory);
  GtkWidget *group = quatuor_commitment_group_new (cohort, territory, commitment);

  self->group = QUATUOR_COMMITMENT_GROUP (group);
  gtk_box_prepend (self->box, group);
  quatuor_code_combo_select (self->state_row, STATES, NULL,
                             commitment != NULL ? commitment->state : NULL);
  quatuor_date_row_set_date (self->state_on_row, commitment != NULL ? commitment->state_on
                                                                    : QUATUOR_DATE_UNKNOWN);
  show_born (self, territory, commitment);
  /* Nobody promises what is already done. */
  gtk_widget_set_visible (GTK_WIDGET (self->state_group), commitment != NULL);
  g_signal_connect_object (group, "changed", G_CALLBACK (on_text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_changed_cb (self);
  on_text_changed_cb (self);
  g_object_set (self, "subtitle", name, NULL);
  gtk_widget_grab_focus (group);
  return GTK_WIDGET (self);
}

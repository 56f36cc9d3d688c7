/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-contact-dialog.h"

#include "quatuor-check-list.h"
#include "quatuor-code-combo.h"
#include "quatuor-commitment-group.h"
#include "quatuor-contact-edit.h"
#include "quatuor-date-row.h"
#include "quatuor-label.h"
#include "quatuor-note-row.h"
#include "quatuor-person-picker.h"
#include "quatuor-problem-row.h"
#include "quatuor-team.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

/* A contact of more than a day is no contact but a typing mistake. */
#define MAX_MINUTES 1440

static const char *const KINDS[] = { "visit", "call", "mail", "workshop", NULL };
static const char *const VISIBILITIES[] = { "coach", "team", "shareable", NULL };

struct _QuatuorContactDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  GtkBox              *box;
  GtkBox              *commitments_box;
  QuatuorProblemRow   *date_problem;
  QuatuorDateRow      *date_row;
  AdwComboRow         *kind_row;
  QuatuorProblemRow   *minutes_problem;
  AdwEntryRow         *minutes_row;
  QuatuorNoteRow      *note_row;
  AdwExpanderRow      *other_row;
  AdwPreferencesGroup *people_group;
  QuatuorPersonPicker *picker;
  AdwEntryRow         *topic_row;
  AdwPreferencesGroup *topics_group;
  AdwComboRow         *visibility_row;

  /* Owned */
  QuatuorContact      *contact;
  QuatuorCheckList    *people;
  QuatuorCheckList    *topics;
  GPtrArray           *commitments; /* QuatuorCommitmentGroup, in the box */
};

G_DEFINE_FINAL_TYPE (QuatuorContactDialog, quatuor_contact_dialog, QUATUOR_TYPE_FORM_DIALOG)

/*
 * Commitments
 */

static void on_commitment_changed_cb (QuatuorContactDialog *self);

static void
add_commitment (QuatuorContactDialog    *self,
                const QuatuorCommitment *commitment)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  GtkWidget *group = quatuor_commitment_group_new (cohort, &self->contact->territory, commitment);

  gtk_box_append (self->commitments_box, group);
  g_ptr_array_add (self->commitments, group);
  g_signal_connect_object (group, "changed", G_CALLBACK (on_commitment_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* There is always one more to write, so that nobody looks for a button. */
static void
on_commitment_changed_cb (QuatuorContactDialog *self)
{
  QuatuorCommitmentGroup *last =
    g_ptr_array_index (self->commitments, self->commitments->len - 1);

  if (!quatuor_commitment_group_is_empty (last))
    add_commitment (self, NULL);
}

static void
commitment_free (gpointer commitment)
{
  quatuor_row_free (QUATUOR_TABLE_COMMITMENT, commitment);
}

/* NULL when one of them is wrong. A known one whose words were taken out stays
 * as it is: it is removed where it is listed. */
static GPtrArray *
make_commitments (QuatuorContactDialog *self)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (commitment_free);

  for (guint i = 0; i < self->commitments->len; i++)
    {
      QuatuorCommitmentGroup *group = g_ptr_array_index (self->commitments, i);
      QuatuorCommitment *commitment;

      if (quatuor_commitment_group_is_empty (group))
        continue;
      commitment = quatuor_commitment_group_make (group);
      if (commitment == NULL)
        return NULL;
      commitment->contact = self->contact->id;
      g_ptr_array_add (made, commitment);
    }
  return g_steal_pointer (&made);
}

/*
 * Form
 */

static void
on_changed_cb (QuatuorContactDialog *self)
{
  quatuor_problem_row_set_text (self->date_problem, NULL);
  quatuor_problem_row_set_text (self->minutes_problem, NULL);
}

static void
on_visibility_cb (QuatuorContactDialog *self)
{
  const char *code = quatuor_code_combo_get (self->visibility_row, VISIBILITIES, NULL);
  const char *words = _("Never leaves this file, save in an archive.");

  if (g_strcmp0 (code, "team") == 0)
    words = _("To be read with the four; in no report and no export.");
  else if (g_strcmp0 (code, "shareable") == 0)
    words = _("May be in reports, exports and handover sheets.");
  g_object_set (self->note_row, "hint", words, NULL);
}

/* Whether the entry holds a length, or nothing. */
static gboolean
parse_minutes (QuatuorContactDialog *self,
               gint64               *minutes)
{
  g_autofree char *text =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->minutes_row)));
  guint64 number;

  *minutes = QUATUOR_INTEGER_UNKNOWN;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, MAX_MINUTES, &number, NULL))
    return FALSE;
  *minutes = (gint64) number;
  return TRUE;
}

static gboolean
take_fields (QuatuorContactDialog *self)
{
  const char *date_problem = quatuor_date_row_get_problem (self->date_row);
  g_autofree char *note = quatuor_note_row_dup_text (self->note_row);
  gboolean good = parse_minutes (self, &self->contact->minutes);

  quatuor_problem_row_set_text (self->date_problem, date_problem);
  quatuor_problem_row_set_text (self->minutes_problem,
                                good ? NULL : _("A length is a number of minutes, such as 90."));
  if (date_problem != NULL || !good)
    {
      gtk_widget_grab_focus (date_problem != NULL ? GTK_WIDGET (self->date_row)
                                                  : GTK_WIDGET (self->minutes_row));
      return FALSE;
    }
  self->contact->date = quatuor_date_row_get_date (self->date_row);
  quatuor_row_set_text (&self->contact->note, note);
  quatuor_row_set_text (&self->contact->kind,
                        quatuor_code_combo_get (self->kind_row, KINDS, NULL));
  quatuor_row_set_text (&self->contact->visibility,
                        quatuor_code_combo_get (self->visibility_row, VISIBILITIES, NULL));
  return TRUE;
}

static QuatuorEdit *
quatuor_contact_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorContactDialog *self = QUATUOR_CONTACT_DIALOG (dialog);
  g_autofree char *title =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->topic_row)));
  g_autoptr (GArray) people = quatuor_check_list_checked (self->people);
  g_autoptr (GArray) topics = quatuor_check_list_checked (self->topics);
  g_autoptr (GPtrArray) new_topics = g_ptr_array_new ();
  g_autoptr (GPtrArray) commitments = NULL;
  QuatuorTopic topic = {
    .id = quatuor_id_new (),
    .territory = self->contact->territory,
    .title = title,
    .state = (char *) "open",
  };
  QuatuorContactNote note = { self->contact, people, topics, new_topics, NULL };

  if (!take_fields (self))
    return NULL;
  commitments = make_commitments (self);
  if (commitments == NULL)
    return NULL;

  if (title != NULL)
    g_ptr_array_add (new_topics, &topic);
  note.commitments = commitments;
  return quatuor_contact_write (quatuor_form_dialog_get_cohort (dialog), &note);
}

/* What adds a row stands below the rows. */
static void
move_last (AdwPreferencesGroup *group,
           GtkWidget           *row)
{
  g_object_ref (row);
  adw_preferences_group_remove (group, row);
  adw_preferences_group_add (group, row);
  g_object_unref (row);
}

static void
add_person (QuatuorContactDialog *self,
            const QuatuorId      *id,
            gboolean              checked)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const QuatuorPerson *person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, id);
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *description = person != NULL ? quatuor_person_describe (person) : NULL;

  if (person != NULL && !quatuor_check_list_has (self->people, id))
    quatuor_check_list_add (self->people, id, name, description, checked);
}

static void
add_person_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  QuatuorContactDialog *self = QUATUOR_CONTACT_DIALOG (widget);
  const QuatuorPerson *person = quatuor_person_picker_get_person (self->picker);

  if (person == NULL)
    return;
  add_person (self, &person->id, TRUE);
  move_last (self->people_group, GTK_WIDGET (self->other_row));
  adw_expander_row_set_expanded (self->other_row, FALSE);
}

static void
quatuor_contact_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CONTACT_DIALOG);

  G_OBJECT_CLASS (quatuor_contact_dialog_parent_class)->dispose (object);
}

static void
quatuor_contact_dialog_finalize (GObject *object)
{
  QuatuorContactDialog *self = QUATUOR_CONTACT_DIALOG (object);

  quatuor_row_free (QUATUOR_TABLE_CONTACT, self->contact);
  quatuor_check_list_free (self->people);
  quatuor_check_list_free (self->topics);
  g_ptr_array_unref (self->commitments);

  G_OBJECT_CLASS (quatuor_contact_dialog_parent_class)->finalize (object);
}

static void
quatuor_contact_dialog_class_init (QuatuorContactDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_contact_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_contact_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_contact_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PERSON_PICKER);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, commitments_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, minutes_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, people_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, picker);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, topic_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, topics_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorContactDialog, visibility_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visibility_cb);

  gtk_widget_class_install_action (widget_class, "contact.add-person", NULL, add_person_action);
}

static void
quatuor_contact_dialog_init (QuatuorContactDialog *self)
{
  self->commitments = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->people = quatuor_check_list_new (self->people_group);
  self->topics = quatuor_check_list_new (self->topics_group);
  quatuor_code_combo_fill (self->kind_row, "kind", KINDS, NULL);
  quatuor_code_combo_fill (self->visibility_row, "visibility", VISIBILITIES, NULL);
}

/* Whom the contact already names, then the people on the seats that day. */
static void
show_people (QuatuorContactDialog *self,
             QuatuorCohort        *cohort)
{
  const GPtrArray *known =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_CONTACT_PERSON, &self->contact->id);
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &self->contact->territory);

  for (guint i = 0; i < known->len; i++)
    add_person (self, &((const QuatuorContactPerson *) g_ptr_array_index (known, i))->person, TRUE);
  for (guint i = 0; i < seats->len; i++)
    {
      const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE,
                                                          g_ptr_array_index (seats, i));

      for (guint n = 0; n < tenures->len; n++)
        {
          const QuatuorTenure *tenure = g_ptr_array_index (tenures, n);

          if (quatuor_tenure_covers (tenure, self->contact->date))
            add_person (self, &tenure->person, FALSE);
        }
    }
}

static void
show_topics (QuatuorContactDialog *self,
             QuatuorCohort        *cohort)
{
  const GPtrArray *topics =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_TOPIC, &self->contact->territory);

  for (guint i = 0; i < topics->len; i++)
    {
      const QuatuorTopic *topic = g_ptr_array_index (topics, i);
      gboolean linked = quatuor_cohort_find (cohort, QUATUOR_TABLE_CONTACT_TOPIC,
                                             &self->contact->id, &topic->id) != NULL;

      if (linked || !g_str_equal (topic->state, "closed"))
        quatuor_check_list_add (self->topics, &topic->id, topic->title, NULL, linked);
    }
}

static void
show_commitments (QuatuorContactDialog *self,
                  QuatuorCohort        *cohort)
{
  const GPtrArray *commitments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_COMMITMENT, &self->contact->territory);

  for (guint i = 0; i < commitments->len; i++)
    {
      const QuatuorCommitment *commitment = g_ptr_array_index (commitments, i);

      if (quatuor_id_equal (&commitment->contact, &self->contact->id))
        add_commitment (self, commitment);
    }
  add_commitment (self, NULL);
}

static QuatuorContact *
new_contact (QuatuorCohort   *cohort,
             const QuatuorId *territory)
{
  const QuatuorTerritory *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory);
  QuatuorContact *contact = quatuor_row_new (QUATUOR_TABLE_CONTACT);

  contact->id = quatuor_id_new ();
  contact->code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_CONTACT);
  contact->territory = *territory;
  contact->coach = row->coach;
  contact->date = quatuor_date_today ();
  return contact;
}

/**
 * quatuor_contact_dialog_new:
 * @store: an open programme
 * @territory: one of its territories
 * @contact: (nullable): a contact there; %NULL for a new one, of today
 *
 * Returns: (transfer floating): a dialog that asks for the contact
 */
GtkWidget *
quatuor_contact_dialog_new (QuatuorStore         *store,
                            const QuatuorId      *territory,
                            const QuatuorContact *contact)
{
  QuatuorContactDialog *self = g_object_new (QUATUOR_TYPE_CONTACT_DIALOG, "store", store, NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *name = quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, territory);

  self->contact = contact != NULL ? quatuor_row_copy (QUATUOR_TABLE_CONTACT, contact)
                                  : new_contact (cohort, territory);
  quatuor_code_combo_select (self->kind_row, KINDS, NULL, self->contact->kind);
  quatuor_code_combo_select (self->visibility_row, VISIBILITIES, NULL, self->contact->visibility);
  on_visibility_cb (self);
  quatuor_date_row_set_date (self->date_row, self->contact->date);
  if (self->contact->minutes != QUATUOR_INTEGER_UNKNOWN)
    {
      g_autofree char *minutes = g_strdup_printf ("%d", (int) self->contact->minutes);

      gtk_editable_set_text (GTK_EDITABLE (self->minutes_row), minutes);
    }
  quatuor_note_row_set_text (self->note_row, self->contact->note);
  quatuor_person_picker_set_cohort (self->picker, cohort);
  show_people (self, cohort);
  show_topics (self, cohort);
  move_last (self->people_group, GTK_WIDGET (self->other_row));
  move_last (self->topics_group, GTK_WIDGET (self->topic_row));
  show_commitments (self, cohort);
  g_object_set (self, "subtitle", name, NULL);
  if (contact == NULL)
    gtk_window_set_title (GTK_WINDOW (self), _("Note a Contact"));
  gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
  return GTK_WIDGET (self);
}

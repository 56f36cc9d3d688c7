/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-dialog.h"

#include "quatuor-note-row.h"
#include "quatuor-person-row.h"
#include "quatuor-presence-edit.h"
#include "quatuor-presence-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  MODE_REPLACE,
  MODE_ADD,
  MODE_NOTE,
} Mode;

struct _QuatuorPresenceDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;
  QuatuorNoteRow      *note_row;
  QuatuorPersonRow    *person_row;

  Mode                 mode;
  QuatuorId            half_day;
  QuatuorId            seat;
  QuatuorId            person;   /* who was replaced, or whose note it is */
};

G_DEFINE_FINAL_TYPE (QuatuorPresenceDialog, quatuor_presence_dialog, QUATUOR_TYPE_FORM_DIALOG)

static const QuatuorHalfDay *
find_half_day (QuatuorPresenceDialog *self)
{
  return quatuor_cohort_find (quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self)),
                              QUATUOR_TABLE_HALF_DAY, &self->half_day);
}

static void
on_chosen_cb (QuatuorPresenceDialog *self)
{
  const QuatuorId *chosen = quatuor_person_row_get_person (self->person_row);

  quatuor_form_dialog_set_can_save (QUATUOR_FORM_DIALOG (self),
                                    self->mode == MODE_NOTE || !quatuor_id_is_none (chosen));
}

static QuatuorEdit *
quatuor_presence_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorPresenceDialog *self = QUATUOR_PRESENCE_DIALOG (dialog);
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (dialog);
  const QuatuorHalfDay *half_day = find_half_day (self);
  const QuatuorPerson *chosen =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON,
                         quatuor_person_row_get_person (self->person_row));
  g_autofree char *note = quatuor_note_row_dup_text (self->note_row);

  /* Somebody else may have taken the half-day away meanwhile. */
  if (half_day == NULL || (chosen == NULL && self->mode != MODE_NOTE))
    return NULL;
  if (self->mode == MODE_NOTE)
    return quatuor_presence_edit_note (cohort, half_day, &self->person, note);
  if (self->mode == MODE_ADD)
    return quatuor_presence_edit_add (cohort, half_day, chosen);
  return quatuor_presence_edit_replace (cohort, half_day, &self->seat, &self->person, chosen);
}

static void
quatuor_presence_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PRESENCE_DIALOG);

  G_OBJECT_CLASS (quatuor_presence_dialog_parent_class)->dispose (object);
}

static void
quatuor_presence_dialog_class_init (QuatuorPresenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_presence_dialog_dispose;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_presence_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PERSON_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-presence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceDialog, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceDialog, person_row);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
quatuor_presence_dialog_init (QuatuorPresenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static QuatuorPresenceDialog *
make_dialog (QuatuorStore    *store,
             Mode             mode,
             const QuatuorId *half_day,
             const char      *title)
{
  const QuatuorHalfDay *row = quatuor_cohort_find (quatuor_store_get_cohort (store),
                                                   QUATUOR_TABLE_HALF_DAY, half_day);
  g_autofree char *day = quatuor_half_day_to_words (row);
  QuatuorPresenceDialog *self = g_object_new (QUATUOR_TYPE_PRESENCE_DIALOG,
                                              "store", store,
                                              "title", title,
                                              "subtitle", day,
                                              NULL);

  self->mode = mode;
  self->half_day = *half_day;
  gtk_widget_set_visible (GTK_WIDGET (self->person_row), mode != MODE_NOTE);
  gtk_widget_set_visible (GTK_WIDGET (self->note_row), mode == MODE_NOTE);
  quatuor_person_row_set (self->person_row, store, &QUATUOR_ID_NONE);
  on_chosen_cb (self);
  return self;
}

static char *
name_of (QuatuorStore    *store,
         const QuatuorId *person)
{
  return quatuor_person_name (quatuor_cohort_find (quatuor_store_get_cohort (store),
                                                   QUATUOR_TABLE_PERSON, person));
}

/**
 * quatuor_presence_dialog_new_replace:
 * @store: an open programme
 * @half_day: the id of a half-day of it
 * @seat: the id of the seat
 * @replaced: the id of the person who did not come
 *
 * Asks who came instead.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_presence_dialog_new_replace (QuatuorStore    *store,
                                     const QuatuorId *half_day,
                                     const QuatuorId *seat,
                                     const QuatuorId *replaced)
{
  QuatuorPresenceDialog *self =
    make_dialog (store, MODE_REPLACE, half_day, _("Who Came Instead?"));
  g_autofree char *name = name_of (store, replaced);
  /* Translators: %s is the person who did not come. */
  g_autofree char *words =
    g_strdup_printf (_("%s is noted as excused, and who came as present. Somebody who is not on "
                       "the seat becomes its substitute for that day."),
                     name);

  self->seat = *seat;
  self->person = *replaced;
  adw_preferences_group_set_description (self->group, words);
  return GTK_WIDGET (self);
}

/**
 * quatuor_presence_dialog_new_add:
 * @store: an open programme
 * @half_day: the id of a half-day of it
 *
 * Asks who came besides those expected.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_presence_dialog_new_add (QuatuorStore    *store,
                                 const QuatuorId *half_day)
{
  QuatuorPresenceDialog *self = make_dialog (store, MODE_ADD, half_day, _("Who Came Besides?"));

  adw_preferences_group_set_description (
    self->group, _("Who is on a seat that day counts for the seat; others count as people."));
  return GTK_WIDGET (self);
}

/**
 * quatuor_presence_dialog_new_note:
 * @store: an open programme
 * @half_day: the id of a half-day of it
 * @person: the id of a person on its roll
 *
 * Asks for a note on the presence of the person.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_presence_dialog_new_note (QuatuorStore    *store,
                                  const QuatuorId *half_day,
                                  const QuatuorId *person)
{
  const QuatuorAttendance *row = quatuor_cohort_find (quatuor_store_get_cohort (store),
                                                      QUATUOR_TABLE_ATTENDANCE, half_day, person);
  g_autofree char *name = name_of (store, person);
  QuatuorPresenceDialog *self = make_dialog (store, MODE_NOTE, half_day, name);

  self->person = *person;
  quatuor_note_row_set_text (self->note_row, row != NULL ? row->note : NULL);
  return GTK_WIDGET (self);
}

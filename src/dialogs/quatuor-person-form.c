/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-person-form.h"

#include "quatuor-date-row.h"
#include "quatuor-entry-text.h"
#include "quatuor-note-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _QuatuorPersonForm
{
  AdwBin             parent_instance;

  /* Template children */
  AdwEntryRow       *given_name_row;
  AdwEntryRow       *family_name_row;
  QuatuorProblemRow *name_problem;
  AdwEntryRow       *function_row;
  AdwEntryRow       *organisation_row;
  AdwEntryRow       *email_row;
  QuatuorProblemRow *email_problem;
  AdwEntryRow       *phone_row;
  QuatuorDateRow    *informed_row;
  QuatuorProblemRow *informed_problem;
  QuatuorNoteRow    *note_row;

  /* Owned */
  QuatuorPerson     *person;
};

G_DEFINE_FINAL_TYPE (QuatuorPersonForm, quatuor_person_form, ADW_TYPE_BIN)

/* No more than what saves a coach from a slip: an address is what answers. */
static gboolean
is_address (const char *email)
{
  const char *at = strchr (email, '@');

  return at != NULL && at != email && at[1] != '\0' && strchr (at + 1, '@') == NULL &&
         strchr (email, ' ') == NULL;
}

static void
on_name_changed_cb (QuatuorPersonForm *self)
{
  quatuor_problem_row_set_text (self->name_problem, NULL);
}

static void
on_email_changed_cb (QuatuorPersonForm *self)
{
  quatuor_problem_row_set_text (self->email_problem, NULL);
}

static void
on_informed_changed_cb (QuatuorPersonForm *self)
{
  quatuor_problem_row_set_text (self->informed_problem, NULL);
}

static void
on_phone_left_cb (QuatuorPersonForm *self)
{
  g_autofree char *grouped =
    quatuor_text_group_phone (gtk_editable_get_text (GTK_EDITABLE (self->phone_row)));

  quatuor_entry_text_show (GTK_EDITABLE (self->phone_row), grouped);
}

static void
quatuor_person_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PERSON_FORM);

  G_OBJECT_CLASS (quatuor_person_form_parent_class)->dispose (object);
}

static void
quatuor_person_form_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_PERSON, QUATUOR_PERSON_FORM (object)->person);

  G_OBJECT_CLASS (quatuor_person_form_parent_class)->finalize (object);
}

static gboolean
quatuor_person_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUATUOR_PERSON_FORM (widget)->given_name_row));
}

static void
quatuor_person_form_class_init (QuatuorPersonFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_person_form_dispose;
  object_class->finalize = quatuor_person_form_finalize;
  widget_class->grab_focus = quatuor_person_form_grab_focus;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-person-form.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, given_name_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, family_name_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, name_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, function_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, email_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, email_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, phone_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, informed_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, informed_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPersonForm, note_row);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_email_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_informed_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_phone_left_cb);
}

static void
quatuor_person_form_init (QuatuorPersonForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_person_form_new:
 *
 * Returns: (transfer floating): the card of a new person
 */
GtkWidget *
quatuor_person_form_new (void)
{
  return g_object_new (QUATUOR_TYPE_PERSON_FORM, NULL);
}

/**
 * quatuor_person_form_set_person:
 * @self: a form
 * @person: (nullable): whose card it is; %NULL for a new person
 */
void
quatuor_person_form_set_person (QuatuorPersonForm   *self,
                                const QuatuorPerson *person)
{
  static const QuatuorPerson NOBODY = { .code = NULL };
  const QuatuorPerson *shown = person != NULL ? person : &NOBODY;

  g_return_if_fail (QUATUOR_IS_PERSON_FORM (self));

  quatuor_row_free (QUATUOR_TABLE_PERSON, self->person);
  self->person = person != NULL ? quatuor_row_copy (QUATUOR_TABLE_PERSON, person) : NULL;
  quatuor_entry_text_show (GTK_EDITABLE (self->given_name_row), shown->given_name);
  quatuor_entry_text_show (GTK_EDITABLE (self->family_name_row), shown->family_name);
  quatuor_entry_text_show (GTK_EDITABLE (self->function_row), shown->function);
  quatuor_entry_text_show (GTK_EDITABLE (self->organisation_row), shown->organisation);
  quatuor_entry_text_show (GTK_EDITABLE (self->email_row), shown->email);
  quatuor_entry_text_show (GTK_EDITABLE (self->phone_row), shown->phone);
  quatuor_date_row_set_date (self->informed_row, shown->informed_on);
  quatuor_note_row_set_text (self->note_row, shown->note);
}

/**
 * quatuor_person_form_dup_person:
 * @self: a form that quatuor_person_form_check() found right
 * @cohort: what there is, among which a new code is the only one of its kind
 *
 * Returns: (transfer full): the person as the form says; a new one gets an id
 *   and a code. Free with quatuor_row_free()
 */
QuatuorPerson *
quatuor_person_form_dup_person (QuatuorPersonForm *self,
                                QuatuorCohort     *cohort)
{
  QuatuorPerson *person;
  g_autofree char *phone = NULL;

  g_return_val_if_fail (QUATUOR_IS_PERSON_FORM (self), NULL);

  if (self->person != NULL)
    person = quatuor_row_copy (QUATUOR_TABLE_PERSON, self->person);
  else
    {
      person = quatuor_row_new (QUATUOR_TABLE_PERSON);
      person->id = quatuor_id_new ();
      person->code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_PERSON);
    }

  quatuor_entry_text_take (&person->given_name, GTK_EDITABLE (self->given_name_row));
  quatuor_entry_text_take (&person->family_name, GTK_EDITABLE (self->family_name_row));
  quatuor_entry_text_take (&person->function, GTK_EDITABLE (self->function_row));
  quatuor_entry_text_take (&person->organisation, GTK_EDITABLE (self->organisation_row));
  quatuor_entry_text_take (&person->email, GTK_EDITABLE (self->email_row));
  phone = quatuor_entry_text_dup (GTK_EDITABLE (self->phone_row));
  g_free (person->phone);
  person->phone = quatuor_text_group_phone (phone);
  person->informed_on = quatuor_date_row_get_date (self->informed_row);
  g_free (person->note);
  person->note = quatuor_note_row_dup_text (self->note_row);
  return person;
}

/**
 * quatuor_person_form_check:
 * @self: a form
 *
 * Says under each field what is wrong with it, and goes to the first such field.
 *
 * Returns: whether all is well
 */
gboolean
quatuor_person_form_check (QuatuorPersonForm *self)
{
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;
  g_autofree char *email = NULL;
  gboolean has_name, has_address;

  g_return_val_if_fail (QUATUOR_IS_PERSON_FORM (self), FALSE);

  given = quatuor_entry_text_dup (GTK_EDITABLE (self->given_name_row));
  family = quatuor_entry_text_dup (GTK_EDITABLE (self->family_name_row));
  email = quatuor_entry_text_dup (GTK_EDITABLE (self->email_row));
  has_name = given != NULL || family != NULL;
  has_address = email == NULL || is_address (email);

  quatuor_problem_row_set_text (self->name_problem,
                                has_name ? NULL : _("A family name or a given name is needed."));
  quatuor_problem_row_set_text (self->email_problem,
                                has_address ? NULL
                                            : _("This is no e-mail address: it needs one @ and "
                                                "no space."));
  quatuor_problem_row_set_text (self->informed_problem,
                                quatuor_date_row_get_problem (self->informed_row));

  if (!has_name)
    gtk_widget_grab_focus (GTK_WIDGET (self->family_name_row));
  else if (!has_address)
    gtk_widget_grab_focus (GTK_WIDGET (self->email_row));
  else if (quatuor_date_row_get_problem (self->informed_row) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->informed_row));
  else
    return TRUE;
  return FALSE;
}

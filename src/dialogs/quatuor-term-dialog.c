/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-term-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-team.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorTermDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  QuatuorDateRow      *ends_row;
  QuatuorProblemRow   *ends_problem;
  AdwPreferencesGroup *group;
  AdwComboRow         *role_row;
  QuatuorDateRow      *starts_row;
  QuatuorProblemRow   *starts_problem;

  /* Owned */
  QuatuorTenure       *tenure;

  gboolean             vacates;
};

G_DEFINE_FINAL_TYPE (QuatuorTermDialog, quatuor_term_dialog, QUATUOR_TYPE_FORM_DIALOG)

static void
take_fields (QuatuorTermDialog *self)
{
  const char *role = quatuor_wording_codes ("role")[adw_combo_row_get_selected (self->role_row)];

  quatuor_row_set_text (&self->tenure->role, role);
  self->tenure->starts = quatuor_date_row_get_date (self->starts_row);
  self->tenure->ends = quatuor_date_row_get_date (self->ends_row);
}

static char *
find_overlap (QuatuorTermDialog *self)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const QuatuorTenure *other = NULL;
  g_autofree char *name = NULL;

  if (g_str_equal (self->tenure->role, QUATUOR_ROLE_HOLDER))
    other = quatuor_team_holder_on (cohort, &self->tenure->seat, self->tenure->starts,
                                    self->tenure->ends, &self->tenure->id);
  if (other == NULL)
    return NULL;

  name = quatuor_person_name (quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &other->person));
  return g_strdup_printf (_("%s holds the seat on some of these days."), name);
}

static char *
find_end_problem (QuatuorTermDialog *self)
{
  const QuatuorTenure *tenure = self->tenure;

  if (quatuor_date_row_get_problem (self->ends_row) != NULL)
    return g_strdup (quatuor_date_row_get_problem (self->ends_row));
  if (tenure->starts != QUATUOR_DATE_UNKNOWN && tenure->ends != QUATUOR_DATE_UNKNOWN &&
      tenure->ends < tenure->starts)
    return g_strdup (_("The last day comes before the first one."));
  return find_overlap (self);
}

static void
on_changed_cb (QuatuorTermDialog *self)
{
  quatuor_problem_row_set_text (self->starts_problem, NULL);
  quatuor_problem_row_set_text (self->ends_problem, NULL);
}

static QuatuorEdit *
quatuor_term_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorTermDialog *self = QUATUOR_TERM_DIALOG (dialog);
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (dialog);
  const char *start_problem = quatuor_date_row_get_problem (self->starts_row);
  g_autofree char *end_problem = NULL;

  take_fields (self);
  end_problem = find_end_problem (self);
  quatuor_problem_row_set_text (self->starts_problem, start_problem);
  quatuor_problem_row_set_text (self->ends_problem, end_problem);
  if (start_problem != NULL || end_problem != NULL)
    {
      gtk_widget_grab_focus (start_problem != NULL ? GTK_WIDGET (self->starts_row)
                                                   : GTK_WIDGET (self->ends_row));
      return NULL;
    }
  return self->vacates ? quatuor_team_vacate (cohort, self->tenure, self->tenure->ends)
                       : quatuor_team_edit_term (cohort, self->tenure);
}

static void
quatuor_term_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TERM_DIALOG);

  G_OBJECT_CLASS (quatuor_term_dialog_parent_class)->dispose (object);
}

static void
quatuor_term_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_TENURE, QUATUOR_TERM_DIALOG (object)->tenure);

  G_OBJECT_CLASS (quatuor_term_dialog_parent_class)->finalize (object);
}

static void
quatuor_term_dialog_class_init (QuatuorTermDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_term_dialog_dispose;
  object_class->finalize = quatuor_term_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_term_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-term-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermDialog, ends_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermDialog, ends_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermDialog, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermDialog, starts_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTermDialog, starts_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_term_dialog_init (QuatuorTermDialog *self)
{
  const char *const *codes = quatuor_wording_codes ("role");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("role", codes[i]));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (words));
}

/**
 * quatuor_term_dialog_new:
 * @store: an open programme
 * @tenure: a term of it
 *
 * Returns: (transfer floating): a dialog that changes role and dates
 */
GtkWidget *
quatuor_term_dialog_new (QuatuorStore        *store,
                         const QuatuorTenure *tenure)
{
  QuatuorTermDialog *self = g_object_new (QUATUOR_TYPE_TERM_DIALOG, "store", store, NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const char *const *codes = quatuor_wording_codes ("role");
  g_autofree char *name =
    quatuor_person_name (quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person));

  self->tenure = quatuor_row_copy (QUATUOR_TABLE_TENURE, tenure);
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], tenure->role))
      adw_combo_row_set_selected (self->role_row, i);
  quatuor_date_row_set_date (self->starts_row, tenure->starts);
  quatuor_date_row_set_date (self->ends_row, tenure->ends);
  g_object_set (self, "subtitle", name, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->starts_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_term_dialog_new_vacate:
 * @store: an open programme
 * @tenure: a term that comes to its end
 *
 * Returns: (transfer floating): a dialog that asks for the last day
 */
GtkWidget *
quatuor_term_dialog_new_vacate (QuatuorStore        *store,
                                const QuatuorTenure *tenure)
{
  QuatuorTermDialog *self = QUATUOR_TERM_DIALOG (quatuor_term_dialog_new (store, tenure));

  self->vacates = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->starts_row), FALSE);
  quatuor_date_row_set_required (self->ends_row, TRUE);
  if (tenure->ends == QUATUOR_DATE_UNKNOWN)
    quatuor_date_row_set_date (self->ends_row, quatuor_date_today ());
  adw_preferences_group_set_description (self->group,
                                         _("The seat is vacant from the next day on. To name a "
                                           "successor at once, hand the seat over."));
  g_object_set (self, "title", _("End the Term"), "save-label", _("_End"), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->ends_row));
  return GTK_WIDGET (self);
}

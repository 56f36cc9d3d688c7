/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-person-acts.h"

#include "quatuor-forget-dialog.h"
#include "quatuor-history-window.h"
#include "quatuor-holdings-dialog.h"
#include "quatuor-page.h"
#include "quatuor-person-dialog.h"

/* The person that an action is about, if the programme still knows them. */
static const QuatuorPerson *
find_person (GtkWidget *widget,
             GVariant  *parameter)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (widget));
  QuatuorId id;

  if (cohort == NULL || !quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &id);
}

typedef GtkWidget *(*NewDialog) (QuatuorStore        *store,
                                 const QuatuorPerson *person);

static void
ask (GtkWidget *widget,
     GVariant  *parameter,
     NewDialog  new_dialog)
{
  const QuatuorPerson *person = find_person (widget, parameter);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog;

  if (person == NULL)
    return;

  dialog = new_dialog (quatuor_page_get_store (QUATUOR_PAGE (widget)), person);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ask (widget, parameter, quatuor_person_dialog_new);
}

static void
forget_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ask (widget, parameter, quatuor_forget_dialog_new);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ask (widget, parameter, quatuor_history_window_new_person);
}

static void
sheet_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  ask (widget, parameter, quatuor_holdings_dialog_new);
}

/**
 * quatuor_person_acts_install:
 * @widget_class: the class of a #QuatuorPage
 *
 * Gives a page what can be done with a person: `person.edit`, `person.forget`,
 * `person.history` and `person.sheet`, each with the person's id as target.
 */
void
quatuor_person_acts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "person.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "person.forget", "s", forget_action);
  gtk_widget_class_install_action (widget_class, "person.history", "s", history_action);
  gtk_widget_class_install_action (widget_class, "person.sheet", "s", sheet_action);
}

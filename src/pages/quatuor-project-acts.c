/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-project-acts.h"

#include "quatuor-action-dialog.h"
#include "quatuor-effect-dialog.h"
#include "quatuor-feedback.h"
#include "quatuor-item-row.h"
#include "quatuor-learning-dialog.h"
#include "quatuor-project-dialog.h"
#include "quatuor-project-edit.h"
#include "quatuor-resource-dialog.h"

#define ONE_UP (-1)
#define ONE_DOWN 1

/* The row that an action is about; %NULL once it is gone. */
static gconstpointer
find_row (GtkWidget    *widget,
          const char   *target,
          QuatuorTable *table)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (widget));
  QuatuorId id;

  if (cohort == NULL || !quatuor_item_parse_target (target, table, &id))
    return NULL;
  return quatuor_cohort_find (cohort, *table, &id);
}

static void
apply (GtkWidget   *widget,
       QuatuorEdit *edit)
{
  if (edit != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (widget)), edit);
}

static GtkWidget *
new_dialog (QuatuorStore  *store,
            QuatuorTable   table,
            gconstpointer  row)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_PROJECT:
      return quatuor_project_dialog_new (store, row);
    case QUATUOR_TABLE_ACTION:
      return quatuor_action_dialog_new (store, row);
    case QUATUOR_TABLE_EFFECT:
      return quatuor_effect_dialog_new (store, row);
    case QUATUOR_TABLE_LEARNING:
      return quatuor_learning_dialog_new (store, row);
    case QUATUOR_TABLE_RESOURCE:
      return quatuor_resource_dialog_new (store, row);
    default:
      return NULL;
    }
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorTable table;
  gconstpointer row = find_row (widget, g_variant_get_string (parameter, NULL), &table);
  GtkWidget *dialog = NULL;

  if (row != NULL)
    dialog = new_dialog (quatuor_page_get_store (QUATUOR_PAGE (widget)), table, row);
  if (dialog != NULL)
    quatuor_project_acts_present (widget, dialog);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorTable table;
  gconstpointer row = find_row (widget, g_variant_get_string (parameter, NULL), &table);

  if (row != NULL)
    apply (widget, quatuor_project_remove (quatuor_page_get_cohort (QUATUOR_PAGE (widget)),
                                           table, row));
}

static void
reorder (GtkWidget *widget,
         GVariant  *parameter,
         int        places)
{
  QuatuorTable table;
  gconstpointer row = find_row (widget, g_variant_get_string (parameter, NULL), &table);

  if (row != NULL && table == QUATUOR_TABLE_ACTION)
    apply (widget, quatuor_action_reorder (quatuor_page_get_cohort (QUATUOR_PAGE (widget)), row,
                                           places));
}

static void
up_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  reorder (widget, parameter, ONE_UP);
}

static void
down_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  reorder (widget, parameter, ONE_DOWN);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
state_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const char *target, *state;
  QuatuorTable table;
  gconstpointer row;

  g_variant_get (parameter, "(&s&s)", &target, &state);
  row = find_row (widget, target, &table);
  if (row != NULL && table == QUATUOR_TABLE_ACTION)
    apply (widget, quatuor_action_set_state (quatuor_page_get_cohort (QUATUOR_PAGE (widget)), row,
                                             state, quatuor_date_today ()));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *target;
  QuatuorTable table;
  gconstpointer row;
  int part, days;

  g_variant_get (parameter, "(&sii)", &target, &part, &days);
  row = find_row (widget, target, &table);
  if (row != NULL && table == QUATUOR_TABLE_ACTION)
    apply (widget, quatuor_action_move (quatuor_page_get_cohort (QUATUOR_PAGE (widget)), row,
                                        (QuatuorMovePart) part, days));
}

/**
 * quatuor_project_acts_install:
 * @widget_class: the class of a page
 *
 * Gives the page the actions.
 */
void
quatuor_project_acts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "action.move", "(sii)", move_action);
  gtk_widget_class_install_action (widget_class, "action.state", "(ss)", state_action);
  gtk_widget_class_install_action (widget_class, "item.down", "s", down_action);
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "item.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "item.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "item.up", "s", up_action);
}

/**
 * quatuor_project_acts_present:
 * @page: a page in a window
 * @dialog: (transfer none): what asks before an act
 *
 * Shows the dialog over the window of the page.
 */
void
quatuor_project_acts_present (GtkWidget *page,
                              GtkWidget *dialog)
{
  GtkRoot *root = gtk_widget_get_root (page);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

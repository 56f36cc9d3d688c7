/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-archive-dialog.h"
#include "quatuor-author.h"
#include "quatuor-backups-dialog.h"
#include "quatuor-campaign-dialog.h"
#include "quatuor-criterion-dialog.h"
#include "quatuor-export-dialog.h"
#include "quatuor-hidden-dialog.h"
#include "quatuor-preferences.h"
#include "quatuor-search-dialog.h"
#include "quatuor-snapshots-dialog.h"
#include "quatuor-test-window.h"

#include <string.h>

/* The store’s thread may still hold the dialog for an answer on its way. */
static void
assert_closes (GtkWidget *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  quatuor_test_await (dialog == NULL);
}

static const QuatuorCampaign *
get_campaign (QuatuorTestWindow *self)
{
  return quatuor_cohort_find (quatuor_store_get_cohort (self->test.store),
                              QUATUOR_TABLE_CAMPAIGN, &self->test.base.campaign);
}

static void
give_reason (GtkWidget  *dialog,
             const char *reason)
{
  gtk_editable_set_text (GTK_EDITABLE (quatuor_test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Why")),
                         reason);
}

static void
test_campaign (QuatuorTestWindow *self,
               gconstpointer      data)
{
  GtkWidget *dialog;

  quatuor_campaign_dialog_present (GTK_WINDOW (self->window), self->test.store,
                                   &self->test.base.campaign);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_CAMPAIGN_DIALOG);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (dialog))));
  /* Nothing is closed without a word why. */
  gtk_widget_activate_action (dialog, "campaign.confirm", NULL);
  quatuor_test_settle ();
  g_assert_false (quatuor_campaign_dialog_is_closed (get_campaign (self)));

  give_reason (dialog, "Toutes les réponses sont là.");
  gtk_widget_activate_action (dialog, "campaign.confirm", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_true (quatuor_campaign_dialog_is_closed (get_campaign (self)));
  g_assert_cmpint (get_campaign (self)->closes, ==, quatuor_date_today () - 1);
  quatuor_test_settle ();
  g_assert_null (quatuor_test_find_window (QUATUOR_TYPE_CAMPAIGN_DIALOG));

  quatuor_campaign_dialog_present (GTK_WINDOW (self->window), self->test.store,
                                   &self->test.base.campaign);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_CAMPAIGN_DIALOG);
  give_reason (dialog, "Une élue revient de congé.");
  gtk_widget_activate_action (dialog, "campaign.confirm", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_false (quatuor_campaign_dialog_is_closed (get_campaign (self)));
}

static void
test_hidden (QuatuorTestWindow *self,
             gconstpointer      data)
{
  GtkWidget *dialog, *check;

  quatuor_hidden_dialog_present (GTK_WINDOW (self->window), self->test.store,
                                 &self->test.base.campaign);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_HIDDEN_DIALOG);
  check = quatuor_test_find (dialog, GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "Cap de long terme");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  gtk_widget_activate_action (dialog, "criteria.save", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (quatuor_cohort_rows (quatuor_store_get_cohort (self->test.store),
                                         QUATUOR_TABLE_CAMPAIGN_HIDDEN)->len, ==, 1);
}

static void
test_criterion (QuatuorTestWindow *self,
                gconstpointer      data)
{
  GtkWidget *dialog;
  GtkWidget *code;

  quatuor_criterion_dialog_present (GTK_WINDOW (self->window), self->test.store,
                                    &self->test.base.criterion[0]);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_CRITERION_DIALOG);
  code = quatuor_test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Code");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (code)), ==, "S01");
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (code)));
  assert_closes (dialog);
}

static void
test_search (QuatuorTestWindow *self,
             gconstpointer      data)
{
  GtkWidget *dialog, *entry;

  quatuor_search_dialog_present (GTK_WINDOW (self->window), self->test.store);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_SEARCH_DIALOG);
  entry = quatuor_test_find (dialog, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "trois clochers");
  quatuor_test_await (quatuor_test_find (dialog, ADW_TYPE_ACTION_ROW) != NULL);
  g_assert_nonnull (quatuor_test_find_row (dialog, ADW_TYPE_ACTION_ROW, "CC des Trois-Clochers"));
  assert_closes (dialog);
}

static guint
rank_of (const char *name)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    if (g_str_equal (reports[i].name, name))
      return i;
  g_assert_not_reached ();
}

static void
test_export (QuatuorTestWindow *self,
             gconstpointer      data)
{
  GtkWidget *dialog, *report, *people;

  quatuor_export_dialog_present (GTK_WINDOW (self->window), self->test.store, "ratings", NULL);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_EXPORT_DIALOG);
  report = quatuor_test_find_row (dialog, ADW_TYPE_COMBO_ROW, "Report");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (report)), ==, rank_of ("ratings"));
  people = quatuor_test_find_row (dialog, ADW_TYPE_COMBO_ROW, "People");
  g_assert_true (gtk_widget_get_visible (people));
  /* A report on phases names nobody. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (report), rank_of ("phase-matrix"));
  g_assert_false (gtk_widget_get_visible (people));
  assert_closes (dialog);
}

static void
test_backups (QuatuorTestWindow *self,
              gconstpointer      data)
{
  GtkWidget *dialog;

  quatuor_backups_dialog_present (GTK_WINDOW (self->window), self->test.store);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_BACKUPS_DIALOG);
  gtk_widget_activate_action (dialog, "backups.make", NULL);
  quatuor_test_await (quatuor_test_find (dialog, ADW_TYPE_ACTION_ROW) != NULL);
  assert_closes (dialog);
}

/* Answers the question that the dialog asks, with a text if it asks for one. */
static void
answer (const char *text,
        const char *response)
{
  GtkWidget *question = quatuor_test_find_window (ADW_TYPE_MESSAGE_DIALOG);

  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (quatuor_test_find (question, ADW_TYPE_ENTRY_ROW)), text);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static gboolean
has_row (GtkWidget  *dialog,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = quatuor_test_find (dialog, ADW_TYPE_ACTION_ROW);

  return row != NULL &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) &&
         strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle) != NULL;
}

static void
test_snapshots (QuatuorTestWindow *self,
                gconstpointer      data)
{
  g_autoptr (GVariant) target = NULL;
  GtkWidget *dialog, *button;
  GMenuModel *menu;

  quatuor_snapshots_dialog_present (GTK_WINDOW (self->window), self->test.store);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_SNAPSHOTS_DIALOG);
  gtk_widget_activate_action (dialog, "snapshots.take", NULL);
  answer ("Comité de mai", "answer");
  quatuor_test_await (has_row (dialog, "Comité de mai", "2026"));

  button = quatuor_test_find (dialog, GTK_TYPE_MENU_BUTTON);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 4);
  target = g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  gtk_widget_activate_action (dialog, "snapshots.rename", "s", g_variant_get_string (target, NULL));
  /* The title is there, to be corrected. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (quatuor_test_find (
                     quatuor_test_find_window (ADW_TYPE_MESSAGE_DIALOG), ADW_TYPE_ENTRY_ROW))),
                   ==, "Comité de mai");
  answer ("Comité de juin", "answer");
  quatuor_test_await (has_row (dialog, "Comité de juin", "2026"));

  /* Once it is locked, nothing is offered but to look at it. */
  gtk_widget_activate_action (dialog, "snapshots.lock", "s", g_variant_get_string (target, NULL));
  answer (NULL, "answer");
  quatuor_test_await (has_row (dialog, "Comité de juin", "Locked"));
  button = quatuor_test_find (dialog, GTK_TYPE_MENU_BUTTON);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  assert_closes (dialog);
}

static void
test_archive (QuatuorTestWindow *self,
              gconstpointer      data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->test.base.directory);
  g_autofree char *path = g_build_filename (self->test.base.directory,
                                            "cohorte-d-essai-archive-2026-03-16", "manifest.csv",
                                            NULL);
  GtkWidget *dialog;

  quatuor_archive_dialog_present (GTK_WINDOW (self->window), self->test.store);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_ARCHIVE_DIALOG);
  quatuor_archive_dialog_write (QUATUOR_ARCHIVE_DIALOG (dialog), folder);
  quatuor_test_await (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_closes (dialog);
}

static void
test_preferences (QuatuorTestWindow *self,
                  gconstpointer      data)
{
  GtkWidget *dialog, *name, *addition;

  quatuor_preferences_present (GTK_WINDOW (self->window), self->test.store);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_PREFERENCES);
  name = quatuor_test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "Your name");
  gtk_editable_set_text (GTK_EDITABLE (name), "Zoé Le Gall");
  g_signal_emit_by_name (name, "apply");

  addition = quatuor_test_find_row (dialog, ADW_TYPE_ACTION_ROW,
                                    "Zoé Le Gall is not among the people of this programme");
  g_assert_nonnull (addition);
  gtk_widget_activate_action (dialog, "preferences.add-person", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_nonnull (quatuor_author_find (quatuor_store_get_cohort (self->test.store),
                                         "zoe le gall"));
  g_assert_false (gtk_widget_get_visible (addition));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, QuatuorTestWindow, NULL, quatuor_test_window_set_up, func,                     \
              quatuor_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  ADD ("/dialogs/campaign", test_campaign);
  ADD ("/dialogs/hidden", test_hidden);
  ADD ("/dialogs/criterion", test_criterion);
  ADD ("/dialogs/search", test_search);
  ADD ("/dialogs/export", test_export);
  ADD ("/dialogs/backups", test_backups);
  ADD ("/dialogs/snapshots", test_snapshots);
  ADD ("/dialogs/archive", test_archive);
  ADD ("/dialogs/preferences", test_preferences);
  return g_test_run ();
}

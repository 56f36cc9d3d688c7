/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-help-dialog.h"
#include "quatuor-new-programme-dialog.h"
#include "quatuor-test-window.h"

static void
close_dialog (GtkWindow *dialog)
{
  gpointer left = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &left);
  gtk_window_destroy (dialog);
  quatuor_test_settle ();
  g_assert_null (left);
}

static void
test_help (void)
{
  GtkWindow *dialog = quatuor_help_dialog_new (NULL);

  gtk_window_present (dialog);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  close_dialog (dialog);
}

/* Returns: the button that goes on, by its style: there is one a dialog. */
static GtkWidget *
find_suggested (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "suggested-action"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_suggested (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
on_confirmed_cb (guint *count)
{
  (*count)++;
}

/* Nothing goes on without a title; blanks are none. The first day proposed is a
 * Monday, and the template that most people want is chosen. */
static void
test_new_programme (void)
{
  QuatuorNewProgrammeDialog *dialog = QUATUOR_NEW_PROGRAMME_DIALOG (
    quatuor_new_programme_dialog_new (NULL, QUATUOR_NEW_PROGRAMME_IMPORT));
  GtkWidget *title = quatuor_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);
  GtkWidget *button = find_suggested (GTK_WIDGET (dialog));
  QuatuorDate starts = quatuor_new_programme_dialog_get_starts (dialog);
  g_autofree char *cleaned = NULL;
  guint n_confirmed = 0;

  g_signal_connect_swapped (dialog, "confirmed", G_CALLBACK (on_confirmed_cb), &n_confirmed);
  g_assert_cmpstr (quatuor_new_programme_dialog_get_template (dialog), ==, "territoires-pilotes");
  g_assert_cmpint (starts, ==, quatuor_date_monday (starts));
  g_assert_cmpint (quatuor_new_programme_dialog_get_next (dialog), ==,
                   QUATUOR_NEW_PROGRAMME_IMPORT);
  g_assert_false (gtk_widget_is_sensitive (button));

  gtk_editable_set_text (GTK_EDITABLE (title), "  ");
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (title), " Cohorte d’Armor ");
  g_assert_true (gtk_widget_is_sensitive (button));

  cleaned = quatuor_new_programme_dialog_dup_title (dialog);
  g_assert_cmpstr (cleaned, ==, "Cohorte d’Armor");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new-programme.confirm", NULL);
  g_assert_cmpuint (n_confirmed, ==, 1);
  close_dialog (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  g_setenv ("QUATUOR_DATA_DIR", TEST_SOURCE_DIR "/data", TRUE);
  adw_init ();

  g_test_add_func ("/dialogs/start/help", test_help);
  g_test_add_func ("/dialogs/start/new-programme", test_new_programme);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-prepare-dialog.h"

#include "quatuor-csv-kind.h"
#include "quatuor-test-store.h"

#include <string.h>

#define PATIENCE 500 /* hundredths of a second */

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *dialog;
  char             *path;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (QUATUOR_IS_PREPARE_DIALOG (link->data))
      return link->data;
  return NULL;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_store_set_up (&self->test, data);
  self->path = g_build_filename (self->test.base.directory, "à remplir.csv", NULL);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), adw_toast_overlay_new ());
  gtk_window_present (GTK_WINDOW (self->window));
  quatuor_prepare_dialog_present (GTK_WINDOW (self->window), self->test.store);
  self->dialog = find_dialog ();
  settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  settle ();
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  g_free (self->path);
  quatuor_test_store_tear_down (&self->test, data);
}

static gboolean
has_title (GtkWidget  *widget,
           const char *title)
{
  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), title);
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
find_shown (GtkWidget  *widget,
            GType       type,
            const char *title)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && has_title (widget, title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (Fixture    *self,
        const char *row,
        guint       place)
{
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (find_shown (self->dialog, ADW_TYPE_COMBO_ROW, row)), place);
}

static char *
write_table (Fixture *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  char *text = NULL;

  quatuor_prepare_dialog_write (QUATUOR_PREPARE_DIALOG (self->dialog), file);
  for (guint i = 0; i < PATIENCE &&
       find_shown (self->dialog, GTK_TYPE_LABEL, "The Table Is Ready") == NULL; i++)
    {
      g_usleep (G_USEC_PER_SEC / 100);
      settle ();
    }
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, "The Table Is Ready"));
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  return text;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = strchr (text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    n++;
  return n;
}

/* The vacant seats wait for a name, and what came of it is seen. */
static void
test_people (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_assert_null (find_shown (self->dialog, ADW_TYPE_COMBO_ROW, "Campaign"));
  text = write_table (self);
  g_assert_cmpuint (count_lines (text), >, 1);
}

/* Each seat answers alone: without one there is nothing to save. */
static void
test_ratings (Fixture       *self,
              gconstpointer  data)
{
  GtkWidget *button;
  g_autofree char *text = NULL;

  choose (self, "It holds", QUATUOR_CSV_RATINGS);
  settle ();
  button = gtk_widget_get_ancestor (
    find_shown (self->dialog, GTK_TYPE_LABEL, "Save the Table…"), GTK_TYPE_BUTTON);
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL,
                                "Choose one: each seat answers alone"));
  g_assert_false (gtk_widget_get_sensitive (button));
  choose (self, "Territory", 1);
  settle ();
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_nonnull (find_shown (self->dialog, ADW_TYPE_COMBO_ROW, "Category"));

  text = write_table (self);
  g_assert_cmpuint (count_lines (text), ==, 1 + G_N_ELEMENTS (self->test.base.criterion));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function) \
  g_test_add ("/prepare-dialog/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("people", test_people);
  ADD ("ratings", test_ratings);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-window-private.h"

#include "fixture-sample.h"

#include <string.h>

/* Every page of the window, on the sample: what can take the focus has a name, and
 * no name or text keeps the underscore of a mnemonic. */

/* Milliseconds between two looks, and how many looks until a test gives up. */
#define LOOK_EVERY 10
#define MAX_LOOKS 500

/* Events in a look: what moves for ever always has one more. */
#define MAX_EVENTS 200

/* Looks that let a page ask the store for what it shows. */
#define LOOKS_A_PAGE 8

typedef struct
{
  FixtureSample       sample;
  QuatuorApplication *application;
  QuatuorWindow      *window;
} Fixture;

static void
look (guint times)
{
  for (guint i = 0; i < times; i++)
    {
      g_usleep (LOOK_EVERY * (G_USEC_PER_SEC / 1000));
      for (guint n = 0; n < MAX_EVENTS && g_main_context_iteration (NULL, FALSE); n++)
        ;
    }
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  fixture_sample_set_up (&self->sample, data);
  file = g_file_new_build_filename (self->sample.directory, "exemple.quatuor", NULL);
  g_clear_pointer (&self->sample.db, quatuor_db_close);
  self->application = g_object_new (QUATUOR_TYPE_APPLICATION,
                                    "application-id", "io.github.quatuor.Quatuor.Names",
                                    "flags", G_APPLICATION_NON_UNIQUE,
                                    "resource-base-path", "/io/github/quatuor/Quatuor",
                                    NULL);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  self->window = quatuor_window_new (self->application);
  quatuor_window_open (self->window, file, QUATUOR_OPEN_WRITABLE);
  gtk_window_present (GTK_WINDOW (self->window));
  for (guint i = 0; quatuor_window_get_store (self->window) == NULL && i < MAX_LOOKS; i++)
    look (1);
  g_assert_nonnull (quatuor_window_get_store (self->window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gpointer window = self->window;

  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_close (GTK_WINDOW (self->window));
  for (guint i = 0; window != NULL && i < MAX_LOOKS; i++)
    look (1);
  g_assert_null (window);
  g_clear_object (&self->application);
  fixture_sample_tear_down (&self->sample, data);
}

/* A text that is shown inside, as a screen reader reads the contents of a button. */
static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* GTK 4.8 itself leaves the underscore in the name of a button that shows it as a
 * mnemonic, and says both forms to a screen reader. */
static gboolean
has_mnemonic (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget))) ||
         (GTK_IS_CHECK_BUTTON (widget) &&
          gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)));
}

/* GtkText is the inside of a field, which has the name; an entry row names it. */
static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  for (GtkWidget *outer = gtk_widget_get_parent (widget); GTK_IS_TEXT (widget) && outer != NULL;
       outer = gtk_widget_get_parent (outer))
    if (GTK_IS_EDITABLE (outer) || GTK_IS_LIST_BOX_ROW (outer))
      return is_named (outer);
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         has_text (widget);
}

/* Boxes that only scroll or hold what has names. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget);
}

/* The toolkit’s own: window controls, the parts of drop-downs and of split lists. */
static gboolean
is_of_toolkit (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL ||
         (!GTK_IS_MENU_BUTTON (widget) &&
          gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL);
}

static void
check_texts (GtkWidget  *widget,
             const char *target)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strchr (gtk_label_get_text (GTK_LABEL (widget)), '_') != NULL)
    {
      g_test_message ("%s: the text “%s”", target, gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  if (is_control (widget) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *name =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                            GTK_ACCESSIBLE_PROPERTY_LABEL, "");

      if (name != NULL && strchr (name, '_') != NULL && !has_mnemonic (widget))
        {
          g_test_message ("%s: the name “%s”", target, name);
          g_test_fail ();
        }
    }
}

static void
check (GtkWidget  *widget,
       const char *target)
{
  check_texts (widget, target);
  if (is_control (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_get_focusable (widget) && !is_of_toolkit (widget) && !is_named (widget))
    {
      g_test_message ("%s: %s has no name", target, G_OBJECT_TYPE_NAME (widget));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child, target);
}

static void
check_at (Fixture    *self,
          const char *target)
{
  g_test_message ("%s", target);
  quatuor_window_go (self->window, target);
  look (LOOKS_A_PAGE);
  check (GTK_WIDGET (self->window->page), target);
}

/* The first row of a table that a page shows one of. */
static char *
make_target (Fixture      *self,
             const char   *page,
             QuatuorTable  table)
{
  const GPtrArray *rows =
    quatuor_cohort_rows (quatuor_store_get_cohort (quatuor_window_get_store (self->window)), table);
  g_autofree char *id = NULL;

  g_assert_cmpuint (rows->len, >, 0);
  id = quatuor_id_to_string (&((const QuatuorTerritory *) g_ptr_array_index (rows, 0))->id);
  return g_strdup_printf ("%s/%s", page, id);
}

static void
check_pages (Fixture *self)
{
  static const struct
  {
    const char   *page;
    QuatuorTable  table;
  } OF_ROWS[] = {
    { "group", QUATUOR_TABLE_PEER_GROUP },
    { "needs", QUATUOR_TABLE_TERRITORY },
    { "presence", QUATUOR_TABLE_SESSION },
    { "session", QUATUOR_TABLE_SESSION },
  };
  gsize n_pages;
  const QuatuorPageEntry *pages = quatuor_window_get_pages (&n_pages);

  for (gsize i = 0; i < n_pages; i++)
    if (pages[i].title != NULL || g_str_equal (pages[i].name, "charter") ||
        g_str_equal (pages[i].name, "rates"))
      check_at (self, pages[i].name);
  for (gsize i = 0; i < G_N_ELEMENTS (OF_ROWS); i++)
    {
      g_autofree char *target = make_target (self, OF_ROWS[i].page, OF_ROWS[i].table);

      check_at (self, target);
    }
}

static void
check_territory (Fixture *self)
{
  static const char *const TABS[] = { "team", "diagnostic", "path", "support", "roadmap",
                                      "narrative", "history" };
  g_autofree char *territory = make_target (self, "territory", QUATUOR_TABLE_TERRITORY);

  for (gsize i = 0; i < G_N_ELEMENTS (TABS); i++)
    {
      g_autofree char *target = g_strdup_printf ("%s/%s", territory, TABS[i]);

      check_at (self, target);
    }
}

/* The windows of ours that the menu opens; about and shortcuts are the toolkit’s. */
static void
check_dialogs (Fixture *self)
{
  static const char *const ACTIONS[] = { "app.help", "win.archive", "win.backups",
                                         "win.import", "win.new", "win.preferences",
                                         "win.search" };

  for (gsize i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      GListModel *windows;

      g_test_message ("%s", ACTIONS[i]);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), ACTIONS[i], NULL));
      look (LOOKS_A_PAGE);
      windows = gtk_window_get_toplevels ();
      g_assert_cmpuint (g_list_model_get_n_items (windows), >, 1);
      for (guint n = g_list_model_get_n_items (windows); n > 0; n--)
        {
          g_autoptr (GtkWidget) window = g_list_model_get_item (windows, n - 1);

          /* The shortcuts wait out of sight until somebody asks for them. */
          if (window == GTK_WIDGET (self->window) || !gtk_widget_get_visible (window))
            continue;
          check (window, ACTIONS[i]);
          gtk_window_destroy (GTK_WINDOW (window));
        }
      look (1);
    }
}

static void
test_names (Fixture       *self,
            gconstpointer  data)
{
  check_pages (self);
  check_territory (self);
  check_dialogs (self);
  check (GTK_WIDGET (self->window), "window");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/app/names", Fixture, NULL, set_up, test_names, tear_down);
  return g_test_run ();
}

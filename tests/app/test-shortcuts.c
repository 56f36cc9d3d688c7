/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-application.h"

#include "quatuor-answer-window.h"
#include "quatuor-calendar-page.h"
#include "quatuor-criterion-window.h"
#include "quatuor-gate-row.h"
#include "quatuor-history-page.h"
#include "quatuor-projector-window.h"
#include "quatuor-term-row.h"
#include "quatuor-territory-page.h"

#include <string.h>

/* What the help overlay says of keys is compared with the keys that are there:
 * those of the application, and those of each class that has keys of its own. */

#define RESOURCES "/io/github/quatuor/Quatuor"
#define RANGE "..."

/* Keys of the toolkit, and those that overview, calendar and the grid of presence
 * handle themselves: their own tests press them. */
static const char *const GIVEN[] = {
  "F10", "<Control>question", "Escape", "Left", "Right", "Up", "Down", "Home", "End", "Page_Up",
  "Page_Down", "<Control>Up", "<Control>Down", "<Shift>p", "p", "r", "d", "e", "a", "BackSpace",
  "Delete", NULL,
};

typedef struct
{
  GtkApplication *application;
  GHashTable     *told;      /* accelerators in the overlay, as GTK writes them */
  GHashTable     *installed; /* accelerators that do something */
} Fixture;

static char *
normal (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  return gtk_accelerator_name (key, modifiers);
}

static void
add (GHashTable *set,
     const char *accelerator)
{
  g_hash_table_add (set, normal (accelerator));
}

/* “<Alt>1...4” is four keys. */
static void
add_range (GHashTable *set,
           const char *first,
           const char *last)
{
  g_autofree char *modifiers = g_strndup (first, strlen (first) - 1);

  for (char digit = first[strlen (first) - 1]; digit <= *last; digit++)
    {
      g_autofree char *key = g_strdup_printf ("%s%c", modifiers, digit);

      add (set, key);
    }
}

static void
add_told (Fixture    *self,
          const char *accelerators)
{
  g_auto (GStrv) words = g_strsplit (accelerators, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      char *range = strstr (*word, RANGE);

      if (range == NULL)
        {
          add (self->told, *word);
          continue;
        }
      *range = '\0';
      add_range (self->told, *word, range + strlen (RANGE));
    }
}

/* A line of the overlay names an action, whose keys GTK looks up, or the keys. */
static void
read_overlay (Fixture   *self,
              GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *action = NULL;
      g_autofree char *accelerators = NULL;

      g_object_get (widget, "action-name", &action, "accelerator", &accelerators, NULL);
      if (action != NULL)
        {
          g_auto (GStrv) keys = gtk_application_get_accels_for_action (self->application, action);

          g_assert_cmpuint (g_strv_length (keys), >, 0);
          add_told (self, keys[0]);
        }
      else if (accelerators != NULL)
        add_told (self, accelerators);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_overlay (self, child);
}

static void
read_application (Fixture *self)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (self->application);

  for (char **action = actions; *action != NULL; action++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (self->application, *action);

      for (char **key = keys; *key != NULL; key++)
        add (self->installed, *key);
    }
}

/* Calls @func for each key that a class of ours gives to an action. */
static void
each_key (GType    type,
          GFunc    func,
          gpointer data)
{
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut =
            g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (GTK_IS_NAMED_ACTION (gtk_shortcut_get_action (shortcut)) &&
              GTK_IS_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut)))
            func (shortcut, data);
        }
    }
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
}

static char *
key_of (GtkShortcut *shortcut)
{
  GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

  return gtk_accelerator_name (gtk_keyval_trigger_get_keyval (trigger),
                               gtk_keyval_trigger_get_modifiers (trigger));
}

static void
collect (gpointer shortcut,
         gpointer self)
{
  g_hash_table_add (((Fixture *) self)->installed, key_of (shortcut));
}

/* Notes for what a key does whether one of its keys is told: a level has the
 * keypad and the French row of digits, too. */
static void
note_told (gpointer shortcut,
           gpointer data)
{
  gpointer *both = data;
  const Fixture *self = both[0];
  GHashTable *deeds = both[1];
  GtkNamedAction *action = GTK_NAMED_ACTION (gtk_shortcut_get_action (shortcut));
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);
  g_autofree char *key = key_of (shortcut);
  g_autofree char *printed = arguments != NULL ? g_variant_print (arguments, FALSE) : g_strdup ("");
  char *deed = g_strconcat (gtk_named_action_get_action_name (action), " ", printed, NULL);
  gboolean told = g_hash_table_contains (self->told, key) ||
                  GPOINTER_TO_INT (g_hash_table_lookup (deeds, deed));

  g_hash_table_insert (deeds, deed, GINT_TO_POINTER (told));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static guint n_applications = 0;
  g_autofree char *id = g_strdup_printf ("io.github.quatuor.Quatuor.Keys%u", n_applications++);
  g_autoptr (GtkBuilder) builder = NULL;

  self->application = g_object_new (QUATUOR_TYPE_APPLICATION,
                                    "application-id", id,
                                    "flags", G_APPLICATION_NON_UNIQUE,
                                    "resource-base-path", RESOURCES,
                                    NULL);
  g_assert_true (g_application_register (G_APPLICATION (self->application), NULL, NULL));
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->installed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  builder = gtk_builder_new_from_resource (RESOURCES "/gtk/help-overlay.ui");
  read_overlay (self, GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay")));
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_hash_table_unref (self->told);
  g_hash_table_unref (self->installed);
  g_clear_object (&self->application);
}

static const GType *
list_types (void)
{
  static GType types[9];

  types[0] = QUATUOR_TYPE_ANSWER_WINDOW;
  types[1] = QUATUOR_TYPE_CRITERION_WINDOW;
  types[2] = QUATUOR_TYPE_GATE_ROW;
  types[3] = QUATUOR_TYPE_HISTORY_PAGE;
  types[4] = QUATUOR_TYPE_TERM_ROW;
  types[5] = QUATUOR_TYPE_CALENDAR_PAGE;
  types[6] = QUATUOR_TYPE_TERRITORY_PAGE;
  types[7] = QUATUOR_TYPE_PROJECTOR_WINDOW;
  return types;
}

/* Each key in the overlay does something. */
static void
test_told_are_there (Fixture       *self,
                     gconstpointer  data)
{
  GHashTableIter iter;
  gpointer key;

  read_application (self);
  for (const GType *type = list_types (); *type != 0; type++)
    each_key (*type, collect, self);
  for (gsize i = 0; GIVEN[i] != NULL; i++)
    add (self->installed, GIVEN[i]);

  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_test_message ("told: %s", (const char *) key);
      g_assert_true (g_hash_table_contains (self->installed, key));
    }
}

/* Each thing that a key does is in the overlay. */
static void
test_there_are_told (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GHashTable) deeds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gpointer both[] = { self, deeds };
  GHashTableIter iter;
  gpointer deed, told;

  read_application (self);
  g_hash_table_iter_init (&iter, self->installed);
  while (g_hash_table_iter_next (&iter, &deed, NULL))
    {
      g_test_message ("key: %s", (const char *) deed);
      g_assert_true (g_hash_table_contains (self->told, deed));
    }

  for (const GType *type = list_types (); *type != 0; type++)
    each_key (*type, note_told, both);
  g_assert_cmpuint (g_hash_table_size (deeds), >, 0);
  g_hash_table_iter_init (&iter, deeds);
  while (g_hash_table_iter_next (&iter, &deed, &told))
    {
      g_test_message ("deed: %s", (const char *) deed);
      g_assert_true (GPOINTER_TO_INT (told));
    }
}

/* Two lines that say the same only make the reader doubt. The overlay keeps a copy
 * of each line outside its groups, to search among. */
static void
note_title (GtkWidget  *widget,
            GHashTable *titles)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      char *title = NULL;

      if (gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_GROUP) == NULL)
        return;
      g_object_get (widget, "title", &title, NULL);
      g_test_message ("line: %s", title);
      g_assert_true (g_hash_table_add (titles, title));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    note_title (child, titles);
}

static void
test_told_once (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource (RESOURCES "/gtk/help-overlay.ui");
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    note_title (child, titles);
  gtk_window_destroy (GTK_WINDOW (overlay));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) g_test_add ("/app/shortcuts/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("told-are-there", test_told_are_there);
  ADD ("there-are-told", test_there_are_told);
  ADD ("told-once", test_told_once);
  return g_test_run ();
}

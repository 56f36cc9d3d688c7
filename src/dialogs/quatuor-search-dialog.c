/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-search-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-search.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

/* Results of each kind: what fits on a screen together. */
#define LIMIT 6

/* Pages and commands come after all that was found in the programme. */
#define GROUP_PAGES QUATUOR_N_FOUND_KINDS

struct _QuatuorSearchDialog
{
  AdwWindow       parent_instance;

  /* Template children */
  GtkSearchEntry *entry;
  GtkListBox     *list;
  GtkStack       *stack;

  /* Owned */
  QuatuorStore   *store;
  GCancellable   *searching;
  GHashTable     *groups;  /* from a row of the list to its group */
  GHashTable     *targets; /* from a row of the list to where it goes */
};

G_DEFINE_FINAL_TYPE (QuatuorSearchDialog, quatuor_search_dialog, ADW_TYPE_WINDOW)

static const char *const GROUPS[] = {
  [QUATUOR_FOUND_TERRITORY] = N_("Territories"),
  [QUATUOR_FOUND_PERSON] = N_("People"),
  [QUATUOR_FOUND_PHASE] = N_("Phases, gates, modules and campaigns"),
  [QUATUOR_FOUND_SESSION] = N_("Sessions"),
  [QUATUOR_FOUND_CRITERION] = N_("Criteria"),
  [QUATUOR_FOUND_COMMENT] = N_("Comments"),
  [QUATUOR_FOUND_NOTE] = N_("Notes"),
  [QUATUOR_FOUND_NARRATIVE] = N_("Narrative"),
  [QUATUOR_FOUND_GROUP] = N_("Peer groups, needs and charters"),
  [QUATUOR_FOUND_ROADMAP] = N_("Projects, actions and effects"),
  [QUATUOR_FOUND_RESOURCE] = N_("Resources and learnings"),
  [GROUP_PAGES] = N_("Pages and commands"),
};

/* What begins so is an action of the window rather than a place in it. */
#define ACTION_PREFIX "win."

static const struct
{
  const char *title;
  const char *target;
} PAGES[] = {
  { N_("Overview"), "overview" },
  { N_("Programme"), "programme" },
  { N_("Reports"), "reports" },
  { N_("History"), "history" },
  { N_("New territory"), "win.add-territory" },
  { N_("Import a table"), "win.import" },
  { N_("Prepare a table to fill in"), "win.prepare-table" },
  { N_("Export a report"), "win.export" },
  { N_("Archive of the programme"), "win.archive" },
  { N_("Backups"), "win.backups" },
  { N_("Preferences"), "win.preferences" },
};

/* What a search was for: the text travels into the store’s thread. */
typedef struct
{
  char      *text;
  GPtrArray *found;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_clear_pointer (&search->found, g_ptr_array_unref);
  g_free (search);
}

static gboolean
run_search (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  Search *search = data;

  search->found = quatuor_search (db, search->text, LIMIT, error);
  return search->found != NULL;
}

static void
add_result (QuatuorSearchDialog *self,
            guint                group,
            const char          *title,
            const char          *subtitle,
            const char          *target)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "title-lines", 1,
                                 "subtitle-lines", 1,
                                 "activatable", TRUE,
                                 NULL);

  /* Only a row that is made knows that its subtitle is no markup. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  g_hash_table_insert (self->groups, row, GUINT_TO_POINTER (group));
  g_hash_table_insert (self->targets, row, g_strdup (target));
  gtk_list_box_append (self->list, row);
}

static void
clear_results (QuatuorSearchDialog *self)
{
  GtkWidget *row;

  g_hash_table_remove_all (self->groups);
  g_hash_table_remove_all (self->targets);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
add_pages (QuatuorSearchDialog *self,
           const char          *text)
{
  g_autofree char *needle = quatuor_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    if (quatuor_text_contains (_(PAGES[i].title), needle))
      add_result (self, GROUP_PAGES, _(PAGES[i].title), NULL, PAGES[i].target);
}

static void
show_results (QuatuorSearchDialog *self,
              const char          *text,
              const GPtrArray     *found)
{
  GtkListBoxRow *first;

  clear_results (self);
  for (guint i = 0; i < found->len; i++)
    {
      const QuatuorFound *result = g_ptr_array_index (found, i);

      add_result (self, result->kind, result->title, result->subtitle, result->target);
    }
  add_pages (self, text);

  first = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_list_box_select_row (self->list, first);
  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "results" : "nothing");
}

/*
 * Callbacks
 */

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (QuatuorSearchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Search *search = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  /* An answer to what was typed before comes too late. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;
  if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else if (g_strcmp0 (search->text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0)
    show_results (self, search->text, search->found);
}

static void
on_search_changed_cb (QuatuorSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  Search *search;

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (text[0] == '\0')
    {
      clear_results (self);
      gtk_stack_set_visible_child_name (self->stack, "begin");
      return;
    }

  self->searching = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->text = g_strdup (text);
  quatuor_store_run_async (self->store, run_search, search, search_free, self->searching,
                           on_found_cb, g_object_ref (self));
}

static void
go (QuatuorSearchDialog *self,
    GtkListBoxRow       *row)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *target = NULL;

  if (row == NULL)
    return;

  target = g_strdup (g_hash_table_lookup (self->targets, row));
  gtk_window_destroy (GTK_WINDOW (self));
  if (window == NULL || target == NULL)
    return;
  if (g_str_has_prefix (target, ACTION_PREFIX))
    gtk_widget_activate_action (GTK_WIDGET (window), target, NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", target);
}

static void
on_entry_activated_cb (QuatuorSearchDialog *self)
{
  go (self, gtk_list_box_get_selected_row (self->list));
}

/* Down and Up choose among the results while one goes on typing. */
static gboolean
on_key_pressed_cb (QuatuorSearchDialog *self,
                   guint                keyval,
                   guint                keycode,
                   GdkModifierType      state)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int delta = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;
  GtkListBoxRow *next;

  if (delta == 0 || selected == NULL)
    return GDK_EVENT_PROPAGATE;

  next = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (selected) + delta);
  if (next != NULL)
    {
      gtk_list_box_select_row (self->list, next);
      gtk_widget_grab_focus (GTK_WIDGET (next));
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }
  return GDK_EVENT_STOP;
}

static void
on_stop_cb (QuatuorSearchDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  QuatuorSearchDialog *self = user_data;
  guint group = GPOINTER_TO_UINT (g_hash_table_lookup (self->groups, row));
  GtkWidget *header;

  if (before != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (self->groups, before)) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (_(GROUPS[group]));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "heading");
  gtk_widget_add_css_class (header, "search-group");
  gtk_list_box_row_set_header (row, header);
}

static void
quatuor_search_dialog_dispose (GObject *object)
{
  QuatuorSearchDialog *self = QUATUOR_SEARCH_DIALOG (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SEARCH_DIALOG);
  G_OBJECT_CLASS (quatuor_search_dialog_parent_class)->dispose (object);
}

static void
quatuor_search_dialog_finalize (GObject *object)
{
  QuatuorSearchDialog *self = QUATUOR_SEARCH_DIALOG (object);

  /* The list asks for its headers as long as it lives. */
  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->targets);
  G_OBJECT_CLASS (quatuor_search_dialog_parent_class)->finalize (object);
}

static void
quatuor_search_dialog_class_init (QuatuorSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_search_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_search_dialog_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSearchDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, go);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
}

static void
quatuor_search_dialog_init (QuatuorSearchDialog *self)
{
  self->groups = g_hash_table_new (NULL, NULL);
  self->targets = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
}

/**
 * quatuor_search_dialog_present:
 * @parent: the window that has the action `win.go`
 * @store: the programme
 */
void
quatuor_search_dialog_present (GtkWindow    *parent,
                               QuatuorStore *store)
{
  QuatuorSearchDialog *self =
    g_object_new (QUATUOR_TYPE_SEARCH_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_window_present (GTK_WINDOW (self));
}

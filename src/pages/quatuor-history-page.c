/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-history-page.h"

#include "quatuor-feedback.h"
#include "quatuor-history-item.h"
#include "quatuor-history-row.h"
#include "quatuor-history-text.h"
#include "quatuor-item-target.h"
#include "quatuor-journal.h"
#include "quatuor-text.h"

#include <string.h>

typedef enum
{
  PROGRAMME,
  TERRITORY,
  PERSON,
  ROW,
} Scope;

struct _QuatuorHistoryPage
{
  QuatuorPage       parent_instance;

  /* Template children */
  GtkCustomFilter  *filter;
  GtkFilterListModel *filtered;
  GtkSearchEntry   *search_entry;
  GtkStack         *stack;

  /* Owned */
  GListStore       *items;
  GCancellable     *loading;
  char             *needle; /* what is searched for, folded */

  Scope             scope;
  QuatuorTable      table; /* of a row */
  QuatuorId         key[QUATUOR_ITEM_KEY_MAX]; /* only a row has more than one id */
};

G_DEFINE_FINAL_TYPE (QuatuorHistoryPage, quatuor_history_page, QUATUOR_TYPE_PAGE)

/* What the store's thread is asked for, and what it brings. */
typedef struct
{
  Scope         scope;
  QuatuorTable  table;
  QuatuorId     key[QUATUOR_ITEM_KEY_MAX];
  GArray       *tenures; /* of the person, QuatuorId */
  GPtrArray    *entries; /* QuatuorEntry */
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_pointer (&query->tenures, g_array_unref);
  g_clear_pointer (&query->entries, g_ptr_array_unref);
  g_free (query);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const QuatuorEntry *first = *(const QuatuorEntry *const *) a;
  const QuatuorEntry *second = *(const QuatuorEntry *const *) b;

  return first->first_seq < second->first_seq ? 1 : first->first_seq > second->first_seq ? -1 : 0;
}

static gboolean
add_row_entries (Query            *query,
                 QuatuorDb        *db,
                 QuatuorTable      table,
                 const QuatuorId  *key,
                 GError          **error)
{
  g_autoptr (GPtrArray) found = quatuor_journal_list_row (db, table, key, error);

  if (found == NULL)
    return FALSE;

  while (found->len > 0)
    {
      QuatuorEntry *entry = g_ptr_array_steal_index (found, found->len - 1);
      gboolean known = FALSE;

      for (guint i = 0; i < query->entries->len && !known; i++)
        known = quatuor_id_equal (
          &((const QuatuorEntry *) g_ptr_array_index (query->entries, i))->group, &entry->group);
      if (known)
        quatuor_entry_free (entry);
      else
        g_ptr_array_add (query->entries, entry);
    }
  return TRUE;
}

static gboolean
read_person (QuatuorDb  *db,
             Query      *query,
             GError    **error)
{
  query->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_entry_free);
  if (!add_row_entries (query, db, QUATUOR_TABLE_PERSON, &query->key[0], error))
    return FALSE;
  for (guint i = 0; i < query->tenures->len; i++)
    if (!add_row_entries (query, db, QUATUOR_TABLE_TENURE,
                          &g_array_index (query->tenures, QuatuorId, i), error))
      return FALSE;
  g_ptr_array_sort (query->entries, compare_newest_first);
  return TRUE;
}

/* In the store's thread. */
static gboolean
read_entries (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  Query *query = data;

  switch (query->scope)
    {
    case TERRITORY:
      query->entries = quatuor_journal_list_territory (db, &query->key[0], error);
      break;
    case PERSON:
      return read_person (db, query, error);
    case ROW:
      query->entries = quatuor_journal_list_row (db, query->table, query->key, error);
      break;
    case PROGRAMME:
    default:
      query->entries = quatuor_journal_list (db, error);
    }
  return query->entries != NULL;
}

static void
show_state (QuatuorHistoryPage *self)
{
  const char *state = "list";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    state = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0)
    state = "none";
  gtk_stack_set_visible_child_name (self->stack, state);
}

static void
show_entries (QuatuorHistoryPage *self,
              const GPtrArray    *entries)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 now = g_get_real_time ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, quatuor_history_item_new (cohort, g_ptr_array_index (entries, i), now));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  show_state (self);
}

static void
on_entries_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (QuatuorHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  Query *query = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  /* What was asked for before may be answered after: it is no longer wanted. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  if (query != NULL && quatuor_page_get_cohort (QUATUOR_PAGE (self)) != NULL)
    show_entries (self, query->entries);
  else if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
}

static GArray *
list_tenures (QuatuorCohort   *cohort,
              const QuatuorId *person)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TENURE);
  GArray *tenures = g_array_new (FALSE, FALSE, sizeof (QuatuorId));

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (rows, i);

      if (quatuor_id_equal (&tenure->person, person))
        g_array_append_val (tenures, tenure->id);
    }
  return tenures;
}

static void
quatuor_history_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  QuatuorHistoryPage *self = QUATUOR_HISTORY_PAGE (page);
  Query *query;

  if (self->scope != PROGRAMME && quatuor_id_is_none (&self->key[0]))
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  query = g_new0 (Query, 1);
  query->scope = self->scope;
  query->table = self->table;
  memcpy (query->key, self->key, sizeof query->key);
  query->tenures = list_tenures (cohort, &self->key[0]);
  quatuor_store_run_async (quatuor_page_get_store (page), read_entries, query, query_free,
                           self->loading, on_entries_read_cb, g_object_ref (self));
}

/*
 * Details of an entry
 */

typedef struct
{
  QuatuorId  group;
  GPtrArray *changes; /* QuatuorFieldChange */
} Details;

static void
details_free (gpointer data)
{
  Details *details = data;

  g_clear_pointer (&details->changes, g_ptr_array_unref);
  g_free (details);
}

/* In the store's thread. */
static gboolean
read_details (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  Details *details = data;

  details->changes = quatuor_journal_details (db, &details->group, error);
  return details->changes != NULL;
}

static void
on_details_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (QuatuorHistoryItem) item = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  Details *details = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (details != NULL)
    text = quatuor_history_details (quatuor_store_get_cohort (QUATUOR_STORE (source)),
                                    details->changes);
  else
    text = quatuor_error_to_sentence (error);
  quatuor_history_item_set_details (item, text);
}

static void
on_activate_cb (QuatuorHistoryPage *self,
                guint               position)
{
  g_autoptr (QuatuorHistoryItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  quatuor_history_item_set_expanded (item, !quatuor_history_item_get_expanded (item));
  if (quatuor_history_item_get_details (item) == NULL)
    {
      Details *details = g_new0 (Details, 1);

      details->group = *quatuor_history_item_get_group (item);
      quatuor_store_run_async (quatuor_page_get_store (QUATUOR_PAGE (self)), read_details, details,
                               details_free, NULL, on_details_read_cb, g_object_ref (item));
    }
}

/*
 * The list
 */

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, quatuor_history_row_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item)
{
  quatuor_history_row_set_item (QUATUOR_HISTORY_ROW (gtk_list_item_get_child (list_item)),
                                gtk_list_item_get_item (list_item));
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item)
{
  quatuor_history_row_set_item (QUATUOR_HISTORY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  QuatuorHistoryPage *self = user_data;

  return self->needle == NULL || quatuor_history_item_matches (item, self->needle);
}

static void
on_search_changed_cb (QuatuorHistoryPage *self)
{
  g_free (self->needle);
  self->needle = quatuor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

/* Escape empties the search first; then it leaves the window, if that is a
 * dialog. */
static void
on_stop_search_cb (QuatuorHistoryPage *self)
{
  GtkEditable *search = GTK_EDITABLE (self->search_entry);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gtk_editable_get_text (search)[0] != '\0')
    gtk_editable_set_text (search, "");
  else if (GTK_IS_WINDOW (root) && gtk_window_get_modal (GTK_WINDOW (root)))
    gtk_window_close (GTK_WINDOW (root));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (QUATUOR_HISTORY_PAGE (widget)->search_entry));
}

static void
quatuor_history_page_dispose (GObject *object)
{
  QuatuorHistoryPage *self = QUATUOR_HISTORY_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_HISTORY_PAGE);
  g_clear_object (&self->items);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (quatuor_history_page_parent_class)->dispose (object);
}

static void
quatuor_history_page_class_init (QuatuorHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_history_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_history_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryPage, filter);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryPage, filtered);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);

  gtk_widget_class_install_action (widget_class, "history.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "history.search", NULL);
}

static void
quatuor_history_page_init (QuatuorHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (QUATUOR_TYPE_HISTORY_ITEM);
  gtk_custom_filter_set_filter_func (self->filter, matches, self, NULL);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->items));
}

static void
set_scope (QuatuorHistoryPage *self,
           Scope               scope,
           const QuatuorId    *key,
           guint               n_keys)
{
  gsize length = n_keys * sizeof *key;

  if (self->scope == scope && memcmp (self->key, key, length) == 0)
    return;

  self->scope = scope;
  memcpy (self->key, key, length);
  g_list_store_remove_all (self->items);
  quatuor_page_refresh (QUATUOR_PAGE (self));
}

/**
 * quatuor_history_page_set_territory:
 * @self: a history page
 * @territory: the id of a territory
 *
 * Shows what was done to one territory only.
 */
void
quatuor_history_page_set_territory (QuatuorHistoryPage *self,
                                    const QuatuorId    *territory)
{
  g_return_if_fail (QUATUOR_IS_HISTORY_PAGE (self));

  set_scope (self, TERRITORY, territory, 1);
}

/**
 * quatuor_history_page_set_row:
 * @self: a history page
 * @table: a table with at most %QUATUOR_ITEM_KEY_MAX ids in its key
 * @key: those of one of its rows, one after the other
 *
 * Shows what was done to one row only.
 */
void
quatuor_history_page_set_row (QuatuorHistoryPage *self,
                              QuatuorTable        table,
                              const QuatuorId    *key)
{
  g_return_if_fail (QUATUOR_IS_HISTORY_PAGE (self));
  g_return_if_fail (quatuor_row_type (table)->n_keys <= QUATUOR_ITEM_KEY_MAX);

  self->table = table;
  set_scope (self, ROW, key, quatuor_row_type (table)->n_keys);
}

/**
 * quatuor_history_page_set_person:
 * @self: a history page
 * @person: the id of a person
 *
 * Shows what was done to a person's card and terms only.
 */
void
quatuor_history_page_set_person (QuatuorHistoryPage *self,
                                 const QuatuorId    *person)
{
  g_return_if_fail (QUATUOR_IS_HISTORY_PAGE (self));

  set_scope (self, PERSON, person, 1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-sidebar.h"

#include "quatuor-attention.h"
#include "quatuor-list-tab.h"
#include "quatuor-settings.h"
#include "quatuor-territory-item.h"
#include "quatuor-territory-row.h"
#include "quatuor-text.h"
#include "quatuor-window-private.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TERRITORY_TARGET "territory/"

struct _QuatuorSidebar
{
  AdwBin              parent_instance;

  /* Template children */
  GtkLabel           *title;
  GtkLabel           *dates;
  GtkListBox         *pages;
  GtkDropDown        *filter;
  GtkSearchEntry     *search;
  GtkStack           *stack;
  GtkListView        *view;

  /* Owned */
  QuatuorStore       *store;
  GListStore         *territories;
  GtkCustomFilter    *matches;
  GtkSingleSelection *selection;
  char               *needle; /* folded, NULL for all */
  char               *target; /* where one is */
  QuatuorId           selected; /* the territory in sight */
};

G_DEFINE_FINAL_TYPE (QuatuorSidebar, quatuor_sidebar, ADW_TYPE_BIN)

/* The choices of the drop-down after “All Territories”. */
static const char *
chosen_state (QuatuorSidebar *self)
{
  guint position = gtk_drop_down_get_selected (self->filter);

  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return NULL;
  return quatuor_wording_codes ("territory.state")[position - 1];
}

static gboolean
territory_matches (gpointer item,
                   gpointer user_data)
{
  QuatuorSidebar *self = user_data;
  const QuatuorTerritory *territory = quatuor_territory_item_get_territory (item);
  const char *state = chosen_state (self);

  if (state != NULL && !g_str_equal (quatuor_territory_item_get_state (item), state))
    return FALSE;
  return self->needle == NULL || quatuor_text_contains (territory->name, self->needle);
}

/* The list view cannot select by id, so the place is looked up. */
static void
update_selection (QuatuorSidebar *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint position = GTK_INVALID_LIST_POSITION;
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items && position == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr (QuatuorTerritoryItem) item = g_list_model_get_item (model, i);

      if (quatuor_id_equal (&quatuor_territory_item_get_territory (item)->id, &self->selected))
        position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
}

static void
show_list (QuatuorSidebar *self)
{
  gboolean has_any = g_list_model_get_n_items (G_LIST_MODEL (self->territories)) > 0;
  gboolean has_match = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->search), has_any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter), has_any);
  gtk_stack_set_visible_child_name (self->stack, has_match ? "list" : has_any ? "none" : "empty");
}

static void
on_filter_changed_cb (QuatuorSidebar *self)
{
  g_autofree char *needle = quatuor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  g_free (self->needle);
  self->needle = needle != NULL && *needle != '\0' ? g_steal_pointer (&needle) : NULL;
  gtk_filter_changed (GTK_FILTER (self->matches), GTK_FILTER_CHANGE_DIFFERENT);
  update_selection (self);
  show_list (self);
}

static void
go (QuatuorSidebar *self,
    const char     *target)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", target);
}

static void
go_to_territory (QuatuorSidebar *self,
                 guint           position)
{
  g_autoptr (QuatuorTerritoryItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  if (item == NULL)
    return;

  id = quatuor_id_to_string (&quatuor_territory_item_get_territory (item)->id);
  target = g_strconcat (TERRITORY_TARGET, id, NULL);
  go (self, target);
}

static void
on_territory_activated_cb (QuatuorSidebar *self,
                           guint           position)
{
  go_to_territory (self, position);
}

/* Enter in the search entry goes to the first territory found. */
static void
on_search_activated_cb (QuatuorSidebar *self)
{
  if (self->needle != NULL)
    go_to_territory (self, 0);
}

static void
on_page_activated_cb (QuatuorSidebar *self,
                      GtkListBoxRow  *row)
{
  go (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkListBoxRow *
find_page_row (QuatuorSidebar *self,
               const char     *target)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->pages, i);

      if (row == NULL || g_str_has_prefix (target, gtk_widget_get_name (GTK_WIDGET (row))))
        return row;
    }
}

/* The focus takes the mark of the selection along on its way through the list;
 * when it has gone, the mark is again where one is. */
static void
select_page_row (QuatuorSidebar *self)
{
  if (self->target != NULL)
    gtk_list_box_select_row (self->pages, find_page_row (self, self->target));
}

static void
on_setup_cb (QuatuorSidebar *self,
             GtkListItem    *list_item)
{
  gtk_list_item_set_child (list_item, quatuor_territory_row_new ());
}

static void
on_bind_cb (QuatuorSidebar *self,
            GtkListItem    *list_item)
{
  quatuor_territory_row_set_item (QUATUOR_TERRITORY_ROW (gtk_list_item_get_child (list_item)),
                                  gtk_list_item_get_item (list_item));
}

static void
on_unbind_cb (QuatuorSidebar *self,
              GtkListItem    *list_item)
{
  quatuor_territory_row_set_item (QUATUOR_TERRITORY_ROW (gtk_list_item_get_child (list_item)),
                                  NULL);
}

static char *
format_dates (const QuatuorProgramme *programme)
{
  g_autofree char *starts = quatuor_date_to_display (programme->starts);
  g_autofree char *ends = quatuor_date_to_display (programme->ends);
  gboolean has_start = programme->starts != QUATUOR_DATE_UNKNOWN;
  gboolean has_end = programme->ends != QUATUOR_DATE_UNKNOWN;

  if (has_start && has_end)
    /* Translators: the first and the last day of the programme. */
    return g_strdup_printf (_("%s – %s"), starts, ends);
  if (has_start)
    /* Translators: the first day of the programme. */
    return g_strdup_printf (_("From %s"), starts);
  if (has_end)
    /* Translators: the last day of the programme. */
    return g_strdup_printf (_("Until %s"), ends);
  return NULL;
}

static void
show_programme (QuatuorSidebar         *self,
                const QuatuorProgramme *programme)
{
  g_autofree char *dates = programme != NULL ? format_dates (programme) : NULL;

  gtk_label_set_label (self->title, programme != NULL ? programme->title : "");
  gtk_label_set_label (self->dates, dates != NULL ? dates : "");
  gtk_widget_set_visible (GTK_WIDGET (self->dates), dates != NULL);
}

static void
refresh (QuatuorSidebar *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorAttentionLimits limits = quatuor_settings_get_limits ();
  g_autoptr (GArray) attention = NULL;

  if (cohort == NULL)
    return;

  attention = quatuor_attention_list (cohort, &limits, quatuor_date_today ());
  show_programme (self, quatuor_cohort_programme (cohort));
  quatuor_territory_item_list_update (self->territories, cohort, attention);
  gtk_filter_changed (GTK_FILTER (self->matches), GTK_FILTER_CHANGE_DIFFERENT);
  update_selection (self);
  show_list (self);
}

static GtkWidget *
make_page_row (const QuatuorPageEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(entry->title));

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "icon-name", entry->icon,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, entry->name);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  return row;
}

static void
add_pages (QuatuorSidebar *self)
{
  gsize n_pages = 0;
  const QuatuorPageEntry *pages = quatuor_window_get_pages (&n_pages);

  for (gsize i = 0; i < n_pages; i++)
    if (pages[i].title != NULL)
      gtk_list_box_append (self->pages, make_page_row (&pages[i]));
}

static void
add_states (QuatuorSidebar *self)
{
  const char *const *codes = quatuor_wording_codes ("territory.state");
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("All Territories"));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (choices, quatuor_wording_for_code ("state", codes[i]));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (choices));
}

static void
quatuor_sidebar_dispose (GObject *object)
{
  QuatuorSidebar *self = QUATUOR_SIDEBAR (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->matches);
  g_clear_object (&self->territories);

  G_OBJECT_CLASS (quatuor_sidebar_parent_class)->dispose (object);
}

static void
quatuor_sidebar_finalize (GObject *object)
{
  QuatuorSidebar *self = QUATUOR_SIDEBAR (object);

  g_free (self->needle);
  g_free (self->target);

  G_OBJECT_CLASS (quatuor_sidebar_parent_class)->finalize (object);
}

static void
quatuor_sidebar_class_init (QuatuorSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_sidebar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/app/quatuor-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, dates);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, filter);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSidebar, view);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_page_row);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_territory_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);
}

static void
quatuor_sidebar_init (QuatuorSidebar *self)
{
  GtkFilterListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_list_tab_leave (GTK_WIDGET (self->pages));
  quatuor_list_tab_leave (GTK_WIDGET (self->view));

  self->territories = quatuor_territory_item_list_new ();
  self->matches = gtk_custom_filter_new (territory_matches, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->territories)),
                                        g_object_ref (GTK_FILTER (self->matches)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));

  /* Last, as choosing “All Territories” filters the list. */
  add_pages (self);
  add_states (self);
}

/**
 * quatuor_sidebar_set_store:
 * @self: a sidebar
 * @store: an open programme
 */
void
quatuor_sidebar_set_store (QuatuorSidebar *self,
                           QuatuorStore   *store)
{
  g_return_if_fail (QUATUOR_IS_SIDEBAR (self));

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  if (!g_set_object (&self->store, store) || store == NULL)
    return;

  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * quatuor_sidebar_select:
 * @self: a sidebar
 * @target: the target of `win.go` that is in sight
 *
 * Marks where one is.
 */
void
quatuor_sidebar_select (QuatuorSidebar *self,
                        const char     *target)
{
  g_autofree char *id = NULL;

  g_return_if_fail (QUATUOR_IS_SIDEBAR (self));

  self->selected = QUATUOR_ID_NONE;
  if (g_str_has_prefix (target, TERRITORY_TARGET))
    {
      const char *rest = target + strlen (TERRITORY_TARGET);

      id = g_strndup (rest, strcspn (rest, "/"));
      quatuor_id_parse (id, &self->selected);
    }
  g_free (self->target);
  self->target = g_strdup (target);
  select_page_row (self);
  update_selection (self);
}

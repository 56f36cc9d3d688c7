/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-page-private.h"

#include "quatuor-territory-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* The place in the page that opens what to know before a visit. */
#define PREPARE "prepare"

G_DEFINE_FINAL_TYPE (QuatuorTerritoryPage, quatuor_territory_page, QUATUOR_TYPE_PAGE)

/**
 * quatuor_territory_page_get_territory:
 * @self: a territory page
 *
 * Returns: (transfer none) (nullable): the territory that it shows
 */
const QuatuorTerritory *
quatuor_territory_page_get_territory (QuatuorTerritoryPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &self->territory)
                        : NULL;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/* Kind, departments, region and population: what tells one territory from
 * another of the same name. */
static char *
facts_text (const QuatuorTerritory *territory)
{
  GString *text = g_string_new (quatuor_wording_for_code ("kind", territory->kind));
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, territory->population);
  g_autofree char *population = NULL;
  g_autofree char *place = NULL;

  if (territory->region != NULL && territory->departments != NULL)
    /* Translators: a region and the codes of its departments. */
    place = g_strdup_printf (_("%s (%s)"), territory->region, territory->departments);
  append_part (text, place != NULL                ? place
                     : territory->region != NULL ? territory->region
                                                 : territory->departments);
  /* Translators: %s is a number, already grouped. */
  population = g_strdup_printf (ngettext ("%s inhabitant", "%s inhabitants",
                                          (unsigned long) territory->population),
                                number);
  append_part (text, territory->population != QUATUOR_INTEGER_UNKNOWN ? population : NULL);
  return g_string_free (text, FALSE);
}

static void
show_state (QuatuorTerritoryPage *self,
            QuatuorCohort        *cohort)
{
  const QuatuorTerritoryState *state =
    quatuor_territory_state_on (cohort, &self->territory, quatuor_date_today ());
  const char *word = quatuor_wording_for_code ("state", state != NULL ? state->state : "candidate");
  g_autofree char *since = quatuor_date_to_display (state != NULL ? state->since : 0);
  g_autofree char *label = NULL;

  if (state != NULL && state->since != QUATUOR_DATE_UNKNOWN)
    /* Translators: the state of a territory, and since which day. */
    label = g_strdup_printf (_("%s since %s"), word, since);
  gtk_button_set_label (self->state_button, label != NULL ? label : word);
}

/*
 * Overrides
 */

static void
quatuor_territory_page_refresh (QuatuorPage   *page,
                                QuatuorCohort *cohort)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (page);
  QuatuorStore *store = quatuor_page_get_store (page);
  const QuatuorTerritory *territory = quatuor_territory_page_get_territory (self);
  g_autofree char *facts = NULL;

  quatuor_page_set_store (QUATUOR_PAGE (self->team_page), store);
  quatuor_page_set_store (QUATUOR_PAGE (self->diagnostic_page), store);
  quatuor_page_set_store (QUATUOR_PAGE (self->path_page), store);
  quatuor_page_set_store (QUATUOR_PAGE (self->narrative_page), store);
  quatuor_page_set_store (QUATUOR_PAGE (self->roadmap_page), store);
  quatuor_page_set_store (QUATUOR_PAGE (self->support_page), store);
  quatuor_page_set_store (QUATUOR_PAGE (self->history_page), store);
  if (territory == NULL)
    {
      /* It was removed, here or by an undo: there is nothing left to show. */
      if (!quatuor_id_is_none (&self->territory))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "overview");
      return;
    }

  facts = facts_text (territory);
  quatuor_page_set_title (page, territory->name);
  gtk_label_set_label (self->name_label, territory->name);
  gtk_label_set_label (self->facts_label, facts);
  gtk_label_set_label (self->north_star_label,
                       territory->north_star != NULL ? territory->north_star : "");
  gtk_widget_set_visible (GTK_WIDGET (self->north_star_label), territory->north_star != NULL);
  show_state (self, cohort);
}

static void
quatuor_territory_page_show (QuatuorPage *page,
                             const char  *place)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place, "/", 2);
  QuatuorId id;

  if (parts[0] == NULL || !quatuor_id_parse (parts[0], &id))
    return;

  if (!quatuor_id_equal (&id, &self->territory))
    {
      self->territory = id;
      quatuor_team_page_set_territory (self->team_page, &id);
      quatuor_diagnostic_page_set_territory (self->diagnostic_page, &id);
      quatuor_path_page_set_territory (self->path_page, &id);
      quatuor_narrative_page_set_territory (self->narrative_page, &id);
      quatuor_roadmap_page_set_territory (self->roadmap_page, &id);
      quatuor_support_page_set_territory (self->support_page, &id);
      quatuor_history_page_set_territory (self->history_page, &id);
      quatuor_page_refresh (page);
    }
  if (parts[1] != NULL && adw_view_stack_get_child_by_name (self->stack, parts[1]) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, parts[1]);
  if (g_strcmp0 (parts[1], PREPARE) == 0)
    {
      adw_view_stack_set_visible_child_name (self->stack, "support");
      quatuor_territory_page_prepare_visit (self);
    }
}

/* Seven tabs do not fit on a narrow window: there a list offers them. */
static void
on_tab_chosen_cb (QuatuorTerritoryPage *self)
{
  AdwViewStackPage *page = gtk_drop_down_get_selected_item (self->tab_list);

  if (page != NULL)
    adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
}

static void
on_tab_shown_cb (QuatuorTerritoryPage *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (pages, i))
      gtk_drop_down_set_selected (self->tab_list, i);
}

static void
quatuor_territory_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TERRITORY_PAGE);

  G_OBJECT_CLASS (quatuor_territory_page_parent_class)->dispose (object);
}

static void
quatuor_territory_page_class_init (QuatuorTerritoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_territory_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_territory_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_territory_page_show;

  g_type_ensure (QUATUOR_TYPE_DIAGNOSTIC_PAGE);
  g_type_ensure (QUATUOR_TYPE_HISTORY_PAGE);
  g_type_ensure (QUATUOR_TYPE_NARRATIVE_PAGE);
  g_type_ensure (QUATUOR_TYPE_PATH_PAGE);
  g_type_ensure (QUATUOR_TYPE_ROADMAP_PAGE);
  g_type_ensure (QUATUOR_TYPE_SUPPORT_PAGE);
  g_type_ensure (QUATUOR_TYPE_TEAM_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-territory-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, history_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, north_star_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, diagnostic_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, narrative_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, path_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, roadmap_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, state_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, tab_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, support_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTerritoryPage, team_page);

  gtk_widget_class_bind_template_callback (widget_class, on_tab_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_shown_cb);

  quatuor_territory_page_install_actions (widget_class);
}

static void
quatuor_territory_page_init (QuatuorTerritoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

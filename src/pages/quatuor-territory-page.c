/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-page.h"

#include "quatuor-answer.h"
#include "quatuor-contact-dialog.h"
#include "quatuor-diagnostic-page.h"
#include "quatuor-digest-window.h"
#include "quatuor-document-window.h"
#include "quatuor-feedback.h"
#include "quatuor-history-page.h"
#include "quatuor-narrative-page.h"
#include "quatuor-path-page.h"
#include "quatuor-prompt.h"
#include "quatuor-roadmap-page.h"
#include "quatuor-state-dialog.h"
#include "quatuor-support-page.h"
#include "quatuor-table.h"
#include "quatuor-team-page.h"
#include "quatuor-template-plan.h"
#include "quatuor-territory-dialog.h"
#include "quatuor-territory-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The place in the page that opens what to know before a visit. */
#define PREPARE "prepare"

struct _QuatuorTerritoryPage
{
  QuatuorPage            parent_instance;

  /* Template children */
  GtkLabel              *facts_label;
  QuatuorHistoryPage    *history_page;
  GtkLabel              *name_label;
  GtkLabel              *north_star_label;
  QuatuorDiagnosticPage *diagnostic_page;
  QuatuorNarrativePage  *narrative_page;
  QuatuorPathPage       *path_page;
  QuatuorRoadmapPage    *roadmap_page;
  AdwViewStack          *stack;
  GtkButton             *state_button;
  GtkDropDown           *tab_list;
  QuatuorSupportPage    *support_page;
  QuatuorTeamPage       *team_page;

  QuatuorId              territory;
};

G_DEFINE_FINAL_TYPE (QuatuorTerritoryPage, quatuor_territory_page, QUATUOR_TYPE_PAGE)

static const QuatuorTerritory *
get_territory (QuatuorTerritoryPage *self)
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

static void
present (QuatuorTerritoryPage *self,
         GtkWidget            *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

/*
 * Removing: the answers are not in the cohort, so they are read first
 */

typedef struct
{
  QuatuorId  territory;
  GArray    *campaigns; /* QuatuorId */
  GPtrArray *ratings;   /* QuatuorRating */
  char      *reason;    /* why answers of a closed campaign go; NULL at first */
} Removal;

static void remove_territory (QuatuorTerritoryPage *self,
                              const char           *reason);

static void
rating_free (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_array_unref (removal->campaigns);
  g_ptr_array_unref (removal->ratings);
  g_free (removal->reason);
  g_free (removal);
}

/* In the store's thread. */
static gboolean
read_ratings (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  Removal *removal = data;

  for (guint i = 0; i < removal->campaigns->len; i++)
    {
      g_autoptr (GPtrArray) ratings =
        quatuor_table_load_ratings (db, &g_array_index (removal->campaigns, QuatuorId, i),
                                    &removal->territory, error);

      if (ratings == NULL)
        return FALSE;
      for (guint n = 0; n < ratings->len; n++)
        g_ptr_array_add (removal->ratings,
                         quatuor_row_copy (QUATUOR_TABLE_RATING, g_ptr_array_index (ratings, n)));
    }
  return TRUE;
}

/* The first campaign with answers of the territory that takes no change without a
 * reason. */
static const QuatuorCampaign *
find_closed (QuatuorCohort   *cohort,
             const GPtrArray *ratings)
{
  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);
      const QuatuorCampaign *campaign =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, &rating->campaign);

      if (campaign != NULL && !quatuor_campaign_is_open (campaign, quatuor_date_today ()))
        return campaign;
    }
  return NULL;
}

static void
on_reason_cb (const char *reason,
              gpointer    user_data)
{
  if (get_territory (user_data) != NULL)
    remove_territory (user_data, reason);
}

static void
ask_reason (QuatuorTerritoryPage  *self,
            const QuatuorCampaign *campaign)
{
  /* Translators: %s is the title of a campaign. */
  g_autofree char *body =
    g_strdup_printf (_("Its answers to the campaign “%s”, which is not open, go with it. The "
                       "history keeps your reason. To keep the answers, set the territory’s "
                       "state to withdrawn instead."),
                     campaign->title);

  quatuor_prompt_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      _("Remove the Territory With Its Answers"), body, _("Reason"), _("_Remove"),
                      on_reason_cb, self);
}

static void
apply_removal (QuatuorTerritoryPage *self,
               QuatuorCohort        *cohort,
               const Removal        *removal)
{
  const QuatuorCampaign *closed = find_closed (cohort, removal->ratings);
  QuatuorEdit *edit;

  if (closed != NULL && removal->reason == NULL)
    {
      ask_reason (self, closed);
      return;
    }
  edit = quatuor_territory_remove (cohort, &removal->territory, removal->ratings);
  quatuor_edit_set_reason (edit, removal->reason);
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
}

static void
on_ratings_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (QuatuorTerritoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorStore *store = QUATUOR_STORE (source);
  Removal *removal = quatuor_store_run_finish (store, result, &error);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);

  if (removal == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  if (quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &removal->territory) != NULL)
    apply_removal (self, cohort, removal);
}

static void
remove_territory (QuatuorTerritoryPage *self,
                  const char           *reason)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  Removal *removal = g_new0 (Removal, 1);

  removal->territory = self->territory;
  removal->campaigns = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  removal->ratings = g_ptr_array_new_with_free_func (rating_free);
  removal->reason = g_strdup (reason);
  for (guint i = 0; i < campaigns->len; i++)
    g_array_append_val (removal->campaigns,
                        ((const QuatuorCampaign *) g_ptr_array_index (campaigns, i))->id);
  quatuor_store_run_async (quatuor_page_get_store (QUATUOR_PAGE (self)), read_ratings, removal,
                           removal_free, NULL, on_ratings_read_cb, g_object_ref (self));
}

/*
 * Actions
 */

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  const QuatuorTerritory *territory = get_territory (self);

  if (territory != NULL)
    present (self, quatuor_territory_dialog_new (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                                 territory));
}

static void
set_state_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  const QuatuorTerritory *territory = get_territory (self);

  if (territory != NULL)
    present (self, quatuor_state_dialog_new (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                             territory));
}

static void
plan_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  g_autoptr (GError) error = NULL;
  QuatuorEdit *edit;

  if (get_territory (self) == NULL)
    return;
  edit = quatuor_template_plan_territory (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                          &self->territory, &error);
  if (edit != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
  else if (error != NULL)
    quatuor_feedback_error (widget, error);
  else
    quatuor_feedback_say (widget, _("The sessions of the template are planned already."));
}

static void
calendar_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  g_autofree char *id = quatuor_id_to_string (&self->territory);
  g_autofree char *target = g_strconcat ("calendar/territory/", id, NULL);

  gtk_widget_activate_action (widget, "win.go", "s", target);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);

  if (get_territory (self) != NULL)
    remove_territory (self, NULL);
}

static void
note_contact_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));

  /* The keys work wherever the focus is, as long as the territory is in sight. */
  if (gtk_widget_get_mapped (widget) && get_territory (self) != NULL &&
      !quatuor_store_is_read_only (store))
    present (self, quatuor_contact_dialog_new (store, &self->territory, NULL));
}

/* The target is the name of a document of one territory. */
static void
document_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);

  if (get_territory (self) != NULL)
    present (self, quatuor_document_window_new (
                     quatuor_page_get_store (QUATUOR_PAGE (self)),
                     quatuor_document_kind_find (g_variant_get_string (parameter, NULL)),
                     &self->territory));
}

static void
prepare_visit (QuatuorTerritoryPage *self)
{
  if (get_territory (self) != NULL)
    present (self, quatuor_digest_window_new_visit (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                                    &self->territory));
}

static void
prepare_visit_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  if (gtk_widget_get_mapped (widget))
    prepare_visit (QUATUOR_TERRITORY_PAGE (widget));
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
  const QuatuorTerritory *territory = get_territory (self);
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
      prepare_visit (self);
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

  gtk_widget_class_install_action (widget_class, "territory.document", "s", document_action);
  gtk_widget_class_install_action (widget_class, "territory.calendar", NULL, calendar_action);
  gtk_widget_class_install_action (widget_class, "territory.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "territory.note-contact", NULL,
                                   note_contact_action);
  gtk_widget_class_install_action (widget_class, "territory.plan-sessions", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "territory.prepare-visit", NULL,
                                   prepare_visit_action);
  gtk_widget_class_install_action (widget_class, "territory.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "territory.set-state", NULL, set_state_action);
}

static void
quatuor_territory_page_init (QuatuorTerritoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

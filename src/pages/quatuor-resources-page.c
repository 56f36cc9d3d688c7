/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-resources-page.h"

#include "quatuor-item-row.h"
#include "quatuor-learning-dialog.h"
#include "quatuor-pick-drop.h"
#include "quatuor-project-acts.h"
#include "quatuor-project-rows.h"
#include "quatuor-resource-dialog.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorResourcesPage
{
  QuatuorPage      parent_instance;

  /* Template children */
  GtkLabel        *learnings_count;
  GtkWidget       *learnings_empty;
  GtkListBox      *learnings_list;
  GtkSearchEntry  *learnings_search;
  QuatuorPickDrop *module_drop;
  QuatuorPickDrop *phase_drop;
  GtkLabel        *resources_count;
  GtkWidget       *resources_empty;
  GtkListBox      *resources_list;
  GtkSearchEntry  *resources_search;
  AdwViewStack    *stack;
  QuatuorPickDrop *tag_drop;
  GtkCheckButton  *unused_check;

  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (QuatuorResourcesPage, quatuor_resources_page, QUATUOR_TYPE_PAGE)

/*
 * Filters
 */

static void
fill_drops (QuatuorResourcesPage *self,
            QuatuorCohort        *cohort)
{
  const GPtrArray *resources = quatuor_cohort_rows (cohort, QUATUOR_TABLE_RESOURCE);
  g_auto (GStrv) tags = quatuor_resource_list_tags (resources);

  self->filling = TRUE;
  quatuor_pick_drop_set_rows (self->phase_drop, _("All Phases"), cohort, QUATUOR_TABLE_PHASE);
  quatuor_pick_drop_set_rows (self->module_drop, _("All Modules"), cohort, QUATUOR_TABLE_MODULE);
  quatuor_pick_drop_set_words (self->tag_drop, _("All Tags"), (const char *const *) tags);
  self->filling = FALSE;
}

static gboolean
picks_id (QuatuorPickDrop *drop,
          const QuatuorId *id)
{
  const char *value = quatuor_pick_drop_get_value (drop);
  QuatuorId picked;

  return value == NULL || (quatuor_id_parse (value, &picked) && quatuor_id_equal (&picked, id));
}

static gboolean
holds_words (const char *text,
             GtkWidget  *search)
{
  g_autofree char *folded = quatuor_text_fold (gtk_editable_get_text (GTK_EDITABLE (search)));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !quatuor_text_contains (text, words[i]))
      return FALSE;
  return TRUE;
}

static gboolean
shows_resource (QuatuorResourcesPage  *self,
                QuatuorCohort         *cohort,
                const QuatuorResource *resource)
{
  const char *tag = quatuor_pick_drop_get_value (self->tag_drop);
  g_autofree char *facts = quatuor_resource_facts (cohort, resource);
  g_autofree char *text = g_strdup_printf ("%s %s", resource->title, facts);

  return picks_id (self->phase_drop, &resource->phase) &&
         picks_id (self->module_drop, &resource->module) &&
         (tag == NULL || quatuor_resource_has_tag (resource, tag)) &&
         holds_words (text, GTK_WIDGET (self->resources_search));
}

static gboolean
shows_learning (QuatuorResourcesPage  *self,
                QuatuorCohort         *cohort,
                const QuatuorLearning *learning)
{
  g_autofree char *birth = quatuor_learning_birth (cohort, learning);
  g_autofree char *use = quatuor_learning_use (cohort, learning);
  g_autofree char *text =
    g_strdup_printf ("%s %s %s %s", learning->text, birth, use,
                     learning->evidence != NULL ? learning->evidence : "");

  if (gtk_check_button_get_active (self->unused_check) && quatuor_learning_is_used (learning))
    return FALSE;
  return holds_words (text, GTK_WIDGET (self->learnings_search));
}

/*
 * Showing
 */

static void
show_resources (QuatuorResourcesPage *self,
                QuatuorCohort        *cohort)
{
  const GPtrArray *all = quatuor_cohort_rows (cohort, QUATUOR_TABLE_RESOURCE);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *count = NULL;

  for (guint i = 0; i < all->len; i++)
    if (shows_resource (self, cohort, g_ptr_array_index (all, i)))
      g_ptr_array_add (shown, g_ptr_array_index (all, i));

  quatuor_item_list_set_length (self->resources_list, shown->len);
  for (guint i = 0; i < shown->len; i++)
    {
      const QuatuorResource *resource = g_ptr_array_index (shown, i);
      QuatuorItemRow *row = quatuor_item_list_get_row (self->resources_list, i);
      g_autofree char *facts = quatuor_resource_facts (cohort, resource);

      quatuor_item_row_set_item (row, QUATUOR_TABLE_RESOURCE, &resource->id);
      quatuor_item_row_set_words (row, resource->title, facts, NULL);
      quatuor_item_row_set_link (row, resource->link);
    }
  /* Translators: how many of all the resources the filter shows. */
  count = g_strdup_printf (ngettext ("%u of %u resource", "%u of %u resources", all->len),
                           shown->len, all->len);
  gtk_label_set_label (self->resources_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->resources_count), all->len > 0);
  gtk_widget_set_visible (self->resources_empty, all->len == 0);
}

static void
show_learnings (QuatuorResourcesPage *self,
                QuatuorCohort        *cohort)
{
  const GPtrArray *all = quatuor_cohort_rows (cohort, QUATUOR_TABLE_LEARNING);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *count = NULL;
  guint n_unused = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const QuatuorLearning *learning = g_ptr_array_index (all, i);

      n_unused += !quatuor_learning_is_used (learning);
      if (shows_learning (self, cohort, learning))
        g_ptr_array_add (shown, (gpointer) learning);
    }

  quatuor_item_list_set_length (self->learnings_list, shown->len);
  for (guint i = 0; i < shown->len; i++)
    quatuor_learning_show (quatuor_item_list_get_row (self->learnings_list, i), cohort,
                           g_ptr_array_index (shown, i));
  /* Translators: how many learnings there are, and how many nothing uses yet. */
  count = g_strdup_printf (ngettext ("%u learning, not used yet: %u",
                                     "%u learnings, not used yet: %u", all->len),
                           all->len, n_unused);
  gtk_label_set_label (self->learnings_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->learnings_count), all->len > 0);
  gtk_widget_set_visible (self->learnings_empty, all->len == 0);
}

/*
 * Callbacks and actions
 */

static void
on_filter_changed_cb (QuatuorResourcesPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));

  if (self->filling || cohort == NULL)
    return;
  show_resources (self, cohort);
  show_learnings (self, cohort);
}

static void
add_learning_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (widget));

  quatuor_project_acts_present (widget, quatuor_learning_dialog_new_add (store, NULL));
}

static void
add_resource_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (widget));

  quatuor_project_acts_present (widget, quatuor_resource_dialog_new_add (store));
}

/*
 * Overrides
 */

static void
quatuor_resources_page_refresh (QuatuorPage   *page,
                                QuatuorCohort *cohort)
{
  QuatuorResourcesPage *self = QUATUOR_RESOURCES_PAGE (page);

  fill_drops (self, cohort);
  show_resources (self, cohort);
  show_learnings (self, cohort);
}

static void
quatuor_resources_page_show (QuatuorPage *page,
                             const char  *place)
{
  QuatuorResourcesPage *self = QUATUOR_RESOURCES_PAGE (page);

  if (adw_view_stack_get_child_by_name (self->stack, place) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, place);
}

static void
quatuor_resources_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_RESOURCES_PAGE);

  G_OBJECT_CLASS (quatuor_resources_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorResourcesPage, name)

static void
quatuor_resources_page_class_init (QuatuorResourcesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_resources_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_resources_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_resources_page_show;

  g_type_ensure (QUATUOR_TYPE_PICK_DROP);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-resources-page.ui");
  BIND (learnings_count);
  BIND (learnings_empty);
  BIND (learnings_list);
  BIND (learnings_search);
  BIND (module_drop);
  BIND (phase_drop);
  BIND (resources_count);
  BIND (resources_empty);
  BIND (resources_list);
  BIND (resources_search);
  BIND (stack);
  BIND (tag_drop);
  BIND (unused_check);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);

  gtk_widget_class_install_action (widget_class, "resources.add", NULL, add_resource_action);
  gtk_widget_class_install_action (widget_class, "resources.add-learning", NULL,
                                   add_learning_action);
  quatuor_project_acts_install (widget_class);
}

static void
quatuor_resources_page_init (QuatuorResourcesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

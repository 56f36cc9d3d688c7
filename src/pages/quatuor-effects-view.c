/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-effects-view.h"

#include "quatuor-item-row.h"
#include "quatuor-project.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

#define SPACING 6
#define PAIR_SPACING 18

struct _QuatuorEffectsView
{
  AdwBin      parent_instance;

  /* Template children */
  GtkLabel   *empty_label;
  GtkListBox *others_list;
  GtkWidget  *others_box;
  GtkBox     *pairs_box;

  gboolean    is_narrow;
};

G_DEFINE_FINAL_TYPE (QuatuorEffectsView, quatuor_effects_view, ADW_TYPE_BIN)

static void
show_effect (QuatuorItemRow      *row,
             const QuatuorEffect *effect,
             const char          *badge)
{
  g_autofree char *facts = quatuor_effect_facts (effect);

  quatuor_item_row_set_item (row, QUATUOR_TABLE_EFFECT, &effect->id);
  quatuor_item_row_set_words (row, effect->text, facts, badge);
}

static void
show_list (GtkListBox      *list,
           const GPtrArray *effects)
{
  quatuor_item_list_set_length (list, effects->len);
  for (guint i = 0; i < effects->len; i++)
    show_effect (quatuor_item_list_get_row (list, i), g_ptr_array_index (effects, i), NULL);
}

static GtkWidget *
new_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

/* One half of a pair: its heading, and the list below it. */
static GtkWidget *
new_half (const char *heading,
          GtkWidget  *list)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static GtkWidget *
new_invitation (const QuatuorEffect *foreseen)
{
  g_autofree char *id = quatuor_id_to_string (&foreseen->id);

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "action-name", "roadmap.observe",
                       "action-target", g_variant_new_string (id),
                       "activatable", TRUE,
                       "icon-name", "list-add-symbolic",
                       "subtitle", _("Note what was observed"),
                       "title", _("Without an answer so far"),
                       NULL);
}

static void
add_pair (QuatuorEffectsView  *self,
          QuatuorCohort       *cohort,
          const QuatuorEffect *foreseen)
{
  g_autoptr (GPtrArray) answers = quatuor_effect_answers (cohort, foreseen);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  GtkWidget *before = new_list (_("Foreseen at launch"));
  GtkWidget *after = new_list (_("Observed since"));
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, PAIR_SPACING);

  g_ptr_array_add (alone, (gpointer) foreseen);
  show_list (GTK_LIST_BOX (before), alone);
  show_list (GTK_LIST_BOX (after), answers);
  if (answers->len == 0)
    {
      gtk_list_box_append (GTK_LIST_BOX (after), new_invitation (foreseen));
      gtk_widget_set_visible (after, TRUE);
    }
  gtk_box_append (GTK_BOX (pair), new_half (_("Foreseen at Launch"), before));
  gtk_box_append (GTK_BOX (pair), new_half (_("Observed Since"), after));
  gtk_box_append (self->pairs_box, pair);
}

/* Side by side where there is room, one below the other where there is not. */
static void
turn_pairs (QuatuorEffectsView *self)
{
  for (GtkWidget *pair = gtk_widget_get_first_child (GTK_WIDGET (self->pairs_box)); pair != NULL;
       pair = gtk_widget_get_next_sibling (pair))
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (pair),
                                      self->is_narrow ? GTK_ORIENTATION_VERTICAL
                                                      : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (GTK_BOX (pair), !self->is_narrow);
      gtk_box_set_spacing (GTK_BOX (pair), self->is_narrow ? SPACING : PAIR_SPACING);
    }
}

/* What answers nothing that was foreseen. */
static GPtrArray *
list_others (QuatuorCohort   *cohort,
             const QuatuorId *territory)
{
  g_autoptr (GPtrArray) observed = quatuor_effect_list (cohort, territory,
                                                        QUATUOR_EFFECT_OBSERVED);
  g_autoptr (GPtrArray) unintended = quatuor_effect_list (cohort, territory,
                                                          QUATUOR_EFFECT_UNINTENDED);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < observed->len; i++)
    {
      QuatuorEffect *effect = g_ptr_array_index (observed, i);

      if (quatuor_id_is_none (&effect->foreseen))
        g_ptr_array_add (others, effect);
    }
  g_ptr_array_extend (others, unintended, NULL, NULL);
  return others;
}

static void
quatuor_effects_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_EFFECTS_VIEW);

  G_OBJECT_CLASS (quatuor_effects_view_parent_class)->dispose (object);
}

static void
quatuor_effects_view_class_init (QuatuorEffectsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_effects_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-effects-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorEffectsView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorEffectsView, others_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorEffectsView, others_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorEffectsView, pairs_box);
}

static void
quatuor_effects_view_init (QuatuorEffectsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_effects_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
quatuor_effects_view_new (void)
{
  return g_object_new (QUATUOR_TYPE_EFFECTS_VIEW, NULL);
}

/**
 * quatuor_effects_view_set:
 * @self: an effects view
 * @cohort: a cohort
 * @territory: a territory of it
 */
void
quatuor_effects_view_set (QuatuorEffectsView *self,
                          QuatuorCohort      *cohort,
                          const QuatuorId    *territory)
{
  g_autoptr (GPtrArray) foreseen = NULL;
  g_autoptr (GPtrArray) others = NULL;
  GtkWidget *child;

  g_return_if_fail (QUATUOR_IS_EFFECTS_VIEW (self));

  foreseen = quatuor_effect_list (cohort, territory, QUATUOR_EFFECT_FORESEEN);
  others = list_others (cohort, territory);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pairs_box))) != NULL)
    gtk_box_remove (self->pairs_box, child);
  for (guint i = 0; i < foreseen->len; i++)
    add_pair (self, cohort, g_ptr_array_index (foreseen, i));
  turn_pairs (self);
  gtk_widget_set_visible (GTK_WIDGET (self->pairs_box), foreseen->len > 0);

  show_list (self->others_list, others);
  for (guint i = 0; i < others->len; i++)
    {
      const QuatuorEffect *effect = g_ptr_array_index (others, i);

      show_effect (quatuor_item_list_get_row (self->others_list, i), effect,
                   quatuor_wording_for_code ("kind", effect->kind));
    }
  gtk_widget_set_visible (self->others_box, others->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), foreseen->len + others->len == 0);
}

/**
 * quatuor_effects_view_set_narrow:
 * @self: an effects view
 * @is_narrow: whether there is no room for two columns
 */
void
quatuor_effects_view_set_narrow (QuatuorEffectsView *self,
                                 gboolean            is_narrow)
{
  g_return_if_fail (QUATUOR_IS_EFFECTS_VIEW (self));

  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  turn_pairs (self);
}

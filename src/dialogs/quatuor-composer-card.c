/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-composer-card.h"

#include "quatuor-seat-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorComposerCard
{
  AdwBin      parent_instance;

  /* Template children */
  GtkLabel   *count_label;
  GtkListBox *list;
  GtkLabel   *title_label;

  guint       group;
  guint       n_groups;
};

G_DEFINE_FINAL_TYPE (QuatuorComposerCard, quatuor_composer_card, ADW_TYPE_BIN)

/* Which member a row shows is kept on the row, counted from one. */
#define MEMBER_KEY "quatuor-member"

static guint
member_of (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, MEMBER_KEY)) - 1;
}

static void
ask (gpointer    widget,
     const char *action,
     guint       first,
     guint       second)
{
  gtk_widget_activate_action (widget, action, "(uu)", first, second);
}

/*
 * Dragging
 */

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               GtkWidget     *row)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, member_of (row));
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* Two members change places. */
static gboolean
on_row_drop_cb (GtkDropTarget *target,
                const GValue  *value,
                double         x,
                double         y,
                GtkWidget     *row)
{
  if (g_value_get_uint (value) == member_of (row))
    return FALSE;
  ask (row, "composer.swap", g_value_get_uint (value), member_of (row));
  return TRUE;
}

static gboolean
on_card_drop_cb (QuatuorComposerCard *self,
                 const GValue        *value)
{
  ask (self, "composer.move", g_value_get_uint (value), self->group);
  return TRUE;
}

static void
make_draggable (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare_cb), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_row_drop_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/*
 * Keys
 */

static void
step (QuatuorComposerCard *self,
      int                  by)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int group = (int) self->group + by;

  if (row != NULL && group >= 0 && group < (int) self->n_groups)
    ask (self, "composer.move", member_of (row), (guint) group);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step (QUATUOR_COMPOSER_CARD (widget), -1);
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  step (QUATUOR_COMPOSER_CARD (widget), 1);
}

/*
 * Rows
 */

static GtkWidget *
new_menu_button (const QuatuorComposer *composer,
                 const QuatuorProposal *proposal,
                 guint                  round,
                 guint                  member)
{
  const char *name = quatuor_composer_get_member (composer, member)->name;
  guint present = quatuor_proposal_get_place (proposal, round, member);
  /* Translators: %s is a person. */
  g_autofree char *label = g_strdup_printf (_("Move %s"), name);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < proposal->n_groups; i++)
    {
      const char *topic = quatuor_composer_get_topic (composer, i);
      /* Translators: %u is the number of a group. */
      g_autofree char *number = g_strdup_printf (_("To Group %u"), i + 1);
      g_autoptr (GMenuItem) item = g_menu_item_new (topic != NULL ? topic : number, NULL);

      g_menu_item_set_action_and_target (item, "composer.move", "(uu)", member, i);
      if (i != present)
        g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Move to Another Group"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

/* What is not kept about a member in this round, in words; NULL for nothing. */
static char *
warning_of (const QuatuorComposer *composer,
            const QuatuorProposal *proposal,
            const GArray          *issues,
            guint                  round,
            guint                  member)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const QuatuorIssue *issue = &g_array_index (issues, QuatuorIssue, i);
      g_autofree char *sentence = NULL;

      gboolean is_here = issue->round == round ||
                         (issue->kind == QUATUOR_ISSUE_MET_TWICE && issue->earlier == round);

      if (issue->kind >= QUATUOR_ISSUE_UNEVEN || !is_here ||
          (issue->a != member && issue->b != member))
        continue;
      sentence = quatuor_composer_describe (composer, proposal, issue);
      if (words->len > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, sentence);
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static void
add_marks (GtkWidget                   *row,
           QuatuorCohort               *cohort,
           const QuatuorComposerMember *member,
           const char                  *warning)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &member->seat);

  if (seat != NULL)
    {
      GtkWidget *mark = quatuor_seat_mark_new ();

      quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark),
                             quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY,
                                                  &seat->category),
                             QUATUOR_SEAT_HELD);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
    }
  if (warning != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_set_tooltip_text (icon, warning);
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      warning, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
}

static GtkWidget *
new_row (QuatuorCohort         *cohort,
         const QuatuorComposer *composer,
         const QuatuorProposal *proposal,
         const GArray          *issues,
         guint                  round,
         guint                  number)
{
  const QuatuorComposerMember *member = quatuor_composer_get_member (composer, number);
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &member->territory);
  g_autofree char *warning = warning_of (composer, proposal, issues, round, number);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", member->name,
                                 "subtitle", territory != NULL ? territory->name : "",
                                 "activatable", FALSE,
                                 NULL);

  g_object_set_data (G_OBJECT (row), MEMBER_KEY, GUINT_TO_POINTER (number + 1));
  add_marks (row, cohort, member, warning);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             new_menu_button (composer, proposal, round, number));
  make_draggable (row);
  return row;
}

static void
quatuor_composer_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_COMPOSER_CARD);

  G_OBJECT_CLASS (quatuor_composer_card_parent_class)->dispose (object);
}

static void
quatuor_composer_card_class_init (QuatuorComposerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_composer_card_dispose;

  g_type_ensure (GTK_TYPE_DROP_TARGET);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-composer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerCard, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerCard, title_label);

  gtk_widget_class_install_action (widget_class, "card.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "card.forward", NULL, forward_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "card.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "card.forward",
                                       NULL);
}

static void
quatuor_composer_card_init (QuatuorComposerCard *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_card_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * quatuor_composer_card_new:
 *
 * Returns: (transfer floating): a card without members
 */
GtkWidget *
quatuor_composer_card_new (void)
{
  return g_object_new (QUATUOR_TYPE_COMPOSER_CARD, NULL);
}

/**
 * quatuor_composer_card_set:
 * @self: a card
 * @cohort: the programme
 * @composer: who sits in the groups
 * @proposal: the groups
 * @issues: (element-type QuatuorIssue): what they do not keep
 * @round: the round in sight, from 0
 * @group: the group of this card, from 0
 */
void
quatuor_composer_card_set (QuatuorComposerCard   *self,
                           QuatuorCohort         *cohort,
                           const QuatuorComposer *composer,
                           const QuatuorProposal *proposal,
                           const GArray          *issues,
                           guint                  round,
                           guint                  group)
{
  const char *topic = quatuor_composer_get_topic (composer, group);
  /* Translators: %u is the number of a group. */
  g_autofree char *number = g_strdup_printf (_("Group %u"), group + 1);
  g_autofree char *count = NULL;
  GtkListBoxRow *row;
  guint n = 0;

  g_return_if_fail (QUATUOR_IS_COMPOSER_CARD (self));

  self->group = group;
  self->n_groups = proposal->n_groups;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < proposal->n_members; i++)
    if (quatuor_proposal_get_place (proposal, round, i) == group)
      {
        gtk_list_box_append (self->list,
                             new_row (cohort, composer, proposal, issues, round, i));
        n++;
      }
  count = g_strdup_printf (ngettext ("%u member", "%u members", n), n);
  gtk_label_set_label (self->title_label, topic != NULL ? topic : number);
  gtk_label_set_label (self->count_label, count);
}

/**
 * quatuor_composer_card_focus:
 * @self: a card
 * @member: a member
 *
 * Gives the focus to the member’s row.
 *
 * Returns: whether the member is on this card
 */
gboolean
quatuor_composer_card_focus (QuatuorComposerCard *self,
                             guint                member)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (QUATUOR_IS_COMPOSER_CARD (self), FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (member_of (row) == member)
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

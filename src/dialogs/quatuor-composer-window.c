/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-composer-window.h"

#include "quatuor-composer-card.h"
#include "quatuor-composer-job.h"
#include "quatuor-composer-people.h"
#include "quatuor-feedback.h"
#include "quatuor-peer-group-edit.h"
#include "quatuor-text.h"
#include "quatuor-wish-list.h"

#include <glib/gi18n-lib.h>

/* More sentences than these nobody reads at once; how many more is said. */
#define MAX_SENTENCES 8

/* A search is shown when it takes longer than nobody minds, and looked at so often. */
#define PATIENCE 500  /* milliseconds */
#define LOOK_EVERY 50 /* milliseconds */

struct _QuatuorComposerWindow
{
  AdwWindow           parent_instance;

  /* Template children */
  GtkProgressBar     *bar;
  GtkWidget          *busy_box;
  GtkFlowBox         *cards;
  GtkLabel           *issues_label;
  GtkLabel           *issues_title;
  GtkListBox         *topics_list;
  AdwEntryRow        *new_topic;
  AdwComboRow        *people_row;
  GtkLabel           *people_label;
  GtkBox             *rounds_box;
  GtkSpinButton      *rounds_spin;
  GtkSpinButton      *size_spin;
  GtkStack           *stack;
  GtkSpinButton      *table_spin;
  QuatuorWishList    *wish_list;

  /* Owned */
  QuatuorStore       *store;
  QuatuorComposer    *composer;
  QuatuorComposerJob *job;      /* the search that is waited for, or NULL */
  QuatuorProposal    *proposal; /* NULL until the first search is over */
  GPtrArray          *topics;   /* char *, in the order of the groups */

  guint32             seed;
  guint               round;    /* in sight, from 0 */
  guint               timer;
  gboolean            showing;  /* the window sets its own buttons */
};

G_DEFINE_FINAL_TYPE (QuatuorComposerWindow, quatuor_composer_window, ADW_TYPE_WINDOW)

static QuatuorCohort *
get_cohort (QuatuorComposerWindow *self)
{
  return quatuor_store_get_cohort (self->store);
}

/* The category that is composed; NULL for everybody. */
static const QuatuorCategory *
get_category (QuatuorComposerWindow *self)
{
  const GPtrArray *categories = quatuor_cohort_rows (get_cohort (self), QUATUOR_TABLE_CATEGORY);
  guint selected = adw_combo_row_get_selected (self->people_row);

  return selected > 0 && selected <= categories->len
           ? g_ptr_array_index (categories, selected - 1)
           : NULL;
}

/*
 * What is shown
 */

static QuatuorComposerCard *
get_card (QuatuorComposerWindow *self,
          guint                  group)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, (int) group);

  return child != NULL ? QUATUOR_COMPOSER_CARD (gtk_flow_box_child_get_child (child)) : NULL;
}

static void
set_n_cards (QuatuorComposerWindow *self,
             guint                  n_cards)
{
  GtkFlowBoxChild *child;

  for (guint i = 0; i < n_cards; i++)
    if (get_card (self, i) == NULL)
      {
        GtkWidget *cell = gtk_flow_box_child_new ();

        /* The members take the focus, not the place of their card. */
        gtk_widget_set_focusable (cell, FALSE);
        gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), quatuor_composer_card_new ());
        gtk_flow_box_insert (self->cards, cell, -1);
      }
  while ((child = gtk_flow_box_get_child_at_index (self->cards, (int) n_cards)) != NULL)
    gtk_flow_box_remove (self->cards, GTK_WIDGET (child));
}

static void
show_issues (QuatuorComposerWindow *self,
             const GArray          *issues)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title =
    issues->len > 0 ? g_strdup_printf (ngettext ("%u thing is not kept", "%u things are not kept",
                                                 issues->len),
                                       issues->len)
                    : g_strdup (_("Everything is kept"));

  for (guint i = 0; i < MIN (issues->len, MAX_SENTENCES); i++)
    {
      g_autofree char *sentence = quatuor_composer_describe (
        self->composer, self->proposal, &g_array_index (issues, QuatuorIssue, i));

      g_string_append_printf (text, i > 0 ? "\n%s" : "%s", sentence);
    }
  if (issues->len > MAX_SENTENCES)
    {
      guint n_more = issues->len - MAX_SENTENCES;
      g_autofree char *more =
        g_strdup_printf (ngettext ("And %u more.", "And %u more.", n_more), n_more);

      g_string_append_printf (text, "\n%s", more);
    }
  gtk_label_set_label (self->issues_title, title);
  gtk_label_set_label (self->issues_label,
                       issues->len > 0
                         ? text->str
                         : _("One of each territory at most in a group, nobody with somebody "
                             "they sat with already, every wish."));
}

static void
show_proposal (QuatuorComposerWindow *self)
{
  g_autoptr (GArray) issues = quatuor_composer_check (self->composer, self->proposal);
  guint n_groups = self->proposal->n_members > 0 ? self->proposal->n_groups : 0;

  set_n_cards (self, n_groups);
  for (guint i = 0; i < n_groups; i++)
    quatuor_composer_card_set (get_card (self, i), get_cohort (self), self->composer,
                               self->proposal, issues, self->round, i);
  show_issues (self, issues);
  gtk_stack_set_visible_child_name (self->stack, n_groups > 0 ? "groups" : "nobody");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "composer.use", n_groups > 0);
}

static void
on_round_toggled_cb (QuatuorComposerWindow *self,
                     GtkToggleButton       *button)
{
  if (self->showing || self->job != NULL || !gtk_toggle_button_get_active (button))
    return;
  self->round = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "round"));
  show_proposal (self);
}

/* A button a round, to see one of them at a time. */
static void
show_rounds (QuatuorComposerWindow *self)
{
  GtkWidget *child, *first = NULL;

  self->showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rounds_box))) != NULL)
    gtk_box_remove (self->rounds_box, child);
  self->round = MIN (self->round, self->proposal->n_rounds - 1);
  for (guint i = 0; i < self->proposal->n_rounds; i++)
    {
      /* Translators: %u is the number of a round. */
      g_autofree char *label = g_strdup_printf (_("Round %u"), i + 1);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      g_object_set_data (G_OBJECT (button), "round", GUINT_TO_POINTER (i));
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == self->round);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_round_toggled_cb), self);
      gtk_box_append (self->rounds_box, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rounds_box), self->proposal->n_rounds > 1);
  self->showing = FALSE;
}

static void
show_people (QuatuorComposerWindow *self,
             guint                  n_vacant)
{
  guint n = quatuor_composer_n_members (self->composer);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  g_autofree char *vacant =
    g_strdup_printf (ngettext ("%s; %u vacant seat is left out.", "%s; %u vacant seats are left out.",
                               n_vacant),
                     people, n_vacant);

  gtk_label_set_label (self->people_label, n_vacant > 0 ? vacant : people);
}

/*
 * Composing
 */

static void
let_go_of_job (QuatuorComposerWindow *self)
{
  if (self->job != NULL)
    quatuor_composer_job_stop (self->job);
  g_clear_pointer (&self->job, quatuor_composer_job_unref);
  g_clear_handle_id (&self->timer, g_source_remove);
}

static void
on_proposed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (source);
  QuatuorComposerJob *job;
  g_autoptr (QuatuorProposal) proposal = quatuor_composer_job_run_finish (result, &job);

  /* Something else was asked for meanwhile, or the window is gone. */
  if (job != self->job)
    return;

  let_go_of_job (self);
  gtk_widget_set_visible (self->busy_box, FALSE);
  g_clear_pointer (&self->proposal, quatuor_proposal_free);
  self->proposal = g_steal_pointer (&proposal);
  show_rounds (self);
  show_proposal (self);
}

static gboolean
on_look_cb (gpointer user_data)
{
  QuatuorComposerWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->bar, quatuor_composer_job_get_progress (self->job));
  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience_over_cb (gpointer user_data)
{
  QuatuorComposerWindow *self = user_data;

  gtk_widget_set_visible (self->busy_box, TRUE);
  on_look_cb (self);
  self->timer = g_timeout_add (LOOK_EVERY, on_look_cb, self);
  return G_SOURCE_REMOVE;
}

/* The window stays alive while a thread searches; the groups in sight stay until
 * there are others, and cannot be used meanwhile. */
static void
propose (QuatuorComposerWindow *self)
{
  QuatuorComposerOptions options = {
    .size = (guint) gtk_spin_button_get_value_as_int (self->size_spin),
    .n_rounds = (guint) gtk_spin_button_get_value_as_int (self->rounds_spin),
    .seed = self->seed,
  };

  let_go_of_job (self);
  self->job = quatuor_composer_job_new (self->composer, &options);
  self->timer = g_timeout_add (PATIENCE, on_patience_over_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "composer.use", FALSE);
  quatuor_composer_job_run_async (self->job, self, on_proposed_cb, NULL);
}

/* Begins again from the programme: who is composed, or what they wish, changed. */
static void
begin (QuatuorComposerWindow *self)
{
  const QuatuorCategory *category = get_category (self);
  guint table = (guint) gtk_spin_button_get_value_as_int (self->table_spin);
  guint n_vacant = 0;

  g_clear_pointer (&self->composer, quatuor_composer_unref);
  self->composer = quatuor_composer_new_for_cohort (get_cohort (self),
                                                    category != NULL ? &category->id : NULL,
                                                    table, quatuor_date_today (), &n_vacant);
  for (guint i = 0; i < self->topics->len; i++)
    quatuor_composer_add_topic (self->composer, g_ptr_array_index (self->topics, i));
  quatuor_wish_list_apply (self->wish_list, self->composer);
  show_people (self, n_vacant);
  propose (self);
}

static void
on_people_changed_cb (QuatuorComposerWindow *self)
{
  if (self->store == NULL || self->showing)
    return;
  begin (self);
  quatuor_wish_list_offer (self->wish_list, self->composer);
}

static void
on_options_changed_cb (QuatuorComposerWindow *self)
{
  if (self->composer != NULL)
    propose (self);
}

static void
on_wishes_changed_cb (QuatuorComposerWindow *self)
{
  if (self->composer != NULL)
    begin (self);
}

static void
on_topic_removed_cb (QuatuorComposerWindow *self,
                     GtkButton             *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  g_ptr_array_remove_index (self->topics,
                            (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  gtk_list_box_remove (self->topics_list, row);
  on_people_changed_cb (self);
}

static void
on_topic_applied_cb (QuatuorComposerWindow *self)
{
  g_autofree char *topic =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_topic)));
  GtkWidget *row, *button;

  if (topic == NULL || g_ptr_array_find_with_equal_func (self->topics, topic, g_str_equal, NULL))
    return;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", topic, NULL);
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove the Topic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Remove the Topic"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_topic_removed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_insert (self->topics_list, row, (int) self->topics->len);
  g_ptr_array_add (self->topics, g_steal_pointer (&topic));
  gtk_editable_set_text (GTK_EDITABLE (self->new_topic), "");
  on_people_changed_cb (self);
}

/*
 * Actions
 */

static void
again_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);

  self->seed = g_random_int ();
  propose (self);
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);

  if (self->job != NULL)
    quatuor_composer_job_stop (self->job);
}

static void
focus_member (QuatuorComposerWindow *self,
              guint                  member)
{
  QuatuorComposerCard *card;

  for (guint i = 0; (card = get_card (self, i)) != NULL; i++)
    if (quatuor_composer_card_focus (card, member))
      return;
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);
  guint member, group;

  g_variant_get (parameter, "(uu)", &member, &group);
  if (self->job != NULL || member >= self->proposal->n_members ||
      group >= self->proposal->n_groups)
    return;
  quatuor_proposal_set_place (self->proposal, self->round, member, group);
  show_proposal (self);
  focus_member (self, member);
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);
  guint first, second, place;

  g_variant_get (parameter, "(uu)", &first, &second);
  if (self->job != NULL || first >= self->proposal->n_members ||
      second >= self->proposal->n_members)
    return;
  place = quatuor_proposal_get_place (self->proposal, self->round, first);
  quatuor_proposal_set_place (self->proposal, self->round, first,
                              quatuor_proposal_get_place (self->proposal, self->round, second));
  quatuor_proposal_set_place (self->proposal, self->round, second, place);
  show_proposal (self);
  focus_member (self, first);
}

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);
  const QuatuorCategory *category = get_category (self);

  if (self->job != NULL)
    return;
  quatuor_feedback_apply_and_close (GTK_WINDOW (self), self->store,
                                    quatuor_peer_group_use (get_cohort (self), self->composer,
                                                            self->proposal,
                                                            category != NULL ? &category->id
                                                                             : NULL));
}

/*
 * Overrides
 */

static void
quatuor_composer_window_dispose (GObject *object)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (object);

  let_go_of_job (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_COMPOSER_WINDOW);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (quatuor_composer_window_parent_class)->dispose (object);
}

static void
quatuor_composer_window_finalize (GObject *object)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (object);

  g_clear_pointer (&self->composer, quatuor_composer_unref);
  g_clear_pointer (&self->proposal, quatuor_proposal_free);
  g_ptr_array_unref (self->topics);

  G_OBJECT_CLASS (quatuor_composer_window_parent_class)->finalize (object);
}

static void
quatuor_composer_window_class_init (QuatuorComposerWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_composer_window_dispose;
  object_class->finalize = quatuor_composer_window_finalize;

  g_type_ensure (QUATUOR_TYPE_WISH_LIST);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-composer-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, busy_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, cards);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, issues_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, issues_title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, new_topic);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, people_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, people_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, rounds_box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, rounds_spin);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, size_spin);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, table_spin);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, topics_list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorComposerWindow, wish_list);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_people_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_topic_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_wishes_changed_cb);

  gtk_widget_class_install_action (widget_class, "composer.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "composer.move", "(uu)", move_action);
  gtk_widget_class_install_action (widget_class, "composer.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "composer.swap", "(uu)", swap_action);
  gtk_widget_class_install_action (widget_class, "composer.use", NULL, use_action);
}

static void
quatuor_composer_window_init (QuatuorComposerWindow *self)
{
  self->topics = g_ptr_array_new_with_free_func (g_free);
  self->seed = g_random_int ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Everybody, or the people of one category. */
static void
offer_people (QuatuorComposerWindow *self)
{
  const GPtrArray *categories = quatuor_cohort_rows (get_cohort (self), QUATUOR_TABLE_CATEGORY);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Everybody"));
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);

      gtk_string_list_append (names, category->plural != NULL ? category->plural
                                                              : category->label);
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->people_row, G_LIST_MODEL (names));
  self->showing = FALSE;
}

/**
 * quatuor_composer_window_new:
 * @store: an open programme
 *
 * Returns: (transfer floating): the window, with a first proposal
 */
GtkWidget *
quatuor_composer_window_new (QuatuorStore *store)
{
  QuatuorComposerWindow *self = g_object_new (QUATUOR_TYPE_COMPOSER_WINDOW, NULL);

  g_set_object (&self->store, store);
  offer_people (self);
  gtk_spin_button_set_value (self->table_spin, QUATUOR_COMPOSER_TABLE_DEFAULT);
  on_people_changed_cb (self);
  return GTK_WIDGET (self);
}

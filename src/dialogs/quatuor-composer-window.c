/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-composer-window-private.h"

#include "quatuor-composer-people.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

/* A search is shown when it takes longer than nobody minds, and looked at so often. */
#define PATIENCE 500  /* milliseconds */
#define LOOK_EVERY 50 /* milliseconds */

G_DEFINE_FINAL_TYPE (QuatuorComposerWindow, quatuor_composer_window, ADW_TYPE_WINDOW)

static QuatuorCohort *
get_cohort (QuatuorComposerWindow *self)
{
  return quatuor_store_get_cohort (self->store);
}

/**
 * quatuor_composer_window_get_category:
 * @self: a composer window
 *
 * Returns: (transfer none) (nullable): the category that is composed; %NULL for
 *   everybody
 */
const QuatuorCategory *
quatuor_composer_window_get_category (QuatuorComposerWindow *self)
{
  const GPtrArray *categories = quatuor_cohort_rows (get_cohort (self), QUATUOR_TABLE_CATEGORY);
  guint selected = adw_combo_row_get_selected (self->people_row);

  return selected > 0 && selected <= categories->len
           ? g_ptr_array_index (categories, selected - 1)
           : NULL;
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
  quatuor_composer_window_show_rounds (self);
  quatuor_composer_window_show_proposal (self);
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

/**
 * quatuor_composer_window_propose:
 * @self: a composer window with a composer
 *
 * Begins a search. The window stays alive while a thread searches; the groups in
 * sight stay until there are others, and cannot be used meanwhile.
 */
void
quatuor_composer_window_propose (QuatuorComposerWindow *self)
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
  const QuatuorCategory *category = quatuor_composer_window_get_category (self);
  guint table = (guint) gtk_spin_button_get_value_as_int (self->table_spin);
  guint n_vacant = 0;

  g_clear_pointer (&self->composer, quatuor_composer_unref);
  self->composer = quatuor_composer_new_for_cohort (get_cohort (self),
                                                    category != NULL ? &category->id : NULL,
                                                    table, quatuor_date_today (), &n_vacant);
  for (guint i = 0; i < self->topics->len; i++)
    quatuor_composer_add_topic (self->composer, g_ptr_array_index (self->topics, i));
  quatuor_wish_list_apply (self->wish_list, self->composer);
  quatuor_composer_window_show_people (self, n_vacant);
  quatuor_composer_window_propose (self);
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
    quatuor_composer_window_propose (self);
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

  quatuor_composer_window_install_actions (widget_class);
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

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-criterion-window.h"

#include "quatuor-answer-box.h"
#include "quatuor-answer.h"
#include "quatuor-dot-plot.h"
#include "quatuor-feedback.h"
#include "quatuor-level-list.h"
#include "quatuor-mirror-words.h"
#include "quatuor-ratings-loader.h"
#include "quatuor-shape-mark.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorCriterionWindow
{
  AdwWindow         parent_instance;

  /* Template children */
  AdwWindowTitle   *window_title;
  GtkScrolledWindow *scrolled;
  GtkLabel         *title;
  GtkLabel         *question;
  GtkLabel         *excerpts;
  GtkWidget        *excerpts_group;
  GtkWidget        *gap_icon;
  GtkLabel         *gap;
  QuatuorDotPlot   *plot;
  GtkFlowBox       *answers;
  QuatuorLevelList *levels;
  GtkWidget        *clear_button;
  GtkTextView      *comment;

  /* Owned */
  QuatuorStore     *store;
  QuatuorMirror    *mirror;
  GCancellable     *loading;
  QuatuorAgreed    *agreed; /* as it stands, the last change included */
  char             *shown_comment;

  QuatuorId         campaign;
  QuatuorId         territory;
  guint             position;
  guint             n_saving;
};

G_DEFINE_FINAL_TYPE (QuatuorCriterionWindow, quatuor_criterion_window, ADW_TYPE_WINDOW)

static const QuatuorMirrorCriterion *
criterion_of (QuatuorCriterionWindow *self)
{
  return g_ptr_array_index (self->mirror->criteria, self->position);
}

static char *
dup_comment (QuatuorCriterionWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->comment);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
free_agreed (QuatuorCriterionWindow *self)
{
  if (self->agreed != NULL)
    quatuor_row_free (QUATUOR_TABLE_AGREED, self->agreed);
  self->agreed = NULL;
}

static void load (QuatuorCriterionWindow *self);

static void
on_applied_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (QuatuorCriterionWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (!quatuor_store_apply_finish (QUATUOR_STORE (source), result, &error) &&
      self->store != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  if (self->n_saving == 0 && self->store != NULL)
    load (self);
}

/* What the window holds becomes the agreed answer, if it is another. */
static void
save (QuatuorCriterionWindow *self)
{
  g_autofree char *typed = dup_comment (self);
  g_autofree char *comment = quatuor_text_clean (typed);
  QuatuorAgreed answer = {
    .campaign = self->campaign,
    .territory = self->territory,
    .criterion = criterion_of (self)->criterion->id,
    .level = (char *) quatuor_level_to_code (quatuor_level_list_get_level (self->levels)),
    .comment = comment,
  };
  QuatuorEdit *edit = quatuor_agreed_edit (self->agreed, &answer);

  quatuor_row_set_text (&self->shown_comment, typed);
  gtk_widget_set_visible (self->clear_button, answer.level != NULL);
  if (edit == NULL)
    return;

  free_agreed (self);
  if (answer.level != NULL || answer.comment != NULL)
    self->agreed = quatuor_row_copy (QUATUOR_TABLE_AGREED, &answer);
  self->n_saving++;
  quatuor_store_apply_async (self->store, edit, NULL, on_applied_cb, g_object_ref (self));
}

static void
flush (QuatuorCriterionWindow *self)
{
  g_autofree char *typed = NULL;

  /* A field that is being taken apart loses the focus, too. */
  if (self->comment == NULL || self->mirror == NULL || quatuor_store_is_read_only (self->store))
    return;

  typed = dup_comment (self);
  if (g_strcmp0 (typed, self->shown_comment) != 0)
    save (self);
}

static void
show_answers (QuatuorCriterionWindow *self)
{
  const QuatuorMirrorCriterion *criterion = criterion_of (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_flow_box_remove (self->answers, child);
  quatuor_level_list_clear_marks (self->levels);

  for (guint i = 0; i < self->mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (self->mirror->seats, i);
      GtkWidget *box = quatuor_answer_box_new (self->mirror, criterion, i);

      gtk_flow_box_append (self->answers, g_object_new (GTK_TYPE_FLOW_BOX_CHILD,
                                                        "child", box,
                                                        "focusable", FALSE,
                                                        NULL));
      if (criterion->levels[i] != QUATUOR_LEVEL_NONE)
        quatuor_level_list_add_mark (self->levels, criterion->levels[i],
                                     quatuor_shape_mark_new (seat));
    }
}

static void
show_agreed (QuatuorCriterionWindow *self)
{
  const char *comment = self->agreed != NULL && self->agreed->comment != NULL
                          ? self->agreed->comment : "";
  int level = self->agreed != NULL ? quatuor_level_parse (self->agreed->level)
                                   : QUATUOR_LEVEL_NONE;
  g_autofree char *typed = dup_comment (self);

  quatuor_level_list_set_level (self->levels, level);
  gtk_widget_set_visible (self->clear_button, level != QUATUOR_LEVEL_NONE);
  /* A field that is being typed in is left alone. */
  if (g_strcmp0 (typed, self->shown_comment) == 0 && !g_str_equal (typed, comment))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->comment), comment, -1);
  quatuor_row_set_text (&self->shown_comment, comment);
}

static void
take_agreed (QuatuorCriterionWindow *self)
{
  const QuatuorAgreed *agreed = criterion_of (self)->agreed;

  free_agreed (self);
  if (agreed != NULL)
    self->agreed = quatuor_row_copy (QUATUOR_TABLE_AGREED, agreed);
}

/* What was said of the criterion in interviews, with consent. */
static void
show_excerpts (QuatuorCriterionWindow       *self,
               const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) excerpts = quatuor_mirror_excerpts (self->mirror, criterion);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < excerpts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (excerpts, i));
  gtk_label_set_label (self->excerpts, text->str);
  gtk_widget_set_visible (self->excerpts_group, excerpts->len > 0);
}

static void
show (QuatuorCriterionWindow *self)
{
  const QuatuorMirrorCriterion *criterion = criterion_of (self);
  const QuatuorCriterion *row = criterion->criterion;
  g_autofree char *title = g_strdup_printf ("%s  %s", row->code, row->title);
  g_autofree char *place =
    g_strdup_printf (_("%u of %u"), self->position + 1, self->mirror->criteria->len);
  g_autofree char *gap = quatuor_gap_to_text (criterion->gap);

  adw_window_title_set_title (self->window_title, self->mirror->territory->name);
  adw_window_title_set_subtitle (self->window_title, place);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->question, row->question != NULL ? row->question : "");
  gtk_label_set_label (self->gap, gap);
  gtk_widget_set_visible (self->gap_icon, quatuor_gap_is_flagged (criterion->gap));
  quatuor_dot_plot_show_criterion (self->plot, self->mirror, criterion, QUATUOR_DOTS_LABELLED);
  quatuor_level_list_set_criterion (self->levels, row);
  show_answers (self);
  show_excerpts (self, criterion);
  take_agreed (self);
  show_agreed (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.previous", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criterion.next",
                                 self->position + 1 < self->mirror->criteria->len);
}

static void
go_to (QuatuorCriterionWindow *self,
       guint                   position)
{
  flush (self);
  self->position = position;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->comment), "", -1);
  quatuor_row_set_text (&self->shown_comment, "");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  show (self);
}

static guint
find_criterion (QuatuorMirror   *mirror,
                const QuatuorId *id)
{
  for (guint i = 0; i < mirror->criteria->len; i++)
    {
      const QuatuorMirrorCriterion *criterion = g_ptr_array_index (mirror->criteria, i);

      if (quatuor_id_equal (&criterion->criterion->id, id))
        return i;
    }
  return mirror->criteria->len;
}

static void
take_mirror (QuatuorCriterionWindow *self,
             QuatuorMirror          *mirror)
{
  QuatuorId shown = criterion_of (self)->criterion->id;
  guint position = find_criterion (mirror, &shown);

  if (position == mirror->criteria->len)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  quatuor_mirror_unref (self->mirror);
  self->mirror = quatuor_mirror_ref (mirror);
  self->position = position;
  show (self);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorCriterionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorMirror) mirror = NULL;

  /* What was asked for before may be answered after: it is no longer wanted. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))) ||
      self->n_saving > 0)
    return;

  mirror = quatuor_mirror_load_finish (QUATUOR_STORE (source), &self->campaign, &self->territory,
                                       result, &error);
  if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else if (mirror == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    take_mirror (self, mirror);
}

static void
load (QuatuorCriterionWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  quatuor_ratings_load_async (self->store, &self->campaign, &self->territory, self->loading,
                              on_loaded_cb, g_object_ref (self));
}

static void
on_store_changed_cb (QuatuorCriterionWindow *self)
{
  if (self->n_saving == 0 && quatuor_store_get_cohort (self->store) != NULL)
    load (self);
}

static void
on_level_chosen_cb (QuatuorCriterionWindow *self,
                    int                     level)
{
  save (self);
}

static void
on_field_left_cb (QuatuorCriterionWindow *self)
{
  flush (self);
}

static gboolean
on_close_request_cb (QuatuorCriterionWindow *self)
{
  flush (self);
  return GDK_EVENT_PROPAGATE;
}

static void
next_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  QuatuorCriterionWindow *self = QUATUOR_CRITERION_WINDOW (widget);

  if (self->position + 1 < self->mirror->criteria->len)
    go_to (self, self->position + 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  QuatuorCriterionWindow *self = QUATUOR_CRITERION_WINDOW (widget);

  if (self->position > 0)
    go_to (self, self->position - 1);
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  quatuor_level_list_choose (QUATUOR_CRITERION_WINDOW (widget)->levels, QUATUOR_LEVEL_NONE);
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorCriterionWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_undo_finish (QUATUOR_STORE (source), result, &error) && self->store != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
}

/* Only an agreed answer is taken back here: what lies before is undone in the
 * main window, which says what it is. */
static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  QuatuorCriterionWindow *self = QUATUOR_CRITERION_WINDOW (widget);
  const QuatuorEntry *newest = quatuor_store_get_undo (self->store);

  if (newest == NULL || !g_str_has_prefix (newest->label, "agreed.") || self->n_saving > 0)
    quatuor_feedback_say (widget, _("There is nothing to undo here"));
  else
    quatuor_store_undo_async (self->store, NULL, on_undone_cb, g_object_ref (self));
}

static void
quatuor_criterion_window_dispose (GObject *object)
{
  QuatuorCriterionWindow *self = QUATUOR_CRITERION_WINDOW (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_cancellable_cancel (self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CRITERION_WINDOW);
  g_clear_pointer (&self->mirror, quatuor_mirror_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (quatuor_criterion_window_parent_class)->dispose (object);
}

static void
quatuor_criterion_window_finalize (GObject *object)
{
  QuatuorCriterionWindow *self = QUATUOR_CRITERION_WINDOW (object);

  g_clear_object (&self->loading);
  free_agreed (self);
  g_free (self->shown_comment);

  G_OBJECT_CLASS (quatuor_criterion_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, question);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, excerpts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, excerpts_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, gap_icon);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, gap);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, plot);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, answers);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, levels);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCriterionWindow, comment);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_field_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_level_chosen_cb);
}

static void
quatuor_criterion_window_class_init (QuatuorCriterionWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_criterion_window_dispose;
  object_class->finalize = quatuor_criterion_window_finalize;
  g_type_ensure (QUATUOR_TYPE_DOT_PLOT);
  g_type_ensure (QUATUOR_TYPE_LEVEL_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/dialogs/quatuor-criterion-window.ui");
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "answer.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "criterion.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "criterion.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "criterion.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "criterion.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "criterion.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "criterion.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quatuor_criterion_window_init (QuatuorCriterionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown_comment = g_strdup ("");
}

/**
 * quatuor_criterion_window_new:
 * @parent: the window it belongs to
 * @store: an open programme
 * @mirror: the answers of a territory's seats
 * @position: of the criterion to begin with, in the mirror
 *
 * Returns: (transfer none): a window to present
 */
GtkWindow *
quatuor_criterion_window_new (GtkWindow     *parent,
                              QuatuorStore  *store,
                              QuatuorMirror *mirror,
                              guint          position)
{
  QuatuorCriterionWindow *self =
    g_object_new (QUATUOR_TYPE_CRITERION_WINDOW, "transient-for", parent, NULL);
  gboolean writable = !quatuor_store_is_read_only (store);

  self->store = g_object_ref (store);
  self->mirror = quatuor_mirror_ref (mirror);
  self->campaign = mirror->campaign->id;
  self->territory = mirror->territory->id;
  self->position = position;
  quatuor_level_list_set_writable (self->levels, writable);
  gtk_text_view_set_editable (self->comment, writable);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);
  return GTK_WINDOW (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-projector-window.h"

#include "quatuor-answer.h"
#include "quatuor-mirror-words.h"
#include "quatuor-shape-mark.h"

#include <glib/gi18n-lib.h>

/* Of a mark that is seen from the last row, in pixels. */
#define MARK_SIZE 44

/* Where what a seat said stands in its row. */
enum
{
  COLUMN_MARK,
  COLUMN_CATEGORY,
  COLUMN_LEVEL,
  COLUMN_WORDS,
};

struct _QuatuorProjectorWindow
{
  AdwWindow      parent_instance;

  /* Template children */
  GtkLabel      *agreed;
  GtkGrid       *answers;
  GtkLabel      *gap;
  GtkLabel      *place;
  GtkLabel      *position_label;
  GtkLabel      *question;
  GtkLabel      *title;

  /* Owned */
  QuatuorMirror *mirror;

  guint          position;
};

G_DEFINE_FINAL_TYPE (QuatuorProjectorWindow, quatuor_projector_window, ADW_TYPE_WINDOW)

static const QuatuorMirrorCriterion *
criterion_of (QuatuorProjectorWindow *self)
{
  return g_ptr_array_index (self->mirror->criteria, self->position);
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/*
 * What is shown
 */

static void
attach_answer (QuatuorProjectorWindow *self,
               guint                   n)
{
  const QuatuorMirrorCriterion *criterion = criterion_of (self);
  const QuatuorMirrorSeat *seat = g_ptr_array_index (self->mirror->seats, n);
  g_autofree char *level = quatuor_level_to_title (criterion->levels[n]);
  const char *words = quatuor_criterion_level (criterion->criterion, criterion->levels[n]);
  GtkWidget *mark = quatuor_shape_mark_new (seat);
  GtkWidget *said = new_label (words, NULL);

  gtk_widget_set_size_request (mark, MARK_SIZE, MARK_SIZE);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_grid_attach (self->answers, mark, COLUMN_MARK, (int) n, 1, 1);
  gtk_grid_attach (self->answers, new_label (seat->category->label, "heading"), COLUMN_CATEGORY,
                   (int) n, 1, 1);
  gtk_grid_attach (self->answers, new_label (level, "heading"), COLUMN_LEVEL, (int) n, 1, 1);
  gtk_grid_attach (self->answers, said, COLUMN_WORDS, (int) n, 1, 1);
}

static void
show_agreed (QuatuorProjectorWindow *self)
{
  const QuatuorMirrorCriterion *criterion = criterion_of (self);
  int level = criterion->agreed != NULL ? quatuor_level_parse (criterion->agreed->level)
                                        : QUATUOR_LEVEL_NONE;
  const char *words = quatuor_criterion_level (criterion->criterion, level);
  g_autofree char *title = quatuor_level_to_title (level);
  g_autofree char *text = NULL;

  /* Translators: the agreed answer: a level, and what it means. */
  text = words != NULL ? g_strdup_printf (_("Agreed answer: %s – %s"), title, words)
                       /* Translators: the agreed answer: a level. */
                       : g_strdup_printf (_("Agreed answer: %s"), title);
  gtk_label_set_label (self->agreed, text);
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), level != QUATUOR_LEVEL_NONE);
}

static void
show_criterion (QuatuorProjectorWindow *self)
{
  const QuatuorMirrorCriterion *criterion = criterion_of (self);
  g_autofree char *title = g_strdup_printf ("%s  %s", criterion->criterion->code,
                                            criterion->criterion->title);
  g_autofree char *gap = quatuor_gap_to_text (criterion->gap);
  /* Translators: the number of a criterion, and how many there are. */
  g_autofree char *position = g_strdup_printf (_("%u / %u"), self->position + 1,
                                               self->mirror->criteria->len);
  GtkWidget *child;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->question, criterion->criterion->question);
  gtk_widget_set_visible (GTK_WIDGET (self->question), criterion->criterion->question != NULL);
  gtk_label_set_label (self->gap, gap);
  gtk_label_set_label (self->position_label, position);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_grid_remove (self->answers, child);
  for (guint i = 0; i < self->mirror->seats->len; i++)
    attach_answer (self, i);
  show_agreed (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "projector.previous", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "projector.next",
                                 self->position + 1 < self->mirror->criteria->len);
}

/*
 * Actions
 */

static void
go (GtkWidget *widget,
    guint      position)
{
  QuatuorProjectorWindow *self = QUATUOR_PROJECTOR_WINDOW (widget);

  if (self->mirror == NULL || position >= self->mirror->criteria->len)
    return;
  self->position = position;
  show_criterion (self);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  go (widget, QUATUOR_PROJECTOR_WINDOW (widget)->position + 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  go (widget, QUATUOR_PROJECTOR_WINDOW (widget)->position - 1);
}

static void
first_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  go (widget, 0);
}

static void
last_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorProjectorWindow *self = QUATUOR_PROJECTOR_WINDOW (widget);

  if (self->mirror != NULL)
    go (widget, self->mirror->criteria->len - 1);
}

static void
fullscreen_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

/*
 * Overrides
 */

static void
quatuor_projector_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PROJECTOR_WINDOW);
  g_clear_pointer (&QUATUOR_PROJECTOR_WINDOW (object)->mirror, quatuor_mirror_unref);

  G_OBJECT_CLASS (quatuor_projector_window_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorProjectorWindow, name)

static void
quatuor_projector_window_class_init (QuatuorProjectorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_projector_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-projector-window.ui");
  BIND (agreed);
  BIND (answers);
  BIND (gap);
  BIND (place);
  BIND (position_label);
  BIND (question);
  BIND (title);

  gtk_widget_class_install_action (widget_class, "projector.first", NULL, first_action);
  gtk_widget_class_install_action (widget_class, "projector.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "projector.last", NULL, last_action);
  gtk_widget_class_install_action (widget_class, "projector.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "projector.previous", NULL, previous_action);
}

static void
quatuor_projector_window_init (QuatuorProjectorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_projector_window_new:
 * @parent: the window of the programme
 * @mirror: the answers of a territory’s seats, with a criterion at least
 *
 * Returns: (transfer floating): a window that fills the screen with the first
 *   criterion
 */
GtkWindow *
quatuor_projector_window_new (GtkWindow     *parent,
                              QuatuorMirror *mirror)
{
  QuatuorProjectorWindow *self = g_object_new (QUATUOR_TYPE_PROJECTOR_WINDOW,
                                               "transient-for", parent,
                                               NULL);
  g_autofree char *place = NULL;

  g_return_val_if_fail (mirror != NULL && mirror->criteria->len > 0, GTK_WINDOW (self));

  self->mirror = quatuor_mirror_ref (mirror);
  /* Translators: a territory and a campaign. */
  place = g_strdup_printf (_("%s – %s"), mirror->territory->name, mirror->campaign->title);
  gtk_label_set_label (self->place, place);
  show_criterion (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

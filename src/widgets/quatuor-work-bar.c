/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-work-bar.h"

/* A bar that comes and goes at once only flickers. */
#define DELAY_MS 500

struct _QuatuorWorkBar
{
  AdwBin        parent_instance;

  /* Template children */
  GtkRevealer  *revealer;
  GtkLabel     *words;

  /* Owned */
  GCancellable *work; /* NULL when there is none */

  guint         delay_id;
};

G_DEFINE_FINAL_TYPE (QuatuorWorkBar, quatuor_work_bar, ADW_TYPE_BIN)

static gboolean
on_slow_cb (gpointer user_data)
{
  QuatuorWorkBar *self = user_data;

  self->delay_id = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return G_SOURCE_REMOVE;
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  quatuor_work_bar_cancel (QUATUOR_WORK_BAR (widget));
}

static void
quatuor_work_bar_dispose (GObject *object)
{
  QuatuorWorkBar *self = QUATUOR_WORK_BAR (object);

  quatuor_work_bar_cancel (self);
  g_clear_object (&self->work);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_WORK_BAR);

  G_OBJECT_CLASS (quatuor_work_bar_parent_class)->dispose (object);
}

static void
quatuor_work_bar_class_init (QuatuorWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_work_bar_dispose;
  gtk_widget_class_install_action (widget_class, "work.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorWorkBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWorkBar, words);
}

static void
quatuor_work_bar_init (QuatuorWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_work_bar_begin:
 * @self: a bar
 * @words: what is being done
 *
 * Returns: (transfer none): what cancels it; it says which work this is, too
 */
GCancellable *
quatuor_work_bar_begin (QuatuorWorkBar *self,
                        const char     *words)
{
  g_return_val_if_fail (QUATUOR_IS_WORK_BAR (self), NULL);

  quatuor_work_bar_cancel (self);
  g_clear_object (&self->work);
  self->work = g_cancellable_new ();
  gtk_label_set_text (self->words, words);
  if (self->delay_id == 0)
    self->delay_id = g_timeout_add (DELAY_MS, on_slow_cb, self);
  return self->work;
}

/**
 * quatuor_work_bar_say:
 * @self: a bar
 * @words: how far the work is
 */
void
quatuor_work_bar_say (QuatuorWorkBar *self,
                      const char     *words)
{
  g_return_if_fail (QUATUOR_IS_WORK_BAR (self));

  gtk_label_set_text (self->words, words);
}

/**
 * quatuor_work_bar_end:
 * @self: a bar
 * @work: what quatuor_work_bar_begin() gave
 *
 * Returns: whether that was the work of the bar: %FALSE when another one has begun
 *   since, or when nobody looks any more
 */
gboolean
quatuor_work_bar_end (QuatuorWorkBar *self,
                      GCancellable   *work)
{
  g_return_val_if_fail (QUATUOR_IS_WORK_BAR (self), FALSE);

  if (work == NULL || self->work != work)
    return FALSE;
  g_clear_object (&self->work);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  return TRUE;
}

/**
 * quatuor_work_bar_is_working:
 * @self: a bar
 *
 * Returns: whether something is being done
 */
gboolean
quatuor_work_bar_is_working (QuatuorWorkBar *self)
{
  g_return_val_if_fail (QUATUOR_IS_WORK_BAR (self), FALSE);

  return self->work != NULL;
}

/**
 * quatuor_work_bar_cancel:
 * @self: a bar
 *
 * Cancels what is being done, if anything is. It ends when the work says so.
 */
void
quatuor_work_bar_cancel (QuatuorWorkBar *self)
{
  g_return_if_fail (QUATUOR_IS_WORK_BAR (self));

  g_cancellable_cancel (self->work);
}

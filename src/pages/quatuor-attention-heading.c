/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-attention-heading.h"

struct _QuatuorAttentionHeading
{
  AdwBin       parent_instance;

  /* Template children */
  GtkBox      *box;
  GtkDropDown *filter;
  GtkLabel    *count;
  GtkWidget   *buttons;

  gboolean     showing; /* the page sets the choice, nobody makes it */
};

G_DEFINE_FINAL_TYPE (QuatuorAttentionHeading, quatuor_attention_heading, ADW_TYPE_BIN)

static void
on_selected_cb (QuatuorAttentionHeading *self)
{
  if (!self->showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "overview.filter", "i",
                                (int) gtk_drop_down_get_selected (self->filter));
}

static void
quatuor_attention_heading_dispose (GObject *object)
{
  /* The bin’s own child is a child of the template too, and would be let go of
   * twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ATTENTION_HEADING);

  G_OBJECT_CLASS (quatuor_attention_heading_parent_class)->dispose (object);
}

static void
quatuor_attention_heading_class_init (QuatuorAttentionHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_attention_heading_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/pages/quatuor-attention-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionHeading, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionHeading, filter);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionHeading, count);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAttentionHeading, buttons);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_cb);
}

static void
quatuor_attention_heading_init (QuatuorAttentionHeading *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

/**
 * quatuor_attention_heading_new:
 *
 * Returns: (transfer floating): the heading
 */
GtkWidget *
quatuor_attention_heading_new (void)
{
  return g_object_new (QUATUOR_TYPE_ATTENTION_HEADING, NULL);
}

/**
 * quatuor_attention_heading_show:
 * @self: the heading
 * @filter: what the list shows: a kind plus one, or everything
 * @n_lines: how many lines there are
 */
void
quatuor_attention_heading_show (QuatuorAttentionHeading *self,
                                guint                    filter,
                                guint                    n_lines)
{
  g_autofree char *count = g_strdup_printf ("%u", n_lines);

  g_return_if_fail (QUATUOR_IS_ATTENTION_HEADING (self));

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->filter, filter);
  self->showing = FALSE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  gtk_widget_has_css_class (GTK_WIDGET (self), "narrow")
                                    ? GTK_ORIENTATION_VERTICAL
                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_sensitive (self->buttons, n_lines > 0);
}

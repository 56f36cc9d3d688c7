/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-figure.h"

struct _QuatuorFigure
{
  GtkFlowBoxChild  parent_instance;

  /* Template children */
  GtkButton       *button;
  GtkLabel        *number;
  GtkLabel        *words;
};

G_DEFINE_FINAL_TYPE (QuatuorFigure, quatuor_figure, GTK_TYPE_FLOW_BOX_CHILD)

static void
quatuor_figure_dispose (GObject *object)
{
  /* The cell’s own child is a child of the template too, and would be let go of
   * twice. */
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_FIGURE);

  G_OBJECT_CLASS (quatuor_figure_parent_class)->dispose (object);
}

static void
quatuor_figure_class_init (QuatuorFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_figure_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorFigure, button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorFigure, number);
  gtk_widget_class_bind_template_child (widget_class, QuatuorFigure, words);
}

static void
quatuor_figure_init (QuatuorFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_figure_show:
 * @self: a figure
 * @number: the number, as people read it
 * @words: what there is so many of
 * @filter: what the action `overview.filter` gets
 */
void
quatuor_figure_show (QuatuorFigure *self,
                     const char    *number,
                     const char    *words,
                     int            filter)
{
  g_autofree char *name = g_strdup_printf ("%s %s", number, words);

  g_return_if_fail (QUATUOR_IS_FIGURE (self));

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->words, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "i", filter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-chart-row.h"

#include "quatuor-dot-plot.h"
#include "quatuor-mirror-words.h"

#include <glib/gi18n-lib.h>

struct _QuatuorChartRow
{
  GtkListBoxRow   parent_instance;

  /* Template children */
  GtkLabel       *title;
  GtkWidget      *gap_icon;
  GtkLabel       *gap;
  QuatuorDotPlot *plot;
  GtkLabel       *note;
  GtkLabel       *agreed;

  QuatuorId       criterion;
};

G_DEFINE_FINAL_TYPE (QuatuorChartRow, quatuor_chart_row, GTK_TYPE_LIST_BOX_ROW)

static void
quatuor_chart_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CHART_ROW);

  G_OBJECT_CLASS (quatuor_chart_row_parent_class)->dispose (object);
}

static void
quatuor_chart_row_class_init (QuatuorChartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_chart_row_dispose;
  g_type_ensure (QUATUOR_TYPE_DOT_PLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/widgets/quatuor-chart-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorChartRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChartRow, gap_icon);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChartRow, gap);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChartRow, plot);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChartRow, note);
  gtk_widget_class_bind_template_child (widget_class, QuatuorChartRow, agreed);
}

static void
quatuor_chart_row_init (QuatuorChartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), words[0] != '\0');
}

/**
 * quatuor_chart_row_new_for_dimension:
 * @mirror: the answers of a territory's seats
 * @dimension: one of its dimensions
 *
 * Returns: (transfer floating): the dimension's line
 */
GtkWidget *
quatuor_chart_row_new_for_dimension (QuatuorMirror                *mirror,
                                     const QuatuorMirrorDimension *dimension)
{
  QuatuorChartRow *self = g_object_new (QUATUOR_TYPE_CHART_ROW, "activatable", FALSE, NULL);
  g_autofree char *median = quatuor_median_to_text (&dimension->median);
  g_autofree char *missing = quatuor_mirror_describe_missing (mirror, dimension);

  gtk_label_set_label (self->title, dimension->dimension->title);
  gtk_label_set_label (self->gap, median);
  show_words (self->note, missing);
  quatuor_dot_plot_show_dimension (self->plot, mirror, dimension);
  return GTK_WIDGET (self);
}

static char *
describe_agreed (const QuatuorAgreed *agreed)
{
  if (agreed == NULL)
    return g_strdup ("");
  if (agreed->level == NULL)
    return g_strdup (_("Talked over, without an agreed level"));
  /* Translators: %s is a level. */
  return g_strdup_printf (_("Agreed answer: %s"),
                          quatuor_level_to_text (quatuor_level_parse (agreed->level)));
}

/**
 * quatuor_chart_row_new_for_criterion:
 * @mirror: the answers of a territory's seats
 * @criterion: one of its criteria
 *
 * Returns: (transfer floating): the criterion's line, to be activated
 */
GtkWidget *
quatuor_chart_row_new_for_criterion (QuatuorMirror                *mirror,
                                     const QuatuorMirrorCriterion *criterion)
{
  QuatuorChartRow *self = g_object_new (QUATUOR_TYPE_CHART_ROW, NULL);
  gboolean flagged = quatuor_gap_is_flagged (criterion->gap);
  g_autofree char *title =
    g_strdup_printf ("%s  %s", criterion->criterion->code, criterion->criterion->title);
  g_autofree char *gap = quatuor_gap_to_text (criterion->gap);
  g_autofree char *unplaced = quatuor_mirror_describe_unplaced (mirror, criterion);
  g_autofree char *agreed = describe_agreed (criterion->agreed);

  self->criterion = criterion->criterion->id;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->gap, gap);
  gtk_widget_set_visible (self->gap_icon, flagged);
  if (!flagged)
    gtk_widget_add_css_class (GTK_WIDGET (self->gap), "dim-label");
  show_words (self->note, unplaced);
  show_words (self->agreed, agreed);
  quatuor_dot_plot_show_criterion (self->plot, mirror, criterion, QUATUOR_DOTS_BARE);
  return GTK_WIDGET (self);
}

/**
 * quatuor_chart_row_get_criterion:
 * @self: a line
 *
 * Returns: the criterion it stands for; none for a dimension's
 */
const QuatuorId *
quatuor_chart_row_get_criterion (QuatuorChartRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_CHART_ROW (self), NULL);

  return &self->criterion;
}

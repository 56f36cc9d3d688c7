/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-crossing-view.h"

#include "quatuor-chart-row.h"
#include "quatuor-crossing-table.h"
#include "quatuor-mirror-words.h"
#include "quatuor-shape-mark.h"
#include "quatuor-text-table.h"
#include "quatuor-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _QuatuorCrossingView
{
  AdwBin            parent_instance;

  /* Template children */
  GtkLabel         *score_rule;
  GtkLabel         *gap_rule;
  GtkStack         *dimension_stack;
  GtkStack         *criterion_stack;
  GtkListBox       *dimensions;
  GtkListBox       *criteria;
  GtkBox           *key;
  QuatuorTextTable *dimension_table;
  QuatuorTextTable *criterion_table;
};

G_DEFINE_FINAL_TYPE (QuatuorCrossingView, quatuor_crossing_view, ADW_TYPE_BIN)

enum
{
  CRITERION_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_key (QuatuorCrossingView *self,
          QuatuorMirror       *mirror)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->key))) != NULL)
    gtk_box_remove (self->key, child);

  for (guint i = 0; i < mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (mirror->seats, i);
      GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, NULL);

      gtk_box_append (GTK_BOX (box), quatuor_shape_mark_new (seat));
      gtk_box_append (GTK_BOX (box), gtk_label_new (seat->category->label));
      gtk_box_append (self->key, box);
    }
}

static const QuatuorId *
focused_criterion (QuatuorCrossingView *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->criteria));

  return QUATUOR_IS_CHART_ROW (row)
           ? quatuor_chart_row_get_criterion (QUATUOR_CHART_ROW (row)) : NULL;
}

static void
show_criteria (QuatuorCrossingView *self,
               QuatuorMirror       *mirror)
{
  const QuatuorId *focused = focused_criterion (self);
  QuatuorId kept = focused != NULL ? *focused : QUATUOR_ID_NONE;

  clear_list (self->criteria);
  for (guint i = 0; i < mirror->criteria->len; i++)
    {
      const QuatuorMirrorCriterion *criterion = g_ptr_array_index (mirror->criteria, i);
      GtkWidget *row = quatuor_chart_row_new_for_criterion (mirror, criterion);

      gtk_list_box_append (self->criteria, row);
      /* The row that had the focus is another widget now, at the same place. */
      if (quatuor_id_equal (&kept, &criterion->criterion->id))
        gtk_widget_grab_focus (row);
    }
}

static void
show_tables (QuatuorCrossingView *self,
             QuatuorMirror       *mirror)
{
  g_autoptr (QuatuorGrid) dimensions = quatuor_crossing_table_of_dimensions (mirror);
  g_autoptr (QuatuorGrid) criteria = quatuor_crossing_table_of_criteria (mirror);

  quatuor_text_table_show (self->dimension_table, _("Dimensions"), dimensions);
  quatuor_text_table_show (self->criterion_table, _("Criteria"), criteria);
}

static void
on_as_table_cb (QuatuorCrossingView *self,
                GParamSpec          *pspec,
                GtkToggleButton     *button)
{
  const char *name = gtk_toggle_button_get_active (button) ? "table" : "chart";

  gtk_stack_set_visible_child_name (self->dimension_stack, name);
  gtk_stack_set_visible_child_name (self->criterion_stack, name);
}

static void
on_row_activated_cb (QuatuorCrossingView *self,
                     GtkListBoxRow       *row)
{
  g_signal_emit (self, signals[CRITERION_ACTIVATED], 0, gtk_list_box_row_get_index (row));
}

static void
quatuor_crossing_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CROSSING_VIEW);

  G_OBJECT_CLASS (quatuor_crossing_view_parent_class)->dispose (object);
}

static void
quatuor_crossing_view_class_init (QuatuorCrossingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_crossing_view_dispose;

  /**
   * QuatuorCrossingView::criterion-activated:
   * @self: the view
   * @position: of the criterion in the mirror
   *
   * The person wants to read what the seats said.
   */
  signals[CRITERION_ACTIVATED] =
    g_signal_new ("criterion-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (QUATUOR_TYPE_TEXT_TABLE);
  g_type_ensure (QUATUOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-crossing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, score_rule);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, gap_rule);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, dimension_stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, criterion_stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, dimensions);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, criteria);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, key);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, dimension_table);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCrossingView, criterion_table);
  gtk_widget_class_bind_template_callback (widget_class, on_as_table_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
quatuor_crossing_view_init (QuatuorCrossingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->score_rule, quatuor_rule_of_scores ());
  gtk_label_set_label (self->gap_rule, quatuor_rule_of_gaps ());
}

/**
 * quatuor_crossing_view_set_mirror:
 * @self: a view
 * @mirror: the answers of a territory's seats
 *
 * Shows other answers.
 */
void
quatuor_crossing_view_set_mirror (QuatuorCrossingView *self,
                                  QuatuorMirror       *mirror)
{
  g_return_if_fail (QUATUOR_IS_CROSSING_VIEW (self));
  g_return_if_fail (mirror != NULL);

  clear_list (self->dimensions);
  for (guint i = 0; i < mirror->dimensions->len; i++)
    gtk_list_box_append (self->dimensions,
                         quatuor_chart_row_new_for_dimension (
                           mirror, g_ptr_array_index (mirror->dimensions, i)));
  show_key (self, mirror);
  show_criteria (self, mirror);
  show_tables (self, mirror);
}

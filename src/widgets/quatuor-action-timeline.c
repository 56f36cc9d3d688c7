/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-action-timeline.h"

#include "quatuor-action-bar.h"
#include "quatuor-month-scale.h"

#include <glib/gi18n-lib.h>

/* Lengths in pixels. */
#define MONTH_MIN_WIDTH 64
#define HEAD_HEIGHT 44 /* the months, and below them the word for today */
#define LABEL_Y 4
#define TODAY_Y 22
#define LABEL_X 4
#define LANE_GAP 4
#define BOTTOM 6
#define LINE 1
#define TODAY_LINE 2

#define GRID_ALPHA 0.15f
#define LABEL_ALPHA 0.75f

struct _QuatuorActionTimeline
{
  GtkWidget          parent_instance;

  /* The bars are the children */
  guint              n_bars;

  QuatuorMonthScale  scale;
  QuatuorDate        today;
};

G_DEFINE_FINAL_TYPE (QuatuorActionTimeline, quatuor_action_timeline, GTK_TYPE_WIDGET)

/* Returns: how wide the words are. */
static int
add_label (GtkWidget     *widget,
           GtkSnapshot   *snapshot,
           const GdkRGBA *colour,
           const char    *text,
           float          x,
           float          y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  return width;
}

static void
add_months (QuatuorActionTimeline *self,
            GtkSnapshot           *snapshot,
            const GdkRGBA         *text)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  guint n_months = quatuor_month_scale_count (&self->scale);
  GdkRGBA grid = *text;
  GdkRGBA label = *text;
  float free_from = 0;

  grid.alpha *= GRID_ALPHA;
  label.alpha *= LABEL_ALPHA;
  for (guint i = 0; i < n_months; i++)
    {
      g_autofree char *name = quatuor_month_scale_label (&self->scale, i);
      float x = (float) quatuor_month_scale_x (&self->scale,
                                               quatuor_month_scale_start (&self->scale, i), width);

      gtk_snapshot_append_color (snapshot, &grid, &GRAPHENE_RECT_INIT (x, 0, LINE, height));
      /* In large type a name may need the room of the next month. */
      if (x >= free_from)
        free_from = x + 2 * LABEL_X + (float) add_label (GTK_WIDGET (self), snapshot, &label,
                                                         name, x + LABEL_X, LABEL_Y);
    }
}

/* The word stands on the left of the line where it would leave the timeline. */
static void
add_today (QuatuorActionTimeline *self,
           GtkSnapshot           *snapshot,
           const GdkRGBA         *text)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, _("Today"));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double x = quatuor_month_scale_x (&self->scale, self->today, width);
  int word;

  pango_layout_get_pixel_size (layout, &word, NULL);
  gtk_snapshot_append_color (snapshot, text,
                             &GRAPHENE_RECT_INIT ((float) x, TODAY_Y, TODAY_LINE,
                                                  height - TODAY_Y));
  if (x + LABEL_X + word > width)
    x -= word + 2 * LABEL_X;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x + LABEL_X, TODAY_Y));
  gtk_snapshot_append_layout (snapshot, layout, text);
  gtk_snapshot_restore (snapshot);
}

static void
quatuor_action_timeline_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  QuatuorActionTimeline *self = QUATUOR_ACTION_TIMELINE (widget);
  GdkRGBA text;

  if (self->n_bars == 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  add_months (self, snapshot, &text);
  add_today (self, snapshot, &text);
  GTK_WIDGET_CLASS (quatuor_action_timeline_parent_class)->snapshot (widget, snapshot);
}

static int
lane_height (QuatuorActionTimeline *self)
{
  GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self));
  int height = 0;

  if (bar != NULL)
    gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height + LANE_GAP;
}

static void
quatuor_action_timeline_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  QuatuorActionTimeline *self = QUATUOR_ACTION_TIMELINE (widget);

  if (self->n_bars == 0)
    *minimum = *natural = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) quatuor_month_scale_count (&self->scale) * MONTH_MIN_WIDTH;
  else
    *minimum = *natural = HEAD_HEIGHT + (int) self->n_bars * lane_height (self) + BOTTOM;
}

static void
quatuor_action_timeline_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  QuatuorActionTimeline *self = QUATUOR_ACTION_TIMELINE (widget);
  int lane = lane_height (self);
  int y = HEAD_HEIGHT;

  for (GtkWidget *bar = gtk_widget_get_first_child (widget); bar != NULL;
       bar = gtk_widget_get_next_sibling (bar))
    {
      GtkAllocation area = { .y = y, .height = lane - LANE_GAP };

      quatuor_action_bar_place (QUATUOR_ACTION_BAR (bar), width, &area);
      gtk_widget_size_allocate (bar, &area, -1);
      y += lane;
    }
}

static void
quatuor_action_timeline_dispose (GObject *object)
{
  GtkWidget *bar;

  while ((bar = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (bar);

  G_OBJECT_CLASS (quatuor_action_timeline_parent_class)->dispose (object);
}

static void
quatuor_action_timeline_class_init (QuatuorActionTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_action_timeline_dispose;
  widget_class->measure = quatuor_action_timeline_measure;
  widget_class->size_allocate = quatuor_action_timeline_size_allocate;
  widget_class->snapshot = quatuor_action_timeline_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "actiontimeline");
}

static void
quatuor_action_timeline_init (QuatuorActionTimeline *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline of the actions"),
                                  -1);
}

/**
 * quatuor_action_timeline_new:
 *
 * Returns: (transfer floating): a timeline of nothing yet
 */
GtkWidget *
quatuor_action_timeline_new (void)
{
  return g_object_new (QUATUOR_TYPE_ACTION_TIMELINE, NULL);
}

/* Bars stay as long as there are as many: the focus stays with its action while
 * that one moves. */
static void
set_n_bars (QuatuorActionTimeline *self,
            guint                  n_bars)
{
  for (; self->n_bars < n_bars; self->n_bars++)
    gtk_widget_set_parent (quatuor_action_bar_new (), GTK_WIDGET (self));
  for (; self->n_bars > n_bars; self->n_bars--)
    gtk_widget_unparent (gtk_widget_get_last_child (GTK_WIDGET (self)));
}

/**
 * quatuor_action_timeline_set:
 * @self: a timeline
 * @cohort: a cohort
 * @actions: (element-type QuatuorAction): the actions of a roadmap, in their order
 * @on: the present day
 */
void
quatuor_action_timeline_set (QuatuorActionTimeline *self,
                             QuatuorCohort         *cohort,
                             const GPtrArray       *actions,
                             QuatuorDate            on)
{
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();
  GtkWidget *bar;

  g_return_if_fail (QUATUOR_IS_ACTION_TIMELINE (self));

  for (guint i = 0; i < actions->len; i++)
    {
      QuatuorDate from, to;

      if (quatuor_action_span (g_ptr_array_index (actions, i), &from, &to))
        g_ptr_array_add (dated, g_ptr_array_index (actions, i));
    }

  self->today = on;
  quatuor_month_scale_frame (&self->scale, dated, on);
  set_n_bars (self, dated->len);
  bar = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < dated->len; i++, bar = gtk_widget_get_next_sibling (bar))
    quatuor_action_bar_set (QUATUOR_ACTION_BAR (bar), cohort, g_ptr_array_index (dated, i),
                            &self->scale, on);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quatuor_action_timeline_get_length:
 * @self: a timeline
 *
 * Returns: how many actions are on it
 */
guint
quatuor_action_timeline_get_length (QuatuorActionTimeline *self)
{
  g_return_val_if_fail (QUATUOR_IS_ACTION_TIMELINE (self), 0);

  return self->n_bars;
}

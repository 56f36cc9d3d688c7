/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-timeline.h"

#include <glib/gi18n-lib.h>

/* Lengths in pixels. What was planned lies under what happened: neither hides
 * the other. */
#define LANE_HEIGHT 24
#define NARROW_LANE_HEIGHT 40
#define NARROW_WIDTH 480
#define PLAN_HEIGHT 3
#define PLAN_Y 16
#define REAL_HEIGHT 9
#define REAL_Y 4
#define TODAY_WIDTH 1
#define GAP 12
#define MIN_WIDTH 240

/* The titles take this part of the width; where it is narrow, each has a line of
 * its own above its bars. */
#define TITLE_PART 0.34

#define PLAN_ALPHA 0.45f

/* What a lane shows; an unknown end of what happened is the present day. */
typedef struct
{
  char        *title;
  QuatuorDate  planned_from;
  QuatuorDate  planned_to;
  QuatuorDate  real_from;
  QuatuorDate  real_to;
} Lane;

struct _QuatuorTimeline
{
  GtkWidget    parent_instance;

  /* Owned */
  GArray      *lanes; /* Lane */

  QuatuorDate  first;
  QuatuorDate  last;
  QuatuorDate  today;
};

G_DEFINE_FINAL_TYPE (QuatuorTimeline, quatuor_timeline, GTK_TYPE_WIDGET)

static void
lane_clear (gpointer data)
{
  g_free (((Lane *) data)->title);
}

static void
widen (QuatuorTimeline *self,
       QuatuorDate      date)
{
  if (date == QUATUOR_DATE_UNKNOWN)
    return;
  self->first = self->first == QUATUOR_DATE_UNKNOWN ? date : MIN (self->first, date);
  self->last = MAX (self->last, date);
}

static double
x_of (QuatuorTimeline *self,
      QuatuorDate      date,
      double           left,
      double           width)
{
  return left + width * (date - self->first) / (double) MAX (self->last - self->first, 1);
}

static void
add_bar (QuatuorTimeline *self,
         GtkSnapshot     *snapshot,
         const GdkRGBA   *colour,
         QuatuorDate      from,
         QuatuorDate      to,
         graphene_rect_t  area,
         float            y,
         float            height)
{
  double start = x_of (self, from, area.origin.x, area.size.width);
  double end = x_of (self, to + 1, area.origin.x, area.size.width);
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (&bar,
                                   &GRAPHENE_RECT_INIT ((float) start, area.origin.y + y,
                                                        (float) MAX (end - start, height), height),
                                   height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, colour, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
add_title (QuatuorTimeline *self,
           GtkSnapshot     *snapshot,
           const GdkRGBA   *colour,
           const Lane      *lane,
           float            y,
           float            width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), lane->title);

  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
add_lane (QuatuorTimeline *self,
          GtkSnapshot     *snapshot,
          const GdkRGBA   *colour,
          const GdkRGBA   *faint,
          const Lane      *lane,
          graphene_rect_t  area)
{
  if (lane->planned_from != QUATUOR_DATE_UNKNOWN && lane->planned_to != QUATUOR_DATE_UNKNOWN)
    add_bar (self, snapshot, faint, lane->planned_from, lane->planned_to, area, PLAN_Y,
             PLAN_HEIGHT);
  if (lane->real_from != QUATUOR_DATE_UNKNOWN)
    add_bar (self, snapshot, colour, lane->real_from, lane->real_to, area, REAL_Y, REAL_HEIGHT);
}

static void
quatuor_timeline_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  QuatuorTimeline *self = QUATUOR_TIMELINE (widget);
  float width = (float) gtk_widget_get_width (widget);
  gboolean narrow = width < NARROW_WIDTH;
  float titles = narrow ? width : width * (float) TITLE_PART;
  float left = narrow ? 0 : titles + GAP;
  float height = narrow ? NARROW_LANE_HEIGHT : LANE_HEIGHT;
  float today = (float) x_of (self, self->today, left, width - left);
  GdkRGBA colour, faint;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  faint = colour;
  faint.alpha *= PLAN_ALPHA;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const Lane *lane = &g_array_index (self->lanes, Lane, i);
      float y = (float) i * height;

      add_title (self, snapshot, &colour, lane, y, titles);
      add_lane (self, snapshot, &colour, &faint, lane,
                GRAPHENE_RECT_INIT (left, y + height - LANE_HEIGHT, width - left, LANE_HEIGHT));
    }
  gtk_snapshot_append_color (snapshot, &faint,
                             &GRAPHENE_RECT_INIT (today, 0, TODAY_WIDTH,
                                                  (float) self->lanes->len * height));
}

static GtkSizeRequestMode
quatuor_timeline_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_timeline_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  int height = for_size < NARROW_WIDTH ? NARROW_LANE_HEIGHT : LANE_HEIGHT;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = (int) QUATUOR_TIMELINE (widget)->lanes->len * height;
}

static void
quatuor_timeline_finalize (GObject *object)
{
  g_array_unref (QUATUOR_TIMELINE (object)->lanes);

  G_OBJECT_CLASS (quatuor_timeline_parent_class)->finalize (object);
}

static void
quatuor_timeline_class_init (QuatuorTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_timeline_finalize;
  widget_class->get_request_mode = quatuor_timeline_get_request_mode;
  widget_class->measure = quatuor_timeline_measure;
  widget_class->snapshot = quatuor_timeline_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "timeline");
}

static void
quatuor_timeline_init (QuatuorTimeline *self)
{
  self->lanes = g_array_new (FALSE, TRUE, sizeof (Lane));
  g_array_set_clear_func (self->lanes, lane_clear);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Planned and real dates of the phases: the list says them in words"),
                                  -1);
}

/**
 * quatuor_timeline_new:
 *
 * Returns: (transfer floating): a picture of nothing yet
 */
GtkWidget *
quatuor_timeline_new (void)
{
  return g_object_new (QUATUOR_TYPE_TIMELINE, NULL);
}

static void
take_phase (QuatuorTimeline       *self,
            const QuatuorPhase    *phase,
            const QuatuorProgress *progress)
{
  Lane lane = {
    .title = g_strdup (phase->title),
    .planned_from = phase->starts,
    .planned_to = phase->ends,
  };

  /* What was skipped after it began has no day of its end to show. */
  if (progress != NULL && !g_str_equal (progress->state, "skipped"))
    {
      lane.real_from = progress->started;
      lane.real_to = progress->completed;
      if (lane.real_to == QUATUOR_DATE_UNKNOWN)
        lane.real_to = MAX (self->today, lane.real_from);
    }
  g_array_append_val (self->lanes, lane);
  widen (self, lane.planned_from);
  widen (self, lane.planned_to);
  widen (self, lane.real_from);
  if (lane.real_from != QUATUOR_DATE_UNKNOWN)
    widen (self, lane.real_to);
}

/**
 * quatuor_timeline_set:
 * @self: a timeline
 * @cohort: a cohort
 * @territory: the id of a territory of it
 * @on: the present day
 *
 * Shows the path of a territory. Without a single day there is nothing to show,
 * and the widget hides.
 */
void
quatuor_timeline_set (QuatuorTimeline *self,
                      QuatuorCohort   *cohort,
                      const QuatuorId *territory,
                      QuatuorDate      on)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);

  g_return_if_fail (QUATUOR_IS_TIMELINE (self));

  g_array_set_size (self->lanes, 0);
  self->first = self->last = QUATUOR_DATE_UNKNOWN;
  self->today = on;
  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);

      take_phase (self, phase, quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS, territory,
                                                    &phase->id));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->first != QUATUOR_DATE_UNKNOWN);
  widen (self, on);
  /* Bars go to the end of their last day. */
  self->last++;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

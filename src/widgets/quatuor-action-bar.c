/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-action-bar.h"

#include "quatuor-action-shape.h"
#include "quatuor-item-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lengths in pixels. */
#define BAR_HEIGHT 14
#define BAR_MIN_WIDTH 14
#define GAP 2
#define PADDING 3
#define EDGE 8           /* of a bar, where the pointer takes its end */
#define MOVE_THRESHOLD 4 /* below it a press is a click */

#define DAYS_A_WEEK 7

struct _QuatuorActionBar
{
  GtkWidget          parent_instance;

  /* Owned */
  QuatuorAction     *action; /* as saved */
  QuatuorAction     *shown;  /* as it would be while it is dragged */
  PangoLayout       *layout;

  QuatuorMonthScale  scale;
  QuatuorDate        today;
  int                scale_width; /* of the timeline, pixels */
  double             bar_x;       /* of the bar within the widget */
  double             bar_width;
  QuatuorMovePart    part;        /* that is dragged */
  gboolean           dragging;
};

G_DEFINE_FINAL_TYPE (QuatuorActionBar, quatuor_action_bar, GTK_TYPE_WIDGET)

/* What is written above the bar; while it is dragged, the days it would have. */
static void
update_layout (QuatuorActionBar *self)
{
  g_autofree char *text = NULL;
  g_autofree char *state = NULL;

  if (self->shown == NULL)
    return;

  if (self->dragging)
    text = quatuor_action_dates (self->shown);
  else if (quatuor_action_is_late (self->shown, self->today) ||
           g_str_equal (self->shown->state, QUATUOR_ACTION_BLOCKED))
    {
      state = quatuor_action_state_words (self->shown, self->today);
      /* Translators: the title of an action, and its state. */
      text = g_strdup_printf (_("%s (%s)"), self->shown->title, state);
    }
  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                                 text != NULL ? text : self->shown->title);
}

static void
forget_drag (QuatuorActionBar *self)
{
  quatuor_row_free (QUATUOR_TABLE_ACTION, self->shown);
  self->shown = self->action != NULL ? quatuor_row_copy (QUATUOR_TABLE_ACTION, self->action)
                                     : NULL;
  self->dragging = FALSE;
  update_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
move (QuatuorActionBar *self,
      QuatuorMovePart   part,
      int               days)
{
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &self->action->id);

  if (days != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "action.move", "(sii)", target, (int) part,
                                days);
}

/*
 * Keys
 */

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  int part, days;

  g_variant_get (arguments, "(ii)", &part, &days);
  move (QUATUOR_ACTION_BAR (widget), (QuatuorMovePart) part, days);
  return TRUE;
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorActionBar *self = QUATUOR_ACTION_BAR (widget);
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &self->action->id);

  gtk_widget_activate_action (widget, "item.edit", "s", target);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorActionBar *self = QUATUOR_ACTION_BAR (widget);
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &self->action->id);

  gtk_widget_activate_action (widget, "item.remove", "s", target);
}

/*
 * The pointer
 */

static QuatuorMovePart
part_at (QuatuorActionBar *self,
         double            x)
{
  if (quatuor_action_is_milestone (self->action) || self->bar_width < 3 * EDGE)
    return QUATUOR_MOVE_WHOLE;
  if (x < self->bar_x + EDGE)
    return QUATUOR_MOVE_START;
  return x > self->bar_x + self->bar_width - EDGE ? QUATUOR_MOVE_END : QUATUOR_MOVE_WHOLE;
}

static gboolean
is_on_bar (QuatuorActionBar *self,
           double            x)
{
  return x >= self->bar_x && x <= self->bar_x + self->bar_width;
}

static void
on_motion_cb (QuatuorActionBar *self,
              double            x)
{
  if (self->dragging)
    return;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   !is_on_bar (self, x) ? NULL
                                   : part_at (self, x) == QUATUOR_MOVE_WHOLE ? "grab"
                                                                              : "ew-resize");
}

static void
on_drag_begin_cb (QuatuorActionBar *self,
                  double            x)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->part = part_at (self, x);
}

static void
on_drag_update_cb (QuatuorActionBar *self,
                   double            offset_x)
{
  int days = quatuor_month_scale_days (&self->scale, offset_x, self->scale_width);

  if (!self->dragging && fabs (offset_x) < MOVE_THRESHOLD)
    return;

  quatuor_row_free (QUATUOR_TABLE_ACTION, self->shown);
  self->shown = quatuor_row_copy (QUATUOR_TABLE_ACTION, self->action);
  quatuor_action_shift (self->shown, self->part, days);
  self->dragging = TRUE;
  update_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_drag_end_cb (QuatuorActionBar *self,
                double            offset_x)
{
  gboolean was_dragging = self->dragging;

  forget_drag (self);
  if (was_dragging)
    move (self, self->part, quatuor_month_scale_days (&self->scale, offset_x, self->scale_width));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "bar.open", NULL);
}

static void
on_drag_cancel_cb (QuatuorActionBar *self)
{
  forget_drag (self);
}

/*
 * Overrides
 */

static void
quatuor_action_bar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  QuatuorActionBar *self = QUATUOR_ACTION_BAR (widget);
  int width = 0, height = 0;

  if (self->layout != NULL)
    pango_layout_get_pixel_size (self->layout, &width, &height);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                          ? width + 2 * PADDING
                          : height + GAP + BAR_HEIGHT + 2 * PADDING;
}

static void
quatuor_action_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  QuatuorActionBar *self = QUATUOR_ACTION_BAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int height = gtk_widget_get_height (widget);
  QuatuorBox box = { self->bar_x, height - BAR_HEIGHT - PADDING, self->bar_width, BAR_HEIGHT };
  GdkRGBA accent, text;
  cairo_t *cr;

  if (self->layout == NULL)
    return;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = text;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, PADDING));
  gtk_snapshot_append_layout (snapshot, self->layout, &text);
  gtk_snapshot_restore (snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0,
                                                                 gtk_widget_get_width (widget),
                                                                 height));
  quatuor_action_shape_draw (self->shown,
                             (QuatuorInk){ accent.red, accent.green, accent.blue, accent.alpha },
                             cr, &box);
  cairo_destroy (cr);
}

static void
quatuor_action_bar_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (quatuor_action_bar_parent_class)->css_changed (widget, change);
  update_layout (QUATUOR_ACTION_BAR (widget));
}

static void
quatuor_action_bar_finalize (GObject *object)
{
  QuatuorActionBar *self = QUATUOR_ACTION_BAR (object);

  quatuor_row_free (QUATUOR_TABLE_ACTION, self->action);
  quatuor_row_free (QUATUOR_TABLE_ACTION, self->shown);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (quatuor_action_bar_parent_class)->finalize (object);
}

static void
add_move_keys (GtkWidgetClass  *widget_class,
               GdkModifierType  modifiers,
               QuatuorMovePart  part)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, modifiers, move_cb, "(ii)",
                                (int) part, -DAYS_A_WEEK);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, modifiers, move_cb, "(ii)",
                                (int) part, DAYS_A_WEEK);
}

static void
quatuor_action_bar_class_init (QuatuorActionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_action_bar_finalize;
  widget_class->css_changed = quatuor_action_bar_css_changed;
  widget_class->measure = quatuor_action_bar_measure;
  widget_class->snapshot = quatuor_action_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "actionbarmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);

  gtk_widget_class_install_action (widget_class, "bar.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "bar.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "bar.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "bar.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "bar.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "bar.remove", NULL);
  add_move_keys (widget_class, 0, QUATUOR_MOVE_WHOLE);
  add_move_keys (widget_class, GDK_SHIFT_MASK, QUATUOR_MOVE_END);
  add_move_keys (widget_class, GDK_CONTROL_MASK, QUATUOR_MOVE_START);
}

static void
quatuor_action_bar_init (QuatuorActionBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_drag_cancel_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * quatuor_action_bar_new:
 *
 * Returns: (transfer floating): a bar of no action yet
 */
GtkWidget *
quatuor_action_bar_new (void)
{
  return g_object_new (QUATUOR_TYPE_ACTION_BAR, NULL);
}

/**
 * quatuor_action_bar_set:
 * @self: a bar
 * @cohort: a cohort
 * @action: an action of it
 * @scale: the months that the timeline shows
 * @on: the present day
 */
void
quatuor_action_bar_set (QuatuorActionBar        *self,
                        QuatuorCohort           *cohort,
                        const QuatuorAction     *action,
                        const QuatuorMonthScale *scale,
                        QuatuorDate              on)
{
  g_autofree char *sentence = quatuor_action_sentence (cohort, action, on);

  g_return_if_fail (QUATUOR_IS_ACTION_BAR (self));

  quatuor_row_free (QUATUOR_TABLE_ACTION, self->action);
  self->action = quatuor_row_copy (QUATUOR_TABLE_ACTION, action);
  self->scale = *scale;
  self->today = on;
  forget_drag (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Left and Right move it by a week, with Shift its end, with "
                                    "Ctrl its start. Enter opens it."),
                                  -1);
}

/**
 * quatuor_action_bar_get_action:
 * @self: a bar
 *
 * Returns: (transfer none) (nullable): the action as it is saved
 */
const QuatuorAction *
quatuor_action_bar_get_action (QuatuorActionBar *self)
{
  g_return_val_if_fail (QUATUOR_IS_ACTION_BAR (self), NULL);

  return self->action;
}

/**
 * quatuor_action_bar_place:
 * @self: a bar
 * @width: of the whole timeline
 * @area: (out): where the widget lies from left to right; its top and height stay
 *
 * The bar lies on its days; its title begins there too, or ends where the timeline
 * ends.
 */
void
quatuor_action_bar_place (QuatuorActionBar *self,
                          int               width,
                          GdkRectangle     *area)
{
  QuatuorDate from, to;
  double start, end, left;
  int natural;

  g_return_if_fail (QUATUOR_IS_ACTION_BAR (self));

  quatuor_action_span (self->shown, &from, &to);
  start = quatuor_month_scale_x (&self->scale, from, width);
  end = quatuor_month_scale_x (&self->scale, to + 1, width);
  if (quatuor_action_is_milestone (self->shown))
    start = (start + end - BAR_HEIGHT) / 2;
  end = MAX (end, start + BAR_MIN_WIDTH);
  if (quatuor_action_is_milestone (self->shown))
    end = start + BAR_HEIGHT;

  pango_layout_set_width (self->layout, -1);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                      NULL);
  if (natural > width)
    {
      /* A title longer than the timeline is said whole by the list. */
      natural = width;
      pango_layout_set_width (self->layout, (width - 2 * PADDING) * PANGO_SCALE);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  left = MAX (0, MIN (start - PADDING, width - natural));
  area->x = (int) floor (left);
  area->width = (int) MAX (natural, ceil (end + PADDING - area->x));
  self->scale_width = width;
  self->bar_x = start - area->x;
  self->bar_width = end - start;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-phase-mark.h"

#include <glib/gi18n-lib.h>

/* In pixels. The mark keeps its size within the outer ring, so that late and
 * punctual phases stand in one line. */
#define SIZE 18.0f
#define DISC 10.0f
#define RING_WIDTH 1.5f
#define DASH_WIDTH 8.0f
#define DASH_HEIGHT 2.0f

typedef enum
{
  SHAPE_RING,
  SHAPE_HALF,
  SHAPE_DISC,
  SHAPE_DASH,
} Shape;

struct _QuatuorPhaseMark
{
  GtkWidget parent_instance;

  /* Owned */
  char     *words;

  Shape     shape;
  gboolean  is_late;
};

G_DEFINE_FINAL_TYPE (QuatuorPhaseMark, quatuor_phase_mark, GTK_TYPE_WIDGET)

/* Whole sentences, as words about a phase agree with it in other languages. */
static const struct
{
  const char *state;
  Shape       shape;
  const char *sentence;
  const char *late_sentence;
} STATES[] = {
  /* Translators: %s is the title of a phase. */
  { "not_started", SHAPE_RING, N_("%s: not started"), N_("%s: not started, late") },
  { "under_way", SHAPE_HALF, N_("%s: under way"), N_("%s: under way, late") },
  { "done", SHAPE_DISC, N_("%s: done"), N_("%s: done, late") },
  { "skipped", SHAPE_DASH, N_("%s: skipped"), N_("%s: skipped, late") },
};

/* A state of a later version is shown as the first one. */
static gsize
find_state (const char *state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (STATES); i++)
    if (g_str_equal (STATES[i].state, state))
      return i;
  return 0;
}

static GskRoundedRect
circle (float x,
        float y,
        float diameter)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (x - diameter / 2, y - diameter / 2,
                                                        diameter, diameter),
                                   diameter / 2);
  return outline;
}

static void
append_ring (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             float          diameter,
             const GdkRGBA *colour)
{
  const float widths[] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline = circle (x, y, diameter);

  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
append_disc (GtkSnapshot   *snapshot,
             float          x,
             float          y,
             float          width,
             const GdkRGBA *colour)
{
  GskRoundedRect outline = circle (x, y, DISC);

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x - DISC / 2, y - DISC / 2, width, DISC));
  gtk_snapshot_pop (snapshot);
}

static void
quatuor_phase_mark_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  QuatuorPhaseMark *self = QUATUOR_PHASE_MARK (widget);
  float x = (float) gtk_widget_get_width (widget) / 2;
  float y = (float) gtk_widget_get_height (widget) / 2;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);

  switch (self->shape)
    {
    case SHAPE_HALF:
      append_disc (snapshot, x, y, DISC / 2, &colour);
      append_ring (snapshot, x, y, DISC, &colour);
      break;
    case SHAPE_DISC:
      append_disc (snapshot, x, y, DISC, &colour);
      break;
    case SHAPE_DASH:
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (x - DASH_WIDTH / 2, y - DASH_HEIGHT / 2,
                                                      DASH_WIDTH, DASH_HEIGHT));
      break;
    case SHAPE_RING:
    default:
      append_ring (snapshot, x, y, DISC, &colour);
    }

  if (self->is_late)
    append_ring (snapshot, x, y, SIZE - RING_WIDTH, &colour);
}

static void
quatuor_phase_mark_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = (int) SIZE;
}

static void
quatuor_phase_mark_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (quatuor_phase_mark_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

/* To give a widget the text itself makes the toolkit ask the screen where the
 * pointer is, and wait: too long for the marks of a list. */
static gboolean
quatuor_phase_mark_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard_tooltip,
                                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, QUATUOR_PHASE_MARK (widget)->words);
  return TRUE;
}

static void
quatuor_phase_mark_finalize (GObject *object)
{
  g_free (QUATUOR_PHASE_MARK (object)->words);

  G_OBJECT_CLASS (quatuor_phase_mark_parent_class)->finalize (object);
}

static void
quatuor_phase_mark_class_init (QuatuorPhaseMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_phase_mark_finalize;
  widget_class->css_changed = quatuor_phase_mark_css_changed;
  widget_class->measure = quatuor_phase_mark_measure;
  widget_class->query_tooltip = quatuor_phase_mark_query_tooltip;
  widget_class->snapshot = quatuor_phase_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "phasemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quatuor_phase_mark_init (QuatuorPhaseMark *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * quatuor_phase_mark_new:
 *
 * Returns: (transfer floating): the mark of a phase that is not started
 */
GtkWidget *
quatuor_phase_mark_new (void)
{
  return g_object_new (QUATUOR_TYPE_PHASE_MARK, NULL);
}

/**
 * quatuor_phase_mark_set:
 * @self: a mark
 * @title: the phase's title
 * @state: the code of the progress, "not_started" where there is none
 * @is_late: as quatuor_cohort_is_late() says
 *
 * Shows a phase. The tooltip and the accessible label say the same in words.
 */
void
quatuor_phase_mark_set (QuatuorPhaseMark *self,
                        const char       *title,
                        const char       *state,
                        gboolean          is_late)
{
  g_return_if_fail (QUATUOR_IS_PHASE_MARK (self));
  g_return_if_fail (title != NULL && state != NULL);

  self->shape = STATES[find_state (state)].shape;
  self->is_late = is_late;
  if (is_late)
    gtk_widget_add_css_class (GTK_WIDGET (self), "late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "late");

  g_free (self->words);
  self->words = quatuor_phase_mark_describe (title, state, is_late);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->words,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The titles are people's own and the sentences ours, so nothing but the one
 * place is filled: a format that is no literal cannot be checked. */
static char *
fill (const char *sentence,
      const char *title)
{
  GString *text = g_string_new (_(sentence));

  g_string_replace (text, "%s", title, 1);
  return g_string_free (text, FALSE);
}

/**
 * quatuor_phase_mark_describe:
 * @title: the phase's title
 * @state: the code of the progress
 * @is_late: whether it is late
 *
 * Returns: (transfer full): the mark in words
 */
char *
quatuor_phase_mark_describe (const char *title,
                             const char *state,
                             gboolean    is_late)
{
  gsize index;

  g_return_val_if_fail (title != NULL && state != NULL, NULL);

  index = find_state (state);
  return fill (is_late ? STATES[index].late_sentence : STATES[index].sentence, title);
}

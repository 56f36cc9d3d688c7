/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-action-shape.h"
#include "quatuor-month-scale.h"
#include "quatuor-print.h"
#include "quatuor-project-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* Lengths in points. */
#define HEAD 26.0
#define MONTH_SIZE 6.0
#define LANE 24.0
#define BAR 8.0
#define BAR_MIN 8.0
#define TITLE_SIZE 7.0
#define LABEL_GAP 2.0
#define LINE 0.5
#define TODAY_LINE 1.0

/* So many lines of a timeline have room on a page. */
#define LANES_MAX 20

static const QuatuorInk INK = { 0.11, 0.36, 0.68, 1 };
static const QuatuorInk GRID = { 0.8, 0.8, 0.8, 1 };
static const QuatuorInk TEXT = { 0, 0, 0, 1 };

/* A part of the timeline: as many lines as a page holds. */
typedef struct
{
  QuatuorMonthScale  scale;
  QuatuorCohort     *cohort; /* the actions are its own */
  GPtrArray         *actions;
  QuatuorDate        on;
} Chart;

static void
chart_free (gpointer data)
{
  Chart *chart = data;

  g_ptr_array_unref (chart->actions);
  quatuor_cohort_unref (chart->cohort);
  g_free (chart);
}

static double
measure_chart (PangoContext *context,
               double        width,
               gpointer      data)
{
  return HEAD + LANE * ((Chart *) data)->actions->len;
}

static void
set_ink (cairo_t          *cr,
         const QuatuorInk *ink)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);
}

/* Writes from @x on, or up to @width where there is too little room. */
static void
draw_text (cairo_t      *cr,
           PangoContext *context,
           const char   *text,
           double        size,
           double        x,
           double        y,
           double        width)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (context));
  int length;

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &length, NULL);
  if (x + (double) length / PANGO_SCALE > width)
    x = MAX (0, width - (double) length / PANGO_SCALE);
  set_ink (cr, &TEXT);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_line (cairo_t          *cr,
           const QuatuorInk *ink,
           double            line,
           double            x,
           double            top,
           double            bottom)
{
  set_ink (cr, ink);
  cairo_set_line_width (cr, line);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, bottom);
  cairo_stroke (cr);
}

static void
draw_months (Chart        *chart,
             cairo_t      *cr,
             PangoContext *context,
             double        width,
             double        height)
{
  guint n_months = quatuor_month_scale_count (&chart->scale);
  double x;

  for (guint i = 0; i < n_months; i++)
    {
      g_autofree char *name = quatuor_month_scale_label (&chart->scale, i);

      x = quatuor_month_scale_x (&chart->scale, quatuor_month_scale_start (&chart->scale, i),
                                 width);
      draw_line (cr, &GRID, LINE, x, 0, height);
      draw_text (cr, context, name, MONTH_SIZE, x + LABEL_GAP, 0, width);
    }
  x = quatuor_month_scale_x (&chart->scale, chart->on, width);
  draw_line (cr, &TEXT, TODAY_LINE, x, HEAD / 2, height);
  draw_text (cr, context, _("Today"), MONTH_SIZE, x + LABEL_GAP, HEAD / 2, width);
}

static void
draw_action (Chart               *chart,
             cairo_t             *cr,
             PangoContext        *context,
             const QuatuorAction *action,
             double               y,
             double               width)
{
  QuatuorBox box = { .y = y + LANE - BAR - LABEL_GAP, .height = BAR };
  QuatuorDate from, to;

  quatuor_action_span (action, &from, &to);
  box.x = quatuor_month_scale_x (&chart->scale, from, width);
  box.width = MAX (BAR_MIN, quatuor_month_scale_x (&chart->scale, to + 1, width) - box.x);
  draw_text (cr, context, action->title, TITLE_SIZE, box.x, y, width);
  quatuor_action_shape_draw (action, INK, cr, &box);
}

static void
draw_chart (cairo_t      *cr,
            PangoContext *context,
            double        width,
            gpointer      data)
{
  Chart *chart = data;

  draw_months (chart, cr, context, width, measure_chart (context, width, chart));
  for (guint i = 0; i < chart->actions->len; i++)
    draw_action (chart, cr, context, g_ptr_array_index (chart->actions, i), HEAD + LANE * i, width);
}

static void
add_charts (QuatuorSheet    *sheet,
            QuatuorCohort   *cohort,
            const GPtrArray *actions,
            QuatuorDate      on)
{
  QuatuorMonthScale scale;
  Chart *chart = NULL;

  if (!quatuor_month_scale_frame (&scale, actions, on))
    return;

  for (guint i = 0; i < actions->len; i++)
    {
      gpointer action = g_ptr_array_index (actions, i);
      QuatuorDate from, to;

      if (!quatuor_action_span (action, &from, &to))
        continue;
      if (chart == NULL || chart->actions->len == LANES_MAX)
        {
          chart = g_new0 (Chart, 1);
          chart->scale = scale;
          chart->cohort = quatuor_cohort_ref (cohort);
          chart->actions = g_ptr_array_new ();
          chart->on = on;
          quatuor_sheet_add_drawing (sheet, measure_chart, draw_chart, chart, chart_free);
        }
      g_ptr_array_add (chart->actions, action);
    }
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL,
                          _("Empty: planned. Light: under way. Full: done. Hatched: blocked. "
                            "Dashed: dropped."));
}

static void
add_item (QuatuorSheet *sheet,
          const char   *title,
          const char   *facts)
{
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, title);
  if (facts[0] != '\0')
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, facts);
}

static void
add_actions (QuatuorSheet    *sheet,
             QuatuorCohort   *cohort,
             const GPtrArray *actions,
             QuatuorDate      on)
{
  for (guint i = 0; i < actions->len; i++)
    {
      const QuatuorAction *action = g_ptr_array_index (actions, i);
      g_autofree char *state = quatuor_action_state_words (action, on);
      g_autofree char *facts = quatuor_action_facts (cohort, action);
      /* Translators: the title of an action, and its state. */
      g_autofree char *title = g_strdup_printf (_("%s (%s)"), action->title, state);

      if (i == 0)
        {
          quatuor_sheet_keep (sheet);
          quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Actions"));
        }
      add_item (sheet, title, facts);
    }
}

static void
add_effect (QuatuorSheet        *sheet,
            const QuatuorEffect *effect)
{
  g_autofree char *facts = quatuor_effect_facts (effect);
  /* Translators: the kind of an effect, such as “Foreseen”, and the effect. */
  g_autofree char *title = g_strdup_printf (_("%s: %s"),
                                            quatuor_wording_for_code ("kind", effect->kind),
                                            effect->text);

  add_item (sheet, title, facts);
}

/* Each foreseen effect, and below it what was observed of it. */
static void
add_effects (QuatuorSheet    *sheet,
             QuatuorCohort   *cohort,
             const QuatuorId *territory)
{
  const GPtrArray *all = quatuor_cohort_children (cohort, QUATUOR_TABLE_EFFECT, territory);

  if (all->len == 0)
    return;

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Effects"));
  for (guint i = 0; i < all->len; i++)
    {
      const QuatuorEffect *effect = g_ptr_array_index (all, i);
      g_autoptr (GPtrArray) answers = quatuor_effect_answers (cohort, effect);

      if (!quatuor_id_is_none (&effect->foreseen))
        continue;
      add_effect (sheet, effect);
      for (guint n = 0; n < answers->len; n++)
        add_effect (sheet, g_ptr_array_index (answers, n));
      if (answers->len == 0 && g_str_equal (effect->kind, QUATUOR_EFFECT_FORESEEN))
        quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, _("Without an answer so far"));
    }
}

/**
 * quatuor_print_roadmap:
 * @cohort: the programme
 * @project: a project of it
 * @on: the present day
 *
 * Returns: (transfer full): the roadmap for paper: the aim, the timeline, the
 *   actions in words, the effects
 */
QuatuorSheet *
quatuor_print_roadmap (QuatuorCohort        *cohort,
                       const QuatuorProject *project,
                       QuatuorDate           on)
{
  const QuatuorTerritory *territory = quatuor_project_territory (cohort, &project->id);
  const GPtrArray *actions = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, &project->id);
  g_autofree char *facts = quatuor_project_facts (project, actions, on);
  g_autofree char *day = quatuor_date_to_display (on);
  /* Translators: a territory and a day, at the foot of a printed page. */
  g_autofree char *running = g_strdup_printf (_("%s, roadmap on %s"), territory->name, day);
  QuatuorSheet *sheet = quatuor_sheet_new (running);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, project->title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, territory->name);
  if (project->aim != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, project->aim);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, facts);
  add_charts (sheet, cohort, actions, on);
  add_actions (sheet, cohort, actions, on);
  add_effects (sheet, cohort, &project->territory);
  return sheet;
}

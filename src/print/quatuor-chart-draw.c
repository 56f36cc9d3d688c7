/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-chart-draw-private.h"

#include "quatuor-print-font.h"

#include <cairo-svg.h>
#include <math.h>

#define PAPER_MARK 7.0
#define PAPER_LETTERS 0.9
#define SVG_LETTERS 13.0

static const QuatuorChartStyle PAPER = {
  .text = { 0, 0, 0, 1 },
  .faint = { 0.7, 0.7, 0.7, 1 },
  .mark = PAPER_MARK,
  .letters = PAPER_LETTERS,
};

/**
 * quatuor_chart_style_on_paper:
 *
 * Returns: (transfer none): how charts look on paper
 */
const QuatuorChartStyle *
quatuor_chart_style_on_paper (void)
{
  return &PAPER;
}

/**
 * quatuor_chart_pen_layout:
 * @pen: a drawing under way
 * @text: a text
 * @width: the width there is for it, where its lines break; negative for one line
 *
 * Returns: (transfer full): the text in the letters of charts
 */
PangoLayout *
quatuor_chart_pen_layout (const QuatuorChartPen *pen,
                          const char            *text,
                          double                 width)
{
  PangoLayout *layout = pango_layout_new (pen->context);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 ? (int) (width * PANGO_SCALE) : -1);
  return layout;
}

/**
 * quatuor_chart_pen_text:
 * @pen: a drawing under way
 * @text: a text
 * @x: its left
 * @y: its top
 * @width: the width there is for it
 * @alignment: where its lines stand
 *
 * Writes a text, if the drawing is not only measured.
 *
 * Returns: its height
 */
double
quatuor_chart_pen_text (const QuatuorChartPen *pen,
                        const char            *text,
                        double                 x,
                        double                 y,
                        double                 width,
                        PangoAlignment         alignment)
{
  g_autoptr (PangoLayout) layout = quatuor_chart_pen_layout (pen, text, width);
  PangoRectangle logical;

  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_extents (layout, NULL, &logical);
  if (pen->cr != NULL)
    {
      quatuor_chart_pen_set_ink (pen, pen->style->text);
      cairo_move_to (pen->cr, x, y);
      pango_cairo_show_layout (pen->cr, layout);
    }
  return ceil ((double) logical.height / PANGO_SCALE);
}

/**
 * quatuor_chart_pen_set_ink:
 * @pen: a drawing under way, that is not only measured
 * @ink: a colour
 */
void
quatuor_chart_pen_set_ink (const QuatuorChartPen *pen,
                           QuatuorInk             ink)
{
  cairo_set_source_rgba (pen->cr, ink.red, ink.green, ink.blue, ink.alpha);
}

/* A context of smaller letters, beside that of the text around. */
static PangoContext *
make_context (const QuatuorChartStyle *style,
              PangoContext            *context)
{
  PangoContext *smaller = pango_font_map_create_context (pango_context_get_font_map (context));
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (context));
  int size = (int) (pango_font_description_get_size (font) * style->letters);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_context_set_font_description (smaller, font);
  pango_context_set_language (smaller, pango_context_get_language (context));
  pango_context_set_round_glyph_positions (smaller,
                                           pango_context_get_round_glyph_positions (context));
  pango_cairo_context_set_resolution (smaller, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (smaller,
                                        pango_cairo_context_get_font_options (context));
  return smaller;
}

static double
draw (const QuatuorChart      *chart,
      const QuatuorChartStyle *style,
      PangoContext            *around,
      cairo_t                 *cr,
      double                   width)
{
  QuatuorChartPen pen = { chart, style, make_context (style, around), cr, width };
  double height;

  if (cr != NULL)
    pango_cairo_update_context (cr, pen.context);
  switch (chart->kind)
    {
    case QUATUOR_CHART_HEAT:
      height = quatuor_chart_draw_heat (&pen);
      break;
    case QUATUOR_CHART_TIMELINE:
      height = quatuor_chart_draw_timeline (&pen);
      break;
    case QUATUOR_CHART_SCORES:
    case QUATUOR_CHART_LEVELS:
    default:
      height = quatuor_chart_draw_dots (&pen);
    }
  g_object_unref (pen.context);
  return height;
}

/**
 * quatuor_chart_measure:
 * @chart: a chart
 * @style: its inks and measures
 * @context: of the text around it
 * @width: the width there is
 *
 * Returns: the height it needs
 */
double
quatuor_chart_measure (const QuatuorChart      *chart,
                       const QuatuorChartStyle *style,
                       PangoContext            *context,
                       double                   width)
{
  return ceil (draw (chart, style, context, NULL, width));
}

/**
 * quatuor_chart_draw:
 * @chart: a chart
 * @style: its inks and measures
 * @context: of the text around it
 * @cr: where to draw, from its origin on
 * @width: the width there is
 *
 * Draws the chart, on the screen as on paper. Its title and its words stand around
 * it and are not drawn here.
 */
void
quatuor_chart_draw (const QuatuorChart      *chart,
                    const QuatuorChartStyle *style,
                    PangoContext            *context,
                    cairo_t                 *cr,
                    double                   width)
{
  cairo_save (cr);
  draw (chart, style, context, cr, width);
  cairo_restore (cr);
}

static cairo_status_t
take_bytes (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * quatuor_chart_to_svg:
 * @chart: a chart
 * @width: the width it is to have, in pixels
 *
 * Returns: (transfer full): the chart as an SVG picture, as it is on paper
 */
char *
quatuor_chart_to_svg (const QuatuorChart *chart,
                      double              width)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (QUATUOR_PRINT_FONT);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  QuatuorChartStyle style = PAPER;
  GString *svg = g_string_new (NULL);
  cairo_surface_t *surface;
  cairo_t *cr;

  style.letters = 1;
  style.mark = SVG_LETTERS * PAPER_MARK / 10;
  pango_font_description_set_absolute_size (font, SVG_LETTERS * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  surface = cairo_svg_surface_create_for_stream (
    take_bytes, svg, width, quatuor_chart_measure (chart, &style, context, width));
  cr = cairo_create (surface);
  quatuor_chart_draw (chart, &style, context, cr, width);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return g_string_free (svg, FALSE);
}

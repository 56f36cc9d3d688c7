/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-chart-draw.h"

#include <string.h>

#define WIDTH 480
#define NARROW 200
#define MAX_HEIGHT 2000
#define DAY 2461030

static QuatuorChart *
make_chart (QuatuorChartKind kind)
{
  QuatuorChart *chart = quatuor_chart_new (kind, "Titre");

  quatuor_chart_add_series (chart, "Avant", NULL);
  quatuor_chart_add_series (chart, "Après", "blue");
  chart->unit = g_strdup ("points");
  chart->source = g_strdup ("diagnostic");
  chart->count = g_strdup ("12 réponses");
  chart->summary = g_strdup ("Cela monte");
  chart->on = DAY;
  return chart;
}

static QuatuorChart *
make_full_chart (QuatuorChartKind kind)
{
  QuatuorChart *chart = make_chart (kind);
  gboolean spans = kind == QUATUOR_CHART_TIMELINE;
  QuatuorChartRow *first = quatuor_chart_add_row (chart, "Une dimension au nom bien long");
  QuatuorChartRow *second = quatuor_chart_add_row (chart, "Autre");

  chart->note_title = g_strdup ("Écart");
  first->note = g_strdup ("2");
  quatuor_chart_add_cell (first, spans ? DAY - 90 : 1, spans ? DAY + 30 : 0, "un");
  quatuor_chart_add_cell (first, spans ? DAY - 10 : 3, spans ? DAY - 10 : 0, "trois");
  quatuor_chart_add_cell (second, QUATUOR_CHART_NONE, 0, NULL);
  quatuor_chart_add_cell (second, spans ? DAY : 4, spans ? DAY + 200 : 0, "quatre");
  return chart;
}

/* How many pixels bear ink, and whether one outside the measured height does. */
static guint
count_ink (QuatuorChart *chart,
           double        width,
           gboolean     *beyond)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 10");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, MAX_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const QuatuorChartStyle *style = quatuor_chart_style_on_paper ();
  double height;
  guint n = 0;

  pango_context_set_font_description (context, font);
  height = quatuor_chart_measure (chart, style, context, width);
  g_assert_cmpfloat (height, >=, 0);
  g_assert_cmpfloat (height, <, MAX_HEIGHT);
  quatuor_chart_draw (chart, style, context, cr, width);
  cairo_surface_flush (surface);
  *beyond = FALSE;
  for (int y = 0; y < MAX_HEIGHT; y++)
    for (int x = 0; x < (int) width; x++)
      if (cairo_image_surface_get_data (
            surface)[y * cairo_image_surface_get_stride (surface) + x * 4 + 3] != 0)
        {
          n++;
          *beyond |= y > (int) height + 1;
        }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return n;
}

static void
test_draw (void)
{
  for (guint kind = 0; kind <= QUATUOR_CHART_TIMELINE; kind++)
    {
      g_autoptr (QuatuorChart) chart = make_full_chart ((QuatuorChartKind) kind);
      gboolean beyond;

      g_assert_true (quatuor_chart_has_marks (chart));
      g_assert_cmpuint (count_ink (chart, WIDTH, &beyond), >, 100);
      g_assert_false (beyond);
      g_assert_cmpuint (count_ink (chart, NARROW, &beyond), >, 100);
      g_assert_false (beyond);
    }
}

/* Nothing to show is nothing to fear. */
static void
test_empty (void)
{
  for (guint kind = 0; kind <= QUATUOR_CHART_TIMELINE; kind++)
    {
      g_autoptr (QuatuorChart) chart = make_chart ((QuatuorChartKind) kind);
      g_autoptr (QuatuorChart) bare = quatuor_chart_new ((QuatuorChartKind) kind, "");
      gboolean beyond;

      g_assert_false (quatuor_chart_has_marks (chart));
      count_ink (chart, WIDTH, &beyond);
      bare->on = DAY;
      count_ink (bare, WIDTH, &beyond);
    }
}

/* The twin says what the marks say, and what has none. */
static void
test_twin (void)
{
  g_autoptr (QuatuorChart) chart = make_full_chart (QUATUOR_CHART_SCORES);
  g_autoptr (QuatuorGrid) grid = quatuor_chart_to_grid (chart, "Dimension");
  char *const *second = g_ptr_array_index (grid->rows, 1);
  g_autofree char *origin = quatuor_chart_origin (chart);

  g_assert_cmpuint (grid->n_columns, ==, 4);
  g_assert_cmpstr (grid->titles[0], ==, "Dimension");
  g_assert_cmpstr (grid->titles[2], ==, "Après");
  g_assert_cmpstr (grid->titles[3], ==, "Écart");
  g_assert_cmpstr (second[0], ==, "Autre");
  g_assert_cmpstr (second[1], ==, "—");
  g_assert_cmpstr (second[2], ==, "quatre");
  g_assert_cmpstr (second[3], ==, "");
  g_assert_nonnull (strstr (origin, "12 réponses"));
}

static void
test_svg (void)
{
  g_autoptr (QuatuorChart) chart = make_full_chart (QUATUOR_CHART_HEAT);
  g_autofree char *svg = quatuor_chart_to_svg (chart, WIDTH);

  g_assert_nonnull (strstr (svg, "<svg "));
  g_assert_nonnull (strstr (svg, "</svg>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/chart/draw", test_draw);
  g_test_add_func ("/print/chart/empty", test_empty);
  g_test_add_func ("/print/chart/twin", test_twin);
  g_test_add_func ("/print/chart/svg", test_svg);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-dot-line.h"

#include <math.h>
#include <string.h>

#define MARK 12.0
#define ROUNDING 0.001

static const QuatuorDotStyle STYLE = { .mark = MARK, .labels = TRUE };
static const QuatuorInk INK = { 0, 0, 0, 1 };

/* Screens as narrow as a telephone, and as wide as a projector. */
static const double WIDTHS[] = { 280, 300, 640, 1200 };

static void
assert_no_mark_hides_another (QuatuorDotLine *line,
                              double          width)
{
  g_autofree QuatuorDotPlace *places = quatuor_dot_line_place (line, &STYLE, width);
  guint n = quatuor_dot_line_get_length (line);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (places[i].x, >=, MARK / 2);
      g_assert_cmpfloat (places[i].x, <=, width - MARK / 2);
      for (guint k = 0; k < i; k++)
        g_assert_true (places[i].lane != places[k].lane ||
                       fabs (places[i].x - places[k].x) >= MARK - ROUNDING);
    }
}

static QuatuorDotLine *
line_of (QuatuorScale  scale,
         const guint  *values,
         guint         n)
{
  QuatuorDotLine *line = quatuor_dot_line_new (scale);

  for (guint i = 0; i < n; i++)
    quatuor_dot_line_add (line, values[i], (QuatuorShape) i, INK, "Acteur éco.");
  return line;
}

/* Each of the 625 ways in which four seats can answer, at each width. */
static void
test_levels (void)
{
  for (guint way = 0; way < 5 * 5 * 5 * 5; way++)
    {
      guint values[4] = { way % 5, way / 5 % 5, way / 25 % 5, way / 125 };
      g_autoptr (QuatuorDotLine) line = line_of (QUATUOR_SCALE_LEVELS, values, 4);

      for (gsize i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
        assert_no_mark_hides_another (line, WIDTHS[i]);
    }
}

static void
test_scores (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint values[4];
      g_autoptr (QuatuorDotLine) line = NULL;

      for (guint i = 0; i < 4; i++)
        values[i] = (guint) g_test_rand_int_range (round % 2 == 0 ? 0 : 480,
                                                   round % 2 == 0 ? 1001 : 521);
      line = line_of (QUATUOR_SCALE_SCORES, values, 4);
      for (gsize i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
        assert_no_mark_hides_another (line, WIDTHS[i]);
    }
}

/* On the scale of scores a mark stands where its score says, whatever stands
 * beside it: only its lane gives way. */
static void
test_scores_keep_their_place (void)
{
  const guint values[4] = { 500, 500, 500, 500 };
  g_autoptr (QuatuorDotLine) line = line_of (QUATUOR_SCALE_SCORES, values, 4);
  g_autofree QuatuorDotPlace *places = quatuor_dot_line_place (line, &STYLE, 600);

  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (places[i].x, 300, ROUNDING);
  g_assert_cmpint (places[0].lane, ==, 0);
  g_assert_cmpint (places[1].lane, ==, -1);
  g_assert_cmpint (places[2].lane, ==, 1);
  g_assert_cmpint (places[3].lane, ==, -2);
}

static void
test_draw (void)
{
  const guint values[4] = { 0, 1000, 500, 510 };
  g_autoptr (QuatuorDotLine) line = line_of (QUATUOR_SCALE_SCORES, values, 4);
  g_autoptr (QuatuorDotLine) empty = quatuor_dot_line_new (QUATUOR_SCALE_LEVELS);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 200);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  double height, bare;

  quatuor_dot_line_set_median (line, 505);
  height = quatuor_dot_line_measure (line, &STYLE, context, 400);
  bare = quatuor_dot_line_measure (empty, &STYLE, context, 400);
  g_assert_cmpfloat (height, >, bare);
  quatuor_dot_line_draw (line, &STYLE, context, cr, 400);
  quatuor_dot_line_draw (empty, &STYLE, context, cr, 400);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static double
luminance_part (double part)
{
  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (QuatuorInk ink)
{
  return 0.2126 * luminance_part (ink.red) + 0.7152 * luminance_part (ink.green) +
         0.0722 * luminance_part (ink.blue);
}

/* A mark must stand out from a card, light or dark, by three to one. */
static void
test_contrast (void)
{
  const char *colours[] = { "blue", "brown", "green", "orange", "purple",
                            "red", "teal", "a colour nobody knows", NULL };
  const QuatuorInk white = { 1, 1, 1, 1 };
  const QuatuorInk dark_card = { 0.22, 0.22, 0.22, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      double light = luminance (quatuor_ink_for_colour (colours[i], FALSE)) + 0.05;
      double dark = luminance (quatuor_ink_for_colour (colours[i], TRUE)) + 0.05;

      g_assert_cmpfloat ((luminance (white) + 0.05) / light, >=, 3);
      g_assert_cmpfloat (dark / (luminance (dark_card) + 0.05), >=, 3);
    }
}

/* The charts and the marks of the window have the same colours. */
static void
assert_colours_of (const char *path,
                   gboolean    dark)
{
  const char *colours[] = { "blue", "brown", "green", "orange", "purple", "red", "teal" };
  g_autofree char *css = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &css, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      QuatuorInk ink = quatuor_ink_for_colour (colours[i], dark);
      g_autofree char *line = g_strdup_printf (
        "@define-color category_%s #%02x%02x%02x;", colours[i], (guint) lround (ink.red * 255),
        (guint) lround (ink.green * 255), (guint) lround (ink.blue * 255));

      g_assert_nonnull (strstr (css, line));
    }
}

static void
test_colours (void)
{
  assert_colours_of (TEST_SOURCE_DIR "/ui/style.css", FALSE);
  assert_colours_of (TEST_SOURCE_DIR "/ui/style-dark.css", TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/dot-line/levels", test_levels);
  g_test_add_func ("/print/dot-line/scores", test_scores);
  g_test_add_func ("/print/dot-line/place", test_scores_keep_their_place);
  g_test_add_func ("/print/dot-line/draw", test_draw);
  g_test_add_func ("/print/dot-line/contrast", test_contrast);
  g_test_add_func ("/print/dot-line/colours", test_colours);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-shape.h"

/* A square or a diamond as wide as a circle looks bigger: shapes of about the
 * same area look the same size. */
#define SQUARE_SIDE 0.84
#define DIAMOND_DIAGONAL 1.14
#define TRIANGLE_SIDE 1.16
#define CROSS_ARM 0.36
#define BYTE 255.0
#define GREY_LIGHT 0x5e5c64
#define GREY_DARK 0xc0bfbc

/* What a category may name: GNOME's palette, and for dark backgrounds a lighter
 * twin of each. They are those of ui/style.css, which paper has not: a test
 * holds the two together. */
static const struct
{
  const char *name;
  guint32     light;
  guint32     dark;
} COLOURS[] = {
  { "blue", 0x1c71d8, 0x78aeed },
  { "brown", 0x865e3c, 0xcdab8f },
  { "green", 0x26a269, 0x57e389 },
  { "orange", 0xe66100, 0xffa348 },
  { "purple", 0x813d9c, 0xc88fde },
  { "red", 0xc01c28, 0xf66151 },
  { "teal", 0x13767e, 0x6fc6cd },
};

/**
 * quatuor_ink_for_colour:
 * @colour: (nullable): the colour of a category
 * @dark: whether the background is dark
 *
 * Returns: the ink of its marks; grey for a colour that is not known
 */
QuatuorInk
quatuor_ink_for_colour (const char *colour,
                        gboolean    dark)
{
  guint32 value = dark ? GREY_DARK : GREY_LIGHT;

  for (gsize i = 0; i < G_N_ELEMENTS (COLOURS); i++)
    if (g_strcmp0 (COLOURS[i].name, colour) == 0)
      value = dark ? COLOURS[i].dark : COLOURS[i].light;

  return (QuatuorInk){
    .red = ((value >> 16) & 0xff) / BYTE,
    .green = ((value >> 8) & 0xff) / BYTE,
    .blue = (value & 0xff) / BYTE,
    .alpha = 1,
  };
}

static void
trace_polygon (cairo_t      *cr,
               const double  points[][2],
               gsize         n,
               double        size)
{
  for (gsize i = 0; i < n; i++)
    cairo_line_to (cr, points[i][0] * size, points[i][1] * size);
  cairo_close_path (cr);
}

static void
trace_cross (cairo_t *cr,
             double   size)
{
  double arm = CROSS_ARM * size;

  cairo_rectangle (cr, -size / 2, -arm / 2, size, arm);
  cairo_rectangle (cr, -arm / 2, -size / 2, arm, size);
}

static void
trace (QuatuorShape  shape,
       cairo_t      *cr,
       double        size)
{
  const double triangle[3][2] = { { 0, -0.5 }, { 0.5, 0.37 }, { -0.5, 0.37 } };
  const double drop[3][2] = { { 0, 0.5 }, { 0.5, -0.37 }, { -0.5, -0.37 } };
  const double diamond[4][2] = { { 0, -0.5 }, { 0.5, 0 }, { 0, 0.5 }, { -0.5, 0 } };
  double side = SQUARE_SIDE * size;

  switch (shape)
    {
    case QUATUOR_SHAPE_SQUARE:
      cairo_rectangle (cr, -side / 2, -side / 2, side, side);
      break;
    case QUATUOR_SHAPE_DIAMOND:
      trace_polygon (cr, diamond, G_N_ELEMENTS (diamond), DIAMOND_DIAGONAL * size);
      break;
    case QUATUOR_SHAPE_TRIANGLE:
      trace_polygon (cr, triangle, G_N_ELEMENTS (triangle), TRIANGLE_SIDE * size);
      break;
    case QUATUOR_SHAPE_DROP:
      trace_polygon (cr, drop, G_N_ELEMENTS (drop), TRIANGLE_SIDE * size);
      break;
    case QUATUOR_SHAPE_CROSS:
      trace_cross (cr, size);
      break;
    case QUATUOR_SHAPE_CIRCLE:
    case QUATUOR_N_SHAPES:
    default:
      cairo_arc (cr, 0, 0, size / 2, 0, 2 * G_PI);
    }
}

/**
 * quatuor_shape_draw:
 * @shape: a shape
 * @ink: its colour
 * @cr: where to draw
 * @x: its middle
 * @y: its middle
 * @size: about its width
 */
void
quatuor_shape_draw (QuatuorShape  shape,
                    QuatuorInk    ink,
                    cairo_t      *cr,
                    double        x,
                    double        y,
                    double        size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  trace (shape, cr, size);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
  cairo_fill (cr);
  cairo_restore (cr);
}

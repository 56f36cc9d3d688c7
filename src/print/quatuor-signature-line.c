/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-signature-line.h"

/* In points. A signature asks for a centimetre. */
#define HEIGHT_MIN 30.0
#define PADDING 4.0
#define RULE_WIDTH 0.5
#define RULE_INK 0.6

/* Where the columns begin, as parts of the width. */
#define SEAT_AT 0.46
#define SIGNATURE_AT 0.64

#define NAME_SIZE 10
#define DETAIL_SIZE 8

typedef struct
{
  char *name;
  char *detail;
  char *seat;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->name);
  g_free (line->detail);
  g_free (line->seat);
  g_free (line);
}

static PangoLayout *
new_layout (PangoContext *context,
            const char   *text,
            int           size,
            double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text != NULL ? text : "", -1);
  return layout;
}

static double
height_of (PangoContext *context,
           const char   *text,
           int           size,
           double        width)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (text == NULL)
    return 0;
  layout = new_layout (context, text, size, width);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static double
measure (PangoContext *context,
         double        width,
         gpointer      data)
{
  const Line *line = data;
  double room = width * SEAT_AT - 2 * PADDING;
  double height = height_of (context, line->name, NAME_SIZE, room) +
                  height_of (context, line->detail, DETAIL_SIZE, room);
  double seat = height_of (context, line->seat, DETAIL_SIZE,
                           width * (SIGNATURE_AT - SEAT_AT) - 2 * PADDING);

  return MAX (HEIGHT_MIN, MAX (height, seat) + 2 * PADDING);
}

static double
draw_text (cairo_t      *cr,
           PangoContext *context,
           const char   *text,
           int           size,
           double        x,
           double        y,
           double        width)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL)
    return y;
  layout = new_layout (context, text, size, width);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return y + height_of (context, text, size, width);
}

static void
draw (cairo_t      *cr,
      PangoContext *context,
      double        width,
      gpointer      data)
{
  const Line *line = data;
  double height = measure (context, width, data);
  double room = width * SEAT_AT - 2 * PADDING;
  double y = draw_text (cr, context, line->name, NAME_SIZE, PADDING, PADDING, room);

  draw_text (cr, context, line->detail, DETAIL_SIZE, PADDING, y, room);
  draw_text (cr, context, line->seat, DETAIL_SIZE, width * SEAT_AT + PADDING, PADDING,
             width * (SIGNATURE_AT - SEAT_AT) - 2 * PADDING);

  cairo_save (cr);
  cairo_set_source_rgb (cr, RULE_INK, RULE_INK, RULE_INK);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_move_to (cr, width * SIGNATURE_AT, 0);
  cairo_line_to (cr, width * SIGNATURE_AT, height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * quatuor_signature_line_add:
 * @sheet: a document
 * @name: (nullable): who signs; %NULL for a line to write a name on
 * @detail: (nullable): what the person does
 * @seat: (nullable): on which seat
 *
 * Adds a line of a table with a box to sign in.
 */
void
quatuor_signature_line_add (QuatuorSheet *sheet,
                            const char   *name,
                            const char   *detail,
                            const char   *seat)
{
  Line *line = g_new0 (Line, 1);

  line->name = g_strdup (name);
  line->detail = g_strdup (detail);
  line->seat = g_strdup (seat);
  quatuor_sheet_add_drawing (sheet, measure, draw, line, line_free);
}

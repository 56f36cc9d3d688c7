/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-sheet-table-private.h"

#include "quatuor-print-font.h"

/* In points. */
#define PADDING 3.0 /* above and below a cell */
#define PART_GAP 10.0
#define RULE_WIDTH 0.5
#define RULE_INK 0.6
#define HEADER_INK 0.92

/* A row of more lines is cut, so that no strip is higher than a page. */
#define LINES_A_STRIP 20

/* One strip: a row of a part of the table, or some of its lines. */
typedef struct
{
  guint part;
  guint header; /* the strip with the titles of its columns */
  guint row;
  guint line;
  guint n_lines;
} Strip;

/**
 * quatuor_sheet_table_new:
 * @grid: what it holds
 *
 * Returns: (transfer full): the table
 */
QuatuorSheetTable *
quatuor_sheet_table_new (QuatuorGrid *grid)
{
  QuatuorSheetTable *self = g_new0 (QuatuorSheetTable, 1);

  self->grid = quatuor_grid_ref (grid);
  self->columns = g_array_new (FALSE, TRUE, sizeof (QuatuorSheetColumn));
  g_array_set_size (self->columns, grid->n_columns);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->strips = g_array_new (FALSE, TRUE, sizeof (Strip));
  return self;
}

/**
 * quatuor_sheet_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
quatuor_sheet_table_free (QuatuorSheetTable *self)
{
  if (self == NULL)
    return;

  quatuor_grid_unref (self->grid);
  g_clear_object (&self->context);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->strips);
  g_free (self);
}

/**
 * quatuor_sheet_table_text:
 * @self: a table
 * @row: a row, or the header
 * @column: a column
 *
 * Returns: (transfer none): what stands there
 */
const char *
quatuor_sheet_table_text (QuatuorSheetTable *self,
                          guint              row,
                          guint              column)
{
  return row == QUATUOR_SHEET_HEADER ? self->grid->titles[column]
                                     : quatuor_grid_get_cell (self->grid, row, column);
}

/**
 * quatuor_sheet_table_layout:
 * @self: a table with the context of its text
 * @row: a row, or the header
 *
 * Returns: (transfer full): a text of such a row, yet empty
 */
PangoLayout *
quatuor_sheet_table_layout (QuatuorSheetTable *self,
                            guint              row)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (QUATUOR_PRINT_FONT);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, self->font_size * PANGO_SCALE);
  if (row == QUATUOR_SHEET_HEADER)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* A code that is broken must not gain a hyphen. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/*
 * Strips
 */

static void
set_cell (QuatuorSheetTable       *self,
          PangoLayout             *layout,
          guint                    row,
          const QuatuorSheetPlace *place)
{
  pango_layout_set_text (layout, quatuor_sheet_table_text (self, row, place->column), -1);
  pango_layout_set_width (layout, (int) ((place->width - 2 * QUATUOR_SHEET_GUTTER) * PANGO_SCALE));
  pango_layout_set_alignment (layout, self->grid->numbers[place->column]
                                        ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
add_row (QuatuorSheetTable *self,
         PangoLayout       *layout,
         guint              part,
         guint              row)
{
  const GArray *places = g_ptr_array_index (self->parts, part);
  guint header = row == QUATUOR_SHEET_HEADER
                   ? self->strips->len
                   : g_array_index (self->strips, Strip, self->strips->len - 1).header;
  guint n_lines = 1;

  for (guint i = 0; i < places->len; i++)
    {
      set_cell (self, layout, row, &g_array_index (places, QuatuorSheetPlace, i));
      n_lines = MAX (n_lines, (guint) pango_layout_get_line_count (layout));
    }
  for (guint line = 0; line < n_lines; line += LINES_A_STRIP)
    {
      Strip strip = { part, header, row, line, MIN (n_lines - line, LINES_A_STRIP) };

      g_array_append_val (self->strips, strip);
    }
}

static double
measure_line (QuatuorSheetTable *self)
{
  g_autoptr (PangoLayout) layout = quatuor_sheet_table_layout (self, QUATUOR_SHEET_HEADER);
  int height;

  pango_layout_set_text (layout, "X", -1);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/**
 * quatuor_sheet_table_plan:
 * @self: a table
 * @context: of the text
 * @width: the width there is
 *
 * Shares the width among the columns, in smaller print when it is short; a table
 * that is wider still is cut into parts, one below the other, each with the first
 * columns, as many as say which row it is. Then cuts it into strips.
 *
 * Returns: how many strips there are, the headers included
 */
guint
quatuor_sheet_table_plan (QuatuorSheetTable *self,
                          PangoContext      *context,
                          double             width)
{
  g_autoptr (PangoLayout) header = NULL;
  g_autoptr (PangoLayout) body = NULL;

  g_set_object (&self->context, context);
  quatuor_sheet_table_plan_columns (self, width);
  self->line_height = measure_line (self);

  g_array_set_size (self->strips, 0);
  header = quatuor_sheet_table_layout (self, QUATUOR_SHEET_HEADER);
  body = quatuor_sheet_table_layout (self, 0);
  for (guint part = 0; part < self->parts->len; part++)
    {
      add_row (self, header, part, QUATUOR_SHEET_HEADER);
      for (guint row = 0; row < self->grid->rows->len; row++)
        add_row (self, body, part, row);
    }
  return self->strips->len;
}

/**
 * quatuor_sheet_table_get_header:
 * @self: a table that was planned
 * @strip: which strip
 *
 * Returns: the strip with the titles of the columns that stand above it, or itself
 *   when it is one
 */
guint
quatuor_sheet_table_get_header (QuatuorSheetTable *self,
                                guint              strip)
{
  return g_array_index (self->strips, Strip, strip).header;
}

/* Parts stand apart. */
static double
gap_above (const Strip *strip)
{
  return strip->row == QUATUOR_SHEET_HEADER && strip->part > 0 ? PART_GAP : 0;
}

/**
 * quatuor_sheet_table_get_height:
 * @self: a table that was planned
 * @strip: which strip, the header being 0
 *
 * Returns: its height
 */
double
quatuor_sheet_table_get_height (QuatuorSheetTable *self,
                                guint              strip)
{
  const Strip *its = &g_array_index (self->strips, Strip, strip);

  return gap_above (its) + its->n_lines * self->line_height + 2 * PADDING;
}

/*
 * Drawing
 */

static void
draw_cell (QuatuorSheetTable *self,
           cairo_t           *cr,
           PangoLayout       *layout,
           const Strip       *strip)
{
  guint n_lines = (guint) pango_layout_get_line_count (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (guint line = 0; line < MIN (n_lines, strip->line + strip->n_lines); line++)
    {
      PangoRectangle logical;

      if (line >= strip->line)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &logical);
          cairo_move_to (cr, QUATUOR_SHEET_GUTTER + (double) logical.x / PANGO_SCALE,
                         PADDING + (line - strip->line) * self->line_height +
                           (double) (pango_layout_iter_get_baseline (iter) - logical.y) /
                             PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

/* The background of the header, and the rule below each strip. */
static void
draw_lines (QuatuorSheetTable *self,
            cairo_t           *cr,
            const Strip       *strip,
            double             height)
{
  const GArray *places = g_ptr_array_index (self->parts, strip->part);
  double width = 0;

  for (guint i = 0; i < places->len; i++)
    width += g_array_index (places, QuatuorSheetPlace, i).width;
  cairo_save (cr);
  if (strip->row == QUATUOR_SHEET_HEADER)
    {
      cairo_set_source_rgb (cr, HEADER_INK, HEADER_INK, HEADER_INK);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, RULE_INK, RULE_INK, RULE_INK);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, 0, height);
  cairo_line_to (cr, width, height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * quatuor_sheet_table_draw:
 * @self: a table that was planned
 * @cr: where to draw, from its origin on
 * @strip: which strip, the header being 0
 *
 * Draws a strip; in a PDF it is a row of cells.
 */
void
quatuor_sheet_table_draw (QuatuorSheetTable *self,
                          cairo_t           *cr,
                          guint              strip)
{
  const Strip *drawn = &g_array_index (self->strips, Strip, strip);
  const GArray *places = g_ptr_array_index (self->parts, drawn->part);
  const char *tag = drawn->row == QUATUOR_SHEET_HEADER ? "TH" : "TD";
  g_autoptr (PangoLayout) layout = quatuor_sheet_table_layout (self, drawn->row);

  cairo_tag_begin (cr, "TR", NULL);
  cairo_save (cr);
  cairo_translate (cr, 0, gap_above (drawn));
  draw_lines (self, cr, drawn, quatuor_sheet_table_get_height (self, strip) - gap_above (drawn));
  for (guint i = 0; i < places->len; i++)
    {
      const QuatuorSheetPlace *place = &g_array_index (places, QuatuorSheetPlace, i);

      set_cell (self, layout, drawn->row, place);
      cairo_tag_begin (cr, tag, NULL);
      draw_cell (self, cr, layout, drawn);
      cairo_tag_end (cr, tag);
      cairo_translate (cr, place->width, 0);
    }
  cairo_restore (cr);
  cairo_tag_end (cr, "TR");
}

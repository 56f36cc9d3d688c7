/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-sheet-table.h"

/* In points. */
#define FONT "Sans"
#define FONT_SIZE 8.0
#define FONT_SIZE_MIN 7.0 /* smaller print is read by nobody */
#define PADDING 3.0
#define LEAST_COLUMN 16.0
#define WIDEST_WORD 110.0 /* a longer one may be broken */
#define WIDEST_CELL 320.0 /* a longer text takes several lines */
#define EASY_CELL 100.0   /* in which a long text is read with ease */

/* A table of more columns is cut into parts, rather than its texts into syllables. */
#define COLUMNS_SQUEEZED 9

/* So many of the first columns may be needed to say which row it is. */
#define KEYS_MAX 4
#define PART_GAP 10.0
#define RULE_WIDTH 0.5
#define RULE_INK 0.6
#define HEADER_INK 0.92

/* The rows that tell how wide a column is to be: the first ones. */
#define N_MEASURED 200

/* A row of more lines is cut, so that no strip is higher than a page. */
#define LINES_A_STRIP 20

#define HEADER G_MAXUINT /* in place of a row */

/* One strip: a row of a part of the table, or some of its lines. */
typedef struct
{
  guint part;
  guint header; /* the strip with the titles of its columns */
  guint row;
  guint line;
  guint n_lines;
} Strip;

typedef struct
{
  double natural; /* of the longest text on one line */
  double least;   /* of the longest word */
} Column;

/* A column in a part of the table. */
typedef struct
{
  guint  column;
  double width;
} Place;

struct _QuatuorSheetTable
{
  /* Owned */
  QuatuorGrid  *grid;
  PangoContext *context;
  GArray       *columns;
  GPtrArray    *parts; /* GArray of Place, side by side on one page each */
  GArray       *strips;

  double        font_size;
  double        line_height;
};

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
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
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

static const char *
text_of (QuatuorSheetTable *self,
         guint              row,
         guint              column)
{
  return row == HEADER ? self->grid->titles[column]
                       : quatuor_grid_get_cell (self->grid, row, column);
}

static PangoLayout *
new_layout (QuatuorSheetTable *self,
            guint              row)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, self->font_size * PANGO_SCALE);
  if (row == HEADER)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* A code that is broken must not gain a hyphen. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/*
 * Widths
 */

static double
width_of (PangoLayout *layout,
          double       room)
{
  PangoRectangle logical;

  pango_layout_set_width (layout, room > 0 ? (int) (room * PANGO_SCALE) : -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* In the least room, a line is as wide as the longest word. */
static void
measure_word (Column      *column,
              PangoLayout *layout,
              const char  *text)
{
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  column->least = MAX (column->least, MIN (width_of (layout, LEAST_COLUMN), WIDEST_WORD));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

static void
measure_cell (Column      *column,
              PangoLayout *layout,
              const char  *text)
{
  measure_word (column, layout, text);
  column->natural = MAX (column->natural, MIN (width_of (layout, 0), WIDEST_CELL));
}

static gboolean
is_empty (QuatuorSheetTable *self,
          guint              column)
{
  for (guint row = 0; row < MIN (self->grid->rows->len, N_MEASURED); row++)
    if (*text_of (self, row, column) != '\0')
      return FALSE;
  return TRUE;
}

static double
measure_columns (QuatuorSheetTable *self)
{
  g_autoptr (PangoLayout) header = new_layout (self, HEADER);
  g_autoptr (PangoLayout) body = new_layout (self, 0);
  double least = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = &g_array_index (self->columns, Column, i);

      column->natural = column->least = LEAST_COLUMN;
      /* A header takes several lines, so that the room goes to the cells; that of
       * an empty column may be broken. */
      if (!is_empty (self, i))
        measure_word (column, header, text_of (self, HEADER, i));
      for (guint row = 0; row < MIN (self->grid->rows->len, N_MEASURED); row++)
        measure_cell (column, body, text_of (self, row, i));
      column->natural = MAX (column->natural, column->least);
      least += column->least + 2 * PADDING;
    }
  return least;
}

static const Column *
column_of (QuatuorSheetTable *self,
           const Place       *place)
{
  return &g_array_index (self->columns, Column, place->column);
}

/* Each column gets its longest word; what is left goes to those that want more,
 * as much as they want it. What there is too little of is cut for all alike. */
static void
share_width (QuatuorSheetTable *self,
             GArray            *part,
             double             width)
{
  double room = width - 2 * PADDING * part->len;
  double natural = 0, least = 0;

  for (guint i = 0; i < part->len; i++)
    {
      natural += column_of (self, &g_array_index (part, Place, i))->natural;
      least += column_of (self, &g_array_index (part, Place, i))->least;
    }
  for (guint i = 0; i < part->len; i++)
    {
      Place *place = &g_array_index (part, Place, i);
      const Column *column = column_of (self, place);

      if (least >= room)
        place->width = column->least * room / least;
      else if (natural > room)
        place->width = column->least +
                       (column->natural - column->least) * (room - least) / (natural - least);
      else
        place->width = column->natural * room / natural;
      place->width += 2 * PADDING;
    }
}

/* What a column takes so that it is read with ease, at least its longest word. */
static double
easy_width (QuatuorSheetTable *self,
            guint              column)
{
  const Column *its = &g_array_index (self->columns, Column, column);

  return MAX (its->least, MIN (its->natural, EASY_CELL)) + 2 * PADDING;
}

static double
easy_widths (QuatuorSheetTable *self)
{
  double width = 0;

  for (guint i = 0; i < self->columns->len; i++)
    width += easy_width (self, i);
  return width;
}

static GArray *
new_part (QuatuorSheetTable *self)
{
  GArray *part = g_array_new (FALSE, TRUE, sizeof (Place));

  g_ptr_array_add (self->parts, part);
  return part;
}

static void
add_place (GArray *part,
           guint   column)
{
  const Place place = { .column = column };

  g_array_append_val (part, place);
}

/* Whether no two rows have the same cells in the first columns. */
static gboolean
tells_rows (QuatuorSheetTable *self,
            guint              n_columns)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < MIN (self->grid->rows->len, N_MEASURED); row++)
    {
      GString *key = g_string_new (NULL);

      for (guint i = 0; i < n_columns; i++)
        g_string_append_printf (key, "%s\n", text_of (self, row, i));
      if (!g_hash_table_add (seen, g_string_free (key, FALSE)))
        return FALSE;
    }
  return TRUE;
}

/* The columns that stand again in each part, in half of its width at most. */
static guint
count_keys (QuatuorSheetTable *self,
            double             width)
{
  double taken = 0;

  for (guint n = 1; n <= MIN (KEYS_MAX, self->columns->len); n++)
    {
      taken += easy_width (self, n - 1);
      if (taken > width / 2)
        break;
      if (tells_rows (self, n))
        return n;
    }
  return 1;
}

/* The columns that say which row it is stand again in each part. */
static void
cut_into_parts (QuatuorSheetTable *self,
                double             width)
{
  guint n_keys = count_keys (self, width);
  GArray *part = new_part (self);
  double taken = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      double its = easy_width (self, i);

      if (taken + its > width && part->len > n_keys)
        {
          part = new_part (self);
          taken = 0;
          for (guint key = 0; key < n_keys; key++)
            {
              add_place (part, key);
              taken += easy_width (self, key);
            }
        }
      add_place (part, i);
      taken += its;
    }
}

/* In smaller print when it is short, and in parts when that is not enough. */
static void
plan_columns (QuatuorSheetTable *self,
              double             width)
{
  gboolean is_squeezed;

  g_ptr_array_set_size (self->parts, 0);
  self->font_size = FONT_SIZE;
  while (measure_columns (self) > width && self->font_size > FONT_SIZE_MIN)
    self->font_size--;
  is_squeezed = measure_columns (self) > width ||
                (self->columns->len > COLUMNS_SQUEEZED && easy_widths (self) > width);
  if (is_squeezed)
    {
      self->font_size = FONT_SIZE;
      measure_columns (self);
      cut_into_parts (self, width);
    }
  else
    {
      GArray *whole = new_part (self);

      for (guint i = 0; i < self->columns->len; i++)
        add_place (whole, i);
    }
  for (guint i = 0; i < self->parts->len; i++)
    share_width (self, g_ptr_array_index (self->parts, i), width);
}

/*
 * Strips
 */

static void
set_cell (QuatuorSheetTable *self,
          PangoLayout       *layout,
          guint              row,
          const Place       *place)
{
  pango_layout_set_text (layout, text_of (self, row, place->column), -1);
  pango_layout_set_width (layout, (int) ((place->width - 2 * PADDING) * PANGO_SCALE));
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
  guint header = row == HEADER ? self->strips->len
                               : g_array_index (self->strips, Strip, self->strips->len - 1).header;
  guint n_lines = 1;

  for (guint i = 0; i < places->len; i++)
    {
      set_cell (self, layout, row, &g_array_index (places, Place, i));
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
  g_autoptr (PangoLayout) layout = new_layout (self, HEADER);
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
  plan_columns (self, width);
  self->line_height = measure_line (self);

  g_array_set_size (self->strips, 0);
  header = new_layout (self, HEADER);
  body = new_layout (self, 0);
  for (guint part = 0; part < self->parts->len; part++)
    {
      add_row (self, header, part, HEADER);
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
  return strip->row == HEADER && strip->part > 0 ? PART_GAP : 0;
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
          cairo_move_to (cr, PADDING + (double) logical.x / PANGO_SCALE,
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
    width += g_array_index (places, Place, i).width;
  cairo_save (cr);
  if (strip->row == HEADER)
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
  const char *tag = drawn->row == HEADER ? "TH" : "TD";
  g_autoptr (PangoLayout) layout = new_layout (self, drawn->row);

  cairo_tag_begin (cr, "TR", NULL);
  cairo_save (cr);
  cairo_translate (cr, 0, gap_above (drawn));
  draw_lines (self, cr, drawn, quatuor_sheet_table_get_height (self, strip) - gap_above (drawn));
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      set_cell (self, layout, drawn->row, place);
      cairo_tag_begin (cr, tag, NULL);
      draw_cell (self, cr, layout, drawn);
      cairo_tag_end (cr, tag);
      cairo_translate (cr, place->width, 0);
    }
  cairo_restore (cr);
  cairo_tag_end (cr, "TR");
}

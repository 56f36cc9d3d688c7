/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-sheet-private.h"

#include "quatuor-print-font.h"

#define FOOTER_HEIGHT 22.0
#define STAMP_HEIGHT 11.0 /* of the second line of the foot */

/* A sheet that is to have few pages is printed smaller, down to what is still read. */
#define SCALE_STEP 0.05
#define SCALE_MIN 0.66

/* A table of so many rows at most stays on one page; of a longer one, so many rows
 * stay with its heading. */
#define TABLE_KEPT 12
#define ROWS_KEPT 3

/* A text of more than this part of a page goes on overleaf. */
#define TEXT_KEPT 0.4

/**
 * quatuor_sheet_layout:
 * @context: of the text
 * @style: how to write it
 * @text: what to write
 *
 * Returns: (transfer full): the text, not yet as wide as anything
 */
PangoLayout *
quatuor_sheet_layout (PangoContext      *context,
                      QuatuorSheetStyle  style,
                      const char        *text)
{
  const QuatuorSheetLook *look = quatuor_sheet_look (style);
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (QUATUOR_PRINT_FONT);

  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  if (look->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * quatuor_sheet_indent:
 * @block: a block of text
 *
 * Returns: how far from the left its lines begin
 */
double
quatuor_sheet_indent (const QuatuorSheetBlock *block)
{
  return block->kind == QUATUOR_SHEET_CHOICE_BLOCK || block->kind == QUATUOR_SHEET_ITEM_BLOCK
           ? QUATUOR_SHEET_INDENT
           : quatuor_sheet_look (block->style)->indent;
}

static double
line_height (PangoLayoutLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

static QuatuorSheetPiece *
add_piece (QuatuorSheet            *self,
           const QuatuorSheetBlock *block,
           guint                    line,
           double                   height)
{
  QuatuorSheetPiece piece = { .block = block, .line = line, .height = height };

  piece.starts_group = block->starts_group && line == 0;
  piece.starts_page = block->starts_page && line == 0;
  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, QuatuorSheetPiece, self->pieces->len - 1);
}

static void
cut_text (QuatuorSheet      *self,
          QuatuorSheetBlock *block)
{
  double indent = quatuor_sheet_indent (block);
  int n_lines;

  g_clear_object (&block->layout);
  block->layout = quatuor_sheet_layout (self->context, block->style, block->text);
  pango_layout_set_width (block->layout, (int) ((self->width - indent) * PANGO_SCALE));
  n_lines = pango_layout_get_line_count (block->layout);
  for (int i = 0; i < n_lines; i++)
    {
      double height = line_height (pango_layout_get_line_readonly (block->layout, i));

      height += i == 0 ? quatuor_sheet_look (block->style)->space_above : 0;
      height += i == n_lines - 1 ? QUATUOR_SHEET_SPACE_BELOW : 0;
      add_piece (self, block, (guint) i, height);
    }
}

static void
cut_table (QuatuorSheet            *self,
           const QuatuorSheetBlock *block)
{
  guint n_strips = quatuor_sheet_table_plan (block->table, self->context, self->width);

  for (guint i = 0; i < n_strips; i++)
    {
      double height = quatuor_sheet_table_get_height (block->table, i);
      guint from_header = i - quatuor_sheet_table_get_header (block->table, i);
      QuatuorSheetPiece *piece = add_piece (
        self, block, i, height + (i == n_strips - 1 ? QUATUOR_SHEET_SPACE_BELOW : 0));

      /* A header begins a group with the rows below it. */
      piece->starts_group |= i > 0 && from_header == 0;
      piece->starts_group |= n_strips > TABLE_KEPT && from_header > ROWS_KEPT;
    }
}

static void
cut_lines (QuatuorSheet      *self,
           QuatuorSheetBlock *block)
{
  g_clear_object (&block->layout);
  block->layout = quatuor_sheet_layout (self->context, block->style, block->text);
  for (guint i = 0; i < block->n_lines; i++)
    add_piece (self, block, i,
               QUATUOR_SHEET_RULED_LINE +
                 (i == block->n_lines - 1 ? QUATUOR_SHEET_SPACE_BELOW : 0));
}

static void
cut_block (QuatuorSheet      *self,
           QuatuorSheetBlock *block)
{
  switch (block->kind)
    {
    case QUATUOR_SHEET_LINES_BLOCK:
      cut_lines (self, block);
      break;
    case QUATUOR_SHEET_TABLE_BLOCK:
      cut_table (self, block);
      break;
    case QUATUOR_SHEET_DRAWING_BLOCK:
      add_piece (self, block, 0,
                 block->measure (self->context, self->width, block->data) +
                   QUATUOR_SHEET_SPACE_BELOW);
      break;
    case QUATUOR_SHEET_TEXT_BLOCK:
    case QUATUOR_SHEET_CHOICE_BLOCK:
    case QUATUOR_SHEET_ITEM_BLOCK:
    default:
      cut_text (self, block);
    }
}

static gboolean
is_heading (const QuatuorSheetPiece *piece)
{
  return piece->block->kind == QUATUOR_SHEET_TEXT_BLOCK &&
         (quatuor_sheet_look (piece->block->style)->level > 0 ||
          piece->block->style == QUATUOR_SHEET_CAPTION);
}

/* The room without which a group does not begin on a page: its own height, or,
 * when no page holds it or it is a long text, that of its headings and of the two
 * pieces that follow: no heading stands alone at the foot of a page. */
static double
group_height (QuatuorSheet *self,
              guint         first,
              double        page)
{
  double height = 0;
  double least = 0;
  guint n_following = 0;
  gboolean is_text = TRUE;

  for (guint i = first; i < self->pieces->len; i++)
    {
      const QuatuorSheetPiece *piece = &g_array_index (self->pieces, QuatuorSheetPiece, i);

      if (i > first && piece->starts_group)
        break;
      height += piece->height;
      is_text &= piece->block->kind != QUATUOR_SHEET_TABLE_BLOCK &&
                 piece->block->kind != QUATUOR_SHEET_DRAWING_BLOCK;
      n_following += !is_heading (piece);
      if (n_following <= 2)
        least = height;
    }
  return height <= (is_text ? page * TEXT_KEPT : page) ? height : MIN (least, page);
}

static double
titles_height (const QuatuorSheetPiece *piece)
{
  guint header;

  if (piece->block->kind != QUATUOR_SHEET_TABLE_BLOCK)
    return 0;
  header = quatuor_sheet_table_get_header (piece->block->table, piece->line);
  return header < piece->line ? quatuor_sheet_table_get_height (piece->block->table, header) : 0;
}

/* A piece goes to the next page when it does not fit, or when it begins a group
 * that does not and that a page of its own would hold. */
static void
place_pieces (QuatuorSheet *self)
{
  double bottom = self->height - FOOTER_HEIGHT - (self->stamp != NULL ? STAMP_HEIGHT : 0);
  double y = 0;

  self->n_pages = 1;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      QuatuorSheetPiece *piece = &g_array_index (self->pieces, QuatuorSheetPiece, i);
      double needed = piece->starts_group ? group_height (self, i, bottom) : piece->height;

      if (y > 0 && (piece->starts_page || y + needed > bottom))
        {
          self->n_pages++;
          y = titles_height (piece);
          piece->has_titles = y > 0;
        }
      piece->page = self->n_pages - 1;
      piece->y = y;
      y += piece->height;
    }
}

/* On a larger page, which is then drawn smaller. */
static void
cut (QuatuorSheet *self,
     double        width,
     double        height)
{
  self->width = width / self->scale;
  self->height = height / self->scale;
  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    cut_block (self, g_ptr_array_index (self->blocks, i));
  place_pieces (self);
}

/* Letters as they are drawn by their maker, where they belong: whole points are
 * pixels of a screen. */
static void
set_up_text (PangoContext *context)
{
  g_autoptr (PangoFontDescription) font =
    pango_font_description_from_string (QUATUOR_PRINT_FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_font_description_set_absolute_size (
    font, quatuor_sheet_look (QUATUOR_SHEET_BODY)->size * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
}

/**
 * quatuor_sheet_paginate:
 * @self: a document
 * @context: of the printer's text
 * @width: of the paper between its margins
 * @height: of the paper between its margins
 *
 * Cuts the document into pages, the foot of the page included.
 *
 * Returns: how many pages there are, one at least
 */
guint
quatuor_sheet_paginate (QuatuorSheet *self,
                        PangoContext *context,
                        double        width,
                        double        height)
{
  set_up_text (context);
  g_set_object (&self->context, context);
  self->scale = 1;
  cut (self, width, height);
  while (self->max_pages > 0 && self->n_pages > self->max_pages && self->scale > SCALE_MIN)
    {
      self->scale -= SCALE_STEP;
      cut (self, width, height);
    }
  return self->n_pages;
}

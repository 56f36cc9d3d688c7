/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-sheet-private.h"

#include <glib/gi18n-lib.h>

#define RULE_INK 0.6 /* grey of a line to write on */
#define RULE_WIDTH 0.5
#define FOOT_GAP 3.0

static void
draw_rule (cairo_t *cr,
           double   x,
           double   y,
           double   width)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, RULE_INK, RULE_INK, RULE_INK);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_box (cairo_t *cr,
          double   y)
{
  cairo_save (cr);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 1, y, QUATUOR_SHEET_BOX_SIDE, QUATUOR_SHEET_BOX_SIDE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Where the letters of a line stand, from the top of its piece. */
static double
baseline_of (const QuatuorSheetPiece *piece)
{
  PangoLayoutLine *line =
    pango_layout_get_line_readonly (piece->block->layout, (int) piece->line);
  double top = piece->line == 0 ? quatuor_sheet_look (piece->block->style)->space_above : 0;
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return top - (double) logical.y / PANGO_SCALE;
}

static void
draw_text_line (const QuatuorSheetPiece *piece,
                cairo_t                 *cr)
{
  double baseline = baseline_of (piece);

  if (piece->block->kind == QUATUOR_SHEET_CHOICE_BLOCK && piece->line == 0)
    draw_box (cr, baseline - QUATUOR_SHEET_BOX_SIDE);
  cairo_move_to (cr, quatuor_sheet_indent (piece->block), baseline);
  pango_cairo_show_layout_line (
    cr, pango_layout_get_line_readonly (piece->block->layout, (int) piece->line));
}

static void
draw_ruled_line (QuatuorSheet            *self,
                 const QuatuorSheetPiece *piece,
                 cairo_t                 *cr)
{
  double start = 0;

  if (piece->line == 0)
    {
      int width, height;

      pango_layout_get_pixel_size (piece->block->layout, &width, &height);
      cairo_move_to (cr, 0, QUATUOR_SHEET_RULED_LINE - height);
      pango_cairo_show_layout (cr, piece->block->layout);
      start = width > 0 ? width + QUATUOR_SHEET_SPACE_BELOW : 0;
    }
  draw_rule (cr, start, QUATUOR_SHEET_RULED_LINE - 1, self->width - start);
}

static void
draw_row (const QuatuorSheetPiece *piece,
          cairo_t                 *cr)
{
  if (piece->has_titles)
    {
      guint header = quatuor_sheet_table_get_header (piece->block->table, piece->line);

      cairo_save (cr);
      cairo_translate (cr, 0, -quatuor_sheet_table_get_height (piece->block->table, header));
      quatuor_sheet_table_draw (piece->block->table, cr, header);
      cairo_restore (cr);
    }
  quatuor_sheet_table_draw (piece->block->table, cr, piece->line);
}

static void
draw_piece (QuatuorSheet            *self,
            const QuatuorSheetPiece *piece,
            cairo_t                 *cr)
{
  switch (piece->block->kind)
    {
    case QUATUOR_SHEET_LINES_BLOCK:
      draw_ruled_line (self, piece, cr);
      break;
    case QUATUOR_SHEET_TABLE_BLOCK:
      draw_row (piece, cr);
      break;
    case QUATUOR_SHEET_DRAWING_BLOCK:
      piece->block->draw (cr, self->context, self->width, piece->block->data);
      break;
    case QUATUOR_SHEET_TEXT_BLOCK:
    case QUATUOR_SHEET_CHOICE_BLOCK:
    case QUATUOR_SHEET_ITEM_BLOCK:
    default:
      draw_text_line (piece, cr);
    }
}

/*
 * The structure that a screen reader follows. A paragraph is one element, whatever
 * its lines; items that follow one another are one list. What goes on overleaf
 * begins another element. On anything but a PDF the tags are nothing.
 */

static gboolean
is_item (const QuatuorSheetBlock *block)
{
  return block != NULL && block->kind == QUATUOR_SHEET_ITEM_BLOCK;
}

static const char *
tag_of (const QuatuorSheetBlock *block)
{
  switch (block->kind)
    {
    case QUATUOR_SHEET_TABLE_BLOCK:
      return "Table";
    case QUATUOR_SHEET_DRAWING_BLOCK:
      return "Figure";
    case QUATUOR_SHEET_ITEM_BLOCK:
      return "LI";
    case QUATUOR_SHEET_TEXT_BLOCK:
    case QUATUOR_SHEET_CHOICE_BLOCK:
    case QUATUOR_SHEET_LINES_BLOCK:
    default:
      return quatuor_sheet_look (block->style)->tag;
    }
}

/* A name that cairo’s attributes can hold: letters and digits alone. */
static char *
place_name (const char *text)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("s%s", sum);
}

static void
draw_dash (QuatuorSheet            *self,
           const QuatuorSheetPiece *piece,
           cairo_t                 *cr)
{
  g_autoptr (PangoLayout) dash = quatuor_sheet_layout (self->context, piece->block->style, "–");

  cairo_tag_begin (cr, "Lbl", NULL);
  cairo_move_to (cr, QUATUOR_SHEET_SPACE_BELOW, baseline_of (piece));
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (dash, 0));
  cairo_tag_end (cr, "Lbl");
}

static void
open_item (QuatuorSheet            *self,
           const QuatuorSheetPiece *piece,
           cairo_t                 *cr)
{
  if (piece->line == 0)
    draw_dash (self, piece, cr);
  cairo_tag_begin (cr, "LBody", NULL);
  if (self->places != NULL && piece->block->target != NULL)
    {
      g_autofree char *name = place_name (piece->block->target);
      g_autofree char *attributes = g_strdup_printf ("dest='%s'", name);

      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
    }
}

static void
close_item (QuatuorSheet            *self,
            const QuatuorSheetBlock *block,
            cairo_t                 *cr)
{
  if (self->places != NULL && block->target != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_tag_end (cr, "LBody");
}

/* The first heading of that name is the place that a link goes to. */
static void
mark_place (QuatuorSheet            *self,
            const QuatuorSheetPiece *piece,
            cairo_t                 *cr)
{
  g_autofree char *name = NULL;
  g_autofree char *attributes = NULL;

  if (self->places == NULL || piece->line > 0 ||
      piece->block->kind != QUATUOR_SHEET_TEXT_BLOCK ||
      quatuor_sheet_look (piece->block->style)->level == 0 ||
      !g_hash_table_remove (self->places, piece->block->text))
    return;
  name = place_name (piece->block->text);
  attributes = g_strdup_printf ("name='%s'", name);
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

static void
open_block (QuatuorSheet            *self,
            const QuatuorSheetPiece *piece,
            const QuatuorSheetBlock *before,
            cairo_t                 *cr)
{
  if (is_item (piece->block) && !is_item (before))
    cairo_tag_begin (cr, "L", NULL);
  cairo_tag_begin (cr, tag_of (piece->block), NULL);
  mark_place (self, piece, cr);
  if (is_item (piece->block))
    open_item (self, piece, cr);
}

static void
close_block (QuatuorSheet            *self,
             const QuatuorSheetBlock *block,
             const QuatuorSheetBlock *next,
             cairo_t                 *cr)
{
  if (block == NULL)
    return;
  if (is_item (block))
    close_item (self, block, cr);
  cairo_tag_end (cr, tag_of (block));
  if (is_item (block) && !is_item (next))
    cairo_tag_end (cr, "L");
}

/*
 * The foot of a page
 */

static void
draw_footer (QuatuorSheet *self,
             cairo_t      *cr,
             guint         page)
{
  /* Translators: the foot of a printed page. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->n_pages);
  g_autofree char *words = self->stamp != NULL
                             ? g_strdup_printf ("%s\n%s", self->running_title, self->stamp)
                             : g_strdup (self->running_title);
  g_autoptr (PangoLayout) left = quatuor_sheet_layout (self->context, QUATUOR_SHEET_SMALL, words);
  g_autoptr (PangoLayout) right =
    quatuor_sheet_layout (self->context, QUATUOR_SHEET_SMALL, number);
  int width, height, left_height;

  pango_layout_get_pixel_size (right, &width, &height);
  pango_layout_set_width (
    left, (int) ((self->width - width - QUATUOR_SHEET_INDENT) * PANGO_SCALE));
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (left, NULL, &left_height);

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_rule (cr, 0, self->height - left_height - FOOT_GAP, self->width);
  cairo_move_to (cr, self->width - width, self->height - height);
  pango_cairo_show_layout (cr, right);
  cairo_move_to (cr, 0, self->height - left_height);
  pango_cairo_show_layout (cr, left);
}

/**
 * quatuor_sheet_draw_page:
 * @self: a document that was cut into pages
 * @cr: where to draw, from its origin on
 * @page: which page, from 0
 */
void
quatuor_sheet_draw_page (QuatuorSheet *self,
                         cairo_t      *cr,
                         guint         page)
{
  const QuatuorSheetBlock *open = NULL;

  g_return_if_fail (page < self->n_pages);

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);
  pango_cairo_update_context (cr, self->context);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const QuatuorSheetPiece *piece = &g_array_index (self->pieces, QuatuorSheetPiece, i);

      if (piece->page != page)
        continue;
      cairo_save (cr);
      cairo_translate (cr, 0, piece->y);
      cairo_set_source_rgb (cr, 0, 0, 0);
      if (open != piece->block)
        {
          close_block (self, open, piece->block, cr);
          open_block (self, piece, open, cr);
          open = piece->block;
        }
      draw_piece (self, piece, cr);
      cairo_restore (cr);
    }
  close_block (self, open, NULL, cr);
  draw_footer (self, cr, page);
  cairo_restore (cr);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-sheet.h"

#include "quatuor-pdf.h"
#include "quatuor-problem.h"
#include "quatuor-sheet-table.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* A4, with margins wide enough for two holes. */
#define PAPER_WIDTH 595.28
#define PAPER_HEIGHT 841.89
#define PAPER_MARGIN 50.0

#define RULED_LINE 20.0   /* room for a line of handwriting */
#define RULE_INK 0.6      /* grey of a line to write on */
#define RULE_WIDTH 0.5
#define BOX_SIDE 8.0
#define BOX_INDENT 16.0
#define QUOTE_INDENT 18.0
#define SPACE_BELOW 4.0   /* below each block */
#define FOOTER_HEIGHT 22.0
#define FONT "Sans"
#define OUTLINE_LEVELS 4

typedef enum
{
  BLOCK_TEXT,
  BLOCK_CHOICE,
  BLOCK_LINES,
  BLOCK_DRAWING,
  BLOCK_TABLE,
} BlockKind;

typedef struct
{
  BlockKind            kind;
  QuatuorSheetStyle    style;
  gboolean             starts_group;
  gboolean             starts_page;
  char                *text;
  guint                n_lines;
  QuatuorSheetMeasure  measure;
  QuatuorSheetDraw     draw;
  gpointer             data;
  GDestroyNotify       free_data;
  QuatuorSheetTable   *table;
  PangoLayout         *layout; /* of the last pagination */
} Block;

/* What is never cut: a line of text, a ruled line, a drawing, a row. */
typedef struct
{
  const Block *block;
  guint        line;
  gboolean     starts_group;
  gboolean     starts_page;
  gboolean     goes_on; /* of a table, overleaf: its header stands before it */
  double       height;
  double       y;
  guint        page;
} Piece;

struct _QuatuorSheet
{
  char         *running_title;
  GPtrArray    *blocks;
  gboolean      keep;
  gboolean      breaks;
  gboolean      is_landscape;

  /* Of the last pagination */
  PangoContext *context;
  GArray       *pieces;
  guint         n_pages;
  double        width;
  double        height;
};

/* How each style looks, and what it is to a screen reader and in the outline:
 * headings are levels 1 to 4. */
static const struct
{
  int         size;
  gboolean    bold;
  double      space_above;
  double      indent;
  const char *tag;
  guint       level;
} STYLES[] = {
  [QUATUOR_SHEET_TITLE] = { 18, TRUE, 0, 0, "H1", 1 },
  [QUATUOR_SHEET_HEADING] = { 14, TRUE, 14, 0, "H2", 2 },
  [QUATUOR_SHEET_SUBHEADING] = { 11, TRUE, 10, 0, "H3", 3 },
  [QUATUOR_SHEET_MINOR] = { 10, TRUE, 8, 0, "H4", 4 },
  [QUATUOR_SHEET_BODY] = { 10, FALSE, 0, 0, "P", 0 },
  [QUATUOR_SHEET_SMALL] = { 8, FALSE, 0, 0, "P", 0 },
  [QUATUOR_SHEET_QUOTE] = { 10, FALSE, 0, QUOTE_INDENT, "BlockQuote", 0 },
};

static void
block_free (gpointer data)
{
  Block *block = data;

  if (block->free_data != NULL)
    block->free_data (block->data);
  g_clear_object (&block->layout);
  quatuor_sheet_table_free (block->table);
  g_free (block->text);
  g_free (block);
}

/**
 * quatuor_sheet_new:
 * @running_title: what the foot of each page says
 *
 * Returns: (transfer full): an empty document
 */
QuatuorSheet *
quatuor_sheet_new (const char *running_title)
{
  QuatuorSheet *self = g_new0 (QuatuorSheet, 1);

  self->running_title = g_strdup (running_title);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (Piece));
  return self;
}

/**
 * quatuor_sheet_free:
 * @self: (nullable) (transfer full): a document
 */
void
quatuor_sheet_free (QuatuorSheet *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->context);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->blocks);
  g_free (self->running_title);
  g_free (self);
}

static Block *
add_block (QuatuorSheet      *self,
           BlockKind          kind,
           QuatuorSheetStyle  style,
           const char        *text)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->style = style;
  block->text = g_strdup (text != NULL ? text : "");
  block->starts_group = self->keep || self->blocks->len == 0;
  block->starts_page = self->breaks && self->blocks->len > 0;
  self->keep = FALSE;
  self->breaks = FALSE;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * quatuor_sheet_add_text:
 * @self: a document
 * @style: how to write it
 * @text: (nullable): one or more paragraphs, in plain text
 */
void
quatuor_sheet_add_text (QuatuorSheet      *self,
                        QuatuorSheetStyle  style,
                        const char        *text)
{
  add_block (self, BLOCK_TEXT, style, text);
}

/**
 * quatuor_sheet_add_choice:
 * @self: a document
 * @text: (nullable): what a tick in the box before it means
 */
void
quatuor_sheet_add_choice (QuatuorSheet *self,
                          const char   *text)
{
  add_block (self, BLOCK_CHOICE, QUATUOR_SHEET_BODY, text);
}

/**
 * quatuor_sheet_add_lines:
 * @self: a document
 * @label: what to write there
 * @n_lines: how many lines to write on
 */
void
quatuor_sheet_add_lines (QuatuorSheet *self,
                         const char   *label,
                         guint         n_lines)
{
  add_block (self, BLOCK_LINES, QUATUOR_SHEET_SMALL, label)->n_lines = n_lines;
}

/**
 * quatuor_sheet_add_drawing:
 * @self: a document
 * @measure: gives its height
 * @draw: draws it
 * @data: for both
 * @free_data: (nullable): for @data
 */
void
quatuor_sheet_add_drawing (QuatuorSheet        *self,
                           QuatuorSheetMeasure  measure,
                           QuatuorSheetDraw     draw,
                           gpointer             data,
                           GDestroyNotify       free_data)
{
  Block *block = add_block (self, BLOCK_DRAWING, QUATUOR_SHEET_BODY, NULL);

  block->measure = measure;
  block->draw = draw;
  block->data = data;
  block->free_data = free_data;
}

/**
 * quatuor_sheet_add_table:
 * @self: a document
 * @grid: what the table holds
 *
 * Adds a table. On each page that it goes on, its header comes first.
 */
void
quatuor_sheet_add_table (QuatuorSheet *self,
                         QuatuorGrid  *grid)
{
  add_block (self, BLOCK_TABLE, QUATUOR_SHEET_BODY, NULL)->table = quatuor_sheet_table_new (grid);
}

/**
 * quatuor_sheet_set_landscape:
 * @self: a document
 *
 * Lays the pages of a PDF down, for tables of many columns. A printer is told
 * by who prints.
 */
void
quatuor_sheet_set_landscape (QuatuorSheet *self)
{
  self->is_landscape = TRUE;
}

/**
 * quatuor_sheet_is_landscape:
 * @self: a document
 *
 * Returns: whether its pages lie
 */
gboolean
quatuor_sheet_is_landscape (QuatuorSheet *self)
{
  return self->is_landscape;
}

/**
 * quatuor_sheet_keep:
 * @self: a document
 *
 * Begins a group of blocks that stay on one page if a page can hold them.
 */
void
quatuor_sheet_keep (QuatuorSheet *self)
{
  self->keep = TRUE;
}

/**
 * quatuor_sheet_break_page:
 * @self: a document
 *
 * What comes next begins a page, and a group of blocks that stay together.
 */
void
quatuor_sheet_break_page (QuatuorSheet *self)
{
  self->keep = TRUE;
  self->breaks = TRUE;
}

static PangoLayout *
new_layout (PangoContext      *context,
            QuatuorSheetStyle  style,
            const char        *text)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, STYLES[style].size * PANGO_SCALE);
  if (STYLES[style].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
line_height (PangoLayoutLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

static void
add_piece (QuatuorSheet *self,
           const Block  *block,
           guint         line,
           double        height)
{
  Piece piece = { .block = block, .line = line, .height = height };

  piece.starts_group = block->starts_group && line == 0;
  piece.starts_page = block->starts_page && line == 0;
  g_array_append_val (self->pieces, piece);
}

static double
indent_of (const Block *block)
{
  return block->kind == BLOCK_CHOICE ? BOX_INDENT : STYLES[block->style].indent;
}

static void
cut_text (QuatuorSheet *self,
          Block        *block)
{
  double indent = indent_of (block);
  int n_lines;

  g_clear_object (&block->layout);
  block->layout = new_layout (self->context, block->style, block->text);
  pango_layout_set_width (block->layout, (int) ((self->width - indent) * PANGO_SCALE));
  n_lines = pango_layout_get_line_count (block->layout);
  for (int i = 0; i < n_lines; i++)
    {
      double height = line_height (pango_layout_get_line_readonly (block->layout, i));

      height += i == 0 ? STYLES[block->style].space_above : 0;
      height += i == n_lines - 1 ? SPACE_BELOW : 0;
      add_piece (self, block, (guint) i, height);
    }
}

static void
cut_table (QuatuorSheet *self,
           Block        *block)
{
  guint n_strips = quatuor_sheet_table_plan (block->table, self->context, self->width);

  for (guint i = 0; i < n_strips; i++)
    add_piece (self, block, i, quatuor_sheet_table_get_height (block->table, i) +
                                 (i == n_strips - 1 ? SPACE_BELOW : 0));
}

static void
cut_block (QuatuorSheet *self,
           Block        *block)
{
  switch (block->kind)
    {
    case BLOCK_LINES:
      g_clear_object (&block->layout);
      block->layout = new_layout (self->context, block->style, block->text);
      for (guint i = 0; i < block->n_lines; i++)
        add_piece (self, block, i, RULED_LINE + (i == block->n_lines - 1 ? SPACE_BELOW : 0));
      break;
    case BLOCK_DRAWING:
      add_piece (self, block, 0,
                 block->measure (self->context, self->width, block->data) + SPACE_BELOW);
      break;
    case BLOCK_TABLE:
      cut_table (self, block);
      break;
    case BLOCK_TEXT:
    case BLOCK_CHOICE:
    default:
      cut_text (self, block);
    }
}

static double
group_height (QuatuorSheet *self,
              guint         first)
{
  double height = 0;

  for (guint i = first; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (i > first && piece->starts_group)
        break;
      height += piece->height;
    }
  return height;
}

/* What has to fit for the piece to stay on the page: the piece, its group when a
 * page of its own would hold it, and below the header of a table a row. */
static double
height_needed (QuatuorSheet *self,
               guint         index,
               double        bottom)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, index);
  double needed = piece->height;

  if (piece->starts_group)
    {
      double whole = group_height (self, index);

      needed = whole <= bottom ? whole : needed;
    }
  if (piece->block->kind == BLOCK_TABLE && piece->line == 0 && index + 1 < self->pieces->len)
    needed = MAX (needed,
                  piece->height + g_array_index (self->pieces, Piece, index + 1).height);
  return needed;
}

/* A piece goes to the next page when what it needs does not fit. */
static void
place_pieces (QuatuorSheet *self)
{
  double bottom = self->height - FOOTER_HEIGHT;
  double y = 0;

  self->n_pages = 1;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (y > 0 && (piece->starts_page || y + height_needed (self, i, bottom) > bottom))
        {
          self->n_pages++;
          piece->goes_on = piece->block->kind == BLOCK_TABLE && piece->line > 0;
          y = piece->goes_on ? quatuor_sheet_table_get_height (piece->block->table, 0) : 0;
        }
      piece->page = self->n_pages - 1;
      piece->y = y;
      y += piece->height;
    }
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
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, STYLES[QUATUOR_SHEET_BODY].size * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  g_set_object (&self->context, context);
  self->width = width;
  self->height = height;
  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    cut_block (self, g_ptr_array_index (self->blocks, i));
  place_pieces (self);
  return self->n_pages;
}

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
  cairo_rectangle (cr, 1, y, BOX_SIDE, BOX_SIDE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_text_line (const Piece *piece,
                cairo_t     *cr)
{
  PangoLayoutLine *line =
    pango_layout_get_line_readonly (piece->block->layout, (int) piece->line);
  PangoRectangle logical;
  double top = piece->line == 0 ? STYLES[piece->block->style].space_above : 0;
  double ascent;

  pango_layout_line_get_extents (line, NULL, &logical);
  ascent = top - (double) logical.y / PANGO_SCALE;
  if (piece->block->kind == BLOCK_CHOICE && piece->line == 0)
    draw_box (cr, ascent - BOX_SIDE);
  cairo_move_to (cr, indent_of (piece->block), ascent);
  pango_cairo_show_layout_line (cr, line);
}

static void
draw_ruled_line (QuatuorSheet *self,
                 const Piece  *piece,
                 cairo_t      *cr)
{
  double start = 0;

  if (piece->line == 0)
    {
      int width, height;

      pango_layout_get_pixel_size (piece->block->layout, &width, &height);
      cairo_move_to (cr, 0, RULED_LINE - height);
      pango_cairo_show_layout (cr, piece->block->layout);
      start = width > 0 ? width + SPACE_BELOW : 0;
    }
  draw_rule (cr, start, RULED_LINE - 1, self->width - start);
}

static void
draw_piece (QuatuorSheet *self,
            const Piece  *piece,
            cairo_t      *cr)
{
  cairo_save (cr);
  cairo_translate (cr, 0, piece->y);
  cairo_set_source_rgb (cr, 0, 0, 0);
  switch (piece->block->kind)
    {
    case BLOCK_LINES:
      draw_ruled_line (self, piece, cr);
      break;
    case BLOCK_DRAWING:
      piece->block->draw (cr, self->context, self->width, piece->block->data);
      break;
    case BLOCK_TABLE:
      quatuor_sheet_table_draw (piece->block->table, cr, piece->line);
      break;
    case BLOCK_TEXT:
    case BLOCK_CHOICE:
    default:
      draw_text_line (piece, cr);
    }
  cairo_restore (cr);
}

static void
draw_footer (QuatuorSheet *self,
             cairo_t      *cr,
             guint         page)
{
  /* Translators: the foot of a printed page. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) left =
    new_layout (self->context, QUATUOR_SHEET_SMALL, self->running_title);
  g_autoptr (PangoLayout) right = new_layout (self->context, QUATUOR_SHEET_SMALL, number);
  int width, height;

  pango_layout_get_pixel_size (right, &width, &height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_rule (cr, 0, self->height - height - SPACE_BELOW, self->width);
  cairo_move_to (cr, self->width - width, self->height - height);
  pango_cairo_show_layout (cr, right);

  pango_layout_set_width (left, (int) ((self->width - width - BOX_INDENT) * PANGO_SCALE));
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, 0, self->height - height);
  pango_cairo_show_layout (cr, left);
}

static const char *
tag_of (const Block *block)
{
  switch (block->kind)
    {
    case BLOCK_DRAWING:
      return "Figure";
    case BLOCK_TABLE:
      return "Table";
    case BLOCK_TEXT:
    case BLOCK_CHOICE:
    case BLOCK_LINES:
    default:
      return STYLES[block->style].tag;
    }
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
  const Block *open = NULL;

  g_return_if_fail (page < self->n_pages);

  pango_cairo_update_context (cr, self->context);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page != page)
        continue;
      /* A paragraph is one element of the structure, whatever its lines; what
       * goes on overleaf begins another. On anything but a PDF the tags are
       * nothing. */
      if (open != piece->block)
        {
          if (open != NULL)
            cairo_tag_end (cr, tag_of (open));
          open = piece->block;
          cairo_tag_begin (cr, tag_of (open), NULL);
        }
      if (piece->goes_on)
        quatuor_sheet_table_draw (piece->block->table, cr, 0);
      draw_piece (self, piece, cr);
    }
  if (open != NULL)
    cairo_tag_end (cr, tag_of (open));
  draw_footer (self, cr, page);
}

/*
 * PDF
 */

/* The headings as bookmarks, each below the last one of a higher level. The pages
 * are drawn by then: an outline to a page that does not exist is an error. */
static void
add_outline (QuatuorSheet    *self,
             cairo_surface_t *surface)
{
  int parents[OUTLINE_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      guint level = STYLES[piece->block->style].level;
      g_autofree char *target = NULL;

      if (piece->block->kind != BLOCK_TEXT || level == 0 || piece->line > 0)
        continue;
      target = g_strdup_printf ("page=%u pos=[%d %d]", piece->page + 1, (int) PAPER_MARGIN,
                                (int) (PAPER_MARGIN + piece->y));
      parents[level] =
        cairo_pdf_surface_add_outline (surface, parents[level - 1], piece->block->text, target,
                                       level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      /* A level that is left out passes its parent on. */
      for (guint n = level + 1; n <= OUTLINE_LEVELS; n++)
        parents[n] = parents[level];
    }
}

static void
set_metadata (QuatuorSheet    *self,
              cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->running_title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Quatuor");
}

static void
draw_pages (QuatuorSheet *self,
            cairo_t      *cr,
            guint         n_pages)
{
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, PAPER_MARGIN, PAPER_MARGIN);
      quatuor_sheet_draw_page (self, cr, i);
      cairo_restore (cr);
      if (i == n_pages - 1)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
}

/* Without a path it is thrown away: a measure for the same fonts. */
static cairo_t *
new_pdf (QuatuorSheet *self,
         const char   *path,
         guint        *n_pages)
{
  double width = self->is_landscape ? PAPER_HEIGHT : PAPER_WIDTH;
  double height = self->is_landscape ? PAPER_WIDTH : PAPER_HEIGHT;
  cairo_surface_t *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);

  *n_pages = quatuor_sheet_paginate (self, context, width - 2 * PAPER_MARGIN,
                                     height - 2 * PAPER_MARGIN);
  g_object_unref (context);
  cairo_surface_destroy (surface);
  return cr;
}

/**
 * quatuor_sheet_count_pages:
 * @self: a document
 *
 * Returns: how many A4 pages it fills
 */
guint
quatuor_sheet_count_pages (QuatuorSheet *self)
{
  guint n_pages;

  cairo_destroy (new_pdf (self, NULL, &n_pages));
  return n_pages;
}

/**
 * quatuor_sheet_write_pdf:
 * @self: a document
 * @path: the file to write
 * @error: where an error goes
 *
 * Writes the document on A4 pages, without a display or a printer: tagged for
 * screen readers, with its headings as bookmarks, and saying its language.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_sheet_write_pdf (QuatuorSheet  *self,
                         const char    *path,
                         GError       **error)
{
  guint n_pages;
  cairo_t *cr = new_pdf (self, path, &n_pages);
  cairo_surface_t *surface = cairo_get_target (cr);
  cairo_status_t status;

  set_metadata (self, surface);
  draw_pages (self, cr, n_pages);
  add_outline (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_destroy (cr);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path,
                             cairo_status_to_string (status));
      return FALSE;
    }
  /* Translators: the code of the language of this translation, such as fr. */
  return quatuor_pdf_set_language (path, _("en"), error);
}

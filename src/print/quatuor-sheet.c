/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-sheet-private.h"

#define QUOTE_INDENT 18.0

/* How each style looks, and what it is to a screen reader and in the outline:
 * headings are levels 1 to 4. */
static const QuatuorSheetLook LOOKS[] = {
  [QUATUOR_SHEET_TITLE] = { 18, TRUE, 0, 0, "H1", 1 },
  [QUATUOR_SHEET_HEADING] = { 14, TRUE, 14, 0, "H2", 2 },
  [QUATUOR_SHEET_SUBHEADING] = { 11, TRUE, 10, 0, "H3", 3 },
  [QUATUOR_SHEET_MINOR] = { 10, TRUE, 8, 0, "H4", 4 },
  [QUATUOR_SHEET_BODY] = { 10, FALSE, 0, 0, "P", 0 },
  [QUATUOR_SHEET_SMALL] = { 8, FALSE, 0, 0, "P", 0 },
  [QUATUOR_SHEET_QUOTE] = { 10, FALSE, 0, QUOTE_INDENT, "BlockQuote", 0 },
  [QUATUOR_SHEET_CAPTION] = { 9, TRUE, 6, 0, "Caption", 0 },
};

static void
block_free (gpointer data)
{
  QuatuorSheetBlock *block = data;

  if (block->free_data != NULL)
    block->free_data (block->data);
  g_clear_object (&block->layout);
  g_clear_pointer (&block->table, quatuor_sheet_table_free);
  g_free (block->text);
  g_free (block->target);
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
  self->pieces = g_array_new (FALSE, TRUE, sizeof (QuatuorSheetPiece));
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
  g_free (self->stamp);
  g_free (self);
}

static QuatuorSheetBlock *
add_block (QuatuorSheet          *self,
           QuatuorSheetBlockKind  kind,
           QuatuorSheetStyle      style,
           const char            *text)
{
  QuatuorSheetBlock *block = g_new0 (QuatuorSheetBlock, 1);

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
  add_block (self, QUATUOR_SHEET_TEXT_BLOCK, style, text);
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
  add_block (self, QUATUOR_SHEET_CHOICE_BLOCK, QUATUOR_SHEET_BODY, text);
}

/**
 * quatuor_sheet_add_item:
 * @self: a document
 * @text: an item of a list; items that follow one another make one list
 */
void
quatuor_sheet_add_item (QuatuorSheet *self,
                        const char   *text)
{
  add_block (self, QUATUOR_SHEET_ITEM_BLOCK, QUATUOR_SHEET_BODY, text);
}

/**
 * quatuor_sheet_add_link:
 * @self: a document
 * @text: what the item of a list of contents says
 * @target: the very text of the heading that a PDF goes to from there
 */
void
quatuor_sheet_add_link (QuatuorSheet *self,
                        const char   *text,
                        const char   *target)
{
  add_block (self, QUATUOR_SHEET_ITEM_BLOCK, QUATUOR_SHEET_BODY, text)->target =
    g_strdup (target);
}

/**
 * quatuor_sheet_add_table:
 * @self: a document
 * @grid: a table; the titles of its columns stand again on each page
 */
void
quatuor_sheet_add_table (QuatuorSheet *self,
                         QuatuorGrid  *grid)
{
  add_block (self, QUATUOR_SHEET_TABLE_BLOCK, QUATUOR_SHEET_SMALL, NULL)->table =
    quatuor_sheet_table_new (grid);
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
  add_block (self, QUATUOR_SHEET_LINES_BLOCK, QUATUOR_SHEET_SMALL, label)->n_lines = n_lines;
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
  QuatuorSheetBlock *block =
    add_block (self, QUATUOR_SHEET_DRAWING_BLOCK, QUATUOR_SHEET_BODY, NULL);

  block->measure = measure;
  block->draw = draw;
  block->data = data;
  block->free_data = free_data;
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
 * quatuor_sheet_set_stamp:
 * @self: a document
 * @stamp: (nullable): what the foot of each page says below the running title: of
 *   when and of what its figures are
 */
void
quatuor_sheet_set_stamp (QuatuorSheet *self,
                         const char   *stamp)
{
  g_free (self->stamp);
  self->stamp = g_strdup (stamp);
}

/**
 * quatuor_sheet_set_pages:
 * @self: a document
 * @n_pages: how many pages it has at most, printed smaller when it would have
 *   more; 0 for as many as it needs
 */
void
quatuor_sheet_set_pages (QuatuorSheet *self,
                         guint         n_pages)
{
  self->max_pages = n_pages;
}

/**
 * quatuor_sheet_look:
 * @style: a style
 *
 * Returns: (transfer none): how it looks
 */
const QuatuorSheetLook *
quatuor_sheet_look (QuatuorSheetStyle style)
{
  return &LOOKS[style];
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document.h"

#include <string.h>

#define LEVEL_MAX 4

/* The headings that a list of contents names; a document with fewer of them is seen
 * at a glance. */
#define CONTENTS_LEVEL 2
#define CONTENTS_FROM 4

struct _QuatuorDocument
{
  char      *title;
  char      *language;
  char      *stamp;
  GPtrArray *blocks; /* QuatuorBlock */
  gboolean   breaks; /* the next block begins a page */
  guint      n_pages;
};

static void
block_free (gpointer data)
{
  QuatuorBlock *block = data;

  g_free (block->text);
  g_free (block->author);
  g_clear_pointer (&block->grid, quatuor_grid_unref);
  g_clear_pointer (&block->chart, quatuor_chart_unref);
  g_free (block);
}

/**
 * quatuor_document_new:
 * @title: its title, also its first heading
 * @language: the code of its language, such as `fr`
 *
 * Returns: (transfer full): a document with its title
 */
QuatuorDocument *
quatuor_document_new (const char *title,
                      const char *language)
{
  QuatuorDocument *self = g_atomic_rc_box_new0 (QuatuorDocument);

  self->language = g_strdup (language);
  self->title = quatuor_document_typeset (title, language);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  quatuor_document_add_heading (self, 1, title);
  return self;
}

static void
document_clear (gpointer data)
{
  QuatuorDocument *self = data;

  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->language);
  g_free (self->stamp);
}

/**
 * quatuor_document_ref:
 * @self: a document that nobody adds to any more
 *
 * Returns: (transfer full): the same one
 */
QuatuorDocument *
quatuor_document_ref (QuatuorDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * quatuor_document_unref:
 * @self: (transfer full): a document
 */
void
quatuor_document_unref (QuatuorDocument *self)
{
  g_atomic_rc_box_release_full (self, document_clear);
}

static QuatuorBlock *
add_block (QuatuorDocument  *self,
           QuatuorBlockKind  kind,
           const char       *text)
{
  QuatuorBlock *block = g_new0 (QuatuorBlock, 1);

  block->kind = kind;
  block->text = quatuor_document_typeset (text, self->language);
  block->starts_page = self->breaks;
  self->breaks = FALSE;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * quatuor_document_add_heading:
 * @self: a document
 * @level: from 1, the document itself, to 4
 * @text: the heading
 */
void
quatuor_document_add_heading (QuatuorDocument *self,
                              guint            level,
                              const char      *text)
{
  g_return_if_fail (level >= 1 && level <= LEVEL_MAX);

  add_block (self, QUATUOR_BLOCK_HEADING, text)->level = level;
}

/**
 * quatuor_document_add_paragraph:
 * @self: a document
 * @text: (nullable): one or more paragraphs, an empty line between; nothing for
 *   %NULL
 */
void
quatuor_document_add_paragraph (QuatuorDocument *self,
                                const char      *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, "\n\n", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      add_block (self, QUATUOR_BLOCK_PARAGRAPH, parts[i]);
}

/**
 * quatuor_document_add_note:
 * @self: a document
 * @text: (nullable): where and when something was; nothing for %NULL or ""
 */
void
quatuor_document_add_note (QuatuorDocument *self,
                           const char      *text)
{
  if (text != NULL && text[0] != '\0')
    add_block (self, QUATUOR_BLOCK_NOTE, text);
}

/**
 * quatuor_document_add_quote:
 * @self: a document
 * @text: somebody’s words
 * @author: whose words, as far as that may be told
 */
void
quatuor_document_add_quote (QuatuorDocument *self,
                            const char      *text,
                            const char      *author)
{
  add_block (self, QUATUOR_BLOCK_QUOTE, text)->author =
    quatuor_document_typeset (author, self->language);
}

/**
 * quatuor_document_add_item:
 * @self: a document
 * @text: an item of a list; items that follow one another make one list
 */
void
quatuor_document_add_item (QuatuorDocument *self,
                           const char      *text)
{
  add_block (self, QUATUOR_BLOCK_ITEM, text);
}

static void
add_row (QuatuorDocument *self,
         QuatuorGrid     *grid,
         char *const     *cells)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < grid->n_columns; i++)
    g_ptr_array_add (row, quatuor_document_typeset (cells[i], self->language));
  g_ptr_array_add (row, NULL);
  quatuor_grid_add_row (grid, (const char *const *) row->pdata);
}

/* What people typed stands in tables as well. */
static QuatuorGrid *
typeset_grid (QuatuorDocument   *self,
              const QuatuorGrid *grid)
{
  QuatuorGrid *read = quatuor_grid_new ((const char *const *) grid->titles);

  memcpy (read->numbers, grid->numbers, grid->n_columns * sizeof *grid->numbers);
  for (guint i = 0; i < grid->n_columns; i++)
    quatuor_grid_set_meaning (read, i, grid->meanings[i]);
  for (guint i = 0; i < grid->rows->len; i++)
    add_row (self, read, g_ptr_array_index (grid->rows, i));
  return read;
}

/**
 * quatuor_document_add_table:
 * @self: a document
 * @title: (nullable): what the table holds
 * @grid: the table
 */
void
quatuor_document_add_table (QuatuorDocument *self,
                            const char      *title,
                            QuatuorGrid     *grid)
{
  add_block (self, QUATUOR_BLOCK_TABLE, title)->grid = typeset_grid (self, grid);
}

/**
 * quatuor_document_add_chart:
 * @self: a document
 * @chart: a chart; nothing is said of one without marks
 *
 * Adds the chart with its title, what it says in words, and its origin; of one
 * without a source only the drawing, as it stands among its words. The table
 * that is its twin is added by the caller, as large or as small as the page allows.
 */
void
quatuor_document_add_chart (QuatuorDocument *self,
                            QuatuorChart    *chart)
{
  if (quatuor_chart_has_marks (chart))
    add_block (self, QUATUOR_BLOCK_CHART, chart->title)->chart = quatuor_chart_ref (chart);
}

/**
 * quatuor_document_break_page:
 * @self: a document
 *
 * What comes next begins a page, where there are pages.
 */
void
quatuor_document_break_page (QuatuorDocument *self)
{
  self->breaks = TRUE;
}

/**
 * quatuor_document_set_stamp:
 * @self: a document
 * @stamp: (nullable): of when and of what its figures are, for the foot of each
 *   page
 */
void
quatuor_document_set_stamp (QuatuorDocument *self,
                            const char      *stamp)
{
  g_free (self->stamp);
  self->stamp = quatuor_document_typeset (stamp, self->language);
}

/**
 * quatuor_document_get_stamp:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): of when and of what its figures are
 */
const char *
quatuor_document_get_stamp (QuatuorDocument *self)
{
  return self->stamp;
}

/**
 * quatuor_document_set_pages:
 * @self: a document
 * @n_pages: how many pages it is to have on paper at most: it is printed smaller
 *   when it would have more; 0 for as many as it needs
 */
void
quatuor_document_set_pages (QuatuorDocument *self,
                            guint            n_pages)
{
  self->n_pages = n_pages;
}

/**
 * quatuor_document_get_pages:
 * @self: a document
 *
 * Returns: how many pages it is to have on paper at most, or 0
 */
guint
quatuor_document_get_pages (QuatuorDocument *self)
{
  return self->n_pages;
}

/**
 * quatuor_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): its title
 */
const char *
quatuor_document_get_title (QuatuorDocument *self)
{
  return self->title;
}

/**
 * quatuor_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none): the code of its language
 */
const char *
quatuor_document_get_language (QuatuorDocument *self)
{
  return self->language;
}

/**
 * quatuor_document_get_blocks:
 * @self: a document
 *
 * Returns: (transfer none) (element-type QuatuorBlock): what it says, in order
 */
const GPtrArray *
quatuor_document_get_blocks (QuatuorDocument *self)
{
  return self->blocks;
}

/**
 * quatuor_block_is_content:
 * @block: a block
 *
 * Returns: whether a list of contents names it
 */
gboolean
quatuor_block_is_content (const QuatuorBlock *block)
{
  return block->kind == QUATUOR_BLOCK_HEADING && block->level == CONTENTS_LEVEL;
}

/**
 * quatuor_document_has_contents:
 * @self: a document
 *
 * Returns: whether it is long enough for a list of contents
 */
gboolean
quatuor_document_has_contents (QuatuorDocument *self)
{
  guint n_headings = 0;

  if (self->n_pages > 0)
    return FALSE;
  for (guint i = 0; i < self->blocks->len; i++)
    n_headings += quatuor_block_is_content (g_ptr_array_index (self->blocks, i));
  return n_headings >= CONTENTS_FROM;
}

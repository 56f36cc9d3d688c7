/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-chart-draw.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

static QuatuorSheetStyle
style_of_heading (guint level)
{
  switch (level)
    {
    case 1:
      return QUATUOR_SHEET_TITLE;
    case 2:
      return QUATUOR_SHEET_HEADING;
    case 3:
      return QUATUOR_SHEET_SUBHEADING;
    default:
      return QUATUOR_SHEET_MINOR;
    }
}

static void
add_quote (QuatuorSheet       *sheet,
           const QuatuorBlock *block)
{
  /* Translators: somebody’s words, and on the next line who said them. */
  g_autofree char *text = g_strdup_printf (_("“%s”\n— %s"), block->text, block->author);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_QUOTE, text);
}

static void
add_table (QuatuorSheet       *sheet,
           const QuatuorBlock *block)
{
  if (block->text != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_CAPTION, block->text);
  quatuor_sheet_add_table (sheet, block->grid);
}

static double
measure_chart (PangoContext *context,
               double        width,
               gpointer      chart)
{
  return quatuor_chart_measure (chart, quatuor_chart_style_on_paper (), context, width);
}

static void
draw_chart (cairo_t      *cr,
            PangoContext *context,
            double        width,
            gpointer      chart)
{
  quatuor_chart_draw (chart, quatuor_chart_style_on_paper (), context, cr, width);
}

/* The title, the drawing, what it says in words, and where it comes from. A chart
 * without an origin stands among its words. */
static void
add_chart (QuatuorSheet       *sheet,
           const QuatuorBlock *block)
{
  g_autofree char *origin = NULL;

  if (block->text != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_CAPTION, block->text);
  quatuor_sheet_add_drawing (sheet, measure_chart, draw_chart, quatuor_chart_ref (block->chart),
                             (GDestroyNotify) quatuor_chart_unref);
  if (block->chart->source == NULL)
    return;
  origin = quatuor_chart_origin (block->chart);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, block->chart->summary);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, origin);
}

/* What stands under a minor heading belongs together: the answers to a question, the
 * voices of a moment. */
#define MINOR_LEVEL 3

static gboolean
is_part_of_minor (const QuatuorBlock *block,
                  guint               level)
{
  return level >= MINOR_LEVEL && block->kind != QUATUOR_BLOCK_HEADING &&
         block->kind != QUATUOR_BLOCK_TABLE;
}

/* A heading stays with what follows it. */
static void
add_block (QuatuorSheet       *sheet,
           const QuatuorBlock *block,
           gboolean            stays)
{
  if (!stays && block->kind != QUATUOR_BLOCK_NOTE)
    quatuor_sheet_keep (sheet);
  if (block->starts_page)
    quatuor_sheet_break_page (sheet);
  switch (block->kind)
    {
    case QUATUOR_BLOCK_HEADING:
      quatuor_sheet_add_text (sheet, style_of_heading (block->level), block->text);
      break;
    case QUATUOR_BLOCK_QUOTE:
      add_quote (sheet, block);
      break;
    case QUATUOR_BLOCK_ITEM:
      quatuor_sheet_add_item (sheet, block->text);
      break;
    case QUATUOR_BLOCK_NOTE:
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, block->text);
      break;
    case QUATUOR_BLOCK_TABLE:
      add_table (sheet, block);
      break;
    case QUATUOR_BLOCK_CHART:
      add_chart (sheet, block);
      break;
    case QUATUOR_BLOCK_PARAGRAPH:
    default:
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, block->text);
    }
}

/* Where its chapters are, before the first of them. */
static void
add_contents (QuatuorSheet    *sheet,
              QuatuorDocument *document)
{
  const GPtrArray *blocks = quatuor_document_get_blocks (document);

  if (!quatuor_document_has_contents (document))
    return;
  for (guint i = 0; i < blocks->len; i++)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i);

      if (quatuor_block_is_content (block))
        quatuor_sheet_add_link (sheet, block->text, block->text);
    }
}

/**
 * quatuor_print_document:
 * @document: a text to be read
 *
 * Returns: (transfer full): the text for paper
 */
QuatuorSheet *
quatuor_print_document (QuatuorDocument *document)
{
  const GPtrArray *blocks = quatuor_document_get_blocks (document);
  QuatuorSheet *sheet = quatuor_sheet_new (quatuor_document_get_title (document));
  gboolean follows_heading = FALSE;
  gboolean has_contents = FALSE;
  guint level = 0;

  quatuor_sheet_set_stamp (sheet, quatuor_document_get_stamp (document));
  quatuor_sheet_set_pages (sheet, quatuor_document_get_pages (document));
  for (guint i = 0; i < blocks->len; i++)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i);

      if (!has_contents && quatuor_block_is_content (block))
        {
          add_contents (sheet, document);
          has_contents = TRUE;
        }
      add_block (sheet, block, follows_heading || is_part_of_minor (block, level));
      if (block->kind == QUATUOR_BLOCK_HEADING)
        level = block->level;
      follows_heading = block->kind == QUATUOR_BLOCK_HEADING ||
                        (follows_heading && block->kind == QUATUOR_BLOCK_NOTE);
    }
  return sheet;
}

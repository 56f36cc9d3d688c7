/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
add_item (QuatuorSheet       *sheet,
          const QuatuorBlock *block)
{
  /* Translators: an item of a list. */
  g_autofree char *text = g_strdup_printf (_("– %s"), block->text);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, text);
}

/* A heading stays with what follows it. */
static void
add_block (QuatuorSheet       *sheet,
           const QuatuorBlock *block,
           gboolean            follows_heading)
{
  if (!follows_heading && block->kind != QUATUOR_BLOCK_NOTE)
    quatuor_sheet_keep (sheet);
  switch (block->kind)
    {
    case QUATUOR_BLOCK_HEADING:
      quatuor_sheet_add_text (sheet, style_of_heading (block->level), block->text);
      break;
    case QUATUOR_BLOCK_QUOTE:
      add_quote (sheet, block);
      break;
    case QUATUOR_BLOCK_ITEM:
      add_item (sheet, block);
      break;
    case QUATUOR_BLOCK_NOTE:
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, block->text);
      break;
    case QUATUOR_BLOCK_PARAGRAPH:
    default:
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, block->text);
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

  for (guint i = 0; i < blocks->len; i++)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i);

      add_block (sheet, block, follows_heading);
      follows_heading = block->kind == QUATUOR_BLOCK_HEADING ||
                        (follows_heading && block->kind == QUATUOR_BLOCK_NOTE);
    }
  return sheet;
}

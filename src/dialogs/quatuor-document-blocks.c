/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document-blocks.h"

#include "quatuor-chart-view.h"
#include "quatuor-text-table.h"

#define QUOTE_MARGIN 24
#define HEADING_MARGIN 12

static const char *const HEADING_CLASSES[] = { "title-1", "title-2", "title-3", "heading" };

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "selectable", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_heading (const QuatuorBlock *block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", block->text,
                                   "margin-top", block->level > 1 ? HEADING_MARGIN : 0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, HEADING_CLASSES[block->level - 1]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) block->level,
                                  -1);
  return label;
}

static void
add_quote (GtkBox             *box,
           const QuatuorBlock *block)
{
  GtkWidget *words = new_label (block->text, NULL);

  gtk_widget_set_margin_start (words, QUOTE_MARGIN);
  gtk_box_append (box, words);
  if (block->author != NULL)
    {
      GtkWidget *author = new_label (block->author, "dim-label");

      gtk_widget_set_margin_start (author, QUOTE_MARGIN);
      gtk_box_append (box, author);
    }
}

static void
add_item (GtkBox             *box,
          const QuatuorBlock *block)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, HEADING_MARGIN / 2);
  GtkWidget *dash = gtk_label_new ("–");

  gtk_widget_set_valign (dash, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), dash);
  gtk_box_append (GTK_BOX (line), new_label (block->text, NULL));
  gtk_box_append (box, line);
}

/* A table without a title of its own is called as the part it stands in. */
static void
add_table (GtkBox             *box,
           const QuatuorBlock *block,
           const char         *part)
{
  GtkWidget *table = quatuor_text_table_new ();

  if (block->text != NULL)
    gtk_box_append (box, new_label (block->text, "heading"));
  quatuor_text_table_show (QUATUOR_TEXT_TABLE (table), block->text != NULL ? block->text : part,
                           block->grid);
  gtk_box_append (box, table);
}

/* A chart without an origin stands among its words: nothing is said twice. */
static void
add_chart (GtkBox             *box,
           const QuatuorBlock *block)
{
  if (block->text != NULL)
    gtk_box_append (box, new_label (block->text, "heading"));
  gtk_box_append (box, quatuor_chart_view_new (block->chart));
  if (block->chart->source != NULL)
    {
      g_autofree char *origin = quatuor_chart_origin (block->chart);

      gtk_box_append (box, new_label (block->chart->summary, NULL));
      gtk_box_append (box, new_label (origin, "dim-label"));
    }
}

static void
add_block (GtkBox             *box,
           const QuatuorBlock *block,
           const char         *part)
{
  switch (block->kind)
    {
    case QUATUOR_BLOCK_HEADING:
      gtk_box_append (box, new_heading (block));
      break;
    case QUATUOR_BLOCK_NOTE:
      gtk_box_append (box, new_label (block->text, "dim-label"));
      break;
    case QUATUOR_BLOCK_QUOTE:
      add_quote (box, block);
      break;
    case QUATUOR_BLOCK_ITEM:
      add_item (box, block);
      break;
    case QUATUOR_BLOCK_TABLE:
      add_table (box, block, part);
      break;
    case QUATUOR_BLOCK_CHART:
      add_chart (box, block);
      break;
    case QUATUOR_BLOCK_PARAGRAPH:
    default:
      gtk_box_append (box, new_label (block->text, NULL));
    }
}

/**
 * quatuor_document_blocks_show:
 * @box: where to show it; what it held goes
 * @document: a document
 *
 * Shows a document block by block, with the words, tables and charts that paper
 * has: a screen reader goes through it as through a page.
 */
void
quatuor_document_blocks_show (GtkBox          *box,
                              QuatuorDocument *document)
{
  const GPtrArray *blocks = quatuor_document_get_blocks (document);
  const char *part = quatuor_document_get_title (document);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < blocks->len; i++)
    {
      const QuatuorBlock *block = g_ptr_array_index (blocks, i);

      part = block->kind == QUATUOR_BLOCK_HEADING ? block->text : part;
      add_block (box, block, part);
    }
  if (quatuor_document_get_stamp (document) != NULL)
    gtk_box_append (box, new_label (quatuor_document_get_stamp (document), "dim-label"));
}

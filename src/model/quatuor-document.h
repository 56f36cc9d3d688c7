/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-chart.h"

G_BEGIN_DECLS

typedef enum
{
  QUATUOR_BLOCK_HEADING,
  QUATUOR_BLOCK_PARAGRAPH,
  QUATUOR_BLOCK_NOTE,  /* in small letters: where and when */
  QUATUOR_BLOCK_QUOTE,
  QUATUOR_BLOCK_ITEM,  /* of a list */
  QUATUOR_BLOCK_TABLE,
  QUATUOR_BLOCK_CHART,
} QuatuorBlockKind;

/**
 * QuatuorBlock:
 * @kind: what it is
 * @level: of a heading, 1 to 4
 * @starts_page: whether it begins a page on paper
 * @text: what it says, in plain text; of a table and a chart, the title
 * @author: (nullable): whose words a quotation is
 * @grid: (nullable): the table
 * @chart: (nullable): the chart
 */
typedef struct
{
  QuatuorBlockKind  kind;
  guint             level;
  gboolean          starts_page;
  char             *text;
  char             *author;
  QuatuorGrid      *grid;
  QuatuorChart     *chart;
} QuatuorBlock;

/**
 * QuatuorDocument:
 *
 * A text to be read: headings, paragraphs, quotations, lists, tables and charts. It
 * knows neither paper nor screen; HTML, PDF and the window are all made from it.
 */
typedef struct _QuatuorDocument QuatuorDocument;

QuatuorDocument *quatuor_document_new           (const char      *title,
                                                 const char      *language);
QuatuorDocument *quatuor_document_ref           (QuatuorDocument *self);
void             quatuor_document_unref         (QuatuorDocument *self);
void             quatuor_document_add_heading   (QuatuorDocument *self,
                                                 guint            level,
                                                 const char      *text);
void             quatuor_document_add_paragraph (QuatuorDocument *self,
                                                 const char      *text);
void             quatuor_document_add_note      (QuatuorDocument *self,
                                                 const char      *text);
void             quatuor_document_add_quote     (QuatuorDocument *self,
                                                 const char      *text,
                                                 const char      *author);
void             quatuor_document_add_item      (QuatuorDocument *self,
                                                 const char      *text);
void             quatuor_document_add_table     (QuatuorDocument *self,
                                                 const char      *title,
                                                 QuatuorGrid     *grid);
void             quatuor_document_add_chart     (QuatuorDocument *self,
                                                 QuatuorChart    *chart);
void             quatuor_document_break_page    (QuatuorDocument *self);
void             quatuor_document_set_stamp     (QuatuorDocument *self,
                                                 const char      *stamp);
const char      *quatuor_document_get_stamp     (QuatuorDocument *self);
void             quatuor_document_set_pages     (QuatuorDocument *self,
                                                 guint            n_pages);
guint            quatuor_document_get_pages     (QuatuorDocument *self);
const char      *quatuor_document_get_title     (QuatuorDocument *self);
const char      *quatuor_document_get_language  (QuatuorDocument *self);
const GPtrArray *quatuor_document_get_blocks    (QuatuorDocument *self);
gboolean         quatuor_document_has_contents  (QuatuorDocument *self);
gboolean         quatuor_block_is_content       (const QuatuorBlock *block);
char            *quatuor_document_typeset       (const char      *text,
                                                 const char      *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorDocument, quatuor_document_unref)

G_END_DECLS

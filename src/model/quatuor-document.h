/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  QUATUOR_BLOCK_HEADING,
  QUATUOR_BLOCK_PARAGRAPH,
  QUATUOR_BLOCK_NOTE,  /* in small letters: where and when */
  QUATUOR_BLOCK_QUOTE,
  QUATUOR_BLOCK_ITEM,  /* of a list */
} QuatuorBlockKind;

/**
 * QuatuorBlock:
 * @kind: what it is
 * @level: of a heading, 1 to 4
 * @text: what it says, in plain text
 * @author: (nullable): whose words a quotation is
 */
typedef struct
{
  QuatuorBlockKind  kind;
  guint             level;
  char             *text;
  char             *author;
} QuatuorBlock;

/**
 * QuatuorDocument:
 *
 * A text to be read: headings, paragraphs, quotations and lists. It knows neither
 * paper nor screen; HTML and PDF are both made from it.
 */
typedef struct _QuatuorDocument QuatuorDocument;

QuatuorDocument *quatuor_document_new           (const char      *title,
                                                 const char      *language);
void             quatuor_document_free          (QuatuorDocument *self);
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
const char      *quatuor_document_get_title     (QuatuorDocument *self);
const char      *quatuor_document_get_language  (QuatuorDocument *self);
const GPtrArray *quatuor_document_get_blocks    (QuatuorDocument *self);
char            *quatuor_document_typeset       (const char      *text,
                                                 const char      *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorDocument, quatuor_document_free)

G_END_DECLS

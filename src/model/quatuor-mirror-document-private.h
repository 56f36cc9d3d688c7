/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document-source.h"
#include "quatuor-mirror.h"

G_BEGIN_DECLS

/**
 * QuatuorMirrorWriter:
 * @source: what the document is made from
 * @mirror: the answers of a territory’s seats, crossed
 * @document: where it is written
 *
 * What is handed back to the four, while it is being written.
 */
typedef struct
{
  const QuatuorDocumentSource *source;
  QuatuorMirror               *mirror;
  QuatuorDocument             *document;
} QuatuorMirrorWriter;

/**
 * QuatuorMirrorPart:
 *
 * The part of the document into which a criterion goes, by the levels it was given.
 */
typedef enum
{
  QUATUOR_MIRROR_DIFFERENT,
  QUATUOR_MIRROR_ALIKE,
  QUATUOR_MIRROR_ANSWERED_ONCE,
  QUATUOR_MIRROR_UNANSWERED,
} QuatuorMirrorPart;

GPtrArray *quatuor_mirror_writer_list            (QuatuorMirrorWriter *self,
                                                  QuatuorMirrorPart    part);
void       quatuor_mirror_document_add_questions (QuatuorMirrorWriter *self);

G_END_DECLS

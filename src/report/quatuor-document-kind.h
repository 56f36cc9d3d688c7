/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-document-source.h"

G_BEGIN_DECLS

/**
 * QuatuorDocumentScope:
 * @QUATUOR_DOCUMENT_OF_PROGRAMME: of the whole programme
 * @QUATUOR_DOCUMENT_OF_TERRITORY: of one territory
 * @QUATUOR_DOCUMENT_OF_EITHER: of one territory, or of all
 * @QUATUOR_DOCUMENT_OF_EACH: of one territory; all of them are a file of its own,
 *   see quatuor_print_territories()
 */
typedef enum
{
  QUATUOR_DOCUMENT_OF_PROGRAMME,
  QUATUOR_DOCUMENT_OF_TERRITORY,
  QUATUOR_DOCUMENT_OF_EITHER,
  QUATUOR_DOCUMENT_OF_EACH,
} QuatuorDocumentScope;

/**
 * QuatuorDocumentKind:
 * @name: the name on the command line
 * @title: the English source of what the screen says
 * @summary: the English source of what it holds, in a sentence
 * @scope: what it can be of
 *
 * A document that evaluators and teams take away.
 */
typedef struct
{
  const char           *name;
  const char           *title;
  const char           *summary;
  QuatuorDocumentScope  scope;
} QuatuorDocumentKind;

const QuatuorDocumentKind *quatuor_document_kind_list (guint                       *n_kinds);
const QuatuorDocumentKind *quatuor_document_kind_find (const char                  *name);
QuatuorDocument           *quatuor_document_kind_make (const QuatuorDocumentKind   *kind,
                                                       QuatuorDb                   *db,
                                                       const QuatuorDocumentSource *source,
                                                       const QuatuorId             *territory,
                                                       GError                     **error);

G_END_DECLS

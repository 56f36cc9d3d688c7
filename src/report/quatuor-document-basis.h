/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-document-source.h"
#include "quatuor-snapshot.h"

G_BEGIN_DECLS

/**
 * QuatuorDocumentBasis:
 * @db: the programme as it is, or as a snapshot holds it; it belongs to the
 *   connection that was given
 * @source: what documents are made from
 *
 * What documents rest on: the programme of now, or a snapshot.
 */
typedef struct
{
  QuatuorDb             *db;
  QuatuorDocumentSource  source;
  char                  *freshness;
} QuatuorDocumentBasis;

gboolean quatuor_document_basis_open  (QuatuorDocumentBasis   *self,
                                       QuatuorDb              *db,
                                       const QuatuorSnapshot  *snapshot,
                                       QuatuorNarrativeNames   names,
                                       GError                **error);
void     quatuor_document_basis_clear (QuatuorDocumentBasis   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QuatuorDocumentBasis, quatuor_document_basis_clear)

G_END_DECLS

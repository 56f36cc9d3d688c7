/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document-basis.h"

#include "quatuor-table.h"

/**
 * quatuor_document_basis_open:
 * @self: (out caller-allocates): for quatuor_document_basis_clear(), also after an
 *   error
 * @db: a connection
 * @snapshot: (nullable): what to show; %NULL for the programme as it is now
 * @names: whether people are named
 * @error: where an error goes
 *
 * Reads the programme as documents are to show it. They tell of the day on which
 * the snapshot was taken, and say which one it is.
 *
 * Returns: whether it was read
 */
gboolean
quatuor_document_basis_open (QuatuorDocumentBasis   *self,
                             QuatuorDb              *db,
                             const QuatuorSnapshot  *snapshot,
                             QuatuorNarrativeNames   names,
                             GError                **error)
{
  *self = (QuatuorDocumentBasis) { .db = db };
  self->source.names = names;
  self->source.on = quatuor_date_today ();
  if (snapshot != NULL)
    {
      self->db = quatuor_snapshot_get_db (db, &snapshot->id, error);
      self->source.on = snapshot->taken_on;
      self->freshness = quatuor_document_frozen_words (snapshot->title, snapshot->taken_on);
      self->source.freshness = self->freshness;
    }
  if (self->db != NULL)
    self->source.cohort = quatuor_table_load_cohort (self->db, error);
  return self->source.cohort != NULL;
}

/**
 * quatuor_document_basis_clear:
 * @self: what documents rest on
 */
void
quatuor_document_basis_clear (QuatuorDocumentBasis *self)
{
  g_clear_pointer (&self->source.cohort, quatuor_cohort_unref);
  g_clear_pointer (&self->freshness, g_free);
}

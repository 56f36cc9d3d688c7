/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document-source.h"

G_BEGIN_DECLS

#define QUATUOR_TERRITORY_PROJECTS 2 /* for which the sheet has room */

/**
 * QuatuorTerritoryWriter:
 * @source: what the sheet is made from
 * @cohort: the programme of @source
 * @territory: whose sheet it is
 * @document: where it is written
 *
 * The sheet of a territory that is being written.
 */
typedef struct
{
  const QuatuorDocumentSource *source;
  QuatuorCohort               *cohort;
  const QuatuorTerritory      *territory;
  QuatuorDocument             *document;
} QuatuorTerritoryWriter;

void quatuor_territory_document_add_more    (QuatuorTerritoryWriter *self,
                                             guint                   n_all,
                                             guint                   n_said);
void quatuor_territory_document_add_results (QuatuorTerritoryWriter *self);

G_END_DECLS

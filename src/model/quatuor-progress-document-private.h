/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document-charts.h"
#include "quatuor-document-source.h"

G_BEGIN_DECLS

/**
 * QuatuorProgressWriter:
 * @source: what the report is made from
 * @cohort: the programme of @source
 * @document: where it is written
 * @territories: (element-type QuatuorTerritory): all of them
 * @sums: the attendance
 *
 * A progress report that is being written.
 */
typedef struct
{
  const QuatuorDocumentSource *source;
  QuatuorCohort               *cohort;
  QuatuorDocument             *document;
  const GPtrArray             *territories;
  QuatuorPresenceSums         *sums;
} QuatuorProgressWriter;

void quatuor_progress_document_add_results (QuatuorProgressWriter *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document.h"
#include "quatuor-mirror.h"
#include "quatuor-narrative-document.h"

G_BEGIN_DECLS

/**
 * QuatuorDocumentSource:
 * @cohort: the programme, as it is or as a snapshot holds it
 * @on: the day that the document tells of
 * @names: whether people are named
 * @freshness: (nullable): of when the data is, such as “Snapshot “May”, frozen on…”;
 *   %NULL for live data
 *
 * What documents are made from.
 */
typedef struct
{
  QuatuorCohort         *cohort;
  QuatuorDate            on;
  QuatuorNarrativeNames  names;
  const char            *freshness;
} QuatuorDocumentSource;

/**
 * QuatuorCommitmentCounts:
 * @kept: those that were kept
 * @open: those whose day has not come
 * @late: open, and their day has passed
 * @dropped: those that were given up
 */
typedef struct
{
  guint kept;
  guint open;
  guint late;
  guint dropped;
} QuatuorCommitmentCounts;

QuatuorDocument *quatuor_document_begin         (const QuatuorDocumentSource *source,
                                                 const char                  *title);
char            *quatuor_document_stamp         (const QuatuorDocumentSource *source);
char            *quatuor_document_frozen_words  (const char                  *title,
                                                 QuatuorDate                  taken_on);
char            *quatuor_document_shorten       (const char                  *text,
                                                 guint                        length);
QuatuorCommitmentCounts
                 quatuor_document_count_commitments (const GPtrArray         *commitments,
                                                 QuatuorDate                  on);
QuatuorDocument *quatuor_progress_document      (const QuatuorDocumentSource *source);
QuatuorDocument *quatuor_territory_document     (const QuatuorDocumentSource *source,
                                                 const QuatuorTerritory      *territory);
QuatuorDocument *quatuor_mirror_document        (const QuatuorDocumentSource *source,
                                                 QuatuorMirror               *mirror);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-snapshot.h"

G_BEGIN_DECLS

/* A figure of fewer persons than that tells of each of them. */
#define QUATUOR_REPORT_FEW 5

/* What stands in its place, in any profile and in any language. */
#define QUATUOR_REPORT_SUPPRESSED "<5"

typedef enum
{
  QUATUOR_REPORT_PSEUDONYMS, /* the code of a person, and nothing else of them */
  QUATUOR_REPORT_NAMES,
} QuatuorReportNames;

typedef enum
{
  QUATUOR_REPORT_ALL_COUNTS,
  QUATUOR_REPORT_LARGE_COUNTS, /* figures of one to four persons are suppressed */
} QuatuorReportCounts;

/**
 * QuatuorReportFilters:
 * @QUATUOR_REPORT_BY_TERRITORY: territories
 * @QUATUOR_REPORT_BY_CATEGORY: categories
 * @QUATUOR_REPORT_BY_PHASE: phases
 * @QUATUOR_REPORT_BY_CAMPAIGN: a campaign
 * @QUATUOR_REPORT_BY_BEFORE: an earlier campaign to compare with
 * @QUATUOR_REPORT_BY_DAY: the day that the report tells of
 * @QUATUOR_REPORT_BY_PERIOD: a first and a last day
 * @QUATUOR_REPORT_BY_NAMES: names or pseudonyms make a difference
 * @QUATUOR_REPORT_BY_COUNTS: figures of few persons may be suppressed
 * @QUATUOR_REPORT_BY_SINCE: a snapshot to compare with
 *
 * The parts of a filter. Each report knows which of them mean something to it;
 * the others change nothing.
 */
typedef enum
{
  QUATUOR_REPORT_BY_TERRITORY = 1 << 0,
  QUATUOR_REPORT_BY_CATEGORY = 1 << 1,
  QUATUOR_REPORT_BY_PHASE = 1 << 2,
  QUATUOR_REPORT_BY_CAMPAIGN = 1 << 3,
  QUATUOR_REPORT_BY_BEFORE = 1 << 4,
  QUATUOR_REPORT_BY_DAY = 1 << 5,
  QUATUOR_REPORT_BY_PERIOD = 1 << 6,
  QUATUOR_REPORT_BY_NAMES = 1 << 7,
  QUATUOR_REPORT_BY_COUNTS = 1 << 8,
  QUATUOR_REPORT_BY_SINCE = 1 << 9,
} QuatuorReportFilters;

/**
 * QuatuorReportFilter:
 * @territories: (nullable) (element-type QuatuorId): rows of these only; none for all
 * @categories: (nullable) (element-type QuatuorId): rows of these only; none for all
 * @phases: (nullable) (element-type QuatuorId): rows of these only; none for all
 * @campaign: rows of this campaign only; none for all, or for the last one where
 *   two are compared
 * @before: the campaign to compare with; none for the first one before @campaign
 * @on: the day that the report tells of; unknown for today
 * @from: rows of this day and of later ones; unknown for all. A row without a day
 *   is in no period
 * @until: rows of this day and of earlier ones; unknown for all
 * @names: what stands for a person
 * @counts: whether figures of few persons are told
 * @snapshot: (nullable): the snapshot that is shown; %NULL for the programme as it
 *   is. Every report takes it
 * @since: (nullable): the snapshot to compare with; %NULL for the last one before
 *   what is shown
 *
 * Which rows of a report, and what they tell. Filled with zeros, it takes all
 * rows, of today, and names nobody.
 */
typedef struct
{
  GArray              *territories;
  GArray              *categories;
  GArray              *phases;
  QuatuorId            campaign;
  QuatuorId            before;
  QuatuorDate          on;
  QuatuorDate          from;
  QuatuorDate          until;
  QuatuorReportNames   names;
  QuatuorReportCounts  counts;
  QuatuorSnapshot     *snapshot;
  QuatuorSnapshot     *since;
} QuatuorReportFilter;

void        quatuor_report_filter_copy   (QuatuorReportFilter        *self,
                                          const QuatuorReportFilter  *source);
void        quatuor_report_filter_clear  (QuatuorReportFilter        *self);
void        quatuor_report_filter_add    (GArray                    **set,
                                          const QuatuorId            *id);
void        quatuor_report_filter_show   (QuatuorReportFilter        *self,
                                          const QuatuorSnapshot      *snapshot);
QuatuorDate quatuor_report_filter_get_on (const QuatuorReportFilter  *self);
QuatuorDb  *quatuor_report_filter_get_db (const QuatuorReportFilter  *self,
                                          QuatuorDb                  *db,
                                          GError                    **error);
gboolean    quatuor_report_filter_find_since (const QuatuorReportFilter *self,
                                          QuatuorDb                  *db,
                                          QuatuorSnapshot           **since,
                                          GError                    **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QuatuorReportFilter, quatuor_report_filter_clear)

G_END_DECLS

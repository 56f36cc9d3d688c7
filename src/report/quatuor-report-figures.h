/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before, and after. */
#define QUATUOR_REPORT_N_SIDES 2

/**
 * QuatuorReportAnswers:
 * @applicable: criteria that concern the seat
 * @answered: of these, those with a level
 * @sum: of the levels
 * @dont_know: answers “does not know”
 * @not_applicable: answers “not applicable”
 *
 * What one seat says in one campaign, of a criterion or of a dimension.
 */
typedef struct
{
  guint applicable;
  guint answered;
  guint sum;
  guint dont_know;
  guint not_applicable;
} QuatuorReportAnswers;

/**
 * QuatuorReportPair:
 * @side: what the seat said before and after
 * @category: the place of its category, from 0
 * @replaced: whether another person answered
 *
 * A seat in two campaigns.
 */
typedef struct
{
  QuatuorReportAnswers side[QUATUOR_REPORT_N_SIDES];
  guint                category;
  gboolean             replaced;
} QuatuorReportPair;

/**
 * QuatuorReportFigures:
 * @n_seats: how many seats were asked
 * @answers: what they said
 * @pairs: seats with a score before and after
 * @replaced: of these, those of which another person answered
 * @rose: of the pairs, those whose score rose
 * @fell: of the pairs, those whose score fell
 * @change: of the scores of the pairs, in tenths
 * @scores: (element-type QuatuorScore): the scores that are shown, before and after
 *
 * What a row of the comparison is made of.
 */
typedef struct
{
  guint                n_seats;
  QuatuorReportAnswers answers[QUATUOR_REPORT_N_SIDES];
  guint                pairs;
  guint                replaced;
  guint                rose;
  guint                fell;
  gint64               change;
  GArray              *scores[QUATUOR_REPORT_N_SIDES];
} QuatuorReportFigures;

void   quatuor_report_answers_set   (QuatuorReportAnswers       *self,
                                     const char                 *level);
void   quatuor_report_pair_add      (QuatuorReportPair          *self,
                                     const QuatuorReportPair    *more);
void   quatuor_report_figures_init  (QuatuorReportFigures       *self);
void   quatuor_report_figures_clear (QuatuorReportFigures       *self);
void   quatuor_report_figures_add   (QuatuorReportFigures       *self,
                                     const QuatuorReportPair    *pair);
gint64 quatuor_report_figures_mean  (const QuatuorReportFigures *self,
                                     guint                       side);
gint64 quatuor_report_figures_mean_change (const QuatuorReportFigures *self);

G_END_DECLS

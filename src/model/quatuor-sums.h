/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/* The levels of an answer, and the highest of them. */
#define QUATUOR_N_LEVELS 5
#define QUATUOR_LEVEL_MAX 4

/* A score is counted in tenths of a point, on a scale of 0 to 100 points. */
#define QUATUOR_SCORE_MAX 1000

/* The gap of a criterion that fewer than two seats answered with a level. */
#define QUATUOR_GAP_NONE (-1)

/* From this gap on, the four should talk it over. */
#define QUATUOR_GAP_FLAGGED 2

/**
 * QuatuorLevel:
 *
 * What an answer says. 0 to 4 are the levels themselves; the three others are
 * three different things, and none of them is zero.
 */
typedef enum
{
  QUATUOR_LEVEL_NONE = -1,           /* not answered */
  QUATUOR_LEVEL_DONT_KNOW = -2,      /* applicable, and not answered */
  QUATUOR_LEVEL_NOT_APPLICABLE = -3, /* takes the criterion out of the sums */
} QuatuorLevel;

typedef enum
{
  QUATUOR_SCORE_NOT_APPLICABLE, /* no criterion applies */
  QUATUOR_SCORE_NOT_ENOUGH,     /* fewer than seven in ten are answered */
  QUATUOR_SCORE_SHOWN,
} QuatuorScoreKind;

/**
 * QuatuorScore:
 * @kind: whether there is a score
 * @answered: how many criteria have a level
 * @applicable: out of how many
 * @tenths: the score, when shown, in tenths of a point on a scale of 100
 *
 * What one seat says of one dimension.
 */
typedef struct
{
  QuatuorScoreKind kind;
  guint            answered;
  guint            applicable;
  guint            tenths;
} QuatuorScore;

/**
 * QuatuorMedian:
 * @n_seats: how many seats have a score; 0 when there is no median
 * @tenths: the median of their scores
 */
typedef struct
{
  guint n_seats;
  guint tenths;
} QuatuorMedian;

/**
 * QuatuorCount:
 * @answered: criteria with a level
 * @applicable: criteria asked, but for those set aside as not applicable
 * @dont_know: of the applicable ones, those answered by “does not know”
 * @not_applicable: criteria set aside
 *
 * How far one seat has come with a whole questionnaire.
 */
typedef struct
{
  guint answered;
  guint applicable;
  guint dont_know;
  guint not_applicable;
} QuatuorCount;

int           quatuor_level_parse           (const char            *level);
const char   *quatuor_level_to_code         (int                    level);

QuatuorScore  quatuor_score_from_counts     (guint                  applicable,
                                             guint                  answered,
                                             guint                  sum);
QuatuorScore  quatuor_score_from_tally      (const QuatuorTally    *tally,
                                             guint                  n_visible);
QuatuorMedian quatuor_median_of_scores      (const QuatuorScore    *scores,
                                             gsize                  n_scores);
int           quatuor_gap_of_levels         (const int             *levels,
                                             gsize                  n_levels);
gboolean      quatuor_gap_is_flagged        (int                    gap);

GPtrArray    *quatuor_sums_list_criteria    (QuatuorCohort         *cohort,
                                             const QuatuorCampaign *campaign,
                                             const QuatuorId       *dimension);
const QuatuorRating *
              quatuor_sums_find_rating      (const GPtrArray       *ratings,
                                             const QuatuorId       *campaign,
                                             const QuatuorId       *seat,
                                             const QuatuorId       *criterion);
QuatuorScore  quatuor_sums_score_ratings    (QuatuorCohort         *cohort,
                                             const QuatuorCampaign *campaign,
                                             const QuatuorId       *dimension,
                                             const QuatuorId       *seat,
                                             const GPtrArray       *ratings);
QuatuorScore  quatuor_sums_score_cohort     (QuatuorCohort         *cohort,
                                             const QuatuorCampaign *campaign,
                                             const QuatuorId       *dimension,
                                             const QuatuorId       *seat);
QuatuorCount  quatuor_sums_count_cohort     (QuatuorCohort         *cohort,
                                             const QuatuorCampaign *campaign,
                                             const QuatuorId       *seat);
int           quatuor_sums_gap              (const QuatuorCampaign *campaign,
                                             const QuatuorId       *criterion,
                                             const GPtrArray       *seats,
                                             const GPtrArray       *ratings);

G_END_DECLS

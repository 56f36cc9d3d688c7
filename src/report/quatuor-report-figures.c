/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-figures.h"

#include "quatuor-sums.h"

#include <string.h>

/**
 * quatuor_report_answers_set:
 * @self: (out): what one answer comes to
 * @level: (nullable): a level as the ratings have it; %NULL for no answer
 */
void
quatuor_report_answers_set (QuatuorReportAnswers *self,
                            const char           *level)
{
  int answer = quatuor_level_parse (level);

  self->applicable = answer != QUATUOR_LEVEL_NOT_APPLICABLE;
  self->not_applicable = answer == QUATUOR_LEVEL_NOT_APPLICABLE;
  self->dont_know = answer == QUATUOR_LEVEL_DONT_KNOW;
  self->answered = answer >= 0;
  self->sum = answer >= 0 ? (guint) answer : 0;
}

static void
answers_add (QuatuorReportAnswers       *self,
             const QuatuorReportAnswers *more)
{
  self->applicable += more->applicable;
  self->answered += more->answered;
  self->sum += more->sum;
  self->dont_know += more->dont_know;
  self->not_applicable += more->not_applicable;
}

/**
 * quatuor_report_pair_add:
 * @self: what a seat says of some criteria
 * @more: what the same seat says of others
 */
void
quatuor_report_pair_add (QuatuorReportPair       *self,
                         const QuatuorReportPair *more)
{
  for (guint side = 0; side < QUATUOR_REPORT_N_SIDES; side++)
    answers_add (&self->side[side], &more->side[side]);
  self->replaced |= more->replaced;
}

/**
 * quatuor_report_figures_init:
 * @self: (out caller-allocates): figures of no seat, to be cleared
 */
void
quatuor_report_figures_init (QuatuorReportFigures *self)
{
  memset (self, 0, sizeof *self);
  for (guint side = 0; side < QUATUOR_REPORT_N_SIDES; side++)
    self->scores[side] = g_array_new (FALSE, FALSE, sizeof (QuatuorScore));
}

/**
 * quatuor_report_figures_clear:
 * @self: figures
 */
void
quatuor_report_figures_clear (QuatuorReportFigures *self)
{
  for (guint side = 0; side < QUATUOR_REPORT_N_SIDES; side++)
    g_clear_pointer (&self->scores[side], g_array_unref);
}

/**
 * quatuor_report_figures_add:
 * @self: figures
 * @pair: a seat, which they count from now on
 */
void
quatuor_report_figures_add (QuatuorReportFigures    *self,
                            const QuatuorReportPair *pair)
{
  QuatuorScore scores[QUATUOR_REPORT_N_SIDES];
  int change;

  self->n_seats++;
  for (guint side = 0; side < QUATUOR_REPORT_N_SIDES; side++)
    {
      const QuatuorReportAnswers *answers = &pair->side[side];

      answers_add (&self->answers[side], answers);
      scores[side] = quatuor_score_from_counts (answers->applicable, answers->answered,
                                                answers->sum);
      if (scores[side].kind == QUATUOR_SCORE_SHOWN)
        g_array_append_val (self->scores[side], scores[side]);
    }

  if (scores[0].kind != QUATUOR_SCORE_SHOWN || scores[1].kind != QUATUOR_SCORE_SHOWN)
    return;
  change = (int) scores[1].tenths - (int) scores[0].tenths;
  self->pairs++;
  self->replaced += pair->replaced ? 1 : 0;
  self->rose += change > 0 ? 1 : 0;
  self->fell += change < 0 ? 1 : 0;
  self->change += change;
}

/* Half away from zero, so that a fall weighs as much as a rise. */
static gint64
divide (gint64 sum,
        gint64 n)
{
  return sum >= 0 ? (2 * sum + n) / (2 * n) : -((2 * -sum + n) / (2 * n));
}

/**
 * quatuor_report_figures_mean:
 * @self: figures with a score or more on that side
 * @side: 0 before, 1 after
 *
 * Returns: the mean of the scores, in tenths
 */
gint64
quatuor_report_figures_mean (const QuatuorReportFigures *self,
                             guint                       side)
{
  const GArray *scores = self->scores[side];
  gint64 sum = 0;

  g_return_val_if_fail (scores->len > 0, 0);

  for (guint i = 0; i < scores->len; i++)
    sum += g_array_index (scores, QuatuorScore, i).tenths;
  return divide (sum, scores->len);
}

/**
 * quatuor_report_figures_mean_change:
 * @self: figures with a pair or more
 *
 * Returns: the mean change of the pairs, in tenths
 */
gint64
quatuor_report_figures_mean_change (const QuatuorReportFigures *self)
{
  g_return_val_if_fail (self->pairs > 0, 0);

  return divide (self->change, self->pairs);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-report-row.h"
#include "quatuor-sums.h"

#include <string.h>

/* The columns of the statement. */
enum
{
  FROM_DIMENSION,
  FROM_CRITERION,
  FROM_CATEGORY,
  FROM_EARLIER,
  FROM_LATER,
  FROM_LEVEL_BEFORE,
  FROM_LEVEL_AFTER,
  FROM_REPLACED,
};

/* The columns of the report. */
enum
{
  DIMENSION,
  CRITERION,
  CATEGORY,
  EARLIER,
  LATER,
  SEATS_BEFORE,
  SEATS_AFTER,
  ANSWERS_BEFORE,
  ANSWERS_AFTER,
  DONT_KNOW_BEFORE,
  DONT_KNOW_AFTER,
  NOT_APPLICABLE_BEFORE,
  NOT_APPLICABLE_AFTER,
  MEAN_BEFORE,
  MEAN_AFTER,
  MEDIAN_BEFORE,
  MEDIAN_AFTER,
  PAIRS,
  REPLACED,
  ROSE,
  FELL,
  CHANGE,
  N_COLUMNS,
};

/* Of each two columns the first one is before, the second one after. */
#define N_SIDES 2

/* What one seat says in one campaign, of a criterion or of a dimension. */
typedef struct
{
  guint applicable;
  guint answered;
  guint sum;
  guint dont_know;
  guint not_applicable;
} Answers;

typedef struct
{
  Answers  side[N_SIDES];
  gboolean replaced;
} Seat;

/* What a row is made of. */
typedef struct
{
  Answers  answers[N_SIDES];
  guint    pairs;
  guint    replaced;
  guint    rose;
  guint    fell;
  gint64   change;
  GArray  *scores[N_SIDES]; /* of QuatuorScore, those that are shown */
} Figures;

typedef struct
{
  QuatuorReportRun *run;
  guint             place; /* of the seat that is being read */

  /* Owned */
  GString          *dimension;
  GString          *criterion;
  GString          *earlier;
  GString          *later;
  GPtrArray        *categories; /* of each seat, borrowed from @names */
  GStringChunk     *names;
  GArray           *of_criterion; /* of Seat */
  GArray           *of_dimension; /* of Seat */
  QuatuorReportRow  row;
} Comparison;

/*
 * Figures
 */

static void
figures_init (Figures *figures)
{
  memset (figures, 0, sizeof *figures);
  for (guint side = 0; side < N_SIDES; side++)
    figures->scores[side] = g_array_new (FALSE, FALSE, sizeof (QuatuorScore));
}

static void
figures_clear (Figures *figures)
{
  for (guint side = 0; side < N_SIDES; side++)
    g_clear_pointer (&figures->scores[side], g_array_unref);
}

static void
answers_add (Answers       *answers,
             const Answers *more)
{
  answers->applicable += more->applicable;
  answers->answered += more->answered;
  answers->sum += more->sum;
  answers->dont_know += more->dont_know;
  answers->not_applicable += more->not_applicable;
}

static void
figures_add (Figures    *figures,
             const Seat *seat)
{
  QuatuorScore scores[N_SIDES];
  int change;

  for (guint side = 0; side < N_SIDES; side++)
    {
      const Answers *answers = &seat->side[side];

      answers_add (&figures->answers[side], answers);
      scores[side] = quatuor_score_from_counts (answers->applicable, answers->answered,
                                                answers->sum);
      if (scores[side].kind == QUATUOR_SCORE_SHOWN)
        g_array_append_val (figures->scores[side], scores[side]);
    }

  if (scores[0].kind != QUATUOR_SCORE_SHOWN || scores[1].kind != QUATUOR_SCORE_SHOWN)
    return;
  change = (int) scores[1].tenths - (int) scores[0].tenths;
  figures->pairs++;
  figures->replaced += seat->replaced ? 1 : 0;
  figures->rose += change > 0 ? 1 : 0;
  figures->fell += change < 0 ? 1 : 0;
  figures->change += change;
}

/* Half away from zero, so that a fall weighs as much as a rise. */
static gint64
divide (gint64 sum,
        gint64 n)
{
  return sum >= 0 ? (2 * sum + n) / (2 * n) : -((2 * -sum + n) / (2 * n));
}

/*
 * A row
 */

static void
set_side (QuatuorReportRow *row,
          const Figures    *figures,
          guint             side)
{
  const Answers *answers = &figures->answers[side];
  const GArray *scores = figures->scores[side];
  QuatuorMedian median =
    quatuor_median_of_scores ((const QuatuorScore *) (gconstpointer) scores->data, scores->len);
  gint64 sum = 0;

  quatuor_report_row_set_count (row, SEATS_BEFORE + side, scores->len);
  quatuor_report_row_set_count (row, ANSWERS_BEFORE + side, answers->answered);
  quatuor_report_row_set_count (row, DONT_KNOW_BEFORE + side, answers->dont_know);
  quatuor_report_row_set_count (row, NOT_APPLICABLE_BEFORE + side, answers->not_applicable);
  if (scores->len == 0)
    return;

  for (guint i = 0; i < scores->len; i++)
    sum += g_array_index (scores, QuatuorScore, i).tenths;
  quatuor_report_row_set_tenths (row, MEAN_BEFORE + side, divide (sum, scores->len));
  quatuor_report_row_set_tenths (row, MEDIAN_BEFORE + side, median.tenths);
}

static gboolean
send_figures (Comparison     *comparison,
              const char     *criterion,
              const char     *category,
              const Figures  *figures,
              GError        **error)
{
  QuatuorReportRow *row = &comparison->row;

  quatuor_report_row_empty (row);
  row->cells[DIMENSION] = comparison->dimension->str;
  row->cells[CRITERION] = criterion;
  row->cells[CATEGORY] = category;
  row->cells[EARLIER] = comparison->earlier->str;
  row->cells[LATER] = comparison->later->str;
  for (guint side = 0; side < N_SIDES; side++)
    set_side (row, figures, side);
  quatuor_report_row_set_count (row, PAIRS, figures->pairs);
  quatuor_report_row_set_count (row, REPLACED, figures->replaced);
  quatuor_report_row_set_count (row, ROSE, figures->rose);
  quatuor_report_row_set_count (row, FELL, figures->fell);
  if (figures->pairs > 0)
    quatuor_report_row_set_tenths (row, CHANGE, divide (figures->change, figures->pairs));
  return comparison->run->sink (row->cells, comparison->run->data, error);
}

/* A row for each category, whose seats stand together, and one for all of them. */
static gboolean
send_seats (Comparison    *comparison,
            const GArray  *seats,
            const char    *criterion,
            GError       **error)
{
  Figures all;
  gboolean sent = TRUE;

  figures_init (&all);
  for (guint i = 0; i < seats->len && sent;)
    {
      const char *category = g_ptr_array_index (comparison->categories, i);
      Figures own;

      figures_init (&own);
      for (; i < seats->len && g_ptr_array_index (comparison->categories, i) == category; i++)
        {
          figures_add (&own, &g_array_index (seats, Seat, i));
          figures_add (&all, &g_array_index (seats, Seat, i));
        }
      sent = send_figures (comparison, criterion, category, &own, error);
      figures_clear (&own);
    }
  sent = sent && send_figures (comparison, criterion, NULL, &all, error);
  figures_clear (&all);
  return sent;
}

/*
 * Reading
 */

static void
comparison_init (Comparison       *comparison,
                 QuatuorReportRun *run)
{
  comparison->run = run;
  comparison->place = 0;
  comparison->dimension = g_string_new (NULL);
  comparison->criterion = g_string_new (NULL);
  comparison->earlier = g_string_new (NULL);
  comparison->later = g_string_new (NULL);
  comparison->categories = g_ptr_array_new ();
  comparison->names = g_string_chunk_new (64);
  comparison->of_criterion = g_array_new (FALSE, TRUE, sizeof (Seat));
  comparison->of_dimension = g_array_new (FALSE, TRUE, sizeof (Seat));
  quatuor_report_row_init (&comparison->row, N_COLUMNS);
}

static void
comparison_clear (Comparison *comparison)
{
  g_string_free (comparison->dimension, TRUE);
  g_string_free (comparison->criterion, TRUE);
  g_string_free (comparison->earlier, TRUE);
  g_string_free (comparison->later, TRUE);
  g_ptr_array_unref (comparison->categories);
  g_string_chunk_free (comparison->names);
  g_array_unref (comparison->of_criterion);
  g_array_unref (comparison->of_dimension);
  quatuor_report_row_clear (&comparison->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

static gboolean
end_criterion (Comparison  *comparison,
               GError     **error)
{
  if (comparison->criterion->len == 0)
    return TRUE;

  for (guint i = 0; i < comparison->of_criterion->len; i++)
    {
      const Seat *seat = &g_array_index (comparison->of_criterion, Seat, i);
      Seat *whole = &g_array_index (comparison->of_dimension, Seat, i);

      for (guint side = 0; side < N_SIDES; side++)
        answers_add (&whole->side[side], &seat->side[side]);
      whole->replaced |= seat->replaced;
    }
  return send_seats (comparison, comparison->of_criterion, comparison->criterion->str, error);
}

/* Before the first row there are none, and no data to point to. */
static void
clear_seats (GArray *seats)
{
  if (seats->len > 0)
    memset (seats->data, 0, sizeof (Seat) * seats->len);
}

static gboolean
end_dimension (Comparison  *comparison,
               GError     **error)
{
  gboolean sent = comparison->dimension->len == 0 ||
                  send_seats (comparison, comparison->of_dimension, NULL, error);

  clear_seats (comparison->of_dimension);
  return sent;
}

static gboolean
begin_criterion (Comparison  *comparison,
                 GError     **error)
{
  QuatuorStatement *statement = comparison->run->statement;
  const char *dimension = quatuor_statement_text (statement, FROM_DIMENSION);

  if (!end_criterion (comparison, error) ||
      (!g_str_equal (comparison->dimension->str, dimension) && !end_dimension (comparison, error)))
    return FALSE;

  g_string_assign (comparison->dimension, dimension);
  g_string_assign (comparison->criterion, quatuor_statement_text (statement, FROM_CRITERION));
  g_string_assign (comparison->earlier, quatuor_statement_text (statement, FROM_EARLIER));
  g_string_assign (comparison->later, quatuor_statement_text (statement, FROM_LATER));
  clear_seats (comparison->of_criterion);
  comparison->place = 0;
  return TRUE;
}

static void
set_answer (Answers    *answers,
            const char *level)
{
  int answer = quatuor_level_parse (level);

  answers->applicable = answer != QUATUOR_LEVEL_NOT_APPLICABLE;
  answers->not_applicable = answer == QUATUOR_LEVEL_NOT_APPLICABLE;
  answers->dont_know = answer == QUATUOR_LEVEL_DONT_KNOW;
  answers->answered = answer >= 0;
  answers->sum = answer >= 0 ? (guint) answer : 0;
}

/* Each criterion has the same seats in the same order. */
static void
add_seat (Comparison *comparison)
{
  QuatuorStatement *statement = comparison->run->statement;
  Seat *seat;

  if (comparison->place == comparison->of_criterion->len)
    {
      const char *category = quatuor_statement_text (statement, FROM_CATEGORY);

      g_array_set_size (comparison->of_criterion, comparison->place + 1);
      g_array_set_size (comparison->of_dimension, comparison->place + 1);
      g_ptr_array_add (comparison->categories,
                       g_string_chunk_insert_const (comparison->names, category));
    }

  seat = &g_array_index (comparison->of_criterion, Seat, comparison->place++);
  set_answer (&seat->side[0], quatuor_statement_text (statement, FROM_LEVEL_BEFORE));
  set_answer (&seat->side[1], quatuor_statement_text (statement, FROM_LEVEL_AFTER));
  seat->replaced = quatuor_statement_int (statement, FROM_REPLACED) != 0;
}

static gboolean
is_same_criterion (Comparison *comparison)
{
  QuatuorStatement *statement = comparison->run->statement;

  return g_str_equal (comparison->criterion->str,
                      quatuor_statement_text (statement, FROM_CRITERION)) &&
         g_str_equal (comparison->dimension->str,
                      quatuor_statement_text (statement, FROM_DIMENSION));
}

/**
 * quatuor_report_stream_before_after:
 * @run: a run whose statement gives two answers of each seat to each criterion
 * @error: where an error goes
 *
 * Sends what the seats of each category, then all of them, said before and after:
 * of each criterion, then of its dimension.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_before_after (QuatuorReportRun  *run,
                                    GError           **error)
{
  g_auto (Comparison) comparison = { NULL, };
  gboolean has_row;

  comparison_init (&comparison, run);
  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (!has_row)
        return end_criterion (&comparison, error) && end_dimension (&comparison, error);
      if (!is_same_criterion (&comparison) && !begin_criterion (&comparison, error))
        return FALSE;
      add_seat (&comparison);
    }
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-report-figures.h"
#include "quatuor-report-row.h"
#include "quatuor-sums.h"

/* The columns of the statement: where an answer belongs, the answer, its names. */
enum
{
  FROM_ITEM,
  FROM_SEAT,
  FROM_CATEGORY,
  FROM_BEFORE,
  FROM_AFTER,
  FROM_REPLACED,
  FROM_DIMENSION,
  FROM_CRITERION,
  FROM_EARLIER,
  FROM_LATER,
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

/* A dimension, whose criteria follow each other. */
typedef struct
{
  char   *code;
  GArray *pairs; /* of QuatuorReportPair, one a seat */
} Dimension;

typedef struct
{
  char                 *code;
  const Dimension      *dimension; /* borrowed */
  QuatuorReportFigures *figures; /* one a category, then one for all of them */
} Criterion;

typedef struct
{
  QuatuorReportRun *run;

  /* Owned */
  GPtrArray        *categories; /* codes, in their order */
  GPtrArray        *dimensions; /* of Dimension */
  GPtrArray        *criteria; /* of Criterion, by their position; NULL before it is met */
  char             *earlier;
  char             *later;
  QuatuorReportRow  row;
} Comparison;

static void
dimension_free (gpointer data)
{
  Dimension *self = data;

  g_free (self->code);
  g_array_unref (self->pairs);
  g_free (self);
}

/* Figures of each category, then of all of them. */
static QuatuorReportFigures *
figures_new (guint n_categories)
{
  QuatuorReportFigures *figures = g_new (QuatuorReportFigures, n_categories + 1);

  for (guint i = 0; i <= n_categories; i++)
    quatuor_report_figures_init (&figures[i]);
  return figures;
}

static void
figures_free (QuatuorReportFigures *figures,
              guint                 n_categories)
{
  for (guint i = 0; i <= n_categories; i++)
    quatuor_report_figures_clear (&figures[i]);
  g_free (figures);
}

static void
comparison_init (Comparison       *comparison,
                 QuatuorReportRun *run)
{
  *comparison = (Comparison){
    .run = run,
    .categories = g_ptr_array_new_with_free_func (g_free),
    .dimensions = g_ptr_array_new_with_free_func (dimension_free),
    .criteria = g_ptr_array_new (),
  };
  quatuor_report_row_init (&comparison->row, N_COLUMNS);
}

static void
comparison_clear (Comparison *comparison)
{
  for (guint i = 0; i < comparison->criteria->len; i++)
    {
      Criterion *criterion = g_ptr_array_index (comparison->criteria, i);

      if (criterion == NULL)
        continue;
      figures_free (criterion->figures, comparison->categories->len);
      g_free (criterion->code);
      g_free (criterion);
    }
  g_ptr_array_unref (comparison->criteria);
  g_ptr_array_unref (comparison->dimensions);
  g_ptr_array_unref (comparison->categories);
  g_free (comparison->earlier);
  g_free (comparison->later);
  quatuor_report_row_clear (&comparison->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

/*
 * Reading
 */

static gboolean
read_categories (Comparison  *comparison,
                 GError     **error)
{
  QuatuorStatement *statement =
    quatuor_db_statement (comparison->run->db, "report/categories", error);
  gboolean has_row;

  while (statement != NULL && quatuor_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (comparison->categories, g_strdup (quatuor_statement_text (statement, 0)));
    }
  return FALSE;
}

static Dimension *
ensure_dimension (Comparison *comparison,
                  const char *code)
{
  Dimension *dimension;

  for (guint i = 0; i < comparison->dimensions->len; i++)
    {
      dimension = g_ptr_array_index (comparison->dimensions, i);
      if (g_str_equal (dimension->code, code))
        return dimension;
    }

  dimension = g_new (Dimension, 1);
  dimension->code = g_strdup (code);
  dimension->pairs = g_array_new (FALSE, TRUE, sizeof (QuatuorReportPair));
  g_ptr_array_add (comparison->dimensions, dimension);
  return dimension;
}

static Criterion *
ensure_criterion (Comparison *comparison)
{
  QuatuorStatement *statement = comparison->run->statement;
  guint position = (guint) quatuor_statement_int (statement, FROM_ITEM);
  Criterion *criterion;

  if (comparison->criteria->len <= position)
    g_ptr_array_set_size (comparison->criteria, (int) position + 1);
  if (g_ptr_array_index (comparison->criteria, position) != NULL)
    return g_ptr_array_index (comparison->criteria, position);

  if (comparison->earlier == NULL)
    {
      comparison->earlier = g_strdup (quatuor_statement_text (statement, FROM_EARLIER));
      comparison->later = g_strdup (quatuor_statement_text (statement, FROM_LATER));
    }
  criterion = g_new (Criterion, 1);
  criterion->code = g_strdup (quatuor_statement_text (statement, FROM_CRITERION));
  criterion->dimension =
    ensure_dimension (comparison, quatuor_statement_text (statement, FROM_DIMENSION));
  criterion->figures = figures_new (comparison->categories->len);
  g_ptr_array_index (comparison->criteria, position) = criterion;
  return criterion;
}

static void
add_to_figures (Comparison              *comparison,
                QuatuorReportFigures    *figures,
                const QuatuorReportPair *pair)
{
  quatuor_report_figures_add (&figures[pair->category], pair);
  quatuor_report_figures_add (&figures[comparison->categories->len], pair);
}

static void
add_answer (Comparison *comparison)
{
  QuatuorStatement *statement = comparison->run->statement;
  guint seat = (guint) quatuor_statement_int (statement, FROM_SEAT);
  Criterion *criterion = ensure_criterion (comparison);
  GArray *pairs = criterion->dimension->pairs;
  QuatuorReportPair pair = {
    .category = (guint) quatuor_statement_int (statement, FROM_CATEGORY),
    .replaced = quatuor_statement_int (statement, FROM_REPLACED) != 0,
  };

  quatuor_report_answers_set (&pair.side[0], quatuor_statement_text (statement, FROM_BEFORE));
  quatuor_report_answers_set (&pair.side[1], quatuor_statement_text (statement, FROM_AFTER));
  add_to_figures (comparison, criterion->figures, &pair);

  if (pairs->len <= seat)
    g_array_set_size (pairs, seat + 1);
  g_array_index (pairs, QuatuorReportPair, seat).category = pair.category;
  quatuor_report_pair_add (&g_array_index (pairs, QuatuorReportPair, seat), &pair);
}

static gboolean
read_answers (Comparison  *comparison,
              GError     **error)
{
  gboolean has_row;

  while (quatuor_statement_step (comparison->run->statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      add_answer (comparison);
    }
  return FALSE;
}

/*
 * Rows
 */

static void
set_side (QuatuorReportRow           *row,
          const QuatuorReportFigures *figures,
          guint                       side)
{
  const QuatuorReportAnswers *answers = &figures->answers[side];
  const GArray *scores = figures->scores[side];
  QuatuorMedian median =
    quatuor_median_of_scores ((const QuatuorScore *) (gconstpointer) scores->data, scores->len);

  quatuor_report_row_set_count (row, SEATS_BEFORE + side, scores->len);
  quatuor_report_row_set_count (row, ANSWERS_BEFORE + side, answers->answered);
  quatuor_report_row_set_count (row, DONT_KNOW_BEFORE + side, answers->dont_know);
  quatuor_report_row_set_count (row, NOT_APPLICABLE_BEFORE + side, answers->not_applicable);
  if (scores->len == 0)
    return;

  quatuor_report_row_set_tenths (row, MEAN_BEFORE + side,
                                 quatuor_report_figures_mean (figures, side));
  quatuor_report_row_set_tenths (row, MEDIAN_BEFORE + side, median.tenths);
}

static gboolean
send_row (Comparison                  *comparison,
          const Dimension             *dimension,
          const char                  *criterion,
          const char                  *category,
          const QuatuorReportFigures  *figures,
          GError                     **error)
{
  QuatuorReportRow *row = &comparison->row;

  quatuor_report_row_empty (row);
  row->cells[DIMENSION] = dimension->code;
  row->cells[CRITERION] = criterion;
  row->cells[CATEGORY] = category;
  row->cells[EARLIER] = comparison->earlier;
  row->cells[LATER] = comparison->later;
  for (guint side = 0; side < QUATUOR_REPORT_N_SIDES; side++)
    set_side (row, figures, side);
  quatuor_report_row_set_count (row, PAIRS, figures->pairs);
  quatuor_report_row_set_count (row, REPLACED, figures->replaced);
  quatuor_report_row_set_count (row, ROSE, figures->rose);
  quatuor_report_row_set_count (row, FELL, figures->fell);
  if (figures->pairs > 0)
    quatuor_report_row_set_tenths (row, CHANGE, quatuor_report_figures_mean_change (figures));
  return comparison->run->sink (row->cells, comparison->run->data, error);
}

/* A row for each category that has a seat, and one for all of them. */
static gboolean
send_rows (Comparison                  *comparison,
           const Dimension             *dimension,
           const char                  *criterion,
           const QuatuorReportFigures  *figures,
           GError                     **error)
{
  guint n_categories = comparison->categories->len;

  for (guint i = 0; i <= n_categories; i++)
    if (figures[i].n_seats > 0 &&
        !send_row (comparison, dimension, criterion,
                   i < n_categories ? g_ptr_array_index (comparison->categories, i) : NULL,
                   &figures[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
send_dimension (Comparison       *comparison,
                const Dimension  *dimension,
                GError          **error)
{
  guint n_categories = comparison->categories->len;
  QuatuorReportFigures *figures = figures_new (n_categories);
  gboolean sent;

  for (guint i = 0; i < dimension->pairs->len; i++)
    add_to_figures (comparison, figures, &g_array_index (dimension->pairs, QuatuorReportPair, i));
  sent = send_rows (comparison, dimension, NULL, figures, error);
  figures_free (figures, n_categories);
  return sent;
}

static gboolean
send_criterion (Comparison  *comparison,
                guint        position,
                GError     **error)
{
  const Criterion *criterion = g_ptr_array_index (comparison->criteria, position);
  const Criterion *next = position + 1 < comparison->criteria->len
                            ? g_ptr_array_index (comparison->criteria, position + 1)
                            : NULL;

  if (!send_rows (comparison, criterion->dimension, criterion->code, criterion->figures, error))
    return FALSE;
  return (next != NULL && next->dimension == criterion->dimension) ||
         send_dimension (comparison, criterion->dimension, error);
}

/**
 * quatuor_report_stream_before_after:
 * @run: a run whose statement gives two answers of each seat to each criterion, each
 *   with its position
 * @error: where an error goes
 *
 * Sends what the seats of each category, then all of them, said before and after:
 * of each criterion, then of its dimension. The first row rests on one answer in
 * thirty-six of all seats: reading them all in the order in which they lie in the
 * file takes less than picking these.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_before_after (QuatuorReportRun  *run,
                                    GError           **error)
{
  g_auto (Comparison) comparison = { NULL, };

  comparison_init (&comparison, run);
  if (!read_categories (&comparison, error) || !read_answers (&comparison, error))
    return FALSE;
  for (guint i = 0; i < comparison.criteria->len; i++)
    if (!send_criterion (&comparison, i, error))
      return FALSE;
  return TRUE;
}

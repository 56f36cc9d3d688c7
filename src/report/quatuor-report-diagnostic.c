/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-report-row.h"
#include "quatuor-sums.h"

#include <string.h>

/* The columns of the statement. */
enum
{
  TERRITORY,
  CAMPAIGN,
  DIMENSION,
  CRITERION,
  CATEGORY, /* its rank among the categories, from 0 */
  LEVEL,
};

/* The columns of a row: these, a score for each category, then three more. */
enum
{
  SEATS_ANSWERING = DIMENSION + 1,
  ANSWERED,
  APPLICABLE,
  FIRST_SCORE,
};
#define N_TRAILING 3 /* median, gap, gap_criterion */

/* What the answers of one seat to the dimension add up to. */
typedef struct
{
  gboolean exists;
  guint    applicable;
  guint    answered;
  guint    sum;
  int      level; /* of the criterion that is being read */
} Seat;

typedef struct
{
  QuatuorReportRun *run;
  guint             n_seats;
  gboolean          begun;

  /* Owned */
  GString          *territory;
  GString          *campaign;
  GString          *dimension;
  GString          *criterion;
  GString          *gap_criterion;
  Seat             *seats; /* one a category */
  QuatuorReportRow  row;

  int               gap;
} Group;

static void
group_clear (Group *group)
{
  g_string_free (group->territory, TRUE);
  g_string_free (group->campaign, TRUE);
  g_string_free (group->dimension, TRUE);
  g_string_free (group->criterion, TRUE);
  g_string_free (group->gap_criterion, TRUE);
  g_free (group->seats);
  quatuor_report_row_clear (&group->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static void
group_init (Group            *group,
            QuatuorReportRun *run)
{
  group->run = run;
  group->n_seats = run->columns->len - FIRST_SCORE - N_TRAILING;
  group->begun = FALSE;
  group->territory = g_string_new (NULL);
  group->campaign = g_string_new (NULL);
  group->dimension = g_string_new (NULL);
  group->criterion = g_string_new (NULL);
  group->gap_criterion = g_string_new (NULL);
  group->seats = g_new0 (Seat, group->n_seats);
  quatuor_report_row_init (&group->row, run->columns->len);
}

static gboolean
same (QuatuorStatement *statement,
      int               column,
      GString          *text)
{
  return strcmp (quatuor_statement_text (statement, column), text->str) == 0;
}

static gboolean
is_same_group (Group            *group,
               QuatuorStatement *statement)
{
  return same (statement, DIMENSION, group->dimension) &&
         same (statement, CAMPAIGN, group->campaign) &&
         same (statement, TERRITORY, group->territory);
}

static void
begin_group (Group            *group,
             QuatuorStatement *statement)
{
  group->begun = TRUE;
  group->gap = QUATUOR_GAP_NONE;
  g_string_assign (group->territory, quatuor_statement_text (statement, TERRITORY));
  g_string_assign (group->campaign, quatuor_statement_text (statement, CAMPAIGN));
  g_string_assign (group->dimension, quatuor_statement_text (statement, DIMENSION));
  g_string_truncate (group->criterion, 0);
  memset (group->seats, 0, sizeof (Seat) * group->n_seats);
}

/* The gap of the criterion that was read last, if it is the widest so far. */
static void
end_criterion (Group *group)
{
  g_autofree int *levels = g_new (int, group->n_seats);
  int gap;

  for (guint i = 0; i < group->n_seats; i++)
    {
      levels[i] = group->criterion->len > 0 ? group->seats[i].level : QUATUOR_LEVEL_NONE;
      group->seats[i].level = QUATUOR_LEVEL_NONE;
    }

  gap = quatuor_gap_of_levels (levels, group->n_seats);
  if (gap > group->gap)
    {
      group->gap = gap;
      g_string_assign (group->gap_criterion, group->criterion->str);
    }
}

static void
add_answer (Group            *group,
            QuatuorStatement *statement)
{
  Seat *seat = &group->seats[quatuor_statement_int (statement, CATEGORY)];

  if (!same (statement, CRITERION, group->criterion))
    {
      end_criterion (group);
      g_string_assign (group->criterion, quatuor_statement_text (statement, CRITERION));
    }

  seat->exists = TRUE;
  seat->level = quatuor_level_parse (quatuor_statement_text (statement, LEVEL));
  if (seat->level != QUATUOR_LEVEL_NOT_APPLICABLE)
    seat->applicable++;
  if (seat->level >= 0)
    {
      seat->answered++;
      seat->sum += (guint) seat->level;
    }
}

static void
set_scores (Group *group)
{
  g_autofree QuatuorScore *scores = g_new0 (QuatuorScore, group->n_seats);
  QuatuorMedian median;

  for (guint i = 0; i < group->n_seats; i++)
    {
      const Seat *seat = &group->seats[i];

      scores[i] = quatuor_score_from_counts (seat->applicable, seat->answered, seat->sum);
      if (scores[i].kind == QUATUOR_SCORE_SHOWN)
        quatuor_report_row_set_tenths (&group->row, FIRST_SCORE + i, scores[i].tenths);
      else if (scores[i].kind == QUATUOR_SCORE_NOT_APPLICABLE && seat->exists)
        group->row.cells[FIRST_SCORE + i] = quatuor_level_to_code (QUATUOR_LEVEL_NOT_APPLICABLE);
    }

  median = quatuor_median_of_scores (scores, group->n_seats);
  if (median.n_seats > 0)
    quatuor_report_row_set_tenths (&group->row, FIRST_SCORE + group->n_seats, median.tenths);
}

static gboolean
end_group (Group   *group,
           GError **error)
{
  guint gap_column = FIRST_SCORE + group->n_seats + 1;
  guint answering = 0, answered = 0, applicable = 0;

  end_criterion (group);
  quatuor_report_row_empty (&group->row);
  for (guint i = 0; i < group->n_seats; i++)
    {
      answering += group->seats[i].answered > 0;
      answered += group->seats[i].answered;
      applicable += group->seats[i].applicable;
    }

  group->row.cells[TERRITORY] = group->territory->str;
  group->row.cells[CAMPAIGN] = group->campaign->str;
  group->row.cells[DIMENSION] = group->dimension->str;
  quatuor_report_row_set_count (&group->row, SEATS_ANSWERING, answering);
  quatuor_report_row_set_count (&group->row, ANSWERED, answered);
  quatuor_report_row_set_count (&group->row, APPLICABLE, applicable);
  set_scores (group);
  if (group->gap != QUATUOR_GAP_NONE)
    quatuor_report_row_set_count (&group->row, gap_column, (guint) group->gap);
  if (group->gap > 0)
    group->row.cells[gap_column + 1] = group->gap_criterion->str;
  return group->run->sink (group->row.cells, group->run->data, error);
}

/**
 * quatuor_report_stream_diagnostic:
 * @run: a run whose statement gives each level, seat after seat
 * @error: where an error goes
 *
 * Adds the levels up, a row for each territory, campaign and dimension.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_diagnostic (QuatuorReportRun  *run,
                                  GError           **error)
{
  g_auto (Group) group = { NULL, };
  gboolean has_row;

  group_init (&group, run);
  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (group.begun && (!has_row || !is_same_group (&group, run->statement)))
        {
          if (!end_group (&group, error))
            return FALSE;
          group.begun = FALSE;
        }
      if (!has_row)
        return TRUE;

      if (!group.begun)
        begin_group (&group, run->statement);
      add_answer (&group, run->statement);
    }
  return FALSE;
}

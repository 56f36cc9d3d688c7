/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-presence.h"
#include "quatuor-report-row.h"
#include "quatuor-table.h"

/* The columns of the report. */
enum
{
  TERRITORY,
  CATEGORY,
  ATTENDED,
  REMOTE,
  HELD,
  RATE_HELD,
  PLANNED,
  RATE_PLANNED,
  EXCUSED,
  ABSENT,
  NOT_NOTED,
  AS_OF,
  N_COLUMNS,
};

/* The columns of the statement, after the codes of the territory and the category. */
#define SEAT_ID 2
#define DAY 3

/* An empty denominator gives an empty cell, never a zero. */
static void
set_rate (QuatuorReportRow *row,
          guint             column,
          guint             attended,
          guint             total)
{
  int rate = quatuor_presence_count_rate (attended, total);

  row->cells[column] = NULL;
  if (rate == QUATUOR_RATE_NONE)
    return;
  quatuor_report_row_set_count (row, column, (guint) rate);
}

static void
set_row (QuatuorReportRow           *row,
         const QuatuorPresenceCount *count)
{
  guint held = quatuor_presence_count_held (count);
  guint planned = quatuor_presence_count_planned (count);

  quatuor_report_row_set_count (row, ATTENDED, count->attended);
  quatuor_report_row_set_count (row, REMOTE, count->remote);
  quatuor_report_row_set_count (row, HELD, held);
  set_rate (row, RATE_HELD, count->attended, held);
  quatuor_report_row_set_count (row, PLANNED, planned);
  set_rate (row, RATE_PLANNED, count->attended, planned);
  quatuor_report_row_set_count (row, EXCUSED, count->excused);
  quatuor_report_row_set_count (row, ABSENT, count->absent);
  quatuor_report_row_set_count (row, NOT_NOTED, count->not_noted);
}

/**
 * quatuor_report_stream_presence:
 * @run: a run whose statement gives the seats
 * @error: where an error goes
 *
 * Sends a row for each seat. The sums are those that the pages show, made by the
 * same function.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_presence (QuatuorReportRun  *run,
                                GError           **error)
{
  QuatuorDate on = quatuor_report_filter_get_on (run->filter);
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_quickly (run->db, error);
  g_autoptr (QuatuorPresenceSums) sums = NULL;
  g_auto (QuatuorReportRow) row = { 0, };
  gboolean has_row;

  if (cohort == NULL)
    return FALSE;

  quatuor_report_row_init (&row, N_COLUMNS);
  sums = quatuor_presence_sums_new (cohort, NULL, on);
  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      QuatuorPresenceCount count;
      QuatuorId seat;

      if (!has_row)
        return TRUE;

      seat = quatuor_statement_id (run->statement, SEAT_ID);
      count = quatuor_presence_sums_get (sums, &seat);
      row.cells[TERRITORY] = quatuor_statement_text (run->statement, TERRITORY);
      row.cells[CATEGORY] = quatuor_statement_text (run->statement, CATEGORY);
      row.cells[AS_OF] = quatuor_statement_text (run->statement, DAY);
      set_row (&row, &count);
      if (!run->sink (row.cells, run->data, error))
        return FALSE;
    }
  return FALSE;
}

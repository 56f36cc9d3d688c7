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
enum
{
  TERRITORY_ID = CATEGORY + 1,
  SEAT_ID,
};

/* How many territories are counted together: some more than a window shows at once. */
#define N_TOGETHER 20

typedef struct
{
  const char *territory; /* borrowed from the codes */
  const char *category;  /* the same */
  QuatuorId   id;
} Seat;

/* The seats of some territories. */
typedef struct
{
  QuatuorReportRun *run;

  /* Owned */
  QuatuorCohort    *course;
  GArray           *territories; /* of QuatuorId */
  GArray           *seats; /* of Seat */
  GStringChunk     *codes;
  char             *day;
  QuatuorReportRow  row;
} Batch;

static void
batch_init (Batch            *batch,
            QuatuorReportRun *run)
{
  batch->run = run;
  batch->territories = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  batch->seats = g_array_new (FALSE, FALSE, sizeof (Seat));
  batch->codes = g_string_chunk_new (1024);
  batch->day = quatuor_date_to_iso (quatuor_report_filter_get_on (run->filter));
  quatuor_report_row_init (&batch->row, N_COLUMNS);
}

static void
batch_clear (Batch *batch)
{
  g_clear_pointer (&batch->course, quatuor_cohort_unref);
  g_array_unref (batch->territories);
  g_array_unref (batch->seats);
  g_string_chunk_free (batch->codes);
  g_free (batch->day);
  quatuor_report_row_clear (&batch->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

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

static gboolean
send_seats (Batch                *batch,
            QuatuorPresenceSums  *sums,
            GError              **error)
{
  for (guint i = 0; i < batch->seats->len; i++)
    {
      const Seat *seat = &g_array_index (batch->seats, Seat, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &seat->id);

      batch->row.cells[TERRITORY] = seat->territory;
      batch->row.cells[CATEGORY] = seat->category;
      batch->row.cells[AS_OF] = batch->day;
      set_row (&batch->row, &count);
      if (!batch->run->sink (batch->row.cells, batch->run->data, error))
        return FALSE;
    }
  return TRUE;
}

/* Counts and sends what was read, and forgets it. */
static gboolean
end_batch (Batch   *batch,
           GError **error)
{
  g_autoptr (QuatuorCohort) cohort =
    quatuor_table_load_teams (batch->run->db, batch->course, batch->territories, error);
  g_autoptr (QuatuorPresenceSums) sums = NULL;

  if (cohort == NULL)
    return FALSE;

  sums = quatuor_presence_sums_new (cohort, NULL,
                                    quatuor_report_filter_get_on (batch->run->filter));
  if (!send_seats (batch, sums, error))
    return FALSE;
  g_array_set_size (batch->territories, 0);
  g_array_set_size (batch->seats, 0);
  g_string_chunk_clear (batch->codes);
  return TRUE;
}

static gboolean
is_of_last_territory (Batch           *batch,
                      const QuatuorId *territory)
{
  guint n = batch->territories->len;

  return n > 0 &&
         quatuor_id_equal (&g_array_index (batch->territories, QuatuorId, n - 1), territory);
}

static gboolean
read_seat (Batch   *batch,
           GError **error)
{
  QuatuorStatement *statement = batch->run->statement;
  QuatuorId territory = quatuor_statement_id (statement, TERRITORY_ID);
  Seat seat = { .id = quatuor_statement_id (statement, SEAT_ID) };

  if (!is_of_last_territory (batch, &territory))
    {
      if (batch->territories->len == N_TOGETHER && !end_batch (batch, error))
        return FALSE;
      g_array_append_val (batch->territories, territory);
    }

  seat.territory =
    g_string_chunk_insert_const (batch->codes, quatuor_statement_text (statement, TERRITORY));
  seat.category =
    g_string_chunk_insert_const (batch->codes, quatuor_statement_text (statement, CATEGORY));
  g_array_append_val (batch->seats, seat);
  return TRUE;
}

/**
 * quatuor_report_stream_presence:
 * @run: a run whose statement gives the seats, territory by territory
 * @error: where an error goes
 *
 * Sends a row for each seat. The sums are those that the pages show, made by the
 * same function, of some territories at a time.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_presence (QuatuorReportRun  *run,
                                GError           **error)
{
  g_auto (Batch) batch = { NULL, };
  gboolean has_row;

  batch_init (&batch, run);
  batch.course = quatuor_table_load_course (run->db, error);
  if (batch.course == NULL)
    return FALSE;

  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (!has_row)
        return end_batch (&batch, error);
      if (!read_seat (&batch, error))
        return FALSE;
    }
  return FALSE;
}

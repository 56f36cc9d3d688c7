/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-presence.h"
#include "quatuor-report-row.h"
#include "quatuor-table.h"

#include <string.h>

/* The columns of the report. */
enum
{
  SESSION,
  KIND,
  FORMAT,
  PHASE,
  DAY,
  PART,
  MINUTES,
  CATEGORY,
  PRESENT,
  REMOTE,
  EXCUSED,
  ABSENT,
  NOT_NOTED,
  TO_COME,
  AS_OF,
  N_COLUMNS,
};

/* The columns of the statement: those of the report up to the category, then. */
#define HALF_DAY_ID CATEGORY
#define ON (CATEGORY + 1)

#define N_COUNTS (TO_COME - PRESENT + 1)

typedef struct
{
  QuatuorReportRun  *run;
  QuatuorDate        on;

  /* Owned */
  QuatuorCohort     *teams;
  guint            (*counts)[N_COUNTS]; /* one a category, in their order */
  QuatuorReportRow   row;
} Table;

static void
table_clear (Table *table)
{
  g_clear_pointer (&table->teams, quatuor_cohort_unref);
  g_clear_pointer (&table->counts, g_free);
  quatuor_report_row_clear (&table->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static gboolean
is_chosen (const GArray    *set,
           const QuatuorId *id)
{
  if (set == NULL || set->len == 0)
    return TRUE;
  for (guint i = 0; i < set->len; i++)
    if (quatuor_id_equal (&g_array_index (set, QuatuorId, i), id))
      return TRUE;
  return FALSE;
}

static guint
count_of (QuatuorPresence presence)
{
  switch (presence)
    {
    case QUATUOR_PRESENCE_PRESENT:
      return PRESENT - PRESENT;
    case QUATUOR_PRESENCE_REMOTE:
      return REMOTE - PRESENT;
    case QUATUOR_PRESENCE_EXCUSED:
      return EXCUSED - PRESENT;
    case QUATUOR_PRESENCE_ABSENT:
      return ABSENT - PRESENT;
    case QUATUOR_PRESENCE_NOT_NOTED:
    case QUATUOR_N_PRESENCES:
    default:
      return NOT_NOTED - PRESENT;
    }
}

static void
count_seats (Table                *table,
             QuatuorCohort        *cohort,
             const QuatuorHalfDay *half_day)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  const QuatuorReportFilter *filter = table->run->filter;
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GArray) roll = quatuor_roll_book_list (book, half_day);
  guint n_entries;

  memset (table->counts, 0, sizeof *table->counts * categories->len);
  for (guint i = 0; i < roll->len; i += n_entries)
    {
      const QuatuorSeat *seat = g_array_index (roll, QuatuorRollEntry, i).seat;
      QuatuorPresence presence = quatuor_roll_get_seat_presence (roll, i, &n_entries);

      if (seat == NULL || !is_chosen (filter->territories, &seat->territory) ||
          !is_chosen (filter->categories, &seat->category))
        continue;
      for (guint category = 0; category < categories->len; category++)
        if (quatuor_id_equal (g_ptr_array_index (categories, category), &seat->category))
          table->counts[category][half_day->date > table->on ? TO_COME - PRESENT
                                                             : count_of (presence)]++;
    }
}

static gboolean
send_category (Table       *table,
               const char  *category,
               const guint *counts,
               GError     **error)
{
  QuatuorStatement *statement = table->run->statement;
  const char **cells = table->row.cells;
  guint n = 0;

  for (guint i = 0; i < CATEGORY; i++)
    cells[i] = quatuor_statement_text (statement, (int) i);
  cells[CATEGORY] = category;
  for (guint i = 0; i < N_COUNTS; i++)
    {
      n += counts[i];
      quatuor_report_row_set_count (&table->row, PRESENT + i, counts[i]);
    }
  cells[AS_OF] = quatuor_statement_text (statement, ON);
  /* A category that the session does not ask is not absent. */
  return n == 0 || table->run->sink (cells, table->run->data, error);
}

static gboolean
send_half_day (Table   *table,
               GError **error)
{
  const GPtrArray *categories = quatuor_cohort_rows (table->teams, QUATUOR_TABLE_CATEGORY);
  QuatuorId id = quatuor_statement_id (table->run->statement, HALF_DAY_ID);
  const QuatuorHalfDay *half_day = quatuor_cohort_find (table->teams, QUATUOR_TABLE_HALF_DAY, &id);
  g_autoptr (QuatuorCohort) cohort = NULL;

  if (half_day == NULL)
    return TRUE;
  cohort = quatuor_table_load_roll (table->run->db, table->teams, &id, error);
  if (cohort == NULL)
    return FALSE;

  count_seats (table, cohort, half_day);
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);

      if (!send_category (table, category->code, table->counts[i], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_report_stream_session_presence:
 * @run: a run whose statement gives the half-days
 * @error: where an error goes
 *
 * Sends a row for each half-day and category. Who is expected and who came is told
 * by the same rolls as on the pages, of one half-day at a time.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_session_presence (QuatuorReportRun  *run,
                                        GError           **error)
{
  g_auto (Table) table = { run, quatuor_report_filter_get_on (run->filter) };
  g_autoptr (QuatuorCohort) course = quatuor_table_load_course (run->db, error);
  const GPtrArray *categories;
  gboolean has_row;

  table.teams = course != NULL ? quatuor_table_load_all_teams (run->db, course, error) : NULL;
  if (table.teams == NULL)
    return FALSE;

  categories = quatuor_cohort_rows (table.teams, QUATUOR_TABLE_CATEGORY);
  table.counts = g_malloc0_n (categories->len, sizeof *table.counts);
  quatuor_report_row_init (&table.row, N_COLUMNS);
  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (!send_half_day (&table, error))
        return FALSE;
    }
  return FALSE;
}

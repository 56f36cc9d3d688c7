/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report.h"
#include "quatuor-table.h"

#include <stdlib.h>
#include <time.h>

/*
 * usage: bench-report PROGRAMME
 *
 * What a preview waits for in a programme of the size of the country: the first
 * rows of each report, against as many answers read by their keys. Each figure is
 * the median of some.
 */

#define N_RUNS 5
#define N_ROWS 50

typedef struct
{
  QuatuorDb     *db;
  QuatuorCohort *cohort;
} Programme;

/* Of the processor: what is compared is work, whoever else works here. */
static gint64
used_us (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
median (gint64 *times)
{
  qsort (times, N_RUNS, sizeof times[0], compare_times);
  return times[N_RUNS / 2];
}

/* Stops the report behind the rows that a window shows. */
static gboolean
take_row (const char *const  *cells,
          gpointer            data,
          GError            **error)
{
  guint *n_rows = data;

  if (++*n_rows < N_ROWS)
    return TRUE;
  quatuor_problem_raise (error, QUATUOR_PROBLEM_CANCELLED, NULL, NULL);
  return FALSE;
}

static gint64
first_rows_us (Programme           *programme,
               const QuatuorReport *report)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 begin = used_us ();
      guint n_rows = 0;

      if (!quatuor_report_run (report, programme->db, &filter, take_row, &n_rows, &error))
        g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CANCELLED);
      times[i] = used_us () - begin;
    }
  return median (times);
}

static void
read_ratings (Programme *programme)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *seats = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_SEAT);
  const GPtrArray *criteria = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_CRITERION);

  for (guint i = 0; i < N_ROWS; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, 0);
      const QuatuorSeat *seat = g_ptr_array_index (seats, i / criteria->len);
      const QuatuorCriterion *criterion = g_ptr_array_index (criteria, i % criteria->len);
      const QuatuorRating key = { .campaign = campaign->id, .seat = seat->id,
                                  .criterion = criterion->id };
      g_autoptr (GError) error = NULL;
      gpointer row = NULL;

      quatuor_table_get (programme->db, QUATUOR_TABLE_RATING, &key, &row, &error);
      g_assert_no_error (error);
      g_assert_nonnull (row);
      quatuor_row_free (QUATUOR_TABLE_RATING, row);
    }
}

static gint64
keyed_read_us (Programme *programme)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = used_us ();

      read_ratings (programme);
      times[i] = used_us () - begin;
    }
  return median (times);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  const QuatuorReport *reports;
  Programme programme;
  gint64 keyed;
  guint n_reports;

  if (argc != 2)
    return EXIT_FAILURE;
  programme.db = quatuor_db_open (argv[1], QUATUOR_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  programme.cohort = quatuor_table_load_cohort (programme.db, &error);
  g_assert_no_error (error);

  keyed = keyed_read_us (&programme);
  reports = quatuor_report_list (&n_reports);
  for (guint i = 0; i < n_reports; i++)
    {
      gint64 first = first_rows_us (&programme, &reports[i]);

      g_print ("first %d rows of %s: %.2f ms, as many answers by key %.2f ms, ratio %.1f (aim 5)\n",
               N_ROWS, reports[i].name, (double) first / 1000, (double) keyed / 1000,
               (double) first / (double) keyed);
    }

  quatuor_cohort_unref (programme.cohort);
  quatuor_db_close (programme.db);
  return EXIT_SUCCESS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report.h"
#include "quatuor-table.h"

#include <stdlib.h>
#include <time.h>

/*
 * usage: bench-report PROGRAMME
 *
 * What a preview waits for in a programme of the size of the country: the first
 * rows of each report, against the records that these rows rest on, read one by one
 * by their keys. Each figure is the median of some. On both sides statements are
 * prepared and pages lie in memory; neither side is given the cohort.
 */

#define N_RUNS 5
#define N_ROWS 50

/* What the first fifty rows of each report rest on in the programme of fill.sql and
 * fill-year.sql: of each table so many records, counted once however many rows name
 * them. A sum rests on what it adds up: a score on the answers of the seat, a rate
 * of presence on what was noted of it at each half-day, the seats of a category on
 * all of them. What changed since a snapshot rests on all records up to there, for
 * that one did not change is known by reading it: they are read once here, though
 * both sides have them. A code or a name rests on the record that bears it. Whether
 * somebody else bears a name rests on all persons: these are not among the records,
 * though with names they are all read. */
static const struct
{
  const char   *report;
  QuatuorTable  table;
  guint         n_records;
} RECORDS[] = {
  { "territories", QUATUOR_TABLE_TERRITORY, 50 },
  { "territories", QUATUOR_TABLE_TERRITORY_STATE, 50 },
  { "states", QUATUOR_TABLE_TERRITORY, 50 },
  { "states", QUATUOR_TABLE_TERRITORY_STATE, 50 },
  { "people", QUATUOR_TABLE_TERRITORY, 13 },
  { "people", QUATUOR_TABLE_CATEGORY, 4 },
  { "people", QUATUOR_TABLE_SEAT, 50 },
  { "people", QUATUOR_TABLE_TENURE, 50 },
  { "people", QUATUOR_TABLE_PERSON, 50 },
  { "team-status", QUATUOR_TABLE_TERRITORY, 13 },
  { "team-status", QUATUOR_TABLE_CATEGORY, 4 },
  { "team-status", QUATUOR_TABLE_SEAT, 50 },
  { "team-status", QUATUOR_TABLE_TENURE, 50 },
  { "delegations", QUATUOR_TABLE_CATEGORY, 4 },
  { "delegations", QUATUOR_TABLE_SEAT, 5000 },
  { "delegations", QUATUOR_TABLE_TENURE, 5000 },
  { "replacements", QUATUOR_TABLE_CATEGORY, 4 },
  { "replacements", QUATUOR_TABLE_SEAT, 5000 },
  { "replacements", QUATUOR_TABLE_TENURE, 5000 },
  { "progress", QUATUOR_TABLE_TERRITORY, 25 },
  { "progress", QUATUOR_TABLE_PHASE, 2 },
  { "progress", QUATUOR_TABLE_PROGRESS, 50 },
  { "path", QUATUOR_TABLE_TERRITORY, 10 },
  { "path", QUATUOR_TABLE_PHASE, 5 },
  { "path", QUATUOR_TABLE_PROGRESS, 20 },
  { "path", QUATUOR_TABLE_GATE, 10 },
  { "path", QUATUOR_TABLE_GATE_CHECK, 14 },
  { "phase-matrix", QUATUOR_TABLE_TERRITORY, 50 },
  { "phase-matrix", QUATUOR_TABLE_PHASE, 5 },
  { "phase-matrix", QUATUOR_TABLE_PROGRESS, 100 },
  { "ratings", QUATUOR_TABLE_TERRITORY, 1 },
  { "ratings", QUATUOR_TABLE_CAMPAIGN, 1 },
  { "ratings", QUATUOR_TABLE_CATEGORY, 2 },
  { "ratings", QUATUOR_TABLE_SEAT, 2 },
  { "ratings", QUATUOR_TABLE_CRITERION, 36 },
  { "ratings", QUATUOR_TABLE_PERSON, 2 },
  { "ratings", QUATUOR_TABLE_RATING, 50 },
  { "diagnostic", QUATUOR_TABLE_TERRITORY, 9 },
  { "diagnostic", QUATUOR_TABLE_CAMPAIGN, 2 },
  { "diagnostic", QUATUOR_TABLE_CATEGORY, 4 },
  { "diagnostic", QUATUOR_TABLE_DIMENSION, 3 },
  { "diagnostic", QUATUOR_TABLE_CRITERION, 36 },
  { "diagnostic", QUATUOR_TABLE_SEAT, 36 },
  { "diagnostic", QUATUOR_TABLE_RATING, 2400 },
  { "before-after", QUATUOR_TABLE_CAMPAIGN, 2 },
  { "before-after", QUATUOR_TABLE_CATEGORY, 4 },
  { "before-after", QUATUOR_TABLE_DIMENSION, 1 },
  { "before-after", QUATUOR_TABLE_CRITERION, 10 },
  { "before-after", QUATUOR_TABLE_SEAT, 5000 },
  { "before-after", QUATUOR_TABLE_RATING, 100000 },
  { "sessions", QUATUOR_TABLE_SESSION, 12 },
  { "sessions", QUATUOR_TABLE_PHASE, 4 },
  { "sessions", QUATUOR_TABLE_HALF_DAY, 24 },
  { "attendance", QUATUOR_TABLE_SESSION, 1 },
  { "attendance", QUATUOR_TABLE_HALF_DAY, 1 },
  { "attendance", QUATUOR_TABLE_TERRITORY, 13 },
  { "attendance", QUATUOR_TABLE_CATEGORY, 4 },
  { "attendance", QUATUOR_TABLE_SEAT, 50 },
  { "attendance", QUATUOR_TABLE_TENURE, 50 },
  { "attendance", QUATUOR_TABLE_PERSON, 50 },
  { "attendance", QUATUOR_TABLE_ATTENDANCE, 50 },
  { "presence", QUATUOR_TABLE_SESSION, 12 },
  { "presence", QUATUOR_TABLE_HALF_DAY, 24 },
  { "presence", QUATUOR_TABLE_TERRITORY, 13 },
  { "presence", QUATUOR_TABLE_TERRITORY_STATE, 13 },
  { "presence", QUATUOR_TABLE_CATEGORY, 4 },
  { "presence", QUATUOR_TABLE_SEAT, 50 },
  { "presence", QUATUOR_TABLE_TENURE, 50 },
  { "presence", QUATUOR_TABLE_ATTENDANCE, 1200 },
  { "session-presence", QUATUOR_TABLE_SESSION, 7 },
  { "session-presence", QUATUOR_TABLE_PHASE, 3 },
  { "session-presence", QUATUOR_TABLE_HALF_DAY, 13 },
  { "session-presence", QUATUOR_TABLE_TERRITORY_STATE, 1250 },
  { "session-presence", QUATUOR_TABLE_CATEGORY, 4 },
  { "session-presence", QUATUOR_TABLE_SEAT, 5000 },
  { "session-presence", QUATUOR_TABLE_TENURE, 5000 },
  { "session-presence", QUATUOR_TABLE_ATTENDANCE, 62500 },
  { "contacts", QUATUOR_TABLE_TERRITORY, 7 },
  { "contacts", QUATUOR_TABLE_CONTACT, 50 },
  { "commitments", QUATUOR_TABLE_TERRITORY, 13 },
  { "commitments", QUATUOR_TABLE_COMMITMENT, 50 },
  { "commitment-status", QUATUOR_TABLE_TERRITORY, 50 },
  { "commitment-status", QUATUOR_TABLE_COMMITMENT, 200 },
  { "time-spent", QUATUOR_TABLE_SESSION, 12 },
  { "time-spent", QUATUOR_TABLE_HALF_DAY, 24 },
  { "time-spent", QUATUOR_TABLE_TERRITORY, 25 },
  { "time-spent", QUATUOR_TABLE_CONTACT, 196 },
  { "projects", QUATUOR_TABLE_TERRITORY, 25 },
  { "projects", QUATUOR_TABLE_CATEGORY, 4 },
  { "projects", QUATUOR_TABLE_CRITERION, 4 },
  { "projects", QUATUOR_TABLE_SEAT, 100 },
  { "projects", QUATUOR_TABLE_PROJECT, 50 },
  { "projects", QUATUOR_TABLE_ACTION, 200 },
  { "actions", QUATUOR_TABLE_TERRITORY, 7 },
  { "actions", QUATUOR_TABLE_CATEGORY, 4 },
  { "actions", QUATUOR_TABLE_CRITERION, 4 },
  { "actions", QUATUOR_TABLE_SEAT, 26 },
  { "actions", QUATUOR_TABLE_PROJECT, 13 },
  { "actions", QUATUOR_TABLE_ACTION, 50 },
  { "effects", QUATUOR_TABLE_TERRITORY, 25 },
  { "effects", QUATUOR_TABLE_EFFECT, 50 },
  { "moments", QUATUOR_TABLE_TERRITORY, 25 },
  { "moments", QUATUOR_TABLE_PHASE, 2 },
  { "moments", QUATUOR_TABLE_MOMENT, 50 },
  { "voices", QUATUOR_TABLE_TERRITORY, 7 },
  { "voices", QUATUOR_TABLE_CATEGORY, 4 },
  { "voices", QUATUOR_TABLE_SEAT, 26 },
  { "voices", QUATUOR_TABLE_MOMENT, 13 },
  { "voices", QUATUOR_TABLE_VOICE, 50 },
  { "voices", QUATUOR_TABLE_PERSON, 7 },
  { "recommendations", QUATUOR_TABLE_TERRITORY, 13 },
  { "recommendations", QUATUOR_TABLE_RECOMMENDATION, 50 },
  { "addressees", QUATUOR_TABLE_RECOMMENDATION, 2500 },
  { "learnings", QUATUOR_TABLE_TERRITORY, 25 },
  { "learnings", QUATUOR_TABLE_CATEGORY, 2 },
  { "learnings", QUATUOR_TABLE_SESSION, 1 },
  { "learnings", QUATUOR_TABLE_SEAT, 50 },
  { "learnings", QUATUOR_TABLE_LEARNING, 50 },
  { "resources", QUATUOR_TABLE_PHASE, 5 },
  { "resources", QUATUOR_TABLE_RESOURCE, 50 },
  { "changes", QUATUOR_TABLE_PERSON, 5000 },
  { "changes", QUATUOR_TABLE_TERRITORY, 1250 },
  { "changes", QUATUOR_TABLE_TERRITORY_STATE, 1250 },
  { "changes", QUATUOR_TABLE_SEAT, 5000 },
  { "changes", QUATUOR_TABLE_TENURE, 5000 },
  { "changes", QUATUOR_TABLE_PROGRESS, 2500 },
  { "changes", QUATUOR_TABLE_RATING, 360000 },
  { "changes", QUATUOR_TABLE_ATTENDANCE, 120000 },
  { "changes", QUATUOR_TABLE_CONTACT, 10000 },
  { "changes", QUATUOR_TABLE_COMMITMENT, 2500 },
};

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
               const QuatuorReport *report,
               QuatuorReportNames   names)
{
  const QuatuorReportFilter filter = { .names = names };
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 begin = used_us ();
      guint n_rows = 0;

      if (!quatuor_report_run (report, programme->db, &filter, take_row, &n_rows, &error))
        g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CANCELLED);
      times[i] = used_us () - begin;
      g_assert_cmpuint (n_rows, >, 0);
    }
  return median (times);
}

/* The cohort keeps no answers: their keys are those of the others, seat after seat. */
static QuatuorRating
nth_rating (Programme *programme,
            guint      nth)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *seats = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_SEAT);
  const GPtrArray *criteria = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_CRITERION);
  guint seat = nth / criteria->len;
  const QuatuorCampaign *campaign =
    g_ptr_array_index (campaigns, seat / seats->len % campaigns->len);

  return (QuatuorRating){
    .campaign = campaign->id,
    .seat = ((const QuatuorSeat *) g_ptr_array_index (seats, seat % seats->len))->id,
    .criterion = ((const QuatuorCriterion *) g_ptr_array_index (criteria, nth % criteria->len))->id,
  };
}

static void
read_records (Programme    *programme,
              QuatuorTable  table,
              guint         n_records)
{
  const GPtrArray *rows = quatuor_cohort_rows (programme->cohort, table);

  g_assert_true (table == QUATUOR_TABLE_RATING || n_records <= rows->len);
  for (guint i = 0; i < n_records; i++)
    {
      QuatuorRating rating;
      gconstpointer key = &rating;
      g_autoptr (GError) error = NULL;
      gpointer row = NULL;

      if (table == QUATUOR_TABLE_RATING)
        rating = nth_rating (programme, i);
      else
        key = g_ptr_array_index (rows, i);
      quatuor_table_get (programme->db, table, key, &row, &error);
      g_assert_no_error (error);
      g_assert_nonnull (row);
      quatuor_row_free (table, row);
    }
}

static gint64
keyed_read_us (Programme           *programme,
               const QuatuorReport *report,
               guint               *n_records)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = used_us ();

      *n_records = 0;
      for (gsize n = 0; n < G_N_ELEMENTS (RECORDS); n++)
        if (g_str_equal (RECORDS[n].report, report->name))
          {
            read_records (programme, RECORDS[n].table, RECORDS[n].n_records);
            *n_records += RECORDS[n].n_records;
          }
      times[i] = used_us () - begin;
    }
  return median (times);
}

static void
measure (Programme           *programme,
         const QuatuorReport *report)
{
  gint64 first = first_rows_us (programme, report, QUATUOR_REPORT_PSEUDONYMS);
  gint64 named = first_rows_us (programme, report, QUATUOR_REPORT_NAMES);
  guint n_records;
  gint64 keyed = keyed_read_us (programme, report, &n_records);

  g_print ("first %d rows of %s: %.2f ms, their %u records by key %.2f ms, ratio %.1f (aim 5); "
           "with names %.2f ms, ratio %.1f (aim 5)\n",
           N_ROWS, report->name, (double) first / 1000, n_records, (double) keyed / 1000,
           (double) first / (double) keyed, (double) named / 1000,
           (double) named / (double) keyed);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  const QuatuorReport *reports;
  Programme programme;
  guint n_reports;

  if (argc != 2)
    return EXIT_FAILURE;
  programme.db = quatuor_db_open (argv[1], QUATUOR_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  programme.cohort = quatuor_table_load_cohort (programme.db, &error);
  g_assert_no_error (error);

  reports = quatuor_report_list (&n_reports);
  for (guint i = 0; i < n_reports; i++)
    measure (&programme, &reports[i]);

  quatuor_cohort_unref (programme.cohort);
  quatuor_db_close (programme.db);
  return EXIT_SUCCESS;
}

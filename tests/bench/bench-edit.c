/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"

#include "quatuor-test-db.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/*
 * One act, as an answer is saved: with the journal, without it, and how long the
 * disk takes to sync a page. Each figure is the median of many.
 */

#define N_RUNS 201
#define PAGE_SIZE 4096

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static double
median_ms (gint64 *times)
{
  qsort (times, N_RUNS, sizeof times[0], compare_times);
  return (double) times[N_RUNS / 2] / 1000;
}

static double
time_with_journal (QuatuorTestDb *fixture)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      quatuor_test_db_rate (fixture, 0, 0, i % 2 ? "1" : "2", NULL);
      times[i] = g_get_monotonic_time () - begin;
    }
  return median_ms (times);
}

/* The same answer as SQL alone: the row, its index, and the disk. */
static double
time_without_journal (QuatuorTestDb *fixture)
{
  gint64 times[N_RUNS];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autofree char *act = g_strdup_printf ("BEGIN IMMEDIATE;"
                                              "UPDATE rating SET level = '%u';"
                                              "COMMIT;", 3 + i % 2);
      gint64 begin = g_get_monotonic_time ();

      quatuor_db_execute (fixture->db, act, &error);
      g_assert_no_error (error);
      times[i] = g_get_monotonic_time () - begin;
    }
  return median_ms (times);
}

static double
time_fsync (QuatuorTestDb *fixture)
{
  g_autofree char *path = g_build_filename (fixture->directory, "sync", NULL);
  int fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  char page[PAGE_SIZE] = { 0 };
  gint64 times[N_RUNS];

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      g_assert_cmpint (pwrite (fd, page, sizeof page, 0), ==, sizeof page);
      g_assert_cmpint (fsync (fd), ==, 0);
      times[i] = g_get_monotonic_time () - begin;
    }
  close (fd);
  return median_ms (times);
}

int
main (int    argc,
      char **argv)
{
  QuatuorTestDb fixture = { NULL, };
  double with, without, sync;

  quatuor_test_db_set_up (&fixture, NULL);
  with = time_with_journal (&fixture);
  without = time_without_journal (&fixture);
  sync = time_fsync (&fixture);
  quatuor_test_db_tear_down (&fixture, NULL);

  g_print ("one edit: with journal %.2f ms, without %.2f ms, ratio %.2f (aim 2.00); "
           "fsync %.2f ms\n", with, without, with / without, sync);
  return EXIT_SUCCESS;
}

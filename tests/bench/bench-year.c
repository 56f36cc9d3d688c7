/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-attention.h"
#include "quatuor-digest.h"
#include "quatuor-presence.h"
#include "quatuor-table.h"
#include "quatuor-visit.h"

#include <stdlib.h>
#include <time.h>

/*
 * usage: bench-year SAMPLE PROGRAMME
 *
 * What a coach waits for in a year of a programme of 1,250 territories, against the
 * sample of ten: the page for a visit, which is about one territory; the list of
 * what to attend to and the sums of attendance, which are about all. Each figure is
 * the median of some.
 */

#define N_RUNS 9

typedef struct
{
  QuatuorDb     *db;
  QuatuorCohort *cohort;
  QuatuorDate    on;
} Programme;

typedef void (*Work) (Programme *programme);

static void
make_brief (Programme *programme)
{
  const GPtrArray *territories = quatuor_cohort_rows (programme->cohort, QUATUOR_TABLE_TERRITORY);
  const QuatuorTerritory *first = g_ptr_array_index (territories, 0);
  g_autoptr (GError) error = NULL;
  QuatuorDigest *brief =
    quatuor_visit_brief (programme->db, programme->cohort, &first->id, programme->on, &error);

  g_assert_no_error (error);
  quatuor_digest_free (brief);
}

static void
list_attention (Programme *programme)
{
  const QuatuorAttentionLimits limits = QUATUOR_ATTENTION_LIMITS_DEFAULT;
  GArray *list = quatuor_attention_list (programme->cohort, &limits, programme->on);

  g_array_unref (list);
}

static void
sum_presence (Programme *programme)
{
  QuatuorPresenceSums *sums = quatuor_presence_sums_new (programme->cohort, NULL, programme->on);

  quatuor_presence_sums_free (sums);
}

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

static double
median_ms (Programme *programme,
           Work       work)
{
  gint64 times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = used_us ();

      work (programme);
      times[i] = used_us () - begin;
    }
  qsort (times, N_RUNS, sizeof times[0], compare_times);
  return (double) times[N_RUNS / 2] / 1000;
}

static void
open_programme (Programme  *programme,
                const char *path)
{
  g_autoptr (GError) error = NULL;

  programme->db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  programme->cohort = quatuor_table_load_cohort (programme->db, &error);
  g_assert_no_error (error);
  programme->on = quatuor_date_today ();
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    Work        work;
  } WORKS[] = {
    { "visit brief", make_brief },
    { "things to attend to", list_attention },
    { "sums of attendance", sum_presence },
  };
  Programme sample, year;

  if (argc != 3)
    return EXIT_FAILURE;
  open_programme (&sample, argv[1]);
  open_programme (&year, argv[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (WORKS); i++)
    {
      double small = median_ms (&sample, WORKS[i].work);
      double large = median_ms (&year, WORKS[i].work);

      g_print ("%s: a year of 1,250 territories %.2f ms, sample %.2f ms, ratio %.2f\n",
               WORKS[i].name, large, small, large / small);
    }

  quatuor_cohort_unref (sample.cohort);
  quatuor_cohort_unref (year.cohort);
  quatuor_db_close (sample.db);
  quatuor_db_close (year.db);
  return EXIT_SUCCESS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-month-scale.h"
#include "quatuor-print.h"
#include "quatuor-project.h"

#include <glib/gstdio.h>
#include <locale.h>

#define WIDTH 500.0

/* Somebody who defends a roadmap has two pages for it. */
static void
test_pages (FixtureSample *sample,
            gconstpointer  data)
{
  const GPtrArray *rows = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_PROJECT);

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/roadmap-%u.pdf", sample->directory, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (QuatuorSheet) sheet =
        quatuor_print_roadmap (sample->cohort, g_ptr_array_index (rows, i),
                               quatuor_date_today ());
      GStatBuf found;

      quatuor_sheet_write_pdf (sheet, path, &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (path, &found), ==, 0);
      g_assert_cmpint (found.st_size, >, 0);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
test_scale (void)
{
  QuatuorMonthScale scale;
  QuatuorDate day = quatuor_date_new (2026, 11, 20);

  quatuor_month_scale_init (&scale, day, quatuor_date_new (2027, 8, 3));
  g_assert_cmpint (scale.first, ==, quatuor_date_new (2026, 11, 1));
  g_assert_cmpint (scale.end, ==, quatuor_date_new (2027, 9, 1));
  g_assert_cmpuint (quatuor_month_scale_count (&scale), ==, 10);
  g_assert_cmpint (quatuor_month_scale_start (&scale, 2), ==, quatuor_date_new (2027, 1, 1));
  g_assert_true (quatuor_month_scale_x (&scale, scale.first, WIDTH) == 0);
  g_assert_true (quatuor_month_scale_x (&scale, scale.end, WIDTH) == WIDTH);

  /* A length goes back to the days it came from. */
  for (int days = -300; days <= 300; days += 7)
    {
      double distance = quatuor_month_scale_x (&scale, scale.first + days, WIDTH);

      g_assert_cmpint (quatuor_month_scale_days (&scale, distance, WIDTH), ==, days);
    }
  g_assert_cmpint (quatuor_month_scale_days (&scale, 1, 0), ==, 0);
}

/* One day alone has months around it. */
static void
test_short_scale (void)
{
  QuatuorMonthScale scale;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_false (quatuor_month_scale_frame (&scale, none, quatuor_date_new (2026, 12, 31)));
  g_assert_cmpuint (quatuor_month_scale_count (&scale), ==, 6);
  g_assert_cmpint (scale.end, ==, quatuor_date_new (2027, 6, 1));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/roadmap/pages", FixtureSample, NULL, fixture_sample_set_up, test_pages,
              fixture_sample_tear_down);
  g_test_add_func ("/print/roadmap/scale", test_scale);
  g_test_add_func ("/print/roadmap/short-scale", test_short_scale);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-document-source.h"
#include "quatuor-html.h"
#include "quatuor-print.h"

#include <glib/gstdio.h>
#include <time.h>

/*
 * What documents cost: the sheets of a hundred territories, two pages each, as PDF
 * files with tags, bookmarks and embedded fonts; the same as pages of HTML; and the
 * progress report of the sample.
 */

#define N_SHEETS 100
#define PAGES_A_SHEET 2

static double
used_seconds (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return (double) used.tv_sec + (double) used.tv_nsec / 1e9;
}

static QuatuorDocument *
make_sheet (const QuatuorDocumentSource *source,
            guint                        n)
{
  const GPtrArray *rows = quatuor_cohort_rows (source->cohort, QUATUOR_TABLE_TERRITORY);

  return quatuor_territory_document (source, g_ptr_array_index (rows, n % rows->len));
}

static void
write_pdf (QuatuorDocument *document,
           const char      *path)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_print_document (document);
  g_autoptr (GError) error = NULL;

  quatuor_sheet_write_pdf (sheet, path, &error);
  g_assert_no_error (error);
}

static void
time_sheets (const QuatuorDocumentSource *source,
             const char                  *path)
{
  gint64 start = g_get_monotonic_time ();
  double used = used_seconds ();
  double clock;

  for (guint i = 0; i < N_SHEETS; i++)
    {
      g_autoptr (QuatuorDocument) document = make_sheet (source, i);

      write_pdf (document, path);
    }
  clock = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  used = used_seconds () - used;
  g_print ("PDF of %d sheets: %.0f pages per second (%.2f s); of the processor %.0f (%.2f s)\n",
           N_SHEETS, N_SHEETS * PAGES_A_SHEET / clock, clock, N_SHEETS * PAGES_A_SHEET / used,
           used);
}

static void
time_html (const QuatuorDocumentSource *source)
{
  double used = used_seconds ();

  for (guint i = 0; i < N_SHEETS; i++)
    {
      g_autoptr (QuatuorDocument) document = make_sheet (source, i);
      g_autofree char *html = quatuor_html_from_document (document);

      g_assert_nonnull (html);
    }
  used = used_seconds () - used;
  g_print ("HTML of %d sheets: %.0f per second of the processor\n", N_SHEETS, N_SHEETS / used);
}

static void
time_report (const QuatuorDocumentSource *source,
             const char                  *path)
{
  double used = used_seconds ();
  g_autoptr (QuatuorDocument) document = quatuor_progress_document (source);

  write_pdf (document, path);
  g_print ("PDF of the progress report: %.2f s of the processor\n", used_seconds () - used);
}

int
main (void)
{
  FixtureSample sample = { NULL, };
  QuatuorDocumentSource source = { .names = QUATUOR_NARRATIVE_ROLES_ONLY };
  g_autofree char *path = NULL;

  fixture_sample_set_up (&sample, NULL);
  path = g_build_filename (sample.directory, "document.pdf", NULL);
  source.cohort = sample.cohort;
  source.on = quatuor_date_today ();
  time_sheets (&source, path);
  time_html (&source);
  time_report (&source, path);
  fixture_sample_tear_down (&sample, NULL);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-export.h"
#include "quatuor-print.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* What the peers of the sample's elected noted: theirs and the coach's alone. */
#define PEERS_WORDS "Trois d’entre nous ont renoncé"

/* A PDF of the sample as another program reads it, spaces and line ends made one
 * space. */
static char *
read_text (FixtureSample *sample,
           QuatuorSheet  *sheet)
{
  g_autofree char *path = g_build_filename (sample->directory, "charte.pdf", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  quatuor_sheet_write_pdf (sheet, path, &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-",
                              NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  words = g_strsplit_set (text, " \n\f", -1);
  return g_strjoinv (" ", words);
}

static const QuatuorCharter *
present_charter (FixtureSample *sample)
{
  const GPtrArray *charters = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_CHARTER);
  const QuatuorCharter *last = NULL;

  for (guint i = 0; i < charters->len; i++)
    {
      const QuatuorCharter *charter = g_ptr_array_index (charters, i);

      if (quatuor_id_is_none (&charter->territory) &&
          (last == NULL || charter->version > last->version))
        last = charter;
    }
  g_assert_nonnull (last);
  return last;
}

static void
test_charter (FixtureSample *sample,
              gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet =
    quatuor_print_charter (sample->cohort, present_charter (sample), quatuor_date_today ());
  g_autofree char *text = read_text (sample, sheet);

  g_assert_nonnull (strstr (text, "Charte des quatre"));
  g_assert_nonnull (strstr (text, "transmettre promesses, actions et dates"));
  g_assert_nonnull (strstr (text, "Dire tôt ce qui ne passera pas."));
  g_assert_nonnull (strstr (text, "Sandrine Février"));
  g_assert_null (strstr (text, PEERS_WORDS));
}

static void
test_needs (FixtureSample *sample,
            gconstpointer  data)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (sample->cohort, QUATUOR_TABLE_TERRITORY, "trois-clochers");
  g_autoptr (QuatuorSheet) sheet =
    quatuor_print_needs (sample->cohort, territory, quatuor_date_today ());
  g_autofree char *text = read_text (sample, sheet);

  g_assert_nonnull (strstr (text, "CC des Trois-Clochers"));
  g_assert_nonnull (strstr (text, "Un seul interlocuteur"));
  g_assert_nonnull (strstr (text, "Je porte la légumerie"));
  g_assert_null (strstr (text, PEERS_WORDS));
}

/* The group's own sheet is the one print that holds what its peers noted; that
 * of another group does not. */
static void
test_group (FixtureSample *sample,
            gconstpointer  data)
{
  const char *const codes[] = { "pairs-elected", "pairs-officer" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const QuatuorPeerGroup *group =
        quatuor_cohort_find_code (sample->cohort, QUATUOR_TABLE_PEER_GROUP, codes[i]);
      g_autoptr (QuatuorSheet) sheet =
        quatuor_print_group (sample->cohort, group, quatuor_date_today ());
      g_autofree char *text = read_text (sample, sheet);

      g_assert_nonnull (strstr (text, group->title));
      g_assert_cmpint (strstr (text, PEERS_WORDS) != NULL, ==, i == 0);
    }
}

/* No report holds it either, with names or without. */
static void
test_reports (FixtureSample *sample,
              gconstpointer  data)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports * 2; i++)
    {
      QuatuorExport export = {
        .report = &reports[i / 2],
        .filter = { .names = i % 2 == 0 ? QUATUOR_REPORT_NAMES : QUATUOR_REPORT_PSEUDONYMS },
        .profile = QUATUOR_CSV_UNIVERSAL,
        .replace = QUATUOR_CSV_REPLACE_EXISTING,
      };
      g_autofree char *path = g_build_filename (sample->directory, "rapport.csv", NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      QuatuorExportCounts counts;

      quatuor_export_to_file (&export, sample->db, path, &counts, &error);
      g_assert_no_error (error);
      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      g_assert_null (strstr (text, PEERS_WORDS));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

#define ADD(path, func) \
  g_test_add (path, FixtureSample, NULL, fixture_sample_set_up, func, fixture_sample_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/print/groups/charter", test_charter);
  ADD ("/print/groups/needs", test_needs);
  ADD ("/print/groups/group", test_group);
  ADD ("/print/groups/reports", test_reports);
  return g_test_run ();
}

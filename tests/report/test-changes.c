/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-export.h"
#include "quatuor-report-places.h"
#include "quatuor-report-private.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"
#include "quatuor-wording.h"
#include "report-rows.h"

#include <stdlib.h>
#include <string.h>

static char *
changes (QuatuorTestDb             *fixture,
         const QuatuorReportFilter *filter)
{
  g_autoptr (GError) error = NULL;
  QuatuorDb *shown = quatuor_report_filter_get_db (filter, fixture->db, &error);

  g_assert_no_error (error);
  return report_rows_say ("changes", shown, filter);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Records come in the order of their ids, which differ each time. */
static void
assert_same_lines (const char *text,
                   const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) others = g_strsplit (expected, "\n", -1);
  g_autofree char *sorted = NULL;
  g_autofree char *other = NULL;

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  qsort (others, g_strv_length (others), sizeof *others, compare_lines);
  sorted = g_strjoinv ("\n", lines);
  other = g_strjoinv ("\n", others);
  g_assert_cmpstr (sorted, ==, other);
}

static QuatuorSnapshot *
take (QuatuorTestDb *fixture,
      const char    *title)
{
  g_autoptr (GError) error = NULL;
  QuatuorSnapshot *snapshot;

  quatuor_snapshot_take (fixture->db, title, NULL, NULL, &error);
  g_assert_no_error (error);
  snapshot = quatuor_snapshot_find (fixture->db, title, &error);
  g_assert_no_error (error);
  return snapshot;
}

static void
rate (QuatuorTestDb *fixture,
      guint          criterion,
      const char    *level,
      const char    *comment)
{
  quatuor_test_db_rate (fixture, 0, criterion, level, comment);
}

static void
remove_rating (QuatuorTestDb *fixture,
               guint          criterion)
{
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  QuatuorRating rating = { .campaign = fixture->campaign, .seat = fixture->seat[0],
                           .criterion = fixture->criterion[criterion] };

  quatuor_edit_remove (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_db_apply (fixture, edit);
}

/*
 * What is listed
 */

static void
test_exactly (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { .names = QUATUOR_REPORT_NAMES };
  g_autofree char *nothing = NULL;
  g_autofree char *named = NULL;
  g_autofree char *unnamed = NULL;
  g_autofree char *day = quatuor_date_to_iso (quatuor_date_today ());
  g_autofree char *expected = NULL;

  rate (fixture, 0, "1", "Avant");
  rate (fixture, 1, "2", NULL);
  filter.since = take (fixture, "Avant");
  nothing = changes (fixture, &filter);
  g_assert_cmpstr (nothing, ==, "");

  quatuor_test_db_rename (fixture, "CC des Quatre-Clochers");
  rate (fixture, 0, "dont_know", "Après");
  remove_rating (fixture, 1);
  rate (fixture, 2, "0", NULL);
  named = changes (fixture, &filter);
  expected = g_strdup_printf (
    "trois-clochers|changed|territory|trois-clochers|name|CC des Trois-Clochers|"
    "CC des Quatre-Clochers\n"
    "trois-clochers|changed|rating|initial / elected / S01|level|1|dont_know\n"
    "trois-clochers|changed|rating|initial / elected / S01|comment|Avant|Après\n"
    "trois-clochers|removed|rating|initial / elected / S02|level|2|\n"
    "trois-clochers|removed|rating|initial / elected / S02|rated_on|%s|\n"
    "trois-clochers|added|rating|initial / elected / S03|level||0\n"
    "trois-clochers|added|rating|initial / elected / S03|rated_on||%s\n", day, day);
  assert_same_lines (named, expected);

  /* Without names that the comment changed is told, and not what it says. */
  filter.names = QUATUOR_REPORT_PSEUDONYMS;
  unnamed = changes (fixture, &filter);
  g_assert_nonnull (strstr (unnamed, "/ S01|comment||\n"));
  g_assert_null (strstr (unnamed, "Après"));
}

/* Two of one name are told apart by their codes, before and after. */
static void
test_namesakes (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  g_autofree char *rows = NULL;

  quatuor_snapshot_free (take (fixture, "Avant"));
  quatuor_test_db_seat_person (fixture, 0, "Élodie", "Martin", "2026-01-05");
  quatuor_test_db_seat_person (fixture, 1, "ELODIE", "MARTIN", "2026-01-05");
  quatuor_test_db_seat_person (fixture, 2, "Yann", "Le Goff", "2026-01-05");

  rows = changes (fixture, &filter);
  g_assert_nonnull (strstr (rows, "|added|tenure|socio_economic / Yann Le Goff / "));
  g_assert_null (strstr (rows, "Élodie Martin"));
  g_assert_null (strstr (rows, "ELODIE MARTIN"));
}

static void
test_between_two (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { .names = QUATUOR_REPORT_NAMES };
  g_autofree char *forwards = NULL;
  g_autofree char *backwards = NULL;
  g_autofree char *same = NULL;

  filter.since = take (fixture, "Un");
  quatuor_test_db_rename (fixture, "Deux");
  filter.snapshot = take (fixture, "Deux");
  quatuor_test_db_rename (fixture, "Trois");
  forwards = changes (fixture, &filter);
  g_assert_cmpstr (forwards, ==, "trois-clochers|changed|territory|trois-clochers|name|"
                                 "CC des Trois-Clochers|Deux\n");

  quatuor_snapshot_free (filter.since);
  filter.since = quatuor_snapshot_copy (filter.snapshot);
  same = changes (fixture, &filter);
  g_assert_cmpstr (same, ==, "");

  quatuor_snapshot_free (filter.snapshot);
  filter.snapshot = quatuor_snapshot_find (fixture->db, "Un", NULL);
  backwards = changes (fixture, &filter);
  g_assert_cmpstr (backwards, ==, "trois-clochers|changed|territory|trois-clochers|name|"
                                  "Deux|CC des Trois-Clochers\n");
}

/* Where nobody says since when, it is since the last snapshot before what is shown. */
static void
test_since_the_last (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  g_autofree char *without = changes (fixture, &filter);
  g_autofree char *live = NULL;
  g_autofree char *second = NULL;
  g_autofree char *first = NULL;

  g_assert_cmpstr (without, ==, "");
  quatuor_snapshot_free (take (fixture, "Un"));
  quatuor_test_db_rename (fixture, "B");
  filter.snapshot = take (fixture, "Deux");
  quatuor_test_db_rename (fixture, "C");

  second = changes (fixture, &filter);
  g_assert_true (g_str_has_suffix (second, "|CC des Trois-Clochers|B\n"));
  quatuor_report_filter_show (&filter, NULL);
  live = changes (fixture, &filter);
  g_assert_true (g_str_has_suffix (live, "|B|C\n"));
  filter.snapshot = quatuor_snapshot_find (fixture->db, "Un", NULL);
  first = changes (fixture, &filter);
  g_assert_cmpstr (first, ==, "");
}

static void
test_territories (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  QuatuorId other = quatuor_id_new ();
  g_autofree char *here = NULL;
  g_autofree char *elsewhere = NULL;

  quatuor_snapshot_free (take (fixture, "Un"));
  rate (fixture, 0, "3", NULL);
  quatuor_report_filter_add (&filter.territories, &fixture->territory);
  here = changes (fixture, &filter);
  g_assert_cmpstr (here, !=, "");
  quatuor_report_filter_clear (&filter);
  quatuor_report_filter_add (&filter.territories, &other);
  elsewhere = changes (fixture, &filter);
  g_assert_cmpstr (elsewhere, ==, "");
}

/*
 * The records behind a row
 */

static QuatuorReportView *
view_changes (QuatuorTestDb *fixture,
              QuatuorCohort *cohort)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  QuatuorReportView *view =
    quatuor_report_view_new (quatuor_report_find ("changes"), &filter, cohort, 0);
  g_autoptr (GError) error = NULL;

  quatuor_report_view_run (fixture->db, view, &error);
  g_assert_no_error (error);
  return view;
}

/* The places of the first row about such a record that became of it what @change says:
 * their targets, and a dash for one that is nowhere. */
static char *
say_places (QuatuorReportView *view,
            const char        *change,
            const char        *table)
{
  g_autoptr (GStrvBuilder) targets = g_strv_builder_new ();
  g_autoptr (GPtrArray) places = NULL;
  g_auto (GStrv) texts = NULL;

  for (guint row = 0; row < view->codes->len && places == NULL; row++)
    {
      char **cells = g_ptr_array_index (view->codes, row);

      if (g_str_equal (cells[1], change) && g_str_equal (cells[2], table))
        places = quatuor_report_view_list_places (view, row);
    }
  g_assert_nonnull (places);
  for (guint i = 0; i < places->len; i++)
    {
      const QuatuorReportPlace *place = g_ptr_array_index (places, i);

      g_assert_cmpstr (place->label, !=, "");
      g_strv_builder_add (targets, place->target != NULL ? place->target : "-");
    }
  texts = g_strv_builder_end (targets);
  return g_strjoinv (" ", texts);
}

static void
assert_places (QuatuorReportView *view,
               const char        *change,
               const char        *table,
               const char        *expected)
{
  g_autofree char *places = say_places (view, change, table);

  g_assert_cmpstr (places, ==, expected);
}

static void
put_session (QuatuorTestDb *fixture,
             QuatuorId      id,
             QuatuorId      person)
{
  QuatuorEdit *edit = quatuor_edit_new ("session.new");
  QuatuorSession session = {
    .id = id, .code = (char *) "journee", .title = (char *) "Journée", .kind = (char *) "core",
    .audience = (char *) "everyone", .state = (char *) "planned",
    .open_to_all = QUATUOR_INTEGER_UNKNOWN, .minimum = QUATUOR_INTEGER_UNKNOWN,
  };
  QuatuorHalfDay half_day = { .id = quatuor_id_new (), .session = id,
                              .date = quatuor_date_new (2026, 2, 4), .part = (char *) "morning" };
  QuatuorAttendance attendance = { .half_day = half_day.id, .person = person,
                                   .status = (char *) "present" };

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &attendance);
  quatuor_test_db_apply (fixture, edit);
}

/* A row opens the record that it tells of; of one that was removed it says so, and
 * opens where it stood. */
static void
test_places (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autofree char *id = quatuor_id_to_string (&fixture->territory);
  QuatuorId session_id = quatuor_id_new ();
  g_autofree char *session = quatuor_id_to_string (&session_id);
  g_autofree char *diagnostic = g_strdup_printf (
    "territory/%s/diagnostic territory/%s reports/ratings/territory=trois-clochers", id, id);
  g_autofree char *removed = g_strconcat ("- ", diagnostic, NULL);
  g_autofree char *team = g_strdup_printf (
    "territory/%s/team territory/%s reports/people/territory=trois-clochers", id, id);
  g_autofree char *territory =
    g_strdup_printf ("territory/%s reports/territories/territory=trois-clochers", id);
  g_autofree char *sessions = g_strdup_printf ("session/%s reports/sessions", session);
  g_autofree char *noted = g_strdup_printf ("presence/%s reports/attendance", session);
  g_autoptr (QuatuorCohort) cohort = NULL;
  g_autoptr (QuatuorReportView) view = NULL;

  rate (fixture, 0, "1", NULL);
  quatuor_snapshot_free (take (fixture, "Avant"));
  quatuor_test_db_rename (fixture, "CC des Quatre-Clochers");
  put_session (fixture, session_id,
               quatuor_test_db_seat_person (fixture, 0, "Inès", "Haddad", "2026-01-05"));
  remove_rating (fixture, 0);
  rate (fixture, 1, "3", NULL);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  view = view_changes (fixture, cohort);

  assert_places (view, "changed", "territory", territory);
  assert_places (view, "added", "rating", diagnostic);
  assert_places (view, "removed", "rating", removed);
  assert_places (view, "added", "tenure", team);
  assert_places (view, "added", "person", team);
  assert_places (view, "added", "session", sessions);
  assert_places (view, "added", "half_day", sessions);
  assert_places (view, "added", "attendance", noted);
}

/* Whatever can change has a place of its own, nearer than the territory as a whole. */
static void
test_each_has_a_place (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  static const char *const WHOLE[] = { "territory", "territory_state", "peer_group",
                                       "peer_group_member", NULL };
  static const char OWN[] = "/(team|path|diagnostic|support|roadmap|narrative)|programme|"
                            "session/|presence/|resources/";
  g_autoptr (QuatuorCohort) cohort = NULL;
  g_autoptr (QuatuorReportView) view = NULL;
  const QuatuorCsvColumn *tables;

  put_session (fixture, quatuor_id_new (),
               quatuor_test_db_seat_person (fixture, 0, "Inès", "Haddad", NULL));
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  view = view_changes (fixture, cohort);
  tables = g_ptr_array_index (view->columns, 2);
  for (const QuatuorCsvChoice *table = tables->choices; table->code != NULL; table++)
    {
      const char *const cells[] = { "trois-clochers", "added", table->code, "journee", "", "", "",
                                    NULL };
      g_autofree char *places = NULL;

      g_ptr_array_set_size (view->codes, 0);
      g_ptr_array_add (view->codes, g_strdupv ((char **) cells));
      places = say_places (view, "added", table->code);
      g_test_message ("%s: %s", table->code, places);
      g_assert_cmpstr (places, !=, "");
      if (!g_strv_contains (WHOLE, table->code))
        g_assert_true (g_regex_match_simple (OWN, places, 0, 0));
    }
}

/*
 * A report of a snapshot
 */

static char *
export_bytes (QuatuorTestDb             *fixture,
              const QuatuorReport       *report,
              const QuatuorReportFilter *filter,
              QuatuorCsvProfile          profile)
{
  g_autofree char *path = g_build_filename (fixture->directory, "rapport.csv", NULL);
  g_autofree char *beside = quatuor_export_dictionary_path (path);
  QuatuorExport export = { .report = report, .filter = *filter, .profile = profile,
                           .replace = QUATUOR_CSV_REPLACE_EXISTING };
  QuatuorExportCounts counts;
  g_autofree char *table = NULL;
  g_autofree char *dictionary = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_export_to_file (&export, fixture->db, path, &counts, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  g_assert_true (g_file_get_contents (beside, &dictionary, NULL, NULL));
  return g_strconcat (table, dictionary, NULL);
}

/* All reports, in both profiles, with names and without, with their dictionaries. */
static char *
export_all (QuatuorTestDb       *fixture,
            QuatuorReportFilter *filter)
{
  GString *all = g_string_new (NULL);
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    for (guint profile = 0; profile < QUATUOR_CSV_ARCHIVE; profile++)
      for (guint names = 0; names <= QUATUOR_REPORT_NAMES; names++)
        {
          g_autofree char *bytes = NULL;

          filter->names = (QuatuorReportNames) names;
          bytes = export_bytes (fixture, &reports[i], filter, (QuatuorCsvProfile) profile);
          g_string_append_printf (all, "[%s]\n%s", reports[i].name, bytes);
        }
  return g_string_free (all, FALSE);
}

static void
test_byte_for_byte (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *reopened = NULL;

  quatuor_test_db_seat_person (fixture, 0, "Inès", "Haddad", "2026-01-05");
  rate (fixture, 0, "1", "Avant");
  filter.snapshot = take (fixture, "Comité de mai");
  before = export_all (fixture, &filter);
  g_assert_nonnull (strstr (before, "Comité de mai"));

  quatuor_test_db_rename (fixture, "Autre nom");
  quatuor_test_db_seat_person (fixture, 1, "Yann", "Le Goff", "2026-02-02");
  rate (fixture, 0, "4", "Après");
  rate (fixture, 1, "2", NULL);
  after = export_all (fixture, &filter);
  g_assert_cmpstr (after, ==, before);

  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_READ_ONLY);
  reopened = export_all (fixture, &filter);
  g_assert_cmpstr (reopened, ==, before);
}

static void
test_sentences (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) at = g_date_time_new (zone, 2026, 3, 12, 14, 5, 0);
  g_autofree char *day = quatuor_date_to_french (quatuor_date_today ());
  g_autofree char *live_expected = g_strdup_printf ("En direct, le %s à 14:05.", day);
  g_autofree char *snapshot_expected =
    g_strdup_printf ("Instantané «\u00a0Comité\u00a0» du %s.", day);
  g_autofree char *live =
    quatuor_report_basis_to_sentence (&filter, at, QUATUOR_REPORT_FRENCH);
  g_autofree char *snapshot = NULL;

  g_assert_cmpstr (live, ==, live_expected);
  filter.snapshot = take (fixture, "Comité");
  snapshot = quatuor_report_basis_to_sentence (&filter, at, QUATUOR_REPORT_FRENCH);
  g_assert_cmpstr (snapshot, ==, snapshot_expected);
}

/* The screen says what a file holds as codes. */
static void
test_words (void)
{
  static const char *const STATE[] = { "t", "changed", "progress", "diagnostic", "state",
                                       "under_way", "done" };
  static const char *const NAME[] = { "t", "changed", "territory", "t", "name", "done", "kept" };
  g_autofree char *day = quatuor_report_changes_say (STATE, "2026-03-12");
  g_autofree char *expected = quatuor_date_to_display (quatuor_date_new (2026, 3, 12));
  g_autofree char *state = quatuor_report_changes_say (STATE, "under_way");
  g_autofree char *name = quatuor_report_changes_say (NAME, "done");

  g_assert_cmpstr (day, ==, expected);
  g_assert_cmpstr (state, ==, quatuor_wording_for_code ("state", "under_way"));
  g_assert_cmpstr (state, !=, "under_way");
  g_assert_cmpstr (name, ==, "done");
}

static void
assert_written (QuatuorTestDb *fixture,
                const char    *table,
                const char    *field,
                const char    *value,
                const char    *expected)
{
  const char *const cells[] = { "t", "changed", table, "t", field, value, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorReportLabels) labels = quatuor_report_labels_new (fixture->db, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = quatuor_report_changes_write (cells, value, labels);
  g_assert_cmpstr (written, ==, expected);
}

/* What the French profile says: its own words, those of the programme for what the
 * programme names, and what people typed as they typed it. */
static void
test_french (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  assert_written (fixture, "territory", "kind", "epci_ca", "communauté d’agglomération");
  assert_written (fixture, "territory_state", "since", "2026-03-01", "01/03/2026");
  assert_written (fixture, "progress", "state", "under_way", "en cours");
  assert_written (fixture, "rating", "level", "dont_know", "ne sait pas");
  assert_written (fixture, "agreed", "level", "3", "3");
  assert_written (fixture, "campaign", "moment", "interim", "à mi-parcours");
  assert_written (fixture, "need", "state", "talked_over", "discuté");
  assert_written (fixture, "territory", "name", "done", "done");
  assert_written (fixture, "person", NULL, "x", "x");
}

/* A report of a snapshot tells of the day on which it was taken. */
static void
test_its_day (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  QuatuorSnapshot snapshot = { .taken_on = quatuor_date_new (2026, 3, 12) };
  QuatuorReportFilter filter = { .snapshot = &snapshot };

  g_assert_cmpint (quatuor_report_filter_get_on (&filter), ==, snapshot.taken_on);
  filter.on = quatuor_date_new (2026, 3, 1);
  g_assert_cmpint (quatuor_report_filter_get_on (&filter), ==, filter.on);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                             \
  g_test_add ("/report/changes/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("exactly", test_exactly);
  ADD ("namesakes", test_namesakes);
  ADD ("between-two", test_between_two);
  ADD ("since-the-last", test_since_the_last);
  ADD ("territories", test_territories);
  ADD ("places", test_places);
  ADD ("each-has-a-place", test_each_has_a_place);
  ADD ("byte-for-byte", test_byte_for_byte);
  ADD ("sentences", test_sentences);
  ADD ("day", test_its_day);
  ADD ("french", test_french);
  g_test_add_func ("/report/changes/words", test_words);
  return g_test_run ();
}

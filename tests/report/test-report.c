/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

#include "quatuor-test-db.h"

#include <string.h>

static const QuatuorReportFilter NAMES = { .names = QUATUOR_REPORT_NAMES };
static const QuatuorReportFilter PSEUDONYMS = { .names = QUATUOR_REPORT_PSEUDONYMS };

static char *
run (QuatuorTestDb             *fixture,
     const char                *name,
     const QuatuorReportFilter *filter)
{
  return report_rows_say (name, fixture->db, filter);
}

static char *
headers (QuatuorTestDb     *fixture,
         const char        *name,
         QuatuorCsvProfile  profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (quatuor_report_find (name),
                                                               fixture->db, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            quatuor_csv_column_header (g_ptr_array_index (columns, i), profile));
  return g_string_free (text, FALSE);
}

static void
test_list (void)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  g_assert_cmpuint (n_reports, >=, QUATUOR_N_CSV_KINDS);
  for (guint i = 0; i < n_reports; i++)
    {
      g_assert_true (quatuor_report_find (reports[i].name) == &reports[i]);
      g_assert_cmpstr (quatuor_report_get_title (&reports[i]), !=, "");
      g_assert_null (strchr (quatuor_report_get_summary (&reports[i]), '\n'));
    }
  g_assert_null (quatuor_report_find ("Territories"));
  g_assert_null (quatuor_report_find (NULL));
  g_assert_true (quatuor_report_takes (quatuor_report_find ("ratings"),
                                       QUATUOR_REPORT_BY_CAMPAIGN));
  g_assert_false (quatuor_report_takes (quatuor_report_find ("people"),
                                        QUATUOR_REPORT_BY_CAMPAIGN));
  g_assert_true (quatuor_report_takes (quatuor_report_find ("team-status"),
                                       QUATUOR_REPORT_BY_DAY));
  g_assert_false (quatuor_report_takes (quatuor_report_find ("ratings"),
                                        QUATUOR_REPORT_BY_DAY));
  g_assert_true (quatuor_report_takes (quatuor_report_find ("progress"),
                                       QUATUOR_REPORT_BY_NAMES));
  g_assert_false (quatuor_report_takes (quatuor_report_find ("phase-matrix"),
                                        QUATUOR_REPORT_BY_NAMES));
}

static void
test_headers (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree char *diagnostic = headers (fixture, "diagnostic", QUATUOR_CSV_UNIVERSAL);
  g_autofree char *french = headers (fixture, "diagnostic", QUATUOR_CSV_EXCEL_FR);
  g_autofree char *matrix = headers (fixture, "phase-matrix", QUATUOR_CSV_UNIVERSAL);

  g_assert_cmpstr (diagnostic, ==,
                   "territory|campaign|dimension|seats_answering|answered|applicable|"
                   "score_elected|score_officer|score_socio_economic|score_state_officer|"
                   "median|gap|gap_criterion");
  g_assert_cmpstr (french, ==,
                   "Territoire|Campagne|Dimension|Sièges répondants|Réponses|"
                   "Critères applicables|Score Élu|Score Agent|Score Acteur éco.|Score État|"
                   "Médiane|Écart|Critère de l’écart");
  g_assert_cmpstr (matrix, ==, "territory|diagnostic");
}

/* Three criteria. The élue answers 4, 3 and "ne sait pas": 2 of 3 are too few.
 * The agent answers 1, 3 and "sans objet": 4 of 8 points. The third answers
 * 2, 4, 1: 7 of 12. The State has nothing that applies. */
static void
test_diagnostic (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  static const char *const LEVELS[4][3] = {
    { "4", "3", "dont_know" },
    { "1", "3", "not_applicable" },
    { "2", "4", "1" },
    { "not_applicable", "not_applicable", "not_applicable" },
  };
  g_autofree char *empty = run (fixture, "diagnostic", &NAMES);
  g_autofree char *full = NULL;

  g_assert_cmpstr (empty, ==, "trois-clochers|initial|strategic|0|0|12|||||||\n");

  for (guint seat = 0; seat < 4; seat++)
    for (guint criterion = 0; criterion < 3; criterion++)
      quatuor_test_db_rate (fixture, seat, criterion, LEVELS[seat][criterion], NULL);

  /* 50.0 and 58.3 have the median 54.15, half up. S01 goes from 1 to 4. */
  full = run (fixture, "diagnostic", &NAMES);
  g_assert_cmpstr (full, ==,
                   "trois-clochers|initial|strategic|3|7|8||50.0|58.3|not_applicable|54.2|3|S01\n");
}

static void
test_no_gap (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autofree char *alone = NULL;
  g_autofree char *agreed = NULL;

  quatuor_test_db_rate (fixture, 0, 1, "3", NULL);
  alone = run (fixture, "diagnostic", &NAMES);
  g_assert_cmpstr (alone, ==, "trois-clochers|initial|strategic|1|1|12|||||||\n");

  /* No gap is a gap of 0, which no criterion has more than another. */
  quatuor_test_db_rate (fixture, 1, 1, "3", NULL);
  agreed = run (fixture, "diagnostic", &NAMES);
  g_assert_cmpstr (agreed, ==, "trois-clochers|initial|strategic|2|2|12||||||0|\n");
}

/* A criterion that the campaign hides is in no sum, even if it was answered. */
static void
test_hidden (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("campaign.edit");
  QuatuorCampaignHidden hidden = { .campaign = fixture->campaign,
                                   .criterion = fixture->criterion[0] };
  g_autofree char *rows = NULL;

  quatuor_test_db_rate (fixture, 0, 0, "4", NULL);
  quatuor_test_db_rate (fixture, 1, 0, "0", NULL);
  quatuor_test_db_rate (fixture, 1, 1, "2", NULL);
  quatuor_test_db_rate (fixture, 1, 2, "2", NULL);
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN_HIDDEN, &hidden);
  quatuor_test_db_apply (fixture, edit);

  rows = run (fixture, "diagnostic", &NAMES);
  g_assert_cmpstr (rows, ==, "trois-clochers|initial|strategic|1|2|8||50.0|||50.0||\n");
}

static void
test_states (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTerritoryState state = { .id = quatuor_id_new (), .territory = fixture->territory,
                                  .state = (char *) "withdrawn",
                                  .since = quatuor_date_new (2026, 3, 1) };
  QuatuorReportFilter day = NAMES;
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  g_autofree char *long_before = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY_STATE, &state);
  quatuor_test_db_apply (fixture, edit);

  after = run (fixture, "territories", &NAMES);
  g_assert_nonnull (strstr (after, "|withdrawn|2026-03-01|"));
  day.on = quatuor_date_new (2026, 2, 28);
  before = run (fixture, "territories", &day);
  g_assert_nonnull (strstr (before, "|active|2026-01-05|"));

  /* Before its first step a territory is what it was to become first. */
  day.on = quatuor_date_new (2025, 12, 31);
  long_before = run (fixture, "territories", &day);
  g_assert_nonnull (strstr (long_before, "|active|2026-01-05|"));
}

static void
test_team_status (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  QuatuorReportFilter february = { .on = quatuor_date_new (2026, 2, 4),
                                   .names = QUATUOR_REPORT_NAMES };
  QuatuorReportFilter january = { .on = quatuor_date_new (2026, 1, 1),
                                  .names = QUATUOR_REPORT_NAMES };
  g_autofree char *then = NULL;
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-12");
  quatuor_test_db_seat_person (fixture, 1, "Loïc", "D’Hérouville", NULL);

  /* The territory is active since 5 January. */
  then = run (fixture, "team-status", &february);
  g_assert_cmpstr (then, ==,
                   "trois-clochers|elected|yes|2026-01-12|||2026-02-04\n"
                   "trois-clochers|officer|yes||||2026-02-04\n"
                   "trois-clochers|socio_economic|no|2026-01-05|30||2026-02-04\n"
                   "trois-clochers|state_officer|no|2026-01-05|30||2026-02-04\n");

  before = run (fixture, "team-status", &january);
  g_assert_true (g_str_has_prefix (before, "trois-clochers|elected|no||||2026-01-01\n"));

  now = run (fixture, "team-status", &NAMES);
  g_assert_nonnull (strstr (now, "2026-03-16"));
}

static void
test_vacancy (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  QuatuorId zoe = quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-12");
  QuatuorId loic = quatuor_test_db_seat_person (fixture, 1, "Loïc", "Çelik", NULL);
  QuatuorEdit *edit = quatuor_edit_new ("team.edit");
  QuatuorTenure substitute = { .id = quatuor_id_new (), .seat = fixture->seat[0], .person = loic,
                               .role = (char *) "substitute" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tenures = quatuor_table_list (fixture->db, QUATUOR_TABLE_TENURE, &error);
  g_autofree char *status = NULL;
  g_autofree char *pseudonyms = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < tenures->len; i++)
    {
      QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      tenure->ends = quatuor_date_new (2026, 3, 1);
      if (quatuor_id_equal (&tenure->person, &zoe))
        quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, tenure);
      quatuor_row_free (QUATUOR_TABLE_TENURE, tenure);
    }
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &substitute);
  quatuor_test_db_apply (fixture, edit);

  /* Vacant since the day after; the substitute is named, the seat stays vacant. */
  status = run (fixture, "team-status", &NAMES);
  g_assert_true (g_str_has_prefix (status, "trois-clochers|elected|no|2026-03-02|14|Loïc Çelik|"));

  pseudonyms = run (fixture, "team-status", &PSEUDONYMS);
  g_assert_null (strstr (pseudonyms, "Loïc"));
  g_assert_false (g_str_has_prefix (pseudonyms, "trois-clochers|elected|no|2026-03-02|14||"));
}

static void
test_people (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autofree char *names = NULL;
  g_autofree char *pseudonyms = NULL;

  quatuor_test_db_seat_person (fixture, 2, "Maëlle", "L’Hostis", "2026-01-12");
  names = run (fixture, "people", &NAMES);
  pseudonyms = run (fixture, "people", &PSEUDONYMS);

  g_assert_true (g_str_has_suffix (names, "|trois-clochers|socio_economic|holder|Maëlle|"
                                          "L’Hostis|||||2026-01-12|\n"));
  g_assert_true (g_str_has_suffix (pseudonyms, "|trois-clochers|socio_economic|holder|"
                                               "||||||2026-01-12|\n"));
}

static void
test_ratings (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  QuatuorReportFilter other = { .campaign = quatuor_id_new () };
  g_autofree char *names = NULL;
  g_autofree char *pseudonyms = NULL;
  g_autofree char *none = NULL;

  quatuor_test_db_rate (fixture, 3, 2, NULL, "À revoir, « oui »");
  quatuor_test_db_rate (fixture, 3, 0, "0", NULL);
  names = run (fixture, "ratings", &NAMES);
  pseudonyms = run (fixture, "ratings", &PSEUDONYMS);
  none = run (fixture, "ratings", &other);

  g_assert_cmpstr (names, ==,
                   "trois-clochers|initial|state_officer|S01|0||||2026-03-16\n"
                   "trois-clochers|initial|state_officer|S03||À revoir, « oui »|||2026-03-16\n");
  g_assert_cmpstr (pseudonyms, ==,
                   "trois-clochers|initial|state_officer|S01|0||||2026-03-16\n"
                   "trois-clochers|initial|state_officer|S03|||||2026-03-16\n");
  g_assert_cmpstr (none, ==, "");
}

static void
test_phases (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("progress.edit");
  QuatuorPhase closing = { .id = quatuor_id_new (), .code = (char *) "closing", .rank = 5,
                           .kind = (char *) "closing", .title = (char *) "Diagnostic" };
  QuatuorProgress progress = { .territory = fixture->territory, .phase = closing.id,
                               .state = (char *) "skipped", .note = (char *) "Reportée" };
  g_autofree char *matrix = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *french = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_PHASE, &closing);
  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, &progress);
  quatuor_test_db_apply (fixture, edit);

  matrix = run (fixture, "phase-matrix", &NAMES);
  rows = run (fixture, "progress", &NAMES);
  g_assert_cmpstr (matrix, ==, "trois-clochers|not_started|skipped\n");
  g_assert_cmpstr (rows, ==, "trois-clochers|closing|skipped|||Reportée\n");

  /* Two phases of one title: codes tell the columns apart. */
  french = headers (fixture, "phase-matrix", QUATUOR_CSV_EXCEL_FR);
  g_assert_cmpstr (french, ==, "territory|diagnostic|closing");
}

/* One seat held, noted as excused; the others vacant. The officer who comes as a
 * guest of another seat is on no seat. */
static void
test_presence (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorSession session = { .id = quatuor_id_new (), .code = (char *) "journee",
                             .title = (char *) "Journée commune", .kind = (char *) "core",
                             .audience = (char *) "everyone", .state = (char *) "held",
                             .open_to_all = QUATUOR_INTEGER_UNKNOWN,
                             .minimum = QUATUOR_INTEGER_UNKNOWN };
  QuatuorHalfDay half_days[] = {
    { .id = quatuor_id_new (), .session = session.id, .date = quatuor_date_new (2026, 2, 4),
      .part = (char *) "morning" },
    { .id = quatuor_id_new (), .session = session.id, .date = quatuor_date_new (2026, 6, 24),
      .part = (char *) "morning" },
  };
  QuatuorAttendance row = {
    .half_day = half_days[0].id,
    .person = quatuor_test_db_seat_person (fixture, 0, "Anne", "Moreau", NULL),
    .status = (char *) "excused",
    .note = (char *) "Grippe",
  };
  const QuatuorReportFilter pseudonyms = { .names = QUATUOR_REPORT_PSEUDONYMS };
  g_autofree char *rows = NULL;
  g_autofree char *withheld = NULL;
  g_autofree char *rates = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  for (guint i = 0; i < G_N_ELEMENTS (half_days); i++)
    quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_days[i]);
  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &row);
  quatuor_test_db_apply (fixture, edit);

  rows = run (fixture, "attendance", &NAMES);
  g_assert_cmpstr (rows, ==,
                   "journee|2026-02-04|morning|trois-clochers|elected|Anne Moreau|excused|Grippe"
                   "\n");
  withheld = run (fixture, "attendance", &pseudonyms);
  g_assert_null (strstr (withheld, "Moreau"));
  g_assert_null (strstr (withheld, "Grippe"));
  rates = run (fixture, "presence", &NAMES);
  g_assert_true (g_str_has_prefix (rates,
                                   "trois-clochers|elected|0|0|1|0|2|0|1|0|0|2026-03-16\n"
                                   "trois-clochers|officer|0|0|0||0||0|0|0|2026-03-16\n"));
}

/* A name that two people bear, but for an accent, says less than a code. */
static void
test_namesakes (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 3; i++)
    {
      const char *given_name = ((const char *[]){ "Zoé", "Zoe", "Anaïs" })[i];
      QuatuorRating rating = { .campaign = fixture->campaign, .seat = fixture->seat[i],
                               .criterion = fixture->criterion[0], .level = (char *) "2" };

      rating.person = quatuor_test_db_seat_person (fixture, i, given_name, "Lefèvre", NULL);
      quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
    }
  quatuor_test_db_apply (fixture, edit);

  rows = run (fixture, "ratings", &NAMES);
  g_assert_null (strstr (rows, "Zo"));
  g_assert_nonnull (strstr (rows, "|socio_economic|S01|2|||Anaïs Lefèvre|\n"));
}

static gboolean
refuse_row (const char *const  *cells,
            gpointer            data,
            GError            **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");
  return FALSE;
}

static void
test_sink_gives_up (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (quatuor_report_run (quatuor_report_find ("team-status"), fixture->db, &NAMES,
                                      refuse_row, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* The statement no longer reads: the next act is written. */
  quatuor_test_db_rename (fixture, "CC de l’Œuvre");
}

static void
add (const char *path,
     void      (*func) (QuatuorTestDb *fixture,
                        gconstpointer  data))
{
  g_test_add (path, QuatuorTestDb, NULL, quatuor_test_db_set_up, func, quatuor_test_db_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/report/list", test_list);
  add ("/report/report/headers", test_headers);
  add ("/report/report/diagnostic", test_diagnostic);
  add ("/report/report/no-gap", test_no_gap);
  add ("/report/report/hidden", test_hidden);
  add ("/report/report/states", test_states);
  add ("/report/report/team-status", test_team_status);
  add ("/report/report/vacancy", test_vacancy);
  add ("/report/report/people", test_people);
  add ("/report/report/ratings", test_ratings);
  add ("/report/report/namesakes", test_namesakes);
  add ("/report/report/phases", test_phases);
  add ("/report/report/presence", test_presence);
  add ("/report/report/sink-gives-up", test_sink_gives_up);

  return g_test_run ();
}

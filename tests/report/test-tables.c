/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

#include "quatuor-test-db.h"

#include <string.h>

/* The tables of an evaluator's report, with figures added up by hand. Today is 16
 * March 2026; the territory is active since 5 January. */

static char *
say (QuatuorTestDb *fixture,
     const char    *report,
     QuatuorDate    on)
{
  const QuatuorReportFilter filter = { .on = on, .names = QUATUOR_REPORT_NAMES };

  return report_rows_say (report, fixture->db, &filter);
}

static void
test_states (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTerritoryState state = {
    .id = quatuor_id_new (), .territory = fixture->territory, .state = (char *) "withdrawn",
    .since = quatuor_date_new (2026, 3, 1), .reason = (char *) "Fusion avec sa voisine",
  };
  const QuatuorReportFilter nameless = { .names = QUATUOR_REPORT_PSEUDONYMS };
  g_autofree char *rows = NULL;
  g_autofree char *february = NULL;
  g_autofree char *withheld = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY_STATE, &state);
  quatuor_test_db_apply (fixture, edit);

  /* January 26 days from the 5th, February 28, and the 1st of March is the next step. */
  rows = say (fixture, "states", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==,
                   "trois-clochers|active|2026-01-05|2026-02-28|55||2026-03-16\n"
                   "trois-clochers|withdrawn|2026-03-01||15|Fusion avec sa voisine|2026-03-16\n");
  february = say (fixture, "states", quatuor_date_new (2026, 2, 4));
  g_assert_cmpstr (february, ==,
                   "trois-clochers|active|2026-01-05|2026-02-28|30||2026-02-04\n"
                   "trois-clochers|withdrawn|2026-03-01|||Fusion avec sa voisine|2026-02-04\n");
  withheld = report_rows_say ("states", fixture->db, &nameless);
  g_assert_null (strstr (withheld, "Fusion"));
}

static void
put_tenure (QuatuorTestDb   *fixture,
            QuatuorEdit     *edit,
            guint            seat,
            const QuatuorId *person,
            const char      *role,
            QuatuorDate      starts,
            QuatuorDate      ends)
{
  QuatuorTenure tenure = {
    .id = quatuor_id_new (), .seat = fixture->seat[seat], .person = *person,
    .role = (char *) role, .starts = starts, .ends = ends,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
}

/* The élue Zoé leaves on 1 March, Anne follows on the 2nd. Loïc is the agent since the
 * beginning, and stands in for the vacant third seat. */
static void
fill_delegation (QuatuorTestDb *fixture)
{
  QuatuorId loic = quatuor_test_db_seat_person (fixture, 1, "Loïc", "Çelik", NULL);
  QuatuorEdit *edit = quatuor_edit_new ("team.edit");
  QuatuorPerson zoe = { .id = quatuor_id_new (), .code = (char *) "ZZZZZ1" };
  QuatuorPerson anne = { .id = quatuor_id_new (), .code = (char *) "ZZZZZ2" };

  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &zoe);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &anne);
  put_tenure (fixture, edit, 0, &zoe.id, "holder", quatuor_date_new (2026, 1, 12),
              quatuor_date_new (2026, 3, 1));
  put_tenure (fixture, edit, 0, &anne.id, "holder", quatuor_date_new (2026, 3, 2),
              QUATUOR_DATE_UNKNOWN);
  put_tenure (fixture, edit, 2, &loic, "substitute", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  quatuor_test_db_apply (fixture, edit);
}

static void
test_delegations (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  const QuatuorReportFilter february = { .on = quatuor_date_new (2026, 2, 4) };
  g_autofree char *rows = NULL;
  g_autofree char *then = NULL;

  fill_delegation (fixture);
  rows = say (fixture, "delegations", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==,
                   "elected|1|1|0|2|1|2026-03-16\n"
                   "officer|1|1|0|1|0|2026-03-16\n"
                   "socio_economic|1|0|1|0|0|2026-03-16\n"
                   "state_officer|1|0|0|0|0|2026-03-16\n"
                   "|4|2|1|3|1|2026-03-16\n");
  then = report_rows_say ("delegations", fixture->db, &february);
  g_assert_true (g_str_has_prefix (then, "elected|1|1|0|1|0|2026-02-04\n"));
}

/* A first holder arrives and replaces nobody; who holds a seat since the beginning
 * arrived in no month. */
static void
test_replacements (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  const QuatuorReportFilter march = { .from = quatuor_date_new (2026, 3, 2) };
  g_autofree char *rows = NULL;
  g_autofree char *some = NULL;

  fill_delegation (fixture);
  rows = say (fixture, "replacements", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==,
                   "2026-01-01|elected|1|0|0|1\n"
                   "2026-03-01|elected|1|1|1|1\n");
  some = report_rows_say ("replacements", fixture->db, &march);
  g_assert_cmpstr (some, ==, "2026-03-01|elected|1|0|1|1\n");
}

/* Planned from 1 November to 28 February; started ten days later, sixteen days over. Of
 * two gates one is passed on the 20th. */
static void
test_path (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("progress.edit");
  QuatuorPhase phase = {
    .id = fixture->phase, .code = (char *) "diagnostic", .rank = 1, .kind = (char *) "diagnostic",
    .title = (char *) "Diagnostic", .starts = quatuor_date_new (2025, 11, 1),
    .ends = quatuor_date_new (2026, 2, 28),
  };
  QuatuorProgress progress = {
    .territory = fixture->territory, .phase = fixture->phase, .state = (char *) "under_way",
    .started = quatuor_date_new (2025, 11, 11),
  };
  QuatuorGate gates[] = {
    { .id = quatuor_id_new (), .phase = fixture->phase, .rank = 1, .text = (char *) "Restitué" },
    { .id = quatuor_id_new (), .phase = fixture->phase, .rank = 2, .text = (char *) "Arrêté" },
  };
  QuatuorGateCheck check = {
    .gate = gates[0].id, .territory = fixture->territory,
    .checked_on = quatuor_date_new (2026, 3, 20),
  };
  g_autofree char *untouched = say (fixture, "path", QUATUOR_DATE_UNKNOWN);
  g_autofree char *today = NULL;
  g_autofree char *later = NULL;
  g_autofree char *before = NULL;

  g_assert_cmpstr (untouched, ==,
                   "trois-clochers|diagnostic|not_started|||||||no|0|0|2026-03-16\n");
  quatuor_edit_put (edit, QUATUOR_TABLE_PHASE, &phase);
  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, &progress);
  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    quatuor_edit_put (edit, QUATUOR_TABLE_GATE, &gates[i]);
  quatuor_edit_put (edit, QUATUOR_TABLE_GATE_CHECK, &check);
  quatuor_test_db_apply (fixture, edit);

  today = say (fixture, "path", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (today, ==, "trois-clochers|diagnostic|under_way|2025-11-01|2025-11-11|10|"
                              "2026-02-28||16|yes|2|2|2026-03-16\n");
  later = say (fixture, "path", quatuor_date_new (2026, 3, 21));
  g_assert_cmpstr (later, ==, "trois-clochers|diagnostic|under_way|2025-11-01|2025-11-11|10|"
                              "2026-02-28||21|yes|2|1|2026-03-21\n");
  before = say (fixture, "path", quatuor_date_new (2026, 2, 28));
  g_assert_cmpstr (before, ==, "trois-clochers|diagnostic|under_way|2025-11-01|2025-11-11|10|"
                               "2026-02-28|||no|2|2|2026-02-28\n");
}

static void
put_commitment (QuatuorTestDb *fixture,
                QuatuorEdit   *edit,
                const char    *code,
                QuatuorDate    due,
                const char    *state,
                QuatuorDate    state_on)
{
  QuatuorCommitment commitment = {
    .id = quatuor_id_new (), .code = (char *) code, .territory = fixture->territory,
    .text = (char *) "Réunir les quatre", .seat = fixture->seat[0], .due = due,
    .state = (char *) state, .state_on = state_on,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, &commitment);
}

/* promised, kept, of which late, late, open, dropped */
static void
test_commitments (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("commitment.edit");
  QuatuorDate february_1 = quatuor_date_new (2026, 2, 1), february_20 = february_1 + 19;
  QuatuorDate march_1 = quatuor_date_new (2026, 3, 1), march_20 = march_1 + 19;
  QuatuorDate unknown = QUATUOR_DATE_UNKNOWN;
  g_autofree char *today = NULL;
  g_autofree char *later = NULL;
  g_autofree char *before = NULL;

  put_commitment (fixture, edit, "a", february_20, "kept", march_1);
  put_commitment (fixture, edit, "b", february_20, "kept", february_1);
  put_commitment (fixture, edit, "c", march_1 + 9, "open", unknown);
  put_commitment (fixture, edit, "d", march_1 + 31, "open", unknown);
  put_commitment (fixture, edit, "e", unknown, "open", unknown);
  put_commitment (fixture, edit, "f", unknown, "dropped", march_20);
  quatuor_test_db_apply (fixture, edit);

  today = say (fixture, "commitment-status", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (today, ==, "trois-clochers|elected||6|2|1|1|3|0|2026-03-16\n");
  /* What was dropped on the 20th is no longer open on that day. */
  later = say (fixture, "commitment-status", march_20);
  g_assert_cmpstr (later, ==, "trois-clochers|elected||6|2|1|1|2|1|2026-03-20\n");
  /* On 10 February one was kept, and nothing was due yet. */
  before = say (fixture, "commitment-status", february_1 + 9);
  g_assert_cmpstr (before, ==, "trois-clochers|elected||6|1|0|0|5|0|2026-02-10\n");
}

static void
put_contact (QuatuorTestDb *fixture,
             QuatuorEdit   *edit,
             const char    *code,
             QuatuorDate    date,
             const char    *kind,
             gint64         minutes)
{
  QuatuorContact contact = {
    .id = quatuor_id_new (), .code = (char *) code, .territory = fixture->territory, .date = date,
    .kind = (char *) kind, .minutes = minutes, .visibility = (char *) "coach",
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT, &contact);
}

static QuatuorId
put_session (QuatuorTestDb *fixture,
             QuatuorEdit   *edit,
             const char    *code,
             gboolean       own,
             const char    *state)
{
  QuatuorSession session = {
    .id = quatuor_id_new (), .code = (char *) code, .title = (char *) "Journée",
    .kind = (char *) (own ? "local" : "core"),
    .audience = (char *) (own ? "territory" : "everyone"),
    .territory = own ? fixture->territory : QUATUOR_ID_NONE, .state = (char *) state,
    .open_to_all = QUATUOR_INTEGER_UNKNOWN, .minimum = QUATUOR_INTEGER_UNKNOWN,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  return session.id;
}

static QuatuorId
put_half_day (QuatuorEdit     *edit,
              const QuatuorId *session,
              QuatuorDate      date,
              const char      *starts_at,
              const char      *ends_at)
{
  QuatuorHalfDay half_day = {
    .id = quatuor_id_new (), .session = *session, .date = date, .part = (char *) "morning",
    .starts_at = (char *) starts_at, .ends_at = (char *) ends_at,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
  return half_day.id;
}

/* A morning of three hours that is past and one to come without hours; a morning for
 * all; one cancelled. A visit of an hour and a half, one nobody timed, a call to come. */
static void
test_time (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorId own = put_session (fixture, edit, "atelier", TRUE, "planned");
  QuatuorId common = put_session (fixture, edit, "journee", FALSE, "held");
  QuatuorId off = put_session (fixture, edit, "annulee", FALSE, "cancelled");
  g_auto (QuatuorReportFilter) filter = { NULL, };
  g_autofree char *rows = NULL;
  g_autofree char *some = NULL;

  put_half_day (edit, &own, quatuor_date_new (2026, 3, 1), "09:00", "12:00");
  put_half_day (edit, &own, quatuor_date_new (2026, 3, 30), NULL, NULL);
  put_half_day (edit, &common, quatuor_date_new (2026, 2, 4), "14:00", "16:30");
  put_half_day (edit, &off, quatuor_date_new (2026, 2, 5), "09:00", "12:00");
  put_contact (fixture, edit, "a", quatuor_date_new (2026, 3, 2), "visit", 90);
  put_contact (fixture, edit, "b", quatuor_date_new (2026, 3, 3), "visit",
               QUATUOR_INTEGER_UNKNOWN);
  put_contact (fixture, edit, "c", quatuor_date_new (2026, 4, 1), "call", 30);
  quatuor_test_db_apply (fixture, edit);

  rows = say (fixture, "time-spent", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==,
                   "|session|core|1|1|1|150|0|2026-03-16\n"
                   "trois-clochers|session|local|1|1|2|180|0|2026-03-16\n"
                   "trois-clochers|contact|call|0|0|0|0|0|2026-03-16\n"
                   "trois-clochers|contact|visit|2|0|0|90|1|2026-03-16\n");
  /* What is common to several territories is of none. */
  quatuor_report_filter_add (&filter.territories, &fixture->territory);
  some = report_rows_say ("time-spent", fixture->db, &filter);
  g_assert_true (g_str_has_prefix (some, "trois-clochers|session|local|"));
}

/* One seat has somebody, who is excused in February; June is still to come. */
static void
test_session_presence (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorId session = put_session (fixture, edit, "journee", FALSE, "held");
  QuatuorAttendance attendance = {
    .half_day = put_half_day (edit, &session, quatuor_date_new (2026, 2, 4), "09:00", "12:30"),
    .person = quatuor_test_db_seat_person (fixture, 0, "Anne", "Moreau", NULL),
    .status = (char *) "excused",
  };
  g_autofree char *rows = NULL;

  put_half_day (edit, &session, quatuor_date_new (2026, 6, 24), NULL, NULL);
  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &attendance);
  quatuor_test_db_apply (fixture, edit);

  rows = say (fixture, "session-presence", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==,
                   "journee|core|||2026-02-04|morning|210|elected|0|0|1|0|0|0|2026-03-16\n"
                   "journee|core|||2026-06-24|morning||elected|0|0|0|0|0|1|2026-03-16\n");
}

static void
put_action (QuatuorTestDb   *fixture,
            QuatuorEdit     *edit,
            const QuatuorId *project,
            const char      *code,
            guint            seat,
            const char      *partner,
            const char      *state)
{
  QuatuorAction action = {
    .id = quatuor_id_new (), .code = (char *) code, .project = *project, .rank = seat,
    .kind = (char *) "action", .title = (char *) code, .seat = fixture->seat[seat],
    .partner = (char *) partner, .starts = quatuor_date_new (2026, 2, (int) seat + 1),
    .due = quatuor_date_new (2026, 6, (int) seat + 1), .state = (char *) state,
    .criterion = fixture->criterion[seat % 2],
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_ACTION, &action);
}

static void
test_projects (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("project.edit");
  QuatuorProject project = {
    .id = quatuor_id_new (), .territory = fixture->territory, .title = (char *) "Une halle",
    .aim = (char *) "Manger d’ici", .phase = (char *) "study", .state = (char *) "under_way",
  };
  QuatuorProject idea = {
    .id = quatuor_id_new (), .territory = fixture->territory, .title = (char *) "Une idée",
    .state = (char *) "planned",
  };
  g_autofree char *rows = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_PROJECT, &project);
  quatuor_edit_put (edit, QUATUOR_TABLE_PROJECT, &idea);
  put_action (fixture, edit, &project.id, "a", 0, "La régie", "done");
  put_action (fixture, edit, &project.id, "b", 1, NULL, "blocked");
  put_action (fixture, edit, &project.id, "c", 2, "La régie", "planned");
  quatuor_test_db_apply (fixture, edit);

  rows = say (fixture, "projects", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==,
                   "trois-clochers|Une halle|Manger d’ici|study|under_way|S01 | S02|"
                   "elected | officer | socio_economic|La régie|2026-02-01|2026-06-03|3|1|1\n"
                   "trois-clochers|Une idée|||planned||||||0|0|0\n");
}

static void
put_recommendation (QuatuorTestDb *fixture,
                    QuatuorEdit   *edit,
                    const char    *code,
                    gboolean       own,
                    const char    *addressee,
                    const char    *answer)
{
  QuatuorRecommendation recommendation = {
    .id = quatuor_id_new (), .code = (char *) code,
    .territory = own ? fixture->territory : QUATUOR_ID_NONE, .addressee = (char *) addressee,
    .text = (char *) "Donner du temps", .answer = (char *) answer,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_RECOMMENDATION, &recommendation);
}

static void
test_addressees (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("recommendation.edit");
  g_autofree char *rows = NULL;

  put_recommendation (fixture, edit, "a", TRUE, "state", "Entendu");
  put_recommendation (fixture, edit, "b", TRUE, "state", NULL);
  put_recommendation (fixture, edit, "c", FALSE, "region", NULL);
  quatuor_test_db_apply (fixture, edit);

  rows = say (fixture, "addressees", QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (rows, ==, "region|1|0|0\nstate|2|1|1\n|3|1|1\n");
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

  add ("/report/tables/states", test_states);
  add ("/report/tables/delegations", test_delegations);
  add ("/report/tables/replacements", test_replacements);
  add ("/report/tables/path", test_path);
  add ("/report/tables/commitments", test_commitments);
  add ("/report/tables/time", test_time);
  add ("/report/tables/session-presence", test_session_presence);
  add ("/report/tables/projects", test_projects);
  add ("/report/tables/addressees", test_addressees);

  return g_test_run ();
}

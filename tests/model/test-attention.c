/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-attention.h"

static const QuatuorAttentionLimits LIMITS = QUATUOR_ATTENTION_LIMITS_DEFAULT;

/* One active territory with one seat, one phase and one campaign. The rows are
 * changed by each test before the cohort is looked at. */
typedef struct
{
  QuatuorCohort         *cohort;
  QuatuorDate            today;
  QuatuorId              territory;
  QuatuorSeat           *seat;
  QuatuorPhase          *phase;
  QuatuorCampaign       *campaign;
  QuatuorTerritoryState *state;
} Fixture;

static gpointer
take (Fixture      *fixture,
      QuatuorTable  table)
{
  gpointer row = quatuor_row_new (table);

  /* Every table here but those of the path begins with its own id. */
  *(QuatuorId *) row = quatuor_id_new ();
  return row;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  QuatuorTerritory *territory;

  fixture->cohort = quatuor_cohort_new ();
  quatuor_cohort_set_counted (fixture->cohort);
  fixture->today = quatuor_date_new (2026, 3, 16);

  territory = take (fixture, QUATUOR_TABLE_TERRITORY);
  quatuor_row_set_text (&territory->name, "CC du Val d’Oriel");
  fixture->territory = territory->id;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TERRITORY, territory);

  fixture->state = take (fixture, QUATUOR_TABLE_TERRITORY_STATE);
  fixture->state->territory = fixture->territory;
  fixture->state->since = quatuor_date_new (2026, 1, 5);
  quatuor_row_set_text (&fixture->state->state, "active");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TERRITORY_STATE, fixture->state);

  fixture->seat = take (fixture, QUATUOR_TABLE_SEAT);
  fixture->seat->territory = fixture->territory;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT, fixture->seat);

  fixture->phase = take (fixture, QUATUOR_TABLE_PHASE);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_PHASE, fixture->phase);

  fixture->campaign = take (fixture, QUATUOR_TABLE_CAMPAIGN);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CAMPAIGN, fixture->campaign);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_cohort_unref (fixture->cohort);
}

static void
add_tenure (Fixture    *fixture,
            const char *role,
            QuatuorDate starts,
            QuatuorDate ends)
{
  QuatuorTenure *tenure = take (fixture, QUATUOR_TABLE_TENURE);

  tenure->seat = fixture->seat->id;
  tenure->person = quatuor_id_new ();
  quatuor_row_set_text (&tenure->role, role);
  tenure->starts = starts;
  tenure->ends = ends;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TENURE, tenure);
}

static void
add_progress (Fixture    *fixture,
              const char *state)
{
  QuatuorProgress *progress = quatuor_row_new (QUATUOR_TABLE_PROGRESS);

  progress->territory = fixture->territory;
  progress->phase = fixture->phase->id;
  quatuor_row_set_text (&progress->state, state);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_PROGRESS, progress);
}

static GArray *
look (Fixture *fixture)
{
  return quatuor_attention_list (fixture->cohort, &LIMITS, fixture->today);
}

/* The only line, which must be of this kind. */
static QuatuorAttention
look_for (Fixture              *fixture,
          QuatuorAttentionKind  kind)
{
  g_autoptr (GArray) list = look (fixture);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (g_array_index (list, QuatuorAttention, 0).kind, ==, kind);
  g_assert_true (quatuor_id_equal (&g_array_index (list, QuatuorAttention, 0).territory,
                                   &fixture->territory));
  return g_array_index (list, QuatuorAttention, 0);
}

static void
assert_calm (Fixture *fixture)
{
  g_autoptr (GArray) list = look (fixture);

  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_vacant (Fixture       *fixture,
             gconstpointer  data)
{
  QuatuorAttention attention = look_for (fixture, QUATUOR_ATTENTION_SEAT_VACANT);

  /* Nobody ever held it: vacant since the territory became active. */
  g_assert_true (quatuor_id_equal (&attention.seat, &fixture->seat->id));
  g_assert_cmpint (attention.date, ==, quatuor_date_new (2026, 1, 5));
  g_assert_false (attention.has_substitute);

  /* A substitute is told of and does not fill it. */
  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, quatuor_date_new (2026, 2, 1));
  add_tenure (fixture, "substitute", quatuor_date_new (2026, 2, 2), QUATUOR_DATE_UNKNOWN);
  attention = look_for (fixture, QUATUOR_ATTENTION_SEAT_VACANT);
  g_assert_cmpint (attention.date, ==, quatuor_date_new (2026, 2, 2));
  g_assert_true (attention.has_substitute);

  /* The last day held is held. */
  add_tenure (fixture, "holder", quatuor_date_new (2026, 3, 1), fixture->today);
  assert_calm (fixture);
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const QUIET[] = { "candidate", "completed", "withdrawn" };

  for (gsize i = 0; i < G_N_ELEMENTS (QUIET); i++)
    {
      quatuor_row_set_text (&fixture->state->state, QUIET[i]);
      assert_calm (fixture);
    }

  quatuor_row_set_text (&fixture->state->state, "selected");
  look_for (fixture, QUATUOR_ATTENTION_SEAT_VACANT);
}

static void
test_silent (Fixture       *fixture,
             gconstpointer  data)
{
  QuatuorTally tally = { .campaign = fixture->campaign->id, .seat = fixture->seat->id };
  QuatuorAttention attention;

  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  fixture->campaign->closes = fixture->today + LIMITS.silent_days + 1;
  assert_calm (fixture);

  fixture->campaign->closes = fixture->today + LIMITS.silent_days;
  attention = look_for (fixture, QUATUOR_ATTENTION_SEAT_SILENT);
  g_assert_true (quatuor_id_equal (&attention.campaign, &fixture->campaign->id));
  g_assert_cmpint (attention.date, ==, fixture->campaign->closes);

  fixture->campaign->closes = fixture->today;
  look_for (fixture, QUATUOR_ATTENTION_SEAT_SILENT);
  fixture->campaign->closes = fixture->today - 1;
  assert_calm (fixture);

  fixture->campaign->closes = fixture->today + 1;
  fixture->campaign->opens = fixture->today + 1;
  assert_calm (fixture);
  fixture->campaign->opens = fixture->today;

  /* A comment without a level is no answer; “does not know” is one. */
  quatuor_cohort_add_tally (fixture->cohort, &tally);
  look_for (fixture, QUATUOR_ATTENTION_SEAT_SILENT);
  tally.dont_know = 1;
  quatuor_cohort_add_tally (fixture->cohort, &tally);
  assert_calm (fixture);
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  QuatuorAttention attention;

  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  fixture->phase->starts = fixture->today - 1;
  fixture->phase->ends = fixture->today;
  attention = look_for (fixture, QUATUOR_ATTENTION_PHASE_LATE);
  g_assert_false (attention.is_overdue);
  g_assert_cmpint (attention.date, ==, fixture->today - 1);

  fixture->phase->ends = fixture->today - 1;
  attention = look_for (fixture, QUATUOR_ATTENTION_PHASE_LATE);
  g_assert_true (attention.is_overdue);
  g_assert_true (quatuor_id_equal (&attention.phase, &fixture->phase->id));

  add_progress (fixture, "skipped");
  assert_calm (fixture);
}

static void
test_gap (Fixture       *fixture,
          gconstpointer  data)
{
  QuatuorOpenGap gap = { fixture->campaign->id, fixture->territory, 3 };
  QuatuorCrossing *crossing = quatuor_row_new (QUATUOR_TABLE_CROSSING);
  QuatuorAttention attention;

  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  quatuor_cohort_add_gap (fixture->cohort, &gap);

  /* Before the crossing the gap is nobody's to see. */
  assert_calm (fixture);

  crossing->campaign = fixture->campaign->id;
  crossing->territory = fixture->territory;
  crossing->opened_on = fixture->today;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CROSSING, crossing);
  attention = look_for (fixture, QUATUOR_ATTENTION_GAP);
  g_assert_cmpuint (attention.count, ==, 3);
}

static QuatuorContact *
add_contact (Fixture     *fixture,
             QuatuorDate  date)
{
  QuatuorContact *contact = take (fixture, QUATUOR_TABLE_CONTACT);

  contact->territory = fixture->territory;
  contact->date = date;
  quatuor_row_set_text (&contact->kind, "call");
  quatuor_row_set_text (&contact->visibility, "coach");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CONTACT, contact);
  return contact;
}

static void
test_contact (Fixture       *fixture,
              gconstpointer  data)
{
  QuatuorAttention attention;
  QuatuorContact *contact;

  /* Who notes no contacts at all is left in peace. */
  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  assert_calm (fixture);

  contact = add_contact (fixture, fixture->today - LIMITS.contact_days + 1);
  assert_calm (fixture);
  contact->date = fixture->today - LIMITS.contact_days;
  attention = look_for (fixture, QUATUOR_ATTENTION_NO_CONTACT);
  g_assert_cmpint (attention.date, ==, contact->date);

  /* One that is only planned is none yet. */
  contact->date = fixture->today + 1;
  attention = look_for (fixture, QUATUOR_ATTENTION_NO_CONTACT);
  g_assert_cmpint (attention.date, ==, QUATUOR_DATE_UNKNOWN);
}

static void
add_promise (Fixture    *fixture,
             QuatuorDate due,
             const char *state)
{
  QuatuorCommitment *commitment = take (fixture, QUATUOR_TABLE_COMMITMENT);

  commitment->territory = fixture->territory;
  commitment->due = due;
  quatuor_row_set_text (&commitment->text, "Envoyer le plan");
  quatuor_row_set_text (&commitment->state, state);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_COMMITMENT, commitment);
}

static void
test_promise (Fixture       *fixture,
              gconstpointer  data)
{
  QuatuorAttention attention;

  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  add_promise (fixture, fixture->today - 30, "kept");
  add_promise (fixture, fixture->today, "open");
  add_promise (fixture, QUATUOR_DATE_UNKNOWN, "open");
  assert_calm (fixture);

  add_promise (fixture, fixture->today - 9, "open");
  add_promise (fixture, fixture->today - 2, "open");
  attention = look_for (fixture, QUATUOR_ATTENTION_PROMISE_OVERDUE);
  g_assert_cmpuint (attention.count, ==, 2);
  g_assert_cmpint (attention.date, ==, fixture->today - 9);
}

static QuatuorSession *
take_session (Fixture     *fixture,
              QuatuorDate  date)
{
  QuatuorSession *session = take (fixture, QUATUOR_TABLE_SESSION);
  QuatuorHalfDay *half_day = take (fixture, QUATUOR_TABLE_HALF_DAY);

  quatuor_row_set_text (&session->title, "Groupe de pairs");
  quatuor_row_set_text (&session->audience, "everyone");
  quatuor_row_set_text (&session->state, "planned");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SESSION, session);
  half_day->session = session->id;
  half_day->date = date;
  quatuor_row_set_text (&half_day->part, "morning");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_HALF_DAY, half_day);
  return session;
}

static guint
count_kind (Fixture              *fixture,
            QuatuorAttentionKind  kind)
{
  g_autoptr (GArray) list = quatuor_attention_list (fixture->cohort, &LIMITS, fixture->today);
  guint count = 0;

  for (guint i = 0; i < list->len; i++)
    count += g_array_index (list, QuatuorAttention, i).kind == kind;
  return count;
}

/* The first line of a kind, which there must be. */
static QuatuorAttention
find_kind (Fixture              *fixture,
           QuatuorAttentionKind  kind)
{
  g_autoptr (GArray) list = look (fixture);

  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, QuatuorAttention, i).kind == kind)
      return g_array_index (list, QuatuorAttention, i);
  g_assert_not_reached ();
}

/* Seven days ahead a place is asked for, eight are too early; a video link is a
 * place too. The day after, it is asked whether the session was held. */
static void
test_sessions (Fixture       *fixture,
               gconstpointer  data)
{
  take_session (fixture, fixture->today + 7);
  take_session (fixture, fixture->today + 8);
  quatuor_row_set_text (&take_session (fixture, fixture->today + 1)->link, "https://visio.example");
  take_session (fixture, fixture->today - 1);
  quatuor_row_set_text (&take_session (fixture, fixture->today - 1)->state, "cancelled");
  quatuor_cohort_seal (fixture->cohort);

  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_SESSION_PLACE), ==, 1);
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_SESSION_OPEN), ==, 1);
}

/* A moment that is past and that nobody told; one voice is enough. */
static void
test_moments (Fixture       *fixture,
              gconstpointer  data)
{
  QuatuorMoment *moment = take (fixture, QUATUOR_TABLE_MOMENT);
  QuatuorVoice *voice = quatuor_row_new (QUATUOR_TABLE_VOICE);
  QuatuorAttention attention;

  add_tenure (fixture, "holder", QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  moment->territory = fixture->territory;
  moment->date = fixture->today + 1;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_MOMENT, moment);
  assert_calm (fixture);

  moment->date = fixture->today - 3;
  attention = look_for (fixture, QUATUOR_ATTENTION_MOMENT_SILENT);
  g_assert_cmpuint (attention.count, ==, 1);
  g_assert_cmpint (attention.date, ==, moment->date);

  voice->moment = moment->id;
  voice->seat = fixture->seat->id;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_VOICE, voice);
  assert_calm (fixture);
}

static QuatuorPerson *
seat_person (Fixture *fixture)
{
  QuatuorPerson *person = take (fixture, QUATUOR_TABLE_PERSON);
  QuatuorTenure *tenure = take (fixture, QUATUOR_TABLE_TENURE);

  quatuor_row_set_text (&person->family_name, "Durand");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_PERSON, person);
  tenure->seat = fixture->seat->id;
  tenure->person = person->id;
  quatuor_row_set_text (&tenure->role, "holder");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TENURE, tenure);
  return person;
}

/* A session that was held is told of until somebody notes who was there; where
 * nobody was expected there is nobody to note. */
static void
test_unnoted (Fixture       *fixture,
              gconstpointer  data)
{
  QuatuorSession *session = take_session (fixture, fixture->today - 1);
  QuatuorAttendance *row = quatuor_row_new (QUATUOR_TABLE_ATTENDANCE);
  const QuatuorHalfDay *half_day;
  QuatuorPerson *person = seat_person (fixture);
  QuatuorAttention attention;

  quatuor_row_set_text (&take_session (fixture, fixture->today)->state, "held");
  quatuor_row_set_text (&take_session (fixture, fixture->today - 2)->audience, "chosen");
  quatuor_row_set_text (&session->state, "held");
  half_day = g_ptr_array_index (
    quatuor_cohort_children (fixture->cohort, QUATUOR_TABLE_HALF_DAY, &session->id), 0);

  /* That somebody is expected is not yet a note. */
  row->half_day = half_day->id;
  row->person = person->id;
  quatuor_row_set_text (&row->status, "expected");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_ATTENDANCE, row);
  quatuor_cohort_seal (fixture->cohort);
  attention = find_kind (fixture, QUATUOR_ATTENTION_SESSION_UNNOTED);
  g_assert_cmpuint (attention.count, ==, 1);
  g_assert_cmpint (attention.date, ==, half_day->date);

  quatuor_row_set_text (&row->status, "absent");
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_SESSION_UNNOTED), ==, 0);
}

static void
take_absence (Fixture         *fixture,
              QuatuorDate      date,
              const QuatuorId *person)
{
  QuatuorSession *session = take_session (fixture, date);
  const QuatuorHalfDay *half_day = g_ptr_array_index (
    quatuor_cohort_children (fixture->cohort, QUATUOR_TABLE_HALF_DAY, &session->id), 0);
  QuatuorAttendance *row = quatuor_row_new (QUATUOR_TABLE_ATTENDANCE);

  quatuor_row_set_text (&session->state, "held");
  row->half_day = half_day->id;
  row->person = *person;
  quatuor_row_set_text (&row->status, "absent");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_ATTENDANCE, row);
}

/* Whoever was twice away is told of as soon as all that was noted is looked at. */
static void
test_missed (Fixture       *fixture,
             gconstpointer  data)
{
  const QuatuorPerson *person = seat_person (fixture);
  g_autoptr (QuatuorCohort) counted = fixture->cohort;
  const QuatuorTable tables[] = {
    QUATUOR_TABLE_TERRITORY, QUATUOR_TABLE_TERRITORY_STATE, QUATUOR_TABLE_SEAT,
    QUATUOR_TABLE_PERSON, QUATUOR_TABLE_TENURE, QUATUOR_TABLE_SESSION, QUATUOR_TABLE_HALF_DAY,
    QUATUOR_TABLE_ATTENDANCE,
  };

  take_absence (fixture, fixture->today - 10, &person->id);
  take_absence (fixture, fixture->today - 20, &person->id);
  quatuor_cohort_seal (fixture->cohort);
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_SEAT_MISSED), ==, 1);

  fixture->cohort = quatuor_cohort_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    quatuor_cohort_share (fixture->cohort, counted, tables[i]);
  quatuor_cohort_seal (fixture->cohort);
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_SEAT_MISSED), ==, 0);
}

/* Work between sessions is told in the week before it is due. */
static void
test_work (Fixture       *fixture,
           gconstpointer  data)
{
  QuatuorSession *session = take_session (fixture, fixture->today - 30);
  QuatuorAssignment *work = take (fixture, QUATUOR_TABLE_ASSIGNMENT);
  QuatuorAttention attention;

  work->session = session->id;
  work->due = fixture->today + LIMITS.session_days + 1;
  quatuor_row_set_text (&work->text, "Relire la charte");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_ASSIGNMENT, work);
  quatuor_cohort_seal (fixture->cohort);
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_WORK_DUE), ==, 0);

  work->due = fixture->today;
  attention = find_kind (fixture, QUATUOR_ATTENTION_WORK_DUE);
  g_assert_true (quatuor_id_equal (&attention.assignment, &work->id));
  g_assert_true (quatuor_id_equal (&attention.session, &session->id));

  work->due = fixture->today - 1;
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_WORK_DUE), ==, 0);
  work->due = fixture->today;
  quatuor_row_set_text (&session->state, "cancelled");
  g_assert_cmpuint (count_kind (fixture, QUATUOR_ATTENTION_WORK_DUE), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/model/attention/vacant", test_vacant);
  ADD ("/model/attention/states", test_states);
  ADD ("/model/attention/silent", test_silent);
  ADD ("/model/attention/late", test_late);
  ADD ("/model/attention/gap", test_gap);
  ADD ("/model/attention/contact", test_contact);
  ADD ("/model/attention/promise", test_promise);
  ADD ("/model/attention/moments", test_moments);
  ADD ("/model/attention/sessions", test_sessions);
  ADD ("/model/attention/unnoted", test_unnoted);
  ADD ("/model/attention/missed", test_missed);
  ADD ("/model/attention/work", test_work);
#undef ADD

  return g_test_run ();
}

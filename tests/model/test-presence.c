/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence-edit.h"

#include "quatuor-missed.h"
#include "quatuor-team.h"

#define N_TERRITORIES 10
#define N_CATEGORIES 4

/* Wednesday 4 February 2026, and the day on which the tests ask. */
#define FEBRUARY (quatuor_date_new (2026, 2, 4))
#define TODAY (quatuor_date_new (2026, 3, 2))

/* Ten territories of four seats, all held, by people called after their seat. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorId      categories[N_CATEGORIES];
  QuatuorId      territories[N_TERRITORIES];
  QuatuorId      seats[N_TERRITORIES][N_CATEGORIES];
  QuatuorId      people[N_TERRITORIES][N_CATEGORIES];
  QuatuorTenure *tenures[N_TERRITORIES][N_CATEGORIES];
} Fixture;

static QuatuorId
take_person (Fixture    *self,
             const char *name)
{
  QuatuorPerson *person = quatuor_row_new (QUATUOR_TABLE_PERSON);

  person->id = quatuor_id_new ();
  person->code = quatuor_id_new_code ();
  quatuor_row_set_text (&person->family_name, name);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_PERSON, person);
  return person->id;
}

static QuatuorTenure *
take_tenure (Fixture         *self,
             const QuatuorId *seat,
             const QuatuorId *person,
             const char      *role)
{
  QuatuorTenure *tenure = quatuor_row_new (QUATUOR_TABLE_TENURE);

  tenure->id = quatuor_id_new ();
  tenure->seat = *seat;
  tenure->person = *person;
  quatuor_row_set_text (&tenure->role, role);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TENURE, tenure);
  return tenure;
}

static void
take_seat (Fixture *self,
           guint    t,
           guint    c)
{
  QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);
  g_autofree char *name = g_strdup_printf ("Personne %u-%u", t, c);

  seat->id = quatuor_id_derive (&self->territories[t], &self->categories[c]);
  seat->territory = self->territories[t];
  seat->category = self->categories[c];
  self->seats[t][c] = seat->id;
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SEAT, seat);
  self->people[t][c] = take_person (self, name);
  self->tenures[t][c] = take_tenure (self, &self->seats[t][c], &self->people[t][c],
                                     QUATUOR_ROLE_HOLDER);
}

static void
take_state (Fixture    *self,
            guint       t,
            const char *state)
{
  QuatuorTerritoryState *row = quatuor_row_new (QUATUOR_TABLE_TERRITORY_STATE);

  row->id = quatuor_id_new ();
  row->territory = self->territories[t];
  quatuor_row_set_text (&row->state, state);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TERRITORY_STATE, row);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->cohort = quatuor_cohort_new ();
  for (guint c = 0; c < N_CATEGORIES; c++)
    {
      QuatuorCategory *category = quatuor_row_new (QUATUOR_TABLE_CATEGORY);

      category->id = self->categories[c] = quatuor_id_new ();
      category->rank = c;
      quatuor_cohort_take (self->cohort, QUATUOR_TABLE_CATEGORY, category);
    }
  for (guint t = 0; t < N_TERRITORIES; t++)
    {
      QuatuorTerritory *territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);

      territory->id = self->territories[t] = quatuor_id_new ();
      quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TERRITORY, territory);
      for (guint c = 0; c < N_CATEGORIES; c++)
        take_seat (self, t, c);
    }
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_cohort_unref (self->cohort);
}

static QuatuorSession *
take_session (Fixture    *self,
              const char *audience)
{
  QuatuorSession *session = quatuor_row_new (QUATUOR_TABLE_SESSION);

  session->id = quatuor_id_new ();
  session->minimum = QUATUOR_INTEGER_UNKNOWN;
  quatuor_row_set_text (&session->audience, audience);
  quatuor_row_set_text (&session->state, "planned");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SESSION, session);
  return session;
}

static QuatuorHalfDay *
take_half_day (Fixture        *self,
               QuatuorSession *session,
               QuatuorDate     date,
               const char     *part)
{
  QuatuorHalfDay *half_day = quatuor_row_new (QUATUOR_TABLE_HALF_DAY);

  half_day->id = quatuor_id_new ();
  half_day->session = session->id;
  half_day->date = date;
  quatuor_row_set_text (&half_day->part, part);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_HALF_DAY, half_day);
  return half_day;
}

static void
note (Fixture              *self,
      const QuatuorHalfDay *half_day,
      const QuatuorId      *person,
      const char           *status)
{
  QuatuorAttendance *row = quatuor_row_new (QUATUOR_TABLE_ATTENDANCE);

  row->half_day = half_day->id;
  row->person = *person;
  quatuor_row_set_text (&row->status, status);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_ATTENDANCE, row);
}

static void
note_all (Fixture              *self,
          const QuatuorHalfDay *half_day,
          const char           *status)
{
  for (guint t = 0; t < N_TERRITORIES; t++)
    for (guint c = 0; c < N_CATEGORIES; c++)
      note (self, half_day, &self->people[t][c], status);
}

static GArray *
list_roll (Fixture              *self,
           const QuatuorHalfDay *half_day)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (self->cohort);

  return quatuor_roll_book_list (book, half_day);
}

static QuatuorPresenceCount
sum_of (Fixture         *self,
        const QuatuorId *id)
{
  g_autoptr (QuatuorPresenceSums) sums = quatuor_presence_sums_new (self->cohort, NULL, TODAY);

  return quatuor_presence_sums_get (sums, id);
}

/* Seed: ten territories of four meet; the coach notes three exceptions. */
static void
test_everyone (Fixture       *self,
               gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  g_autoptr (GArray) roll = NULL;
  QuatuorRollSummary summary;
  QuatuorPresenceCount count;

  for (guint t = 0; t < N_TERRITORIES; t++)
    for (guint c = 0; c < N_CATEGORIES; c++)
      if (t != 3)
        note (self, morning, &self->people[t][c], "present");
  note (self, morning, &self->people[3][0], "excused");
  note (self, morning, &self->people[3][1], "absent");
  note (self, morning, &self->people[3][2], "remote");
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  quatuor_roll_summarise (roll, &summary);
  g_assert_cmpuint (summary.n_people, ==, 40);
  g_assert_cmpuint (summary.people[QUATUOR_PRESENCE_PRESENT], ==, 36);
  g_assert_cmpuint (summary.people[QUATUOR_PRESENCE_NOT_NOTED], ==, 1);
  g_assert_cmpuint (summary.seats, ==, 40);
  g_assert_cmpuint (summary.attended_seats, ==, 37);

  count = sum_of (self, &self->territories[3]);
  g_assert_cmpuint (count.attended, ==, 1);
  g_assert_cmpuint (count.remote, ==, 1);
  g_assert_cmpuint (count.excused, ==, 1);
  g_assert_cmpuint (count.absent, ==, 1);
  g_assert_cmpuint (count.not_noted, ==, 1);
  g_assert_cmpuint (quatuor_presence_count_held (&count), ==, 3);
  g_assert_cmpuint (quatuor_presence_count_planned (&count), ==, 4);
  g_assert_cmpint (quatuor_presence_count_rate (count.attended, 3), ==, 33);
  g_assert_cmpint (quatuor_presence_count_rate (count.attended, 4), ==, 25);
  count = sum_of (self, &self->categories[0]);
  g_assert_cmpuint (count.attended, ==, 9);
  g_assert_cmpuint (quatuor_presence_count_held (&count), ==, 10);
}

/* Seed: the élus meet among themselves; nobody else is expected or missed. */
static void
test_one_category (Fixture       *self,
                   gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "category");
  QuatuorHalfDay *morning = take_half_day (self, session, FEBRUARY, "morning");
  g_autoptr (GArray) roll = NULL;
  QuatuorPresenceCount count;

  session->category = self->categories[0];
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  g_assert_cmpuint (roll->len, ==, N_TERRITORIES);
  for (guint i = 0; i < roll->len; i++)
    g_assert_true (quatuor_id_equal (&g_array_index (roll, QuatuorRollEntry, i).person->id,
                                     &self->people[i][0]));
  count = sum_of (self, &self->categories[1]);
  g_assert_cmpuint (quatuor_presence_count_planned (&count), ==, 0);
  g_assert_cmpint (quatuor_presence_count_rate (0, 0), ==, QUATUOR_RATE_NONE);
  count = sum_of (self, &self->categories[0]);
  g_assert_cmpuint (count.not_noted, ==, N_TERRITORIES);
  g_assert_cmpuint (quatuor_presence_count_held (&count), ==, 0);
}

/* Seed: cancelled the day before. What was noted in advance counts nowhere. */
static void
test_cancelled (Fixture       *self,
                gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "everyone");
  QuatuorHalfDay *morning = take_half_day (self, session, FEBRUARY, "morning");
  QuatuorPresenceCount count;

  note (self, morning, &self->people[0][0], "excused");
  quatuor_row_set_text (&session->state, "cancelled");
  session->state_on = FEBRUARY - 1;
  quatuor_cohort_seal (self->cohort);

  count = sum_of (self, &self->territories[0]);
  g_assert_cmpuint (quatuor_presence_count_planned (&count), ==, 0);
  g_assert_false (quatuor_half_day_is_counted (self->cohort, morning));
}

/* Seed: eleven and a half days are twenty-three half-days. */
static void
test_eleven_days_and_a_half (Fixture       *self,
                             gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "territory");
  g_autoptr (QuatuorRollBook) book = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  QuatuorPresenceCount count;

  session->territory = self->territories[4];
  for (guint i = 0; i < 23; i++)
    {
      QuatuorHalfDay *half_day = take_half_day (self, session, FEBRUARY + (int) i / 2 * 7,
                                                i % 2 == 0 ? "morning" : "afternoon");

      if (half_day->date <= TODAY)
        note (self, half_day, &self->people[4][1], i == 2 ? "absent" : "present");
    }
  quatuor_cohort_seal (self->cohort);

  book = quatuor_roll_book_new (self->cohort);
  lines = quatuor_roll_book_list_lines (book, &session->id);
  g_assert_cmpuint (lines->len, ==, N_CATEGORIES);
  g_assert_cmpuint (((QuatuorRollLine *) g_ptr_array_index (lines, 0))->n_cells, ==, 23);

  /* 4, 11, 18 and 25 February are over: eight half-days. */
  count = sum_of (self, &self->people[4][1]);
  g_assert_cmpuint (count.attended, ==, 7);
  g_assert_cmpuint (quatuor_presence_count_held (&count), ==, 8);
  g_assert_cmpuint (quatuor_presence_count_planned (&count), ==, 23);
  count = sum_of (self, &self->seats[4][0]);
  g_assert_cmpuint (count.not_noted, ==, 8);
  g_assert_cmpuint (count.to_come, ==, 15);
}

/* The substitute of a seat that is held is not expected, and attends for it. */
static void
test_substitute (Fixture       *self,
                 gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  QuatuorHalfDay *afternoon =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "afternoon");
  QuatuorId substitute = take_person (self, "Suppléante");
  g_autoptr (GArray) roll = NULL;
  g_autoptr (GArray) other = NULL;
  const QuatuorRollEntry *entry;
  QuatuorPresenceCount count;

  take_tenure (self, &self->seats[0][1], &substitute, QUATUOR_ROLE_SUBSTITUTE);
  note (self, morning, &self->people[0][1], "excused");
  note (self, morning, &substitute, "present");
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  g_assert_cmpuint (roll->len, ==, 41);
  entry = &g_array_index (roll, QuatuorRollEntry, 2);
  g_assert_true (quatuor_id_equal (&entry->person->id, &substitute));
  g_assert_false (entry->is_expected);
  other = list_roll (self, afternoon);
  g_assert_cmpuint (other->len, ==, 40);

  count = sum_of (self, &self->seats[0][1]);
  g_assert_cmpuint (count.attended, ==, 1);
  g_assert_cmpuint (count.not_noted, ==, 1);
  count = sum_of (self, &self->people[0][1]);
  g_assert_cmpuint (count.excused, ==, 1);
  count = sum_of (self, &substitute);
  g_assert_cmpuint (count.attended, ==, 1);
  g_assert_cmpuint (quatuor_presence_count_planned (&count), ==, 1);
}

/* Nobody is expected on a vacant seat, save its substitute. */
static void
test_vacant (Fixture       *self,
             gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  QuatuorId substitute = take_person (self, "Suppléante");
  g_autoptr (GArray) roll = NULL;
  QuatuorRollSummary summary;

  self->tenures[0][0]->ends = FEBRUARY - 1;
  self->tenures[0][1]->ends = FEBRUARY - 1;
  take_tenure (self, &self->seats[0][1], &substitute, QUATUOR_ROLE_SUBSTITUTE);
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  quatuor_roll_summarise (roll, &summary);
  g_assert_cmpuint (summary.n_people, ==, 39);
  g_assert_cmpuint (summary.seats, ==, 39);
  g_assert_true (quatuor_id_equal (&g_array_index (roll, QuatuorRollEntry, 0).person->id,
                                   &substitute));
}

/* An élu is replaced between two half-days: one seat, two people. */
static void
test_replaced_between (Fixture       *self,
                       gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "everyone");
  QuatuorHalfDay *first = take_half_day (self, session, FEBRUARY, "morning");
  QuatuorHalfDay *second = take_half_day (self, session, FEBRUARY + 2, "morning");
  QuatuorId successor = take_person (self, "Successeure");
  g_autoptr (QuatuorRollBook) book = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const QuatuorRollLine *one;
  const QuatuorRollLine *other;
  QuatuorPresenceCount count;

  self->tenures[0][0]->ends = FEBRUARY;
  take_tenure (self, &self->seats[0][0], &successor, QUATUOR_ROLE_HOLDER)->starts = FEBRUARY + 1;
  note (self, first, &self->people[0][0], "present");
  note (self, second, &successor, "remote");
  quatuor_cohort_seal (self->cohort);

  count = sum_of (self, &self->seats[0][0]);
  g_assert_cmpuint (count.attended, ==, 2);
  count = sum_of (self, &successor);
  g_assert_cmpuint (quatuor_presence_count_planned (&count), ==, 1);

  book = quatuor_roll_book_new (self->cohort);
  lines = quatuor_roll_book_list_lines (book, &session->id);
  g_assert_cmpuint (lines->len, ==, 41);
  one = g_ptr_array_index (lines, 0);
  other = g_ptr_array_index (lines, 1);
  g_assert_nonnull (one->cells[0].person);
  g_assert_null (one->cells[1].person);
  g_assert_null (other->cells[0].person);
  g_assert_true (quatuor_id_equal (&other->person->id, &successor));
}

/* A sub-prefect sits for two territories: two seats, one person. */
static void
test_two_seats (Fixture       *self,
                gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  g_autoptr (GArray) roll = NULL;
  QuatuorRollSummary summary;

  self->tenures[1][3]->person = self->people[0][3];
  note (self, morning, &self->people[0][3], "present");
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  quatuor_roll_summarise (roll, &summary);
  g_assert_cmpuint (roll->len, ==, 40);
  g_assert_cmpuint (summary.n_people, ==, 39);
  g_assert_cmpuint (summary.attended_seats, ==, 2);
  g_assert_cmpuint (summary.people[QUATUOR_PRESENCE_PRESENT], ==, 1);
}

static void
take_member (Fixture         *self,
             const QuatuorId *group,
             const QuatuorId *seat,
             const QuatuorId *person)
{
  QuatuorPeerGroupMember *member = quatuor_row_new (QUATUOR_TABLE_PEER_GROUP_MEMBER);

  member->id = quatuor_id_new ();
  member->peer_group = *group;
  member->seat = seat != NULL ? *seat : QUATUOR_ID_NONE;
  member->person = person != NULL ? *person : QUATUOR_ID_NONE;
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, member);
}

static void
test_group (Fixture       *self,
            gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "group");
  QuatuorHalfDay *evening = take_half_day (self, session, FEBRUARY, "evening");
  QuatuorId group = quatuor_id_new ();
  QuatuorId guest = take_person (self, "Témoin");
  g_autoptr (GArray) roll = NULL;
  const QuatuorRollEntry *last;

  session->peer_group = group;
  take_member (self, &group, NULL, &guest);
  take_member (self, &group, &self->seats[7][2], NULL);
  take_member (self, &group, &self->seats[2][2], NULL);
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, evening);
  g_assert_cmpuint (roll->len, ==, 3);
  g_assert_true (quatuor_id_equal (&g_array_index (roll, QuatuorRollEntry, 0).seat->id,
                                   &self->seats[2][2]));
  last = &g_array_index (roll, QuatuorRollEntry, 2);
  g_assert_null (last->seat);
  g_assert_true (last->is_expected);
}

static void
test_chosen (Fixture       *self,
             gconstpointer  data)
{
  static const char *const ROLES[] = { "invited", "speaker" };
  QuatuorSession *session = take_session (self, "chosen");
  QuatuorHalfDay *morning = take_half_day (self, session, FEBRUARY, "morning");
  g_autoptr (GArray) roll = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    {
      QuatuorSessionMember *member = quatuor_row_new (QUATUOR_TABLE_SESSION_MEMBER);

      member->session = session->id;
      member->person = self->people[5][i];
      quatuor_row_set_text (&member->role, ROLES[i]);
      quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SESSION_MEMBER, member);
    }
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  g_assert_cmpuint (roll->len, ==, 1);
  g_assert_true (quatuor_id_equal (&g_array_index (roll, QuatuorRollEntry, 0).seat->id,
                                   &self->seats[5][0]));
}

/* Candidates and those who left are not expected where everybody is. */
static void
test_states (Fixture       *self,
             gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  g_autoptr (GArray) roll = NULL;

  take_state (self, 0, "candidate");
  take_state (self, 1, "withdrawn");
  take_state (self, 2, "active");
  take_state (self, 3, "completed");
  quatuor_cohort_seal (self->cohort);

  roll = list_roll (self, morning);
  g_assert_cmpuint (roll->len, ==, 32);
}

static void
test_shortfalls (Fixture       *self,
                 gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "territory");
  QuatuorHalfDay *half_days[4];
  g_autoptr (GArray) shortfalls = NULL;
  const QuatuorShortfall *shortfall;

  session->territory = self->territories[0];
  session->minimum = 3;
  for (int i = 0; i < 4; i++)
    half_days[i] = take_half_day (self, session, FEBRUARY + 10 * i, "morning");
  note (self, half_days[0], &self->people[0][0], "absent");
  note (self, half_days[1], &self->people[0][0], "excused");
  note (self, half_days[0], &self->people[0][1], "absent");
  quatuor_cohort_seal (self->cohort);

  shortfalls = quatuor_presence_list_shortfalls (self->cohort, NULL, TODAY);
  g_assert_cmpuint (shortfalls->len, ==, 1);
  shortfall = &g_array_index (shortfalls, QuatuorShortfall, 0);
  g_assert_true (quatuor_id_equal (&shortfall->person->id, &self->people[0][0]));
  g_assert_cmpuint (shortfall->attended, ==, 0);
  g_assert_cmpuint (shortfall->possible, ==, 2);
  g_assert_cmpuint (shortfall->minimum, ==, 3);
}

/* The course asks for a part of all half-days: three of four at 75 per cent; what
 * is to come or not noted may still be attended. */
static void
test_course_shortfalls (Fixture       *self,
                        gconstpointer  data)
{
  QuatuorHalfDay *half_days[4];
  g_autoptr (QuatuorPresenceSums) sums = NULL;
  g_autoptr (GArray) shortfalls = NULL;
  g_autoptr (GArray) milder = NULL;
  g_autoptr (GArray) rounded = NULL;
  g_autoptr (GArray) none = NULL;
  const QuatuorShortfall *shortfall;

  for (int i = 0; i < 4; i++)
    half_days[i] = take_half_day (self, take_session (self, "everyone"), FEBRUARY + 10 * i,
                                  "morning");
  note (self, half_days[0], &self->people[0][0], "absent");
  note (self, half_days[1], &self->people[0][0], "excused");
  note (self, half_days[0], &self->people[0][1], "absent");
  quatuor_cohort_seal (self->cohort);

  sums = quatuor_presence_sums_new (self->cohort, NULL, TODAY);
  shortfalls = quatuor_presence_list_course_shortfalls (self->cohort, sums, 75);
  g_assert_cmpuint (shortfalls->len, ==, 1);
  shortfall = &g_array_index (shortfalls, QuatuorShortfall, 0);
  g_assert_true (quatuor_id_equal (&shortfall->person->id, &self->people[0][0]));
  g_assert_null (shortfall->session);
  g_assert_cmpuint (shortfall->minimum, ==, 3);
  g_assert_cmpuint (shortfall->possible, ==, 2);

  /* Half of it can still be reached; 51 per cent of four is three: rounded up. */
  rounded = quatuor_presence_list_course_shortfalls (self->cohort, sums, 51);
  g_assert_cmpuint (rounded->len, ==, 1);
  milder = quatuor_presence_list_course_shortfalls (self->cohort, sums, 50);
  g_assert_cmpuint (milder->len, ==, 0);
  none = quatuor_presence_list_course_shortfalls (self->cohort, sums, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Twice away is told; a session that nobody noted, or one that was attended
 * since, is not. */
static void
test_missed (Fixture       *self,
             gconstpointer  data)
{
  QuatuorHalfDay *half_days[3];
  g_autoptr (GHashTable) missed = NULL;

  for (int i = 0; i < 3; i++)
    half_days[i] = take_half_day (self, take_session (self, "everyone"), FEBRUARY + 7 * i,
                                  "morning");
  note (self, half_days[0], &self->people[0][0], "absent");
  note (self, half_days[1], &self->people[0][0], "excused");
  note (self, half_days[0], &self->people[1][0], "absent");
  note (self, half_days[1], &self->people[1][0], "absent");
  note (self, half_days[2], &self->people[1][0], "remote");
  note (self, half_days[2], &self->people[2][0], "absent");
  quatuor_cohort_seal (self->cohort);

  missed = quatuor_missed_list (self->cohort, TODAY);
  g_assert_cmpuint (g_hash_table_size (missed), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (missed, &self->seats[0][0])), ==,
                   FEBRUARY + 7);
}

static const QuatuorChange *
change (QuatuorEdit *edit,
        guint        n)
{
  return g_ptr_array_index (quatuor_edit_get_changes (edit), n);
}

/* One act for all; who was excused beforehand stays so. */
static void
test_edit_all_present (Fixture       *self,
                       gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  QuatuorHalfDay *afternoon =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "afternoon");
  g_autoptr (QuatuorEdit) edit = NULL;

  note (self, morning, &self->people[0][0], "excused");
  note_all (self, afternoon, "present");
  quatuor_cohort_seal (self->cohort);

  edit = quatuor_presence_edit_all_present (self->cohort, morning);
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 39);
  g_assert_null (quatuor_presence_edit_all_present (self->cohort, afternoon));
}

/* Nobody is in the room of a virtual class: whoever comes, comes from afar. */
static void
test_edit_remote (Fixture       *self,
                  gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "everyone");
  QuatuorHalfDay *evening = take_half_day (self, session, FEBRUARY, "evening");
  QuatuorId guest = take_person (self, "Invitée");
  const QuatuorPerson *person;
  g_autoptr (QuatuorEdit) all = NULL;
  g_autoptr (QuatuorEdit) added = NULL;
  g_autoptr (QuatuorEdit) replaced = NULL;

  quatuor_row_set_text (&session->format, "remote");
  quatuor_cohort_seal (self->cohort);
  person = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &guest);

  all = quatuor_presence_edit_all_present (self->cohort, evening);
  g_assert_cmpuint (quatuor_edit_get_changes (all)->len, ==, 40);
  for (guint i = 0; i < 40; i++)
    g_assert_cmpstr (((QuatuorAttendance *) change (all, i)->row)->status, ==, "remote");
  added = quatuor_presence_edit_add (self->cohort, evening, person);
  g_assert_cmpstr (((QuatuorAttendance *) change (added, 0)->row)->status, ==, "remote");
  replaced = quatuor_presence_edit_replace (self->cohort, evening, &self->seats[0][0],
                                            &self->people[0][0], person);
  g_assert_cmpstr (((QuatuorAttendance *) change (replaced, 1)->row)->status, ==, "remote");
}

/* Of a mixed session nobody knows who sat where: the room is the rule. */
static void
test_edit_mixed (Fixture       *self,
                 gconstpointer  data)
{
  QuatuorSession *session = take_session (self, "everyone");
  QuatuorHalfDay *morning = take_half_day (self, session, FEBRUARY, "morning");
  g_autoptr (QuatuorEdit) edit = NULL;

  quatuor_row_set_text (&session->format, "mixed");
  quatuor_cohort_seal (self->cohort);
  edit = quatuor_presence_edit_all_present (self->cohort, morning);
  g_assert_cmpstr (((QuatuorAttendance *) change (edit, 0)->row)->status, ==, "present");
}

static void
test_edit_set (Fixture       *self,
               gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  const QuatuorId *person = &self->people[0][0];
  const QuatuorId *other = &self->people[0][1];
  g_autoptr (QuatuorEdit) set = NULL;
  g_autoptr (QuatuorEdit) clear = NULL;

  note (self, morning, person, "present");
  quatuor_cohort_seal (self->cohort);

  g_assert_null (quatuor_presence_edit_set (self->cohort, morning, person,
                                            QUATUOR_PRESENCE_PRESENT));
  g_assert_null (quatuor_presence_edit_set (self->cohort, morning, other,
                                            QUATUOR_PRESENCE_NOT_NOTED));
  set = quatuor_presence_edit_set (self->cohort, morning, person, QUATUOR_PRESENCE_ABSENT);
  g_assert_cmpstr (((QuatuorAttendance *) change (set, 0)->row)->status, ==, "absent");
  clear = quatuor_presence_edit_set (self->cohort, morning, person, QUATUOR_PRESENCE_NOT_NOTED);
  g_assert_true (change (clear, 0)->remove);
}

/* Who comes instead and is not on the seat becomes its substitute for the day. */
static void
test_edit_replace (Fixture       *self,
                   gconstpointer  data)
{
  QuatuorHalfDay *morning =
    take_half_day (self, take_session (self, "everyone"), FEBRUARY, "morning");
  QuatuorId guest = take_person (self, "Remplaçante");
  g_autoptr (QuatuorEdit) edit = NULL;
  const QuatuorTenure *tenure;

  quatuor_cohort_seal (self->cohort);
  edit = quatuor_presence_edit_replace (
    self->cohort, morning, &self->seats[0][0], &self->people[0][0],
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &guest));
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 3);
  tenure = change (edit, 0)->row;
  g_assert_cmpstr (tenure->role, ==, QUATUOR_ROLE_SUBSTITUTE);
  g_assert_cmpint (tenure->starts, ==, FEBRUARY);
  g_assert_cmpint (tenure->ends, ==, FEBRUARY);
  g_assert_cmpstr (((QuatuorAttendance *) change (edit, 1)->row)->status, ==, "present");
  g_assert_cmpstr (((QuatuorAttendance *) change (edit, 2)->row)->status, ==, "excused");
}

static void
test_rate (void)
{
  g_assert_cmpint (quatuor_presence_count_rate (0, 5), ==, 0);
  g_assert_cmpint (quatuor_presence_count_rate (1, 3), ==, 33);
  g_assert_cmpint (quatuor_presence_count_rate (1, 8), ==, 13);
  g_assert_cmpint (quatuor_presence_count_rate (2, 3), ==, 67);
  g_assert_cmpint (quatuor_presence_count_rate (23, 23), ==, 100);
}

#define ADD(path, function) \
  g_test_add ("/model/presence/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("cancelled", test_cancelled);
  ADD ("chosen", test_chosen);
  ADD ("course-shortfalls", test_course_shortfalls);
  ADD ("edit-all-present", test_edit_all_present);
  ADD ("edit-mixed", test_edit_mixed);
  ADD ("edit-remote", test_edit_remote);
  ADD ("edit-replace", test_edit_replace);
  ADD ("edit-set", test_edit_set);
  ADD ("eleven-days-and-a-half", test_eleven_days_and_a_half);
  ADD ("everyone", test_everyone);
  ADD ("group", test_group);
  ADD ("missed", test_missed);
  ADD ("one-category", test_one_category);
  ADD ("replaced-between", test_replaced_between);
  ADD ("shortfalls", test_shortfalls);
  ADD ("states", test_states);
  ADD ("substitute", test_substitute);
  ADD ("two-seats", test_two_seats);
  ADD ("vacant", test_vacant);
  g_test_add_func ("/model/presence/rate", test_rate);

  return g_test_run ();
}

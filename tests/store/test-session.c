/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-session-edit.h"

#include "quatuor-calendar.h"
#include "quatuor-locale.h"
#include "quatuor-session-words.h"
#include "quatuor-test-store.h"

static QuatuorCohort *
cohort_of (QuatuorTestStore *fixture)
{
  return quatuor_store_get_cohort (fixture->store);
}

/* “2026-02-04 morning” or, for both halves, “2026-02-04”. */
static GPtrArray *
make_half_days (const char *const *days)
{
  GPtrArray *half_days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; days[i] != NULL; i++)
    {
      g_autofree char *day = g_strndup (days[i], QUATUOR_DATE_ISO_LENGTH);
      const char *part = days[i] + QUATUOR_DATE_ISO_LENGTH;
      QuatuorHalfDay *half_day = g_new0 (QuatuorHalfDay, 1);

      half_day->part = (char *) (part[0] != '\0' ? part + 1 : "morning");
      g_assert_true (quatuor_date_parse_iso (day, &half_day->date));
      g_ptr_array_add (half_days, half_day);
      if (part[0] == '\0')
        {
          half_day = g_memdup2 (half_day, sizeof *half_day);
          half_day->part = (char *) "afternoon";
          g_ptr_array_add (half_days, half_day);
        }
    }
  return half_days;
}

static QuatuorId
add_session (QuatuorTestStore  *fixture,
             QuatuorSession    *session,
             const char *const *days)
{
  g_autoptr (GPtrArray) half_days = make_half_days (days);
  g_autofree char *code = quatuor_cohort_new_code (cohort_of (fixture), QUATUOR_TABLE_SESSION);

  session->id = quatuor_id_new ();
  session->code = code;
  session->state = (char *) "planned";
  session->minimum = QUATUOR_INTEGER_UNKNOWN;
  if (session->kind == NULL)
    session->kind = (char *) "core";
  if (session->audience == NULL)
    session->audience = (char *) "everyone";
  quatuor_test_store_apply (fixture, quatuor_session_save (cohort_of (fixture), session,
                                                           half_days));
  return session->id;
}

static const QuatuorSession *
find (QuatuorTestStore *fixture,
      const QuatuorId  *session)
{
  return quatuor_cohort_find (cohort_of (fixture), QUATUOR_TABLE_SESSION, session);
}

static char *
days_of (QuatuorTestStore *fixture,
         const QuatuorId  *session)
{
  return quatuor_session_days_in_words (
      quatuor_cohort_children (cohort_of (fixture), QUATUOR_TABLE_HALF_DAY, session));
}

static void
assert_days (QuatuorTestStore *fixture,
             const QuatuorId  *session,
             const char       *english,
             const char       *french)
{
  g_autofree char *days = days_of (fixture, session);
  gboolean is_french = g_str_has_prefix (g_getenv ("LC_ALL"), "fr");

  g_assert_cmpstr (days, ==, is_french ? french : english);
}

/* The course of the CNFPT: two days in February that do not follow each other,
 * two in June, and a virtual class between. */
static void
test_blocks (QuatuorTestStore *fixture,
             gconstpointer     data)
{
  QuatuorSession course = { .title = (char *) "Conduire une démarche de transition" };
  QuatuorSession class = { .title = (char *) "Classe virtuelle", .format = (char *) "remote" };
  const char *const days[] = { "2026-02-04", "2026-02-06", "2026-06-24", "2026-06-25", NULL };
  const char *const between[] = { "2026-04-14 afternoon", NULL };
  QuatuorId id = add_session (fixture, &course, days);
  g_autoptr (GArray) meetings = NULL;

  add_session (fixture, &class, between);
  assert_days (fixture, &id, "February 4 and 6, 2026; June 24 and 25, 2026",
               "4 et 6 février 2026 ; 24 et 25 juin 2026");
  g_assert_cmpuint (quatuor_calendar_half_days (cohort_of (fixture), NULL), ==, 9);

  /* The class stands between the two parts, each day being one line. */
  meetings = quatuor_calendar_list (cohort_of (fixture), NULL, QUATUOR_DATE_UNKNOWN,
                                    QUATUOR_DATE_UNKNOWN);
  g_assert_cmpuint (meetings->len, ==, 5);
  g_assert_cmpstr (g_array_index (meetings, QuatuorMeeting, 2).session->title, ==,
                   "Classe virtuelle");
  g_assert_cmpuint (g_array_index (meetings, QuatuorMeeting, 0).parts, ==,
                    QUATUOR_MORNING | QUATUOR_AFTERNOON);
  g_assert_cmpint (quatuor_calendar_first_day (cohort_of (fixture), &id), ==,
                   quatuor_date_new (2026, 2, 4));
  g_assert_cmpint (quatuor_calendar_last_day (cohort_of (fixture), &id), ==,
                   quatuor_date_new (2026, 6, 25));
}

/* The certifying course: 11.5 days are 23 half-days. */
static void
test_half_days (QuatuorTestStore *fixture,
                gconstpointer     data)
{
  QuatuorSession course = { .title = (char *) "Parcours certifiant" };
  QuatuorSession dropped = { .title = (char *) "Atelier annulé" };
  const char *const days[] = { "2026-10-12", "2026-10-13", "2026-11-09", "2026-11-10",
                               "2026-12-07", "2026-12-08", "2027-01-11", "2027-01-12",
                               "2027-02-08", "2027-02-09", "2027-03-08", "2027-03-09 morning",
                               NULL };
  g_autofree char *words = quatuor_session_count_in_words (23);
  g_autofree char *one = quatuor_session_count_in_words (1);
  QuatuorId id;

  add_session (fixture, &course, days);
  id = add_session (fixture, &dropped, (const char *const[]) { "2026-11-11", NULL });
  quatuor_test_store_apply (fixture, quatuor_session_cancel (cohort_of (fixture), &id,
                                                             quatuor_date_new (2026, 11, 1),
                                                             NULL));
  g_assert_cmpuint (quatuor_calendar_half_days (cohort_of (fixture), NULL), ==, 23);
  g_assert_true (g_str_equal (words, "23 half-days, that is 11.5 days") ||
                 g_str_equal (words, "23 demi-journées, soit 11,5 jours"));
  g_assert_true (g_str_equal (one, "1 half-day") || g_str_equal (one, "1 demi-journée"));
}

static void
test_audiences (QuatuorTestStore *fixture,
                gconstpointer     data)
{
  QuatuorSession peers = { .title = (char *) "Groupe de pairs des élus", .kind = (char *) "peer",
                           .audience = (char *) "category",
                           .category = fixture->base.category[0],
                           /* Left over from before the audience changed. */
                           .territory = fixture->base.territory };
  QuatuorSession agora = { .title = (char *) "Agora des quatre", .kind = (char *) "agora",
                           .open_to_all = 1 };
  const char *const day[] = { "2026-03-17 morning", NULL };
  QuatuorId id = add_session (fixture, &peers, day);
  QuatuorCalendarFilter elected = { .audience = "category",
                                    .category = fixture->base.category[0] };
  QuatuorCalendarFilter officers = { .audience = "category",
                                     .category = fixture->base.category[1] };
  QuatuorCalendarFilter here = { .territory = fixture->base.territory };
  QuatuorDate today = quatuor_date_new (2026, 3, 16);
  g_autofree char *words = NULL;

  add_session (fixture, &agora, (const char *const[]) { "2026-05-12", NULL });
  words = quatuor_session_audience_in_words (cohort_of (fixture), find (fixture, &id), today);
  g_assert_true (g_str_equal (words, "Élus of 1 territory") ||
                 g_str_equal (words, "Élus de 1 territoire"));
  g_assert_true (quatuor_id_is_none (&find (fixture, &id)->territory));
  g_assert_cmpuint (quatuor_calendar_half_days (cohort_of (fixture), &elected), ==, 1);
  g_assert_cmpuint (quatuor_calendar_half_days (cohort_of (fixture), &officers), ==, 0);
  g_assert_cmpuint (quatuor_calendar_half_days (cohort_of (fixture), &here), ==, 3);
}

static void
test_cancel_on_the_eve (QuatuorTestStore *fixture,
                        gconstpointer     data)
{
  QuatuorSession day = { .title = (char *) "Journée thématique", .kind = (char *) "thematic" };
  QuatuorId id = add_session (fixture, &day, (const char *const[]) { "2026-03-17", NULL });

  quatuor_test_store_apply (fixture,
                            quatuor_session_cancel (cohort_of (fixture), &id,
                                                    quatuor_date_new (2026, 3, 16),
                                                    "  Alerte météo  "));
  g_assert_cmpstr (find (fixture, &id)->state, ==, "cancelled");
  g_assert_cmpstr (find (fixture, &id)->reason, ==, "Alerte météo");
  g_assert_cmpint (find (fixture, &id)->state_on, ==, quatuor_date_new (2026, 3, 16));
  g_assert_cmpuint (quatuor_calendar_half_days (cohort_of (fixture), NULL), ==, 0);

  quatuor_test_store_undo (fixture);
  g_assert_cmpstr (find (fixture, &id)->state, ==, "planned");
  g_assert_null (find (fixture, &id)->reason);

  quatuor_test_store_apply (fixture, quatuor_session_hold (cohort_of (fixture), &id,
                                                           quatuor_date_new (2026, 3, 18)));
  g_assert_cmpstr (find (fixture, &id)->state, ==, "held");
  quatuor_test_store_apply (fixture, quatuor_session_replan (cohort_of (fixture), &id));
  g_assert_cmpint (find (fixture, &id)->state_on, ==, QUATUOR_DATE_UNKNOWN);
}

/* Each day lands where the next one lay. */
static void
test_move_onto_itself (QuatuorTestStore *fixture,
                       gconstpointer     data)
{
  QuatuorSession session = { .title = (char *) "Cadre de pensée" };
  const char *const days[] = { "2026-11-17", "2026-11-18", "2026-11-19", NULL };
  QuatuorId id = add_session (fixture, &session, days);
  QuatuorAssignment work = { .id = quatuor_id_new (), .session = id,
                             .rank = QUATUOR_INTEGER_UNKNOWN,
                             .text = (char *) "Lire la charte",
                             .due = quatuor_date_new (2026, 11, 30) };

  quatuor_test_store_apply (fixture, quatuor_session_save_work (cohort_of (fixture), &work));
  for (int days_later = -1; days_later <= 1; days_later += 2)
    {
      quatuor_test_store_apply (fixture, quatuor_session_move (cohort_of (fixture), &id,
                                                               days_later));
      g_assert_cmpint (quatuor_calendar_first_day (cohort_of (fixture), &id), ==,
                       quatuor_date_new (2026, 11, 17) + days_later);
      g_assert_cmpint (((const QuatuorAssignment *) quatuor_cohort_find (
                            cohort_of (fixture), QUATUOR_TABLE_ASSIGNMENT, &work.id))->due,
                       ==, quatuor_date_new (2026, 11, 30) + days_later);
      quatuor_test_store_undo (fixture);
      assert_days (fixture, &id, "November 17, 18 and 19, 2026", "17, 18 et 19 novembre 2026");
    }
}

static void
test_move_plan (QuatuorTestStore *fixture,
                gconstpointer     data)
{
  QuatuorSession past = { .title = (char *) "Journée de lancement" };
  QuatuorSession begun = { .title = (char *) "Cadre de pensée" };
  QuatuorSession next = { .title = (char *) "Agora" };
  QuatuorSession dropped = { .title = (char *) "Visite" };
  QuatuorId first = add_session (fixture, &past, (const char *const[]) { "2026-01-15", NULL });
  QuatuorId second = add_session (fixture, &begun,
                                  (const char *const[]) { "2026-03-10", "2026-03-20", NULL });
  QuatuorId third = add_session (fixture, &next, (const char *const[]) { "2026-04-02", NULL });
  QuatuorId fourth = add_session (fixture, &dropped, (const char *const[]) { "2026-04-09", NULL });
  QuatuorDate today = quatuor_date_new (2026, 3, 16);

  quatuor_test_store_apply (fixture, quatuor_session_cancel (cohort_of (fixture), &fourth, today,
                                                             NULL));
  quatuor_test_store_apply (fixture, quatuor_session_move_plan (cohort_of (fixture), today, 7));
  assert_days (fixture, &first, "January 15, 2026", "15 janvier 2026");
  assert_days (fixture, &second, "March 10 and 20, 2026", "10 et 20 mars 2026");
  assert_days (fixture, &third, "April 9, 2026", "9 avril 2026");
  assert_days (fixture, &fourth, "April 9, 2026", "9 avril 2026");
  quatuor_test_store_undo (fixture);
  assert_days (fixture, &third, "April 2, 2026", "2 avril 2026");

  g_assert_null (quatuor_session_move_plan (cohort_of (fixture), today, 0));
  g_assert_null (quatuor_session_move_plan (cohort_of (fixture), today + 365, 7));
}

/* Presence belongs to a morning, not to a row of a form. */
static void
test_save_keeps_moments (QuatuorTestStore *fixture,
                         gconstpointer     data)
{
  QuatuorSession session = { .title = (char *) "Groupe de pairs" };
  const char *const days[] = { "2026-05-04 morning", "2026-05-05 morning", NULL };
  QuatuorId id = add_session (fixture, &session, days);
  const GPtrArray *saved = quatuor_cohort_children (cohort_of (fixture), QUATUOR_TABLE_HALF_DAY,
                                                    &id);
  QuatuorHalfDay first = *(const QuatuorHalfDay *) g_ptr_array_index (saved, 0);
  QuatuorHalfDay second = *(const QuatuorHalfDay *) g_ptr_array_index (saved, 1);
  QuatuorId first_id = first.id;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  QuatuorHalfDay swapped_first = first;
  QuatuorHalfDay swapped_second = second;
  g_autofree char *code = g_strdup (find (fixture, &id)->code);

  session.code = code;
  swapped_first.part = swapped_second.part = (char *) "morning";
  swapped_first.date = second.date;
  swapped_second.date = first.date;
  g_ptr_array_add (wanted, &swapped_first);
  g_ptr_array_add (wanted, &swapped_second);
  quatuor_test_store_apply (fixture, quatuor_session_save (cohort_of (fixture), &session, wanted));

  saved = quatuor_cohort_children (cohort_of (fixture), QUATUOR_TABLE_HALF_DAY, &id);
  g_assert_cmpuint (saved->len, ==, 2);
  g_assert_true (quatuor_id_equal (g_ptr_array_index (saved, 0), &first_id));

  g_ptr_array_set_size (wanted, 1);
  quatuor_test_store_apply (fixture, quatuor_session_save (cohort_of (fixture), &session, wanted));
  assert_days (fixture, &id, "May 5, 2026", "5 mai 2026");
}

static void
test_people_and_copies (QuatuorTestStore *fixture,
                        gconstpointer     data)
{
  QuatuorPerson zoe = { .id = quatuor_id_new (), .code = (char *) "ZQ4K7M",
                        .given_name = (char *) "Zoé" };
  QuatuorEdit *edit = quatuor_edit_new ("person.add");
  QuatuorSession session = { .title = (char *) "Visite de Fives", .kind = (char *) "visit",
                             .audience = (char *) "chosen", .minutes = (char *) "Compte rendu" };
  QuatuorId id = add_session (fixture, &session,
                              (const char *const[]) { "2026-04-01 afternoon", NULL });
  QuatuorId person = zoe.id;
  QuatuorId copy;

  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &zoe);
  quatuor_test_store_apply (fixture, edit);
  quatuor_test_store_apply (fixture, quatuor_session_invite (cohort_of (fixture), &id, &person,
                                                             QUATUOR_MEMBER_INVITED));
  quatuor_test_store_apply (fixture, quatuor_session_duplicate (cohort_of (fixture), &id, 14,
                                                                &copy));
  assert_days (fixture, &copy, "April 15, 2026", "15 avril 2026");
  g_assert_null (find (fixture, &copy)->minutes);
  g_assert_cmpstr (find (fixture, &copy)->code, !=, find (fixture, &id)->code);
  g_assert_cmpuint (quatuor_cohort_children (cohort_of (fixture), QUATUOR_TABLE_SESSION_MEMBER,
                                             &copy)->len, ==, 1);

  quatuor_test_store_apply (fixture, quatuor_session_uninvite (cohort_of (fixture), &copy,
                                                               &person));
  quatuor_test_store_apply (fixture, quatuor_session_remove (cohort_of (fixture), &id));
  g_assert_null (find (fixture, &id));
  quatuor_test_store_undo (fixture);
  assert_days (fixture, &id, "April 1, 2026", "1er avril 2026");
}

static void
test_restraint (QuatuorTestStore *fixture,
                gconstpointer     data)
{
  QuatuorRestraint before_vote = { .id = quatuor_id_new (),
                                   .title = (char *) "Élections municipales",
                                   .starts = quatuor_date_new (2026, 3, 1),
                                   .ends = quatuor_date_new (2026, 3, 22) };
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorSession agora = { .audience = (char *) "everyone", .state = (char *) "planned",
                           .open_to_all = 1 };
  g_autoptr (GPtrArray) inside = make_half_days ((const char *const[]) { "2026-03-22", NULL });
  g_autoptr (GPtrArray) after = make_half_days ((const char *const[]) { "2026-03-23", NULL });

  quatuor_edit_put (edit, QUATUOR_TABLE_RESTRAINT, &before_vote);
  quatuor_test_store_apply (fixture, edit);
  g_assert_nonnull (quatuor_calendar_restraint (cohort_of (fixture), &agora, inside));
  g_assert_null (quatuor_calendar_restraint (cohort_of (fixture), &agora, after));
  agora.open_to_all = 0;
  g_assert_null (quatuor_calendar_restraint (cohort_of (fixture), &agora, inside));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  quatuor_locale_init ();

#define ADD(name, func)                                                                   \
  g_test_add ("/store/session/" name, QuatuorTestStore, NULL, quatuor_test_store_set_up, \
              func, quatuor_test_store_tear_down)
  ADD ("blocks", test_blocks);
  ADD ("half-days", test_half_days);
  ADD ("audiences", test_audiences);
  ADD ("cancel-on-the-eve", test_cancel_on_the_eve);
  ADD ("move-onto-itself", test_move_onto_itself);
  ADD ("move-plan", test_move_plan);
  ADD ("save-keeps-moments", test_save_keeps_moments);
  ADD ("people-and-copies", test_people_and_copies);
  ADD ("restraint", test_restraint);

  return g_test_run ();
}

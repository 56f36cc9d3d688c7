/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-search.h"

#include "quatuor-test-db.h"

#define LIMIT 5

static GPtrArray *
search (QuatuorTestDb *fixture,
        const char    *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *results = quatuor_search (fixture->db, text, LIMIT, &error);

  g_assert_no_error (error);
  return results;
}

static const QuatuorFound *
only (GPtrArray *results)
{
  g_assert_cmpuint (results->len, ==, 1);
  return g_ptr_array_index (results, 0);
}

static void
test_words (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autofree char *id = quatuor_id_to_string (&fixture->territory);
  g_autofree char *target = g_strconcat ("territory/", id, NULL);
  g_autoptr (GPtrArray) by_words = search (fixture, "clochers TROIS");
  g_autoptr (GPtrArray) by_half = search (fixture, "trois villages");
  g_autoptr (GPtrArray) nothing = search (fixture, "  ");

  g_assert_cmpint (only (by_words)->kind, ==, QUATUOR_FOUND_TERRITORY);
  g_assert_cmpstr (only (by_words)->title, ==, "CC des Trois-Clochers");
  g_assert_cmpstr (only (by_words)->target, ==, target);
  g_assert_cmpuint (by_half->len, ==, 0);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_people (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) results = NULL;

  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre-Œuvrard", "2026-01-05");
  results = search (fixture, "lefevre zoe oeuvrard");
  g_assert_cmpint (only (results)->kind, ==, QUATUOR_FOUND_PERSON);
  g_assert_cmpstr (only (results)->title, ==, "Zoé Lefèvre-Œuvrard");
  g_assert_true (g_str_has_suffix (only (results)->target, "/team"));
}

static void
open_crossing (QuatuorTestDb *fixture)
{
  QuatuorCrossing crossing = { .campaign = fixture->campaign, .territory = fixture->territory,
                               .opened_on = quatuor_date_today () };
  QuatuorEdit *edit = quatuor_edit_new ("crossing.open");

  quatuor_edit_put (edit, QUATUOR_TABLE_CROSSING, &crossing);
  quatuor_test_db_apply (fixture, edit);
}

/* What one of the four wrote is nobody else's before the crossing. */
static void
test_comments_wait_for_crossing (QuatuorTestDb *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  quatuor_test_db_rate (fixture, 0, 0, "3", "La méthanisation divise.");
  before = search (fixture, "methanisation");
  g_assert_cmpuint (before->len, ==, 0);

  open_crossing (fixture);
  after = search (fixture, "methanisation");
  g_assert_cmpint (only (after)->kind, ==, QUATUOR_FOUND_COMMENT);
  g_assert_cmpstr (only (after)->title, ==, "La méthanisation divise.");
  g_assert_true (g_str_has_suffix (only (after)->target, "/diagnostic"));
}

static void
test_narrative (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("moment.add");
  QuatuorMoment moment = { .id = quatuor_id_new (), .code = (char *) "M1",
                           .territory = fixture->territory,
                           .title = (char *) "La marche à Perdrix" };
  QuatuorVoice voice = { .moment = moment.id, .seat = fixture->seat[0],
                         .text = (char *) "Nous parlions de l’eau.",
                         .consent = (char *) "hidden" };
  QuatuorRecommendation advice = { .id = quatuor_id_new (), .code = (char *) "R1",
                                   .addressee = (char *) "state",
                                   .text = (char *) "Un guichet.", .answer = (char *) "Promis." };
  static const char *const WORDS[] = { "PERDRIX", "parlions eau", "guichet", "promis" };

  quatuor_edit_put (edit, QUATUOR_TABLE_MOMENT, &moment);
  quatuor_edit_put (edit, QUATUOR_TABLE_VOICE, &voice);
  quatuor_edit_put (edit, QUATUOR_TABLE_RECOMMENDATION, &advice);
  quatuor_test_db_apply (fixture, edit);
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autoptr (GPtrArray) results = search (fixture, WORDS[i]);

      g_assert_cmpint (only (results)->kind, ==, QUATUOR_FOUND_NARRATIVE);
      g_assert_true (g_str_has_suffix (only (results)->target, "/narrative"));
    }
}

/* What is typed is looked for as it is: no wildcard, no statement. */
static void
test_hostile (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  const char *const texts[] = { "%", "_", "'; DROP TABLE person; --", "\"", "\\" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) results = search (fixture, texts[i]);

      g_assert_cmpuint (results->len, ==, 0);
    }
}

static void
test_limit (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) results = quatuor_search (fixture->db, "cap", 2, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 2);
}

/* A session is found by what was written in it, and opens its own page. */
static void
test_sessions (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("session.add");
  QuatuorSession session = { .id = quatuor_id_new (), .code = (char *) "agora",
                             .title = (char *) "Agora des quatre", .kind = (char *) "agora",
                             .audience = (char *) "everyone", .state = (char *) "planned",
                             .place = (char *) "Halle aux grains",
                             .minutes = (char *) "La charte est signée." };
  g_autofree char *id = quatuor_id_to_string (&session.id);
  g_autofree char *target = g_strconcat ("session/", id, NULL);
  g_autoptr (GPtrArray) results = NULL;
  const QuatuorFound *found;

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_test_db_apply (fixture, edit);
  results = search (fixture, "SIGNEE halle");
  g_assert_cmpuint (results->len, ==, 1);
  found = g_ptr_array_index (results, 0);
  g_assert_cmpint ((int) found->kind, ==, QUATUOR_FOUND_SESSION);
  g_assert_cmpstr (found->title, ==, "Agora des quatre");
  g_assert_cmpstr (found->target, ==, target);
}

/* Words that are easily forgotten: why a session was cancelled, what was noted of
 * who was there, an interview without a note, a period of restraint. */
static void
test_every_word (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("session.add");
  QuatuorSession session = { .id = quatuor_id_new (), .code = (char *) "visite",
                             .title = (char *) "Visite", .kind = (char *) "visit",
                             .audience = (char *) "everyone", .state = (char *) "cancelled",
                             .reason = (char *) "Verglas sur le plateau" };
  QuatuorHalfDay half_day = { .id = quatuor_id_new (), .session = session.id,
                              .date = quatuor_date_new (2026, 1, 12),
                              .part = (char *) "morning" };
  QuatuorInterview interview = { .id = quatuor_id_new (), .territory = fixture->territory,
                                 .code = (char *) "ECOUTE-7" };
  QuatuorRestraint restraint = { .id = quatuor_id_new (),
                                 .title = (char *) "Municipales de mars",
                                 .starts = quatuor_date_new (2025, 9, 1) };
  QuatuorAttendance attendance = { .half_day = half_day.id, .status = (char *) "excused",
                                   .note = (char *) "Retenue au conseil" };
  static const struct
  {
    const char *words;
    const char *place;
  } FOUND[] = {
    { "verglas", "session/" },
    { "retenue conseil", "session/" },
    { "ecoute-7", "territory/" },
    { "municipales", "programme" },
  };

  attendance.person =
    quatuor_test_db_seat_person (fixture, 0, "Zoé", "Durand", "2025-01-05");
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &attendance);
  quatuor_edit_put (edit, QUATUOR_TABLE_INTERVIEW, &interview);
  quatuor_edit_put (edit, QUATUOR_TABLE_RESTRAINT, &restraint);
  quatuor_test_db_apply (fixture, edit);
  for (gsize i = 0; i < G_N_ELEMENTS (FOUND); i++)
    {
      g_autoptr (GPtrArray) results = search (fixture, FOUND[i].words);

      g_assert_true (g_str_has_prefix (only (results)->target, FOUND[i].place));
    }
}

#define ADD(path, func) \
  g_test_add (path, QuatuorTestDb, NULL, quatuor_test_db_set_up, func, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/search/words", test_words);
  ADD ("/store/search/people", test_people);
  ADD ("/store/search/comments", test_comments_wait_for_crossing);
  ADD ("/store/search/narrative", test_narrative);
  ADD ("/store/search/hostile", test_hostile);
  ADD ("/store/search/limit", test_limit);
  ADD ("/store/search/sessions", test_sessions);
  ADD ("/store/search/every-word", test_every_word);
  return g_test_run ();
}

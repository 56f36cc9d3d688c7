/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-import.h"
#include "quatuor-export.h"
#include "quatuor-journal.h"
#include "quatuor-test-db.h"
#include "quatuor-text.h"

#include <locale.h>

/* Whatever people write, a table that goes out and comes back changes nothing:
 * each kind, both profiles, with names and without. */

#define N_PERSONS 24
#define N_MOMENTS 12
#define PIECES_MAX 9

static const char *const PIECES[] = {
  "\"", ";", ",", "\t", "\n", " ", "'", "=", "+", "-", "@", "é", "É", "e", "œ", "’", "€", "🙂",
  "\xc2\xa0", "12", "0612345678", "|", "texte", "sans objet", "04/02/2026", "\xef\xbb\xbf",
};

static char *
random_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int left = g_test_rand_int_range (0, PIECES_MAX); left > 0; left--)
    g_string_append (text, PIECES[g_test_rand_int_range (0, G_N_ELEMENTS (PIECES))]);
  return quatuor_text_clean (text->str);
}

static QuatuorDate
random_date (void)
{
  if (g_test_rand_bit ())
    return QUATUOR_DATE_UNKNOWN;
  return quatuor_date_new (2026, 1, 1) + g_test_rand_int_range (0, 60);
}

static void
put_territory (QuatuorTestDb *fixture,
               QuatuorEdit   *edit)
{
  gpointer row = NULL;
  QuatuorTerritory *territory;

  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_TERRITORY, &fixture->territory, &row,
                                    NULL));
  territory = row;
  g_free (territory->name);
  territory->name = random_text ();
  if (territory->name == NULL)
    territory->name = g_strdup ("CC");
  territory->region = random_text ();
  territory->north_star = random_text ();
  territory->note = random_text ();
  territory->siren = g_strdup ("200034957");
  territory->departments = g_strdup ("01 2A");
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
}

/* A half-day at which everybody may be noted. */
static QuatuorId
put_session (QuatuorEdit *edit)
{
  QuatuorSession session = { .id = quatuor_id_new (), .code = (char *) "journee",
                             .title = (char *) "Journée commune", .kind = (char *) "core",
                             .audience = (char *) "everyone", .state = (char *) "planned",
                             .open_to_all = QUATUOR_INTEGER_UNKNOWN,
                             .minimum = QUATUOR_INTEGER_UNKNOWN };
  QuatuorHalfDay half_day = { .id = quatuor_id_new (), .session = session.id,
                              .date = quatuor_date_new (2026, 2, 4),
                              .part = (char *) "morning" };

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
  return half_day.id;
}

static void
put_attendance (QuatuorEdit     *edit,
                const QuatuorId *half_day,
                const QuatuorId *person)
{
  static const char *const STATUSES[] = { "expected", "present", "remote", "excused", "absent" };
  g_autofree char *note = random_text ();
  QuatuorAttendance row = {
    .half_day = *half_day,
    .person = *person,
    .status = (char *) STATUSES[g_test_rand_int_range (0, G_N_ELEMENTS (STATUSES))],
    .note = note,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &row);
}

static void
put_persons (QuatuorTestDb *fixture,
             QuatuorEdit   *edit)
{
  QuatuorId half_day = put_session (edit);

  for (guint i = 0; i < N_PERSONS; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%05u", i);
      g_autofree char *given = random_text ();
      g_autofree char *family = random_text ();
      g_autofree char *function = random_text ();
      g_autofree char *email = random_text ();
      QuatuorPerson person = { .id = quatuor_id_new (), .code = code, .given_name = given,
                               .family_name = family, .function = function, .email = email,
                               .phone = (char *) "+33 6 12 34 56 78" };
      QuatuorTenure tenure = { .id = quatuor_id_new (), .seat = fixture->seat[i % 4],
                               .person = person.id, .role = (char *) "associate",
                               .starts = random_date () };
      QuatuorRating rating = { .campaign = fixture->campaign, .seat = fixture->seat[i % 4],
                               .criterion = fixture->criterion[i % 3], .person = person.id,
                               .rated_on = random_date (), .level = (char *) "not_applicable" };

      quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
      if (i % 5 > 0)
        quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
      rating.comment = random_text ();
      rating.evidence = random_text ();
      quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
      g_free (rating.comment);
      g_free (rating.evidence);
      put_attendance (edit, &half_day, &person.id);
    }
}

/* A narrative in which each voice allows something else. */
static void
put_narrative (QuatuorTestDb *fixture,
               QuatuorEdit   *edit)
{
  static const char *const CONSENTS[] = { "named", "role", "hidden" };
  static const char *const ADDRESSEES[] = { "territory", "region", "other" };

  for (guint i = 0; i < N_MOMENTS; i++)
    {
      g_autofree char *code = g_strdup_printf ("M%u", i);
      g_autofree char *said = random_text ();
      g_autofree char *answer = random_text ();
      g_autofree char *title = g_strdup_printf ("%u %s", i, said != NULL ? said : "");
      g_autofree char *clean = quatuor_text_clean (title);
      QuatuorMoment moment = { .id = quatuor_id_new (), .code = code, .title = clean,
                               .territory = fixture->territory, .date = random_date () };
      QuatuorVoice voice = { .moment = moment.id, .seat = fixture->seat[i % 4], .text = clean,
                             .consent = (char *) CONSENTS[i % G_N_ELEMENTS (CONSENTS)],
                             .told_on = random_date () };
      QuatuorRecommendation advice = { .id = quatuor_id_new (), .code = code, .text = clean,
                                       .answer = answer, .answered_on = random_date (),
                                       .addressee = (char *) ADDRESSEES[i % 3] };

      if (g_test_rand_bit ())
        moment.phase = fixture->phase;
      if (g_test_rand_bit ())
        advice.territory = fixture->territory;
      quatuor_edit_put (edit, QUATUOR_TABLE_MOMENT, &moment);
      quatuor_edit_put (edit, QUATUOR_TABLE_VOICE, &voice);
      quatuor_edit_put (edit, QUATUOR_TABLE_RECOMMENDATION, &advice);
    }
}

/* What must not be empty has at least a letter. */
static char *
random_title (void)
{
  char *text = random_text ();

  return text != NULL ? text : g_strdup ("A");
}

static void
put_actions (QuatuorTestDb   *fixture,
             QuatuorEdit     *edit,
             const QuatuorId *project)
{
  for (guint i = 0; i < N_PERSONS; i++)
    {
      g_autofree char *code = g_strdup_printf ("A%05u", i);
      g_autofree char *title = random_title ();
      g_autofree char *partner = random_text ();
      g_autofree char *note = random_text ();
      g_autofree char *because = random_text ();
      QuatuorAction action = { .id = quatuor_id_new (), .code = code, .project = *project,
                               .rank = i, .kind = (char *) (i % 3 > 0 ? "action" : "milestone"),
                               .title = title, .seat = fixture->seat[i % 4], .partner = partner,
                               .due = random_date (), .state = (char *) "blocked",
                               .criterion = fixture->criterion[i % 3],
                               .blocked_because = because, .note = note };
      QuatuorLearning learning = { .id = quatuor_id_new (), .code = code,
                                   .territory = fixture->territory,
                                   .seat = fixture->seat[i % 4], .text = title,
                                   .evidence = note, .use = partner };

      if (i % 2 > 0)
        learning.action = action.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_ACTION, &action);
      quatuor_edit_put (edit, QUATUOR_TABLE_LEARNING, &learning);
    }
}

static void
put_effects (QuatuorTestDb *fixture,
             QuatuorEdit   *edit)
{
  QuatuorId foreseen = QUATUOR_ID_NONE;

  for (guint i = 0; i < N_PERSONS; i++)
    {
      /* The codes run backwards: an answer stands before what it answers. */
      g_autofree char *code = g_strdup_printf ("E%05u", N_PERSONS - i);
      g_autofree char *text = random_title ();
      g_autofree char *more = random_text ();
      QuatuorEffect effect = { .id = quatuor_id_new (), .code = code,
                               .territory = fixture->territory,
                               .kind = (char *) (i % 2 > 0 ? "observed" : "foreseen"),
                               .text = text, .for_whom = more,
                               .evidence = i % 5 > 3 ? QUATUOR_INTEGER_UNKNOWN : i % 5,
                               .foreseen = i % 2 > 0 ? foreseen : QUATUOR_ID_NONE,
                               .noted_on = random_date () };
      QuatuorResource resource = { .id = quatuor_id_new (), .code = code, .title = text,
                                   .kind = (char *) "tool", .link = more, .tags = more,
                                   .phase = fixture->phase, .note = more };

      foreseen = effect.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_EFFECT, &effect);
      quatuor_edit_put (edit, QUATUOR_TABLE_RESOURCE, &resource);
    }
}

/* One of them has a name that a list of names cannot hold. */
static void
put_met_people (QuatuorEdit *edit,
                QuatuorId    people[2])
{
  static const char *const NAMES[] = { "Béranger", "Le | Roux" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *code = g_strdup_printf ("M%05u", i);
      QuatuorPerson person = { .id = quatuor_id_new (), .code = code,
                               .given_name = (char *) "Zoé", .family_name = (char *) NAMES[i] };

      people[i] = person.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
    }
}

static void
put_contact (QuatuorTestDb   *fixture,
             QuatuorEdit     *edit,
             const QuatuorId *people,
             const QuatuorId *topics,
             guint            n)
{
  static const char *const VISIBILITIES[] = { "coach", "team", "shareable" };
  g_autofree char *code = g_strdup_printf ("C%05u", n);
  g_autofree char *note = random_text ();
  QuatuorContact contact = { .id = quatuor_id_new (), .code = code,
                             .territory = fixture->territory, .date = random_date (),
                             .kind = (char *) (n % 2 > 0 ? "call" : "workshop"),
                             .minutes = n % 3 > 0 ? n : QUATUOR_INTEGER_UNKNOWN, .note = note,
                             .visibility = (char *) VISIBILITIES[n % 3] };

  if (contact.date == QUATUOR_DATE_UNKNOWN)
    contact.date = quatuor_date_new (2026, 3, 2);
  quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT, &contact);
  for (guint i = 0; i < n % 3; i++)
    {
      QuatuorContactPerson link = { contact.id, people[i] };

      quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT_PERSON, &link);
    }
  for (guint i = 0; i < (n + 1) % 3; i++)
    {
      QuatuorContactTopic link = { contact.id, topics[i] };

      quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT_TOPIC, &link);
    }
}

/* A bar in a title stands for another sign in the table, where bars part titles. */
static void
put_topics (QuatuorTestDb *fixture,
            QuatuorEdit   *edit,
            QuatuorId      topics[2])
{
  static const char *const TITLES[] = { "Cantines|régies", "=Forêt ; \"communale\"" };

  for (guint i = 0; i < 2; i++)
    {
      QuatuorTopic topic = { .id = quatuor_id_new (), .territory = fixture->territory,
                             .title = (char *) TITLES[i], .state = (char *) "open" };

      topics[i] = topic.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_TOPIC, &topic);
    }
}

static void
put_support (QuatuorTestDb *fixture,
             QuatuorEdit   *edit)
{
  QuatuorId people[2];
  QuatuorId topics[2];

  put_met_people (edit, people);
  put_topics (fixture, edit, topics);
  for (guint i = 0; i < N_PERSONS; i++)
    {
      g_autofree char *code = g_strdup_printf ("E%05u", i);
      g_autofree char *text = random_title ();
      QuatuorCommitment commitment = { .id = quatuor_id_new (), .code = code,
                                       .territory = fixture->territory, .text = text,
                                       .due = random_date (),
                                       .state = (char *) (i % 2 > 0 ? "open" : "kept"),
                                       .state_on = i % 2 > 0 ? QUATUOR_DATE_UNKNOWN
                                                             : random_date () };

      if (i % 3 > 0)
        commitment.seat = fixture->seat[i % 4];
      else
        commitment.coach = people[0];
      put_contact (fixture, edit, people, topics, i);
      quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, &commitment);
    }
}

static void
put_project (QuatuorTestDb *fixture,
             QuatuorEdit   *edit)
{
  g_autofree char *title = random_title ();
  QuatuorProject project = { .id = quatuor_id_new (), .territory = fixture->territory,
                             .title = title, .state = (char *) "under_way" };

  quatuor_edit_put (edit, QUATUOR_TABLE_PROJECT, &project);
  put_actions (fixture, edit, &project.id);
  put_effects (fixture, edit);
}

static void
fill (QuatuorTestDb *fixture)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  g_autofree char *note = random_text ();
  QuatuorProgress progress = { .territory = fixture->territory, .phase = fixture->phase,
                               .state = (char *) "under_way", .started = random_date (),
                               .note = note };

  put_territory (fixture, edit);
  put_persons (fixture, edit);
  put_narrative (fixture, edit);
  put_project (fixture, edit);
  put_support (fixture, edit);
  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, &progress);
  quatuor_test_db_apply (fixture, edit);
}

static void
round_trip (QuatuorTestDb      *fixture,
            QuatuorCsvKind      kind,
            QuatuorCsvProfile   profile,
            QuatuorReportNames  names)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (kind, path, QUATUOR_CSV_APPLY);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;
  QuatuorExport export = { .report = quatuor_report_find (quatuor_csv_kind_get_table (kind)->code),
                           .filter = { .names = names },
                           .profile = profile,
                           .replace = QUATUOR_CSV_REPLACE_EXISTING };
  QuatuorExportCounts counts;

  quatuor_export_to_file (&export, fixture->db, path, &counts, &error);
  g_assert_no_error (error);
  quatuor_csv_import_run (fixture->db, import, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result->n_identical, ==, counts.n_rows);
  g_assert_cmpint (result->n_new + result->n_changed + result->n_emptied, ==, 0);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_round_trip (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  enum { N_PROGRAMMES = 4 };

  for (guint i = 0; i < N_PROGRAMMES; i++)
    {
      if (i > 0)
        {
          quatuor_test_db_tear_down (fixture, NULL);
          quatuor_test_db_set_up (fixture, NULL);
        }
      fill (fixture);
      for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
        for (guint profile = 0; profile < QUATUOR_CSV_ARCHIVE; profile++)
          {
            round_trip (fixture, (QuatuorCsvKind) kind, (QuatuorCsvProfile) profile,
                        QUATUOR_REPORT_NAMES);
            round_trip (fixture, (QuatuorCsvKind) kind, (QuatuorCsvProfile) profile,
                        QUATUOR_REPORT_PSEUDONYMS);
          }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/round-trip", QuatuorTestDb, NULL, quatuor_test_db_set_up, test_round_trip,
              quatuor_test_db_tear_down);
  return g_test_run ();
}

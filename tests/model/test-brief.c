/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-brief.h"
#include "quatuor-handover.h"

#include <string.h>

#define N_SEATS 2

/* One territory with two seats, the second vacant, a campaign that was crossed
 * and one contact. Each test adds rows, then reads the page. */
typedef struct
{
  QuatuorCohort    *cohort;
  QuatuorTerritory *territory;
  QuatuorCampaign  *campaign;
  QuatuorContact   *contact;
  QuatuorId         dimension;
  QuatuorId         person;
  QuatuorId         seats[N_SEATS];
  GPtrArray        *ratings;
  QuatuorDate       today;
} Fixture;

static gpointer
take (Fixture      *fixture,
      QuatuorTable  table)
{
  gpointer row = quatuor_row_new (table);

  /* Every table here whose key is its own id begins with it. */
  if (quatuor_row_type (table)->n_keys == 1)
    *(QuatuorId *) row = quatuor_id_new ();
  return row;
}

static void
rating_free (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
take_seat (Fixture    *fixture,
           guint       n,
           const char *label)
{
  QuatuorCategory *category = take (fixture, QUATUOR_TABLE_CATEGORY);
  QuatuorSeat *seat = take (fixture, QUATUOR_TABLE_SEAT);

  quatuor_row_set_text (&category->label, label);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CATEGORY, category);
  seat->territory = fixture->territory->id;
  seat->category = category->id;
  fixture->seats[n] = seat->id;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT, seat);
}

static void
take_holder (Fixture *fixture)
{
  QuatuorPerson *person = take (fixture, QUATUOR_TABLE_PERSON);
  QuatuorTenure *tenure = take (fixture, QUATUOR_TABLE_TENURE);

  quatuor_row_set_text (&person->given_name, "Zoé");
  quatuor_row_set_text (&person->family_name, "Béranger");
  quatuor_row_set_text (&person->email, "zoe@oriel.example");
  fixture->person = person->id;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_PERSON, person);
  tenure->seat = fixture->seats[0];
  tenure->person = person->id;
  tenure->starts = fixture->today - 10;
  quatuor_row_set_text (&tenure->role, "holder");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TENURE, tenure);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  QuatuorDimension *dimension;

  fixture->cohort = quatuor_cohort_new ();
  quatuor_cohort_set_counted (fixture->cohort);
  fixture->today = quatuor_date_new (2026, 3, 16);
  fixture->ratings = g_ptr_array_new_with_free_func (rating_free);

  fixture->territory = take (fixture, QUATUOR_TABLE_TERRITORY);
  quatuor_row_set_text (&fixture->territory->name, "CC du Val d’Oriel");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TERRITORY, fixture->territory);
  take_seat (fixture, 0, "Élu");
  take_seat (fixture, 1, "État");
  take_holder (fixture);

  fixture->campaign = take (fixture, QUATUOR_TABLE_CAMPAIGN);
  fixture->campaign->framework = quatuor_id_new ();
  fixture->campaign->closes = fixture->today - 60;
  quatuor_row_set_text (&fixture->campaign->title, "Diagnostic initial");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CAMPAIGN, fixture->campaign);
  dimension = take (fixture, QUATUOR_TABLE_DIMENSION);
  dimension->framework = fixture->campaign->framework;
  fixture->dimension = dimension->id;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_DIMENSION, dimension);

  fixture->contact = take (fixture, QUATUOR_TABLE_CONTACT);
  fixture->contact->territory = fixture->territory->id;
  fixture->contact->date = quatuor_date_new (2026, 2, 2);
  quatuor_row_set_text (&fixture->contact->kind, "visit");
  quatuor_row_set_text (&fixture->contact->visibility, "coach");
  quatuor_row_set_text (&fixture->contact->note, "Ne pas en parler : tensions au bureau");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CONTACT, fixture->contact);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_cohort_unref (fixture->cohort);
  g_ptr_array_unref (fixture->ratings);
}

static void
take_promise (Fixture    *fixture,
              const char *text,
              guint       seat,
              QuatuorDate due,
              const char *state)
{
  QuatuorCommitment *commitment = take (fixture, QUATUOR_TABLE_COMMITMENT);

  commitment->territory = fixture->territory->id;
  if (seat < N_SEATS)
    commitment->seat = fixture->seats[seat];
  commitment->due = due;
  commitment->state_on = g_str_equal (state, "open") ? QUATUOR_DATE_UNKNOWN : fixture->today - 1;
  quatuor_row_set_text (&commitment->text, text);
  quatuor_row_set_text (&commitment->state, state);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_COMMITMENT, commitment);
}

static void
take_criterion (Fixture    *fixture,
                const char *title,
                const char *first,
                const char *second)
{
  QuatuorCriterion *criterion = take (fixture, QUATUOR_TABLE_CRITERION);
  const char *const levels[N_SEATS] = { first, second };

  criterion->dimension = fixture->dimension;
  quatuor_row_set_text (&criterion->code, "S1");
  quatuor_row_set_text (&criterion->title, title);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CRITERION, criterion);
  for (guint i = 0; i < N_SEATS; i++)
    {
      QuatuorRating *rating = quatuor_row_new (QUATUOR_TABLE_RATING);

      rating->campaign = fixture->campaign->id;
      rating->seat = fixture->seats[i];
      rating->criterion = criterion->id;
      quatuor_row_set_text (&rating->level, levels[i]);
      g_ptr_array_add (fixture->ratings, rating);
    }
}

static void
open_crossing (Fixture *fixture)
{
  QuatuorCrossing *crossing = quatuor_row_new (QUATUOR_TABLE_CROSSING);

  crossing->campaign = fixture->campaign->id;
  crossing->territory = fixture->territory->id;
  crossing->opened_on = fixture->today - 60;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CROSSING, crossing);
}

static char *
brief_of (Fixture *fixture)
{
  const QuatuorBriefSource source = {
    fixture->cohort,
    fixture->territory,
    fixture->today,
    quatuor_brief_campaign (fixture->cohort, &fixture->territory->id),
    fixture->ratings,
    NULL,
  };
  g_autoptr (QuatuorDigest) digest = quatuor_brief_new (&source);

  return quatuor_digest_to_text (digest);
}

#define assert_says(text, words) g_assert_nonnull (strstr (text, words))
#define assert_silent(text, words) g_assert_null (strstr (text, words))

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = brief_of (fixture);

  assert_says (text, "CC du Val d’Oriel");
  assert_says (text, "I owe nothing.");
  assert_says (text, "No crossing is open yet.");
  assert_says (text, "État: vacant seat");
  assert_says (text, "Who could take the seat État");
  assert_says (text, "Zoé Béranger came to the seat Élu");
  g_assert_cmpint (quatuor_brief_since (fixture->cohort, &fixture->territory->id, fixture->today),
                   ==, quatuor_date_new (2026, 2, 2));
}

static void
test_promises (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = NULL;

  take_promise (fixture, "Envoyer la note", N_SEATS, fixture->today - 3, "open");
  take_promise (fixture, "Inviter la DDT", 0, fixture->today - 1, "open");
  take_promise (fixture, "Réunir les maires", 0, fixture->today - 30, "kept");
  take_promise (fixture, "Trouver une salle", 1, QUATUOR_DATE_UNKNOWN, "open");
  text = brief_of (fixture);

  assert_says (text, "- Envoyer la note\n  overdue since March 13, 2026");
  assert_says (text, "- Inviter la DDT\n  Élu, overdue since March 15, 2026");
  assert_says (text, "- Trouver une salle\n  État");
  assert_says (text, "Promise kept: Réunir les maires");
  assert_silent (text, "- Réunir les maires");
  assert_says (text, "“Inviter la DDT”: what would it take, or should it be dropped?");
}

static void
test_gaps (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  take_criterion (fixture, "Un cap partagé", "4", "1");
  take_criterion (fixture, "Des moyens", "2", "1");
  take_criterion (fixture, "Une évaluation", "dont_know", "dont_know");
  before = brief_of (fixture);
  assert_silent (before, "Un cap partagé");

  open_crossing (fixture);
  text = brief_of (fixture);
  assert_says (text, "3 levels apart: État at 1, Élu at 4");
  assert_silent (text, "Des moyens");
  assert_says (text, "because 2 seats do not know");
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  QuatuorSession *session = take (fixture, QUATUOR_TABLE_SESSION);
  QuatuorHalfDay *half_day = take (fixture, QUATUOR_TABLE_HALF_DAY);
  QuatuorAssignment *assignment = take (fixture, QUATUOR_TABLE_ASSIGNMENT);
  g_autofree char *text = NULL;

  quatuor_row_set_text (&session->title, "Agora");
  quatuor_row_set_text (&session->audience, "everyone");
  quatuor_row_set_text (&session->state, "planned");
  quatuor_row_set_text (&session->place, "Albi");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SESSION, session);
  half_day->session = session->id;
  half_day->date = fixture->today + 7;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_HALF_DAY, half_day);
  assignment->session = session->id;
  assignment->due = fixture->today + 2;
  quatuor_row_set_text (&assignment->text, "Lire la charte");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_ASSIGNMENT, assignment);
  text = brief_of (fixture);

  assert_says (text, "March 23, 2026: Agora\n  Albi");
  assert_says (text, "March 18, 2026: Lire la charte\n  to be done for “Agora”");
  g_assert_true (strstr (text, "Lire la charte") < strstr (text, "Agora\n  Albi"));
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_brief_change_free);
  QuatuorBriefSource source = { fixture->cohort, fixture->territory, fixture->today, NULL,
                                NULL, changes };
  g_autoptr (QuatuorDigest) digest = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 10; i++)
    {
      QuatuorBriefChange *change = g_new0 (QuatuorBriefChange, 1);

      change->on = fixture->today - (QuatuorDate) i;
      change->who = i == 0 ? g_strdup ("Claire Martin") : NULL;
      change->what = g_strdup_printf ("Acte %u", i);
      change->more = i == 1 ? 23 : 0;
      g_ptr_array_add (changes, change);
    }
  digest = quatuor_brief_new (&source);
  text = quatuor_digest_to_text (digest);
  assert_says (text, "- Acte 0\n  Claire Martin, March 16, 2026");
  assert_says (text, "Acte 1, and 23 more like it");
  assert_says (text, "And 2 more changes");
  assert_silent (text, "Acte 8");
}

/* Whatever is on the page, the coach's own notes are not, and there are three
 * questions, each with its reason. */
static void
test_private (Fixture       *fixture,
              gconstpointer  data)
{
  const QuatuorBriefSource source = { fixture->cohort, fixture->territory, fixture->today, NULL,
                                      NULL, NULL };
  g_autoptr (QuatuorDigest) brief = quatuor_brief_new (&source);
  g_autoptr (QuatuorDigest) handover = NULL;
  g_autofree char *text = quatuor_digest_to_text (brief);
  g_autofree char *sheet = NULL;
  QuatuorDigestSection *questions = g_ptr_array_index (brief->sections, brief->sections->len - 1);

  g_assert_cmpuint (questions->lines->len, ==, 3);
  for (guint i = 0; i < questions->lines->len; i++)
    g_assert_nonnull (((QuatuorDigestLine *) g_ptr_array_index (questions->lines, i))->detail);
  assert_silent (text, "tensions");

  handover = quatuor_handover_new (fixture->cohort,
                                   quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_SEAT,
                                                        &fixture->seats[1]),
                                   fixture->today);
  sheet = quatuor_digest_to_text (handover);
  assert_silent (sheet, "tensions");
  assert_says (sheet, "Élu: Zoé Béranger\n  zoe@oriel.example");
  assert_says (sheet, "No promise is open.");

  quatuor_row_set_text (&fixture->contact->visibility, "shareable");
  g_clear_pointer (&sheet, g_free);
  g_clear_pointer (&handover, quatuor_digest_free);
  handover = quatuor_handover_new (fixture->cohort,
                                   quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_SEAT,
                                                        &fixture->seats[1]),
                                   fixture->today);
  sheet = quatuor_digest_to_text (handover);
  assert_says (sheet, "tensions");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/model/brief/empty", test_empty);
  ADD ("/model/brief/promises", test_promises);
  ADD ("/model/brief/gaps", test_gaps);
  ADD ("/model/brief/dates", test_dates);
  ADD ("/model/brief/changes", test_changes);
  ADD ("/model/brief/private", test_private);

  return g_test_run ();
}

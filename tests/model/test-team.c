/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-team.h"

#include "quatuor-holdings.h"

#include <string.h>

/* One territory with one seat, held by Zoé Durand until 31 December 2025 and by
 * Paul Lefèvre from 1 January 2026 on; Inès Œuvrard belongs to no seat. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorId      territory;
  QuatuorId      seat;
  QuatuorId      zoe;
  QuatuorId      paul;
  QuatuorId      ines;
  QuatuorId      first_term;
  QuatuorId      second_term;
} Fixture;

static QuatuorId
take_person (QuatuorCohort *cohort,
             const char    *given,
             const char    *family,
             const char    *organisation)
{
  QuatuorPerson *person = quatuor_row_new (QUATUOR_TABLE_PERSON);
  QuatuorId id = quatuor_id_new ();

  person->id = id;
  person->code = quatuor_id_new_code ();
  quatuor_row_set_text (&person->given_name, given);
  quatuor_row_set_text (&person->family_name, family);
  quatuor_row_set_text (&person->organisation, organisation);
  quatuor_cohort_take (cohort, QUATUOR_TABLE_PERSON, person);
  return id;
}

static QuatuorId
take_term (Fixture    *fixture,
           QuatuorId   person,
           const char *role,
           QuatuorDate starts,
           QuatuorDate ends)
{
  QuatuorTenure *tenure = quatuor_row_new (QUATUOR_TABLE_TENURE);
  QuatuorId id = quatuor_id_new ();

  tenure->id = id;
  tenure->seat = fixture->seat;
  tenure->person = person;
  quatuor_row_set_text (&tenure->role, role);
  tenure->starts = starts;
  tenure->ends = ends;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TENURE, tenure);
  return id;
}

static void
take_interview (Fixture *fixture)
{
  QuatuorInterview *interview = quatuor_row_new (QUATUOR_TABLE_INTERVIEW);

  interview->id = quatuor_id_new ();
  interview->territory = fixture->territory;
  interview->person = fixture->zoe;
  interview->date = quatuor_date_new (2025, 10, 7);
  quatuor_row_set_text (&interview->code, "R1");
  quatuor_row_set_text (&interview->note, "Se sent seule depuis le départ du DGS.");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_INTERVIEW, interview);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  QuatuorTerritory *territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);
  QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);

  fixture->cohort = quatuor_cohort_new ();
  territory->id = fixture->territory = quatuor_id_new ();
  quatuor_row_set_text (&territory->code, "val-d-oriel");
  quatuor_row_set_text (&territory->name, "CC du Val d’Oriel");
  quatuor_row_set_text (&territory->kind, "epci_cc");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TERRITORY, territory);

  seat->id = fixture->seat = quatuor_id_new ();
  seat->territory = fixture->territory;
  seat->category = quatuor_id_new ();
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT, seat);

  fixture->zoe = take_person (fixture->cohort, "Zoé", "Durand", "Mairie de Fronton");
  fixture->paul = take_person (fixture->cohort, "Paul", "Lefèvre", NULL);
  fixture->ines = take_person (fixture->cohort, "Inès", "Œuvrard", "DDT de l’Orne");
  fixture->first_term = take_term (fixture, fixture->zoe, QUATUOR_ROLE_HOLDER,
                                   QUATUOR_DATE_UNKNOWN, quatuor_date_new (2025, 12, 31));
  fixture->second_term = take_term (fixture, fixture->paul, QUATUOR_ROLE_HOLDER,
                                    quatuor_date_new (2026, 1, 1), QUATUOR_DATE_UNKNOWN);
  take_term (fixture, fixture->ines, QUATUOR_ROLE_SUBSTITUTE, quatuor_date_new (2025, 6, 1),
             QUATUOR_DATE_UNKNOWN);
  take_interview (fixture);
  quatuor_cohort_seal (fixture->cohort);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_cohort_unref (fixture->cohort);
}

static gconstpointer
change_row (QuatuorEdit  *edit,
            guint         n,
            QuatuorTable  table)
{
  const QuatuorChange *change = g_ptr_array_index (quatuor_edit_get_changes (edit), n);

  g_assert_cmpint ((int) change->table, ==, (int) table);
  return change->row;
}

static void
test_covers (void)
{
  QuatuorTenure tenure = { .starts = 100, .ends = 200 };

  /* Both ends are held days. */
  g_assert_false (quatuor_tenure_covers (&tenure, 99));
  g_assert_true (quatuor_tenure_covers (&tenure, 100));
  g_assert_true (quatuor_tenure_covers (&tenure, 200));
  g_assert_false (quatuor_tenure_covers (&tenure, 201));
  g_assert_false (quatuor_tenure_is_past (&tenure, 200));
  g_assert_true (quatuor_tenure_is_past (&tenure, 201));

  tenure.starts = tenure.ends = QUATUOR_DATE_UNKNOWN;
  g_assert_true (quatuor_tenure_covers (&tenure, 1));
  g_assert_false (quatuor_tenure_is_past (&tenure, G_MAXINT32));
}

static void
test_holder_on (Fixture       *fixture,
                gconstpointer  data)
{
  const QuatuorTenure *tenure;
  QuatuorDate may = quatuor_date_new (2026, 5, 1);

  tenure = quatuor_team_holder_on (fixture->cohort, &fixture->seat, may,
                                   QUATUOR_DATE_UNKNOWN, NULL);
  g_assert_true (quatuor_id_equal (&tenure->person, &fixture->paul));

  tenure = quatuor_team_holder_on (fixture->cohort, &fixture->seat, may, QUATUOR_DATE_UNKNOWN,
                                   &fixture->second_term);
  g_assert_null (tenure);

  tenure = quatuor_team_holder_on (fixture->cohort, &fixture->seat, QUATUOR_DATE_UNKNOWN,
                                   quatuor_date_new (2025, 12, 31), NULL);
  g_assert_true (quatuor_id_equal (&tenure->person, &fixture->zoe));
}

static void
test_find_people (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) all = quatuor_team_find_people (fixture->cohort, NULL);
  g_autoptr (GPtrArray) accents = quatuor_team_find_people (fixture->cohort, "LEFEVRE");
  g_autoptr (GPtrArray) ligature = quatuor_team_find_people (fixture->cohort, "ines oeuv");
  g_autoptr (GPtrArray) place = quatuor_team_find_people (fixture->cohort, "fronton");
  g_autoptr (GPtrArray) nobody = quatuor_team_find_people (fixture->cohort, "%");

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (accents->len, ==, 1);
  g_assert_cmpuint (ligature->len, ==, 1);
  g_assert_cmpuint (place->len, ==, 1);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  QuatuorPerson newcomer = { .id = quatuor_id_new (), .code = "7KQ2ZD", .family_name = "N’Guyen" };
  g_autoptr (QuatuorEdit) of_new = NULL;
  g_autoptr (QuatuorEdit) of_known = NULL;
  const QuatuorTenure *tenure;

  of_new = quatuor_team_add (fixture->cohort, &fixture->seat, &newcomer, QUATUOR_ROLE_ASSOCIATE,
                             QUATUOR_DATE_UNKNOWN);
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (of_new), "team.associate person:"));
  g_assert_cmpuint (quatuor_edit_get_changes (of_new)->len, ==, 2);
  g_assert_cmpstr (((const QuatuorPerson *) change_row (of_new, 0, QUATUOR_TABLE_PERSON))->code,
                   ==, "7KQ2ZD");

  /* The card of somebody known is not written again. */
  of_known = quatuor_team_add (fixture->cohort, &fixture->seat,
                               quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_PERSON,
                                                    &fixture->ines),
                               QUATUOR_ROLE_HOLDER, quatuor_date_new (2026, 2, 4));
  g_assert_cmpuint (quatuor_edit_get_changes (of_known)->len, ==, 1);
  tenure = change_row (of_known, 0, QUATUOR_TABLE_TENURE);
  g_assert_cmpstr (tenure->role, ==, "holder");
  g_assert_cmpint (tenure->starts, ==, quatuor_date_new (2026, 2, 4));
  g_assert_cmpint (tenure->ends, ==, QUATUOR_DATE_UNKNOWN);
}

static void
test_hand_over (Fixture       *fixture,
                gconstpointer  data)
{
  const QuatuorTenure *term = quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_TENURE,
                                                   &fixture->second_term);
  QuatuorDate last_day = quatuor_date_new (2026, 3, 31);
  g_autoptr (QuatuorEdit) edit = NULL;
  const QuatuorTenure *ended, *next;

  edit = quatuor_team_hand_over (fixture->cohort, term,
                                 quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_PERSON,
                                                      &fixture->ines),
                                 last_day);
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 2);
  ended = change_row (edit, 0, QUATUOR_TABLE_TENURE);
  next = change_row (edit, 1, QUATUOR_TABLE_TENURE);
  g_assert_true (quatuor_id_equal (&ended->id, &fixture->second_term));
  g_assert_cmpint (ended->ends, ==, last_day);
  g_assert_cmpint (next->starts, ==, quatuor_date_new (2026, 4, 1));
  g_assert_true (quatuor_id_equal (&next->person, &fixture->ines));
  g_assert_cmpstr (next->role, ==, "holder");
}

static void
test_end_and_correct (Fixture       *fixture,
                      gconstpointer  data)
{
  const QuatuorTenure *term = quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_TENURE,
                                                   &fixture->second_term);
  g_autoptr (QuatuorEdit) vacate = quatuor_team_vacate (fixture->cohort, term,
                                                        quatuor_date_new (2026, 3, 1));
  g_autoptr (QuatuorEdit) replace = NULL;
  g_autoptr (QuatuorEdit) removal = quatuor_team_remove (fixture->cohort, term);
  const QuatuorTenure *corrected;

  g_assert_cmpint (((const QuatuorTenure *) change_row (vacate, 0, QUATUOR_TABLE_TENURE))->ends,
                   ==, quatuor_date_new (2026, 3, 1));

  replace = quatuor_team_replace (fixture->cohort, term,
                                  quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_PERSON,
                                                       &fixture->zoe));
  corrected = change_row (replace, 0, QUATUOR_TABLE_TENURE);
  g_assert_true (quatuor_id_equal (&corrected->person, &fixture->zoe));
  g_assert_cmpint (corrected->starts, ==, term->starts);

  g_assert_true (((const QuatuorChange *)
                    g_ptr_array_index (quatuor_edit_get_changes (removal), 0))->remove);
  g_assert_true (strstr (quatuor_edit_get_label (removal), "territory:") != NULL);
}

static void
test_edit_person (Fixture       *fixture,
                  gconstpointer  data)
{
  QuatuorPerson *paul = quatuor_row_copy (QUATUOR_TABLE_PERSON,
                                          quatuor_cohort_find (fixture->cohort,
                                                               QUATUOR_TABLE_PERSON,
                                                               &fixture->paul));
  QuatuorPerson unknown = { .id = quatuor_id_new (), .code = "AAAAAA" };
  g_autoptr (QuatuorEdit) change = NULL;
  g_autoptr (QuatuorEdit) addition = NULL;

  quatuor_row_set_text (&paul->function, "Maire");
  change = quatuor_team_edit_person (fixture->cohort, paul);
  addition = quatuor_team_edit_person (fixture->cohort, &unknown);
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (change), "person.edit "));
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (addition), "person.add "));
  quatuor_row_free (QUATUOR_TABLE_PERSON, paul);
}

static gboolean
holds (const GPtrArray *holdings,
       const char      *text)
{
  for (guint i = 0; i < holdings->len; i++)
    if (strstr (((const QuatuorHolding *) g_ptr_array_index (holdings, i))->text, text) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_holdings (Fixture       *fixture,
               gconstpointer  data)
{
  QuatuorRating own = { .person = fixture->zoe, .level = "2", .comment = "Voté en mai." };
  QuatuorRating other = { .person = fixture->paul, .level = "3", .comment = "Secret de Paul." };
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  g_autoptr (GPtrArray) holdings = NULL;

  g_ptr_array_add (ratings, &own);
  g_ptr_array_add (ratings, &other);
  holdings = quatuor_holdings_list (fixture->cohort,
                                    quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_PERSON,
                                                         &fixture->zoe),
                                    ratings);
  g_assert_true (holds (holdings, "Durand"));
  g_assert_true (holds (holdings, "Mairie de Fronton"));
  g_assert_true (holds (holdings, "CC du Val d’Oriel"));
  g_assert_true (holds (holdings, "Voté en mai."));
  g_assert_true (holds (holdings, "Se sent seule depuis le départ du DGS."));
  /* What others answered is none of her business. */
  g_assert_false (holds (holdings, "Secret de Paul."));
  g_assert_false (holds (holdings, "Lefèvre"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/team/covers", test_covers);
  ADD ("/model/team/holder-on", test_holder_on);
  ADD ("/model/team/find-people", test_find_people);
  ADD ("/model/team/add", test_add);
  ADD ("/model/team/hand-over", test_hand_over);
  ADD ("/model/team/end-and-correct", test_end_and_correct);
  ADD ("/model/team/edit-person", test_edit_person);
  ADD ("/model/holdings", test_holdings);
  return g_test_run ();
}

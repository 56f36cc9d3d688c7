/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>

/* The only contact of the programme, as it stands. */
static QuatuorContact *
contact_of (QuatuorTestDb *fixture)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const GPtrArray *contacts = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CONTACT);

  g_assert_cmpuint (contacts->len, ==, 1);
  return quatuor_row_copy (QUATUOR_TABLE_CONTACT, g_ptr_array_index (contacts, 0));
}

static guint
count_people (QuatuorTestDb *fixture)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);

  return quatuor_cohort_rows (cohort, QUATUOR_TABLE_CONTACT_PERSON)->len;
}

static void
test_contacts (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  const char *table = "Territoire;Date;Nature;Durée;Personnes;Visibilité;Note\n"
                      "trois-clochers;12/03/2026;visite;90;Zoé Lefèvre | BÉRANGER Paul;équipe;\n";

  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  quatuor_test_db_seat_person (fixture, 1, "Paul", "Béranger", "2026-01-05");
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS, table, 1, 0, 0, 0);
  g_assert_cmpuint (count_people (fixture), ==, 2);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS, table, 0, 0, 1, 0);

  /* Who is no longer in the cell was not met; an absent column says nothing. */
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind,people\n"
                              "trois-clochers,2026-03-12,visit,Zoé Lefèvre\n",
                              0, 1, 0, 0);
  g_assert_cmpuint (count_people (fixture), ==, 1);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind\ntrois-clochers,2026-03-12,visit\n",
                              0, 0, 1, 0);
  g_assert_cmpuint (count_people (fixture), ==, 1);
}

static guint
count_rows (QuatuorTestDb *fixture,
            QuatuorTable   table)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);

  return quatuor_cohort_rows (cohort, table)->len;
}

/* Topics go by their title, whatever its case and accents; a new title makes one,
 * and who is not in the cell any more was not talked about. */
static void
test_topics (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  const char *table = "Territoire;Date;Nature;Enjeux\n"
                      "trois-clochers;12/03/2026;visite;Cantines | Forêt communale\n"
                      "trois-clochers;19/03/2026;appel;CANTINES | foret communale | Eau¦air\n";

  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS, table, 2, 0, 0, 0);
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_TOPIC), ==, 3);
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_CONTACT_TOPIC), ==, 5);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS, table, 0, 0, 2, 0);
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_TOPIC), ==, 3);

  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind,topics\n"
                              "trois-clochers,2026-03-12,visit,Cantines\n",
                              0, 1, 0, 0);
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_CONTACT_TOPIC), ==, 4);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind\ntrois-clochers,2026-03-12,visit\n",
                              0, 0, 1, 0);
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_CONTACT_TOPIC), ==, 4);
}

/* A note that was left out of the export is not emptied by bringing it back. */
static void
test_notes (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  QuatuorContact *contact;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind,visibility,note\n"
                              "trois-clochers,2026-03-12,visit,coach,À taire\n",
                              1, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind,visibility,note\n"
                              "trois-clochers,2026-03-12,visit,coach,\n",
                              0, 0, 1, 0);
  contact = contact_of (fixture);
  g_assert_cmpstr (contact->note, ==, "À taire");
  quatuor_row_free (QUATUOR_TABLE_CONTACT, contact);

  /* One that is to be shared was there to be seen, and may be emptied. */
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind,visibility,note\n"
                              "trois-clochers,2026-03-12,visit,shareable,À dire\n",
                              0, 1, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_CONTACTS,
                              "territory,date,kind,visibility,note\n"
                              "trois-clochers,2026-03-12,visit,shareable,\n",
                              0, 1, 0, 1);
  contact = contact_of (fixture);
  g_assert_null (contact->note);
  quatuor_row_free (QUATUOR_TABLE_CONTACT, contact);
}

static void
test_contact_problems (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  quatuor_test_import_refused (fixture, QUATUOR_CSV_CONTACTS,
                               "territory,date,kind\n,2026-03-12,visit\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "territory");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_CONTACTS,
                               "territory,date,kind\ntrois-clochers,,visit\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "date");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_CONTACTS,
                               "territory,date,kind\ntrois-clochers,2026-03-12,pigeon\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "kind");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_CONTACTS,
                               "territory,date,kind,people\n"
                               "trois-clochers,2026-03-12,visit,Personne Inconnue\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "people");
}

static void
test_commitments (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  const char *table = "Territoire;Engagement;Catégorie;Échéance;État\n"
                      "trois-clochers;Envoyer le plan;Élu;01/04/2026;en cours\n"
                      "trois-clochers;Trouver une salle;;;\n";
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorCommitment *commitment;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_COMMITMENTS, table, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_COMMITMENTS, table, 0, 0, 2, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_COMMITMENTS,
                              "territory,text,state,state_on\n"
                              "trois-clochers,Envoyer le plan,kept,2026-03-30\n",
                              0, 1, 0, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  /* Those without a day come first. */
  commitment = g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_COMMITMENT), 1);
  g_assert_cmpstr (commitment->state, ==, "kept");
  g_assert_true (quatuor_id_equal (&commitment->seat, &fixture->seat[0]));
  g_assert_cmpint (commitment->due, ==, quatuor_date_new (2026, 4, 1));
}

static void
test_commitment_problems (QuatuorTestDb *fixture,
                          gconstpointer  data)
{
  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_COMMITMENTS,
                               "territory,text\ntrois-clochers,\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "text");
  /* A promise is a seat's or the coach's. */
  quatuor_test_import_refused (fixture, QUATUOR_CSV_COMMITMENTS,
                               "territory,text,category,coach\n"
                               "trois-clochers,Envoyer le plan,elected,Zoé Lefèvre\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "coach");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, QuatuorTestDb, NULL, quatuor_test_db_set_up, func, quatuor_test_db_tear_down)
  ADD ("/csv/support/contacts", test_contacts);
  ADD ("/csv/support/topics", test_topics);
  ADD ("/csv/support/notes", test_notes);
  ADD ("/csv/support/contact-problems", test_contact_problems);
  ADD ("/csv/support/commitments", test_commitments);
  ADD ("/csv/support/commitment-problems", test_commitment_problems);
  return g_test_run ();
}

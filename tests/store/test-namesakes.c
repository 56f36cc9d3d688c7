/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-namesakes.h"

#include "quatuor-test-db.h"

/* The codes are their places in the list. */
static const struct
{
  const char *given_name;
  const char *family_name;
  const char *called;
} PERSONS[] = {
  { "Élodie", "Martin", "P0" },
  { "ELODIE", "MARTIN", "P1" },
  { "Élodie", "Martinez", "Élodie Martinez" },
  { NULL, "Élodie Martin", "P3" }, /* joined, the same */
  { NULL, NULL, "P4" },
  { NULL, NULL, "P5" },
  { "Yann", NULL, "Yann" },
  { NULL, "Haddad", "Haddad" },
  { "Œdipe", "d’Ys", "P8" },
  { "oedipe", "D'YS", "P9" },
  { "Νίκος", "Παπαδόπουλος", "P10" },
  { "ΝΙΚΟΣ", "ΠΑΠΑΔΟΠΟΥΛΟΣ", "P11" },
  { "Anne", "Durand | Dupont", "P12" },
};

static QuatuorId
put_person (QuatuorTestDb *fixture,
            gsize          place)
{
  QuatuorEdit *edit = quatuor_edit_new ("team.add");
  g_autofree char *code = g_strdup_printf ("P%" G_GSIZE_FORMAT, place);
  QuatuorPerson person = { .id = quatuor_id_new (), .code = code,
                           .given_name = (char *) PERSONS[place].given_name,
                           .family_name = (char *) PERSONS[place].family_name };

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, &person.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_test_db_apply (fixture, edit);
  return person.id;
}

static char *
call (QuatuorTestDb    *fixture,
      QuatuorNamesakes *namesakes,
      const QuatuorId  *person)
{
  g_autoptr (GError) error = NULL;
  QuatuorStatement *statement = quatuor_db_statement (fixture->db, "report/person", &error);
  gboolean has_row;
  char *called;

  g_assert_no_error (error);
  quatuor_statement_bind_id (statement, ":person", person);
  if (namesakes != NULL)
    quatuor_namesakes_bind (namesakes, statement, ":names");
  quatuor_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);
  called = g_strdup (quatuor_statement_text (statement, 0));
  quatuor_statement_run (statement, &error);
  g_assert_no_error (error);
  return called;
}

static void
test_called (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorNamesakes) namesakes = quatuor_namesakes_new (fixture->db);
  QuatuorId persons[G_N_ELEMENTS (PERSONS)];

  for (gsize i = 0; i < G_N_ELEMENTS (PERSONS); i++)
    persons[i] = put_person (fixture, i);
  for (gsize i = 0; i < G_N_ELEMENTS (PERSONS); i++)
    {
      g_autofree char *called = call (fixture, namesakes, &persons[i]);
      g_autofree char *unnamed = call (fixture, NULL, &persons[i]);
      g_autofree char *code = g_strdup_printf ("P%" G_GSIZE_FORMAT, i);

      g_assert_cmpstr (called, ==, PERSONS[i].called);
      g_assert_cmpstr (unnamed, ==, code);
    }
}

/* Who is alone with a name bears it until somebody else comes; whoever asks anew
 * hears of that. */
static void
test_asked_anew (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autoptr (QuatuorNamesakes) before = quatuor_namesakes_new (fixture->db);
  g_autoptr (QuatuorNamesakes) after = quatuor_namesakes_new (fixture->db);
  QuatuorId person = put_person (fixture, 0);
  g_autofree char *alone = call (fixture, before, &person);
  g_autofree char *still = NULL;
  g_autofree char *shared = NULL;

  g_assert_cmpstr (alone, ==, "Élodie Martin");
  put_person (fixture, 1);
  still = call (fixture, before, &person);
  g_assert_cmpstr (still, ==, "Élodie Martin");
  shared = call (fixture, after, &person);
  g_assert_cmpstr (shared, ==, "P0");
}

/* A statement that still holds them when they are let go. */
static void
test_outlived (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  QuatuorNamesakes *namesakes = quatuor_namesakes_new (fixture->db);
  QuatuorId person = put_person (fixture, 0);
  QuatuorStatement *statement = quatuor_db_statement (fixture->db, "report/person", &error);
  gboolean has_row;

  g_assert_no_error (error);
  quatuor_statement_bind_id (statement, ":person", &person);
  quatuor_namesakes_bind (namesakes, statement, ":names");
  quatuor_namesakes_unref (namesakes);
  quatuor_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (quatuor_statement_text (statement, 0), ==, "Élodie Martin");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                              \
  g_test_add ("/store/namesakes/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("called", test_called);
  ADD ("asked-anew", test_asked_anew);
  ADD ("outlived", test_outlived);
  return g_test_run ();
}

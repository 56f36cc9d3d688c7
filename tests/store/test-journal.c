/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"

#include "quatuor-test-db.h"

static char *
territory_name (QuatuorTestDb *fixture)
{
  QuatuorTerritory *territory = NULL;
  g_autoptr (GError) error = NULL;
  char *name;

  quatuor_table_get (fixture->db, QUATUOR_TABLE_TERRITORY, &fixture->territory,
                     (gpointer *) &territory, &error);
  g_assert_no_error (error);
  name = g_strdup (territory->name);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
  return name;
}

static void
test_undo_redo (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  quatuor_test_db_rename (fixture, "CC de l’Œuvre");
  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  quatuor_test_db_rate (fixture, 0, 1, "3", "« oui »");
  after = quatuor_test_db_dump (fixture->db);

  for (guint i = 0; i < 3; i++)
    {
      quatuor_journal_undo (fixture->db, &error);
      g_assert_no_error (error);
    }
  undone = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (undone, ==, before);

  /* The creation itself cannot be undone. */
  g_assert_false (quatuor_journal_undo (fixture->db, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_NOTHING_TO_UNDO);
  g_clear_error (&error);

  /* The morning after. */
  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
  for (guint i = 0; i < 3; i++)
    {
      quatuor_journal_redo (fixture->db, &error);
      g_assert_no_error (error);
    }
  redone = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (redone, ==, after);
  g_assert_false (quatuor_journal_redo (fixture->db, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_NOTHING_TO_REDO);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_new_act_ends_redo (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorEntry) redo = NULL;
  g_autofree char *name = NULL;

  quatuor_test_db_rename (fixture, "Un");
  quatuor_test_db_rename (fixture, "Deux");
  quatuor_journal_undo (fixture->db, &error);
  quatuor_test_db_rename (fixture, "Trois");
  redo = quatuor_journal_peek_redo (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_null (redo);

  /* Undo goes on below the act that was taken back. */
  quatuor_journal_undo (fixture->db, &error);
  g_assert_no_error (error);
  quatuor_journal_undo (fixture->db, &error);
  g_assert_no_error (error);
  name = territory_name (fixture);
  g_assert_cmpstr (name, ==, "CC des Trois-Clochers");
  quatuor_test_db_assert_sound (fixture->db);
}

static gboolean
fail_after_writing (QuatuorDb  *db,
                    gpointer    data,
                    GError    **error)
{
  QuatuorTestDb *fixture = data;
  QuatuorCrossing crossing = { .campaign = fixture->campaign, .territory = fixture->territory,
                               .opened_on = quatuor_date_today () };

  g_assert_true (quatuor_table_put (db, QUATUOR_TABLE_CROSSING, &crossing, NULL, error));
  quatuor_problem_raise (error, QUATUOR_PROBLEM_CANCELLED, NULL, NULL);
  return FALSE;
}

static void
test_failure_leaves_nothing (QuatuorTestDb *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  gint64 seq = quatuor_journal_last_seq (fixture->db);

  g_assert_false (
      quatuor_journal_record (fixture->db, "crossing.open", fail_after_writing, fixture, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CANCELLED);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (quatuor_journal_last_seq (fixture->db), ==, seq);
}

static void
test_no_change_no_entry (QuatuorTestDb *fixture,
                         gconstpointer  data)
{
  gint64 seq = quatuor_journal_last_seq (fixture->db);

  quatuor_test_db_rename (fixture, "CC des Trois-Clochers");
  g_assert_cmpint (quatuor_journal_last_seq (fixture->db), ==, seq);
}

#define N_PEOPLE 45000 /* three changesets */

static gboolean
add_people (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%05u", i);
      QuatuorPerson person = { .id = quatuor_id_new (), .code = code };

      if (!quatuor_table_put (db, QUATUOR_TABLE_PERSON, &person, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_long_act_is_one_step (QuatuorTestDb *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const QuatuorEntry *entry;

  g_assert_true (quatuor_journal_record (fixture->db, "import.people", add_people, NULL, &error));
  entries = quatuor_journal_list (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpint (entry->last_seq - entry->first_seq, ==, 2);

  g_assert_true (quatuor_journal_undo (fixture->db, &error));
  g_assert_cmpuint (quatuor_test_db_count (fixture->db, QUATUOR_TABLE_PERSON), ==, 0);
  g_assert_true (quatuor_journal_redo (fixture->db, &error));
  g_assert_cmpuint (quatuor_test_db_count (fixture->db, QUATUOR_TABLE_PERSON), ==, N_PEOPLE);
  g_assert_true (quatuor_journal_undo (fixture->db, &error));
  g_assert_cmpuint (quatuor_test_db_count (fixture->db, QUATUOR_TABLE_PERSON), ==, 0);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_history (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) of_territory = NULL;
  g_autoptr (GPtrArray) of_person = NULL;
  g_autoptr (GPtrArray) details = NULL;
  const QuatuorEntry *entry;
  const QuatuorFieldChange *change;
  QuatuorId person;

  quatuor_test_db_rename (fixture, "CC de l’Œuvre");
  person = quatuor_test_db_seat_person (fixture, 2, "Anaïs", "Noël", NULL);
  quatuor_test_db_rate (fixture, 2, 0, "dont_know", NULL);

  all = quatuor_journal_list (fixture->db, &error);
  g_assert_no_error (error);
  /* The creation, and three acts: the freezing belongs to the rating. */
  g_assert_cmpuint (all->len, ==, 4);

  of_territory = quatuor_journal_list_territory (fixture->db, &fixture->territory, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_territory->len, ==, 4);

  of_person = quatuor_journal_list_row (fixture->db, QUATUOR_TABLE_PERSON, &person, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_person->len, ==, 1);
  entry = g_ptr_array_index (of_person, 0);
  g_assert_true (g_str_has_prefix (entry->label, "team.add person:"));

  entry = g_ptr_array_index (all, 2);
  details = quatuor_journal_details (fixture->db, &entry->group, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (details->len, ==, 1);
  change = g_ptr_array_index (details, 0);
  g_assert_cmpstr (change->column, ==, "name");
  g_assert_cmpstr (change->before, ==, "CC des Trois-Clochers");
  g_assert_cmpstr (change->after, ==, "CC de l’Œuvre");
}

/* Two acts made from the same state of a row keep each other’s columns. */
static void
test_columns_of_two_acts (QuatuorTestDb *fixture,
                          gconstpointer  data)
{
  QuatuorTerritory *before = NULL;
  QuatuorTerritory *after = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_table_get (fixture->db, QUATUOR_TABLE_TERRITORY, &fixture->territory,
                     (gpointer *) &before, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    {
      QuatuorTerritory *row = quatuor_row_copy (QUATUOR_TABLE_TERRITORY, before);
      QuatuorEdit *edit = quatuor_edit_new ("territory.edit");

      if (i == 0)
        quatuor_row_set_text (&row->note, "Le premier");
      else if (i == 1)
        row->population = 12000;
      else if (i == 2)
        row->parent = fixture->territory;
      else
        quatuor_row_set_text (&row->name, "CC des Quatre-Clochers");
      quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &row->id);
      quatuor_edit_change (edit, QUATUOR_TABLE_TERRITORY, before, row);
      quatuor_test_db_apply (fixture, edit);
      quatuor_row_free (QUATUOR_TABLE_TERRITORY, row);
    }

  quatuor_table_get (fixture->db, QUATUOR_TABLE_TERRITORY, &fixture->territory,
                     (gpointer *) &after, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (after->note, ==, "Le premier");
  g_assert_cmpint (after->population, ==, 12000);
  g_assert_true (quatuor_id_equal (&after->parent, &fixture->territory));
  g_assert_cmpstr (after->name, ==, "CC des Quatre-Clochers");
  g_assert_cmpstr (after->code, ==, before->code);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, before);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, after);
  quatuor_test_db_assert_sound (fixture->db);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/store/journal/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, func,           \
              quatuor_test_db_tear_down)
  ADD ("undo-redo", test_undo_redo);
  ADD ("new-act-ends-redo", test_new_act_ends_redo);
  ADD ("failure", test_failure_leaves_nothing);
  ADD ("no-change", test_no_change_no_entry);
  ADD ("long-act", test_long_act_is_one_step);
  ADD ("history", test_history);
  ADD ("columns-of-two-acts", test_columns_of_two_acts);
  return g_test_run ();
}

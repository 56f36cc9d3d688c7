/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"

#include "quatuor-check.h"

#include "fixture-sample.h"
#include "quatuor-test-db.h"

/* Random acts over all tables, by two programs that have the same file open. Many
 * are refused, by a rule or by the database: they leave nothing. The others are
 * taken back and brought again, each to the state that it made. */
#define N_TRIES 40
#define N_CHANGES_MAX 4

typedef struct
{
  FixtureSample  base;
  QuatuorDb     *other;
  GPtrArray     *states; /* what the programme held: at first, then after each act */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture_sample_set_up (&fixture->base, data);
  fixture->other = quatuor_db_open (quatuor_db_get_path (fixture->base.db),
                                    QUATUOR_OPEN_WRITABLE, &error);
  g_assert_no_error (error);
  fixture->states = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (fixture->states, quatuor_test_db_dump (fixture->base.db));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->states);
  quatuor_db_close (fixture->other);
  fixture_sample_tear_down (&fixture->base, data);
}

static QuatuorDb *
either (Fixture *fixture)
{
  return g_test_rand_bit () ? fixture->base.db : fixture->other;
}

/* A row of the programme as it is, or NULL when the table has none. */
static gpointer
pick_row (QuatuorDb    *db,
          QuatuorTable  table)
{
  g_autoptr (GPtrArray) rows = quatuor_table_list (db, table, NULL);
  gpointer picked = NULL;

  if (rows->len > 0)
    picked = g_ptr_array_steal_index (rows, (guint) g_test_rand_int_range (0, (gint) rows->len));
  for (guint i = 0; i < rows->len; i++)
    quatuor_row_free (table, g_ptr_array_index (rows, i));
  return picked;
}

/* Takes one column of another row, which is something that stands in such a column. */
static void
mix (gpointer             row,
     gconstpointer        other,
     const QuatuorField  *field)
{
  gpointer to = (guint8 *) row + field->offset;
  gconstpointer from = (const guint8 *) other + field->offset;

  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      *(QuatuorId *) to = *(const QuatuorId *) from;
      break;
    case QUATUOR_FIELD_TEXT:
      quatuor_row_set_text (to, *(char *const *) from);
      break;
    case QUATUOR_FIELD_DATE:
      *(QuatuorDate *) to = *(const QuatuorDate *) from;
      break;
    case QUATUOR_FIELD_INTEGER:
      *(gint64 *) to = *(const gint64 *) from;
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
renew_code (gpointer      row,
            QuatuorTable  table)
{
  const QuatuorField *field = quatuor_row_find_field (table, "code");
  g_autofree char *code = quatuor_id_new_code ();

  if (field != NULL)
    quatuor_row_set_text ((char **) ((guint8 *) row + field->offset), code);
}

static void
add_change (QuatuorEdit *edit,
            QuatuorDb   *db)
{
  QuatuorTable table = (QuatuorTable) g_test_rand_int_range (0, QUATUOR_N_TABLES);
  const QuatuorRowType *type = quatuor_row_type (table);
  gpointer row = pick_row (db, table);
  gpointer other = pick_row (db, table);
  gboolean is_new = type->n_keys == 1 && g_test_rand_bit ();

  if (row != NULL && g_test_rand_int_range (0, 4) == 0)
    quatuor_edit_remove (edit, table, row);
  else if (row != NULL)
    {
      for (guint i = type->n_keys; i < type->n_fields; i++)
        if (g_test_rand_bit ())
          mix (row, other, &type->fields[i]);
      if (is_new)
        {
          *(QuatuorId *) row = quatuor_id_new ();
          renew_code (row, table);
        }
      quatuor_edit_put (edit, table, row);
    }
  quatuor_row_free (table, row);
  quatuor_row_free (table, other);
}

static void
try_act (Fixture *fixture)
{
  QuatuorDb *db = either (fixture);
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("territory.edit");
  guint n_changes = (guint) g_test_rand_int_range (1, N_CHANGES_MAX + 1);
  const char *before = g_ptr_array_index (fixture->states, fixture->states->len - 1);
  g_autofree char *after = NULL;
  gboolean is_done;

  quatuor_edit_set_reason (edit, "Au hasard");
  for (guint i = 0; i < n_changes; i++)
    add_change (edit, db);
  is_done = quatuor_journal_apply (db, edit, NULL);
  after = quatuor_test_db_dump (either (fixture));
  if (!is_done)
    g_assert_cmpstr (after, ==, before);
  else if (!g_str_equal (after, before))
    g_ptr_array_add (fixture->states, g_steal_pointer (&after));
}

static void
assert_state (Fixture *fixture,
              guint    nth)
{
  g_autofree char *state = quatuor_test_db_dump (either (fixture));

  g_assert_cmpstr (state, ==, g_ptr_array_index (fixture->states, nth));
}

/* Chance leaves seats out, which the check says as well. */
static void
assert_journal_agrees (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = quatuor_check (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpint (problem->code, ==, QUATUOR_PROBLEM_VALUE_MISSING);
    }
}

static void
test_random_acts (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_TRIES; i++)
    try_act (fixture);
  g_assert_cmpuint (fixture->states->len, >, 1);

  for (guint i = fixture->states->len - 1; i > 0; i--)
    {
      quatuor_journal_undo (either (fixture), &error);
      g_assert_no_error (error);
      assert_state (fixture, i - 1);
    }
  g_assert_false (quatuor_journal_undo (either (fixture), &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_NOTHING_TO_UNDO);
  g_clear_error (&error);

  for (guint i = 1; i < fixture->states->len; i++)
    {
      quatuor_journal_redo (either (fixture), &error);
      g_assert_no_error (error);
      assert_state (fixture, i);
    }
  assert_journal_agrees (fixture->base.db);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/undo/random-acts", Fixture, NULL, set_up, test_random_acts, tear_down);
  return g_test_run ();
}

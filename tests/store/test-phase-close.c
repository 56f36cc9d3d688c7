/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot.h"

#include "quatuor-journal.h"
#include "quatuor-test-db.h"

#include <string.h>

static void
set_progress (QuatuorTestDb   *fixture,
              const QuatuorId *territory,
              const char      *state)
{
  QuatuorEdit *edit = quatuor_edit_new ("progress.edit");
  QuatuorProgress progress = { .territory = *territory, .phase = fixture->phase,
                               .state = (char *) state };

  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, &progress);
  quatuor_test_db_apply (fixture, edit);
}

/* A second territory, in @state since the beginning of the year. */
static QuatuorId
add_territory (QuatuorTestDb *fixture,
               const char    *state)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTerritory territory = { .id = quatuor_id_new (), .code = (char *) "deux-rivieres",
                                 .name = (char *) "CC des Deux-Rivières",
                                 .kind = (char *) "epci_cc",
                                 .population = QUATUOR_INTEGER_UNKNOWN,
                                 .population_year = QUATUOR_INTEGER_UNKNOWN };
  QuatuorTerritoryState step = { .id = quatuor_id_new (), .territory = territory.id,
                                 .state = (char *) state, .since = quatuor_date_new (2026, 1, 1) };

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY_STATE, &step);
  quatuor_test_db_apply (fixture, edit);
  return territory.id;
}

static GPtrArray *
list (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *snapshots = quatuor_snapshot_list (fixture->db, &error);

  g_assert_no_error (error);
  return snapshots;
}

static guint
count (QuatuorTestDb *fixture)
{
  g_autoptr (GPtrArray) snapshots = list (fixture);

  return snapshots->len;
}

/* The last territory that walks a phase closes it: the snapshot bears its name, and
 * holds what the act wrote. */
static void
test_last_territory (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  QuatuorId other = add_territory (fixture, "selected");
  g_autoptr (GPtrArray) snapshots = NULL;
  const QuatuorSnapshot *snapshot;
  g_autofree char *day = quatuor_date_to_display (quatuor_date_today ());
  g_autofree char *live = NULL;
  g_autofree char *held = NULL;

  set_progress (fixture, &fixture->territory, "under_way");
  set_progress (fixture, &fixture->territory, "done");
  g_assert_cmpuint (count (fixture), ==, 0);
  set_progress (fixture, &other, "skipped");

  snapshots = list (fixture);
  g_assert_cmpuint (snapshots->len, ==, 1);
  snapshot = g_ptr_array_index (snapshots, 0);
  g_assert_nonnull (strstr (snapshot->title, "Diagnostic"));
  g_assert_nonnull (strstr (snapshot->title, day));
  g_assert_true (quatuor_id_equal (&snapshot->phase, &fixture->phase));
  live = quatuor_test_db_dump (fixture->db);
  held = quatuor_test_db_dump (quatuor_snapshot_get_db (fixture->db, &snapshot->id, NULL));
  g_assert_cmpstr (held, ==, live);
}

static void
test_closed_once (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) snapshots = NULL;

  set_progress (fixture, &fixture->territory, "done");
  g_assert_cmpuint (count (fixture), ==, 1);

  quatuor_test_db_assert_sound (fixture->db);

  /* It stays closed; undo and redo are no acts of their own. */
  set_progress (fixture, &fixture->territory, "skipped");
  g_assert_true (quatuor_journal_undo (fixture->db, NULL));
  g_assert_true (quatuor_journal_undo (fixture->db, NULL));
  g_assert_true (quatuor_journal_redo (fixture->db, NULL));
  g_assert_cmpuint (count (fixture), ==, 1);

  /* Opened and closed again on the same day, it gets another title. */
  set_progress (fixture, &fixture->territory, "under_way");
  set_progress (fixture, &fixture->territory, "done");
  snapshots = list (fixture);
  g_assert_cmpuint (snapshots->len, ==, 2);
  g_assert_true (g_str_has_suffix (((QuatuorSnapshot *) g_ptr_array_index (snapshots, 0))->title,
                                   " (2)"));
}

/* A territory that left the programme holds no phase open. */
static void
test_withdrawn (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  add_territory (fixture, "withdrawn");
  set_progress (fixture, &fixture->territory, "done");
  g_assert_cmpuint (count (fixture), ==, 1);
}

static gboolean
close_and_fail (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  QuatuorTestDb *fixture = data;
  QuatuorProgress progress = { .territory = fixture->territory, .phase = fixture->phase,
                               .state = (char *) "done" };

  g_assert_true (quatuor_table_put (db, QUATUOR_TABLE_PROGRESS, &progress, NULL, error));
  quatuor_problem_raise (error, QUATUOR_PROBLEM_IN_USE, NULL, NULL);
  return FALSE;
}

static void
test_failed_act (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_assert_false (quatuor_journal_record (fixture->db, "progress.edit", close_and_fail, fixture,
                                          NULL));
  g_assert_cmpuint (count (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                               \
  g_test_add ("/store/phase-close/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("last", test_last_territory);
  ADD ("once", test_closed_once);
  ADD ("withdrawn", test_withdrawn);
  ADD ("failed", test_failed_act);
  return g_test_run ();
}

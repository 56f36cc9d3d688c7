/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-store.h"

#include "quatuor-test-db.h"

typedef struct
{
  QuatuorTestDb  base;
  QuatuorStore  *store;
  GMainLoop     *loop;
  GError        *error;
  guint          n_changes;
  GThread       *main_thread;
} Fixture;

static void
on_changed_cb (QuatuorStore *store,
               Fixture      *fixture)
{
  /* A window hears of it in its own thread, and finds the new state there. */
  g_assert_true (g_thread_self () == fixture->main_thread);
  g_assert_nonnull (quatuor_store_get_cohort (store));
  fixture->n_changes++;
}

static void
wait (Fixture *fixture)
{
  g_main_loop_run (fixture->loop);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Fixture *fixture = user_data;

  quatuor_store_open_finish (fixture->store, result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
on_applied_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Fixture *fixture = user_data;

  quatuor_store_apply_finish (fixture->store, result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Fixture *fixture = user_data;

  quatuor_store_undo_finish (fixture->store, result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Fixture *fixture = user_data;

  quatuor_store_close_finish (fixture->store, result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  quatuor_test_db_set_up (&fixture->base, data);
  g_clear_pointer (&fixture->base.db, quatuor_db_close);
  fixture->loop = g_main_loop_new (NULL, FALSE);
  fixture->store = quatuor_store_new ();
  fixture->main_thread = g_thread_self ();
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
open_programme (Fixture         *fixture,
                QuatuorOpenMode  mode)
{
  quatuor_store_open_async (fixture->store, fixture->base.path, mode, QUATUOR_LOCK_REFUSE, NULL,
                            on_opened_cb, fixture);
  wait (fixture);
}

static void
close_programme (Fixture *fixture)
{
  quatuor_store_close_async (fixture->store, on_closed_cb, fixture);
  wait (fixture);
  g_assert_no_error (fixture->error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  g_clear_error (&fixture->error);
  g_main_loop_unref (fixture->loop);
  quatuor_test_db_tear_down (&fixture->base, data);
}

static const char *
territory_name (Fixture *fixture)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (fixture->store);
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &fixture->base.territory);

  return territory->name;
}

static void
rename_territory (Fixture    *fixture,
                  const char *code)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorCohort *cohort = quatuor_store_get_cohort (fixture->store);
  QuatuorTerritory *territory = quatuor_row_copy (
    QUATUOR_TABLE_TERRITORY,
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &fixture->base.territory));

  quatuor_row_set_text (&territory->name, "CC de l’Œuvre");
  quatuor_row_set_text (&territory->code, code);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
  quatuor_store_apply_async (fixture->store, edit, NULL, on_applied_cb, fixture);
  wait (fixture);
}

static void
test_apply_and_undo (Fixture       *fixture,
                     gconstpointer  data)
{
  open_programme (fixture, QUATUOR_OPEN_WRITABLE);
  g_assert_no_error (fixture->error);
  g_assert_null (quatuor_store_get_undo (fixture->store));

  rename_territory (fixture, "oeuvre");
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_cmpstr (territory_name (fixture), ==, "CC de l’Œuvre");
  g_assert_cmpstr (quatuor_store_get_undo (fixture->store)->label, ==, "territory.edit");

  quatuor_store_undo_async (fixture->store, NULL, on_undone_cb, fixture);
  wait (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (territory_name (fixture), ==, "CC des Trois-Clochers");
  g_assert_null (quatuor_store_get_undo (fixture->store));
  g_assert_nonnull (quatuor_store_get_redo (fixture->store));
  close_programme (fixture);
}

static void
test_refused_act (Fixture       *fixture,
                  gconstpointer  data)
{
  open_programme (fixture, QUATUOR_OPEN_WRITABLE);
  rename_territory (fixture, "pas un code");
  g_assert_error (fixture->error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_BAD_CODE);
  g_clear_error (&fixture->error);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (territory_name (fixture), ==, "CC des Trois-Clochers");
  close_programme (fixture);
}

static void
test_open_twice (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (QuatuorLock) lock G_GNUC_UNUSED =
    quatuor_lock_take (fixture->base.path, QUATUOR_LOCK_REFUSE, &fixture->error);

  open_programme (fixture, QUATUOR_OPEN_WRITABLE);
  g_assert_error (fixture->error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_LOCKED);
  g_clear_error (&fixture->error);

  /* Reading needs no lock, and the store can be used after a refusal. */
  open_programme (fixture, QUATUOR_OPEN_READ_ONLY);
  g_assert_no_error (fixture->error);
  g_assert_true (quatuor_store_is_read_only (fixture->store));
  rename_territory (fixture, "oeuvre");
  g_assert_error (fixture->error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_READ_ONLY);
  g_clear_error (&fixture->error);
  close_programme (fixture);
}

static gboolean
count_for_ever (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  return quatuor_db_execute (
    db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n",
    error);
}

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Fixture *fixture = user_data;

  quatuor_store_run_finish (fixture->store, result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static gboolean
on_cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  open_programme (fixture, QUATUOR_OPEN_WRITABLE);
  quatuor_store_run_async (fixture->store, count_for_ever, NULL, NULL, cancellable, on_counted_cb,
                           fixture);
  g_timeout_add (20, on_cancel_cb, cancellable);
  wait (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&fixture->error);

  /* The connection works on. */
  rename_territory (fixture, "oeuvre");
  g_assert_no_error (fixture->error);
  close_programme (fixture);
}

static gboolean
write_and_be_cancelled (QuatuorDb  *db,
                        gpointer    cancellable,
                        GError    **error)
{
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("crossing.open");
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (db, error);
  const QuatuorCampaign *campaign =
    g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN), 0);
  const QuatuorTerritory *territory =
    g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY), 0);
  QuatuorCrossing crossing = { campaign->id, territory->id, quatuor_date_today () };
  gboolean applied;

  quatuor_edit_put (edit, QUATUOR_TABLE_CROSSING, &crossing);
  applied = quatuor_journal_apply (db, edit, error);
  g_cancellable_cancel (cancellable);
  return applied;
}

/* Who cancels too late hears that it is done, and sees it. */
static void
test_cancel_too_late (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  open_programme (fixture, QUATUOR_OPEN_WRITABLE);
  quatuor_store_run_async (fixture->store, write_and_be_cancelled, cancellable, NULL, cancellable,
                           on_counted_cb, fixture);
  wait (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (quatuor_cohort_rows (quatuor_store_get_cohort (fixture->store),
                                         QUATUOR_TABLE_CROSSING)->len, ==, 1);
  g_assert_nonnull (quatuor_store_get_undo (fixture->store));
  close_programme (fixture);
}

static void
rename_elsewhere (Fixture    *fixture,
                  const char *name)
{
  g_autoptr (GError) error = NULL;

  fixture->base.db = quatuor_db_open (fixture->base.path, QUATUOR_OPEN_WRITABLE, &error);
  g_assert_no_error (error);
  quatuor_test_db_rename (&fixture->base, name);
  g_clear_pointer (&fixture->base.db, quatuor_db_close);
}

static void
rename_campaign (Fixture *fixture)
{
  QuatuorEdit *edit = quatuor_edit_new ("campaign.edit");
  QuatuorCampaign *campaign = quatuor_row_copy (
    QUATUOR_TABLE_CAMPAIGN,
    quatuor_cohort_find (quatuor_store_get_cohort (fixture->store), QUATUOR_TABLE_CAMPAIGN,
                         &fixture->base.campaign));

  quatuor_row_set_text (&campaign->title, "Bilan");
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_store_apply_async (fixture->store, edit, NULL, on_applied_cb, fixture);
  wait (fixture);
  g_assert_no_error (fixture->error);
}

static void
undo (Fixture *fixture)
{
  quatuor_store_undo_async (fixture->store, NULL, on_undone_cb, fixture);
  wait (fixture);
}

/* A programme that was opened anyway: two programs write to it. */
static void
test_written_elsewhere (Fixture       *fixture,
                        gconstpointer  data)
{
  open_programme (fixture, QUATUOR_OPEN_WRITABLE);
  rename_elsewhere (fixture, "CC d’à Côté");
  rename_campaign (fixture);
  g_assert_cmpstr (territory_name (fixture), ==, "CC d’à Côté");

  /* What would be undone is not what the window says: it says so, and shows it. */
  rename_elsewhere (fixture, "CC d’en Face");
  g_assert_cmpstr (quatuor_store_get_undo (fixture->store)->label, ==, "campaign.edit");
  undo (fixture);
  g_assert_error (fixture->error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CHANGED_ELSEWHERE);
  g_clear_error (&fixture->error);
  g_assert_cmpstr (territory_name (fixture), ==, "CC d’en Face");
  g_assert_cmpstr (quatuor_store_get_undo (fixture->store)->label, !=, "campaign.edit");

  undo (fixture);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (territory_name (fixture), ==, "CC d’à Côté");
  close_programme (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/store/store/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("apply-and-undo", test_apply_and_undo);
  ADD ("refused", test_refused_act);
  ADD ("open-twice", test_open_twice);
  ADD ("cancel", test_cancel);
  ADD ("cancel-too-late", test_cancel_too_late);
  ADD ("written-elsewhere", test_written_elsewhere);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-store.h"

typedef struct
{
  gboolean  ready;
  GError   *error;
} Waiting;

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Waiting *waiting = user_data;

  quatuor_store_open_finish (QUATUOR_STORE (source), result, &waiting->error);
  waiting->ready = TRUE;
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Waiting *waiting = user_data;

  quatuor_store_close_finish (QUATUOR_STORE (source), result, &waiting->error);
  waiting->ready = TRUE;
}

static void
on_applied_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Waiting *waiting = user_data;

  quatuor_store_apply_finish (QUATUOR_STORE (source), result, &waiting->error);
  waiting->ready = TRUE;
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Waiting *waiting = user_data;

  quatuor_store_undo_finish (QUATUOR_STORE (source), result, &waiting->error);
  waiting->ready = TRUE;
}

static void
await (Waiting *waiting)
{
  while (!waiting->ready)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (waiting->error);
}

/**
 * quatuor_test_store_set_up:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
quatuor_test_store_set_up (QuatuorTestStore *self,
                           gconstpointer     data)
{
  Waiting waiting = { FALSE, NULL };

  quatuor_test_db_set_up (&self->base, data);
  g_clear_pointer (&self->base.db, quatuor_db_close);
  self->store = quatuor_store_new ();
  quatuor_store_open_async (self->store, self->base.path, QUATUOR_OPEN_WRITABLE,
                            QUATUOR_LOCK_REFUSE, NULL, on_opened_cb, &waiting);
  await (&waiting);
}

/**
 * quatuor_test_store_tear_down:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
quatuor_test_store_tear_down (QuatuorTestStore *self,
                              gconstpointer     data)
{
  Waiting waiting = { FALSE, NULL };

  quatuor_store_close_async (self->store, on_closed_cb, &waiting);
  await (&waiting);
  g_clear_object (&self->store);
  quatuor_test_db_tear_down (&self->base, data);
}

static void
on_changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

/**
 * quatuor_test_store_await_change:
 * @self: a fixture
 *
 * Waits for the next act to be done.
 */
void
quatuor_test_store_await_change (QuatuorTestStore *self)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect_swapped (self->store, "changed",
                                             G_CALLBACK (on_changed_cb), &changed);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (self->store, handler);
}

/**
 * quatuor_test_store_apply:
 * @self: a fixture
 * @edit: (transfer full): an act that goes well
 */
void
quatuor_test_store_apply (QuatuorTestStore *self,
                          QuatuorEdit      *edit)
{
  Waiting waiting = { FALSE, NULL };

  quatuor_store_apply_async (self->store, edit, NULL, on_applied_cb, &waiting);
  await (&waiting);
}

/**
 * quatuor_test_store_undo:
 * @self: a fixture
 */
void
quatuor_test_store_undo (QuatuorTestStore *self)
{
  Waiting waiting = { FALSE, NULL };

  quatuor_store_undo_async (self->store, NULL, on_undone_cb, &waiting);
  await (&waiting);
}

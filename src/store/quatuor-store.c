/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "quatuor-store"

#include "quatuor-store.h"

#include "quatuor-backup.h"
#include "quatuor-store-private.h"

G_DEFINE_FINAL_TYPE (QuatuorStore, quatuor_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  BACKUP_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/*
 * Class
 */

static void
quatuor_store_finalize (GObject *object)
{
  QuatuorStore *self = QUATUOR_STORE (object);

  /* The worker would have to join itself: whoever opens a store closes it. */
  g_assert (self->worker == NULL);

  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  g_clear_pointer (&self->undo, quatuor_entry_free);
  g_clear_pointer (&self->redo, quatuor_entry_free);
  g_clear_pointer (&self->jobs, g_async_queue_unref);

  G_OBJECT_CLASS (quatuor_store_parent_class)->finalize (object);
}

static void
quatuor_store_class_init (QuatuorStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = quatuor_store_finalize;

  /**
   * QuatuorStore::changed:
   * @self: the store
   *
   * The cohort, and what undo and redo would do, are new.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * QuatuorStore::backup-failed:
   * @self: the store
   * @sentence: why, in the language of the screen
   *
   * The day's backup could not be made. The programme itself is well.
   */
  signals[BACKUP_FAILED] =
      g_signal_new ("backup-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * QuatuorStore::snapshot-taken:
   * @self: the store
   * @title: of the snapshot
   *
   * An act closed a phase, and took a snapshot along.
   */
  g_signal_new ("snapshot-taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quatuor_store_init (QuatuorStore *self)
{
  self->jobs = g_async_queue_new ();
}

/**
 * quatuor_store_new:
 *
 * Returns: (transfer full): a store without a programme
 */
QuatuorStore *
quatuor_store_new (void)
{
  return g_object_new (QUATUOR_TYPE_STORE, NULL);
}

/*
 * Opening and closing
 */

static gboolean
back_up (QuatuorDb  *db,
         gpointer    data,
         GError    **error)
{
  return quatuor_backup_daily (db, error);
}

static void
on_backed_up_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  QuatuorStore *self = QUATUOR_STORE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (quatuor_store_finish (self, result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    return;

  sentence = quatuor_error_to_sentence (error);
  g_signal_emit (self, signals[BACKUP_FAILED], 0, sentence);
}

static void
on_counted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* What is shown stays true without the sums; the next act reads them anew. */
  if (!quatuor_store_finish (QUATUOR_STORE (source), result, &error))
    g_debug ("The ratings were not added up: %s", error->message);
}

static gboolean
on_idle_cb (gpointer user_data)
{
  QuatuorStore *self = user_data;
  QuatuorJob *job;

  if (!self->is_open || quatuor_cohort_is_counted (self->cohort))
    return G_SOURCE_REMOVE;

  job = g_new0 (QuatuorJob, 1);
  job->counts = TRUE;
  quatuor_store_push (self, job, on_idle_cb, NULL, on_counted_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* Many ratings are added up when the window is there already: not while it is
 * being made, as both would wait for the processor. */
static void
count_later (QuatuorStore *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle_cb, g_object_ref (self), g_object_unref);
}

/**
 * quatuor_store_open_async:
 * @self: a store without a programme
 * @path: a programme
 * @mode: to write or only to read
 * @policy: what to do when somebody else has it open
 * @cancellable: (nullable): ignored once the file is being opened
 * @callback: called when the cohort is there
 * @user_data: its last argument
 *
 * Takes the lock, opens the file and loads the cohort.
 */
void
quatuor_store_open_async (QuatuorStore         *self,
                          const char           *path,
                          QuatuorOpenMode       mode,
                          QuatuorLockPolicy     policy,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  QuatuorJob *job = g_new0 (QuatuorJob, 1);

  g_return_if_fail (QUATUOR_IS_STORE (self));
  g_return_if_fail (self->worker == NULL);

  job->opens = TRUE;
  job->path = g_strdup (path);
  job->mode = mode;
  job->policy = policy;
  self->worker = g_thread_new ("quatuor-store", quatuor_store_work, self);
  quatuor_store_push (self, job, quatuor_store_open_async, cancellable, callback, user_data);
}

/**
 * quatuor_store_open_finish:
 * @self: a store
 * @result: of quatuor_store_open_async()
 * @error: where an error goes: each kind of file that cannot be opened has its
 *   own problem
 *
 * Returns: whether the programme is open
 */
gboolean
quatuor_store_open_finish (QuatuorStore  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  if (!quatuor_store_finish (self, result, error))
    {
      /* The worker ends by itself when there is nothing to work on. */
      g_thread_join (g_steal_pointer (&self->worker));
      return FALSE;
    }

  if (!quatuor_cohort_is_counted (self->cohort))
    count_later (self);
  if (!self->read_only)
    quatuor_store_run_async (self, back_up, NULL, NULL, NULL, on_backed_up_cb, NULL);
  return TRUE;
}

/**
 * quatuor_store_close_async:
 * @self: a store with a programme
 * @callback: called when the file is closed and the lock released
 * @user_data: its last argument
 *
 * Closes after the jobs that wait. A store must be closed before its last
 * reference goes.
 */
void
quatuor_store_close_async (QuatuorStore        *self,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  QuatuorJob *job = g_new0 (QuatuorJob, 1);

  g_return_if_fail (QUATUOR_IS_STORE (self));

  job->closes = TRUE;
  quatuor_store_push (self, job, quatuor_store_close_async, NULL, callback, user_data);
}

/**
 * quatuor_store_close_finish:
 * @self: a store
 * @result: of quatuor_store_close_async()
 * @error: where an error goes
 *
 * Returns: whether the programme is closed
 */
gboolean
quatuor_store_close_finish (QuatuorStore  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return quatuor_store_finish (self, result, error);
}

/*
 * What is known
 */

/**
 * quatuor_store_get_cohort:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the programme after the last act; valid
 *   until `changed`
 */
QuatuorCohort *
quatuor_store_get_cohort (QuatuorStore *self)
{
  return self->cohort;
}

/**
 * quatuor_store_is_read_only:
 * @self: a store
 *
 * Returns: whether nothing can be changed
 */
gboolean
quatuor_store_is_read_only (QuatuorStore *self)
{
  return self->read_only;
}

/**
 * quatuor_store_get_undo:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the act that undo would take back
 */
const QuatuorEntry *
quatuor_store_get_undo (QuatuorStore *self)
{
  return self->undo;
}

/**
 * quatuor_store_get_redo:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): the act that redo would bring back
 */
const QuatuorEntry *
quatuor_store_get_redo (QuatuorStore *self)
{
  return self->redo;
}

/**
 * quatuor_store_get_opened_seq:
 * @self: a store
 *
 * Returns: the journal's newest row when the file was opened: an undo of an act
 *   up to there crosses the opening
 */
gint64
quatuor_store_get_opened_seq (QuatuorStore *self)
{
  return self->opened_seq;
}

/*
 * Jobs
 */

/**
 * quatuor_store_run_async:
 * @self: a store with a programme
 * @func: the work, done in the store's thread
 * @data: the second argument of @func: what it needs and what it finds
 * @free_data: (nullable): frees @data after @callback
 * @cancellable: (nullable): stops the statements of @func
 * @callback: called in this thread
 * @user_data: its last argument
 *
 * If the work changes the programme, the cohort is loaded again and `changed`
 * is emitted before @callback runs.
 */
void
quatuor_store_run_async (QuatuorStore         *self,
                         QuatuorDbFunc         func,
                         gpointer              data,
                         GDestroyNotify        free_data,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  QuatuorJob *job = g_new0 (QuatuorJob, 1);

  g_return_if_fail (QUATUOR_IS_STORE (self));

  job->func = func;
  job->data = data;
  job->free_data = free_data;
  quatuor_store_push (self, job, quatuor_store_run_async, cancellable, callback, user_data);
}

/**
 * quatuor_store_run_finish:
 * @self: a store
 * @result: of quatuor_store_run_async()
 * @error: where an error goes
 *
 * Returns: (transfer none) (nullable): the data of the job, valid until the
 *   callback returns; %NULL with @error set when the work failed
 */
gpointer
quatuor_store_run_finish (QuatuorStore  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
apply_edit (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  return quatuor_journal_apply (db, data, error);
}

/**
 * quatuor_store_apply_async:
 * @self: a store with a programme
 * @edit: (transfer full): a person's act
 * @cancellable: (nullable): stops it; nothing is written then
 * @callback: called when it is on the disk and `changed` was emitted
 * @user_data: its last argument
 */
void
quatuor_store_apply_async (QuatuorStore         *self,
                           QuatuorEdit          *edit,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  quatuor_store_run_async (self, apply_edit, edit, (GDestroyNotify) quatuor_edit_free, cancellable,
                           callback, user_data);
}

/**
 * quatuor_store_apply_finish:
 * @self: a store
 * @result: of quatuor_store_apply_async()
 * @error: where an error goes: a rule of the domain, or the disk
 *
 * Returns: whether the act is done
 */
gboolean
quatuor_store_apply_finish (QuatuorStore  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return quatuor_store_finish (self, result, error);
}

static gboolean
undo (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  return quatuor_journal_undo (db, error);
}

static gboolean
redo (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  return quatuor_journal_redo (db, error);
}

/**
 * quatuor_store_undo_async:
 * @self: a store with a programme
 * @cancellable: (nullable): stops it; nothing is written then
 * @callback: called when it is done and `changed` was emitted
 * @user_data: its last argument
 */
void
quatuor_store_undo_async (QuatuorStore         *self,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  quatuor_store_run_async (self, undo, NULL, NULL, cancellable, callback, user_data);
}

/**
 * quatuor_store_undo_finish:
 * @self: a store
 * @result: of quatuor_store_undo_async()
 * @error: where an error goes
 *
 * Returns: whether the act was taken back
 */
gboolean
quatuor_store_undo_finish (QuatuorStore  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return quatuor_store_finish (self, result, error);
}

/**
 * quatuor_store_redo_async:
 * @self: a store with a programme
 * @cancellable: (nullable): stops it; nothing is written then
 * @callback: called when it is done and `changed` was emitted
 * @user_data: its last argument
 */
void
quatuor_store_redo_async (QuatuorStore         *self,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  quatuor_store_run_async (self, redo, NULL, NULL, cancellable, callback, user_data);
}

/**
 * quatuor_store_redo_finish:
 * @self: a store
 * @result: of quatuor_store_redo_async()
 * @error: where an error goes
 *
 * Returns: whether the act was brought back
 */
gboolean
quatuor_store_redo_finish (QuatuorStore  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return quatuor_store_finish (self, result, error);
}

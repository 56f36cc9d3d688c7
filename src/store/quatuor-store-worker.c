/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-store-private.h"
#include "quatuor-db-private.h"
#include "quatuor-table.h"

static void
job_free (gpointer data)
{
  QuatuorJob *job = data;

  if (job->free_data != NULL)
    job->free_data (job->data);
  quatuor_cohort_unref (job->cohort);
  quatuor_entry_free (job->undo);
  quatuor_entry_free (job->redo);
  g_clear_error (&job->error);
  g_free (job->taken);
  g_free (job->path);
  g_free (job);
}

/*
 * In the worker
 */

static gboolean
look (QuatuorStore  *self,
      QuatuorJob    *job,
      GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  job->cohort = job->opens ? quatuor_table_load_quickly (self->db, error)
                           : quatuor_table_load_again (self->db, self->known, error);
  if (job->cohort == NULL)
    return FALSE;

  g_clear_pointer (&self->known, quatuor_cohort_unref);
  self->known = quatuor_cohort_ref (job->cohort);

  job->seq = quatuor_journal_last_seq (self->db);
  job->undo = quatuor_journal_peek_undo (self->db, &local_error);
  if (local_error == NULL)
    job->redo = quatuor_journal_peek_redo (self->db, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* All that is shown is of one moment, whoever writes meanwhile. */
static gboolean
look_again (QuatuorStore  *self,
            QuatuorJob    *job,
            GError       **error)
{
  gboolean looked;

  if (!quatuor_db_start_reading (self->db, error))
    return FALSE;

  looked = look (self, job, error);
  quatuor_db_end_reading (self->db);
  return looked;
}

static void
close_file (QuatuorStore *self)
{
  g_clear_pointer (&self->known, quatuor_cohort_unref);
  g_clear_pointer (&self->db, quatuor_db_close);
  g_clear_pointer (&self->lock, quatuor_lock_release);
}

static gboolean
open_file (QuatuorStore  *self,
           QuatuorJob    *job,
           GError       **error)
{
  if (job->mode == QUATUOR_OPEN_WRITABLE)
    {
      self->lock = quatuor_lock_take (job->path, job->policy, error);
      if (self->lock == NULL)
        return FALSE;
    }

  self->db = quatuor_db_open (job->path, job->mode, error);
  if (self->db != NULL && look_again (self, job, error))
    return TRUE;

  close_file (self);
  return FALSE;
}

/* A restored backup changes the programme without a row being written: so not
 * the journal tells whether to look again, but what SQLite counts. What is done is
 * done: the look itself cannot be cancelled. */
static gboolean
do_job (QuatuorStore  *self,
        QuatuorJob    *job,
        GCancellable  *cancellable,
        GError       **error)
{
  gint64 before = quatuor_db_total_changes (self->db);
  gboolean done;

  quatuor_db_set_cancellable (self->db, cancellable);
  done = job->func (self->db, job->data, error);
  quatuor_db_set_cancellable (self->db, NULL);
  if (done)
    job->taken = g_steal_pointer (&self->db->taken_title);

  if (quatuor_db_is_changed_elsewhere (self->db) ||
      (done && quatuor_db_total_changes (self->db) != before))
    return look_again (self, job, done ? error : NULL) && done;
  return done;
}

static void
run_job (QuatuorStore *self,
         GTask        *task)
{
  QuatuorJob *job = g_task_get_task_data (task);

  if (job->opens)
    job->done = open_file (self, job, &job->error);
  else if (job->closes)
    {
      close_file (self);
      job->done = TRUE;
    }
  else if (job->counts)
    job->done = look_again (self, job, &job->error);
  else if (!g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &job->error))
    job->done = do_job (self, job, g_task_get_cancellable (task), &job->error);
}

/*
 * In the main thread
 */

static void
take_over (QuatuorStore *self,
           QuatuorJob   *job)
{
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  g_clear_pointer (&self->undo, quatuor_entry_free);
  g_clear_pointer (&self->redo, quatuor_entry_free);
  self->cohort = g_steal_pointer (&job->cohort);
  self->undo = g_steal_pointer (&job->undo);
  self->redo = g_steal_pointer (&job->redo);
}

static void
open_done (QuatuorStore *self,
           QuatuorJob   *job)
{
  self->read_only = job->mode == QUATUOR_OPEN_READ_ONLY;
  self->opened_seq = job->seq;
  self->is_open = TRUE;
}

static gboolean
on_job_done_cb (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (QuatuorStore) self = g_object_ref (g_task_get_source_object (task));
  QuatuorJob *job = g_task_get_task_data (task);
  gboolean changed = job->cohort != NULL;

  if (changed)
    take_over (self, job);
  if (job->opens && job->done)
    open_done (self, job);
  if (job->closes)
    g_thread_join (g_steal_pointer (&self->worker));
  if (changed)
    g_signal_emit_by_name (self, "changed");
  if (job->taken != NULL)
    g_signal_emit_by_name (self, "snapshot-taken", job->taken);

  if (job->done)
    g_task_return_pointer (task, job->data, NULL);
  else
    g_task_return_error (task, g_steal_pointer (&job->error));
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_store_work:
 * @store: a store
 *
 * The worker's life: one job after the other, until the file is closed or could
 * not be opened.
 *
 * Returns: %NULL
 */
gpointer
quatuor_store_work (gpointer store)
{
  QuatuorStore *self = store;
  gboolean closed = FALSE;

  while (!closed)
    {
      g_autoptr (GSource) source = g_idle_source_new ();
      GTask *task = g_async_queue_pop (self->jobs);
      QuatuorJob *job = g_task_get_task_data (task);

      run_job (self, task);
      closed = job->closes || (job->opens && !job->done);
      /* The task goes back to the main thread, where alone the store's last
       * reference may be dropped. Not by g_main_context_invoke(): it would run
       * here while the main thread is not yet in its loop. */
      g_source_set_priority (source, g_task_get_priority (task));
      g_source_set_callback (source, on_job_done_cb, task, NULL);
      g_source_attach (source, g_task_get_context (task));
    }
  return NULL;
}

/**
 * quatuor_store_push:
 * @self: a store
 * @job: (transfer full): what to do
 * @tag: the function that asks for it
 * @cancellable: (nullable): what stops it
 * @callback: called in this thread
 * @user_data: its last argument
 *
 * Puts a job at the end of the queue. Nothing comes after the closing.
 */
void
quatuor_store_push (QuatuorStore        *self,
                    QuatuorJob          *job,
                    gpointer             tag,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  if (!job->opens && !self->is_open)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "No programme is open");
      g_object_unref (task);
      return;
    }

  if (job->closes)
    self->is_open = FALSE;
  g_async_queue_push (self->jobs, task);
}

/**
 * quatuor_store_finish:
 * @self: a store
 * @result: of a job
 * @error: where an error goes
 *
 * Returns: whether the job went well
 */
gboolean
quatuor_store_finish (QuatuorStore  *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-job.h"

#define PERMILLE 1000

struct _QuatuorComposerJob
{
  QuatuorComposer        *composer; /* owned */
  QuatuorComposerOptions  options;
  QuatuorComposerWatch    watch;
};

/**
 * quatuor_composer_job_new:
 * @composer: a composer to which nobody adds any more
 * @options: how many groups and rounds, and the seed
 *
 * Returns: (transfer full): a search that has not begun
 */
QuatuorComposerJob *
quatuor_composer_job_new (QuatuorComposer              *composer,
                          const QuatuorComposerOptions *options)
{
  QuatuorComposerJob *self = g_atomic_rc_box_new0 (QuatuorComposerJob);

  self->composer = quatuor_composer_ref (composer);
  self->options = *options;
  return self;
}

static void
clear (gpointer data)
{
  quatuor_composer_unref (((QuatuorComposerJob *) data)->composer);
}

/**
 * quatuor_composer_job_unref:
 * @self: (type QuatuorComposerJob) (transfer full): a search
 */
void
quatuor_composer_job_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * quatuor_composer_job_get_progress:
 * @self: a search
 *
 * Returns: how much of it is done, from 0 to 1
 */
double
quatuor_composer_job_get_progress (QuatuorComposerJob *self)
{
  return (double) g_atomic_int_get (&self->watch.permille) / PERMILLE;
}

/**
 * quatuor_composer_job_stop:
 * @self: a search
 *
 * The search ends soon, with the best groups so far.
 */
void
quatuor_composer_job_stop (QuatuorComposerJob *self)
{
  g_atomic_int_set (&self->watch.stop, 1);
}

static void
search (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  QuatuorComposerJob *self = data;

  g_task_return_pointer (task,
                         quatuor_composer_propose (self->composer, &self->options, &self->watch),
                         (GDestroyNotify) quatuor_proposal_free);
}

/**
 * quatuor_composer_job_run_async:
 * @self: a search that has not begun
 * @source: (type GObject): who waits
 * @callback: called when it is over, stopped or not
 * @user_data: for @callback
 */
void
quatuor_composer_job_run_async (QuatuorComposerJob  *self,
                                gpointer             source,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, user_data);

  g_task_set_source_tag (task, quatuor_composer_job_run_async);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), quatuor_composer_job_unref);
  g_task_run_in_thread (task, search);
}

/**
 * quatuor_composer_job_run_finish:
 * @result: what the callback was given
 * @self: (out) (transfer none): the search that is over
 *
 * Returns: (transfer full): the groups
 */
QuatuorProposal *
quatuor_composer_job_run_finish (GAsyncResult        *result,
                                 QuatuorComposerJob **self)
{
  *self = g_task_get_task_data (G_TASK (result));
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

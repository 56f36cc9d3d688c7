/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorComposerJob:
 *
 * A search for groups in a thread of its own, for those who wait for it.
 */
typedef struct _QuatuorComposerJob QuatuorComposerJob;

QuatuorComposerJob *quatuor_composer_job_new          (QuatuorComposer              *composer,
                                                       const QuatuorComposerOptions *options);
void                quatuor_composer_job_unref        (gpointer                      self);
double              quatuor_composer_job_get_progress (QuatuorComposerJob           *self);
void                quatuor_composer_job_stop         (QuatuorComposerJob           *self);
void                quatuor_composer_job_run_async    (QuatuorComposerJob           *self,
                                                       gpointer                      source,
                                                       GAsyncReadyCallback           callback,
                                                       gpointer                      user_data);
QuatuorProposal    *quatuor_composer_job_run_finish   (GAsyncResult                 *result,
                                                       QuatuorComposerJob          **self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorComposerJob, quatuor_composer_job_unref)

G_END_DECLS

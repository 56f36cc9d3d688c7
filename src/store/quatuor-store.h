/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"
#include "quatuor-journal.h"
#include "quatuor-lock.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_STORE (quatuor_store_get_type ())

/**
 * QuatuorStore:
 *
 * One open programme as the window sees it: a connection on a thread of its
 * own, a queue of jobs done in their order, and the cohort as it stood after
 * the last act. `changed` is emitted in the main thread after each act, undo or
 * redo, when quatuor_store_get_cohort() already gives the new state.
 */
G_DECLARE_FINAL_TYPE (QuatuorStore, quatuor_store, QUATUOR, STORE, GObject)

QuatuorStore       *quatuor_store_new            (void);

/* Opening makes or opens the file, takes its lock and loads the cohort. */
void                quatuor_store_open_async     (QuatuorStore         *self,
                                                  const char           *path,
                                                  QuatuorOpenMode       mode,
                                                  QuatuorLockPolicy     policy,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            quatuor_store_open_finish    (QuatuorStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void                quatuor_store_close_async    (QuatuorStore         *self,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            quatuor_store_close_finish   (QuatuorStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* What the window shows; borrowed, and replaced after each act. */
QuatuorCohort      *quatuor_store_get_cohort     (QuatuorStore         *self);
gboolean            quatuor_store_is_read_only   (QuatuorStore         *self);
const QuatuorEntry *quatuor_store_get_undo       (QuatuorStore         *self);
const QuatuorEntry *quatuor_store_get_redo       (QuatuorStore         *self);
gint64              quatuor_store_get_opened_seq (QuatuorStore         *self);

/* One act of a person. The edit is taken. */
void                quatuor_store_apply_async    (QuatuorStore         *self,
                                                  QuatuorEdit          *edit,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            quatuor_store_apply_finish   (QuatuorStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void                quatuor_store_undo_async     (QuatuorStore         *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            quatuor_store_undo_finish    (QuatuorStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void                quatuor_store_redo_async     (QuatuorStore         *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean            quatuor_store_redo_finish    (QuatuorStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* Any other work on the connection, in its thread: reading ratings, exporting,
 * importing. If it changed the programme, the cohort is loaded again and
 * `changed` emitted before the callback runs. */
void                quatuor_store_run_async      (QuatuorStore         *self,
                                                  QuatuorDbFunc         func,
                                                  gpointer              data,
                                                  GDestroyNotify        free_data,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gpointer            quatuor_store_run_finish     (QuatuorStore         *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS

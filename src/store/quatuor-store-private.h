/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

G_BEGIN_DECLS

/* The store, shared by its public face and its worker. */
struct _QuatuorStore
{
  GObject        parent_instance;

  /* Owned, used in the main thread only */
  QuatuorCohort *cohort;
  QuatuorEntry  *undo;
  QuatuorEntry  *redo;
  gint64         opened_seq;
  gboolean       read_only;
  gboolean       is_open;

  /* Owned by the worker while it runs */
  QuatuorDb     *db;
  QuatuorLock   *lock;
  QuatuorCohort *known; /* the cohort that was loaded last */
  GThread       *worker;
  GAsyncQueue   *jobs;
};

/* A job: done by the worker, finished in the main thread. */
typedef struct
{
  QuatuorDbFunc   func;
  gpointer        data;
  GDestroyNotify  free_data;
  gboolean        opens;
  gboolean        closes;
  gboolean        counts;
  char           *path;
  QuatuorOpenMode mode;
  QuatuorLockPolicy policy;

  /* What the worker found, for the main thread to take over */
  QuatuorCohort  *cohort;
  QuatuorEntry   *undo;
  QuatuorEntry   *redo;
  gint64          seq;
  char           *taken; /* the title of a snapshot that the act took along */
  GError         *error;
  gboolean        done;
} QuatuorJob;

void     quatuor_store_push   (QuatuorStore         *self,
                               QuatuorJob           *job,
                               gpointer              tag,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
gboolean quatuor_store_finish (QuatuorStore         *self,
                               GAsyncResult         *result,
                               GError              **error);
gpointer quatuor_store_work   (gpointer              store);

G_END_DECLS

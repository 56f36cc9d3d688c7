/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshots-loader.h"

typedef struct
{
  GPtrArray *snapshots;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_pointer (&wanted->snapshots, g_ptr_array_unref);
  g_free (wanted);
}

static gboolean
load (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  Wanted *wanted = data;

  wanted->snapshots = quatuor_snapshot_list (db, error);
  return wanted->snapshots != NULL;
}

/**
 * quatuor_snapshots_load_async:
 * @store: an open programme
 * @callback: called when they are known
 * @user_data: its last argument
 *
 * Reads which snapshots there are, not what they hold.
 */
void
quatuor_snapshots_load_async (QuatuorStore        *store,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  quatuor_store_run_async (store, load, g_new0 (Wanted, 1), wanted_free, NULL, callback,
                           user_data);
}

/**
 * quatuor_snapshots_load_finish:
 * @store: the programme
 * @result: of quatuor_snapshots_load_async()
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorSnapshot): those of the
 *   programme, the newest first
 */
GPtrArray *
quatuor_snapshots_load_finish (QuatuorStore  *store,
                               GAsyncResult  *result,
                               GError       **error)
{
  Wanted *wanted = quatuor_store_run_finish (store, result, error);

  return wanted != NULL ? g_ptr_array_ref (wanted->snapshots) : NULL;
}

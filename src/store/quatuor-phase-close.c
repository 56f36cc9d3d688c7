/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-phase-close-private.h"

#include "quatuor-db-private.h"
#include "quatuor-snapshot.h"

#include <glib/gi18n-lib.h>

/*
 * A phase of the programme closes when the last territory that walks it has done
 * or skipped it. The act that closes it takes a snapshot along, in its own
 * transaction: what was reached then can be shown later.
 */

/* Returns: id -> title, or NULL. */
static GHashTable *
list_closed (QuatuorDb  *db,
             GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "snapshot/closed-phases", error);
  g_autoptr (GHashTable) closed =
    g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, g_free);
  gboolean has_row;

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_date (select, ":on", quatuor_date_today ());
  while (quatuor_statement_step (select, &has_row, error))
    {
      QuatuorId id;

      if (!has_row)
        return g_steal_pointer (&closed);
      id = quatuor_statement_id (select, 0);
      g_hash_table_insert (closed, g_memdup2 (&id, sizeof id),
                           g_strdup (quatuor_statement_text (select, 1)));
    }
  return NULL;
}

/**
 * quatuor_phase_close_before_progress:
 * @db: a connection that is recording an act
 * @error: where an error goes
 *
 * Notes, before an act first writes how far a territory is, which phases are
 * closed.
 *
 * Returns: whether it is noted
 */
gboolean
quatuor_phase_close_before_progress (QuatuorDb  *db,
                                     GError    **error)
{
  if (db->closed_phases == NULL)
    db->closed_phases = list_closed (db, error);
  return db->closed_phases != NULL;
}

static char *
find_free_title (QuatuorDb   *db,
                 const char  *phase,
                 GError     **error)
{
  g_autofree char *day = quatuor_date_to_display (quatuor_date_today ());
  /* Translators: the title of a snapshot: a phase, and the day on which it closed. */
  g_autofree char *title = g_strdup_printf (_("End of the phase %s, %s"), phase, day);
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, error);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *numbered = g_strdup (title);

  if (snapshots == NULL)
    return NULL;
  for (guint i = 0; i < snapshots->len; i++)
    g_hash_table_add (taken, ((QuatuorSnapshot *) g_ptr_array_index (snapshots, i))->title);
  for (guint n = 2; g_hash_table_contains (taken, numbered); n++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s (%u)", title, n);
    }
  return g_steal_pointer (&numbered);
}

static gboolean
take_snapshot (QuatuorDb        *db,
               const QuatuorId  *phase,
               const char       *phase_title,
               GError          **error)
{
  g_autofree char *title = find_free_title (db, phase_title, error);

  if (title == NULL || !quatuor_snapshot_take (db, title, phase, NULL, error))
    return FALSE;

  g_free (db->taken_title);
  db->taken_title = g_steal_pointer (&title);
  return TRUE;
}

/**
 * quatuor_phase_close_end_act:
 * @db: a connection that has written all of an act
 * @error: where an error goes; the act must then fail
 *
 * Takes a snapshot for each phase that the act closed.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_phase_close_end_act (QuatuorDb  *db,
                             GError    **error)
{
  g_autoptr (GHashTable) closed = NULL;
  GHashTableIter iter;
  gpointer phase, title;

  if (db->closed_phases == NULL)
    return TRUE;
  closed = list_closed (db, error);
  if (closed == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, closed);
  while (g_hash_table_iter_next (&iter, &phase, &title))
    if (!g_hash_table_contains (db->closed_phases, phase) &&
        !take_snapshot (db, phase, title, error))
      return FALSE;
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli.h"
#include "quatuor-lock.h"
#include "quatuor-snapshot.h"

#include <glib/gi18n-lib.h>

#define FILE_WORD 1 /* the only word of the line, after the command's name */

/* What the list says of a snapshot, in a code that does not follow the locale. */
#define STATE_LOCKED "locked"
#define STATE_OPEN "open"

static void
say_snapshot (const QuatuorSnapshot *snapshot)
{
  g_autofree char *day = quatuor_date_to_iso (snapshot->taken_on);

  quatuor_cli_say ("%s\t%s\t%lld\t%s", day,
                   snapshot->locked_on != QUATUOR_DATE_UNKNOWN ? STATE_LOCKED : STATE_OPEN,
                   (long long) snapshot->size, snapshot->title);
}

static gboolean
take (QuatuorDb   *db,
      const char  *title,
      gboolean     lock,
      GError     **error)
{
  g_autoptr (QuatuorSnapshot) snapshot = NULL;
  QuatuorId id;

  if (!quatuor_snapshot_take (db, title, NULL, &id, error) ||
      (lock && !quatuor_snapshot_lock (db, &id, error)))
    return FALSE;

  snapshot = quatuor_snapshot_get (db, &id, error);
  if (snapshot == NULL)
    return FALSE;
  say_snapshot (snapshot);
  return TRUE;
}

/**
 * quatuor_cli_snapshot:
 * @self: the command
 * @argv: its line
 *
 * Keeps a programme as it stands, under a title.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_snapshot (const QuatuorCliCommand   *self,
                      char                    ***argv)
{
  g_autofree char *title = NULL;
  gboolean locked = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) lock = NULL;
  g_autoptr (QuatuorDb) db = NULL;
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What to call the snapshot"), N_("TITLE") },
    { "lock", 0, 0, G_OPTION_ARG_NONE, &locked,
      N_("Lock it: nothing changes or removes it any more"), NULL },
    { NULL },
  };

  if (!quatuor_cli_parse (self, entries, argv, FILE_WORD, FILE_WORD))
    return QUATUOR_CLI_WRONG_USE;
  if (title == NULL)
    return quatuor_cli_wrong_use (self, _("A snapshot has a title: give it with --title."));

  lock = quatuor_lock_take ((*argv)[FILE_WORD], QUATUOR_LOCK_REFUSE, &error);
  if (lock != NULL)
    db = quatuor_db_open ((*argv)[FILE_WORD], QUATUOR_OPEN_WRITABLE, &error);
  return db != NULL && take (db, title, locked, &error) ? QUATUOR_CLI_DONE
                                                        : quatuor_cli_stopped (error);
}

/**
 * quatuor_cli_snapshots:
 * @self: the command
 * @argv: its line
 *
 * Lists the snapshots of a programme, the newest first: day, state, bytes and
 * title, with a tab between.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_snapshots (const QuatuorCliCommand   *self,
                       char                    ***argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = NULL;
  g_autoptr (GPtrArray) snapshots = NULL;

  if (!quatuor_cli_parse (self, NULL, argv, FILE_WORD, FILE_WORD))
    return QUATUOR_CLI_WRONG_USE;

  db = quatuor_db_open ((*argv)[FILE_WORD], QUATUOR_OPEN_READ_ONLY, &error);
  if (db != NULL)
    snapshots = quatuor_snapshot_list (db, &error);
  if (snapshots == NULL)
    return quatuor_cli_stopped (error);

  for (guint i = 0; i < snapshots->len; i++)
    say_snapshot (g_ptr_array_index (snapshots, i));
  return QUATUOR_CLI_DONE;
}

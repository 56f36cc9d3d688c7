/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-edit.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* The bit of a table in QuatuorDb.touched. */
#define QUATUOR_DB_TOUCHED(table) ((guint64) 1 << (table))
#define QUATUOR_DB_ALL_TOUCHED G_MAXUINT64

G_STATIC_ASSERT (QUATUOR_N_TABLES <= 64);

/* The connection as the store's own files see it. */
struct _QuatuorDb
{
  sqlite3         *sqlite;
  char            *path;     /* as the user named it */
  char            *copy_dir; /* where a file with a hot journal is read, else NULL */
  gboolean         read_only;
  int              version;  /* of the schema */
  gint64           seen;     /* SQLite's count of what others wrote; 0: nobody looks */
  gint64           n_restored; /* how often a backup took the place of the file */

  /* What was written since the cohort was loaded */
  guint64          touched;      /* a bit for each table */
  const char      *last_touched; /* the name of one of them, or NULL */

  /* Owned */
  GHashTable      *statements; /* name -> QuatuorStatement */
  GCancellable    *cancellable;
  GPtrArray       *snapshots;  /* those opened last, as connections; NULL before */

  /* A connection to a snapshot */
  QuatuorDb       *origin;     /* borrowed: whose snapshot it is, or NULL */
  QuatuorId        snapshot;

  /* The act being recorded */
  sqlite3_session *session;
  const char      *label;
  const char      *reason;
  QuatuorId        author;
  QuatuorId        group;
  guint            n_rows;     /* written since the session was opened */
  const char      *entry_kind;
  QuatuorId        undo_of;
  GHashTable      *campaigns;  /* id -> what the rules know of it in this act */
  GHashTable      *seats;      /* seat -> its territory, as the journal files rows */
  GHashTable      *closed_phases; /* before the act wrote progress, or NULL */
  char            *taken_title; /* of the snapshot that the last act took along, or NULL */
};

gboolean          quatuor_db_is_recording   (QuatuorDb    *self);
gboolean          quatuor_db_fail           (QuatuorDb    *self,
                                             int           result,
                                             GError      **error);
void              quatuor_db_raise          (sqlite3      *sqlite,
                                             int           result,
                                             const char   *path,
                                             GError      **error);
QuatuorStatement *quatuor_db_statement_for  (QuatuorDb    *self,
                                             const char   *key,
                                             const char   *sql,
                                             GError      **error);
sqlite3_stmt     *quatuor_statement_handle  (QuatuorStatement *self);
QuatuorStatement *quatuor_statement_new     (QuatuorDb    *db,
                                             sqlite3_stmt *handle);
void              quatuor_statement_reset   (QuatuorStatement *self);
void              quatuor_statement_free    (QuatuorStatement *self);
void              quatuor_namesakes_call    (sqlite3_context  *context,
                                             int               n_values,
                                             sqlite3_value   **values);

G_END_DECLS

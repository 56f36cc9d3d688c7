/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db-private.h"

G_BEGIN_DECLS

/**
 * QuatuorChangesetReader:
 * @iter: SQLite's own iterator
 * @result: what SQLite answered last
 * @table: the table of the present change
 * @n_columns: of that table
 * @operation: SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE
 * @indirect: whether SQLite calls the change indirect
 * @keys: one byte a column: its place in the key, or 0
 *
 * Goes through a changeset, one change after the other.
 */
typedef struct
{
  sqlite3_changeset_iter *iter;
  int                     result;
  const char             *table;
  int                     n_columns;
  int                     operation;
  int                     indirect;
  unsigned char          *keys;
} QuatuorChangesetReader;

void           quatuor_changeset_reader_start (QuatuorChangesetReader       *self,
                                               gconstpointer                 changes,
                                               gsize                         size);
gboolean       quatuor_changeset_reader_next  (QuatuorChangesetReader       *self);
gboolean       quatuor_changeset_reader_end   (QuatuorChangesetReader       *self,
                                               QuatuorDb                    *db,
                                               GError                      **error);
sqlite3_value *quatuor_changeset_reader_old   (const QuatuorChangesetReader *self,
                                               int                           column);
sqlite3_value *quatuor_changeset_reader_new   (const QuatuorChangesetReader *self,
                                               int                           column);
sqlite3_value *quatuor_changeset_reader_key   (const QuatuorChangesetReader *self,
                                               int                           column);
gboolean       quatuor_changeset_value_id     (sqlite3_value                *value,
                                               QuatuorId                    *id);

G_END_DECLS

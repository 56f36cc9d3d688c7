/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

G_BEGIN_DECLS

/* Changesets in SQLite's own format, as sqlite3session.c documents it: a header
 * for each table, then a record for each change. */
void quatuor_changeset_append_byte   (GByteArray           *changes,
                                      guint8                byte);
void quatuor_changeset_append_word   (GByteArray           *changes,
                                      guint64               word);
void quatuor_changeset_append_sized  (GByteArray           *changes,
                                      gconstpointer         data,
                                      gsize                 size);
void quatuor_changeset_append_table  (GByteArray           *changes,
                                      const char           *table,
                                      const guint8         *keys,
                                      guint                 n_columns);
void quatuor_changeset_append_header (GByteArray           *changes,
                                      const QuatuorRowType *type);
void quatuor_changeset_append_insert (GByteArray           *changes,
                                      const QuatuorRowType *type,
                                      gconstpointer         row);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db-private.h"
#include "quatuor-journal.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

/* A changeset of this many rows is closed and the next one opened: one session
 * over a million rows would take some 80 MB of memory. */
#define QUATUOR_JOURNAL_CHUNK QUATUOR_TABLE_ROWS_MAX

gboolean  quatuor_journal_tick        (QuatuorDb           *db,
                                       GError             **error);
gboolean  quatuor_journal_pause       (QuatuorDb           *db,
                                       GError             **error);
gboolean  quatuor_journal_resume      (QuatuorDb           *db,
                                       GError             **error);
gboolean  quatuor_journal_write_rows  (QuatuorDb           *db,
                                       QuatuorTable         table,
                                       gconstpointer       *rows,
                                       guint                n_rows,
                                       const GByteArray    *changes,
                                       GError             **error);
gboolean  quatuor_changeset_apply     (QuatuorDb           *db,
                                       gconstpointer        changes,
                                       int                  size,
                                       gboolean             invert,
                                       GError             **error);
GPtrArray *quatuor_changeset_describe (QuatuorDb           *db,
                                       gconstpointer        changes,
                                       int                  size,
                                       GError             **error);

G_END_DECLS

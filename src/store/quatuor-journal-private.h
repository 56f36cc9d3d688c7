/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db-private.h"
#include "quatuor-journal.h"

G_BEGIN_DECLS

/* A changeset of this many rows is closed and the next one opened: one session
 * over a million rows would take some 80 MB of memory. */
#define QUATUOR_JOURNAL_CHUNK 20000

gboolean  quatuor_journal_tick        (QuatuorDb           *db,
                                       GError             **error);
gboolean  quatuor_journal_file_rows   (QuatuorDb           *db,
                                       gint64               seq,
                                       gconstpointer        changes,
                                       int                  size,
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

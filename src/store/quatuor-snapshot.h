/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorSnapshot:
 * @id: its id
 * @title: what people call it; no two of a programme bear the same
 * @taken_on: the day that it shows
 * @phase: the phase at whose close it was made, or none
 * @locked_on: since when nothing changes it any more, or unknown
 * @redacted_on: when a person was last forgotten in it, or unknown
 * @size: what it takes in the file, in bytes
 *
 * The whole programme as it stood on a day.
 */
typedef struct
{
  QuatuorId    id;
  char        *title;
  QuatuorDate  taken_on;
  QuatuorId    phase;
  QuatuorDate  locked_on;
  QuatuorDate  redacted_on;
  gint64       size;
} QuatuorSnapshot;

QuatuorSnapshot *quatuor_snapshot_copy   (const QuatuorSnapshot *snapshot);
void             quatuor_snapshot_free   (QuatuorSnapshot       *snapshot);
GPtrArray       *quatuor_snapshot_list   (QuatuorDb             *db,
                                          GError               **error);
QuatuorSnapshot *quatuor_snapshot_find   (QuatuorDb             *db,
                                          const char            *title,
                                          GError               **error);
QuatuorSnapshot *quatuor_snapshot_get    (QuatuorDb             *db,
                                          const QuatuorId       *id,
                                          GError               **error);
gboolean         quatuor_snapshot_take   (QuatuorDb             *db,
                                          const char            *title,
                                          const QuatuorId       *phase,
                                          QuatuorId             *id,
                                          GError               **error);
gboolean         quatuor_snapshot_rename (QuatuorDb             *db,
                                          const QuatuorId       *id,
                                          const char            *title,
                                          GError               **error);
gboolean         quatuor_snapshot_lock   (QuatuorDb             *db,
                                          const QuatuorId       *id,
                                          GError               **error);
gboolean         quatuor_snapshot_remove (QuatuorDb             *db,
                                          const QuatuorId       *id,
                                          GError               **error);
QuatuorDb       *quatuor_snapshot_get_db (QuatuorDb             *db,
                                          const QuatuorId       *id,
                                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorSnapshot, quatuor_snapshot_free)

G_END_DECLS

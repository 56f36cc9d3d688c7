/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorSnapshotWriter:
 *
 * Rows of the tracked tables on their way into a snapshot: lines of text,
 * compressed as they come.
 */
typedef struct _QuatuorSnapshotWriter QuatuorSnapshotWriter;

/**
 * QuatuorSnapshotRowFunc:
 * @table: the row's table
 * @row: (transfer full): a row of a snapshot, for quatuor_row_free()
 * @data: what the caller gave
 * @error: where an error goes
 *
 * Returns: whether to go on; %FALSE sets @error
 */
typedef gboolean (*QuatuorSnapshotRowFunc) (QuatuorTable   table,
                                            gpointer       row,
                                            gpointer       data,
                                            GError       **error);

QuatuorSnapshotWriter *quatuor_snapshot_writer_new    (int                      version);
void                   quatuor_snapshot_writer_free   (QuatuorSnapshotWriter   *self);
gboolean               quatuor_snapshot_writer_add    (QuatuorSnapshotWriter   *self,
                                                       QuatuorTable             table,
                                                       gconstpointer            row,
                                                       GError                 **error);
GBytes                *quatuor_snapshot_writer_finish (QuatuorSnapshotWriter   *self,
                                                       char                   **sha256,
                                                       GError                 **error);
gboolean               quatuor_snapshot_read          (GBytes                  *content,
                                                       int                      version,
                                                       const char              *sha256,
                                                       QuatuorSnapshotRowFunc   func,
                                                       gpointer                 data,
                                                       GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorSnapshotWriter, quatuor_snapshot_writer_free)

G_END_DECLS

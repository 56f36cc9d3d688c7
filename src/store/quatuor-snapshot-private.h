/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-journal.h"
#include "quatuor-redaction.h"
#include "quatuor-snapshot-content.h"
#include "quatuor-snapshot.h"

G_BEGIN_DECLS

gboolean   quatuor_snapshot_in_transaction (QuatuorDb            *db,
                                         QuatuorDbFunc            func,
                                         gpointer                 data,
                                         GError                 **error);
char      *quatuor_snapshot_check_title (QuatuorDb               *db,
                                         const char              *title,
                                         const QuatuorId         *except,
                                         GError                 **error);
QuatuorDb *quatuor_snapshot_get_owner   (QuatuorDb               *db);
void       quatuor_snapshot_drop_opened (QuatuorDb               *db);
gboolean   quatuor_snapshot_write_parts (QuatuorDb               *db,
                                         const QuatuorId         *id,
                                         GBytes                  *content,
                                         GError                 **error);
gboolean   quatuor_snapshot_read_rows   (QuatuorDb               *db,
                                         const QuatuorId         *id,
                                         QuatuorSnapshotRowFunc   func,
                                         gpointer                 data,
                                         GError                 **error);
gboolean   quatuor_snapshot_is_whole    (QuatuorDb               *db,
                                         const QuatuorId         *id,
                                         GError                 **error);
gboolean   quatuor_snapshot_redact_all  (QuatuorDb               *db,
                                         QuatuorRedaction        *redaction,
                                         GError                 **error);

G_END_DECLS

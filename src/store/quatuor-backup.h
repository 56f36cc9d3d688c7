/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

typedef enum
{
  QUATUOR_BACKUP_DAILY,  /* while in use; ten are kept */
  QUATUOR_BACKUP_BEFORE, /* before a migration, an archive or going back; five are kept */
} QuatuorBackupKind;

/**
 * QuatuorBackup:
 * @path: the file
 * @kind: why it was made
 * @made: when
 * @size: in bytes
 */
typedef struct
{
  char              *path;
  QuatuorBackupKind  kind;
  GDateTime         *made;
  goffset            size;
} QuatuorBackup;

gboolean   quatuor_backup_make    (QuatuorDb          *db,
                                   QuatuorBackupKind   kind,
                                   GError            **error);
gboolean   quatuor_backup_daily   (QuatuorDb          *db,
                                   GError            **error);
GPtrArray *quatuor_backup_list    (QuatuorDb          *db,
                                   GError            **error);
gboolean   quatuor_backup_restore (QuatuorDb          *db,
                                   const char         *path,
                                   GError            **error);
gboolean   quatuor_backup_renew   (QuatuorDb          *db,
                                   GError            **error);
void       quatuor_backup_free    (QuatuorBackup      *backup);

G_END_DECLS

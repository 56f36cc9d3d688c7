/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorMigration:
 * @version: the version of the schema that @sql leads to
 * @sql: (transfer full): its statements
 */
typedef struct
{
  int   version;
  char *sql;
} QuatuorMigration;

GPtrArray *quatuor_schema_get_shipped (void);
int        quatuor_schema_last        (const GPtrArray  *migrations);
gboolean   quatuor_schema_migrate     (QuatuorDb        *db,
                                       const GPtrArray  *migrations,
                                       GError          **error);
void       quatuor_migration_free     (QuatuorMigration *migration);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-id.h"
#include "quatuor-date.h"
#include "quatuor-problem.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorDb:
 *
 * The connection to one working file. It belongs to one thread at a time.
 */
typedef struct _QuatuorDb QuatuorDb;

/**
 * QuatuorStatement:
 *
 * One statement of `sql/`, prepared once and kept by its connection. Bindings
 * are by name; nothing here frees it.
 */
typedef struct _QuatuorStatement QuatuorStatement;

typedef enum
{
  QUATUOR_OPEN_WRITABLE,
  QUATUOR_OPEN_READ_ONLY,
} QuatuorOpenMode;

QuatuorDb        *quatuor_db_create        (const char        *path,
                                            GError           **error);
QuatuorDb        *quatuor_db_open          (const char        *path,
                                            QuatuorOpenMode    mode,
                                            GError           **error);
QuatuorDb        *quatuor_db_open_with     (const char        *path,
                                            QuatuorOpenMode    mode,
                                            const GPtrArray   *migrations,
                                            GError           **error);
void              quatuor_db_close         (QuatuorDb         *self);
void              quatuor_db_discard       (QuatuorDb         *self);
const char       *quatuor_db_get_path      (QuatuorDb         *self);
gboolean          quatuor_db_is_read_only  (QuatuorDb         *self);
int               quatuor_db_get_version   (QuatuorDb         *self);
void              quatuor_db_set_cancellable (QuatuorDb       *self,
                                            GCancellable      *cancellable);
QuatuorStatement *quatuor_db_statement     (QuatuorDb         *self,
                                            const char        *name,
                                            GError           **error);
gboolean          quatuor_db_execute       (QuatuorDb         *self,
                                            const char        *sql,
                                            GError           **error);
gint64            quatuor_db_total_changes (QuatuorDb         *self);
void              quatuor_db_watch         (QuatuorDb         *self);
gboolean          quatuor_db_is_changed_elsewhere (QuatuorDb  *self);
gboolean          quatuor_db_start_reading (QuatuorDb         *self,
                                            GError           **error);
void              quatuor_db_end_reading   (QuatuorDb         *self);

void         quatuor_statement_bind_text    (QuatuorStatement *self,
                                             const char       *parameter,
                                             const char       *value);
void         quatuor_statement_bind_int     (QuatuorStatement *self,
                                             const char       *parameter,
                                             gint64            value);
void         quatuor_statement_bind_id      (QuatuorStatement *self,
                                             const char       *parameter,
                                             const QuatuorId  *value);
void         quatuor_statement_bind_ids     (QuatuorStatement *self,
                                             const char       *parameter,
                                             const GArray     *ids);
void         quatuor_statement_bind_date    (QuatuorStatement *self,
                                             const char       *parameter,
                                             QuatuorDate       value);
void         quatuor_statement_bind_blob    (QuatuorStatement *self,
                                             const char       *parameter,
                                             gconstpointer     data,
                                             gsize             size);
gboolean     quatuor_statement_step         (QuatuorStatement *self,
                                             gboolean         *has_row,
                                             GError          **error);
gboolean     quatuor_statement_run          (QuatuorStatement *self,
                                             GError          **error);
int          quatuor_statement_n_columns    (QuatuorStatement *self);
const char  *quatuor_statement_column_name  (QuatuorStatement *self,
                                             int               column);
gboolean     quatuor_statement_is_null      (QuatuorStatement *self,
                                             int               column);
const char  *quatuor_statement_text         (QuatuorStatement *self,
                                             int               column);
gint64       quatuor_statement_int          (QuatuorStatement *self,
                                             int               column);
QuatuorId    quatuor_statement_id           (QuatuorStatement *self,
                                             int               column);
QuatuorDate  quatuor_statement_date         (QuatuorStatement *self,
                                             int               column);
gconstpointer quatuor_statement_blob        (QuatuorStatement *self,
                                             int               column,
                                             gsize            *size);
gboolean     quatuor_statement_has_same     (QuatuorStatement *self,
                                             QuatuorStatement *other,
                                             int               column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorDb, quatuor_db_close)

G_END_DECLS

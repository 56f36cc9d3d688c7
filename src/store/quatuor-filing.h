/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db-private.h"

G_BEGIN_DECLS

/**
 * QuatuorFiling:
 *
 * Which rows, of which territory, an entry of the journal changed: what the
 * history of a row and that of a territory are found by.
 *
 * A short entry files each row under its key. A long one files each table once
 * a territory, under a byte of zero and the territory's id: no key is of that
 * length. The history of a row then looks into those entries for its key.
 */
typedef struct _QuatuorFiling QuatuorFiling;

QuatuorFiling *quatuor_filing_new         (void);
void           quatuor_filing_free        (QuatuorFiling    *self);
gboolean       quatuor_filing_add_changes (QuatuorFiling    *self,
                                           QuatuorDb        *db,
                                           gconstpointer     changes,
                                           gsize             size,
                                           GError          **error);
gboolean       quatuor_filing_add_rows    (QuatuorFiling    *self,
                                           QuatuorDb        *db,
                                           QuatuorTable      table,
                                           gconstpointer    *rows,
                                           guint             n_rows,
                                           GError          **error);
gboolean       quatuor_filing_write       (QuatuorFiling    *self,
                                           QuatuorDb        *db,
                                           gint64            seq,
                                           GError          **error);
gboolean       quatuor_filing_find_scope  (QuatuorDb        *db,
                                           QuatuorTable      table,
                                           gconstpointer     key_row,
                                           QuatuorId        *territory,
                                           GError          **error);
void           quatuor_filing_touches     (sqlite3_context  *context,
                                           int               n_values,
                                           sqlite3_value   **values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorFiling, quatuor_filing_free)

G_END_DECLS

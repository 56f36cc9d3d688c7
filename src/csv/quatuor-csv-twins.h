/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorCsvTwins:
 *
 * What the rows of a table call themselves, in a kind that knows a row by its
 * code or else by its name. A row without a code may have no namesake in its
 * table: read a second time, the name would mean another row.
 */
typedef struct _QuatuorCsvTwins QuatuorCsvTwins;

QuatuorCsvTwins *quatuor_csv_twins_new  (void);
void             quatuor_csv_twins_free (QuatuorCsvTwins *self);
gint64           quatuor_csv_twins_add  (QuatuorCsvTwins *self,
                                         const char      *name,
                                         gboolean         has_code,
                                         gint64           line);

G_END_DECLS

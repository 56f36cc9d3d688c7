/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorCsvSource:
 *
 * The bytes of a table, as valid UTF-8 without BOM, whatever the file is in. It
 * can be read again from the start, standard input too.
 */
typedef struct _QuatuorCsvSource QuatuorCsvSource;

QuatuorCsvSource *quatuor_csv_source_new           (const char        *path,
                                                    const char        *encoding,
                                                    GError           **error);
QuatuorCsvSource *quatuor_csv_source_new_for_bytes (GBytes            *bytes,
                                                    const char        *name,
                                                    const char        *encoding,
                                                    GError           **error);
void              quatuor_csv_source_free          (QuatuorCsvSource  *self);
gssize            quatuor_csv_source_read          (QuatuorCsvSource  *self,
                                                    char              *buffer,
                                                    gsize              size,
                                                    GError           **error);
gboolean          quatuor_csv_source_rewind        (QuatuorCsvSource  *self,
                                                    GError           **error);
const char       *quatuor_csv_source_get_name      (QuatuorCsvSource  *self);
const char       *quatuor_csv_source_get_encoding  (QuatuorCsvSource  *self);
double            quatuor_csv_source_get_fraction  (QuatuorCsvSource  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvSource, quatuor_csv_source_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-parser.h"
#include "quatuor-csv-source.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvStream:
 *
 * The rows of a source one after another, parsed a chunk at a time: never more of them
 * are in memory. Private to the reader.
 */
typedef struct _QuatuorCsvStream QuatuorCsvStream;

QuatuorCsvStream *quatuor_csv_stream_new           (QuatuorCsvSource     *source,
                                                    char                  separator);
void              quatuor_csv_stream_free          (QuatuorCsvStream     *self);
gboolean          quatuor_csv_stream_start         (QuatuorCsvStream     *self,
                                                    GError              **error);
gboolean          quatuor_csv_stream_next          (QuatuorCsvStream     *self,
                                                    const QuatuorCsvRow **row,
                                                    GError              **error);
gboolean          quatuor_csv_stream_raise         (QuatuorCsvStream     *self,
                                                    QuatuorProblemCode    code,
                                                    gint64                line,
                                                    guint                 cell,
                                                    GError              **error);
QuatuorCsvParser *quatuor_csv_stream_get_parser    (QuatuorCsvStream     *self);
void              quatuor_csv_stream_set_header    (QuatuorCsvStream     *self,
                                                    const char *const    *header);
QuatuorCsvSource *quatuor_csv_stream_get_source    (QuatuorCsvStream     *self);
char              quatuor_csv_stream_get_separator (QuatuorCsvStream     *self);

G_END_DECLS

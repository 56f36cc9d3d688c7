/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorCsvReplace:
 *
 * What to do when the file is there already.
 */
typedef enum
{
  QUATUOR_CSV_REFUSE_EXISTING,
  QUATUOR_CSV_REPLACE_EXISTING,
} QuatuorCsvReplace;

/**
 * QuatuorCsvOutput:
 *
 * Where a table goes: bytes into a file that takes its name when all of them are there.
 * Errors of the disk are kept until then. Private to the writer.
 */
typedef struct _QuatuorCsvOutput QuatuorCsvOutput;

QuatuorCsvOutput *quatuor_csv_output_new        (const char         *path,
                                                 QuatuorCsvReplace   replace,
                                                 GError            **error);
QuatuorCsvOutput *quatuor_csv_output_new_for_fd (int                 fd,
                                                 const char         *name);
void              quatuor_csv_output_free       (QuatuorCsvOutput   *self);
char             *quatuor_csv_output_reserve    (QuatuorCsvOutput   *self,
                                                 gsize               length);
void              quatuor_csv_output_use        (QuatuorCsvOutput   *self,
                                                 gsize               length);
void              quatuor_csv_output_append     (QuatuorCsvOutput   *self,
                                                 const char         *bytes,
                                                 gsize               length);
gboolean          quatuor_csv_output_finish     (QuatuorCsvOutput   *self,
                                                 GError            **error);

G_END_DECLS

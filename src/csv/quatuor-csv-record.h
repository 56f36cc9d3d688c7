/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvRecord:
 *
 * The import of a kind whose every row is one row of one table. A row is known by its
 * code, else by what people call it; an unknown one is new. What is read is kept until
 * the end of the file, as a row may refer to a later one. Private to the import.
 */
typedef struct _QuatuorCsvRecord QuatuorCsvRecord;

/**
 * QuatuorCsvRecordKind:
 * @code: the column of its code, or %QUATUOR_CSV_NO_COLUMN for rows without codes
 * @name: the column of what people call it, which every row must have
 * @blame: the column to blame where the store refuses a row
 * @fill: (nullable): takes the columns that are the kind's own into a row, blank or
 *   known, whose others are filled; says what is wrong and returns %FALSE then
 * @key: (nullable): returns what tells a row without a code from others, in full, or
 *   %NULL where that is not known; where there is no such function, that is its name
 *   within what it belongs to
 * @settle: (nullable): completes a row when all are read, and says what is wrong
 * @follow: (nullable): writes what hangs on a row that is written, tells whether that
 *   changed something, and returns whether the import may go on
 */
typedef struct
{
  int            code;
  int            name;
  int            blame;
  gboolean     (*fill)   (QuatuorCsvRecord *self,
                          gpointer          row);
  char        *(*key)    (QuatuorCsvRecord *self,
                          gconstpointer     row);
  void         (*settle) (QuatuorCsvRecord *self,
                          gpointer          row,
                          const char       *later,
                          gint64            line);
  gboolean     (*follow) (QuatuorCsvRecord *self,
                          gconstpointer     row,
                          const char       *later,
                          gint64            line,
                          gboolean         *changed,
                          GError          **error);
} QuatuorCsvRecordKind;

/* The functions of an importer whose kind is a QuatuorCsvRecordKind. */
#define QUATUOR_CSV_RECORD(kind)  \
  .begin = quatuor_csv_record_begin, \
  .row = quatuor_csv_record_row,     \
  .end = quatuor_csv_record_end,     \
  .free = quatuor_csv_record_free,   \
  .data = &(kind)

gpointer           quatuor_csv_record_begin       (QuatuorCsvContext          *context);
gboolean           quatuor_csv_record_row         (QuatuorCsvContext          *context,
                                                   gpointer                    self,
                                                   GError                    **error);
gboolean           quatuor_csv_record_end         (QuatuorCsvContext          *context,
                                                   gpointer                    self,
                                                   GError                    **error);
void               quatuor_csv_record_free        (gpointer                    self);

/* For the kinds */
QuatuorCsvContext *quatuor_csv_record_get_context (QuatuorCsvRecord           *self);
const char        *quatuor_csv_record_get_later   (QuatuorCsvRecord           *self);
void               quatuor_csv_record_defer       (QuatuorCsvRecord           *self,
                                                   const char                 *later);
gboolean           quatuor_csv_record_find        (QuatuorCsvRecord           *self,
                                                   const char                 *code,
                                                   QuatuorId                  *id);
char              *quatuor_csv_record_key_in      (const QuatuorId            *scope,
                                                   const char                 *name);
gconstpointer      quatuor_csv_record_need        (QuatuorCsvRecord           *self,
                                                   QuatuorTable                table,
                                                   const char                 *key,
                                                   gconstpointer               row);
gconstpointer      quatuor_csv_record_needed      (QuatuorCsvRecord           *self,
                                                   QuatuorTable                table,
                                                   guint                      *position);
gboolean           quatuor_csv_record_seat        (QuatuorCsvRecord           *self,
                                                   int                         territory_column,
                                                   int                         column,
                                                   const QuatuorId            *territory,
                                                   QuatuorId                  *member);

G_END_DECLS

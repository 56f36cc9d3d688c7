/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvRecord:
 *
 * The import of a kind whose every row is one row of one table with a code. A row
 * is known by its code, else by what people call it; an unknown one is new. What is
 * read is kept until the end of the file, as a row may refer to a later one.
 * Private to the import.
 */
typedef struct _QuatuorCsvRecord QuatuorCsvRecord;

/**
 * QuatuorCsvRecordKind:
 * @table: what a row of the file is
 * @code: the column of its code
 * @name: the column of what people call it, which every row must have
 * @fill: takes the cells into a row, blank or known; says what is wrong and returns
 *   %FALSE then
 * @key: (transfer full) (nullable): what tells a row without a code from others
 * @settle: (nullable): completes a row that is new or changed when all are read,
 *   says what is wrong, and returns whether the import may go on
 */
typedef struct
{
  QuatuorTable   table;
  int            code;
  int            name;
  gboolean     (*fill)   (QuatuorCsvRecord *self,
                          gpointer          row);
  char        *(*key)    (gconstpointer     row);
  gboolean     (*settle) (QuatuorCsvRecord *self,
                          gpointer          row,
                          const char       *later,
                          gint64            line,
                          GError          **error);
} QuatuorCsvRecordKind;

QuatuorCsvRecord  *quatuor_csv_record_new       (QuatuorCsvContext          *context,
                                                 const QuatuorCsvRecordKind *kind);
void               quatuor_csv_record_free      (gpointer                    self);
QuatuorCsvContext *quatuor_csv_record_context   (QuatuorCsvRecord           *self);
gboolean           quatuor_csv_record_row       (QuatuorCsvContext          *context,
                                                 gpointer                    self,
                                                 GError                    **error);
gboolean           quatuor_csv_record_end       (QuatuorCsvContext          *context,
                                                 gpointer                    self,
                                                 GError                    **error);

/* For @fill and @settle */
void               quatuor_csv_record_defer     (QuatuorCsvRecord           *self,
                                                 const char                 *later);
void               quatuor_csv_record_need      (QuatuorCsvRecord           *self,
                                                 QuatuorTable                table,
                                                 gconstpointer               row);
gconstpointer      quatuor_csv_record_needed    (QuatuorCsvRecord           *self,
                                                 QuatuorTable                table,
                                                 guint                      *position);
gboolean           quatuor_csv_record_find      (QuatuorCsvRecord           *self,
                                                 const char                 *code,
                                                 QuatuorId                  *id);
gboolean           quatuor_csv_record_reference (QuatuorCsvRecord           *self,
                                                 int                         column,
                                                 QuatuorTable                table,
                                                 QuatuorId                  *member);
gboolean           quatuor_csv_record_required  (QuatuorCsvRecord           *self,
                                                 int                         column,
                                                 QuatuorTable                table,
                                                 QuatuorId                  *member);
gboolean           quatuor_csv_record_seat      (QuatuorCsvRecord           *self,
                                                 int                         territory_column,
                                                 int                         column,
                                                 const QuatuorId            *territory,
                                                 QuatuorId                  *member);
gboolean           quatuor_csv_record_choice    (QuatuorCsvRecord           *self,
                                                 int                         column,
                                                 const char                 *fallback,
                                                 char                      **member);
gboolean           quatuor_csv_record_person    (QuatuorCsvRecord           *self,
                                                 int                         column,
                                                 QuatuorId                  *member);
gboolean           quatuor_csv_record_find_person (QuatuorCsvRecord         *self,
                                                 int                         column,
                                                 const char                 *word,
                                                 QuatuorId                  *id);

G_END_DECLS

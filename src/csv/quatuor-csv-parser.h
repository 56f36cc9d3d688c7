/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-problem.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvParser:
 *
 * libcsv with what it leaves out: the line where each row begins, and limits. Bytes go
 * in, rows that are whole come out. Private to the reader.
 */
typedef struct _QuatuorCsvParser QuatuorCsvParser;

/**
 * QuatuorCsvRow:
 * @line: where it begins
 * @first_cell: index of its first cell, of all there are
 * @n_cells: how many cells it has
 */
typedef struct
{
  gint64 line;
  guint  first_cell;
  guint  n_cells;
} QuatuorCsvRow;

/**
 * QuatuorCsvFailure:
 * @code: what is wrong
 * @line: where
 * @cell: in which cell of the row, from 0
 */
typedef struct
{
  QuatuorProblemCode code;
  gint64             line;
  guint              cell;
} QuatuorCsvFailure;

QuatuorCsvParser        *quatuor_csv_parser_new             (void);
void                     quatuor_csv_parser_free            (QuatuorCsvParser    *self);
void                     quatuor_csv_parser_start           (QuatuorCsvParser    *self,
                                                             char                 separator);
void                     quatuor_csv_parser_feed            (QuatuorCsvParser    *self,
                                                             const char          *bytes,
                                                             gsize                length);
void                     quatuor_csv_parser_finish          (QuatuorCsvParser    *self);
gboolean                 quatuor_csv_parser_is_in_long_cell (QuatuorCsvParser    *self);
void                     quatuor_csv_parser_give_up         (QuatuorCsvParser    *self,
                                                             gboolean             closed);
void                     quatuor_csv_parser_drop_rows       (QuatuorCsvParser    *self);
const QuatuorCsvFailure *quatuor_csv_parser_get_failure     (QuatuorCsvParser    *self);
const QuatuorCsvRow     *quatuor_csv_parser_get_row         (QuatuorCsvParser    *self,
                                                             guint                index);
const char              *quatuor_csv_parser_get_cell        (QuatuorCsvParser    *self,
                                                             const QuatuorCsvRow *row,
                                                             guint                column);

G_END_DECLS

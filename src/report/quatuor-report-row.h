/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorReportRow:
 * @n_columns: how many cells it has
 * @cells: its cells; %NULL for an empty one. Texts that are put here are borrowed
 * @numbers: room for the digits of each cell
 *
 * A row that is added up rather than read from a statement.
 */
typedef struct
{
  guint        n_columns;
  const char **cells;
  char        *numbers;
} QuatuorReportRow;

void quatuor_report_row_init       (QuatuorReportRow *self,
                                    guint             n_columns);
void quatuor_report_row_clear      (QuatuorReportRow *self);
void quatuor_report_row_empty      (QuatuorReportRow *self);
void quatuor_report_row_set_count  (QuatuorReportRow *self,
                                    guint             column,
                                    guint             count);
void quatuor_report_row_set_tenths (QuatuorReportRow *self,
                                    guint             column,
                                    gint64            tenths);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QuatuorReportRow, quatuor_report_row_clear)

G_END_DECLS

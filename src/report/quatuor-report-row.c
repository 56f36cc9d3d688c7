/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-row.h"

#include <string.h>

/* Room for a number, its sign and its decimal. */
#define NUMBER_SIZE 24

/**
 * quatuor_report_row_init:
 * @self: (out caller-allocates): a row of empty cells, to be cleared
 * @n_columns: how many
 */
void
quatuor_report_row_init (QuatuorReportRow *self,
                         guint             n_columns)
{
  self->n_columns = n_columns;
  self->cells = g_new0 (const char *, n_columns);
  self->numbers = g_malloc0_n (n_columns, NUMBER_SIZE);
}

/**
 * quatuor_report_row_clear:
 * @self: a row
 */
void
quatuor_report_row_clear (QuatuorReportRow *self)
{
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->numbers, g_free);
}

/**
 * quatuor_report_row_empty:
 * @self: a row, all of whose cells become empty
 */
void
quatuor_report_row_empty (QuatuorReportRow *self)
{
  memset (self->cells, 0, sizeof *self->cells * self->n_columns);
}

static char *
room_of (QuatuorReportRow *self,
         guint             column)
{
  g_assert (column < self->n_columns);

  return self->numbers + (gsize) column * NUMBER_SIZE;
}

/**
 * quatuor_report_row_set_count:
 * @self: a row
 * @column: one of its columns
 * @count: a whole number
 */
void
quatuor_report_row_set_count (QuatuorReportRow *self,
                              guint             column,
                              guint             count)
{
  char *number = room_of (self, column);

  g_snprintf (number, NUMBER_SIZE, "%u", count);
  self->cells[column] = number;
}

/**
 * quatuor_report_row_set_tenths:
 * @self: a row
 * @column: one of its columns
 * @tenths: a number in tenths
 */
void
quatuor_report_row_set_tenths (QuatuorReportRow *self,
                               guint             column,
                               gint64            tenths)
{
  char *number = room_of (self, column);
  gint64 size = ABS (tenths);

  g_snprintf (number, NUMBER_SIZE, "%s%" G_GINT64_FORMAT ".%d", tenths < 0 ? "-" : "", size / 10,
              (int) (size % 10));
  self->cells[column] = number;
}

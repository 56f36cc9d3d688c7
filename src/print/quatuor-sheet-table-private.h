/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-sheet-table.h"

G_BEGIN_DECLS

#define QUATUOR_SHEET_GUTTER 4.0         /* beside a cell: numbers end where words begin */
#define QUATUOR_SHEET_HEADER G_MAXUINT  /* in place of a row */

/**
 * QuatuorSheetColumn:
 * @natural: the width of the longest text on one line
 * @least: that of the longest word
 */
typedef struct
{
  double natural;
  double least;
} QuatuorSheetColumn;

/**
 * QuatuorSheetPlace:
 * @column: which column
 * @width: what it has there
 *
 * A column in a part of the table.
 */
typedef struct
{
  guint  column;
  double width;
} QuatuorSheetPlace;

struct _QuatuorSheetTable
{
  /* Owned */
  QuatuorGrid  *grid;
  PangoContext *context;
  GArray       *columns; /* QuatuorSheetColumn */
  GPtrArray    *parts;   /* GArray of QuatuorSheetPlace, side by side on one page each */
  GArray       *strips;

  double        font_size;
  double        line_height;
};

const char  *quatuor_sheet_table_text         (QuatuorSheetTable *self,
                                               guint              row,
                                               guint              column);
PangoLayout *quatuor_sheet_table_layout       (QuatuorSheetTable *self,
                                               guint              row);
void         quatuor_sheet_table_plan_columns (QuatuorSheetTable *self,
                                               double             width);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-grid.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * QuatuorSheetTable:
 *
 * A table on paper. It is cut into strips, which are never cut themselves: the
 * header is the first one, a row is one strip or, when it is very high, several. A
 * table that is too wide is cut into parts, each with a header of its own.
 */
typedef struct _QuatuorSheetTable QuatuorSheetTable;

QuatuorSheetTable *quatuor_sheet_table_new        (QuatuorGrid       *grid);
void               quatuor_sheet_table_free       (QuatuorSheetTable *self);
guint              quatuor_sheet_table_plan       (QuatuorSheetTable *self,
                                                   PangoContext      *context,
                                                   double             width);
double             quatuor_sheet_table_get_height (QuatuorSheetTable *self,
                                                   guint              strip);
guint              quatuor_sheet_table_get_header (QuatuorSheetTable *self,
                                                   guint              strip);
void               quatuor_sheet_table_draw       (QuatuorSheetTable *self,
                                                   cairo_t           *cr,
                                                   guint              strip);

G_END_DECLS

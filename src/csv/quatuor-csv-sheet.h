/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"
#include "quatuor-problem.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvSheet:
 *
 * A small CSV file of the program’s own (a template, the sample), read whole.
 * Cells are found by the row, counted from 0, and the name of their column.
 */
typedef struct _QuatuorCsvSheet QuatuorCsvSheet;

QuatuorCsvSheet *quatuor_csv_sheet_load         (const char        *path,
                                                 GError           **error);
void             quatuor_csv_sheet_free         (QuatuorCsvSheet   *self);
guint            quatuor_csv_sheet_get_n_rows   (QuatuorCsvSheet   *self);
const char      *quatuor_csv_sheet_get          (QuatuorCsvSheet   *self,
                                                 guint              row,
                                                 const char        *column);
gboolean         quatuor_csv_sheet_get_count    (QuatuorCsvSheet   *self,
                                                 guint              row,
                                                 const char        *column,
                                                 gint64            *count,
                                                 GError           **error);
gboolean         quatuor_csv_sheet_get_day      (QuatuorCsvSheet   *self,
                                                 guint              row,
                                                 const char        *column,
                                                 QuatuorDate        origin,
                                                 QuatuorDate       *day,
                                                 GError           **error);
void             quatuor_csv_sheet_raise        (QuatuorCsvSheet   *self,
                                                 guint              row,
                                                 const char        *column,
                                                 QuatuorProblemCode code,
                                                 const char        *detail,
                                                 GError           **error);

gboolean         quatuor_csv_sheet_parse_offset (const char        *text,
                                                 int               *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvSheet, quatuor_csv_sheet_free)

G_END_DECLS

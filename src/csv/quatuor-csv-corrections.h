/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorCsvCorrections:
 *
 * What a person mends in a table before it is imported, by the line on which a
 * row begins: other cells for a row, or that a row is left out. It lies over the
 * table as it is read; the file itself is never touched.
 */
typedef struct _QuatuorCsvCorrections QuatuorCsvCorrections;

QuatuorCsvCorrections *quatuor_csv_corrections_new     (void);
QuatuorCsvCorrections *quatuor_csv_corrections_copy    (const QuatuorCsvCorrections *self);
void                   quatuor_csv_corrections_free    (QuatuorCsvCorrections       *self);

void                   quatuor_csv_corrections_set     (QuatuorCsvCorrections       *self,
                                                        gint64                       line,
                                                        const char *const           *cells);
const char *const     *quatuor_csv_corrections_get     (const QuatuorCsvCorrections *self,
                                                        gint64                       line);
void                   quatuor_csv_corrections_skip    (QuatuorCsvCorrections       *self,
                                                        gint64                       line);
void                   quatuor_csv_corrections_take    (QuatuorCsvCorrections       *self,
                                                        gint64                       line);
gboolean               quatuor_csv_corrections_skips   (const QuatuorCsvCorrections *self,
                                                        gint64                       line);
void                   quatuor_csv_corrections_restore (QuatuorCsvCorrections       *self,
                                                        gint64                       line);
GArray                *quatuor_csv_corrections_lines   (const QuatuorCsvCorrections *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvCorrections, quatuor_csv_corrections_free)

G_END_DECLS

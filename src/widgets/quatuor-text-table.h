/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-grid.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TEXT_TABLE (quatuor_text_table_get_type ())

/**
 * QuatuorTextTable:
 *
 * A table of words, for those who would rather read a chart than look at it.
 */
G_DECLARE_FINAL_TYPE (QuatuorTextTable, quatuor_text_table, QUATUOR, TEXT_TABLE, AdwBin)

GtkWidget *quatuor_text_table_new  (void);
void       quatuor_text_table_show (QuatuorTextTable *self,
                                    const char       *label,
                                    QuatuorGrid      *grid);

G_END_DECLS

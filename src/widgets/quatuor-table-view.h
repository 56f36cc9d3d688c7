/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-grid.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TABLE_VIEW (quatuor_table_view_get_type ())

/**
 * QuatuorTableView:
 *
 * A table of texts as it would lie in a file: a header and rows, to read. Only
 * what is in sight is drawn, so that it may be long.
 */
G_DECLARE_FINAL_TYPE (QuatuorTableView, quatuor_table_view, QUATUOR, TABLE_VIEW, AdwBin)

guint quatuor_table_view_get_selected (QuatuorTableView *self);
void  quatuor_table_view_set_label    (QuatuorTableView *self,
                                       const char       *label);
void  quatuor_table_view_show         (QuatuorTableView *self,
                                       QuatuorGrid      *grid);

G_END_DECLS

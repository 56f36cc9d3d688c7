/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-grid.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The titles above the columns of a table, of which GTK says little. */

void quatuor_column_titles_clear    (GtkColumnView     *view);
void quatuor_column_titles_describe (GtkColumnView     *view,
                                     const QuatuorGrid *grid);

G_END_DECLS

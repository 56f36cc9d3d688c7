/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_FIGURE (quatuor_figure_get_type ())

/**
 * QuatuorFigure:
 *
 * A number over its words: a button that opens the records behind it, by the
 * action `overview.filter`.
 */
G_DECLARE_FINAL_TYPE (QuatuorFigure, quatuor_figure, QUATUOR, FIGURE, GtkFlowBoxChild)

void quatuor_figure_show (QuatuorFigure *self,
                          const char    *number,
                          const char    *words,
                          int            filter);

G_END_DECLS

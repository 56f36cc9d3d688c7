/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CROSSING_VIEW (quatuor_crossing_view_get_type ())

/**
 * QuatuorCrossingView:
 *
 * The answers of the seats side by side: a line a dimension, then a line a
 * criterion, widest gap first; and the same as tables.
 */
G_DECLARE_FINAL_TYPE (QuatuorCrossingView, quatuor_crossing_view, QUATUOR, CROSSING_VIEW, AdwBin)

void quatuor_crossing_view_set_mirror (QuatuorCrossingView *self,
                                       QuatuorMirror       *mirror);

G_END_DECLS

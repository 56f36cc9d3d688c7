/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-dot-line.h"
#include "quatuor-mirror.h"

G_BEGIN_DECLS

QuatuorShape    quatuor_mirror_seat_shape     (const QuatuorMirrorSeat      *seat);
QuatuorDotLine *quatuor_mirror_dimension_line (const QuatuorMirror          *mirror,
                                               const QuatuorMirrorDimension *dimension,
                                               gboolean                      dark);
QuatuorDotLine *quatuor_mirror_criterion_line (const QuatuorMirror          *mirror,
                                               const QuatuorMirrorCriterion *criterion,
                                               gboolean                      dark);

G_END_DECLS

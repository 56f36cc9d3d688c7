/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SEAT_ROW (quatuor_seat_row_get_type ())

/**
 * QuatuorSeatRow:
 *
 * A seat in a list: its mark, its category and who holds it.
 */
G_DECLARE_FINAL_TYPE (QuatuorSeatRow, quatuor_seat_row, QUATUOR, SEAT_ROW, AdwActionRow)

GtkWidget       *quatuor_seat_row_new      (const QuatuorMirrorSeat *seat);
const QuatuorId *quatuor_seat_row_get_seat (QuatuorSeatRow          *self);

G_END_DECLS

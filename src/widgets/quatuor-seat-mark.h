/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuatuorSeatState:
 *
 * Whether somebody holds a seat. A substitute is shown and does not fill it.
 */
typedef enum
{
  QUATUOR_SEAT_VACANT,
  QUATUOR_SEAT_SUBSTITUTED,
  QUATUOR_SEAT_HELD,
} QuatuorSeatState;

#define QUATUOR_TYPE_SEAT_MARK (quatuor_seat_mark_get_type ())

/**
 * QuatuorSeatMark:
 *
 * The mark of a category: its icon in its colour, hollow when the seat is
 * vacant. With the CSS class `large` it is a chair of the team's page.
 */
G_DECLARE_FINAL_TYPE (QuatuorSeatMark, quatuor_seat_mark, QUATUOR, SEAT_MARK, GtkWidget)

GtkWidget *quatuor_seat_mark_new (void);
void       quatuor_seat_mark_set (QuatuorSeatMark       *self,
                                  const QuatuorCategory *category,
                                  QuatuorSeatState       state);

G_END_DECLS

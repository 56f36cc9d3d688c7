/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-seat-row.h"

#include "quatuor-seat-mark.h"

#include <glib/gi18n-lib.h>

struct _QuatuorSeatRow
{
  AdwActionRow parent_instance;

  QuatuorId    seat;
};

G_DEFINE_FINAL_TYPE (QuatuorSeatRow, quatuor_seat_row, ADW_TYPE_ACTION_ROW)

static void
quatuor_seat_row_class_init (QuatuorSeatRowClass *klass)
{
}

static void
quatuor_seat_row_init (QuatuorSeatRow *self)
{
}

/**
 * quatuor_seat_row_new:
 * @seat: a seat
 *
 * Returns: (transfer floating): its row, to be activated
 */
GtkWidget *
quatuor_seat_row_new (const QuatuorMirrorSeat *seat)
{
  QuatuorSeatRow *self = g_object_new (QUATUOR_TYPE_SEAT_ROW,
                                       "activatable", TRUE,
                                       "use-markup", FALSE,
                                       "title", seat->category->label,
                                       "subtitle", seat->is_held ? seat->person : _("Vacant"),
                                       "title-lines", 0,
                                       "subtitle-lines", 0,
                                       NULL);
  GtkWidget *mark = quatuor_seat_mark_new ();

  self->seat = seat->seat->id;
  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), seat->category,
                         seat->is_held ? QUATUOR_SEAT_HELD : QUATUOR_SEAT_VACANT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), mark);
  return GTK_WIDGET (self);
}

/**
 * quatuor_seat_row_get_seat:
 * @self: a row
 *
 * Returns: its seat
 */
const QuatuorId *
quatuor_seat_row_get_seat (QuatuorSeatRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_SEAT_ROW (self), NULL);

  return &self->seat;
}

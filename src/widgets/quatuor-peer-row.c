/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-peer-row.h"

#include "quatuor-seat-mark.h"
#include "quatuor-team.h"

#include <glib/gi18n-lib.h>

struct _QuatuorPeerRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (QuatuorPeerRow, quatuor_peer_row, ADW_TYPE_ACTION_ROW)

static void
quatuor_peer_row_class_init (QuatuorPeerRowClass *klass)
{
}

static void
quatuor_peer_row_init (QuatuorPeerRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * quatuor_peer_row_describe:
 * @peer: a member of a group
 *
 * Returns: (transfer full): the seat, or what the person does, for the line
 *   under the name
 */
char *
quatuor_peer_row_describe (const QuatuorPeer *peer)
{
  g_autofree char *work = NULL;

  if (peer->category != NULL && peer->territory != NULL)
    return peer->stands_in
             /* Translators: a category of seats, and a territory. */
             ? g_strdup_printf (_("%s, %s; stands in"), peer->category->label,
                                peer->territory->name)
             /* Translators: a category of seats, and a territory. */
             : g_strdup_printf (_("%s, %s"), peer->category->label, peer->territory->name);
  work = peer->person != NULL ? quatuor_person_describe (peer->person) : NULL;
  return work != NULL ? g_steal_pointer (&work) : g_strdup (_("Without a seat"));
}

/**
 * quatuor_peer_row_new:
 * @peer: a member of a group
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
quatuor_peer_row_new (const QuatuorPeer *peer)
{
  QuatuorSeatState state = peer->person == NULL ? QUATUOR_SEAT_VACANT
                           : peer->stands_in    ? QUATUOR_SEAT_SUBSTITUTED
                                                : QUATUOR_SEAT_HELD;
  g_autofree char *name = peer->person != NULL ? quatuor_person_name (peer->person)
                                               : g_strdup (_("Vacant"));
  g_autofree char *description = quatuor_peer_row_describe (peer);
  GtkWidget *self = g_object_new (QUATUOR_TYPE_PEER_ROW,
                                  "title", name,
                                  "subtitle", description,
                                  NULL);

  if (peer->category != NULL)
    {
      GtkWidget *mark = quatuor_seat_mark_new ();

      quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), peer->category, state);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self), mark);
    }
  if (peer->person == NULL)
    gtk_widget_add_css_class (self, "dim-label");
  return self;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-peer-group-edit.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PEER_ROW (quatuor_peer_row_get_type ())

/**
 * QuatuorPeerRow:
 *
 * A member of a peer group in a list: the mark of the seat, who sits on it, and
 * where. A vacant seat is shown as such.
 */
G_DECLARE_FINAL_TYPE (QuatuorPeerRow, quatuor_peer_row, QUATUOR, PEER_ROW, AdwActionRow)

GtkWidget *quatuor_peer_row_new      (const QuatuorPeer *peer);
char      *quatuor_peer_row_describe (const QuatuorPeer *peer);

G_END_DECLS

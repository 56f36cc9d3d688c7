/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PEER_NOTE_ROW (quatuor_peer_note_row_get_type ())

/**
 * QuatuorPeerNoteRow:
 *
 * A note of a peer group, to be opened and changed.
 */
G_DECLARE_FINAL_TYPE (QuatuorPeerNoteRow, quatuor_peer_note_row, QUATUOR, PEER_NOTE_ROW,
                      QuatuorRecordRow)

G_END_DECLS

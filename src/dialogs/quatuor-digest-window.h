/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_DIGEST_WINDOW (quatuor_digest_window_get_type ())

/**
 * QuatuorDigestWindow:
 *
 * A page of short lines to read, to print or to copy: the brief of a visit, the
 * handover sheet of a seat.
 */
G_DECLARE_FINAL_TYPE (QuatuorDigestWindow, quatuor_digest_window, QUATUOR, DIGEST_WINDOW, AdwWindow)

GtkWidget *quatuor_digest_window_new_visit    (QuatuorStore    *store,
                                               const QuatuorId *territory);
GtkWidget *quatuor_digest_window_new_handover (QuatuorStore    *store,
                                               const QuatuorId *seat);

G_END_DECLS

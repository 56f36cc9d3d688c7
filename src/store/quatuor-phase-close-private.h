/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

gboolean quatuor_phase_close_before_progress (QuatuorDb  *db,
                                              GError    **error);
gboolean quatuor_phase_close_end_act         (QuatuorDb  *db,
                                              GError    **error);

G_END_DECLS

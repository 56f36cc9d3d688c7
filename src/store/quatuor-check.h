/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

GPtrArray *quatuor_check (QuatuorDb  *db,
                          GError    **error);

G_END_DECLS

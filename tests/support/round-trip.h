/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

void quatuor_test_assert_round_trip (QuatuorDb  *db,
                                     const char *directory);

G_END_DECLS

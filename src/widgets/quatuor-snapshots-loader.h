/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-snapshot.h"
#include "quatuor-store.h"

G_BEGIN_DECLS

void       quatuor_snapshots_load_async  (QuatuorStore         *store,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray *quatuor_snapshots_load_finish (QuatuorStore         *store,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS

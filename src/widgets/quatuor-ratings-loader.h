/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"
#include "quatuor-store.h"

G_BEGIN_DECLS

void       quatuor_ratings_load_async  (QuatuorStore         *store,
                                        const QuatuorId      *campaign,
                                        const QuatuorId      *territory,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
GPtrArray *quatuor_ratings_load_finish (QuatuorStore         *store,
                                        GAsyncResult         *result,
                                        GError              **error);
QuatuorMirror *quatuor_mirror_load_finish (QuatuorStore      *store,
                                        const QuatuorId      *campaign,
                                        const QuatuorId      *territory,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS

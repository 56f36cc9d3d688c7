/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *quatuor_data_find    (const char *name);
GPtrArray *quatuor_data_folders (const char *name);

G_END_DECLS

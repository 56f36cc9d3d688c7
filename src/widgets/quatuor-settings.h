/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-attention.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings             *quatuor_settings_new        (void);
QuatuorAttentionLimits quatuor_settings_get_limits (void);
guint                  quatuor_settings_get_presence_minimum (void);

G_END_DECLS

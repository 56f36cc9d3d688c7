/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *quatuor_words_phase_state     (const char *state);
const char *quatuor_words_territory_state (const char *state);

G_END_DECLS

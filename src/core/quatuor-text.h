/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *quatuor_text_clean       (const char *text);
char     *quatuor_text_fold        (const char *text);
void      quatuor_text_fold_into   (const char *text,
                                    GString    *folded);
gboolean  quatuor_text_contains    (const char *text,
                                    const char *folded_needle);
char     *quatuor_text_group_phone (const char *phone);
gboolean  quatuor_text_is_siren    (const char *digits);
gboolean  quatuor_text_is_code     (const char *text);
char     *quatuor_text_make_code   (const char *title);

G_END_DECLS

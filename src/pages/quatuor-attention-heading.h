/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The choices of the heading: everything, or one #QuatuorAttentionKind plus one. */
#define QUATUOR_ATTENTION_EVERYTHING 0

#define QUATUOR_TYPE_ATTENTION_HEADING (quatuor_attention_heading_get_type ())

/**
 * QuatuorAttentionHeading:
 *
 * Above the attention list: what it shows, and writing to all whom it is about.
 * It speaks to its page by the actions `overview.filter`, `overview.write` and
 * `overview.copy-addresses`.
 */
G_DECLARE_FINAL_TYPE (QuatuorAttentionHeading, quatuor_attention_heading,
                      QUATUOR, ATTENTION_HEADING, AdwBin)

GtkWidget *quatuor_attention_heading_new  (void);
void       quatuor_attention_heading_show (QuatuorAttentionHeading *self,
                                           guint                    filter,
                                           guint                    n_lines);

G_END_DECLS

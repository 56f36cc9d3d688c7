/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-attention.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ATTENTION_ROW (quatuor_attention_row_get_type ())

/**
 * QuatuorAttentionRow:
 *
 * A line of the attention list: what it is, and a button that goes where it is
 * mended.
 */
G_DECLARE_FINAL_TYPE (QuatuorAttentionRow, quatuor_attention_row, QUATUOR, ATTENTION_ROW, AdwBin)

GtkWidget *quatuor_attention_row_new  (void);
void       quatuor_attention_row_show (QuatuorAttentionRow    *self,
                                       QuatuorCohort          *cohort,
                                       const QuatuorAttention *attention);
char      *quatuor_attention_describe (QuatuorCohort          *cohort,
                                       const QuatuorAttention *attention);
void       quatuor_attention_add_people (QuatuorCohort          *cohort,
                                         const QuatuorAttention *attention,
                                         GPtrArray              *people);

G_END_DECLS

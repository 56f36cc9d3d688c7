/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SUPPORT_ROW (quatuor_support_row_get_type ())

/**
 * QuatuorSupportRow:
 *
 * A contact, a commitment, a local topic or an interview. The acts are actions
 * of the page around it: `support.edit` and `support.remove` with the table and
 * the id, `support.set-state` with a state besides.
 */
G_DECLARE_FINAL_TYPE (QuatuorSupportRow, quatuor_support_row, QUATUOR, SUPPORT_ROW, AdwActionRow)

GtkWidget *quatuor_support_row_new             (void);
void       quatuor_support_row_show_contact    (QuatuorSupportRow       *self,
                                                QuatuorCohort           *cohort,
                                                const QuatuorContact    *contact);
void       quatuor_support_row_show_commitment (QuatuorSupportRow       *self,
                                                QuatuorCohort           *cohort,
                                                const QuatuorCommitment *commitment,
                                                QuatuorDate              on);
void       quatuor_support_row_show_topic      (QuatuorSupportRow       *self,
                                                QuatuorCohort           *cohort,
                                                const QuatuorTopic      *topic);
void       quatuor_support_row_show_interview  (QuatuorSupportRow       *self,
                                                QuatuorCohort           *cohort,
                                                const QuatuorInterview  *interview);

G_END_DECLS

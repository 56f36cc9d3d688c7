/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-digest.h"
#include "quatuor-document-source.h"
#include "quatuor-grid.h"
#include "quatuor-mirror.h"
#include "quatuor-sheet.h"

G_BEGIN_DECLS

/**
 * QuatuorPrintProgress:
 * @n_done: how many are laid out
 * @n_all: of how many
 * @data: what the caller gave
 */
typedef void (*QuatuorPrintProgress) (guint    n_done,
                                      guint    n_all,
                                      gpointer data);

QuatuorSheet *quatuor_print_brief         (QuatuorDigest         *digest);
QuatuorSheet *quatuor_print_digest        (QuatuorDigest         *digest);
QuatuorSheet *quatuor_print_attendance    (QuatuorCohort         *cohort,
                                           const QuatuorHalfDay  *half_day);
QuatuorSheet *quatuor_print_certificate   (QuatuorCohort         *cohort,
                                           const QuatuorId       *session,
                                           const QuatuorPerson   *person,
                                           QuatuorDate            on);
QuatuorSheet *quatuor_print_certificates  (QuatuorCohort         *cohort,
                                           const QuatuorSession  *session,
                                           QuatuorDate            on);
QuatuorSheet *quatuor_print_document      (QuatuorDocument       *document);
QuatuorSheet *quatuor_print_kit           (QuatuorCohort         *cohort,
                                           const QuatuorSession  *session);
QuatuorSheet *quatuor_print_questionnaire (QuatuorCohort         *cohort,
                                           const QuatuorCampaign *campaign,
                                           const QuatuorSeat     *seat,
                                           QuatuorDate            on);
QuatuorSheet *quatuor_print_mirror        (QuatuorMirror         *mirror);
QuatuorSheet *quatuor_print_charter       (QuatuorCohort         *cohort,
                                           const QuatuorCharter  *charter,
                                           QuatuorDate            on);
QuatuorSheet *quatuor_print_group         (QuatuorCohort          *cohort,
                                           const QuatuorPeerGroup *group,
                                           QuatuorDate             on);
QuatuorSheet *quatuor_print_needs         (QuatuorCohort          *cohort,
                                           const QuatuorTerritory *territory,
                                           QuatuorDate             on);
QuatuorSheet *quatuor_print_roadmap       (QuatuorCohort          *cohort,
                                           const QuatuorProject   *project,
                                           QuatuorDate             on);
QuatuorSheet *quatuor_print_table         (const char             *title,
                                           const char *const      *notes,
                                           QuatuorGrid            *grid);
gboolean      quatuor_print_territories   (const QuatuorDocumentSource *source,
                                           const char             *path,
                                           QuatuorPrintProgress    progress,
                                           gpointer                data,
                                           GCancellable           *cancellable,
                                           GError                **error);

G_END_DECLS

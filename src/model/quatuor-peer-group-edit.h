/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer.h"
#include "quatuor-edit.h"
#include "quatuor-peer-group.h"

G_BEGIN_DECLS

QuatuorEdit *quatuor_peer_group_propose     (QuatuorCohort          *cohort,
                                             QuatuorDate             on);
QuatuorEdit *quatuor_peer_group_add         (QuatuorCohort          *cohort,
                                             const char             *title,
                                             QuatuorId              *id);
QuatuorEdit *quatuor_peer_group_set_members (QuatuorCohort          *cohort,
                                             const QuatuorPeerGroup *group,
                                             const GArray           *seats,
                                             const GArray           *people);
QuatuorEdit *quatuor_peer_group_remove      (QuatuorCohort          *cohort,
                                             const QuatuorPeerGroup *group);
QuatuorEdit *quatuor_peer_group_use         (QuatuorCohort          *cohort,
                                             const QuatuorComposer  *composer,
                                             const QuatuorProposal  *proposal,
                                             const QuatuorId        *category);
QuatuorEdit *quatuor_peer_note_add          (const QuatuorPeerGroup *group,
                                             const QuatuorPeerNote  *note);

G_END_DECLS

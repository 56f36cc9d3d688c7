/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/**
 * QuatuorPeer:
 * @member: the row that makes it a member
 * @seat: (nullable): the seat that sits in the group
 * @person: (nullable): who holds it that day, or who comes without a seat;
 *   %NULL for a vacant seat
 * @category: (nullable): of the seat
 * @territory: (nullable): of the seat
 * @stands_in: the person is the substitute of a vacant seat
 *
 * A member of a peer group on a day.
 */
typedef struct
{
  const QuatuorPeerGroupMember *member;
  const QuatuorSeat            *seat;
  const QuatuorPerson          *person;
  const QuatuorCategory        *category;
  const QuatuorTerritory       *territory;
  gboolean                      stands_in;
} QuatuorPeer;

GArray      *quatuor_peer_group_list_peers  (QuatuorCohort          *cohort,
                                             const QuatuorId        *group,
                                             QuatuorDate             on);
GPtrArray   *quatuor_peer_group_list_people (QuatuorCohort          *cohort,
                                             const QuatuorId        *group,
                                             QuatuorDate             on);
GPtrArray   *quatuor_peer_group_list_sessions (QuatuorCohort        *cohort,
                                             const QuatuorId        *id);
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

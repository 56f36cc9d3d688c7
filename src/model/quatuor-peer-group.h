/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

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

GArray    *quatuor_peer_group_list_peers    (QuatuorCohort   *cohort,
                                             const QuatuorId *group,
                                             QuatuorDate      on);
GPtrArray *quatuor_peer_group_list_people   (QuatuorCohort   *cohort,
                                             const QuatuorId *group,
                                             QuatuorDate      on);
GPtrArray *quatuor_peer_group_list_sessions (QuatuorCohort   *cohort,
                                             const QuatuorId *id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

#include "quatuor-peer-group-edit.h"

#include <glib/gi18n-lib.h>

static void
add_members (QuatuorSheet *sheet,
             const GArray *peers)
{
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Members"));
  for (guint i = 0; i < peers->len; i++)
    {
      const QuatuorPeer *peer = &g_array_index (peers, QuatuorPeer, i);
      g_autofree char *name = peer->person != NULL ? quatuor_person_name (peer->person)
                                                   : g_strdup (_("Vacant"));
      g_autofree char *line = NULL;

      if (peer->territory != NULL && peer->category != NULL)
        line = g_strdup_printf ("%s (%s, %s)", name, peer->category->label,
                                peer->territory->name);
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line != NULL ? line : name);
    }
}

static void
add_sessions (QuatuorSheet    *sheet,
              QuatuorCohort   *cohort,
              const GPtrArray *sessions)
{
  if (sessions->len == 0)
    return;
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Sessions"));
  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      const GPtrArray *days =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
      g_autofree char *day =
        days->len > 0 ? quatuor_date_to_display (
                          ((const QuatuorHalfDay *) g_ptr_array_index (days, 0))->date)
                      : g_strdup (_("Without a date"));
      g_autofree char *line = g_strdup_printf ("%s, %s", day, session->title);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line);
    }
}

static void
add_notes (QuatuorSheet    *sheet,
           const GPtrArray *notes)
{
  if (notes->len == 0)
    return;
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Notes of the Peers"));
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL,
                          _("For the members of this group and the coach only: please do not "
                            "hand this sheet on."));
  for (guint i = 0; i < notes->len; i++)
    {
      const QuatuorPeerNote *note = g_ptr_array_index (notes, i);
      g_autofree char *day = quatuor_date_to_display (note->date);

      if (note->date != QUATUOR_DATE_UNKNOWN)
        {
          quatuor_sheet_keep (sheet);
          quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, day);
        }
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, note->text);
    }
}

/**
 * quatuor_print_group:
 * @cohort: a cohort
 * @group: a peer group
 * @on: the day of the look
 *
 * Returns: (transfer full): the group’s own sheet, the only print that holds the
 *   notes of its peers
 */
QuatuorSheet *
quatuor_print_group (QuatuorCohort          *cohort,
                     const QuatuorPeerGroup *group,
                     QuatuorDate             on)
{
  g_autoptr (GArray) peers = quatuor_peer_group_list_peers (cohort, &group->id, on);
  g_autoptr (GPtrArray) sessions = quatuor_peer_group_list_sessions (cohort, &group->id);
  QuatuorSheet *sheet = quatuor_sheet_new (group->title);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, group->title);
  if (group->aim != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, group->aim);
  add_members (sheet, peers);
  add_sessions (sheet, cohort, sessions);
  add_notes (sheet, quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_NOTE, &group->id));
  return sheet;
}

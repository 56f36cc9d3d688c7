/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-handover.h"

#include "quatuor-contact-edit.h"
#include "quatuor-digest-parts.h"
#include "quatuor-label.h"
#include "quatuor-sums.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* A newcomer reads the last decisions, not all of them. */
#define MAX_DECISIONS 8
#define MAX_CONTACTS 3

static void
add_actions (QuatuorDigestSection *section,
             QuatuorCohort        *cohort,
             const QuatuorSeat    *seat,
             QuatuorDate           on)
{
  const GPtrArray *projects =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_PROJECT, &seat->territory);

  for (guint i = 0; i < projects->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (projects, i);
      const GPtrArray *actions =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, &project->id);

      for (guint n = 0; n < actions->len; n++)
        {
          const QuatuorAction *action = g_ptr_array_index (actions, n);
          const char *state = quatuor_wording_for_code ("action.state", action->state);
          g_autofree char *due = quatuor_digest_due (action->due, on);
          g_autofree char *both = NULL;

          if (!quatuor_id_equal (&action->seat, &seat->id) ||
              g_str_equal (action->state, "done") || g_str_equal (action->state, "dropped"))
            continue;
          both = due != NULL ? g_strdup_printf (_("%s, %s"), state, due) : g_strdup (state);
          quatuor_digest_add_line (section, action->title, both);
        }
    }
}

static void
add_expectations (QuatuorDigestSection *section,
                  QuatuorCohort        *cohort,
                  const QuatuorSeat    *seat)
{
  const GPtrArray *needs = quatuor_cohort_children (cohort, QUATUOR_TABLE_NEED, &seat->territory);

  for (guint i = 0; i < needs->len; i++)
    {
      const QuatuorNeed *need = g_ptr_array_index (needs, i);
      g_autofree char *from = NULL;
      g_autofree char *detail = NULL;

      if (!quatuor_id_equal (&need->to_seat, &seat->id) ||
          quatuor_id_equal (&need->from_seat, &seat->id) || g_str_equal (need->state, "met") ||
          g_str_equal (need->state, "dropped"))
        continue;
      from = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &need->from_seat);
      detail = g_strdup_printf (_("%s, %s"), from, quatuor_wording_for_code ("state", need->state));
      quatuor_digest_add_line (section, need->text, detail);
    }
}

/* What the four agreed on in the last campaign that has agreed answers. */
static void
add_decisions (QuatuorDigestSection *section,
               QuatuorCohort        *cohort,
               const QuatuorSeat    *seat)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_AGREED, &seat->territory);

  for (guint i = campaigns->len; i-- > 0 && section->lines->len == 0;)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      for (guint n = 0; n < rows->len && section->lines->len < MAX_DECISIONS; n++)
        {
          const QuatuorAgreed *agreed = g_ptr_array_index (rows, n);
          int level = quatuor_level_parse (agreed->level);
          g_autofree char *criterion = NULL;
          g_autofree char *text = NULL;

          if (!quatuor_id_equal (&agreed->campaign, &campaign->id))
            continue;
          criterion =
            quatuor_label_row_name (cohort, QUATUOR_TABLE_CRITERION, &agreed->criterion);
          /* Translators: the title of a criterion, and the level agreed on. */
          text = level >= 0 ? g_strdup_printf (_("%s: level %d"), criterion, level)
                            : g_strdup_printf (_("%s: %s"), criterion,
                                               quatuor_wording_for_code ("level", agreed->level));
          quatuor_digest_add_line (section, text, agreed->comment);
        }
    }
}

static void
add_person (QuatuorDigestSection *section,
            QuatuorCohort        *cohort,
            const QuatuorId      *id,
            const char           *role)
{
  const QuatuorPerson *person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, id);
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *text = NULL;
  g_autofree char *both = NULL;

  if (person == NULL)
    return;

  /* Translators: what somebody is, and the name. */
  text = g_strdup_printf (_("%s: %s"), role, name);
  if (person->email != NULL && person->phone != NULL)
    both = g_strdup_printf (_("%s, %s"), person->email, person->phone);
  quatuor_digest_add_line (section, text, both != NULL            ? both
                                          : person->email != NULL ? person->email
                                                                  : person->phone);
}

/* Whom to call: the other seats, the coach, whoever held this seat before. */
static void
add_people (QuatuorDigestSection *section,
            QuatuorCohort        *cohort,
            const QuatuorSeat    *seat,
            QuatuorDate           on)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &seat->territory);
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &seat->id);
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *other = g_ptr_array_index (seats, i);
      const QuatuorTenure *holder = quatuor_cohort_holder (cohort, &other->id, on);
      g_autofree char *category = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &other->id);

      if (holder != NULL && !quatuor_id_equal (&other->id, &seat->id))
        add_person (section, cohort, &holder->person, category);
    }
  if (!quatuor_id_is_none (&territory->coach))
    add_person (section, cohort, &territory->coach, _("Coach"));
  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (g_str_equal (tenure->role, "holder"))
        add_person (section, cohort, &tenure->person,
                    tenure->ends != QUATUOR_DATE_UNKNOWN && tenure->ends < on ? _("Held the seat before")
                                                                              : _("Holds the seat"));
    }
}

static void
add_contacts (QuatuorDigestSection *section,
              QuatuorCohort        *cohort,
              const QuatuorSeat    *seat)
{
  const GPtrArray *contacts =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_CONTACT, &seat->territory);

  for (guint i = contacts->len; i-- > 0 && section->lines->len < MAX_CONTACTS;)
    {
      const QuatuorContact *contact = g_ptr_array_index (contacts, i);
      g_autofree char *day = quatuor_date_to_display (contact->date);
      /* Translators: a kind of contact and its day. */
      g_autofree char *text =
        g_strdup_printf (_("%s, %s"), quatuor_wording_for_code ("kind", contact->kind), day);

      quatuor_digest_add_line (section, text, quatuor_contact_shared_note (contact));
    }
}

/**
 * quatuor_handover_new:
 * @cohort: a cohort
 * @seat: a seat that changes hands
 * @on: the present day
 *
 * What somebody who comes to the seat has to know. Of the coach's notes only
 * those to be shared are in it.
 *
 * Returns: (transfer full): the page
 */
QuatuorDigest *
quatuor_handover_new (QuatuorCohort     *cohort,
                      const QuatuorSeat *seat,
                      QuatuorDate        on)
{
  g_autofree char *territory =
    quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory);
  g_autofree char *category = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &seat->id);
  g_autofree char *day = quatuor_date_to_display (on);
  /* Translators: a territory and a category. */
  g_autofree char *title = g_strdup_printf (_("%s, seat %s"), territory, category);
  /* Translators: %s is a day. */
  g_autofree char *subtitle = g_strdup_printf (_("Handover sheet, %s"), day);
  QuatuorDigest *digest = quatuor_digest_new (title, subtitle);

  quatuor_digest_add_promises (quatuor_digest_add_section (digest, _("What the Seat Promised"),
                                                           _("No promise is open.")),
                               cohort, &seat->territory, &seat->id, on);
  add_actions (quatuor_digest_add_section (digest, _("Actions in Its Charge"),
                                           _("No action of the roadmap is in its charge.")),
               cohort, seat, on);
  add_expectations (quatuor_digest_add_section (digest, _("What the Others Expect of It"),
                                                _("No expectation is open.")),
                    cohort, seat);
  add_decisions (quatuor_digest_add_section (digest, _("Last Agreed Answers"),
                                             _("The seats have not agreed on an answer yet.")),
                 cohort, seat);
  quatuor_digest_add_dates (quatuor_digest_add_section (digest, _("Next Dates"),
                                                        _("Nothing is planned yet.")),
                            cohort, &seat->territory, &seat->id, on);
  add_people (quatuor_digest_add_section (digest, _("Whom to Call"), _("Nobody is known yet.")),
              cohort, seat, on);
  add_contacts (quatuor_digest_add_section (digest, _("Last Contacts with the Coach"),
                                            _("No contact is noted.")),
                cohort, seat);
  return digest;
}

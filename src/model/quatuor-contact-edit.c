/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-contact-edit.h"

#include "quatuor-removal.h"

/**
 * quatuor_contact_last:
 * @cohort: a cohort
 * @territory: a territory
 * @on: a day
 *
 * Returns: (transfer none) (nullable): the newest contact of that day or before;
 *   one that is only planned is none yet
 */
const QuatuorContact *
quatuor_contact_last (QuatuorCohort   *cohort,
                      const QuatuorId *territory,
                      QuatuorDate      on)
{
  const GPtrArray *contacts = quatuor_cohort_children (cohort, QUATUOR_TABLE_CONTACT, territory);

  for (guint i = contacts->len; i-- > 0;)
    {
      const QuatuorContact *contact = g_ptr_array_index (contacts, i);

      if (contact->date <= on)
        return contact;
    }
  return NULL;
}

/**
 * quatuor_contact_shared_note:
 * @contact: a contact
 *
 * What may be printed, exported or shown to somebody else than the coach.
 *
 * Returns: (transfer none) (nullable): the note when it is to be shared, else
 *   %NULL
 */
const char *
quatuor_contact_shared_note (const QuatuorContact *contact)
{
  return g_str_equal (contact->visibility, "shareable") ? contact->note : NULL;
}

static gboolean
has_id (const GArray    *ids,
        const QuatuorId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (quatuor_id_equal (&g_array_index (ids, QuatuorId, i), id))
      return TRUE;
  return FALSE;
}

/* Makes the rows that link @contact to others those of @ids: both link tables
 * have the contact first and the other row second in their key. */
static void
write_links (QuatuorEdit     *edit,
             QuatuorCohort   *cohort,
             QuatuorTable     table,
             const QuatuorId *contact,
             const GArray    *ids)
{
  const GPtrArray *known = quatuor_cohort_children (cohort, table, contact);

  for (guint i = 0; i < known->len; i++)
    {
      const QuatuorId *keys = g_ptr_array_index (known, i);

      if (!has_id (ids, &keys[1]))
        quatuor_edit_remove (edit, table, keys);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      const QuatuorId keys[2] = { *contact, g_array_index (ids, QuatuorId, i) };

      if (quatuor_cohort_find (cohort, table, &keys[0], &keys[1]) == NULL)
        quatuor_edit_put (edit, table, keys);
    }
}

/**
 * quatuor_contact_write:
 * @cohort: a cohort
 * @note: all that is noted
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_contact_write (QuatuorCohort            *cohort,
                       const QuatuorContactNote *note)
{
  const QuatuorContact *contact = note->contact;
  gboolean known = quatuor_cohort_find (cohort, QUATUOR_TABLE_CONTACT, &contact->id) != NULL;
  QuatuorEdit *edit = quatuor_edit_new (known ? "contact.edit" : "contact.add");
  g_autoptr (GArray) topics = g_array_copy ((GArray *) note->topics);

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &contact->territory);
  quatuor_edit_about (edit, QUATUOR_TABLE_CONTACT, &contact->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT, contact);
  for (guint i = 0; note->new_topics != NULL && i < note->new_topics->len; i++)
    {
      const QuatuorTopic *topic = g_ptr_array_index (note->new_topics, i);

      quatuor_edit_put (edit, QUATUOR_TABLE_TOPIC, topic);
      g_array_append_val (topics, topic->id);
    }
  write_links (edit, cohort, QUATUOR_TABLE_CONTACT_PERSON, &contact->id, note->people);
  write_links (edit, cohort, QUATUOR_TABLE_CONTACT_TOPIC, &contact->id, topics);
  for (guint i = 0; note->commitments != NULL && i < note->commitments->len; i++)
    quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, g_ptr_array_index (note->commitments, i));
  return edit;
}

/**
 * quatuor_contact_remove:
 * @cohort: a cohort
 * @contact: one of its contacts
 *
 * What was promised there stays promised.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_contact_remove (QuatuorCohort        *cohort,
                        const QuatuorContact *contact)
{
  QuatuorEdit *edit = quatuor_edit_new ("contact.remove");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &contact->territory);
  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_CONTACT,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_CONTACT, &contact->id));
  return edit;
}

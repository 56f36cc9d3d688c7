/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-author.h"

#include "quatuor-settings.h"
#include "quatuor-text.h"

/* The person at this computer is kept by name: in each programme they are
 * another row, and one of their own in none. */

static gboolean
set_author (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  quatuor_journal_set_author (db, data);
  return TRUE;
}

/**
 * quatuor_author_get_name:
 *
 * Returns: (transfer full) (nullable): the name of the person at this computer,
 *   %NULL if nobody said it yet
 */
char *
quatuor_author_get_name (void)
{
  g_autoptr (GSettings) settings = quatuor_settings_new ();
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "author") : NULL;

  return quatuor_text_clean (name);
}

/**
 * quatuor_author_find:
 * @cohort: what there is
 * @name: (nullable): a name as people write it
 *
 * Returns: (transfer none) (nullable): the person of that name, accents and case
 *   aside
 */
const QuatuorPerson *
quatuor_author_find (QuatuorCohort *cohort,
                     const char    *name)
{
  const GPtrArray *people = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);
  g_autofree char *folded = quatuor_text_fold (name);

  for (guint i = 0; name != NULL && i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);
      g_autofree char *own_name = quatuor_person_name (person);
      g_autofree char *own_folded = quatuor_text_fold (own_name);

      if (g_str_equal (own_folded, folded))
        return person;
    }
  return NULL;
}

/**
 * quatuor_author_get_id:
 * @cohort: what there is
 *
 * Returns: the person at this computer, %QUATUOR_ID_NONE if they are not known there
 */
QuatuorId
quatuor_author_get_id (QuatuorCohort *cohort)
{
  g_autofree char *name = quatuor_author_get_name ();
  const QuatuorPerson *person = quatuor_author_find (cohort, name);

  return person != NULL ? person->id : QUATUOR_ID_NONE;
}

/**
 * quatuor_author_set:
 * @store: a programme
 * @person: (nullable): who acts from here on
 *
 * Puts the person into the history of what is done from here on.
 */
void
quatuor_author_set (QuatuorStore        *store,
                    const QuatuorPerson *person)
{
  const QuatuorId none = QUATUOR_ID_NONE;
  const QuatuorId *id = person != NULL ? &person->id : &none;

  quatuor_store_run_async (store, set_author, g_memdup2 (id, sizeof *id), g_free, NULL, NULL,
                           NULL);
}

/**
 * quatuor_author_recall:
 * @store: a programme that was just opened
 *
 * Puts the person at this computer into the history, if they are known here.
 *
 * Returns: whether they are
 */
gboolean
quatuor_author_recall (QuatuorStore *store)
{
  g_autofree char *name = quatuor_author_get_name ();
  const QuatuorPerson *person = quatuor_author_find (quatuor_store_get_cohort (store), name);

  if (person == NULL)
    return FALSE;
  quatuor_author_set (store, person);
  return TRUE;
}

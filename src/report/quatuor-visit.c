/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-visit.h"

#include "quatuor-brief.h"
#include "quatuor-journal.h"
#include "quatuor-label.h"
#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <string.h>

static QuatuorDate
day_of (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at / G_USEC_PER_SEC);
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  return quatuor_date_new (year, month, day);
}

static gsize
verb_length (const char *label)
{
  return strcspn (label, " ");
}

/* Twenty answers in a row are one line: same verb, same author, same day. */
static gboolean
is_like (const QuatuorEntry *a,
         const QuatuorEntry *b)
{
  return verb_length (a->label) == verb_length (b->label) &&
         strncmp (a->label, b->label, verb_length (a->label)) == 0 &&
         quatuor_id_equal (&a->author, &b->author) && day_of (a->at) == day_of (b->at);
}

static QuatuorBriefChange *
make_change (QuatuorCohort      *cohort,
             const QuatuorEntry *entry)
{
  QuatuorBriefChange *change = g_new0 (QuatuorBriefChange, 1);
  const QuatuorPerson *author =
    quatuor_id_is_none (&entry->author)
      ? NULL
      : quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &entry->author);

  change->on = day_of (entry->at);
  change->who = author != NULL ? quatuor_person_name (author) : NULL;
  change->what = quatuor_label_to_sentence (cohort, entry->label);
  return change;
}

/* The acts since a day that still stand, the newest first, those of a kind in
 * one. */
static GPtrArray *
collect_changes (QuatuorCohort   *cohort,
                 const GPtrArray *entries,
                 QuatuorDate      since)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_brief_change_free);
  const QuatuorEntry *previous = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const QuatuorEntry *entry = g_ptr_array_index (entries, i);

      if (entry->kind != QUATUOR_ENTRY_ACT || entry->undone)
        continue;
      if (day_of (entry->at) < since)
        break;
      if (previous != NULL && is_like (previous, entry))
        ((QuatuorBriefChange *) g_ptr_array_index (changes, changes->len - 1))->more++;
      else
        g_ptr_array_add (changes, make_change (cohort, entry));
      previous = entry;
    }
  return changes;
}

/**
 * quatuor_visit_brief:
 * @db: a connection
 * @cohort: the programme as it stands there
 * @territory: the territory to be visited
 * @on: the day of the visit
 * @error: where an error goes
 *
 * Reads what the cohort does not hold, the journal and the answers, and makes
 * the page with quatuor_brief_new().
 *
 * Returns: (transfer full) (nullable): the page; %NULL on an error
 */
QuatuorDigest *
quatuor_visit_brief (QuatuorDb        *db,
                     QuatuorCohort    *cohort,
                     const QuatuorId  *territory,
                     QuatuorDate       on,
                     GError          **error)
{
  const QuatuorCampaign *campaign = quatuor_brief_campaign (cohort, territory);
  g_autoptr (GPtrArray) entries = quatuor_journal_list_territory (db, territory, error);
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  QuatuorBriefSource source = {
    .cohort = cohort,
    .territory = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory),
    .on = on,
    .campaign = campaign,
  };

  if (source.territory == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_REFERENCE, NULL, NULL);
      return NULL;
    }
  if (entries == NULL)
    return NULL;
  if (campaign != NULL)
    {
      ratings = quatuor_table_load_ratings (db, &campaign->id, territory, error);
      if (ratings == NULL)
        return NULL;
    }

  changes = collect_changes (cohort, entries, quatuor_brief_since (cohort, territory, on));
  source.ratings = ratings;
  source.changes = changes;
  return quatuor_brief_new (&source);
}

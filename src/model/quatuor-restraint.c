/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-restraint.h"

#include "quatuor-removal.h"

#include <glib/gi18n-lib.h>

/**
 * quatuor_restraint_at:
 * @cohort: a cohort
 * @date: a day, or %QUATUOR_DATE_UNKNOWN
 *
 * Both ends of a period belong to it; a period without a first or a last day is
 * open on that side, and one with neither is not in force yet.
 *
 * Returns: (transfer none) (nullable): the first period of restraint that covers
 *   the day; %NULL for none, or no day
 */
const QuatuorRestraint *
quatuor_restraint_at (QuatuorCohort *cohort,
                      QuatuorDate    date)
{
  const GPtrArray *restraints = quatuor_cohort_rows (cohort, QUATUOR_TABLE_RESTRAINT);

  if (date == QUATUOR_DATE_UNKNOWN)
    return NULL;

  for (guint i = 0; i < restraints->len; i++)
    {
      const QuatuorRestraint *restraint = g_ptr_array_index (restraints, i);

      if (restraint->starts == QUATUOR_DATE_UNKNOWN && restraint->ends == QUATUOR_DATE_UNKNOWN)
        continue;
      if ((restraint->starts == QUATUOR_DATE_UNKNOWN || restraint->starts <= date) &&
          (restraint->ends == QUATUOR_DATE_UNKNOWN || restraint->ends >= date))
        return restraint;
    }
  return NULL;
}

/**
 * quatuor_restraint_days:
 * @restraint: a period of restraint
 *
 * Returns: (transfer full): its days in words
 */
char *
quatuor_restraint_days (const QuatuorRestraint *restraint)
{
  g_autofree char *starts = quatuor_date_to_display (restraint->starts);
  g_autofree char *ends = quatuor_date_to_display (restraint->ends);

  if (restraint->starts != QUATUOR_DATE_UNKNOWN && restraint->ends != QUATUOR_DATE_UNKNOWN)
    /* Translators: the first and the last day of a period. */
    return g_strdup_printf (_("from %s to %s"), starts, ends);
  if (restraint->starts != QUATUOR_DATE_UNKNOWN)
    /* Translators: the first day of a period without an end. */
    return g_strdup_printf (_("from %s on"), starts);
  if (restraint->ends != QUATUOR_DATE_UNKNOWN)
    /* Translators: the last day of a period without a beginning. */
    return g_strdup_printf (_("until %s"), ends);
  return g_strdup (_("no days yet"));
}

/**
 * quatuor_restraint_warning:
 * @cohort: a cohort
 * @date: the day of something public: a session, a publication
 *
 * Returns: (transfer full) (nullable): a sentence that warns, to be shown beside
 *   the day; %NULL when nothing stands against it
 */
char *
quatuor_restraint_warning (QuatuorCohort *cohort,
                           QuatuorDate    date)
{
  const QuatuorRestraint *restraint = quatuor_restraint_at (cohort, date);
  g_autofree char *days = NULL;

  if (restraint == NULL)
    return NULL;

  days = quatuor_restraint_days (restraint);
  /* Translators: the title of a period of pre-election restraint, and its days
   * (“from … to …”). */
  return g_strdup_printf (_("This day is in the pre-election restraint “%s” (%s): elected people "
                            "and agents may not be able to speak in public."),
                          restraint->title, days);
}

/**
 * quatuor_restraint_write:
 * @cohort: a cohort
 * @restraint: a period as it shall be: known or new
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_restraint_write (QuatuorCohort          *cohort,
                         const QuatuorRestraint *restraint)
{
  gboolean known = quatuor_cohort_find (cohort, QUATUOR_TABLE_RESTRAINT, &restraint->id) != NULL;
  QuatuorEdit *edit = quatuor_edit_new (known ? "restraint.edit" : "restraint.add");

  quatuor_edit_about (edit, QUATUOR_TABLE_RESTRAINT, &restraint->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_RESTRAINT, restraint);
  return edit;
}

/**
 * quatuor_restraint_remove:
 * @cohort: a cohort
 * @restraint: one of its periods
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_restraint_remove (QuatuorCohort          *cohort,
                          const QuatuorRestraint *restraint)
{
  QuatuorEdit *edit = quatuor_edit_new ("restraint.remove");

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_RESTRAINT,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_RESTRAINT, &restraint->id));
  return edit;
}

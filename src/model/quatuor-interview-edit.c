/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-interview-edit.h"

#include "quatuor-label.h"
#include "quatuor-removal.h"

#include <glib/gi18n-lib.h>

/**
 * quatuor_interview_new_code:
 * @cohort: a cohort
 *
 * Respondents are quoted by code, R1, R2 …, as evaluators do; a code names one
 * interview in the whole programme.
 *
 * Returns: (transfer full): the first code that no interview has
 */
char *
quatuor_interview_new_code (QuatuorCohort *cohort)
{
  char *code = g_strdup ("R1");

  for (guint i = 2; quatuor_cohort_find_code (cohort, QUATUOR_TABLE_INTERVIEW, code) != NULL; i++)
    {
      g_free (code);
      code = g_strdup_printf ("R%u", i);
    }
  return code;
}

static char *
role_of (QuatuorCohort          *cohort,
         const QuatuorInterview *interview)
{
  if (quatuor_id_is_none (&interview->seat))
    return g_strdup (_("Somebody of the territory"));
  return quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &interview->seat);
}

/**
 * quatuor_excerpt_source:
 * @cohort: a cohort
 * @excerpt: an excerpt of an interview
 *
 * The one place that decides whether somebody's words may be shown to others
 * and how they are signed. Words show only when the respondent agreed to the
 * interview being used and these words are not hidden.
 *
 * Returns: (transfer full) (nullable): name and category, or the category alone;
 *   %NULL when the words stay with the coach
 */
char *
quatuor_excerpt_source (QuatuorCohort        *cohort,
                        const QuatuorExcerpt *excerpt)
{
  const QuatuorInterview *interview =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_INTERVIEW, &excerpt->interview);
  const QuatuorPerson *person = NULL;
  g_autofree char *role = NULL;
  g_autofree char *name = NULL;

  if (interview == NULL || g_strcmp0 (interview->consent, "given") != 0 ||
      g_str_equal (excerpt->consent, "hidden"))
    return NULL;

  role = role_of (cohort, interview);
  if (g_str_equal (excerpt->consent, "named") && !quatuor_id_is_none (&interview->person))
    person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &interview->person);
  if (person == NULL)
    return g_steal_pointer (&role);

  name = quatuor_person_name (person);
  if (quatuor_id_is_none (&interview->seat))
    return g_steal_pointer (&name);
  /* Translators: who said something: a name and a category. */
  return g_strdup_printf (_("%s, %s"), name, role);
}

/**
 * quatuor_excerpt_list:
 * @cohort: a cohort
 * @territory: a territory
 * @criterion: (nullable): a criterion; %NULL for words about whatever
 *
 * Returns: (transfer container) (element-type QuatuorExcerpt): the excerpts that
 *   may be shown (quatuor_excerpt_source()), by interview
 */
GPtrArray *
quatuor_excerpt_list (QuatuorCohort   *cohort,
                      const QuatuorId *territory,
                      const QuatuorId *criterion)
{
  const GPtrArray *interviews =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_INTERVIEW, territory);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < interviews->len; i++)
    {
      const GPtrArray *excerpts = quatuor_cohort_children (cohort, QUATUOR_TABLE_EXCERPT,
                                                           g_ptr_array_index (interviews, i));

      for (guint n = 0; n < excerpts->len; n++)
        {
          const QuatuorExcerpt *excerpt = g_ptr_array_index (excerpts, n);
          g_autofree char *source = quatuor_excerpt_source (cohort, excerpt);

          if (source != NULL &&
              (criterion == NULL || quatuor_id_equal (&excerpt->criterion, criterion)))
            g_ptr_array_add (list, (gpointer) excerpt);
        }
    }
  return list;
}

static gboolean
has_row (const GPtrArray *excerpts,
         const QuatuorId *id)
{
  for (guint i = 0; i < excerpts->len; i++)
    if (quatuor_id_equal (g_ptr_array_index (excerpts, i), id))
      return TRUE;
  return FALSE;
}

/**
 * quatuor_interview_write:
 * @cohort: a cohort
 * @interview: an interview as it shall be: known or new
 * @excerpts: (element-type QuatuorExcerpt): all its excerpts, in their order;
 *   those it had before and are not among them go
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_interview_write (QuatuorCohort          *cohort,
                         const QuatuorInterview *interview,
                         const GPtrArray        *excerpts)
{
  const GPtrArray *before = quatuor_cohort_children (cohort, QUATUOR_TABLE_EXCERPT, &interview->id);
  gboolean known = quatuor_cohort_find (cohort, QUATUOR_TABLE_INTERVIEW, &interview->id) != NULL;
  QuatuorEdit *edit = quatuor_edit_new (known ? "interview.edit" : "interview.add");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &interview->territory);
  quatuor_edit_about (edit, QUATUOR_TABLE_INTERVIEW, &interview->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_INTERVIEW, interview);
  for (guint i = 0; i < before->len; i++)
    if (!has_row (excerpts, g_ptr_array_index (before, i)))
      quatuor_edit_remove (edit, QUATUOR_TABLE_EXCERPT, g_ptr_array_index (before, i));
  for (guint i = 0; i < excerpts->len; i++)
    {
      QuatuorExcerpt excerpt = *(const QuatuorExcerpt *) g_ptr_array_index (excerpts, i);

      excerpt.interview = interview->id;
      excerpt.rank = (gint64) i + 1;
      quatuor_edit_put (edit, QUATUOR_TABLE_EXCERPT, &excerpt);
    }
  return edit;
}

/**
 * quatuor_interview_remove:
 * @cohort: a cohort
 * @interview: one of its interviews; its excerpts go with it
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_interview_remove (QuatuorCohort          *cohort,
                          const QuatuorInterview *interview)
{
  QuatuorEdit *edit = quatuor_edit_new ("interview.remove");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &interview->territory);
  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_INTERVIEW,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_INTERVIEW, &interview->id));
  return edit;
}

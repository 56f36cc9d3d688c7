/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-team.h"

#include "quatuor-text.h"

/* Where an open start or end lies when terms are compared. */
#define FIRST_DAY G_MININT32
#define LAST_DAY G_MAXINT32

static QuatuorDate
start_of (QuatuorDate starts)
{
  return starts == QUATUOR_DATE_UNKNOWN ? FIRST_DAY : starts;
}

static QuatuorDate
end_of (QuatuorDate ends)
{
  return ends == QUATUOR_DATE_UNKNOWN ? LAST_DAY : ends;
}

/**
 * quatuor_tenure_covers:
 * @tenure: a term on a seat
 * @on: a day
 *
 * Returns: whether the term runs that day; both of its ends are held days
 */
gboolean
quatuor_tenure_covers (const QuatuorTenure *tenure,
                       QuatuorDate          on)
{
  return start_of (tenure->starts) <= on && on <= end_of (tenure->ends);
}

/**
 * quatuor_tenure_is_past:
 * @tenure: a term on a seat
 * @on: a day
 *
 * Returns: whether the term was over before that day
 */
gboolean
quatuor_tenure_is_past (const QuatuorTenure *tenure,
                        QuatuorDate          on)
{
  return end_of (tenure->ends) < on;
}

/**
 * quatuor_team_holder_on:
 * @cohort: a cohort
 * @seat: a seat
 * @from: the first day, or %QUATUOR_DATE_UNKNOWN for since ever
 * @to: the last day, or %QUATUOR_DATE_UNKNOWN for no end
 * @except: (nullable): a term that does not count: the one being changed
 *
 * Returns: (transfer none) (nullable): the first term by which another person
 *   holds the seat on one of these days
 */
const QuatuorTenure *
quatuor_team_holder_on (QuatuorCohort   *cohort,
                        const QuatuorId *seat,
                        QuatuorDate      from,
                        QuatuorDate      to,
                        const QuatuorId *except)
{
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, seat);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (!g_str_equal (tenure->role, QUATUOR_ROLE_HOLDER) ||
          (except != NULL && quatuor_id_equal (&tenure->id, except)))
        continue;
      if (start_of (tenure->starts) <= end_of (to) && start_of (from) <= end_of (tenure->ends))
        return tenure;
    }
  return NULL;
}

/**
 * quatuor_team_find_people:
 * @cohort: a cohort
 * @text: (nullable): part of a name, an organisation, a function or an address;
 *   accents and case do not count
 *
 * Returns: (transfer container) (element-type QuatuorPerson): the people it
 *   fits, all of them for no text
 */
GPtrArray *
quatuor_team_find_people (QuatuorCohort *cohort,
                          const char    *text)
{
  g_autofree char *needle = quatuor_text_fold (text);
  const GPtrArray *people = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);
      g_autofree char *name = quatuor_person_name (person);

      if (quatuor_text_contains (name, needle) ||
          quatuor_text_contains (person->organisation, needle) ||
          quatuor_text_contains (person->function, needle) ||
          quatuor_text_contains (person->email, needle))
        g_ptr_array_add (found, (gpointer) person);
    }
  return found;
}

/**
 * quatuor_person_describe:
 * @person: a person
 *
 * Returns: (transfer full) (nullable): function and organisation, for the line
 *   under a name
 */
char *
quatuor_person_describe (const QuatuorPerson *person)
{
  if (person->function != NULL && person->organisation != NULL)
    return g_strdup_printf ("%s, %s", person->function, person->organisation);
  return g_strdup (person->function != NULL ? person->function : person->organisation);
}

static void
put_person (QuatuorEdit         *edit,
            QuatuorCohort       *cohort,
            const QuatuorPerson *person)
{
  const QuatuorPerson *known = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &person->id);

  if (known == NULL || !quatuor_row_equal (QUATUOR_TABLE_PERSON, known, person))
    quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, person);
}

static QuatuorEdit *
new_edit (const char      *verb,
          QuatuorCohort   *cohort,
          const QuatuorId *person,
          const QuatuorId *seat)
{
  const QuatuorSeat *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat);
  QuatuorEdit *edit = quatuor_edit_new (verb);

  g_assert (row != NULL);

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, person);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &row->territory);
  return edit;
}

static const char *
verb_of_role (const char *role)
{
  if (g_str_equal (role, QUATUOR_ROLE_SUBSTITUTE))
    return "team.substitute";
  return g_str_equal (role, QUATUOR_ROLE_ASSOCIATE) ? "team.associate" : "team.add";
}

/**
 * quatuor_team_add:
 * @cohort: a cohort
 * @seat: a seat
 * @person: who comes: a person of the cohort or a new one
 * @role: holder, substitute or associate
 * @starts: the first day, or %QUATUOR_DATE_UNKNOWN for since the beginning
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_add (QuatuorCohort       *cohort,
                  const QuatuorId     *seat,
                  const QuatuorPerson *person,
                  const char          *role,
                  QuatuorDate          starts)
{
  QuatuorEdit *edit = new_edit (verb_of_role (role), cohort, &person->id, seat);
  QuatuorTenure tenure = {
    .id = quatuor_id_new (),
    .seat = *seat,
    .person = person->id,
    .role = (char *) role,
    .starts = starts,
  };

  put_person (edit, cohort, person);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
  return edit;
}

/**
 * quatuor_team_hand_over:
 * @cohort: a cohort
 * @tenure: the term that ends
 * @successor: who takes the seat over: a person of the cohort or a new one
 * @last_day: the last day of @tenure; the successor's first day is the next one
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_hand_over (QuatuorCohort       *cohort,
                        const QuatuorTenure *tenure,
                        const QuatuorPerson *successor,
                        QuatuorDate          last_day)
{
  QuatuorEdit *edit = new_edit ("team.hand-over", cohort, &successor->id, &tenure->seat);
  QuatuorTenure ended = *tenure;
  QuatuorTenure next = {
    .id = quatuor_id_new (),
    .seat = tenure->seat,
    .person = successor->id,
    .role = tenure->role,
    .starts = last_day + 1,
  };

  /* The first term ends before the next begins, so that at no moment two
   * people hold the seat. */
  ended.ends = last_day;
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &ended);
  put_person (edit, cohort, successor);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &next);
  return edit;
}

/**
 * quatuor_team_replace:
 * @cohort: a cohort
 * @tenure: a term entered under the wrong person
 * @person: the right one
 *
 * Corrects a mistake: the dates stay. A person who follows another is a matter
 * for quatuor_team_hand_over().
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_replace (QuatuorCohort       *cohort,
                      const QuatuorTenure *tenure,
                      const QuatuorPerson *person)
{
  QuatuorEdit *edit = new_edit ("team.replace", cohort, &person->id, &tenure->seat);
  QuatuorTenure corrected = *tenure;

  corrected.person = person->id;
  put_person (edit, cohort, person);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &corrected);
  return edit;
}

/**
 * quatuor_team_vacate:
 * @cohort: a cohort
 * @tenure: the term that ends
 * @last_day: its last day
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_vacate (QuatuorCohort       *cohort,
                     const QuatuorTenure *tenure,
                     QuatuorDate          last_day)
{
  QuatuorEdit *edit = new_edit ("team.vacate", cohort, &tenure->person, &tenure->seat);
  QuatuorTenure ended = *tenure;

  ended.ends = last_day;
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &ended);
  return edit;
}

/**
 * quatuor_team_edit_term:
 * @cohort: a cohort
 * @tenure: the term as it shall be
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_edit_term (QuatuorCohort       *cohort,
                        const QuatuorTenure *tenure)
{
  QuatuorEdit *edit = new_edit ("team.edit", cohort, &tenure->person, &tenure->seat);

  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, tenure);
  return edit;
}

/**
 * quatuor_team_remove:
 * @cohort: a cohort
 * @tenure: a term that never was; the person's card stays
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_remove (QuatuorCohort       *cohort,
                     const QuatuorTenure *tenure)
{
  QuatuorEdit *edit = new_edit ("team.remove", cohort, &tenure->person, &tenure->seat);

  quatuor_edit_remove (edit, QUATUOR_TABLE_TENURE, tenure);
  return edit;
}

/**
 * quatuor_team_edit_person:
 * @cohort: a cohort
 * @person: the person as the card shall be: known or new
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_team_edit_person (QuatuorCohort       *cohort,
                          const QuatuorPerson *person)
{
  gboolean known = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &person->id) != NULL;
  QuatuorEdit *edit = quatuor_edit_new (known ? "person.edit" : "person.add");

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, &person->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, person);
  return edit;
}

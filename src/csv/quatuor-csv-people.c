/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"
#include "quatuor-csv-terms.h"

typedef struct
{
  QuatuorCsvMembers *members;
  QuatuorCsvTerms   *terms;
} State;

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->members = quatuor_csv_members_new (context);
  state->terms = quatuor_csv_terms_new (context);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_members_free (state->members);
  quatuor_csv_terms_free (state->terms);
  g_free (state);
}

/* A seat has both, and a person without a seat has none of the two. */
static gboolean
read_place (QuatuorCsvContext       *context,
            const QuatuorTerritory **territory,
            const QuatuorCategory  **category)
{
  gconstpointer found_territory, found_category;

  if (!quatuor_csv_context_reference (context, QUATUOR_PEOPLE_TERRITORY,
                                      quatuor_csv_context_lookup (context,
                                                                  QUATUOR_TABLE_TERRITORY),
                                      &found_territory) ||
      !quatuor_csv_context_reference (context, QUATUOR_PEOPLE_CATEGORY,
                                      quatuor_csv_context_lookup (context,
                                                                  QUATUOR_TABLE_CATEGORY),
                                      &found_category))
    return FALSE;

  *territory = found_territory;
  *category = found_category;
  return (found_territory == NULL) == (found_category == NULL) ||
         quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING,
                                  found_territory == NULL ? QUATUOR_PEOPLE_TERRITORY
                                                          : QUATUOR_PEOPLE_CATEGORY,
                                  NULL, NULL);
}

static gboolean
read_term (QuatuorCsvContext *context,
           QuatuorCsvTerm    *term)
{
  term->line = quatuor_csv_context_line (context);
  return quatuor_csv_context_choice (context, QUATUOR_PEOPLE_ROLE, &term->role) &&
         quatuor_csv_context_date (context, QUATUOR_PEOPLE_STARTS, &term->starts) &&
         quatuor_csv_context_date (context, QUATUOR_PEOPLE_ENDS, &term->ends) &&
         quatuor_csv_context_check_order (context, QUATUOR_PEOPLE_ENDS, term->starts, term->ends);
}

/* A prepared row has the place and waits for the rest. */
static gboolean
is_left_empty (QuatuorCsvContext *context)
{
  for (int column = 0; column < QUATUOR_N_PEOPLE_COLUMNS; column++)
    {
      g_autofree char *text = quatuor_csv_context_text (context, column);

      if (text != NULL && column != QUATUOR_PEOPLE_TERRITORY && column != QUATUOR_PEOPLE_CATEGORY)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  State *state = data;
  const QuatuorTerritory *territory;
  const QuatuorCategory *category;
  QuatuorCsvMember *member;
  QuatuorPerson *before;
  QuatuorCsvTerm term = { 0 };
  gboolean going;

  if (!read_place (context, &territory, &category))
    return TRUE;
  if (is_left_empty (context))
    {
      quatuor_csv_context_count (context, quatuor_csv_context_line (context),
                                 QUATUOR_CSV_LEFT_EMPTY);
      return TRUE;
    }
  if (!read_term (context, &term))
    return TRUE;

  member = quatuor_csv_members_find (state->members, territory);
  if (member == NULL)
    return TRUE;

  before = quatuor_row_copy (QUATUOR_TABLE_PERSON, quatuor_csv_member_get_person (member));
  going = quatuor_csv_context_fill (context, quatuor_csv_member_get_person (member), error);
  quatuor_csv_members_update (state->members, member, before, &term);
  quatuor_row_free (QUATUOR_TABLE_PERSON, before);

  quatuor_csv_terms_add (state->terms, member, territory, category, &term);
  return going;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  State *state = data;

  quatuor_csv_terms_settle (state->terms);
  return context->result->n_errors > 0 || (quatuor_csv_members_write (state->members, error) &&
                                           quatuor_csv_terms_write (state->terms, error));
}

const QuatuorCsvImporter quatuor_csv_people_importer = {
  .table = QUATUOR_TABLE_PERSON,
  .begin = begin,
  .row = read_row,
  .end = end,
  .free = free_state,
};

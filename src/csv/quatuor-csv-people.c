/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"
#include "quatuor-csv-terms.h"
#include "quatuor-text.h"

#include <string.h>

typedef struct
{
  QuatuorCsvLookup  *territories;
  QuatuorCsvLookup  *categories;
  QuatuorCsvMembers *members;
  QuatuorCsvTerms   *terms;
} State;

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->categories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CATEGORY);
  state->members = quatuor_csv_members_new (context);
  state->terms = quatuor_csv_terms_new (context);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->categories);
  quatuor_csv_members_free (state->members);
  quatuor_csv_terms_free (state->terms);
  g_free (state);
}

/* A seat has both, and a person without a seat has none of the two. */
static gboolean
read_place (QuatuorCsvContext       *context,
            State                   *state,
            const QuatuorTerritory **territory,
            const QuatuorCategory  **category)
{
  gconstpointer found_territory, found_category;

  if (!quatuor_csv_context_reference (context, QUATUOR_PEOPLE_TERRITORY, state->territories,
                                      &found_territory) ||
      !quatuor_csv_context_reference (context, QUATUOR_PEOPLE_CATEGORY, state->categories,
                                      &found_category))
    return FALSE;

  *territory = found_territory;
  *category = found_category;
  if ((found_territory == NULL) == (found_category == NULL))
    return TRUE;

  quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, quatuor_csv_context_line (context),
                           found_territory == NULL ? QUATUOR_PEOPLE_TERRITORY
                                                   : QUATUOR_PEOPLE_CATEGORY,
                           NULL, NULL);
  return FALSE;
}

/* A number that a spreadsheet took for a number lost its zero or its plus. */
static char *
read_phone (QuatuorCsvContext *context)
{
  enum { WITHOUT_ZERO = 9, WITHOUT_PLUS = 11 };
  g_autofree char *text = quatuor_csv_context_text (context, QUATUOR_PEOPLE_PHONE);
  g_autofree char *mended = NULL;
  char *grouped;
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == WITHOUT_ZERO && strspn (text, "0123456789") == length && *text != '0')
    mended = g_strconcat ("0", text, NULL);
  else if (length == WITHOUT_PLUS && strspn (text, "0123456789") == length &&
           g_str_has_prefix (text, "33"))
    mended = g_strconcat ("+", text, NULL);

  grouped = quatuor_text_group_phone (mended != NULL ? mended : text);
  if (mended != NULL)
    quatuor_csv_context_say (context, QUATUOR_PROBLEM_MENDED, quatuor_csv_context_line (context),
                             QUATUOR_PEOPLE_PHONE, text, grouped);
  return grouped;
}

static void
set_columns (QuatuorCsvContext *context,
             QuatuorPerson     *person)
{
  g_autofree char *phone = read_phone (context);

  quatuor_csv_context_set_text (context, QUATUOR_PEOPLE_GIVEN_NAME, &person->given_name);
  quatuor_csv_context_set_text (context, QUATUOR_PEOPLE_FAMILY_NAME, &person->family_name);
  quatuor_csv_context_set_text (context, QUATUOR_PEOPLE_FUNCTION, &person->function);
  quatuor_csv_context_set_text (context, QUATUOR_PEOPLE_ORGANISATION, &person->organisation);
  quatuor_csv_context_set_text (context, QUATUOR_PEOPLE_EMAIL, &person->email);
  quatuor_csv_context_replace (context, QUATUOR_PEOPLE_PHONE, &person->phone, phone);
}

static gboolean
read_term (QuatuorCsvContext *context,
           QuatuorCsvTerm    *term)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  term->line = quatuor_csv_context_line (context);
  if (!quatuor_csv_context_choice (context, QUATUOR_PEOPLE_ROLE, &term->role) ||
      !quatuor_csv_context_date (context, QUATUOR_PEOPLE_STARTS, &term->starts) ||
      !quatuor_csv_context_date (context, QUATUOR_PEOPLE_ENDS, &term->ends))
    return FALSE;
  if (term->starts == QUATUOR_DATE_UNKNOWN || term->ends == QUATUOR_DATE_UNKNOWN ||
      term->starts <= term->ends)
    return TRUE;

  start = quatuor_date_to_display (term->starts);
  end = quatuor_date_to_display (term->ends);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_ENDS_BEFORE_START, term->line,
                           QUATUOR_PEOPLE_ENDS, end, start);
  return FALSE;
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

  if (!read_place (context, state, &territory, &category))
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
  set_columns (context, quatuor_csv_member_get_person (member));
  quatuor_csv_members_update (state->members, member, before, &term);
  quatuor_row_free (QUATUOR_TABLE_PERSON, before);

  quatuor_csv_terms_add (state->terms, member, territory, category, &term);
  return TRUE;
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

const QuatuorCsvImporter quatuor_csv_people_importer = { begin, read_row, end, free_state };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-persons.h"

#include <string.h>

struct _QuatuorCsvPersons
{
  QuatuorCsvLookup *lookup;
  GPtrArray        *made;   /* QuatuorPerson, owned */
};

static void
free_person (gpointer row)
{
  quatuor_row_free (QUATUOR_TABLE_PERSON, row);
}

static void
add_person (QuatuorCsvPersons   *self,
            const QuatuorPerson *person)
{
  quatuor_csv_lookup_add (self->lookup, QUATUOR_CSV_BY_CODE, person->code, person);
  if (person->given_name != NULL || person->family_name != NULL)
    {
      g_autofree char *name = quatuor_person_name (person);

      quatuor_csv_lookup_add (self->lookup, QUATUOR_CSV_BY_LABEL, name, person);
    }
  if (person->given_name != NULL && person->family_name != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s %s", person->family_name, person->given_name);

      quatuor_csv_lookup_add (self->lookup, QUATUOR_CSV_BY_SHIPPED, name, person);
    }
}

static QuatuorCsvPersons *
persons_new (QuatuorCohort *cohort)
{
  QuatuorCsvPersons *self = g_new0 (QuatuorCsvPersons, 1);
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);

  self->lookup = quatuor_csv_lookup_new ();
  self->made = g_ptr_array_new_with_free_func (free_person);
  for (guint i = 0; i < rows->len; i++)
    add_person (self, g_ptr_array_index (rows, i));
  return self;
}

/**
 * quatuor_csv_persons_free:
 * @self: (nullable) (transfer full): the persons
 */
void
quatuor_csv_persons_free (QuatuorCsvPersons *self)
{
  if (self == NULL)
    return;

  quatuor_csv_lookup_free (self->lookup);
  g_ptr_array_unref (self->made);
  g_free (self);
}

/* "Claire Martin" and "MARTIN Claire" have the same given name: what is all in
 * capitals is the family's, else what comes last. */
static void
split_name (const char    *name,
            QuatuorPerson *person)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n_words = g_strv_length (words);
  g_autofree char *capitals = g_utf8_strup (words[0], -1);

  if (g_utf8_strlen (words[0], -1) > 1 && g_str_equal (capitals, words[0]))
    {
      person->family_name = g_strdup (words[0]);
      person->given_name = g_strjoinv (" ", words + 1);
      return;
    }
  g_assert (n_words > 1);
  person->given_name = g_strdup (words[0]);
  person->family_name = g_strjoinv (" ", words + 1);
}

/* Among some thousand people two drawn codes may well be the same. */
static char *
draw_code (QuatuorCsvPersons *self)
{
  for (;;)
    {
      g_autofree char *code = quatuor_id_new_code ();
      gconstpointer other;

      if (quatuor_csv_lookup_find (self->lookup, code, &other) == QUATUOR_CSV_NOT_FOUND)
        return g_steal_pointer (&code);
    }
}

static QuatuorCsvPersons *
persons_of (QuatuorCsvContext *context)
{
  if (context->persons == NULL)
    context->persons = persons_new (context->cohort);
  return context->persons;
}

static gboolean
make_person (QuatuorCsvContext    *context,
             int                   column,
             const char           *name,
             const QuatuorPerson **person,
             GError              **error)
{
  QuatuorCsvPersons *self = persons_of (context);
  QuatuorPerson *made = quatuor_row_new (QUATUOR_TABLE_PERSON);

  made->id = quatuor_id_new ();
  made->code = draw_code (self);
  split_name (name, made);
  g_ptr_array_add (self->made, made);
  add_person (self, made);
  *person = made;
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_PERSON_MADE, column, name, NULL);
  return quatuor_csv_context_put (context, quatuor_csv_context_line (context), column,
                                  QUATUOR_TABLE_PERSON, made, error);
}

static gboolean
say_nobody (QuatuorCsvContext *context,
            int                column,
            const char        *text,
            QuatuorCsvFound    found)
{
  return quatuor_csv_context_say (context,
                                  found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                                               : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
                                  column, text, text);
}

/**
 * quatuor_csv_persons_know:
 * @context: an import on a row
 * @column: a column that names people, to blame
 * @text: a code or a full name
 * @person: (out) (nullable): the person it means
 *
 * Returns: whether it means one person who is known; if not, that was said
 */
gboolean
quatuor_csv_persons_know (QuatuorCsvContext    *context,
                          int                   column,
                          const char           *text,
                          const QuatuorPerson **person)
{
  gconstpointer row = NULL;
  QuatuorCsvFound found = quatuor_csv_lookup_find (persons_of (context)->lookup, text, &row);

  *person = row;
  return found == QUATUOR_CSV_FOUND || say_nobody (context, column, text, found);
}

/**
 * quatuor_csv_persons_find:
 * @context: an import on a row
 * @column: a column that names a person
 * @person: (out) (nullable): the person, or %NULL for an empty cell and for one
 *   that means nobody, which was said
 * @error: where an error goes that stops the import at once
 *
 * Finds who is meant. A full name that nobody has makes a person; a single word
 * is taken for a code and must be known.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_persons_find (QuatuorCsvContext    *context,
                          int                   column,
                          const QuatuorPerson **person,
                          GError              **error)
{
  g_autofree char *text = quatuor_csv_context_text (context, column);
  gconstpointer row = NULL;
  QuatuorCsvFound found;

  *person = NULL;
  if (text == NULL)
    return TRUE;

  found = quatuor_csv_lookup_find (persons_of (context)->lookup, text, &row);
  *person = row;
  if (found == QUATUOR_CSV_NOT_FOUND && strchr (text, ' ') != NULL)
    return make_person (context, column, text, person, error);
  if (found != QUATUOR_CSV_FOUND)
    say_nobody (context, column, text, found);
  return TRUE;
}

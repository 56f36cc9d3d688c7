/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who a row of the table of people means: by code, else by e-mail address, else by
 * names within the territory, else somebody new. */

#include "quatuor-csv-members-private.h"

#include "quatuor-text.h"

/* So many of those that a row may mean are named; who reads on would not find them. */
#define NAMED_MAX 10

/* What a row says of who it means. */
typedef struct
{
  char *code;
  char *email;
  char *given_name;
  char *family_name;
} Identity;

static void
identity_clear (Identity *identity)
{
  g_free (identity->code);
  g_free (identity->email);
  g_free (identity->given_name);
  g_free (identity->family_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Identity, identity_clear)

static void
read_identity (QuatuorCsvContext *context,
               Identity          *identity)
{
  identity->code = quatuor_csv_context_word (context, QUATUOR_PEOPLE_PERSON);
  identity->email = quatuor_csv_context_text (context, QUATUOR_PEOPLE_EMAIL);
  identity->given_name = quatuor_csv_context_text (context, QUATUOR_PEOPLE_GIVEN_NAME);
  identity->family_name = quatuor_csv_context_text (context, QUATUOR_PEOPLE_FAMILY_NAME);
}

static gboolean
has_name (const Identity *identity)
{
  return identity->given_name != NULL || identity->family_name != NULL;
}

static void
say (QuatuorCsvMembers  *self,
     QuatuorProblemCode  code,
     int                 column,
     const char         *value,
     const char         *detail)
{
  quatuor_csv_context_say (self->context, code, column, value, detail);
}

static void
say_several (QuatuorCsvMembers *self,
             int                column,
             const char        *value,
             const GPtrArray   *candidates)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < MIN (candidates->len, NAMED_MAX); i++)
    {
      const QuatuorCsvMember *member = g_ptr_array_index (candidates, i);
      g_autofree char *name = quatuor_person_name (member->person);

      g_string_append_printf (codes, "%s%s (%s)", i > 0 ? ", " : "", name, member->person->code);
    }
  if (candidates->len > NAMED_MAX)
    g_string_append (codes, ", …");
  say (self, QUATUOR_PROBLEM_AMBIGUOUS, column, value, codes->str);
}

/* Among some thousand people two drawn codes may well be the same. */
static char *
draw_code (QuatuorCsvMembers *self)
{
  for (;;)
    {
      g_autofree char *code = quatuor_id_new_code ();
      g_autofree char *folded = quatuor_text_fold (code);

      if (!g_hash_table_contains (self->codes, folded))
        return g_steal_pointer (&code);
    }
}

static QuatuorCsvMember *
make_member (QuatuorCsvMembers *self,
             const char        *code)
{
  QuatuorPerson *person = quatuor_row_new (QUATUOR_TABLE_PERSON);

  person->id = quatuor_id_new ();
  person->code = code != NULL ? g_strdup (code) : draw_code (self);
  return quatuor_csv_members_add (self, person, quatuor_csv_context_line (self->context));
}

static QuatuorCsvMember *
find_by_code (QuatuorCsvMembers *self,
              const Identity    *identity)
{
  g_autofree char *folded = quatuor_text_fold (identity->code);
  QuatuorCsvMember *member = g_hash_table_lookup (self->codes, folded);

  /* Without the names, the row comes from a table that left them out. */
  self->context->row_withheld = member != NULL && !has_name (identity);
  if (member != NULL)
    return member;

  if (!has_name (identity))
    say (self, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, QUATUOR_PEOPLE_PERSON, identity->code, NULL);
  else if (!quatuor_text_is_code (identity->code))
    say (self, QUATUOR_PROBLEM_BAD_CODE, QUATUOR_PEOPLE_PERSON, identity->code, NULL);
  else
    return make_member (self, identity->code);
  return NULL;
}

static gboolean
differs (const char *a,
         const char *b)
{
  g_autofree char *folded_a = quatuor_text_fold (a);
  g_autofree char *folded_b = quatuor_text_fold (b);

  return *folded_a != '\0' && *folded_b != '\0' && !g_str_equal (folded_a, folded_b);
}

/* A town hall's address serves many: where both names differ, the row does not
 * mean the person who has the address, and must not rename them. */
static gboolean
is_another_person (const QuatuorCsvMember *member,
                   const Identity         *identity)
{
  return differs (member->person->given_name, identity->given_name) &&
         differs (member->person->family_name, identity->family_name);
}

static gboolean
has_same_names (const QuatuorCsvMember *member,
                const Identity         *identity)
{
  const QuatuorPerson *person = member->person;
  g_autofree char *a = quatuor_csv_fold_names (person->given_name, person->family_name);
  g_autofree char *b = quatuor_csv_fold_names (identity->given_name, identity->family_name);

  return g_str_equal (a, b);
}

/* Of several who share an address, the one with the same names. */
static QuatuorCsvMember *
choose_by_names (const GPtrArray *candidates,
                 const Identity  *identity)
{
  QuatuorCsvMember *chosen = NULL;

  for (guint i = 0; i < candidates->len; i++)
    if (has_same_names (g_ptr_array_index (candidates, i), identity))
      {
        if (chosen != NULL)
          return NULL;
        chosen = g_ptr_array_index (candidates, i);
      }
  return chosen;
}

/* Whether the e-mail address decides; then @member is who it means, or %NULL
 * when that is not clear, which was said. */
static gboolean
find_by_email (QuatuorCsvMembers  *self,
               const Identity     *identity,
               QuatuorCsvMember  **member)
{
  g_autofree char *folded = quatuor_text_fold (identity->email);
  const GPtrArray *candidates = g_hash_table_lookup (self->emails, folded);

  *member = NULL;
  if (identity->email == NULL || candidates == NULL)
    return FALSE;

  if (candidates->len == 1 && !is_another_person (g_ptr_array_index (candidates, 0), identity))
    *member = g_ptr_array_index (candidates, 0);
  else
    *member = choose_by_names (candidates, identity);
  if (*member == NULL)
    say_several (self, QUATUOR_PEOPLE_EMAIL, identity->email, candidates);
  return TRUE;
}

static gboolean
belongs (const QuatuorCsvMember *member,
         const QuatuorTerritory *territory)
{
  if (territory == NULL)
    return g_hash_table_size (member->territories) == 0;
  return g_hash_table_contains (member->territories, &territory->id);
}

static QuatuorCsvMember *
find_by_names (QuatuorCsvMembers      *self,
               const Identity         *identity,
               const QuatuorTerritory *territory)
{
  g_autofree char *folded = quatuor_csv_fold_names (identity->given_name, identity->family_name);
  const GPtrArray *candidates = g_hash_table_lookup (self->names, folded);
  g_autoptr (GPtrArray) here = g_ptr_array_new ();

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    if (belongs (g_ptr_array_index (candidates, i), territory))
      g_ptr_array_add (here, g_ptr_array_index (candidates, i));

  if (here->len == 1)
    return g_ptr_array_index (here, 0);
  if (here->len > 1)
    {
      say_several (self, QUATUOR_PEOPLE_FAMILY_NAME, identity->family_name, here);
      return NULL;
    }
  if (candidates != NULL)
    {
      const QuatuorCsvMember *namesake = g_ptr_array_index (candidates, 0);
      g_autofree char *name = quatuor_person_name (namesake->person);

      say (self, QUATUOR_PROBLEM_NAMESAKE, QUATUOR_PEOPLE_FAMILY_NAME, name,
           namesake->person->code);
    }
  return make_member (self, NULL);
}

/**
 * quatuor_csv_members_find:
 * @self: the persons
 * @territory: (nullable): the territory of the present row
 *
 * Finds who the present row means: by code, else by e-mail address, else by
 * names within the territory, else somebody new.
 *
 * Returns: (transfer none) (nullable): the person, or %NULL when the row does
 *   not tell, which was said
 */
QuatuorCsvMember *
quatuor_csv_members_find (QuatuorCsvMembers      *self,
                          const QuatuorTerritory *territory)
{
  g_auto (Identity) identity = { 0 };
  QuatuorCsvMember *member;

  read_identity (self->context, &identity);
  if (identity.code != NULL)
    return find_by_code (self, &identity);
  if (find_by_email (self, &identity, &member))
    return member;
  if (has_name (&identity))
    return find_by_names (self, &identity, territory);

  say (self, QUATUOR_PROBLEM_NO_PERSON, QUATUOR_PEOPLE_PERSON, NULL, NULL);
  return NULL;
}

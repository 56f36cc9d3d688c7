/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-members.h"

#include "quatuor-text.h"


struct _QuatuorCsvMember
{
  QuatuorPerson       *person;      /* as it will stand */
  const QuatuorPerson *before;      /* NULL for one that the table makes */
  gint64               line;        /* the first row that made or changed it */
  gint64               said;        /* the last row that spoke of it, or 0 */
  GHashTable          *territories; /* ids of those where the person has a term */
};

struct _QuatuorCsvMembers
{
  QuatuorCsvContext *context; /* borrowed */

  /* Owned */
  GPtrArray         *members; /* QuatuorCsvMember */
  GHashTable        *codes;   /* folded code to QuatuorCsvMember */
  GHashTable        *emails;  /* folded address to GPtrArray of QuatuorCsvMember */
  GHashTable        *names;   /* folded names to GPtrArray of QuatuorCsvMember */
};

static void
free_member (gpointer data)
{
  QuatuorCsvMember *member = data;

  quatuor_row_free (QUATUOR_TABLE_PERSON, member->person);
  g_hash_table_unref (member->territories);
  g_free (member);
}

static GHashTable *
new_lists (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

/* Takes @key. */
static void
add_to_list (GHashTable *lists,
             char       *key,
             gpointer    item)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, key, list);
    }
  else
    g_free (key);
  if (!g_ptr_array_find (list, item, NULL))
    g_ptr_array_add (list, item);
}

static char *
fold_names (const char *given_name,
            const char *family_name)
{
  g_autofree char *given = quatuor_text_fold (given_name);
  g_autofree char *family = quatuor_text_fold (family_name);

  return g_strconcat (given, "\n", family, NULL);
}

static void
index_member (QuatuorCsvMembers   *self,
              QuatuorCsvMember *member)
{
  const QuatuorPerson *person = member->person;

  if (person->email != NULL)
    add_to_list (self->emails, quatuor_text_fold (person->email), member);
  if (person->given_name != NULL || person->family_name != NULL)
    add_to_list (self->names, fold_names (person->given_name, person->family_name), member);
}

/* Takes @person. */
static QuatuorCsvMember *
add_member (QuatuorCsvMembers      *self,
            QuatuorPerson       *person,
            const QuatuorPerson *before,
            gint64               line)
{
  QuatuorCsvMember *member = g_new0 (QuatuorCsvMember, 1);

  member->person = person;
  member->before = before;
  member->line = line;
  member->territories = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, NULL);
  g_ptr_array_add (self->members, member);
  g_hash_table_insert (self->codes, quatuor_text_fold (person->code), member);
  return member;
}

static void
load_persons (QuatuorCsvMembers *self)
{
  const GPtrArray *persons = quatuor_cohort_rows (self->context->cohort, QUATUOR_TABLE_PERSON);

  for (guint i = 0; i < persons->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (persons, i);
      QuatuorPerson *copy = quatuor_row_copy (QUATUOR_TABLE_PERSON, person);

      index_member (self, add_member (self, copy, person, 0));
    }
}

static void
load_territories (QuatuorCsvMembers *self)
{
  QuatuorCohort *cohort = self->context->cohort;
  const GPtrArray *tenures = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TENURE);
  g_autoptr (GHashTable) by_id = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);

  for (guint i = 0; i < self->members->len; i++)
    {
      QuatuorCsvMember *member = g_ptr_array_index (self->members, i);

      g_hash_table_insert (by_id, &member->person->id, member);
    }
  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);
      QuatuorCsvMember *member = g_hash_table_lookup (by_id, &tenure->person);
      const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &tenure->seat);

      if (member != NULL && seat != NULL)
        quatuor_csv_member_join (member, &seat->territory);
    }
}

/**
 * quatuor_csv_members_new:
 * @context: an import; must outlive the result
 *
 * Returns: (transfer full): the persons as they are
 */
QuatuorCsvMembers *
quatuor_csv_members_new (QuatuorCsvContext *context)
{
  QuatuorCsvMembers *self = g_new0 (QuatuorCsvMembers, 1);

  self->context = context;
  self->members = g_ptr_array_new_with_free_func (free_member);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->emails = new_lists ();
  self->names = new_lists ();
  load_persons (self);
  load_territories (self);
  return self;
}

/**
 * quatuor_csv_members_free:
 * @self: (nullable) (transfer full): the persons
 */
void
quatuor_csv_members_free (QuatuorCsvMembers *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->names);
  g_hash_table_unref (self->emails);
  g_hash_table_unref (self->codes);
  g_ptr_array_unref (self->members);
  g_free (self);
}

/**
 * quatuor_csv_member_join:
 * @member: a person
 * @territory: a territory where the person has a term
 */
void
quatuor_csv_member_join (QuatuorCsvMember *member,
                         const QuatuorId  *territory)
{
  g_hash_table_add (member->territories, g_memdup2 (territory, sizeof *territory));
}

/*
 * Who a row means
 */

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
say (QuatuorCsvMembers     *self,
     QuatuorProblemCode  code,
     int                 column,
     const char         *value,
     const char         *detail)
{
  quatuor_csv_context_say (self->context, code, column, value, detail);
}

static void
say_several (QuatuorCsvMembers  *self,
             int              column,
             const char      *value,
             const GPtrArray *candidates)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      const QuatuorCsvMember *member = g_ptr_array_index (candidates, i);
      g_autofree char *name = quatuor_person_name (member->person);

      g_string_append_printf (codes, "%s%s (%s)", i > 0 ? ", " : "", name, member->person->code);
    }
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
  return add_member (self, person, NULL, quatuor_csv_context_line (self->context));
}

static QuatuorCsvMember *
find_by_code (QuatuorCsvMembers *self,
              const Identity *identity)
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
  g_autofree char *a = fold_names (member->person->given_name, member->person->family_name);
  g_autofree char *b = fold_names (identity->given_name, identity->family_name);

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
find_by_names (QuatuorCsvMembers         *self,
               const Identity         *identity,
               const QuatuorTerritory *territory)
{
  g_autofree char *folded = fold_names (identity->given_name, identity->family_name);
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
quatuor_csv_members_find (QuatuorCsvMembers         *self,
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

/**
 * quatuor_csv_member_get_person:
 * @member: a person
 *
 * Returns: (transfer none): the row, as it will stand; to be changed in place
 */
QuatuorPerson *
quatuor_csv_member_get_person (QuatuorCsvMember *member)
{
  return member->person;
}

/* Two rows of a table that say two things of one person: nobody can know which
 * of the two is meant. */
static void
check_agreement (QuatuorCsvMembers   *self,
                 QuatuorCsvMember    *member,
                 const QuatuorPerson *before,
                 gint64               line)
{
  const QuatuorPerson *now = member->person;
  const struct
  {
    int         column;
    const char *before;
    const char *now;
  } values[] = {
    { QUATUOR_PEOPLE_GIVEN_NAME, before->given_name, now->given_name },
    { QUATUOR_PEOPLE_FAMILY_NAME, before->family_name, now->family_name },
    { QUATUOR_PEOPLE_FUNCTION, before->function, now->function },
    { QUATUOR_PEOPLE_ORGANISATION, before->organisation, now->organisation },
    { QUATUOR_PEOPLE_EMAIL, before->email, now->email },
    { QUATUOR_PEOPLE_PHONE, before->phone, now->phone },
  };
  g_autofree char *earlier = g_strdup_printf ("%" G_GINT64_FORMAT, member->said);

  for (gsize i = 0; i < G_N_ELEMENTS (values) && member->said > 0; i++)
    if (g_strcmp0 (values[i].before, values[i].now) != 0)
      {
        quatuor_csv_context_say_at (self->context, QUATUOR_PROBLEM_ROWS_DIFFER, line,
                                    values[i].column, values[i].now, earlier);
        break;
      }
  member->said = line;
}

/**
 * quatuor_csv_members_update:
 * @self: the persons
 * @member: the person of the present row, changed as the row says
 * @before: the person before the row
 * @term: what the row says; notes whether it made or changed the person
 */
void
quatuor_csv_members_update (QuatuorCsvMembers      *self,
                                QuatuorCsvMember    *member,
                                const QuatuorPerson *before,
                                QuatuorCsvTerm      *term)
{
  term->person_new = member->before == NULL && member->line == term->line;
  term->person_changed = !quatuor_row_equal (QUATUOR_TABLE_PERSON, before, member->person);
  check_agreement (self, member, before, term->line);
  if (member->before != NULL)
    quatuor_csv_context_compare (self->context, term->line, QUATUOR_TABLE_PERSON, before,
                                 member->person);
  if (term->person_changed)
    index_member (self, member);
  if (member->line == 0 && term->person_changed)
    member->line = term->line;
}

/**
 * quatuor_csv_members_write:
 * @self: the persons
 * @error: where an error goes that stops the import at once
 *
 * Writes those that the table made or changed.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_members_write (QuatuorCsvMembers  *self,
                           GError            **error)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const QuatuorCsvMember *member = g_ptr_array_index (self->members, i);

      if (member->before != NULL &&
          quatuor_row_equal (QUATUOR_TABLE_PERSON, member->before, member->person))
        continue;
      if (!quatuor_csv_context_put (self->context, member->line, QUATUOR_PEOPLE_PERSON,
                                    QUATUOR_TABLE_PERSON, member->person, error))
        return FALSE;
    }
  return TRUE;
}

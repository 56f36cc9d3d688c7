/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-members-private.h"

#include "quatuor-text.h"

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

/**
 * quatuor_csv_fold_names:
 * @given_name: (nullable): the given name
 * @family_name: (nullable): the family name
 *
 * Returns: (transfer full): both, whatever their case and accents
 */
char *
quatuor_csv_fold_names (const char *given_name,
                        const char *family_name)
{
  g_autofree char *given = quatuor_text_fold (given_name);
  g_autofree char *family = quatuor_text_fold (family_name);

  return g_strconcat (given, "\n", family, NULL);
}

static void
index_member (QuatuorCsvMembers *self,
              QuatuorCsvMember  *member)
{
  const QuatuorPerson *person = member->person;

  if (person->email != NULL)
    add_to_list (self->emails, quatuor_text_fold (person->email), member);
  if (person->given_name != NULL || person->family_name != NULL)
    add_to_list (self->names, quatuor_csv_fold_names (person->given_name, person->family_name),
                 member);
}

/**
 * quatuor_csv_members_add:
 * @self: the persons
 * @person: (transfer full): one more
 * @line: the row that makes it, or 0 for one of the programme
 *
 * Returns: (transfer none): the person; nobody is found by address or name who is not
 *   indexed as well
 */
QuatuorCsvMember *
quatuor_csv_members_add (QuatuorCsvMembers *self,
                         QuatuorPerson     *person,
                         gint64             line)
{
  QuatuorCsvMember *member = g_new0 (QuatuorCsvMember, 1);

  member->person = person;
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
      QuatuorCsvMember *member = quatuor_csv_members_add (self, copy, 0);

      member->before = person;
      index_member (self, member);
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
quatuor_csv_members_update (QuatuorCsvMembers   *self,
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

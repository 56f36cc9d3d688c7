/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-changeset-reader.h"
#include "quatuor-journal-private.h"

/*
 * Applying
 */

static int
on_conflict_cb (void                     *data,
                int                       reason,
                sqlite3_changeset_iter   *iter)
{
  int *conflict = data;

  *conflict = reason;
  return SQLITE_CHANGESET_ABORT;
}

/**
 * quatuor_changeset_apply:
 * @db: a connection in a transaction
 * @changes: a changeset of ours
 * @size: in bytes
 * @invert: whether to take the changes back instead
 * @error: where an error goes
 *
 * Any conflict stops it: half an undo would be worse than none.
 *
 * Returns: whether all of it was applied
 */
gboolean
quatuor_changeset_apply (QuatuorDb      *db,
                         gconstpointer   changes,
                         int             size,
                         gboolean        invert,
                         GError        **error)
{
  void *inverted = NULL;
  int inverted_size = 0;
  int conflict = 0;
  int result = SQLITE_OK;

  if (size == 0)
    return TRUE;

  if (invert)
    result = sqlite3changeset_invert (size, changes, &inverted_size, &inverted);
  if (result == SQLITE_OK)
    result = sqlite3changeset_apply (db->sqlite, invert ? inverted_size : size,
                                     invert ? inverted : (void *) changes, NULL, on_conflict_cb,
                                     &conflict);
  sqlite3_free (inverted);
  if (result == SQLITE_OK)
    return TRUE;

  if (conflict != 0)
    quatuor_problem_raise (error, QUATUOR_PROBLEM_UNDO_CONFLICT, NULL, NULL);
  else
    quatuor_db_fail (db, result, error);
  return FALSE;
}

/*
 * Reading
 */

static char *
value_text (sqlite3_value *value)
{
  QuatuorId id;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (quatuor_changeset_value_id (value, &id))
    return quatuor_id_to_string (&id);
  return g_strdup ((const char *) sqlite3_value_text (value));
}

static void
describe_row (const QuatuorChangesetReader *change,
              GPtrArray                    *described)
{
  const QuatuorRowType *type;
  QuatuorFieldChange place = { .came = change->operation == SQLITE_INSERT,
                               .went = change->operation == SQLITE_DELETE };

  if (!quatuor_row_find_table (change->table, &place.table))
    return;
  type = quatuor_row_type (place.table);
  for (guint i = 0; i < type->n_keys; i++)
    quatuor_changeset_value_id (quatuor_changeset_reader_key (change, (int) i), &place.key[i]);

  for (guint i = type->n_keys; i < type->n_fields && (int) i < change->n_columns; i++)
    {
      g_autofree char *before = value_text (quatuor_changeset_reader_old (change, (int) i));
      g_autofree char *after = value_text (quatuor_changeset_reader_new (change, (int) i));
      QuatuorFieldChange *field;

      if (before == NULL && after == NULL)
        continue;
      field = g_memdup2 (&place, sizeof place);
      field->column = g_strdup (type->fields[i].name);
      field->before = g_steal_pointer (&before);
      field->after = g_steal_pointer (&after);
      g_ptr_array_add (described, field);
    }
}

/**
 * quatuor_changeset_describe:
 * @db: a connection
 * @changes: a changeset of ours
 * @size: in bytes
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorFieldChange): what
 *   changed, a column each
 */
GPtrArray *
quatuor_changeset_describe (QuatuorDb      *db,
                            gconstpointer   changes,
                            int             size,
                            GError        **error)
{
  g_autoptr (GPtrArray) described =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_field_change_free);
  QuatuorChangesetReader change;

  quatuor_changeset_reader_start (&change, changes, (gsize) size);
  while (quatuor_changeset_reader_next (&change))
    describe_row (&change, described);
  if (!quatuor_changeset_reader_end (&change, db, error))
    return NULL;
  return g_steal_pointer (&described);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-table-private.h"

/*
 * The statements of a table are made from the description of its rows: names
 * come from quatuor-row.h alone, values are bound.
 */

static void
append_columns (GString              *sql,
                const QuatuorRowType *type,
                const char           *prefix,
                const char           *suffix)
{
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s%s%s%s", i > 0 ? ", " : "", prefix, type->fields[i].name,
                            suffix);
}

static void
append_key_match (GString              *sql,
                  const QuatuorRowType *type)
{
  g_string_append (sql, " WHERE ");
  for (guint i = 0; i < type->n_keys; i++)
    g_string_append_printf (sql, "%s\"%s\" = :%s", i > 0 ? " AND " : "", type->fields[i].name,
                            type->fields[i].name);
}

static GString *
start_select (const QuatuorRowType *type)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, type, "\"", "\"");
  g_string_append_printf (sql, " FROM \"%s\"", type->name);
  return sql;
}

static char *
make_get (const QuatuorRowType *type)
{
  GString *sql = start_select (type);

  append_key_match (sql, type);
  return g_string_free (sql, FALSE);
}

static char *
make_list (const QuatuorRowType *type)
{
  GString *sql = start_select (type);

  g_string_append_printf (sql, " ORDER BY %s", type->order);
  return g_string_free (sql, FALSE);
}

static char *
make_each (const QuatuorRowType *type)
{
  GString *sql = start_select (type);

  for (guint i = 0; i < type->n_keys; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : " ORDER BY ", type->fields[i].name);
  return g_string_free (sql, FALSE);
}

static char *
make_delete (const QuatuorRowType *type)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "DELETE FROM \"%s\"", type->name);
  append_key_match (sql, type);
  return g_string_free (sql, FALSE);
}

static GString *
start_insert (const QuatuorRowType *type)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", type->name);
  append_columns (sql, type, "\"", "\"");
  g_string_append (sql, ") VALUES (");
  append_columns (sql, type, ":", "");
  g_string_append_c (sql, ')');
  return sql;
}

static char *
make_insert (const QuatuorRowType *type)
{
  return g_string_free (start_insert (type), FALSE);
}

/* The parameters have no names here: they follow each other, row by row. */
static char *
make_insert_batch (const QuatuorRowType *type)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", type->name);
  append_columns (sql, type, "\"", "\"");
  g_string_append (sql, ") VALUES ");
  for (guint n = 0; n < QUATUOR_TABLE_BATCH; n++)
    {
      g_string_append (sql, n > 0 ? ", (?" : "(?");
      for (guint i = 1; i < type->n_fields; i++)
        g_string_append (sql, ", ?");
      g_string_append_c (sql, ')');
    }
  return g_string_free (sql, FALSE);
}

/* The WHERE at the end leaves a row alone that is the same already, so that it
 * counts as unchanged and enters no changeset. */
static char *
make_put (const QuatuorRowType *type)
{
  GString *sql = start_insert (type);

  g_string_append (sql, " ON CONFLICT (");
  for (guint i = 0; i < type->n_keys; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", type->fields[i].name);
  g_string_append (sql, ") DO ");

  if (type->n_keys == type->n_fields)
    {
      g_string_append (sql, "NOTHING");
      return g_string_free (sql, FALSE);
    }

  g_string_append (sql, "UPDATE SET ");
  for (guint i = type->n_keys; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s\"%s\" = excluded.\"%s\"", i > type->n_keys ? ", " : "",
                            type->fields[i].name, type->fields[i].name);
  g_string_append (sql, " WHERE ");
  for (guint i = type->n_keys; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s\"%s\".\"%s\" IS NOT excluded.\"%s\"",
                            i > type->n_keys ? " OR " : "", type->name, type->fields[i].name,
                            type->fields[i].name);
  return g_string_free (sql, FALSE);
}

static char *
make_verb (const QuatuorRowType *type,
           const char           *verb)
{
  static const struct
  {
    const char *verb;
    char *(*make) (const QuatuorRowType *type);
  } VERBS[] = {
    { "each", make_each },
    { "get", make_get },
    { "insert", make_insert },
    { "insert-batch", make_insert_batch },
    { "list", make_list },
    { "put", make_put },
    { "remove", make_delete },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (VERBS); i++)
    if (g_str_equal (VERBS[i].verb, verb))
      return VERBS[i].make (type);
  g_assert_not_reached ();
}

/**
 * quatuor_table_prepare:
 * @db: a connection
 * @table: a table
 * @verb: `each`, `get`, `insert`, `insert-batch`, `list`, `put` or `remove`
 * @error: where an error goes
 *
 * Returns: (transfer none) (nullable): the statement, reset
 */
QuatuorStatement *
quatuor_table_prepare (QuatuorDb     *db,
                       QuatuorTable   table,
                       const char    *verb,
                       GError       **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  g_autofree char *key = g_strdup_printf ("%s %s", verb, type->name);
  g_autofree char *sql = NULL;
  QuatuorStatement *kept = g_hash_table_lookup (db->statements, key);

  if (kept != NULL)
    {
      quatuor_statement_reset (kept);
      return kept;
    }

  sql = make_verb (type, verb);
  return quatuor_db_statement_for (db, key, sql, error);
}

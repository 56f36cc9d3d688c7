/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-db.h"

#include <sqlite3.h>
#include <string.h>

#define SQL_ROOT "/io/github/quatuor/Quatuor/sql/"

static guint
prepare_all (QuatuorDb  *db,
             const char *group)
{
  g_autofree char *path = g_strconcat (SQL_ROOT, group, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children (path, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (; files[n] != NULL; n++)
    {
      g_autofree char *stem = g_strndup (files[n], strlen (files[n]) - strlen (".sql"));
      g_autofree char *name = g_strconcat (group, stem, NULL);
      QuatuorStatement *statement = quatuor_db_statement (db, name, &error);

      g_assert_no_error (error);
      g_assert_nonnull (statement);
    }
  return n;
}

static void
test_every_statement_prepares (QuatuorTestDb *fixture,
                               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = g_resources_enumerate_children (SQL_ROOT, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!g_str_equal (groups[i], "schema/"))
      n += prepare_all (fixture->db, groups[i]);
  g_assert_cmpuint (n, >, 20);
}

static char *
create_statement (QuatuorTestDb *fixture,
                  const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'", table);
  sqlite3_stmt *statement = NULL;
  sqlite3 *sqlite = NULL;
  char *text;

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (sqlite, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (sqlite);
  return text;
}

/* A session records nothing of a table without a key, loses everything over a
 * generated column and hides what cascades and triggers do. */
static void
test_tracked_tables_keep_the_rules (QuatuorTestDb *fixture,
                                    gconstpointer  data)
{
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      const QuatuorRowType *type = quatuor_row_type ((QuatuorTable) i);
      g_autofree char *sql = create_statement (fixture, type->name);

      g_assert_true (g_str_has_suffix (sql, ") STRICT"));
      g_assert_nonnull (strstr (sql, "PRIMARY KEY"));
      g_assert_null (strstr (sql, "GENERATED"));
      g_assert_null (strstr (sql, "CASCADE"));
      g_assert_null (strstr (sql, "AUTOINCREMENT"));
      for (guint n = 0; n < type->n_keys; n++)
        {
          g_autofree char *pattern = g_strdup_printf ("\\b%s +BLOB NOT NULL", type->fields[n].name);

          g_assert_true (g_regex_match_simple (pattern, sql, 0, 0));
        }
      for (const char *p = strstr (sql, "REFERENCES"); p != NULL; p = strstr (p + 1, "REFERENCES"))
        g_assert_true (g_regex_match_simple (
          "^REFERENCES \\w+ \\(id\\) DEFERRABLE INITIALLY DEFERRED", p, 0, 0));
    }
}

/* The descriptions in quatuor-row.h and the schema are written twice: here they
 * are held equal, column by column and in the same order. */
static void
test_rows_are_those_of_the_schema (QuatuorTestDb *fixture,
                                   gconstpointer  data)
{
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      const QuatuorRowType *type = quatuor_row_type ((QuatuorTable) i);
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", type->name);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (sqlite, sql, -1, &statement, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_column_count (statement), ==, (int) type->n_fields);
      for (guint n = 0; n < type->n_fields; n++)
        g_assert_cmpstr (sqlite3_column_name (statement, (int) n), ==, type->fields[n].name);
      sqlite3_finalize (statement);
    }
  sqlite3_close (sqlite);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                       \
  g_test_add ("/store/sql/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("prepares", test_every_statement_prepares);
  ADD ("tracked", test_tracked_tables_keep_the_rules);
  ADD ("rows", test_rows_are_those_of_the_schema);
  return g_test_run ();
}

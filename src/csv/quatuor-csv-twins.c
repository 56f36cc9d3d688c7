/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-twins.h"

struct _QuatuorCsvTwins
{
  GHashTable *lines;   /* name to the line it stood on first */
  GHashTable *no_code; /* name to the line that has no code */
};

/**
 * quatuor_csv_twins_new:
 *
 * Returns: (transfer full): what knows no row yet
 */
QuatuorCsvTwins *
quatuor_csv_twins_new (void)
{
  QuatuorCsvTwins *self = g_new0 (QuatuorCsvTwins, 1);

  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->no_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * quatuor_csv_twins_free:
 * @self: (transfer full): what knows the rows so far
 */
void
quatuor_csv_twins_free (QuatuorCsvTwins *self)
{
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->no_code);
  g_free (self);
}

/**
 * quatuor_csv_twins_add:
 * @self: what knows the rows so far
 * @name: what the row is called once it is read
 * @has_code: whether its code stands in the table
 * @line: where it begins
 *
 * Returns: the line of another row that cannot be told from this one, else 0
 */
gint64
quatuor_csv_twins_add (QuatuorCsvTwins *self,
                       const char      *name,
                       gboolean         has_code,
                       gint64           line)
{
  gpointer earlier = g_hash_table_lookup (has_code ? self->no_code : self->lines, name);

  if (earlier != NULL)
    return (gint64) GPOINTER_TO_SIZE (earlier);

  if (!g_hash_table_contains (self->lines, name))
    g_hash_table_insert (self->lines, g_strdup (name), GSIZE_TO_POINTER ((gsize) line));
  if (!has_code)
    g_hash_table_insert (self->no_code, g_strdup (name), GSIZE_TO_POINTER ((gsize) line));
  return 0;
}

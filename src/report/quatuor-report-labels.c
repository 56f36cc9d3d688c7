/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-labels.h"

#include "quatuor-text.h"

struct _QuatuorReportLabels
{
  /* Owned */
  GHashTable *by_column; /* code of a column -> (code -> label) */
  GHashTable *readings;  /* column and folded word -> how many things it names */
};

static char *
reading_key (const char *column,
             const char *word)
{
  g_autofree char *folded = quatuor_text_fold (word);

  return g_strconcat (column, "\n", folded, NULL);
}

static void
count_reading (QuatuorReportLabels *self,
               const char          *column,
               const char          *word)
{
  char *key = reading_key (column, word);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->readings, key));

  g_hash_table_insert (self->readings, key, GUINT_TO_POINTER (n + 1));
}

static void
add_label (QuatuorReportLabels *self,
           const char          *column,
           const char          *code,
           const char          *label)
{
  g_autofree char *folded_code = quatuor_text_fold (code);
  g_autofree char *folded_label = quatuor_text_fold (label);
  GHashTable *labels = g_hash_table_lookup (self->by_column, column);

  if (labels == NULL)
    {
      labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (self->by_column, g_strdup (column), labels);
    }
  g_hash_table_insert (labels, g_strdup (code), g_strdup (label));
  count_reading (self, column, code);
  if (!g_str_equal (folded_code, folded_label))
    count_reading (self, column, label);
}

/* A label that names two things, or is the code of another, would come back as
 * something else: the code stays in its place. */
static void
drop_ambiguous (QuatuorReportLabels *self)
{
  GHashTableIter columns, labels;
  gpointer column, of_column, label;

  g_hash_table_iter_init (&columns, self->by_column);
  while (g_hash_table_iter_next (&columns, &column, &of_column))
    {
      g_hash_table_iter_init (&labels, of_column);
      while (g_hash_table_iter_next (&labels, NULL, &label))
        {
          g_autofree char *key = reading_key (column, label);

          if (GPOINTER_TO_UINT (g_hash_table_lookup (self->readings, key)) > 1)
            g_hash_table_iter_remove (&labels);
        }
    }
}

/**
 * quatuor_report_labels_new:
 * @db: the programme
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): its words
 */
QuatuorReportLabels *
quatuor_report_labels_new (QuatuorDb  *db,
                           GError    **error)
{
  g_autoptr (QuatuorReportLabels) self = g_new0 (QuatuorReportLabels, 1);
  QuatuorStatement *statement = quatuor_db_statement (db, "report/labels", error);
  gboolean has_row = TRUE;

  self->by_column = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_hash_table_unref);
  self->readings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (statement != NULL && has_row)
    {
      if (!quatuor_statement_step (statement, &has_row, error))
        return NULL;
      if (has_row)
        add_label (self, quatuor_statement_text (statement, 0),
                   quatuor_statement_text (statement, 1), quatuor_statement_text (statement, 2));
    }
  if (statement == NULL)
    return NULL;

  drop_ambiguous (self);
  return g_steal_pointer (&self);
}

/**
 * quatuor_report_labels_free:
 * @self: (nullable) (transfer full): words
 */
void
quatuor_report_labels_free (QuatuorReportLabels *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_column, g_hash_table_unref);
  g_clear_pointer (&self->readings, g_hash_table_unref);
  g_free (self);
}

/**
 * quatuor_report_labels_of:
 * @self: words
 * @column: a column of a report
 *
 * Returns: (transfer none) (nullable): the label of each code of that column; a
 *   code without one is said as it is. %NULL for a column of other things
 */
GHashTable *
quatuor_report_labels_of (QuatuorReportLabels    *self,
                          const QuatuorCsvColumn *column)
{
  return g_hash_table_lookup (self->by_column, column->code);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-report-row.h"

/* The rows of a statement that follow each other and have the same key. */
typedef struct
{
  QuatuorReportRun *run;
  gboolean          begun;

  /* Owned */
  GPtrArray        *texts; /* one a column of the statement; a number has none */
  gint64           *sums;  /* one a column of the report */
  QuatuorReportRow  row;
} Group;

static void
group_init (Group            *group,
            QuatuorReportRun *run)
{
  group->run = run;
  group->begun = FALSE;
  group->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (group->texts, quatuor_statement_n_columns (run->statement));
  group->sums = g_new0 (gint64, run->columns->len);
  quatuor_report_row_init (&group->row, run->columns->len);
}

static void
group_clear (Group *group)
{
  g_clear_pointer (&group->texts, g_ptr_array_unref);
  g_clear_pointer (&group->sums, g_free);
  quatuor_report_row_clear (&group->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static gboolean
is_added (Group *group,
          guint  column)
{
  return column < group->run->columns->len &&
         ((const QuatuorCsvColumn *) g_ptr_array_index (group->run->columns, column))->type ==
           QUATUOR_CSV_INTEGER;
}

static gboolean
is_same_group (Group *group)
{
  for (guint i = 0; i < group->texts->len; i++)
    if (!is_added (group, i) &&
        g_strcmp0 (g_ptr_array_index (group->texts, i),
                   quatuor_statement_text (group->run->statement, (int) i)) != 0)
      return FALSE;
  return TRUE;
}

static void
begin_group (Group *group)
{
  group->begun = TRUE;
  for (guint i = 0; i < group->texts->len; i++)
    if (is_added (group, i))
      group->sums[i] = 0;
    else
      {
        g_free (g_ptr_array_index (group->texts, i));
        g_ptr_array_index (group->texts, i) =
          g_strdup (quatuor_statement_text (group->run->statement, (int) i));
      }
}

static void
add_row (Group *group)
{
  for (guint i = 0; i < group->run->columns->len; i++)
    if (is_added (group, i))
      group->sums[i] += quatuor_statement_int (group->run->statement, (int) i);
}

static gboolean
end_group (Group   *group,
           GError **error)
{
  for (guint i = 0; i < group->run->columns->len; i++)
    if (is_added (group, i))
      quatuor_report_row_set_count (&group->row, i, (guint) group->sums[i]);
    else
      group->row.cells[i] = g_ptr_array_index (group->texts, i);
  group->begun = FALSE;
  return group->run->sink (group->row.cells, group->run->data, error);
}

/**
 * quatuor_report_stream_added:
 * @run: a run whose statement has the report's columns, then others by which rows
 *   are told apart
 * @error: where an error goes
 *
 * Adds up the numbers of rows that follow each other and are otherwise the same. A
 * statement that would do so itself would have to read all of them before its first
 * row.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_added (QuatuorReportRun  *run,
                             GError           **error)
{
  g_auto (Group) group = { NULL, };
  gboolean has_row;

  group_init (&group, run);
  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (group.begun && (!has_row || !is_same_group (&group)) && !end_group (&group, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!group.begun)
        begin_group (&group);
      add_row (&group);
    }
  return FALSE;
}

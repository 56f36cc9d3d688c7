/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

typedef struct
{
  guint      n_columns;
  GPtrArray *rows;
} Rows;

static gboolean
take_row (const char *const  *cells,
          gpointer            data,
          GError            **error)
{
  Rows *rows = data;
  char **row = g_new0 (char *, rows->n_columns + 1);

  for (guint i = 0; i < rows->n_columns; i++)
    row[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (rows->rows, row);
  return TRUE;
}

/**
 * report_rows_read:
 * @report: a report
 * @db: a programme
 * @filter: which rows of it
 *
 * Returns: (transfer full) (element-type GStrv): its rows, an empty text for an
 *   empty cell
 */
GPtrArray *
report_rows_read (const QuatuorReport       *report,
                  QuatuorDb                 *db,
                  const QuatuorReportFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (report, db, &error);
  Rows rows = { columns->len, g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev) };

  g_assert_no_error (error);
  quatuor_report_run (report, db, filter, take_row, &rows, &error);
  g_assert_no_error (error);
  return rows.rows;
}

/**
 * report_rows_say:
 * @name: the name of a report
 * @db: a programme
 * @filter: which rows of it
 *
 * Returns: (transfer full): its rows, a line each, bars between the cells
 */
char *
report_rows_say (const char                *name,
                 QuatuorDb                 *db,
                 const QuatuorReportFilter *filter)
{
  g_autoptr (GPtrArray) rows = report_rows_read (quatuor_report_find (name), db, filter);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (rows, i));

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

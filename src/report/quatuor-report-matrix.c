/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

/**
 * quatuor_report_stream_matrix:
 * @run: a run whose statement gives territory and state, phase after phase
 * @error: where an error goes
 *
 * Lays the phases of a territory side by side.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_matrix (QuatuorReportRun  *run,
                              GError           **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row;

  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;

      if (cells->len == 0)
        g_ptr_array_add (cells, g_strdup (quatuor_statement_text (run->statement, 0)));
      g_ptr_array_add (cells, g_strdup (quatuor_statement_text (run->statement, 1)));
      if (cells->len < run->columns->len)
        continue;

      if (!run->sink ((const char *const *) cells->pdata, run->data, error))
        return FALSE;
      g_ptr_array_set_size (cells, 0);
    }
  return FALSE;
}

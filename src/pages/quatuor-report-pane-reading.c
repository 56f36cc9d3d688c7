/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-pane-private.h"

#include "quatuor-feedback.h"

#include <glib/gi18n-lib.h>

/* More rows than anybody reads on a screen; the export has all of them. */
#define MAX_ROWS 1000

/* A bar that comes and goes at once only flickers. */
#define WORK_DELAY_MS 500

/* A report as it travels into the store’s thread and back. */
typedef struct
{
  QuatuorReportView *view;
  GCancellable      *cancellable;
  QuatuorReportPane *pane;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->view, quatuor_report_view_free);
  g_clear_object (&reading->cancellable);
  g_clear_object (&reading->pane);
  g_free (reading);
}

static gboolean
run_reading (QuatuorDb  *db,
             gpointer    data,
             GError    **error)
{
  return quatuor_report_view_run (db, ((Reading *) data)->view, error);
}

/*
 * Work that takes its time
 */

static gboolean
show_work (gpointer user_data)
{
  QuatuorReportPane *self = user_data;

  gtk_widget_set_visible (self->work, TRUE);
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_report_pane_begin_work:
 * @self: a pane
 * @delay_id: which work
 * @words: what is being done
 *
 * After half a second, says what is being done and offers to cancel it.
 */
void
quatuor_report_pane_begin_work (QuatuorReportPane *self,
                                guint             *delay_id,
                                const char        *words)
{
  gtk_label_set_text (self->work_label, words);
  if (*delay_id == 0)
    *delay_id = g_timeout_add (WORK_DELAY_MS, show_work, self);
}

/**
 * quatuor_report_pane_end_work:
 * @self: a pane
 * @delay_id: which work
 *
 * Says no more that something is being done.
 */
void
quatuor_report_pane_end_work (QuatuorReportPane *self,
                              guint             *delay_id)
{
  /* The timeout may have run: then its source is gone already. */
  if (*delay_id != 0 && g_main_context_find_source_by_id (NULL, *delay_id) != NULL)
    g_source_remove (*delay_id);
  *delay_id = 0;
  gtk_widget_set_visible (self->work, self->loading_delay_id != 0 || self->making_delay_id != 0);
}

/*
 * Reading
 */

/* The first rows, on their way to the main thread. */
typedef struct
{
  QuatuorReportPane *pane;
  GCancellable      *cancellable;
  QuatuorGrid       *grid;
} First;

static void
first_free (gpointer data)
{
  First *first = data;

  g_object_unref (first->pane);
  g_object_unref (first->cancellable);
  quatuor_grid_unref (first->grid);
  g_free (first);
}

static gboolean
show_first (gpointer user_data)
{
  First *first = user_data;
  QuatuorReportPane *self = first->pane;

  /* They may come after all the others, or after another report was chosen. */
  if (self->loading != first->cancellable || self->store == NULL)
    return G_SOURCE_REMOVE;
  g_clear_pointer (&self->view, quatuor_report_view_free);
  quatuor_report_pane_show_first (self, first->grid);
  return G_SOURCE_REMOVE;
}

static void
send_first (QuatuorGrid *grid,
            gpointer     data)
{
  Reading *reading = data;
  First *first = g_new0 (First, 1);

  first->pane = g_object_ref (reading->pane);
  first->cancellable = g_object_ref (reading->cancellable);
  first->grid = quatuor_grid_ref (grid);
  g_idle_add_full (G_PRIORITY_DEFAULT, show_first, first, first_free);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Reading *reading = user_data;
  QuatuorReportPane *self = reading->pane;
  g_autoptr (GError) error = NULL;

  quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  /* Another reading has begun since, or nobody looks any more. */
  if (self->store == NULL || self->loading != reading->cancellable)
    return;

  g_clear_object (&self->loading);
  quatuor_report_pane_end_work (self, &self->loading_delay_id);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (self->count, _("Stopped: some rows were not read"));
  else if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else
    {
      g_clear_pointer (&self->view, quatuor_report_view_free);
      self->view = g_steal_pointer (&reading->view);
      quatuor_report_pane_show_view (self);
    }
}

/**
 * quatuor_report_pane_load:
 * @self: a pane
 *
 * Reads the rows of its report, if it has a programme and a report to show: the
 * first ones are seen before the last ones are counted.
 */
void
quatuor_report_pane_load (QuatuorReportPane *self)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  Reading *reading;

  if (self->store == NULL || self->report == NULL)
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  quatuor_report_filter_bar_get (self->filters, &filter);
  reading = g_new0 (Reading, 1);
  reading->view = quatuor_report_view_new (self->report, &filter,
                                           quatuor_store_get_cohort (self->store), MAX_ROWS);
  reading->view->first = send_first;
  reading->view->first_data = reading;
  reading->cancellable = g_object_ref (self->loading);
  reading->pane = g_object_ref (self);
  quatuor_report_pane_begin_work (self, &self->loading_delay_id, _("Reading the rows…"));
  quatuor_store_run_async (self->store, run_reading, reading, reading_free, self->loading,
                           on_read_cb, reading);
}

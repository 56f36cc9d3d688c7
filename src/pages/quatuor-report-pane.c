/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-pane-private.h"

#include "quatuor-feedback.h"
#include "quatuor-report-places.h"
#include "quatuor-snapshots-loader.h"

#include <glib/gi18n-lib.h>

/* More rows than anybody reads on a screen; the export has all of them. */
#define MAX_ROWS 1000

/* A bar that comes and goes at once only flickers. */
#define WORK_DELAY_MS 500

G_DEFINE_FINAL_TYPE (QuatuorReportPane, quatuor_report_pane, ADW_TYPE_BIN)

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
 * What is shown
 */

static void
show_count (QuatuorReportPane *self)
{
  guint n_rows = self->view->n_rows;
  guint n_shown = self->view->grid->rows->len;
  g_autofree char *all = g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows);
  g_autofree char *some = NULL;

  if (n_shown < n_rows)
    /* Translators: first how many rows there are, then how many are on the screen. */
    some = g_strdup_printf (_("%s; the first %u are shown here, an export holds all"), all,
                            n_shown);
  gtk_label_set_text (self->count, some != NULL ? some : all);
}

static void
show_sentence (QuatuorReportPane *self)
{
  g_autofree char *sentence = quatuor_report_view_to_sentence (self->view);

  gtk_label_set_text (self->sentence, sentence);
}

static void
show_dictionary (QuatuorReportPane *self)
{
  QuatuorGrid *grid = self->view->grid;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->dictionary))) != NULL)
    gtk_list_box_remove (self->dictionary, row);
  for (guint i = 0; i < grid->n_columns; i++)
    {
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", grid->titles[i],
                          "subtitle", grid->meanings[i] != NULL ? grid->meanings[i] : "",
                          "subtitle-lines", 0, NULL);
      gtk_list_box_append (self->dictionary, row);
    }
}

static void
update_stack (QuatuorReportPane *self)
{
  const char *name = "table";

  if (gtk_toggle_button_get_active (self->dictionary_button))
    name = "dictionary";
  else if (self->view != NULL && self->view->n_rows == 0)
    name = "empty";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_empty (QuatuorReportPane *self)
{
  gboolean narrow = quatuor_report_filter_bar_is_narrow (self->filters);

  gtk_widget_set_visible (self->reset_button, narrow);
  adw_status_page_set_description (
    self->empty, narrow ? _("The filters leave nothing.")
                        : _("The programme holds nothing yet for this report."));
}

/* What was removed is nowhere: the button says so, and does nothing. */
static void
show_nearest (QuatuorReportPane        *self,
              const QuatuorReportPlace *place)
{
  g_autofree char *label = NULL;

  self->target = g_strdup (place->target);
  if (self->target != NULL)
    /* Translators: where the records are that a row of a report counts. */
    label = g_strdup_printf (_("Open (Enter): %s"), place->label);
  gtk_label_set_text (self->open_label, label != NULL ? label : place->label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.open", self->target != NULL);
}

/* The nearest place goes on the button, the others into its menu. */
static void
update_places (QuatuorReportPane *self)
{
  guint selected = quatuor_table_view_get_selected (self->table);
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  g_clear_pointer (&self->target, g_free);
  if (self->view != NULL && selected < self->view->codes->len)
    places = quatuor_report_view_list_places (self->view, selected);
  gtk_widget_set_visible (self->open_box, places != NULL && places->len > 0);
  if (places == NULL || places->len == 0)
    return;

  show_nearest (self, g_ptr_array_index (places, 0));
  for (guint i = 0; i < places->len; i++)
    {
      const QuatuorReportPlace *place = g_ptr_array_index (places, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (place->label, NULL);

      if (place->target == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "win.go", "s", place->target);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->open_menu, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->open_menu), places->len > 1);
}

static void
show_view (QuatuorReportPane *self)
{
  quatuor_table_view_show (self->table, self->view->grid);
  show_count (self);
  show_sentence (self);
  show_dictionary (self);
  show_empty (self);
  update_stack (self);
  update_places (self);
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
  quatuor_table_view_show (self->table, first->grid);
  gtk_label_set_text (self->count, _("Counting the rows…"));
  update_stack (self);
  update_places (self);
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
      show_view (self);
    }
}

static void
load (QuatuorReportPane *self)
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

/*
 * The snapshots
 */

static void
on_snapshots_listed_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (QuatuorReportPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) snapshots =
    quatuor_snapshots_load_finish (QUATUOR_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else
    quatuor_report_filter_bar_set_snapshots (self->filters, snapshots);
  load (self);
}

/* What is shown is only known once the snapshots are. */
static void
list_and_load (QuatuorReportPane *self)
{
  quatuor_snapshots_load_async (self->store, on_snapshots_listed_cb, g_object_ref (self));
}

/*
 * Callbacks
 */

static void
on_row_activated_cb (QuatuorReportPane *self)
{
  update_places (self);
  if (self->target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", self->target);
}

static void
on_reset_clicked_cb (QuatuorReportPane *self)
{
  quatuor_report_filter_bar_reset (self->filters);
}

static void
quatuor_report_pane_dispose (GObject *object)
{
  QuatuorReportPane *self = QUATUOR_REPORT_PANE (object);

  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->making);
  g_clear_object (&self->loading);
  g_clear_object (&self->making);
  if (self->work != NULL)
    {
      quatuor_report_pane_end_work (self, &self->loading_delay_id);
      quatuor_report_pane_end_work (self, &self->making_delay_id);
    }
  g_clear_object (&self->store);
  g_clear_pointer (&self->view, quatuor_report_view_free);
  g_clear_pointer (&self->target, g_free);
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_REPORT_PANE);
  G_OBJECT_CLASS (quatuor_report_pane_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorReportPane, name)

static void
quatuor_report_pane_class_init (QuatuorReportPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_report_pane_dispose;
  quatuor_report_pane_install_actions (widget_class);

  g_type_ensure (QUATUOR_TYPE_REPORT_FILTER_BAR);
  g_type_ensure (QUATUOR_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-report-pane.ui");
  BIND (heading);
  BIND (summary);
  BIND (sentence);
  BIND (filters);
  BIND (stack);
  BIND (table);
  BIND (dictionary);
  BIND (dictionary_button);
  BIND (empty);
  BIND (reset_button);
  BIND (count);
  BIND (work);
  BIND (work_label);
  BIND (open_box);
  BIND (open_label);
  BIND (open_menu);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_places);
  gtk_widget_class_bind_template_callback (widget_class, update_stack);
}

static void
quatuor_report_pane_init (QuatuorReportPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_report_pane_refresh:
 * @self: a pane
 * @store: the programme
 *
 * Offers what the programme has now, and reads the report again.
 */
void
quatuor_report_pane_refresh (QuatuorReportPane *self,
                             QuatuorStore      *store)
{
  QuatuorCohort *cohort;

  g_return_if_fail (QUATUOR_IS_REPORT_PANE (self));

  g_set_object (&self->store, store);
  cohort = quatuor_store_get_cohort (store);
  quatuor_report_filter_bar_show (self->filters, cohort);
  quatuor_report_filter_bar_set_report (self->filters, self->report, cohort);
  list_and_load (self);
}

/**
 * quatuor_report_pane_set_report:
 * @self: a pane
 * @report: the report to show
 */
void
quatuor_report_pane_set_report (QuatuorReportPane   *self,
                                const QuatuorReport *report)
{
  g_return_if_fail (QUATUOR_IS_REPORT_PANE (self));

  self->report = report;
  gtk_label_set_text (self->heading, quatuor_report_get_title (report));
  gtk_label_set_text (self->summary, quatuor_report_get_summary (report));
  quatuor_table_view_set_label (self->table, quatuor_report_get_title (report));
  if (self->store == NULL)
    return;
  quatuor_report_filter_bar_set_report (self->filters, report,
                                        quatuor_store_get_cohort (self->store));
  load (self);
}

/**
 * quatuor_report_pane_compare_with:
 * @self: a pane
 * @snapshot: a snapshot
 *
 * Has a report that compares compare the programme with @snapshot.
 */
void
quatuor_report_pane_compare_with (QuatuorReportPane *self,
                                  const QuatuorId   *snapshot)
{
  g_return_if_fail (QUATUOR_IS_REPORT_PANE (self));

  quatuor_report_filter_bar_choose_since (self->filters, snapshot);
  load (self);
}

/**
 * quatuor_report_pane_narrow:
 * @self: a pane
 * @narrowing: as quatuor_report_filter_narrow() takes it
 *
 * Shows the records behind a row of another report, the rest of the filter being the
 * same.
 */
void
quatuor_report_pane_narrow (QuatuorReportPane *self,
                            const char        *narrowing)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };

  g_return_if_fail (QUATUOR_IS_REPORT_PANE (self));

  if (self->store == NULL)
    return;
  quatuor_report_filter_bar_get (self->filters, &filter);
  quatuor_report_filter_narrow (&filter, quatuor_store_get_cohort (self->store), narrowing);
  quatuor_report_filter_bar_set (self->filters, &filter);
  load (self);
}

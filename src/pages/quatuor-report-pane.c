/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-pane-private.h"

#include "quatuor-csv-kind.h"
#include "quatuor-feedback.h"
#include "quatuor-report-guide.h"
#include "quatuor-report-places.h"
#include "quatuor-snapshots-loader.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (QuatuorReportPane, quatuor_report_pane, ADW_TYPE_BIN)

/*
 * What is shown
 */

static void
show_count (QuatuorReportPane *self)
{
  guint n_rows = self->view->n_rows;
  guint n_shown = self->view->grid->rows->len;
  g_autofree char *all = g_strdup_printf (ngettext ("%'u row", "%'u rows", n_rows), n_rows);
  g_autofree char *some = NULL;

  if (n_shown < n_rows)
    /* Translators: first how many rows there are, then how many are on the screen. */
    some = g_strdup_printf (_("%s; the first %'u are shown here, an export holds all"), all,
                            n_shown);
  gtk_label_set_text (self->count, some != NULL ? some : all);
  /* The page that stands in for an empty table says so in large letters. */
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_rows > 0);
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
show_guide (QuatuorReportPane *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorReportGuide *guide = quatuor_report_guide_find (self->report, cohort);
  g_autofree char *target =
    guide != NULL ? quatuor_report_guide_get_target (guide, cohort) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->guide_button), guide != NULL);
  if (guide == NULL)
    {
      adw_status_page_set_description (self->empty,
                                       _("The programme holds nothing yet for this report."));
      return;
    }
  adw_status_page_set_description (self->empty, _(guide->sentence));
  gtk_button_set_label (self->guide_button, _(guide->button));
  /* An action never has the target of another one. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->guide_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->guide_button),
                                          target != NULL ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->guide_button), guide->action);
}

/* What makes the report empty is mended first: a filter, else a programme without
 * such records, which may come from a spreadsheet. */
static void
show_empty (QuatuorReportPane *self)
{
  gboolean narrow = quatuor_report_filter_bar_is_narrow (self->filters);
  QuatuorCsvKind kind;

  gtk_widget_set_visible (self->reset_button, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->guide_button), !narrow);
  gtk_widget_set_visible (self->import_button,
                          !narrow && quatuor_csv_kind_find (self->report->name, &kind));
  if (narrow)
    adw_status_page_set_description (self->empty, _("The filters leave nothing."));
  else
    show_guide (self);
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

/**
 * quatuor_report_pane_show_first:
 * @self: a pane
 * @grid: the first rows of the report
 *
 * Shows rows while the others are being read.
 */
void
quatuor_report_pane_show_first (QuatuorReportPane *self,
                                QuatuorGrid       *grid)
{
  quatuor_table_view_show (self->table, grid);
  gtk_label_set_text (self->count, _("Counting the rows…"));
  gtk_widget_set_visible (GTK_WIDGET (self->count), TRUE);
  update_stack (self);
  update_places (self);
}

/**
 * quatuor_report_pane_show_view:
 * @self: a pane that has a view
 *
 * Shows the rows, how many there are and what they tell of.
 */
void
quatuor_report_pane_show_view (QuatuorReportPane *self)
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
  quatuor_report_pane_load (self);
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
  BIND (guide_button);
  BIND (import_button);
  BIND (count);
  BIND (work);
  BIND (work_label);
  BIND (open_box);
  BIND (open_label);
  BIND (open_menu);
  gtk_widget_class_bind_template_callback (widget_class, quatuor_report_pane_load);
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
  quatuor_report_pane_load (self);
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
  quatuor_report_pane_load (self);
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
  quatuor_report_pane_load (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-reports-page.h"

#include "quatuor-export-dialog.h"
#include "quatuor-feedback.h"
#include "quatuor-filter-row.h"
#include "quatuor-report-view.h"
#include "quatuor-table-view.h"

#include <glib/gi18n-lib.h>

/* More rows than anybody reads on a screen; the export has all of them. */
#define MAX_ROWS 1000

struct _QuatuorReportsPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  AdwLeaflet          *leaflet;
  GtkWidget           *content;
  GtkListBox          *list;
  GtkLabel            *heading;
  GtkLabel            *summary;
  QuatuorFilterRow    *territory;
  QuatuorFilterRow    *campaign;
  GtkStack            *stack;
  QuatuorTableView    *table;
  GtkLabel            *count;

  /* Owned */
  GCancellable        *loading;

  const QuatuorReport *report;
  gboolean             showing;
};

G_DEFINE_FINAL_TYPE (QuatuorReportsPage, quatuor_reports_page, QUATUOR_TYPE_PAGE)

static void
show_count (QuatuorReportsPage   *self,
            const QuatuorReportView *view)
{
  g_autofree char *all =
    g_strdup_printf (ngettext ("%u row", "%u rows", view->n_rows), view->n_rows);
  g_autofree char *some = NULL;

  if (view->grid->rows->len < view->n_rows)
    /* Translators: first how many rows there are, then how many are on the screen. */
    some = g_strdup_printf (_("%s; the first %u are shown here, an export holds all"), all,
                            view->grid->rows->len);
  gtk_label_set_text (self->count, some != NULL ? some : all);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorReportView *view = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (quatuor_page_get_store (QUATUOR_PAGE (self)) == NULL ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  if (view->report != self->report)
    return;

  show_count (self, view);
  gtk_stack_set_visible_child_name (self->stack, view->n_rows > 0 ? "table" : "empty");
  quatuor_table_view_show (self->table, view->grid);
}

static QuatuorReportFilter
get_filter (QuatuorReportsPage *self)
{
  QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  QuatuorId territory = quatuor_filter_row_get_id (self->territory);

  quatuor_report_filter_add (&filter.territories, &territory);
  if (quatuor_report_takes (self->report, QUATUOR_REPORT_BY_CAMPAIGN))
    filter.campaign = quatuor_filter_row_get_id (self->campaign);
  return filter;
}

static void
load (QuatuorReportsPage *self)
{
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  g_auto (QuatuorReportFilter) filter = { NULL, };

  if (store == NULL || self->report == NULL || self->showing)
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  filter = get_filter (self);
  quatuor_store_run_async (store, quatuor_report_view_run,
                           quatuor_report_view_new (self->report, &filter,
                                                    quatuor_store_get_cohort (store), MAX_ROWS),
                           quatuor_report_view_free, self->loading, on_loaded_cb,
                           g_object_ref (self));
}

static void
choose (QuatuorReportsPage  *self,
        const QuatuorReport *report)
{
  self->report = report;
  gtk_label_set_text (self->heading, quatuor_report_get_title (report));
  gtk_label_set_text (self->summary, quatuor_report_get_summary (report));
  quatuor_table_view_set_label (self->table, quatuor_report_get_title (report));
  gtk_widget_set_visible (GTK_WIDGET (self->campaign),
                          quatuor_report_takes (report, QUATUOR_REPORT_BY_CAMPAIGN));
  load (self);
}

/*
 * Callbacks
 */

static void
on_row_selected_cb (QuatuorReportsPage *self,
                    GtkListBoxRow      *row)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  if (row != NULL)
    choose (self, &reports[gtk_list_box_row_get_index (row)]);
}

static void
on_row_activated_cb (QuatuorReportsPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
on_back_clicked_cb (QuatuorReportsPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorReportsPage *self = QUATUOR_REPORTS_PAGE (widget);
  g_auto (QuatuorReportFilter) filter = get_filter (self);

  quatuor_export_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                                 quatuor_page_get_store (QUATUOR_PAGE (self)),
                                 self->report->name, &filter);
}

/*
 * QuatuorPage
 */

static void
quatuor_reports_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  QuatuorReportsPage *self = QUATUOR_REPORTS_PAGE (page);

  self->showing = TRUE;
  quatuor_filter_row_show (self->territory, cohort, QUATUOR_TABLE_TERRITORY, _("All territories"));
  quatuor_filter_row_show (self->campaign, cohort, QUATUOR_TABLE_CAMPAIGN, _("All campaigns"));
  self->showing = FALSE;
  load (self);
}

static void
quatuor_reports_page_show (QuatuorPage *page,
                           const char  *place)
{
  QuatuorReportsPage *self = QUATUOR_REPORTS_PAGE (page);
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    if (g_str_equal (reports[i].name, place))
      {
        gtk_list_box_select_row (self->list,
                                 gtk_list_box_get_row_at_index (self->list, (int) i));
        adw_leaflet_set_visible_child (self->leaflet, self->content);
      }
}

static void
fill_list (QuatuorReportsPage *self)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      GtkWidget *label = gtk_label_new (quatuor_report_get_title (&reports[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
quatuor_reports_page_dispose (GObject *object)
{
  QuatuorReportsPage *self = QUATUOR_REPORTS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_REPORTS_PAGE);
  G_OBJECT_CLASS (quatuor_reports_page_parent_class)->dispose (object);
}

static void
quatuor_reports_page_class_init (QuatuorReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_reports_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_reports_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_reports_page_show;
  gtk_widget_class_install_action (widget_class, "reports.export", NULL, export_cb);

  g_type_ensure (QUATUOR_TYPE_FILTER_ROW);
  g_type_ensure (QUATUOR_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, content);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, territory);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, campaign);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, table);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, count);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
quatuor_reports_page_init (QuatuorReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-reports-page.h"

#include "quatuor-csv-kind.h"
#include "quatuor-document-window.h"
#include "quatuor-list-tab.h"
#include "quatuor-report-pane.h"

#include <glib/gi18n-lib.h>

struct _QuatuorReportsPage
{
  QuatuorPage        parent_instance;

  /* Template children */
  AdwLeaflet        *leaflet;
  GtkWidget         *content;
  GtkListBox        *list;
  QuatuorReportPane *pane;

  /* Owned: for each row of the list its report */
  GPtrArray         *reports;
};

/* The groups of the list: what evaluators take away comes first. */
typedef enum
{
  GROUP_TABLES,
  GROUP_KINDS,
  N_GROUPS,
} Group;

static const char *const GROUP_TITLES[N_GROUPS] = {
  [GROUP_TABLES] = N_("Evaluators’ Tables"),
  [GROUP_KINDS] = N_("Tables to Import and Export"),
};

G_DEFINE_FINAL_TYPE (QuatuorReportsPage, quatuor_reports_page, QUATUOR_TYPE_PAGE)

static Group
group_of (const QuatuorReport *report)
{
  QuatuorCsvKind kind;

  return quatuor_csv_kind_find (report->name, &kind) ? GROUP_KINDS : GROUP_TABLES;
}

static const QuatuorReport *
report_of_row (QuatuorReportsPage *self,
               GtkListBoxRow      *row)
{
  return g_ptr_array_index (self->reports, gtk_list_box_row_get_index (row));
}

/*
 * Callbacks
 */

static void
on_row_selected_cb (QuatuorReportsPage *self,
                    GtkListBoxRow      *row)
{
  if (row != NULL)
    quatuor_report_pane_set_report (self->pane, report_of_row (self, row));
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
document_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *window = quatuor_document_window_new (
    quatuor_page_get_store (QUATUOR_PAGE (widget)),
    quatuor_document_kind_find (g_variant_get_string (parameter, NULL)), &QUATUOR_ID_NONE);

  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  gtk_window_present (GTK_WINDOW (window));
}

/*
 * QuatuorPage
 */

static void
quatuor_reports_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  quatuor_report_pane_refresh (QUATUOR_REPORTS_PAGE (page)->pane, quatuor_page_get_store (page));
}

static void
quatuor_reports_page_show (QuatuorPage *page,
                           const char  *place)
{
  QuatuorReportsPage *self = QUATUOR_REPORTS_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place, "/", 2);
  QuatuorId snapshot;

  for (guint i = 0; parts[0] != NULL && i < self->reports->len; i++)
    if (g_str_equal (((const QuatuorReport *) g_ptr_array_index (self->reports, i))->name,
                     parts[0]))
      {
        gtk_list_box_select_row (self->list,
                                 gtk_list_box_get_row_at_index (self->list, (int) i));
        adw_leaflet_set_visible_child (self->leaflet, self->content);
      }
  if (parts[0] == NULL || parts[1] == NULL)
    return;
  if (quatuor_id_parse (parts[1], &snapshot))
    quatuor_report_pane_compare_with (self->pane, &snapshot);
  else
    quatuor_report_pane_narrow (self->pane, parts[1]);
}

/*
 * The list
 */

/* The first row of a group bears its title. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  QuatuorReportsPage *self = user_data;
  Group group = group_of (report_of_row (self, row));
  GtkWidget *label;

  if (before != NULL && group_of (report_of_row (self, before)) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", _(GROUP_TITLES[group]), "xalign", 0.0,
                        "wrap", TRUE, "margin-top", 12, "margin-bottom", 6, "margin-start", 12,
                        "margin-end", 12, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

static void
add_group (QuatuorReportsPage *self,
           Group               group)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    if (group_of (&reports[i]) == group)
      {
        GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                         "margin-top", 6, "margin-bottom", 6, "label",
                                         quatuor_report_get_title (&reports[i]), NULL);

        g_ptr_array_add (self->reports, (gpointer) &reports[i]);
        gtk_list_box_append (self->list, label);
      }
}

static void
fill_list (QuatuorReportsPage *self)
{
  for (guint group = 0; group < N_GROUPS; group++)
    add_group (self, (Group) group);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
quatuor_reports_page_dispose (GObject *object)
{
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_REPORTS_PAGE);
  G_OBJECT_CLASS (quatuor_reports_page_parent_class)->dispose (object);
}

static void
quatuor_reports_page_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_REPORTS_PAGE (object)->reports);
  G_OBJECT_CLASS (quatuor_reports_page_parent_class)->finalize (object);
}

static void
quatuor_reports_page_class_init (QuatuorReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_reports_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_reports_page_finalize;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_reports_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_reports_page_show;

  g_type_ensure (QUATUOR_TYPE_REPORT_PANE);
  gtk_widget_class_install_action (widget_class, "reports.document", "s", document_action);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, content);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportsPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
quatuor_reports_page_init (QuatuorReportsPage *self)
{
  self->reports = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_list_tab_leave (GTK_WIDGET (self->list));
  fill_list (self);
}

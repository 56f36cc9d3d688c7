/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report-pane.h"

#include "quatuor-report-filter-bar.h"
#include "quatuor-report-view.h"
#include "quatuor-table-view.h"

G_BEGIN_DECLS

struct _QuatuorReportPane
{
  AdwBin                  parent_instance;

  /* Template children */
  GtkLabel               *heading;
  GtkLabel               *summary;
  GtkLabel               *sentence;
  QuatuorReportFilterBar *filters;
  GtkStack               *stack;
  QuatuorTableView       *table;
  GtkListBox             *dictionary;
  GtkToggleButton        *dictionary_button;
  AdwStatusPage          *empty;
  GtkWidget              *reset_button;
  GtkButton              *guide_button;
  GtkWidget              *import_button;
  GtkLabel               *count;
  GtkWidget              *work;
  GtkLabel               *work_label;
  GtkWidget              *open_box;
  GtkLabel               *open_label;
  GtkMenuButton          *open_menu;

  /* Owned */
  QuatuorStore           *store;
  GCancellable           *loading;
  GCancellable           *making;
  QuatuorReportView      *view; /* what is shown */
  char                   *target;

  const QuatuorReport    *report;
  guint                   loading_delay_id;
  guint                   making_delay_id;
};

void quatuor_report_pane_install_actions (GtkWidgetClass    *widget_class);
void quatuor_report_pane_load            (QuatuorReportPane *self);
void quatuor_report_pane_show_first      (QuatuorReportPane *self,
                                          QuatuorGrid       *grid);
void quatuor_report_pane_show_view       (QuatuorReportPane *self);
void quatuor_report_pane_begin_work      (QuatuorReportPane *self,
                                          guint             *delay_id,
                                          const char        *words);
void quatuor_report_pane_end_work        (QuatuorReportPane *self,
                                          guint             *delay_id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-columns.h"
#include "quatuor-import-dialog.h"
#include "quatuor-import-job.h"
#include "quatuor-import-reading.h"
#include "quatuor-import-rows.h"
#include "quatuor-import-summary.h"

G_BEGIN_DECLS

/* The pages of the assistant, in their order. */
typedef enum
{
  QUATUOR_IMPORT_PAGE_FILE,
  QUATUOR_IMPORT_PAGE_READING,
  QUATUOR_IMPORT_PAGE_COLUMNS,
  QUATUOR_IMPORT_PAGE_ROWS,
  QUATUOR_IMPORT_PAGE_SUMMARY,
  QUATUOR_IMPORT_N_PAGES,
} QuatuorImportPage;

struct _QuatuorImportDialog
{
  AdwWindow             parent_instance;

  /* Template children */
  AdwWindowTitle       *title;
  GtkStack             *stack;
  GtkButton            *back_button;
  GtkWidget            *next_button;
  GtkButton            *apply_button;
  GtkWidget            *choose_button;
  QuatuorImportReading *reading;
  QuatuorImportColumns *columns;
  QuatuorImportRows    *rows;
  QuatuorImportSummary *summary;
  GtkProgressBar       *progress;
  GtkWidget            *cancel_button;

  /* Owned */
  QuatuorStore         *store;
  QuatuorCsvImport     *plan;   /* what is imported, and how; NULL before a table is chosen */
  QuatuorImportJob     *looked; /* the last look at the table */
  QuatuorImportJob     *job;    /* the one that runs, or ran last */

  QuatuorImportPage     page;
  QuatuorImportPage     goal;   /* where to go when the rows are in order */
  gboolean              touched; /* the person has chosen or mended what closing loses */
  guint                 progress_id;
};

void quatuor_import_dialog_go_to         (QuatuorImportDialog *self,
                                          QuatuorImportPage    page);
void quatuor_import_dialog_focus         (QuatuorImportDialog *self);
void quatuor_import_dialog_set_enabled   (QuatuorImportDialog *self,
                                          gboolean             working);
void quatuor_import_dialog_start         (QuatuorImportDialog *self,
                                          QuatuorImportStep    step,
                                          gboolean             guess);
void quatuor_import_dialog_start_choices (QuatuorImportDialog *self,
                                          QuatuorImportStep    step,
                                          QuatuorImportPage    goal);

G_END_DECLS

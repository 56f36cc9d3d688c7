/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"
#include "quatuor-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuatuorPreview:
 * @report: which report
 * @filter: which rows of it
 * @cohort: the names of territories
 * @columns: (element-type QuatuorTableColumn): its header in the language of
 *   the screen
 * @rows: (element-type GStrv): the first rows, in words
 * @n_rows: how many there are in all
 *
 * A report as the screen shows it. Made in the store’s thread.
 */
typedef struct
{
  const QuatuorReport *report;
  QuatuorReportFilter  filter;
  QuatuorCohort       *cohort;
  GArray              *columns;
  GPtrArray           *rows;
  guint                n_rows;
} QuatuorPreview;

QuatuorPreview *quatuor_preview_new  (const QuatuorReport       *report,
                                      const QuatuorReportFilter *filter,
                                      QuatuorCohort             *cohort);
void            quatuor_preview_free (gpointer                   preview);
gboolean        quatuor_preview_run  (QuatuorDb                 *db,
                                      gpointer                   preview,
                                      GError                   **error);

G_END_DECLS

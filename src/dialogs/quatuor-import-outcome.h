/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-import-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_OUTCOME (quatuor_import_outcome_get_type ())

/**
 * QuatuorImportOutcome:
 *
 * A line of the last page of an import: a row of the table and what becomes of it,
 * or a group of such rows.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportOutcome, quatuor_import_outcome,
                      QUATUOR, IMPORT_OUTCOME, GObject)

QuatuorImportOutcome *quatuor_import_outcome_new          (const char           *title,
                                                           const char           *detail);
QuatuorImportOutcome *quatuor_import_outcome_new_group    (const char           *title,
                                                           const char           *detail,
                                                           gint64                count,
                                                           GListModel           *rows,
                                                           gboolean              opened);
const char           *quatuor_import_outcome_get_title    (QuatuorImportOutcome *self);
const char           *quatuor_import_outcome_get_detail   (QuatuorImportOutcome *self);
const char           *quatuor_import_outcome_get_count    (QuatuorImportOutcome *self);
const char           *quatuor_import_outcome_get_icon     (QuatuorImportOutcome *self);
gboolean              quatuor_import_outcome_is_open      (QuatuorImportOutcome *self);
GListModel           *quatuor_import_outcome_get_rows     (QuatuorImportOutcome *self);
void                  quatuor_import_outcome_toggle       (QuatuorImportOutcome *self);

#define QUATUOR_TYPE_IMPORT_OUTCOME_LIST (quatuor_import_outcome_list_get_type ())

/**
 * QuatuorImportOutcomeList:
 *
 * The rows of a table with the same fate. An item is made when it is asked for, as
 * a table may have a hundred thousand rows and the screen shows some twenty.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportOutcomeList, quatuor_import_outcome_list,
                      QUATUOR, IMPORT_OUTCOME_LIST, GObject)

GListModel           *quatuor_import_outcome_list_new     (QuatuorImportJob     *job,
                                                           QuatuorCohort        *cohort,
                                                           QuatuorCsvFate        fate);

G_END_DECLS

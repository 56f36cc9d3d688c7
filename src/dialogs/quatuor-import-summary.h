/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_SUMMARY (quatuor_import_summary_get_type ())

/**
 * QuatuorImportSummary:
 *
 * What an import would do, row by row, before anything is written.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportSummary, quatuor_import_summary, QUATUOR, IMPORT_SUMMARY, AdwBin)

void quatuor_import_summary_show (QuatuorImportSummary *self,
                                  QuatuorImportJob     *job,
                                  QuatuorCohort        *cohort);

G_END_DECLS

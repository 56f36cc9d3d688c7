/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_REVIEW (quatuor_import_review_get_type ())

/**
 * QuatuorImportReview:
 *
 * What was understood of a table and what is wrong with it by line, what an
 * import would do, and the first rows. `changed` is emitted when a person says
 * that the table is to be read another way.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportReview, quatuor_import_review, QUATUOR, IMPORT_REVIEW, AdwBin)

void quatuor_import_review_show  (QuatuorImportReview *self,
                                  QuatuorImportJob    *job);
void quatuor_import_review_apply (QuatuorImportReview *self,
                                  QuatuorImportJob    *job);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-members.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvTerms:
 *
 * The terms on the seats while a table of people is imported: which of them a
 * row means, what becomes of it, and in which order it is written. Private to
 * the import.
 */
typedef struct _QuatuorCsvTerms QuatuorCsvTerms;

QuatuorCsvTerms *quatuor_csv_terms_new    (QuatuorCsvContext      *context);
void             quatuor_csv_terms_free   (QuatuorCsvTerms        *self);
void             quatuor_csv_terms_add    (QuatuorCsvTerms        *self,
                                           QuatuorCsvMember       *member,
                                           const QuatuorTerritory *territory,
                                           const QuatuorCategory  *category,
                                           const QuatuorCsvTerm   *says);
void             quatuor_csv_terms_settle (QuatuorCsvTerms        *self);
gboolean         quatuor_csv_terms_write  (QuatuorCsvTerms        *self,
                                           GError                **error);

G_END_DECLS

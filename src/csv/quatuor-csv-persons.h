/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvPersons:
 *
 * The persons of the programme while a table is imported: those that were there
 * and those that the table makes, found by code or by full name. Private to the
 * import.
 */
typedef struct _QuatuorCsvPersons QuatuorCsvPersons;

QuatuorCsvPersons   *quatuor_csv_persons_new   (QuatuorCohort      *cohort);
void                 quatuor_csv_persons_free  (QuatuorCsvPersons  *self);
QuatuorCsvFound      quatuor_csv_persons_look  (QuatuorCsvPersons  *self,
                                                const char         *text,
                                                gconstpointer      *person);
gboolean             quatuor_csv_persons_find  (QuatuorCsvPersons  *self,
                                                QuatuorCsvContext  *context,
                                                int                 column,
                                                const QuatuorPerson **person,
                                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvPersons, quatuor_csv_persons_free)

G_END_DECLS

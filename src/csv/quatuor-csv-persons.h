/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/* QuatuorCsvPersons: the persons of the programme while a table is imported, those that
 * were there and those that the table makes, found by code or by full name. Private to
 * the import, which has one of them. */
void     quatuor_csv_persons_free (QuatuorCsvPersons    *self);
gboolean quatuor_csv_persons_know (QuatuorCsvContext    *context,
                                   int                   column,
                                   const char           *text,
                                   const QuatuorPerson **person);
gboolean quatuor_csv_persons_find (QuatuorCsvContext    *context,
                                   int                   column,
                                   const QuatuorPerson **person,
                                   GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvRatingSheets:
 *
 * What the seats answer in the campaigns while a table of answers is imported: which
 * answer a row means, and whether a row before meant the same. So many sheets as a
 * programme can have, and not as many rows as a file, are kept in memory. Private to the
 * import.
 */
typedef struct _QuatuorCsvRatingSheets QuatuorCsvRatingSheets;

QuatuorCsvRatingSheets *quatuor_csv_rating_sheets_new       (QuatuorCsvContext       *context);
void                    quatuor_csv_rating_sheets_free      (QuatuorCsvRatingSheets  *self);
gboolean                quatuor_csv_rating_sheets_find      (QuatuorCsvRatingSheets  *self,
                                                             QuatuorRating           *rating,
                                                             gboolean                *found,
                                                             gboolean                *answered,
                                                             GError                 **error);
gboolean                quatuor_csv_rating_sheets_make_seat (QuatuorCsvRatingSheets  *self,
                                                             GError                 **error);

G_END_DECLS

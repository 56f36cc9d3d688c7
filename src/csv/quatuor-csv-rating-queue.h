/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvRatingQueue:
 *
 * New answers that wait for each other, as they go into the table in the order of their
 * keys: the more of them there are, the more lie beside the one before. Private to the
 * import.
 */
typedef struct _QuatuorCsvRatingQueue QuatuorCsvRatingQueue;

QuatuorCsvRatingQueue *quatuor_csv_rating_queue_new   (void);
void                   quatuor_csv_rating_queue_free  (QuatuorCsvRatingQueue  *self);
gboolean               quatuor_csv_rating_queue_add   (QuatuorCsvRatingQueue  *self,
                                                       QuatuorCsvContext      *context,
                                                       const QuatuorRating    *rating,
                                                       GError                **error);
gboolean               quatuor_csv_rating_queue_write (QuatuorCsvRatingQueue  *self,
                                                       QuatuorCsvContext      *context,
                                                       GError                **error);

G_END_DECLS

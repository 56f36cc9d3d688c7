/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvWriting:
 * @QUATUOR_CSV_WRITING_YEAR_FIRST: 2026-02-04
 * @QUATUOR_CSV_WRITING_DAY_FIRST: 13/02/2026, or any day with points between
 * @QUATUOR_CSV_WRITING_MONTH_FIRST: 02/13/2026
 * @QUATUOR_CSV_WRITING_EITHER: 04/02/2026
 * @QUATUOR_CSV_WRITING_OTHER: nothing that is written in numbers
 *
 * What the way in which a day is written says of its parts.
 */
typedef enum
{
  QUATUOR_CSV_WRITING_YEAR_FIRST,
  QUATUOR_CSV_WRITING_DAY_FIRST,
  QUATUOR_CSV_WRITING_MONTH_FIRST,
  QUATUOR_CSV_WRITING_EITHER,
  QUATUOR_N_CSV_WRITINGS,
  QUATUOR_CSV_WRITING_OTHER = QUATUOR_N_CSV_WRITINGS,
} QuatuorCsvWriting;

QuatuorCsvWriting  quatuor_csv_day_classify   (const char  *cell);
char              *quatuor_csv_day_turn       (const char  *word);
gboolean           quatuor_csv_day_read_words (const char  *word,
                                               QuatuorDate *date);
gboolean           quatuor_csv_day_read_count (const char  *word,
                                               QuatuorDate *date);

G_END_DECLS

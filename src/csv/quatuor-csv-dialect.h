/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"

G_BEGIN_DECLS

/* A separator to be found out from the table itself. */
#define QUATUOR_CSV_DETECT '\0'

/**
 * QuatuorCsvDecimal:
 * @QUATUOR_CSV_DECIMAL_AUTO: whole numbers hold digits and spaces; one with a
 *   comma or a point may mean two things and is refused
 * @QUATUOR_CSV_DECIMAL_COMMA: 12.000 is twelve thousand
 * @QUATUOR_CSV_DECIMAL_POINT: 12,000 is twelve thousand
 *
 * What parts a number from its decimals.
 */
typedef enum
{
  QUATUOR_CSV_DECIMAL_AUTO,
  QUATUOR_CSV_DECIMAL_COMMA,
  QUATUOR_CSV_DECIMAL_POINT,
} QuatuorCsvDecimal;

/**
 * QuatuorCsvDates:
 * @QUATUOR_CSV_DATES_AUTO: the day comes first, unless another day of the table
 *   can only begin with the month: then nothing is guessed
 * @QUATUOR_CSV_DATES_DAY_FIRST: 04/02/2026 is 4 February
 * @QUATUOR_CSV_DATES_MONTH_FIRST: 04/02/2026 is 2 April
 *
 * How days are written. A day that begins with its year, or whose month is a word,
 * is read all the same.
 */
typedef enum
{
  QUATUOR_CSV_DATES_AUTO,
  QUATUOR_CSV_DATES_DAY_FIRST,
  QUATUOR_CSV_DATES_MONTH_FIRST,
} QuatuorCsvDates;

/**
 * QuatuorCsvDialect:
 * @separator: `,`, `;` or a tab, or %QUATUOR_CSV_DETECT
 * @encoding: (nullable): one of quatuor_csv_encodings(), or %NULL to find it out
 * @decimal: how numbers are written
 * @dates: how days are written
 *
 * How a table is to be read. All zero is to find everything out.
 */
typedef struct
{
  char               separator;
  const char        *encoding;
  QuatuorCsvDecimal  decimal;
  QuatuorCsvDates    dates;
} QuatuorCsvDialect;

const char *const *quatuor_csv_encodings           (void);
gboolean           quatuor_csv_encoding_find       (const char         *name,
                                                    const char        **encoding);
gboolean           quatuor_csv_separator_find      (const char         *name,
                                                    char               *separator);
const char        *quatuor_csv_separator_get_name  (char                separator);
gboolean           quatuor_csv_decimal_find        (const char         *name,
                                                    QuatuorCsvDecimal  *decimal);
const char        *quatuor_csv_decimal_get_name    (QuatuorCsvDecimal   decimal);
gboolean           quatuor_csv_dates_find          (const char         *name,
                                                    QuatuorCsvDates    *dates);
const char        *quatuor_csv_dates_get_name      (QuatuorCsvDates     dates);

char              *quatuor_csv_trim                  (const char              *cell);
gboolean           quatuor_csv_dialect_parse_date    (const QuatuorCsvDialect *self,
                                                      const char              *word,
                                                      QuatuorDate             *date);
gboolean           quatuor_csv_dialect_parse_integer (const QuatuorCsvDialect *self,
                                                      const char              *word,
                                                      gint64                  *value);

G_END_DECLS

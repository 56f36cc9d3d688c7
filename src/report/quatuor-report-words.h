/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/**
 * QuatuorReportLanguage:
 * @QUATUOR_REPORT_LOCALE: what the reader of the screen or of the print reads
 * @QUATUOR_REPORT_ENGLISH: what the universal profile says, whatever the locale
 * @QUATUOR_REPORT_FRENCH: what the French profile says, whatever the locale
 *
 * In which language a report explains itself.
 */
typedef enum
{
  QUATUOR_REPORT_LOCALE,
  QUATUOR_REPORT_ENGLISH,
  QUATUOR_REPORT_FRENCH,
} QuatuorReportLanguage;

/**
 * QuatuorReportPhrase:
 * @english: the source for gettext, and what the universal profile says
 * @french: what the French profile says
 */
typedef struct
{
  const char *english;
  const char *french;
} QuatuorReportPhrase;

QuatuorReportLanguage quatuor_report_language_of_profile (QuatuorCsvProfile          profile);
const char           *quatuor_report_say                 (const QuatuorReportPhrase *phrase,
                                                          QuatuorReportLanguage      language);
const char           *quatuor_report_column_get_type     (const QuatuorCsvColumn    *column,
                                                          QuatuorReportLanguage      language);
const char           *quatuor_report_column_get_meaning  (const QuatuorCsvColumn    *column,
                                                          QuatuorReportLanguage      language);
const char           *quatuor_report_column_get_unit     (const QuatuorCsvColumn    *column,
                                                          QuatuorReportLanguage      language);
const char           *quatuor_report_column_get_rule     (const QuatuorCsvColumn    *column,
                                                          QuatuorReportLanguage      language);

G_END_DECLS

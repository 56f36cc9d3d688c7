/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorCsvProfile:
 * @QUATUOR_CSV_UNIVERSAL: for programs: UTF-8 without BOM, comma, CRLF, decimal
 *   point, ISO dates, codes as headers and as values
 * @QUATUOR_CSV_EXCEL_FR: for a double click in a French Excel: UTF-8 with BOM,
 *   semicolon, CRLF, decimal comma, dd/mm/yyyy, French headers and values
 *   whatever the locale
 * @QUATUOR_CSV_ARCHIVE: universal, and text is written raw, without the
 *   protection against formulas
 */
typedef enum
{
  QUATUOR_CSV_UNIVERSAL,
  QUATUOR_CSV_EXCEL_FR,
  QUATUOR_CSV_ARCHIVE,
} QuatuorCsvProfile;

gboolean    quatuor_csv_profile_find          (const char        *name,
                                               QuatuorCsvProfile *profile);
const char *quatuor_csv_profile_get_name      (QuatuorCsvProfile  profile);
char        quatuor_csv_profile_get_separator (QuatuorCsvProfile  profile);
gboolean    quatuor_csv_profile_is_french     (QuatuorCsvProfile  profile);

G_END_DECLS

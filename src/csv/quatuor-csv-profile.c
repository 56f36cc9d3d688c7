/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-profile.h"

static const struct
{
  const char *name;
  char separator;
} PROFILES[] = {
  [QUATUOR_CSV_UNIVERSAL] = { "universal", ',' },
  [QUATUOR_CSV_EXCEL_FR] = { "excel-fr", ';' },
  [QUATUOR_CSV_ARCHIVE] = { "archive", ',' },
};

/**
 * quatuor_csv_profile_find:
 * @name: (nullable): the name, as the command line takes it
 * @profile: (out): which one it is
 *
 * Returns: whether there is such a profile
 */
gboolean
quatuor_csv_profile_find (const char        *name,
                          QuatuorCsvProfile *profile)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PROFILES); i++)
    if (g_strcmp0 (PROFILES[i].name, name) == 0)
      {
        *profile = (QuatuorCsvProfile) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * quatuor_csv_profile_get_name:
 * @profile: a profile
 *
 * Returns: (transfer none): its name on the command line
 */
const char *
quatuor_csv_profile_get_name (QuatuorCsvProfile profile)
{
  return PROFILES[profile].name;
}

/**
 * quatuor_csv_profile_get_separator:
 * @profile: a profile
 *
 * Returns: what stands between two cells
 */
char
quatuor_csv_profile_get_separator (QuatuorCsvProfile profile)
{
  return PROFILES[profile].separator;
}

/**
 * quatuor_csv_profile_is_french:
 * @profile: a profile
 *
 * Returns: whether headers, choices, dates and decimals are written in French
 */
gboolean
quatuor_csv_profile_is_french (QuatuorCsvProfile profile)
{
  return profile == QUATUOR_CSV_EXCEL_FR;
}

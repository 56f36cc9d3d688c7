/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorDate:
 *
 * A day, counted as GDate counts Julian days. Days are compared and subtracted
 * as numbers; %QUATUOR_DATE_UNKNOWN is no day, and NULL in the database.
 */
typedef gint32 QuatuorDate;

#define QUATUOR_DATE_UNKNOWN 0
#define QUATUOR_DATE_ISO_LENGTH 10

QuatuorDate  quatuor_date_new         (int          year,
                                       int          month,
                                       int          day);
QuatuorDate  quatuor_date_today       (void);
QuatuorDate  quatuor_date_monday      (QuatuorDate  date);
gboolean     quatuor_date_parse_iso   (const char  *text,
                                       QuatuorDate *date);
gboolean     quatuor_date_parse       (const char  *text,
                                       QuatuorDate *date);
gboolean     quatuor_date_write_iso   (QuatuorDate  date,
                                       char        *text);
char        *quatuor_date_to_iso      (QuatuorDate  date);
char        *quatuor_date_to_french   (QuatuorDate  date);
char        *quatuor_date_format      (QuatuorDate  date,
                                       const char  *pattern);
char        *quatuor_date_to_display  (QuatuorDate  date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-date.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* Years are written with four digits everywhere. */
#define YEAR_MIN 1000
#define YEAR_MAX 9999

/**
 * quatuor_date_new:
 * @year: four digits
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %QUATUOR_DATE_UNKNOWN if the calendar has none such
 */
QuatuorDate
quatuor_date_new (int year,
                  int month,
                  int day)
{
  GDate date;

  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return QUATUOR_DATE_UNKNOWN;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (QuatuorDate) g_date_get_julian (&date);
}

/**
 * quatuor_date_today:
 *
 * The program's one clock. QUATUOR_TODAY=YYYY-MM-DD sets it, for tests and for
 * reports that must say what they said before.
 *
 * Returns: the present day
 */
QuatuorDate
quatuor_date_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  QuatuorDate today;

  if (quatuor_date_parse_iso (g_getenv ("QUATUOR_TODAY"), &today))
    return today;

  now = g_date_time_new_now_local ();
  return quatuor_date_new (g_date_time_get_year (now),
                           g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now));
}

/**
 * quatuor_date_monday:
 * @date: a known day
 *
 * Returns: the Monday of its week
 */
QuatuorDate
quatuor_date_monday (QuatuorDate date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) date);
  return date - (QuatuorDate) (g_date_get_weekday (&day) - G_DATE_MONDAY);
}

static gboolean
read_digits (const char *text,
             guint       n_digits,
             int        *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

/**
 * quatuor_date_parse_iso:
 * @text: (nullable): YYYY-MM-DD and nothing else
 * @date: (out): where the day goes
 *
 * Returns: whether @text was such a day; if not, @date is left alone
 */
gboolean
quatuor_date_parse_iso (const char  *text,
                        QuatuorDate *date)
{
  QuatuorDate parsed;
  int year, month, day;

  /* Read by hand: every row of a long table has a day. */
  if (text == NULL || strlen (text) != QUATUOR_DATE_ISO_LENGTH ||
      !read_digits (text, 4, &year) || text[4] != '-' ||
      !read_digits (text + 5, 2, &month) || text[7] != '-' ||
      !read_digits (text + 8, 2, &day))
    return FALSE;

  parsed = quatuor_date_new (year, month, day);
  if (parsed == QUATUOR_DATE_UNKNOWN)
    return FALSE;

  *date = parsed;
  return TRUE;
}

/**
 * quatuor_date_parse:
 * @text: (nullable): an ISO day, or day, month and a year of four digits with
 *   `/`, `.` or `-` between
 * @date: (out): where the day goes
 *
 * The day always comes first, as a French reader writes it: 04/02/2026 is
 * 4 February, and 02/13/2026 is no day at all.
 *
 * Returns: whether @text was a day; if not, @date is left alone
 */
gboolean
quatuor_date_parse (const char  *text,
                    QuatuorDate *date)
{
  g_autofree char *trimmed = NULL;
  QuatuorDate parsed;
  int year, month, day, read = 0;
  char first, second;

  if (text == NULL)
    return FALSE;

  trimmed = g_strstrip (g_strdup (text));
  if (quatuor_date_parse_iso (trimmed, date))
    return TRUE;

  if (!g_ascii_isdigit (trimmed[0]) ||
      sscanf (trimmed, "%2d%c%2d%c%4d%n", &day, &first, &month, &second, &year, &read) != 5 ||
      trimmed[read] != '\0' || first != second || strchr ("/.-", first) == NULL)
    return FALSE;

  parsed = quatuor_date_new (year, month, day);
  if (parsed == QUATUOR_DATE_UNKNOWN)
    return FALSE;

  *date = parsed;
  return TRUE;
}

static void
split (QuatuorDate  date,
       int         *year,
       int         *month,
       int         *day)
{
  GDate value;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) date);
  *year = g_date_get_year (&value);
  *month = (int) g_date_get_month (&value);
  *day = g_date_get_day (&value);
}

static void
write_digits (char  *text,
              guint  n_digits,
              int    number)
{
  for (guint i = n_digits; i > 0; i--)
    {
      text[i - 1] = (char) ('0' + number % 10);
      number /= 10;
    }
}

/**
 * quatuor_date_write_iso:
 * @date: a day
 * @text: (out caller-allocates): room for %QUATUOR_DATE_ISO_LENGTH and the NUL
 *
 * As quatuor_date_to_iso(), for those who write many days.
 *
 * Returns: whether it is a day; if not, @text is empty
 */
gboolean
quatuor_date_write_iso (QuatuorDate  date,
                        char        *text)
{
  int year, month, day;

  *text = '\0';
  if (date == QUATUOR_DATE_UNKNOWN)
    return FALSE;

  split (date, &year, &month, &day);
  write_digits (text, 4, year);
  text[4] = '-';
  write_digits (text + 5, 2, month);
  text[7] = '-';
  write_digits (text + 8, 2, day);
  text[QUATUOR_DATE_ISO_LENGTH] = '\0';
  return TRUE;
}

/**
 * quatuor_date_to_iso:
 * @date: a day
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or %NULL for no day
 */
char *
quatuor_date_to_iso (QuatuorDate date)
{
  char text[QUATUOR_DATE_ISO_LENGTH + 1];

  return quatuor_date_write_iso (date, text) ? g_strdup (text) : NULL;
}

/**
 * quatuor_date_to_french:
 * @date: a day
 *
 * The form that a French spreadsheet takes for a date, whatever the locale.
 *
 * Returns: (transfer full) (nullable): dd/mm/yyyy, or %NULL for no day
 */
char *
quatuor_date_to_french (QuatuorDate date)
{
  int year, month, day;

  if (date == QUATUOR_DATE_UNKNOWN)
    return NULL;

  split (date, &year, &month, &day);
  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}

/**
 * quatuor_date_format:
 * @date: a day
 * @pattern: as g_date_time_format() takes it, with `%-d` for the day
 *
 * The first day of a month is written as the language of the screen does: “1er
 * avril” in French.
 *
 * Returns: (transfer full): the day as the pattern says; a dash for no day
 */
char *
quatuor_date_format (QuatuorDate  date,
                     const char  *pattern)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GString) text = g_string_new (pattern);
  int year, month, day;

  if (date == QUATUOR_DATE_UNKNOWN)
    return g_strdup ("—");

  split (date, &year, &month, &day);
  if (day == 1)
    /* Translators: the first day of a month in a date, as g_date_time_format()
     * takes it; in French it is “%-der”. */
    g_string_replace (text, "%-d", C_("first of the month", "%-d"), 1);
  /* Some places have skipped a whole day, on their way across the date line. */
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (time, text->str);
}

/**
 * quatuor_date_to_display:
 * @date: a day
 *
 * Returns: (transfer full): the day for the eyes of a person, in the language
 *   of the screen; a dash for no day
 */
char *
quatuor_date_to_display (QuatuorDate date)
{
  /* Translators: a date with the month in words, as g_date_time_format() takes it. */
  return quatuor_date_format (date, _("%B %-d, %Y"));
}

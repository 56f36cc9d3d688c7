/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-day.h"

#include "quatuor-text.h"

#include <stdio.h>
#include <string.h>

#define N_MONTHS 12

/* As short as a month may be cut: mai, oct. */
#define MONTH_LENGTH_MIN 3

#define YEAR_LENGTH 4

/* A spreadsheet counts days from this one on, and shows the count where a cell lost
 * its format. Below 2000 and beyond 2099 a number of five digits is none of ours. */
#define COUNT_LENGTH 5
#define COUNT_START 1899, 12, 30
#define COUNT_FIRST 36526
#define COUNT_LAST 73050

static const char DIGITS[] = "0123456789";

/* Folded, in French and in English. */
static const char *const MONTHS[N_MONTHS][2] = {
  { "janvier", "january" },
  { "fevrier", "february" },
  { "mars", "march" },
  { "avril", "april" },
  { "mai", "may" },
  { "juin", "june" },
  { "juillet", "july" },
  { "aout", "august" },
  { "septembre", "september" },
  { "octobre", "october" },
  { "novembre", "november" },
  { "decembre", "december" },
};

static const char *const WEEKDAYS[] = {
  "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  NULL,
};

/* What follows the number of a day: 1er, 2nd. */
static const char *const ORDINALS[] = { "er", "st", "nd", "rd", "th", NULL };

/**
 * quatuor_csv_day_classify:
 * @cell: a cell
 *
 * Returns: what the day in it begins with
 */
QuatuorCsvWriting
quatuor_csv_day_classify (const char *cell)
{
  int first, second, year;
  char mark, other;

  /* A year stands in front with four digits, or at the end. */
  if (sscanf (cell, " %4d%c%2d%c%2d", &year, &mark, &first, &other, &second) == 5 && year > 999)
    return QUATUOR_CSV_WRITING_YEAR_FIRST;
  if (sscanf (cell, " %2d%c%2d%c%4d", &first, &mark, &second, &other, &year) != 5 ||
      mark != other || strchr ("/.-", mark) == NULL)
    return QUATUOR_CSV_WRITING_OTHER;

  /* Who puts points between writes the day first. */
  if (first > N_MONTHS || (mark == '.' && second <= N_MONTHS))
    return QUATUOR_CSV_WRITING_DAY_FIRST;
  return second > N_MONTHS ? QUATUOR_CSV_WRITING_MONTH_FIRST : QUATUOR_CSV_WRITING_EITHER;
}

/**
 * quatuor_csv_day_turn:
 * @word: a day in numbers
 *
 * Returns: (transfer full): the day with its first two numbers in the other order,
 *   02/13/2026 for 13/02/2026; what is written otherwise stays as it is
 */
char *
quatuor_csv_day_turn (const char *word)
{
  gsize first = strspn (word, DIGITS);
  gsize second = word[first] != '\0' ? strspn (word + first + 1, DIGITS) : 0;

  if (first == 0 || first > 2 || second == 0 || second > 2)
    return g_strdup (word);
  return g_strdup_printf ("%.*s%c%.*s%s", (int) second, word + first + 1, word[first], (int) first,
                          word, word + first + 1 + second);
}

/* The number of the month that @word names, cut short perhaps; 0 for none. */
static int
find_month (const char *word)
{
  int found = 0;

  if (strlen (word) < MONTH_LENGTH_MIN)
    return 0;
  for (int i = 0; i < N_MONTHS; i++)
    if (g_str_has_prefix (MONTHS[i][0], word) || g_str_has_prefix (MONTHS[i][1], word))
      {
        /* “jui” is two months. */
        if (found != 0)
          return 0;
        found = i + 1;
      }
  return found;
}

static gboolean
read_number (const char *word,
             int        *day,
             int        *year)
{
  gsize n_digits = strspn (word, DIGITS);
  const char *rest = word + n_digits;

  if (n_digits == YEAR_LENGTH && *rest == '\0')
    *year = (int) g_ascii_strtoll (word, NULL, 10);
  else if ((n_digits == 1 || n_digits == 2) &&
           (*rest == '\0' || g_strv_contains (ORDINALS, rest)))
    *day = (int) g_ascii_strtoll (word, NULL, 10);
  else
    return FALSE;
  return TRUE;
}

/**
 * quatuor_csv_day_read_words:
 * @word: a cell without spaces at its ends
 * @date: (out): where the day goes
 *
 * Reads a day whose month is a word, in French or in English, so that nothing is to
 * be guessed: 4 février 2026, mercredi 4 févr. 2026, 1er août 2026, February 4, 2026.
 *
 * Returns: whether @word was such a day; if not, @date is left alone
 */
gboolean
quatuor_csv_day_read_words (const char  *word,
                            QuatuorDate *date)
{
  g_autofree char *folded = quatuor_text_fold (word);
  g_auto (GStrv) parts = g_strsplit_set (folded, " .,-/", -1);
  int day = 0, month = 0, year = 0;
  QuatuorDate read;
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0' || g_strv_contains (WEEKDAYS, parts[i]))
        continue;
      n++;
      if (find_month (parts[i]) != 0)
        month = find_month (parts[i]);
      else if (!read_number (parts[i], &day, &year))
        return FALSE;
    }
  if (n != 3 || day == 0 || month == 0 || year == 0)
    return FALSE;

  read = quatuor_date_new (year, month, day);
  if (read == QUATUOR_DATE_UNKNOWN)
    return FALSE;
  *date = read;
  return TRUE;
}

/**
 * quatuor_csv_day_read_count:
 * @word: a cell without spaces at its ends
 * @date: (out): where the day goes
 *
 * Reads a day as a spreadsheet counts it: 46057 is 4 February 2026. It is no more
 * than likely, so whoever takes it has to say so.
 *
 * Returns: whether @word was such a number; if not, @date is left alone
 */
gboolean
quatuor_csv_day_read_count (const char  *word,
                            QuatuorDate *date)
{
  gint64 count;

  if (strlen (word) != COUNT_LENGTH || strspn (word, DIGITS) != COUNT_LENGTH)
    return FALSE;
  count = g_ascii_strtoll (word, NULL, 10);
  if (count < COUNT_FIRST || count > COUNT_LAST)
    return FALSE;
  *date = quatuor_date_new (COUNT_START) + (QuatuorDate) count;
  return TRUE;
}

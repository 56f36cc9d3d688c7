/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-separator.h"

#include <string.h>

#define QUOTE '"'
#define SEPARATORS ",;\t"
#define SEP_LINE "sep="

/* Counts separators of the records at the start of a file. */
typedef struct
{
  guint first;      /* the first record that has some: a title above the header has none */
  guint header;     /* how many stand in it */
  guint n_same;     /* how many records have as many */
} Votes;

static void
end_vote (Votes *votes,
          guint  count,
          guint  n_record)
{
  if (votes->header == 0)
    {
      votes->header = count;
      votes->first = n_record;
    }
  else if (count == votes->header)
    votes->n_same++;
}

static Votes
count_votes (const char *sample,
             gsize       length,
             char        separator)
{
  Votes votes = { 0 };
  guint count = 0, n_record = 0;
  gboolean quoted = FALSE, blank = TRUE;

  for (gsize i = 0; i < length; i++)
    {
      if (sample[i] == QUOTE)
        quoted = !quoted;
      else if (!quoted && (sample[i] == '\n' || sample[i] == '\r'))
        {
          if (!blank)
            end_vote (&votes, count, n_record++);
          count = 0;
          blank = TRUE;
          continue;
        }
      else if (!quoted && sample[i] == separator)
        count++;
      blank = FALSE;
    }
  /* A record cut short by the end of the sample only counts as the header. */
  if (n_record == 0)
    end_vote (&votes, count, 0);
  return votes;
}

static gboolean
is_better (const Votes *votes,
           const Votes *than)
{
  if (votes->header == 0 || than->header == 0)
    return votes->header > 0;
  if (votes->n_same != than->n_same)
    return votes->n_same > than->n_same;
  if (votes->first != than->first)
    return votes->first < than->first;
  return votes->header > than->header;
}

/**
 * quatuor_csv_separator_detect:
 * @sample: the start of a table
 * @length: how many bytes of it
 *
 * Finds out the separator: it stands in the header; of two that do, it is the one that
 * the other records repeat, then the one that makes more columns.
 *
 * Returns: the separator
 */
char
quatuor_csv_separator_detect (const char *sample,
                              gsize       length)
{
  char best = SEPARATORS[0];
  Votes most = { 0 };

  for (const char *candidate = SEPARATORS; *candidate != '\0'; candidate++)
    {
      Votes votes = count_votes (sample, length, *candidate);

      if (is_better (&votes, &most))
        {
          most = votes;
          best = *candidate;
        }
    }
  return best;
}

/**
 * quatuor_csv_separator_take_line:
 * @sample: the start of a table
 * @length: how many bytes of it
 * @separator: (inout): the separator, which such a line tells
 *
 * Looks for Excel's own first line, `sep=;`, which tells the separator and is no row.
 *
 * Returns: the length of the line with its end, 0 where there is none
 */
gsize
quatuor_csv_separator_take_line (const char *sample,
                                 gsize       length,
                                 char       *separator)
{
  gsize end = strlen (SEP_LINE) + 1;

  if (length < end || g_ascii_strncasecmp (sample, SEP_LINE, strlen (SEP_LINE)) != 0 ||
      strchr (SEPARATORS, sample[end - 1]) == NULL)
    return 0;
  if (length > end && sample[end] != '\r' && sample[end] != '\n')
    return 0;

  *separator = sample[end - 1];
  if (length > end + 1 && sample[end] == '\r' && sample[end + 1] == '\n')
    return end + 2;
  return MIN (length, end + 1);
}

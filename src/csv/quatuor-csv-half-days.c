/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-sessions.h"

#include "quatuor-row.h"
#include "quatuor-text.h"

#include <stdio.h>
#include <string.h>

#define SEPARATOR "|"

/* HH:MM */
#define HOUR_LENGTH 5

static const struct
{
  const char *code;
  const char *french;
} PARTS[] = {
  { "morning", "matin" },
  { "afternoon", "après-midi" },
  { "evening", "soir" },
};

static void
half_day_free (gpointer half_day)
{
  quatuor_row_free (QUATUOR_TABLE_HALF_DAY, half_day);
}

static const char *
find_part (const char *word)
{
  g_autofree char *folded = quatuor_text_fold (word);

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      g_autofree char *french = quatuor_text_fold (PARTS[i].french);

      if (g_str_equal (folded, PARTS[i].code) || g_str_equal (folded, french))
        return PARTS[i].code;
    }
  return NULL;
}

/* “14:00” of “14:00-17:30”; NULL if it is none. */
static char *
read_hour (const char *text)
{
  unsigned int hour, minute;
  char mark;

  if (strlen (text) < HOUR_LENGTH || sscanf (text, "%2u%c%2u", &hour, &mark, &minute) != 3 ||
      mark != ':' || hour > 23 || minute > 59)
    return NULL;
  return g_strdup_printf ("%02u:%02u", hour, minute);
}

static gboolean
read_hours (const char     *text,
            QuatuorHalfDay *half_day)
{
  half_day->starts_at = read_hour (text);
  if (half_day->starts_at == NULL)
    return FALSE;
  if (text[HOUR_LENGTH] == '\0')
    return TRUE;
  if (text[HOUR_LENGTH] != '-')
    return FALSE;
  half_day->ends_at = read_hour (text + HOUR_LENGTH + 1);
  return half_day->ends_at != NULL && text[2 * HOUR_LENGTH + 1] == '\0' &&
         strcmp (half_day->starts_at, half_day->ends_at) < 0;
}

static gboolean
read_one (const char     *text,
          QuatuorHalfDay *half_day)
{
  g_autofree char *clean = quatuor_text_clean (text);
  g_auto (GStrv) words = g_strsplit (clean != NULL ? clean : "", " ", -1);
  guint n_words = g_strv_length (words);
  const char *part;

  if (n_words < 2 || n_words > 3 || !quatuor_date_parse (words[0], &half_day->date))
    return FALSE;
  part = find_part (words[1]);
  if (part == NULL)
    return FALSE;
  half_day->part = g_strdup (part);
  return n_words == 2 || read_hours (words[2], half_day);
}

static gboolean
is_twice (const GPtrArray      *half_days,
          const QuatuorHalfDay *half_day)
{
  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *other = g_ptr_array_index (half_days, i);

      if (other->date == half_day->date && g_str_equal (other->part, half_day->part))
        return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_csv_half_days_parse:
 * @text: (nullable): a cell such as “2026-02-04 morning | 2026-02-04 afternoon
 *   14:00-17:30”; days and words may be French
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorHalfDay): the
 *   half-days, none for an empty cell; %NULL when one is wrong or said twice
 */
GPtrArray *
quatuor_csv_half_days_parse (const char *text)
{
  g_autoptr (GPtrArray) half_days = g_ptr_array_new_with_free_func (half_day_free);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", SEPARATOR, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      QuatuorHalfDay *half_day = quatuor_row_new (QUATUOR_TABLE_HALF_DAY);

      if (!read_one (parts[i], half_day) || is_twice (half_days, half_day))
        {
          half_day_free (half_day);
          return NULL;
        }
      g_ptr_array_add (half_days, half_day);
    }
  return g_steal_pointer (&half_days);
}

/**
 * quatuor_csv_half_days_to_french:
 * @text: a cell as the universal profile writes it
 *
 * Returns: (transfer full): the cell as the French profile writes it
 */
char *
quatuor_csv_half_days_to_french (const char *text)
{
  g_autoptr (GPtrArray) half_days = quatuor_csv_half_days_parse (text);
  GString *french;

  if (half_days == NULL)
    return g_strdup (text);

  french = g_string_new (NULL);
  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);
      g_autofree char *day = quatuor_date_to_french (half_day->date);
      gsize part = 0;

      while (!g_str_equal (PARTS[part].code, half_day->part))
        part++;
      g_string_append_printf (french, "%s%s %s", i > 0 ? " | " : "", day, PARTS[part].french);
      if (half_day->starts_at != NULL)
        g_string_append_printf (french, " %s", half_day->starts_at);
      if (half_day->ends_at != NULL)
        g_string_append_printf (french, "-%s", half_day->ends_at);
    }
  return g_string_free (french, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-session-words.h"

#include "quatuor-label.h"
#include "quatuor-presence-words.h"
#include "quatuor-session-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Half-days in a day. */
#define PER_DAY 2

/*
 * Audience
 */

static guint
count_invited (QuatuorCohort   *cohort,
               const QuatuorId *session)
{
  const GPtrArray *members = quatuor_cohort_children (cohort, QUATUOR_TABLE_SESSION_MEMBER,
                                                      session);
  guint count = 0;

  for (guint i = 0; i < members->len; i++)
    count += g_str_equal (((const QuatuorSessionMember *) g_ptr_array_index (members, i))->role,
                          QUATUOR_MEMBER_INVITED);
  return count;
}

static char *
name_category (QuatuorCohort   *cohort,
               const QuatuorId *id,
               guint            n_territories)
{
  const QuatuorCategory *category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, id);

  /* Translators: %s is a category of people in the plural, such as “Elected officials”. */
  return g_strdup_printf (ngettext ("%s of %u territory", "%s of %u territories", n_territories),
                          category != NULL ? category->plural : "…", n_territories);
}

/**
 * quatuor_session_audience_in_words:
 * @cohort: a cohort
 * @session: a session
 * @on: the day of which the territories are counted
 *
 * Returns: (transfer full): whom the session is for, as one would say it
 */
char *
quatuor_session_audience_in_words (QuatuorCohort        *cohort,
                                   const QuatuorSession *session,
                                   QuatuorDate           on)
{
  guint n_territories = quatuor_calendar_n_followed (cohort, on);
  guint n_invited;

  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_EVERYONE))
    return g_strdup_printf (ngettext ("All seats of %u territory", "All seats of %u territories",
                                      n_territories),
                            n_territories);
  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_CATEGORY))
    return name_category (cohort, &session->category, n_territories);
  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_TERRITORY))
    {
      const QuatuorTerritory *territory =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &session->territory);

      /* Translators: %s is a territory. */
      return g_strdup_printf (_("The team of %s"), territory != NULL ? territory->name : "…");
    }
  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_GROUP))
    {
      const QuatuorPeerGroup *group =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_PEER_GROUP, &session->peer_group);

      return g_strdup_printf (_("The group “%s”"), group != NULL ? group->title : "…");
    }

  n_invited = count_invited (cohort, &session->id);
  return g_strdup_printf (ngettext ("%u chosen person", "%u chosen people", n_invited), n_invited);
}

/**
 * quatuor_session_whom_in_words:
 * @cohort: a cohort
 * @session: a session
 *
 * Returns: (transfer full): whom the session is for in as few words as can be,
 *   for where there is little room
 */
char *
quatuor_session_whom_in_words (QuatuorCohort        *cohort,
                               const QuatuorSession *session)
{
  const QuatuorCategory *category;

  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_TERRITORY))
    return quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, &session->territory);
  if (g_str_equal (session->audience, QUATUOR_AUDIENCE_GROUP))
    return quatuor_label_row_name (cohort, QUATUOR_TABLE_PEER_GROUP, &session->peer_group);

  category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &session->category);
  return g_strdup (category != NULL ? category->plural
                                    : quatuor_wording_for_code ("audience", session->audience));
}

/*
 * Days and hours
 */

static char *
capitalise (const char *text)
{
  gunichar capital = g_unichar_toupper (g_utf8_get_char (text));
  g_autofree char *first = g_ucs4_to_utf8 (&capital, 1, NULL, NULL, NULL);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/**
 * quatuor_session_weekday_in_words:
 * @date: a day
 *
 * Returns: (transfer full): the day with its weekday, as a heading
 */
char *
quatuor_session_weekday_in_words (QuatuorDate date)
{
  g_autofree char *text = NULL;

  if (date == QUATUOR_DATE_UNKNOWN)
    return g_strdup (_("Without a date"));
  /* Translators: a day with its weekday, as g_date_time_format() takes it. */
  text = quatuor_date_format (date, _("%A, %B %-d, %Y"));
  return capitalise (text);
}

/**
 * quatuor_session_month_in_words:
 * @date: a day
 *
 * Returns: (transfer full): its month and year, as a heading
 */
char *
quatuor_session_month_in_words (QuatuorDate date)
{
  g_autofree char *text = NULL;

  if (date == QUATUOR_DATE_UNKNOWN)
    return g_strdup (_("Without a date"));

  /* Translators: a month and its year, as g_date_time_format() takes it. */
  text = quatuor_date_format (date, _("%OB %Y"));
  return capitalise (text);
}

/* The days of one month, “4 and 6”, from @start on; @end is where they end. */
static char *
join_month (const GArray *days,
            guint         start,
            guint        *end)
{
  g_autofree char *month = quatuor_date_format (g_array_index (days, QuatuorDate, start), "%Y-%m");
  GString *text = g_string_new (NULL);
  guint n;

  for (n = start; n < days->len; n++)
    {
      g_autofree char *other = quatuor_date_format (g_array_index (days, QuatuorDate, n), "%Y-%m");

      if (!g_str_equal (other, month))
        break;
    }
  for (guint i = start; i < n; i++)
    {
      g_autofree char *day = quatuor_date_format (g_array_index (days, QuatuorDate, i), "%-d");

      if (i > start)
        /* Translators: between the last two days of a list, such as “4, 5 and 6”. */
        g_string_append (text, i + 1 == n ? C_("days", " and ") : ", ");
      g_string_append (text, day);
    }
  *end = n;
  return g_string_free (text, FALSE);
}

static GArray *
list_days (const GPtrArray *half_days)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (QuatuorDate));

  for (guint i = 0; i < half_days->len; i++)
    {
      QuatuorDate date = ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date;

      if (days->len == 0 || g_array_index (days, QuatuorDate, days->len - 1) != date)
        g_array_append_val (days, date);
    }
  return days;
}

/**
 * quatuor_session_days_in_words:
 * @half_days: (element-type QuatuorHalfDay): half-days in their order
 *
 * Returns: (transfer full): their days, month by month: “February 4 and 6, 2026;
 *   June 24 and 25, 2026”
 */
char *
quatuor_session_days_in_words (const GPtrArray *half_days)
{
  g_autoptr (GArray) days = list_days (half_days);
  GString *text = g_string_new (NULL);
  guint end;

  if (days->len == 0)
    g_string_append (text, _("Without a date"));
  for (guint start = 0; start < days->len; start = end)
    {
      QuatuorDate date = g_array_index (days, QuatuorDate, start);
      g_autofree char *numbers = join_month (days, start, &end);
      /* Translators: some days of one month: {days} is replaced by “4 and 6”; the rest is
       * as g_date_time_format() takes it. */
      g_autofree char *month = quatuor_date_format (date, _("%B {days}, %Y"));
      g_autoptr (GString) part = g_string_new (month);

      g_string_replace (part, "{days}", numbers, 1);
      if (start > 0)
        /* Translators: between the days of two months. */
        g_string_append (text, C_("days", "; "));
      g_string_append (text, part->str);
    }
  return g_string_free (text, FALSE);
}

static const char *
name_parts (QuatuorDayParts parts)
{
  switch ((int) parts)
    {
    case 0:
      return "";
    case QUATUOR_MORNING:
      return _("Morning");
    case QUATUOR_AFTERNOON:
      return _("Afternoon");
    case QUATUOR_EVENING:
      return _("Evening");
    case QUATUOR_MORNING | QUATUOR_AFTERNOON:
      return _("All day");
    case QUATUOR_MORNING | QUATUOR_EVENING:
      return _("Morning and evening");
    case QUATUOR_AFTERNOON | QUATUOR_EVENING:
      return _("Afternoon and evening");
    default:
      return _("All day and evening");
    }
}

/**
 * quatuor_session_time_in_words:
 * @parts: parts of a day
 * @starts_at: (nullable): HH:MM
 * @ends_at: (nullable): HH:MM
 *
 * Returns: (transfer full): the hours where they are known, else the parts
 */
char *
quatuor_session_time_in_words (QuatuorDayParts  parts,
                               const char      *starts_at,
                               const char      *ends_at)
{
  g_autofree char *first = starts_at != NULL ? quatuor_hour_to_words (starts_at) : NULL;
  g_autofree char *last = ends_at != NULL ? quatuor_hour_to_words (ends_at) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: two times of a day, such as 9:00 and 12:30. */
    return g_strdup_printf (_("%s to %s"), first, last);
  if (first != NULL)
    /* Translators: %s is an hour such as 9:30. */
    return g_strdup_printf (_("from %s on"), first);
  return g_strdup (name_parts (parts));
}

/**
 * quatuor_session_count_in_words:
 * @n_half_days: how many half-days
 *
 * Returns: (transfer full): the half-days and the days that they make: 23
 *   half-days are 11.5 days
 */
char *
quatuor_session_count_in_words (guint n_half_days)
{
  g_autofree char *halves =
    g_strdup_printf (ngettext ("%u half-day", "%u half-days", n_half_days), n_half_days);

  if (n_half_days < PER_DAY)
    return g_steal_pointer (&halves);
  if (n_half_days % PER_DAY != 0)
    /* Translators: “23 half-days, that is 11.5 days”; %u is the number of whole days. */
    return g_strdup_printf (_("%s, that is %u.5 days"), halves, n_half_days / PER_DAY);
  return g_strdup_printf (ngettext ("%s, that is %u day", "%s, that is %u days",
                                    n_half_days / PER_DAY),
                          halves, n_half_days / PER_DAY);
}

/**
 * quatuor_session_place_in_words:
 * @session: a session
 *
 * Returns: (transfer full): where it takes place; for one without a place, that
 *   it is remote or that the place is not known
 */
char *
quatuor_session_place_in_words (const QuatuorSession *session)
{
  if (session->place != NULL)
    return g_strdup (session->place);
  if (session->link != NULL || g_strcmp0 (session->format, "remote") == 0)
    return g_strdup (_("Remote"));
  return g_strdup (_("Place not known yet"));
}

/**
 * quatuor_session_kind_in_words:
 * @session: a session
 *
 * Returns: (transfer none): what kind of session it is
 */
const char *
quatuor_session_kind_in_words (const QuatuorSession *session)
{
  return quatuor_wording_for_code ("kind", session->kind);
}

/*
 * Hours as people type them
 */

#define HOURS 24
#define MINUTES 60

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Reads “9”, “9h”, “9 h 30” or “09:30” and returns what follows, %NULL if it is
 * no hour. */
static const char *
read_hour (const char  *text,
           char       **hour)
{
  char *end;
  guint64 hours, minutes = 0;

  text = skip_spaces (text);
  if (!g_ascii_isdigit (*text))
    return NULL;
  hours = g_ascii_strtoull (text, &end, 10);
  text = skip_spaces (end);
  if (*text == 'h' || *text == 'H' || *text == ':')
    {
      text = skip_spaces (text + 1);
      if (g_ascii_isdigit (*text))
        {
          minutes = g_ascii_strtoull (text, &end, 10);
          text = skip_spaces (end);
        }
    }
  if (hours >= HOURS || minutes >= MINUTES)
    return NULL;
  *hour = g_strdup_printf ("%02u:%02u", (guint) hours, (guint) minutes);
  return text;
}

static const char *
skip_dash (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  if (c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014)
    return g_utf8_next_char (text);
  return NULL;
}

/**
 * quatuor_session_parse_hours:
 * @text: what was typed, such as “9:00–12:30”, “9h-12h30” or “14 h”
 * @starts_at: (out) (nullable): HH:MM, %NULL for nothing typed
 * @ends_at: (out) (nullable): HH:MM, %NULL for no end
 *
 * Returns: whether these are hours, the earlier one first; nothing is right too
 */
gboolean
quatuor_session_parse_hours (const char  *text,
                             char       **starts_at,
                             char       **ends_at)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *rest = skip_spaces (text);

  *starts_at = *ends_at = NULL;
  if (*rest == '\0')
    return TRUE;

  rest = read_hour (rest, &first);
  if (rest != NULL && *rest != '\0')
    {
      rest = skip_dash (rest);
      rest = rest != NULL ? read_hour (rest, &second) : NULL;
    }
  if (rest == NULL || *rest != '\0' || (second != NULL && strcmp (first, second) >= 0))
    return FALSE;

  *starts_at = g_steal_pointer (&first);
  *ends_at = g_steal_pointer (&second);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-words.h"

#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const char *const LETTERS[QUATUOR_N_PRESENCES] = {
  [QUATUOR_PRESENCE_NOT_NOTED] = "–",
  /* Translators: the letter that stands for “Present” in the grid of presence. */
  [QUATUOR_PRESENCE_PRESENT] = NC_("presence", "P"),
  /* Translators: the letter that stands for “Remote” in the grid of presence. */
  [QUATUOR_PRESENCE_REMOTE] = NC_("presence", "R"),
  /* Translators: the letter that stands for “Excused” in the grid of presence. */
  [QUATUOR_PRESENCE_EXCUSED] = NC_("presence", "E"),
  /* Translators: the letter that stands for “Absent” in the grid of presence. */
  [QUATUOR_PRESENCE_ABSENT] = NC_("presence", "A"),
};

/* Within a sentence, where the words of a list would have a capital. */
static const char *const WITHIN[QUATUOR_N_PRESENCES] = {
  [QUATUOR_PRESENCE_NOT_NOTED] = NC_("presence", "not noted"),
  [QUATUOR_PRESENCE_PRESENT] = NC_("presence", "present"),
  [QUATUOR_PRESENCE_REMOTE] = NC_("presence", "remote"),
  [QUATUOR_PRESENCE_EXCUSED] = NC_("presence", "excused"),
  [QUATUOR_PRESENCE_ABSENT] = NC_("presence", "absent"),
};

/**
 * quatuor_half_day_get_part:
 * @half_day: a half-day
 *
 * Returns: (transfer none): morning, afternoon or evening, in the language of
 *   the screen, within a sentence
 */
const char *
quatuor_half_day_get_part (const QuatuorHalfDay *half_day)
{
  if (g_str_equal (half_day->part, "morning"))
    return C_("half-day", "morning");
  return g_str_equal (half_day->part, "afternoon") ? C_("half-day", "afternoon")
                                                   : C_("half-day", "evening");
}

/**
 * quatuor_half_day_to_words:
 * @half_day: a half-day
 *
 * Returns: (transfer full): such as “Wednesday, February 4, 2026, morning”, with
 *   a capital whatever the language
 */
char *
quatuor_half_day_to_words (const QuatuorHalfDay *half_day)
{
  /* Translators: a day with its weekday, as g_date_time_format() takes it. */
  g_autofree char *day = quatuor_date_format (half_day->date, _("%A, %B %-d, %Y"));
  g_autofree char *first = g_utf8_substring (day, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);
  g_autofree char *title = g_strconcat (capital, g_utf8_next_char (day), NULL);

  /* Translators: a day, then morning, afternoon or evening. */
  return g_strdup_printf (_("%s, %s"), title, quatuor_half_day_get_part (half_day));
}

/* Such as “February 4, morning”. */
static char *
to_short_words (const QuatuorHalfDay *half_day)
{
  /* Translators: a day without its year, as g_date_time_format() takes it. */
  g_autofree char *day = quatuor_date_format (half_day->date, _("%B %-d"));

  return g_strdup_printf (_("%s, %s"), day, quatuor_half_day_get_part (half_day));
}

/**
 * quatuor_half_day_to_day:
 * @half_day: a half-day
 *
 * Returns: (transfer full): the day alone, as short as the head of a column
 */
char *
quatuor_half_day_to_day (const QuatuorHalfDay *half_day)
{
  /* Translators: a day and a short month, as g_date_time_format() takes it. */
  return quatuor_date_format (half_day->date, _("%b %-d"));
}

/**
 * quatuor_hour_to_words:
 * @time: HH:MM, the only form that the database holds
 *
 * Returns: (transfer full): the time as people write it: “9 h 30” in French
 */
char *
quatuor_hour_to_words (const char *time)
{
  guint hours = 0, minutes = 0;

  if (sscanf (time, "%2u:%2u", &hours, &minutes) != 2)
    return g_strdup (time);
  if (minutes == 0)
    /* Translators: a full hour of the day. */
    return g_strdup_printf (_("%u:00"), hours);
  /* Translators: an hour of the day and its minutes. */
  return g_strdup_printf (_("%u:%02u"), hours, minutes);
}

/**
 * quatuor_half_day_to_hours:
 * @half_day: a half-day
 *
 * Returns: (transfer full) (nullable): from when to when; %NULL where one of the
 *   two is not known
 */
char *
quatuor_half_day_to_hours (const QuatuorHalfDay *half_day)
{
  g_autofree char *starts_at = NULL;
  g_autofree char *ends_at = NULL;

  if (half_day->starts_at == NULL || half_day->ends_at == NULL)
    return NULL;

  starts_at = quatuor_hour_to_words (half_day->starts_at);
  ends_at = quatuor_hour_to_words (half_day->ends_at);
  /* Translators: two times of a day, such as 9:00 and 12:30. */
  return g_strdup_printf (_("%s to %s"), starts_at, ends_at);
}

/**
 * quatuor_presence_to_word:
 * @presence: what is known of a person
 *
 * Returns: (transfer none): the word for it, in the language of the screen
 */
const char *
quatuor_presence_to_word (QuatuorPresence presence)
{
  if (presence == QUATUOR_PRESENCE_NOT_NOTED)
    return _("Not noted");
  return quatuor_wording_for_code ("status", quatuor_presence_to_code (presence));
}

/**
 * quatuor_presence_to_letter:
 * @presence: what is known of a person
 *
 * Returns: (transfer none): the letter for it, in the language of the screen; a
 *   dash where nothing is known
 */
const char *
quatuor_presence_to_letter (QuatuorPresence presence)
{
  if (presence == QUATUOR_PRESENCE_NOT_NOTED)
    return LETTERS[presence];
  return g_dpgettext2 (GETTEXT_PACKAGE, "presence", LETTERS[presence]);
}

/**
 * quatuor_presence_describe:
 * @entry: a line of a roll, or a cell that is not on it
 * @person: whose
 * @half_day: on which half-day
 *
 * Returns: (transfer full): all of it in a sentence, as a screen reader says it
 */
char *
quatuor_presence_describe (const QuatuorRollEntry *entry,
                           const QuatuorPerson    *person,
                           const QuatuorHalfDay   *half_day)
{
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *day = to_short_words (half_day);
  const char *word = entry->person != NULL
                       ? g_dpgettext2 (GETTEXT_PACKAGE, "presence",
                                       WITHIN[quatuor_roll_entry_get_presence (entry)])
                       : C_("presence", "not expected");

  if (entry->attendance != NULL && entry->attendance->note != NULL)
    /* Translators: a person, a half-day, what is known of their presence, a note. */
    return g_strdup_printf (_("%s, %s: %s. Note: %s"), name, day, word, entry->attendance->note);
  /* Translators: a person, a half-day, what is known of their presence. */
  return g_strdup_printf (_("%s, %s: %s"), name, day, word);
}

/**
 * quatuor_presence_people_to_words:
 * @presence: a sort of presence
 * @n_people: how many people
 *
 * Returns: (transfer full): such as “36 present”
 */
char *
quatuor_presence_people_to_words (QuatuorPresence presence,
                                  guint           n_people)
{
  switch (presence)
    {
    case QUATUOR_PRESENCE_PRESENT:
      return g_strdup_printf (ngettext ("%u present", "%u present", n_people), n_people);
    case QUATUOR_PRESENCE_REMOTE:
      return g_strdup_printf (ngettext ("%u remote", "%u remote", n_people), n_people);
    case QUATUOR_PRESENCE_EXCUSED:
      return g_strdup_printf (ngettext ("%u excused", "%u excused", n_people), n_people);
    case QUATUOR_PRESENCE_ABSENT:
      return g_strdup_printf (ngettext ("%u absent", "%u absent", n_people), n_people);
    case QUATUOR_PRESENCE_NOT_NOTED:
    case QUATUOR_N_PRESENCES:
    default:
      return g_strdup_printf (ngettext ("%u not noted", "%u not noted", n_people), n_people);
    }
}

/**
 * quatuor_roll_seats_to_words:
 * @summary: the sums of a half-day
 *
 * Returns: (transfer full): how many seats attended, out of how many
 */
char *
quatuor_roll_seats_to_words (const QuatuorRollSummary *summary)
{
  return g_strdup_printf (ngettext ("%u of %u seat attended", "%u of %u seats attended",
                                    summary->seats),
                          summary->attended_seats, summary->seats);
}

/**
 * quatuor_presence_rate_to_text:
 * @attended: half-days attended
 * @total: out of how many
 *
 * Returns: (transfer full): per cent; a dash of an empty denominator
 */
char *
quatuor_presence_rate_to_text (guint attended,
                               guint total)
{
  int rate = quatuor_presence_count_rate (attended, total);

  if (rate == QUATUOR_RATE_NONE)
    return g_strdup ("—");
  /* Translators: a rate in per cent. */
  return g_strdup_printf (_("%d%%"), rate);
}

/**
 * quatuor_presence_count_to_words:
 * @count: half-days of a seat, a territory, a category or a person
 *
 * Returns: (transfer full): both rates with their denominators
 */
char *
quatuor_presence_count_to_words (const QuatuorPresenceCount *count)
{
  guint held = quatuor_presence_count_held (count);
  guint planned = quatuor_presence_count_planned (count);
  g_autofree char *of_held = quatuor_presence_rate_to_text (count->attended, held);
  g_autofree char *of_planned = quatuor_presence_rate_to_text (count->attended, planned);

  if (planned == 0)
    return g_strdup (_("No half-day planned"));
  /* Translators: a rate, half-days attended, half-days held; a rate, half-days planned. */
  return g_strdup_printf (_("%s of what was held (%u of %u half-days), %s of what is planned (%u)"),
                          of_held, count->attended, held, of_planned, planned);
}

/**
 * quatuor_presence_rest_to_words:
 * @count: half-days of a seat, a territory, a category or a person
 *
 * Returns: (transfer full) (nullable): what is behind the rates: excuses,
 *   absences, what nobody noted; %NULL when there is none of it
 */
char *
quatuor_presence_rest_to_words (const QuatuorPresenceCount *count)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (count->remote > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u attended remotely",
                                                       "%u attended remotely", count->remote),
                                             count->remote));
  if (count->excused > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u excused absence", "%u excused absences",
                                                       count->excused),
                                             count->excused));
  if (count->absent > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u absence without an excuse",
                                                       "%u absences without an excuse",
                                                       count->absent),
                                             count->absent));
  if (count->not_noted > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u half-day not noted",
                                                       "%u half-days not noted",
                                                       count->not_noted),
                                             count->not_noted));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/**
 * quatuor_shortfall_to_words:
 * @shortfall: somebody who can no longer reach the minimum
 *
 * Returns: (transfer full): the sentence
 */
char *
quatuor_shortfall_to_words (const QuatuorShortfall *shortfall)
{
  g_autofree char *name = quatuor_person_name (shortfall->person);

  /* Translators: a person, half-days attended, half-days that are left, and the
   * half-days that the session asks for. */
  return g_strdup_printf (ngettext ("%s can no longer reach the minimum: %u attended, %u left, "
                                    "%u half-day asked for.",
                                    "%s can no longer reach the minimum: %u attended, %u left, "
                                    "%u half-days asked for.",
                                    shortfall->minimum),
                          name, shortfall->attended, shortfall->possible, shortfall->minimum);
}

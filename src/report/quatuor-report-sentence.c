/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report.h"

#include <glib/gi18n-lib.h>

/* Where a word goes in a phrase. */
#define PLACE "%s"

/* Said of what is no longer there. */
#define UNKNOWN "—"

/* More names than that make no sentence. */
#define MAX_NAMES 12

/* A sentence as it grows. */
typedef struct
{
  const QuatuorReportFilter *filter;
  const QuatuorReport       *report;
  QuatuorCohort             *cohort;
  QuatuorReportLanguage      language;
  GString                   *text;
} Sentence;

static const QuatuorReportPhrase ALL_TERRITORIES = {
  N_("All territories."), "Tous les territoires.",
};
static const QuatuorReportPhrase TERRITORIES = { N_("Territories: %s."), "Territoires : %s." };
static const QuatuorReportPhrase CATEGORIES = { N_("Categories: %s."), "Catégories : %s." };
static const QuatuorReportPhrase PHASES = { N_("Phases: %s."), "Phases : %s." };
static const QuatuorReportPhrase MORE = { N_("%s… (%s in all)"), "%s… (%s en tout)" };
static const QuatuorReportPhrase ALL_CAMPAIGNS = { N_("All campaigns."), "Toutes les campagnes." };
static const QuatuorReportPhrase CAMPAIGN = { N_("Campaign: %s."), "Campagne : %s." };
static const QuatuorReportPhrase COMPARED = {
  N_("Campaign: %s, compared with: %s."), "Campagne : %s, comparée à : %s.",
};
static const QuatuorReportPhrase LAST_CAMPAIGN = {
  N_("the last one with answers"), "la dernière qui a des réponses",
};
static const QuatuorReportPhrase FIRST_CAMPAIGN = { N_("the first one"), "la première" };
static const QuatuorReportPhrase FROM_UNTIL = { N_("From %s to %s."), "Du %s au %s." };
static const QuatuorReportPhrase FROM = { N_("From %s on."), "À partir du %s." };
static const QuatuorReportPhrase UNTIL = { N_("Until %s."), "Jusqu’au %s." };
static const QuatuorReportPhrase ON = { N_("As of %s."), "À la date du %s." };
static const QuatuorReportPhrase NAMES = { N_("With names."), "Avec les noms." };
static const QuatuorReportPhrase PSEUDONYMS = {
  N_("Without names: persons go by pseudonyms."),
  "Sans les noms : les personnes ont un pseudonyme.",
};
static const QuatuorReportPhrase LARGE_COUNTS = {
  N_("Figures of fewer than 5 persons are suppressed: “<5” stands in their place."),
  "Les valeurs de moins de 5 personnes sont masquées : « <5 » en tient lieu.",
};

static const QuatuorReportPhrase SINCE = {
  N_("Changes since the snapshot “%s” of %s."),
  "Changements depuis l’instantané « %s » du %s.",
};
static const QuatuorReportPhrase SINCE_LAST = {
  N_("Changes since the last snapshot."), "Changements depuis le dernier instantané.",
};
static const QuatuorReportPhrase SNAPSHOT = {
  N_("Snapshot “%s” of %s."), "Instantané « %s » du %s.",
};
static const QuatuorReportPhrase LIVE = { N_("Live, %s at %s."), "En direct, le %s à %s." };

/* Puts the words in the places of the phrase, one after the other, and a space
 * before it if it is not the first one. */
static void
add (Sentence                  *sentence,
     const QuatuorReportPhrase *phrase,
     const char                *first,
     const char                *second)
{
  const char *words[] = { first, second };
  g_auto (GStrv) parts = g_strsplit (quatuor_report_say (phrase, sentence->language), PLACE, -1);

  if (sentence->text->len > 0)
    g_string_append_c (sentence->text, ' ');
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0 && i <= G_N_ELEMENTS (words))
        g_string_append (sentence->text, words[i - 1]);
      g_string_append (sentence->text, parts[i]);
    }
}

static const char *
name_of (Sentence        *sentence,
         QuatuorTable     table,
         const QuatuorId *id)
{
  gconstpointer row = quatuor_cohort_find (sentence->cohort, table, id);

  if (row == NULL)
    return UNKNOWN;
  if (table == QUATUOR_TABLE_TERRITORY)
    return ((const QuatuorTerritory *) row)->name;
  if (table == QUATUOR_TABLE_CATEGORY)
    return ((const QuatuorCategory *) row)->label;
  if (table == QUATUOR_TABLE_PHASE)
    return ((const QuatuorPhase *) row)->title;
  return ((const QuatuorCampaign *) row)->title;
}

static char *
list_names (Sentence     *sentence,
            QuatuorTable  table,
            const GArray *set)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (set->len, MAX_NAMES); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            name_of (sentence, table, &g_array_index (set, QuatuorId, i)));
  if (set->len > MAX_NAMES)
    {
      g_autofree char *count = g_strdup_printf ("%u", set->len);
      Sentence more = { .language = sentence->language, .text = g_string_new (NULL) };

      add (&more, &MORE, names->str, count);
      return g_string_free (more.text, FALSE);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_set (Sentence                  *sentence,
         QuatuorReportFilters       part,
         QuatuorTable               table,
         const GArray              *set,
         const QuatuorReportPhrase *some,
         const QuatuorReportPhrase *all)
{
  g_autofree char *names = NULL;

  if (!quatuor_report_takes (sentence->report, part))
    return;

  if (set != NULL && set->len > 0)
    {
      names = list_names (sentence, table, set);
      add (sentence, some, names, NULL);
    }
  else if (all != NULL)
    add (sentence, all, NULL, NULL);
}

static void
add_campaigns (Sentence *sentence)
{
  const QuatuorReportFilter *filter = sentence->filter;
  const char *campaign = quatuor_id_is_none (&filter->campaign)
                           ? NULL : name_of (sentence, QUATUOR_TABLE_CAMPAIGN, &filter->campaign);
  const char *before = quatuor_id_is_none (&filter->before)
                         ? NULL : name_of (sentence, QUATUOR_TABLE_CAMPAIGN, &filter->before);

  if (quatuor_report_takes (sentence->report, QUATUOR_REPORT_BY_BEFORE))
    {
      if (campaign == NULL)
        campaign = quatuor_report_say (&LAST_CAMPAIGN, sentence->language);
      if (before == NULL)
        before = quatuor_report_say (&FIRST_CAMPAIGN, sentence->language);
      add (sentence, &COMPARED, campaign, before);
    }
  else if (quatuor_report_takes (sentence->report, QUATUOR_REPORT_BY_CAMPAIGN))
    add (sentence, campaign != NULL ? &CAMPAIGN : &ALL_CAMPAIGNS, campaign, NULL);
}

static char *
say_day (Sentence    *sentence,
         QuatuorDate  day)
{
  if (sentence->language == QUATUOR_REPORT_LOCALE)
    return quatuor_date_to_display (day);
  return sentence->language == QUATUOR_REPORT_FRENCH ? quatuor_date_to_french (day)
                                                     : quatuor_date_to_iso (day);
}

static void
add_days (Sentence *sentence)
{
  const QuatuorReportFilter *filter = sentence->filter;
  g_autofree char *from = say_day (sentence, filter->from);
  g_autofree char *until = say_day (sentence, filter->until);
  g_autofree char *on = say_day (sentence, quatuor_report_filter_get_on (filter));

  if (quatuor_report_takes (sentence->report, QUATUOR_REPORT_BY_PERIOD))
    {
      if (filter->from != QUATUOR_DATE_UNKNOWN && filter->until != QUATUOR_DATE_UNKNOWN)
        add (sentence, &FROM_UNTIL, from, until);
      else if (filter->from != QUATUOR_DATE_UNKNOWN)
        add (sentence, &FROM, from, NULL);
      else if (filter->until != QUATUOR_DATE_UNKNOWN)
        add (sentence, &UNTIL, until, NULL);
    }
  if (quatuor_report_takes (sentence->report, QUATUOR_REPORT_BY_DAY))
    add (sentence, &ON, on, NULL);
}

static void
add_snapshot (Sentence                  *sentence,
              const QuatuorReportPhrase *phrase,
              const QuatuorSnapshot     *snapshot)
{
  g_autofree char *day = say_day (sentence, snapshot->taken_on);

  add (sentence, phrase, snapshot->title, day);
}

/**
 * quatuor_report_basis_to_sentence:
 * @filter: a filter
 * @read_at: (nullable): when the programme was read; %NULL for now
 * @language: in which language
 *
 * Says whether a table shows the programme as it was at an hour, or which of its
 * snapshots. The day of the former is that of the programme’s clock.
 *
 * Returns: (transfer full): a sentence
 */
char *
quatuor_report_basis_to_sentence (const QuatuorReportFilter *filter,
                                  GDateTime                 *read_at,
                                  QuatuorReportLanguage      language)
{
  Sentence sentence = { .filter = filter, .language = language, .text = g_string_new (NULL) };

  if (filter->snapshot != NULL)
    add_snapshot (&sentence, &SNAPSHOT, filter->snapshot);
  else
    {
      g_autoptr (GDateTime) moment =
        read_at != NULL ? g_date_time_ref (read_at) : g_date_time_new_now_local ();
      g_autofree char *hour = g_date_time_format (moment, "%H:%M");
      g_autofree char *day = say_day (&sentence, quatuor_date_today ());

      add (&sentence, &LIVE, day, hour);
    }
  return g_string_free (sentence.text, FALSE);
}

/**
 * quatuor_report_filter_to_sentence:
 * @filter: a filter
 * @report: the report that is filtered: what means nothing to it is not said
 * @cohort: the programme, for its names
 * @language: in which language
 *
 * Says what a table tells of, for the screen, the print and the dictionary.
 *
 * Returns: (transfer full): sentences on one line; empty for a report that takes
 *   no filter
 */
char *
quatuor_report_filter_to_sentence (const QuatuorReportFilter *filter,
                                   const QuatuorReport       *report,
                                   QuatuorCohort             *cohort,
                                   QuatuorReportLanguage      language)
{
  Sentence sentence = { filter, report, cohort, language, g_string_new (NULL) };

  if (quatuor_report_takes (report, QUATUOR_REPORT_BY_SINCE))
    {
      if (filter->since != NULL)
        add_snapshot (&sentence, &SINCE, filter->since);
      else
        add (&sentence, &SINCE_LAST, NULL, NULL);
    }
  add_set (&sentence, QUATUOR_REPORT_BY_TERRITORY, QUATUOR_TABLE_TERRITORY, filter->territories,
           &TERRITORIES, &ALL_TERRITORIES);
  add_set (&sentence, QUATUOR_REPORT_BY_CATEGORY, QUATUOR_TABLE_CATEGORY, filter->categories,
           &CATEGORIES, NULL);
  add_set (&sentence, QUATUOR_REPORT_BY_PHASE, QUATUOR_TABLE_PHASE, filter->phases,
           &PHASES, NULL);
  add_campaigns (&sentence);
  add_days (&sentence);
  if (quatuor_report_takes (report, QUATUOR_REPORT_BY_NAMES))
    add (&sentence, filter->names == QUATUOR_REPORT_NAMES ? &NAMES : &PSEUDONYMS, NULL, NULL);
  if (filter->counts == QUATUOR_REPORT_LARGE_COUNTS &&
      quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS))
    add (&sentence, &LARGE_COUNTS, NULL, NULL);
  return g_string_free (sentence.text, FALSE);
}

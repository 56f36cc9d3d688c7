/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-brief-private.h"

#include "quatuor-answer.h"
#include "quatuor-attention.h"
#include "quatuor-commitment-edit.h"
#include "quatuor-contact-edit.h"
#include "quatuor-digest-parts.h"
#include "quatuor-sums.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* Without a contact to look back to, the last quarter is what one remembers. */
#define LOOK_BACK_DAYS 91

/* A page has room for so many lines of each kind. */
#define MAX_GAPS 5
#define MAX_CHANGES 8

/**
 * quatuor_brief_change_free:
 * @change: (transfer full): a change
 */
void
quatuor_brief_change_free (QuatuorBriefChange *change)
{
  g_free (change->who);
  g_free (change->what);
  g_free (change);
}

/**
 * quatuor_brief_campaign:
 * @cohort: a cohort
 * @territory: a territory
 *
 * Before the crossing nobody sees how far the four are apart, the coach neither.
 *
 * Returns: (transfer none) (nullable): the last campaign whose crossing is open
 *   in the territory
 */
const QuatuorCampaign *
quatuor_brief_campaign (QuatuorCohort   *cohort,
                        const QuatuorId *territory)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);

  for (guint i = campaigns->len; i-- > 0;)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      if (quatuor_cohort_find (cohort, QUATUOR_TABLE_CROSSING, &campaign->id, territory) != NULL)
        return campaign;
    }
  return NULL;
}

/**
 * quatuor_brief_since:
 * @cohort: a cohort
 * @territory: a territory
 * @on: the day of the visit
 *
 * Returns: the day of the last contact before the visit, or three months ago
 *   when there was none
 */
QuatuorDate
quatuor_brief_since (QuatuorCohort   *cohort,
                     const QuatuorId *territory,
                     QuatuorDate      on)
{
  /* A contact noted today is the visit itself, not what it is prepared from. */
  const QuatuorContact *contact = quatuor_contact_last (cohort, territory, on - 1);

  return contact != NULL ? contact->date : on - LOOK_BACK_DAYS;
}

static const char *
category_of (QuatuorCohort     *cohort,
             const QuatuorSeat *seat)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);

  return category != NULL ? category->label : "…";
}

/* Fills in who stands lowest and highest on a criterion. */
static gboolean
measure_gap (const QuatuorBriefSource *source,
             const GPtrArray          *seats,
             QuatuorBriefGap          *gap)
{
  gap->gap = quatuor_sums_gap (source->campaign, &gap->criterion->id, seats, source->ratings);
  if (!quatuor_gap_is_flagged (gap->gap))
    return FALSE;

  gap->low_level = QUATUOR_LEVEL_MAX + 1;
  gap->high_level = QUATUOR_LEVEL_NONE;
  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorRating *rating = quatuor_sums_find_rating (source->ratings,
                                                              &source->campaign->id, &seat->id,
                                                              &gap->criterion->id);
      int level = rating != NULL ? quatuor_level_parse (rating->level) : QUATUOR_LEVEL_NONE;

      if (level >= 0 && level < gap->low_level)
        {
          gap->low_level = level;
          gap->low = category_of (source->cohort, seat);
        }
      if (level >= 0 && level > gap->high_level)
        {
          gap->high_level = level;
          gap->high = category_of (source->cohort, seat);
        }
    }
  return TRUE;
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  return ((const QuatuorBriefGap *) b)->gap - ((const QuatuorBriefGap *) a)->gap;
}

/**
 * quatuor_brief_gaps:
 * @source: what is known
 *
 * Returns: (transfer full) (element-type QuatuorBriefGap): the gaps without an
 *   agreed answer, the widest first
 */
GArray *
quatuor_brief_gaps (const QuatuorBriefSource *source)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (QuatuorBriefGap));
  const GPtrArray *seats =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_SEAT, &source->territory->id);
  const GPtrArray *dimensions;

  if (source->campaign == NULL || source->ratings == NULL)
    return gaps;

  dimensions = quatuor_cohort_children (source->cohort, QUATUOR_TABLE_DIMENSION,
                                        &source->campaign->framework);
  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorId *dimension = g_ptr_array_index (dimensions, i);
      g_autoptr (GPtrArray) criteria =
        quatuor_sums_list_criteria (source->cohort, source->campaign, dimension);

      for (guint n = 0; n < criteria->len; n++)
        {
          QuatuorBriefGap gap = { .criterion = g_ptr_array_index (criteria, n) };

          if (quatuor_cohort_find (source->cohort, QUATUOR_TABLE_AGREED, &source->campaign->id,
                                   &source->territory->id, &gap.criterion->id) == NULL &&
              measure_gap (source, seats, &gap))
            g_array_append_val (gaps, gap);
        }
    }
  g_array_sort (gaps, compare_gaps);
  return gaps;
}

static gboolean
is_open (const QuatuorCampaign *campaign,
         QuatuorDate            on)
{
  return campaign->opens != QUATUOR_DATE_UNKNOWN && campaign->opens <= on &&
         !quatuor_campaign_is_closed (campaign, on);
}

/**
 * quatuor_brief_silent:
 * @source: what is known
 *
 * Returns: (transfer full) (element-type QuatuorBriefSilent): the seats with a
 *   holder who said nothing in a campaign that is open
 */
GArray *
quatuor_brief_silent (const QuatuorBriefSource *source)
{
  GArray *silent = g_array_new (FALSE, FALSE, sizeof (QuatuorBriefSilent));
  const GPtrArray *campaigns = quatuor_cohort_rows (source->cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *seats =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_SEAT, &source->territory->id);

  for (guint i = 0; quatuor_cohort_is_counted (source->cohort) && i < campaigns->len; i++)
    for (guint n = 0; n < seats->len; n++)
      {
        const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);
        const QuatuorSeat *seat = g_ptr_array_index (seats, n);
        QuatuorBriefSilent line = { category_of (source->cohort, seat), campaign };

        if (is_open (campaign, source->on) &&
            quatuor_cohort_holder (source->cohort, &seat->id, source->on) != NULL &&
            !quatuor_attention_has_answers (source->cohort, &campaign->id, &seat->id))
          g_array_append_val (silent, line);
      }
  return silent;
}

/* The day of the last contact in which a topic was talked about. */
static QuatuorDate
find_last_talk (const QuatuorBriefSource *source,
                const QuatuorId          *topic)
{
  const GPtrArray *contacts =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_CONTACT, &source->territory->id);
  QuatuorDate last = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; i < contacts->len; i++)
    {
      const QuatuorContact *contact = g_ptr_array_index (contacts, i);

      if (quatuor_cohort_find (source->cohort, QUATUOR_TABLE_CONTACT_TOPIC, &contact->id, topic) !=
          NULL)
        last = MAX (last, contact->date);
    }
  return last;
}

/*
 * Sections
 */

static void
add_changes (QuatuorDigestSection     *section,
             const QuatuorBriefSource *source)
{
  guint n_changes = source->changes != NULL ? source->changes->len : 0;

  for (guint i = 0; i < MIN (n_changes, MAX_CHANGES); i++)
    {
      const QuatuorBriefChange *change = g_ptr_array_index (source->changes, i);
      g_autofree char *day = quatuor_date_to_display (change->on);
      g_autofree char *detail = NULL;
      g_autofree char *text = NULL;

      text = change->more == 0 ? g_strdup (change->what)
                               /* Translators: an act, and how many others like it. */
                               : g_strdup_printf (ngettext ("%s, and one more like it",
                                                            "%s, and %u more like it",
                                                            change->more),
                                                  change->what, change->more);
      if (change->who != NULL)
        detail = g_strdup_printf (_("%s, %s"), change->who, day);
      quatuor_digest_add_line (section, text, detail != NULL ? detail : day);
    }
  if (n_changes > MAX_CHANGES)
    {
      guint rest = n_changes - MAX_CHANGES;
      g_autofree char *more = g_strdup_printf (
        ngettext ("And one more change: the History tab has it",
                  "And %u more changes: the History tab has them", rest), rest);

      quatuor_digest_add_line (section, more, NULL);
    }
}

static void
add_section_changes (QuatuorDigest            *digest,
                     const QuatuorBriefSource *source)
{
  const QuatuorContact *last =
    quatuor_contact_last (source->cohort, &source->territory->id, source->on - 1);
  g_autofree char *day = quatuor_date_to_display (
    quatuor_brief_since (source->cohort, &source->territory->id, source->on));
  g_autofree char *title = NULL;
  QuatuorDigestSection *section;

  if (last != NULL)
    /* Translators: a day and the kind of the last contact: a visit, a call … */
    title = g_strdup_printf (_("What Changed Since the Last Contact (%s, %s)"), day,
                             quatuor_wording_for_code ("kind", last->kind));
  else
    /* Translators: %s is a day. */
    title = g_strdup_printf (_("What Changed Since %s (No Contact Noted)"), day);
  section = quatuor_digest_add_section (digest, title, _("Nothing was written in the file since."));
  quatuor_brief_add_events (section, source);
  add_changes (section, source);
}

static void
add_section_promises (QuatuorDigest            *digest,
                      const QuatuorBriefSource *source)
{
  const GPtrArray *rows =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_COMMITMENT, &source->territory->id);
  QuatuorDigestSection *coach =
    quatuor_digest_add_section (digest, _("What I Promised"), _("I owe nothing."));
  QuatuorDigestSection *seats =
    quatuor_digest_add_section (digest, _("What They Promised"), _("They owe nothing."));

  quatuor_digest_add_promises (coach, source->cohort, &source->territory->id, NULL, source->on);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < rows->len; i++)
      {
        const QuatuorCommitment *commitment = g_ptr_array_index (rows, i);

        if (quatuor_commitment_is_open (commitment) && !quatuor_commitment_is_coach (commitment) &&
            (commitment->due == QUATUOR_DATE_UNKNOWN) == (pass == 1))
          quatuor_digest_add_promise (seats, source->cohort, commitment, TRUE, source->on);
      }
}

static void
add_vacant_seat (QuatuorDigestSection     *section,
                 const QuatuorBriefSource *source,
                 const QuatuorSeat        *seat)
{
  QuatuorDate since = quatuor_cohort_vacant_since (source->cohort, &seat->id, source->on);
  gboolean stands_in = quatuor_cohort_substitute (source->cohort, &seat->id, source->on) != NULL;
  g_autofree char *day = quatuor_date_to_display (since);
  /* Translators: %s is a category, such as “Élu”. */
  g_autofree char *text = g_strdup_printf (_("%s: vacant seat"), category_of (source->cohort, seat));
  g_autofree char *detail = NULL;

  if (since != QUATUOR_DATE_UNKNOWN)
    detail = g_strdup_printf (stands_in ? _("since %s, with a substitute") : _("since %s"), day);
  quatuor_digest_add_line (section, text, detail != NULL ? detail
                                          : stands_in    ? _("with a substitute")
                                                         : NULL);
}

static void
add_section_seats (QuatuorDigest            *digest,
                   const QuatuorBriefSource *source)
{
  const GPtrArray *seats =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_SEAT, &source->territory->id);
  g_autoptr (GArray) silent = quatuor_brief_silent (source);
  QuatuorDigestSection *section =
    quatuor_digest_add_section (digest, _("Vacant and Silent Seats"),
                                _("All seats are held and have spoken."));

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      if (quatuor_cohort_holder (source->cohort, &seat->id, source->on) == NULL)
        add_vacant_seat (section, source, seat);
    }
  for (guint i = 0; i < silent->len; i++)
    {
      const QuatuorBriefSilent *line = &g_array_index (silent, QuatuorBriefSilent, i);
      g_autofree char *closes = quatuor_date_to_display (line->campaign->closes);
      /* Translators: a category, and the title of a campaign. */
      g_autofree char *text = g_strdup_printf (_("%s: no answer to “%s” yet"), line->category,
                                               line->campaign->title);
      /* Translators: %s is a day. */
      g_autofree char *detail = line->campaign->closes != QUATUOR_DATE_UNKNOWN
                                  ? g_strdup_printf (_("closes %s"), closes)
                                  : NULL;

      quatuor_digest_add_line (section, text, detail);
    }
}

static void
add_section_gaps (QuatuorDigest            *digest,
                  const QuatuorBriefSource *source)
{
  g_autoptr (GArray) gaps = quatuor_brief_gaps (source);
  QuatuorDigestSection *section =
    quatuor_digest_add_section (digest, _("Widest Gaps Not Talked Over"),
                                source->campaign == NULL
                                  ? _("No crossing is open yet.")
                                  : _("No gap of two levels or more is left to talk over."));

  for (guint i = 0; i < MIN (gaps->len, MAX_GAPS); i++)
    {
      const QuatuorBriefGap *gap = &g_array_index (gaps, QuatuorBriefGap, i);
      g_autofree char *text = g_strdup_printf ("%s  %s", gap->criterion->code,
                                               gap->criterion->title);
      /* Translators: a number of levels, then two categories, each with its level. */
      g_autofree char *detail = g_strdup_printf (_("%d levels apart: %s at %d, %s at %d"), gap->gap,
                                                 gap->low, gap->low_level, gap->high,
                                                 gap->high_level);

      quatuor_digest_add_line (section, text, detail);
    }
}

static void
add_section_topics (QuatuorDigest            *digest,
                    const QuatuorBriefSource *source)
{
  const GPtrArray *topics =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_TOPIC, &source->territory->id);
  QuatuorDigestSection *section =
    quatuor_digest_add_section (digest, _("Parked Topics"), _("No topic is parked."));

  for (guint i = 0; i < topics->len; i++)
    {
      const QuatuorTopic *topic = g_ptr_array_index (topics, i);
      QuatuorDate talked_on = find_last_talk (source, &topic->id);
      g_autofree char *day = quatuor_date_to_display (talked_on);
      /* Translators: %s is a day. */
      g_autofree char *detail = talked_on != QUATUOR_DATE_UNKNOWN
                                  ? g_strdup_printf (_("last talked about on %s"), day)
                                  : NULL;

      if (g_str_equal (topic->state, "parked"))
        quatuor_digest_add_line (section, topic->title, detail);
    }
}

/**
 * quatuor_brief_new:
 * @source: what is known
 *
 * One page to read before a visit, made by rules from the data alone. No note is
 * in it, so that it may be printed and left on a table.
 *
 * Returns: (transfer full): the page
 */
QuatuorDigest *
quatuor_brief_new (const QuatuorBriefSource *source)
{
  g_autofree char *day = quatuor_date_to_display (source->on);
  /* Translators: %s is a day. */
  g_autofree char *subtitle = g_strdup_printf (_("To prepare a visit, %s"), day);
  QuatuorDigest *digest = quatuor_digest_new (source->territory->name, subtitle);
  QuatuorDigestSection *questions;

  add_section_changes (digest, source);
  add_section_promises (digest, source);
  add_section_seats (digest, source);
  add_section_gaps (digest, source);
  add_section_topics (digest, source);
  quatuor_digest_add_dates (quatuor_digest_add_section (digest, _("Next Dates"),
                                                        _("Nothing is planned yet.")),
                            source->cohort, &source->territory->id, NULL, source->on);
  questions = quatuor_digest_add_section (digest, _("Three Questions to Ask"),
                                          _("Nothing asks for a question."));
  questions->is_whole = TRUE;
  quatuor_brief_add_questions (questions, source);
  return digest;
}

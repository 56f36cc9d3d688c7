/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-brief-private.h"

#include "quatuor-commitment-edit.h"
#include "quatuor-label.h"
#include "quatuor-sums.h"

#include <glib/gi18n-lib.h>

/* Three questions fill an hour. */
#define N_QUESTIONS 3

/* From so many seats on, not knowing is something to talk about. */
#define MANY_DO_NOT_KNOW 2

/* Each rule looks for one thing that deserves a question, and says why. The
 * rules are asked in the order of RULES below; the first three that find
 * something make the page. */
typedef gboolean (*Rule) (QuatuorDigestSection     *section,
                          const QuatuorBriefSource *source);

/* The first row of the territory in @table of which something is asked. */
static gconstpointer
find_first (const QuatuorBriefSource *source,
            QuatuorTable              table,
            gboolean (*is_asked) (const QuatuorBriefSource *source,
                                  gconstpointer             row))
{
  const GPtrArray *rows =
    quatuor_cohort_children (source->cohort, table, &source->territory->id);

  for (guint i = 0; i < rows->len; i++)
    if (is_asked (source, g_ptr_array_index (rows, i)))
      return g_ptr_array_index (rows, i);
  return NULL;
}

static gboolean
ask_about_gap (QuatuorDigestSection     *section,
               const QuatuorBriefSource *source)
{
  g_autoptr (GArray) gaps = quatuor_brief_gaps (source);
  const QuatuorBriefGap *gap;
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;

  if (gaps->len == 0)
    return FALSE;

  gap = &g_array_index (gaps, QuatuorBriefGap, 0);
  /* Translators: the title of a criterion. */
  text = g_strdup_printf (_("“%s”: what does each of you see that the others do not?"),
                          gap->criterion->title);
  /* Translators: two categories, each with its level. */
  why = g_strdup_printf (_("because %s stands at %d and %s at %d, without an agreed answer"),
                         gap->low, gap->low_level, gap->high, gap->high_level);
  quatuor_digest_add_line (section, text, why);
  return TRUE;
}

static gboolean
is_broken_promise (const QuatuorBriefSource *source,
                   gconstpointer             row)
{
  return !quatuor_commitment_is_coach (row) && quatuor_commitment_is_overdue (row, source->on);
}

static gboolean
ask_about_promise (QuatuorDigestSection     *section,
                   const QuatuorBriefSource *source)
{
  const QuatuorCommitment *row =
    find_first (source, QUATUOR_TABLE_COMMITMENT, is_broken_promise);
  g_autofree char *who = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;

  if (row == NULL)
    return FALSE;
  who = quatuor_commitment_who (source->cohort, row);
  day = quatuor_date_to_display (row->due);
  /* Translators: what was promised. */
  text = g_strdup_printf (_("“%s”: what would it take, or should it be dropped?"), row->text);
  /* Translators: a category and a day. */
  why = g_strdup_printf (_("because %s promised it for %s"), who, day);
  quatuor_digest_add_line (section, text, why);
  return TRUE;
}

static gboolean
is_vacant (const QuatuorBriefSource *source,
           gconstpointer             row)
{
  const QuatuorSeat *seat = row;

  return quatuor_cohort_holder (source->cohort, &seat->id, source->on) == NULL;
}

static gboolean
ask_about_vacant_seat (QuatuorDigestSection     *section,
                       const QuatuorBriefSource *source)
{
  const QuatuorSeat *seat = find_first (source, QUATUOR_TABLE_SEAT, is_vacant);
  g_autofree char *category = NULL;
  g_autofree char *text = NULL;

  if (seat == NULL)
    return FALSE;
  category = quatuor_label_row_name (source->cohort, QUATUOR_TABLE_SEAT, &seat->id);
  /* Translators: %s is a category. */
  text = g_strdup_printf (_("Who could take the seat %s, and which of you asks them?"), category);
  quatuor_digest_add_line (section, text, _("because the seat is vacant"));
  return TRUE;
}

static gboolean
ask_about_blocked_action (QuatuorDigestSection     *section,
                          const QuatuorBriefSource *source)
{
  const GPtrArray *projects =
    quatuor_cohort_children (source->cohort, QUATUOR_TABLE_PROJECT, &source->territory->id);

  for (guint i = 0; i < projects->len; i++)
    {
      const GPtrArray *actions = quatuor_cohort_children (source->cohort, QUATUOR_TABLE_ACTION,
                                                          g_ptr_array_index (projects, i));

      for (guint n = 0; n < actions->len; n++)
        {
          const QuatuorAction *action = g_ptr_array_index (actions, n);
          g_autofree char *text = NULL;
          g_autofree char *why = NULL;

          if (!g_str_equal (action->state, "blocked"))
            continue;
          /* Translators: the title of an action of the roadmap. */
          text = g_strdup_printf (_("“%s”: who among you can unblock it?"), action->title);
          if (action->blocked_because != NULL)
            /* Translators: %s is why an action is blocked, in a person’s words. */
            why = g_strdup_printf (_("because it is blocked: %s"), action->blocked_because);
          quatuor_digest_add_line (section, text, why != NULL ? why : _("because it is blocked"));
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_open_need (const QuatuorBriefSource *source,
              gconstpointer             row)
{
  const QuatuorNeed *need = row;

  return g_str_equal (need->state, "open") &&
         !quatuor_id_equal (&need->from_seat, &need->to_seat);
}

static gboolean
ask_about_need (QuatuorDigestSection     *section,
                const QuatuorBriefSource *source)
{
  const QuatuorNeed *need = find_first (source, QUATUOR_TABLE_NEED, is_open_need);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;

  if (need == NULL)
    return FALSE;
  from = quatuor_label_row_name (source->cohort, QUATUOR_TABLE_SEAT, &need->from_seat);
  to = quatuor_label_row_name (source->cohort, QUATUOR_TABLE_SEAT, &need->to_seat);
  /* Translators: what one seat expects of another. */
  text = g_strdup_printf (_("“%s”: what is possible, and from when?"), need->text);
  /* Translators: two categories. */
  why = g_strdup_printf (_("because %s expects it of %s and it was not talked over"), from, to);
  quatuor_digest_add_line (section, text, why);
  return TRUE;
}

static gboolean
is_parked (const QuatuorBriefSource *source,
           gconstpointer             row)
{
  return g_str_equal (((const QuatuorTopic *) row)->state, "parked");
}

static gboolean
ask_about_topic (QuatuorDigestSection     *section,
                 const QuatuorBriefSource *source)
{
  const QuatuorTopic *topic = find_first (source, QUATUOR_TABLE_TOPIC, is_parked);
  g_autofree char *text = NULL;

  if (topic == NULL)
    return FALSE;
  /* Translators: %s is a local topic. */
  text = g_strdup_printf (_("“%s”: is this the time to come back to it?"), topic->title);
  quatuor_digest_add_line (section, text, _("because the topic is parked"));
  return TRUE;
}

static gboolean
ask_about_silence (QuatuorDigestSection     *section,
                   const QuatuorBriefSource *source)
{
  g_autoptr (GArray) silent = quatuor_brief_silent (source);
  const QuatuorBriefSilent *first;
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;

  if (silent->len == 0)
    return FALSE;

  first = &g_array_index (silent, QuatuorBriefSilent, 0);
  /* Translators: %s is a category. */
  text = g_strdup_printf (_("What would help %s to answer?"), first->category);
  /* Translators: %s is the title of a campaign. */
  why = g_strdup_printf (_("because “%s” has no answer of this seat"), first->campaign->title);
  quatuor_digest_add_line (section, text, why);
  return TRUE;
}

static guint
count_do_not_know (const QuatuorBriefSource *source,
                   const QuatuorId          *criterion)
{
  guint count = 0;

  for (guint i = 0; i < source->ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (source->ratings, i);

      if (quatuor_id_equal (&rating->criterion, criterion) &&
          quatuor_level_parse (rating->level) == QUATUOR_LEVEL_DONT_KNOW)
        count++;
    }
  return count;
}

static gboolean
ask_about_unknown (QuatuorDigestSection     *section,
                   const QuatuorBriefSource *source)
{
  const QuatuorCriterion *unknown = NULL;
  guint most = MANY_DO_NOT_KNOW - 1;
  g_autofree char *text = NULL;
  g_autofree char *why = NULL;

  if (source->campaign == NULL || source->ratings == NULL)
    return FALSE;

  for (guint i = 0; i < source->ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (source->ratings, i);
      guint count = count_do_not_know (source, &rating->criterion);

      if (count <= most)
        continue;
      most = count;
      unknown = quatuor_cohort_find (source->cohort, QUATUOR_TABLE_CRITERION, &rating->criterion);
    }
  if (unknown == NULL)
    return FALSE;

  /* Translators: the title of a criterion. */
  text = g_strdup_printf (_("“%s”: who could tell you about it?"), unknown->title);
  why = g_strdup_printf (ngettext ("because %u seat does not know", "because %u seats do not know",
                                   most), most);
  quatuor_digest_add_line (section, text, why);
  return TRUE;
}

static gboolean
ask_about_north_star (QuatuorDigestSection     *section,
                      const QuatuorBriefSource *source)
{
  g_autofree char *text = NULL;

  if (source->territory->north_star == NULL)
    return FALSE;

  /* Translators: %s is the aim of a territory, in its own words. */
  text = g_strdup_printf (_("“%s”: are you nearer to it than last time, and how do you know?"),
                          source->territory->north_star);
  quatuor_digest_add_line (section, text, _("because it is your north star"));
  return TRUE;
}

static gboolean
ask_about_missing (QuatuorDigestSection     *section,
                   const QuatuorBriefSource *source)
{
  quatuor_digest_add_line (section, _("Who is missing around the table?"),
                           _("because every territory forgets somebody"));
  return TRUE;
}

static gboolean
ask_about_others (QuatuorDigestSection     *section,
                  const QuatuorBriefSource *source)
{
  quatuor_digest_add_line (section, _("What should I carry to the other territories?"),
                           _("because the path is walked together"));
  return TRUE;
}

static gboolean
ask_about_last_time (QuatuorDigestSection     *section,
                     const QuatuorBriefSource *source)
{
  quatuor_digest_add_line (section, _("What moved since we last met, and what stuck?"),
                           _("because nothing in the file says it"));
  return TRUE;
}

static const Rule RULES[] = {
  ask_about_gap,
  ask_about_promise,
  ask_about_vacant_seat,
  ask_about_blocked_action,
  ask_about_need,
  ask_about_topic,
  ask_about_silence,
  ask_about_unknown,
  ask_about_north_star,
  ask_about_last_time,
  ask_about_missing,
  ask_about_others,
};

/**
 * quatuor_brief_add_questions:
 * @section: a section
 * @source: what is known
 *
 * Adds three questions, each with its reason.
 */
void
quatuor_brief_add_questions (QuatuorDigestSection     *section,
                             const QuatuorBriefSource *source)
{
  for (guint i = 0; section->lines->len < N_QUESTIONS && i < G_N_ELEMENTS (RULES); i++)
    RULES[i] (section, source);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror-words.h"

#include "quatuor-interview-edit.h"

#include <glib/gi18n-lib.h>

#define TENTHS_A_POINT 10

/**
 * quatuor_tenths_to_text:
 * @tenths: a score in tenths of a point
 *
 * Returns: (transfer full): the score in the writing of the screen's language
 */
char *
quatuor_tenths_to_text (guint tenths)
{
  /* Translators: a score such as 52.1; in French 52,1. The first number is the whole part. */
  return g_strdup_printf (C_ ("score", "%u.%u"), tenths / TENTHS_A_POINT, tenths % TENTHS_A_POINT);
}

/**
 * quatuor_score_to_text:
 * @score: a score
 *
 * Returns: (transfer full): the score, or in words why there is none
 */
char *
quatuor_score_to_text (const QuatuorScore *score)
{
  switch (score->kind)
    {
    case QUATUOR_SCORE_SHOWN:
      return quatuor_tenths_to_text (score->tenths);
    case QUATUOR_SCORE_NOT_APPLICABLE:
      return g_strdup (_("not applicable"));
    case QUATUOR_SCORE_NOT_ENOUGH:
    default:
      /* Translators: how many criteria were answered, out of how many. */
      return g_strdup_printf (_("not enough answers (%u/%u)"), score->answered, score->applicable);
    }
}

/**
 * quatuor_median_to_text:
 * @median: a median
 *
 * Returns: (transfer full): the median and over how many seats it is, in words
 */
char *
quatuor_median_to_text (const QuatuorMedian *median)
{
  g_autofree char *value = quatuor_tenths_to_text (median->tenths);

  if (median->n_seats == 0)
    return g_strdup (_("No median: no seat has a score yet"));
  /* Translators: %s is the median’s value, %u the number of seats. */
  return g_strdup_printf (ngettext ("Median %s, of %u seat", "Median %s, of %u seats",
                                    median->n_seats),
                          value, median->n_seats);
}

/**
 * quatuor_median_to_sentence:
 * @median: a median
 * @what: what it is the median of
 *
 * Returns: (transfer full): a sentence that says it
 */
char *
quatuor_median_to_sentence (const QuatuorMedian *median,
                            const char          *what)
{
  g_autofree char *value = quatuor_tenths_to_text (median->tenths);

  if (median->n_seats == 0)
    /* Translators: %s is a dimension. */
    return g_strdup_printf (_("%s: no median, as no seat has a score yet."), what);
  /* Translators: a dimension, its median’s value, the number of seats. */
  return g_strdup_printf (ngettext ("%s: median %s, of %u seat.", "%s: median %s, of %u seats.",
                                    median->n_seats),
                          what, value, median->n_seats);
}

/**
 * quatuor_level_to_text:
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Returns: what an answer says, in short words
 */
const char *
quatuor_level_to_text (int level)
{
  switch (level)
    {
    case QUATUOR_LEVEL_NONE:
      return _("no answer");
    case QUATUOR_LEVEL_DONT_KNOW:
      return _("does not know");
    case QUATUOR_LEVEL_NOT_APPLICABLE:
      return _("not applicable");
    default:
      return quatuor_level_to_code (level);
    }
}

/**
 * quatuor_level_to_title:
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Returns: (transfer full): what an answer says, standing alone
 */
char *
quatuor_level_to_title (int level)
{
  switch (level)
    {
    case QUATUOR_LEVEL_NONE:
      return g_strdup (_("No answer"));
    case QUATUOR_LEVEL_DONT_KNOW:
      return g_strdup (_("Does not know"));
    case QUATUOR_LEVEL_NOT_APPLICABLE:
      return g_strdup (_("Not applicable"));
    default:
      return g_strdup_printf (_("Level %d"), level);
    }
}

/**
 * quatuor_gap_to_text:
 * @gap: a gap, or %QUATUOR_GAP_NONE
 *
 * Returns: (transfer full): the gap in words
 */
char *
quatuor_gap_to_text (int gap)
{
  if (gap == QUATUOR_GAP_NONE)
    return g_strdup (_("No gap: fewer than two levels given"));
  if (gap == 0)
    return g_strdup (_("No gap"));
  return g_strdup_printf (ngettext ("Gap of %d level", "Gap of %d levels", (unsigned long) gap), gap);
}

/**
 * quatuor_rule_of_scores:
 *
 * Returns: how a score and a median are counted, in words
 */
const char *
quatuor_rule_of_scores (void)
{
  return _("A score is the mean of the levels that a seat gave, on a scale from 0 to 100. It is "
           "shown when at least seven in ten of the applicable criteria have a level. “Does not "
           "know” is applicable and has no level; “not applicable” is left out. The median is "
           "over the seats whose score is shown. The agreed answer enters no score.");
}

/**
 * quatuor_rule_of_gaps:
 *
 * Returns: how a gap is counted, in words
 */
const char *
quatuor_rule_of_gaps (void)
{
  return _("The gap of a criterion is the highest level less the lowest, when at least two seats "
           "gave one. From two levels on it is flagged, to be talked over.");
}

/**
 * quatuor_criterion_level:
 * @criterion: a criterion
 * @level: 0 to 4
 *
 * Returns: (nullable): what the level means there
 */
const char *
quatuor_criterion_level (const QuatuorCriterion *criterion,
                         int                     level)
{
  const char *const texts[QUATUOR_N_LEVELS] = {
    criterion->level0, criterion->level1, criterion->level2, criterion->level3, criterion->level4,
  };

  return level >= 0 && level <= QUATUOR_LEVEL_MAX ? texts[level] : NULL;
}

/**
 * quatuor_mirror_seat_answer:
 * @self: a mirror
 * @criterion: one of its criteria
 * @seat: the position of a seat
 *
 * Returns: (transfer full): whose answer, and what it says
 */
char *
quatuor_mirror_seat_answer (const QuatuorMirror          *self,
                            const QuatuorMirrorCriterion *criterion,
                            guint                         seat)
{
  const QuatuorMirrorSeat *row = g_ptr_array_index (self->seats, seat);
  int level = criterion->levels[seat];

  if (level >= 0)
    /* Translators: a family of actors and the level it gave: “Elected: level 3”. */
    return g_strdup_printf (_("%s: level %d"), row->category->label, level);
  /* Translators: a family of actors and what it answered: “Elected: does not know”. */
  return g_strdup_printf (_("%s: %s"), row->category->label, quatuor_level_to_text (level));
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("\n", (char **) parts->pdata);
}

/**
 * quatuor_mirror_describe_dimension:
 * @self: a mirror
 * @dimension: one of its dimensions
 *
 * Returns: (transfer full): the line of the chart in words, for those who do
 *   not see it
 */
char *
quatuor_mirror_describe_dimension (const QuatuorMirror          *self,
                                   const QuatuorMirrorDimension *dimension)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (dimension->dimension->title));
  for (guint i = 0; i < self->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (self->seats, i);
      g_autofree char *score = quatuor_score_to_text (&dimension->scores[i]);

      g_ptr_array_add (parts, g_strdup_printf (_("%s: %s"), seat->category->label, score));
    }
  g_ptr_array_add (parts, quatuor_median_to_text (&dimension->median));
  return join (parts);
}

/**
 * quatuor_mirror_describe_missing:
 * @self: a mirror
 * @dimension: one of its dimensions
 *
 * Returns: (transfer full): the seats without a score and why, one a line; ""
 *   when there are none
 */
char *
quatuor_mirror_describe_missing (const QuatuorMirror          *self,
                                 const QuatuorMirrorDimension *dimension)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (self->seats, i);
      g_autofree char *score = NULL;

      if (dimension->scores[i].kind == QUATUOR_SCORE_SHOWN)
        continue;
      score = quatuor_score_to_text (&dimension->scores[i]);
      g_ptr_array_add (parts, g_strdup_printf (_("%s: %s"), seat->category->label, score));
    }
  return join (parts);
}

/**
 * quatuor_mirror_describe_criterion:
 * @self: a mirror
 * @criterion: one of its criteria
 *
 * Returns: (transfer full): the line of the chart in words
 */
char *
quatuor_mirror_describe_criterion (const QuatuorMirror          *self,
                                   const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup_printf ("%s %s", criterion->criterion->code,
                                           criterion->criterion->title));
  g_ptr_array_add (parts, quatuor_gap_to_text (criterion->gap));
  for (guint i = 0; i < self->seats->len; i++)
    g_ptr_array_add (parts, quatuor_mirror_seat_answer (self, criterion, i));
  return join (parts);
}

/**
 * quatuor_mirror_describe_unplaced:
 * @self: a mirror
 * @criterion: one of its criteria
 *
 * Returns: (transfer full): the seats that have no mark on the line and what
 *   they said instead of a level; "" when there are none
 */
char *
quatuor_mirror_describe_unplaced (const QuatuorMirror          *self,
                                  const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->seats->len; i++)
    if (criterion->levels[i] < 0)
      g_ptr_array_add (parts, quatuor_mirror_seat_answer (self, criterion, i));
  return join (parts);
}

/**
 * quatuor_mirror_excerpts:
 * @mirror: the answers of a territory's seats, crossed
 * @criterion: one of its criteria
 *
 * Returns: (transfer full) (element-type utf8): what was said of it in
 *   interviews, as far as whoever said it agreed, each with who said it
 */
GPtrArray *
quatuor_mirror_excerpts (const QuatuorMirror          *mirror,
                         const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) excerpts = quatuor_excerpt_list (mirror->cohort, &mirror->territory->id,
                                                         &criterion->criterion->id);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < excerpts->len; i++)
    {
      const QuatuorExcerpt *excerpt = g_ptr_array_index (excerpts, i);
      g_autofree char *source = quatuor_excerpt_source (mirror->cohort, excerpt);

      /* Translators: what somebody said, and who. */
      g_ptr_array_add (words, g_strdup_printf (_("“%s” (%s)"), excerpt->text, source));
    }
  return words;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-moment-words.h"

#include "quatuor-narrative.h"

#include <glib/gi18n-lib.h>

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/**
 * quatuor_moment_voices:
 * @cohort: a cohort
 * @moment: a moment of it
 *
 * Returns: (transfer full): how many voices tell it, in words
 */
char *
quatuor_moment_voices (QuatuorCohort       *cohort,
                       const QuatuorMoment *moment)
{
  guint n_voices = quatuor_cohort_children (cohort, QUATUOR_TABLE_VOICE, &moment->id)->len;

  if (n_voices == 0)
    return g_strdup (_("nobody told it yet"));
  if (n_voices == 1)
    return g_strdup (_("one voice"));
  /* Translators: told by two seats or more, a moment is a “crossing”. */
  return g_strdup_printf (ngettext ("a crossing of %u voice", "a crossing of %u voices", n_voices),
                          n_voices);
}

/**
 * quatuor_moment_facts:
 * @cohort: a cohort
 * @moment: a moment of it
 *
 * Returns: (transfer full): its day, its phase and its voices, in words
 */
char *
quatuor_moment_facts (QuatuorCohort       *cohort,
                      const QuatuorMoment *moment)
{
  const QuatuorPhase *phase =
    !quatuor_id_is_none (&moment->phase)
      ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &moment->phase)
      : NULL;
  GString *text = g_string_new (NULL);
  g_autofree char *voices = quatuor_moment_voices (cohort, moment);
  g_autofree char *day = NULL;

  if (moment->date != QUATUOR_DATE_UNKNOWN)
    day = quatuor_date_to_display (moment->date);
  append_part (text, day);
  append_part (text, phase != NULL ? phase->title : NULL);
  append_part (text, voices);
  return g_string_free (text, FALSE);
}

/**
 * quatuor_narrative_state:
 * @cohort: a cohort
 * @territory: a territory of it
 *
 * Returns: (transfer full): how far its narrative is, in a sentence
 */
char *
quatuor_narrative_state (QuatuorCohort   *cohort,
                         const QuatuorId *territory)
{
  const QuatuorNarrative *narrative =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, territory);
  guint n_moments = quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, territory)->len;
  guint n_voices = quatuor_narrative_count_voices (cohort, territory, NULL);
  GString *text = g_string_new (NULL);
  g_autofree char *moments = g_strdup_printf (
    ngettext ("%u moment", "%u moments", n_moments), n_moments);
  g_autofree char *voices = g_strdup_printf (
    ngettext ("%u voice", "%u voices", n_voices), n_voices);
  g_autofree char *published = NULL;

  append_part (text, moments);
  append_part (text, voices);
  if (narrative == NULL || narrative->crossed == NULL)
    append_part (text, _("the crossed text is to be written"));
  else if (narrative->published_on == QUATUOR_DATE_UNKNOWN)
    append_part (text, _("the crossed text is written"));
  else
    {
      g_autofree char *day = quatuor_date_to_display (narrative->published_on);

      published = g_strdup_printf (_("published on %s"), day);
      append_part (text, published);
    }
  return g_string_free (text, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative-edit.h"

#include "quatuor-removal.h"

#include <glib/gi18n-lib.h>

/* The territory that an act is about comes last, as its sentence says it. */
static void
name_territory (QuatuorEdit     *edit,
                const QuatuorId *territory)
{
  if (!quatuor_id_is_none (territory))
    quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
}

/**
 * quatuor_moment_put:
 * @cohort: a cohort
 * @moment: the moment as it shall be; one without a code gets one
 *
 * Returns: (transfer full): the act that adds or changes it
 */
QuatuorEdit *
quatuor_moment_put (QuatuorCohort       *cohort,
                    const QuatuorMoment *moment)
{
  gboolean is_new = quatuor_cohort_find (cohort, QUATUOR_TABLE_MOMENT, &moment->id) == NULL;
  QuatuorEdit *edit = quatuor_edit_new (is_new ? "moment.add" : "moment.edit");
  QuatuorMoment *row = quatuor_row_copy (QUATUOR_TABLE_MOMENT, moment);

  if (row->code == NULL)
    row->code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_MOMENT);
  quatuor_edit_about (edit, QUATUOR_TABLE_MOMENT, &row->id);
  name_territory (edit, &row->territory);
  quatuor_edit_put (edit, QUATUOR_TABLE_MOMENT, row);
  quatuor_row_free (QUATUOR_TABLE_MOMENT, row);
  return edit;
}

/**
 * quatuor_moment_remove:
 * @cohort: a cohort
 * @moment: a moment of it
 *
 * Returns: (transfer full): the act that removes it with the voices that tell it
 */
QuatuorEdit *
quatuor_moment_remove (QuatuorCohort       *cohort,
                       const QuatuorMoment *moment)
{
  QuatuorEdit *edit = quatuor_edit_new ("moment.remove");

  quatuor_edit_about (edit, QUATUOR_TABLE_MOMENT, &moment->id);
  name_territory (edit, &moment->territory);
  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_MOMENT, moment);
  return edit;
}

static QuatuorEdit *
new_voice_edit (const char         *verb,
                const QuatuorVoice *voice)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_SEAT, &voice->seat);
  quatuor_edit_about (edit, QUATUOR_TABLE_MOMENT, &voice->moment);
  return edit;
}

/**
 * quatuor_voice_put:
 * @cohort: a cohort
 * @voice: how a seat tells a moment
 *
 * Returns: (transfer full): the act that adds or changes it; a change of the
 *   consent alone is an act of its own name
 */
QuatuorEdit *
quatuor_voice_put (QuatuorCohort      *cohort,
                   const QuatuorVoice *voice)
{
  const QuatuorVoice *before =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_VOICE, &voice->moment, &voice->seat);
  const char *verb = "voice.edit";
  QuatuorEdit *edit;

  if (before == NULL)
    verb = "voice.add";
  else if (g_strcmp0 (before->text, voice->text) == 0 &&
           g_strcmp0 (before->consent, voice->consent) != 0)
    verb = "voice.consent";
  edit = new_voice_edit (verb, voice);
  quatuor_edit_put (edit, QUATUOR_TABLE_VOICE, voice);
  return edit;
}

/**
 * quatuor_voice_remove:
 * @cohort: a cohort
 * @voice: a voice of it
 *
 * Returns: (transfer full): the act that removes it
 */
QuatuorEdit *
quatuor_voice_remove (QuatuorCohort      *cohort,
                      const QuatuorVoice *voice)
{
  QuatuorEdit *edit = new_voice_edit ("voice.remove", voice);

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_VOICE, voice);
  return edit;
}

/**
 * quatuor_narrative_publish:
 * @cohort: a cohort
 * @territory: a territory of it
 * @on: the day its narrative was published; %QUATUOR_DATE_UNKNOWN takes it back
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_narrative_publish (QuatuorCohort   *cohort,
                           const QuatuorId *territory,
                           QuatuorDate      on)
{
  const QuatuorNarrative *before =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, territory);
  QuatuorEdit *edit = quatuor_edit_new (on != QUATUOR_DATE_UNKNOWN ? "narrative.publish"
                                                                   : "narrative.withdraw");
  QuatuorNarrative *row = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_NARRATIVE, before)
                                         : quatuor_row_new (QUATUOR_TABLE_NARRATIVE);

  row->territory = *territory;
  row->published_on = on;
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_edit_put (edit, QUATUOR_TABLE_NARRATIVE, row);
  quatuor_row_free (QUATUOR_TABLE_NARRATIVE, row);
  return edit;
}

/**
 * quatuor_narrative_quote:
 * @cohort: a cohort
 * @territory: a territory of it
 * @so_far: (nullable): the crossed text as it stands, on the disk or only on the
 *   screen
 * @text: somebody’s words
 * @author: whose words, as far as that may be told
 *
 * Returns: (transfer full): the act that adds the words, as a quotation, to the
 *   end of the crossed text
 */
QuatuorEdit *
quatuor_narrative_quote (QuatuorCohort   *cohort,
                         const QuatuorId *territory,
                         const char      *so_far,
                         const char      *text,
                         const char      *author)
{
  const QuatuorNarrative *before =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, territory);
  QuatuorEdit *edit = quatuor_edit_new ("narrative.edit");
  QuatuorNarrative *row = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_NARRATIVE, before)
                                         : quatuor_row_new (QUATUOR_TABLE_NARRATIVE);
  /* Translators: somebody’s words, and who said them, in a text. */
  g_autofree char *quotation = g_strdup_printf (_("“%s” (%s)"), text, author);
  g_autofree char *crossed =
    so_far != NULL ? g_strdup_printf ("%s\n\n%s", so_far, quotation) : g_strdup (quotation);

  row->territory = *territory;
  quatuor_row_set_text (&row->crossed, crossed);
  quatuor_edit_about (edit, QUATUOR_TABLE_NARRATIVE, territory);
  if (before != NULL)
    quatuor_edit_change (edit, QUATUOR_TABLE_NARRATIVE, before, row);
  else
    quatuor_edit_put (edit, QUATUOR_TABLE_NARRATIVE, row);
  quatuor_row_free (QUATUOR_TABLE_NARRATIVE, row);
  return edit;
}

/**
 * quatuor_recommendation_put:
 * @cohort: a cohort
 * @recommendation: the recommendation as it shall be; one without a code gets one
 *
 * Returns: (transfer full): the act that adds or changes it; the answer to one
 *   that was there is an act of its own name
 */
QuatuorEdit *
quatuor_recommendation_put (QuatuorCohort               *cohort,
                            const QuatuorRecommendation *recommendation)
{
  const QuatuorRecommendation *before =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_RECOMMENDATION, &recommendation->id);
  QuatuorRecommendation *row = quatuor_row_copy (QUATUOR_TABLE_RECOMMENDATION, recommendation);
  const char *verb = "recommendation.edit";
  QuatuorEdit *edit;

  if (before == NULL)
    verb = "recommendation.add";
  else if (before->answer == NULL && row->answer != NULL)
    verb = "recommendation.answer";
  if (row->code == NULL)
    row->code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_RECOMMENDATION);
  edit = quatuor_edit_new (verb);
  quatuor_edit_about (edit, QUATUOR_TABLE_RECOMMENDATION, &row->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_RECOMMENDATION, row);
  quatuor_row_free (QUATUOR_TABLE_RECOMMENDATION, row);
  return edit;
}

/**
 * quatuor_recommendation_remove:
 * @cohort: a cohort
 * @recommendation: a recommendation of it
 *
 * Returns: (transfer full): the act that removes it
 */
QuatuorEdit *
quatuor_recommendation_remove (QuatuorCohort               *cohort,
                               const QuatuorRecommendation *recommendation)
{
  QuatuorEdit *edit = quatuor_edit_new ("recommendation.remove");

  quatuor_edit_about (edit, QUATUOR_TABLE_RECOMMENDATION, &recommendation->id);
  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_RECOMMENDATION, recommendation);
  return edit;
}

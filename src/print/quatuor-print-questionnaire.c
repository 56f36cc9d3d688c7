/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror-words.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* Lines of handwriting below each criterion. */
#define COMMENT_LINES 2
#define EVIDENCE_LINES 1

static void
add_who (QuatuorSheet      *sheet,
         QuatuorCohort     *cohort,
         const QuatuorSeat *seat,
         QuatuorDate        on)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
  const QuatuorTenure *holder = quatuor_cohort_holder (cohort, &seat->id, on);
  g_autofree char *person = NULL;
  g_autofree char *line = NULL;

  if (holder == NULL)
    {
      /* Translators: %s is a family of actors. */
      line = g_strdup_printf (_("Seat: %s (vacant)"), category->label);
    }
  else
    {
      person = quatuor_person_name (
        quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &holder->person));
      /* Translators: a family of actors, and the person who holds the seat. */
      line = g_strdup_printf (_("Seat: %s, %s"), category->label, person);
    }
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, line);
}

static void
add_criterion (QuatuorSheet           *sheet,
               const QuatuorCriterion *criterion)
{
  g_autofree char *title = g_strdup_printf ("%s  %s", criterion->code, criterion->title);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, title);
  if (criterion->question != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, criterion->question);
  for (int level = 0; level <= QUATUOR_LEVEL_MAX; level++)
    {
      const char *words = quatuor_criterion_level (criterion, level);
      g_autofree char *choice = g_strdup_printf ("%d  %s", level, words != NULL ? words : "");

      quatuor_sheet_add_choice (sheet, choice);
    }
  quatuor_sheet_add_choice (sheet, _("I do not know"));
  quatuor_sheet_add_choice (sheet, _("Not applicable here"));
  quatuor_sheet_add_lines (sheet, _("Comment:"), COMMENT_LINES);
  quatuor_sheet_add_lines (sheet, _("Evidence:"), EVIDENCE_LINES);
}

static void
add_dimension (QuatuorSheet           *sheet,
               QuatuorCohort          *cohort,
               const QuatuorCampaign  *campaign,
               const QuatuorDimension *dimension)
{
  g_autoptr (GPtrArray) criteria = quatuor_sums_list_criteria (cohort, campaign, &dimension->id);

  for (guint i = 0; i < criteria->len; i++)
    {
      quatuor_sheet_keep (sheet);
      /* The heading stays with the first criterion below it. */
      if (i == 0)
        quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, dimension->title);
      add_criterion (sheet, g_ptr_array_index (criteria, i));
    }
}

/**
 * quatuor_print_questionnaire:
 * @cohort: the programme
 * @campaign: a campaign
 * @seat: the seat that will answer
 * @on: the day whose holder is named
 *
 * Returns: (transfer full): the questionnaire to be filled in by hand
 */
QuatuorSheet *
quatuor_print_questionnaire (QuatuorCohort         *cohort,
                             const QuatuorCampaign *campaign,
                             const QuatuorSeat     *seat,
                             QuatuorDate            on)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory);
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  /* Translators: a territory, a campaign and a family of actors. */
  g_autofree char *running = g_strdup_printf (_("%s, %s, %s"), territory->name, campaign->title,
                                              category->label);
  QuatuorSheet *sheet = quatuor_sheet_new (running);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, campaign->title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, territory->name);
  add_who (sheet, cohort, seat, on);
  quatuor_sheet_add_lines (sheet, _("Answered by:"), 1);
  quatuor_sheet_add_lines (sheet, _("On:"), 1);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY,
                          _("For each criterion, tick the one sentence that is nearest to what you "
                            "see. There is no right answer: what counts is your own view, from "
                            "where you stand. You may leave a criterion out, or only comment on "
                            "it."));
  for (guint i = 0; i < dimensions->len; i++)
    add_dimension (sheet, cohort, campaign, g_ptr_array_index (dimensions, i));
  return sheet;
}

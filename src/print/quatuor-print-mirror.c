/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror-line.h"
#include "quatuor-mirror-words.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

#define MARK 9.0
#define PAPER FALSE /* is not a dark background */

static const QuatuorDotStyle STYLE = {
  .text = { 0, 0, 0, 1 },
  .faint = { 0.75, 0.75, 0.75, 1 },
  .median = { 0.2, 0.2, 0.2, 1 },
  .mark = MARK,
  .labels = TRUE,
};

static double
measure_line (PangoContext *context,
              double        width,
              gpointer      line)
{
  return quatuor_dot_line_measure (line, &STYLE, context, width);
}

static void
draw_line (cairo_t      *cr,
           PangoContext *context,
           double        width,
           gpointer      line)
{
  quatuor_dot_line_draw (line, &STYLE, context, cr, width);
}

static void
add_line (QuatuorSheet   *sheet,
          QuatuorDotLine *line)
{
  quatuor_sheet_add_drawing (sheet, measure_line, draw_line, line,
                             (GDestroyNotify) quatuor_dot_line_free);
}

static void
add_words (QuatuorSheet *sheet,
           const char   *words)
{
  if (words[0] != '\0')
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, words);
}

static void
add_dimension (QuatuorSheet                 *sheet,
               QuatuorMirror                *mirror,
               const QuatuorMirrorDimension *dimension)
{
  g_autofree char *median = quatuor_median_to_text (&dimension->median);
  g_autofree char *missing = quatuor_mirror_describe_missing (mirror, dimension);

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, dimension->dimension->title);
  add_line (sheet, quatuor_mirror_dimension_line (mirror, dimension, PAPER));
  add_words (sheet, median);
  add_words (sheet, missing);
}

static void
add_answers (QuatuorSheet                 *sheet,
             QuatuorMirror                *mirror,
             const QuatuorMirrorCriterion *criterion)
{
  for (guint i = 0; i < mirror->seats->len; i++)
    {
      const QuatuorRating *rating = criterion->ratings[i];
      g_autofree char *answer = quatuor_mirror_seat_answer (mirror, criterion, i);
      g_autofree char *line = NULL;

      if (rating != NULL && rating->comment != NULL)
        /* Translators: a seat’s answer, and its comment. */
        line = g_strdup_printf (_("%s. “%s”"), answer, rating->comment);
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line != NULL ? line : answer);
    }
}

static void
add_excerpts (QuatuorSheet                 *sheet,
              QuatuorMirror                *mirror,
              const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) excerpts = quatuor_mirror_excerpts (mirror, criterion);

  for (guint i = 0; i < excerpts->len; i++)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, g_ptr_array_index (excerpts, i));
}

static void
add_agreed (QuatuorSheet        *sheet,
            const QuatuorAgreed *agreed)
{
  const char *level;
  g_autofree char *line = NULL;

  if (agreed == NULL)
    return;

  level = quatuor_level_to_text (quatuor_level_parse (agreed->level));
  if (agreed->comment == NULL)
    /* Translators: %s is a level. */
    line = g_strdup_printf (_("Agreed answer: %s"), level);
  else
    /* Translators: a level, and a comment. */
    line = g_strdup_printf (_("Agreed answer: %s. “%s”"), level, agreed->comment);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line);
}

static void
add_criterion (QuatuorSheet                 *sheet,
               QuatuorMirror                *mirror,
               const QuatuorMirrorCriterion *criterion)
{
  g_autofree char *title =
    g_strdup_printf ("%s  %s", criterion->criterion->code, criterion->criterion->title);
  g_autofree char *gap = quatuor_gap_to_text (criterion->gap);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, title);
  add_words (sheet, gap);
  add_line (sheet, quatuor_mirror_criterion_line (mirror, criterion, PAPER));
  add_answers (sheet, mirror, criterion);
  add_excerpts (sheet, mirror, criterion);
  add_agreed (sheet, criterion->agreed);
}

/**
 * quatuor_print_mirror:
 * @mirror: the answers of a territory's seats, crossed
 *
 * Returns: (transfer full): the crossing for paper
 */
QuatuorSheet *
quatuor_print_mirror (QuatuorMirror *mirror)
{
  /* Translators: a territory and a campaign, at the foot of a printed page. */
  g_autofree char *running = g_strdup_printf (_("%s, crossing of %s"), mirror->territory->name,
                                              mirror->campaign->title);
  QuatuorSheet *sheet = quatuor_sheet_new (running);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, mirror->territory->name);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, mirror->campaign->title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, quatuor_rule_of_scores ());
  for (guint i = 0; i < mirror->dimensions->len; i++)
    add_dimension (sheet, mirror, g_ptr_array_index (mirror->dimensions, i));

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Criteria, Widest Gap First"));
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, quatuor_rule_of_gaps ());
  for (guint i = 0; i < mirror->criteria->len; i++)
    {
      /* The heading stays with the first criterion below it. */
      if (i > 0)
        quatuor_sheet_keep (sheet);
      add_criterion (sheet, mirror, g_ptr_array_index (mirror->criteria, i));
    }
  return sheet;
}

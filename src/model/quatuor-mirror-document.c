/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror-document-private.h"

#include "quatuor-interview-edit.h"
#include "quatuor-mirror-words.h"
#include "quatuor-narrative.h"

#include <glib/gi18n-lib.h>

static guint
count_levels (QuatuorMirrorWriter          *self,
              const QuatuorMirrorCriterion *criterion)
{
  guint n = 0;

  for (guint i = 0; i < self->mirror->seats->len; i++)
    n += criterion->levels[i] >= 0;
  return n;
}

static QuatuorMirrorPart
part_of (QuatuorMirrorWriter          *self,
         const QuatuorMirrorCriterion *criterion)
{
  if (quatuor_gap_is_flagged (criterion->gap))
    return QUATUOR_MIRROR_DIFFERENT;
  switch (count_levels (self, criterion))
    {
    case 0:
      return QUATUOR_MIRROR_UNANSWERED;
    case 1:
      return QUATUOR_MIRROR_ANSWERED_ONCE;
    default:
      return QUATUOR_MIRROR_ALIKE;
    }
}

/**
 * quatuor_mirror_writer_list:
 * @self: a document that is being written
 * @part: a part of it
 *
 * Returns: (transfer container) (element-type QuatuorMirrorCriterion): the criteria
 *   that go there, in the mirror’s order, the widest gap first
 */
GPtrArray *
quatuor_mirror_writer_list (QuatuorMirrorWriter *self,
                            QuatuorMirrorPart    part)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->mirror->criteria->len; i++)
    {
      QuatuorMirrorCriterion *criterion = g_ptr_array_index (self->mirror->criteria, i);

      if (part_of (self, criterion) == part)
        g_ptr_array_add (list, criterion);
    }
  return list;
}

static char *
title_of (const QuatuorMirrorCriterion *criterion)
{
  return g_strdup_printf ("%s  %s", criterion->criterion->code, criterion->criterion->title);
}

/*
 * The dimensions
 */

static void
add_series (QuatuorMirrorWriter *self,
            QuatuorChart        *chart)
{
  for (guint i = 0; i < self->mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (self->mirror->seats, i);

      quatuor_chart_add_series (chart, seat->category->label, seat->category->colour);
    }
}

static void
add_dimension (QuatuorMirrorWriter          *self,
               QuatuorChart                 *chart,
               const QuatuorMirrorDimension *dimension)
{
  QuatuorChartRow *row = quatuor_chart_add_row (chart, dimension->dimension->title);

  for (guint i = 0; i < self->mirror->seats->len; i++)
    {
      const QuatuorScore *score = &dimension->scores[i];
      g_autofree char *text = quatuor_score_to_text (score);

      quatuor_chart_add_cell (
        row, score->kind == QUATUOR_SCORE_SHOWN ? (int) score->tenths : QUATUOR_CHART_NONE, 0,
        text);
    }
  if (dimension->median.n_seats > 0)
    row->median = (int) dimension->median.tenths;
  row->note = dimension->median.n_seats > 0 ? quatuor_tenths_to_text (dimension->median.tenths)
                                            : g_strdup ("—");
}

static guint
count_answers (QuatuorMirrorWriter *self)
{
  guint n = 0;

  for (guint i = 0; i < self->mirror->criteria->len; i++)
    n += count_levels (self, g_ptr_array_index (self->mirror->criteria, i));
  return n;
}

static void
add_dimensions (QuatuorMirrorWriter *self)
{
  g_autoptr (QuatuorChart) chart =
    quatuor_chart_new (QUATUOR_CHART_SCORES, _("The Dimensions, Seat by Seat"));
  GString *summary = g_string_new (NULL);
  guint n_answers = count_answers (self);
  g_autoptr (QuatuorGrid) twin = NULL;

  chart->note_title = g_strdup (_("Median"));
  add_series (self, chart);
  for (guint i = 0; i < self->mirror->dimensions->len; i++)
    {
      const QuatuorMirrorDimension *dimension = g_ptr_array_index (self->mirror->dimensions, i);
      g_autofree char *sentence =
        quatuor_median_to_sentence (&dimension->median, dimension->dimension->title);

      add_dimension (self, chart, dimension);
      if (summary->len > 0)
        g_string_append_c (summary, ' ');
      g_string_append (summary, sentence);
    }
  chart->summary = g_string_free (summary, FALSE);
  chart->unit = g_strdup (_("points out of 100; the thick line is the median of the seats"));
  chart->source = g_strdup (self->mirror->campaign->title);
  chart->count = g_strdup_printf (ngettext ("%u answer", "%u answers", n_answers), n_answers);
  twin = quatuor_chart_to_grid (chart, _("Dimension"));
  quatuor_document_add_heading (self->document, 2, _("The Dimensions"));
  quatuor_document_add_note (self->document, quatuor_rule_of_scores ());
  quatuor_document_add_chart (self->document, chart);
  quatuor_document_add_table (self->document, NULL, twin);
}

/*
 * Where they differ: the line, then the words of each
 */

static void
add_line (QuatuorMirrorWriter          *self,
          const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (QuatuorChart) chart = quatuor_chart_new (QUATUOR_CHART_LEVELS, NULL);
  QuatuorChartRow *row = quatuor_chart_add_row (chart, "");

  add_series (self, chart);
  for (guint i = 0; i < self->mirror->seats->len; i++)
    {
      g_autofree char *text = quatuor_mirror_seat_answer (self->mirror, criterion, i);

      quatuor_chart_add_cell (
        row, criterion->levels[i] >= 0 ? criterion->levels[i] : QUATUOR_CHART_NONE, 0, text);
    }
  chart->summary = quatuor_mirror_describe_criterion (self->mirror, criterion);
  quatuor_document_add_chart (self->document, chart);
}

static void
add_answers (QuatuorMirrorWriter          *self,
             const QuatuorMirrorCriterion *criterion)
{
  for (guint i = 0; i < self->mirror->seats->len; i++)
    {
      const QuatuorRating *rating = criterion->ratings[i];
      g_autofree char *answer = quatuor_mirror_seat_answer (self->mirror, criterion, i);
      g_autofree char *line = NULL;

      if (rating != NULL && rating->comment != NULL)
        /* Translators: a seat’s answer, and its comment. */
        line = g_strdup_printf (_("%s. “%s”"), answer, rating->comment);
      quatuor_document_add_item (self->document, line != NULL ? line : answer);
    }
}

/* What was said in interviews, as far as those who said it allow, and nobody’s name
 * where no names are asked for. */
static void
add_words (QuatuorMirrorWriter          *self,
           const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) excerpts = quatuor_excerpt_list (
    self->mirror->cohort, &self->mirror->territory->id, &criterion->criterion->id);

  for (guint i = 0; i < excerpts->len; i++)
    {
      QuatuorExcerpt excerpt = *(const QuatuorExcerpt *) g_ptr_array_index (excerpts, i);
      g_autofree char *author = NULL;

      if (self->source->names == QUATUOR_NARRATIVE_ROLES_ONLY &&
          g_str_equal (excerpt.consent, QUATUOR_CONSENT_NAMED))
        excerpt.consent = (char *) QUATUOR_CONSENT_ROLE;
      author = quatuor_excerpt_source (self->mirror->cohort, &excerpt);
      if (author != NULL)
        quatuor_document_add_quote (self->document, excerpt.text, author);
    }
}

static void
add_agreed (QuatuorMirrorWriter *self,
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
  quatuor_document_add_paragraph (self->document, line);
}

static void
add_difference (QuatuorMirrorWriter          *self,
                const QuatuorMirrorCriterion *criterion)
{
  g_autofree char *title = title_of (criterion);
  g_autofree char *gap = quatuor_gap_to_text (criterion->gap);

  quatuor_document_add_heading (self->document, 3, title);
  quatuor_document_add_note (self->document, gap);
  add_line (self, criterion);
  add_answers (self, criterion);
  add_words (self, criterion);
  add_agreed (self, criterion->agreed);
}

static void
add_differences (QuatuorMirrorWriter *self)
{
  g_autoptr (GPtrArray) list = quatuor_mirror_writer_list (self, QUATUOR_MIRROR_DIFFERENT);

  quatuor_document_add_heading (self->document, 2, _("Where You Differ"));
  quatuor_document_add_note (self->document, quatuor_rule_of_gaps ());
  if (list->len == 0)
    quatuor_document_add_paragraph (self->document, _("No two of you are two levels apart."));
  for (guint i = 0; i < list->len; i++)
    add_difference (self, g_ptr_array_index (list, i));
}

/*
 * Where they agree, and what is left open
 */

static void
add_levels (QuatuorMirrorWriter          *self,
            QuatuorGrid                  *grid,
            const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *title = title_of (criterion);
  g_auto (GStrv) cells = NULL;

  g_strv_builder_add (builder, title);
  for (guint i = 0; i < self->mirror->seats->len; i++)
    g_strv_builder_add (builder, quatuor_level_to_text (criterion->levels[i]));
  cells = g_strv_builder_end (builder);
  quatuor_grid_add_row (grid, (const char *const *) cells);
}

static void
add_table (QuatuorMirrorWriter *self,
           const GPtrArray     *list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autoptr (QuatuorGrid) grid = NULL;

  g_strv_builder_add (builder, _("Criterion"));
  for (guint i = 0; i < self->mirror->seats->len; i++)
    g_strv_builder_add (
      builder, ((QuatuorMirrorSeat *) g_ptr_array_index (self->mirror->seats, i))->category->label);
  titles = g_strv_builder_end (builder);
  grid = quatuor_grid_new ((const char *const *) titles);
  for (guint i = 0; i < list->len; i++)
    add_levels (self, grid, g_ptr_array_index (list, i));
  quatuor_document_add_table (self->document, NULL, grid);
}

static gboolean
has_words (QuatuorMirrorWriter          *self,
           const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) excerpts = quatuor_mirror_excerpts (self->mirror, criterion);

  if (excerpts->len > 0 || criterion->agreed != NULL)
    return TRUE;
  for (guint i = 0; i < self->mirror->seats->len; i++)
    if (criterion->ratings[i] != NULL && criterion->ratings[i]->comment != NULL)
      return TRUE;
  return FALSE;
}

/* The levels in a table, then the words of those who gave any. */
static void
add_part (QuatuorMirrorWriter *self,
          const char          *heading,
          QuatuorMirrorPart    part)
{
  g_autoptr (GPtrArray) list = quatuor_mirror_writer_list (self, part);

  if (list->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, heading);
  add_table (self, list);
  for (guint i = 0; i < list->len; i++)
    {
      const QuatuorMirrorCriterion *criterion = g_ptr_array_index (list, i);
      g_autofree char *title = title_of (criterion);

      if (!has_words (self, criterion))
        continue;
      quatuor_document_add_heading (self->document, 3, title);
      add_answers (self, criterion);
      add_words (self, criterion);
      add_agreed (self, criterion->agreed);
    }
}

/**
 * quatuor_mirror_document:
 * @source: what the document is made from
 * @mirror: the answers of a territory’s seats, crossed
 *
 * What is handed back to the four: where they differ, the widest gap first, where
 * they agree, what is open, and three questions to open the talk. Seats stand in
 * the order of the categories everywhere: there is no ranking.
 *
 * Returns: (transfer full): the document
 */
QuatuorDocument *
quatuor_mirror_document (const QuatuorDocumentSource *source,
                         QuatuorMirror               *mirror)
{
  /* Translators: a territory, as the title of what is handed back to its four. */
  g_autofree char *title = g_strdup_printf (_("Mirror: %s"), mirror->territory->name);
  QuatuorMirrorWriter writer = { source, mirror, quatuor_document_begin (source, title) };

  quatuor_document_add_note (writer.document, mirror->campaign->title);
  add_dimensions (&writer);
  add_differences (&writer);
  add_part (&writer, _("Where You Agree"), QUATUOR_MIRROR_ALIKE);
  add_part (&writer, _("What Only One of You Answered"), QUATUOR_MIRROR_ANSWERED_ONCE);
  add_part (&writer, _("What Nobody Answered"), QUATUOR_MIRROR_UNANSWERED);
  quatuor_mirror_document_add_questions (&writer);
  return writer.document;
}

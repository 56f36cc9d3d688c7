/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-charts.h"

#include "quatuor-mirror-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* The colour of what is now, beside the grey of what was. */
#define PRESENT_COLOUR "blue"

/**
 * quatuor_document_list_seats:
 * @cohort: the programme
 * @territory: a territory, or %QUATUOR_ID_NONE for all
 * @category: a category, or %QUATUOR_ID_NONE for all
 *
 * Returns: (transfer container) (element-type QuatuorSeat): the seats
 */
GPtrArray *
quatuor_document_list_seats (QuatuorCohort   *cohort,
                             const QuatuorId *territory,
                             const QuatuorId *category)
{
  const GPtrArray *rows =
    quatuor_id_is_none (territory)
      ? quatuor_cohort_rows (cohort, QUATUOR_TABLE_SEAT)
      : quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);
  GPtrArray *seats = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      QuatuorSeat *seat = g_ptr_array_index (rows, i);

      if (quatuor_id_is_none (category) || quatuor_id_equal (&seat->category, category))
        g_ptr_array_add (seats, seat);
    }
  return seats;
}

/**
 * quatuor_document_count_answers:
 * @cohort: the programme
 * @territory: a territory, or %QUATUOR_ID_NONE for all
 * @campaign: a campaign
 * @dimension: a dimension, or %QUATUOR_ID_NONE for all
 *
 * Returns: how many levels were given
 */
guint
quatuor_document_count_answers (QuatuorCohort   *cohort,
                                const QuatuorId *territory,
                                const QuatuorId *campaign,
                                const QuatuorId *dimension)
{
  g_autoptr (GPtrArray) seats =
    quatuor_document_list_seats (cohort, territory, &QUATUOR_ID_NONE);
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const GArray *tallies = quatuor_cohort_tallies (cohort, &seat->id);

      for (guint t = 0; tallies != NULL && t < tallies->len; t++)
        {
          const QuatuorTally *tally = &g_array_index (tallies, QuatuorTally, t);

          if (quatuor_id_equal (&tally->campaign, campaign) &&
              (quatuor_id_is_none (dimension) || quatuor_id_equal (&tally->dimension, dimension)))
            n += tally->answered;
        }
    }
  return n;
}

/**
 * quatuor_document_median:
 * @cohort: the programme
 * @campaign: a campaign
 * @dimension: a dimension of its questionnaire
 * @seats: (element-type QuatuorSeat): some seats
 *
 * Returns: the median of the scores of these seats that are shown
 */
QuatuorMedian
quatuor_document_median (QuatuorCohort         *cohort,
                         const QuatuorCampaign *campaign,
                         const QuatuorId       *dimension,
                         const GPtrArray       *seats)
{
  g_autofree QuatuorScore *scores = g_new0 (QuatuorScore, seats->len);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      scores[i] = quatuor_sums_score_cohort (cohort, campaign, dimension, &seat->id);
    }
  return quatuor_median_of_scores (scores, seats->len);
}

/**
 * quatuor_document_find_pair:
 * @cohort: the programme
 * @territory: a territory, or %QUATUOR_ID_NONE for all
 *
 * Campaigns on another questionnaire than that of the last one answered are left
 * out: their scores are of other criteria.
 *
 * Returns: the campaigns that are compared
 */
QuatuorCampaignPair
quatuor_document_find_pair (QuatuorCohort   *cohort,
                            const QuatuorId *territory)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  QuatuorCampaignPair pair = { NULL, NULL };

  for (guint i = campaigns->len; i > 0; i--)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i - 1);

      if (quatuor_document_count_answers (cohort, territory, &campaign->id,
                                          &QUATUOR_ID_NONE) == 0)
        continue;
      if (pair.before == NULL)
        pair.before = campaign;
      else if (quatuor_id_equal (&campaign->framework, &pair.before->framework))
        {
          pair.after = pair.after != NULL ? pair.after : pair.before;
          pair.before = campaign;
        }
    }
  return pair;
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
set_origin (QuatuorChart *chart,
            const char   *unit,
            const char   *source,
            char         *count)
{
  chart->unit = g_strdup (unit);
  chart->source = g_strdup (source);
  chart->count = count;
}

/*
 * Before and after
 */

static char *
count_pair (QuatuorCohort             *cohort,
            const QuatuorId           *territory,
            const QuatuorCampaignPair *pair)
{
  guint before = quatuor_document_count_answers (cohort, territory, &pair->before->id,
                                                 &QUATUOR_ID_NONE);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint after;

  /* Translators: the title of a campaign, and how many answers it has. */
  first = g_strdup_printf (ngettext ("%s: %u answer", "%s: %u answers", before),
                           pair->before->title, before);
  if (pair->after == NULL)
    return g_steal_pointer (&first);
  after = quatuor_document_count_answers (cohort, territory, &pair->after->id, &QUATUOR_ID_NONE);
  second = g_strdup_printf (ngettext ("%s: %u answer", "%s: %u answers", after),
                            pair->after->title, after);
  /* Translators: the answers of two campaigns. */
  return g_strdup_printf (_("%s; %s"), first, second);
}

static void
add_median (QuatuorChartRow     *row,
            const QuatuorMedian *median)
{
  g_autofree char *text =
    median->n_seats > 0 ? quatuor_tenths_to_text (median->tenths) : NULL;

  quatuor_chart_add_cell (row, median->n_seats > 0 ? (int) median->tenths : QUATUOR_CHART_NONE, 0,
                          text);
}

/* With its sign: +13.3, −4.0. */
static char *
difference_text (const QuatuorMedian *before,
                 const QuatuorMedian *after)
{
  int difference = (int) after->tenths - (int) before->tenths;
  g_autofree char *size = NULL;

  if (before->n_seats == 0 || after->n_seats == 0)
    return g_strdup ("—");
  size = quatuor_tenths_to_text ((guint) ABS (difference));
  return g_strconcat (difference > 0 ? "+" : difference < 0 ? "−" : "", size, NULL);
}

static void
add_dimension (QuatuorChart              *chart,
               GString                   *summary,
               QuatuorCohort             *cohort,
               const QuatuorDimension    *dimension,
               const QuatuorCampaignPair *pair,
               const GPtrArray           *seats)
{
  QuatuorChartRow *row = quatuor_chart_add_row (chart, dimension->title);
  QuatuorMedian before = quatuor_document_median (cohort, pair->before, &dimension->id, seats);
  QuatuorMedian after;
  g_autofree char *sentence = NULL;

  add_median (row, &before);
  if (pair->after == NULL)
    sentence = quatuor_median_to_sentence (&before, dimension->title);
  else
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      after = quatuor_document_median (cohort, pair->after, &dimension->id, seats);
      add_median (row, &after);
      row->note = difference_text (&before, &after);
      from = before.n_seats > 0 ? quatuor_tenths_to_text (before.tenths) : g_strdup ("—");
      to = after.n_seats > 0 ? quatuor_tenths_to_text (after.tenths) : g_strdup ("—");
      /* Translators: a dimension, its median before, after, and the difference. */
      sentence =
        g_strdup_printf (_("%s: %s, then %s (%s)."), dimension->title, from, to, row->note);
    }
  add_sentence (summary, sentence);
}

/**
 * quatuor_chart_of_dimensions:
 * @cohort: the programme
 * @territory: a territory, or %QUATUOR_ID_NONE for all
 *
 * The median of each dimension before and after, or of the one campaign that was
 * answered. It is a dot plot, which a radar of so few axes would not better.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL when nobody answered
 */
QuatuorChart *
quatuor_chart_of_dimensions (QuatuorCohort   *cohort,
                             const QuatuorId *territory)
{
  QuatuorCampaignPair pair = quatuor_document_find_pair (cohort, territory);
  g_autoptr (GPtrArray) seats =
    quatuor_document_list_seats (cohort, territory, &QUATUOR_ID_NONE);
  GString *summary = g_string_new (NULL);
  const GPtrArray *dimensions;
  QuatuorChart *chart;

  if (pair.before == NULL)
    {
      g_string_free (summary, TRUE);
      return NULL;
    }
  chart = quatuor_chart_new (QUATUOR_CHART_SCORES, pair.after != NULL
                                                     ? _("Dimensions, Before and After")
                                                     : _("Dimensions"));
  quatuor_chart_add_series (chart, quatuor_wording_for_code ("moment", pair.before->moment), NULL);
  if (pair.after != NULL)
    {
      quatuor_chart_add_series (chart, quatuor_wording_for_code ("moment", pair.after->moment),
                                PRESENT_COLOUR);
      chart->note_title = g_strdup (_("Difference"));
    }
  dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &pair.before->framework);
  for (guint i = 0; i < dimensions->len; i++)
    add_dimension (chart, summary, cohort, g_ptr_array_index (dimensions, i), &pair, seats);
  chart->summary = g_string_free (summary, FALSE);
  set_origin (chart, _("points out of 100, median of the seats"), _("answers to the diagnostic"),
              count_pair (cohort, territory, &pair));
  return chart;
}

/*
 * The four side by side
 */

static void
add_spread (QuatuorChart           *chart,
            GString                *summary,
            QuatuorCohort          *cohort,
            const QuatuorId        *territory,
            const QuatuorCampaign  *campaign,
            const QuatuorDimension *dimension)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  g_autoptr (GPtrArray) all = quatuor_document_list_seats (cohort, territory, &QUATUOR_ID_NONE);
  QuatuorMedian median = quatuor_document_median (cohort, campaign, &dimension->id, all);
  QuatuorChartRow *row = quatuor_chart_add_row (chart, dimension->title);
  guint least = G_MAXUINT, most = 0, n = 0;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      g_autoptr (GPtrArray) seats =
        quatuor_document_list_seats (cohort, territory, &category->id);
      QuatuorMedian of_category =
        quatuor_document_median (cohort, campaign, &dimension->id, seats);

      add_median (row, &of_category);
      if (of_category.n_seats == 0)
        continue;
      n++;
      least = MIN (least, of_category.tenths);
      most = MAX (most, of_category.tenths);
    }
  if (median.n_seats > 0)
    row->median = (int) median.tenths;
  row->note = n > 1 ? quatuor_tenths_to_text (most - least) : g_strdup ("—");
  /* Translators: a dimension, and the widest gap between two categories in points. */
  sentence = g_strdup_printf (_("%s: gap of %s."), dimension->title, row->note);
  add_sentence (summary, sentence);
}

/**
 * quatuor_chart_of_gaps:
 * @cohort: the programme
 * @territory: a territory, or %QUATUOR_ID_NONE for all
 *
 * Where the categories place each dimension in the last campaign that was
 * answered, and how far they are apart.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL when nobody answered
 */
QuatuorChart *
quatuor_chart_of_gaps (QuatuorCohort   *cohort,
                       const QuatuorId *territory)
{
  QuatuorCampaignPair pair = quatuor_document_find_pair (cohort, territory);
  const QuatuorCampaign *campaign = pair.after != NULL ? pair.after : pair.before;
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  QuatuorCampaignPair last = { campaign, NULL };
  const GPtrArray *dimensions;
  GString *summary;
  QuatuorChart *chart;

  if (campaign == NULL)
    return NULL;
  chart = quatuor_chart_new (QUATUOR_CHART_SCORES, _("Gaps Between the Categories"));
  chart->note_title = g_strdup (_("Gap"));
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);

      quatuor_chart_add_series (chart, category->label, category->colour);
    }
  summary = g_string_new (NULL);
  dimensions = quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  for (guint i = 0; i < dimensions->len; i++)
    add_spread (chart, summary, cohort, territory, campaign, g_ptr_array_index (dimensions, i));
  chart->summary = g_string_free (summary, FALSE);
  set_origin (chart, _("points out of 100; the thick line is the median of the seats"),
              _("answers to the diagnostic"), count_pair (cohort, territory, &last));
  return chart;
}

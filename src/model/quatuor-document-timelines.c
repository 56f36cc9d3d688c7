/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-charts.h"

#include "quatuor-path.h"
#include "quatuor-presence-words.h"
#include "quatuor-project.h"

#include <glib/gi18n-lib.h>

#define CAME_COLOUR "blue"

/*
 * Attendance
 */

static void
add_rate (QuatuorChartRow            *row,
          const QuatuorPresenceCount *count)
{
  guint held = quatuor_presence_count_held (count);
  int rate = quatuor_presence_count_rate (count->attended, held);
  g_autofree char *text = quatuor_presence_rate_to_text (count->attended, held);

  quatuor_chart_add_cell (row, rate != QUATUOR_RATE_NONE ? rate : QUATUOR_CHART_NONE, 0, text);
}

static void
add_territory (QuatuorChart           *chart,
               QuatuorCohort          *cohort,
               QuatuorPresenceSums    *sums,
               const QuatuorTerritory *territory)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  QuatuorPresenceCount of_all = quatuor_presence_sums_get (sums, &territory->id);
  QuatuorChartRow *row = quatuor_chart_add_row (chart, territory->name);

  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      g_autoptr (GPtrArray) seats =
        quatuor_document_list_seats (cohort, &territory->id, &category->id);
      QuatuorPresenceCount count = { 0 };

      if (seats->len > 0)
        count = quatuor_presence_sums_get (
          sums, &((const QuatuorSeat *) g_ptr_array_index (seats, 0))->id);
      add_rate (row, &count);
    }
  add_rate (row, &of_all);
}

/**
 * quatuor_chart_of_attendance:
 * @cohort: the programme
 * @sums: its attendance
 *
 * How many of the half-days held each seat attended, a row a territory that has
 * any.
 *
 * Returns: (transfer full): the chart
 */
QuatuorChart *
quatuor_chart_of_attendance (QuatuorCohort       *cohort,
                             QuatuorPresenceSums *sums)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  QuatuorPresenceCount total = quatuor_presence_sums_get_total (sums);
  guint held = quatuor_presence_count_held (&total);
  g_autofree char *rate = quatuor_presence_rate_to_text (total.attended, held);
  QuatuorChart *chart = quatuor_chart_new (QUATUOR_CHART_HEAT, _("Attendance by Territory and Seat"));

  for (guint i = 0; i < categories->len; i++)
    quatuor_chart_add_series (
      chart, ((const QuatuorCategory *) g_ptr_array_index (categories, i))->label, NULL);
  quatuor_chart_add_series (chart, C_("seats", "All"), NULL);
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &territory->id);

      if (quatuor_presence_count_held (&count) > 0)
        add_territory (chart, cohort, sums, territory);
    }
  chart->unit = g_strdup (_("percent of the half-days held and noted"));
  chart->source = g_strdup (_("attendance lists"));
  chart->count = g_strdup_printf (
    ngettext ("%u half-day of a seat", "%u half-days of seats", held), held);
  /* Translators: half-days attended, half-days held, and the rate. */
  chart->summary = g_strdup_printf (_("The seats attended %u of the %u half-days held: %s."),
                                    total.attended, held, rate);
  return chart;
}

/*
 * The path
 */

static char *
span_words (QuatuorDate from,
            QuatuorDate to)
{
  g_autofree char *first = quatuor_date_to_display (from);
  g_autofree char *last = quatuor_date_to_display (to);

  if (from == QUATUOR_DATE_UNKNOWN && to == QUATUOR_DATE_UNKNOWN)
    return g_strdup ("—");
  if (to == QUATUOR_DATE_UNKNOWN)
    /* Translators: %s is a day. */
    return g_strdup_printf (C_("days", "since %s"), first);
  if (from == QUATUOR_DATE_UNKNOWN)
    /* Translators: %s is a day. */
    return g_strdup_printf (C_("days", "until %s"), last);
  /* Translators: the first and the last day of a span. */
  return g_strdup_printf (C_("days", "%s to %s"), first, last);
}

/* A span of which one end is missing has no bar, but still its words. */
static void
add_span (QuatuorChartRow *row,
          QuatuorDate      from,
          QuatuorDate      to,
          QuatuorDate      open_end)
{
  g_autofree char *text = span_words (from, to);
  QuatuorDate end = to != QUATUOR_DATE_UNKNOWN ? to : open_end;
  gboolean has_bar = from != QUATUOR_DATE_UNKNOWN && end != QUATUOR_DATE_UNKNOWN && from <= end;

  quatuor_chart_add_cell (row, has_bar ? from : QUATUOR_CHART_NONE,
                          has_bar ? end : QUATUOR_CHART_NONE, text);
}

/* From the first territory’s beginning to the last one’s end; still open while one
 * is under way. */
static void
find_came (QuatuorCohort      *cohort,
           const QuatuorId    *territory,
           const QuatuorPhase *phase,
           QuatuorDate        *from,
           QuatuorDate        *to)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PROGRESS);
  gboolean is_open = FALSE;

  *from = *to = QUATUOR_DATE_UNKNOWN;
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorProgress *progress = g_ptr_array_index (rows, i);

      if (!quatuor_id_equal (&progress->phase, &phase->id) ||
          (!quatuor_id_is_none (territory) &&
           !quatuor_id_equal (&progress->territory, territory)) ||
          progress->started == QUATUOR_DATE_UNKNOWN)
        continue;
      *from = *from == QUATUOR_DATE_UNKNOWN ? progress->started : MIN (*from, progress->started);
      *to = MAX (*to, progress->completed);
      is_open |= progress->completed == QUATUOR_DATE_UNKNOWN;
    }
  if (is_open)
    *to = QUATUOR_DATE_UNKNOWN;
}

static void
add_project (QuatuorChart         *chart,
             QuatuorCohort        *cohort,
             const QuatuorProject *project,
             QuatuorDate           on)
{
  const GPtrArray *actions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, &project->id);
  QuatuorDate first = QUATUOR_DATE_UNKNOWN, last = QUATUOR_DATE_UNKNOWN;
  QuatuorDate came = QUATUOR_DATE_UNKNOWN, done = QUATUOR_DATE_UNKNOWN;
  QuatuorChartRow *row;

  for (guint i = 0; i < actions->len; i++)
    {
      const QuatuorAction *action = g_ptr_array_index (actions, i);
      QuatuorDate from, to;

      if (!quatuor_action_span (action, &from, &to))
        continue;
      first = first == QUATUOR_DATE_UNKNOWN ? from : MIN (first, from);
      last = MAX (last, to);
      done = MAX (done, action->done_on);
      if (action->done_on != QUATUOR_DATE_UNKNOWN)
        came = came == QUATUOR_DATE_UNKNOWN ? MIN (from, action->done_on)
                                            : MIN (came, MIN (from, action->done_on));
    }
  if (first == QUATUOR_DATE_UNKNOWN)
    return;
  row = quatuor_chart_add_row (chart, project->title);
  add_span (row, first, last, on);
  add_span (row, came, done, on);
}

static void
add_phases (QuatuorChart    *chart,
            QuatuorCohort   *cohort,
            const QuatuorId *territory,
            QuatuorDate      on)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  guint n_begun = 0, n_done = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);
      QuatuorChartRow *row = quatuor_chart_add_row (chart, phase->title);
      QuatuorDate from, to;

      find_came (cohort, territory, phase, &from, &to);
      add_span (row, phase->starts, phase->ends, QUATUOR_DATE_UNKNOWN);
      add_span (row, from, to, on);
      n_begun += from != QUATUOR_DATE_UNKNOWN;
      n_done += to != QUATUOR_DATE_UNKNOWN;
    }
  chart->count = g_strdup_printf (ngettext ("%u phase", "%u phases", phases->len), phases->len);
  /* Translators: of the phases of a path, how many have begun, and are over. */
  chart->summary = g_strdup_printf (_("Phases begun: %u of %u; completed: %u."), n_begun,
                                    phases->len, n_done);
}

/**
 * quatuor_chart_of_path:
 * @cohort: the programme
 * @territory: a territory, or %QUATUOR_ID_NONE for all
 * @on: the day of the look
 *
 * When the phases were to be, and when they were; below, the projects of the
 * territory.
 *
 * Returns: (transfer full): the chart
 */
QuatuorChart *
quatuor_chart_of_path (QuatuorCohort   *cohort,
                       const QuatuorId *territory,
                       QuatuorDate      on)
{
  QuatuorChart *chart = quatuor_chart_new (QUATUOR_CHART_TIMELINE, _("Planned and Done"));

  chart->on = on;
  quatuor_chart_add_series (chart, C_("timeline", "Planned"), NULL);
  quatuor_chart_add_series (chart, C_("timeline", "Done"), CAME_COLOUR);
  chart->unit = g_strdup (_("days, on a scale of months"));
  chart->source = g_strdup (_("phases and roadmaps"));
  add_phases (chart, cohort, territory, on);
  if (!quatuor_id_is_none (territory))
    {
      const GPtrArray *projects =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_PROJECT, territory);

      for (guint i = 0; i < projects->len; i++)
        add_project (chart, cohort, g_ptr_array_index (projects, i), on);
    }
  return chart;
}

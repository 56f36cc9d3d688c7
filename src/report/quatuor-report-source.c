/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-columns.h"
#include "quatuor-report-private.h"

#define BY_TERRITORY QUATUOR_REPORT_BY_TERRITORY
#define BY_CATEGORY QUATUOR_REPORT_BY_CATEGORY
#define BY_PHASE QUATUOR_REPORT_BY_PHASE
#define BY_CAMPAIGN QUATUOR_REPORT_BY_CAMPAIGN
#define BY_BEFORE QUATUOR_REPORT_BY_BEFORE
#define BY_DAY QUATUOR_REPORT_BY_DAY
#define BY_PERIOD QUATUOR_REPORT_BY_PERIOD
#define BY_NAMES QUATUOR_REPORT_BY_NAMES
#define BY_SINCE QUATUOR_REPORT_BY_SINCE

#define SOURCE(...) &(const QuatuorReportSource) { __VA_ARGS__ }

/* The reports, in the order in which they are listed. One that has no columns is a
 * table to import, too: its columns are those of the kind that bears its name. */
static const QuatuorReport REPORTS[] = {
  {
    "territories", N_("Territories"),
    N_("The territories: what they are, their state, their coach"),
    NULL,
    SOURCE (
      .statement = "report/territories",
      .filters = BY_TERRITORY | BY_DAY | BY_NAMES,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "states", N_("States"),
    N_("The steps of each territory in the programme, and how long they lasted"),
    "territories",
    SOURCE (
      .statement = "report/states",
      .filters = BY_TERRITORY | BY_DAY | BY_PERIOD,
      .columns = quatuor_report_states_columns,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "people", N_("People"),
    N_("The people and the seats they hold, with their dates"),
    NULL,
    SOURCE (
      .statement = "report/people",
      .filters = BY_TERRITORY | BY_CATEGORY,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "team-status", N_("Teams"),
    N_("Which seats are held and which are vacant, on a day"),
    "people",
    SOURCE (
      .statement = "report/team-status",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_DAY | BY_NAMES,
      .columns = quatuor_report_team_status_columns,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "delegations", N_("Delegations"),
    N_("Seats, those filled and the replacements of each category, in numbers"),
    "people",
    SOURCE (
      .statement = "report/delegations",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_DAY | BY_PERIOD,
      .columns = quatuor_report_delegations_columns,
      .total_of = "category",
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "replacements", N_("Replacements"),
    N_("Who came and who left, month after month, in numbers"),
    "people",
    SOURCE (
      .statement = "report/replacements",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_PERIOD,
      .columns = quatuor_report_replacements_columns,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "progress", N_("Progress"),
    N_("How far each territory is in each phase"),
    NULL,
    SOURCE (
      .statement = "report/progress",
      .filters = BY_TERRITORY | BY_PHASE,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "path", N_("Path"),
    N_("Each phase of each territory: planned and real days, delays, gates open"),
    "progress",
    SOURCE (
      .statement = "report/path",
      .filters = BY_TERRITORY | BY_PHASE | BY_DAY,
      .columns = quatuor_report_path_columns,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "phase-matrix", N_("Phases"),
    N_("The state of each phase on each territory, side by side"),
    "progress",
    SOURCE (
      .statement = "report/phase-matrix",
      .filters = BY_TERRITORY,
      .columns = quatuor_report_phase_matrix_columns,
      .followed = "report/phases",
      .model = &quatuor_report_phase_column,
      .stream = quatuor_report_stream_matrix,
    ),
  },
  {
    "ratings", N_("Answers"),
    N_("The answers of each seat to each criterion"),
    NULL,
    SOURCE (
      .statement = "report/ratings",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_CAMPAIGN,
      .stream = quatuor_report_stream_answers,
    ),
  },
  {
    "diagnostic", N_("Diagnostic"),
    N_("Scores, medians and gaps of each territory by dimension"),
    "ratings",
    SOURCE (
      .statement = "report/diagnostic",
      .filters = BY_TERRITORY | BY_CAMPAIGN | BY_DAY,
      .columns = quatuor_report_diagnostic_columns,
      .n_leading = 6,
      .followed = "report/categories",
      .model = &quatuor_report_score_column,
      .stream = quatuor_report_stream_diagnostic,
    ),
  },
  {
    "before-after", N_("Before and after"),
    N_("What the seats of each category answered in two campaigns, on common criteria"),
    "ratings",
    SOURCE (
      .statement = "report/before-after",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_CAMPAIGN | BY_BEFORE,
      .columns = quatuor_report_before_after_columns,
      .total_of = "category",
      .total_over = "criterion",
      .stream = quatuor_report_stream_before_after,
    ),
  },
  {
    "sessions", N_("Sessions"),
    N_("What meets, when, where and for whom"),
    NULL,
    SOURCE (
      .statement = "report/sessions",
      .filters = BY_TERRITORY | BY_PHASE | BY_PERIOD | BY_NAMES,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "attendance", N_("Attendance"),
    N_("What was noted of each person on each half-day"),
    NULL,
    SOURCE (
      .statement = "report/attendance",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_NAMES,
      .each = "report/attended-half-days",
      .each_filters = BY_PHASE | BY_PERIOD,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "presence", N_("Presence"),
    N_("Half-days attended by each seat, of those held and of those planned"),
    "attendance",
    SOURCE (
      .statement = "report/presence",
      .filters = BY_TERRITORY | BY_CATEGORY,
      .narrowed = BY_DAY,
      .columns = quatuor_report_presence_columns,
      .stream = quatuor_report_stream_presence,
    ),
  },
  {
    "session-presence", N_("Presence by session"),
    N_("Seats of each category that came to each half-day"),
    "attendance",
    SOURCE (
      .statement = "report/session-presence",
      .filters = BY_PHASE | BY_DAY | BY_PERIOD,
      .narrowed = BY_TERRITORY | BY_CATEGORY,
      .columns = quatuor_report_session_presence_columns,
      .stream = quatuor_report_stream_session_presence,
    ),
  },
  {
    "contacts", N_("Contacts"),
    N_("Visits, calls, mails and workshops of the coach, with the notes to be shared"),
    NULL,
    SOURCE (
      .statement = "report/contacts",
      .filters = BY_TERRITORY | BY_PERIOD | BY_NAMES,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "commitments", N_("Commitments"),
    N_("What the seats and the coach promised, and what became of it"),
    NULL,
    SOURCE (
      .statement = "report/commitments",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_PERIOD | BY_NAMES,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "commitment-status", N_("Commitments kept"),
    N_("Commitments kept, late and dropped, by territory, category and coach"),
    "commitments",
    SOURCE (
      .statement = "report/commitment-status",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_DAY | BY_PERIOD | BY_NAMES,
      .columns = quatuor_report_commitment_status_columns,
      .stream = quatuor_report_stream_added,
    ),
  },
  {
    "time-spent", N_("Time spent"),
    N_("Half-days and hours of sessions, minutes of contacts"),
    "sessions",
    SOURCE (
      .statement = "report/time-spent",
      .filters = BY_TERRITORY | BY_DAY | BY_PERIOD,
      .columns = quatuor_report_time_spent_columns,
      .stream = quatuor_report_stream_added,
    ),
  },
  {
    "projects", N_("Projects"),
    N_("The projects: aim, stage, state, themes, partners"),
    "actions",
    SOURCE (
      .statement = "report/projects",
      .filters = BY_TERRITORY,
      .columns = quatuor_report_projects_columns,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "actions", N_("Actions"),
    N_("The actions and white pebbles of each roadmap"),
    NULL,
    SOURCE (
      .statement = "report/actions",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_PERIOD,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "effects", N_("Effects"),
    N_("What was foreseen and what was observed, with its evidence"),
    NULL,
    SOURCE (
      .statement = "report/effects",
      .filters = BY_TERRITORY | BY_PERIOD,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "moments", N_("Moments"),
    N_("The moments of each narrative, with their day and phase"),
    NULL,
    SOURCE (
      .statement = "report/moments",
      .filters = BY_TERRITORY | BY_PHASE | BY_PERIOD,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "voices", N_("Voices"),
    N_("How each seat tells the moments, as far as it allows"),
    NULL,
    SOURCE (
      .statement = "report/voices",
      .filters = BY_TERRITORY | BY_CATEGORY | BY_NAMES,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "recommendations", N_("Recommendations"),
    N_("The recommendations, whom they are for, and the answers"),
    NULL,
    SOURCE (
      .statement = "report/recommendations",
      .filters = BY_TERRITORY,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "addressees", N_("Recommendations by addressee"),
    N_("How many recommendations each addressee has, and how many were answered"),
    "recommendations",
    SOURCE (
      .statement = "report/addressees",
      .filters = BY_TERRITORY,
      .columns = quatuor_report_addressees_columns,
      .total_of = "addressee",
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "learnings", N_("Learnings"),
    N_("What was learnt, where it was born and what uses it"),
    NULL,
    SOURCE (
      .statement = "report/learnings",
      .filters = BY_TERRITORY | BY_CATEGORY,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "resources", N_("Resources"),
    N_("The library of resources"),
    NULL,
    SOURCE (
      .statement = "report/resources",
      .filters = BY_PHASE,
      .stream = quatuor_report_stream_rows,
    ),
  },
  {
    "changes", N_("Since the last report"),
    N_("What was added, changed and removed since a snapshot; private notes and hidden words "
       "are left out"),
    NULL,
    SOURCE (
      .filters = BY_TERRITORY | BY_NAMES | BY_SINCE,
      .columns = quatuor_report_changes_columns,
      .stream = quatuor_report_stream_changes,
    ),
  },
};

static guint
count_columns (const QuatuorCsvColumn *columns)
{
  guint n = 0;

  while (columns[n].code != NULL)
    n++;
  return n;
}

/**
 * quatuor_report_describe:
 * @report: a report of quatuor_report_list()
 * @source: (out): where it comes from
 */
void
quatuor_report_describe (const QuatuorReport *report,
                         QuatuorReportSource *source)
{
  *source = *report->source;
  if (source->columns == NULL)
    {
      QuatuorCsvKind kind = QUATUOR_CSV_TERRITORIES;
      const QuatuorCsvTable *table;

      quatuor_csv_kind_find (report->name, &kind);
      table = quatuor_csv_kind_get_table (kind);
      source->columns = table->columns;
      source->n_columns = table->n_columns;
    }
  else
    source->n_columns = count_columns (source->columns);

  if (source->n_leading == 0)
    source->n_leading = source->n_columns;
}

/**
 * quatuor_report_list:
 * @n_reports: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_reports): the reports, in the order in
 *   which people see them
 */
const QuatuorReport *
quatuor_report_list (guint *n_reports)
{
  *n_reports = G_N_ELEMENTS (REPORTS);
  return REPORTS;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-private.h"

#include <glib/gi18n-lib.h>

/* The reports, in the order in which they are listed. The first four are the
 * tables that can be imported again: their columns are those of the kinds. */
typedef enum
{
  TERRITORIES,
  PEOPLE,
  RATINGS,
  PROGRESS,
  TEAM_STATUS,
  DIAGNOSTIC,
  PHASE_MATRIX,
  N_REPORTS,
} ReportIndex;

static const QuatuorReport REPORTS[N_REPORTS] = {
  [TERRITORIES] = {
    "territories", N_("Territories"),
    N_("The territories: what they are, their state, their coach"),
  },
  [PEOPLE] = {
    "people", N_("People"),
    N_("The people and the seats they hold, with their dates"),
  },
  [RATINGS] = {
    "ratings", N_("Answers"),
    N_("The answers of each seat to each criterion"),
  },
  [PROGRESS] = {
    "progress", N_("Progress"),
    N_("How far each territory is in each phase"),
  },
  [TEAM_STATUS] = {
    "team-status", N_("Teams"),
    N_("Which seats are held and which are vacant, on a day"),
  },
  [DIAGNOSTIC] = {
    "diagnostic", N_("Diagnostic"),
    N_("Scores, medians and gaps of each territory by dimension"),
  },
  [PHASE_MATRIX] = {
    "phase-matrix", N_("Phases"),
    N_("The state of each phase on each territory, side by side"),
  },
};

static const QuatuorCsvChoice YES_NO[] = {
  { "yes", "oui", N_("Yes") },
  { "no", "non", N_("No") },
  { NULL, NULL, NULL },
};

/* Said in place of a score: no criterion applies to that seat. */
static const QuatuorCsvChoice NO_SCORE[] = {
  { "not_applicable", "sans objet", N_("Not applicable") },
  { NULL, NULL, NULL },
};

static const QuatuorCsvColumn TEAM_STATUS_COLUMNS[] = {
  { "territory", "territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "code of the territory", "code du territoire" },
  { "category", "catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "family of actors to which the seat belongs", "famille d’acteurs du siège" },
  { "filled", "occupé", N_("Filled"), QUATUOR_CSV_CHOICE, 0, YES_NO,
    "whether the seat has a holder on that day; a substitute does not fill it",
    "si le siège a un titulaire ce jour-là ; un suppléant ne l’occupe pas" },
  { "since", "depuis", N_("Since"), QUATUOR_CSV_DATE, 0, NULL,
    "first day of the holder, or first vacant day; empty when it is not known",
    "premier jour du titulaire, ou premier jour de vacance ; vide si on l’ignore" },
  { "days_vacant", "jours de vacance", N_("Days Vacant"), QUATUOR_CSV_INTEGER, 0, NULL,
    "days between the first vacant day and as_of; empty when the seat is held",
    "jours entre le premier jour de vacance et la date d’observation ; vide si le siège est occupé" },
  { "substitute", "suppléant", N_("Substitute"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "who stands in on that day", "qui supplée ce jour-là" },
  { "as_of", "date d’observation", N_("As Of"), QUATUOR_CSV_DATE, 0, NULL,
    "the day that the row tells of", "le jour dont parle la ligne" },
};

static const QuatuorCsvColumn DIAGNOSTIC_COLUMNS[] = {
  { "territory", "territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "code of the territory", "code du territoire" },
  { "campaign", "campagne", N_("Campaign"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "campaign of the diagnostic", "campagne du diagnostic" },
  { "dimension", "dimension", N_("Dimension"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "dimension of the questionnaire", "dimension du questionnaire" },
  { "seats_answering", "sièges répondants", N_("Seats Answering"), QUATUOR_CSV_INTEGER, 0, NULL,
    "seats with a level for one criterion or more",
    "sièges qui ont donné un niveau à un critère au moins" },
  { "answered", "réponses", N_("Answered"), QUATUOR_CSV_INTEGER, 0, NULL,
    "levels from 0 to 4 given by all seats of the territory",
    "niveaux de 0 à 4 donnés par tous les sièges du territoire" },
  { "applicable", "critères applicables", N_("Applicable"), QUATUOR_CSV_INTEGER, 0, NULL,
    "visible criteria of all seats, less those answered by not_applicable",
    "critères visibles de tous les sièges, moins ceux déclarés sans objet" },
  { "median", "médiane", N_("Median"), QUATUOR_CSV_DECIMAL, 0, NULL,
    "median of the scores that are shown; empty when there is none",
    "médiane des scores affichés ; vide s’il n’y en a aucun" },
  { "gap", "écart", N_("Gap"), QUATUOR_CSV_INTEGER, 0, NULL,
    "widest gap of a criterion: highest less lowest level over two seats or more",
    "plus grand écart d’un critère : niveau le plus haut moins le plus bas, sur deux sièges au moins" },
  { "gap_criterion", "critère de l’écart", N_("Criterion of the Gap"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "first criterion that has this gap; empty when the gap is 0",
    "premier critère qui a cet écart ; vide si l’écart est 0" },
};

static const QuatuorCsvColumn SCORE_COLUMN = {
  "score_", "score ", N_("Score"), QUATUOR_CSV_DECIMAL, 0, NO_SCORE,
  "score of the seat, shown from seven answers in ten on; empty when there are fewer",
  "score du siège, affiché à partir de sept réponses sur dix ; vide s’il y en a moins",
};

static const QuatuorCsvColumn PHASE_MATRIX_COLUMNS[] = {
  { "territory", "territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "code of the territory", "code du territoire" },
};

static const QuatuorReportSource SOURCES[N_REPORTS] = {
  [TERRITORIES] = {
    .statement = "report/territories",
    .parameters = QUATUOR_REPORT_TAKES_DAY | QUATUOR_REPORT_TAKES_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [PEOPLE] = {
    .statement = "report/people",
    .stream = quatuor_report_stream_rows,
  },
  [RATINGS] = {
    .statement = "report/ratings",
    .parameters = QUATUOR_REPORT_TAKES_CAMPAIGN | QUATUOR_REPORT_TAKES_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [PROGRESS] = {
    .statement = "report/progress",
    .stream = quatuor_report_stream_rows,
  },
  [TEAM_STATUS] = {
    .statement = "report/team-status",
    .parameters = QUATUOR_REPORT_TAKES_DAY | QUATUOR_REPORT_TAKES_NAMES,
    .columns = TEAM_STATUS_COLUMNS,
    .n_columns = G_N_ELEMENTS (TEAM_STATUS_COLUMNS),
    .n_leading = G_N_ELEMENTS (TEAM_STATUS_COLUMNS),
    .stream = quatuor_report_stream_rows,
  },
  [DIAGNOSTIC] = {
    .statement = "report/diagnostic",
    .parameters = QUATUOR_REPORT_TAKES_CAMPAIGN | QUATUOR_REPORT_TAKES_DAY,
    .columns = DIAGNOSTIC_COLUMNS,
    .n_columns = G_N_ELEMENTS (DIAGNOSTIC_COLUMNS),
    .n_leading = 6,
    .followed = "report/categories",
    .stream = quatuor_report_stream_diagnostic,
  },
  [PHASE_MATRIX] = {
    .statement = "report/phase-matrix",
    .columns = PHASE_MATRIX_COLUMNS,
    .n_columns = G_N_ELEMENTS (PHASE_MATRIX_COLUMNS),
    .n_leading = G_N_ELEMENTS (PHASE_MATRIX_COLUMNS),
    .followed = "report/phases",
    .stream = quatuor_report_stream_matrix,
  },
};

/* A phase of the matrix holds what the state of a progress row holds. */
static QuatuorCsvColumn
phase_column (void)
{
  const QuatuorCsvTable *progress = quatuor_csv_kind_get_table (QUATUOR_CSV_PROGRESS);
  QuatuorCsvColumn column = progress->columns[QUATUOR_PROGRESS_STATE];

  column.code = "";
  column.french = "";
  column.meaning = "state of this phase";
  column.french_meaning = "état de cette phase";
  return column;
}

/**
 * quatuor_report_describe: (skip)
 * @report: a report of quatuor_report_list()
 * @source: (out): where it comes from
 */
void
quatuor_report_describe (const QuatuorReport *report,
                         QuatuorReportSource *source)
{
  ReportIndex index = (ReportIndex) (report - REPORTS);

  g_assert (index < N_REPORTS);

  *source = SOURCES[index];
  if (index == DIAGNOSTIC)
    source->model = SCORE_COLUMN;
  else if (index == PHASE_MATRIX)
    source->model = phase_column ();

  if (source->columns == NULL)
    {
      QuatuorCsvKind kind = QUATUOR_CSV_TERRITORIES;
      const QuatuorCsvTable *table;

      quatuor_csv_kind_find (report->name, &kind);
      table = quatuor_csv_kind_get_table (kind);
      source->columns = table->columns;
      source->n_columns = table->n_columns;
      source->n_leading = table->n_columns;
    }
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
  *n_reports = N_REPORTS;
  return REPORTS;
}

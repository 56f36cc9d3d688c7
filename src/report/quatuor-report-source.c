/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-private.h"

#include <glib/gi18n-lib.h>

/* The reports, in the order in which they are listed. The first ones are the
 * tables that can be imported again: their columns are those of the kinds. */
typedef enum
{
  TERRITORIES,
  PEOPLE,
  RATINGS,
  PROGRESS,
  SESSIONS,
  ATTENDANCE,
  PRESENCE,
  CONTACTS,
  COMMITMENTS,
  ACTIONS,
  EFFECTS,
  MOMENTS,
  VOICES,
  RECOMMENDATIONS,
  LEARNINGS,
  RESOURCES,
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
  [CONTACTS] = {
    "contacts", N_("Contacts"),
    N_("Visits, calls, mails and workshops of the coach, with the notes to be shared"),
  },
  [COMMITMENTS] = {
    "commitments", N_("Commitments"),
    N_("What the seats and the coach promised, and what became of it"),
  },
  [ACTIONS] = {
    "actions", N_("Actions"),
    N_("The actions and white pebbles of each roadmap"),
  },
  [EFFECTS] = {
    "effects", N_("Effects"),
    N_("What was foreseen and what was observed, with its evidence"),
  },
  [LEARNINGS] = {
    "learnings", N_("Learnings"),
    N_("What was learnt, where it was born and what uses it"),
  },
  [RESOURCES] = {
    "resources", N_("Resources"),
    N_("The library of resources"),
  },
  [MOMENTS] = {
    "moments", N_("Moments"),
    N_("The moments of each narrative, with their day and phase"),
  },
  [VOICES] = {
    "voices", N_("Voices"),
    N_("How each seat tells the moments, as far as it allows"),
  },
  [RECOMMENDATIONS] = {
    "recommendations", N_("Recommendations"),
    N_("The recommendations, whom they are for, and the answers"),
  },
  [SESSIONS] = {
    "sessions", N_("Sessions"),
    N_("What meets, when, where and for whom"),
  },
  [ATTENDANCE] = {
    "attendance", N_("Attendance"),
    N_("What was noted of each person on each half-day"),
  },
  [PRESENCE] = {
    "presence", N_("Presence"),
    N_("Half-days attended by each seat, of those held and of those planned"),
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
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Family of actors to which the seat belongs", "Famille d’acteurs du siège" },
  { "filled", "Occupé", N_("Filled"), QUATUOR_CSV_CHOICE, 0, YES_NO,
    "Whether the seat has a holder on that day; a substitute does not fill it",
    "Si le siège a un titulaire ce jour-là ; un suppléant ne l’occupe pas" },
  { "since", "Depuis", N_("Since"), QUATUOR_CSV_DATE, 0, NULL,
    "First day of the holder, or first vacant day; empty when it is not known",
    "Premier jour du titulaire, ou premier jour de vacance ; vide si on l’ignore" },
  { "days_vacant", "Jours de vacance", N_("Days vacant"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Days between the first vacant day and as_of; empty when the seat is held",
    "Jours entre le premier jour vacant et la date d’observation ; vide si le siège est occupé",
    QUATUOR_CSV_DAYS, QUATUOR_CSV_OF_THE_DAY },
  { "substitute", "Suppléant", N_("Substitute"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Who stands in on that day", "Qui supplée ce jour-là" },
  { "as_of", "Date d’observation", N_("As of"), QUATUOR_CSV_DATE, 0, NULL,
    "The day that the row tells of", "Le jour dont parle la ligne" },
};

static const QuatuorCsvColumn PRESENCE_COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Family of actors to which the seat belongs", "Famille d’acteurs du siège" },
  { "attended", "Suivies", N_("Half-days attended"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Half-days held at which somebody of the seat was present or remote",
    "Demi-journées tenues où une personne du siège était présente ou à distance",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "remote", "Dont à distance", N_("Of which remote"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Of the half-days attended, those attended from afar only",
    "Parmi les demi-journées suivies, celles suivies seulement à distance",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "held", "Tenues", N_("Half-days held"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Half-days past, not cancelled and noted: attended, excused and absent",
    "Demi-journées passées, non annulées et relevées : suivies, excusées et absences",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "rate_held", "Taux sur tenues", N_("Rate of held"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Attended out of held; empty when none was held",
    "Suivies sur tenues ; vide si aucune ne s’est tenue",
    QUATUOR_CSV_PER_CENT, QUATUOR_CSV_RATE },
  { "planned", "Prévues", N_("Half-days planned"), QUATUOR_CSV_INTEGER, 0, NULL,
    "All half-days at which somebody of the seat is expected, the cancelled ones left out",
    "Toutes les demi-journées où une personne du siège est attendue, hors annulations",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "rate_planned", "Taux sur prévues", N_("Rate of planned"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Attended out of planned; empty when none is planned",
    "Suivies sur prévues ; vide si aucune n’est prévue",
    QUATUOR_CSV_PER_CENT, QUATUOR_CSV_RATE },
  { "excused", "Excusées", N_("Excused"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Half-days held to which nobody of the seat came, with an excuse",
    "Demi-journées tenues où personne du siège n’est venu, avec excuse",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "absent", "Absences", N_("Absent"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Half-days held to which nobody of the seat came, without an excuse",
    "Demi-journées tenues où personne du siège n’est venu, sans excuse",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "not_noted", "Non relevées", N_("Not noted"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Half-days past of which nobody noted the presence; they are not in held",
    "Demi-journées passées dont la présence n’a pas été relevée ; hors des tenues",
    QUATUOR_CSV_HALF_DAYS_COUNTED, QUATUOR_CSV_ADDED },
  { "as_of", "Date d’observation", N_("As of"), QUATUOR_CSV_DATE, 0, NULL,
    "The day that the row tells of", "Le jour dont parle la ligne" },
};

static const QuatuorCsvColumn DIAGNOSTIC_COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "campaign", "Campagne", N_("Campaign"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Campaign of the diagnostic", "Campagne du diagnostic" },
  { "dimension", "Dimension", N_("Dimension"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Dimension of the questionnaire", "Dimension du questionnaire" },
  { "seats_answering", "Sièges répondants", N_("Seats answering"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Seats with a level for one criterion or more",
    "Sièges qui ont donné un niveau à un critère au moins",
    QUATUOR_CSV_SEATS, QUATUOR_CSV_ADDED },
  { "answered", "Réponses", N_("Answered"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Levels from 0 to 4 given by all seats of the territory",
    "Niveaux de 0 à 4 donnés par tous les sièges du territoire",
    QUATUOR_CSV_ANSWERS, QUATUOR_CSV_ADDED },
  { "applicable", "Critères applicables", N_("Applicable"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Visible criteria of all seats, less those answered by not_applicable",
    "Critères visibles de tous les sièges, moins ceux déclarés sans objet",
    QUATUOR_CSV_ANSWERS, QUATUOR_CSV_ADDED },
  { "median", "Médiane", N_("Median"), QUATUOR_CSV_DECIMAL, 0, NULL,
    "Median of the scores that are shown; empty when there is none",
    "Médiane des scores affichés ; vide s’il n’y en a aucun",
    QUATUOR_CSV_POINTS, QUATUOR_CSV_MEDIAN },
  { "gap", "Écart", N_("Gap"), QUATUOR_CSV_INTEGER, 0, NULL,
    "Widest gap of a criterion: highest less lowest level over two seats or more",
    "Plus grand écart d’un critère : plus haut niveau moins le plus bas, sur deux sièges ou plus",
    QUATUOR_CSV_LEVELS, QUATUOR_CSV_WIDEST },
  { "gap_criterion", "Critère de l’écart", N_("Criterion of the gap"),
    QUATUOR_CSV_REFERENCE, 0, NULL,
    "First criterion that has this gap; empty when the gap is 0",
    "Premier critère qui a cet écart ; vide si l’écart est 0" },
};

static const QuatuorCsvColumn SCORE_COLUMN = {
  "score_", "Score ", N_("Score"), QUATUOR_CSV_DECIMAL, 0, NO_SCORE,
  "Score of the seat, shown from seven answers in ten on; empty when there are fewer",
  "Score du siège, affiché à partir de sept réponses sur dix ; vide s’il y en a moins",
  QUATUOR_CSV_POINTS, QUATUOR_CSV_SCORE,
};

static const QuatuorCsvColumn PHASE_MATRIX_COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
};

#define BY_TERRITORY QUATUOR_REPORT_BY_TERRITORY
#define BY_CATEGORY QUATUOR_REPORT_BY_CATEGORY
#define BY_PHASE QUATUOR_REPORT_BY_PHASE
#define BY_CAMPAIGN QUATUOR_REPORT_BY_CAMPAIGN
#define BY_DAY QUATUOR_REPORT_BY_DAY
#define BY_PERIOD QUATUOR_REPORT_BY_PERIOD
#define BY_NAMES QUATUOR_REPORT_BY_NAMES

static const QuatuorReportSource SOURCES[N_REPORTS] = {
  [TERRITORIES] = {
    .statement = "report/territories",
    .filters = BY_TERRITORY | BY_DAY | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [PEOPLE] = {
    .statement = "report/people",
    .filters = BY_TERRITORY | BY_CATEGORY,
    .stream = quatuor_report_stream_rows,
  },
  [RATINGS] = {
    .statement = "report/ratings",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_CAMPAIGN | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [PROGRESS] = {
    .statement = "report/progress",
    .filters = BY_TERRITORY | BY_PHASE,
    .stream = quatuor_report_stream_rows,
  },
  [CONTACTS] = {
    .statement = "report/contacts",
    .filters = BY_TERRITORY | BY_PERIOD | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [COMMITMENTS] = {
    .statement = "report/commitments",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_PERIOD | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [ACTIONS] = {
    .statement = "report/actions",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_PERIOD,
    .stream = quatuor_report_stream_rows,
  },
  [EFFECTS] = {
    .statement = "report/effects",
    .filters = BY_TERRITORY | BY_PERIOD,
    .stream = quatuor_report_stream_rows,
  },
  [LEARNINGS] = {
    .statement = "report/learnings",
    .filters = BY_TERRITORY | BY_CATEGORY,
    .stream = quatuor_report_stream_rows,
  },
  [RESOURCES] = {
    .statement = "report/resources",
    .filters = BY_PHASE,
    .stream = quatuor_report_stream_rows,
  },
  [MOMENTS] = {
    .statement = "report/moments",
    .filters = BY_TERRITORY | BY_PHASE | BY_PERIOD,
    .stream = quatuor_report_stream_rows,
  },
  [VOICES] = {
    .statement = "report/voices",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [RECOMMENDATIONS] = {
    .statement = "report/recommendations",
    .filters = BY_TERRITORY,
    .stream = quatuor_report_stream_rows,
  },
  [SESSIONS] = {
    .statement = "report/sessions",
    .filters = BY_TERRITORY | BY_PHASE | BY_PERIOD | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [ATTENDANCE] = {
    .statement = "report/attendance",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_PHASE | BY_PERIOD | BY_NAMES,
    .stream = quatuor_report_stream_rows,
  },
  [PRESENCE] = {
    .statement = "report/presence",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_DAY,
    .columns = PRESENCE_COLUMNS,
    .n_columns = G_N_ELEMENTS (PRESENCE_COLUMNS),
    .n_leading = G_N_ELEMENTS (PRESENCE_COLUMNS),
    .stream = quatuor_report_stream_presence,
  },
  [TEAM_STATUS] = {
    .statement = "report/team-status",
    .filters = BY_TERRITORY | BY_CATEGORY | BY_DAY | BY_NAMES,
    .columns = TEAM_STATUS_COLUMNS,
    .n_columns = G_N_ELEMENTS (TEAM_STATUS_COLUMNS),
    .n_leading = G_N_ELEMENTS (TEAM_STATUS_COLUMNS),
    .stream = quatuor_report_stream_rows,
  },
  [DIAGNOSTIC] = {
    .statement = "report/diagnostic",
    .filters = BY_TERRITORY | BY_CAMPAIGN | BY_DAY,
    .columns = DIAGNOSTIC_COLUMNS,
    .n_columns = G_N_ELEMENTS (DIAGNOSTIC_COLUMNS),
    .n_leading = 6,
    .followed = "report/categories",
    .stream = quatuor_report_stream_diagnostic,
  },
  [PHASE_MATRIX] = {
    .statement = "report/phase-matrix",
    .filters = BY_TERRITORY,
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
  column.meaning = "State of this phase";
  column.french_meaning = "État de cette phase";
  return column;
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

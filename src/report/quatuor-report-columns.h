/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

/* Columns that several reports have. */
#define TERRITORY_COLUMN \
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL, \
    "Code of the territory", "Code du territoire" }
#define CATEGORY_COLUMN \
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL, \
    "Family of actors to which the seat belongs", "Famille d’acteurs du siège" }
#define CATEGORY_OR_ALL_COLUMN \
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL, \
    "Family of actors; empty: all of them together", \
    "Famille d’acteurs ; vide : toutes ensemble" }
#define PHASE_COLUMN \
  { "phase", "Phase", N_("Phase"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL, \
    "Phase of the path", "Phase du parcours" }
#define AS_OF_COLUMN \
  { "as_of", "Date d’observation", N_("As of"), QUATUOR_CSV_DATE, 0, NULL, \
    "The day that the row tells of", "Le jour dont parle la ligne" }

/* The columns of the reports that are no tables to import; each list ends with a
 * code of NULL. */
extern const QuatuorCsvColumn quatuor_report_states_columns[];
extern const QuatuorCsvColumn quatuor_report_team_status_columns[];
extern const QuatuorCsvColumn quatuor_report_delegations_columns[];
extern const QuatuorCsvColumn quatuor_report_replacements_columns[];
extern const QuatuorCsvColumn quatuor_report_path_columns[];
extern const QuatuorCsvColumn quatuor_report_phase_matrix_columns[];
extern const QuatuorCsvColumn quatuor_report_phase_column;
extern const QuatuorCsvColumn quatuor_report_changes_columns[];
extern const QuatuorCsvColumn quatuor_report_presence_columns[];
extern const QuatuorCsvColumn quatuor_report_session_presence_columns[];
extern const QuatuorCsvColumn quatuor_report_diagnostic_columns[];
extern const QuatuorCsvColumn quatuor_report_score_column;
extern const QuatuorCsvColumn quatuor_report_before_after_columns[];
extern const QuatuorCsvColumn quatuor_report_projects_columns[];
extern const QuatuorCsvColumn quatuor_report_addressees_columns[];
extern const QuatuorCsvColumn quatuor_report_commitment_status_columns[];
extern const QuatuorCsvColumn quatuor_report_time_spent_columns[];

G_END_DECLS

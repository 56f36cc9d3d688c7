/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The tables of the project and of what was learnt; their columns are known to
 * their importers alone. */
extern const QuatuorCsvTable quatuor_csv_actions_table;
extern const QuatuorCsvTable quatuor_csv_effects_table;
extern const QuatuorCsvTable quatuor_csv_learnings_table;
extern const QuatuorCsvTable quatuor_csv_projects_table;
extern const QuatuorCsvTable quatuor_csv_resources_table;

/* What the export of the projects counts from other rows. */
extern const QuatuorCsvTable quatuor_csv_projects_counted;

/* What the report of the projects says of them, too. */
extern const QuatuorCsvChoice quatuor_csv_project_phases[];
extern const QuatuorCsvChoice quatuor_csv_project_states[];

G_END_DECLS

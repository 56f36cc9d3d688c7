/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  TERRITORY,
  TITLE,
  AIM,
  PHASE,
  STATE,
  N_COLUMNS,
} Column;

const QuatuorCsvChoice quatuor_csv_project_phases[] = {
  { "idea", "idée", N_("Idea") },
  { "study", "étude", N_("Study") },
  { "operation", "opération", N_("Operation") },
  { NULL },
};

const QuatuorCsvChoice quatuor_csv_project_states[] = {
  { "planned", "prévu", NC_("project", "Planned"), "project" },
  { "under_way", "en cours", NC_("project", "Under way"), "project" },
  { "paused", "en pause", NC_("project", "Paused"), "project" },
  { "blocked", "bloqué", NC_("project", "Blocked"), "project" },
  { "done", "terminé", NC_("project", "Done"), "project" },
  { "dropped", "abandonné", NC_("project", "Dropped"), "project" },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "title", "Intitulé", N_("Title"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "Title of the project", "Intitulé du projet" },
  { "aim", "But", N_("Aim"), QUATUOR_CSV_TEXT, 0, NULL,
    "What it is for", "Ce qu’il vise" },
  { "phase", "Stade", N_("Stage"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_project_phases,
    "Idea, study or operation; empty: not said", "Idée, étude ou opération ; vide : non dit" },
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_project_states,
    "State of the project", "État du projet", .fallback = "planned" },
};

/* What the report of the projects makes of their actions: what follows from other rows
 * is not brought back. */
static const QuatuorCsvColumn COUNTED[] = {
  { .code = "themes", .french = "Thèmes", .label = N_("Themes") },
  { .code = "carriers", .french = "Portage", .label = N_("Carried by") },
  { .code = "partners", .french = "Partenaires", .label = N_("Partners") },
  { .code = "starts", .french = "Début", .label = N_("Starts") },
  { .code = "due", .french = "Échéance", .label = N_("Due") },
  { .code = "actions", .french = "Actions", .label = N_("Actions") },
  { .code = "done", .french = "Dont terminées", .label = N_("Of which done") },
  { .code = "blocked", .french = "Dont bloquées", .label = N_("Of which blocked") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_projects_table = {
  "projects", N_("Projects of the territories"), "import.projects", COLUMNS,
  G_N_ELEMENTS (COLUMNS),
};

const QuatuorCsvTable quatuor_csv_projects_counted = {
  .columns = COUNTED,
  .n_columns = G_N_ELEMENTS (COUNTED),
};

/* A project has no code: the table of actions, too, knows it by its title. */
static const QuatuorCsvRecordKind KIND = {
  .code = QUATUOR_CSV_NO_COLUMN,
  .name = TITLE,
  .blame = TITLE,
};

const QuatuorCsvImporter quatuor_csv_projects_importer = {
  .table = QUATUOR_TABLE_PROJECT,
  QUATUOR_CSV_RECORD (KIND),
};

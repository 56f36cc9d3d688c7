/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CODE,
  TERRITORY,
  CATEGORY,
  MODULE,
  SESSION,
  TEXT,
  EVIDENCE,
  USE,
  ACTION,
  N_COLUMNS,
} Column;

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the learning, drawn at random", "Code de l’apprentissage, tiré au hasard" },
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the territory where it was born; empty: in the programme",
    "Code du territoire où il est né ; vide : dans le programme" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Category of the seat that learnt it", "Catégorie du siège qui l’a appris" },
  { "module", "Module", N_("Module"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the module where it was born", "Code du module où il est né" },
  { "session", "Séance", N_("Session"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the session where it was born", "Code de la séance où il est né" },
  { "text", "Apprentissage", N_("Learning"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What was learnt", "Ce qui a été appris" },
  { "evidence", "Éléments de preuve", N_("Evidence"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD,
    NULL, "What it rests on", "Ce sur quoi il s’appuie" },
  { "use", "Usage", N_("Use"), QUATUOR_CSV_TEXT, 0, NULL,
    "What it is used for; empty with no action: not used yet",
    "À quoi il sert ; vide et sans action : pas encore utilisé" },
  { "action", "Action", N_("Action"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the action that uses it", "Code de l’action qui s’en sert" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_learnings_table = {
  "learnings", N_("Learnings"), "import.learnings", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorLearning *learning = row;

  return quatuor_csv_record_seat (self, TERRITORY, CATEGORY, &learning->territory,
                                  &learning->seat);
}

static const QuatuorCsvRecordKind KIND = {
  .code = CODE,
  .name = TEXT,
  .blame = TEXT,
  .fill = fill,
};

const QuatuorCsvImporter quatuor_csv_learnings_importer = {
  .table = QUATUOR_TABLE_LEARNING,
  QUATUOR_CSV_RECORD (KIND),
};

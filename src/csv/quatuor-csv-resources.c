/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  CODE,
  TITLE,
  KIND_OF,
  LINK,
  MODULE,
  PHASE,
  TAGS,
  NOTE,
  N_COLUMNS,
} Column;

static const QuatuorCsvChoice KINDS[] = {
  { "document", "document", N_("Document") },
  { "video", "vidéo", N_("Video") },
  { "audio", "enregistrement", N_("Recording") },
  { "tool", "outil", N_("Tool") },
  { "site", "site", N_("Web site") },
  { "book", "livre", N_("Book") },
  { "other", "autre", N_("Other kind") },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the resource, drawn at random", "Code de la ressource, tiré au hasard" },
  { "title", "Titre", N_("Title"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "Title of the resource", "Titre de la ressource" },
  { "kind", "Nature", N_("Kind"), QUATUOR_CSV_CHOICE, 0, KINDS,
    "Kind of resource; empty: not known", "Nature de la ressource ; vide : non connue" },
  { "link", "Lien", N_("Link"), QUATUOR_CSV_TEXT, 0, NULL,
    "Address where it is found", "Adresse où elle se trouve" },
  { "module", "Module", N_("Module"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the module that it serves", "Code du module qu’elle sert" },
  { "phase", "Phase", N_("Phase"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Phase of the programme that it serves", "Phase du programme qu’elle sert" },
  { "tags", "Mots-clés", N_("Tags"), QUATUOR_CSV_TEXT, 0, NULL,
    "Words by which it is found, ', ' between",
    "Mots par lesquels on la trouve, séparés par « , »" },
  { "note", "Note", N_("Note"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_resources_table = {
  "resources", N_("Resource library"), "import.resources", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

static const QuatuorCsvRecordKind KIND = {
  .code = CODE,
  .name = TITLE,
  .blame = TITLE,
};

const QuatuorCsvImporter quatuor_csv_resources_importer = {
  .table = QUATUOR_TABLE_RESOURCE,
  QUATUOR_CSV_RECORD (KIND),
};

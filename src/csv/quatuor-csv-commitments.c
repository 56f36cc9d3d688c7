/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-record.h"
#include "quatuor-csv-support.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  TERRITORY,
  CODE,
  TEXT,
  CATEGORY,
  COACH,
  DUE,
  STATE,
  STATE_ON,
  CONTACT,
  SESSION,
  N_COLUMNS,
} Column;

static const QuatuorCsvChoice STATES[] = {
  { "open", "en cours", N_("Open") },
  { "kept", "tenu", N_("Kept") },
  { "dropped", "abandonné", N_("Dropped") },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the commitment, drawn at random", "Code de l’engagement, tiré au hasard" },
  { "text", "Engagement", N_("Commitment"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What is promised", "Ce qui est promis" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Category of the seat that promised; empty: the coach did",
    "Catégorie du siège qui a promis ; vide : l’accompagnement" },
  { "coach", "Accompagné par", N_("Coach"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Code or full name of the coach who promised", "Code ou nom de la personne qui accompagne" },
  { "due", "Échéance", N_("Due"), QUATUOR_CSV_DATE, 0, NULL,
    "Day on which it is due", "Jour de l’échéance" },
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, STATES,
    "Open, kept or dropped", "En cours, tenu ou abandonné", .fallback = "open" },
  { "state_on", "État depuis", N_("State since"), QUATUOR_CSV_DATE, 0, NULL,
    "Day on which it was kept or dropped", "Jour où il a été tenu ou abandonné" },
  { "contact", "Contact", N_("Contact"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the contact in which it was born", "Code du contact où il est né" },
  { "session", "Séance", N_("Session"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the session in which it was born", "Code de la séance où il est né" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_commitments_table = {
  "commitments", N_("Commitments"), "import.commitments", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

/* A commitment is a seat's or the coach's, never both. */
static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  QuatuorCommitment *commitment = row;
  g_autofree char *coach = quatuor_csv_context_word (context, COACH);

  if (!quatuor_csv_record_seat (self, TERRITORY, CATEGORY, &commitment->territory,
                                &commitment->seat))
    return FALSE;
  if (quatuor_id_is_none (&commitment->seat) || quatuor_id_is_none (&commitment->coach))
    return TRUE;
  return quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_CHOICE, COACH, coach,
                                  _("an empty cell, as a category is given"));
}

static const QuatuorCsvRecordKind KIND = {
  .code = CODE,
  .name = TEXT,
  .blame = TEXT,
  .fill = fill,
};

const QuatuorCsvImporter quatuor_csv_commitments_importer = {
  .table = QUATUOR_TABLE_COMMITMENT,
  QUATUOR_CSV_RECORD (KIND),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-moments.h"

#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the moment; without one, a new moment gets one",
    "Code du moment ; sans code, un nouveau moment en reçoit un" },
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "date", "Date", N_("Date"), QUATUOR_CSV_DATE, 0, NULL,
    "Day of the moment; empty: not known", "Jour du moment ; vide : non connu" },
  { "title", "Titre", N_("Title"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What the moment is called", "Comment on appelle le moment" },
  { "phase", "Phase", N_("Phase"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Phase of the programme it belongs to; empty: none",
    "Phase du programme à laquelle il appartient ; vide : aucune" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_MOMENTS_COLUMNS);

const QuatuorCsvTable quatuor_csv_moments_table = {
  "moments", N_("Moments of the narrative"), "import.moments", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

static const QuatuorCsvRecordKind KIND = {
  .code = QUATUOR_MOMENTS_CODE,
  .name = QUATUOR_MOMENTS_TITLE,
  .blame = QUATUOR_MOMENTS_TITLE,
};

const QuatuorCsvImporter quatuor_csv_moments_importer = {
  .table = QUATUOR_TABLE_MOMENT,
  QUATUOR_CSV_RECORD (KIND),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-context.h"

#include <glib/gi18n-lib.h>

#define NOT_STARTED "not_started"

const QuatuorCsvChoice quatuor_csv_progress_states[] = {
  { NOT_STARTED, "non commencée", N_("Not started") },
  { "under_way", "en cours", N_("Under way") },
  { "done", "terminée", N_("Done") },
  { "skipped", "sautée", N_("Skipped") },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "phase", "Phase", N_("Phase"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Phase of the programme", "Phase du programme" },
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_progress_states,
    "Where the territory stands in the phase", "Où en est le territoire dans la phase",
    .fallback = NOT_STARTED },
  { "started", "Commencée le", N_("Started"), QUATUOR_CSV_DATE, 0, NULL,
    "First day", "Premier jour" },
  { "completed", "Terminée le", N_("Completed"), QUATUOR_CSV_DATE, 0, NULL,
    "Last day", "Dernier jour" },
  { "note", "Note", N_("Note"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_PROGRESS_COLUMNS);

const QuatuorCsvTable quatuor_csv_progress_table = {
  "progress", N_("Progress by phase"), "import.progress", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

static gboolean
read_key (QuatuorCsvContext *context,
          QuatuorId         *territory,
          QuatuorId         *phase)
{
  gconstpointer found_territory, found_phase;

  if (!quatuor_csv_context_required (context, QUATUOR_PROGRESS_TERRITORY,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_TERRITORY),
                                     &found_territory) ||
      !quatuor_csv_context_required (context, QUATUOR_PROGRESS_PHASE,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_PHASE),
                                     &found_phase))
    return FALSE;

  *territory = *(const QuatuorId *) found_territory;
  *phase = *(const QuatuorId *) found_phase;
  return quatuor_csv_context_check_pair (context, QUATUOR_PROGRESS_TERRITORY, territory, phase);
}

/* A phase that is not started and of which nothing is known needs no row. */
static gboolean
says_nothing (const QuatuorProgress *progress)
{
  return g_str_equal (progress->state, NOT_STARTED) && progress->started == QUATUOR_DATE_UNKNOWN &&
         progress->completed == QUATUOR_DATE_UNKNOWN && progress->note == NULL;
}

static gboolean
write_row (QuatuorCsvContext      *context,
           const QuatuorProgress  *before,
           const QuatuorProgress  *progress,
           GError                **error)
{
  gint64 line = quatuor_csv_context_line (context);

  if (before != NULL || !says_nothing (progress))
    return quatuor_csv_context_write (context, line, QUATUOR_PROGRESS_STATE,
                                      QUATUOR_TABLE_PROGRESS, before, progress, error);
  quatuor_csv_context_count (context, line,
                             *quatuor_csv_context_cell (context, QUATUOR_PROGRESS_STATE) == '\0'
                               ? QUATUOR_CSV_LEFT_EMPTY : QUATUOR_CSV_IDENTICAL);
  return TRUE;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            state,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  const QuatuorProgress *before;
  QuatuorProgress *progress;
  QuatuorId territory, phase;
  gboolean going;

  if (!read_key (context, &territory, &phase))
    return TRUE;

  before = quatuor_cohort_find (context->cohort, QUATUOR_TABLE_PROGRESS, &territory, &phase);
  progress = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_PROGRESS, before)
                            : quatuor_row_new (QUATUOR_TABLE_PROGRESS);
  progress->territory = territory;
  progress->phase = phase;
  going = quatuor_csv_context_fill (context, progress, error);
  if (going && context->result->n_errors == n_errors &&
      quatuor_csv_context_check_order (context, QUATUOR_PROGRESS_COMPLETED, progress->started,
                                       progress->completed))
    going = write_row (context, before, progress, error);
  quatuor_row_free (QUATUOR_TABLE_PROGRESS, progress);
  return going;
}

const QuatuorCsvImporter quatuor_csv_progress_importer = {
  .table = QUATUOR_TABLE_PROGRESS,
  .row = read_row,
};

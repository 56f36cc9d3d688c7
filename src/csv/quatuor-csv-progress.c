/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"

#define NOT_STARTED "not_started"

typedef struct
{
  QuatuorCsvLookup *territories;
  QuatuorCsvLookup *phases;
  GHashTable       *seen; /* the key of a row to the line it stood on */
} State;

/* The key of a row of progress, and of this table. */
typedef struct
{
  QuatuorId territory;
  QuatuorId phase;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return quatuor_id_hash (&key->territory) * 31 + quatuor_id_hash (&key->phase);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return quatuor_id_equal (&first->territory, &second->territory) &&
         quatuor_id_equal (&first->phase, &second->phase);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->phases = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_PHASE);
  state->seen = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->phases);
  g_hash_table_unref (state->seen);
  g_free (state);
}

static gboolean
read_key (QuatuorCsvContext *context,
          State             *state,
          Key               *key)
{
  gint64 line = quatuor_csv_context_line (context);
  g_autofree char *earlier = NULL;
  gconstpointer territory, phase;
  gint64 before;

  if (!quatuor_csv_context_reference (context, QUATUOR_PROGRESS_TERRITORY, state->territories,
                                      &territory) ||
      !quatuor_csv_context_reference (context, QUATUOR_PROGRESS_PHASE, state->phases, &phase))
    return FALSE;
  if (territory == NULL || phase == NULL)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, line,
                               territory == NULL ? QUATUOR_PROGRESS_TERRITORY
                                                 : QUATUOR_PROGRESS_PHASE,
                               NULL, NULL);
      return FALSE;
    }

  key->territory = ((const QuatuorTerritory *) territory)->id;
  key->phase = ((const QuatuorPhase *) phase)->id;
  before = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (state->seen, key));
  if (before > 0)
    {
      earlier = g_strdup_printf ("%" G_GINT64_FORMAT, before);
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE, line,
                               QUATUOR_PROGRESS_TERRITORY, NULL, earlier);
      return FALSE;
    }
  g_hash_table_insert (state->seen, g_memdup2 (key, sizeof *key), GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

static gboolean
check_order (QuatuorCsvContext     *context,
             const QuatuorProgress *progress)
{
  g_autofree char *started = NULL;
  g_autofree char *completed = NULL;

  if (progress->started == QUATUOR_DATE_UNKNOWN || progress->completed == QUATUOR_DATE_UNKNOWN ||
      progress->started <= progress->completed)
    return TRUE;

  started = quatuor_date_to_display (progress->started);
  completed = quatuor_date_to_display (progress->completed);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_ENDS_BEFORE_START,
                           quatuor_csv_context_line (context), QUATUOR_PROGRESS_COMPLETED,
                           completed, started);
  return FALSE;
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
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  const QuatuorProgress *before;
  QuatuorProgress *progress;
  const char *code = NULL;
  gboolean going = TRUE;
  Key key;

  if (!read_key (context, data, &key))
    return TRUE;

  before = quatuor_cohort_find (context->cohort, QUATUOR_TABLE_PROGRESS, &key.territory,
                                &key.phase);
  progress = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_PROGRESS, before)
                            : quatuor_row_new (QUATUOR_TABLE_PROGRESS);
  progress->territory = key.territory;
  progress->phase = key.phase;
  quatuor_csv_context_choice (context, QUATUOR_PROGRESS_STATE, &code);
  if (progress->state == NULL || quatuor_csv_context_has (context, QUATUOR_PROGRESS_STATE))
    quatuor_row_set_text (&progress->state, code != NULL ? code : NOT_STARTED);
  quatuor_csv_context_set_date (context, QUATUOR_PROGRESS_STARTED, &progress->started);
  quatuor_csv_context_set_date (context, QUATUOR_PROGRESS_COMPLETED, &progress->completed);
  quatuor_csv_context_set_text (context, QUATUOR_PROGRESS_NOTE, &progress->note);

  if (context->result->n_errors == n_errors && check_order (context, progress))
    going = write_row (context, before, progress, error);
  quatuor_row_free (QUATUOR_TABLE_PROGRESS, progress);
  return going;
}

const QuatuorCsvImporter quatuor_csv_progress_importer = { begin, read_row, NULL, free_state };

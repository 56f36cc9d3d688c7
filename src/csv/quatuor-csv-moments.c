/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-moments.h"

#include "quatuor-csv-coded.h"

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

typedef struct
{
  QuatuorCsvLookup *territories;
  QuatuorCsvLookup *phases;
  QuatuorCsvCoded  *moments;
} State;

/* Two territories may well tell a “launch”. */
static char *
name_of (const QuatuorId *territory,
         const char      *title)
{
  g_autofree char *id = quatuor_id_to_string (territory);

  return g_strconcat (id, " ", title, NULL);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  const GPtrArray *rows = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_MOMENT);
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->phases = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_PHASE);
  state->moments = quatuor_csv_coded_new (context, QUATUOR_MOMENTS_CODE);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorMoment *row = g_ptr_array_index (rows, i);
      g_autofree char *name = name_of (&row->territory, row->title);

      quatuor_csv_coded_add (state->moments, row->code, name, row);
    }
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->phases);
  quatuor_csv_coded_free (state->moments);
  g_free (state);
}

static gboolean
write_row (QuatuorCsvContext    *context,
           const QuatuorMoment  *before,
           const QuatuorMoment  *moment,
           GError              **error)
{
  if (before != NULL && quatuor_row_equal (QUATUOR_TABLE_MOMENT, before, moment))
    {
      quatuor_csv_context_count (context, QUATUOR_PUT_SAME);
      return TRUE;
    }
  quatuor_csv_context_count (context, before != NULL ? QUATUOR_PUT_CHANGED : QUATUOR_PUT_NEW);
  return quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                  QUATUOR_MOMENTS_TITLE, QUATUOR_TABLE_MOMENT, moment, error);
}

/* The territory and the title, without which a moment is none. */
static gboolean
read_key (QuatuorCsvContext *context,
          State             *state,
          QuatuorId         *territory,
          char             **title)
{
  gconstpointer row;

  *title = quatuor_csv_context_text (context, QUATUOR_MOMENTS_TITLE);
  if (!quatuor_csv_context_reference (context, QUATUOR_MOMENTS_TERRITORY, state->territories,
                                      &row))
    return FALSE;
  if (row == NULL || *title == NULL)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING,
                               quatuor_csv_context_line (context),
                               row == NULL ? QUATUOR_MOMENTS_TERRITORY : QUATUOR_MOMENTS_TITLE,
                               NULL, NULL);
      return FALSE;
    }
  *territory = ((const QuatuorTerritory *) row)->id;
  return TRUE;
}

static QuatuorMoment *
make_moment (const QuatuorMoment *before,
             const char          *code)
{
  QuatuorMoment *moment;

  if (before != NULL)
    return quatuor_row_copy (QUATUOR_TABLE_MOMENT, before);
  moment = quatuor_row_new (QUATUOR_TABLE_MOMENT);
  moment->id = quatuor_id_new ();
  quatuor_row_set_text (&moment->code, code);
  return moment;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  State *state = data;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *code = NULL;
  gconstpointer before, phase;
  QuatuorId territory;
  QuatuorMoment *moment;
  gboolean going = TRUE;

  if (!read_key (context, state, &territory, &title))
    return TRUE;
  name = name_of (&territory, title);
  if (!quatuor_csv_coded_find (state->moments, name, &before, &code))
    return TRUE;

  moment = make_moment (before, code);
  moment->territory = territory;
  quatuor_row_set_text (&moment->title, title);
  quatuor_csv_context_set_date (context, QUATUOR_MOMENTS_DATE, &moment->date);
  if (quatuor_csv_context_has (context, QUATUOR_MOMENTS_PHASE) &&
      quatuor_csv_context_reference (context, QUATUOR_MOMENTS_PHASE, state->phases, &phase))
    moment->phase = phase != NULL ? ((const QuatuorPhase *) phase)->id : QUATUOR_ID_NONE;

  if (context->result->n_errors == n_errors)
    going = write_row (context, before, moment, error);
  quatuor_row_free (QUATUOR_TABLE_MOMENT, moment);
  return going;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  return TRUE;
}

const QuatuorCsvImporter quatuor_csv_moments_importer = { begin, read_row, end, free_state };

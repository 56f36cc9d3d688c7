/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-recommendations.h"

#include "quatuor-csv-coded.h"

#include <glib/gi18n-lib.h>

static const QuatuorCsvChoice ADDRESSEES[] = {
  { "territory", "le territoire", N_("The territory") },
  { "programme", "le parcours", N_("The programme") },
  { "region", "la Région", N_("The Region") },
  { "state", "l’État", N_("The State") },
  { "agency", "une agence nationale", N_("A national agency") },
  { "other", "autre destinataire", N_("Somebody else") },
  { NULL, NULL, NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the recommendation; without one, a new recommendation gets one",
    "Code de la recommandation ; sans code, une nouvelle recommandation en reçoit un" },
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the territory it comes from; empty: the whole programme",
    "Code du territoire dont elle vient ; vide : l’ensemble du parcours" },
  { "addressee", "Destinataire", N_("Addressee"), QUATUOR_CSV_CHOICE, 0, ADDRESSEES,
    "Whom it is for", "À qui elle s’adresse" },
  { "text", "Recommandation", N_("Recommendation"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What is recommended", "Ce qui est recommandé" },
  { "answer", "Réponse", N_("Answer"), QUATUOR_CSV_TEXT, 0, NULL,
    "What the addressee answered; empty: nothing yet",
    "Ce que le destinataire a répondu ; vide : rien encore" },
  { "answered_on", "Répondu le", N_("Answered on"), QUATUOR_CSV_DATE, 0, NULL,
    "Day of the answer", "Jour de la réponse" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_RECOMMENDATIONS_COLUMNS);

const QuatuorCsvTable quatuor_csv_recommendations_table = {
  "recommendations", N_("Recommendations"), "import.recommendations",
  COLUMNS, G_N_ELEMENTS (COLUMNS),
};

/* Whom a recommendation is for when the table does not say. */
#define FALLBACK "other"

typedef struct
{
  QuatuorCsvLookup *territories;
  QuatuorCsvCoded  *recommendations;
} State;

static char *
name_of (const QuatuorRecommendation *row)
{
  g_autofree char *id = quatuor_id_to_string (&row->territory);

  return g_strconcat (id, " ", row->addressee, " ", row->text, NULL);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  const GPtrArray *rows = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_RECOMMENDATION);
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->recommendations = quatuor_csv_coded_new (context, QUATUOR_RECOMMENDATIONS_CODE);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorRecommendation *row = g_ptr_array_index (rows, i);
      g_autofree char *name = name_of (row);

      quatuor_csv_coded_add (state->recommendations, row->code, name, row);
    }
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_coded_free (state->recommendations);
  g_free (state);
}

static gboolean
write_row (QuatuorCsvContext            *context,
           const QuatuorRecommendation  *before,
           const QuatuorRecommendation  *row,
           GError                      **error)
{
  if (before != NULL && quatuor_row_equal (QUATUOR_TABLE_RECOMMENDATION, before, row))
    {
      quatuor_csv_context_count (context, QUATUOR_PUT_SAME);
      return TRUE;
    }
  quatuor_csv_context_count (context, before != NULL ? QUATUOR_PUT_CHANGED : QUATUOR_PUT_NEW);
  return quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                  QUATUOR_RECOMMENDATIONS_TEXT, QUATUOR_TABLE_RECOMMENDATION, row,
                                  error);
}

/* What the line says of the key, as a row that is new. */
static gboolean
read_key (QuatuorCsvContext     *context,
          State                 *state,
          QuatuorRecommendation *row)
{
  gint64 n_errors = context->result->n_errors;
  const char *addressee = NULL;
  gconstpointer territory = NULL;

  row->text = quatuor_csv_context_text (context, QUATUOR_RECOMMENDATIONS_TEXT);
  if (quatuor_csv_context_has (context, QUATUOR_RECOMMENDATIONS_TERRITORY))
    quatuor_csv_context_reference (context, QUATUOR_RECOMMENDATIONS_TERRITORY,
                                   state->territories, &territory);
  quatuor_csv_context_choice (context, QUATUOR_RECOMMENDATIONS_ADDRESSEE, &addressee);
  if (row->text == NULL)
    quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING,
                             quatuor_csv_context_line (context), QUATUOR_RECOMMENDATIONS_TEXT,
                             NULL, NULL);
  if (territory != NULL)
    row->territory = ((const QuatuorTerritory *) territory)->id;
  quatuor_row_set_text (&row->addressee, addressee != NULL ? addressee : FALLBACK);
  return context->result->n_errors == n_errors;
}

/* What an absent column would have said stays as it was. */
static void
keep_absent (QuatuorCsvContext           *context,
             const QuatuorRecommendation *before,
             QuatuorRecommendation       *row)
{
  row->id = before->id;
  quatuor_row_set_text (&row->code, before->code);
  quatuor_row_set_text (&row->answer, before->answer);
  row->answered_on = before->answered_on;
  if (!quatuor_csv_context_has (context, QUATUOR_RECOMMENDATIONS_TERRITORY))
    row->territory = before->territory;
  if (!quatuor_csv_context_has (context, QUATUOR_RECOMMENDATIONS_ADDRESSEE))
    quatuor_row_set_text (&row->addressee, before->addressee);
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  State *state = data;
  QuatuorRecommendation *row = quatuor_row_new (QUATUOR_TABLE_RECOMMENDATION);
  g_autofree char *name = NULL;
  g_autofree char *code = NULL;
  gconstpointer before = NULL;
  gboolean going = TRUE;

  row->id = quatuor_id_new ();
  if (read_key (context, state, row))
    {
      name = name_of (row);
      quatuor_csv_coded_find (state->recommendations, name, &before, &code);
    }
  if (context->result->n_errors == n_errors)
    {
      if (before != NULL)
        keep_absent (context, before, row);
      else
        quatuor_row_set_text (&row->code, code);
      quatuor_csv_context_set_text (context, QUATUOR_RECOMMENDATIONS_ANSWER, &row->answer);
      quatuor_csv_context_set_date (context, QUATUOR_RECOMMENDATIONS_ANSWERED_ON,
                                    &row->answered_on);
    }
  if (context->result->n_errors == n_errors)
    going = write_row (context, before, row, error);
  quatuor_row_free (QUATUOR_TABLE_RECOMMENDATION, row);
  return going;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  return TRUE;
}

const QuatuorCsvImporter quatuor_csv_recommendations_importer = {
  begin, read_row, end, free_state,
};

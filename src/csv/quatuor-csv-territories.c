/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"
#include "quatuor-text.h"

#include <string.h>

#define LABEL_SEPARATOR " | "
#define DEPARTMENTS_KNOWN "01 … 95, 2A, 2B, 971 … 989"

typedef struct
{
  gint64                  line;
  QuatuorTerritory       *row;
  const QuatuorTerritory *before;
  char                   *parent;  /* the cell, resolved when all rows are known */
  QuatuorTerritoryState  *state;   /* a step to write, or NULL */
  gboolean                written;
} Pending;

typedef struct
{
  QuatuorCsvLookup  *before;   /* by code: QuatuorTerritory */
  QuatuorCsvLookup  *parents;  /* before and new: QuatuorTerritory */
  QuatuorCsvPersons *persons;
  GHashTable        *codes;    /* folded code to Pending */
  GHashTable        *ids;      /* id to Pending */
  GPtrArray         *rows;     /* Pending, owned */
} State;

static void
free_pending (gpointer data)
{
  Pending *pending = data;

  quatuor_row_free (QUATUOR_TABLE_TERRITORY, pending->row);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY_STATE, pending->state);
  g_free (pending->parent);
  g_free (pending);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);
  const GPtrArray *rows = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_TERRITORY);

  state->before = quatuor_csv_lookup_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (rows, i);

      quatuor_csv_lookup_add (state->before, QUATUOR_CSV_BY_CODE, territory->code, territory);
    }
  state->parents = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->persons = quatuor_csv_persons_new (context->cohort);
  state->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  state->ids = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  state->rows = g_ptr_array_new_with_free_func (free_pending);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->before);
  quatuor_csv_lookup_free (state->parents);
  quatuor_csv_persons_free (state->persons);
  g_hash_table_unref (state->codes);
  g_hash_table_unref (state->ids);
  g_ptr_array_unref (state->rows);
  g_free (state);
}

/*
 * Cells
 */

/* What the national lists of EPCI write where we write a kind. */
static const char *
find_kind_synonym (const char *word)
{
  static const char *const SYNONYMS[][2] = {
    { "cc", "epci_cc" },
    { "ca", "epci_ca" },
    { "cu", "epci_cu" },
    { "metro", "metropole" },
    { "met69", "metropole" },
    { "com", "commune" },
    { "dep", "departement" },
  };
  g_autofree char *folded = quatuor_text_fold (word);

  for (gsize i = 0; i < G_N_ELEMENTS (SYNONYMS); i++)
    if (g_str_equal (SYNONYMS[i][0], folded))
      return SYNONYMS[i][1];
  return NULL;
}

/* Returns the code of a kind for the cell, %NULL for an empty one and for one
 * that is no kind, which is then said. */
static const char *
read_kind (QuatuorCsvContext *context)
{
  g_autofree char *word = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_KIND);
  const char *code = word != NULL ? find_kind_synonym (word) : NULL;

  if (code == NULL)
    quatuor_csv_context_choice (context, QUATUOR_TERRITORIES_KIND, &code);
  return code;
}

/* Takes @code. Only a commune's code, or one that is known with its zero, can
 * have lost it. */
static char *
mend_code (QuatuorCsvContext *context,
           State             *state,
           char              *code)
{
  g_autofree char *mended = quatuor_csv_lost_zero (code);
  gconstpointer known;
  const char *kind;

  if (mended == NULL || quatuor_csv_lookup_find (state->before, code, &known) == QUATUOR_CSV_FOUND)
    return code;

  kind = read_kind (context);
  if (g_strcmp0 (kind, "commune") != 0 &&
      quatuor_csv_lookup_find (state->before, mended, &known) != QUATUOR_CSV_FOUND)
    return code;

  quatuor_csv_context_say (context, QUATUOR_PROBLEM_MENDED, quatuor_csv_context_line (context),
                           QUATUOR_TERRITORIES_CODE, code, mended);
  g_free (code);
  return g_steal_pointer (&mended);
}

static char *
read_code (QuatuorCsvContext *context,
           State             *state)
{
  g_autofree char *code = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_CODE);

  if (code != NULL && quatuor_text_is_code (code))
    return mend_code (context, state, g_steal_pointer (&code));

  quatuor_csv_context_say (context,
                           code == NULL ? QUATUOR_PROBLEM_KEY_MISSING : QUATUOR_PROBLEM_BAD_CODE,
                           quatuor_csv_context_line (context), QUATUOR_TERRITORIES_CODE, code,
                           NULL);
  return NULL;
}

static void
set_siren (QuatuorCsvContext *context,
           QuatuorTerritory  *territory)
{
  g_autofree char *word = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_SIREN);
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = word; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (digits, g_utf8_get_char (p));

  if (word != NULL && !quatuor_text_is_siren (digits->str))
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_SIREN,
                               quatuor_csv_context_line (context), QUATUOR_TERRITORIES_SIREN, word,
                               NULL);
      return;
    }
  quatuor_csv_context_replace (context, QUATUOR_TERRITORIES_SIREN, &territory->siren,
                               word != NULL ? digits->str : NULL);
}

/* Two characters, or three overseas. */
static gboolean
is_department (const char *code)
{
  gsize length = strlen (code);

  if (length == 2)
    return g_ascii_isdigit (code[0]) &&
           (g_ascii_isdigit (code[1]) || g_str_equal (code, "2A") || g_str_equal (code, "2B"));
  return length == 3 && strspn (code, "0123456789") == 3 &&
         (g_str_has_prefix (code, "97") || g_str_has_prefix (code, "98"));
}

/* Returns the codes as they are stored, one space between, or %NULL. */
static char *
read_departments (QuatuorCsvContext *context)
{
  g_autofree char *word = quatuor_csv_context_word (context, QUATUOR_TERRITORIES_DEPARTMENTS);
  g_auto (GStrv) codes = g_strsplit_set (word != NULL ? word : "", " ,;/\t", -1);
  gint64 line = quatuor_csv_context_line (context);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *upper = g_ascii_strup (codes[i], -1);
      g_autofree char *code = strlen (upper) == 1 && g_ascii_isdigit (*upper)
                                ? g_strconcat ("0", upper, NULL) : g_strdup (upper);

      if (*upper == '\0')
        continue;
      if (!g_str_equal (upper, code))
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_MENDED, line,
                                 QUATUOR_TERRITORIES_DEPARTMENTS, upper, code);
      if (!is_department (code))
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_CHOICE, line,
                                 QUATUOR_TERRITORIES_DEPARTMENTS, codes[i], DEPARTMENTS_KNOWN);
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", code);
    }
  return g_string_free (joined, joined->len == 0);
}

static char *
read_labels (QuatuorCsvContext *context)
{
  g_autofree char *text = quatuor_csv_context_text (context, QUATUOR_TERRITORIES_LABELS);
  g_auto (GStrv) labels = g_strsplit (text != NULL ? text : "", "|", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; labels[i] != NULL; i++)
    if (*g_strstrip (labels[i]) != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? LABEL_SEPARATOR : "", labels[i]);
  return g_string_free (joined, joined->len == 0);
}

static void
require (QuatuorCsvContext *context,
         int                column,
         const char        *value)
{
  if (value == NULL)
    quatuor_csv_context_say (context, QUATUOR_PROBLEM_VALUE_MISSING,
                             quatuor_csv_context_line (context), column,
                             context->table->columns[column].code, NULL);
}

static void
set_name_and_kind (QuatuorCsvContext *context,
                   QuatuorTerritory  *territory)
{
  gint64 n_errors = context->result->n_errors;

  if (quatuor_csv_context_has (context, QUATUOR_TERRITORIES_NAME))
    {
      g_free (territory->name);
      territory->name = quatuor_csv_context_text (context, QUATUOR_TERRITORIES_NAME);
    }
  if (quatuor_csv_context_has (context, QUATUOR_TERRITORIES_KIND))
    quatuor_row_set_text (&territory->kind, read_kind (context));

  require (context, QUATUOR_TERRITORIES_NAME, territory->name);
  if (context->result->n_errors == n_errors)
    require (context, QUATUOR_TERRITORIES_KIND, territory->kind);
}

static gboolean
set_coach (QuatuorCsvContext  *context,
           State              *state,
           QuatuorTerritory   *territory,
           GError            **error)
{
  const QuatuorPerson *coach;

  if (!quatuor_csv_context_has (context, QUATUOR_TERRITORIES_COACH))
    return TRUE;
  if (!quatuor_csv_persons_find (state->persons, context, QUATUOR_TERRITORIES_COACH, &coach, error))
    return FALSE;

  if (coach == NULL && !quatuor_id_is_none (&territory->coach))
    context->result->n_emptied++;
  territory->coach = coach != NULL ? coach->id : QUATUOR_ID_NONE;
  return TRUE;
}

static void
set_columns (QuatuorCsvContext *context,
             QuatuorTerritory  *territory)
{
  g_autofree char *departments = read_departments (context);
  g_autofree char *labels = read_labels (context);

  set_name_and_kind (context, territory);
  set_siren (context, territory);
  quatuor_csv_context_replace (context, QUATUOR_TERRITORIES_DEPARTMENTS, &territory->departments,
                               departments);
  quatuor_csv_context_set_text (context, QUATUOR_TERRITORIES_REGION, &territory->region);
  quatuor_csv_context_set_integer (context, QUATUOR_TERRITORIES_POPULATION, &territory->population);
  quatuor_csv_context_set_integer (context, QUATUOR_TERRITORIES_POPULATION_YEAR,
                                   &territory->population_year);
  quatuor_csv_context_replace (context, QUATUOR_TERRITORIES_LABELS, &territory->labels, labels);
  quatuor_csv_context_set_text (context, QUATUOR_TERRITORIES_NORTH_STAR, &territory->north_star);
  quatuor_csv_context_set_text (context, QUATUOR_TERRITORIES_NOTE, &territory->note);
}

/*
 * The state: steps are kept, so a new state is a new step, while another day
 * for the same state corrects the step.
 */

static QuatuorTerritoryState *
step_of (const QuatuorTerritory *territory,
         const char             *code,
         QuatuorDate             since)
{
  QuatuorTerritoryState *step = quatuor_row_new (QUATUOR_TABLE_TERRITORY_STATE);

  step->id = quatuor_id_new ();
  step->territory = territory->id;
  step->state = g_strdup (code);
  step->since = since;
  return step;
}

/* The step that stands today: what an export says of the territory. */
static const QuatuorTerritoryState *
present_step (const GPtrArray *steps)
{
  QuatuorDate today = quatuor_date_today ();
  const QuatuorTerritoryState *present = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      const QuatuorTerritoryState *step = g_ptr_array_index (steps, i);

      if (present == NULL || step->since <= today)
        present = step;
    }
  return present;
}

static gboolean
has_step (const GPtrArray *steps,
          const char      *code,
          QuatuorDate      since)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const QuatuorTerritoryState *step = g_ptr_array_index (steps, i);

      if (g_str_equal (step->state, code) && step->since == since)
        return TRUE;
    }
  return FALSE;
}

static void
set_state (QuatuorCsvContext *context,
           Pending           *pending)
{
  const GPtrArray *steps = quatuor_cohort_children (context->cohort, QUATUOR_TABLE_TERRITORY_STATE,
                                                    &pending->row->id);
  const QuatuorTerritoryState *present = present_step (steps);
  QuatuorDate since;
  const char *code;

  if (!quatuor_csv_context_choice (context, QUATUOR_TERRITORIES_STATE, &code) ||
      !quatuor_csv_context_date (context, QUATUOR_TERRITORIES_STATE_ON, &since) || code == NULL ||
      has_step (steps, code, since))
    return;

  if (present == NULL || !g_str_equal (present->state, code))
    {
      /* A step without a day would be taken for the first one. */
      if (present != NULL && since == QUATUOR_DATE_UNKNOWN)
        since = quatuor_date_today ();
      pending->state = step_of (pending->row, code, since);
    }
  else if (since != QUATUOR_DATE_UNKNOWN)
    {
      pending->state = quatuor_row_copy (QUATUOR_TABLE_TERRITORY_STATE, present);
      pending->state->since = since;
    }
}

/*
 * Rows
 */

static gboolean
check_twice (QuatuorCsvContext *context,
             State             *state,
             const char        *code)
{
  g_autofree char *folded = quatuor_text_fold (code);
  const Pending *earlier = g_hash_table_lookup (state->codes, folded);
  g_autofree char *line = NULL;

  if (earlier == NULL)
    return TRUE;

  line = g_strdup_printf ("%" G_GINT64_FORMAT, earlier->line);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE, quatuor_csv_context_line (context),
                           QUATUOR_TERRITORIES_CODE, code, line);
  return FALSE;
}

static Pending *
add_pending (QuatuorCsvContext *context,
             State             *state,
             const char        *code)
{
  Pending *pending = g_new0 (Pending, 1);
  gconstpointer before;

  quatuor_csv_lookup_find (state->before, code, &before);
  pending->line = quatuor_csv_context_line (context);
  pending->before = before;
  if (before != NULL)
    pending->row = quatuor_row_copy (QUATUOR_TABLE_TERRITORY, before);
  else
    {
      pending->row = quatuor_row_new (QUATUOR_TABLE_TERRITORY);
      pending->row->id = quatuor_id_new ();
      pending->row->code = g_strdup (code);
    }
  g_ptr_array_add (state->rows, pending);
  g_hash_table_insert (state->codes, quatuor_text_fold (code), pending);
  g_hash_table_insert (state->ids, &pending->row->id, pending);
  return pending;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  State *state = data;
  g_autofree char *code = read_code (context, state);
  Pending *pending;

  if (code == NULL || !check_twice (context, state, code))
    return TRUE;

  pending = add_pending (context, state, code);
  set_columns (context, pending->row);
  set_state (context, pending);
  pending->parent = quatuor_csv_context_text (context, QUATUOR_TERRITORIES_PARENT);
  if (pending->before == NULL)
    {
      quatuor_csv_lookup_add (state->parents, QUATUOR_CSV_BY_CODE, pending->row->code,
                              pending->row);
      quatuor_csv_lookup_add (state->parents, QUATUOR_CSV_BY_LABEL, pending->row->name,
                              pending->row);
    }
  return set_coach (context, state, pending->row, error);
}

static void
resolve_parent (QuatuorCsvContext *context,
                State             *state,
                Pending           *pending)
{
  QuatuorId *member = &pending->row->parent;
  gconstpointer parent = NULL;
  QuatuorCsvFound found;

  if (!quatuor_csv_context_has (context, QUATUOR_TERRITORIES_PARENT))
    return;
  if (pending->parent == NULL)
    {
      if (!quatuor_id_is_none (member))
        context->result->n_emptied++;
      *member = QUATUOR_ID_NONE;
      return;
    }

  found = quatuor_csv_lookup_find (state->parents, pending->parent, &parent);
  if (found == QUATUOR_CSV_FOUND)
    *member = ((const QuatuorTerritory *) parent)->id;
  else
    quatuor_csv_context_say (context,
                             found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                                          : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
                             pending->line, QUATUOR_TERRITORIES_PARENT, pending->parent,
                             pending->parent);
}

/*
 * Writing
 */

static gboolean
write_seats (QuatuorCsvContext  *context,
             const Pending      *pending,
             GError            **error)
{
  const GPtrArray *categories = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_CATEGORY);

  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      QuatuorSeat seat = { quatuor_id_derive (&pending->row->id, &category->id), pending->row->id,
                           category->id };

      if (!quatuor_csv_context_put (context, pending->line, QUATUOR_TERRITORIES_CODE,
                                    QUATUOR_TABLE_SEAT, &seat, error))
        return FALSE;
    }
  return TRUE;
}

static void
note_outcome (QuatuorCsvContext *context,
              const Pending     *pending,
              gboolean           same)
{
  const QuatuorTerritoryState *present =
    present_step (quatuor_cohort_children (context->cohort, QUATUOR_TABLE_TERRITORY_STATE,
                                           &pending->row->id));

  quatuor_csv_context_compare (context, pending->line, QUATUOR_TABLE_TERRITORY, pending->before,
                               pending->row);
  if (pending->state != NULL)
    quatuor_csv_context_compare (context, pending->line, QUATUOR_TABLE_TERRITORY_STATE, present,
                                 pending->state);
  if (pending->before == NULL)
    quatuor_csv_context_count (context, pending->line, QUATUOR_CSV_NEW);
  else
    quatuor_csv_context_count (context, pending->line, same && pending->state == NULL
                                                         ? QUATUOR_CSV_IDENTICAL
                                                         : QUATUOR_CSV_CHANGED);
}

static gboolean
write_territory (QuatuorCsvContext  *context,
                 const Pending      *pending,
                 GError            **error)
{
  gboolean same = pending->before != NULL &&
                  quatuor_row_equal (QUATUOR_TABLE_TERRITORY, pending->before, pending->row);

  note_outcome (context, pending, same);
  if (!same && !quatuor_csv_context_put (context, pending->line, QUATUOR_TERRITORIES_CODE,
                                         QUATUOR_TABLE_TERRITORY, pending->row, error))
    return FALSE;
  if (pending->before == NULL && !write_seats (context, pending, error))
    return FALSE;
  return pending->state == NULL ||
         quatuor_csv_context_put (context, pending->line, QUATUOR_TERRITORIES_STATE,
                                  QUATUOR_TABLE_TERRITORY_STATE, pending->state, error);
}

/* The row as it will stand after the import. */
static const QuatuorTerritory *
row_after (QuatuorCsvContext *context,
           State             *state,
           const QuatuorId   *id)
{
  const Pending *pending = g_hash_table_lookup (state->ids, id);

  return pending != NULL ? pending->row
                         : quatuor_cohort_find (context->cohort, QUATUOR_TABLE_TERRITORY, id);
}

static gboolean
is_in_a_loop (QuatuorCsvContext *context,
              State             *state,
              const Pending     *pending)
{
  const QuatuorTerritory *at = pending->row;
  guint n_steps = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_TERRITORY)->len +
                  state->rows->len;

  while (at != NULL && !quatuor_id_is_none (&at->parent) && n_steps-- > 0)
    {
      if (quatuor_id_equal (&at->parent, &pending->row->id))
        return TRUE;
      at = row_after (context, state, &at->parent);
    }
  return FALSE;
}

/* Goes up to the first territory that is written already, and down again. */
static gboolean
write_with_parents (QuatuorCsvContext  *context,
                    State              *state,
                    Pending            *pending,
                    GError            **error)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  while (pending != NULL && !pending->written)
    {
      g_ptr_array_add (path, pending);
      pending->written = TRUE;
      pending = g_hash_table_lookup (state->ids, &pending->row->parent);
    }
  while (path->len > 0)
    if (!write_territory (context, g_ptr_array_steal_index (path, path->len - 1), error))
      return FALSE;
  return TRUE;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  State *state = data;

  for (guint i = 0; i < state->rows->len; i++)
    resolve_parent (context, state, g_ptr_array_index (state->rows, i));
  for (guint i = 0; i < state->rows->len; i++)
    {
      const Pending *pending = g_ptr_array_index (state->rows, i);

      if (is_in_a_loop (context, state, pending))
        quatuor_csv_context_say (context, QUATUOR_PROBLEM_PARENT_LOOP, pending->line,
                                 QUATUOR_TERRITORIES_PARENT, pending->row->name, NULL);
    }

  for (guint i = 0; i < state->rows->len && context->result->n_errors == 0; i++)
    if (!write_with_parents (context, state, g_ptr_array_index (state->rows, i), error))
      return FALSE;
  return TRUE;
}

const QuatuorCsvImporter quatuor_csv_territories_importer = { begin, read_row, end, free_state };

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-context.h"
#include "quatuor-csv-project.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_STATE "planned"

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

/* The report of the projects counts their actions, too: what follows from other rows
 * is not brought back. */
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
    "State of the project", "État du projet" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_projects_table = {
  "projects", N_("Projects of the territories"), "import.projects", COLUMNS,
  G_N_ELEMENTS (COLUMNS),
};

typedef struct
{
  QuatuorCsvLookup *territories;
  GHashTable       *seen; /* the territory and the title of a row to its line */
} State;

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  g_hash_table_unref (state->seen);
  g_free (state);
}

static gboolean
say (QuatuorCsvContext  *context,
     QuatuorProblemCode  code,
     Column              column,
     const char         *value)
{
  quatuor_csv_context_say (context, code, quatuor_csv_context_line (context), (int) column, value,
                           value);
  return FALSE;
}

/* Whether no other row of the file is the same project. */
static gboolean
check_once (QuatuorCsvContext *context,
            State             *state,
            const QuatuorId   *territory,
            const char        *title)
{
  gint64 line = quatuor_csv_context_line (context);
  g_autofree char *id = quatuor_id_to_string (territory);
  g_autofree char *key = g_strconcat (id, " ", title, NULL);
  gsize before = GPOINTER_TO_SIZE (g_hash_table_lookup (state->seen, key));
  g_autofree char *earlier = g_strdup_printf ("%" G_GSIZE_FORMAT, before);

  if (before > 0)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE, line, TITLE, NULL, earlier);
      return FALSE;
    }
  g_hash_table_insert (state->seen, g_steal_pointer (&key), GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

/* A project has no code: the table of actions, too, knows it by its title. */
static gboolean
find_before (QuatuorCsvContext     *context,
             const QuatuorId       *territory,
             const char            *title,
             const QuatuorProject **before)
{
  const GPtrArray *known =
    quatuor_cohort_children (context->cohort, QUATUOR_TABLE_PROJECT, territory);

  *before = NULL;
  for (guint i = 0; i < known->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (known, i);

      if (!g_str_equal (project->title, title))
        continue;
      if (*before != NULL)
        return say (context, QUATUOR_PROBLEM_AMBIGUOUS, TITLE, title);
      *before = project;
    }
  return TRUE;
}

static void
fill (QuatuorCsvContext *context,
      QuatuorProject    *project)
{
  const char *phase = NULL;
  const char *state = NULL;

  if (quatuor_csv_context_choice (context, PHASE, &phase) &&
      quatuor_csv_context_has (context, PHASE))
    quatuor_csv_context_replace (context, PHASE, &project->phase, phase);
  if (quatuor_csv_context_choice (context, STATE, &state) &&
      (project->state == NULL || quatuor_csv_context_has (context, STATE)))
    quatuor_row_set_text (&project->state, state != NULL ? state : DEFAULT_STATE);
  quatuor_csv_context_set_text (context, AIM, &project->aim);
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  State *state = data;
  gint64 n_errors = context->result->n_errors;
  g_autofree char *title = quatuor_csv_context_text (context, TITLE);
  const QuatuorProject *before = NULL;
  QuatuorProject *project;
  gconstpointer territory;
  gboolean going = TRUE;

  if (!quatuor_csv_context_reference (context, TERRITORY, state->territories, &territory))
    return TRUE;
  if (territory == NULL || title == NULL)
    say (context, QUATUOR_PROBLEM_KEY_MISSING, territory == NULL ? TERRITORY : TITLE, NULL);
  else if (check_once (context, state, territory, title))
    find_before (context, territory, title, &before);
  if (context->result->n_errors > n_errors)
    return TRUE;

  project = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_PROJECT, before)
                           : quatuor_row_new (QUATUOR_TABLE_PROJECT);
  if (before == NULL)
    {
      project->id = quatuor_id_new ();
      project->territory = *(const QuatuorId *) territory;
      quatuor_row_set_text (&project->title, title);
    }
  fill (context, project);
  if (context->result->n_errors == n_errors)
    going = quatuor_csv_context_write (context, quatuor_csv_context_line (context), TITLE,
                                       QUATUOR_TABLE_PROJECT, before, project, error);
  quatuor_row_free (QUATUOR_TABLE_PROJECT, project);
  return going;
}

const QuatuorCsvImporter quatuor_csv_projects_importer = { begin, read_row, NULL, free_state };

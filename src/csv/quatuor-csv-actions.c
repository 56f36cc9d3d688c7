/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

#define NEW_PROJECT_STATE "planned"

typedef enum
{
  TERRITORY,
  PROJECT,
  CODE,
  KIND_OF,
  TITLE,
  CATEGORY,
  PARTNER,
  STARTS,
  DUE,
  STATE,
  DONE_ON,
  CRITERION,
  BLOCKED_BECAUSE,
  UNBLOCKED_WHEN,
  NOTE,
  N_COLUMNS,
} Column;

static const QuatuorCsvChoice KINDS[] = {
  { "action", "action", N_("Action") },
  { "milestone", "petit caillou", N_("White pebble") },
  { NULL },
};

static const QuatuorCsvChoice STATES[] = {
  { "planned", "prévue", NC_("action", "Planned"), "action" },
  { "under_way", "en cours", NC_("action", "Under way"), "action" },
  { "blocked", "bloquée", NC_("action", "Blocked"), "action" },
  { "done", "terminée", NC_("action", "Done"), "action" },
  { "dropped", "abandonnée", NC_("action", "Dropped"), "action" },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "project", "Projet", N_("Project"), QUATUOR_CSV_TEXT, 0, NULL,
    "Title of the project; a new title makes a project",
    "Titre du projet ; un titre nouveau crée un projet" },
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the action, drawn at random", "Code de l’action, tiré au hasard" },
  { "kind", "Nature", N_("Kind"), QUATUOR_CSV_CHOICE, 0, KINDS,
    "Action with a length, or white pebble with one day",
    "Action qui dure, ou petit caillou d’un jour", .fallback = "action" },
  { "title", "Titre", N_("Title"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What is done or reached", "Ce qui est fait ou atteint" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Category of the seat in charge", "Catégorie du siège responsable" },
  { "partner", "Partenaires", N_("Partners"), QUATUOR_CSV_TEXT, 0, NULL,
    "Who else takes part", "Qui d’autre y prend part" },
  { "starts", "Début", N_("Starts"), QUATUOR_CSV_DATE, 0, NULL,
    "First day", "Premier jour" },
  { "due", "Échéance", N_("Due"), QUATUOR_CSV_DATE, 0, NULL,
    "Last day, or the day of a white pebble", "Dernier jour, ou jour du petit caillou" },
  { "state", "État", N_("State"), QUATUOR_CSV_CHOICE, 0, STATES,
    "Where it stands", "Où elle en est", .fallback = "planned" },
  { "done_on", "Terminée le", N_("Done on"), QUATUOR_CSV_DATE, 0, NULL,
    "Day on which it was done", "Jour où elle a été terminée" },
  { "criterion", "Critère", N_("Criterion"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the criterion that it answers", "Code du critère auquel elle répond" },
  { "blocked_because", "Bloquée parce que", N_("Blocked because"), QUATUOR_CSV_TEXT, 0, NULL,
    "Why it does not go on", "Pourquoi elle n’avance pas" },
  { "unblocked_when", "Débloquée quand", N_("Unblocked when"), QUATUOR_CSV_TEXT, 0, NULL,
    "What must happen for it to go on", "Ce qu’il faut pour qu’elle reprenne" },
  { "note", "Note", N_("Note"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);
G_STATIC_ASSERT (N_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);

const QuatuorCsvTable quatuor_csv_actions_table = {
  "actions", N_("Actions of the roadmaps"), "import.actions", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

/* The one project of a territory, in the programme or in the file so far. */
static const QuatuorProject *
find_only (QuatuorCsvRecord *self,
           const QuatuorId  *territory)
{
  const GPtrArray *known =
    quatuor_cohort_children (quatuor_csv_record_get_context (self)->cohort, QUATUOR_TABLE_PROJECT,
                             territory);
  const QuatuorProject *only = known->len > 0 ? g_ptr_array_index (known, 0) : NULL;
  guint n_projects = known->len;
  const QuatuorProject *made;
  guint position = 0;

  while ((made = quatuor_csv_record_needed (self, QUATUOR_TABLE_PROJECT, &position)) != NULL)
    if (quatuor_id_equal (&made->territory, territory))
      {
        only = made;
        n_projects++;
      }
  return n_projects == 1 ? only : NULL;
}

/* A title that is new makes a project. */
static const QuatuorProject *
find_titled (QuatuorCsvRecord *self,
             const QuatuorId  *territory,
             char             *title)
{
  const GPtrArray *known =
    quatuor_cohort_children (quatuor_csv_record_get_context (self)->cohort, QUATUOR_TABLE_PROJECT,
                             territory);
  g_autofree char *key = quatuor_csv_record_key_in (territory, title);
  const QuatuorProject made = { .id = quatuor_id_new (), .territory = *territory, .title = title,
                                .state = (char *) NEW_PROJECT_STATE };

  for (guint i = 0; i < known->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (known, i);

      if (g_str_equal (project->title, title))
        return project;
    }
  return quatuor_csv_record_need (self, QUATUOR_TABLE_PROJECT, key, &made);
}

/* A project has no code: its title says which of the territory it is. Without a title
 * it is the one it was, or the only one. */
static gboolean
fill_project (QuatuorCsvRecord *self,
              QuatuorAction    *action,
              const QuatuorId  *territory)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  const QuatuorProject *project =
    quatuor_cohort_find (context->cohort, QUATUOR_TABLE_PROJECT, &action->project);
  g_autofree char *title = quatuor_csv_context_text (context, PROJECT);

  if (project != NULL && quatuor_id_equal (&project->territory, territory) &&
      (title == NULL || g_str_equal (project->title, title)))
    return TRUE;

  project = title != NULL ? find_titled (self, territory, title) : find_only (self, territory);
  if (project == NULL)
    return quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, PROJECT, NULL, NULL);
  action->project = project->id;
  return TRUE;
}

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  QuatuorAction *action = row;
  gconstpointer territory;

  if (!quatuor_csv_context_required (context, TERRITORY,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_TERRITORY),
                                     &territory))
    return FALSE;
  return fill_project (self, action, territory) &&
         quatuor_csv_record_seat (self, TERRITORY, CATEGORY, territory, &action->seat) &&
         quatuor_csv_context_check_order (context, DUE, action->starts, action->due);
}

/* New actions come after those that are there, in the order of the file. */
static void
settle (QuatuorCsvRecord *self,
        gpointer          row,
        const char       *later,
        gint64            line)
{
  const GPtrArray *known = quatuor_cohort_children (quatuor_csv_record_get_context (self)->cohort,
                                                    QUATUOR_TABLE_ACTION,
                                                    &((QuatuorAction *) row)->project);
  QuatuorAction *action = row;

  if (action->rank != QUATUOR_INTEGER_UNKNOWN)
    return;

  action->rank = line;
  for (guint i = 0; i < known->len; i++)
    action->rank = MAX (action->rank,
                        ((const QuatuorAction *) g_ptr_array_index (known, i))->rank + line);
}

static const QuatuorCsvRecordKind KIND = {
  .code = CODE,
  .name = TITLE,
  .blame = TITLE,
  .fill = fill,
  .settle = settle,
};

const QuatuorCsvImporter quatuor_csv_actions_importer = {
  .table = QUATUOR_TABLE_ACTION,
  QUATUOR_CSV_RECORD (KIND),
};

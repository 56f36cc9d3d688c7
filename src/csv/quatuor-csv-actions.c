/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

#define NEW_PROJECT_STATE "planned"
#define DEFAULT_KIND "action"
#define DEFAULT_STATE "planned"

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
    "Action qui dure, ou petit caillou d’un jour" },
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
    "Where it stands", "Où elle en est" },
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

static gboolean
is_project (const QuatuorProject *project,
            const QuatuorId      *territory,
            const char           *title)
{
  return quatuor_id_equal (&project->territory, territory) &&
         (title == NULL || g_str_equal (project->title, title));
}

static const QuatuorProject *
find_project (QuatuorCsvRecord *self,
              const QuatuorId  *territory,
              const char       *title)
{
  const GPtrArray *known = quatuor_cohort_children (quatuor_csv_record_context (self)->cohort,
                                                    QUATUOR_TABLE_PROJECT, territory);
  const QuatuorProject *project;
  guint position = 0;

  for (guint i = 0; i < known->len; i++)
    if (is_project (g_ptr_array_index (known, i), territory, title))
      return g_ptr_array_index (known, i);
  while ((project = quatuor_csv_record_needed (self, QUATUOR_TABLE_PROJECT, &position)) != NULL)
    if (is_project (project, territory, title))
      return project;
  return NULL;
}

/* A project has no code: its title says which of the territory it is, and where
 * the title is new it is made. Without a title it is the first one. */
static gboolean
fill_project (QuatuorCsvRecord *self,
              QuatuorAction    *action,
              const QuatuorId  *territory)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  const QuatuorProject *present =
    quatuor_cohort_find (context->cohort, QUATUOR_TABLE_PROJECT, &action->project);
  g_autofree char *title = quatuor_csv_context_text (context, PROJECT);
  QuatuorProject made = { .id = quatuor_id_new (), .state = (char *) NEW_PROJECT_STATE };
  const QuatuorProject *project;

  if (present != NULL && is_project (present, territory, title))
    return TRUE;
  project = find_project (self, territory, title);
  if (project == NULL && title == NULL)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING,
                               quatuor_csv_context_line (context), PROJECT, NULL, NULL);
      return FALSE;
    }
  if (project == NULL)
    {
      made.territory = *territory;
      made.title = title;
      quatuor_csv_record_need (self, QUATUOR_TABLE_PROJECT, &made);
      project = &made;
    }
  action->project = project->id;
  return TRUE;
}

static gboolean
check_order (QuatuorCsvContext   *context,
             const QuatuorAction *action)
{
  g_autofree char *starts = NULL;
  g_autofree char *due = NULL;

  if (action->starts == QUATUOR_DATE_UNKNOWN || action->due == QUATUOR_DATE_UNKNOWN ||
      action->starts <= action->due)
    return TRUE;

  starts = quatuor_date_to_display (action->starts);
  due = quatuor_date_to_display (action->due);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_ENDS_BEFORE_START,
                           quatuor_csv_context_line (context), DUE, due, starts);
  return FALSE;
}

static gboolean
fill_place (QuatuorCsvRecord *self,
            QuatuorAction    *action)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  const QuatuorProject *project =
    quatuor_cohort_find (context->cohort, QUATUOR_TABLE_PROJECT, &action->project);
  QuatuorId territory = project != NULL ? project->territory : QUATUOR_ID_NONE;

  return quatuor_csv_record_required (self, TERRITORY, QUATUOR_TABLE_TERRITORY, &territory) &&
         fill_project (self, action, &territory) &&
         quatuor_csv_record_seat (self, TERRITORY, CATEGORY, &territory, &action->seat);
}

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  QuatuorAction *action = row;

  if (!fill_place (self, action) ||
      !quatuor_csv_record_choice (self, KIND_OF, DEFAULT_KIND, &action->kind) ||
      !quatuor_csv_record_choice (self, STATE, DEFAULT_STATE, &action->state) ||
      !quatuor_csv_record_reference (self, CRITERION, QUATUOR_TABLE_CRITERION,
                                     &action->criterion))
    return FALSE;

  quatuor_csv_context_set_text (context, TITLE, &action->title);
  quatuor_csv_context_set_text (context, PARTNER, &action->partner);
  quatuor_csv_context_set_date (context, STARTS, &action->starts);
  quatuor_csv_context_set_date (context, DUE, &action->due);
  quatuor_csv_context_set_date (context, DONE_ON, &action->done_on);
  quatuor_csv_context_set_text (context, BLOCKED_BECAUSE, &action->blocked_because);
  quatuor_csv_context_set_text (context, UNBLOCKED_WHEN, &action->unblocked_when);
  quatuor_csv_context_set_text (context, NOTE, &action->note);
  return check_order (context, action);
}

static char *
make_key (gconstpointer row)
{
  const QuatuorAction *action = row;
  g_autofree char *project = quatuor_id_to_string (&action->project);

  return action->title != NULL ? g_strdup_printf ("%s %s", project, action->title) : NULL;
}

/* New actions come after those that are there, in the order of the file. */
static gboolean
settle (QuatuorCsvRecord *self,
        gpointer          row,
        const char       *later,
        gint64            line,
        GError          **error)
{
  const GPtrArray *known = quatuor_cohort_children (quatuor_csv_record_context (self)->cohort,
                                                    QUATUOR_TABLE_ACTION,
                                                    &((QuatuorAction *) row)->project);
  QuatuorAction *action = row;

  if (action->rank != QUATUOR_INTEGER_UNKNOWN)
    return TRUE;
  action->rank = line;
  for (guint i = 0; i < known->len; i++)
    action->rank = MAX (action->rank,
                        ((const QuatuorAction *) g_ptr_array_index (known, i))->rank + line);
  return TRUE;
}

static const QuatuorCsvRecordKind KIND = {
  .table = QUATUOR_TABLE_ACTION,
  .code = CODE,
  .name = TITLE,
  .fill = fill,
  .key = make_key,
  .settle = settle,
};

static gpointer
begin (QuatuorCsvContext *context)
{
  return quatuor_csv_record_new (context, &KIND);
}

const QuatuorCsvImporter quatuor_csv_actions_importer = {
  begin,
  quatuor_csv_record_row,
  quatuor_csv_record_end,
  quatuor_csv_record_free,
};

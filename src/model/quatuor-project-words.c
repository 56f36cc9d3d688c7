/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-project-words.h"

#include "quatuor-label.h"
#include "quatuor-text.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && line[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

/* Takes the part; nothing is said of what there is none of. */
static void
take_count (GString *text,
            char    *part,
            guint    count)
{
  g_autofree char *owned = part;

  if (count > 0)
    append_part (text, owned);
}

/* “5 actions, 2 done, 1 late, 1 blocked”. */
static char *
count_words (const GPtrArray *actions,
             QuatuorDate      on)
{
  GString *text = g_string_new (NULL);
  guint n_actions = 0, n_pebbles = 0, n_done = 0, n_late = 0, n_blocked = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      const QuatuorAction *action = g_ptr_array_index (actions, i);

      n_pebbles += quatuor_action_is_milestone (action);
      n_actions += !quatuor_action_is_milestone (action);
      n_done += g_str_equal (action->state, QUATUOR_ACTION_DONE);
      n_late += quatuor_action_is_late (action, on);
      n_blocked += g_str_equal (action->state, QUATUOR_ACTION_BLOCKED);
    }
  take_count (text, g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions),
              n_actions);
  take_count (text, g_strdup_printf (ngettext ("%u white pebble", "%u white pebbles", n_pebbles), n_pebbles),
              n_pebbles);
  take_count (text, g_strdup_printf (ngettext ("%u done", "%u done", n_done), n_done),
              n_done);
  take_count (text, g_strdup_printf (ngettext ("%u late", "%u late", n_late), n_late),
              n_late);
  take_count (text, g_strdup_printf (ngettext ("%u blocked", "%u blocked", n_blocked), n_blocked),
              n_blocked);
  return g_string_free (text, FALSE);
}

/**
 * quatuor_project_facts:
 * @project: a project
 * @actions: (element-type QuatuorAction): its actions
 * @on: the present day
 *
 * Returns: (transfer full): how far it is, and a line that counts its actions
 */
char *
quatuor_project_facts (const QuatuorProject *project,
                       const GPtrArray      *actions,
                       QuatuorDate           on)
{
  const char *state = quatuor_wording_for_code ("project.state", project->state);
  GString *text = g_string_new (NULL);
  g_autofree char *counts = count_words (actions, on);
  g_autofree char *line = NULL;

  if (project->phase == NULL)
    /* Translators: %s is the state of a project. */
    line = g_strdup_printf (_("State: %s"), state);
  else
    /* Translators: the phase and the state of a project. */
    line = g_strdup_printf (_("Phase: %s. State: %s"),
                            quatuor_wording_for_code ("project.phase", project->phase), state);
  append_line (text, line);
  append_line (text, counts);
  return g_string_free (text, FALSE);
}

/* What a blocked action waits for. */
static char *
block_words (const QuatuorAction *action)
{
  if (!g_str_equal (action->state, QUATUOR_ACTION_BLOCKED))
    return NULL;
  if (action->blocked_because != NULL && action->unblocked_when != NULL)
    /* Translators: why an action is blocked, and what would unblock it. */
    return g_strdup_printf (_("Blocked: %s Unblocked when: %s"), action->blocked_because,
                            action->unblocked_when);
  if (action->blocked_because != NULL)
    /* Translators: %s is why an action is blocked. */
    return g_strdup_printf (_("Blocked: %s"), action->blocked_because);
  if (action->unblocked_when != NULL)
    /* Translators: %s is what would unblock an action. */
    return g_strdup_printf (_("Unblocked when: %s"), action->unblocked_when);
  return NULL;
}

static char *
criterion_words (QuatuorCohort       *cohort,
                 const QuatuorAction *action)
{
  const QuatuorCriterion *criterion =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CRITERION, &action->criterion);

  if (criterion == NULL)
    return NULL;
  /* Translators: the code and the title of a criterion. */
  return g_strdup_printf (_("Answers %s, %s"), criterion->code, criterion->title);
}

static guint
count_learnings (QuatuorCohort       *cohort,
                 const QuatuorAction *action)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_LEARNING);
  guint count = 0;

  for (guint i = 0; i < rows->len; i++)
    count += quatuor_id_equal (&((const QuatuorLearning *) g_ptr_array_index (rows, i))->action,
                               &action->id);
  return count;
}

/**
 * quatuor_action_facts:
 * @cohort: a cohort
 * @action: an action of it
 *
 * Returns: (transfer full): when and who, the criterion it answers, why it is
 *   blocked and what it uses, in a few lines
 */
char *
quatuor_action_facts (QuatuorCohort       *cohort,
                      const QuatuorAction *action)
{
  GString *text = g_string_new (NULL);
  GString *first = g_string_new (NULL);
  g_autofree char *dates = quatuor_action_dates (action);
  g_autofree char *seat = quatuor_action_seat_name (cohort, action);
  g_autofree char *criterion = criterion_words (cohort, action);
  g_autofree char *block = block_words (action);
  g_autofree char *who = NULL;
  g_autofree char *line = NULL;
  g_autofree char *learnings = NULL;
  guint n_learnings = count_learnings (cohort, action);

  if (seat != NULL && action->partner != NULL)
    /* Translators: the seat in charge, and its partners. */
    who = g_strdup_printf (_("%s with %s"), seat, action->partner);
  else if (action->partner != NULL)
    /* Translators: %s are partners. */
    who = g_strdup_printf (_("with %s"), action->partner);
  if (quatuor_action_is_milestone (action))
    append_part (first, quatuor_wording_for_code ("kind", action->kind));
  append_part (first, dates);
  append_part (first, who != NULL ? who : seat);
  line = g_string_free (first, FALSE);

  append_line (text, line);
  append_line (text, criterion);
  append_line (text, block);
  if (n_learnings > 0)
    learnings = g_strdup_printf (ngettext ("Uses %u learning", "Uses %u learnings", n_learnings),
                                 n_learnings);
  append_line (text, learnings);
  return g_string_free (text, FALSE);
}

/**
 * quatuor_learning_facts:
 * @cohort: a cohort
 * @learning: a learning of it
 *
 * Returns: (transfer full): where it was born, what it rests on and what uses it,
 *   a line each
 */
char *
quatuor_learning_facts (QuatuorCohort         *cohort,
                        const QuatuorLearning *learning)
{
  GString *text = g_string_new (NULL);
  g_autofree char *birth = quatuor_learning_birth (cohort, learning);
  g_autofree char *use = quatuor_learning_use (cohort, learning);
  g_autofree char *born = NULL;
  g_autofree char *evidence = NULL;

  if (birth[0] != '\0')
    /* Translators: %s is where a learning was born. */
    born = g_strdup_printf (_("Born in: %s"), birth);
  if (learning->evidence != NULL)
    /* Translators: %s is what a learning rests on. */
    evidence = g_strdup_printf (_("Rests on: %s"), learning->evidence);
  append_line (text, born);
  append_line (text, evidence);
  append_line (text, quatuor_learning_is_used (learning) ? use : NULL);
  return g_string_free (text, FALSE);
}

static void
append_name (GString         *text,
             QuatuorCohort   *cohort,
             QuatuorTable     table,
             const QuatuorId *id)
{
  g_autofree char *name = NULL;

  if (quatuor_id_is_none (id))
    return;
  name = quatuor_label_row_name (cohort, table, id);
  append_part (text, name);
}

/**
 * quatuor_resource_facts:
 * @cohort: a cohort
 * @resource: a resource of it
 *
 * Returns: (transfer full): what it is, what it serves, its tags and its note, a
 *   line each
 */
char *
quatuor_resource_facts (QuatuorCohort         *cohort,
                        const QuatuorResource *resource)
{
  GString *text = g_string_new (NULL);
  GString *first = g_string_new (NULL);
  g_autofree char *line = NULL;
  g_autofree char *tags = NULL;

  if (resource->kind != NULL)
    append_part (first, quatuor_wording_for_code ("kind", resource->kind));
  append_name (first, cohort, QUATUOR_TABLE_PHASE, &resource->phase);
  append_name (first, cohort, QUATUOR_TABLE_MODULE, &resource->module);
  line = g_string_free (first, FALSE);
  if (resource->tags != NULL)
    /* Translators: %s are words by which a resource is found. */
    tags = g_strdup_printf (_("Tags: %s"), resource->tags);
  append_line (text, line);
  append_line (text, tags);
  append_line (text, resource->note);
  return g_string_free (text, FALSE);
}

/**
 * quatuor_resource_has_tag:
 * @resource: a resource
 * @tag: a word
 *
 * Returns: whether the word is one of its tags; case and accents do not count
 */
gboolean
quatuor_resource_has_tag (const QuatuorResource *resource,
                          const char            *tag)
{
  g_auto (GStrv) tags = g_strsplit (resource->tags != NULL ? resource->tags : "", ",", -1);
  g_autofree char *wanted = quatuor_text_fold (tag);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *folded = quatuor_text_fold (tags[i]);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * quatuor_resource_list_tags:
 * @resources: (element-type QuatuorResource): resources
 *
 * Returns: (transfer full): each tag once, in the order of the alphabet
 */
char **
quatuor_resource_list_tags (const GPtrArray *resources)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < resources->len; i++)
    {
      const QuatuorResource *resource = g_ptr_array_index (resources, i);
      g_auto (GStrv) tags = g_strsplit (resource->tags != NULL ? resource->tags : "", ",", -1);

      for (guint n = 0; tags[n] != NULL; n++)
        {
          char *tag = quatuor_text_clean (tags[n]);

          if (tag != NULL && g_hash_table_add (known, quatuor_text_fold (tag)))
            g_ptr_array_add (list, tag);
          else
            g_free (tag);
        }
    }
  g_ptr_array_sort (list, compare_words);
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (list, FALSE);
}

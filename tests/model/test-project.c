/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-project-edit.h"

#include "quatuor-label.h"
#include "quatuor-project-words.h"

#include <locale.h>
#include <string.h>

#define N_ACTIONS 3

/* One territory with one seat, one project of three actions, the last a pebble, a
 * foreseen effect with its answer, and a learning that the first action uses. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorId      territory;
  QuatuorId      project;
  QuatuorId      actions[N_ACTIONS];
  QuatuorId      foreseen;
  QuatuorId      observed;
  QuatuorId      learning;
} Fixture;

static QuatuorDate
day (int month,
     int number)
{
  return quatuor_date_new (2026, month, number);
}

static void
take_action (Fixture    *fixture,
             guint       n,
             const char *title,
             const char *kind)
{
  QuatuorAction *action = quatuor_row_new (QUATUOR_TABLE_ACTION);

  action->id = fixture->actions[n] = quatuor_id_new ();
  action->code = quatuor_id_new_code ();
  action->project = fixture->project;
  action->rank = n;
  quatuor_row_set_text (&action->title, title);
  quatuor_row_set_text (&action->kind, kind);
  quatuor_row_set_text (&action->state, QUATUOR_ACTION_PLANNED);
  action->starts = g_str_equal (kind, QUATUOR_KIND_ACTION) ? day (3, 2) : QUATUOR_DATE_UNKNOWN;
  action->due = day (3, 20);
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_ACTION, action);
}

static QuatuorId
take_effect (Fixture         *fixture,
             const char      *kind,
             const QuatuorId *foreseen)
{
  QuatuorEffect *effect = quatuor_row_new (QUATUOR_TABLE_EFFECT);
  QuatuorId id = quatuor_id_new ();

  effect->id = id;
  effect->code = quatuor_id_new_code ();
  effect->territory = fixture->territory;
  quatuor_row_set_text (&effect->kind, kind);
  quatuor_row_set_text (&effect->text, "Les cantines achètent ici");
  effect->foreseen = foreseen != NULL ? *foreseen : QUATUOR_ID_NONE;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_EFFECT, effect);
  return id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  QuatuorTerritory *territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);
  QuatuorProject *project = quatuor_row_new (QUATUOR_TABLE_PROJECT);
  QuatuorLearning *learning = quatuor_row_new (QUATUOR_TABLE_LEARNING);

  fixture->cohort = quatuor_cohort_new ();
  territory->id = fixture->territory = quatuor_id_new ();
  quatuor_row_set_text (&territory->code, "val-d-oriel");
  quatuor_row_set_text (&territory->name, "CC du Val d’Oriel");
  quatuor_row_set_text (&territory->kind, "epci_cc");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_TERRITORY, territory);

  project->id = fixture->project = quatuor_id_new ();
  project->territory = fixture->territory;
  quatuor_row_set_text (&project->title, "La légumerie");
  quatuor_row_set_text (&project->state, "under_way");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_PROJECT, project);
  take_action (fixture, 0, "Compter", QUATUOR_KIND_ACTION);
  take_action (fixture, 1, "Réunir", QUATUOR_KIND_ACTION);
  take_action (fixture, 2, "Livrer", QUATUOR_KIND_MILESTONE);
  fixture->foreseen = take_effect (fixture, QUATUOR_EFFECT_FORESEEN, NULL);
  fixture->observed = take_effect (fixture, QUATUOR_EFFECT_OBSERVED, &fixture->foreseen);

  learning->id = fixture->learning = quatuor_id_new ();
  learning->code = quatuor_id_new_code ();
  learning->action = fixture->actions[0];
  quatuor_row_set_text (&learning->text, "Compter avant de débattre");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_LEARNING, learning);
  quatuor_cohort_seal (fixture->cohort);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_cohort_unref (fixture->cohort);
}

static const QuatuorAction *
action_of (Fixture *fixture,
           guint    n)
{
  return quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_ACTION, &fixture->actions[n]);
}

static const QuatuorChange *
change_of (QuatuorEdit *edit,
           guint        n)
{
  return g_ptr_array_index (quatuor_edit_get_changes (edit), n);
}

static gboolean
is_act (QuatuorEdit *edit,
        const char  *verb)
{
  const char *label = quatuor_edit_get_label (edit);
  gsize length = strcspn (label, " ");
  g_autofree char *name = g_strndup (label, length);

  return g_str_equal (name, verb) && quatuor_label_is_known (verb);
}

static void
assert_shift (Fixture         *fixture,
              guint            n,
              QuatuorMovePart  part,
              int              days,
              QuatuorDate      starts,
              QuatuorDate      due)
{
  QuatuorAction action = *action_of (fixture, n);

  quatuor_action_shift (&action, part, days);
  g_assert_cmpint (action.starts, ==, starts);
  g_assert_cmpint (action.due, ==, due);
}

static void
test_shift (Fixture       *fixture,
            gconstpointer  data)
{
  assert_shift (fixture, 0, QUATUOR_MOVE_WHOLE, 7, day (3, 9), day (3, 27));
  assert_shift (fixture, 0, QUATUOR_MOVE_WHOLE, -7, day (2, 23), day (3, 13));
  assert_shift (fixture, 0, QUATUOR_MOVE_END, 7, day (3, 2), day (3, 27));
  assert_shift (fixture, 0, QUATUOR_MOVE_START, 7, day (3, 9), day (3, 20));
  /* An end stops at the other one. */
  assert_shift (fixture, 0, QUATUOR_MOVE_END, -70, day (3, 2), day (3, 2));
  assert_shift (fixture, 0, QUATUOR_MOVE_START, 70, day (3, 20), day (3, 20));
  /* A pebble has one day. */
  assert_shift (fixture, 2, QUATUOR_MOVE_END, 7, QUATUOR_DATE_UNKNOWN, day (3, 27));
  assert_shift (fixture, 2, QUATUOR_MOVE_WHOLE, -7, QUATUOR_DATE_UNKNOWN, day (3, 13));
}

static void
test_shift_unknown (void)
{
  QuatuorAction action = { .kind = (char *) QUATUOR_KIND_ACTION, .due = day (3, 20) };

  g_assert_true (quatuor_action_shift (&action, QUATUOR_MOVE_WHOLE, 7));
  g_assert_cmpint (action.starts, ==, QUATUOR_DATE_UNKNOWN);
  g_assert_cmpint (action.due, ==, day (3, 27));
  /* Pulling at an end that was not known makes it. */
  g_assert_true (quatuor_action_shift (&action, QUATUOR_MOVE_START, -7));
  g_assert_cmpint (action.starts, ==, day (3, 20));
  g_assert_cmpint (action.due, ==, day (3, 27));

  action.starts = action.due = QUATUOR_DATE_UNKNOWN;
  g_assert_false (quatuor_action_shift (&action, QUATUOR_MOVE_WHOLE, 7));
  g_assert_false (quatuor_action_shift (&action, QUATUOR_MOVE_WHOLE, 0));
}

static void
test_late (void)
{
  QuatuorAction action = { .kind = (char *) QUATUOR_KIND_ACTION, .due = day (3, 20),
                           .state = (char *) QUATUOR_ACTION_UNDER_WAY };

  g_assert_false (quatuor_action_is_late (&action, day (3, 20)));
  g_assert_true (quatuor_action_is_late (&action, day (3, 21)));
  action.state = (char *) QUATUOR_ACTION_DONE;
  g_assert_false (quatuor_action_is_late (&action, day (3, 21)));
  action.state = (char *) QUATUOR_ACTION_DROPPED;
  g_assert_false (quatuor_action_is_late (&action, day (3, 21)));
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (QuatuorEdit) edit =
    quatuor_action_move (fixture->cohort, action_of (fixture, 0), QUATUOR_MOVE_WHOLE, 7);

  g_assert_true (is_act (edit, "action.move"));
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 1);
  g_assert_null (quatuor_action_move (fixture->cohort, action_of (fixture, 0),
                                      QUATUOR_MOVE_WHOLE, 0));
}

static void
test_state (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (QuatuorEdit) edit = quatuor_action_set_state (fixture->cohort,
                                                           action_of (fixture, 0),
                                                           QUATUOR_ACTION_DONE, day (3, 16));
  const QuatuorAction *done = change_of (edit, 0)->row;
  g_autoptr (QuatuorEdit) back = quatuor_action_set_state (fixture->cohort, done,
                                                           QUATUOR_ACTION_UNDER_WAY,
                                                           day (3, 17));

  g_assert_true (is_act (edit, "action.state"));
  g_assert_cmpint (done->done_on, ==, day (3, 16));
  g_assert_cmpint (((const QuatuorAction *) change_of (back, 0)->row)->done_on, ==,
                   QUATUOR_DATE_UNKNOWN);
}

static void
test_reorder (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (QuatuorEdit) edit = quatuor_action_reorder (fixture->cohort, action_of (fixture, 2),
                                                         -1);

  g_assert_true (is_act (edit, "action.reorder"));
  /* Ranks began at 0: they are made 1, 2, 3, and what has its rank already stays. */
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 2);
  g_assert_null (quatuor_action_reorder (fixture->cohort, action_of (fixture, 0), -1));
  g_assert_null (quatuor_action_reorder (fixture->cohort, action_of (fixture, 2), 1));
  g_assert_cmpint (quatuor_action_next_rank (fixture->cohort, &fixture->project), ==, N_ACTIONS);
}

static void
test_learnings (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  g_autoptr (QuatuorEdit) kept = quatuor_action_save (fixture->cohort, action_of (fixture, 0),
                                                      NULL);
  g_autoptr (QuatuorEdit) freed = quatuor_action_save (fixture->cohort, action_of (fixture, 0),
                                                       none);
  const QuatuorLearning *learning =
    quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_LEARNING, &fixture->learning);

  g_assert_true (is_act (kept, "action.edit"));
  g_assert_cmpuint (quatuor_edit_get_changes (kept)->len, ==, 1);
  g_assert_cmpuint (quatuor_edit_get_changes (freed)->len, ==, 2);
  g_assert_true (quatuor_learning_is_used (learning));
  g_assert_false (quatuor_learning_is_used (change_of (freed, 1)->row));
}

/* What is no foreseen effect any more is answered by none. */
static void
test_effects (Fixture       *fixture,
              gconstpointer  data)
{
  QuatuorEffect changed = *(const QuatuorEffect *) quatuor_cohort_find (
    fixture->cohort, QUATUOR_TABLE_EFFECT, &fixture->foreseen);
  g_autoptr (GPtrArray) answers = quatuor_effect_answers (fixture->cohort, &changed);
  g_autoptr (QuatuorEdit) edit = NULL;
  const QuatuorEffect *answer;

  g_assert_cmpuint (answers->len, ==, 1);
  changed.kind = (char *) QUATUOR_EFFECT_UNINTENDED;
  edit = quatuor_effect_save (fixture->cohort, &changed);
  g_assert_true (is_act (edit, "effect.edit"));
  g_assert_cmpuint (quatuor_edit_get_changes (edit)->len, ==, 2);
  answer = change_of (edit, 1)->row;
  g_assert_true (quatuor_id_is_none (&answer->foreseen));
}

static void
test_facts (void)
{
  QuatuorEffect effect = { .evidence = QUATUOR_INTEGER_UNKNOWN };
  g_autofree char *nothing = quatuor_effect_facts (&effect);
  g_autofree char *said = NULL;

  g_assert_cmpstr (nothing, ==, "");
  /* Zero is a strength, not the want of one. */
  effect.evidence = 0;
  said = quatuor_effect_facts (&effect);
  g_assert_cmpstr (said, !=, "");
}

static void
test_tags (void)
{
  QuatuorResource first = { .tags = (char *) "Élus, climat,  récit" };
  QuatuorResource second = { .tags = (char *) "elus" };
  QuatuorResource third = { .tags = NULL };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_auto (GStrv) tags = NULL;

  g_ptr_array_add (all, &first);
  g_ptr_array_add (all, &second);
  g_ptr_array_add (all, &third);
  tags = quatuor_resource_list_tags (all);
  g_assert_cmpuint (g_strv_length (tags), ==, 3);
  g_assert_true (quatuor_resource_has_tag (&first, "ELUS"));
  g_assert_true (quatuor_resource_has_tag (&first, "récit"));
  g_assert_false (quatuor_resource_has_tag (&first, "clim"));
  g_assert_false (quatuor_resource_has_tag (&third, "climat"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/model/project/shift", test_shift);
  g_test_add_func ("/model/project/shift-unknown", test_shift_unknown);
  g_test_add_func ("/model/project/late", test_late);
  ADD ("/model/project/move", test_move);
  ADD ("/model/project/state", test_state);
  ADD ("/model/project/reorder", test_reorder);
  ADD ("/model/project/learnings", test_learnings);
  ADD ("/model/project/effects", test_effects);
  g_test_add_func ("/model/project/facts", test_facts);
  g_test_add_func ("/model/project/tags", test_tags);
  return g_test_run ();
}

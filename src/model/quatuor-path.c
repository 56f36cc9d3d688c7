/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-path.h"

#include "quatuor-text.h"

#define NOT_STARTED "not_started"
#define UNDER_WAY "under_way"
#define DONE "done"
#define SKIPPED "skipped"

static const char *const VERBS[] = {
  [QUATUOR_PATH_START] = "progress.start",
  [QUATUOR_PATH_CLOSE] = "progress.close",
  [QUATUOR_PATH_SKIP] = "progress.skip",
  [QUATUOR_PATH_REOPEN] = "progress.reopen",
};

/**
 * quatuor_path_state:
 * @cohort: a cohort
 * @territory: a territory
 * @phase: a phase
 *
 * Returns: (transfer none): where the territory is in the phase; `not_started`
 *   too when nothing was ever entered
 */
const char *
quatuor_path_state (QuatuorCohort   *cohort,
                    const QuatuorId *territory,
                    const QuatuorId *phase)
{
  const QuatuorProgress *progress = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS,
                                                         territory, phase);

  return progress != NULL ? progress->state : NOT_STARTED;
}

/**
 * quatuor_path_can:
 * @state: the state of a phase in a territory
 * @step: what the coach would do
 *
 * Returns: whether the step makes sense from there
 */
gboolean
quatuor_path_can (const char      *state,
                  QuatuorPathStep  step)
{
  gboolean over = g_str_equal (state, DONE) || g_str_equal (state, SKIPPED);

  switch (step)
    {
    case QUATUOR_PATH_START:
      return g_str_equal (state, NOT_STARTED);
    case QUATUOR_PATH_CLOSE:
      return g_str_equal (state, UNDER_WAY);
    case QUATUOR_PATH_SKIP:
      return !over;
    case QUATUOR_PATH_REOPEN:
      return over;
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_path_open_gates:
 * @cohort: a cohort
 * @territory: a territory
 * @phase: a phase
 *
 * Returns: (transfer container) (element-type QuatuorGate): the phase's gates
 *   that the territory has not passed
 */
GPtrArray *
quatuor_path_open_gates (QuatuorCohort   *cohort,
                         const QuatuorId *territory,
                         const QuatuorId *phase)
{
  const GPtrArray *gates = quatuor_cohort_children (cohort, QUATUOR_TABLE_GATE, phase);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < gates->len; i++)
    {
      const QuatuorGate *gate = g_ptr_array_index (gates, i);

      if (quatuor_cohort_find (cohort, QUATUOR_TABLE_GATE_CHECK, &gate->id, territory) == NULL)
        g_ptr_array_add (open, (gpointer) gate);
    }
  return open;
}

static QuatuorProgress *
dup_progress (QuatuorCohort   *cohort,
              const QuatuorId *territory,
              const QuatuorId *phase)
{
  const QuatuorProgress *known = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS,
                                                      territory, phase);
  QuatuorProgress *progress;

  if (known != NULL)
    return quatuor_row_copy (QUATUOR_TABLE_PROGRESS, known);

  progress = quatuor_row_new (QUATUOR_TABLE_PROGRESS);
  progress->territory = *territory;
  progress->phase = *phase;
  quatuor_row_set_text (&progress->state, NOT_STARTED);
  return progress;
}

static void
take_step (QuatuorProgress *progress,
           QuatuorPathStep  step,
           const QuatuorId *by,
           QuatuorDate      on)
{
  progress->decided_by = *by;
  switch (step)
    {
    case QUATUOR_PATH_START:
      quatuor_row_set_text (&progress->state, UNDER_WAY);
      progress->started = on;
      progress->completed = QUATUOR_DATE_UNKNOWN;
      break;
    case QUATUOR_PATH_CLOSE:
      quatuor_row_set_text (&progress->state, DONE);
      progress->completed = on;
      break;
    case QUATUOR_PATH_SKIP:
      quatuor_row_set_text (&progress->state, SKIPPED);
      progress->completed = QUATUOR_DATE_UNKNOWN;
      break;
    case QUATUOR_PATH_REOPEN:
      /* What was skipped before it began has not begun now either. */
      quatuor_row_set_text (&progress->state,
                            g_str_equal (progress->state, SKIPPED) &&
                                progress->started == QUATUOR_DATE_UNKNOWN
                              ? NOT_STARTED
                              : UNDER_WAY);
      progress->completed = QUATUOR_DATE_UNKNOWN;
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_word (QuatuorProgress *progress,
          const char      *word)
{
  g_autofree char *clean = quatuor_text_clean (word);
  g_autofree char *both = NULL;

  if (clean == NULL)
    return;

  /* What was noted before stays: the word comes under it. */
  both = progress->note != NULL ? g_strdup_printf ("%s\n%s", progress->note, clean)
                                : g_strdup (clean);
  quatuor_row_set_text (&progress->note, both);
}

static QuatuorEdit *
new_edit (const char      *verb,
          const QuatuorId *territory,
          const QuatuorId *phase)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_edit_about (edit, QUATUOR_TABLE_PHASE, phase);
  return edit;
}

/**
 * quatuor_path_step:
 * @cohort: a cohort
 * @territory: a territory
 * @phase: a phase
 * @step: what the coach does
 * @by: who decides it, %QUATUOR_ID_NONE where nobody knows
 * @on: the day on which the phase starts or is completed there
 * @word: (nullable): why, where the coach goes on with open gates
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_path_step (QuatuorCohort   *cohort,
                   const QuatuorId *territory,
                   const QuatuorId *phase,
                   QuatuorPathStep  step,
                   const QuatuorId *by,
                   QuatuorDate      on,
                   const char      *word)
{
  QuatuorEdit *edit = new_edit (VERBS[step], territory, phase);
  QuatuorProgress *progress = dup_progress (cohort, territory, phase);

  take_step (progress, step, by, on);
  add_word (progress, word);
  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, progress);
  quatuor_row_free (QUATUOR_TABLE_PROGRESS, progress);
  return edit;
}

/**
 * quatuor_path_edit:
 * @cohort: a cohort
 * @progress: state, dates and note of a phase in a territory, as they shall be
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_path_edit (QuatuorCohort         *cohort,
                   const QuatuorProgress *progress)
{
  const char *state = quatuor_path_state (cohort, &progress->territory, &progress->phase);
  gboolean same_state = g_str_equal (state, progress->state);
  QuatuorEdit *edit = new_edit (same_state ? "progress.edit" : "progress.set",
                                &progress->territory, &progress->phase);

  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, progress);
  return edit;
}

/**
 * quatuor_path_check:
 * @cohort: a cohort
 * @territory: a territory
 * @gate: a gate of a phase
 * @passed: whether the territory passes it
 * @by: who says so, %QUATUOR_ID_NONE where nobody knows
 * @on: the day
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_path_check (QuatuorCohort     *cohort,
                    const QuatuorId   *territory,
                    const QuatuorGate *gate,
                    gboolean           passed,
                    const QuatuorId   *by,
                    QuatuorDate        on)
{
  QuatuorEdit *edit = quatuor_edit_new (passed ? "gate.check" : "gate.uncheck");
  QuatuorGateCheck check = {
    .gate = gate->id, .territory = *territory, .checked_on = on, .by = *by
  };

  quatuor_edit_about (edit, QUATUOR_TABLE_PHASE, &gate->phase);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  if (passed)
    quatuor_edit_put (edit, QUATUOR_TABLE_GATE_CHECK, &check);
  else
    quatuor_edit_remove (edit, QUATUOR_TABLE_GATE_CHECK, &check);
  return edit;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *word;
} Word;

/* Sentences are never made of parts: these words stand alone in a cell, or take
 * a place that the sentence keeps for them. */
static const Word PHASE_STATES[] = {
  /* Translators: the state of a phase in a territory, in the middle of a sentence. */
  { "not_started", N_("not started") },
  { "under_way", N_("under way") },
  { "done", N_("done") },
  { "skipped", N_("skipped") },
};

static const Word TERRITORY_STATES[] = {
  /* Translators: the state of a territory. */
  { "candidate", N_("Candidate") },
  { "selected", N_("Selected") },
  { "active", N_("Active") },
  { "completed", N_("Completed") },
  { "withdrawn", N_("Withdrawn") },
};

static const char *
find_word (const Word *words,
           gsize       n_words,
           const char *code)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _(words[i].word);
  return code;
}

/**
 * quatuor_words_phase_state:
 * @state: the code of a progress
 *
 * Returns: (transfer none): the state in the language of the screen, in lower
 *   case; the code itself when it is none of ours
 */
const char *
quatuor_words_phase_state (const char *state)
{
  return find_word (PHASE_STATES, G_N_ELEMENTS (PHASE_STATES), state);
}

/**
 * quatuor_words_territory_state:
 * @state: the code of a territory's state
 *
 * Returns: (transfer none): the state in the language of the screen
 */
const char *
quatuor_words_territory_state (const char *state)
{
  return find_word (TERRITORY_STATES, G_N_ELEMENTS (TERRITORY_STATES), state);
}

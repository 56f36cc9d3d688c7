/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-closing.h"

#include "quatuor-narrative.h"
#include "quatuor-path.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CLOSING "closing"

static char *
hint_of_effects (QuatuorCohort   *cohort,
                 const QuatuorId *territory)
{
  const GPtrArray *effects = quatuor_cohort_children (cohort, QUATUOR_TABLE_EFFECT, territory);
  guint n_foreseen = 0;
  guint n_noted = 0;

  for (guint i = 0; i < effects->len; i++)
    {
      const QuatuorEffect *effect = g_ptr_array_index (effects, i);

      if (g_str_equal (effect->kind, "foreseen"))
        n_foreseen++;
      else
        n_noted++;
    }
  /* Translators: how many effects were expected, and how many were seen. */
  return g_strdup_printf (_("Effects: %u foreseen, %u observed or unintended"), n_foreseen,
                          n_noted);
}

static char *
hint_of_recommendations (QuatuorCohort   *cohort,
                         const QuatuorId *territory)
{
  g_autoptr (GPtrArray) rows = quatuor_narrative_list_recommendations (cohort, territory);
  guint n_answered = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorRecommendation *row = g_ptr_array_index (rows, i);

      n_answered += row->answer != NULL ? 1 : 0;
    }
  /* Translators: how many recommendations there are, and how many have an answer. */
  return g_strdup_printf (_("Recommendations: %u, of which %u answered"), rows->len, n_answered);
}

static char *
hint_of_text (QuatuorCohort   *cohort,
              const QuatuorId *territory)
{
  const QuatuorNarrative *narrative =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, territory);

  if (narrative == NULL || narrative->crossed == NULL)
    return g_strdup (_("The crossed text is to be written"));
  return g_strdup (narrative->published_on != QUATUOR_DATE_UNKNOWN
                     ? _("The crossed text is published")
                     : _("The crossed text is written"));
}

static char *
hint_of_voices (QuatuorCohort   *cohort,
                const QuatuorId *territory)
{
  guint n_told = quatuor_narrative_count_seats (cohort, territory);
  guint n_seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory)->len;

  /* Translators: how many of the seats told something, of how many there are. */
  return g_strdup_printf (_("Seats that told a moment: %u of %u"), n_told, n_seats);
}

/* What a gate of the closing phase asks for is told by its words: a programme
 * writes its own gates. The first line that fits counts. */
static const struct
{
  const char *word; /* folded */
  char     *(*hint) (QuatuorCohort   *cohort,
                     const QuatuorId *territory);
} HINTS[] = {
  { "recommand", hint_of_recommendations },
  { "recommend", hint_of_recommendations },
  { "effet", hint_of_effects },
  { "effect", hint_of_effects },
  { "croise", hint_of_text },
  { "crossed", hint_of_text },
  { "recit", hint_of_voices },
  { "voix", hint_of_voices },
  { "narrative", hint_of_voices },
  { "voice", hint_of_voices },
};

/**
 * quatuor_closing_hint:
 * @cohort: a cohort
 * @territory: a territory of it
 * @gate: a gate of a phase
 *
 * What the data say about a gate of the closing phase. It is a hint: people pass
 * gates, not numbers.
 *
 * Returns: (transfer full) (nullable): a line without a full stop, or %NULL
 */
char *
quatuor_closing_hint (QuatuorCohort     *cohort,
                      const QuatuorId   *territory,
                      const QuatuorGate *gate)
{
  const QuatuorPhase *phase = quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &gate->phase);
  g_autofree char *folded = quatuor_text_fold (gate->text);

  if (phase == NULL || g_strcmp0 (phase->kind, CLOSING) != 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (HINTS); i++)
    if (strstr (folded, HINTS[i].word) != NULL)
      return HINTS[i].hint (cohort, territory);
  return NULL;
}

/**
 * quatuor_closing_can_complete:
 * @cohort: a cohort
 * @territory: a territory of it
 * @phase: a phase of it
 * @on: the present day
 *
 * Returns: whether the territory has closed its last phase and is still said to
 *   be on its way
 */
gboolean
quatuor_closing_can_complete (QuatuorCohort      *cohort,
                              const QuatuorId    *territory,
                              const QuatuorPhase *phase,
                              QuatuorDate         on)
{
  return g_strcmp0 (phase->kind, CLOSING) == 0 &&
         g_str_equal (quatuor_path_state (cohort, territory, &phase->id), "done") &&
         g_strcmp0 (quatuor_cohort_state (cohort, territory, on), "active") == 0;
}

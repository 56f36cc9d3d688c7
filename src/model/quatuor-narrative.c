/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative.h"

#include <glib/gi18n-lib.h>

static const QuatuorNarrativeEntry ENTRIES[QUATUOR_N_NARRATIVE_ENTRIES] = {
  { "trajectory", N_("Trajectory"),
    N_("Where do we come from, where are we, where do we want to go?") },
  { "sincerity", N_("Sincerity"),
    N_("What was hard, what failed, what do we not know yet?") },
  { "involvement", N_("Involvement"),
    N_("Who took part, who was missing, what did each of them really decide?") },
  { "cooperation", N_("Cooperation"),
    N_("How did the four work together, and what did they settle between them?") },
  { "evaluation", N_("Evaluation of the change"),
    N_("What changed, for whom, and how do we know?") },
};

static const char *const ADDRESSEES[] = {
  "territory", "programme", "region", "state", "agency", "other", NULL,
};

static const char *const CONSENTS[] = {
  QUATUOR_CONSENT_NAMED, QUATUOR_CONSENT_ROLE, QUATUOR_CONSENT_HIDDEN, NULL,
};

/* What helps a member to begin, by the kind of phase the moment belongs to. */
static const struct
{
  const char *kind;
  const char *question;
} PROMPTS[] = {
  { "diagnostic", N_("What surprised you in what the three others answered?") },
  { "diagnostic", N_("Where did you not see the territory in the same way?") },
  { "diagnostic", N_("What did the restitution change in the way you look at it?") },
  { "common_core", N_("Which idea or which talk stayed with you, and why?") },
  { "common_core", N_("What did you try out when you came home?") },
  { "common_core", N_("What did you expect of the programme at that time?") },
  { "peer_groups", N_("What did your peers help you to understand about your own place?") },
  { "peer_groups", N_("What did you dare to ask of the three others?") },
  { "peer_groups", N_("Which difficulty turned out to be shared elsewhere?") },
  { "local_support", N_("When did the project move on, and what made it move?") },
  { "local_support", N_("When did it get stuck, and who helped?") },
  { "local_support", N_("What did you do that you would not have done before?") },
  { "closing", N_("What will last when the programme is over?") },
  { "closing", N_("What would you say to a territory that begins?") },
  { "closing", N_("What remains to be done, and by whom?") },
  { NULL, N_("What happened, and where were you?") },
  { NULL, N_("What did you see from your place that the others did not?") },
  { NULL, N_("What changed after it?") },
};

/**
 * quatuor_narrative_addressees:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of those a
 *   recommendation can be for, the nearest first
 */
const char *const *
quatuor_narrative_addressees (void)
{
  return ADDRESSEES;
}

/**
 * quatuor_narrative_consents:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of what a person
 *   can allow, the widest first
 */
const char *const *
quatuor_narrative_consents (void)
{
  return CONSENTS;
}

/**
 * quatuor_narrative_entry:
 * @n: which entry, below %QUATUOR_N_NARRATIVE_ENTRIES
 *
 * Returns: (transfer none): the entry; its words are English sources for gettext
 */
const QuatuorNarrativeEntry *
quatuor_narrative_entry (guint n)
{
  g_return_val_if_fail (n < QUATUOR_N_NARRATIVE_ENTRIES, NULL);

  return &ENTRIES[n];
}

/**
 * quatuor_narrative_entry_text:
 * @narrative: (nullable): a narrative
 * @n: which entry
 *
 * Returns: (transfer none) (nullable): what is written there
 */
const char *
quatuor_narrative_entry_text (const QuatuorNarrative *narrative,
                              guint                   n)
{
  const char *const texts[QUATUOR_N_NARRATIVE_ENTRIES] = {
    narrative != NULL ? narrative->trajectory : NULL,
    narrative != NULL ? narrative->sincerity : NULL,
    narrative != NULL ? narrative->involvement : NULL,
    narrative != NULL ? narrative->cooperation : NULL,
    narrative != NULL ? narrative->evaluation : NULL,
  };

  g_return_val_if_fail (n < QUATUOR_N_NARRATIVE_ENTRIES, NULL);

  return texts[n];
}

/**
 * quatuor_narrative_count_entries:
 * @narrative: (nullable): a narrative
 *
 * Returns: how many of the five entries are written
 */
guint
quatuor_narrative_count_entries (const QuatuorNarrative *narrative)
{
  guint n_written = 0;

  for (guint i = 0; i < QUATUOR_N_NARRATIVE_ENTRIES; i++)
    n_written += quatuor_narrative_entry_text (narrative, i) != NULL ? 1 : 0;
  return n_written;
}

static void
add_prompts (GPtrArray  *prompts,
             const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (PROMPTS); i++)
    if (g_strcmp0 (PROMPTS[i].kind, kind) == 0)
      g_ptr_array_add (prompts, (gpointer) _(PROMPTS[i].question));
}

/**
 * quatuor_narrative_list_prompts:
 * @phase_kind: (nullable): the kind of the phase of a moment
 *
 * Returns: (transfer container) (element-type utf8): questions that help to tell
 *   such a moment, in the language of the screen
 */
GPtrArray *
quatuor_narrative_list_prompts (const char *phase_kind)
{
  GPtrArray *prompts = g_ptr_array_new ();

  if (phase_kind != NULL)
    add_prompts (prompts, phase_kind);
  if (prompts->len == 0)
    add_prompts (prompts, NULL);
  return prompts;
}

/*
 * Consent: the one place that says what may be told of whom
 */

/**
 * quatuor_voice_person:
 * @cohort: a cohort
 * @voice: a voice of it
 *
 * Returns: (transfer none) (nullable): who told it: the person that was entered,
 *   else who held the seat the day it was told
 */
const QuatuorPerson *
quatuor_voice_person (QuatuorCohort      *cohort,
                      const QuatuorVoice *voice)
{
  const QuatuorTenure *holder = NULL;

  if (!quatuor_id_is_none (&voice->person))
    return quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &voice->person);

  if (voice->told_on != QUATUOR_DATE_UNKNOWN)
    holder = quatuor_cohort_holder (cohort, &voice->seat, voice->told_on);
  return holder != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &holder->person)
                        : NULL;
}

static const char *
seat_label (QuatuorCohort   *cohort,
            const QuatuorId *id)
{
  const QuatuorSeat *seat =
    !quatuor_id_is_none (id) ? quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, id) : NULL;
  const QuatuorCategory *category =
    seat != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category) : NULL;

  return category != NULL ? category->label : NULL;
}

static char *
attribute (const char          *consent,
           const char          *role,
           const QuatuorPerson *person)
{
  g_autofree char *name = NULL;

  if (g_str_equal (consent, QUATUOR_CONSENT_ROLE))
    return g_strdup (role != NULL ? role : _("Somebody of the territory"));
  /* Whatever is not known to be allowed is not told. */
  if (!g_str_equal (consent, QUATUOR_CONSENT_NAMED))
    return NULL;

  if (person == NULL)
    return g_strdup (role != NULL ? role : _("Somebody of the territory"));
  name = quatuor_person_name (person);
  if (role == NULL)
    return g_steal_pointer (&name);
  /* Translators: a person’s name and the category of her seat, under a quotation. */
  return g_strdup_printf (_("%s, %s"), name, role);
}

/**
 * quatuor_voice_attribution:
 * @cohort: a cohort
 * @voice: a voice of it
 *
 * Whose words these are, as far as their author agreed to have it said in what
 * leaves the coach’s own file.
 *
 * Returns: (transfer full) (nullable): the author; %NULL for a hidden voice, of
 *   which nothing is told
 */
char *
quatuor_voice_attribution (QuatuorCohort      *cohort,
                           const QuatuorVoice *voice)
{
  return attribute (voice->consent, seat_label (cohort, &voice->seat),
                    quatuor_voice_person (cohort, voice));
}

/**
 * quatuor_excerpt_attribution:
 * @cohort: a cohort
 * @excerpt: an excerpt of an interview of it
 *
 * As quatuor_voice_attribution(); whoever refused that the interview is used, or
 * was not asked yet, is not quoted either.
 *
 * Returns: (transfer full) (nullable): the author; %NULL when nothing is told
 */
char *
quatuor_excerpt_attribution (QuatuorCohort        *cohort,
                             const QuatuorExcerpt *excerpt)
{
  const QuatuorInterview *interview =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_INTERVIEW, &excerpt->interview);
  const QuatuorPerson *person = NULL;

  if (interview == NULL || g_strcmp0 (interview->consent, "given") != 0)
    return NULL;
  if (!quatuor_id_is_none (&interview->person))
    person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &interview->person);
  return attribute (excerpt->consent, seat_label (cohort, &interview->seat), person);
}

/*
 * What a narrative is made of
 */

/**
 * quatuor_narrative_count_voices:
 * @cohort: a cohort
 * @territory: a territory of it
 * @n_hidden: (out) (optional): how many of them are hidden
 *
 * Returns: how many voices tell its moments, the hidden ones included
 */
guint
quatuor_narrative_count_voices (QuatuorCohort   *cohort,
                                const QuatuorId *territory,
                                guint           *n_hidden)
{
  const GPtrArray *moments = quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, territory);
  guint n_voices = 0;
  guint hidden = 0;

  for (guint i = 0; i < moments->len; i++)
    {
      const QuatuorMoment *moment = g_ptr_array_index (moments, i);
      const GPtrArray *voices =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_VOICE, &moment->id);

      n_voices += voices->len;
      for (guint n = 0; n < voices->len; n++)
        {
          const QuatuorVoice *voice = g_ptr_array_index (voices, n);

          hidden += g_str_equal (voice->consent, QUATUOR_CONSENT_HIDDEN) ? 1 : 0;
        }
    }
  if (n_hidden != NULL)
    *n_hidden = hidden;
  return n_voices;
}

/**
 * quatuor_narrative_count_seats:
 * @cohort: a cohort
 * @territory: a territory of it
 *
 * Returns: how many of its seats told one moment or more
 */
guint
quatuor_narrative_count_seats (QuatuorCohort   *cohort,
                               const QuatuorId *territory)
{
  const GPtrArray *moments = quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, territory);
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);
  guint n_seats = 0;

  for (guint i = 0; i < seats->len; i++)
    for (guint n = 0; n < moments->len; n++)
      if (quatuor_cohort_find (cohort, QUATUOR_TABLE_VOICE,
                               &((const QuatuorMoment *) g_ptr_array_index (moments, n))->id,
                               &((const QuatuorSeat *) g_ptr_array_index (seats, i))->id) != NULL)
        {
          n_seats++;
          break;
        }
  return n_seats;
}

/**
 * quatuor_narrative_find_phase:
 * @cohort: a cohort
 * @on: a day
 *
 * Returns: (transfer none) (nullable): the last phase that had begun by then: the
 *   one a moment of that day most likely belongs to
 */
const QuatuorPhase *
quatuor_narrative_find_phase (QuatuorCohort *cohort,
                              QuatuorDate    on)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  const QuatuorPhase *found = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);

      if (phase->starts != QUATUOR_DATE_UNKNOWN && phase->starts <= on)
        found = phase;
    }
  return found;
}

/**
 * quatuor_narrative_list_recommendations:
 * @cohort: a cohort
 * @territory: a territory of it, or %QUATUOR_ID_NONE for the whole programme
 *
 * Returns: (transfer container) (element-type QuatuorRecommendation): its
 *   recommendations, those of one addressee together
 */
GPtrArray *
quatuor_narrative_list_recommendations (QuatuorCohort   *cohort,
                                        const QuatuorId *territory)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_RECOMMENDATION);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; ADDRESSEES[i] != NULL; i++)
    for (guint n = 0; n < rows->len; n++)
      {
        QuatuorRecommendation *row = g_ptr_array_index (rows, n);

        if (quatuor_id_equal (&row->territory, territory) &&
            g_str_equal (row->addressee, ADDRESSEES[i]))
          g_ptr_array_add (list, row);
      }
  return list;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

#define QUATUOR_CONSENT_NAMED "named"
#define QUATUOR_CONSENT_ROLE "role"
#define QUATUOR_CONSENT_HIDDEN "hidden"

/* A moment that so many seats tell is a crossing: the four see it each their way. */
#define QUATUOR_NARRATIVE_CROSSED_FROM 2

/**
 * QuatuorNarrativeEntry:
 * @column: its column in the table of narratives
 * @title: what it is called, in the language of the screen
 * @question: what helps to write it, in the language of the screen
 *
 * One of the five entries of a narrative, which may be written in any order.
 */
typedef struct
{
  const char *column;
  const char *title;
  const char *question;
} QuatuorNarrativeEntry;

#define QUATUOR_N_NARRATIVE_ENTRIES 5

const QuatuorNarrativeEntry *quatuor_narrative_entry (guint                   n);
const char    *quatuor_narrative_entry_text     (const QuatuorNarrative *narrative,
                                                 guint                   n);
const char *const *quatuor_narrative_addressees (void);
const char *const *quatuor_narrative_consents   (void);
GPtrArray     *quatuor_narrative_list_prompts   (const char             *phase_kind);
const QuatuorPerson *quatuor_voice_person       (QuatuorCohort          *cohort,
                                                 const QuatuorVoice     *voice);
char          *quatuor_voice_attribution        (QuatuorCohort          *cohort,
                                                 const QuatuorVoice     *voice);
char          *quatuor_excerpt_attribution      (QuatuorCohort          *cohort,
                                                 const QuatuorExcerpt   *excerpt);
guint          quatuor_narrative_count_voices   (QuatuorCohort          *cohort,
                                                 const QuatuorId        *territory,
                                                 guint                  *n_hidden);
guint          quatuor_narrative_count_seats    (QuatuorCohort          *cohort,
                                                 const QuatuorId        *territory);
guint          quatuor_narrative_count_entries  (const QuatuorNarrative *narrative);
const QuatuorPhase *quatuor_narrative_find_phase (QuatuorCohort         *cohort,
                                                 QuatuorDate             on);
GPtrArray     *quatuor_narrative_list_recommendations (QuatuorCohort    *cohort,
                                                 const QuatuorId        *territory);

G_END_DECLS

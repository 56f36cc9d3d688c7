/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-programme-words.h"

#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* The words of these codes are the model’s: the history uses them too. */
static const QuatuorChoice PHASE_KINDS[] = {
  { "diagnostic", NULL },
  { "common_core", NULL },
  { "peer_groups", NULL },
  { "local_support", NULL },
  { "closing", NULL },
};

static const QuatuorChoice MODULE_FAMILIES[] = {
  { "thematic", NULL },
  { "transversal", NULL },
};

static const QuatuorChoice MOMENTS[] = {
  { "initial", NULL },
  { "interim", NULL },
  { "final", NULL },
  { "after", NULL },
};

static const QuatuorChoice COLOURS[] = {
  { "blue", N_("Blue") },
  { "green", N_("Green") },
  { "orange", N_("Orange") },
  { "purple", N_("Purple") },
  { "red", N_("Red") },
  { "brown", N_("Brown") },
  { "teal", N_("Teal") },
};

static const QuatuorChoice ICONS[] = {
  { "quatuor-elected-symbolic", N_("Person with a sash") },
  { "quatuor-officer-symbolic", N_("Badge") },
  { "quatuor-socio-economic-symbolic", N_("Briefcase") },
  { "quatuor-state-officer-symbolic", N_("Columns") },
};

#define LIST(column, list) { column, list, G_N_ELEMENTS (list) }

static const struct
{
  const char          *column;
  const QuatuorChoice *choices;
  guint                n_choices;
} WORDS[] = {
  [QUATUOR_WORDS_PHASE_KIND] = LIST ("kind", PHASE_KINDS),
  [QUATUOR_WORDS_MODULE_FAMILY] = LIST ("family", MODULE_FAMILIES),
  [QUATUOR_WORDS_MOMENT] = LIST ("moment", MOMENTS),
  [QUATUOR_WORDS_COLOUR] = LIST ("colour", COLOURS),
  [QUATUOR_WORDS_ICON] = LIST ("icon", ICONS),
};

static const char *
label_of (QuatuorWords         words,
          const QuatuorChoice *choice)
{
  return choice->label != NULL ? _(choice->label)
                               : quatuor_wording_for_code (WORDS[words].column, choice->code);
}

/**
 * quatuor_programme_words_offer:
 * @row: a choice row
 * @words: a list of codes
 *
 * Lets a person choose among the list, in the language of the screen.
 */
void
quatuor_programme_words_offer (QuatuorChoiceRow *row,
                               QuatuorWords      words)
{
  guint n_choices = WORDS[words].n_choices;
  g_autofree QuatuorChoice *choices =
    g_memdup2 (WORDS[words].choices, n_choices * sizeof (QuatuorChoice));

  for (guint i = 0; i < n_choices; i++)
    choices[i].label = label_of (words, &choices[i]);
  quatuor_choice_row_set_choices (row, choices, n_choices);
}

/**
 * quatuor_programme_words_find:
 * @words: a list of codes
 * @code: (nullable): one of them
 *
 * Returns: (transfer none): its word in the language of the screen; a code that
 *   is none of the list as it is
 */
const char *
quatuor_programme_words_find (QuatuorWords  words,
                              const char   *code)
{
  for (guint i = 0; i < WORDS[words].n_choices; i++)
    if (g_strcmp0 (WORDS[words].choices[i].code, code) == 0)
      return label_of (words, &WORDS[words].choices[i]);
  return code != NULL ? code : "";
}

/**
 * quatuor_programme_words_span:
 * @starts: a day, or none
 * @ends: a day, or none
 *
 * Returns: (transfer full) (nullable): “from … to …” in words, %NULL if neither
 *   day is known
 */
char *
quatuor_programme_words_span (QuatuorDate starts,
                              QuatuorDate ends)
{
  g_autofree char *first = quatuor_date_to_display (starts);
  g_autofree char *last = quatuor_date_to_display (ends);

  if (starts == QUATUOR_DATE_UNKNOWN && ends == QUATUOR_DATE_UNKNOWN)
    return NULL;
  if (ends == QUATUOR_DATE_UNKNOWN)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("from %s"), first);
  if (starts == QUATUOR_DATE_UNKNOWN)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("until %s"), last);
  /* Translators: the first and the last day. */
  return g_strdup_printf (_("from %s to %s"), first, last);
}

/**
 * quatuor_programme_words_framework:
 * @framework: a questionnaire
 *
 * Returns: (transfer full): its version and title
 */
char *
quatuor_programme_words_framework (const QuatuorFramework *framework)
{
  /* Translators: the number of a questionnaire’s version, then its title. */
  return g_strdup_printf (_("Version %d: %s"), (int) framework->version, framework->title);
}

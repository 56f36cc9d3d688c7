/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-choice-row.h"

G_BEGIN_DECLS

/**
 * QuatuorWords:
 *
 * The lists of codes that the programme page offers.
 */
typedef enum
{
  QUATUOR_WORDS_PHASE_KIND,
  QUATUOR_WORDS_MODULE_FAMILY,
  QUATUOR_WORDS_MOMENT,
  QUATUOR_WORDS_COLOUR,
  QUATUOR_WORDS_ICON,
} QuatuorWords;

void        quatuor_programme_words_offer (QuatuorChoiceRow *row,
                                           QuatuorWords      words);
const char *quatuor_programme_words_find  (QuatuorWords      words,
                                           const char       *code);
char       *quatuor_programme_words_span  (QuatuorDate       starts,
                                           QuatuorDate       ends);
char       *quatuor_programme_words_framework (const QuatuorFramework *framework);

G_END_DECLS

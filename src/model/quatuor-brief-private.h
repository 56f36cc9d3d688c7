/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-brief.h"

G_BEGIN_DECLS

/**
 * QuatuorBriefGap:
 * @criterion: a criterion on which the seats are apart
 * @gap: by how many levels
 * @low: the category label of the lowest seat, borrowed from the cohort
 * @high: the category label of the highest one
 * @low_level: the lowest level
 * @high_level: the highest level
 */
typedef struct
{
  const QuatuorCriterion *criterion;
  int                     gap;
  const char             *low;
  const char             *high;
  int                     low_level;
  int                     high_level;
} QuatuorBriefGap;

/**
 * QuatuorBriefSilent:
 * @category: the category label of a seat that said nothing
 * @campaign: the campaign that is open
 */
typedef struct
{
  const char            *category;
  const QuatuorCampaign *campaign;
} QuatuorBriefSilent;

GArray *quatuor_brief_gaps          (const QuatuorBriefSource *source);
GArray *quatuor_brief_silent        (const QuatuorBriefSource *source);
void    quatuor_brief_add_events    (QuatuorDigestSection     *section,
                                     const QuatuorBriefSource *source);
void    quatuor_brief_add_questions (QuatuorDigestSection     *section,
                                     const QuatuorBriefSource *source);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-document.h"

G_BEGIN_DECLS

/**
 * QuatuorNarrativeNames:
 * @QUATUOR_NARRATIVE_AS_ALLOWED: the names of those who allowed it
 * @QUATUOR_NARRATIVE_ROLES_ONLY: nobody’s name, whatever they allowed
 *
 * Whom a document names. What is hidden stands in none of them.
 */
typedef enum
{
  QUATUOR_NARRATIVE_AS_ALLOWED,
  QUATUOR_NARRATIVE_ROLES_ONLY,
} QuatuorNarrativeNames;

QuatuorDocument *quatuor_narrative_document (QuatuorCohort         *cohort,
                                             const QuatuorId       *territory,
                                             QuatuorNarrativeNames  names,
                                             QuatuorDate            on);

G_END_DECLS

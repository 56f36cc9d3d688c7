/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorHolding:
 * @heading: whether it begins a part
 * @text: a line for the person's eyes
 *
 * A line of what the programme holds on a person.
 */
typedef struct
{
  gboolean  heading;
  char     *text;
} QuatuorHolding;

GPtrArray *quatuor_holdings_list (QuatuorCohort       *cohort,
                                  const QuatuorPerson *person,
                                  const GPtrArray     *ratings);

G_END_DECLS

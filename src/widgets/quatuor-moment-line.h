/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_MOMENT_LINE (quatuor_moment_line_get_type ())

/**
 * QuatuorMomentLine:
 *
 * The moments of a narrative on a line of the phases: each a round button with
 * its number, filled from two voices on. A list beside it says the same in words.
 */
G_DECLARE_FINAL_TYPE (QuatuorMomentLine, quatuor_moment_line, QUATUOR, MOMENT_LINE, AdwBin)

void quatuor_moment_line_set (QuatuorMomentLine *self,
                              QuatuorCohort     *cohort,
                              const GPtrArray   *moments);

G_END_DECLS

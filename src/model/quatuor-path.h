/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/**
 * QuatuorPathStep:
 *
 * What a coach does with a phase of a territory.
 */
typedef enum
{
  QUATUOR_PATH_START,
  QUATUOR_PATH_CLOSE,
  QUATUOR_PATH_SKIP,
  QUATUOR_PATH_REOPEN,
} QuatuorPathStep;

const char  *quatuor_path_state      (QuatuorCohort         *cohort,
                                      const QuatuorId       *territory,
                                      const QuatuorId       *phase);
gboolean     quatuor_path_can        (const char            *state,
                                      QuatuorPathStep        step);
GPtrArray   *quatuor_path_open_gates (QuatuorCohort         *cohort,
                                      const QuatuorId       *territory,
                                      const QuatuorId       *phase);
QuatuorEdit *quatuor_path_step       (QuatuorCohort         *cohort,
                                      const QuatuorId       *territory,
                                      const QuatuorId       *phase,
                                      QuatuorPathStep        step,
                                      const QuatuorId       *by,
                                      QuatuorDate            on,
                                      const char            *word);
QuatuorEdit *quatuor_path_edit       (QuatuorCohort         *cohort,
                                      const QuatuorProgress *progress);
QuatuorEdit *quatuor_path_check      (QuatuorCohort         *cohort,
                                      const QuatuorId       *territory,
                                      const QuatuorGate     *gate,
                                      gboolean               passed,
                                      const QuatuorId       *by,
                                      QuatuorDate            on);

G_END_DECLS

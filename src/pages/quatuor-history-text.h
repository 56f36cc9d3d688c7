/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-journal.h"

G_BEGIN_DECLS

char *quatuor_history_sentence (QuatuorCohort      *cohort,
                                const QuatuorEntry *entry);
char *quatuor_history_when     (gint64              at,
                                gint64              now);
char *quatuor_history_details  (QuatuorCohort      *cohort,
                                const GPtrArray    *changes);

G_END_DECLS

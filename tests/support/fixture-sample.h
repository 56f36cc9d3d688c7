/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

/**
 * FixtureSample:
 *
 * The sample programme in a file of its own, in a folder of its own.
 */
typedef struct
{
  char          *directory;
  QuatuorDb     *db;
  QuatuorCohort *cohort;
} FixtureSample;

void fixture_sample_set_up    (FixtureSample *self,
                               gconstpointer  data);
void fixture_sample_tear_down (FixtureSample *self,
                               gconstpointer  data);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

void quatuor_removal_add (QuatuorEdit   *edit,
                          QuatuorCohort *cohort,
                          QuatuorTable   table,
                          gconstpointer  row);

G_END_DECLS

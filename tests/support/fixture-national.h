/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"

G_BEGIN_DECLS

/* As many territories as France has intercommunal bodies, a team of four in
 * each, and all 36 criteria rated by each of them: the largest programme that
 * anybody could wish for, and what figures are measured on. */
#define QUATUOR_FIXTURE_TERRITORIES 1250
#define QUATUOR_FIXTURE_PEOPLE (QUATUOR_FIXTURE_TERRITORIES * 4)
#define QUATUOR_FIXTURE_RATINGS (QUATUOR_FIXTURE_PEOPLE * 36)

void quatuor_fixture_national (QuatuorDb *db);

G_END_DECLS

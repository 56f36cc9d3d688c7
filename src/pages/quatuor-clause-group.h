/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CLAUSE_GROUP (quatuor_clause_group_get_type ())

/**
 * QuatuorClauseGroup:
 *
 * The clauses of a charter that bind everybody, or one category.
 */
G_DECLARE_FINAL_TYPE (QuatuorClauseGroup, quatuor_clause_group, QUATUOR, CLAUSE_GROUP,
                      AdwPreferencesGroup)

GtkWidget *quatuor_clause_group_new  (void);
void       quatuor_clause_group_show (QuatuorClauseGroup    *self,
                                      QuatuorStore          *store,
                                      const QuatuorCharter  *charter,
                                      const QuatuorCategory *category);

G_END_DECLS

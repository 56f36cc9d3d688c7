/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_LEVEL_LIST (quatuor_level_list_get_type ())

/**
 * QuatuorLevelList:
 *
 * The five levels of a criterion in their words, “does not know” and “not
 * applicable”, of which one may be chosen. Each can bear the marks of those who
 * said so.
 */
G_DECLARE_FINAL_TYPE (QuatuorLevelList, quatuor_level_list, QUATUOR, LEVEL_LIST, AdwBin)

GtkWidget *quatuor_level_list_new           (void);
void       quatuor_level_list_set_criterion (QuatuorLevelList       *self,
                                             const QuatuorCriterion *criterion);
int        quatuor_level_list_get_level     (QuatuorLevelList       *self);
void       quatuor_level_list_set_level     (QuatuorLevelList       *self,
                                             int                     level);
void       quatuor_level_list_choose        (QuatuorLevelList       *self,
                                             int                     level);
void       quatuor_level_list_set_writable  (QuatuorLevelList       *self,
                                             gboolean                writable);
void       quatuor_level_list_clear_marks   (QuatuorLevelList       *self);
void       quatuor_level_list_add_mark      (QuatuorLevelList       *self,
                                             int                     level,
                                             GtkWidget              *mark);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-id.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuatuorCheckList:
 *
 * Rows of a group with a check each, of which those ticked are asked for by id.
 */
typedef struct _QuatuorCheckList QuatuorCheckList;

QuatuorCheckList *quatuor_check_list_new     (AdwPreferencesGroup *group);
void              quatuor_check_list_free    (QuatuorCheckList    *self);
void              quatuor_check_list_add     (QuatuorCheckList    *self,
                                              const QuatuorId     *id,
                                              const char          *title,
                                              const char          *subtitle,
                                              gboolean             checked);
gboolean          quatuor_check_list_has     (QuatuorCheckList    *self,
                                              const QuatuorId     *id);
GArray           *quatuor_check_list_checked (QuatuorCheckList    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCheckList, quatuor_check_list_free)

G_END_DECLS

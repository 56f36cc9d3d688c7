/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_WORK_BAR (quatuor_work_bar_get_type ())

/**
 * QuatuorWorkBar:
 *
 * Says, after half a second, what is being done, and offers to cancel it. One
 * work at a time: another one cancels it.
 */
G_DECLARE_FINAL_TYPE (QuatuorWorkBar, quatuor_work_bar, QUATUOR, WORK_BAR, AdwBin)

GCancellable *quatuor_work_bar_begin  (QuatuorWorkBar *self,
                                       const char     *words);
void          quatuor_work_bar_say    (QuatuorWorkBar *self,
                                       const char     *words);
gboolean      quatuor_work_bar_end    (QuatuorWorkBar *self,
                                       GCancellable   *work);
gboolean      quatuor_work_bar_is_working (QuatuorWorkBar *self);
void          quatuor_work_bar_cancel (QuatuorWorkBar *self);

G_END_DECLS

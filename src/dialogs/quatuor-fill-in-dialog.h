/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quatuor_fill_in_dialog_run (GtkWindow       *parent,
                                 QuatuorStore    *store,
                                 const QuatuorId *campaign,
                                 const QuatuorId *seat);

G_END_DECLS

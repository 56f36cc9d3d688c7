/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quatuor_print_job_run (GtkWindow    *parent,
                            const char   *name,
                            QuatuorSheet *sheet);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  quatuor_mail_write          (GtkWidget       *widget,
                                   const GPtrArray *people,
                                   const char      *subject,
                                   const char      *body);
void  quatuor_mail_copy_addresses (GtkWidget       *widget,
                                   const GPtrArray *people);
char *quatuor_mail_make_uri       (const GPtrArray *people,
                                   const char      *subject,
                                   const char      *body);
char *quatuor_mail_list_missing   (const GPtrArray *people);

G_END_DECLS

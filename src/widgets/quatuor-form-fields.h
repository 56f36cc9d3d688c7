/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuatuorFormFields:
 *
 * Which widget of a form stands for which column of a row: entries for texts and
 * whole numbers, notes for long texts, days for days, drop-down lists for codes and
 * references.
 */
typedef struct _QuatuorFormFields QuatuorFormFields;

QuatuorFormFields *quatuor_form_fields_new  (QuatuorTable       table);
void               quatuor_form_fields_free (QuatuorFormFields *self);
void               quatuor_form_fields_add  (QuatuorFormFields *self,
                                             const char        *column,
                                             GtkWidget         *field);
void               quatuor_form_fields_show (QuatuorFormFields *self,
                                             gconstpointer      row);
void               quatuor_form_fields_take (QuatuorFormFields *self,
                                             gpointer           row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorFormFields, quatuor_form_fields_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-gazetteer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PLACE_ENTRY (quatuor_place_entry_get_type ())

/**
 * QuatuorPlaceEntry:
 *
 * The name of a territory. Where the list of French territories is installed, a
 * few letters propose those that they fit, under the field.
 */
G_DECLARE_FINAL_TYPE (QuatuorPlaceEntry, quatuor_place_entry, QUATUOR, PLACE_ENTRY, AdwBin)

GtkWidget          *quatuor_place_entry_new         (void);
char               *quatuor_place_entry_dup_text    (QuatuorPlaceEntry *self);
void                quatuor_place_entry_set_text    (QuatuorPlaceEntry *self,
                                                     const char        *text);
gboolean            quatuor_place_entry_set_problem (QuatuorPlaceEntry *self,
                                                     const char        *problem);
const QuatuorPlace *quatuor_place_entry_get_place   (QuatuorPlaceEntry *self);

G_END_DECLS

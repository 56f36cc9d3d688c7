/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_RECORD_ROW (quatuor_record_row_get_type ())

/**
 * QuatuorRecordRow:
 *
 * One record of the programme (a phase, a module, a campaign …) as a row that
 * opens on its fields. Its menu moves and removes it.
 */
G_DECLARE_DERIVABLE_TYPE (QuatuorRecordRow, quatuor_record_row, QUATUOR, RECORD_ROW, AdwExpanderRow)

/**
 * QuatuorRecordRowClass:
 * @show: (nullable): shows what is more than fields, such as the title of the
 *   row; @row is the record
 */
struct _QuatuorRecordRowClass
{
  AdwExpanderRowClass parent_class;

  void (*show) (QuatuorRecordRow *self,
                QuatuorStore     *store,
                gconstpointer     row);
};

void          quatuor_record_row_add_field  (QuatuorRecordRow *self,
                                             QuatuorRowField  *field);
void          quatuor_record_row_set_titles (QuatuorRecordRow *self,
                                             const char       *title,
                                             const char       *subtitle);
void          quatuor_record_row_set_fixed  (QuatuorRecordRow *self,
                                             gboolean          fixed);
gconstpointer quatuor_record_row_get_row    (QuatuorRecordRow *self);
QuatuorStore *quatuor_record_row_get_store  (QuatuorRecordRow *self);

/* The rows of a list, one a record: quatuor-record-list.c. */
void          quatuor_record_list_show      (GtkListBox       *list,
                                             GType             row_type,
                                             QuatuorStore     *store,
                                             QuatuorTable      table,
                                             const GPtrArray  *rows);

G_END_DECLS

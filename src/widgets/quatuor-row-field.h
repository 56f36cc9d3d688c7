/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuatuorFieldBinding:
 * @column: (nullable): the column that is shown; %NULL for the row as a whole
 * @store: (nullable): the programme
 * @table: the row's table
 * @row: (nullable): a copy of the row as the screen shows it
 * @shown: (nullable): the column's value as the screen shows it
 *
 * Which value of which row a widget shows and writes.
 */
typedef struct
{
  char         *column;
  QuatuorStore *store;
  QuatuorTable  table;
  gpointer      row;
  char         *shown;
} QuatuorFieldBinding;

#define QUATUOR_TYPE_ROW_FIELD (quatuor_row_field_get_type ())

/**
 * QuatuorRowField:
 *
 * A widget that shows one row of a table, or one column of it, and saves what
 * a person changes at once, as one act.
 */
G_DECLARE_INTERFACE (QuatuorRowField, quatuor_row_field, QUATUOR, ROW_FIELD, GtkWidget)

struct _QuatuorRowFieldInterface
{
  GTypeInterface parent_iface;

  QuatuorFieldBinding *(*get_binding) (QuatuorRowField *self);
  void                 (*show)        (QuatuorRowField *self);
};

QuatuorFieldBinding *quatuor_row_field_get_binding    (QuatuorRowField  *self);
void                 quatuor_row_field_bind           (QuatuorRowField  *self,
                                                       QuatuorStore     *store,
                                                       QuatuorTable      table,
                                                       gconstpointer     row);
char                *quatuor_row_field_get_text       (QuatuorRowField  *self);
QuatuorFieldKind     quatuor_row_field_get_kind       (QuatuorRowField  *self);
gboolean             quatuor_row_field_write          (QuatuorRowField  *self,
                                                       const char       *text,
                                                       GError          **error);
void                 quatuor_row_field_install_column (GObjectClass     *object_class);

void                 quatuor_field_binding_clear      (QuatuorFieldBinding *binding);

G_END_DECLS

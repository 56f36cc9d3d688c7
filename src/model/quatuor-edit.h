/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

G_BEGIN_DECLS

/**
 * QuatuorChange:
 * @table: the table
 * @remove: whether the row goes; else it is written, new or over the one with
 *   the same key
 * @row: the row; only its key counts when it goes
 * @before: (nullable): the row as whoever changed it saw it: where both are the
 *   same, what is there by then stays
 */
typedef struct
{
  QuatuorTable  table;
  gboolean      remove;
  gpointer      row;
  gpointer      before;
} QuatuorChange;

/**
 * QuatuorEdit:
 *
 * A person's act: rows to write or remove, in order, under one label. It is one
 * transaction, one entry in the journal, one step of undo.
 */
typedef struct _QuatuorEdit QuatuorEdit;

QuatuorEdit     *quatuor_edit_new        (const char      *verb);
void             quatuor_edit_free       (QuatuorEdit     *self);
void             quatuor_edit_about      (QuatuorEdit     *self,
                                          QuatuorTable     table,
                                          const QuatuorId *id);
void             quatuor_edit_put        (QuatuorEdit     *self,
                                          QuatuorTable     table,
                                          gconstpointer    row);
void             quatuor_edit_change     (QuatuorEdit     *self,
                                          QuatuorTable     table,
                                          gconstpointer    before,
                                          gconstpointer    row);
void             quatuor_edit_remove     (QuatuorEdit     *self,
                                          QuatuorTable     table,
                                          gconstpointer    row);
void             quatuor_edit_set_reason (QuatuorEdit     *self,
                                          const char      *reason);
const char      *quatuor_edit_get_reason (QuatuorEdit     *self);
const char      *quatuor_edit_get_label  (QuatuorEdit     *self);
const GPtrArray *quatuor_edit_get_changes (QuatuorEdit    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorEdit, quatuor_edit_free)

G_END_DECLS

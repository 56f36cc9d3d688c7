/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-edit.h"

struct _QuatuorEdit
{
  GString   *label;
  GPtrArray *changes;
  char      *reason;
};

static void
change_free (gpointer data)
{
  QuatuorChange *change = data;

  quatuor_row_free (change->table, change->row);
  quatuor_row_free (change->table, change->before);
  g_free (change);
}

/**
 * quatuor_edit_new:
 * @verb: the code of the act, one of those in quatuor-label.c
 *
 * Returns: (transfer full): an act that does nothing yet
 */
QuatuorEdit *
quatuor_edit_new (const char *verb)
{
  QuatuorEdit *self = g_new0 (QuatuorEdit, 1);

  self->label = g_string_new (verb);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  return self;
}

/**
 * quatuor_edit_free:
 * @self: (nullable) (transfer full): an act
 */
void
quatuor_edit_free (QuatuorEdit *self)
{
  if (self == NULL)
    return;

  g_string_free (self->label, TRUE);
  g_ptr_array_unref (self->changes);
  g_free (self->reason);
  g_free (self);
}

/**
 * quatuor_edit_about:
 * @self: an act
 * @table: the table of a row that the label names
 * @id: the row's id
 *
 * Adds one argument to the label. It is kept as an id, so that the history
 * reads in the reader's language and forgets with the person.
 */
void
quatuor_edit_about (QuatuorEdit     *self,
                    QuatuorTable     table,
                    const QuatuorId *id)
{
  g_autofree char *text = quatuor_id_to_string (id);

  g_string_append_printf (self->label, " %s:%s", quatuor_row_type (table)->name, text);
}

static QuatuorChange *
append (QuatuorEdit   *self,
        QuatuorTable   table,
        gboolean       remove,
        gconstpointer  row)
{
  QuatuorChange *change = g_new0 (QuatuorChange, 1);

  change->table = table;
  change->remove = remove;
  change->row = quatuor_row_copy (table, row);
  g_ptr_array_add (self->changes, change);
  return change;
}

/**
 * quatuor_edit_put:
 * @self: an act
 * @table: a table
 * @row: the row to write, new or over the one with the same key; copied
 */
void
quatuor_edit_put (QuatuorEdit   *self,
                  QuatuorTable   table,
                  gconstpointer  row)
{
  append (self, table, FALSE, row);
}

/**
 * quatuor_edit_change:
 * @self: an act
 * @table: a table
 * @before: the row as the person saw it; copied
 * @row: the row as it shall be; copied
 *
 * Writes what differs between both over the row as it will be when the act comes
 * to its turn: acts that wait for the disk do not take each other’s columns back.
 */
void
quatuor_edit_change (QuatuorEdit   *self,
                     QuatuorTable   table,
                     gconstpointer  before,
                     gconstpointer  row)
{
  append (self, table, FALSE, row)->before = quatuor_row_copy (table, before);
}

/**
 * quatuor_edit_remove:
 * @self: an act
 * @table: a table
 * @row: the row to remove, children before their parents; copied
 */
void
quatuor_edit_remove (QuatuorEdit   *self,
                     QuatuorTable   table,
                     gconstpointer  row)
{
  append (self, table, TRUE, row);
}

/**
 * quatuor_edit_set_reason:
 * @self: an act
 * @reason: (nullable): why, in the person's own words
 *
 * The history shows the reason. An act with a reason may change the answers of
 * a closed campaign, which no other act may.
 */
void
quatuor_edit_set_reason (QuatuorEdit *self,
                         const char  *reason)
{
  quatuor_row_set_text (&self->reason, reason);
}

/**
 * quatuor_edit_get_reason:
 * @self: an act
 *
 * Returns: (transfer none) (nullable): why it was done
 */
const char *
quatuor_edit_get_reason (QuatuorEdit *self)
{
  return self->reason;
}

/**
 * quatuor_edit_get_label:
 * @self: an act
 *
 * Returns: (transfer none): the verb, then `table:id` arguments, as the journal
 *   keeps them
 */
const char *
quatuor_edit_get_label (QuatuorEdit *self)
{
  return self->label->str;
}

/**
 * quatuor_edit_get_changes:
 * @self: an act
 *
 * Returns: (transfer none) (element-type QuatuorChange): its changes, in order
 */
const GPtrArray *
quatuor_edit_get_changes (QuatuorEdit *self)
{
  return self->changes;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/**
 * QuatuorDbFunc:
 * @db: the connection
 * @data: what the caller gave
 * @error: where an error goes
 *
 * Work on the connection, in the thread that owns it.
 *
 * Returns: whether it went well; if not, what it wrote is rolled back
 */
typedef gboolean (*QuatuorDbFunc) (QuatuorDb  *db,
                                   gpointer    data,
                                   GError    **error);

typedef enum
{
  QUATUOR_ENTRY_BASE,      /* the creation, or the opening of an archive */
  QUATUOR_ENTRY_ACT,
  QUATUOR_ENTRY_UNDO,
  QUATUOR_ENTRY_REDO,
  QUATUOR_ENTRY_MIGRATION,
} QuatuorEntryKind;

/**
 * QuatuorEntry:
 * @group: the id that undo and redo name: one act, whatever number of rows the
 *   journal needs for it
 * @kind: what sort of entry
 * @undo_of: the group that an undo took back or a redo brought again
 * @first_seq: of its rows in the journal
 * @last_seq: of its rows in the journal
 * @at: microseconds since 1970
 * @author: a person, or none
 * @label: as quatuor_label_to_sentence() takes it
 * @reason: (nullable): why, in the author's own words
 * @undone: whether the act is taken back at present
 */
typedef struct
{
  QuatuorId         group;
  QuatuorEntryKind  kind;
  QuatuorId         undo_of;
  gint64            first_seq;
  gint64            last_seq;
  gint64            at;
  QuatuorId         author;
  char             *label;
  char             *reason;
  gboolean          undone;
} QuatuorEntry;

/**
 * QuatuorFieldChange:
 * @table: the row's table
 * @key: the first id of the row's key
 * @column: (nullable): the column; %NULL when the whole row came or went
 * @before: (nullable): the value before
 * @after: (nullable): the value after
 * @came: the row was inserted
 * @went: the row was removed
 */
typedef struct
{
  QuatuorTable  table;
  QuatuorId     key[3];
  char         *column;
  char         *before;
  char         *after;
  gboolean      came;
  gboolean      went;
} QuatuorFieldChange;

gboolean      quatuor_journal_record       (QuatuorDb         *db,
                                            const char        *label,
                                            QuatuorDbFunc      func,
                                            gpointer           data,
                                            GError           **error);
gboolean      quatuor_journal_record_base  (QuatuorDb         *db,
                                            const char        *label,
                                            QuatuorDbFunc      func,
                                            gpointer           data,
                                            GError           **error);
gboolean      quatuor_journal_apply        (QuatuorDb         *db,
                                            QuatuorEdit       *edit,
                                            GError           **error);
void          quatuor_journal_set_author   (QuatuorDb         *db,
                                            const QuatuorId   *author);
QuatuorEntry *quatuor_journal_peek_undo    (QuatuorDb         *db,
                                            GError           **error);
QuatuorEntry *quatuor_journal_peek_redo    (QuatuorDb         *db,
                                            GError           **error);
gboolean      quatuor_journal_undo         (QuatuorDb         *db,
                                            GError           **error);
gboolean      quatuor_journal_redo         (QuatuorDb         *db,
                                            GError           **error);
GPtrArray    *quatuor_journal_list         (QuatuorDb         *db,
                                            GError           **error);
GPtrArray    *quatuor_journal_list_row     (QuatuorDb         *db,
                                            QuatuorTable       table,
                                            gconstpointer      key_row,
                                            GError           **error);
GPtrArray    *quatuor_journal_list_territory (QuatuorDb       *db,
                                            const QuatuorId   *territory,
                                            GError           **error);
GPtrArray    *quatuor_journal_details      (QuatuorDb         *db,
                                            const QuatuorId   *group,
                                            GError           **error);
gint64        quatuor_journal_last_seq     (QuatuorDb         *db);
void          quatuor_entry_free           (QuatuorEntry      *entry);
void          quatuor_field_change_free    (QuatuorFieldChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorEntry, quatuor_entry_free)

G_END_DECLS

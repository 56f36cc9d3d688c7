/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-row.h"

G_BEGIN_DECLS

/**
 * QuatuorRedaction:
 *
 * How a person is taken out of changesets: the card's own columns become empty,
 * and the names become the code in all other texts, save in those that the
 * tables still hold as they are.
 */
typedef struct _QuatuorRedaction QuatuorRedaction;

QuatuorRedaction *quatuor_redaction_new   (const QuatuorPerson *person);
void              quatuor_redaction_free  (QuatuorRedaction    *self);
gboolean          quatuor_redaction_finds (QuatuorRedaction    *self,
                                           const char          *text);
void              quatuor_redaction_keep  (QuatuorRedaction    *self,
                                           QuatuorTable         table,
                                           gconstpointer        row,
                                           guint                column);
char             *quatuor_redaction_text  (QuatuorRedaction    *self,
                                           const char          *text);
gboolean          quatuor_redaction_row   (QuatuorRedaction    *self,
                                           QuatuorTable         table,
                                           gpointer             row);
GByteArray       *quatuor_redaction_apply (QuatuorRedaction    *self,
                                           QuatuorDb           *db,
                                           gconstpointer        changes,
                                           int                  size,
                                           gboolean            *touched,
                                           GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorRedaction, quatuor_redaction_free)

G_END_DECLS

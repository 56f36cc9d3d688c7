/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-row.h"

G_BEGIN_DECLS

/**
 * QuatuorMention:
 * @table: where the text is
 * @key: the row's key
 * @column: the column
 * @text: the text that holds the name
 */
typedef struct
{
  QuatuorTable  table;
  QuatuorId     key[3];
  char         *column;
  char         *text;
} QuatuorMention;

gboolean   quatuor_forget_person   (QuatuorDb        *db,
                                    const QuatuorId  *person,
                                    GError          **error);
GPtrArray *quatuor_forget_mentions (QuatuorDb        *db,
                                    const QuatuorId  *person,
                                    GError          **error);
void       quatuor_mention_free    (QuatuorMention   *mention);

G_END_DECLS

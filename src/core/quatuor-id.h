/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QUATUOR_ID_SIZE 16

/**
 * QuatuorId:
 *
 * The key of a row: the 16 bytes of a UUID (RFC 9562). All bytes zero is "none",
 * and is NULL in the database.
 */
typedef struct
{
  guint8 bytes[QUATUOR_ID_SIZE];
} QuatuorId;

#define QUATUOR_ID_NONE ((QuatuorId){ { 0 } })

QuatuorId  quatuor_id_new       (void);
QuatuorId  quatuor_id_derive    (const QuatuorId *first,
                                 const QuatuorId *second);
gboolean   quatuor_id_is_none   (const QuatuorId *id);
gboolean   quatuor_id_equal     (gconstpointer    a,
                                 gconstpointer    b);
guint      quatuor_id_hash      (gconstpointer    id);
gboolean   quatuor_id_parse     (const char      *text,
                                 QuatuorId       *id);
void       quatuor_id_append    (const QuatuorId *id,
                                 GString         *text);
char      *quatuor_id_to_string (const QuatuorId *id);
char      *quatuor_id_new_code  (void);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-id.h"

#include <string.h>
#include <sys/random.h>

/* Crockford's base 32: no I, L, O or U, so that a code read aloud or copied
 * from paper comes back as it was. */
static const char CROCKFORD[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#define CODE_LENGTH 6
#define ID_LENGTH 36 /* as text */
#define N_DIGITS 10 /* of CROCKFORD, the first ones */

static void
fill_random (guint8 *bytes,
             gsize   size)
{
  gsize filled = 0;

  while (filled < size)
    {
      gssize n = getrandom (bytes + filled, size - filled, 0);

      if (n > 0)
        filled += n;
    }
}

static void
set_version (QuatuorId *id,
             guint8     version)
{
  id->bytes[6] = (id->bytes[6] & 0x0f) | (guint8) (version << 4);
  id->bytes[8] = (id->bytes[8] & 0x3f) | 0x80;
}

/**
 * quatuor_id_new:
 *
 * Makes a UUIDv7: milliseconds since 1970 in the first six bytes, then random
 * bits, so that rows made one after the other sort in that order.
 *
 * Returns: a new id, never none
 */
QuatuorId
quatuor_id_new (void)
{
  QuatuorId id;
  guint64 now = (guint64) g_get_real_time () / 1000;

  fill_random (id.bytes, sizeof id.bytes);
  for (guint i = 0; i < 6; i++)
    id.bytes[i] = (guint8) (now >> (8 * (5 - i)));
  set_version (&id, 7);
  return id;
}

/**
 * quatuor_id_derive:
 * @first: the first parent's id
 * @second: the second parent's id
 *
 * Makes a UUIDv8 of the SHA-256 of both ids, so that two computers that make
 * the same seat of the same territory give it the same key.
 *
 * Returns: the derived id
 */
QuatuorId
quatuor_id_derive (const QuatuorId *first,
                   const QuatuorId *second)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  QuatuorId id;

  g_checksum_update (checksum, first->bytes, QUATUOR_ID_SIZE);
  g_checksum_update (checksum, second->bytes, QUATUOR_ID_SIZE);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (id.bytes, digest, QUATUOR_ID_SIZE);
  set_version (&id, 8);
  return id;
}

/**
 * quatuor_id_is_none:
 * @id: an id
 *
 * Returns: whether all bytes are zero
 */
gboolean
quatuor_id_is_none (const QuatuorId *id)
{
  return quatuor_id_equal (id, &QUATUOR_ID_NONE);
}

/**
 * quatuor_id_equal:
 * @a: a #QuatuorId
 * @b: a #QuatuorId
 *
 * Returns: whether both are the same, as GEqualFunc asks
 */
gboolean
quatuor_id_equal (gconstpointer a,
                  gconstpointer b)
{
  return memcmp (a, b, QUATUOR_ID_SIZE) == 0;
}

/**
 * quatuor_id_hash:
 * @id: a #QuatuorId
 *
 * Returns: the last four bytes, which are random in every version we make
 */
guint
quatuor_id_hash (gconstpointer id)
{
  guint hash;

  memcpy (&hash, (const guint8 *) id + 12, sizeof hash);
  return hash;
}

/* Of a hexadecimal digit, or -1. */
static inline int
value_of_digit (char digit)
{
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  if (digit >= 'a' && digit <= 'f')
    return digit - 'a' + 10;
  return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

static gboolean
has_hyphen_before (guint byte)
{
  return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

/**
 * quatuor_id_parse:
 * @text: (nullable): 36 characters, digits in either case
 * @id: (out): where the id goes
 *
 * A snapshot of a large programme has a million of them.
 *
 * Returns: whether @text was a UUID; if not, @id is left alone
 */
gboolean
quatuor_id_parse (const char *text,
                  QuatuorId  *id)
{
  const char *p = text;
  QuatuorId parsed;

  if (text == NULL)
    return FALSE;

  for (guint i = 0; i < QUATUOR_ID_SIZE; i++)
    {
      int high, low;

      if (has_hyphen_before (i) && *p++ != '-')
        return FALSE;
      high = value_of_digit (p[0]);
      low = high >= 0 ? value_of_digit (p[1]) : -1;
      if (low < 0)
        return FALSE;
      parsed.bytes[i] = (guint8) (high << 4 | low);
      p += 2;
    }
  if (*p != '\0')
    return FALSE;

  *id = parsed;
  return TRUE;
}

/**
 * quatuor_id_append:
 * @id: an id
 * @text: where its 36 lower-case characters go
 */
void
quatuor_id_append (const QuatuorId *id,
                   GString         *text)
{
  static const char DIGITS[] = "0123456789abcdef";
  char written[ID_LENGTH];
  guint n = 0;

  for (guint i = 0; i < QUATUOR_ID_SIZE; i++)
    {
      if (has_hyphen_before (i))
        written[n++] = '-';
      written[n++] = DIGITS[id->bytes[i] >> 4];
      written[n++] = DIGITS[id->bytes[i] & 0xf];
    }
  g_string_append_len (text, written, sizeof written);
}

/**
 * quatuor_id_to_string:
 * @id: an id
 *
 * Returns: (transfer full): its 36 lower-case characters
 */
char *
quatuor_id_to_string (const QuatuorId *id)
{
  GString *text = g_string_sized_new (ID_LENGTH);

  quatuor_id_append (id, text);
  return g_string_free (text, FALSE);
}

/**
 * quatuor_id_new_code:
 *
 * Draws a person's pseudonym: six random Crockford characters.
 *
 * Returns: (transfer full): the code
 */
char *
quatuor_id_new_code (void)
{
  guint8 random[CODE_LENGTH];
  char code[CODE_LENGTH + 1] = { 0 };

  fill_random (random, sizeof random);
  for (guint i = 0; i < CODE_LENGTH; i++)
    code[i] = CROCKFORD[random[i] % 32];

  /* A letter first: a spreadsheet makes numbers of 012345 and of 12E345. */
  code[0] = CROCKFORD[N_DIGITS + random[0] % (32 - N_DIGITS)];
  return g_strdup (code);
}

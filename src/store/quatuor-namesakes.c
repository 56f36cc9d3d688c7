/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-namesakes.h"

#include "quatuor-db-private.h"
#include "quatuor-text.h"

#include <string.h>

#define ALL_NAMES "report/names"

/* What the pointer is to SQLite, which hands it to no other function. */
#define POINTER_TYPE "quatuor-namesakes"

#define BETWEEN_PERSONS '|'

/* Of 64 bits, as FNV-1a makes it of bytes. */
#define HASH_BEGIN G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_PRIME G_GUINT64_CONSTANT (0x100000001b3)
#define NO_HASH 0 /* stands in a place that is free */

struct _QuatuorNamesakes
{
  grefcount   n_refs;
  QuatuorDb  *db; /* borrowed: it outlives each statement of its own */

  /* Owned */
  GString    *name;   /* the one in hand */
  GString    *folded; /* the same, as names are compared */
  GArray     *shared; /* of guint64: the names that several bear, in order; NULL
                       * before anybody asks */
};

/**
 * quatuor_namesakes_new:
 * @db: a programme, or a snapshot of it
 *
 * The names are only read when the first one is asked for.
 *
 * Returns: (transfer full): its namesakes as they are now; they do not follow what is
 *   written later
 */
QuatuorNamesakes *
quatuor_namesakes_new (QuatuorDb *db)
{
  QuatuorNamesakes *self = g_new0 (QuatuorNamesakes, 1);

  g_ref_count_init (&self->n_refs);
  self->db = db;
  self->name = g_string_new (NULL);
  self->folded = g_string_new (NULL);
  return self;
}

/**
 * quatuor_namesakes_unref:
 * @self: (transfer full): namesakes
 */
void
quatuor_namesakes_unref (QuatuorNamesakes *self)
{
  if (!g_ref_count_dec (&self->n_refs))
    return;

  g_string_free (self->name, TRUE);
  g_string_free (self->folded, TRUE);
  g_clear_pointer (&self->shared, g_array_unref);
  g_free (self);
}

static void
unref_pointer (void *pointer)
{
  quatuor_namesakes_unref (pointer);
}

/**
 * quatuor_namesakes_bind:
 * @self: namesakes
 * @statement: a statement on the same connection
 * @parameter: its name, with the colon; the first argument of quatuor_called()
 *
 * A parameter that is not bound gives codes.
 */
void
quatuor_namesakes_bind (QuatuorNamesakes *self,
                        QuatuorStatement *statement,
                        const char       *parameter)
{
  sqlite3_stmt *handle = quatuor_statement_handle (statement);
  int index = sqlite3_bind_parameter_index (handle, parameter);

  g_return_if_fail (index != 0);

  g_ref_count_inc (&self->n_refs);
  sqlite3_bind_pointer (handle, index, self, POINTER_TYPE, unref_pointer);
}

/*
 * Names
 */

/* Leaves the name in @name, if there is one. */
static gboolean
join_name (QuatuorNamesakes *self,
           const char       *given_name,
           const char       *family_name)
{
  g_string_assign (self->name, given_name != NULL ? given_name : "");
  if (given_name != NULL && family_name != NULL)
    g_string_append_c (self->name, ' ');
  g_string_append (self->name, family_name != NULL ? family_name : "");
  return self->name->len > 0;
}

/* Names that differ have one hash once in some million programmes: then both of them
 * give way to the codes, and nobody is taken for somebody else. */
static guint64
hash_name (QuatuorNamesakes *self)
{
  guint64 hash = HASH_BEGIN;

  quatuor_text_fold_into (self->name->str, self->folded);
  for (gsize i = 0; i < self->folded->len; i++)
    hash = (hash ^ (guint8) self->folded->str[i]) * HASH_PRIME;
  return hash != NO_HASH ? hash : HASH_BEGIN;
}

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* Those that are there more than once, in order. Each one finds its like where its last
 * bits say, or next to it: sorting all of them takes twice the time. */
static GArray *
pick_shared (const GArray *hashes)
{
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (guint64));
  gsize mask = ((gsize) 2 << g_bit_storage (hashes->len)) - 1;
  g_autofree guint64 *slots = g_new0 (guint64, mask + 1);

  for (guint i = 0; i < hashes->len; i++)
    {
      guint64 hash = g_array_index (hashes, guint64, i);
      gsize slot = hash & mask;

      while (slots[slot] != NO_HASH && slots[slot] != hash)
        slot = (slot + 1) & mask;
      if (slots[slot] == hash)
        g_array_append_val (shared, hash);
      slots[slot] = hash;
    }
  g_array_sort (shared, compare_hashes);
  return shared;
}

/**
 * quatuor_namesakes_read:
 * @self: namesakes
 * @error: where an error goes
 *
 * Reads the names of all persons, unless they were read.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_namesakes_read (QuatuorNamesakes  *self,
                        GError           **error)
{
  g_autoptr (GArray) hashes = NULL;
  QuatuorStatement *statement;
  gboolean has_row;

  if (self->shared != NULL)
    return TRUE;

  statement = quatuor_db_statement (self->db, ALL_NAMES, error);
  hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  while (statement != NULL && quatuor_statement_step (statement, &has_row, error))
    {
      guint64 hash;

      if (!has_row)
        {
          self->shared = pick_shared (hashes);
          return TRUE;
        }
      if (!join_name (self, quatuor_statement_text (statement, 0),
                      quatuor_statement_text (statement, 1)))
        continue;
      hash = hash_name (self);
      g_array_append_val (hashes, hash);
    }
  return FALSE;
}

static gboolean
is_shared (QuatuorNamesakes *self)
{
  guint64 hash;

  if (self->shared->len == 0)
    return FALSE;
  hash = hash_name (self);
  return g_array_binary_search (self->shared, &hash, compare_hashes, NULL);
}

/**
 * quatuor_namesakes_name:
 * @self: namesakes that were read
 * @given_name: (nullable): of a person
 * @family_name: (nullable): of the same person
 *
 * Returns: (transfer none) (nullable): the name by which the person goes, until the
 *   next call; %NULL for a person who goes by the code
 */
const char *
quatuor_namesakes_name (QuatuorNamesakes *self,
                        const char       *given_name,
                        const char       *family_name)
{
  g_return_val_if_fail (self->shared != NULL, NULL);

  if (!join_name (self, given_name, family_name) ||
      strchr (self->name->str, BETWEEN_PERSONS) != NULL || is_shared (self))
    return NULL;
  return self->name->str;
}

/*
 * The SQL function
 */

static const char *
text_of (sqlite3_value *value)
{
  return (const char *) sqlite3_value_text (value);
}

/**
 * quatuor_namesakes_call:
 * @context: where the answer goes
 * @n_values: 4
 * @values: namesakes or NULL, then code, given name and family name of a person
 *
 * The SQL function quatuor_called(): what a person is called.
 */
void
quatuor_namesakes_call (sqlite3_context  *context,
                        int               n_values,
                        sqlite3_value   **values)
{
  QuatuorNamesakes *self = sqlite3_value_pointer (values[0], POINTER_TYPE);
  const char *given_name = text_of (values[2]);
  const char *family_name = text_of (values[3]);
  const char *name = NULL;

  if (self != NULL && (given_name != NULL || family_name != NULL))
    {
      if (!quatuor_namesakes_read (self, NULL))
        {
          sqlite3_result_error_code (context, sqlite3_extended_errcode (self->db->sqlite));
          return;
        }
      name = quatuor_namesakes_name (self, given_name, family_name);
    }
  if (name != NULL)
    sqlite3_result_text (context, name, -1, SQLITE_TRANSIENT);
  else
    sqlite3_result_value (context, values[1]);
}

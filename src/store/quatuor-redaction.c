/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-redaction.h"

#include "quatuor-changeset-reader.h"
#include "quatuor-changeset-writer.h"

#include <string.h>

/* A name of fewer letters is found in half the words of the language. */
#define MIN_NAME_LENGTH 3

struct _QuatuorRedaction
{
  QuatuorId   person;
  char       *code;
  GRegex     *names; /* NULL: nothing to look for */
  GHashTable *kept;  /* places whose text the tables still hold */
};

/*
 * What is looked for
 */

static void
add_name (GPtrArray  *names,
          const char *name)
{
  if (name != NULL && g_utf8_strlen (name, -1) >= MIN_NAME_LENGTH)
    g_ptr_array_add (names, g_regex_escape_string (name, -1));
}

/**
 * quatuor_redaction_new:
 * @person: a person's card
 *
 * Returns: (transfer full): what takes this person out of texts: both names,
 *   the address and the phone, as whole words, whatever their case
 */
QuatuorRedaction *
quatuor_redaction_new (const QuatuorPerson *person)
{
  QuatuorRedaction *self = g_new0 (QuatuorRedaction, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  self->person = person->id;
  self->code = g_strdup (person->code);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* The longest first: an address holds the name. */
  add_name (names, person->email);
  add_name (names, person->phone);
  add_name (names, person->family_name);
  add_name (names, person->given_name);
  if (names->len > 0)
    {
      g_autofree char *any = NULL;
      g_autofree char *pattern = NULL;

      g_ptr_array_add (names, NULL);
      any = g_strjoinv ("|", (char **) names->pdata);
      pattern = g_strdup_printf ("(?<!\\w)(?:%s)(?!\\w)", any);
      self->names = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
    }
  return self;
}

/**
 * quatuor_redaction_free:
 * @self: (nullable) (transfer full): a redaction
 */
void
quatuor_redaction_free (QuatuorRedaction *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->names, g_regex_unref);
  g_hash_table_unref (self->kept);
  g_free (self->code);
  g_free (self);
}

/**
 * quatuor_redaction_finds:
 * @self: a redaction
 * @text: (nullable): a text
 *
 * Returns: whether it mentions the person
 */
gboolean
quatuor_redaction_finds (QuatuorRedaction *self,
                         const char       *text)
{
  return text != NULL && self->names != NULL && g_regex_match (self->names, text, 0, NULL);
}

/**
 * quatuor_redaction_text:
 * @self: a redaction
 * @text: a text
 *
 * Returns: (transfer full): the text with the code in place of the person
 */
char *
quatuor_redaction_text (QuatuorRedaction *self,
                        const char       *text)
{
  if (!quatuor_redaction_finds (self, text))
    return g_strdup (text);
  return g_regex_replace_literal (self->names, text, -1, 0, self->code, 0, NULL);
}

static char *
place_of (const char    *table,
          gconstpointer  key,
          gsize          size,
          guint          column)
{
  GString *place = g_string_new (table);

  g_string_append_printf (place, " %u ", column);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (place, "%02x", ((const guint8 *) key)[i]);
  return g_string_free (place, FALSE);
}

/**
 * quatuor_redaction_keep:
 * @self: a redaction
 * @table: a table
 * @row: one of its rows as it stands
 * @column: a column whose text stays as it is
 *
 * Replaying the journal must give that text again, so its past is left alone.
 */
void
quatuor_redaction_keep (QuatuorRedaction *self,
                        QuatuorTable      table,
                        gconstpointer     row,
                        guint             column)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  g_hash_table_add (self->kept, place_of (type->name, row, type->n_keys * QUATUOR_ID_SIZE, column));
}

static gboolean
is_personal (int column)
{
  static const char *const PERSONAL[] = { "given_name", "family_name", "function", "organisation",
                                          "email", "phone", "informed_on", "note", NULL };
  const QuatuorRowType *type = quatuor_row_type (QUATUOR_TABLE_PERSON);

  return (guint) column < type->n_fields && g_strv_contains (PERSONAL, type->fields[column].name);
}

/* Columns whose text is a word of the program, and may well be somebody's name:
 * there is a Mr Pays, and a kind of territory of that name. */
static gboolean
is_coded (const QuatuorField *field)
{
  static const char *const CODED[] = { "audience", "colour", "consent", "contribution", "family",
                                       "format", "icon", "kind", "level", "mode", "moment", "part",
                                       "phase", "role", "state", "status", "visibility", NULL };

  return g_strv_contains (CODED, field->name);
}

static gboolean
empty_field (const QuatuorField *field,
             guint8             *member)
{
  char **text = (char **) member;
  QuatuorDate *date = (QuatuorDate *) member;
  gboolean held;

  if (field->kind == QUATUOR_FIELD_DATE)
    {
      held = *date != QUATUOR_DATE_UNKNOWN;
      *date = QUATUOR_DATE_UNKNOWN;
      return held;
    }
  held = *text != NULL;
  quatuor_row_set_text (text, NULL);
  return held;
}

/**
 * quatuor_redaction_row:
 * @self: a redaction
 * @table: a table
 * @row: a row of it, changed in place
 *
 * Takes the person out of a row that the coach cannot mend: the card becomes the
 * code alone, and the code stands for the names in all other texts.
 *
 * Returns: whether the row held anything of the person
 */
gboolean
quatuor_redaction_row (QuatuorRedaction *self,
                       QuatuorTable      table,
                       gpointer          row)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  gboolean is_person = table == QUATUOR_TABLE_PERSON && quatuor_id_equal (row, &self->person);
  gboolean touched = FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const QuatuorField *field = &type->fields[i];
      guint8 *member = (guint8 *) row + field->offset;

      if (is_person && is_personal ((int) i))
        touched |= empty_field (field, member);
      else if (field->kind == QUATUOR_FIELD_TEXT && !is_coded (field) &&
               quatuor_redaction_finds (self, *(char **) member))
        {
          g_autofree char *text = quatuor_redaction_text (self, *(char **) member);

          quatuor_row_set_text ((char **) member, text);
          touched = TRUE;
        }
    }
  return touched;
}

/*
 * Changesets, written again table header by table header and record by record.
 */

typedef struct
{
  QuatuorRedaction       *redaction;
  GByteArray             *bytes;
  gboolean                touched;
  QuatuorChangesetReader  change;    /* the present one */
  gboolean                is_person;
} Writing;

static char *
present_place (Writing *writing,
               int      column)
{
  g_autoptr (GByteArray) key = g_byte_array_new ();

  for (int i = 0; i < writing->change.n_columns; i++)
    if (writing->change.keys[i])
      {
        sqlite3_value *value = quatuor_changeset_reader_key (&writing->change, i);

        g_byte_array_append (key, sqlite3_value_blob (value), (guint) sqlite3_value_bytes (value));
      }
  return place_of (writing->change.table, key->data, key->len, (guint) column);
}

static void
append_text (Writing       *writing,
             sqlite3_value *value,
             int            column)
{
  const char *text = (const char *) sqlite3_value_text (value);
  g_autofree char *place = NULL;
  g_autofree char *redacted = NULL;

  if (quatuor_redaction_finds (writing->redaction, text))
    {
      place = present_place (writing, column);
      if (!g_hash_table_contains (writing->redaction->kept, place))
        {
          redacted = quatuor_redaction_text (writing->redaction, text);
          writing->touched = TRUE;
        }
    }
  quatuor_changeset_append_sized (writing->bytes, redacted != NULL ? redacted : text,
                                  strlen (redacted != NULL ? redacted : text));
}

static void
append_number (GByteArray    *bytes,
               sqlite3_value *value)
{
  gint64 integer = sqlite3_value_int64 (value);
  double real = sqlite3_value_double (value);
  guint64 word;

  memcpy (&word, sqlite3_value_type (value) == SQLITE_INTEGER ? (void *) &integer : (void *) &real,
          sizeof word);
  quatuor_changeset_append_word (bytes, word);
}

static void
append_value (Writing       *writing,
              sqlite3_value *value,
              int            column)
{
  int type = value == NULL ? 0 : sqlite3_value_type (value);

  if (value != NULL && writing->is_person && is_personal (column))
    {
      type = SQLITE_NULL;
      writing->touched = TRUE;
    }

  quatuor_changeset_append_byte (writing->bytes, (guint8) type);
  if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
    append_number (writing->bytes, value);
  else if (type == SQLITE_TEXT)
    append_text (writing, value, column);
  else if (type == SQLITE_BLOB)
    quatuor_changeset_append_sized (writing->bytes, sqlite3_value_blob (value),
                                    (gsize) sqlite3_value_bytes (value));
}

static void
append_change (Writing *writing)
{
  const QuatuorChangesetReader *change = &writing->change;
  sqlite3_value *key = quatuor_changeset_reader_key (change, 0);

  writing->is_person = g_str_equal (change->table, "person") &&
                       sqlite3_value_bytes (key) == QUATUOR_ID_SIZE &&
                       memcmp (sqlite3_value_blob (key), writing->redaction->person.bytes,
                               QUATUOR_ID_SIZE) == 0;
  quatuor_changeset_append_byte (writing->bytes, (guint8) change->operation);
  quatuor_changeset_append_byte (writing->bytes, (guint8) change->indirect);
  if (change->operation != SQLITE_INSERT)
    for (int i = 0; i < change->n_columns; i++)
      append_value (writing, quatuor_changeset_reader_old (change, i), i);
  if (change->operation != SQLITE_DELETE)
    for (int i = 0; i < change->n_columns; i++)
      append_value (writing, quatuor_changeset_reader_new (change, i), i);
}

/**
 * quatuor_redaction_apply:
 * @self: a redaction
 * @db: a connection
 * @changes: a changeset of ours
 * @size: in bytes
 * @touched: (out): whether anything differs
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the same changes without the person
 */
GByteArray *
quatuor_redaction_apply (QuatuorRedaction  *self,
                         QuatuorDb         *db,
                         gconstpointer      changes,
                         int                size,
                         gboolean          *touched,
                         GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) size);
  g_autofree char *present = NULL;
  Writing writing = { .redaction = self, .bytes = bytes };

  quatuor_changeset_reader_start (&writing.change, changes, (gsize) size);
  while (quatuor_changeset_reader_next (&writing.change))
    {
      if (g_strcmp0 (present, writing.change.table) != 0)
        {
          quatuor_changeset_append_table (bytes, writing.change.table, writing.change.keys,
                                          (guint) writing.change.n_columns);
          g_clear_pointer (&present, g_free);
          present = g_strdup (writing.change.table);
        }
      append_change (&writing);
    }
  if (!quatuor_changeset_reader_end (&writing.change, db, error))
    return NULL;

  *touched = writing.touched;
  return g_steal_pointer (&bytes);
}

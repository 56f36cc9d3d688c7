/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All members of a row at once: a column sets the member of its own name, by its own
 * type, so that an importer only says what is not so simple. */

#include "quatuor-csv-context.h"

#include "quatuor-csv-persons.h"

/* Whether a column of @type sets a member of @kind by itself. Keys and codes are no
 * business of a column alone. */
static gboolean
is_plain (const QuatuorCsvColumn *column,
          QuatuorFieldKind        kind)
{
  switch (column->type)
    {
    case QUATUOR_CSV_TEXT:
    case QUATUOR_CSV_PHONE:
      return kind == QUATUOR_FIELD_TEXT;
    case QUATUOR_CSV_CHOICE:
      return kind == QUATUOR_FIELD_TEXT || kind == QUATUOR_FIELD_INTEGER;
    case QUATUOR_CSV_INTEGER:
      return kind == QUATUOR_FIELD_INTEGER;
    case QUATUOR_CSV_DATE:
      return kind == QUATUOR_FIELD_DATE;
    case QUATUOR_CSV_REFERENCE:
      return kind == QUATUOR_FIELD_ID;
    case QUATUOR_CSV_CODE:
    case QUATUOR_CSV_DECIMAL:
    case QUATUOR_CSV_HALF_DAYS:
    default:
      return FALSE;
    }
}

/**
 * quatuor_csv_context_match:
 * @self: an import whose importer is known
 *
 * Finds the member that each column sets: the one of the same name, if the column can
 * set it by itself and the importer does not do so on its own.
 */
void
quatuor_csv_context_match (QuatuorCsvContext *self)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const QuatuorCsvColumn *column = &self->table->columns[i];
      const QuatuorField *field = quatuor_row_find_field (self->importer->table, column->code);
      gboolean own = self->importer->own & QUATUOR_CSV_COLUMN (i);

      if (field != NULL && !own && is_plain (column, field->kind))
        self->fields[i] = field;
    }
}

/* A choice whose codes are digits. */
static void
set_digit (QuatuorCsvContext *self,
           int                column,
           gint64            *member)
{
  const char *code = NULL;

  if (!quatuor_csv_context_has (self, column) ||
      !quatuor_csv_context_choice (self, column, &code))
    return;
  if (code == NULL && *member != QUATUOR_INTEGER_UNKNOWN)
    self->result->n_emptied++;
  *member = code != NULL ? g_ascii_digit_value (*code) : QUATUOR_INTEGER_UNKNOWN;
}

static void
set_phone (QuatuorCsvContext  *self,
           int                 column,
           char              **member)
{
  g_autofree char *phone = quatuor_csv_context_phone (self, column);

  quatuor_csv_context_replace (self, column, member, phone);
}

/* Where the member refers to a row with that code already it stays: two versions of a
 * questionnaire have criteria of the same code. */
static void
set_reference (QuatuorCsvContext  *self,
               int                 column,
               const QuatuorField *field,
               QuatuorId          *member)
{
  g_autofree char *word = quatuor_csv_context_word (self, column);
  gboolean is_key = self->table->columns[column].flags & QUATUOR_CSV_KEY;
  QuatuorTable table = QUATUOR_N_TABLES;
  gconstpointer row;

  if (!quatuor_csv_context_has (self, column))
    return;

  quatuor_row_find_reference (field->name, &table);
  row = quatuor_cohort_find (self->cohort, table, member);
  if (row != NULL && g_strcmp0 (quatuor_csv_row_text (table, row, "code"), word) == 0)
    return;
  if (is_key ? quatuor_csv_context_required (self, column,
                                             quatuor_csv_context_lookup (self, table), &row)
             : quatuor_csv_context_reference (self, column,
                                              quatuor_csv_context_lookup (self, table), &row))
    quatuor_csv_context_set_id (self, column, member, row);
}

static gboolean
set_person (QuatuorCsvContext  *self,
            int                 column,
            QuatuorId          *member,
            GError            **error)
{
  gint64 n_errors = self->result->n_errors;
  const QuatuorPerson *person;

  if (!quatuor_csv_persons_find (self, column, &person, error))
    return FALSE;
  if (self->result->n_errors == n_errors)
    quatuor_csv_context_set_id (self, column, member, person);
  return TRUE;
}

static gboolean
set_member (QuatuorCsvContext   *self,
            int                  column,
            const QuatuorField  *field,
            gpointer             member,
            GError             **error)
{
  const QuatuorCsvColumn *known = &self->table->columns[column];

  if (field->kind == QUATUOR_FIELD_DATE)
    quatuor_csv_context_set_date (self, column, member);
  else if (field->kind == QUATUOR_FIELD_INTEGER && known->type == QUATUOR_CSV_CHOICE)
    set_digit (self, column, member);
  else if (field->kind == QUATUOR_FIELD_INTEGER)
    quatuor_csv_context_set_integer (self, column, member);
  else if (known->type == QUATUOR_CSV_CHOICE)
    quatuor_csv_context_set_choice (self, column, member);
  else if (known->type == QUATUOR_CSV_PHONE)
    set_phone (self, column, member);
  else if (field->kind == QUATUOR_FIELD_TEXT)
    quatuor_csv_context_set_text (self, column, member);
  else if (known->flags & QUATUOR_CSV_PERSON)
    return set_person (self, column, member, error);
  else
    set_reference (self, column, field, member);
  return TRUE;
}

/**
 * quatuor_csv_context_fill:
 * @self: an import on a row
 * @row: a row of the table of the importer
 * @error: where an error goes that stops the import at once
 *
 * Takes each cell into the member of the name of its column, by the type of the
 * column; those that the importer takes on its own are left to it. What is wrong is
 * said, and leaves the member alone.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_context_fill (QuatuorCsvContext  *self,
                          gpointer            row,
                          GError            **error)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    if (self->fields[i] != NULL &&
        !set_member (self, (int) i, self->fields[i], (guint8 *) row + self->fields[i]->offset,
                     error))
      return FALSE;
  return TRUE;
}

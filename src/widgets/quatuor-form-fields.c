/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-form-fields.h"

#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-pick-row.h"
#include "quatuor-text.h"

typedef struct
{
  const QuatuorField *column;
  GtkWidget          *widget; /* borrowed: the form outlives its list */
} FormField;

struct _QuatuorFormFields
{
  QuatuorTable  table;
  GArray       *fields; /* FormField */
};

/**
 * quatuor_form_fields_new:
 * @table: what the form shows a row of
 *
 * Returns: (transfer full): a form without fields
 */
QuatuorFormFields *
quatuor_form_fields_new (QuatuorTable table)
{
  QuatuorFormFields *self = g_new0 (QuatuorFormFields, 1);

  self->table = table;
  self->fields = g_array_new (FALSE, FALSE, sizeof (FormField));
  return self;
}

/**
 * quatuor_form_fields_free:
 * @self: (nullable) (transfer full): form fields
 */
void
quatuor_form_fields_free (QuatuorFormFields *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->fields);
  g_free (self);
}

/**
 * quatuor_form_fields_add:
 * @self: form fields
 * @column: a column of the table
 * @field: an entry row, a note row, a date row or a pick row
 */
void
quatuor_form_fields_add (QuatuorFormFields *self,
                         const char        *column,
                         GtkWidget         *field)
{
  const QuatuorRowType *type = quatuor_row_type (self->table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, column))
      {
        FormField entry = { &type->fields[i], field };

        g_array_append_val (self->fields, entry);
        return;
      }
  g_assert_not_reached ();
}

/* The value of a column as a drop-down list or an entry has it. */
static char *
value_to_text (const QuatuorField *column,
               gconstpointer       row)
{
  gconstpointer member = (const guint8 *) row + column->offset;

  switch (column->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      return quatuor_id_is_none (member) ? NULL : quatuor_id_to_string (member);
    case QUATUOR_FIELD_TEXT:
      return g_strdup (*(char *const *) member);
    case QUATUOR_FIELD_DATE:
      return quatuor_date_to_iso (*(const QuatuorDate *) member);
    case QUATUOR_FIELD_INTEGER:
      return *(const gint64 *) member == QUATUOR_INTEGER_UNKNOWN
               ? NULL
               : g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) member);
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_form_fields_show:
 * @self: form fields
 * @row: a row of the table
 */
void
quatuor_form_fields_show (QuatuorFormFields *self,
                          gconstpointer      row)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const FormField *field = &g_array_index (self->fields, FormField, i);
      g_autofree char *text = value_to_text (field->column, row);

      if (QUATUOR_IS_DATE_ROW (field->widget))
        quatuor_date_row_set_date (
          QUATUOR_DATE_ROW (field->widget),
          *(const QuatuorDate *) ((const guint8 *) row + field->column->offset));
      else if (QUATUOR_IS_NOTE_ROW (field->widget))
        quatuor_note_row_set_text (QUATUOR_NOTE_ROW (field->widget), text);
      else if (QUATUOR_IS_PICK_ROW (field->widget))
        quatuor_pick_row_set_value (QUATUOR_PICK_ROW (field->widget), text);
      else
        gtk_editable_set_text (GTK_EDITABLE (field->widget), text != NULL ? text : "");
    }
}

static char *
dup_value (GtkWidget *widget)
{
  if (QUATUOR_IS_NOTE_ROW (widget))
    return quatuor_note_row_dup_text (QUATUOR_NOTE_ROW (widget));
  if (QUATUOR_IS_PICK_ROW (widget))
    return g_strdup (quatuor_pick_row_get_value (QUATUOR_PICK_ROW (widget)));
  return quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (widget)));
}

static void
take_value (const QuatuorField *column,
            gpointer            member,
            const char         *text)
{
  switch (column->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      if (text == NULL || !quatuor_id_parse (text, member))
        *(QuatuorId *) member = QUATUOR_ID_NONE;
      break;
    case QUATUOR_FIELD_TEXT:
      quatuor_row_set_text (member, text);
      break;
    case QUATUOR_FIELD_INTEGER:
      *(gint64 *) member = text != NULL ? g_ascii_strtoll (text, NULL, 10)
                                        : QUATUOR_INTEGER_UNKNOWN;
      break;
    case QUATUOR_FIELD_DATE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_form_fields_take:
 * @self: form fields
 * @row: a row of the table, into which goes what the form says; columns without
 *   a field stay
 */
void
quatuor_form_fields_take (QuatuorFormFields *self,
                          gpointer           row)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const FormField *field = &g_array_index (self->fields, FormField, i);
      gpointer member = (guint8 *) row + field->column->offset;
      g_autofree char *text = NULL;

      if (QUATUOR_IS_DATE_ROW (field->widget))
        {
          *(QuatuorDate *) member = quatuor_date_row_get_date (QUATUOR_DATE_ROW (field->widget));
          continue;
        }
      text = dup_value (field->widget);
      take_value (field->column, member, text);
    }
}

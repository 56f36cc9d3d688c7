/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-row-field.h"

#include "quatuor-feedback.h"
#include "quatuor-problem.h"
#include "quatuor-text.h"

#include <langinfo.h>

G_DEFINE_INTERFACE (QuatuorRowField, quatuor_row_field, GTK_TYPE_WIDGET)

#define MEMBER(row, field, Type) ((Type *) ((guint8 *) (row) + (field)->offset))

static void
quatuor_row_field_default_init (QuatuorRowFieldInterface *iface)
{
}

static const QuatuorField *
find_field (const QuatuorFieldBinding *binding)
{
  const QuatuorRowType *type = quatuor_row_type (binding->table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_strcmp0 (type->fields[i].name, binding->column) == 0)
      return &type->fields[i];
  return NULL;
}

/* Where people write the day first, so does the field; elsewhere the ISO form
 * is the only one that nobody reads the wrong way round. */
static char *
date_to_text (QuatuorDate date)
{
  return g_str_has_prefix (nl_langinfo (D_FMT), "%d") ? quatuor_date_to_french (date)
                                                      : quatuor_date_to_iso (date);
}

static char *
field_to_text (const QuatuorField *field,
               gpointer            row)
{
  switch (field->kind)
    {
    case QUATUOR_FIELD_TEXT:
      return g_strdup (*MEMBER (row, field, char *));
    case QUATUOR_FIELD_DATE:
      return date_to_text (*MEMBER (row, field, QuatuorDate));
    case QUATUOR_FIELD_INTEGER:
      if (*MEMBER (row, field, gint64) == QUATUOR_INTEGER_UNKNOWN)
        return NULL;
      return g_strdup_printf ("%" G_GINT64_FORMAT, *MEMBER (row, field, gint64));
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      if (quatuor_id_is_none (MEMBER (row, field, QuatuorId)))
        return NULL;
      return quatuor_id_to_string (MEMBER (row, field, QuatuorId));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
set_date (const QuatuorField  *field,
          gpointer             row,
          const char          *text,
          GError             **error)
{
  QuatuorDate date = QUATUOR_DATE_UNKNOWN;

  if (text != NULL && !quatuor_date_parse (text, &date))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_BAD_DATE, text, NULL);
      return FALSE;
    }
  *MEMBER (row, field, QuatuorDate) = date;
  return TRUE;
}

static gboolean
set_integer (const QuatuorField  *field,
             gpointer             row,
             const char          *text,
             GError             **error)
{
  gint64 value = QUATUOR_INTEGER_UNKNOWN;

  if (text != NULL && !g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &value, NULL))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_BAD_NUMBER, text, NULL);
      return FALSE;
    }
  *MEMBER (row, field, gint64) = value;
  return TRUE;
}

static gboolean
field_from_text (const QuatuorField  *field,
                 gpointer             row,
                 const char          *text,
                 GError             **error)
{
  QuatuorId id = QUATUOR_ID_NONE;

  switch (field->kind)
    {
    case QUATUOR_FIELD_TEXT:
      quatuor_row_set_text (MEMBER (row, field, char *), text);
      return TRUE;
    case QUATUOR_FIELD_DATE:
      return set_date (field, row, text, error);
    case QUATUOR_FIELD_INTEGER:
      return set_integer (field, row, text, error);
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      if (text != NULL && !quatuor_id_parse (text, &id))
        return FALSE;
      *MEMBER (row, field, QuatuorId) = id;
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/* The one property of a class that only shows a column. */
#define PROP_COLUMN 1

static void
get_column (GObject    *object,
            guint       prop_id,
            GValue     *value,
            GParamSpec *pspec)
{
  if (prop_id == PROP_COLUMN)
    g_value_set_string (value,
                        quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (object))->column);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
set_column (GObject      *object,
            guint         prop_id,
            const GValue *value,
            GParamSpec   *pspec)
{
  if (prop_id == PROP_COLUMN)
    quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (object))->column =
      g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/**
 * quatuor_row_field_install_column:
 * @object_class: the class of a field without properties of its own
 *
 * Gives the class the property “column”, which only its construction sets: the
 * column of the row that it shows.
 */
void
quatuor_row_field_install_column (GObjectClass *object_class)
{
  g_return_if_fail (G_IS_OBJECT_CLASS (object_class));

  object_class->get_property = get_column;
  object_class->set_property = set_column;
  g_object_class_install_property (
    object_class, PROP_COLUMN,
    g_param_spec_string ("column", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

/**
 * quatuor_field_binding_clear:
 * @binding: a binding
 *
 * Frees what the binding holds, its column among others.
 */
void
quatuor_field_binding_clear (QuatuorFieldBinding *binding)
{
  quatuor_row_free (binding->table, g_steal_pointer (&binding->row));
  g_clear_pointer (&binding->shown, g_free);
  g_clear_pointer (&binding->column, g_free);
  g_clear_object (&binding->store);
}

/**
 * quatuor_row_field_get_binding:
 * @self: a field
 *
 * Returns: (transfer none): what it shows
 */
QuatuorFieldBinding *
quatuor_row_field_get_binding (QuatuorRowField *self)
{
  g_return_val_if_fail (QUATUOR_IS_ROW_FIELD (self), NULL);

  return QUATUOR_ROW_FIELD_GET_IFACE (self)->get_binding (self);
}

/**
 * quatuor_row_field_bind:
 * @self: a field
 * @store: the programme
 * @table: the row's table
 * @row: the row to show, copied
 *
 * Shows @row. What a person is typing is left alone if the value behind it is
 * still the one they began from.
 */
void
quatuor_row_field_bind (QuatuorRowField *self,
                        QuatuorStore    *store,
                        QuatuorTable     table,
                        gconstpointer    row)
{
  QuatuorFieldBinding *binding;
  g_autofree char *text = NULL;
  gboolean first;

  g_return_if_fail (QUATUOR_IS_ROW_FIELD (self));
  g_return_if_fail (row != NULL);

  binding = quatuor_row_field_get_binding (self);
  first = binding->row == NULL || !quatuor_row_same_key (table, binding->row, row);
  quatuor_row_free (binding->table, binding->row);
  g_set_object (&binding->store, store);
  binding->table = table;
  binding->row = quatuor_row_copy (table, row);

  text = quatuor_row_field_get_text (self);
  if (!first && binding->column != NULL && g_strcmp0 (text, binding->shown) == 0)
    return;

  g_free (binding->shown);
  binding->shown = g_steal_pointer (&text);
  QUATUOR_ROW_FIELD_GET_IFACE (self)->show (self);
}

/**
 * quatuor_row_field_get_text:
 * @self: a field that is bound
 *
 * Returns: (transfer full) (nullable): the column's value as text, %NULL if it
 *   is unknown
 */
char *
quatuor_row_field_get_text (QuatuorRowField *self)
{
  QuatuorFieldBinding *binding = quatuor_row_field_get_binding (self);
  const QuatuorField *field = find_field (binding);

  return field != NULL && binding->row != NULL ? field_to_text (field, binding->row) : NULL;
}

/**
 * quatuor_row_field_get_kind:
 * @self: a field that is bound
 *
 * Returns: what its column holds
 */
QuatuorFieldKind
quatuor_row_field_get_kind (QuatuorRowField *self)
{
  const QuatuorField *field = find_field (quatuor_row_field_get_binding (self));

  return field != NULL ? field->kind : QUATUOR_FIELD_TEXT;
}

/* A gate has no name of its own: its label names the phase, and that of a peers’
 * note the group. */
static void
name_row (QuatuorEdit  *edit,
          QuatuorTable  table,
          gpointer      row)
{
  if (table == QUATUOR_TABLE_GATE)
    quatuor_edit_about (edit, QUATUOR_TABLE_PHASE, &((QuatuorGate *) row)->phase);
  else if (table == QUATUOR_TABLE_PEER_NOTE)
    quatuor_edit_about (edit, QUATUOR_TABLE_PEER_GROUP, &((QuatuorPeerNote *) row)->peer_group);
  else if (table != QUATUOR_TABLE_PROGRAMME)
    quatuor_edit_about (edit, table, row);
}

/* What was refused, and said so, does not stay as if it were kept. */
static void
show_kept (gpointer field,
           gpointer unused)
{
  if (gtk_widget_get_root (field) != NULL && quatuor_row_field_get_binding (field)->row != NULL)
    QUATUOR_ROW_FIELD_GET_IFACE (field)->show (field);
}

/* A field that leaves the window with a change in it still saves the change. */
static void
apply (GtkWidget    *widget,
       QuatuorStore *store,
       QuatuorEdit  *edit)
{
  if (gtk_widget_get_root (widget) != NULL)
    quatuor_feedback_apply_or (widget, store, edit, show_kept);
  else
    quatuor_store_apply_async (store, edit, NULL, NULL, NULL);
}

/**
 * quatuor_row_field_write:
 * @self: a field that is bound
 * @text: (nullable): what a person gave
 * @error: where an error goes
 *
 * Saves @text as the column's value, as an act of its own, unless it is the
 * value already.
 *
 * Returns: %FALSE if @text is no value of this column
 */
gboolean
quatuor_row_field_write (QuatuorRowField  *self,
                         const char       *text,
                         GError          **error)
{
  QuatuorFieldBinding *binding = quatuor_row_field_get_binding (self);
  const QuatuorField *field = find_field (binding);
  g_autofree char *clean = quatuor_text_clean (text);
  g_autofree char *verb = NULL;
  g_autoptr (QuatuorEdit) edit = NULL;
  gpointer row;

  if (field == NULL || binding->row == NULL)
    return TRUE;

  row = quatuor_row_copy (binding->table, binding->row);
  if (!field_from_text (field, row, clean, error))
    {
      quatuor_row_free (binding->table, row);
      return FALSE;
    }

  if (!quatuor_row_equal (binding->table, row, binding->row))
    {
      verb = g_strconcat (quatuor_row_type (binding->table)->name, ".edit", NULL);
      edit = quatuor_edit_new (verb);
      name_row (edit, binding->table, row);
      quatuor_edit_change (edit, binding->table, binding->row, row);
      apply (GTK_WIDGET (self), binding->store, g_steal_pointer (&edit));
    }
  quatuor_row_free (binding->table, row);
  return TRUE;
}

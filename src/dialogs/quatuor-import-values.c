/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-values.h"

#include "quatuor-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than a person chooses from in a list: those are typed. */
#define MAX_CHOICES 60

/* A field that may be said for all rows. */
typedef struct
{
  guint       field;  /* the index of its column in the kind */
  GtkWidget  *row;    /* borrowed from the list: a combo row, or an entry row */
  GPtrArray  *codes;  /* of the places of the combo row behind the first; NULL for an entry */
  gboolean    taken;  /* a column of the table says it */
} Value;

struct _QuatuorImportValues
{
  AdwPreferencesGroup    parent_instance;

  /* Template children */
  AdwExpanderRow        *list;

  /* Owned */
  GPtrArray             *values; /* Value */

  const QuatuorCsvTable *table;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QuatuorImportValues, quatuor_import_values, ADW_TYPE_PREFERENCES_GROUP)

static void
value_free (gpointer data)
{
  Value *value = data;

  g_clear_pointer (&value->codes, g_ptr_array_unref);
  g_free (value);
}

static void
on_changed_cb (QuatuorImportValues *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What stands for one thing, or is a person’s own, is never the same on two rows. */
static gboolean
may_repeat (QuatuorCsvKind          kind,
            guint                   field,
            const QuatuorCsvColumn *column)
{
  if (column->type == QUATUOR_CSV_CODE)
    return !(column->flags & (QUATUOR_CSV_KEY | QUATUOR_CSV_PERSON)) &&
           !(kind == QUATUOR_CSV_TERRITORIES && field == QUATUOR_TERRITORIES_SIREN);
  return column->type != QUATUOR_CSV_PHONE && column->type != QUATUOR_CSV_HALF_DAYS;
}

static const char *
get_code (const QuatuorRowType *type,
          gconstpointer         row)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, "code"))
      return G_STRUCT_MEMBER (char *, row, type->fields[i].offset);
  return NULL;
}

/* The rows of the programme that a field may refer to. */
static void
list_rows (const QuatuorCsvColumn *column,
           QuatuorCohort          *cohort,
           GtkStringList          *names,
           GPtrArray              *codes)
{
  const GPtrArray *rows;
  QuatuorTable table;

  if (!quatuor_row_find_reference (column->code, &table) || table == QUATUOR_TABLE_PERSON)
    return;

  rows = quatuor_cohort_rows (cohort, table);
  for (guint i = 0; i < rows->len && rows->len <= MAX_CHOICES; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);
      g_autofree char *name = quatuor_label_row_name (cohort, table, row);
      const char *code = get_code (quatuor_row_type (table), row);

      if (code == NULL)
        return;
      gtk_string_list_append (names, name);
      g_ptr_array_add (codes, g_strdup (code));
    }
}

static void
list_choices (const QuatuorCsvColumn *column,
              GtkStringList          *names,
              GPtrArray              *codes)
{
  for (const QuatuorCsvChoice *choice = column->choices;
       choice != NULL && choice->code != NULL; choice++)
    {
      gtk_string_list_append (names, quatuor_csv_choice_get_label (choice));
      g_ptr_array_add (codes, g_strdup (choice->code));
    }
}

static Value *
value_new (QuatuorImportValues *self,
           guint                field,
           QuatuorCohort       *cohort)
{
  const QuatuorCsvColumn *column = &self->table->columns[field];
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  Value *value = g_new0 (Value, 1);

  value->field = field;
  /* Translators: of a field that is not given for all rows of a table at once. */
  gtk_string_list_append (names, _("Not said"));
  list_choices (column, names, codes);
  if (column->type == QUATUOR_CSV_REFERENCE)
    list_rows (column, cohort, names, codes);
  if (codes->len == 0)
    {
      value->row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _(column->label), NULL);
      g_signal_connect_swapped (value->row, "changed", G_CALLBACK (on_changed_cb), self);
      return value;
    }
  value->codes = g_steal_pointer (&codes);
  value->row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _(column->label), "model", names, NULL);
  g_signal_connect_swapped (value->row, "notify::selected", G_CALLBACK (on_changed_cb), self);
  return value;
}

static char *
get_text (const Value *value)
{
  guint selected;

  if (value->codes == NULL)
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (value->row))));
  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (value->row));
  return g_strdup (selected > 0 && selected <= value->codes->len
                     ? g_ptr_array_index (value->codes, selected - 1) : "");
}

static void
set_text (const Value *value,
          const char  *text)
{
  if (value->codes == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (value->row), text);
      return;
    }
  for (guint i = 0; i < value->codes->len; i++)
    if (g_str_equal (g_ptr_array_index (value->codes, i), text))
      adw_combo_row_set_selected (ADW_COMBO_ROW (value->row), i + 1);
}

static Value *
find_value (QuatuorImportValues *self,
            int                  field)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      Value *value = g_ptr_array_index (self->values, i);

      if ((int) value->field == field)
        return value;
    }
  return NULL;
}

static void
quatuor_import_values_dispose (GObject *object)
{
  QuatuorImportValues *self = QUATUOR_IMPORT_VALUES (object);

  g_clear_pointer (&self->values, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_VALUES);
  G_OBJECT_CLASS (quatuor_import_values_parent_class)->dispose (object);
}

static void
quatuor_import_values_class_init (QuatuorImportValuesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_values_dispose;

  /**
   * QuatuorImportValues::changed:
   * @self: the fields
   *
   * Some field has another value.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-values.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportValues, list);
}

static void
quatuor_import_values_init (QuatuorImportValues *self)
{
  self->values = g_ptr_array_new_with_free_func (value_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_import_values_show:
 * @self: the fields
 * @kind: what a table holds
 * @sets: (nullable): what was kept of them, as QuatuorCsvImport has it
 * @cohort: the programme
 */
void
quatuor_import_values_show (QuatuorImportValues  *self,
                            QuatuorCsvKind        kind,
                            char                **sets,
                            QuatuorCohort        *cohort)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_VALUES (self));

  for (guint i = 0; i < self->values->len; i++)
    adw_expander_row_remove (self->list, ((Value *) g_ptr_array_index (self->values, i))->row);
  g_ptr_array_set_size (self->values, 0);
  adw_expander_row_set_expanded (self->list, FALSE);

  self->table = quatuor_csv_kind_get_table (kind);
  for (guint i = 0; i < self->table->n_columns; i++)
    if (may_repeat (kind, i, &self->table->columns[i]))
      {
        Value *value = value_new (self, i, cohort);

        adw_expander_row_add_row (self->list, value->row);
        g_ptr_array_add (self->values, value);
      }
  for (; sets != NULL && *sets != NULL; sets++)
    {
      const char *divide = strchr (*sets, '=');
      g_autofree char *field = divide != NULL ? g_strndup (*sets, (gsize) (divide - *sets)) : NULL;
      Value *value =
        field != NULL ? find_value (self, quatuor_csv_table_find (self->table, field)) : NULL;

      if (value != NULL)
        set_text (value, divide + 1);
    }
}

/**
 * quatuor_import_values_set_taken:
 * @self: the fields
 * @field: the index of a column of the kind
 * @taken: whether a column of the table says it, so that it is not asked for
 */
void
quatuor_import_values_set_taken (QuatuorImportValues *self,
                                 guint                field,
                                 gboolean             taken)
{
  Value *value;

  g_return_if_fail (QUATUOR_IS_IMPORT_VALUES (self));

  value = find_value (self, (int) field);
  if (value == NULL)
    return;
  value->taken = taken;
  gtk_widget_set_visible (value->row, !taken);
}

/**
 * quatuor_import_values_open:
 * @self: the fields
 *
 * Shows them, as one of them is asked for.
 */
void
quatuor_import_values_open (QuatuorImportValues *self)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_VALUES (self));

  adw_expander_row_set_expanded (self->list, TRUE);
}

/**
 * quatuor_import_values_has:
 * @self: the fields
 * @field: the index of a column of the kind
 *
 * Returns: whether it is said for all rows
 */
gboolean
quatuor_import_values_has (QuatuorImportValues *self,
                           guint                field)
{
  const Value *value;
  g_autofree char *text = NULL;

  g_return_val_if_fail (QUATUOR_IS_IMPORT_VALUES (self), FALSE);

  value = find_value (self, (int) field);
  if (value == NULL || value->taken)
    return FALSE;
  text = get_text (value);
  return *text != '\0';
}

/**
 * quatuor_import_values_get_sets:
 * @self: the fields
 *
 * Returns: (transfer full): what is said for all rows, as QuatuorCsvImport has it
 */
char **
quatuor_import_values_get_sets (QuatuorImportValues *self)
{
  g_autoptr (GStrvBuilder) sets = g_strv_builder_new ();

  g_return_val_if_fail (QUATUOR_IS_IMPORT_VALUES (self), NULL);

  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = g_ptr_array_index (self->values, i);
      g_autofree char *text = get_text (value);
      g_autofree char *set =
        g_strdup_printf ("%s=%s", self->table->columns[value->field].code, text);

      if (*text != '\0' && !value->taken)
        g_strv_builder_add (sets, set);
    }
  return g_strv_builder_end (sets);
}

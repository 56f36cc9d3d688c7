/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-pick-row.h"

#include "quatuor-label.h"
#include "quatuor-wording.h"

struct _QuatuorPickRow
{
  AdwComboRow    parent_instance;

  /* Owned */
  GtkStringList *labels;
  GPtrArray     *values; /* char *, NULL for none; in the order of labels */
};

G_DEFINE_FINAL_TYPE (QuatuorPickRow, quatuor_pick_row, ADW_TYPE_COMBO_ROW)

/* Long labels are cut in the row, but not in the list that it opens. */
static void
on_selected_cb (QuatuorPickRow *self)
{
  GtkStringObject *label = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               label != NULL ? gtk_string_object_get_string (label) : NULL);
}

static void
quatuor_pick_row_finalize (GObject *object)
{
  QuatuorPickRow *self = QUATUOR_PICK_ROW (object);

  g_clear_object (&self->labels);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (quatuor_pick_row_parent_class)->finalize (object);
}

static void
quatuor_pick_row_class_init (QuatuorPickRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_pick_row_finalize;
}

static void
quatuor_pick_row_init (QuatuorPickRow *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->labels = gtk_string_list_new (NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (on_selected_cb), NULL);
}

/**
 * quatuor_pick_row_new:
 *
 * Returns: (transfer floating): a row with nothing to pick yet
 */
GtkWidget *
quatuor_pick_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_PICK_ROW, NULL);
}

/**
 * quatuor_pick_row_add:
 * @self: a pick row
 * @value: (nullable): a code, or an id as text; %NULL for none
 * @label: what people read
 */
void
quatuor_pick_row_add (QuatuorPickRow *self,
                      const char     *value,
                      const char     *label)
{
  g_return_if_fail (QUATUOR_IS_PICK_ROW (self));

  /* The label comes last: the row may ask for its value at once. */
  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (self->labels, label);
}

/**
 * quatuor_pick_row_add_codes:
 * @self: a pick row
 * @column: the column that holds the codes, as quatuor_wording_for_code() takes it
 * @codes: (array zero-terminated=1): the codes, in the order in which they are offered
 */
void
quatuor_pick_row_add_codes (QuatuorPickRow    *self,
                            const char        *column,
                            const char *const *codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    quatuor_pick_row_add (self, codes[i], quatuor_wording_for_code (column, codes[i]));
}

/**
 * quatuor_pick_row_add_rows:
 * @self: a pick row
 * @cohort: a cohort
 * @table: a table whose key is one id
 * @rows: rows of it
 */
void
quatuor_pick_row_add_rows (QuatuorPickRow  *self,
                           QuatuorCohort   *cohort,
                           QuatuorTable     table,
                           const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorId *id = g_ptr_array_index (rows, i);
      g_autofree char *value = quatuor_id_to_string (id);
      g_autofree char *label = quatuor_label_row_name (cohort, table, id);

      quatuor_pick_row_add (self, value, label);
    }
}

/**
 * quatuor_pick_row_get_value:
 * @self: a pick row
 *
 * Returns: (transfer none) (nullable): what is picked
 */
const char *
quatuor_pick_row_get_value (QuatuorPickRow *self)
{
  guint selected;

  g_return_val_if_fail (QUATUOR_IS_PICK_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->values->len ? g_ptr_array_index (self->values, selected) : NULL;
}

/**
 * quatuor_pick_row_set_value:
 * @self: a pick row
 * @value: (nullable): one of its values; what is none of them changes nothing
 */
void
quatuor_pick_row_set_value (QuatuorPickRow *self,
                            const char     *value)
{
  g_return_if_fail (QUATUOR_IS_PICK_ROW (self));

  for (guint i = 0; i < self->values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->values, i), value) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}

/**
 * quatuor_pick_row_clear:
 * @self: a pick row
 *
 * Takes all values away.
 */
void
quatuor_pick_row_clear (QuatuorPickRow *self)
{
  g_return_if_fail (QUATUOR_IS_PICK_ROW (self));

  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)),
                          NULL);
  g_ptr_array_set_size (self->values, 0);
}

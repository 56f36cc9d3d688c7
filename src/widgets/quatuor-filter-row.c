/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-filter-row.h"

#include "quatuor-label.h"

struct _QuatuorFilterRow
{
  AdwComboRow  parent_instance;

  /* Owned: in the order of the list, the first being none for all */
  GArray      *ids;
};

G_DEFINE_FINAL_TYPE (QuatuorFilterRow, quatuor_filter_row, ADW_TYPE_COMBO_ROW)

static void
quatuor_filter_row_finalize (GObject *object)
{
  g_array_unref (QUATUOR_FILTER_ROW (object)->ids);
  G_OBJECT_CLASS (quatuor_filter_row_parent_class)->finalize (object);
}

static void
quatuor_filter_row_class_init (QuatuorFilterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_filter_row_finalize;
}

static void
quatuor_filter_row_init (QuatuorFilterRow *self)
{
  self->ids = g_array_new (FALSE, TRUE, sizeof (QuatuorId));
}

/**
 * quatuor_filter_row_show:
 * @self: a filter
 * @cohort: what there is
 * @table: the table whose rows are offered
 * @all: what the choice of all is called
 *
 * Offers the rows of @table; what was chosen stays chosen while it is there.
 */
void
quatuor_filter_row_show (QuatuorFilterRow *self,
                         QuatuorCohort    *cohort,
                         QuatuorTable      table,
                         const char       *all)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  QuatuorId chosen, none = QUATUOR_ID_NONE;

  g_return_if_fail (QUATUOR_IS_FILTER_ROW (self));

  chosen = quatuor_filter_row_get_id (self);
  g_array_set_size (self->ids, 0);
  g_array_append_val (self->ids, none);
  gtk_string_list_append (names, all);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorId *id = g_ptr_array_index (rows, i);
      g_autofree char *name = quatuor_label_row_name (cohort, table, id);

      g_array_append_vals (self->ids, id, 1);
      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  quatuor_filter_row_set_id (self, &chosen);
}

/**
 * quatuor_filter_row_get_id:
 * @self: a filter
 *
 * Returns: the row that is chosen, none for all
 */
QuatuorId
quatuor_filter_row_get_id (QuatuorFilterRow *self)
{
  guint selected;

  g_return_val_if_fail (QUATUOR_IS_FILTER_ROW (self), QUATUOR_ID_NONE);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->ids->len ? g_array_index (self->ids, QuatuorId, selected)
                                   : QUATUOR_ID_NONE;
}

/**
 * quatuor_filter_row_set_id:
 * @self: a filter
 * @id: a row, or none for all
 */
void
quatuor_filter_row_set_id (QuatuorFilterRow *self,
                           const QuatuorId  *id)
{
  g_return_if_fail (QUATUOR_IS_FILTER_ROW (self));

  for (guint i = 0; i < self->ids->len; i++)
    if (quatuor_id_equal (&g_array_index (self->ids, QuatuorId, i), id))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
        return;
      }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
}

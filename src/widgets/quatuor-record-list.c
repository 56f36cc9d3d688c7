/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-record-row.h"

#include "quatuor-row-acts.h"

/* Whether a child of a list is one of its records. */
static gboolean
is_record (gpointer      child,
           QuatuorTable  table)
{
  QuatuorFieldBinding *binding;

  if (!QUATUOR_IS_ROW_FIELD (child))
    return FALSE;

  binding = quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (child));
  return binding->row != NULL && binding->table == table;
}

static gint64
rank_of (gpointer     child,
         QuatuorTable table)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  const guint8 *row = quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (child))->row;

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, "rank"))
      return *(const gint64 *) (row + type->fields[i].offset);
  return 0;
}

/* The fields of an expander come first, then the records, then what adds one. */
static int
group_of (gpointer     child,
          QuatuorTable table)
{
  if (is_record (child, table))
    return 1;
  return QUATUOR_IS_ROW_FIELD (child) ? 0 : 2;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  QuatuorTable table = (QuatuorTable) GPOINTER_TO_UINT (user_data);
  int group_a = group_of (a, table);
  int group_b = group_of (b, table);
  gint64 rank_a, rank_b;

  if (group_a != group_b)
    return group_a - group_b;
  if (group_a != 1)
    return 0;

  rank_a = rank_of (a, table);
  rank_b = rank_of (b, table);
  return (rank_a > rank_b) - (rank_a < rank_b);
}

static GHashTable *
collect (GtkListBox   *list,
         QuatuorTable  table)
{
  GHashTable *known = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_record (child, table))
      g_hash_table_insert (known,
                           quatuor_row_field_get_binding (QUATUOR_ROW_FIELD (child))->row,
                           child);
  return known;
}

static void
update_acts (GtkListBox   *list,
             QuatuorTable  table)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_record (child, table))
      quatuor_row_acts_update (QUATUOR_ROW_FIELD (child));
}

/**
 * quatuor_record_list_show:
 * @list: a list box; the rows of an expander lie in one too
 * @row_type: the type of a record’s row, a QuatuorRowField
 * @store: the programme
 * @table: the table of the records
 * @rows: (nullable): the records in their order
 *
 * Makes @list hold one row for each record, in the order of their ranks,
 * between the fields that lie there and what adds a record. Rows that stay are
 * kept, with the focus, what is typed and what is open.
 */
void
quatuor_record_list_show (GtkListBox      *list,
                          GType            row_type,
                          QuatuorStore    *store,
                          QuatuorTable     table,
                          const GPtrArray *rows)
{
  g_autoptr (GHashTable) gone = NULL;
  GHashTableIter iter;
  gpointer child;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (g_type_is_a (row_type, QUATUOR_TYPE_ROW_FIELD));

  gtk_list_box_set_sort_func (list, compare_rows, GUINT_TO_POINTER (table), NULL);
  gone = collect (list, table);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);
      gpointer known = g_hash_table_lookup (gone, row);

      if (known != NULL)
        g_hash_table_remove (gone, row);
      else
        known = g_object_ref_sink (g_object_new (row_type, NULL));

      quatuor_row_field_bind (QUATUOR_ROW_FIELD (known), store, table, row);
      if (gtk_widget_get_parent (known) == NULL)
        {
          gtk_list_box_append (list, known);
          g_object_unref (known);
        }
    }

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, NULL, &child))
    gtk_list_box_remove (list, child);
  gtk_list_box_invalidate_sort (list);
  update_acts (list, table);
}

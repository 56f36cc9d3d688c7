/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-territory-row.h"

#include "quatuor-attention.h"
#include "quatuor-test-store.h"

static void
update (QuatuorTestStore *self,
        GListStore       *list)
{
  const QuatuorAttentionLimits limits = QUATUOR_ATTENTION_LIMITS_DEFAULT;
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  g_autoptr (GArray) attention = quatuor_attention_list (cohort, &limits, quatuor_date_today ());

  quatuor_territory_item_list_update (list, cohort, attention);
}

static void
rename_territory (QuatuorTestStore *self,
                  const char       *name)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTerritory *territory =
    quatuor_row_copy (QUATUOR_TABLE_TERRITORY,
                      quatuor_cohort_find (quatuor_store_get_cohort (self->store),
                                           QUATUOR_TABLE_TERRITORY, &self->base.territory));

  quatuor_row_set_text (&territory->name, name);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
  quatuor_test_store_apply (self, edit);
}

static void
on_items_changed_cb (guint *count)
{
  (*count)++;
}

/* An act that changes a territory leaves the list in its place, and its row says
 * the new name. */
static void
test_keeps (QuatuorTestStore *self,
            gconstpointer     data)
{
  g_autoptr (GListStore) list = quatuor_territory_item_list_new ();
  GtkWidget *row = g_object_ref_sink (quatuor_territory_row_new ());
  guint n_changes = 0;
  gpointer item;

  update (self, list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (on_items_changed_cb), &n_changes);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  quatuor_territory_row_set_item (QUATUOR_TERRITORY_ROW (row), item);

  rename_territory (self, "CC du Frontonnais");
  update (self, list);
  g_assert_cmpuint (n_changes, ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "CC du Frontonnais, 0 of 4 seats held");

  quatuor_territory_row_set_item (QUATUOR_TERRITORY_ROW (row), NULL);
  g_object_unref (item);
  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/widgets/territory-row/keeps", QuatuorTestStore, NULL, quatuor_test_store_set_up,
              test_keeps, quatuor_test_store_tear_down);

  return g_test_run ();
}

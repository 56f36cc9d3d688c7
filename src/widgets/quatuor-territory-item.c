/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-territory-item.h"

#include "quatuor-attention.h"

struct _QuatuorTerritoryItem
{
  GObject                 parent_instance;

  /* Owned */
  QuatuorCohort          *cohort;

  /* Borrowed from the cohort */
  const QuatuorTerritory *territory;

  guint                   n_attention;
};

G_DEFINE_FINAL_TYPE (QuatuorTerritoryItem, quatuor_territory_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
quatuor_territory_item_finalize (GObject *object)
{
  quatuor_cohort_unref (QUATUOR_TERRITORY_ITEM (object)->cohort);

  G_OBJECT_CLASS (quatuor_territory_item_parent_class)->finalize (object);
}

static void
quatuor_territory_item_class_init (QuatuorTerritoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_territory_item_finalize;

  /**
   * QuatuorTerritoryItem::changed:
   *
   * The item says something else than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quatuor_territory_item_init (QuatuorTerritoryItem *self)
{
}

static void
set (QuatuorTerritoryItem   *self,
     QuatuorCohort          *cohort,
     const QuatuorTerritory *territory,
     guint                   n_attention)
{
  QuatuorCohort *old = self->cohort;

  self->cohort = quatuor_cohort_ref (cohort);
  self->territory = territory;
  self->n_attention = n_attention;
  quatuor_cohort_unref (old);
}

/**
 * quatuor_territory_item_new:
 * @cohort: a cohort
 * @territory: one of its territories
 * @n_attention: how many lines of the attention list are about it
 *
 * Returns: (transfer full): the territory as a list shows it
 */
QuatuorTerritoryItem *
quatuor_territory_item_new (QuatuorCohort          *cohort,
                            const QuatuorTerritory *territory,
                            guint                   n_attention)
{
  QuatuorTerritoryItem *self = g_object_new (QUATUOR_TYPE_TERRITORY_ITEM, NULL);

  set (self, cohort, territory, n_attention);
  return self;
}

/**
 * quatuor_territory_item_update:
 * @self: an item
 * @cohort: a newer cohort
 * @territory: the same territory in @cohort
 * @n_attention: how many lines of the attention list are about it
 */
void
quatuor_territory_item_update (QuatuorTerritoryItem   *self,
                               QuatuorCohort          *cohort,
                               const QuatuorTerritory *territory,
                               guint                   n_attention)
{
  g_return_if_fail (QUATUOR_IS_TERRITORY_ITEM (self));

  set (self, cohort, territory, n_attention);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * quatuor_territory_item_get_cohort:
 * @self: an item
 *
 * Returns: (transfer none): the cohort it belongs to
 */
QuatuorCohort *
quatuor_territory_item_get_cohort (QuatuorTerritoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_TERRITORY_ITEM (self), NULL);

  return self->cohort;
}

/**
 * quatuor_territory_item_get_territory:
 * @self: an item
 *
 * Returns: (transfer none): the territory
 */
const QuatuorTerritory *
quatuor_territory_item_get_territory (QuatuorTerritoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_TERRITORY_ITEM (self), NULL);

  return self->territory;
}

/**
 * quatuor_territory_item_get_attention:
 * @self: an item
 *
 * Returns: how many lines of the attention list are about it
 */
guint
quatuor_territory_item_get_attention (QuatuorTerritoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_TERRITORY_ITEM (self), 0);

  return self->n_attention;
}

/**
 * quatuor_territory_item_get_state:
 * @self: an item
 *
 * Returns: (transfer none): the code of the territory's state today
 */
const char *
quatuor_territory_item_get_state (QuatuorTerritoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_TERRITORY_ITEM (self), NULL);

  return quatuor_cohort_state (self->cohort, &self->territory->id, quatuor_date_today ());
}

/**
 * quatuor_territory_item_is_followed:
 * @self: an item
 *
 * Returns: whether the territory is selected or active: only there are phases
 *   late and seats missed
 */
gboolean
quatuor_territory_item_is_followed (QuatuorTerritoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_TERRITORY_ITEM (self), FALSE);

  return quatuor_cohort_is_followed (self->cohort, &self->territory->id, quatuor_date_today ());
}

/**
 * quatuor_territory_item_list_new:
 *
 * Returns: (transfer full): an empty list of items
 */
GListStore *
quatuor_territory_item_list_new (void)
{
  return g_list_store_new (QUATUOR_TYPE_TERRITORY_ITEM);
}

static gboolean
holds_same (GListModel      *list,
            const GPtrArray *territories)
{
  if (g_list_model_get_n_items (list) != territories->len)
    return FALSE;

  for (guint i = 0; i < territories->len; i++)
    {
      g_autoptr (QuatuorTerritoryItem) item = g_list_model_get_item (list, i);

      if (!quatuor_id_equal (&item->territory->id, g_ptr_array_index (territories, i)))
        return FALSE;
    }
  return TRUE;
}

/* A count a territory, by one walk over the list. */
static GHashTable *
count_attention (const GArray *attention)
{
  GHashTable *counts = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);

  for (guint i = 0; i < attention->len; i++)
    {
      QuatuorAttention *line = &g_array_index (attention, QuatuorAttention, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &line->territory));

      g_hash_table_insert (counts, &line->territory, GUINT_TO_POINTER (count + 1));
    }
  return counts;
}

/**
 * quatuor_territory_item_list_update:
 * @list: as quatuor_territory_item_list_new() gives it
 * @cohort: what there is to show
 * @attention: (element-type QuatuorAttention): the attention list of @cohort
 *
 * Makes the list hold the territories of the cohort. Where these are the same as
 * before, only the items change and the list keeps its place.
 */
void
quatuor_territory_item_list_update (GListStore    *list,
                                    QuatuorCohort *cohort,
                                    const GArray  *attention)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  g_autoptr (GHashTable) counts = count_attention (attention);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean keep = holds_same (G_LIST_MODEL (list), territories);

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &territory->id));

      if (keep)
        {
          g_autoptr (QuatuorTerritoryItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

          quatuor_territory_item_update (item, cohort, territory, count);
        }
      else
        g_ptr_array_add (items, quatuor_territory_item_new (cohort, territory, count));
    }

  /* In two steps: a list view that is told of n rows for n others looks for the
   * selected one among all of them. */
  if (!keep)
    {
      g_list_store_remove_all (list);
      g_list_store_splice (list, 0, 0, items->pdata, items->len);
    }
}

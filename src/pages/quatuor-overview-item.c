/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-overview-item.h"

struct _QuatuorOverviewItem
{
  GObject                 parent_instance;

  /* Owned */
  QuatuorCohort          *cohort;

  /* Borrowed from the cohort */
  const QuatuorTerritory *territory;

  QuatuorOverviewKind     kind;
  QuatuorAttention        attention;
};

G_DEFINE_FINAL_TYPE (QuatuorOverviewItem, quatuor_overview_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
quatuor_overview_item_finalize (GObject *object)
{
  quatuor_cohort_unref (QUATUOR_OVERVIEW_ITEM (object)->cohort);

  G_OBJECT_CLASS (quatuor_overview_item_parent_class)->finalize (object);
}

static void
quatuor_overview_item_class_init (QuatuorOverviewItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_overview_item_finalize;

  /**
   * QuatuorOverviewItem::changed:
   *
   * The line says something else than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quatuor_overview_item_init (QuatuorOverviewItem *self)
{
}

/**
 * quatuor_overview_item_new:
 * @kind: what the line is
 * @cohort: what it shows
 * @territory: (nullable): of a line about one
 * @attention: (nullable): of a line of the attention list
 *
 * Returns: (transfer full): a line
 */
QuatuorOverviewItem *
quatuor_overview_item_new (QuatuorOverviewKind     kind,
                           QuatuorCohort          *cohort,
                           const QuatuorTerritory *territory,
                           const QuatuorAttention *attention)
{
  QuatuorOverviewItem *self = g_object_new (QUATUOR_TYPE_OVERVIEW_ITEM, NULL);

  self->kind = kind;
  self->cohort = quatuor_cohort_ref (cohort);
  self->territory = territory;
  if (attention != NULL)
    self->attention = *attention;
  return self;
}

/**
 * quatuor_overview_item_is_like:
 * @self: a line
 * @other: a line of a newer list
 *
 * Returns: whether @other can take the place of @self without the list moving
 */
gboolean
quatuor_overview_item_is_like (QuatuorOverviewItem *self,
                               QuatuorOverviewItem *other)
{
  if (self->kind != other->kind)
    return FALSE;
  if (self->territory == NULL || other->territory == NULL)
    return self->territory == other->territory;
  return quatuor_id_equal (&self->territory->id, &other->territory->id);
}

/**
 * quatuor_overview_item_update:
 * @self: a line
 * @newer: what it says from now on
 */
void
quatuor_overview_item_update (QuatuorOverviewItem *self,
                              QuatuorOverviewItem *newer)
{
  QuatuorCohort *old = self->cohort;

  self->cohort = quatuor_cohort_ref (newer->cohort);
  self->territory = newer->territory;
  self->attention = newer->attention;
  quatuor_cohort_unref (old);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * quatuor_overview_item_get_kind:
 * @self: a line
 *
 * Returns: what it is
 */
QuatuorOverviewKind
quatuor_overview_item_get_kind (QuatuorOverviewItem *self)
{
  return self->kind;
}

/**
 * quatuor_overview_item_get_cohort:
 * @self: a line
 *
 * Returns: (transfer none): what it shows
 */
QuatuorCohort *
quatuor_overview_item_get_cohort (QuatuorOverviewItem *self)
{
  return self->cohort;
}

/**
 * quatuor_overview_item_get_territory:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the territory it is about
 */
const QuatuorTerritory *
quatuor_overview_item_get_territory (QuatuorOverviewItem *self)
{
  return self->territory;
}

/**
 * quatuor_overview_item_get_attention:
 * @self: a line of the attention list
 *
 * Returns: (transfer none): what asks for attention
 */
const QuatuorAttention *
quatuor_overview_item_get_attention (QuatuorOverviewItem *self)
{
  return &self->attention;
}

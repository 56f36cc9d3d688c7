/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence-item.h"

struct _QuatuorPresenceItem
{
  GObject                 parent_instance;

  /* Borrowed from the page, which holds what they belong to */
  const QuatuorTerritory *territory;
  const QuatuorRollLine  *line;
  GtkWidget              *widget;

  /* Which line it is, whatever becomes of the rows */
  QuatuorId               territory_id;
  QuatuorId               person;
  QuatuorId               seat;
};

G_DEFINE_FINAL_TYPE (QuatuorPresenceItem, quatuor_presence_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
quatuor_presence_item_class_init (QuatuorPresenceItemClass *klass)
{
  /**
   * QuatuorPresenceItem::changed:
   *
   * The line says something else than before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quatuor_presence_item_init (QuatuorPresenceItem *self)
{
}

/**
 * quatuor_presence_item_new:
 * @territory: (nullable): the territory that a line without a person heads;
 *   %NULL for the people without a seat
 * @line: (nullable): a person's line
 *
 * Returns: (transfer full): a line
 */
QuatuorPresenceItem *
quatuor_presence_item_new (const QuatuorTerritory *territory,
                           const QuatuorRollLine  *line)
{
  QuatuorPresenceItem *self = g_object_new (QUATUOR_TYPE_PRESENCE_ITEM, NULL);

  self->territory = territory;
  self->line = line;
  if (territory != NULL)
    self->territory_id = territory->id;
  if (line != NULL)
    self->person = line->person->id;
  if (line != NULL && line->seat != NULL)
    self->seat = line->seat->id;
  return self;
}

/**
 * quatuor_presence_item_is_like:
 * @self: a line
 * @other: a line of a newer list
 *
 * Returns: whether @other can take the place of @self without the list moving
 */
gboolean
quatuor_presence_item_is_like (QuatuorPresenceItem *self,
                               QuatuorPresenceItem *other)
{
  return quatuor_id_equal (&self->territory_id, &other->territory_id) &&
         quatuor_id_equal (&self->person, &other->person) &&
         quatuor_id_equal (&self->seat, &other->seat);
}

/**
 * quatuor_presence_item_update:
 * @self: a line
 * @newer: what it says from now on
 */
void
quatuor_presence_item_update (QuatuorPresenceItem *self,
                              QuatuorPresenceItem *newer)
{
  self->territory = newer->territory;
  self->line = newer->line;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * quatuor_presence_item_get_territory:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the territory it heads
 */
const QuatuorTerritory *
quatuor_presence_item_get_territory (QuatuorPresenceItem *self)
{
  return self->territory;
}

/**
 * quatuor_presence_item_get_line:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the person; %NULL for a heading
 */
const QuatuorRollLine *
quatuor_presence_item_get_line (QuatuorPresenceItem *self)
{
  return self->line;
}

/**
 * quatuor_presence_item_get_widget:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what shows it at the moment
 */
GtkWidget *
quatuor_presence_item_get_widget (QuatuorPresenceItem *self)
{
  return self->widget;
}

/**
 * quatuor_presence_item_set_widget:
 * @self: a line
 * @widget: (nullable): what shows it from now on
 */
void
quatuor_presence_item_set_widget (QuatuorPresenceItem *self,
                                  GtkWidget           *widget)
{
  self->widget = widget;
}

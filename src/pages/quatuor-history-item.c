/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-history-item.h"

#include "quatuor-history-text.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorHistoryItem
{
  GObject    parent_instance;

  /* Owned */
  char      *caption;
  char      *details;
  char      *reason;
  char      *sentence;

  QuatuorId  group;
  gboolean   expanded;
  gboolean   undone;
};

G_DEFINE_FINAL_TYPE (QuatuorHistoryItem, quatuor_history_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DETAILS,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
quatuor_history_item_finalize (GObject *object)
{
  QuatuorHistoryItem *self = QUATUOR_HISTORY_ITEM (object);

  g_free (self->caption);
  g_free (self->details);
  g_free (self->reason);
  g_free (self->sentence);

  G_OBJECT_CLASS (quatuor_history_item_parent_class)->finalize (object);
}

static void
quatuor_history_item_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  QuatuorHistoryItem *self = QUATUOR_HISTORY_ITEM (object);

  switch (id)
    {
    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_history_item_class_init (QuatuorHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = quatuor_history_item_finalize;
  object_class->get_property = quatuor_history_item_get_property;

  /**
   * QuatuorHistoryItem:details:
   *
   * What the act changed; %NULL until it was read.
   */
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, flags);
  /**
   * QuatuorHistoryItem:expanded:
   *
   * Whether the details are shown.
   */
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quatuor_history_item_init (QuatuorHistoryItem *self)
{
}

static char *
make_caption (QuatuorCohort      *cohort,
              const QuatuorEntry *entry,
              gint64              now)
{
  g_autofree char *when = quatuor_history_when (entry->at, now);
  g_autofree char *author = NULL;

  if (quatuor_id_is_none (&entry->author))
    return g_steal_pointer (&when);

  author = quatuor_person_name (quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON,
                                                     &entry->author));
  /* Translators: when something was done, and by whom. */
  return g_strdup_printf (_("%s, by %s"), when, author);
}

/**
 * quatuor_history_item_new:
 * @cohort: what is known now
 * @entry: an entry of the journal
 * @now: microseconds since 1970
 *
 * Returns: (transfer full): the entry in words
 */
QuatuorHistoryItem *
quatuor_history_item_new (QuatuorCohort      *cohort,
                          const QuatuorEntry *entry,
                          gint64              now)
{
  QuatuorHistoryItem *self = g_object_new (QUATUOR_TYPE_HISTORY_ITEM, NULL);

  self->sentence = quatuor_history_sentence (cohort, entry);
  self->caption = make_caption (cohort, entry, now);
  self->reason = g_strdup (entry->reason);
  self->group = entry->group;
  self->undone = entry->undone;
  return self;
}

/**
 * quatuor_history_item_get_group:
 * @self: an item
 *
 * Returns: (transfer none): the id of the act
 */
const QuatuorId *
quatuor_history_item_get_group (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), NULL);

  return &self->group;
}

/**
 * quatuor_history_item_matches:
 * @self: an item
 * @folded: what to look for, as quatuor_text_fold() gives it
 *
 * Returns: whether the item's words hold it
 */
gboolean
quatuor_history_item_matches (QuatuorHistoryItem *self,
                              const char         *folded)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), FALSE);

  return quatuor_text_contains (self->sentence, folded) ||
         quatuor_text_contains (self->caption, folded) ||
         quatuor_text_contains (self->reason, folded);
}

/**
 * quatuor_history_item_get_sentence:
 * @self: an item
 *
 * Returns: (transfer none): what was done
 */
const char *
quatuor_history_item_get_sentence (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), NULL);

  return self->sentence;
}

/**
 * quatuor_history_item_get_caption:
 * @self: an item
 *
 * Returns: (transfer none): when it was done, and by whom
 */
const char *
quatuor_history_item_get_caption (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), NULL);

  return self->caption;
}

/**
 * quatuor_history_item_get_reason:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): why it was done, in the author's words
 */
const char *
quatuor_history_item_get_reason (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), NULL);

  return self->reason;
}

/**
 * quatuor_history_item_is_undone:
 * @self: an item
 *
 * Returns: whether the act is taken back at present
 */
gboolean
quatuor_history_item_is_undone (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), FALSE);

  return self->undone;
}

/**
 * quatuor_history_item_get_expanded:
 * @self: an item
 *
 * Returns: whether the details are shown
 */
gboolean
quatuor_history_item_get_expanded (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), FALSE);

  return self->expanded;
}

/**
 * quatuor_history_item_set_expanded:
 * @self: an item
 * @expanded: whether the details are shown
 */
void
quatuor_history_item_set_expanded (QuatuorHistoryItem *self,
                                   gboolean            expanded)
{
  g_return_if_fail (QUATUOR_IS_HISTORY_ITEM (self));

  expanded = !!expanded;
  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

/**
 * quatuor_history_item_get_details:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what the act changed, once it was read
 */
const char *
quatuor_history_item_get_details (QuatuorHistoryItem *self)
{
  g_return_val_if_fail (QUATUOR_IS_HISTORY_ITEM (self), NULL);

  return self->details;
}

/**
 * quatuor_history_item_set_details:
 * @self: an item
 * @details: what the act changed
 */
void
quatuor_history_item_set_details (QuatuorHistoryItem *self,
                                  const char         *details)
{
  g_return_if_fail (QUATUOR_IS_HISTORY_ITEM (self));

  g_free (self->details);
  self->details = g_strdup (details);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-pick-drop.h"

#include "quatuor-label.h"

/* A longer choice is cut on the button, where it must fit beside others; the list
 * shows all of it. */
#define MAX_CHARS 28

struct _QuatuorPickDrop
{
  AdwBin       parent_instance;

  /* The child */
  GtkDropDown *drop;

  /* Owned */
  GPtrArray   *values; /* char *; the first is NULL, for all */

  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (QuatuorPickDrop, quatuor_pick_drop, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_selected_cb (QuatuorPickDrop *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL,
                                               "xalign", 0.0,
                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                               "max-width-chars", MAX_CHARS,
                                               NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (choice));
}

static void
quatuor_pick_drop_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_PICK_DROP (object)->values);

  G_OBJECT_CLASS (quatuor_pick_drop_parent_class)->finalize (object);
}

static void
quatuor_pick_drop_class_init (QuatuorPickDropClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_pick_drop_finalize;

  /**
   * QuatuorPickDrop::changed:
   *
   * A person picked something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quatuor_pick_drop_init (QuatuorPickDrop *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->drop = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_list_factory (self->drop, gtk_drop_down_get_factory (self->drop));
  gtk_drop_down_set_factory (self->drop, factory);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop));
  g_signal_connect_swapped (self->drop, "notify::selected", G_CALLBACK (on_selected_cb), self);
}

static void
take_lists (QuatuorPickDrop *self,
            const char      *all,
            GPtrArray       *values,
            GtkStringList   *labels)
{
  g_autofree char *picked = g_strdup (quatuor_pick_drop_get_value (self));
  guint selected = 0;

  for (guint i = 1; i < values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (values, i), picked) == 0)
      selected = i;
  g_ptr_array_unref (self->values);
  self->values = values;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->drop, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->drop, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), values->len > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_PROPERTY_LABEL, all,
                                  -1);
}

static GPtrArray *
new_values (void)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (values, NULL);
  return values;
}

/**
 * quatuor_pick_drop_set_rows:
 * @self: a drop-down list
 * @all: what the first choice says
 * @cohort: a cohort
 * @table: whose rows may be picked
 */
void
quatuor_pick_drop_set_rows (QuatuorPickDrop *self,
                            const char      *all,
                            QuatuorCohort   *cohort,
                            QuatuorTable     table)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GPtrArray *values = new_values ();

  g_return_if_fail (QUATUOR_IS_PICK_DROP (self));

  gtk_string_list_append (labels, all);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorId *id = g_ptr_array_index (rows, i);
      g_autofree char *label = quatuor_label_row_name (cohort, table, id);

      g_ptr_array_add (values, quatuor_id_to_string (id));
      gtk_string_list_append (labels, label);
    }
  take_lists (self, all, values, labels);
}

/**
 * quatuor_pick_drop_set_words:
 * @self: a drop-down list
 * @all: what the first choice says
 * @words: (array zero-terminated=1): what may be picked
 */
void
quatuor_pick_drop_set_words (QuatuorPickDrop   *self,
                             const char        *all,
                             const char *const *words)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GPtrArray *values = new_values ();

  g_return_if_fail (QUATUOR_IS_PICK_DROP (self));

  gtk_string_list_append (labels, all);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_ptr_array_add (values, g_strdup (words[i]));
      gtk_string_list_append (labels, words[i]);
    }
  take_lists (self, all, values, labels);
}

/**
 * quatuor_pick_drop_get_value:
 * @self: a drop-down list
 *
 * Returns: (transfer none) (nullable): the id of the row as text, or the word;
 *   %NULL for all
 */
const char *
quatuor_pick_drop_get_value (QuatuorPickDrop *self)
{
  guint selected;

  g_return_val_if_fail (QUATUOR_IS_PICK_DROP (self), NULL);

  selected = gtk_drop_down_get_selected (self->drop);
  return selected < self->values->len ? g_ptr_array_index (self->values, selected) : NULL;
}

/**
 * quatuor_pick_drop_set_value:
 * @self: a drop-down list
 * @value: (nullable): the id of a row as text, or a word; %NULL for all
 *
 * Picks it, without telling: what is not in the list is all.
 */
void
quatuor_pick_drop_set_value (QuatuorPickDrop *self,
                             const char      *value)
{
  guint selected = 0;

  g_return_if_fail (QUATUOR_IS_PICK_DROP (self));

  for (guint i = 1; i < self->values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->values, i), value) == 0)
      selected = i;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->drop, selected);
  self->filling = FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-record-row.h"

#include "quatuor-row-acts.h"

typedef struct
{
  QuatuorFieldBinding  binding;
  GPtrArray           *fields;
  GtkWidget           *acts;
} QuatuorRecordRowPrivate;

static void row_field_init (QuatuorRowFieldInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (QuatuorRecordRow, quatuor_record_row, ADW_TYPE_EXPANDER_ROW,
                                  G_ADD_PRIVATE (QuatuorRecordRow)
                                  G_IMPLEMENT_INTERFACE (QUATUOR_TYPE_ROW_FIELD, row_field_init))

static QuatuorRecordRowPrivate *
get_private (gpointer self)
{
  return quatuor_record_row_get_instance_private (QUATUOR_RECORD_ROW (self));
}

static QuatuorFieldBinding *
quatuor_record_row_get_binding (QuatuorRowField *field)
{
  return &get_private (field)->binding;
}

static void
quatuor_record_row_show (QuatuorRowField *field)
{
  QuatuorRecordRowPrivate *priv = get_private (field);
  QuatuorRecordRowClass *klass = QUATUOR_RECORD_ROW_GET_CLASS (field);

  /* Before the fields: a choice must know its list before it shows one of it. */
  if (klass->show != NULL)
    klass->show (QUATUOR_RECORD_ROW (field), priv->binding.store, priv->binding.row);
  for (guint i = 0; i < priv->fields->len; i++)
    quatuor_row_field_bind (g_ptr_array_index (priv->fields, i), priv->binding.store,
                            priv->binding.table, priv->binding.row);
}

static void
row_field_init (QuatuorRowFieldInterface *iface)
{
  iface->get_binding = quatuor_record_row_get_binding;
  iface->show = quatuor_record_row_show;
}

static void
quatuor_record_row_finalize (GObject *object)
{
  QuatuorRecordRowPrivate *priv = get_private (object);

  quatuor_field_binding_clear (&priv->binding);
  g_ptr_array_unref (priv->fields);
  G_OBJECT_CLASS (quatuor_record_row_parent_class)->finalize (object);
}

static void
quatuor_record_row_class_init (QuatuorRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_record_row_finalize;
  quatuor_row_acts_install (GTK_WIDGET_CLASS (klass));
}

static void
quatuor_record_row_init (QuatuorRecordRow *self)
{
  QuatuorRecordRowPrivate *priv = get_private (self);

  priv->fields = g_ptr_array_new ();
  priv->acts = quatuor_row_acts_button ();
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), priv->acts);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/**
 * quatuor_record_row_add_field:
 * @self: a record
 * @field: a child of the row over one of the record’s columns
 */
void
quatuor_record_row_add_field (QuatuorRecordRow *self,
                              QuatuorRowField  *field)
{
  g_return_if_fail (QUATUOR_IS_RECORD_ROW (self));

  g_ptr_array_add (get_private (self)->fields, field);
}

/**
 * quatuor_record_row_set_titles:
 * @self: a record
 * @title: what people call it; no markup
 * @subtitle: (nullable): what else they see while it is closed; no markup
 */
void
quatuor_record_row_set_titles (QuatuorRecordRow *self,
                               const char       *title,
                               const char       *subtitle)
{
  g_return_if_fail (QUATUOR_IS_RECORD_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
}

/**
 * quatuor_record_row_set_fixed:
 * @self: a record
 * @fixed: whether it neither moves nor goes: its menu is not there then
 */
void
quatuor_record_row_set_fixed (QuatuorRecordRow *self,
                              gboolean          fixed)
{
  g_return_if_fail (QUATUOR_IS_RECORD_ROW (self));

  gtk_widget_set_visible (get_private (self)->acts, !fixed);
}

/**
 * quatuor_record_row_get_row:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the row of the table
 */
gconstpointer
quatuor_record_row_get_row (QuatuorRecordRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_RECORD_ROW (self), NULL);

  return get_private (self)->binding.row;
}

/**
 * quatuor_record_row_get_store:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the programme
 */
QuatuorStore *
quatuor_record_row_get_store (QuatuorRecordRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_RECORD_ROW (self), NULL);

  return get_private (self)->binding.store;
}

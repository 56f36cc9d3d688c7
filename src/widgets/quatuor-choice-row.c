/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-choice-row.h"

#include "quatuor-feedback.h"

struct _QuatuorChoiceRow
{
  AdwComboRow          parent_instance;

  QuatuorFieldBinding  binding;

  /* Owned: in the order of the list */
  GPtrArray           *codes;
  gboolean             showing;
};

static void row_field_init (QuatuorRowFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuatuorChoiceRow, quatuor_choice_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (QUATUOR_TYPE_ROW_FIELD, row_field_init))

static guint
find_code (QuatuorChoiceRow *self,
           const char       *code)
{
  for (guint i = 0; i < self->codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
show_saved (QuatuorChoiceRow *self)
{
  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_code (self, self->binding.shown));
  self->showing = FALSE;
}

static void
on_selected_cb (QuatuorChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (GError) error = NULL;

  /* Only what a person chooses is saved, not what the row itself shows. */
  if (self->showing || selected >= self->codes->len)
    return;

  if (!quatuor_row_field_write (QUATUOR_ROW_FIELD (self),
                                g_ptr_array_index (self->codes, selected), &error))
    quatuor_feedback_error (GTK_WIDGET (self), error);
}

/*
 * QuatuorRowField
 */

static QuatuorFieldBinding *
quatuor_choice_row_get_binding (QuatuorRowField *field)
{
  return &QUATUOR_CHOICE_ROW (field)->binding;
}

static void
quatuor_choice_row_show (QuatuorRowField *field)
{
  show_saved (QUATUOR_CHOICE_ROW (field));
}

static void
row_field_init (QuatuorRowFieldInterface *iface)
{
  iface->get_binding = quatuor_choice_row_get_binding;
  iface->show = quatuor_choice_row_show;
}

/*
 * GObject
 */

static void
quatuor_choice_row_finalize (GObject *object)
{
  QuatuorChoiceRow *self = QUATUOR_CHOICE_ROW (object);

  quatuor_field_binding_clear (&self->binding);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  G_OBJECT_CLASS (quatuor_choice_row_parent_class)->finalize (object);
}

static void
quatuor_choice_row_class_init (QuatuorChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = quatuor_choice_row_finalize;

  quatuor_row_field_install_column (object_class);
}

static void
quatuor_choice_row_init (QuatuorChoiceRow *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

static void
set_lists (QuatuorChoiceRow *self,
           GPtrArray        *codes,
           GtkStringList    *names)
{
  g_ptr_array_unref (self->codes);
  self->codes = codes;
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  self->showing = FALSE;
  show_saved (self);
}

/**
 * quatuor_choice_row_set_choices:
 * @self: a choice row
 * @choices: (array length=n_choices): what may be chosen, in this order
 * @n_choices: how many
 */
void
quatuor_choice_row_set_choices (QuatuorChoiceRow    *self,
                                const QuatuorChoice *choices,
                                guint                n_choices)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *codes;

  g_return_if_fail (QUATUOR_IS_CHOICE_ROW (self));

  codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_choices; i++)
    {
      g_ptr_array_add (codes, g_strdup (choices[i].code));
      gtk_string_list_append (names, choices[i].label);
    }
  set_lists (self, codes, names);
}

/**
 * quatuor_choice_row_set_rows:
 * @self: a choice row over a reference
 * @ids: (element-type QuatuorId): the rows that may be chosen
 * @names: (element-type utf8): what people call them, in the same order
 */
void
quatuor_choice_row_set_rows (QuatuorChoiceRow *self,
                             const GPtrArray  *ids,
                             const GPtrArray  *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GPtrArray *codes;

  g_return_if_fail (QUATUOR_IS_CHOICE_ROW (self));
  g_return_if_fail (ids->len == names->len);

  codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ids->len; i++)
    {
      g_ptr_array_add (codes, quatuor_id_to_string (g_ptr_array_index (ids, i)));
      gtk_string_list_append (list, g_ptr_array_index (names, i));
    }
  set_lists (self, codes, list);
}

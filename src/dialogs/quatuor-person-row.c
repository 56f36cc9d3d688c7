/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-person-row.h"

#include "quatuor-person-dialog.h"

#include <glib/gi18n-lib.h>

struct _QuatuorPersonRow
{
  AdwComboRow   parent_instance;

  /* Owned */
  GArray       *people; /* QuatuorId, as the list shows them; the first is none */
  QuatuorStore *store;
};

G_DEFINE_FINAL_TYPE (QuatuorPersonRow, quatuor_person_row, ADW_TYPE_COMBO_ROW)

static gboolean
knows (const GArray    *people,
       const QuatuorId *person)
{
  for (guint i = 0; people != NULL && i < people->len; i++)
    if (quatuor_id_equal (&g_array_index (people, QuatuorId, i), person))
      return TRUE;
  return FALSE;
}

/* Whoever was not there before was entered for this row: they are chosen. */
static void
fill (QuatuorPersonRow *self,
      const QuatuorId  *chosen)
{
  const GPtrArray *rows = quatuor_cohort_rows (quatuor_store_get_cohort (self->store),
                                               QUATUOR_TABLE_PERSON);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GArray) before = g_steal_pointer (&self->people);
  guint selected = 0;

  self->people = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  gtk_string_list_append (names, C_("person", "Nobody"));
  g_array_append_val (self->people, QUATUOR_ID_NONE);
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorPerson *row = g_ptr_array_index (rows, i);
      g_autofree char *name = quatuor_person_name (row);

      if (before != NULL ? !knows (before, &row->id) : quatuor_id_equal (&row->id, chosen))
        selected = self->people->len;
      else if (selected == 0 && quatuor_id_equal (&row->id, chosen))
        selected = self->people->len;
      gtk_string_list_append (names, name);
      g_array_append_val (self->people, row->id);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
}

static void
on_store_changed_cb (QuatuorPersonRow *self)
{
  QuatuorId chosen = *quatuor_person_row_get_person (self);

  fill (self, &chosen);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorPersonRow *self = QUATUOR_PERSON_ROW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = quatuor_person_dialog_new (self->store, NULL);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
quatuor_person_row_dispose (GObject *object)
{
  QuatuorPersonRow *self = QUATUOR_PERSON_ROW (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_pointer (&self->people, g_array_unref);

  G_OBJECT_CLASS (quatuor_person_row_parent_class)->dispose (object);
}

static void
quatuor_person_row_class_init (QuatuorPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_person_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-person-row.ui");
  gtk_widget_class_install_action (widget_class, "person-row.add", NULL, add_action);
}

static void
quatuor_person_row_init (QuatuorPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_person_row_new:
 * @title: what the person is
 *
 * Returns: (transfer floating): a row without people
 */
GtkWidget *
quatuor_person_row_new (const char *title)
{
  return g_object_new (QUATUOR_TYPE_PERSON_ROW, "title", title, NULL);
}

/**
 * quatuor_person_row_set:
 * @self: a person row
 * @store: an open programme
 * @person: who is named at first; none for nobody
 *
 * Gives the row its people. To be called once.
 */
void
quatuor_person_row_set (QuatuorPersonRow *self,
                        QuatuorStore     *store,
                        const QuatuorId  *person)
{
  g_return_if_fail (QUATUOR_IS_PERSON_ROW (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill (self, person);
}

/**
 * quatuor_person_row_get_person:
 * @self: a person row that has its people
 *
 * Returns: (transfer none): who is named; none for nobody
 */
const QuatuorId *
quatuor_person_row_get_person (QuatuorPersonRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_PERSON_ROW (self), NULL);

  return &g_array_index (self->people, QuatuorId,
                         adw_combo_row_get_selected (ADW_COMBO_ROW (self)));
}

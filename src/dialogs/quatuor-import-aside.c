/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-aside.h"

#include <glib/gi18n-lib.h>

/* As many as a person takes back by hand. */
#define MAX_ROWS 50

struct _QuatuorImportAside
{
  AdwPreferencesGroup  parent_instance;

  /* Owned */
  GPtrArray           *rows; /* borrowed from the group */
};

G_DEFINE_FINAL_TYPE (QuatuorImportAside, quatuor_import_aside, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_button (gint64 line)
{
  GtkWidget *button = gtk_button_new_with_label (_("As in the File"));
  g_autofree char *name =
    /* Translators: the number of a line. */
    g_strdup_printf (_("Take Line %u as It Stands in the File"), (guint) line);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "rows.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
quatuor_import_aside_dispose (GObject *object)
{
  g_clear_pointer (&QUATUOR_IMPORT_ASIDE (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (quatuor_import_aside_parent_class)->dispose (object);
}

static void
quatuor_import_aside_class_init (QuatuorImportAsideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quatuor_import_aside_dispose;
}

static void
quatuor_import_aside_init (QuatuorImportAside *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * quatuor_import_aside_clear:
 * @self: the rows
 */
void
quatuor_import_aside_clear (QuatuorImportAside *self)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_ASIDE (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * quatuor_import_aside_add:
 * @self: the rows
 * @job: a table that was tried
 * @corrections: what the person mended and left out
 * @line: where a row begins that is among them
 *
 * Adds the row; those beyond what a person looks through are not shown.
 */
void
quatuor_import_aside_add (QuatuorImportAside          *self,
                          const QuatuorImportJob      *job,
                          const QuatuorCsvCorrections *corrections,
                          gint64                       line)
{
  g_autofree char *cells = NULL;
  g_autofree char *fate = NULL;
  GtkWidget *row;

  g_return_if_fail (QUATUOR_IS_IMPORT_ASIDE (self));

  if (self->rows->len >= MAX_ROWS)
    return;

  cells = quatuor_import_job_describe (job, line);
  /* Translators: the number of a line. */
  fate = g_strdup_printf (quatuor_csv_corrections_skips (corrections, line)
                            ? _("Line %u, left out") : _("Line %u, corrected here"), (guint) line);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", cells, "title-lines", 0,
                      "subtitle", fate, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (line));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * quatuor_import_aside_has_any:
 * @self: the rows
 *
 * Returns: whether there are any
 */
gboolean
quatuor_import_aside_has_any (QuatuorImportAside *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_ASIDE (self), FALSE);

  return self->rows->len > 0;
}

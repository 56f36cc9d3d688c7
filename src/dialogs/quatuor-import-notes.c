/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-notes.h"

#include <glib/gi18n-lib.h>

#define MAX_NOTES 100

struct _QuatuorImportNotes
{
  AdwPreferencesGroup  parent_instance;

  /* Owned */
  GPtrArray           *rows; /* borrowed from the group */
};

G_DEFINE_FINAL_TYPE (QuatuorImportNotes, quatuor_import_notes, ADW_TYPE_PREFERENCES_GROUP)

/* Those are shown side by side with what they resemble. */
static gboolean
is_of_a_double (const QuatuorProblem *problem)
{
  return problem->code == QUATUOR_PROBLEM_DOUBLE || problem->code == QUATUOR_PROBLEM_DOUBLE_LINE ||
         problem->code == QUATUOR_PROBLEM_NAMESAKE;
}

static void
quatuor_import_notes_dispose (GObject *object)
{
  g_clear_pointer (&QUATUOR_IMPORT_NOTES (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (quatuor_import_notes_parent_class)->dispose (object);
}

static void
quatuor_import_notes_class_init (QuatuorImportNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quatuor_import_notes_dispose;
}

static void
quatuor_import_notes_init (QuatuorImportNotes *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * quatuor_import_notes_make_row:
 * @problem: what is wrong, or worth saying, about a table
 *
 * Returns: (transfer floating): a row with its place and its sentence
 */
GtkWidget *
quatuor_import_notes_make_row (const QuatuorProblem *problem)
{
  gboolean is_warning = quatuor_problem_is_warning (problem);
  GtkWidget *icon = gtk_image_new_from_icon_name (is_warning ? "dialog-information-symbolic"
                                                             : "dialog-error-symbolic");
  g_autofree char *sentence = quatuor_problem_to_sentence (problem);
  g_autofree char *place = NULL;
  GtkWidget *row;

  if (problem->line > 1 && problem->column != NULL)
    /* Translators: the number of a line, the header of a column. */
    place = g_strdup_printf (_("Line %u, %s"), (guint) problem->line, problem->column);
  else if (problem->line > 1)
    place = g_strdup_printf (_("Line %u"), (guint) problem->line);
  else
    place = g_strdup (problem->column != NULL ? problem->column : _("The whole table"));
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", place, "title-lines", 0,
                      "subtitle", sentence, "subtitle-lines", 0, NULL);
  gtk_widget_add_css_class (icon, is_warning ? "dim-label" : "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_warning ? _("To know") : _("Error"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
add_row (QuatuorImportNotes *self,
         GtkWidget          *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_rest (QuatuorImportNotes *self,
          guint               n_left)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%'u more is not listed here", "%'u more are not listed here",
                               n_left), n_left);

  add_row (self, g_object_new (ADW_TYPE_ACTION_ROW, "title", text, "title-lines", 0, NULL));
}

/**
 * quatuor_import_notes_show:
 * @self: the notes
 * @problems: (element-type QuatuorProblem): what is wrong and worth saying
 *
 * Shows what is worth saying.
 */
void
quatuor_import_notes_show (QuatuorImportNotes *self,
                           const GPtrArray    *problems)
{
  guint n_left = 0;

  g_return_if_fail (QUATUOR_IS_IMPORT_NOTES (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (!quatuor_problem_is_warning (problem) || is_of_a_double (problem))
        continue;
      if (self->rows->len < MAX_NOTES)
        add_row (self, quatuor_import_notes_make_row (problem));
      else
        n_left++;
    }
  if (n_left > 0)
    add_rest (self, n_left);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

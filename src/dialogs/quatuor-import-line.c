/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-line.h"

#include "quatuor-problem-row.h"

#include <glib/gi18n-lib.h>

struct _QuatuorImportLine
{
  AdwPreferencesGroup   parent_instance;

  /* Owned */
  char                **headers;
  char                **cells;    /* as many as headers */
  GPtrArray            *fields;   /* for each header its entry, or NULL; borrowed */

  gint64                line;
};

G_DEFINE_FINAL_TYPE (QuatuorImportLine, quatuor_import_line, ADW_TYPE_PREFERENCES_GROUP)

static void
on_apply_cb (QuatuorImportLine *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "rows.correct", "x", self->line);
}

static int
find_header (QuatuorImportLine *self,
             const char        *header)
{
  for (guint i = 0; header != NULL && self->headers[i] != NULL; i++)
    if (g_str_equal (self->headers[i], header))
      return (int) i;
  return -1;
}

static GtkWidget *
make_field (QuatuorImportLine *self,
            guint              column)
{
  GtkWidget *field = g_object_new (ADW_TYPE_ENTRY_ROW,
                                   "use-markup", FALSE,
                                   "title", self->headers[column],
                                   "text", self->cells[column],
                                   "show-apply-button", TRUE,
                                   NULL);

  g_signal_connect_swapped (field, "apply", G_CALLBACK (on_apply_cb), self);
  self->fields->pdata[column] = field;
  return field;
}

static void
add_sentence (QuatuorImportLine *self,
              const char        *sentence)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", sentence,
                                 "title-lines", 0,
                                 NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-error-symbolic");

  gtk_widget_add_css_class (icon, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Error"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/* What is wrong with the row as a whole may be mended in any of its cells. */
static void
add_all_cells (QuatuorImportLine *self)
{
  GtkWidget *expander = g_object_new (ADW_TYPE_EXPANDER_ROW,
                                      "title", _("All Cells of the Line"),
                                      NULL);

  for (guint i = 0; self->headers[i] != NULL; i++)
    if (self->fields->pdata[i] == NULL)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), make_field (self, i));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), expander);
}

static void
add_skip_button (QuatuorImportLine *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Leave Out"));
  g_autofree char *name =
    /* Translators: the number of a line. */
    g_strdup_printf (_("Leave Out Line %u"), (guint) self->line);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "header-suffix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "rows.skip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", self->line);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/* A row with too few cells or too many gets as many as there are headers. */
static void
take_cells (QuatuorImportLine *self,
            const char *const *cells)
{
  guint n_headers = g_strv_length (self->headers);
  guint n_cells = cells != NULL ? g_strv_length ((char **) cells) : 0;

  self->cells = g_new0 (char *, n_headers + 1);
  for (guint i = 0; i < n_headers; i++)
    self->cells[i] = g_strdup (i < n_cells ? cells[i] : "");
  g_ptr_array_set_size (self->fields, (int) n_headers);
}

static void
quatuor_import_line_finalize (GObject *object)
{
  QuatuorImportLine *self = QUATUOR_IMPORT_LINE (object);

  g_strfreev (self->headers);
  g_strfreev (self->cells);
  g_ptr_array_unref (self->fields);
  G_OBJECT_CLASS (quatuor_import_line_parent_class)->finalize (object);
}

static void
quatuor_import_line_class_init (QuatuorImportLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_import_line_finalize;
}

static void
quatuor_import_line_init (QuatuorImportLine *self)
{
  self->fields = g_ptr_array_new ();
}

/**
 * quatuor_import_line_new:
 * @job: a table that was tried
 * @line: the line where a row begins of which something is said
 * @headers: (array zero-terminated=1): the headers of the table
 *
 * Returns: (transfer floating): the row, without a problem yet
 */
GtkWidget *
quatuor_import_line_new (const QuatuorImportJob *job,
                         gint64                  line,
                         const char *const      *headers)
{
  QuatuorImportLine *self = g_object_new (QUATUOR_TYPE_IMPORT_LINE, NULL);
  /* Translators: the number of a line. */
  g_autofree char *title = g_strdup_printf (_("Line %u"), (guint) line);
  g_autofree char *text = quatuor_import_job_describe (job, line);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  self->line = line;
  self->headers = g_strdupv ((char **) headers);
  take_cells (self, g_hash_table_lookup (job->rows, &line));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
  add_skip_button (self);
  return GTK_WIDGET (self);
}

/**
 * quatuor_import_line_add:
 * @self: a row
 * @problem: what is wrong with it
 */
void
quatuor_import_line_add (QuatuorImportLine    *self,
                         const QuatuorProblem *problem)
{
  g_autofree char *sentence = quatuor_problem_to_sentence (problem);
  int column;
  GtkWidget *row;

  g_return_if_fail (QUATUOR_IS_IMPORT_LINE (self));

  column = problem->code != QUATUOR_PROBLEM_CSV_RAGGED ? find_header (self, problem->column) : -1;
  if (column < 0)
    {
      add_sentence (self, sentence);
      add_all_cells (self);
      return;
    }
  if (self->fields->pdata[column] != NULL)
    {
      add_sentence (self, sentence);
      return;
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), make_field (self, (guint) column));
  row = quatuor_problem_row_new (self->fields->pdata[column]);
  quatuor_problem_row_set_text (QUATUOR_PROBLEM_ROW (row), sentence);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * quatuor_import_line_get_line:
 * @self: a row
 *
 * Returns: the line where it begins
 */
gint64
quatuor_import_line_get_line (QuatuorImportLine *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_LINE (self), 0);

  return self->line;
}

/**
 * quatuor_import_line_get_cells:
 * @self: a row
 *
 * Returns: (transfer full): its cells as they are now, one a header
 */
char **
quatuor_import_line_get_cells (QuatuorImportLine *self)
{
  char **cells;

  g_return_val_if_fail (QUATUOR_IS_IMPORT_LINE (self), NULL);

  cells = g_strdupv (self->cells);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      GtkEditable *field = self->fields->pdata[i];

      if (field == NULL)
        continue;
      g_free (cells[i]);
      cells[i] = g_strdup (gtk_editable_get_text (field));
    }
  return cells;
}

/**
 * quatuor_import_line_is_edited:
 * @self: a row
 *
 * Returns: whether a cell is another one than when it was shown
 */
gboolean
quatuor_import_line_is_edited (QuatuorImportLine *self)
{
  g_auto (GStrv) cells = NULL;

  g_return_val_if_fail (QUATUOR_IS_IMPORT_LINE (self), FALSE);

  cells = quatuor_import_line_get_cells (self);
  return !g_strv_equal ((const char *const *) cells, (const char *const *) self->cells);
}

/**
 * quatuor_import_line_focus:
 * @self: a row
 *
 * Puts the keyboard into the first cell at fault.
 */
void
quatuor_import_line_focus (QuatuorImportLine *self)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_LINE (self));

  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] != NULL)
      {
        gtk_widget_grab_focus (self->fields->pdata[i]);
        return;
      }
}

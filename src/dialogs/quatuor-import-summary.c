/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-summary.h"

#include <glib/gi18n-lib.h>

struct _QuatuorImportSummary
{
  AdwBin               parent_instance;

  /* Template children */
  GtkLabel            *verdict;
  AdwPreferencesGroup *counts;

  /* Owned */
  GPtrArray           *rows; /* borrowed from the group */
};

G_DEFINE_FINAL_TYPE (QuatuorImportSummary, quatuor_import_summary, ADW_TYPE_BIN)

static void
add_count (QuatuorImportSummary *self,
           const char           *title,
           const char           *meaning,
           gint64                count)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *row;

  if (count == 0)
    return;

  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "title-lines", 0,
                      "subtitle", meaning, "subtitle-lines", 0, NULL);
  gtk_widget_add_css_class (label, "title-3");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->counts, row);
  g_ptr_array_add (self->rows, row);
}

static gint64
count_skipped (const QuatuorCsvCorrections *corrections)
{
  g_autoptr (GArray) lines = NULL;
  gint64 n_skipped = 0;

  if (corrections == NULL)
    return 0;

  lines = quatuor_csv_corrections_lines (corrections);
  for (guint i = 0; i < lines->len; i++)
    n_skipped += quatuor_csv_corrections_skips (corrections, g_array_index (lines, gint64, i));
  return n_skipped;
}

static void
quatuor_import_summary_dispose (GObject *object)
{
  QuatuorImportSummary *self = QUATUOR_IMPORT_SUMMARY (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_SUMMARY);
  G_OBJECT_CLASS (quatuor_import_summary_parent_class)->dispose (object);
}

static void
quatuor_import_summary_class_init (QuatuorImportSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_summary_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportSummary, verdict);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportSummary, counts);
}

static void
quatuor_import_summary_init (QuatuorImportSummary *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_import_summary_show:
 * @self: a summary
 * @job: a table that was tried, without an error
 */
void
quatuor_import_summary_show (QuatuorImportSummary   *self,
                             const QuatuorImportJob *job)
{
  const QuatuorCsvResult *result = job->result;
  guint n_rows = (guint) (result->n_new + result->n_changed);
  g_autofree char *verdict =
    g_strdup_printf (ngettext ("%u Row Will Be Imported", "%u Rows Will Be Imported", n_rows),
                     n_rows);

  g_return_if_fail (QUATUOR_IS_IMPORT_SUMMARY (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->counts, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  gtk_label_set_text (self->verdict, n_rows > 0 ? verdict : _("Nothing New in This Table"));
  add_count (self, _("New"), _("rows that the programme does not know yet"), result->n_new);
  add_count (self, _("Changed"), _("rows that change what the programme holds"),
             result->n_changed);
  add_count (self, _("Identical"), _("rows that say what the programme holds already"),
             result->n_identical);
  add_count (self, _("Emptied"),
             _("values of the programme whose cell is empty: leave the column out to keep them"),
             result->n_emptied);
  add_count (self, _("Lines left out"), _("by your choice"),
             count_skipped (job->import->corrections));
  add_count (self, _("Columns left out"), _("what they would set stays as it is"),
             result->n_ignored);
}

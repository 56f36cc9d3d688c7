/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-summary.h"

#include "quatuor-import-outcome-row.h"

#include <glib/gi18n-lib.h>

struct _QuatuorImportSummary
{
  AdwBin            parent_instance;

  /* Template children */
  GtkLabel         *verdict;
  GtkListView      *view;

  /* Owned */
  GListStore       *groups; /* GListModel: a heading, its rows, a heading … */
  QuatuorImportJob *job;    /* NULL before a table was tried */
  QuatuorCohort    *cohort; /* the programme before the import */
};

G_DEFINE_FINAL_TYPE (QuatuorImportSummary, quatuor_import_summary, ADW_TYPE_BIN)

/* What a person looks at before importing is open, the rest one key away. */
static const struct
{
  const char *title;
  const char *meaning;
  gboolean    opened;
} FATES[QUATUOR_N_CSV_FATES] = {
  [QUATUOR_CSV_NEW] =
    { NC_("rows", "New"), N_("rows that the programme does not know yet"), TRUE },
  [QUATUOR_CSV_CHANGED] =
    { NC_("rows", "Changed"), N_("rows that change what the programme holds"), TRUE },
  [QUATUOR_CSV_IDENTICAL] =
    { NC_("rows", "Identical"), N_("rows that say what the programme holds already"), FALSE },
  [QUATUOR_CSV_LEFT_EMPTY] =
    { NC_("rows", "Left empty"), N_("prepared rows that nobody filled in"), FALSE },
};

/* Takes @rows. */
static void
add_group (QuatuorImportSummary *self,
           const char           *title,
           const char           *meaning,
           gint64                count,
           GListModel           *rows,
           gboolean              opened)
{
  guint n_listed = g_list_model_get_n_items (rows);
  g_autofree char *part =
    /* Translators: what the rows of a group are, and how many of them are listed. */
    g_strdup_printf (_("%s; the first %'u are listed"), meaning, n_listed);
  g_autoptr (QuatuorImportOutcome) group =
    quatuor_import_outcome_new_group (title, count > n_listed ? part : meaning, count, rows,
                                      opened);
  g_autoptr (GListStore) heading = g_list_store_new (QUATUOR_TYPE_IMPORT_OUTCOME);

  if (count == 0)
    return;
  g_list_store_append (heading, group);
  g_list_store_append (self->groups, heading);
  g_list_store_append (self->groups, quatuor_import_outcome_get_rows (group));
}

static void
add_fate (QuatuorImportSummary *self,
          QuatuorCsvFate        fate,
          gint64                count)
{
  add_group (self, g_dpgettext2 (GETTEXT_PACKAGE, "rows", FATES[fate].title),
             _(FATES[fate].meaning), count,
             quatuor_import_outcome_list_new (self->job, self->cohort, fate),
             FATES[fate].opened);
}

static void
add_lines (QuatuorImportSummary *self)
{
  const QuatuorCsvCorrections *corrections = self->job->import->corrections;
  g_autoptr (GArray) lines =
    corrections != NULL ? quatuor_csv_corrections_lines (corrections) : NULL;
  GListStore *store = g_list_store_new (QUATUOR_TYPE_IMPORT_OUTCOME);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      gint64 line = g_array_index (lines, gint64, i);
      g_autofree char *title = quatuor_import_job_describe (self->job, line);
      /* Translators: the number of a line. */
      g_autofree char *detail = g_strdup_printf (_("Line %u"), (guint) line);
      g_autoptr (QuatuorImportOutcome) row = quatuor_import_outcome_new (title, detail);

      if (quatuor_csv_corrections_skips (corrections, line))
        g_list_store_append (store, row);
    }
  add_group (self, _("Lines left out"), _("by your choice"),
             g_list_model_get_n_items (G_LIST_MODEL (store)), G_LIST_MODEL (store), FALSE);
}

static void
add_columns (QuatuorImportSummary *self)
{
  const GPtrArray *mappings = self->job->result->mappings;
  GListStore *store = g_list_store_new (QUATUOR_TYPE_IMPORT_OUTCOME);

  for (guint i = 0; i < mappings->len; i++)
    {
      const QuatuorCsvMapping *mapping = g_ptr_array_index (mappings, i);
      g_autoptr (QuatuorImportOutcome) row =
        quatuor_import_outcome_new (mapping->header, _("not read"));

      if (mapping->column == NULL)
        g_list_store_append (store, row);
    }
  add_group (self, _("Columns left out"), _("what they would set stays as it is"),
             g_list_model_get_n_items (G_LIST_MODEL (store)), G_LIST_MODEL (store), FALSE);
}

static void
on_activate_cb (QuatuorImportSummary *self,
                guint                 position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr (QuatuorImportOutcome) item = g_list_model_get_item (model, position);

  quatuor_import_outcome_toggle (item);
}

static void
quatuor_import_summary_dispose (GObject *object)
{
  QuatuorImportSummary *self = QUATUOR_IMPORT_SUMMARY (object);

  g_clear_object (&self->groups);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_SUMMARY);
  G_OBJECT_CLASS (quatuor_import_summary_parent_class)->dispose (object);
}

static void
quatuor_import_summary_class_init (QuatuorImportSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_summary_dispose;
  g_type_ensure (QUATUOR_TYPE_IMPORT_OUTCOME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportSummary, verdict);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportSummary, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
quatuor_import_summary_init (QuatuorImportSummary *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  self->groups = g_list_store_new (G_TYPE_LIST_MODEL);
  gtk_widget_init_template (GTK_WIDGET (self));
  factory = gtk_builder_list_item_factory_new_from_resource (NULL, RESOURCE_PREFIX
                                                             "/dialogs/"
                                                             "quatuor-import-outcome.ui");
  gtk_list_view_set_factory (self->view, factory);
}

static void
show_verdict (QuatuorImportSummary   *self,
              const QuatuorCsvResult *result)
{
  guint n_rows = (guint) (result->n_new + result->n_changed);
  g_autofree char *verdict =
    g_strdup_printf (ngettext ("%'u Row Will Be Imported", "%'u Rows Will Be Imported", n_rows),
                     n_rows);

  gtk_label_set_text (self->verdict, n_rows > 0 ? verdict : _("Nothing New in This Table"));
}

/**
 * quatuor_import_summary_show:
 * @self: a summary
 * @job: a table that was tried, without an error
 * @cohort: the programme before the import
 */
void
quatuor_import_summary_show (QuatuorImportSummary *self,
                             QuatuorImportJob     *job,
                             QuatuorCohort        *cohort)
{
  const QuatuorCsvResult *result = job->result;
  GtkFlattenListModel *rows;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (QUATUOR_IS_IMPORT_SUMMARY (self));

  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  self->job = quatuor_import_job_ref (job);
  self->cohort = quatuor_cohort_ref (cohort);
  show_verdict (self, result);

  g_list_store_remove_all (self->groups);
  add_fate (self, QUATUOR_CSV_NEW, result->n_new);
  add_fate (self, QUATUOR_CSV_CHANGED, result->n_changed);
  add_fate (self, QUATUOR_CSV_IDENTICAL, result->n_identical);
  add_fate (self, QUATUOR_CSV_LEFT_EMPTY, result->n_left_empty);
  add_lines (self);
  add_columns (self);

  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->groups)));
  selection = gtk_no_selection_new (G_LIST_MODEL (rows));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

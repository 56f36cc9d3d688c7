/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-review.h"

#include "quatuor-csv-reader.h"
#include "quatuor-table-view.h"

#include <glib/gi18n-lib.h>

/* As many as the command line tells. */
#define MAX_PROBLEMS 100

struct _QuatuorImportReview
{
  AdwBin               parent_instance;

  /* Template children */
  AdwActionRow        *file;
  AdwComboRow         *kind;
  AdwComboRow         *separator;
  GtkLabel            *verdict;
  GtkLabel            *counts;
  AdwPreferencesGroup *problems_group;
  GtkListBox          *problems;
  AdwPreferencesGroup *columns_group;
  QuatuorTableView    *table;

  /* Owned */
  GPtrArray           *mapping_rows;
  GPtrArray           *headers;

  QuatuorCsvKind       shown_kind;
  char                 shown_separator; /* as it was asked for */
  gboolean             showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the list of separators. */
static const char SEPARATORS[] = { QUATUOR_CSV_DETECT, ';', ',', '\t' };

G_DEFINE_FINAL_TYPE (QuatuorImportReview, quatuor_import_review, ADW_TYPE_BIN)

static const char *
separator_name (char separator)
{
  switch (separator)
    {
    case ';':
      return _("semicolon");
    case ',':
      return _("comma");
    case '\t':
      return _("tab");
    default:
      return "";
    }
}

static void
show_file (QuatuorImportReview *self,
           QuatuorImportJob    *job)
{
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *found = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file), shown);
  adw_combo_row_set_selected (self->kind, job->kind);
  if (job->result->encoding != NULL)
    /* Translators: the name of a separator, as “semicolon”, and of an encoding, as “UTF-8”. */
    found = g_strdup_printf (_("found: %s, in %s"), separator_name (job->result->separator),
                             job->result->encoding);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->separator), found != NULL ? found : "");
}

static void
show_counts (QuatuorImportReview    *self,
             const QuatuorCsvResult *result)
{
  guint n_rows = (guint) result->n_rows;
  guint n_errors = (guint) result->n_errors;
  g_autofree char *errors =
    g_strdup_printf (ngettext ("%u Error: Nothing Can Be Imported Yet",
                               "%u Errors: Nothing Can Be Imported Yet", n_errors), n_errors);
  g_autofree char *rows =
    g_strdup_printf (ngettext ("%u Row Understood", "%u Rows Understood", n_rows), n_rows);
  g_autofree char *counts =
    /* Translators: how many rows of a table make something new, change something, say what is
     * known already; then how many values get empty. */
    g_strdup_printf (_("%u new, %u changed, %u identical; %u values emptied"),
                     (guint) result->n_new, (guint) result->n_changed,
                     (guint) result->n_identical, (guint) result->n_emptied);

  gtk_label_set_text (self->verdict,
                      n_errors > 0 ? errors
                      : result->n_new + result->n_changed > 0 ? rows
                      : _("Nothing New in This Table"));
  gtk_label_set_text (self->counts, counts);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), n_errors == 0);
}

static char *
describe_place (const QuatuorProblem *problem)
{
  if (problem->line > 0 && problem->column != NULL && problem->value != NULL)
    /* Translators: the number of a line, the header of a column, the value in it. */
    return g_strdup_printf (_("Line %u, %s: “%s”"), (guint) problem->line, problem->column,
                            problem->value);
  if (problem->line > 0 && problem->column != NULL)
    /* Translators: the number of a line, the header of a column. */
    return g_strdup_printf (_("Line %u, %s"), (guint) problem->line, problem->column);
  if (problem->line > 0)
    return g_strdup_printf (_("Line %u"), (guint) problem->line);
  return g_strdup (problem->column != NULL ? problem->column : _("The whole table"));
}

static GtkWidget *
make_problem_row (const QuatuorProblem *problem)
{
  gboolean is_warning = quatuor_problem_is_warning (problem);
  GtkWidget *icon = gtk_image_new_from_icon_name (is_warning ? "dialog-warning-symbolic"
                                                             : "dialog-error-symbolic");
  g_autofree char *place = describe_place (problem);
  g_autofree char *sentence = quatuor_problem_to_sentence (problem);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", place,
                                 "title-lines", 0,
                                 "subtitle-lines", 0,
                                 NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  gtk_widget_add_css_class (icon, is_warning ? "warning" : "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_warning ? _("Warning") : _("Error"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Errors first: they are what has to be mended. */
static void
show_problems (QuatuorImportReview *self,
               const GPtrArray     *problems)
{
  guint n_shown = 0;
  g_autofree char *rest = NULL;

  clear_list (self->problems);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < problems->len && n_shown < MAX_PROBLEMS; i++)
      {
        const QuatuorProblem *problem = g_ptr_array_index (problems, i);

        if (quatuor_problem_is_warning (problem) != (pass == 1))
          continue;
        gtk_list_box_append (self->problems, make_problem_row (problem));
        n_shown++;
      }
  if (problems->len > n_shown)
    rest = g_strdup_printf (_("The first %u of %u"), n_shown, problems->len);
  adw_preferences_group_set_description (self->problems_group, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), problems->len > 0);
}

static void
on_choice_cb (QuatuorImportReview *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_mapping_row (QuatuorImportReview     *self,
                  const QuatuorCsvTable   *table,
                  const QuatuorCsvMapping *mapping)
{
  g_autoptr (GtkStringList) fields = gtk_string_list_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE,
                                 "title", mapping->header, NULL);
  guint selected = 0;

  gtk_string_list_append (fields, _("Left out"));
  for (guint i = 0; i < table->n_columns; i++)
    {
      gtk_string_list_append (fields, _(table->columns[i].label));
      if (&table->columns[i] == mapping->column)
        selected = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (fields));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_choice_cb), self);
  return row;
}

static void
show_columns (QuatuorImportReview *self,
              QuatuorImportJob    *job)
{
  const QuatuorCsvTable *table = quatuor_csv_kind_get_table (job->kind);
  const GPtrArray *mappings = job->result->mappings;

  for (guint i = 0; i < self->mapping_rows->len; i++)
    adw_preferences_group_remove (self->columns_group, g_ptr_array_index (self->mapping_rows, i));
  g_ptr_array_set_size (self->mapping_rows, 0);
  g_ptr_array_set_size (self->headers, 0);

  for (guint i = 0; i < mappings->len; i++)
    {
      const QuatuorCsvMapping *mapping = g_ptr_array_index (mappings, i);
      GtkWidget *row = make_mapping_row (self, table, mapping);

      adw_preferences_group_add (self->columns_group, row);
      g_ptr_array_add (self->mapping_rows, row);
      g_ptr_array_add (self->headers, g_strdup (mapping->header));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), mappings->len > 0);
}

static void
show_rows (QuatuorImportReview *self,
           QuatuorImportJob    *job)
{
  static const char *const NONE[] = { NULL };
  g_autoptr (QuatuorGrid) grid =
    quatuor_grid_new (job->headers != NULL ? (const char *const *) job->headers : NONE);

  for (guint i = 0; i < job->rows->len; i++)
    quatuor_grid_add_row (grid, g_ptr_array_index (job->rows, i));
  gtk_widget_set_visible (GTK_WIDGET (self->table), job->rows->len > 0);
  quatuor_table_view_show (self->table, grid);
}

static void
fill_kinds (QuatuorImportReview *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    gtk_string_list_append (kinds,
                            _(quatuor_csv_kind_get_table ((QuatuorCsvKind) kind)->title));
  self->showing = TRUE;
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  self->showing = FALSE;
}

static void
quatuor_import_review_dispose (GObject *object)
{
  QuatuorImportReview *self = QUATUOR_IMPORT_REVIEW (object);

  g_clear_pointer (&self->mapping_rows, g_ptr_array_unref);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_REVIEW);
  G_OBJECT_CLASS (quatuor_import_review_parent_class)->dispose (object);
}

static void
quatuor_import_review_class_init (QuatuorImportReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_review_dispose;

  /**
   * QuatuorImportReview::changed:
   * @self: the review
   *
   * The table is to be read another way.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, file);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, kind);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, separator);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, verdict);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, counts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, problems_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, problems);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, columns_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReview, table);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
}

static void
quatuor_import_review_init (QuatuorImportReview *self)
{
  self->mapping_rows = g_ptr_array_new ();
  self->headers = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
}

/**
 * quatuor_import_review_show:
 * @self: a review
 * @job: an import that was tried; its rows are taken out of it
 */
void
quatuor_import_review_show (QuatuorImportReview *self,
                            QuatuorImportJob    *job)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_REVIEW (self));
  g_return_if_fail (job->result != NULL);

  self->showing = TRUE;
  self->shown_kind = job->kind;
  self->shown_separator = job->separator;
  show_file (self, job);
  show_counts (self, job->result);
  show_problems (self, job->result->problems);
  show_columns (self, job);
  show_rows (self, job);
  self->showing = FALSE;
}

static char **
collect_maps (QuatuorImportReview   *self,
              const QuatuorCsvTable *table)
{
  g_autoptr (GStrvBuilder) maps = g_strv_builder_new ();

  for (guint i = 0; i < self->mapping_rows->len; i++)
    {
      guint selected = adw_combo_row_get_selected (g_ptr_array_index (self->mapping_rows, i));
      g_autofree char *map =
        g_strdup_printf ("%s=%s", (const char *) g_ptr_array_index (self->headers, i),
                         selected > 0 ? table->columns[selected - 1].code : "");

      g_strv_builder_add (maps, map);
    }
  return g_strv_builder_end (maps);
}

/**
 * quatuor_import_review_apply:
 * @self: a review that shows a table
 * @job: an import of the same table that has not run yet
 *
 * Makes @job read the table as the person says.
 */
void
quatuor_import_review_apply (QuatuorImportReview *self,
                             QuatuorImportJob    *job)
{
  QuatuorCsvKind kind = (QuatuorCsvKind) adw_combo_row_get_selected (self->kind);
  char separator = SEPARATORS[adw_combo_row_get_selected (self->separator)];

  g_return_if_fail (QUATUOR_IS_IMPORT_REVIEW (self));

  /* Another kind or separator makes other columns: they are understood anew. */
  if (kind == self->shown_kind && separator == self->shown_separator)
    job->maps = collect_maps (self, quatuor_csv_kind_get_table (kind));
  job->kind = kind;
  job->separator = separator;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-rows.h"

#include "quatuor-import-double.h"
#include "quatuor-import-line.h"

#include <glib/gi18n-lib.h>

/* As many as a person mends by hand; the others come when these are mended. */
#define MAX_LINES 50
#define MAX_WARNINGS 100

struct _QuatuorImportRows
{
  AdwBin                  parent_instance;

  /* Template children */
  GtkLabel               *verdict;
  GtkLabel               *advice;
  GtkWidget              *skip_all_button;
  GtkBox                 *table_problems;
  GtkBox                 *lines;
  GtkWidget              *doubles_group;
  GtkBox                 *doubles;
  AdwPreferencesGroup    *aside_group;
  AdwPreferencesGroup    *warnings_group;

  /* Owned */
  QuatuorImportJob       *job;
  QuatuorCsvCorrections  *corrections;
  GPtrArray              *aside_rows;   /* borrowed from the group */
  GPtrArray              *warning_rows; /* borrowed from the group */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QuatuorImportRows, quatuor_import_rows, ADW_TYPE_BIN)

static void
emit_changed (QuatuorImportRows *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_corrected_cb (QuatuorImportRows *self,
                 QuatuorImportLine *line)
{
  g_auto (GStrv) cells = quatuor_import_line_get_cells (line);

  quatuor_csv_corrections_set (self->corrections, quatuor_import_line_get_line (line),
                               (const char *const *) cells);
  emit_changed (self);
}

static void
on_skipped_cb (QuatuorImportRows *self,
               QuatuorImportLine *line)
{
  quatuor_csv_corrections_skip (self->corrections, quatuor_import_line_get_line (line));
  emit_changed (self);
}

static void
on_decided_cb (QuatuorImportRows   *self,
               QuatuorImportDouble *found)
{
  gint64 line = quatuor_import_double_get_line (found);

  if (quatuor_import_double_is_wanted (found))
    quatuor_csv_corrections_take (self->corrections, line);
  else
    quatuor_csv_corrections_skip (self->corrections, line);
}

static void
on_same_cb (QuatuorImportRows   *self,
            QuatuorImportDouble *found)
{
  g_auto (GStrv) cells = quatuor_import_double_get_same (found);
  gint64 line = quatuor_import_double_get_line (found);

  quatuor_csv_corrections_take (self->corrections, line);
  quatuor_csv_corrections_set (self->corrections, line, (const char *const *) cells);
  gtk_box_remove (self->doubles, GTK_WIDGET (found));
  emit_changed (self);
}

static void
restore_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (widget);

  quatuor_csv_corrections_restore (self->corrections, g_variant_get_int64 (parameter));
  emit_changed (self);
}

static void
skip_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (widget);
  const GPtrArray *problems = self->job->result->problems;

  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (!quatuor_problem_is_warning (problem) && problem->line > 1)
        quatuor_csv_corrections_skip (self->corrections, problem->line);
    }
  emit_changed (self);
}

/*
 * What is shown
 */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear_group (AdwPreferencesGroup *group,
             GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
show_verdict (QuatuorImportRows *self,
              guint              n_lines)
{
  guint n_errors = (guint) self->job->result->n_errors;
  g_autofree char *errors =
    g_strdup_printf (ngettext ("%u Error: Nothing Can Be Imported Yet",
                               "%u Errors: Nothing Can Be Imported Yet", n_errors), n_errors);
  g_autofree char *more =
    g_strdup_printf (ngettext ("Correct each cell here, or leave its line out; your file stays as "
                               "it is. Here is the first of %u lines.",
                               "Correct each cell here, or leave its line out; your file stays as "
                               "it is. Here are the first of %u lines.", n_lines), n_lines);

  gtk_label_set_text (self->verdict, n_errors > 0 ? errors : _("Every Row Can Be Imported"));
  gtk_label_set_text (self->advice,
                      n_errors == 0 ? _("The next page says what the import changes; nothing is "
                                        "written yet.")
                      : n_lines > MAX_LINES ? more
                      : _("Correct each cell here, or leave its line out; your file stays as it "
                          "is."));
  gtk_widget_set_visible (self->skip_all_button, n_lines > 1);
}

static QuatuorImportLine *
add_line (QuatuorImportRows *self,
          gint64             line,
          const char *const *headers)
{
  GtkWidget *row = quatuor_import_line_new (line, headers,
                                            g_hash_table_lookup (self->job->rows, &line));

  g_signal_connect_swapped (row, "corrected", G_CALLBACK (on_corrected_cb), self);
  g_signal_connect_swapped (row, "skipped", G_CALLBACK (on_skipped_cb), self);
  gtk_box_append (self->lines, row);
  return QUATUOR_IMPORT_LINE (row);
}

static GtkWidget *
make_problem_row (const QuatuorProblem *problem)
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

/* What is wrong with the file or its header has no line to be mended. */
static void
add_table_problem (QuatuorImportRows    *self,
                   const QuatuorProblem *problem)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_problem_row (problem));
  gtk_box_append (self->table_problems, group);
}

static GtkWidget *
find_double (QuatuorImportRows *self,
             gint64             line)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->doubles)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (quatuor_import_double_get_line (QUATUOR_IMPORT_DOUBLE (child)) == line)
      return child;
  return NULL;
}

/* A row that was left out is not tried again: what was shown of it stays. */
static guint
show_doubles (QuatuorImportRows *self,
              const char *const *headers,
              QuatuorCohort     *cohort)
{
  const GArray *doubles = self->job->result->doubles;
  guint n_new = 0;

  for (guint i = 0; i < doubles->len; i++)
    {
      const QuatuorCsvDouble *found = &g_array_index (doubles, QuatuorCsvDouble, i);
      GtkWidget *row;

      if (find_double (self, found->line) != NULL)
        continue;
      n_new++;
      quatuor_csv_corrections_skip (self->corrections, found->line);
      /* Those beyond are left out by the hundred, and taken back by line. */
      if (n_new > MAX_LINES)
        continue;
      row = quatuor_import_double_new (self->job, found, headers, cohort);
      g_signal_connect_swapped (row, "decided", G_CALLBACK (on_decided_cb), self);
      g_signal_connect_swapped (row, "same", G_CALLBACK (on_same_cb), self);
      gtk_box_append (self->doubles, row);
    }
  gtk_widget_set_visible (self->doubles_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->doubles)) != NULL);
  return n_new;
}

static gboolean
is_of_a_double (const QuatuorProblem *problem)
{
  return problem->code == QUATUOR_PROBLEM_DOUBLE || problem->code == QUATUOR_PROBLEM_DOUBLE_LINE ||
         problem->code == QUATUOR_PROBLEM_NAMESAKE;
}

/* Problems come sorted by line: those of one line follow each other. */
static guint
show_errors (QuatuorImportRows *self,
             const char *const *headers)
{
  const GPtrArray *problems = self->job->result->problems;
  QuatuorImportLine *shown = NULL;
  gint64 last = 0;
  guint n_lines = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (quatuor_problem_is_warning (problem))
        continue;
      if (problem->line <= 1)
        {
          add_table_problem (self, problem);
          continue;
        }
      if (problem->line != last)
        {
          last = problem->line;
          n_lines++;
          shown = n_lines <= MAX_LINES ? add_line (self, last, headers) : NULL;
        }
      if (shown != NULL)
        quatuor_import_line_add (shown, problem);
    }
  return n_lines;
}

static void
show_warnings (QuatuorImportRows *self)
{
  const GPtrArray *problems = self->job->result->problems;

  clear_group (self->warnings_group, self->warning_rows);
  for (guint i = 0; i < problems->len && self->warning_rows->len < MAX_WARNINGS; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);
      GtkWidget *row;

      if (!quatuor_problem_is_warning (problem) || is_of_a_double (problem))
        continue;
      row = make_problem_row (problem);
      adw_preferences_group_add (self->warnings_group, row);
      g_ptr_array_add (self->warning_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings_group), self->warning_rows->len > 0);
}

static GtkWidget *
make_aside_row (QuatuorImportRows *self,
                gint64             line)
{
  gboolean skipped = quatuor_csv_corrections_skips (self->corrections, line);
  g_autofree char *title = g_strdup_printf (_("Line %u"), (guint) line);
  g_autofree char *name =
    /* Translators: the number of a line. */
    g_strdup_printf (_("Take Line %u as It Stands in the File"), (guint) line);
  GtkWidget *button = gtk_button_new_with_label (_("Take Back"));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title,
                                 "subtitle", skipped ? _("left out") : _("corrected here"), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "rows.restore");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_aside (QuatuorImportRows *self)
{
  g_autoptr (GArray) lines = quatuor_csv_corrections_lines (self->corrections);

  clear_group (self->aside_group, self->aside_rows);
  for (guint i = 0; i < lines->len && self->aside_rows->len < MAX_LINES; i++)
    {
      gint64 line = g_array_index (lines, gint64, i);
      GtkWidget *row;

      if (find_double (self, line) != NULL)
        continue;
      row = make_aside_row (self, line);
      adw_preferences_group_add (self->aside_group, row);
      g_ptr_array_add (self->aside_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->aside_group), self->aside_rows->len > 0);
}

static void
quatuor_import_rows_dispose (GObject *object)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (object);

  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_pointer (&self->corrections, quatuor_csv_corrections_free);
  g_clear_pointer (&self->aside_rows, g_ptr_array_unref);
  g_clear_pointer (&self->warning_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_ROWS);
  G_OBJECT_CLASS (quatuor_import_rows_parent_class)->dispose (object);
}

static void
quatuor_import_rows_class_init (QuatuorImportRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_rows_dispose;

  /**
   * QuatuorImportRows::changed:
   * @self: the page
   *
   * A row was corrected, left out or taken back.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "rows.restore", "x", restore_cb);
  gtk_widget_class_install_action (widget_class, "rows.skip-all", NULL, skip_all_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, verdict);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, advice);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, skip_all_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, table_problems);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, lines);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, doubles_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, doubles);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, aside_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, warnings_group);
}

static void
quatuor_import_rows_init (QuatuorImportRows *self)
{
  self->corrections = quatuor_csv_corrections_new ();
  self->aside_rows = g_ptr_array_new ();
  self->warning_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_import_rows_clear:
 * @self: a page
 *
 * Forgets all corrections: another table comes.
 */
void
quatuor_import_rows_clear (QuatuorImportRows *self)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_ROWS (self));

  quatuor_csv_corrections_free (self->corrections);
  self->corrections = quatuor_csv_corrections_new ();
  clear_box (self->doubles);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
}

/**
 * quatuor_import_rows_show:
 * @self: a page
 * @job: a table that was tried
 * @headers: (array zero-terminated=1): its headers
 * @cohort: the programme
 *
 * Returns: whether there is something that was not shown before
 */
gboolean
quatuor_import_rows_show (QuatuorImportRows *self,
                          QuatuorImportJob  *job,
                          const char *const *headers,
                          QuatuorCohort     *cohort)
{
  guint n_doubles;

  g_return_val_if_fail (QUATUOR_IS_IMPORT_ROWS (self), FALSE);
  g_return_val_if_fail (job->result != NULL, FALSE);

  g_clear_pointer (&self->job, quatuor_import_job_unref);
  self->job = quatuor_import_job_ref (job);
  clear_box (self->table_problems);
  clear_box (self->lines);
  show_verdict (self, show_errors (self, headers));
  n_doubles = show_doubles (self, headers, cohort);
  show_aside (self);
  show_warnings (self);
  return n_doubles > 0 || job->result->n_errors > 0;
}

/**
 * quatuor_import_rows_has_any:
 * @self: a page
 *
 * Returns: whether there is something to look at
 */
gboolean
quatuor_import_rows_has_any (QuatuorImportRows *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_ROWS (self), FALSE);

  return self->job != NULL &&
         (self->job->result->problems->len > 0 || self->aside_rows->len > 0 ||
          gtk_widget_get_first_child (GTK_WIDGET (self->doubles)) != NULL);
}

/**
 * quatuor_import_rows_focus:
 * @self: a page
 *
 * Puts the keyboard into the first cell that is wrong, if there is one.
 */
void
quatuor_import_rows_focus (QuatuorImportRows *self)
{
  GtkWidget *first;

  g_return_if_fail (QUATUOR_IS_IMPORT_ROWS (self));

  first = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  if (first != NULL)
    quatuor_import_line_focus (QUATUOR_IMPORT_LINE (first));
}

/**
 * quatuor_import_rows_is_ready:
 * @self: a page
 *
 * Returns: whether nothing is wrong any more
 */
gboolean
quatuor_import_rows_is_ready (QuatuorImportRows *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_ROWS (self), FALSE);

  return self->job != NULL && self->job->result->n_errors == 0 && self->job->error == NULL;
}

/**
 * quatuor_import_rows_get_corrections:
 * @self: a page
 *
 * Returns: (transfer none): what the person mended and left out
 */
const QuatuorCsvCorrections *
quatuor_import_rows_get_corrections (QuatuorImportRows *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_ROWS (self), NULL);

  return self->corrections;
}

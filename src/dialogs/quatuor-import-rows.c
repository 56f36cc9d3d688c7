/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-rows.h"

#include "quatuor-import-aside.h"
#include "quatuor-import-double.h"
#include "quatuor-import-line.h"
#include "quatuor-import-notes.h"

#include <glib/gi18n-lib.h>

/* As many as a person mends by hand; the others come when these are mended. */
#define MAX_LINES 50

struct _QuatuorImportRows
{
  AdwBin                  parent_instance;

  /* Template children */
  GtkLabel               *verdict;
  GtkLabel               *advice;
  GtkWidget              *skip_all_button;
  GtkWidget              *errors_group;
  GtkBox                 *table_problems;
  GtkBox                 *lines;
  GtkWidget              *doubles_group;
  GtkBox                 *doubles;
  QuatuorImportAside     *aside;
  QuatuorImportNotes     *notes;

  /* Owned */
  QuatuorImportJob       *job;
  QuatuorCsvCorrections  *corrections;
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

/* What goes with the keyboard in it leaves its parents pointing to it, and Tab would
 * find no way past. */
static void
let_go_of_focus (QuatuorImportRows *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

static QuatuorImportDouble *
find_double (QuatuorImportRows *self,
             gint64             line)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->doubles)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (quatuor_import_double_get_line (QUATUOR_IMPORT_DOUBLE (child)) == line)
      return QUATUOR_IMPORT_DOUBLE (child);
  return NULL;
}

/*
 * Actions: their parameter is a line
 */

/* What was typed into other lines meanwhile is meant as well. */
static void
correct_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      QuatuorImportLine *line = QUATUOR_IMPORT_LINE (child);
      g_auto (GStrv) cells = quatuor_import_line_get_cells (line);

      if (quatuor_import_line_is_edited (line))
        quatuor_csv_corrections_set (self->corrections, quatuor_import_line_get_line (line),
                                     (const char *const *) cells);
    }
  emit_changed (self);
}

static void
skip_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (widget);

  quatuor_csv_corrections_skip (self->corrections, g_variant_get_int64 (parameter));
  emit_changed (self);
}

static void
decide_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (widget);
  gint64 line = g_variant_get_int64 (parameter);

  if (quatuor_import_double_is_wanted (find_double (self, line)))
    quatuor_csv_corrections_take (self->corrections, line);
  else
    quatuor_csv_corrections_skip (self->corrections, line);
}

static void
same_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (widget);
  gint64 line = g_variant_get_int64 (parameter);
  QuatuorImportDouble *found = find_double (self, line);
  g_auto (GStrv) cells = quatuor_import_double_get_same (found);

  quatuor_csv_corrections_take (self->corrections, line);
  quatuor_csv_corrections_set (self->corrections, line, (const char *const *) cells);
  let_go_of_focus (self);
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
  gtk_widget_set_visible (self->errors_group, n_errors > 0);
}

static QuatuorImportLine *
add_line (QuatuorImportRows *self,
          gint64             line,
          const char *const *headers)
{
  GtkWidget *row = quatuor_import_line_new (self->job, line, headers);

  gtk_box_append (self->lines, row);
  return QUATUOR_IMPORT_LINE (row);
}

/* What is wrong with the file or its header has no line to be mended. */
static void
add_table_problem (QuatuorImportRows    *self,
                   const QuatuorProblem *problem)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             quatuor_import_notes_make_row (problem));
  gtk_box_append (self->table_problems, group);
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
      gtk_box_append (self->doubles, row);
    }
  gtk_widget_set_visible (self->doubles_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->doubles)) != NULL);
  return n_new;
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
show_aside (QuatuorImportRows *self)
{
  g_autoptr (GArray) lines = quatuor_csv_corrections_lines (self->corrections);

  quatuor_import_aside_clear (self->aside);
  for (guint i = 0; i < lines->len; i++)
    {
      gint64 line = g_array_index (lines, gint64, i);

      if (find_double (self, line) == NULL)
        quatuor_import_aside_add (self->aside, self->job, self->corrections, line);
    }
}

static void
quatuor_import_rows_dispose (GObject *object)
{
  QuatuorImportRows *self = QUATUOR_IMPORT_ROWS (object);

  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_pointer (&self->corrections, quatuor_csv_corrections_free);
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

  g_type_ensure (QUATUOR_TYPE_IMPORT_ASIDE);
  g_type_ensure (QUATUOR_TYPE_IMPORT_NOTES);
  gtk_widget_class_install_action (widget_class, "rows.correct", "x", correct_cb);
  gtk_widget_class_install_action (widget_class, "rows.decide", "x", decide_cb);
  gtk_widget_class_install_action (widget_class, "rows.restore", "x", restore_cb);
  gtk_widget_class_install_action (widget_class, "rows.same", "x", same_cb);
  gtk_widget_class_install_action (widget_class, "rows.skip", "x", skip_cb);
  gtk_widget_class_install_action (widget_class, "rows.skip-all", NULL, skip_all_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, verdict);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, advice);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, skip_all_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, errors_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, table_problems);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, lines);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, doubles_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, doubles);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, aside);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportRows, notes);
}

static void
quatuor_import_rows_init (QuatuorImportRows *self)
{
  self->corrections = quatuor_csv_corrections_new ();
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
  let_go_of_focus (self);
  clear_box (self->table_problems);
  clear_box (self->lines);
  show_verdict (self, show_errors (self, headers));
  n_doubles = show_doubles (self, headers, cohort);
  show_aside (self);
  quatuor_import_notes_show (self->notes, job->result->problems);
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
         (self->job->result->problems->len > 0 || quatuor_import_aside_has_any (self->aside) ||
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

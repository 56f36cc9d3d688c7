/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-double.h"

#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

#define PAIR_SPACING 12
#define PAIR_MARGIN 8

struct _QuatuorImportDouble
{
  AdwPreferencesGroup   parent_instance;

  /* Borrowed */
  GtkWidget            *check;

  /* Owned */
  char                **same; /* the cells with the code of the other, or NULL */

  gint64                line;
};

G_DEFINE_FINAL_TYPE (QuatuorImportDouble, quatuor_import_double, ADW_TYPE_PREFERENCES_GROUP)

static void
on_toggled_cb (QuatuorImportDouble *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "rows.decide", "x", self->line);
}

/*
 * What is compared
 */

static int
find_header (const char *const *headers,
             const char        *header)
{
  for (guint i = 0; headers[i] != NULL; i++)
    if (g_str_equal (headers[i], header))
      return (int) i;
  return -1;
}

/* A cell in the words of the screen, so that both sides compare. */
static char *
show_cell (const QuatuorCsvDialect *dialect,
           const QuatuorCsvColumn  *column,
           const char              *cell)
{
  const QuatuorCsvChoice *choice =
    column->choices != NULL ? quatuor_csv_choice_find (column->choices, cell) : NULL;
  QuatuorDate date;
  gint64 number;

  if (choice != NULL)
    return g_strdup (quatuor_csv_choice_get_label (choice));
  if (column->type == QUATUOR_CSV_DATE && quatuor_csv_dialect_parse_date (dialect, cell, &date))
    return quatuor_date_to_display (date);
  if (column->unit == QUATUOR_CSV_INHABITANTS &&
      quatuor_csv_dialect_parse_integer (dialect, cell, &number))
    return g_strdup_printf ("%'" G_GINT64_FORMAT, number);
  return g_strdup (cell);
}

/* What the programme holds under the column’s name, if the row itself holds it. */
static char *
show_member (QuatuorCohort          *cohort,
             QuatuorTable            table,
             gconstpointer           row,
             const QuatuorCsvColumn *column)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, column->code))
      {
        g_autofree char *text = quatuor_field_to_text (&type->fields[i], row);

        return text != NULL ? quatuor_wording_for_value (cohort, table, column->code, text) : NULL;
      }
  return NULL;
}

static GPtrArray *
compare (const QuatuorImportJob *job,
         const QuatuorCsvDouble *found,
         const char *const      *headers,
         QuatuorCohort          *cohort)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *const *cells = g_hash_table_lookup (job->rows, &found->line);
  const char *const *others = g_hash_table_lookup (job->rows, &found->other_line);
  gconstpointer row = found->other_line > 0 ? NULL
                                            : quatuor_cohort_find (cohort, found->table,
                                                                   &found->other);

  for (guint i = 0; i < job->result->mappings->len; i++)
    {
      const QuatuorCsvMapping *mapping = g_ptr_array_index (job->result->mappings, i);
      int header = find_header (headers, mapping->header);
      g_autofree char *here = NULL;
      g_autofree char *there = NULL;
      char *line[] = { NULL, NULL, NULL, NULL };

      if (mapping->column == NULL || header < 0 || cells == NULL)
        continue;
      here = show_cell (&job->import->dialect, mapping->column, cells[header]);
      if (others != NULL)
        there = show_cell (&job->import->dialect, mapping->column, others[header]);
      else if (row != NULL)
        there = show_member (cohort, found->table, row, mapping->column);
      if (*here == '\0' && there == NULL)
        continue;
      line[0] = (char *) _(mapping->column->label);
      line[1] = here;
      line[2] = there != NULL ? there : (char *) "";
      g_ptr_array_add (rows, g_strdupv (line));
    }
  return rows;
}

/* The cells with the code of what the programme has: the row then means it. */
static char **
make_same (const QuatuorImportJob *job,
           const QuatuorCsvDouble *found,
           const char *const      *headers,
           QuatuorCohort          *cohort)
{
  const char *code_column = found->table == QUATUOR_TABLE_PERSON ? "person" : "code";
  const char *const *cells = g_hash_table_lookup (job->rows, &found->line);
  gconstpointer row = quatuor_cohort_find (cohort, found->table, &found->other);
  const QuatuorCsvColumn code = { .code = "code" };
  char **same;

  for (guint i = 0; row != NULL && cells != NULL && i < job->result->mappings->len; i++)
    {
      const QuatuorCsvMapping *mapping = g_ptr_array_index (job->result->mappings, i);
      int header = find_header (headers, mapping->header);

      if (mapping->column == NULL || header < 0 ||
          !g_str_equal (mapping->column->code, code_column))
        continue;
      same = g_strdupv ((char **) cells);
      g_free (same[header]);
      same[header] = show_member (cohort, found->table, row, &code);
      return same;
    }
  return NULL;
}

/*
 * What is shown
 */

static void
add_cell (GtkWidget  *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/* A field, and what it is on either side, in columns that stand under one another at
 * any width; what is the same steps back. */
static void
add_pair (QuatuorImportDouble *self,
          const char          *field,
          const char          *here,
          const char          *there,
          const char          *css_class)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "homogeneous", TRUE,
                                 "spacing", PAIR_SPACING,
                                 "margin-start", PAIR_SPACING,
                                 "margin-end", PAIR_SPACING,
                                 "margin-top", PAIR_MARGIN,
                                 "margin-bottom", PAIR_MARGIN,
                                 NULL);
  g_autofree char *name =
    /* Translators: the name of a field, its value here, its value there. */
    g_strdup_printf (_("%s: %s; %s"), field, *here != '\0' ? here : "—",
                     *there != '\0' ? there : "—");

  if (css_class == NULL && g_str_equal (here, there))
    css_class = "dim-label";
  add_cell (box, field, css_class != NULL ? css_class : "dim-label");
  add_cell (box, here, css_class);
  add_cell (box, there, css_class);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
add_pairs (QuatuorImportDouble *self,
           gint64               other_line,
           const GPtrArray     *rows)
{
  g_autofree char *here = g_strdup_printf (_("Line %u"), (guint) self->line);
  g_autofree char *there = other_line > 0 ? g_strdup_printf (_("Line %u"), (guint) other_line)
                                          : g_strdup (_("In the programme"));

  add_pair (self, _("Field"), here, there, "heading");
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      add_pair (self, cells[0], cells[1], cells[2], NULL);
    }
}

static void
add_choice (QuatuorImportDouble *self)
{
  g_autofree char *text =
    /* Translators: the number of a line. */
    g_strdup_printf (_("They are two: import line %u as well"), (guint) self->line);

  self->check = gtk_check_button_new_with_label (text);
  gtk_widget_set_margin_top (self->check, 6);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (on_toggled_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->check);
}

static void
add_same_button (QuatuorImportDouble *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("They Are One"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "header-suffix");
  gtk_widget_set_tooltip_text (button, _("The line changes what the programme has"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "rows.same");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", self->line);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

static void
quatuor_import_double_finalize (GObject *object)
{
  g_strfreev (QUATUOR_IMPORT_DOUBLE (object)->same);
  G_OBJECT_CLASS (quatuor_import_double_parent_class)->finalize (object);
}

static void
quatuor_import_double_class_init (QuatuorImportDoubleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_import_double_finalize;
}

static void
quatuor_import_double_init (QuatuorImportDouble *self)
{
}

/**
 * quatuor_import_double_new:
 * @job: a table that was tried
 * @found: one of the rows that are likely to be there twice
 * @headers: (array zero-terminated=1): the headers of the table
 * @cohort: the programme
 *
 * Returns: (transfer floating): the row beside what it resembles
 */
GtkWidget *
quatuor_import_double_new (const QuatuorImportJob *job,
                           const QuatuorCsvDouble *found,
                           const char *const      *headers,
                           QuatuorCohort          *cohort)
{
  QuatuorImportDouble *self = g_object_new (QUATUOR_TYPE_IMPORT_DOUBLE, NULL);
  g_autoptr (GPtrArray) rows = compare (job, found, headers, cohort);
  g_autofree char *title = g_strdup_printf (_("Line %u"), (guint) found->line);

  self->line = found->line;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  if (found->other_line == 0)
    self->same = make_same (job, found, headers, cohort);
  if (self->same != NULL)
    add_same_button (self);
  add_pairs (self, found->other_line, rows);
  add_choice (self);
  return GTK_WIDGET (self);
}

/**
 * quatuor_import_double_get_line:
 * @self: a row
 *
 * Returns: the line where it begins
 */
gint64
quatuor_import_double_get_line (QuatuorImportDouble *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_DOUBLE (self), 0);

  return self->line;
}

/**
 * quatuor_import_double_is_wanted:
 * @self: a row
 *
 * Returns: whether the person says that it is something else
 */
gboolean
quatuor_import_double_is_wanted (QuatuorImportDouble *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_DOUBLE (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

/**
 * quatuor_import_double_get_same:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): its cells when it means what it resembles
 */
char **
quatuor_import_double_get_same (QuatuorImportDouble *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_DOUBLE (self), NULL);

  return g_strdupv (self->same);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-columns.h"

#include "quatuor-csv-header.h"
#include "quatuor-import-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Enough values to tell what a column holds. */
#define N_EXAMPLES 3

struct _QuatuorImportColumns
{
  AdwBin                 parent_instance;

  /* Template children */
  AdwPreferencesGroup   *group;
  GtkWidget             *missing_group;
  GtkLabel              *missing;
  GtkWidget             *twice_group;
  GtkLabel              *twice;
  QuatuorImportValues   *values;

  /* Owned */
  GPtrArray             *rows;    /* AdwComboRow, borrowed from the group */
  char                 **headers;

  const QuatuorCsvTable *table;
  QuatuorCsvKind         kind;
  gboolean               showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QuatuorImportColumns, quatuor_import_columns, ADW_TYPE_BIN)

/* The place in the list of a combo row: the first one leaves the column out. */
static guint
place_of (int column)
{
  return (guint) (column + 1);
}

static gboolean
has_column (QuatuorImportColumns *self,
            guint                 column)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (adw_combo_row_get_selected (g_ptr_array_index (self->rows, i)) == place_of ((int) column))
      return TRUE;
  return FALSE;
}

static gboolean
is_said (QuatuorImportColumns *self,
         guint                 field)
{
  int other = quatuor_csv_kind_get_stand_in (self->kind, field);

  return has_column (self, field) || quatuor_import_values_has (self->values, field) ||
         (other >= 0 && has_column (self, (guint) other));
}

/* The fields that @asks says the kind cannot do without, and that nothing says. */
static char *
list_missing (QuatuorImportColumns *self,
              gboolean            (*asks) (QuatuorCsvKind kind,
                                           guint          column))
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->table->n_columns; i++)
    if (asks (self->kind, i) && !is_said (self, i))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              _(self->table->columns[i].label));
  return g_string_free (list, FALSE);
}

static void
show_missing (QuatuorImportColumns *self)
{
  g_autofree char *keys = list_missing (self, quatuor_csv_kind_needs);
  g_autofree char *others = list_missing (self, quatuor_csv_kind_asks);
  g_autofree char *text = NULL;

  if (*keys != '\0')
    /* Translators: the names of some fields. */
    text = g_strdup_printf (_("Nothing says yet: %s. Without it no row can be recognised: choose "
                              "the column that holds it, or say it below for all rows."), keys);
  else if (*others != '\0')
    /* Translators: the names of some fields. */
    text = g_strdup_printf (_("Nothing says yet: %s. Rows that are new to the programme need it: "
                              "choose the column that holds it, or say it below for all rows."),
                            others);

  if (text != NULL)
    gtk_label_set_text (self->missing, text);
  gtk_widget_set_visible (self->missing_group, text != NULL);
  if (*keys != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->missing), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->missing), "error");
}

/* A field that a column holds is not asked for once more. */
static void
show_values (QuatuorImportColumns *self)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    quatuor_import_values_set_taken (self->values, i, has_column (self, i));
}

static void
on_values_changed_cb (QuatuorImportColumns *self)
{
  if (self->showing)
    return;

  show_missing (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A field has one column: the one that was chosen last. */
static void
on_selected_cb (QuatuorImportColumns *self,
                GParamSpec           *pspec,
                AdwComboRow          *chosen)
{
  guint place = adw_combo_row_get_selected (chosen);

  if (self->showing)
    return;

  self->showing = TRUE;
  for (guint i = 0; place > 0 && i < self->rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->rows, i);

      if (row != chosen && adw_combo_row_get_selected (row) == place)
        adw_combo_row_set_selected (row, 0);
    }
  self->showing = FALSE;
  show_values (self);
  show_missing (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What tells two columns with one header apart: their places, and what they hold. */
static char *
describe_column (const QuatuorCsvLook *look,
                 guint                 column,
                 const char           *examples)
{
  const char *const *written = (const char *const *) look->written;

  if (*written[column] == '\0')
    /* Translators: the number of a column, some values in it. */
    return g_strdup_printf (_("Column %u, without a header: %s"), column + 1, examples);
  if (quatuor_csv_header_is_repeated (written, column))
    /* Translators: the number of a column, some values in it. */
    return g_strdup_printf (_("Column %u: %s"), column + 1, examples);
  return g_strdup (examples);
}

static void
show_twice (QuatuorImportColumns *self,
            const QuatuorCsvLook *look)
{
  const char *const *written = (const char *const *) look->written;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; written[i] != NULL; i++)
    if (quatuor_csv_header_is_repeated (written, i) && g_str_equal (written[i], look->headers[i]))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", written[i]);
  /* Translators: some headers of a table. */
  text = g_strdup_printf (_("Headers that stand more than once: %s. The later columns are left out "
                            "unless you say what they are."), list->str);
  gtk_label_set_text (self->twice, text);
  gtk_widget_set_visible (self->twice_group, list->len > 0);
}

static char *
list_examples (const QuatuorCsvLook *look,
               guint                 column)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0, n = 0; i < look->rows->len && n < N_EXAMPLES; i++)
    {
      const char *cell = ((char **) g_ptr_array_index (look->rows, i))[column];

      if (*cell == '\0')
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", cell);
      n++;
    }
  return g_string_free (list, FALSE);
}

/* What was kept under a name goes before what is guessed. */
static int
find_field (QuatuorImportColumns *self,
            const QuatuorCsvLook *look,
            char                **maps,
            guint                 column)
{
  const char *header = look->headers[column];

  for (char **map = maps; map != NULL && *map != NULL; map++)
    {
      const char *divide = strrchr (*map, '=');

      if (divide != NULL && strlen (header) == (gsize) (divide - *map) &&
          g_str_has_prefix (*map, header))
        return quatuor_csv_table_find (self->table, divide + 1);
    }
  return look->columns[column];
}

static GtkWidget *
make_row (QuatuorImportColumns *self,
          const QuatuorCsvLook *look,
          char                **maps,
          guint                 column)
{
  g_autoptr (GtkStringList) fields = gtk_string_list_new (NULL);
  g_autofree char *examples = list_examples (look, column);
  g_autofree char *description = describe_column (look, column, examples);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "use-markup", FALSE,
                                 "title", look->headers[column],
                                 "subtitle", description,
                                 "subtitle-lines", 1,
                                 /* Spreadsheets end lines with empty columns. */
                                 "visible", *look->written[column] != '\0' || *examples != '\0',
                                 NULL);

  gtk_string_list_append (fields, _("Left out"));
  for (guint i = 0; i < self->table->n_columns; i++)
    gtk_string_list_append (fields, _(self->table->columns[i].label));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (fields));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              place_of (find_field (self, look, maps, column)));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (on_selected_cb), self);
  return row;
}

static void
quatuor_import_columns_dispose (GObject *object)
{
  QuatuorImportColumns *self = QUATUOR_IMPORT_COLUMNS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->headers, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_COLUMNS);
  G_OBJECT_CLASS (quatuor_import_columns_parent_class)->dispose (object);
}

static void
quatuor_import_columns_class_init (QuatuorImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_columns_dispose;

  /**
   * QuatuorImportColumns::changed:
   * @self: the page
   *
   * Some column is another field.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_IMPORT_VALUES);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, missing_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, missing);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, twice_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, twice);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, values);
  gtk_widget_class_bind_template_callback (widget_class, on_values_changed_cb);
}

static void
quatuor_import_columns_init (QuatuorImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_import_columns_show:
 * @self: a page
 * @look: what a table looks like
 * @maps: (nullable): what is known of its columns; the others are guessed
 * @sets: (nullable): what is known of the fields that no column says
 * @cohort: the programme
 */
void
quatuor_import_columns_show (QuatuorImportColumns  *self,
                             const QuatuorCsvLook  *look,
                             char                 **maps,
                             char                 **sets,
                             QuatuorCohort         *cohort)
{
  g_autofree char *wanted = NULL;

  g_return_if_fail (QUATUOR_IS_IMPORT_COLUMNS (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->headers, g_strfreev);

  self->kind = look->kind;
  self->table = quatuor_csv_kind_get_table (look->kind);
  self->headers = g_strdupv (look->headers);
  for (guint i = 0; self->headers[i] != NULL; i++)
    {
      GtkWidget *row = make_row (self, look, maps, i);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  self->showing = TRUE;
  quatuor_import_values_show (self->values, look->kind, sets, cohort);
  self->showing = FALSE;
  show_twice (self, look);
  show_values (self);
  show_missing (self);
  wanted = list_missing (self, quatuor_csv_kind_asks);
  if (*wanted != '\0' || (sets != NULL && *sets != NULL))
    quatuor_import_values_open (self->values);
}

/**
 * quatuor_import_columns_is_ready:
 * @self: a page
 *
 * Returns: whether every field that a row is recognised by is said
 */
gboolean
quatuor_import_columns_is_ready (QuatuorImportColumns *self)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (QUATUOR_IS_IMPORT_COLUMNS (self), FALSE);

  list = self->table != NULL ? list_missing (self, quatuor_csv_kind_needs) : NULL;
  return list != NULL && *list == '\0';
}

/**
 * quatuor_import_columns_get_maps:
 * @self: a page that shows a table
 *
 * Returns: (transfer full): what each column is, as QuatuorCsvImport has it
 */
char **
quatuor_import_columns_get_maps (QuatuorImportColumns *self)
{
  g_autoptr (GStrvBuilder) maps = g_strv_builder_new ();

  g_return_val_if_fail (QUATUOR_IS_IMPORT_COLUMNS (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint place = adw_combo_row_get_selected (g_ptr_array_index (self->rows, i));
      g_autofree char *map =
        g_strdup_printf ("%s=%s", self->headers[i],
                         place > 0 ? self->table->columns[place - 1].code : "");

      g_strv_builder_add (maps, map);
    }
  return g_strv_builder_end (maps);
}

/**
 * quatuor_import_columns_get_sets:
 * @self: a page that shows a table
 *
 * Returns: (transfer full): what holds on every row, as QuatuorCsvImport has it
 */
char **
quatuor_import_columns_get_sets (QuatuorImportColumns *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_COLUMNS (self), NULL);

  return quatuor_import_values_get_sets (self->values);
}

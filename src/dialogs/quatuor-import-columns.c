/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-columns.h"

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

static char *
list_missing (QuatuorImportColumns *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->table->n_columns; i++)
    if (quatuor_csv_kind_needs (self->kind, i) && !has_column (self, i))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                              _(self->table->columns[i].label));
  return g_string_free (list, FALSE);
}

static void
show_missing (QuatuorImportColumns *self)
{
  g_autofree char *list = list_missing (self);
  g_autofree char *text =
    /* Translators: the names of some fields. */
    g_strdup_printf (_("No column says yet: %s. Without it no row can be recognised: choose the "
                       "column that holds it."), list);

  gtk_label_set_text (self->missing, text);
  gtk_widget_set_visible (self->missing_group, *list != '\0');
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
  show_missing (self);
  g_signal_emit (self, signals[CHANGED], 0);
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
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "use-markup", FALSE,
                                 "title", look->headers[column],
                                 "subtitle", examples,
                                 "subtitle-lines", 1,
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

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, missing_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportColumns, missing);
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
 */
void
quatuor_import_columns_show (QuatuorImportColumns *self,
                             const QuatuorCsvLook *look,
                             char                **maps)
{
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
  show_missing (self);
}

/**
 * quatuor_import_columns_is_ready:
 * @self: a page
 *
 * Returns: whether every field that a row needs has a column
 */
gboolean
quatuor_import_columns_is_ready (QuatuorImportColumns *self)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (QUATUOR_IS_IMPORT_COLUMNS (self), FALSE);

  list = self->table != NULL ? list_missing (self) : NULL;
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

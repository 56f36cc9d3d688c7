/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-reading.h"

#include "quatuor-problem-row.h"
#include "quatuor-table-view.h"

#include <glib/gi18n-lib.h>

struct _QuatuorImportReading
{
  AdwBin               parent_instance;

  /* Template children */
  AdwPreferencesGroup *table_group;
  AdwComboRow         *kind;
  AdwComboRow         *separator;
  AdwComboRow         *encoding;
  AdwComboRow         *decimal;
  AdwComboRow         *dates;
  QuatuorProblemRow   *unsure;
  GtkWidget           *problem_group;
  GtkLabel            *problem;
  AdwPreferencesGroup *rows_group;
  QuatuorTableView    *table;

  gboolean             ready;   /* nothing has to be said before going on */
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

G_DEFINE_FINAL_TYPE (QuatuorImportReading, quatuor_import_reading, ADW_TYPE_BIN)

static const char *
separator_name (char separator)
{
  switch (separator)
    {
    case ';':
      return _("found: semicolon");
    case ',':
      return _("found: comma");
    case '\t':
      return _("found: tab");
    default:
      return "";
    }
}

/* What the days in the table say of themselves: where they contradict the choice,
 * it is said which ones. */
static char *
describe_days (const QuatuorCsvLook *look,
               QuatuorCsvDates       dates)
{
  const char *day_first = look->days[QUATUOR_CSV_WRITING_DAY_FIRST];
  const char *month_first = look->days[QUATUOR_CSV_WRITING_MONTH_FIRST];
  const char *year_first = look->days[QUATUOR_CSV_WRITING_YEAR_FIRST];

  if (dates != QUATUOR_CSV_DATES_MONTH_FIRST && month_first != NULL)
    /* Translators: a day as it is written in a table. */
    return g_strdup_printf (_("%s begins with the month"), month_first);
  if (dates == QUATUOR_CSV_DATES_MONTH_FIRST && day_first != NULL)
    /* Translators: a day as it is written in a table. */
    return g_strdup_printf (_("%s begins with the day"), day_first);
  if (day_first != NULL && year_first != NULL)
    /* Translators: two days as they are written in a table. */
    return g_strdup_printf (_("found: %s and %s"), day_first, year_first);

  for (guint i = 0; i < QUATUOR_N_CSV_WRITINGS; i++)
    if (look->days[i] != NULL)
      return g_strdup_printf (_("found: %s"), look->days[i]);
  return g_strdup (_("no day found in the first rows"));
}

/* A day that may be two is never guessed. */
static void
show_unsure (QuatuorImportReading   *self,
             const QuatuorCsvLook   *look,
             const QuatuorCsvImport *import)
{
  g_autofree char *text = NULL;

  self->ready = !quatuor_csv_look_is_unsure (look, import->dialect.dates);
  if (!self->ready)
    /* Translators: two days as they are written in a table. */
    text = g_strdup_printf (_("%s may be two days, as %s begins with the month: choose"),
                            look->days[QUATUOR_CSV_WRITING_EITHER],
                            look->days[QUATUOR_CSV_WRITING_MONTH_FIRST]);
  quatuor_problem_row_set_text (self->unsure, text);
}

static void
show_look (QuatuorImportReading   *self,
           const QuatuorCsvLook   *look,
           const QuatuorCsvImport *import)
{
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new ((const char *const *) look->headers);
  g_autofree char *encoding = g_strdup_printf (_("found: %s"), look->encoding);
  g_autofree char *days = describe_days (look, import->dialect.dates);

  adw_combo_row_set_selected (self->kind, look->kind);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->separator), separator_name (look->separator));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->encoding), encoding);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->dates), days);
  show_unsure (self, look, import);
  for (guint i = 0; i < look->rows->len; i++)
    quatuor_grid_add_row (grid, g_ptr_array_index (look->rows, i));
  quatuor_table_view_show (self->table, grid);
}

static void
show_choices (QuatuorImportReading   *self,
              const QuatuorCsvImport *import)
{
  const QuatuorCsvDialect *dialect = &import->dialect;
  const char *const *encodings = quatuor_csv_encodings ();

  for (guint i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (SEPARATORS[i] == dialect->separator)
      adw_combo_row_set_selected (self->separator, i);
  adw_combo_row_set_selected (self->encoding, 0);
  for (guint i = 0; encodings[i] != NULL; i++)
    if (g_strcmp0 (encodings[i], dialect->encoding) == 0)
      adw_combo_row_set_selected (self->encoding, i + 1);
  adw_combo_row_set_selected (self->decimal, dialect->decimal);
  adw_combo_row_set_selected (self->dates, dialect->dates);
}

static void
on_choice_cb (QuatuorImportReading *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_lists (QuatuorImportReading *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) encodings = gtk_string_list_new (NULL);

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    gtk_string_list_append (kinds,
                            _(quatuor_csv_kind_get_table ((QuatuorCsvKind) kind)->title));
  gtk_string_list_append (encodings, _("Found by itself"));
  for (guint i = 0; quatuor_csv_encodings ()[i] != NULL; i++)
    gtk_string_list_append (encodings, quatuor_csv_encodings ()[i]);

  self->showing = TRUE;
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->encoding, G_LIST_MODEL (encodings));
  self->showing = FALSE;
}

static void
quatuor_import_reading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_READING);
  G_OBJECT_CLASS (quatuor_import_reading_parent_class)->dispose (object);
}

static void
quatuor_import_reading_class_init (QuatuorImportReadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_reading_dispose;

  /**
   * QuatuorImportReading::changed:
   * @self: the page
   *
   * The table is to be read another way.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);
  g_type_ensure (QUATUOR_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-reading.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, table_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, kind);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, separator);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, encoding);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, decimal);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, dates);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, unsure);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, problem_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, rows_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportReading, table);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
}

static void
quatuor_import_reading_init (QuatuorImportReading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
}

/**
 * quatuor_import_reading_show:
 * @self: a page
 * @job: a table that was looked at
 */
void
quatuor_import_reading_show (QuatuorImportReading   *self,
                             const QuatuorImportJob *job)
{
  g_autofree char *name = g_path_get_basename (job->import->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *sentence = job->error != NULL ? quatuor_error_to_sentence (job->error) : NULL;

  g_return_if_fail (QUATUOR_IS_IMPORT_READING (self));

  self->showing = TRUE;
  self->ready = FALSE;
  adw_preferences_group_set_title (self->table_group, shown);
  show_choices (self, job->import);
  if (job->look != NULL)
    show_look (self, job->look, job->import);
  gtk_widget_set_visible (GTK_WIDGET (self->rows_group),
                          job->look != NULL && job->look->rows->len > 0);
  gtk_label_set_text (self->problem, sentence);
  gtk_widget_set_visible (self->problem_group, sentence != NULL);
  self->showing = FALSE;
}

/**
 * quatuor_import_reading_apply:
 * @self: a page
 * @import: an import
 *
 * Makes @import read its table as the person says.
 */
void
quatuor_import_reading_apply (QuatuorImportReading *self,
                              QuatuorCsvImport     *import)
{
  guint encoding = adw_combo_row_get_selected (self->encoding);

  g_return_if_fail (QUATUOR_IS_IMPORT_READING (self));

  import->kind = (QuatuorCsvKind) adw_combo_row_get_selected (self->kind);
  import->dialect.separator = SEPARATORS[adw_combo_row_get_selected (self->separator)];
  import->dialect.encoding = encoding > 0 ? quatuor_csv_encodings ()[encoding - 1] : NULL;
  import->dialect.decimal = (QuatuorCsvDecimal) adw_combo_row_get_selected (self->decimal);
  import->dialect.dates = (QuatuorCsvDates) adw_combo_row_get_selected (self->dates);
}

/**
 * quatuor_import_reading_is_ready:
 * @self: a page
 *
 * Returns: whether the table can be read, and nothing about it has to be said first
 */
gboolean
quatuor_import_reading_is_ready (QuatuorImportReading *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_READING (self), FALSE);

  return self->ready;
}

/**
 * quatuor_import_reading_focus:
 * @self: a page that is not ready
 *
 * Puts the keyboard onto what has to be said.
 */
void
quatuor_import_reading_focus (QuatuorImportReading *self)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_READING (self));

  if (gtk_widget_get_visible (self->problem_group))
    gtk_widget_grab_focus (GTK_WIDGET (self->separator));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->dates));
}

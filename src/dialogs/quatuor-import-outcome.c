/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-outcome.h"

#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* A text of many lines would hide the rows below. */
#define VALUE_LENGTH 80

struct _QuatuorImportOutcome
{
  GObject            parent_instance;

  /* Owned */
  char              *title;
  char              *detail;
  char              *count; /* empty for a row */
  GtkSliceListModel *rows;  /* those of a group that are shown; NULL for a row */
};

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QuatuorImportOutcome, quatuor_import_outcome, G_TYPE_OBJECT)

static void
quatuor_import_outcome_finalize (GObject *object)
{
  QuatuorImportOutcome *self = QUATUOR_IMPORT_OUTCOME (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->count);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (quatuor_import_outcome_parent_class)->finalize (object);
}

static void
quatuor_import_outcome_class_init (QuatuorImportOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_import_outcome_finalize;

  /**
   * QuatuorImportOutcome::toggled:
   * @self: a group
   *
   * The rows of the group are shown, or no longer.
   */
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quatuor_import_outcome_init (QuatuorImportOutcome *self)
{
}

/**
 * quatuor_import_outcome_new:
 * @title: what a row is about
 * @detail: what becomes of it
 *
 * Returns: (transfer full): a row
 */
QuatuorImportOutcome *
quatuor_import_outcome_new (const char *title,
                            const char *detail)
{
  QuatuorImportOutcome *self = g_object_new (QUATUOR_TYPE_IMPORT_OUTCOME, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->count = g_strdup ("");
  return self;
}

/**
 * quatuor_import_outcome_new_group:
 * @title: what its rows have in common
 * @detail: what that means
 * @count: how many there are
 * @rows: (transfer full): those of them that are listed
 * @opened: whether they are shown at once
 *
 * Returns: (transfer full): a group
 */
QuatuorImportOutcome *
quatuor_import_outcome_new_group (const char *title,
                                  const char *detail,
                                  gint64      count,
                                  GListModel *rows,
                                  gboolean    opened)
{
  QuatuorImportOutcome *self = quatuor_import_outcome_new (title, detail);

  g_free (self->count);
  self->count = g_strdup_printf ("%'" G_GINT64_FORMAT, count);
  self->rows = gtk_slice_list_model_new (rows, 0, opened ? G_MAXUINT : 0);
  return self;
}

/**
 * quatuor_import_outcome_get_title:
 * @self: a row or a group
 *
 * Returns: (transfer none): what it is about
 */
const char *
quatuor_import_outcome_get_title (QuatuorImportOutcome *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self), NULL);

  return self->title;
}

/**
 * quatuor_import_outcome_get_detail:
 * @self: a row or a group
 *
 * Returns: (transfer none): what becomes of it
 */
const char *
quatuor_import_outcome_get_detail (QuatuorImportOutcome *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self), NULL);

  return self->detail;
}

/**
 * quatuor_import_outcome_get_count:
 * @self: a row or a group
 *
 * Returns: (transfer none): how many rows a group has, empty for a row
 */
const char *
quatuor_import_outcome_get_count (QuatuorImportOutcome *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self), NULL);

  return self->count;
}

/**
 * quatuor_import_outcome_is_open:
 * @self: a row or a group
 *
 * Returns: whether the rows of a group are shown
 */
gboolean
quatuor_import_outcome_is_open (QuatuorImportOutcome *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self), FALSE);

  return self->rows != NULL && gtk_slice_list_model_get_size (self->rows) > 0;
}

/**
 * quatuor_import_outcome_get_icon:
 * @self: a row or a group
 *
 * Returns: (transfer none) (nullable): the arrow of a group
 */
const char *
quatuor_import_outcome_get_icon (QuatuorImportOutcome *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self), NULL);

  if (self->rows == NULL)
    return NULL;
  return quatuor_import_outcome_is_open (self) ? "pan-down-symbolic" : "pan-end-symbolic";
}

/**
 * quatuor_import_outcome_get_rows:
 * @self: a row or a group
 *
 * Returns: (transfer none) (nullable): the rows of a group, none while it is closed
 */
GListModel *
quatuor_import_outcome_get_rows (QuatuorImportOutcome *self)
{
  g_return_val_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self), NULL);

  return self->rows != NULL ? G_LIST_MODEL (self->rows) : NULL;
}

/**
 * quatuor_import_outcome_toggle:
 * @self: a row or a group
 *
 * Shows the rows of a group, or hides them.
 */
void
quatuor_import_outcome_toggle (QuatuorImportOutcome *self)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_OUTCOME (self));

  if (self->rows == NULL)
    return;
  gtk_slice_list_model_set_size (self->rows,
                                 quatuor_import_outcome_is_open (self) ? 0 : G_MAXUINT);
  g_signal_emit (self, signals[TOGGLED], 0);
}

/*
 * The rows of one fate
 */

struct _QuatuorImportOutcomeList
{
  GObject           parent_instance;

  /* Owned */
  QuatuorImportJob *job;
  QuatuorCohort    *cohort;

  /* Borrowed from the job */
  const GPtrArray  *outcomes;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuatuorImportOutcomeList, quatuor_import_outcome_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static char *
word_value (QuatuorImportOutcomeList   *self,
            const QuatuorCsvDifference *difference,
            const char                 *value)
{
  g_autofree char *words =
    quatuor_wording_for_value (self->cohort, difference->table, difference->column, value);
  g_autofree char *start = NULL;

  g_strdelimit (words, "\n", ' ');
  if (g_utf8_strlen (words, -1) <= VALUE_LENGTH)
    return g_steal_pointer (&words);
  start = g_utf8_substring (words, 0, VALUE_LENGTH);
  return g_strconcat (start, "…", NULL);
}

static char *
describe (QuatuorImportOutcomeList *self,
          const QuatuorCsvOutcome  *outcome)
{
  const GPtrArray *differences = outcome->differences;
  GString *text = g_string_new (NULL);

  /* Translators: the number of a line. */
  g_string_printf (text, _("Line %u"), (guint) outcome->line);
  if (differences == NULL && outcome->tale != NULL && *outcome->tale != '\0')
    g_string_append_printf (text, "\n%s", outcome->tale);
  for (guint i = 0; differences != NULL && i < differences->len; i++)
    {
      const QuatuorCsvDifference *difference = g_ptr_array_index (differences, i);
      g_autofree char *before = word_value (self, difference, difference->before);
      g_autofree char *after = word_value (self, difference, difference->after);

      g_string_append_c (text, '\n');
      /* Translators: the name of a field, its value now, its value after the import. */
      g_string_append_printf (text, _("%s: %s → %s"),
                              quatuor_wording_for_column (difference->column), before, after);
    }
  return g_string_free (text, FALSE);
}

static GType
quatuor_import_outcome_list_get_item_type (GListModel *model)
{
  return QUATUOR_TYPE_IMPORT_OUTCOME;
}

static guint
quatuor_import_outcome_list_get_n_items (GListModel *model)
{
  return QUATUOR_IMPORT_OUTCOME_LIST (model)->outcomes->len;
}

static gpointer
quatuor_import_outcome_list_get_item (GListModel *model,
                                      guint       position)
{
  QuatuorImportOutcomeList *self = QUATUOR_IMPORT_OUTCOME_LIST (model);
  const QuatuorCsvOutcome *outcome;
  g_autofree char *detail = NULL;

  if (position >= self->outcomes->len)
    return NULL;

  outcome = g_ptr_array_index (self->outcomes, position);
  detail = describe (self, outcome);
  return quatuor_import_outcome_new (*outcome->name != '\0' ? outcome->name : _("Without a name"),
                                     detail);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quatuor_import_outcome_list_get_item_type;
  iface->get_n_items = quatuor_import_outcome_list_get_n_items;
  iface->get_item = quatuor_import_outcome_list_get_item;
}

static void
quatuor_import_outcome_list_finalize (GObject *object)
{
  QuatuorImportOutcomeList *self = QUATUOR_IMPORT_OUTCOME_LIST (object);

  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  G_OBJECT_CLASS (quatuor_import_outcome_list_parent_class)->finalize (object);
}

static void
quatuor_import_outcome_list_class_init (QuatuorImportOutcomeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_import_outcome_list_finalize;
}

static void
quatuor_import_outcome_list_init (QuatuorImportOutcomeList *self)
{
}

/**
 * quatuor_import_outcome_list_new:
 * @job: a table that was tried
 * @cohort: the programme before the import
 * @fate: what becomes of the rows
 *
 * Returns: (transfer full): the rows with that fate, by line
 */
GListModel *
quatuor_import_outcome_list_new (QuatuorImportJob *job,
                                 QuatuorCohort    *cohort,
                                 QuatuorCsvFate    fate)
{
  QuatuorImportOutcomeList *self = g_object_new (QUATUOR_TYPE_IMPORT_OUTCOME_LIST, NULL);

  self->job = quatuor_import_job_ref (job);
  self->cohort = quatuor_cohort_ref (cohort);
  self->outcomes = quatuor_csv_outcomes_list (job->result->outcomes, fate);
  return G_LIST_MODEL (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-excerpt-group.h"

#include "quatuor-code-combo.h"
#include "quatuor-note-row.h"

#include <glib/gi18n-lib.h>

/* Hidden comes first: nothing is shown before somebody chose to show it. */
static const char *const CONSENTS[] = { "hidden", "role", "named", NULL };

struct _QuatuorExcerptGroup
{
  AdwPreferencesGroup  parent_instance;

  /* Template children */
  AdwComboRow         *consent_row;
  AdwComboRow         *criterion_row;
  QuatuorNoteRow      *text_row;

  /* Owned */
  QuatuorExcerpt      *excerpt;
  GArray              *criteria; /* QuatuorId, in the order of the choices, after none */
};

G_DEFINE_FINAL_TYPE (QuatuorExcerptGroup, quatuor_excerpt_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed_cb (QuatuorExcerptGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
quatuor_excerpt_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_EXCERPT_GROUP);

  G_OBJECT_CLASS (quatuor_excerpt_group_parent_class)->dispose (object);
}

static void
quatuor_excerpt_group_finalize (GObject *object)
{
  QuatuorExcerptGroup *self = QUATUOR_EXCERPT_GROUP (object);

  quatuor_row_free (QUATUOR_TABLE_EXCERPT, self->excerpt);
  g_array_unref (self->criteria);

  G_OBJECT_CLASS (quatuor_excerpt_group_parent_class)->finalize (object);
}

static void
quatuor_excerpt_group_class_init (QuatuorExcerptGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_excerpt_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_excerpt_group_finalize;

  /**
   * QuatuorExcerptGroup::changed:
   * @self: the group
   *
   * Something was typed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-excerpt-group.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorExcerptGroup, consent_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExcerptGroup, criterion_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExcerptGroup, text_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_excerpt_group_init (QuatuorExcerptGroup *self)
{
  self->criteria = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_code_combo_fill (self->consent_row, "consent", CONSENTS, NULL);
}

/* The criteria of the newest version of the questionnaire, and the one that the
 * excerpt already is about. */
static void
offer_criteria (QuatuorExcerptGroup *self,
                QuatuorCohort       *cohort)
{
  const GPtrArray *frameworks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);
  const QuatuorFramework *newest =
    frameworks->len > 0 ? g_ptr_array_index (frameworks, frameworks->len - 1) : NULL;
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CRITERION);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _("No criterion"));
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorCriterion *criterion = g_ptr_array_index (rows, i);
      const QuatuorDimension *dimension =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_DIMENSION, &criterion->dimension);
      gboolean chosen = quatuor_id_equal (&criterion->id, &self->excerpt->criterion);
      g_autofree char *name = g_strdup_printf ("%s  %s", criterion->code, criterion->title);

      if (!chosen && (newest == NULL || dimension == NULL ||
                      !quatuor_id_equal (&dimension->framework, &newest->id)))
        continue;
      gtk_string_list_append (names, name);
      g_array_append_val (self->criteria, criterion->id);
      if (chosen)
        selected = self->criteria->len;
    }
  adw_combo_row_set_model (self->criterion_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->criterion_row, selected);
}

/**
 * quatuor_excerpt_group_new:
 * @cohort: a cohort
 * @excerpt: (nullable): an excerpt; %NULL for a new one
 *
 * Returns: (transfer floating): the fields
 */
GtkWidget *
quatuor_excerpt_group_new (QuatuorCohort        *cohort,
                           const QuatuorExcerpt *excerpt)
{
  QuatuorExcerptGroup *self = g_object_new (QUATUOR_TYPE_EXCERPT_GROUP, NULL);

  if (excerpt != NULL)
    self->excerpt = quatuor_row_copy (QUATUOR_TABLE_EXCERPT, excerpt);
  else
    {
      self->excerpt = quatuor_row_new (QUATUOR_TABLE_EXCERPT);
      self->excerpt->id = quatuor_id_new ();
    }
  quatuor_note_row_set_text (self->text_row, self->excerpt->text);
  quatuor_code_combo_select (self->consent_row, CONSENTS, NULL, self->excerpt->consent);
  offer_criteria (self, cohort);
  return GTK_WIDGET (self);
}

/**
 * quatuor_excerpt_group_make:
 * @self: the fields of an excerpt
 *
 * Returns: (transfer full) (nullable): the excerpt as they say it; %NULL when
 *   there are no words
 */
QuatuorExcerpt *
quatuor_excerpt_group_make (QuatuorExcerptGroup *self)
{
  g_autofree char *text = NULL;
  QuatuorExcerpt *made;
  guint selected;

  g_return_val_if_fail (QUATUOR_IS_EXCERPT_GROUP (self), NULL);

  text = quatuor_note_row_dup_text (self->text_row);
  if (text == NULL)
    return NULL;

  made = quatuor_row_copy (QUATUOR_TABLE_EXCERPT, self->excerpt);
  selected = adw_combo_row_get_selected (self->criterion_row);
  made->criterion = selected == 0 ? QUATUOR_ID_NONE
                                  : g_array_index (self->criteria, QuatuorId, selected - 1);
  quatuor_row_set_text (&made->text, text);
  quatuor_row_set_text (&made->consent, quatuor_code_combo_get (self->consent_row, CONSENTS, NULL));
  return made;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-framework-group.h"

#include "quatuor-dimension-row.h"
#include "quatuor-feedback.h"
#include "quatuor-field-row.h"
#include "quatuor-programme-words.h"
#include "quatuor-text-row.h"

#include <glib/gi18n-lib.h>

struct _QuatuorFrameworkGroup
{
  AdwPreferencesGroup  parent_instance;

  /* Template children */
  AdwComboRow         *versions;
  QuatuorFieldRow     *framework_title;
  QuatuorTextRow      *source;
  AdwActionRow        *state;
  GtkListBox          *dimensions;

  /* Owned */
  QuatuorStore        *store;

  QuatuorId            framework;
  guint                n_versions;
  gboolean             showing;
};

G_DEFINE_FINAL_TYPE (QuatuorFrameworkGroup, quatuor_framework_group, ADW_TYPE_PREFERENCES_GROUP)

static void
copy_criteria (QuatuorEdit     *edit,
               QuatuorCohort   *cohort,
               const QuatuorId *from,
               const QuatuorId *to)
{
  const GPtrArray *criteria = quatuor_cohort_children (cohort, QUATUOR_TABLE_CRITERION, from);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      const QuatuorCriterion *old = g_ptr_array_index (criteria, i);
      /* The copy borrows the texts: the act makes its own. */
      QuatuorCriterion copy = *old;
      QuatuorCriterionMap map = { .old = old->id };

      copy.id = quatuor_id_new ();
      copy.dimension = *to;
      map.new = copy.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, &copy);
      quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION_MAP, &map);
    }
}

static gint64
next_version (QuatuorCohort          *cohort,
              const QuatuorFramework *framework)
{
  const GPtrArray *frameworks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);
  gint64 version = framework->version;

  for (guint i = 0; i < frameworks->len; i++)
    {
      const QuatuorFramework *other = g_ptr_array_index (frameworks, i);

      if (g_str_equal (other->code, framework->code))
        version = MAX (version, other->version);
    }
  return version + 1;
}

/**
 * quatuor_framework_group_new_version:
 * @cohort: what is known now
 * @framework: a questionnaire
 *
 * Copies a questionnaire into its next version, which nobody has answered, and
 * says for each criterion which one it follows.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_framework_group_new_version (QuatuorCohort   *cohort,
                                     const QuatuorId *framework)
{
  const QuatuorFramework *old = quatuor_cohort_find (cohort, QUATUOR_TABLE_FRAMEWORK, framework);
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, framework);
  QuatuorEdit *edit = quatuor_edit_new ("framework.version");
  QuatuorFramework copy = *old;

  copy.id = quatuor_id_new ();
  copy.version = next_version (cohort, old);
  copy.frozen_on = QUATUOR_DATE_UNKNOWN;
  copy.replaces = old->id;
  quatuor_edit_about (edit, QUATUOR_TABLE_FRAMEWORK, &copy.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_FRAMEWORK, &copy);

  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    {
      const QuatuorDimension *from = g_ptr_array_index (dimensions, i);
      QuatuorDimension to = *from;

      to.id = quatuor_id_new ();
      to.framework = copy.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, &to);
      copy_criteria (edit, cohort, &from->id, &to.id);
    }
  return edit;
}

static guint
find_version (const GPtrArray *frameworks,
              const QuatuorId *id)
{
  for (guint i = 0; i < frameworks->len; i++)
    if (quatuor_id_equal (g_ptr_array_index (frameworks, i), id))
      return i;
  /* The newest, when none was chosen or the chosen one was undone. */
  return frameworks->len - 1;
}

static void
show_versions (QuatuorFrameworkGroup *self,
               const GPtrArray       *frameworks,
               guint                  selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < frameworks->len; i++)
    {
      const QuatuorFramework *framework = g_ptr_array_index (frameworks, i);
      g_autofree char *name = g_strdup_printf ("%d", (int) framework->version);

      gtk_string_list_append (names, name);
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->versions, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->versions, selected);
  self->showing = FALSE;
}

static void
show_state (QuatuorFrameworkGroup  *self,
            const QuatuorFramework *framework)
{
  g_autofree char *day = quatuor_date_to_display (framework->frozen_on);
  g_autofree char *title = NULL;

  if (framework->frozen_on == QUATUOR_DATE_UNKNOWN)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), _("Not answered yet"));
      adw_action_row_set_subtitle (self->state, _("Everything can still be changed."));
      return;
    }
  /* Translators: %s is a day. */
  title = g_strdup_printf (_("Frozen by the first answer on %s"), day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), title);
  adw_action_row_set_subtitle (self->state,
                               _("Titles and questions may be corrected. Levels, codes and the "
                                 "list of criteria change only in a new version."));
}

static void
show_framework (QuatuorFrameworkGroup *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const GPtrArray *frameworks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);
  const QuatuorFramework *framework;
  guint selected;

  gtk_widget_set_visible (GTK_WIDGET (self), frameworks->len > 0);
  if (frameworks->len == 0)
    return;

  /* A version that was just made is the one to go on with. */
  selected = frameworks->len > self->n_versions ? frameworks->len - 1
                                                : find_version (frameworks, &self->framework);
  self->n_versions = frameworks->len;
  framework = g_ptr_array_index (frameworks, selected);
  self->framework = framework->id;

  show_versions (self, frameworks, selected);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->framework_title), self->store,
                          QUATUOR_TABLE_FRAMEWORK, framework);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->source), self->store,
                          QUATUOR_TABLE_FRAMEWORK, framework);
  show_state (self, framework);
  quatuor_record_list_show (self->dimensions, QUATUOR_TYPE_DIMENSION_ROW, self->store,
                            QUATUOR_TABLE_DIMENSION,
                            quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION,
                                                     &framework->id));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "framework.version",
                                 !quatuor_store_is_read_only (self->store));
}

/*
 * Callbacks
 */

static void
on_version_selected_cb (QuatuorFrameworkGroup *self)
{
  const GPtrArray *frameworks;
  guint selected = adw_combo_row_get_selected (self->versions);

  if (self->showing || self->store == NULL)
    return;

  frameworks = quatuor_cohort_rows (quatuor_store_get_cohort (self->store),
                                    QUATUOR_TABLE_FRAMEWORK);
  if (selected >= frameworks->len)
    return;

  self->framework = *(const QuatuorId *) g_ptr_array_index (frameworks, selected);
  show_framework (self);
}

static void
on_version_response_cb (QuatuorFrameworkGroup *self,
                        const char            *response)
{
  if (g_str_equal (response, "make"))
    quatuor_feedback_apply (GTK_WIDGET (self), self->store,
                            quatuor_framework_group_new_version (
                              quatuor_store_get_cohort (self->store), &self->framework));
}

static void
version_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                            _("Make a New Version?"),
                            _("The questionnaire is copied and each criterion remembers which one "
                              "it follows, so that before and after can still be compared. Answers "
                              "stay with the version they were given to. A new campaign may ask "
                              "the new version."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "make", _("_Make a New Version"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "make",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "make");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_version_response_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
quatuor_framework_group_dispose (GObject *object)
{
  g_clear_object (&QUATUOR_FRAMEWORK_GROUP (object)->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_FRAMEWORK_GROUP);
  G_OBJECT_CLASS (quatuor_framework_group_parent_class)->dispose (object);
}

static void
quatuor_framework_group_class_init (QuatuorFrameworkGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_framework_group_dispose;
  gtk_widget_class_install_action (widget_class, "framework.version", NULL, version_cb);

  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-framework-group.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorFrameworkGroup, versions);
  gtk_widget_class_bind_template_child (widget_class, QuatuorFrameworkGroup, framework_title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorFrameworkGroup, source);
  gtk_widget_class_bind_template_child (widget_class, QuatuorFrameworkGroup, state);
  gtk_widget_class_bind_template_child (widget_class, QuatuorFrameworkGroup, dimensions);
  gtk_widget_class_bind_template_callback (widget_class, on_version_selected_cb);
}

static void
quatuor_framework_group_init (QuatuorFrameworkGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_framework_group_show:
 * @self: a group
 * @store: the programme
 *
 * Shows the version that was looked at last, at first the newest.
 */
void
quatuor_framework_group_show (QuatuorFrameworkGroup *self,
                              QuatuorStore          *store)
{
  g_return_if_fail (QUATUOR_IS_FRAMEWORK_GROUP (self));
  g_return_if_fail (QUATUOR_IS_STORE (store));

  g_set_object (&self->store, store);
  show_framework (self);
}

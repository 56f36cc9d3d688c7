/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-problem-row.h"

struct _QuatuorProblemRow
{
  AdwPreferencesRow  parent_instance;

  /* Template children */
  GtkLabel          *label;

  /* Borrowed */
  GtkWidget         *field;
};

G_DEFINE_FINAL_TYPE (QuatuorProblemRow, quatuor_problem_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
mark (QuatuorProblemRow *self,
      GtkAccessible     *accessible,
      gboolean           is_wrong)
{
  if (is_wrong)
    {
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE,
                                      self->label, -1);
    }
  else
    {
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

static void
mark_field (QuatuorProblemRow *self,
            gboolean           is_wrong)
{
  GtkEditable *text = NULL;

  if (self->field == NULL)
    return;

  if (is_wrong)
    gtk_widget_add_css_class (self->field, "error");
  else
    gtk_widget_remove_css_class (self->field, "error");

  mark (self, GTK_ACCESSIBLE (self->field), is_wrong);
  /* The focus lies on the text inside an entry row, and so does the voice of a
   * screen reader. */
  if (GTK_IS_EDITABLE (self->field))
    text = gtk_editable_get_delegate (GTK_EDITABLE (self->field));
  if (text != NULL)
    mark (self, GTK_ACCESSIBLE (text), is_wrong);
}

static void
set_field (QuatuorProblemRow *self,
           GtkWidget         *field)
{
  if (g_set_weak_pointer (&self->field, field))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELD]);
}

static void
quatuor_problem_row_dispose (GObject *object)
{
  QuatuorProblemRow *self = QUATUOR_PROBLEM_ROW (object);

  g_clear_weak_pointer (&self->field);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PROBLEM_ROW);

  G_OBJECT_CLASS (quatuor_problem_row_parent_class)->dispose (object);
}

static void
quatuor_problem_row_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  QuatuorProblemRow *self = QUATUOR_PROBLEM_ROW (object);

  switch (id)
    {
    case PROP_FIELD:
      g_value_set_object (value, self->field);
      break;
    case PROP_TEXT:
      g_value_set_string (value, quatuor_problem_row_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_problem_row_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  QuatuorProblemRow *self = QUATUOR_PROBLEM_ROW (object);

  switch (id)
    {
    case PROP_FIELD:
      set_field (self, g_value_get_object (value));
      break;
    case PROP_TEXT:
      quatuor_problem_row_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_problem_row_class_init (QuatuorProblemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = quatuor_problem_row_dispose;
  object_class->get_property = quatuor_problem_row_get_property;
  object_class->set_property = quatuor_problem_row_set_property;

  /**
   * QuatuorProblemRow:field:
   *
   * The field whose problem this is.
   */
  properties[PROP_FIELD] = g_param_spec_object ("field", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * QuatuorProblemRow:text:
   *
   * What is wrong, in one sentence; %NULL when nothing is.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorProblemRow, label);
}

static void
quatuor_problem_row_init (QuatuorProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_problem_row_new:
 * @field: the field above the row
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
quatuor_problem_row_new (GtkWidget *field)
{
  return g_object_new (QUATUOR_TYPE_PROBLEM_ROW, "field", field, NULL);
}

/**
 * quatuor_problem_row_get_field:
 * @self: a problem row
 *
 * Returns: (transfer none) (nullable): the field whose problem this is
 */
GtkWidget *
quatuor_problem_row_get_field (QuatuorProblemRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_PROBLEM_ROW (self), NULL);

  return self->field;
}

/**
 * quatuor_problem_row_get_text:
 * @self: a problem row
 *
 * Returns: (transfer none) (nullable): what is wrong
 */
const char *
quatuor_problem_row_get_text (QuatuorProblemRow *self)
{
  const char *text;

  g_return_val_if_fail (QUATUOR_IS_PROBLEM_ROW (self), NULL);

  text = gtk_label_get_label (self->label);
  return text[0] != '\0' ? text : NULL;
}

/**
 * quatuor_problem_row_set_text:
 * @self: a problem row
 * @text: (nullable): what is wrong, in one sentence; %NULL when all is well
 */
void
quatuor_problem_row_set_text (QuatuorProblemRow *self,
                              const char        *text)
{
  g_return_if_fail (QUATUOR_IS_PROBLEM_ROW (self));

  if (g_strcmp0 (quatuor_problem_row_get_text (self), text) == 0)
    return;

  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  mark_field (self, text != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

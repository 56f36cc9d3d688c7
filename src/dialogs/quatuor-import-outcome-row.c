/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-outcome-row.h"

struct _QuatuorImportOutcomeRow
{
  AdwBin                parent_instance;

  /* Template children */
  GtkImage             *icon;
  GtkLabel             *title;
  GtkLabel             *detail;
  GtkLabel             *count;

  /* Owned */
  QuatuorImportOutcome *outcome; /* NULL while the row is kept for later */
};

enum
{
  PROP_0,
  PROP_OUTCOME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QuatuorImportOutcomeRow, quatuor_import_outcome_row, ADW_TYPE_BIN)

/* The list makes its rows itself; what assistive technology is told of one is told of
 * the widget that holds ours. */
static void
show_state (QuatuorImportOutcomeRow *self)
{
  GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (self));
  QuatuorImportOutcome *outcome = self->outcome;

  gtk_image_set_from_icon_name (self->icon, outcome == NULL ? NULL
                                            : quatuor_import_outcome_get_icon (outcome));
  if (holder == NULL)
    return;
  if (outcome != NULL && quatuor_import_outcome_get_rows (outcome) != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 quatuor_import_outcome_is_open (outcome), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
set_outcome (QuatuorImportOutcomeRow *self,
             QuatuorImportOutcome    *outcome)
{
  if (self->outcome != NULL)
    g_signal_handlers_disconnect_by_func (self->outcome, show_state, self);
  g_set_object (&self->outcome, outcome);
  if (outcome != NULL)
    {
      g_signal_connect_object (outcome, "toggled", G_CALLBACK (show_state), self,
                               G_CONNECT_SWAPPED);
      gtk_label_set_text (self->title, quatuor_import_outcome_get_title (outcome));
      gtk_label_set_text (self->detail, quatuor_import_outcome_get_detail (outcome));
      gtk_label_set_text (self->count, quatuor_import_outcome_get_count (outcome));
    }
  show_state (self);
}

static void
quatuor_import_outcome_row_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OUTCOME:
      g_value_set_object (value, QUATUOR_IMPORT_OUTCOME_ROW (object)->outcome);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_import_outcome_row_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_OUTCOME:
      set_outcome (QUATUOR_IMPORT_OUTCOME_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The row comes into the list after it was told what it shows. */
static void
quatuor_import_outcome_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (quatuor_import_outcome_row_parent_class)->root (widget);
  show_state (QUATUOR_IMPORT_OUTCOME_ROW (widget));
}

static void
quatuor_import_outcome_row_dispose (GObject *object)
{
  g_clear_object (&QUATUOR_IMPORT_OUTCOME_ROW (object)->outcome);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_OUTCOME_ROW);
  G_OBJECT_CLASS (quatuor_import_outcome_row_parent_class)->dispose (object);
}

static void
quatuor_import_outcome_row_class_init (QuatuorImportOutcomeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = quatuor_import_outcome_row_get_property;
  object_class->set_property = quatuor_import_outcome_row_set_property;
  object_class->dispose = quatuor_import_outcome_row_dispose;
  widget_class->root = quatuor_import_outcome_row_root;

  /**
   * QuatuorImportOutcomeRow:outcome:
   *
   * What is shown.
   */
  properties[PROP_OUTCOME] =
    g_param_spec_object ("outcome", NULL, NULL, QUATUOR_TYPE_IMPORT_OUTCOME,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-outcome-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportOutcomeRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportOutcomeRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportOutcomeRow, detail);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportOutcomeRow, count);
}

static void
quatuor_import_outcome_row_init (QuatuorImportOutcomeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

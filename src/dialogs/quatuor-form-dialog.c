/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-form-dialog.h"

#include "quatuor-feedback.h"

typedef struct
{
  /* Template children */
  AdwClamp       *clamp;
  GtkButton      *leave_button;
  GtkButton      *save_button;
  AdwWindowTitle *title;

  /* Owned */
  QuatuorStore   *store;
} QuatuorFormDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QuatuorFormDialog, quatuor_form_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_FORM,
  PROP_LEAVE_LABEL,
  PROP_SAVE_LABEL,
  PROP_STORE,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static QuatuorFormDialogPrivate *
get_private (QuatuorFormDialog *self)
{
  return quatuor_form_dialog_get_instance_private (self);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorFormDialog *self = QUATUOR_FORM_DIALOG (widget);
  QuatuorEdit *edit = QUATUOR_FORM_DIALOG_GET_CLASS (self)->make_edit (self);

  if (edit != NULL)
    quatuor_feedback_apply_and_close (GTK_WINDOW (self), get_private (self)->store, edit);
}

static void
quatuor_form_dialog_dispose (GObject *object)
{
  QuatuorFormDialogPrivate *private = get_private (QUATUOR_FORM_DIALOG (object));

  /* The window takes its content down itself. GTK 4.8 stops the program when
   * gtk_widget_dispose_template() is called for two classes of one widget, so
   * that is left to the class below. */
  g_clear_object (&private->store);

  G_OBJECT_CLASS (quatuor_form_dialog_parent_class)->dispose (object);
}

static void
quatuor_form_dialog_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  QuatuorFormDialogPrivate *private = get_private (QUATUOR_FORM_DIALOG (object));

  switch (id)
    {
    case PROP_FORM:
      g_value_set_object (value, adw_clamp_get_child (private->clamp));
      break;
    case PROP_LEAVE_LABEL:
      g_value_set_string (value, gtk_button_get_label (private->leave_button));
      break;
    case PROP_SAVE_LABEL:
      g_value_set_string (value, gtk_button_get_label (private->save_button));
      break;
    case PROP_STORE:
      g_value_set_object (value, private->store);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, adw_window_title_get_subtitle (private->title));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_form_dialog_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  QuatuorFormDialogPrivate *private = get_private (QUATUOR_FORM_DIALOG (object));

  switch (id)
    {
    case PROP_FORM:
      adw_clamp_set_child (private->clamp, g_value_get_object (value));
      break;
    case PROP_LEAVE_LABEL:
      gtk_button_set_label (private->leave_button, g_value_get_string (value));
      break;
    case PROP_SAVE_LABEL:
      gtk_button_set_label (private->save_button, g_value_get_string (value));
      break;
    case PROP_STORE:
      g_set_object (&private->store, g_value_get_object (value));
      break;
    case PROP_SUBTITLE:
      adw_window_title_set_subtitle (private->title, g_value_get_string (value) != NULL
                                                       ? g_value_get_string (value)
                                                       : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_form_dialog_class_init (QuatuorFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = quatuor_form_dialog_dispose;
  object_class->get_property = quatuor_form_dialog_get_property;
  object_class->set_property = quatuor_form_dialog_set_property;

  /**
   * QuatuorFormDialog:form:
   *
   * The fields, above and below which there is some air.
   */
  properties[PROP_FORM] = g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * QuatuorFormDialog:leave-label:
   *
   * What the button that leaves says, with a mnemonic: to cancel, unless that is
   * what the form itself is about.
   */
  properties[PROP_LEAVE_LABEL] = g_param_spec_string ("leave-label", NULL, NULL, NULL, flags);
  /**
   * QuatuorFormDialog:save-label:
   *
   * What the button that saves says, with a mnemonic.
   */
  properties[PROP_SAVE_LABEL] = g_param_spec_string ("save-label", NULL, NULL, NULL, flags);
  /**
   * QuatuorFormDialog:store:
   *
   * The programme that the form writes to.
   */
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, QUATUOR_TYPE_STORE, flags);
  /**
   * QuatuorFormDialog:subtitle:
   *
   * What the form is about: a name, under the title.
   */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, QuatuorFormDialog, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, QuatuorFormDialog, leave_button);
  gtk_widget_class_bind_template_child_private (widget_class, QuatuorFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, QuatuorFormDialog, title);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
}

static void
quatuor_form_dialog_init (QuatuorFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_form_dialog_get_store:
 * @self: a form dialog
 *
 * Returns: (transfer none): the programme that the form writes to
 */
QuatuorStore *
quatuor_form_dialog_get_store (QuatuorFormDialog *self)
{
  g_return_val_if_fail (QUATUOR_IS_FORM_DIALOG (self), NULL);

  return get_private (self)->store;
}

/**
 * quatuor_form_dialog_get_cohort:
 * @self: a form dialog
 *
 * Returns: (transfer none): the programme as it stands
 */
QuatuorCohort *
quatuor_form_dialog_get_cohort (QuatuorFormDialog *self)
{
  g_return_val_if_fail (QUATUOR_IS_FORM_DIALOG (self), NULL);

  return quatuor_store_get_cohort (get_private (self)->store);
}

/**
 * quatuor_form_dialog_set_can_save:
 * @self: a form dialog
 * @can_save: whether there is something that could be saved
 */
void
quatuor_form_dialog_set_can_save (QuatuorFormDialog *self,
                                  gboolean           can_save)
{
  g_return_if_fail (QUATUOR_IS_FORM_DIALOG (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", can_save);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-help-dialog.h"

struct _QuatuorHelpDialog
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (QuatuorHelpDialog, quatuor_help_dialog, ADW_TYPE_WINDOW)

/* The shortcuts are those of the window that the help is of. */
static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-help-overlay", NULL);
}

static void
quatuor_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (quatuor_help_dialog_parent_class)->dispose (object);
}

static void
quatuor_help_dialog_class_init (QuatuorHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_help_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "help.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/dialogs/quatuor-help-dialog.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quatuor_help_dialog_init (QuatuorHelpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_help_dialog_new:
 * @parent: (nullable): the window that it helps with
 *
 * Returns: (transfer none): the help; the toolkit owns it
 */
GtkWindow *
quatuor_help_dialog_new (GtkWindow *parent)
{
  return g_object_new (QUATUOR_TYPE_HELP_DIALOG,
                       "transient-for", parent,
                       NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-application.h"

struct _QuatuorApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (QuatuorApplication, quatuor_application, ADW_TYPE_APPLICATION)

static void
quatuor_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = g_object_new (ADW_TYPE_APPLICATION_WINDOW,
                           "application", application,
                           NULL);
  gtk_window_present (window);
}

static void
quatuor_application_class_init (QuatuorApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->activate = quatuor_application_activate;
}

static void
quatuor_application_init (QuatuorApplication *self)
{
}

/**
 * quatuor_application_new:
 *
 * Returns: (transfer full): the application
 */
QuatuorApplication *
quatuor_application_new (void)
{
  return g_object_new (QUATUOR_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PREFIX,
                       NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The yardstick of the start: the least that libadwaita shows, with the same
 * marks as the program. */
#include "quatuor-trace.h"

#include <adwaita.h>

static void
on_activate_cb (GtkApplication *application,
                gpointer        user_data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  quatuor_trace_mark ("activate");
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 740);
  quatuor_trace_window (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  quatuor_trace_mark ("main");
  application = adw_application_new ("io.github.quatuor.Bare", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}

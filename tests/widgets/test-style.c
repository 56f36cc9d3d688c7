/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

static void
on_parsing_error_cb (GtkCssProvider *provider,
                     GtkCssSection  *section,
                     const GError   *error)
{
  g_error ("%s", error->message);
}

static void
test_parses (void)
{
  static const char *const SHEETS[] = { "style.css", "style-dark.css" };

  for (gsize i = 0; i < G_N_ELEMENTS (SHEETS); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PREFIX, "/", SHEETS[i], NULL);
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      g_signal_connect (provider, "parsing-error", G_CALLBACK (on_parsing_error_cb), NULL);
      gtk_css_provider_load_from_resource (provider, path);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/style/parses", test_parses);

  return g_test_run ();
}

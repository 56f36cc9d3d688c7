/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("QUATUOR_LOCALE_DIR");
  g_autoptr (QuatuorApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = quatuor_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

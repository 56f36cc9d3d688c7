/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/**
 * quatuor_locale_init:
 *
 * Takes the language of the environment and finds the translations: those that
 * were installed, or those of the folder that QUATUOR_LOCALE_DIR names, for a
 * program that runs from where it was built. Each program calls it first.
 */
void
quatuor_locale_init (void)
{
  const char *directory = g_getenv ("QUATUOR_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

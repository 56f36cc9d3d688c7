/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-application.h"
#include "quatuor-locale.h"
#include "quatuor-trace.h"

#include <glib/gi18n-lib.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (QuatuorApplication) application = NULL;

  quatuor_trace_mark ("main");
  quatuor_locale_init ();
  g_set_application_name (_("Quatuor"));

  application = quatuor_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}

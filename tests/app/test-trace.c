/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-trace.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static char *
read_marks (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GString) marks = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 4);
      g_assert_cmpstr (fields[0], ==, "startup");
      g_assert_cmpint (g_ascii_strtoll (fields[2], NULL, 10), >, 0);
      g_assert_cmpint (g_ascii_strtoll (fields[3], NULL, 10), >, 0);
      g_string_append_printf (marks, "%s ", fields[1]);
    }
  return g_string_free (g_steal_pointer (&marks), FALSE);
}

static void
test_marks (void)
{
  g_autofree char *directory = g_dir_make_tmp ("quatuor-trace-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "marks", NULL);
  g_autofree char *marks = NULL;
  GtkWidget *window;

  /* Without the variable nothing is written anywhere. */
  g_unsetenv ("QUATUOR_TRACE_STARTUP");
  quatuor_trace_mark ("nowhere");

  g_setenv ("QUATUOR_TRACE_STARTUP", path, TRUE);
  quatuor_trace_mark ("main");
  window = gtk_window_new ();
  quatuor_trace_window (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unsetenv ("QUATUOR_TRACE_STARTUP");

  marks = read_marks (path);
  g_assert_cmpstr (marks, ==, "main present mapped first-frame ");
  g_remove (path);
  g_rmdir (directory);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/app/trace/marks", test_marks);

  return g_test_run ();
}

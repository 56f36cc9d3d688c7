/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>
#include <math.h>
#include <string.h>

/* What the Web Content Accessibility Guidelines ask of marks. */
#define MINIMUM_CONTRAST 3.0

/* Backgrounds of libadwaita 1.2 on which marks lie: window, view and card. */
static const char *const LIGHT[] = { "#fafafa", "#ffffff", NULL };
static const char *const DARK[] = { "#242424", "#1e1e1e", "#303030", "#383838", NULL };

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) +
         0.0722 * linear (colour->blue);
}

static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double first = luminance (a);
  double second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static guint
check_colours (const char        *sheet,
               const char *const *backgrounds)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, "/", sheet, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  g_auto (GStrv) lines = NULL;
  guint n_colours = 0;

  g_assert_nonnull (bytes);
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (lines[i], " ;", -1);
      GdkRGBA colour, background;

      if (!g_str_has_prefix (lines[i], "@define-color "))
        continue;

      n_colours++;
      g_assert_true (gdk_rgba_parse (&colour, words[2]));
      for (guint b = 0; backgrounds[b] != NULL; b++)
        {
          g_assert_true (gdk_rgba_parse (&background, backgrounds[b]));
          g_test_message ("%s: %s on %s", sheet, words[1], backgrounds[b]);
          g_assert_cmpfloat (contrast (&colour, &background), >=, MINIMUM_CONTRAST);
        }
    }
  return n_colours;
}

static void
test_contrast (void)
{
  guint n_light = check_colours ("style.css", LIGHT);

  g_assert_cmpuint (n_light, >=, 4);
  /* Each colour has its twin for the dark style. */
  g_assert_cmpuint (check_colours ("style-dark.css", DARK), ==, n_light);
}

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

  g_test_add_func ("/widgets/style/contrast", test_contrast);
  g_test_add_func ("/widgets/style/parses", test_parses);

  return g_test_run ();
}

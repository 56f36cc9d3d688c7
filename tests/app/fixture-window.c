/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-window.h"

/* Milliseconds between two looks, and how many looks until a test gives up. */
#define LOOK_EVERY 10
#define MAX_LOOKS 500

/* Events in a look: what moves for ever always has one more. */
#define MAX_EVENTS 200

#define HEIGHT 720

/**
 * fixture_window_look:
 * @times: how often
 *
 * Lets the program do what it has to do, for a moment each time.
 */
void
fixture_window_look (guint times)
{
  for (guint i = 0; i < times; i++)
    {
      g_usleep (LOOK_EVERY * (G_USEC_PER_SEC / 1000));
      for (guint n = 0; n < MAX_EVENTS && g_main_context_iteration (NULL, FALSE); n++)
        ;
    }
}

/**
 * fixture_window_set_up:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
fixture_window_set_up (FixtureWindow *self,
                       gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  fixture_sample_set_up (&self->sample, data);
  file = g_file_new_build_filename (self->sample.directory, "exemple.quatuor", NULL);
  g_clear_pointer (&self->sample.db, quatuor_db_close);
  self->application = g_object_new (QUATUOR_TYPE_APPLICATION,
                                    "application-id", "io.github.quatuor.Quatuor.Tests",
                                    "flags", G_APPLICATION_NON_UNIQUE,
                                    "resource-base-path", "/io/github/quatuor/Quatuor",
                                    NULL);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  self->window = quatuor_window_new (self->application);
  quatuor_window_open (self->window, file, QUATUOR_OPEN_WRITABLE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), FIXTURE_NARROWEST, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
  for (guint i = 0; quatuor_window_get_store (self->window) == NULL && i < MAX_LOOKS; i++)
    fixture_window_look (1);
  g_assert_nonnull (quatuor_window_get_store (self->window));
}

/**
 * fixture_window_tear_down:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
fixture_window_tear_down (FixtureWindow *self,
                          gconstpointer  data)
{
  gpointer window = self->window;

  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_close (GTK_WINDOW (self->window));
  for (guint i = 0; window != NULL && i < MAX_LOOKS; i++)
    fixture_window_look (1);
  g_assert_null (window);
  g_clear_object (&self->application);
  fixture_sample_tear_down (&self->sample, data);
}

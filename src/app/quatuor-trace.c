/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-trace.h"

#include <stdio.h>
#include <unistd.h>

#define KIBIBYTE 1024

/* The frames of one window until the first one was painted. */
typedef struct
{
  GtkWindow    *window; /* borrowed: it owns the watch */
  unsigned long hook;
  gboolean      rendered;
} Watch;

static const char *
trace_path (void)
{
  const char *path = g_getenv ("QUATUOR_TRACE_STARTUP");

  return path != NULL && *path != '\0' ? path : NULL;
}

static long
resident_kib (void)
{
  g_autofree char *contents = NULL;
  long size = 0, resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL) ||
      sscanf (contents, "%ld %ld", &size, &resident) != 2)
    return 0;
  return resident * (sysconf (_SC_PAGESIZE) / KIBIBYTE);
}

static gboolean
on_quit_cb (gpointer user_data)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_application_quit (application);
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_trace_mark:
 * @mark: a moment of the start: main, activate, present, mapped, first-frame,
 *   data-ready
 *
 * With QUATUOR_TRACE_STARTUP=FILE (or `-` for standard error) writes a line:
 * the word startup, the mark, microseconds of the monotonic clock, resident
 * memory in KiB, with tabs between. QUATUOR_TRACE_STARTUP_EXIT=MARK then ends
 * the program. Without the variables nothing happens.
 */
void
quatuor_trace_mark (const char *mark)
{
  const gint64 now = g_get_monotonic_time ();
  const char *path = trace_path ();
  FILE *file;

  if (path == NULL)
    return;

  file = g_str_equal (path, "-") ? stderr : fopen (path, "ae");
  if (file == NULL)
    return;
  fprintf (file, "startup\t%s\t%" G_GINT64_FORMAT "\t%ld\n", mark, now, resident_kib ());
  if (file != stderr)
    fclose (file);

  if (g_strcmp0 (g_getenv ("QUATUOR_TRACE_STARTUP_EXIT"), mark) == 0)
    g_idle_add_full (G_PRIORITY_DEFAULT, on_quit_cb, NULL, NULL);
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   Watch         *watch)
{
  if (!watch->rendered)
    return;

  quatuor_trace_mark ("first-frame");
  g_signal_handlers_disconnect_by_func (clock, on_after_paint_cb, watch);
}

static void
watch_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

/* The toolkit's own handler of this signal ends its emission, so that a handler
 * of ours would never run: a hook sees it before. */
static gboolean
on_render_hook (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               user_data)
{
  Watch *watch = user_data;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (watch->window));

  if (g_value_get_object (&values[0]) != (gpointer) surface)
    return TRUE;

  watch->rendered = TRUE;
  watch->hook = 0;
  return FALSE;
}

static guint
render_signal (void)
{
  return g_signal_lookup ("render", GDK_TYPE_SURFACE);
}

static void
on_realize_cb (GtkWidget *window,
               Watch     *watch)
{
  watch->hook = g_signal_add_emission_hook (render_signal (), 0, on_render_hook, watch, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint_cb), watch);
}

static void
on_unrealize_cb (GtkWidget *window,
                 Watch     *watch)
{
  if (watch->hook != 0)
    g_signal_remove_emission_hook (render_signal (), watch->hook);
  watch->hook = 0;
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), watch);
}

static void
on_map_cb (GtkWidget *window)
{
  quatuor_trace_mark ("mapped");
}

/**
 * quatuor_trace_window:
 * @window: the first window, before it is presented
 *
 * Marks when the window is presented, mapped and painted for the first time.
 */
void
quatuor_trace_window (GtkWindow *window)
{
  Watch *watch;

  if (trace_path () == NULL)
    return;

  quatuor_trace_mark ("present");
  watch = g_new0 (Watch, 1);
  watch->window = window;
  g_signal_connect_after (window, "map", G_CALLBACK (on_map_cb), NULL);
  g_signal_connect (window, "unrealize", G_CALLBACK (on_unrealize_cb), watch);
  g_signal_connect_data (window, "realize", G_CALLBACK (on_realize_cb), watch, watch_free,
                         G_CONNECT_AFTER);
}

/* Counts the frames since something was to be shown. */
typedef struct
{
  const char *mark;
  guint       n_ticks;
} Shown;

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  Shown *shown = user_data;

  /* The first tick comes before the frame in which the widget is laid out and
   * painted, the second one after it. */
  if (shown->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;
  quatuor_trace_mark (shown->mark);
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_trace_shown:
 * @widget: what has just got something to show
 * @mark: a literal, as quatuor_trace_mark() takes it
 *
 * Marks the moment when the widget has painted it.
 */
void
quatuor_trace_shown (GtkWidget  *widget,
                     const char *mark)
{
  Shown *shown;

  if (trace_path () == NULL)
    return;

  shown = g_new0 (Shown, 1);
  shown->mark = mark;
  gtk_widget_add_tick_callback (widget, on_tick_cb, shown, g_free);
}

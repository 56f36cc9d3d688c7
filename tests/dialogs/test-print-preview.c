/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-print-preview.h"

#define N_PAGES 3

typedef struct
{
  GtkWidget *window; /* the preview, weak */
  guint      n_drawn;
  guint      n_wanted; /* how often somebody asked to print */
} Seen;

static void
on_begin_print_cb (GtkPrintOperation *operation,
                   GtkPrintContext   *context,
                   Seen              *seen)
{
  g_assert_cmpfloat (gtk_print_context_get_width (context), >, 0);
  gtk_print_operation_set_n_pages (operation, N_PAGES);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Seen              *seen)
{
  g_assert_cmpint (page, <, N_PAGES);
  g_assert_nonnull (gtk_print_context_get_cairo_context (context));
  seen->n_drawn++;
}

static void
on_print_cb (Seen *seen)
{
  seen->n_wanted++;
}

static gboolean
on_preview_cb (GtkPrintOperation        *operation,
               GtkPrintOperationPreview *preview,
               GtkPrintContext          *context,
               GtkWindow                *parent,
               Seen                     *seen)
{
  g_set_weak_pointer (&seen->window, quatuor_print_preview_present (parent, preview, context));
  g_signal_connect_swapped (seen->window, "print", G_CALLBACK (on_print_cb), seen);
  return TRUE;
}

static GtkPrintOperation *
preview (Seen      *seen,
         GtkWidget *parent)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print_cb), seen);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), seen);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview_cb), seen);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, GTK_WINDOW (parent),
                           &error);
  g_assert_no_error (error);
  while (seen->n_drawn == 0)
    g_main_context_iteration (NULL, TRUE);
  return operation;
}

static void
wait_until_gone (Seen              *seen,
                 GtkPrintOperation *operation)
{
  GtkPrintOperation *weak = NULL;

  g_set_weak_pointer (&weak, operation);
  g_object_unref (operation);
  while (seen->window != NULL || weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing of it is left when it is closed. */
static void
test_close (void)
{
  GtkWidget *parent = gtk_window_new ();
  Seen seen = { NULL, };
  GtkPrintOperation *operation = preview (&seen, parent);

  gtk_window_close (GTK_WINDOW (seen.window));
  wait_until_gone (&seen, operation);
  g_assert_cmpuint (seen.n_wanted, ==, 0);
  gtk_window_destroy (GTK_WINDOW (parent));
}

static void
test_print (void)
{
  GtkWidget *parent = gtk_window_new ();
  Seen seen = { NULL, };
  GtkPrintOperation *operation = preview (&seen, parent);

  g_assert_true (gtk_widget_activate_action (seen.window, "preview.print", NULL));
  wait_until_gone (&seen, operation);
  g_assert_cmpuint (seen.n_wanted, ==, 1);
  gtk_window_destroy (GTK_WINDOW (parent));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/dialogs/print-preview/close", test_close);
  g_test_add_func ("/dialogs/print-preview/print", test_print);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-feedback.h"

#include "quatuor-label.h"
#include "quatuor-problem.h"

#include <glib/gi18n-lib.h>

/* An act under way. The window is kept, not the widget that asked: a page
 * builds its rows anew after each act, before the act's callback runs. */
typedef struct
{
  GtkWindow *window;
  GtkWindow *closing; /* the dialog that an act which went well closes */
  GtkWidget *focus;   /* where the dialog's focus was */
  GtkWidget *widget;  /* what shows the value that an act may refuse */
  GFunc      refused;
} Asked;

/* What the Undo button of a toast takes back. */
typedef struct
{
  QuatuorStore *store;
  GtkWindow    *window;
  QuatuorId     group;
} Step;

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->window);
  g_clear_object (&asked->closing);
  g_clear_object (&asked->focus);
  g_clear_object (&asked->widget);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
step_free (gpointer  data,
           GClosure *closure)
{
  Step *step = data;

  g_object_unref (step->store);
  g_object_unref (step->window);
  g_free (step);
}

/* The overlay nearest to the root, which lies a few widgets below the window. */
static AdwToastOverlay *
find_overlay_below (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return ADW_TOAST_OVERLAY (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwToastOverlay *overlay = find_overlay_below (child);

      if (overlay != NULL)
        return overlay;
    }
  return NULL;
}

/* A dialog without a place for toasts speaks through the window it belongs to. */
static AdwToastOverlay *
find_overlay (GtkWindow *window)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window))
    {
      AdwToastOverlay *overlay = find_overlay_below (GTK_WIDGET (window));

      if (overlay != NULL)
        return overlay;
    }
  return NULL;
}

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* The button that closes a toast is the toolkit's, and shows an icon only. */
static void
name_close_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _("Close"), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_close_button (child);
}

/* What lies over the child of the overlay is the toast in sight. */
static void
name_toast (AdwToastOverlay *overlay)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overlay));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      name_close_button (child);
}

static void
add_toast (GtkWindow *window,
           AdwToast  *toast)
{
  AdwToastOverlay *overlay = window != NULL ? find_overlay (window) : NULL;

  if (overlay == NULL)
    return;
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  name_toast (overlay);
  /* The next one, if it waits, comes up as this one goes. */
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (name_toast), overlay,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
show_error (GtkWindow    *window,
            const char   *heading,
            const GError *error)
{
  g_autofree char *sentence = NULL;
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CANCELLED))
    return;

  sentence = quatuor_error_to_sentence (error);
  dialog = adw_message_dialog_new (window, heading, sentence);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_undo_finish (QUATUOR_STORE (source), result, &error))
    show_error (window, _("Nothing Was Undone"), error);
}

static void
on_undo_clicked_cb (AdwToast *toast,
                    Step     *step)
{
  const QuatuorEntry *newest = quatuor_store_get_undo (step->store);

  /* The toast offers to take back its own act, not whatever came after it. */
  if (newest == NULL || !quatuor_id_equal (&newest->group, &step->group))
    {
      g_autoptr (AdwToast) answer = adw_toast_new (_("Something else was done since"));

      add_toast (step->window, answer);
      return;
    }
  quatuor_store_undo_async (step->store, NULL, on_undone_cb, g_object_ref (step->window));
}

static void
show_done (GtkWindow    *window,
           QuatuorStore *store)
{
  const QuatuorEntry *entry = quatuor_store_get_undo (store);
  g_autofree char *sentence = NULL;
  g_autoptr (AdwToast) toast = NULL;
  Step *step;

  if (entry == NULL)
    return;

  sentence = quatuor_label_to_sentence (quatuor_store_get_cohort (store), entry->label);
  toast = adw_toast_new ("");
  /* A title is markup, and names of people and places are not. */
  adw_toast_set_custom_title (toast,
                              g_object_new (GTK_TYPE_LABEL,
                                            "label", sentence,
                                            "ellipsize", PANGO_ELLIPSIZE_END,
                                            "css-classes", (const char *[]) { "heading", NULL },
                                            NULL));
  adw_toast_set_button_label (toast, _("_Undo"));
  step = g_new0 (Step, 1);
  step->store = g_object_ref (store);
  step->window = g_object_ref (window);
  step->group = entry->group;
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_clicked_cb),
                         step, step_free, 0);
  add_toast (window, toast);
}

static void
on_applied_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_apply_finish (QUATUOR_STORE (source), result, &error))
    {
      if (asked->closing != NULL)
        {
          gtk_widget_set_sensitive (GTK_WIDGET (asked->closing), TRUE);
          gtk_window_set_focus (asked->closing, asked->focus);
        }
      if (asked->refused != NULL)
        asked->refused (asked->widget, NULL);
      show_error (asked->closing != NULL ? asked->closing : asked->window,
                  _("Nothing Was Changed"), error);
      return;
    }

  if (asked->closing != NULL)
    gtk_window_destroy (asked->closing);
  show_done (asked->window, QUATUOR_STORE (source));
}

/**
 * quatuor_feedback_apply:
 * @widget: a widget in a window
 * @store: an open programme
 * @edit: (transfer full): what to do
 *
 * Does an act and says so: a toast in the act's own words with an Undo button,
 * or the reason why nothing was changed.
 */
void
quatuor_feedback_apply (GtkWidget    *widget,
                        QuatuorStore *store,
                        QuatuorEdit  *edit)
{
  quatuor_feedback_apply_or (widget, store, edit, NULL);
}

/**
 * quatuor_feedback_apply_or:
 * @widget: a widget in a window
 * @store: an open programme
 * @edit: (transfer full): what to do
 * @refused: (scope async): called with @widget when the act was refused
 *
 * As quatuor_feedback_apply(), for a widget that shows what was typed: a refused
 * value must not stand there as if it were kept.
 */
void
quatuor_feedback_apply_or (GtkWidget    *widget,
                           QuatuorStore *store,
                           QuatuorEdit  *edit,
                           GFunc         refused)
{
  GtkWindow *window = window_of (widget);
  Asked *asked;

  g_return_if_fail (window != NULL);
  g_return_if_fail (QUATUOR_IS_STORE (store));

  asked = g_new0 (Asked, 1);
  asked->window = g_object_ref (window);
  asked->widget = g_object_ref (widget);
  asked->refused = refused;
  quatuor_store_apply_async (store, edit, NULL, on_applied_cb, asked);
}

/**
 * quatuor_feedback_apply_and_close:
 * @dialog: a dialog of a window
 * @store: an open programme
 * @edit: (transfer full): what to do
 *
 * As quatuor_feedback_apply(). The dialog closes when all went well and the
 * toast is shown by the window it belongs to; when the act is refused, the
 * dialog stays with all that was typed.
 */
void
quatuor_feedback_apply_and_close (GtkWindow    *dialog,
                                  QuatuorStore *store,
                                  QuatuorEdit  *edit)
{
  GtkWindow *parent;
  Asked *asked;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (QUATUOR_IS_STORE (store));

  parent = gtk_window_get_transient_for (dialog);
  asked = g_new0 (Asked, 1);
  asked->window = g_object_ref (parent != NULL ? parent : dialog);
  asked->closing = g_object_ref (dialog);
  /* A text that goes insensitive with the focus on it keeps its cursor blinking,
   * and GTK complains. */
  g_set_object (&asked->focus, gtk_window_get_focus (dialog));
  gtk_window_set_focus (dialog, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (dialog), FALSE);
  quatuor_store_apply_async (store, edit, NULL, on_applied_cb, asked);
}

/**
 * quatuor_feedback_error:
 * @widget: a widget in a window
 * @error: what went wrong; a cancelled action is nothing to tell
 *
 * Shows an error as its sentence. It stays until it is read.
 */
void
quatuor_feedback_error (GtkWidget    *widget,
                        const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  show_error (window_of (widget), _("That Could Not Be Done"), error);
}

/**
 * quatuor_feedback_show_toast:
 * @widget: a widget in a window
 * @toast: what to say, and what to do about it
 *
 * Shows a toast in the window, or keeps it until the one before it is gone.
 */
void
quatuor_feedback_show_toast (GtkWidget *widget,
                             AdwToast  *toast)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_toast (window_of (widget), toast);
}

/**
 * quatuor_feedback_say:
 * @widget: a widget in a window
 * @text: a short sentence, not markup
 *
 * Tells something that asks for no answer.
 */
void
quatuor_feedback_say (GtkWidget  *widget,
                      const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autoptr (AdwToast) toast = adw_toast_new (escaped);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  add_toast (window_of (widget), toast);
}

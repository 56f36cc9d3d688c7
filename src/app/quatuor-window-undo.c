/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-window-private.h"

#include "quatuor-author.h"
#include "quatuor-feedback.h"
#include "quatuor-label.h"

#include <glib/gi18n-lib.h>

/* How a moment of the history is written. */
static char *
moment_to_display (gint64 microseconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  /* Translators: day and time of a step in the history, as strftime takes it. */
  return g_date_time_format (local, _("%B %-d, %Y at %H:%M"));
}

static char *
entry_to_sentence (QuatuorWindow      *self,
                   const QuatuorEntry *entry)
{
  return quatuor_label_to_sentence (quatuor_store_get_cohort (self->store), entry->label);
}

static void
update_button (QuatuorWindow      *self,
               GtkWidget          *button,
               const char         *action,
               const QuatuorEntry *entry,
               const char         *format,
               const char         *plain)
{
  g_autofree char *sentence = entry != NULL ? entry_to_sentence (self, entry) : NULL;
  g_autoptr (GString) text = g_string_new (sentence != NULL ? format : plain);

  if (sentence != NULL)
    g_string_replace (text, "%s", sentence, 1);
  gtk_widget_set_tooltip_text (button, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action,
                                 entry != NULL && !quatuor_store_is_read_only (self->store));
}

/**
 * quatuor_window_update_undo:
 * @self: a window
 *
 * Names the next step of undo and redo on their buttons.
 */
void
quatuor_window_update_undo (QuatuorWindow *self)
{
  const QuatuorEntry *undo = self->store != NULL ? quatuor_store_get_undo (self->store) : NULL;
  const QuatuorEntry *redo = self->store != NULL ? quatuor_store_get_redo (self->store) : NULL;

  /* Translators: %s is an act, such as “Add the territory CC du Frontonnais”. */
  update_button (self, self->undo_button, "win.undo", undo, _("Undo: %s"), _("Undo"));
  /* Translators: %s is an act, such as “Add the territory CC du Frontonnais”. */
  update_button (self, self->redo_button, "win.redo", redo, _("Redo: %s"), _("Redo"));
}

static void
say (QuatuorWindow *self,
     const char    *format,
     const char    *sentence)
{
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", sentence, 1);
  quatuor_feedback_say (GTK_WIDGET (self), text->str);
}

/* What an undo or redo needs when it is done: the act's words are the next
 * step's by then. */
typedef struct
{
  QuatuorWindow *window;
  char          *sentence;
} Step;

static void
step_free (Step *step)
{
  g_object_unref (step->window);
  g_free (step->sentence);
  g_free (step);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static Step *
step_new (QuatuorWindow      *self,
          const QuatuorEntry *entry)
{
  Step *step = g_new0 (Step, 1);

  step->window = g_object_ref (self);
  step->sentence = entry_to_sentence (self, entry);
  return step;
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Step) step = user_data;
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_undo_finish (QUATUOR_STORE (source), result, &error))
    quatuor_feedback_error (GTK_WIDGET (step->window), error);
  else
    /* Translators: %s is an act, such as “Add the territory CC du Frontonnais”. */
    say (step->window, _("Undone: %s"), step->sentence);
}

static void
on_redone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Step) step = user_data;
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_redo_finish (QUATUOR_STORE (source), result, &error))
    quatuor_feedback_error (GTK_WIDGET (step->window), error);
  else
    /* Translators: %s is an act, such as “Add the territory CC du Frontonnais”. */
    say (step->window, _("Done again: %s"), step->sentence);
}

static void
undo_now (QuatuorWindow *self)
{
  const QuatuorEntry *entry = quatuor_store_get_undo (self->store);

  if (entry != NULL)
    quatuor_store_undo_async (self->store, NULL, on_undone_cb, step_new (self, entry));
}

static gboolean
is_older (QuatuorWindow      *self,
          const QuatuorEntry *entry)
{
  return entry->first_seq <= quatuor_store_get_opened_seq (self->store);
}

/* What nobody put their name to is nobody else’s. */
static gboolean
is_of_another (QuatuorWindow      *self,
               const QuatuorEntry *entry)
{
  QuatuorId me = quatuor_author_get_id (quatuor_store_get_cohort (self->store));

  return !quatuor_id_is_none (&entry->author) && !quatuor_id_equal (&entry->author, &me);
}

static void
on_older_response_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      QuatuorWindow    *self)
{
  const QuatuorEntry *entry = quatuor_store_get_undo (self->store);

  if (!g_str_equal (response, "undo") || entry == NULL)
    return;

  if (is_older (self, entry))
    self->undo_confirmed = TRUE;
  self->undo_author = entry->author;
  undo_now (self);
}

static char *
describe_older (QuatuorWindow      *self,
                const QuatuorEntry *entry)
{
  g_autofree char *sentence = entry_to_sentence (self, entry);
  g_autofree char *moment = moment_to_display (entry->at);
  const QuatuorPerson *author =
    quatuor_cohort_find (quatuor_store_get_cohort (self->store), QUATUOR_TABLE_PERSON,
                         &entry->author);

  if (author != NULL)
    {
      g_autofree char *name = quatuor_person_name (author);

      /* Translators: an act in words, the name of a person, a day and time. */
      return g_strdup_printf (_("“%s” was done by %s on %s."), sentence, name, moment);
    }
  /* Translators: an act in words, a day and time. */
  return g_strdup_printf (_("“%s” was done on %s, before the programme was opened."),
                          sentence, moment);
}

static void
ask_older (QuatuorWindow      *self,
           const QuatuorEntry *entry)
{
  g_autofree char *body = describe_older (self, entry);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self),
                                              is_of_another (self, entry)
                                                ? _("Undo a Step of Somebody Else?")
                                                : _("Undo an Older Step?"),
                                              body);

  /* Some languages have one word for “cancel” and “undo”: these say what happens. */
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Keep the Step"),
                                    "undo", _("_Undo the Step"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_older_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* An undo asks once before it goes behind the opening of the file, and again
 * before it touches the work of somebody else, however new that is. */
static gboolean
needs_asking (QuatuorWindow      *self,
              const QuatuorEntry *entry)
{
  if (is_older (self, entry) && !self->undo_confirmed)
    return TRUE;
  return is_of_another (self, entry) && !quatuor_id_equal (&entry->author, &self->undo_author);
}

/**
 * quatuor_window_undo:
 * @self: a window
 *
 * Takes back the last step; asks first when it is an older one.
 */
void
quatuor_window_undo (QuatuorWindow *self)
{
  const QuatuorEntry *entry = self->store != NULL ? quatuor_store_get_undo (self->store) : NULL;

  if (entry == NULL)
    return;
  if (needs_asking (self, entry))
    ask_older (self, entry);
  else
    undo_now (self);
}

/**
 * quatuor_window_redo:
 * @self: a window
 *
 * Does the step again that was taken back last.
 */
void
quatuor_window_redo (QuatuorWindow *self)
{
  const QuatuorEntry *entry = self->store != NULL ? quatuor_store_get_redo (self->store) : NULL;

  if (entry != NULL)
    quatuor_store_redo_async (self->store, NULL, on_redone_cb, step_new (self, entry));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-prompt.h"

#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

#define CANCEL "cancel"
#define ANSWER "answer"

/* What follows an answer: a text, where the dialog has a field, or a yes. */
typedef struct
{
  QuatuorPromptFunc  func;
  QuatuorPromptDone  done;
  GObject           *target;
  GtkEditable       *field; /* of the dialog */
} Prompt;

static void
prompt_free (gpointer  data,
             GClosure *closure)
{
  Prompt *prompt = data;

  g_object_unref (prompt->target);
  g_free (prompt);
}

static void
on_typed_cb (AdwMessageDialog *dialog,
             GtkEditable      *field)
{
  g_autofree char *text = quatuor_text_clean (gtk_editable_get_text (field));

  adw_message_dialog_set_response_enabled (dialog, ANSWER, text != NULL);
}

static void
on_response_cb (AdwMessageDialog *dialog,
                const char       *response,
                Prompt           *prompt)
{
  g_autofree char *text = NULL;

  if (!g_str_equal (response, ANSWER))
    return;
  if (prompt->field == NULL)
    {
      prompt->done (prompt->target);
      return;
    }
  text = quatuor_text_clean (gtk_editable_get_text (prompt->field));
  if (text != NULL)
    prompt->func (text, prompt->target);
}

/* A dialog with two answers, of which Escape gives the first one. */
static GtkWidget *
make_dialog (GtkWindow             *parent,
             const char            *heading,
             const char            *body,
             const char            *answer,
             AdwResponseAppearance  appearance,
             const Prompt          *what)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Prompt *prompt = g_memdup2 (what, sizeof *what);

  g_object_ref (prompt->target);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    CANCEL, _("_Cancel"),
                                    ANSWER, answer,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), ANSWER, appearance);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), prompt, prompt_free, 0);
  return dialog;
}

static void
ask (GtkWindow         *parent,
     const char        *heading,
     const char        *body,
     const char        *field,
     const char        *present,
     const char        *answer,
     QuatuorPromptFunc  func,
     gpointer           target)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX,
                                  "selection-mode", GTK_SELECTION_NONE,
                                  "css-classes", (const char *[]) { "boxed-list", NULL },
                                  NULL);
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW,
                                   "title", field,
                                   "activates-default", TRUE,
                                   NULL);
  Prompt prompt = { .func = func, .target = target, .field = GTK_EDITABLE (entry) };
  GtkWidget *dialog =
    make_dialog (parent, heading, body, answer, ADW_RESPONSE_SUGGESTED, &prompt);

  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), ANSWER);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), ANSWER, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_typed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (entry), present);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * quatuor_prompt_ask:
 * @parent: the window that asks
 * @heading: the question
 * @body: (nullable): what the answer is for
 * @field: the title of the field
 * @answer: the button that gives the answer, with a mnemonic
 * @func: called with what was typed; not called when the person cancels
 * @target: (type GObject): for @func, kept until the dialog is gone
 *
 * Asks for one line of text.
 */
void
quatuor_prompt_ask (GtkWindow         *parent,
                    const char        *heading,
                    const char        *body,
                    const char        *field,
                    const char        *answer,
                    QuatuorPromptFunc  func,
                    gpointer           target)
{
  ask (parent, heading, body, field, "", answer, func, target);
}

/**
 * quatuor_prompt_ask_anew:
 * @parent: the window that asks
 * @heading: the question
 * @field: the title of the field
 * @present: what the text is until now: it is there to be corrected or typed over
 * @answer: the button that gives the answer, with a mnemonic
 * @func: called with what was typed; not called when the person cancels
 * @target: (type GObject): for @func, kept until the dialog is gone
 *
 * Asks for another line of text in place of one.
 */
void
quatuor_prompt_ask_anew (GtkWindow         *parent,
                         const char        *heading,
                         const char        *field,
                         const char        *present,
                         const char        *answer,
                         QuatuorPromptFunc  func,
                         gpointer           target)
{
  ask (parent, heading, NULL, field, present, answer, func, target);
}

/**
 * quatuor_prompt_confirm:
 * @parent: the window that asks
 * @heading: the question
 * @body: what the answer entails
 * @answer: the button that says yes, with a mnemonic
 * @appearance: how that button looks
 * @func: called when the person says yes
 * @target: (type GObject): for @func, kept until the dialog is gone
 *
 * Asks before something that Undo does not reach.
 */
void
quatuor_prompt_confirm (GtkWindow             *parent,
                        const char            *heading,
                        const char            *body,
                        const char            *answer,
                        AdwResponseAppearance  appearance,
                        QuatuorPromptDone      func,
                        gpointer               target)
{
  const Prompt prompt = { .done = func, .target = target };

  gtk_window_present (
    GTK_WINDOW (make_dialog (parent, heading, body, answer, appearance, &prompt)));
}

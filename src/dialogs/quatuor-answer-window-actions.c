/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-window-private.h"

#include "quatuor-feedback.h"
#include "quatuor-prompt.h"
#include "quatuor-sums.h"

#include <glib/gi18n-lib.h>

static void
level_action (GtkWidget  *widget,
              const char *action,
              GVariant   *level)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (widget);

  if (quatuor_answer_session_is_writable (self->session))
    quatuor_answer_card_choose (self->card, g_variant_get_int32 (level));
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (widget);

  if (quatuor_answer_session_is_writable (self->session))
    quatuor_answer_card_choose (self->card, QUATUOR_LEVEL_NONE);
}

static void
next_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (widget);

  if (has_seat (self))
    quatuor_answer_window_go_to (self, self->position + 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (widget);

  if (has_seat (self) && self->position > 0)
    quatuor_answer_window_go_to (self, self->position - 1);
}

static void
next_left_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (widget);

  if (!has_seat (self))
    return;

  if (quatuor_answer_session_count_left (self->session) == 0)
    quatuor_feedback_say (widget, _("All criteria have an answer"));
  else
    quatuor_answer_window_go_to (
      self, quatuor_answer_session_find_left (self->session, self->position + 1));
}

static void
on_submit_response_cb (QuatuorAnswerWindow *self,
                       const char          *response)
{
  if (g_str_equal (response, "submit"))
    quatuor_answer_session_submit (self->session);
}

static void
submit_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (widget);
  g_autofree char *left = NULL;
  GtkWidget *dialog;

  quatuor_answer_card_flush (self->card);
  if (quatuor_answer_session_count_left (self->session) == 0)
    {
      quatuor_answer_session_submit (self->session);
      return;
    }

  left = quatuor_answer_window_describe_left (quatuor_answer_session_count_left (self->session));
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Submit Unfinished Answers?"), left);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "continue", _("_Continue Answering"),
                                    "submit", _("_Submit"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "continue");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_submit_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  quatuor_answer_session_withdraw (QUATUOR_ANSWER_WINDOW (widget)->session);
}

static void
on_reason_cb (const char *reason,
              gpointer    self)
{
  quatuor_answer_session_reopen (QUATUOR_ANSWER_WINDOW (self)->session, reason);
}

static void
reopen_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (quatuor_answer_session_is_closed (QUATUOR_ANSWER_WINDOW (widget)->session))
    quatuor_prompt_ask (GTK_WINDOW (widget), _("Correct a Closed Campaign"),
                        _("The history keeps your reason beside each correction."), _("Reason"),
                        _("_Correct"), on_reason_cb, widget);
  else
    quatuor_prompt_ask (GTK_WINDOW (widget), _("Answer Before the Campaign Opens"),
                        _("The history keeps your reason beside each answer."), _("Reason"),
                        _("_Answer"), on_reason_cb, widget);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  if (!quatuor_answer_session_undo (QUATUOR_ANSWER_WINDOW (widget)->session))
    quatuor_feedback_say (widget, _("There is nothing to undo here"));
}

static void
add_level_key (GtkWidgetClass *widget_class,
               guint           key,
               int             level)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "answer.level", "i", level);
}

/* Digits as they lie on the keypad, on most keyboards, and on the French one,
 * where the row of digits gives them with Shift alone. */
static void
add_level_keys (GtkWidgetClass *widget_class)
{
  const guint french[] = {
    GDK_KEY_agrave, GDK_KEY_ampersand, GDK_KEY_eacute, GDK_KEY_quotedbl, GDK_KEY_apostrophe,
  };

  for (int level = 0; level <= QUATUOR_LEVEL_MAX; level++)
    {
      add_level_key (widget_class, GDK_KEY_0 + (guint) level, level);
      add_level_key (widget_class, GDK_KEY_KP_0 + (guint) level, level);
      add_level_key (widget_class, french[level], level);
    }
  add_level_key (widget_class, GDK_KEY_n, QUATUOR_LEVEL_DONT_KNOW);
  add_level_key (widget_class, GDK_KEY_N, QUATUOR_LEVEL_DONT_KNOW);
  add_level_key (widget_class, GDK_KEY_s, QUATUOR_LEVEL_NOT_APPLICABLE);
  add_level_key (widget_class, GDK_KEY_S, QUATUOR_LEVEL_NOT_APPLICABLE);
}

/**
 * quatuor_answer_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs what a person can do there, and the keys for it.
 */
void
quatuor_answer_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "answer.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "answer.level", "i", level_action);
  gtk_widget_class_install_action (widget_class, "answer.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "answer.next-left", NULL, next_left_action);
  gtk_widget_class_install_action (widget_class, "answer.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "answer.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "answer.submit", NULL, submit_action);
  gtk_widget_class_install_action (widget_class, "answer.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "answer.withdraw", NULL, withdraw_action);
  add_level_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "answer.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "answer.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "answer.clear", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "answer.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

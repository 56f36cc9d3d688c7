/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-answer-card.h"
#include "quatuor-answer-list.h"
#include "quatuor-answer-session.h"
#include "quatuor-answer-window.h"

G_BEGIN_DECLS

struct _QuatuorAnswerWindow
{
  AdwWindow             parent_instance;

  /* Template children */
  AdwWindowTitle       *title;
  GtkWidget            *list_button;
  GtkWidget            *submit_button;
  GtkWidget            *withdraw_button;
  GtkProgressBar       *progress;
  GtkRevealer          *notice;
  GtkLabel             *notice_label;
  GtkWidget            *reopen_button;
  GtkStack             *stack;
  GtkListBox           *seats;
  AdwFlap              *flap;
  QuatuorAnswerList    *list;
  GtkScrolledWindow    *scrolled;
  QuatuorAnswerCard    *card;
  GtkLabel             *place;

  /* Owned */
  QuatuorAnswerSession *session;

  guint                 position; /* of the criterion shown */
  gboolean              resumed;  /* the first criterion of the seat is shown */
};

static inline gboolean
has_seat (QuatuorAnswerWindow *self)
{
  return quatuor_answer_session_get_seat (self->session) != NULL;
}

char *quatuor_answer_window_describe_left   (guint                left);
void  quatuor_answer_window_go_to           (QuatuorAnswerWindow *self,
                                             guint                position);
void  quatuor_answer_window_install_actions (GtkWidgetClass      *widget_class);

G_END_DECLS

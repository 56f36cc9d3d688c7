/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-session-page.h"
#include "quatuor-text-row.h"

G_BEGIN_DECLS

struct _QuatuorSessionPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  QuatuorTextRow      *agenda_row;
  AdwPreferencesGroup *days_group;
  GtkLabel            *facts_label;
  AdwPreferencesGroup *facts_group;
  GtkButton           *hold_button;
  QuatuorTextRow      *minutes_row;
  GtkLabel            *notice_label;
  GtkWidget           *notice;
  AdwPreferencesGroup *people_group;
  GtkButton           *presence_button;
  GtkWidget           *steps;
  GtkLabel            *title_label;
  AdwPreferencesGroup *work_group;

  /* Owned; the rows are in the groups */
  GPtrArray           *rows;

  QuatuorId            session;
};

const QuatuorSession *quatuor_session_page_get_session     (QuatuorSessionPage *self);
void                  quatuor_session_page_install_actions (GtkWidgetClass     *widget_class);

G_END_DECLS

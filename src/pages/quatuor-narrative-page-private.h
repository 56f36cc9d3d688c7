/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-moment-line.h"
#include "quatuor-narrative-page.h"
#include "quatuor-narrative.h"
#include "quatuor-text-row.h"

G_BEGIN_DECLS

struct _QuatuorNarrativePage
{
  QuatuorPage          parent_instance;

  /* Template children */
  QuatuorTextRow      *crossed_row;
  AdwPreferencesGroup *entries_group;
  QuatuorMomentLine   *line;
  GtkListBox          *moments_list;
  GtkStack            *moments_stack;
  GtkWidget           *programme_box;
  GtkListBox          *programme_list;
  GtkListBox          *recommendations_list;
  GtkWidget           *recommendations_none;
  GtkListBox          *sources_list;
  GtkWidget           *sources_none;
  GtkLabel            *state_label;

  /* In the group */
  QuatuorTextRow      *entry_rows[QUATUOR_N_NARRATIVE_ENTRIES];

  QuatuorId            territory;
};

void quatuor_narrative_page_install_actions (GtkWidgetClass       *widget_class);
void quatuor_narrative_page_update_actions  (QuatuorNarrativePage *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer-card.h"
#include "quatuor-composer-job.h"
#include "quatuor-composer-window.h"
#include "quatuor-wish-list.h"

G_BEGIN_DECLS

struct _QuatuorComposerWindow
{
  AdwWindow           parent_instance;

  /* Template children */
  GtkProgressBar     *bar;
  GtkWidget          *busy_box;
  GtkFlowBox         *cards;
  GtkLabel           *issues_label;
  GtkLabel           *issues_title;
  GtkListBox         *topics_list;
  AdwEntryRow        *new_topic;
  AdwComboRow        *people_row;
  GtkLabel           *people_label;
  GtkBox             *rounds_box;
  GtkSpinButton      *rounds_spin;
  GtkSpinButton      *size_spin;
  GtkStack           *stack;
  GtkSpinButton      *table_spin;
  QuatuorWishList    *wish_list;

  /* Owned */
  QuatuorStore       *store;
  QuatuorComposer    *composer;
  QuatuorComposerJob *job;      /* the search that is waited for, or NULL */
  QuatuorProposal    *proposal; /* NULL until the first search is over */
  GPtrArray          *topics;   /* char *, in the order of the groups */

  guint32             seed;
  guint               round;    /* in sight, from 0 */
  guint               timer;
  gboolean            showing;  /* the window sets its own buttons */
};

const QuatuorCategory *quatuor_composer_window_get_category    (QuatuorComposerWindow *self);
void                   quatuor_composer_window_propose         (QuatuorComposerWindow *self);

/* quatuor-composer-window-actions.c */
void                   quatuor_composer_window_install_actions
                                                               (GtkWidgetClass        *klass);

/* quatuor-composer-window-groups.c */
QuatuorComposerCard   *quatuor_composer_window_get_card        (QuatuorComposerWindow *self,
                                                                guint                  group);
void                   quatuor_composer_window_show_people     (QuatuorComposerWindow *self,
                                                                guint                  n_vacant);
void                   quatuor_composer_window_show_proposal   (QuatuorComposerWindow *self);
void                   quatuor_composer_window_show_rounds     (QuatuorComposerWindow *self);

G_END_DECLS

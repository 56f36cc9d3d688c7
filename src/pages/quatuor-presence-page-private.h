/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-presence-item.h"
#include "quatuor-presence-page.h"
#include "quatuor-presence-row.h"

G_BEGIN_DECLS

/**
 * QuatuorPresencePlace:
 * @item: which line of the list
 * @column: which half-day
 *
 * A cell of the grid.
 */
typedef struct
{
  guint item;
  guint column;
} QuatuorPresencePlace;

struct _QuatuorPresencePage
{
  QuatuorPage           parent_instance;

  /* Template children */
  GtkButton            *all_button;
  AdwClampScrollable   *clamp;
  GtkBox               *counts;
  GtkWidget            *earlier_button;
  GtkBox               *head_box;
  AdwClamp             *head_clamp;
  GtkLabel             *heading;
  GtkLabel             *hours;
  GtkWidget            *later_button;
  GtkLabel             *notice;
  GtkScrolledWindow    *scroller;
  GtkLabel             *seats;
  GtkStack             *stack;
  QuatuorPresenceRow   *titles;
  GtkListView          *view;

  /* Owned: the rows that are shown, until there are newer ones */
  QuatuorCohort        *cohort;
  GPtrArray            *lines;
  GListStore           *items;

  QuatuorId             session;
  guint                 first;
  guint                 selected;
  gboolean              is_narrow;
  gboolean              is_fresh;    /* somebody just came: the focus goes to the grid */
  guint                 tick;
  guint                 n_tries;     /* of giving the focus to a row that is being made */
  QuatuorPresencePlace  wanted;      /* where the focus shall be */
  QuatuorPresencePlace  at;          /* the cell that an act is about */
};

const GPtrArray       *quatuor_presence_page_get_half_days   (QuatuorPresencePage  *self);
const QuatuorHalfDay  *quatuor_presence_page_get_half_day    (QuatuorPresencePage  *self);
QuatuorPresenceItem   *quatuor_presence_page_get_item        (QuatuorPresencePage  *self,
                                                              guint                 position);
const QuatuorRollLine *quatuor_presence_page_get_line        (QuatuorPresencePage  *self,
                                                              guint                 position);
void                   quatuor_presence_page_get_view        (QuatuorPresencePage  *self,
                                                              QuatuorPresenceView  *view);
void                   quatuor_presence_page_select          (QuatuorPresencePage  *self,
                                                              guint                 column);

/* quatuor-presence-page-actions.c */
void                   quatuor_presence_page_install_actions (GtkWidgetClass       *widget_class);

/* quatuor-presence-page-head.c */
void                   quatuor_presence_page_show_head       (QuatuorPresencePage  *self);
void                   quatuor_presence_page_show_notice     (QuatuorPresencePage  *self,
                                                              const QuatuorSession *session);

/* quatuor-presence-page-keys.c */
gboolean               quatuor_presence_page_find_focus      (QuatuorPresencePage  *self,
                                                              QuatuorPresencePlace *place);
void                   quatuor_presence_page_go              (QuatuorPresencePage  *self,
                                                              QuatuorPresencePlace  place);
gboolean               quatuor_presence_page_on_key          (QuatuorPresencePage  *self,
                                                              guint                 key,
                                                              guint                 code,
                                                              GdkModifierType       modifiers);

/* quatuor-presence-page-lines.c */
void                   quatuor_presence_page_bind_lines      (GtkWidgetClass       *widget_class);
void                   quatuor_presence_page_show_item       (QuatuorPresencePage  *self,
                                                              QuatuorPresenceItem  *item);
void                   quatuor_presence_page_show_lines      (QuatuorPresencePage  *self);

G_END_DECLS

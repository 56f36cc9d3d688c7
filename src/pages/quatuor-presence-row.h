/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-roll.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How wide a row wants to be beside its cells, and for each of them. */
#define QUATUOR_PRESENCE_NAME_WIDTH 300
#define QUATUOR_PRESENCE_CELL_WIDTH 112

/**
 * QuatuorPresenceView:
 * @cohort: what is shown
 * @half_days: (element-type QuatuorHalfDay): the columns
 * @first: the first column that is shown
 * @selected: the column that the acts on a half-day are about
 * @is_narrow: only the selected column is shown, with words
 *
 * What all rows of the grid have in common.
 */
typedef struct
{
  QuatuorCohort   *cohort;
  const GPtrArray *half_days;
  guint            first;
  guint            selected;
  gboolean         is_narrow;
} QuatuorPresenceView;

#define QUATUOR_TYPE_PRESENCE_ROW (quatuor_presence_row_get_type ())

/**
 * QuatuorPresenceRow:
 *
 * A row of the presence grid: a person and one button a half-day, or the heads
 * of the columns. It shows as many half-days as there is room for.
 */
G_DECLARE_FINAL_TYPE (QuatuorPresenceRow, quatuor_presence_row, QUATUOR, PRESENCE_ROW, GtkWidget)

GtkWidget *quatuor_presence_row_new           (void);
void       quatuor_presence_row_show_titles   (QuatuorPresenceRow        *self,
                                               const QuatuorPresenceView *view);
void       quatuor_presence_row_show_line     (QuatuorPresenceRow        *self,
                                               const QuatuorPresenceView *view,
                                               const QuatuorRollLine     *line);
guint      quatuor_presence_row_count_visible (QuatuorPresenceRow        *self);
int        quatuor_presence_row_find_column   (QuatuorPresenceRow        *self,
                                               GtkWidget                 *widget);
gboolean   quatuor_presence_row_focus         (QuatuorPresenceRow        *self,
                                               guint                      column);
void       quatuor_presence_row_popup         (QuatuorPresenceRow        *self,
                                               guint                      column,
                                               GMenuModel                *menu);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-day-cell.h"

#include "quatuor-session-edit.h"
#include "quatuor-session-mark.h"
#include "quatuor-session-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* How many sessions a day shows at most; the rest is in the list. */
#define MAX_CHIPS 3

/* A session takes what room its day has, and asks for no more than this. */
#define CHIP_CHARS 12

struct _QuatuorDayCell
{
  GtkWidget    parent_instance;

  /* Template children */
  GtkWidget   *box;
  GtkBox      *chips;
  GtkLabel    *number;

  QuatuorDate  date;
  guint        n_meetings;
};

G_DEFINE_FINAL_TYPE (QuatuorDayCell, quatuor_day_cell, GTK_TYPE_WIDGET)

static char *
describe (QuatuorCohort        *cohort,
          const QuatuorMeeting *meeting)
{
  const QuatuorSession *session = meeting->session;
  const QuatuorPhase *phase = quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &session->phase);
  g_autofree char *time =
    quatuor_session_time_in_words (meeting->parts, meeting->starts_at, meeting->ends_at);
  g_autofree char *place = quatuor_session_place_in_words (session);
  g_autofree char *audience = quatuor_session_audience_in_words (cohort, session, meeting->date);

  return g_strdup_printf ("%s\n%s, %s\n%s\n%s%s%s", session->title, time, place, audience,
                          quatuor_wording_for_code ("session.state", session->state),
                          phase != NULL ? ", " : "", phase != NULL ? phase->title : "");
}

static GtkWidget *
make_line (const char *text,
           const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "max-width-chars", CHIP_CHARS,
                       "xalign", 0.0,
                       "hexpand", TRUE,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

static GtkWidget *
make_chip (QuatuorCohort        *cohort,
           const QuatuorMeeting *meeting)
{
  const QuatuorSession *session = meeting->session;
  g_autofree char *id = quatuor_id_to_string (&session->id);
  g_autofree char *target = g_strconcat ("session/", id, NULL);
  g_autofree char *words = describe (cohort, meeting);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = quatuor_session_mark_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *whom = quatuor_session_whom_in_words (cohort, session);

  gtk_box_append (GTK_BOX (lines), make_line (session->title, "chip-title"));
  gtk_box_append (GTK_BOX (lines), make_line (whom, "dim-label"));
  quatuor_session_mark_set (QUATUOR_SESSION_MARK (mark),
                            quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &session->phase));
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_add_css_class (chip, "session-chip");
  gtk_widget_add_css_class (chip, session->state);
  gtk_widget_set_tooltip_text (chip, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", target);
  return chip;
}

static GtkWidget *
make_more (QuatuorDayCell *self,
           guint           n_more)
{
  /* Translators: how many more sessions a day has than are shown. */
  g_autofree char *words = g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more);
  GtkWidget *more = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "session-chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "calendar.show-day");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (more), "i", self->date);
  return more;
}

static void
clear_chips (QuatuorDayCell *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
}

static void
show_words (QuatuorDayCell       *self,
            const QuatuorMeeting *meetings)
{
  g_autofree char *day = quatuor_session_weekday_in_words (self->date);
  GString *words = g_string_new (day);

  for (guint i = 0; i < self->n_meetings; i++)
    g_string_append_printf (words, ", %s", meetings[i].session->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
  g_string_free (words, TRUE);
}

static gboolean
quatuor_day_cell_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  QuatuorDayCell *self = QUATUOR_DAY_CELL (widget);

  /* First the day, then its sessions, then out. */
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (widget))
    return gtk_widget_child_focus (GTK_WIDGET (self->chips), direction);
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) != NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->chips), direction);
  return !gtk_widget_is_focus (widget) && gtk_widget_get_focusable (widget) &&
         gtk_widget_grab_focus (widget);
}

static void
quatuor_day_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_DAY_CELL);

  G_OBJECT_CLASS (quatuor_day_cell_parent_class)->dispose (object);
}

static void
quatuor_day_cell_class_init (QuatuorDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_day_cell_dispose;
  widget_class->focus = quatuor_day_cell_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-day-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDayCell, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDayCell, chips);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDayCell, number);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
quatuor_day_cell_init (QuatuorDayCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_day_cell_new:
 *
 * Returns: (transfer floating): a cell without a day
 */
GtkWidget *
quatuor_day_cell_new (void)
{
  return g_object_new (QUATUOR_TYPE_DAY_CELL, NULL);
}

/**
 * quatuor_day_cell_show:
 * @self: a cell
 * @cohort: a cohort
 * @date: its day
 * @meetings: (array length=n_meetings): what meets on that day
 * @n_meetings: how many
 */
void
quatuor_day_cell_show (QuatuorDayCell       *self,
                       QuatuorCohort        *cohort,
                       QuatuorDate           date,
                       const QuatuorMeeting *meetings,
                       guint                 n_meetings)
{
  guint n_chips = n_meetings > MAX_CHIPS ? MAX_CHIPS - 1 : n_meetings;
  g_autofree char *iso = quatuor_date_to_iso (date);
  g_autofree char *number = NULL;

  g_return_if_fail (QUATUOR_IS_DAY_CELL (self));

  self->date = date;
  self->n_meetings = n_meetings;
  number = g_strdup_printf ("%d", (int) g_ascii_strtoll (iso + sizeof "YYYY-MM", NULL, 10));
  gtk_label_set_label (self->number, number);
  clear_chips (self);
  for (guint i = 0; i < n_chips; i++)
    gtk_box_append (self->chips, make_chip (cohort, &meetings[i]));
  if (n_chips < n_meetings)
    gtk_box_append (self->chips, make_more (self, n_meetings - n_chips));
  show_words (self, meetings);
}

/**
 * quatuor_day_cell_set_look:
 * @self: a cell
 * @is_today: whether its day is today
 * @is_outside: whether it belongs to the month before or after
 */
void
quatuor_day_cell_set_look (QuatuorDayCell *self,
                           gboolean        is_today,
                           gboolean        is_outside)
{
  g_return_if_fail (QUATUOR_IS_DAY_CELL (self));

  if (is_today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "today");
  if (is_outside)
    gtk_widget_add_css_class (GTK_WIDGET (self), "outside");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "outside");
}

/**
 * quatuor_day_cell_set_selected:
 * @self: a cell
 * @selected: whether it is the one of all days that takes the focus
 */
void
quatuor_day_cell_set_selected (QuatuorDayCell *self,
                               gboolean        selected)
{
  g_return_if_fail (QUATUOR_IS_DAY_CELL (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  gtk_widget_set_can_focus (GTK_WIDGET (self), selected);
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * quatuor_day_cell_get_date:
 * @self: a cell
 *
 * Returns: its day
 */
QuatuorDate
quatuor_day_cell_get_date (QuatuorDayCell *self)
{
  g_return_val_if_fail (QUATUOR_IS_DAY_CELL (self), QUATUOR_DATE_UNKNOWN);

  return self->date;
}

/**
 * quatuor_day_cell_open:
 * @self: a cell
 *
 * Opens the session of the day, or leads to the first one of several.
 *
 * Returns: whether there is any
 */
gboolean
quatuor_day_cell_open (QuatuorDayCell *self)
{
  GtkWidget *first;

  g_return_val_if_fail (QUATUOR_IS_DAY_CELL (self), FALSE);

  first = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
  if (first == NULL)
    return FALSE;
  if (self->n_meetings == 1)
    gtk_widget_activate (first);
  else
    gtk_widget_grab_focus (first);
  return TRUE;
}

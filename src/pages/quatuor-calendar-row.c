/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-calendar-row.h"

#include "quatuor-session-edit.h"
#include "quatuor-session-mark.h"
#include "quatuor-session-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorCalendarRow
{
  GtkWidget           parent_instance;

  /* Template children */
  GtkWidget          *box;
  GtkLabel           *day;
  GtkLabel           *details;
  GtkLabel           *heading;
  GtkWidget          *line;
  QuatuorSessionMark *mark;
  GtkLabel           *phase;
  GtkLabel           *state;
  GtkLabel           *title;
  GtkLabel           *weekday;
};

G_DEFINE_FINAL_TYPE (QuatuorCalendarRow, quatuor_calendar_row, GTK_TYPE_WIDGET)

static char *
format (QuatuorDate  date,
        const char  *pattern)
{
  g_autoptr (GDateTime) time = NULL;
  GDate value;

  if (date == QUATUOR_DATE_UNKNOWN)
    return g_strdup ("—");

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) date);
  time = g_date_time_new_utc (g_date_get_year (&value), (int) g_date_get_month (&value),
                              g_date_get_day (&value), 12, 0, 0);
  return g_date_time_format (time, pattern);
}

/* “Planned” needs no word until the day has gone by; then it is a question. */
static const char *
state_word (const QuatuorMeeting *meeting)
{
  const char *state = meeting->session->state;

  if (!g_str_equal (state, QUATUOR_SESSION_PLANNED))
    return quatuor_wording_for_code ("session.state", state);
  return meeting->date != QUATUOR_DATE_UNKNOWN && meeting->date < quatuor_date_today ()
           ? _("To be confirmed")
           : "";
}

static void
show_meeting (QuatuorCalendarRow   *self,
              QuatuorCohort        *cohort,
              const QuatuorMeeting *meeting)
{
  const QuatuorSession *session = meeting->session;
  const QuatuorPhase *phase = quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &session->phase);
  g_autofree char *day = format (meeting->date, "%-d");
  g_autofree char *weekday = format (meeting->date, "%a");
  g_autofree char *audience =
    quatuor_session_audience_in_words (cohort, session, quatuor_date_today ());
  g_autofree char *time =
    quatuor_session_time_in_words (meeting->parts, meeting->starts_at, meeting->ends_at);
  g_autofree char *place = quatuor_session_place_in_words (session);
  g_autofree char *details = g_strdup_printf ("%s%s%s — %s", time, time[0] != '\0' ? ", " : "",
                                              place, audience);
  gboolean is_off = g_str_equal (session->state, QUATUOR_SESSION_CANCELLED);

  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->weekday, meeting->date != QUATUOR_DATE_UNKNOWN ? weekday : "");
  gtk_label_set_label (self->title, session->title);
  gtk_label_set_label (self->details, details);
  gtk_label_set_label (self->state, state_word (meeting));
  gtk_label_set_label (self->phase, phase != NULL ? phase->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state_word (meeting)[0] != '\0');
  quatuor_session_mark_set (self->mark, phase);
  if (is_off)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "struck");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "struck");
}

static void
quatuor_calendar_row_dispose (GObject *object)
{
  GtkWidget *box;

  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CALENDAR_ROW);
  /* The template may leave what has no name in it. */
  box = gtk_widget_get_first_child (GTK_WIDGET (object));
  g_clear_pointer (&box, gtk_widget_unparent);

  G_OBJECT_CLASS (quatuor_calendar_row_parent_class)->dispose (object);
}

static void
quatuor_calendar_row_class_init (QuatuorCalendarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_calendar_row_dispose;

  g_type_ensure (QUATUOR_TYPE_SESSION_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-calendar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, day);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, details);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, heading);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, line);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, mark);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, phase);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, state);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarRow, weekday);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
quatuor_calendar_row_init (QuatuorCalendarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_calendar_row_new:
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
quatuor_calendar_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_CALENDAR_ROW, NULL);
}

/**
 * quatuor_calendar_row_show_month:
 * @self: a line that shows a session
 * @date: its day
 *
 * Tells the month under the day, where no heading above does.
 */
void
quatuor_calendar_row_show_month (QuatuorCalendarRow *self,
                                 QuatuorDate         date)
{
  g_autofree char *month = format (date, "%b");

  g_return_if_fail (QUATUOR_IS_CALENDAR_ROW (self));

  gtk_label_set_label (self->weekday, month);
}

/**
 * quatuor_calendar_row_show:
 * @self: a line
 * @item: what it says
 */
void
quatuor_calendar_row_show (QuatuorCalendarRow  *self,
                           QuatuorCalendarItem *item)
{
  const QuatuorMeeting *meeting;

  g_return_if_fail (QUATUOR_IS_CALENDAR_ROW (self));

  meeting = quatuor_calendar_item_get_meeting (item);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), meeting == NULL);
  gtk_widget_set_visible (self->line, meeting != NULL);
  if (meeting != NULL)
    show_meeting (self, quatuor_calendar_item_get_cohort (item), meeting);
  else
    {
      g_autofree char *month =
        quatuor_session_month_in_words (quatuor_calendar_item_get_date (item));

      gtk_label_set_label (self->heading, month);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-next-sessions.h"

#include "quatuor-calendar-row.h"
#include "quatuor-calendar.h"
#include "quatuor-session-edit.h"

/* As many as a coach has in mind. */
#define N_SESSIONS 3

struct _QuatuorNextSessions
{
  AdwBin    parent_instance;

  /* Template children */
  GtkWidget *box;
  GtkBox    *lines;
};

G_DEFINE_FINAL_TYPE (QuatuorNextSessions, quatuor_next_sessions, ADW_TYPE_BIN)

static GtkWidget *
make_line (QuatuorCohort        *cohort,
           const QuatuorMeeting *meeting)
{
  g_autoptr (QuatuorCalendarItem) item = quatuor_calendar_item_new (cohort, meeting->date, meeting);
  g_autofree char *id = quatuor_id_to_string (&meeting->session->id);
  g_autofree char *target = g_strconcat ("session/", id, NULL);
  GtkWidget *row = quatuor_calendar_row_new ();
  GtkWidget *button = gtk_button_new ();

  quatuor_calendar_row_show (QUATUOR_CALENDAR_ROW (row), item);
  quatuor_calendar_row_show_month (QUATUOR_CALENDAR_ROW (row), meeting->date);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "next-session");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  meeting->session->title, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  return button;
}

static void
quatuor_next_sessions_dispose (GObject *object)
{
  /* The bin’s own child is a child of the template too, and would be let go of
   * twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NEXT_SESSIONS);

  G_OBJECT_CLASS (quatuor_next_sessions_parent_class)->dispose (object);
}

static void
quatuor_next_sessions_class_init (QuatuorNextSessionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_next_sessions_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-next-sessions.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNextSessions, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNextSessions, lines);
}

static void
quatuor_next_sessions_init (QuatuorNextSessions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_next_sessions_new:
 *
 * Returns: (transfer floating): a line without a session
 */
GtkWidget *
quatuor_next_sessions_new (void)
{
  return g_object_new (QUATUOR_TYPE_NEXT_SESSIONS, NULL);
}

/**
 * quatuor_next_sessions_show:
 * @self: a line
 * @cohort: whose sessions
 * @today: the present day
 *
 * Shows the next sessions that were not cancelled; nothing where there are none.
 */
void
quatuor_next_sessions_show (QuatuorNextSessions *self,
                            QuatuorCohort       *cohort,
                            QuatuorDate          today)
{
  g_autoptr (GArray) meetings = quatuor_calendar_list (cohort, NULL, today, G_MAXINT32);
  GtkWidget *child;
  guint n_lines = 0;

  g_return_if_fail (QUATUOR_IS_NEXT_SESSIONS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < meetings->len && n_lines < N_SESSIONS; i++)
    {
      const QuatuorMeeting *meeting = &g_array_index (meetings, QuatuorMeeting, i);

      if (g_str_equal (meeting->session->state, QUATUOR_SESSION_CANCELLED))
        continue;
      gtk_box_append (self->lines, make_line (cohort, meeting));
      n_lines++;
    }
  gtk_widget_set_visible (self->box, n_lines > 0);
}

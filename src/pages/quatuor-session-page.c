/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-session-page-private.h"

#include "quatuor-calendar.h"
#include "quatuor-label.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (QuatuorSessionPage, quatuor_session_page, QUATUOR_TYPE_PAGE)

/**
 * quatuor_session_page_get_session:
 * @self: a session page
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
const QuatuorSession *
quatuor_session_page_get_session (QuatuorSessionPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &self->session)
                        : NULL;
}

static gboolean
is_state (const QuatuorSession *session,
          const char           *state)
{
  return g_str_equal (session->state, state);
}

/*
 * Rows
 */

typedef struct
{
  GtkWidget           *row;
  AdwPreferencesGroup *group;
} Placed;

static void
clear_rows (QuatuorSessionPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Placed *placed = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (placed->group, placed->row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
add_row (QuatuorSessionPage  *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  Placed *placed = g_new0 (Placed, 1);

  placed->group = group;
  placed->row = g_object_new (ADW_TYPE_ACTION_ROW,
                              "title", title,
                              "subtitle", subtitle != NULL ? subtitle : "",
                              "use-markup", FALSE,
                              NULL);
  adw_preferences_group_add (group, placed->row);
  g_ptr_array_add (self->rows, placed);
  return placed->row;
}

/* What a thing is stands above in small, the thing itself below, as in a form. */
static void
add_fact (QuatuorSessionPage *self,
          const char         *what,
          const char         *fact)
{
  if (fact != NULL)
    gtk_widget_add_css_class (add_row (self, self->facts_group, what, fact), "fact");
}

static void
add_button (GtkWidget       *row,
            const char      *icon,
            const char      *label,
            const char      *action,
            const QuatuorId *id)
{
  g_autofree char *target = quatuor_id_to_string (id);
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/*
 * What the page shows
 */

static void
show_days (QuatuorSessionPage   *self,
           QuatuorCohort        *cohort,
           const QuatuorSession *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY,
                                                        &self->session);
  g_autofree char *count = quatuor_session_count_in_words (half_days->len);
  g_autoptr (GArray) meetings = quatuor_calendar_days_of (cohort, session);

  adw_preferences_group_set_description (self->days_group, half_days->len > 0 ? count : NULL);
  for (guint i = 0; i < meetings->len; i++)
    {
      const QuatuorMeeting *meeting = &g_array_index (meetings, QuatuorMeeting, i);
      g_autofree char *day = quatuor_session_weekday_in_words (meeting->date);
      g_autofree char *time =
        quatuor_session_time_in_words (meeting->parts, meeting->starts_at, meeting->ends_at);

      add_row (self, self->days_group, day, time);
    }
}

static char *
name_of (QuatuorCohort   *cohort,
         QuatuorTable     table,
         const QuatuorId *id)
{
  return quatuor_id_is_none (id) ? NULL : quatuor_label_row_name (cohort, table, id);
}

static void
show_facts (QuatuorSessionPage   *self,
            QuatuorCohort        *cohort,
            const QuatuorSession *session)
{
  g_autofree char *audience =
    quatuor_session_audience_in_words (cohort, session, quatuor_date_today ());
  g_autofree char *host = name_of (cohort, QUATUOR_TABLE_TERRITORY, &session->host);
  g_autofree char *lead = name_of (cohort, QUATUOR_TABLE_PERSON, &session->lead);
  g_autofree char *phase = name_of (cohort, QUATUOR_TABLE_PHASE, &session->phase);
  g_autofree char *module = name_of (cohort, QUATUOR_TABLE_MODULE, &session->module);
  g_autofree char *minimum = NULL;

  if (session->minimum != QUATUOR_INTEGER_UNKNOWN)
    minimum = quatuor_session_count_in_words ((guint) session->minimum);
  add_fact (self, _("For whom"), audience);
  add_fact (self, _("Place"), session->place);
  add_fact (self, _("Video meeting"), session->link);
  add_fact (self, _("Host territory"), host);
  add_fact (self, _("Led by"), lead);
  add_fact (self, _("Phase"), phase);
  add_fact (self, _("Module"), module);
  add_fact (self, _("To attend at least"), minimum);
  add_fact (self, _("Open to the public"), session->open_to_all == 1 ? _("Yes") : NULL);
}

static void
show_people (QuatuorSessionPage *self,
             QuatuorCohort      *cohort)
{
  const GPtrArray *members = quatuor_cohort_children (cohort, QUATUOR_TABLE_SESSION_MEMBER,
                                                      &self->session);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorSessionMember *member = g_ptr_array_index (members, i);
      g_autofree char *name = name_of (cohort, QUATUOR_TABLE_PERSON, &member->person);
      GtkWidget *row = add_row (self, self->people_group, name,
                                quatuor_wording_for_code ("role", member->role));

      add_button (row, "user-trash-symbolic", _("Take Off the Session"), "session.uninvite",
                  &member->person);
    }
}

static void
show_work (QuatuorSessionPage *self,
           QuatuorCohort      *cohort)
{
  const GPtrArray *works = quatuor_cohort_children (cohort, QUATUOR_TABLE_ASSIGNMENT,
                                                    &self->session);

  for (guint i = 0; i < works->len; i++)
    {
      const QuatuorAssignment *work = g_ptr_array_index (works, i);
      g_autofree char *day = quatuor_date_to_display (work->due);
      /* Translators: %s is a day. */
      g_autofree char *due = g_strdup_printf (_("Due %s"), day);
      GtkWidget *row = add_row (self, self->work_group, work->text,
                                work->due != QUATUOR_DATE_UNKNOWN ? due : NULL);

      add_button (row, "document-edit-symbolic", _("Change"), "session.edit-work", &work->id);
      add_button (row, "user-trash-symbolic", _("Remove"), "session.remove-work", &work->id);
    }
}

static char *
make_cancelled_notice (const QuatuorSession *session)
{
  g_autofree char *day = quatuor_date_to_display (session->state_on);

  if (session->state_on == QUATUOR_DATE_UNKNOWN)
    return session->reason != NULL
             /* Translators: %s is why a session was cancelled. */
             ? g_strdup_printf (_("Cancelled: %s"), session->reason)
             : g_strdup (_("Cancelled"));
  return session->reason != NULL
           /* Translators: a day, then why a session was cancelled. */
           ? g_strdup_printf (_("Cancelled on %s: %s"), day, session->reason)
           : g_strdup_printf (_("Cancelled on %s"), day);
}

static void
show_notice (QuatuorSessionPage   *self,
             QuatuorCohort        *cohort,
             const QuatuorSession *session)
{
  const QuatuorRestraint *restraint =
    quatuor_calendar_restraint (cohort, session,
                                quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY,
                                                         &session->id));
  g_autofree char *text = NULL;

  if (is_state (session, QUATUOR_SESSION_CANCELLED))
    text = make_cancelled_notice (session);
  else if (restraint != NULL)
    /* Translators: %s is what a period before an election is called. */
    text = g_strdup_printf (_("Open to the public in a period of restraint: %s"),
                            restraint->title);
  gtk_label_set_label (self->notice_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->notice, text != NULL);
}

/* What can be done with the session follows from its state and its days. */
static void
show_steps (QuatuorSessionPage   *self,
            const QuatuorSession *session,
            QuatuorDate           first)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_days = first != QUATUOR_DATE_UNKNOWN;
  gboolean is_planned = is_state (session, QUATUOR_SESSION_PLANNED);
  gboolean has_begun = has_days && first <= quatuor_date_today ();
  gboolean is_off = is_state (session, QUATUOR_SESSION_CANCELLED);
  g_autofree char *id = quatuor_id_to_string (&session->id);
  g_autofree char *presence = g_strconcat ("presence/", id, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->presence_button), "s", presence);
  gtk_widget_set_visible (GTK_WIDGET (self->presence_button), has_days && !is_off);
  gtk_widget_set_visible (GTK_WIDGET (self->hold_button), has_begun && is_planned);
  gtk_widget_set_visible (self->steps, has_days && !is_off);
  gtk_widget_action_set_enabled (widget, "session.cancel", is_planned);
  gtk_widget_action_set_enabled (widget, "session.replan", !is_planned);
  gtk_widget_action_set_enabled (widget, "session.move", has_days);
  gtk_widget_action_set_enabled (widget, "session.duplicate", has_days);
  gtk_widget_action_set_enabled (widget, "session.export", has_days);
  gtk_widget_action_set_enabled (widget, "session.print-certificates", has_begun && !is_off);
  gtk_widget_action_set_enabled (widget, "session.print-kit", has_days);
  gtk_widget_action_set_enabled (widget, "session.write", has_days);
}

static void
show_heading (QuatuorSessionPage   *self,
              QuatuorCohort        *cohort,
              const QuatuorSession *session)
{
  const char *state = quatuor_wording_for_code ("session.state", session->state);
  const char *format = quatuor_wording_for_code ("format", session->format);
  g_autofree char *facts = g_strjoin (", ", state, quatuor_session_kind_in_words (session), format,
                                      NULL);

  quatuor_page_set_title (QUATUOR_PAGE (self), session->title);
  gtk_label_set_label (self->title_label, session->title);
  gtk_label_set_label (self->facts_label, facts);
  show_steps (self, session, quatuor_calendar_first_day (cohort, &session->id));
}

/*
 * Overrides
 */

static void
quatuor_session_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (page);
  const QuatuorSession *session = quatuor_session_page_get_session (self);
  QuatuorStore *store = quatuor_page_get_store (page);

  clear_rows (self);
  if (session == NULL)
    {
      /* It was removed, here or by an undo: there is nothing left to show. */
      if (!quatuor_id_is_none (&self->session))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", "calendar");
      return;
    }

  show_heading (self, cohort, session);
  show_notice (self, cohort, session);
  show_days (self, cohort, session);
  show_facts (self, cohort, session);
  show_people (self, cohort);
  show_work (self, cohort);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->agenda_row), store, QUATUOR_TABLE_SESSION,
                          session);
  quatuor_row_field_bind (QUATUOR_ROW_FIELD (self->minutes_row), store, QUATUOR_TABLE_SESSION,
                          session);
}

static void
quatuor_session_page_show (QuatuorPage *page,
                           const char  *place)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (page);
  QuatuorId id;

  if (!quatuor_id_parse (place, &id) || quatuor_id_equal (&id, &self->session))
    return;
  self->session = id;
  quatuor_page_refresh (page);
}

static void
quatuor_session_page_dispose (GObject *object)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (object);

  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SESSION_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (quatuor_session_page_parent_class)->dispose (object);
}

static void
quatuor_session_page_class_init (QuatuorSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_session_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_session_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_session_page_show;

  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, agenda_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, days_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, facts_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, hold_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, notice_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, notice);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, people_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, presence_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, steps);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionPage, work_group);
  quatuor_session_page_install_actions (widget_class);
}

static void
quatuor_session_page_init (QuatuorSessionPage *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

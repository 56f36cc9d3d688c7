/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-session-step-dialog.h"

#include "quatuor-calendar.h"
#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-words.h"

#include <glib/gi18n-lib.h>

/* A copy is a fortnight later, unless somebody says otherwise. */
#define COPY_DAYS 14

struct _QuatuorSessionStepDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  QuatuorDateRow      *date_row;
  QuatuorProblemRow   *date_problem;
  QuatuorDateRow      *from_row;
  QuatuorProblemRow   *from_problem;
  AdwPreferencesGroup *group;
  QuatuorNoteRow      *reason_row;

  QuatuorId            session; /* none for the whole plan */
  QuatuorSessionStep   step;
};

G_DEFINE_FINAL_TYPE (QuatuorSessionStepDialog, quatuor_session_step_dialog,
                     QUATUOR_TYPE_FORM_DIALOG)

static QuatuorCohort *
get_cohort (QuatuorSessionStepDialog *self)
{
  return quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
}

static gboolean
is_plan (QuatuorSessionStepDialog *self)
{
  return quatuor_id_is_none (&self->session);
}

/* The day from which the new one is counted. */
static QuatuorDate
get_origin (QuatuorSessionStepDialog *self)
{
  return is_plan (self) ? quatuor_date_row_get_date (self->from_row)
                        : quatuor_calendar_first_day (get_cohort (self), &self->session);
}

/* How many sessions the plan would take along, in words. */
static void
show_plan (QuatuorSessionStepDialog *self)
{
  QuatuorDate from = get_origin (self);
  QuatuorDate to = quatuor_date_row_get_date (self->date_row);
  const GPtrArray *sessions = quatuor_cohort_rows (get_cohort (self), QUATUOR_TABLE_SESSION);
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  guint n_sessions = 0;
  int days = to - from;

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      QuatuorDate first = quatuor_calendar_first_day (get_cohort (self), &session->id);

      n_sessions += first >= from && first != QUATUOR_DATE_UNKNOWN &&
                    g_str_equal (session->state, QUATUOR_SESSION_PLANNED);
    }
  count = g_strdup_printf (ngettext ("%u planned session", "%u planned sessions", n_sessions),
                           n_sessions);
  if (from == QUATUOR_DATE_UNKNOWN || to == QUATUOR_DATE_UNKNOWN || days == 0)
    text = g_strdup (count);
  else if (days > 0)
    /* Translators: how many sessions, then by how many days they move. */
    text = g_strdup_printf (ngettext ("%s: %d day later", "%s: %d days later",
                                      (unsigned long) days), count, days);
  else
    text = g_strdup_printf (ngettext ("%s: %d day earlier", "%s: %d days earlier",
                                      (unsigned long) -days), count, -days);
  adw_preferences_group_set_description (self->group, text);
}

static void
on_changed_cb (QuatuorSessionStepDialog *self)
{
  quatuor_problem_row_set_text (self->date_problem, NULL);
  quatuor_problem_row_set_text (self->from_problem, NULL);
  if (is_plan (self) && quatuor_form_dialog_get_store (QUATUOR_FORM_DIALOG (self)) != NULL)
    show_plan (self);
}

static gboolean
check (QuatuorSessionStepDialog *self)
{
  const char *date_problem = quatuor_date_row_get_problem (self->date_row);
  const char *from_problem = is_plan (self) ? quatuor_date_row_get_problem (self->from_row) : NULL;
  gboolean needs_date = self->step != QUATUOR_SESSION_STEP_CANCEL;

  if (date_problem == NULL && needs_date &&
      quatuor_date_row_get_date (self->date_row) == QUATUOR_DATE_UNKNOWN)
    date_problem = _("A day is needed here.");
  if (from_problem == NULL && is_plan (self) && get_origin (self) == QUATUOR_DATE_UNKNOWN)
    from_problem = _("A day is needed here.");
  if (date_problem == NULL && from_problem == NULL && needs_date &&
      self->step == QUATUOR_SESSION_STEP_MOVE &&
      quatuor_date_row_get_date (self->date_row) == get_origin (self))
    date_problem = _("This is the day it lies on already.");

  quatuor_problem_row_set_text (self->date_problem, date_problem);
  quatuor_problem_row_set_text (self->from_problem, from_problem);
  if (from_problem != NULL || date_problem != NULL)
    gtk_widget_grab_focus (from_problem != NULL ? GTK_WIDGET (self->from_row)
                                                : GTK_WIDGET (self->date_row));
  return from_problem == NULL && date_problem == NULL;
}

static QuatuorEdit *
make_plan_edit (QuatuorSessionStepDialog *self,
                int                       days)
{
  QuatuorEdit *edit = quatuor_session_move_plan (get_cohort (self), get_origin (self), days);

  if (edit == NULL)
    quatuor_problem_row_set_text (self->from_problem,
                                  _("No planned session begins on this day or later."));
  return edit;
}

static QuatuorEdit *
quatuor_session_step_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorSessionStepDialog *self = QUATUOR_SESSION_STEP_DIALOG (dialog);
  g_autofree char *reason = quatuor_note_row_dup_text (self->reason_row);
  QuatuorCohort *cohort = get_cohort (self);
  QuatuorDate date = quatuor_date_row_get_date (self->date_row);
  QuatuorId copy;

  if (!check (self))
    return NULL;
  if (is_plan (self))
    return make_plan_edit (self, date - get_origin (self));

  switch (self->step)
    {
    case QUATUOR_SESSION_STEP_CANCEL:
      return quatuor_session_cancel (cohort, &self->session, date, reason);
    case QUATUOR_SESSION_STEP_MOVE:
      return quatuor_session_move (cohort, &self->session, date - get_origin (self));
    case QUATUOR_SESSION_STEP_DUPLICATE:
    default:
      return quatuor_session_duplicate (cohort, &self->session, date - get_origin (self), &copy);
    }
}

static void
quatuor_session_step_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SESSION_STEP_DIALOG);

  G_OBJECT_CLASS (quatuor_session_step_dialog_parent_class)->dispose (object);
}

static void
quatuor_session_step_dialog_class_init (QuatuorSessionStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_session_step_dialog_dispose;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_session_step_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-session-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionStepDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionStepDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionStepDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionStepDialog, from_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionStepDialog, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSessionStepDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_session_step_dialog_init (QuatuorSessionStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_cancel (QuatuorSessionStepDialog *self)
{
  g_object_set (self,
                "leave-label", _("_Keep the Session"),
                "save-label", _("_Mark as Cancelled"),
                "title", _("Cancel the Session"),
                NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _("_Cancelled On"));
  adw_preferences_group_set_description (self->group,
                                         _("The session stays in the calendar, struck through, "
                                           "and no longer counts."));
  quatuor_date_row_set_date (self->date_row, quatuor_date_today ());
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
}

static void
show_days (QuatuorSessionStepDialog *self)
{
  const GPtrArray *half_days = quatuor_cohort_children (get_cohort (self), QUATUOR_TABLE_HALF_DAY,
                                                        &self->session);
  g_autofree char *days = quatuor_session_days_in_words (half_days);
  QuatuorDate first = get_origin (self);
  gboolean moves = self->step == QUATUOR_SESSION_STEP_MOVE;

  g_object_set (self, "title", moves ? _("Move the Session") : _("Duplicate the Session"),
                "save-label", moves ? _("_Move") : _("_Duplicate"), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _("_New First Day"));
  adw_preferences_group_set_description (self->group, days);
  quatuor_date_row_set_date (self->date_row, moves ? first : first + COPY_DAYS);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
}

/**
 * quatuor_session_step_dialog_new:
 * @store: an open programme
 * @session: a session of it; it has days if it is moved or duplicated
 * @step: what is done with it
 *
 * Returns: (transfer floating): a dialog that asks for what the step needs
 */
GtkWidget *
quatuor_session_step_dialog_new (QuatuorStore       *store,
                                 const QuatuorId    *session,
                                 QuatuorSessionStep  step)
{
  QuatuorSessionStepDialog *self = g_object_new (QUATUOR_TYPE_SESSION_STEP_DIALOG,
                                                 "store", store,
                                                 NULL);
  const QuatuorSession *row = quatuor_cohort_find (get_cohort (self), QUATUOR_TABLE_SESSION,
                                                   session);

  self->session = *session;
  self->step = step;
  g_object_set (self, "subtitle", row->title, NULL);
  if (step == QUATUOR_SESSION_STEP_CANCEL)
    show_cancel (self);
  else
    show_days (self);
  return GTK_WIDGET (self);
}

/* The first day from today on at which a planned session begins. */
static QuatuorDate
find_next (QuatuorCohort *cohort)
{
  g_autoptr (GArray) meetings = quatuor_calendar_list (cohort, NULL, quatuor_date_today (),
                                                       G_MAXINT32);

  for (guint i = 0; i < meetings->len; i++)
    {
      const QuatuorMeeting *meeting = &g_array_index (meetings, QuatuorMeeting, i);

      if (g_str_equal (meeting->session->state, QUATUOR_SESSION_PLANNED))
        return meeting->date;
    }
  return quatuor_date_today ();
}

/**
 * quatuor_session_step_dialog_new_plan:
 * @store: an open programme
 *
 * Returns: (transfer floating): a dialog that moves every planned session from a
 *   day on, as one act
 */
GtkWidget *
quatuor_session_step_dialog_new_plan (QuatuorStore *store)
{
  QuatuorSessionStepDialog *self = g_object_new (QUATUOR_TYPE_SESSION_STEP_DIALOG,
                                                 "store", store,
                                                 "title", _("Move the Whole Plan"),
                                                 "save-label", _("_Move"),
                                                 NULL);
  QuatuorDate next = find_next (get_cohort (self));

  self->step = QUATUOR_SESSION_STEP_MOVE;
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row),
                                 _("What Begins That Day Moves _To"));
  quatuor_date_row_set_date (self->from_row, next);
  quatuor_date_row_set_date (self->date_row, next);
  show_plan (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  return GTK_WIDGET (self);
}

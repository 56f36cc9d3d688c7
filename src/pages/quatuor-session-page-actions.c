/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-session-page-private.h"

#include "quatuor-calendar-export.h"
#include "quatuor-feedback.h"
#include "quatuor-invitation.h"
#include "quatuor-item-target.h"
#include "quatuor-mail.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-session-dialog.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-item-dialog.h"
#include "quatuor-session-step-dialog.h"

#include <glib/gi18n-lib.h>

static void
apply (QuatuorSessionPage *self,
       QuatuorEdit        *edit)
{
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  const QuatuorSession *session = quatuor_session_page_get_session (self);

  if (session != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_dialog_new (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                                      session));
}

static void
present_step (GtkWidget          *widget,
              QuatuorSessionStep  step)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));

  if (quatuor_session_page_get_session (self) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_step_dialog_new (store, &self->session, step));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  present_step (widget, QUATUOR_SESSION_STEP_CANCEL);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  present_step (widget, QUATUOR_SESSION_STEP_MOVE);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  present_step (widget, QUATUOR_SESSION_STEP_DUPLICATE);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  quatuor_item_show_history (widget, QUATUOR_TABLE_SESSION,
                             &QUATUOR_SESSION_PAGE (widget)->session);
}

static void
hold_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);

  if (quatuor_session_page_get_session (self) != NULL)
    apply (self, quatuor_session_hold (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                       &self->session, quatuor_date_today ()));
}

static void
replan_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);

  if (quatuor_session_page_get_session (self) != NULL)
    apply (self, quatuor_session_replan (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                         &self->session));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);

  if (quatuor_session_page_get_session (self) != NULL)
    apply (self, quatuor_session_remove (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                         &self->session));
}

static void
invite_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);

  if (quatuor_session_page_get_session (self) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_item_dialog_new_person (
                              quatuor_page_get_store (QUATUOR_PAGE (self)), &self->session));
}

static void
uninvite_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  QuatuorId person;

  if (quatuor_session_page_get_session (self) != NULL &&
      quatuor_id_parse (g_variant_get_string (parameter, NULL), &person))
    apply (self, quatuor_session_uninvite (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                           &self->session, &person));
}

static void
add_work_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);

  if (quatuor_session_page_get_session (self) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_item_dialog_new_work (
                              quatuor_page_get_store (QUATUOR_PAGE (self)), &self->session, NULL));
}

static const QuatuorAssignment *
find_work (QuatuorSessionPage *self,
           GVariant           *parameter)
{
  QuatuorId id;

  if (!quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quatuor_cohort_find (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                              QUATUOR_TABLE_ASSIGNMENT, &id);
}

static void
edit_work_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  const QuatuorAssignment *work = find_work (self, parameter);

  if (work != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_item_dialog_new_work (
                              quatuor_page_get_store (QUATUOR_PAGE (self)), &self->session, work));
}

static void
remove_work_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  const QuatuorAssignment *work = find_work (self, parameter);

  if (work != NULL)
    apply (self, quatuor_session_remove_work (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                              &work->id));
}

/*
 * Telling the people
 */

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  const QuatuorSession *session = quatuor_session_page_get_session (self);
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;

  if (session == NULL)
    return;
  people = quatuor_invitation_list_people (cohort, session);
  subject = quatuor_invitation_subject (cohort, session);
  body = quatuor_invitation_body (cohort, session);
  quatuor_mail_write (widget, people, subject, body);
}

static void
print_certificates_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  const QuatuorSession *session = quatuor_session_page_get_session (self);

  if (session != NULL)
    quatuor_print_job_run (GTK_WINDOW (gtk_widget_get_root (widget)),
                           _("Certificates of Attendance"),
                           quatuor_print_certificates (
                             quatuor_page_get_cohort (QUATUOR_PAGE (self)), session,
                             quatuor_date_today ()));
}

static void
print_kit_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  const QuatuorSession *session = quatuor_session_page_get_session (self);

  if (session != NULL)
    quatuor_print_job_run (GTK_WINDOW (gtk_widget_get_root (widget)), session->title,
                           quatuor_print_kit (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                              session));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorSessionPage *self = QUATUOR_SESSION_PAGE (widget);
  QuatuorCalendarFilter filter = { .session = self->session };

  if (quatuor_session_page_get_session (self) != NULL)
    quatuor_calendar_export_ask (widget, quatuor_page_get_store (QUATUOR_PAGE (self)), &filter);
}

/**
 * quatuor_session_page_install_actions:
 * @widget_class: the class of the page
 */
void
quatuor_session_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.add-work", NULL, add_work_action);
  gtk_widget_class_install_action (widget_class, "session.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "session.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "session.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "session.edit-work", "s", edit_work_action);
  gtk_widget_class_install_action (widget_class, "session.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "session.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "session.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "session.invite", NULL, invite_action);
  gtk_widget_class_install_action (widget_class, "session.move", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "session.print-certificates", NULL,
                                   print_certificates_action);
  gtk_widget_class_install_action (widget_class, "session.print-kit", NULL, print_kit_action);
  gtk_widget_class_install_action (widget_class, "session.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "session.remove-work", "s", remove_work_action);
  gtk_widget_class_install_action (widget_class, "session.replan", NULL, replan_action);
  gtk_widget_class_install_action (widget_class, "session.uninvite", "s", uninvite_action);
  gtk_widget_class_install_action (widget_class, "session.write", NULL, write_action);
}

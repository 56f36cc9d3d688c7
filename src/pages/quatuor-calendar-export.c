/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-calendar-export.h"

#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-icalendar.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget             *widget;
  QuatuorStore          *store;
  QuatuorCohort         *cohort;
  QuatuorCalendarFilter  filter;
  char                  *path;
  guint                  n_events;
} Export;

/* In the store's thread. The file chooser has asked before it lets a file go. */
static gboolean
write_calendar (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  Export *self = data;
  g_autofree char *calendar =
    quatuor_icalendar_make (db, self->cohort, &self->filter, &self->n_events, error);

  return calendar != NULL && quatuor_icalendar_to_file (self->path, calendar, TRUE, error);
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  const Export *self = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      quatuor_feedback_error (widget, error);
      return;
    }
  text = g_strdup_printf (ngettext ("%u half-day was written for agendas.",
                                    "%u half-days were written for agendas.", self->n_events),
                          self->n_events);
  quatuor_feedback_say (widget, text);
}

/* Widget and store are let go of in the main thread, by those who are told. */
static void
job_free (gpointer data)
{
  Export *self = data;

  quatuor_cohort_unref (self->cohort);
  g_free (self->path);
  g_free (self);
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Export *self = user_data;
  g_autoptr (GtkWidget) widget = self->widget;
  g_autoptr (QuatuorStore) store = self->store;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);

  if (file == NULL)
    {
      job_free (self);
      return;
    }
  self->path = g_file_get_path (file);
  quatuor_store_run_async (store, write_calendar, self, job_free, NULL, on_written_cb,
                           g_steal_pointer (&widget));
}

/**
 * quatuor_calendar_export_ask:
 * @widget: who asks
 * @store: an open programme
 * @filter: which sessions
 *
 * Asks where to write the sessions as iCalendar, writes them, and says how many
 * half-days there are.
 */
void
quatuor_calendar_export_ask (GtkWidget                   *widget,
                             QuatuorStore                *store,
                             const QuatuorCalendarFilter *filter)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorSession *session =
    !quatuor_id_is_none (&filter->session)
      ? quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &filter->session)
      : NULL;
  g_autofree char *code = quatuor_text_make_code (
    session != NULL ? session->title : quatuor_cohort_programme (cohort)->title);
  g_autofree char *name = g_strconcat (code != NULL ? code : "quatuor", ".ics", NULL);
  Export *self = g_new0 (Export, 1);

  self->widget = g_object_ref (widget);
  self->store = g_object_ref (store);
  self->cohort = quatuor_cohort_ref (cohort);
  self->filter = *filter;
  quatuor_file_prompt_async (GTK_WINDOW (gtk_widget_get_root (widget)), QUATUOR_FILE_SAVE_CALENDAR,
                             _("Export for Agendas"), name, on_chosen_cb, self);
}

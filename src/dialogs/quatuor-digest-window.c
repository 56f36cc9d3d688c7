/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-digest-window.h"

#include "quatuor-feedback.h"
#include "quatuor-handover.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-visit.h"

#include <glib/gi18n-lib.h>

/* In pixels, between a heading and what it is of. */
#define SECTION_SPACING 6

struct _QuatuorDigestWindow
{
  AdwWindow          parent_instance;

  /* Template children */
  GtkBox            *box;
  GtkScrolledWindow *scroller;
  AdwWindowTitle    *title;

  /* Owned */
  QuatuorDigest     *digest;

  QuatuorSheet    *(*print) (QuatuorDigest *digest);
};

G_DEFINE_FINAL_TYPE (QuatuorDigestWindow, quatuor_digest_window, ADW_TYPE_WINDOW)

/* What a visit is read with, in the store's thread. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorDigest *digest;
  QuatuorId      territory;
  QuatuorDate    on;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  quatuor_cohort_unref (reading->cohort);
  quatuor_digest_free (reading->digest);
  g_free (reading);
}

static gboolean
read_visit (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  Reading *reading = data;

  reading->digest = quatuor_visit_brief (db, reading->cohort, &reading->territory, reading->on,
                                         error);
  return reading->digest != NULL;
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "activatable", FALSE,
                       "subtitle", subtitle != NULL ? subtitle : "",
                       "subtitle-lines", 0,
                       "title", title,
                       "title-lines", 0,
                       "use-markup", FALSE,
                       NULL);
}

/* Under a heading of its own: that of a group is cut on a narrow screen. */
static GtkWidget *
new_section (const QuatuorDigestSection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SECTION_SPACING);
  GtkWidget *group = adw_preferences_group_new ();

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                "css-classes", (const char *[]) { "heading", NULL },
                                "label", section->title,
                                "wrap", TRUE,
                                "xalign", 0.0,
                                NULL));
  gtk_box_append (GTK_BOX (box), group);
  if (section->lines->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), section->empty);
  for (guint i = 0; i < section->lines->len; i++)
    {
      const QuatuorDigestLine *line = g_ptr_array_index (section->lines, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (line->text, line->detail));
    }
  return box;
}

/* Takes the digest. */
static void
show (QuatuorDigestWindow *self,
      QuatuorDigest       *digest)
{
  g_autofree char *subtitle = g_strdup_printf ("%s – %s", digest->title, digest->subtitle);

  self->digest = digest;
  adw_window_title_set_subtitle (self->title, subtitle);
  for (guint i = 0; i < digest->sections->len; i++)
    gtk_box_append (self->box, new_section (g_ptr_array_index (digest->sections, i)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "digest.copy", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "digest.print", TRUE);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (QuatuorDigestWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  Reading *reading = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (reading == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  /* The window may have been closed meanwhile. */
  if (self->box != NULL && self->digest == NULL)
    show (self, g_steal_pointer (&reading->digest));
}

/*
 * Actions
 */

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorDigestWindow *self = QUATUOR_DIGEST_WINDOW (widget);
  g_autofree char *text = quatuor_digest_to_text (self->digest);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  quatuor_feedback_say (widget, _("Copied"));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorDigestWindow *self = QUATUOR_DIGEST_WINDOW (widget);

  quatuor_print_job_run (GTK_WINDOW (self), self->digest->title,
                         self->print (self->digest));
}

static void
quatuor_digest_window_dispose (GObject *object)
{
  QuatuorDigestWindow *self = QUATUOR_DIGEST_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_DIGEST_WINDOW);
  g_clear_pointer (&self->digest, quatuor_digest_free);

  G_OBJECT_CLASS (quatuor_digest_window_parent_class)->dispose (object);
}

static void
quatuor_digest_window_class_init (QuatuorDigestWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_digest_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-digest-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDigestWindow, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDigestWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDigestWindow, title);

  gtk_widget_class_install_action (widget_class, "digest.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "digest.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "digest.print",
                                       NULL);
}

static void
quatuor_digest_window_init (QuatuorDigestWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "digest.copy", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "digest.print", FALSE);
}

/**
 * quatuor_digest_window_new_visit:
 * @store: an open programme
 * @territory: the territory to be visited
 *
 * Returns: (transfer floating): a window with what to know before the visit
 */
GtkWidget *
quatuor_digest_window_new_visit (QuatuorStore    *store,
                                 const QuatuorId *territory)
{
  QuatuorDigestWindow *self = g_object_new (QUATUOR_TYPE_DIGEST_WINDOW,
                                            "title", _("Prepare My Visit"), NULL);
  Reading *reading = g_new0 (Reading, 1);

  self->print = quatuor_print_brief;
  reading->cohort = quatuor_cohort_ref (quatuor_store_get_cohort (store));
  reading->territory = *territory;
  reading->on = quatuor_date_today ();
  quatuor_store_run_async (store, read_visit, reading, reading_free, NULL, on_read_cb,
                           g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * quatuor_digest_window_new_handover:
 * @store: an open programme
 * @seat: a seat that changes hands
 *
 * Returns: (transfer floating): a window with what a newcomer has to know
 */
GtkWidget *
quatuor_digest_window_new_handover (QuatuorStore    *store,
                                    const QuatuorId *seat)
{
  QuatuorDigestWindow *self = g_object_new (QUATUOR_TYPE_DIGEST_WINDOW,
                                            "title", _("Handover Sheet"), NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorSeat *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat);

  self->print = quatuor_print_digest;
  if (row != NULL)
    show (self, quatuor_handover_new (cohort, row, quatuor_date_today ()));
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-need-window.h"

#include "quatuor-feedback.h"
#include "quatuor-need-edit.h"
#include "quatuor-need-row.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

struct _QuatuorNeedWindow
{
  AdwWindow            parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;
  GtkListBox          *list;
  AdwEntryRow         *new_need;
  AdwWindowTitle      *title;

  /* Owned */
  QuatuorStore        *store;

  QuatuorId            from_seat;
  QuatuorId            to_seat;
};

G_DEFINE_FINAL_TYPE (QuatuorNeedWindow, quatuor_need_window, ADW_TYPE_WINDOW)

static void
refresh (QuatuorNeedWindow *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  g_autoptr (GPtrArray) needs = NULL;

  if (quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &self->from_seat) == NULL ||
      quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &self->to_seat) == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  needs = quatuor_need_list (cohort, &self->from_seat, &self->to_seat);
  quatuor_record_list_show (self->list, QUATUOR_TYPE_NEED_ROW, self->store, QUATUOR_TABLE_NEED,
                            needs);
}

static void
on_need_applied_cb (QuatuorNeedWindow *self)
{
  g_autofree char *text =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->new_need)));
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorSeat *from = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &self->from_seat);

  if (text == NULL || from == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->new_need), "");
  quatuor_feedback_apply (GTK_WIDGET (self), self->store,
                          quatuor_need_add (cohort, from, &self->to_seat, text));
}

static void
quatuor_need_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NEED_WINDOW);
  g_clear_object (&QUATUOR_NEED_WINDOW (object)->store);

  G_OBJECT_CLASS (quatuor_need_window_parent_class)->dispose (object);
}

static void
quatuor_need_window_class_init (QuatuorNeedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_need_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-need-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedWindow, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedWindow, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedWindow, new_need);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNeedWindow, title);
  gtk_widget_class_bind_template_callback (widget_class, on_need_applied_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quatuor_need_window_init (QuatuorNeedWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
label_of (QuatuorCohort   *cohort,
          const QuatuorId *seat_id)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat_id);
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);

  return category->label;
}

static void
show_titles (QuatuorNeedWindow *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  gboolean is_role = quatuor_id_equal (&self->from_seat, &self->to_seat);
  g_autofree char *expects =
    /* Translators: %s is a category of seats. */
    g_strdup_printf (_("What I expect of: %s"), label_of (cohort, &self->to_seat));

  adw_window_title_set_title (self->title, is_role ? _("My role") : expects);
  adw_window_title_set_subtitle (self->title, label_of (cohort, &self->from_seat));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->new_need),
                                 is_role ? _("New sentence about my role") : _("New need"));
  adw_preferences_group_set_description (self->group,
                                         is_role
                                           ? _("What this seat says that it brings.")
                                           : _("A need that both talked over and agree on can "
                                               "become a commitment of the seat it asks."));
}

/**
 * quatuor_need_window_new:
 * @store: an open programme
 * @from_seat: who speaks
 * @to_seat: of whom, a seat of the same territory
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
quatuor_need_window_new (QuatuorStore    *store,
                         const QuatuorId *from_seat,
                         const QuatuorId *to_seat)
{
  QuatuorNeedWindow *self = g_object_new (QUATUOR_TYPE_NEED_WINDOW, NULL);

  g_set_object (&self->store, store);
  self->from_seat = *from_seat;
  self->to_seat = *to_seat;
  show_titles (self);
  refresh (self);
  gtk_widget_set_visible (GTK_WIDGET (self->new_need), !quatuor_store_is_read_only (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->new_need));
  return GTK_WIDGET (self);
}

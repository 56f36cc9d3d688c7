/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-page-private.h"

#include "quatuor-presence-mark.h"
#include "quatuor-presence-words.h"

#include <glib/gi18n-lib.h>

/* The page is never narrower than its head needs, nor wider than its columns. */
#define CONTENT_WIDTH 760

static void
add_count (QuatuorPresencePage *self,
           QuatuorPresence      presence,
           const char          *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = quatuor_presence_mark_new ();
  GtkWidget *label = gtk_label_new (words);

  quatuor_presence_mark_set (QUATUOR_PRESENCE_MARK (mark), presence);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->counts, box);
}

static void
show_counts (QuatuorPresencePage  *self,
             const QuatuorHalfDay *half_day)
{
  static const QuatuorPresence ORDER[] = { QUATUOR_PRESENCE_PRESENT, QUATUOR_PRESENCE_REMOTE,
                                           QUATUOR_PRESENCE_EXCUSED, QUATUOR_PRESENCE_ABSENT,
                                           QUATUOR_PRESENCE_NOT_NOTED };
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (self->cohort);
  g_autoptr (GArray) roll = quatuor_roll_book_list (book, half_day);
  g_autofree char *seats = NULL;
  QuatuorRollSummary summary;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts))) != NULL)
    gtk_box_remove (self->counts, child);

  quatuor_roll_summarise (roll, &summary);
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    {
      g_autofree char *words =
        quatuor_presence_people_to_words (ORDER[i], summary.people[ORDER[i]]);

      add_count (self, ORDER[i], words);
    }
  seats = quatuor_roll_seats_to_words (&summary);
  gtk_label_set_label (self->seats, seats);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "presence.all-present",
                                 summary.people[QUATUOR_PRESENCE_NOT_NOTED] > 0);
}

/**
 * quatuor_presence_page_show_notice:
 * @self: a page
 * @session: the session that it shows
 *
 * Says what a coach must know before noting: the session was cancelled, or people
 * can no longer reach its minimum.
 */
void
quatuor_presence_page_show_notice (QuatuorPresencePage  *self,
                                   const QuatuorSession *session)
{
  g_autoptr (GArray) shortfalls =
    quatuor_presence_list_shortfalls (self->cohort, &session->id, quatuor_date_today ());
  g_autoptr (GString) words = g_string_new (NULL);

  if (g_str_equal (session->state, "cancelled"))
    g_string_append (words, _("This session is cancelled: it counts in no rate."));
  for (guint i = 0; i < shortfalls->len; i++)
    {
      g_autofree char *sentence =
        quatuor_shortfall_to_words (&g_array_index (shortfalls, QuatuorShortfall, i));

      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", sentence);
    }
  gtk_label_set_label (self->notice, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), words->len > 0);
}

/* With one half-day there is nothing to choose. */
static void
show_choice (QuatuorPresencePage *self,
             guint                n_half_days)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_visible (self->earlier_button, n_half_days > 1);
  gtk_widget_set_visible (self->later_button, n_half_days > 1);
  gtk_widget_action_set_enabled (widget, "presence.earlier", self->selected > 0);
  gtk_widget_action_set_enabled (widget, "presence.later", self->selected + 1 < n_half_days);
  gtk_widget_set_visible (GTK_WIDGET (self->titles), !self->is_narrow && n_half_days > 1);
}

/**
 * quatuor_presence_page_show_head:
 * @self: a page that shows a session with half-days
 *
 * Shows which half-day is noted, and what is known of it.
 */
void
quatuor_presence_page_show_head (QuatuorPresencePage *self)
{
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);
  g_autofree char *day = quatuor_half_day_to_words (half_day);
  g_autofree char *hours = quatuor_half_day_to_hours (half_day);
  guint n_half_days = quatuor_presence_page_get_half_days (self)->len;
  QuatuorPresenceView view;
  int width;

  gtk_label_set_label (self->heading, day);
  gtk_label_set_label (self->hours, hours != NULL ? hours : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hours), hours != NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head_box),
                                  self->is_narrow ? GTK_ORIENTATION_VERTICAL
                                                  : GTK_ORIENTATION_HORIZONTAL);
  show_counts (self, half_day);
  quatuor_presence_page_get_view (self, &view);
  quatuor_presence_row_show_titles (self->titles, &view);

  show_choice (self, n_half_days);

  width = MAX (CONTENT_WIDTH, QUATUOR_PRESENCE_NAME_WIDTH +
                                (int) n_half_days * QUATUOR_PRESENCE_CELL_WIDTH);
  adw_clamp_set_maximum_size (self->head_clamp, width);
  adw_clamp_scrollable_set_maximum_size (self->clamp, width);
}

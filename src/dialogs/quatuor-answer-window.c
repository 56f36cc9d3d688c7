/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-answer-window-private.h"

#include "quatuor-feedback.h"
#include "quatuor-mirror.h"
#include "quatuor-seat-row.h"

#include <glib/gi18n-lib.h>

#define CARD_PAGE "card"

G_DEFINE_FINAL_TYPE (QuatuorAnswerWindow, quatuor_answer_window, ADW_TYPE_WINDOW)

/**
 * quatuor_answer_window_describe_left:
 * @left: how many criteria have no answer
 *
 * Returns: (transfer full): the same in words
 */
char *
quatuor_answer_window_describe_left (guint left)
{
  if (left == 0)
    return g_strdup (_("All criteria have an answer"));
  return g_strdup_printf (ngettext ("%u criterion without an answer",
                                    "%u criteria without an answer", left),
                          left);
}

static void
show_progress (QuatuorAnswerWindow *self)
{
  guint n = quatuor_answer_session_get_length (self->session);
  guint left = quatuor_answer_session_count_left (self->session);
  g_autofree char *words = quatuor_answer_window_describe_left (left);
  /* Translators: which criterion is shown, of how many; then how many are left. */
  g_autofree char *place = g_strdup_printf (_("%u of %u"), self->position + 1, n);

  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) (n - left) / n : 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), words);
}

/* Why the campaign takes no answers. */
static char *
describe_not_open (QuatuorAnswerWindow *self)
{
  const QuatuorCampaign *campaign = quatuor_answer_session_get_campaign (self->session);
  gboolean closed = quatuor_answer_session_is_closed (self->session);
  g_autofree char *day = quatuor_date_to_display (closed ? campaign->closes : campaign->opens);

  if (closed)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("This campaign closed on %s. Its answers can be read."), day);
  /* Translators: %s is a day. */
  return g_strdup_printf (_("This campaign opens on %s. Its questions can be read."), day);
}

static char *
describe_state (QuatuorAnswerWindow *self)
{
  const QuatuorSubmission *submission = quatuor_answer_session_get_submission (self->session);
  gboolean open = quatuor_answer_session_is_open (self->session);
  g_autofree char *day = NULL;

  if (quatuor_answer_session_get_campaign (self->session) == NULL)
    return NULL;
  if (!open && !quatuor_answer_session_is_writable (self->session))
    return describe_not_open (self);
  if (submission != NULL)
    {
      day = quatuor_date_to_display (submission->submitted_on);
      /* Translators: %s is a day. */
      return g_strdup_printf (_("Submitted on %s. A change takes the submission back."), day);
    }
  if (quatuor_answer_session_is_closed (self->session))
    return g_strdup (_("This campaign is closed. Your reason goes with each correction."));
  return open ? NULL : g_strdup (_("This campaign is not open yet. Your reason goes with each "
                                   "answer."));
}

static void
show_notice (QuatuorAnswerWindow *self)
{
  const QuatuorSubmission *submission = quatuor_answer_session_get_submission (self->session);
  gboolean may_ask = quatuor_answer_session_get_campaign (self->session) != NULL &&
                     !quatuor_answer_session_is_open (self->session);
  gboolean writable = quatuor_answer_session_is_writable (self->session);
  g_autofree char *text = describe_state (self);

  gtk_label_set_label (self->notice_label, text != NULL ? text : "");
  gtk_button_set_label (GTK_BUTTON (self->reopen_button),
                        quatuor_answer_session_is_closed (self->session) ? _("_Correct…")
                                                                         : _("_Answer Already…"));
  gtk_widget_set_visible (self->reopen_button,
                          may_ask && !writable &&
                            !quatuor_store_is_read_only (
                              quatuor_answer_session_get_store (self->session)));
  gtk_revealer_set_reveal_child (self->notice, text != NULL);
  gtk_widget_set_visible (self->submit_button, writable && submission == NULL);
  gtk_widget_set_visible (self->withdraw_button, writable && submission != NULL);
}

static void
show_card (QuatuorAnswerWindow *self)
{
  if (self->position < quatuor_answer_session_get_length (self->session))
    quatuor_answer_card_show_rating (
      self->card, quatuor_answer_session_get_rating (self->session, self->position),
      quatuor_answer_session_is_writable (self->session));
}

/**
 * quatuor_answer_window_go_to:
 * @self: a window in which a seat is chosen
 * @position: of a criterion; beyond the last one, nothing happens
 *
 * Saves what was typed and turns to another criterion.
 */
void
quatuor_answer_window_go_to (QuatuorAnswerWindow *self,
                             guint                position)
{
  const QuatuorCriterion *criterion;
  const QuatuorDimension *dimension;

  if (position >= quatuor_answer_session_get_length (self->session))
    return;

  quatuor_answer_card_flush (self->card);
  self->position = position;
  criterion = quatuor_answer_session_get_criterion (self->session, position);
  dimension = quatuor_cohort_find (quatuor_answer_session_get_cohort (self->session),
                                   QUATUOR_TABLE_DIMENSION, &criterion->dimension);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  quatuor_answer_card_show_criterion (self->card, dimension, criterion);
  show_card (self);
  quatuor_answer_card_focus_levels (self->card);
  show_progress (self);
  quatuor_answer_list_select (self->list, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.previous", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answer.next",
                                 position + 1 <
                                   quatuor_answer_session_get_length (self->session));
}

static void
show_title (QuatuorAnswerWindow *self)
{
  const QuatuorSeat *seat = quatuor_answer_session_get_seat (self->session);
  const QuatuorTerritory *territory = quatuor_answer_session_get_territory (self->session);
  const QuatuorCampaign *campaign = quatuor_answer_session_get_campaign (self->session);
  const QuatuorCategory *category =
    seat != NULL ? quatuor_cohort_find (quatuor_answer_session_get_cohort (self->session),
                                        QUATUOR_TABLE_CATEGORY, &seat->category)
                 : NULL;
  g_autofree char *subtitle =
    /* Translators: a territory, and a campaign. */
    g_strdup_printf (_("%s, %s"), territory->name, campaign->title);

  adw_window_title_set_title (self->title, category != NULL ? category->label : C_ ("verb", "Answer"));
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
on_changed_cb (QuatuorAnswerWindow *self)
{
  if (quatuor_answer_session_get_campaign (self->session) == NULL ||
      quatuor_answer_session_get_territory (self->session) == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  show_title (self);
  if (!has_seat (self))
    return;
  show_notice (self);
  show_progress (self);
  show_card (self);
  quatuor_answer_list_refresh (self->list);
}

static void
on_handover_cb (QuatuorAnswerWindow *self,
                const char          *response)
{
  if (g_str_equal (response, "take-over"))
    quatuor_answer_session_take_over (self->session);
}

static void
ask_handover (QuatuorAnswerWindow *self)
{
  g_autofree char *former = quatuor_answer_session_dup_former (self->session);
  g_autofree char *body =
    /* Translators: %s is a person’s name. */
    g_strdup_printf (_("%s gave these answers before the seat changed hands. Take them over to "
                       "make them yours as of today, or leave them as they were given: you can "
                       "change each one either way."),
                     former);
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _("Take the Answers Over or Leave Them?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "leave", _("_Leave"),
                                    "take-over", _("_Take Over"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "leave");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_handover_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Where a person left off: the first criterion without an answer. */
static void
on_loaded_cb (QuatuorAnswerWindow *self)
{
  if (self->resumed || !has_seat (self))
    return;

  self->resumed = TRUE;
  show_title (self);
  quatuor_answer_list_set_session (self->list, self->session);
  gtk_stack_set_visible_child_name (self->stack, CARD_PAGE);
  gtk_widget_set_visible (self->list_button, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  quatuor_answer_window_go_to (self, quatuor_answer_session_find_left (self->session, 0));
  if (quatuor_answer_session_is_writable (self->session) &&
      quatuor_answer_session_is_inherited (self->session))
    ask_handover (self);
}

static void
on_taken_back_cb (QuatuorAnswerWindow *self)
{
  quatuor_feedback_say (GTK_WIDGET (self),
                        _("The submission was taken back. Submit again when you are done."));
}

static void
on_failed_cb (QuatuorAnswerWindow *self,
              const GError        *error)
{
  quatuor_feedback_error (GTK_WIDGET (self), error);
}

static void
on_level_chosen_cb (QuatuorAnswerWindow *self,
                    int                  level)
{
  quatuor_answer_session_set_level (self->session, self->position, level);
}

static void
on_texts_typed_cb (QuatuorAnswerWindow *self)
{
  g_autofree char *comment = quatuor_answer_card_dup_comment (self->card);
  g_autofree char *evidence = quatuor_answer_card_dup_evidence (self->card);

  if (quatuor_answer_session_is_writable (self->session))
    quatuor_answer_session_set_texts (self->session, self->position, comment, evidence);
}

static void
on_criterion_activated_cb (QuatuorAnswerWindow *self,
                           guint                position)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  quatuor_answer_window_go_to (self, position);
}

static void
on_seat_activated_cb (QuatuorAnswerWindow *self,
                      GtkListBoxRow       *row)
{
  quatuor_answer_session_choose_seat (self->session,
                                      quatuor_seat_row_get_seat (QUATUOR_SEAT_ROW (row)));
}

static gboolean
on_close_request_cb (QuatuorAnswerWindow *self)
{
  if (has_seat (self))
    quatuor_answer_card_flush (self->card);
  return GDK_EVENT_PROPAGATE;
}

static void
quatuor_answer_window_dispose (GObject *object)
{
  QuatuorAnswerWindow *self = QUATUOR_ANSWER_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ANSWER_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (quatuor_answer_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, list_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, submit_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, withdraw_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, seats);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, card);
  gtk_widget_class_bind_template_child (widget_class, QuatuorAnswerWindow, place);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_criterion_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_seat_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_texts_typed_cb);
}

static void
quatuor_answer_window_class_init (QuatuorAnswerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_answer_window_dispose;
  g_type_ensure (QUATUOR_TYPE_ANSWER_CARD);
  g_type_ensure (QUATUOR_TYPE_ANSWER_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/dialogs/quatuor-answer-window.ui");
  bind_template (widget_class);
  quatuor_answer_window_install_actions (widget_class);
}

static void
quatuor_answer_window_init (QuatuorAnswerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_seats (QuatuorAnswerWindow *self)
{
  QuatuorCohort *cohort = quatuor_answer_session_get_cohort (self->session);
  g_autoptr (GPtrArray) seats = quatuor_mirror_list_seats (
    cohort, quatuor_answer_session_get_territory (self->session), quatuor_date_today ());

  for (guint i = 0; i < seats->len; i++)
    gtk_list_box_append (self->seats, quatuor_seat_row_new (g_ptr_array_index (seats, i)));
}

/**
 * quatuor_answer_window_new:
 * @parent: the window it belongs to
 * @store: an open programme
 * @campaign: the campaign to answer
 * @territory: the territory that answers
 * @seat: (nullable): the seat, or %NULL to choose it first
 *
 * Returns: (transfer none): a window to present
 */
GtkWindow *
quatuor_answer_window_new (GtkWindow       *parent,
                           QuatuorStore    *store,
                           const QuatuorId *campaign,
                           const QuatuorId *territory,
                           const QuatuorId *seat)
{
  QuatuorAnswerWindow *self =
    g_object_new (QUATUOR_TYPE_ANSWER_WINDOW, "transient-for", parent, NULL);

  self->session = quatuor_answer_session_new (store, campaign, territory);
  g_signal_connect_object (self->session, "loaded", G_CALLBACK (on_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "taken-back", G_CALLBACK (on_taken_back_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  show_title (self);
  show_seats (self);
  if (seat != NULL)
    quatuor_answer_session_choose_seat (self->session, seat);
  return GTK_WINDOW (self);
}

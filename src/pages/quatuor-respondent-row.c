/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-respondent-row.h"

#include "quatuor-seat-mark.h"
#include "quatuor-sums.h"

#include <glib/gi18n-lib.h>

struct _QuatuorRespondentRow
{
  AdwActionRow     parent_instance;

  /* Template children */
  QuatuorSeatMark *mark;
  GtkWidget       *answer_button;
  GtkMenuButton   *menu_button;
};

G_DEFINE_FINAL_TYPE (QuatuorRespondentRow, quatuor_respondent_row, ADW_TYPE_ACTION_ROW)

static void
quatuor_respondent_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_RESPONDENT_ROW);

  G_OBJECT_CLASS (quatuor_respondent_row_parent_class)->dispose (object);
}

static void
quatuor_respondent_row_class_init (QuatuorRespondentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_respondent_row_dispose;
  g_type_ensure (QUATUOR_TYPE_SEAT_MARK);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/pages/quatuor-respondent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorRespondentRow, mark);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRespondentRow, answer_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorRespondentRow, menu_button);
}

static void
quatuor_respondent_row_init (QuatuorRespondentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_state (QuatuorCohort           *cohort,
                const QuatuorCampaign   *campaign,
                const QuatuorMirrorSeat *seat)
{
  QuatuorCount count = quatuor_sums_count_cohort (cohort, campaign, &seat->seat->id);
  const QuatuorSubmission *submission = quatuor_cohort_find (
    cohort, QUATUOR_TABLE_SUBMISSION, &campaign->id, &seat->seat->id);
  g_autofree char *day = NULL;

  if (submission != NULL)
    {
      day = quatuor_date_to_display (submission->submitted_on);
      /* Translators: criteria with a level, out of the applicable ones; then a day. */
      return g_strdup_printf (_("%u/%u answered, submitted on %s"), count.answered,
                              count.applicable, day);
    }
  if (count.answered + count.dont_know + count.not_applicable == 0)
    return g_strdup (_("No answer yet"));
  /* Translators: criteria with a level, out of the applicable ones. */
  return g_strdup_printf (_("%u/%u answered, not submitted"), count.answered, count.applicable);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (const char *seat,
           gboolean    submitted)
{
  g_autoptr (GMenu) paper = g_menu_new ();
  g_autoptr (GMenu) state = g_menu_new ();
  GMenu *menu = g_menu_new ();

  add_item (paper, _("_Printable Questionnaire…"), "diagnostic.print-questionnaire", seat);
  add_item (paper, _("_Table to Fill In…"), "diagnostic.fill-in-table", seat);
  if (submitted)
    add_item (state, _("Take the Submission _Back"), "diagnostic.withdraw", seat);
  else
    add_item (state, _("_Submit the Answers"), "diagnostic.submit", seat);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (paper));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (state));
  return G_MENU_MODEL (menu);
}

static void
set_actions (QuatuorRespondentRow    *self,
             const QuatuorMirrorSeat *seat,
             gboolean                 submitted)
{
  g_autofree char *id = quatuor_id_to_string (&seat->seat->id);
  g_autoptr (GMenuModel) menu = make_menu (id, submitted);
  /* Translators: %s is a family of actors. */
  g_autofree char *answer = g_strdup_printf (_("Answer for the Seat %s"), seat->category->label);
  g_autofree char *more = g_strdup_printf (_("More for the Seat %s"), seat->category->label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->answer_button), "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, answer, -1);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
}

/**
 * quatuor_respondent_row_new:
 * @cohort: the programme
 * @campaign: a campaign
 * @seat: a seat
 *
 * Returns: (transfer floating): the seat's row
 */
GtkWidget *
quatuor_respondent_row_new (QuatuorCohort           *cohort,
                            const QuatuorCampaign   *campaign,
                            const QuatuorMirrorSeat *seat)
{
  QuatuorRespondentRow *self = g_object_new (QUATUOR_TYPE_RESPONDENT_ROW, NULL);
  g_autofree char *state = describe_state (cohort, campaign, seat);
  /* Translators: a family of actors, and the person who holds the seat. */
  g_autofree char *title = g_strdup_printf (_("%s, %s"), seat->category->label,
                                            seat->is_held ? seat->person : _("vacant"));

  quatuor_seat_mark_set (self->mark, seat->category,
                         seat->is_held ? QUATUOR_SEAT_HELD : QUATUOR_SEAT_VACANT);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), state);
  set_actions (self, seat,
               quatuor_cohort_find (cohort, QUATUOR_TABLE_SUBMISSION, &campaign->id,
                                    &seat->seat->id) != NULL);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-overview-figures.h"

#include <glib/gi18n-lib.h>

/* In one line; in two where the window is narrow. */
#define N_FIGURES 4

struct _QuatuorOverviewFigures
{
  AdwBin      parent_instance;

  /* Template children */
  GtkFlowBox *box;
  GtkLabel   *territories;
  GtkLabel   *territories_words;
  GtkLabel   *seats;
  GtkLabel   *seats_words;
  GtkLabel   *answers;
  GtkLabel   *answers_words;
  GtkLabel   *phases;
  GtkLabel   *phases_words;
};

G_DEFINE_FINAL_TYPE (QuatuorOverviewFigures, quatuor_overview_figures, ADW_TYPE_BIN)

/* What is counted, over the territories that are followed. */
typedef struct
{
  guint n_territories;
  guint n_followed;
  guint n_seats;
  guint n_held;
  guint n_answered;
  guint n_late;
} Count;

/* The campaign that was opened last: the one whose answers are awaited. */
static const QuatuorCampaign *
present_campaign (QuatuorCohort *cohort,
                  QuatuorDate    today)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  const QuatuorCampaign *present = NULL;

  for (guint i = 0; i < campaigns->len; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      if (campaign->opens <= today && (present == NULL || campaign->opens >= present->opens))
        present = campaign;
    }
  return present;
}

static void
count_seats (Count                 *count,
             QuatuorCohort         *cohort,
             const QuatuorId       *territory,
             const QuatuorCampaign *campaign,
             QuatuorDate            today)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      count->n_seats++;
      if (quatuor_cohort_holder (cohort, &seat->id, today) != NULL)
        count->n_held++;
      if (campaign != NULL && quatuor_attention_has_answers (cohort, &campaign->id, &seat->id))
        count->n_answered++;
    }
}

static Count
count_all (QuatuorCohort         *cohort,
           const QuatuorCampaign *campaign,
           QuatuorDate            today)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  Count count = { .n_territories = territories->len };

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = g_ptr_array_index (territories, i);
      const char *state = quatuor_cohort_state (cohort, territory, today);

      if (!g_str_equal (state, "selected") && !g_str_equal (state, "active"))
        continue;
      count.n_followed++;
      count_seats (&count, cohort, territory, campaign, today);
      for (guint p = 0; p < phases->len; p++)
        count.n_late += quatuor_cohort_is_late (cohort, territory,
                                                g_ptr_array_index (phases, p), today) != FALSE;
    }
  return count;
}

/* Names the button of a figure by the number and its words. */
static void
name_button (GtkLabel *number,
             GtkLabel *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (GTK_WIDGET (number), GTK_TYPE_BUTTON);
  g_autofree char *name =
    g_strdup_printf ("%s %s", gtk_label_get_label (number), gtk_label_get_label (words));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_number (GtkLabel *label,
             guint     value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);

  gtk_label_set_label (label, text);
}

static void
show_of (GtkLabel *label,
         guint     value,
         guint     total)
{
  g_autofree char *text = NULL;

  /* Translators: a part and the whole: 36 of 40. */
  text = total > 0 ? g_strdup_printf (_("%u / %u"), value, total) : g_strdup ("—");
  gtk_label_set_label (label, text);
}

static void
quatuor_overview_figures_dispose (GObject *object)
{
  /* The bin’s own child is a child of the template too, and would be let go of
   * twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_OVERVIEW_FIGURES);

  G_OBJECT_CLASS (quatuor_overview_figures_parent_class)->dispose (object);
}

static void
quatuor_overview_figures_class_init (QuatuorOverviewFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_overview_figures_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/pages/quatuor-overview-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, territories);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, territories_words);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, seats);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, seats_words);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, answers);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, answers_words);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, phases);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, phases_words);
}

static void
quatuor_overview_figures_init (QuatuorOverviewFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_overview_figures_new:
 *
 * Returns: (transfer floating): figures of nothing yet
 */
GtkWidget *
quatuor_overview_figures_new (void)
{
  return g_object_new (QUATUOR_TYPE_OVERVIEW_FIGURES, NULL);
}

/**
 * quatuor_overview_figures_show:
 * @self: the figures
 * @cohort: a cohort
 */
void
quatuor_overview_figures_show (QuatuorOverviewFigures *self,
                               QuatuorCohort          *cohort)
{
  QuatuorDate today = quatuor_date_today ();
  const QuatuorCampaign *campaign = present_campaign (cohort, today);
  Count count = count_all (cohort, campaign, today);
  g_autofree char *answers = NULL;

  g_return_if_fail (QUATUOR_IS_OVERVIEW_FIGURES (self));

  gtk_flow_box_set_max_children_per_line (
    self->box, gtk_widget_has_css_class (GTK_WIDGET (self), "narrow") ? N_FIGURES / 2 : N_FIGURES);

  show_of (self->territories, count.n_followed, count.n_territories);
  gtk_label_set_label (self->territories_words,
                       ngettext ("territory followed", "territories followed",
                                 count.n_followed));
  show_of (self->seats, count.n_held, count.n_seats);
  gtk_label_set_label (self->seats_words, ngettext ("seat held", "seats held", count.n_held));

  show_of (self->answers, count.n_answered, campaign != NULL ? count.n_seats : 0);
  /* Translators: %s is the title of a campaign; the number stands above. */
  answers = campaign != NULL
              ? g_strdup_printf (ngettext ("seat answered: %s", "seats answered: %s",
                                           count.n_answered),
                                 campaign->title)
              : g_strdup (_("no campaign has opened"));
  gtk_label_set_label (self->answers_words, answers);

  show_number (self->phases, count.n_late);
  gtk_label_set_label (self->phases_words, ngettext ("phase late", "phases late", count.n_late));

  name_button (self->territories, self->territories_words);
  name_button (self->seats, self->seats_words);
  name_button (self->answers, self->answers_words);
  name_button (self->phases, self->phases_words);
}

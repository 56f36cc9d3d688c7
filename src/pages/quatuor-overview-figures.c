/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-overview-figures.h"

#include "quatuor-attention.h"
#include "quatuor-figure.h"
#include "quatuor-figures.h"
#include "quatuor-settings.h"

#include <glib/gi18n-lib.h>

/* In one line; in two columns where the window is narrow. */
#define N_COLUMNS 4
#define N_NARROW_COLUMNS 2

/* The territories themselves stand behind their figure, not a kind of line. */
#define FILTER_MATRIX -1

struct _QuatuorOverviewFigures
{
  AdwBin         parent_instance;

  /* Template children */
  QuatuorFigure *actions;
  QuatuorFigure *answers;
  GtkFlowBox    *box;
  QuatuorFigure *commitments;
  QuatuorFigure *contacts;
  QuatuorFigure *narratives;
  QuatuorFigure *phases;
  QuatuorFigure *seats;
  QuatuorFigure *territories;
};

G_DEFINE_FINAL_TYPE (QuatuorOverviewFigures, quatuor_overview_figures, ADW_TYPE_BIN)

/* The choice of the list of attention that shows one kind of line. */
static int
filter_of (QuatuorAttentionKind kind)
{
  return (int) kind + 1;
}

static char *
part_of (guint value,
         guint total)
{
  /* Translators: a part and the whole: 36 of 40. */
  return total > 0 ? g_strdup_printf (_("%u / %u"), value, total) : g_strdup ("—");
}

static void
show_of (QuatuorFigure *figure,
         guint          value,
         guint          total,
         const char    *words,
         int            filter)
{
  g_autofree char *number = part_of (value, total);

  quatuor_figure_show (figure, number, words, filter);
}

static void
show_answers (QuatuorOverviewFigures *self,
              const QuatuorFigures   *figures)
{
  gboolean has_campaign = figures->campaign != NULL;
  g_autofree char *words = NULL;

  /* Translators: %s is the title of a campaign; the number stands above. */
  words = has_campaign ? g_strdup_printf (ngettext ("seat answered: %s", "seats answered: %s",
                                                    figures->n_answered),
                                          figures->campaign->title)
                       : g_strdup (_("no campaign has opened"));
  show_of (self->answers, figures->n_answered, has_campaign ? figures->n_seats : 0, words,
           filter_of (QUATUOR_ATTENTION_SEAT_SILENT));
}

static void
show_path (QuatuorOverviewFigures *self,
           const QuatuorFigures   *figures)
{
  g_autofree char *late = g_strdup_printf ("%u", figures->n_late);

  show_of (self->territories, figures->n_followed, figures->n_territories,
           ngettext ("territory followed", "territories followed", figures->n_followed),
           FILTER_MATRIX);
  show_of (self->seats, figures->n_held, figures->n_seats,
           ngettext ("seat held", "seats held", figures->n_held),
           filter_of (QUATUOR_ATTENTION_SEAT_VACANT));
  show_answers (self, figures);
  quatuor_figure_show (self->phases, late, ngettext ("phase late", "phases late", figures->n_late),
                       filter_of (QUATUOR_ATTENTION_PHASE_LATE));
}

static void
show_commitments (QuatuorOverviewFigures *self,
                  const QuatuorFigures   *figures)
{
  g_autofree char *number = g_strdup_printf ("%u", figures->n_commitments);
  g_autofree char *overdue =
    g_strdup_printf (ngettext ("commitment open, %u overdue", "commitments open, %u overdue",
                               figures->n_commitments),
                     figures->n_overdue);

  quatuor_figure_show (self->commitments, number, overdue,
                       filter_of (QUATUOR_ATTENTION_PROMISE_OVERDUE));
}

static void
show_support (QuatuorOverviewFigures *self,
              const QuatuorFigures   *figures,
              int                     contact_days)
{
  g_autofree char *contacts =
    g_strdup_printf (ngettext ("territory with a contact in %d days",
                               "territories with a contact in %d days", figures->n_contacted),
                     contact_days);
  g_autofree char *narratives =
    g_strdup_printf (ngettext ("narrative published, %u under way",
                               "narratives published, %u under way", figures->n_published),
                     figures->n_begun - figures->n_published);

  show_of (self->contacts, figures->n_contacted, figures->n_followed, contacts,
           filter_of (QUATUOR_ATTENTION_NO_CONTACT));
  show_commitments (self, figures);
  show_of (self->actions, figures->n_done, figures->n_actions,
           ngettext ("action done", "actions done", figures->n_done),
           filter_of (QUATUOR_ATTENTION_ACTION_LATE));
  show_of (self->narratives, figures->n_published, figures->n_followed, narratives,
           filter_of (QUATUOR_ATTENTION_MOMENT_SILENT));
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

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewFigures, name)

static void
quatuor_overview_figures_class_init (QuatuorOverviewFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_overview_figures_dispose;

  g_type_ensure (QUATUOR_TYPE_FIGURE);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/pages/quatuor-overview-figures.ui");
  BIND (actions);
  BIND (answers);
  BIND (box);
  BIND (commitments);
  BIND (contacts);
  BIND (narratives);
  BIND (phases);
  BIND (seats);
  BIND (territories);
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
  const QuatuorAttentionLimits limits = quatuor_settings_get_limits ();
  QuatuorFigures figures;

  g_return_if_fail (QUATUOR_IS_OVERVIEW_FIGURES (self));

  gtk_flow_box_set_max_children_per_line (
    self->box, gtk_widget_has_css_class (GTK_WIDGET (self), "narrow") ? N_NARROW_COLUMNS
                                                                      : N_COLUMNS);
  quatuor_figures_count (&figures, cohort, limits.contact_days, quatuor_date_today ());
  show_path (self, &figures);
  show_support (self, &figures, limits.contact_days);
}

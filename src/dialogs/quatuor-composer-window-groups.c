/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-composer-window-private.h"

#include <glib/gi18n-lib.h>

/* More sentences than these nobody reads at once; how many more is said. */
#define MAX_SENTENCES 8

/**
 * quatuor_composer_window_get_card:
 * @self: a composer window
 * @group: the number of a group
 *
 * Returns: (transfer none) (nullable): the card that shows it
 */
QuatuorComposerCard *
quatuor_composer_window_get_card (QuatuorComposerWindow *self,
                                  guint                  group)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, (int) group);

  return child != NULL ? QUATUOR_COMPOSER_CARD (gtk_flow_box_child_get_child (child)) : NULL;
}

static void
set_n_cards (QuatuorComposerWindow *self,
             guint                  n_cards)
{
  GtkFlowBoxChild *child;

  for (guint i = 0; i < n_cards; i++)
    if (quatuor_composer_window_get_card (self, i) == NULL)
      {
        GtkWidget *cell = gtk_flow_box_child_new ();

        /* The members take the focus, not the place of their card. */
        gtk_widget_set_focusable (cell, FALSE);
        gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), quatuor_composer_card_new ());
        gtk_flow_box_insert (self->cards, cell, -1);
      }
  while ((child = gtk_flow_box_get_child_at_index (self->cards, (int) n_cards)) != NULL)
    gtk_flow_box_remove (self->cards, GTK_WIDGET (child));
}

static void
show_issues (QuatuorComposerWindow *self,
             const GArray          *issues)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title =
    issues->len > 0 ? g_strdup_printf (ngettext ("%u thing is not kept", "%u things are not kept",
                                                 issues->len),
                                       issues->len)
                    : g_strdup (_("Everything is kept"));

  for (guint i = 0; i < MIN (issues->len, MAX_SENTENCES); i++)
    {
      g_autofree char *sentence = quatuor_composer_describe (
        self->composer, self->proposal, &g_array_index (issues, QuatuorIssue, i));

      g_string_append_printf (text, i > 0 ? "\n%s" : "%s", sentence);
    }
  if (issues->len > MAX_SENTENCES)
    {
      guint n_more = issues->len - MAX_SENTENCES;
      g_autofree char *more =
        g_strdup_printf (ngettext ("And %u more.", "And %u more.", n_more), n_more);

      g_string_append_printf (text, "\n%s", more);
    }
  gtk_label_set_label (self->issues_title, title);
  gtk_label_set_label (self->issues_label,
                       issues->len > 0
                         ? text->str
                         : _("One of each territory at most in a group, nobody with somebody "
                             "they sat with already, every wish."));
}

/**
 * quatuor_composer_window_show_proposal:
 * @self: a composer window with a proposal
 *
 * Shows the groups of the round in sight, and what they do not keep.
 */
void
quatuor_composer_window_show_proposal (QuatuorComposerWindow *self)
{
  g_autoptr (GArray) issues = quatuor_composer_check (self->composer, self->proposal);
  guint n_groups = self->proposal->n_members > 0 ? self->proposal->n_groups : 0;

  set_n_cards (self, n_groups);
  for (guint i = 0; i < n_groups; i++)
    quatuor_composer_card_set (quatuor_composer_window_get_card (self, i),
                               quatuor_store_get_cohort (self->store), self->composer,
                               self->proposal, issues, self->round, i);
  show_issues (self, issues);
  gtk_stack_set_visible_child_name (self->stack, n_groups > 0 ? "groups" : "nobody");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "composer.use", n_groups > 0);
}

static void
on_round_toggled_cb (QuatuorComposerWindow *self,
                     GtkToggleButton       *button)
{
  if (self->showing || self->job != NULL || !gtk_toggle_button_get_active (button))
    return;
  self->round = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "round"));
  quatuor_composer_window_show_proposal (self);
}

/**
 * quatuor_composer_window_show_rounds:
 * @self: a composer window with a proposal
 *
 * Shows a button a round, to see one of them at a time.
 */
void
quatuor_composer_window_show_rounds (QuatuorComposerWindow *self)
{
  GtkWidget *child, *first = NULL;

  self->showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rounds_box))) != NULL)
    gtk_box_remove (self->rounds_box, child);
  self->round = MIN (self->round, self->proposal->n_rounds - 1);
  for (guint i = 0; i < self->proposal->n_rounds; i++)
    {
      /* Translators: %u is the number of a round. */
      g_autofree char *label = g_strdup_printf (_("Round %u"), i + 1);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      g_object_set_data (G_OBJECT (button), "round", GUINT_TO_POINTER (i));
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      else
        first = button;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == self->round);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_round_toggled_cb), self);
      gtk_box_append (self->rounds_box, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rounds_box), self->proposal->n_rounds > 1);
  self->showing = FALSE;
}

/**
 * quatuor_composer_window_show_people:
 * @self: a composer window
 * @n_vacant: how many seats are left out
 *
 * Says how many people are composed.
 */
void
quatuor_composer_window_show_people (QuatuorComposerWindow *self,
                                     guint                  n_vacant)
{
  guint n = quatuor_composer_n_members (self->composer);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  g_autofree char *vacant =
    g_strdup_printf (ngettext ("%s; %u vacant seat is left out.", "%s; %u vacant seats are left out.",
                               n_vacant),
                     people, n_vacant);

  gtk_label_set_label (self->people_label, n_vacant > 0 ? vacant : people);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-window-private.h"

#include "quatuor-feedback.h"
#include "quatuor-peer-group-edit.h"

static void
again_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);

  self->seed = g_random_int ();
  quatuor_composer_window_propose (self);
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);

  if (self->job != NULL)
    quatuor_composer_job_stop (self->job);
}

static void
focus_member (QuatuorComposerWindow *self,
              guint                  member)
{
  QuatuorComposerCard *card;

  for (guint i = 0; (card = quatuor_composer_window_get_card (self, i)) != NULL; i++)
    if (quatuor_composer_card_focus (card, member))
      return;
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);
  guint member, group;

  g_variant_get (parameter, "(uu)", &member, &group);
  if (self->job != NULL || member >= self->proposal->n_members ||
      group >= self->proposal->n_groups)
    return;
  quatuor_proposal_set_place (self->proposal, self->round, member, group);
  quatuor_composer_window_show_proposal (self);
  focus_member (self, member);
}

static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);
  guint first, second, place;

  g_variant_get (parameter, "(uu)", &first, &second);
  if (self->job != NULL || first >= self->proposal->n_members ||
      second >= self->proposal->n_members)
    return;
  place = quatuor_proposal_get_place (self->proposal, self->round, first);
  quatuor_proposal_set_place (self->proposal, self->round, first,
                              quatuor_proposal_get_place (self->proposal, self->round, second));
  quatuor_proposal_set_place (self->proposal, self->round, second, place);
  quatuor_composer_window_show_proposal (self);
  focus_member (self, first);
}

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorComposerWindow *self = QUATUOR_COMPOSER_WINDOW (widget);
  const QuatuorCategory *category = quatuor_composer_window_get_category (self);

  if (self->job != NULL)
    return;
  quatuor_feedback_apply_and_close (
    GTK_WINDOW (self), self->store,
    quatuor_peer_group_use (quatuor_store_get_cohort (self->store), self->composer,
                            self->proposal, category != NULL ? &category->id : NULL));
}

/**
 * quatuor_composer_window_install_actions:
 * @klass: the class of the window
 */
void
quatuor_composer_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "composer.again", NULL, again_action);
  gtk_widget_class_install_action (klass, "composer.move", "(uu)", move_action);
  gtk_widget_class_install_action (klass, "composer.stop", NULL, stop_action);
  gtk_widget_class_install_action (klass, "composer.swap", "(uu)", swap_action);
  gtk_widget_class_install_action (klass, "composer.use", NULL, use_action);
}

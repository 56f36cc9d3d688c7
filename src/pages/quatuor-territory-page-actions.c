/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-page-private.h"

#include "quatuor-contact-dialog.h"
#include "quatuor-digest-window.h"
#include "quatuor-document-window.h"
#include "quatuor-feedback.h"
#include "quatuor-state-dialog.h"
#include "quatuor-template-plan.h"
#include "quatuor-territory-dialog.h"

#include <glib/gi18n-lib.h>

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  const QuatuorTerritory *territory = quatuor_territory_page_get_territory (self);

  if (territory != NULL)
    quatuor_page_present (QUATUOR_PAGE (self), quatuor_territory_dialog_new (store, territory));
}

static void
set_state_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  const QuatuorTerritory *territory = quatuor_territory_page_get_territory (self);

  if (territory != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_state_dialog_new (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                                    territory));
}

static void
plan_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  g_autoptr (GError) error = NULL;
  QuatuorEdit *edit;

  if (quatuor_territory_page_get_territory (self) == NULL)
    return;
  edit = quatuor_template_plan_territory (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                          &self->territory, &error);
  if (edit != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (self)), edit);
  else if (error != NULL)
    quatuor_feedback_error (widget, error);
  else
    quatuor_feedback_say (widget, _("The sessions of the template are planned already."));
}

static void
calendar_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  quatuor_page_go_to (widget, "calendar/territory",
                      &QUATUOR_TERRITORY_PAGE (widget)->territory);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  quatuor_territory_page_remove (QUATUOR_TERRITORY_PAGE (widget));
}

static void
note_contact_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));

  /* The keys work wherever the focus is, as long as the territory is in sight. */
  if (gtk_widget_get_mapped (widget) && quatuor_territory_page_get_territory (self) != NULL &&
      !quatuor_store_is_read_only (store))
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_contact_dialog_new (store, &self->territory, NULL));
}

/* The target is the name of a document of one territory. */
static void
document_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorTerritoryPage *self = QUATUOR_TERRITORY_PAGE (widget);

  if (quatuor_territory_page_get_territory (self) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_document_window_new (
                            quatuor_page_get_store (QUATUOR_PAGE (self)),
                            quatuor_document_kind_find (g_variant_get_string (parameter, NULL)),
                            &self->territory));
}

/**
 * quatuor_territory_page_prepare_visit:
 * @self: a territory page
 *
 * Opens what to know before a visit.
 */
void
quatuor_territory_page_prepare_visit (QuatuorTerritoryPage *self)
{
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));

  if (quatuor_territory_page_get_territory (self) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_digest_window_new_visit (store, &self->territory));
}

static void
prepare_visit_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  if (gtk_widget_get_mapped (widget))
    quatuor_territory_page_prepare_visit (QUATUOR_TERRITORY_PAGE (widget));
}

/**
 * quatuor_territory_page_install_actions:
 * @widget_class: the class of the page
 */
void
quatuor_territory_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "territory.calendar", NULL, calendar_action);
  gtk_widget_class_install_action (widget_class, "territory.document", "s", document_action);
  gtk_widget_class_install_action (widget_class, "territory.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "territory.note-contact", NULL,
                                   note_contact_action);
  gtk_widget_class_install_action (widget_class, "territory.plan-sessions", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "territory.prepare-visit", NULL,
                                   prepare_visit_action);
  gtk_widget_class_install_action (widget_class, "territory.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "territory.set-state", NULL, set_state_action);
}

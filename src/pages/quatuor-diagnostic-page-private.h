/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-crossing-view.h"
#include "quatuor-diagnostic-page.h"
#include "quatuor-mirror.h"

G_BEGIN_DECLS

struct _QuatuorDiagnosticPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  GtkStack            *stack;
  AdwPreferencesGroup *campaign_group;
  AdwComboRow         *campaign_row;
  GtkListBox          *seats;
  GtkLabel            *crossing_text;
  GtkWidget           *open_button;
  GtkWidget           *print_button;
  QuatuorCrossingView *crossing;

  /* Owned */
  GPtrArray           *campaigns; /* of QuatuorId, as the row lists them */
  QuatuorMirror       *mirror;
  GCancellable        *loading;
  QuatuorEdit         *waiting; /* for its reason */

  QuatuorId            territory;
  QuatuorId            campaign;
  gboolean             listing; /* the row of campaigns is being filled */
};

/* What the page is about at present. */
static inline QuatuorStore *
store_of (QuatuorDiagnosticPage *self)
{
  return quatuor_page_get_store (QUATUOR_PAGE (self));
}

static inline QuatuorCohort *
cohort_of (QuatuorDiagnosticPage *self)
{
  return quatuor_page_get_cohort (QUATUOR_PAGE (self));
}

static inline GtkWindow *
window_of (QuatuorDiagnosticPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static inline const QuatuorCampaign *
campaign_of (QuatuorDiagnosticPage *self)
{
  QuatuorCohort *cohort = cohort_of (self);

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, &self->campaign)
                        : NULL;
}

static inline const QuatuorTerritory *
territory_of (QuatuorDiagnosticPage *self)
{
  QuatuorCohort *cohort = cohort_of (self);

  return cohort != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &self->territory)
                        : NULL;
}

void quatuor_diagnostic_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS

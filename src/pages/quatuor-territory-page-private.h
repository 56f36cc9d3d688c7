/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-diagnostic-page.h"
#include "quatuor-history-page.h"
#include "quatuor-narrative-page.h"
#include "quatuor-path-page.h"
#include "quatuor-roadmap-page.h"
#include "quatuor-support-page.h"
#include "quatuor-team-page.h"
#include "quatuor-territory-page.h"

G_BEGIN_DECLS

struct _QuatuorTerritoryPage
{
  QuatuorPage            parent_instance;

  /* Template children */
  GtkLabel              *facts_label;
  QuatuorHistoryPage    *history_page;
  GtkLabel              *name_label;
  GtkLabel              *north_star_label;
  QuatuorDiagnosticPage *diagnostic_page;
  QuatuorNarrativePage  *narrative_page;
  QuatuorPathPage       *path_page;
  QuatuorRoadmapPage    *roadmap_page;
  AdwViewStack          *stack;
  GtkButton             *state_button;
  GtkDropDown           *tab_list;
  QuatuorSupportPage    *support_page;
  QuatuorTeamPage       *team_page;

  QuatuorId              territory;
};

const QuatuorTerritory *
     quatuor_territory_page_get_territory   (QuatuorTerritoryPage *self);
void quatuor_territory_page_install_actions (GtkWidgetClass       *widget_class);
void quatuor_territory_page_prepare_visit   (QuatuorTerritoryPage *self);
void quatuor_territory_page_remove          (QuatuorTerritoryPage *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-document-private.h"

#include "quatuor-document-charts.h"
#include "quatuor-narrative.h"
#include "quatuor-project-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

#define MAX_ITEMS 3
#define ITEM_TEXT 180

static void
add_item (QuatuorTerritoryWriter *self,
          const char             *text)
{
  g_autofree char *shorter = quatuor_document_shorten (text, ITEM_TEXT);

  quatuor_document_add_item (self->document, shorter);
}

static void
add_projects (QuatuorTerritoryWriter *self)
{
  const GPtrArray *projects =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_PROJECT, &self->territory->id);

  if (projects->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, _("Roadmap"));
  for (guint i = 0; i < MIN (projects->len, QUATUOR_TERRITORY_PROJECTS); i++)
    {
      const QuatuorProject *project = g_ptr_array_index (projects, i);
      g_autofree char *facts = quatuor_project_facts (
        project, quatuor_cohort_children (self->cohort, QUATUOR_TABLE_ACTION, &project->id),
        self->source->on);
      g_autofree char *title = quatuor_document_shorten (project->title, ITEM_TEXT / 2);
      g_auto (GStrv) lines = g_strsplit (facts, "\n", -1);
      g_autofree char *line = g_strjoinv (". ", lines);
      g_autofree char *text = g_strdup_printf (_("%s. %s"), title, line);

      add_item (self, text);
    }
  quatuor_territory_document_add_more (self, projects->len, QUATUOR_TERRITORY_PROJECTS);
}

static void
add_effects (QuatuorTerritoryWriter *self)
{
  const GPtrArray *effects =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_EFFECT, &self->territory->id);

  if (effects->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, _("Effects"));
  for (guint i = 0; i < MIN (effects->len, MAX_ITEMS); i++)
    {
      const QuatuorEffect *effect = g_ptr_array_index (effects, i);
      g_autofree char *text = g_strdup_printf (
        _("%s: %s"), quatuor_wording_for_code ("kind", effect->kind), effect->text);

      add_item (self, text);
    }
  quatuor_territory_document_add_more (self, effects->len, MAX_ITEMS);
}

static void
add_commitments (QuatuorTerritoryWriter *self)
{
  const GPtrArray *rows =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_COMMITMENT, &self->territory->id);
  QuatuorCommitmentCounts counts = quatuor_document_count_commitments (rows, self->source->on);
  g_autofree char *text = NULL;

  if (rows->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, _("Commitments"));
  text = g_strdup_printf (_("Kept: %u. Open: %u. Late: %u. Dropped: %u."), counts.kept,
                          counts.open, counts.late, counts.dropped);
  quatuor_document_add_paragraph (self->document, text);
}

static void
add_recommendations (QuatuorTerritoryWriter *self)
{
  g_autoptr (GPtrArray) rows =
    quatuor_narrative_list_recommendations (self->cohort, &self->territory->id);

  if (rows->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, _("Recommendations"));
  for (guint i = 0; i < MIN (rows->len, MAX_ITEMS); i++)
    {
      const QuatuorRecommendation *row = g_ptr_array_index (rows, i);
      g_autofree char *text = g_strdup_printf (
        _("%s: %s"), quatuor_wording_for_code ("addressee", row->addressee), row->text);

      add_item (self, text);
    }
  quatuor_territory_document_add_more (self, rows->len, MAX_ITEMS);
}

/**
 * quatuor_territory_document_add_results:
 * @self: a sheet that is being written
 *
 * Adds what they do, and what comes of it.
 */
void
quatuor_territory_document_add_results (QuatuorTerritoryWriter *self)
{
  add_projects (self);
  add_effects (self);
  add_commitments (self);
  add_recommendations (self);
}

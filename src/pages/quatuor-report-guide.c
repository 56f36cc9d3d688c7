/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-guide.h"

#include <glib/gi18n-lib.h>

#define GO "win.go"

/* The tabs of a territory, as places. */
#define TEAM "team"
#define DIAGNOSTIC "diagnostic"
#define PATH "path"
#define SUPPORT "support"
#define ROADMAP "roadmap"
#define NARRATIVE "narrative"

/* The first one is for every report on territories while there is none. */
static const QuatuorReportGuide GUIDES[] = {
  { { "territories", "states" },
    N_("Add a territory, or import a list of them."),
    N_("_Add a Territory"), "win.add-territory", NULL },
  { { "people", "team-status", "delegations", "replacements" },
    N_("Seat people on the page of each territory, or import a list of them."),
    N_("Open the _Team"), GO, TEAM },
  { { "progress", "path", "phase-matrix" },
    N_("Start a phase on the page of each territory."),
    N_("Open the _Path"), GO, PATH },
  { { "ratings", "diagnostic", "before-after" },
    N_("Have the seats of a territory answer the diagnostic."),
    N_("Open the _Diagnostic"), GO, DIAGNOSTIC },
  { { "sessions", "attendance", "presence", "session-presence" },
    N_("Plan sessions in the calendar, then note who came."),
    N_("Open the _Calendar"), GO, "calendar" },
  { { "contacts", "commitments", "commitment-status", "time-spent" },
    N_("Note contacts and what was promised on the page of each territory."),
    N_("Open the _Support"), GO, SUPPORT },
  { { "projects", "actions", "effects" },
    N_("Draw the roadmap on the page of each territory."),
    N_("Open the _Roadmap"), GO, ROADMAP },
  { { "moments", "voices", "recommendations", "addressees" },
    N_("Tell the moments of the path, and what is recommended, on the page of each territory."),
    N_("Open the _Narrative"), GO, NARRATIVE },
  { { "learnings" },
    N_("Note what the seats learnt."),
    N_("Open the _Learnings"), GO, "resources/learnings" },
  { { "resources" },
    N_("Keep what teams read, watch and use."),
    N_("Open the _Resources"), GO, "resources/library" },
  { { "changes" },
    N_("Nothing has changed since the snapshot; if there is none yet, take one."),
    N_("Open the _Snapshots"), "win.snapshots", NULL },
};

static const char *const TABS[] = {
  TEAM, DIAGNOSTIC, PATH, SUPPORT, ROADMAP, NARRATIVE, NULL,
};

/**
 * quatuor_report_guide_find:
 * @report: a report that is empty
 * @cohort: the programme
 *
 * Returns: (transfer none) (nullable): what to do about it; %NULL if nothing is known
 */
const QuatuorReportGuide *
quatuor_report_guide_find (const QuatuorReport *report,
                           QuatuorCohort       *cohort)
{
  gboolean has_territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY)->len > 0;

  if (!has_territories && quatuor_report_takes (report, QUATUOR_REPORT_BY_TERRITORY))
    return &GUIDES[0];
  for (guint i = 0; i < G_N_ELEMENTS (GUIDES); i++)
    for (guint j = 0; GUIDES[i].reports[j] != NULL; j++)
      if (g_str_equal (GUIDES[i].reports[j], report->name))
        return &GUIDES[i];
  return NULL;
}

/**
 * quatuor_report_guide_get_target:
 * @self: a guide
 * @cohort: the programme
 *
 * Returns: (transfer full) (nullable): the target of its action; %NULL for an action
 *   that takes none
 */
char *
quatuor_report_guide_get_target (const QuatuorReportGuide *self,
                                 QuatuorCohort            *cohort)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  g_autofree char *id = NULL;

  if (self->place == NULL || !g_strv_contains (TABS, self->place))
    return g_strdup (self->place);
  if (territories->len == 0)
    return g_strdup ("overview");
  id = quatuor_id_to_string (&((const QuatuorTerritory *) territories->pdata[0])->id);
  return g_strdup_printf ("territory/%s/%s", id, self->place);
}

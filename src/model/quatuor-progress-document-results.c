/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-progress-document-private.h"

#include "quatuor-mirror-words.h"
#include "quatuor-narrative.h"
#include "quatuor-project.h"
#include "quatuor-session-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

static const char *
name_of (QuatuorProgressWriter *self,
         const QuatuorId       *territory)
{
  const QuatuorTerritory *row =
    quatuor_id_is_none (territory)
      ? NULL
      : quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY, territory);

  return row != NULL ? row->name : _("Whole programme");
}

static void
add_sessions (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Session"), _("Kind"), _("Dates"), _("State"),
                                 _("Half-days"), NULL };
  const GPtrArray *sessions = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_SESSION);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  quatuor_grid_set_numbers (grid, 4);
  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      const GPtrArray *half_days =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
      g_autofree char *days = quatuor_session_days_in_words (half_days);
      g_autofree char *count = g_strdup_printf ("%u", half_days->len);
      const char *const cells[] = {
        session->title,
        quatuor_session_kind_in_words (session),
        days,
        quatuor_wording_for_code ("session.state", session->state),
        count,
        NULL,
      };

      quatuor_grid_add_row (grid, cells);
    }
  quatuor_document_add_heading (self->document, 2, _("Sessions"));
  quatuor_document_add_table (self->document, NULL, grid);
}

static void
add_attendance (QuatuorProgressWriter *self)
{
  g_autoptr (QuatuorChart) chart = quatuor_chart_of_attendance (self->cohort, self->sums);
  g_autoptr (QuatuorGrid) twin = quatuor_chart_to_grid (chart, _("Territory"));

  quatuor_document_add_heading (self->document, 2, _("Attendance"));
  if (!quatuor_chart_has_marks (chart))
    {
      quatuor_document_add_note (self->document, _("No half-day was held and noted yet."));
      return;
    }
  quatuor_document_add_chart (self->document, chart);
  quatuor_document_add_table (self->document, NULL, twin);
}

static void
add_chart_and_twin (QuatuorProgressWriter *self,
                    QuatuorChart          *chart)
{
  g_autoptr (QuatuorGrid) twin = quatuor_chart_to_grid (chart, _("Dimension"));

  quatuor_document_add_chart (self->document, chart);
  quatuor_document_add_table (self->document, NULL, twin);
}

/* Territory by territory: the medians and the number of answers, with which the
 * charts of the whole can be read again. */
static void
add_scores (QuatuorProgressWriter *self,
            const QuatuorCampaign *campaign)
{
  const char *const titles[] = { _("Territory"), _("Dimension"), _("Seats with a score"),
                                 _("Answers"), _("Median"), NULL };
  const GPtrArray *dimensions =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  quatuor_grid_set_numbers (grid, 2);
  for (guint i = 0; i < self->territories->len; i++)
    for (guint d = 0; d < dimensions->len; d++)
      {
        const QuatuorTerritory *territory = g_ptr_array_index (self->territories, i);
        const QuatuorDimension *dimension = g_ptr_array_index (dimensions, d);
        const GPtrArray *seats =
          quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, &territory->id);
        QuatuorMedian median =
          quatuor_document_median (self->cohort, campaign, &dimension->id, seats);
        guint n_answers = quatuor_document_count_answers (self->cohort, &territory->id,
                                                          &campaign->id, &dimension->id);
        g_autofree char *n_seats = g_strdup_printf ("%u", median.n_seats);
        g_autofree char *answers = g_strdup_printf ("%u", n_answers);
        g_autofree char *value =
          median.n_seats > 0 ? quatuor_tenths_to_text (median.tenths) : g_strdup ("—");
        const char *const cells[] = { territory->name, dimension->title, n_seats, answers, value,
                                      NULL };

        if (n_answers > 0)
          quatuor_grid_add_row (grid, cells);
      }
  quatuor_document_add_table (self->document, campaign->title, grid);
}

static void
add_diagnostic (QuatuorProgressWriter *self)
{
  QuatuorCampaignPair pair = quatuor_document_find_pair (self->cohort, &QUATUOR_ID_NONE);
  g_autoptr (QuatuorChart) dimensions = NULL;
  g_autoptr (QuatuorChart) gaps = NULL;

  quatuor_document_add_heading (self->document, 2, _("Diagnostic"));
  if (pair.before == NULL)
    {
      quatuor_document_add_note (self->document, _("Nobody has answered yet."));
      return;
    }
  quatuor_document_add_note (self->document, quatuor_rule_of_scores ());
  dimensions = quatuor_chart_of_dimensions (self->cohort, &QUATUOR_ID_NONE);
  gaps = quatuor_chart_of_gaps (self->cohort, &QUATUOR_ID_NONE);
  add_chart_and_twin (self, dimensions);
  add_chart_and_twin (self, gaps);
  add_scores (self, pair.before);
  if (pair.after != NULL)
    add_scores (self, pair.after);
}

static guint
count_done (const GPtrArray *actions)
{
  guint n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += g_str_equal (((const QuatuorAction *) g_ptr_array_index (actions, i))->state,
                      QUATUOR_ACTION_DONE);
  return n;
}

static void
add_project (QuatuorProgressWriter *self,
             QuatuorGrid           *grid,
             const QuatuorProject  *project)
{
  const GPtrArray *actions =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_ACTION, &project->id);
  g_autofree char *done = g_strdup_printf ("%u/%u", count_done (actions), actions->len);
  const char *const cells[] = {
    name_of (self, &project->territory),
    project->title,
    project->phase != NULL ? quatuor_wording_for_code ("project.phase", project->phase) : "—",
    quatuor_wording_for_code ("project.state", project->state),
    done,
    NULL,
  };

  quatuor_grid_add_row (grid, cells);
}

static void
add_projects (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Territory"), _("Project"), _("Phase"), _("State"),
                                 _("Actions done"), NULL };
  const GPtrArray *projects = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_PROJECT);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  if (projects->len == 0)
    return;
  quatuor_grid_set_numbers (grid, 4);
  for (guint i = 0; i < projects->len; i++)
    add_project (self, grid, g_ptr_array_index (projects, i));
  quatuor_document_add_heading (self->document, 2, _("Projects"));
  quatuor_document_add_table (self->document, NULL, grid);
}

static void
add_effect (QuatuorProgressWriter *self,
            QuatuorGrid           *grid,
            const QuatuorEffect   *effect)
{
  gboolean is_rated = effect->evidence != QUATUOR_INTEGER_UNKNOWN;
  g_autofree char *evidence = g_strdup_printf ("%" G_GINT64_FORMAT, effect->evidence);
  const char *const cells[] = {
    name_of (self, &effect->territory),
    effect->text,
    quatuor_wording_for_code ("kind", effect->kind),
    is_rated ? quatuor_wording_for_code ("effect.evidence", evidence) : "—",
    effect->contribution != NULL
      ? quatuor_wording_for_code ("contribution", effect->contribution) : "—",
    NULL,
  };

  quatuor_grid_add_row (grid, cells);
}

static void
add_effects (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Territory"), _("Effect"), _("Kind"), _("Evidence"),
                                 _("Contribution of the path"), NULL };
  const GPtrArray *effects = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_EFFECT);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  if (effects->len == 0)
    return;
  for (guint i = 0; i < effects->len; i++)
    add_effect (self, grid, g_ptr_array_index (effects, i));
  quatuor_document_add_heading (self->document, 2, _("Effects"));
  quatuor_document_add_table (self->document, NULL, grid);
}

static void
add_recommendations (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Addressee"), C_("recommendation", "From"), _("Recommendation"), _("Answer"),
                                 NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  for (guint t = 0; t <= self->territories->len; t++)
    {
      const QuatuorTerritory *territory =
        t > 0 ? g_ptr_array_index (self->territories, t - 1) : NULL;
      g_autoptr (GPtrArray) rows = quatuor_narrative_list_recommendations (
        self->cohort, territory != NULL ? &territory->id : &QUATUOR_ID_NONE);

      for (guint i = 0; i < rows->len; i++)
        {
          const QuatuorRecommendation *row = g_ptr_array_index (rows, i);
          const char *const cells[] = {
            quatuor_wording_for_code ("addressee", row->addressee),
            name_of (self, &row->territory),
            row->text,
            row->answer != NULL ? row->answer : "—",
            NULL,
          };

          quatuor_grid_add_row (grid, cells);
        }
    }
  if (grid->rows->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, _("Recommendations"));
  quatuor_document_add_table (self->document, NULL, grid);
}

/*
 * Commitments, and time
 */

static void
add_counts (QuatuorGrid                   *grid,
            const char                    *name,
            const QuatuorCommitmentCounts *counts)
{
  g_autofree char *kept = g_strdup_printf ("%u", counts->kept);
  g_autofree char *open = g_strdup_printf ("%u", counts->open);
  g_autofree char *late = g_strdup_printf ("%u", counts->late);
  g_autofree char *dropped = g_strdup_printf ("%u", counts->dropped);
  const char *const cells[] = { name, kept, open, late, dropped, NULL };

  quatuor_grid_add_row (grid, cells);
}

static void
add_commitments (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Territory"), C_("commitments", "Kept"),
                                 C_("commitments", "Open"), C_("commitments", "Late"),
                                 C_("commitments", "Dropped"), NULL };
  const GPtrArray *all = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_COMMITMENT);
  QuatuorCommitmentCounts counts = quatuor_document_count_commitments (all, self->source->on);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  if (all->len == 0)
    return;
  quatuor_grid_set_numbers (grid, 1);
  for (guint i = 0; i < self->territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (self->territories, i);
      const GPtrArray *rows =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_COMMITMENT, &territory->id);
      QuatuorCommitmentCounts its =
        quatuor_document_count_commitments (rows, self->source->on);

      if (rows->len > 0)
        add_counts (grid, territory->name, &its);
    }
  add_counts (grid, C_("territories", "All"), &counts);
  quatuor_document_add_heading (self->document, 2, _("Commitments"));
  quatuor_document_add_table (self->document, NULL, grid);
}

static gint64
sum_minutes (const GPtrArray *contacts)
{
  gint64 sum = 0;

  for (guint i = 0; i < contacts->len; i++)
    {
      const QuatuorContact *contact = g_ptr_array_index (contacts, i);

      sum += contact->minutes != QUATUOR_INTEGER_UNKNOWN ? contact->minutes : 0;
    }
  return sum;
}

static void
add_time (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Territory"), _("Contacts"), _("Time in minutes"), NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  quatuor_grid_set_numbers (grid, 1);
  for (guint i = 0; i < self->territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (self->territories, i);
      const GPtrArray *contacts =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_CONTACT, &territory->id);
      g_autofree char *count = g_strdup_printf ("%u", contacts->len);
      g_autofree char *minutes =
        g_strdup_printf ("%" G_GINT64_FORMAT, sum_minutes (contacts));
      const char *const cells[] = { territory->name, count, minutes, NULL };

      if (contacts->len > 0)
        quatuor_grid_add_row (grid, cells);
    }
  if (grid->rows->len == 0)
    return;
  quatuor_document_add_heading (self->document, 2, _("Time Spent with the Territories"));
  quatuor_document_add_table (self->document, NULL, grid);
}

/**
 * quatuor_progress_document_add_results:
 * @self: a report that is being written
 *
 * Adds what came of the path: sessions, attendance, answers, projects, effects,
 * recommendations, commitments and time.
 */
void
quatuor_progress_document_add_results (QuatuorProgressWriter *self)
{
  add_sessions (self);
  add_attendance (self);
  add_diagnostic (self);
  add_projects (self);
  add_effects (self);
  add_recommendations (self);
  add_commitments (self);
  add_time (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-progress-document-private.h"

#include "quatuor-figures.h"
#include "quatuor-path.h"
#include "quatuor-presence-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

static void
add_line (QuatuorProgressWriter *self,
          const char            *label,
          guint                  part,
          guint                  whole)
{
  /* Translators: what is counted, how many, out of how many. */
  g_autofree char *line = g_strdup_printf (_("%s: %u of %u"), label, part, whole);

  quatuor_document_add_item (self->document, line);
}

static guint
count_filled (QuatuorProgressWriter *self,
              const GPtrArray       *seats)
{
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    n += quatuor_cohort_holder (self->cohort,
                                &((const QuatuorSeat *) g_ptr_array_index (seats, i))->id,
                                self->source->on) != NULL;
  return n;
}

/* The figures of the overview, counted by the same function. */
static void
add_summary (QuatuorProgressWriter *self)
{
  QuatuorPresenceCount presence = quatuor_presence_sums_get_total (self->sums);
  QuatuorFigures figures;

  quatuor_figures_count (&figures, self->cohort, 0, self->source->on);
  quatuor_document_add_heading (self->document, 2, _("In Brief"));
  add_line (self, _("Territories on the path"), figures.n_followed, figures.n_territories);
  add_line (self, C_("summary", "Seats filled"), figures.n_held, figures.n_seats);
  add_line (self, _("Phases late"), figures.n_late,
            figures.n_followed * quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_PHASE)->len);
  add_line (self, _("Half-days attended, of those held"), presence.attended,
            quatuor_presence_count_held (&presence));
  add_line (self, _("Actions done, of those not dropped"), figures.n_done, figures.n_actions);
  add_line (self, _("Commitments late, of those open"), figures.n_overdue,
            figures.n_commitments);
  add_line (self, _("Narratives published"), figures.n_published, figures.n_followed);
}

static void
add_territories (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Territory"), _("Kind"), _("State"), _("Seats filled"), NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  quatuor_grid_set_numbers (grid, 3);
  for (guint i = 0; i < self->territories->len; i++)
    {
      const QuatuorTerritory *row = g_ptr_array_index (self->territories, i);
      const GPtrArray *seats =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, &row->id);
      g_autofree char *filled =
        g_strdup_printf ("%u/%u", count_filled (self, seats), seats->len);
      const char *const cells[] = {
        row->name,
        quatuor_wording_for_code ("kind", row->kind),
        quatuor_wording_for_code (
          "state", quatuor_cohort_state (self->cohort, &row->id, self->source->on)),
        filled,
        NULL,
      };

      quatuor_grid_add_row (grid, cells);
    }
  quatuor_document_add_heading (self->document, 2, _("Territories and Their States"));
  quatuor_document_add_table (self->document, NULL, grid);
}

/* Who held a seat before does not matter here, only how often it changed hands. */
static guint
count_replacements (QuatuorProgressWriter *self,
                    const GPtrArray       *seats)
{
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const GPtrArray *tenures =
        quatuor_cohort_children (self->cohort, QUATUOR_TABLE_TENURE, &seat->id);
      guint n_holders = 0;

      for (guint t = 0; t < tenures->len; t++)
        {
          const QuatuorTenure *tenure = g_ptr_array_index (tenures, t);

          n_holders += g_str_equal (tenure->role, "holder") &&
                       tenure->starts <= self->source->on;
        }
      n += n_holders > 1 ? n_holders - 1 : 0;
    }
  return n;
}

static void
add_delegations (QuatuorProgressWriter *self)
{
  const char *const titles[] = { _("Category"), _("Seats"), C_("seats", "Filled"),
                                 C_("seats", "Vacant"), _("Replacements"), NULL };
  const GPtrArray *categories = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_CATEGORY);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  quatuor_grid_set_numbers (grid, 1);
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      g_autoptr (GPtrArray) seats =
        quatuor_document_list_seats (self->cohort, &QUATUOR_ID_NONE, &category->id);
      guint n_filled = count_filled (self, seats);
      g_autofree char *all = g_strdup_printf ("%u", seats->len);
      g_autofree char *filled = g_strdup_printf ("%u", n_filled);
      g_autofree char *vacant = g_strdup_printf ("%u", seats->len - n_filled);
      g_autofree char *replaced = g_strdup_printf ("%u", count_replacements (self, seats));
      const char *const cells[] = { category->label, all, filled, vacant, replaced, NULL };

      quatuor_grid_add_row (grid, cells);
    }
  quatuor_document_add_heading (self->document, 2, _("Delegations"));
  quatuor_document_add_table (self->document, NULL, grid);
}

/*
 * Phases
 */

static char *
progress_words (QuatuorProgressWriter  *self,
                const QuatuorTerritory *territory,
                const QuatuorPhase     *phase)
{
  g_autoptr (GPtrArray) open =
    quatuor_path_open_gates (self->cohort, &territory->id, &phase->id);
  const char *state = quatuor_path_state (self->cohort, &territory->id, &phase->id);
  GString *words = g_string_new (quatuor_wording_for_code ("state", state));

  if (quatuor_cohort_is_late (self->cohort, &territory->id, phase, self->source->on))
    g_string_append_printf (words, "\n%s", _("late"));
  if (g_str_equal (state, "under_way") && open->len > 0)
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (words, ngettext ("%u gate open", "%u gates open", open->len),
                              open->len);
    }
  return g_string_free (words, FALSE);
}

static void
add_matrix (QuatuorProgressWriter *self)
{
  const GPtrArray *phases = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_PHASE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autoptr (QuatuorGrid) grid = NULL;

  g_strv_builder_add (builder, _("Territory"));
  for (guint i = 0; i < phases->len; i++)
    g_strv_builder_add (builder, ((const QuatuorPhase *) g_ptr_array_index (phases, i))->title);
  titles = g_strv_builder_end (builder);
  grid = quatuor_grid_new ((const char *const *) titles);
  for (guint i = 0; i < self->territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (self->territories, i);
      g_auto (GStrv) cells = NULL;

      g_strv_builder_add (builder, territory->name);
      for (guint p = 0; p < phases->len; p++)
        {
          g_autofree char *words =
            progress_words (self, territory, g_ptr_array_index (phases, p));

          g_strv_builder_add (builder, words);
        }
      cells = g_strv_builder_end (builder);
      quatuor_grid_add_row (grid, (const char *const *) cells);
    }
  quatuor_document_add_table (self->document, _("Territory by Phase"), grid);
}

static void
add_phases (QuatuorProgressWriter *self)
{
  g_autoptr (QuatuorChart) chart =
    quatuor_chart_of_path (self->cohort, &QUATUOR_ID_NONE, self->source->on);
  g_autoptr (QuatuorGrid) twin = quatuor_chart_to_grid (chart, _("Phase"));

  quatuor_document_add_heading (self->document, 2, _("Phases"));
  quatuor_document_add_chart (self->document, chart);
  quatuor_document_add_table (self->document, NULL, twin);
  add_matrix (self);
}

/**
 * quatuor_progress_document:
 * @source: what the document is made from
 *
 * How far the programme is, for those who pay for it and those who evaluate it.
 * It names nobody.
 *
 * Returns: (transfer full): the report
 */
QuatuorDocument *
quatuor_progress_document (const QuatuorDocumentSource *source)
{
  const QuatuorProgramme *programme = quatuor_cohort_programme (source->cohort);
  /* Translators: a programme, as the title of a report. */
  g_autofree char *title = g_strdup_printf (_("Progress Report: %s"), programme->title);
  QuatuorProgressWriter writer = {
    .source = source,
    .cohort = source->cohort,
    .document = quatuor_document_begin (source, title),
    .territories = quatuor_cohort_rows (source->cohort, QUATUOR_TABLE_TERRITORY),
    .sums = quatuor_presence_sums_new (source->cohort, NULL, source->on),
  };

  quatuor_document_add_note (writer.document, programme->organiser);
  add_summary (&writer);
  add_territories (&writer);
  add_delegations (&writer);
  add_phases (&writer);
  quatuor_progress_document_add_results (&writer);
  quatuor_presence_sums_free (writer.sums);
  return writer.document;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-territory-document-private.h"

#include "quatuor-document-charts.h"
#include "quatuor-path.h"
#include "quatuor-presence-words.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* The sheet has two pages, whatever a territory holds: what is longer is cut, and
 * the sheet says that there is more. */
#define PAGES 2
#define MAX_SEATS 8
#define MAX_PHASES 8
#define LONG_TEXT 320
#define LABEL_TEXT 48

/**
 * quatuor_territory_document_add_more:
 * @self: a sheet that is being written
 * @n_all: how many there are
 * @n_said: how many the sheet told
 *
 * Says that there are more.
 */
void
quatuor_territory_document_add_more (QuatuorTerritoryWriter *self,
                                     guint                   n_all,
                                     guint                   n_said)
{
  g_autofree char *text = NULL;

  if (n_all <= n_said)
    return;
  text = g_strdup_printf (ngettext ("And %u more", "And %u more", n_all - n_said),
                          n_all - n_said);
  quatuor_document_add_note (self->document, text);
}

/*
 * Who they are
 */

static void
append_fact (GString    *facts,
             const char *fact)
{
  if (fact == NULL)
    return;
  if (facts->len > 0)
    g_string_append (facts, ", ");
  g_string_append (facts, fact);
}

static void
add_identity (QuatuorTerritoryWriter *self)
{
  const QuatuorTerritory *row = self->territory;
  GString *facts = g_string_new (quatuor_wording_for_code ("kind", row->kind));
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, row->population);
  g_autofree char *population = NULL;
  g_autofree char *all = NULL;
  g_autofree char *line = NULL;
  const char *state = quatuor_wording_for_code (
    "state", quatuor_cohort_state (self->cohort, &row->id, self->source->on));

  append_fact (facts, row->region);
  append_fact (facts, row->departments);
  if (row->population != QUATUOR_INTEGER_UNKNOWN)
    population = g_strdup_printf (ngettext ("%s inhabitant", "%s inhabitants",
                                            (unsigned long) row->population), number);
  append_fact (facts, population);
  append_fact (facts, row->labels);
  all = g_string_free (facts, FALSE);
  /* Translators: what a territory is, then its state in the programme. */
  line = g_strdup_printf (_("%s. State in the programme: %s."), all, state);
  quatuor_document_add_note (self->document, line);
  if (row->north_star != NULL)
    {
      g_autofree char *text = quatuor_document_shorten (row->north_star, LONG_TEXT);
      /* Translators: the aim that a territory gave itself. */
      g_autofree char *star = g_strdup_printf (_("The star to head for: %s"), text);

      quatuor_document_add_paragraph (self->document, star);
    }
}

static guint
count_holders (QuatuorCohort   *cohort,
               const QuatuorId *seat,
               QuatuorDate      on)
{
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, seat);
  guint n = 0;

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      n += g_str_equal (tenure->role, "holder") && tenure->starts <= on;
    }
  return n;
}

static char *
holder_words (QuatuorTerritoryWriter *self,
              const QuatuorTenure    *holder)
{
  if (holder == NULL)
    return g_strdup (_("Vacant"));
  if (self->source->names == QUATUOR_NARRATIVE_ROLES_ONLY)
    return g_strdup (_("Filled"));
  return quatuor_person_name (
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &holder->person));
}

static void
add_seat (QuatuorTerritoryWriter  *self,
          QuatuorGrid             *grid,
          const QuatuorMirrorSeat *row)
{
  const QuatuorTenure *holder =
    quatuor_cohort_holder (self->cohort, &row->seat->id, self->source->on);
  g_autofree char *who = holder_words (self, holder);
  g_autofree char *since = quatuor_date_to_display (
    holder != NULL ? holder->starts
                   : quatuor_cohort_vacant_since (self->cohort, &row->seat->id,
                                                  self->source->on));
  g_autofree char *holders =
    g_strdup_printf ("%u", count_holders (self->cohort, &row->seat->id, self->source->on));
  const char *const cells[] = { row->category->label, who, since, holders, NULL };

  quatuor_grid_add_row (grid, cells);
}

static void
add_team (QuatuorTerritoryWriter *self)
{
  const char *const titles[] = { _("Seat"), _("Holder"), _("Since"), _("Holders so far"), NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);
  g_autoptr (GPtrArray) seats =
    quatuor_mirror_list_seats (self->cohort, self->territory, self->source->on);

  quatuor_grid_set_numbers (grid, 3);
  for (guint i = 0; i < MIN (seats->len, MAX_SEATS); i++)
    add_seat (self, grid, g_ptr_array_index (seats, i));
  quatuor_document_add_heading (self->document, 2, _("Team"));
  quatuor_document_add_table (self->document, NULL, grid);
  quatuor_territory_document_add_more (self, seats->len, MAX_SEATS);
}

/*
 * The path
 */

static char *
state_words (QuatuorTerritoryWriter *self,
             const QuatuorPhase     *phase)
{
  const char *state = quatuor_wording_for_code (
    "state", quatuor_path_state (self->cohort, &self->territory->id, &phase->id));

  if (quatuor_cohort_is_late (self->cohort, &self->territory->id, phase, self->source->on))
    /* Translators: the state of a phase that is late. */
    return g_strdup_printf (_("%s, late"), state);
  return g_strdup (state);
}

static void
add_phase (QuatuorTerritoryWriter *self,
           QuatuorGrid            *grid,
           const QuatuorPhase     *phase,
           const QuatuorChartRow  *drawn)
{
  g_autoptr (GPtrArray) open =
    quatuor_path_open_gates (self->cohort, &self->territory->id, &phase->id);
  const GPtrArray *gates = quatuor_cohort_children (self->cohort, QUATUOR_TABLE_GATE, &phase->id);
  g_autofree char *state = state_words (self, phase);
  g_autofree char *passed = g_strdup_printf ("%u/%u", gates->len - open->len, gates->len);
  const char *const cells[] = {
    drawn->label,
    g_array_index (drawn->cells, QuatuorChartCell, 0).text,
    g_array_index (drawn->cells, QuatuorChartCell, 1).text,
    state,
    gates->len > 0 ? passed : "—",
    NULL,
  };

  quatuor_grid_add_row (grid, cells);
}

/* A chart has as many rows as the page has room for. */
static void
shorten_rows (QuatuorChart *chart,
              guint         n_phases)
{
  guint n_kept = MIN (n_phases, MAX_PHASES) + QUATUOR_TERRITORY_PROJECTS;

  if (n_phases > MAX_PHASES)
    g_ptr_array_remove_range (chart->rows, MAX_PHASES, n_phases - MAX_PHASES);
  if (chart->rows->len > n_kept)
    g_ptr_array_set_size (chart->rows, (int) n_kept);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      QuatuorChartRow *row = g_ptr_array_index (chart->rows, i);
      char *label = quatuor_document_shorten (row->label, LABEL_TEXT);

      g_free (row->label);
      row->label = label;
    }
}

/* The table is the twin of the chart, with the state and the gates beside. */
static void
add_path (QuatuorTerritoryWriter *self)
{
  const char *const titles[] = { _("Phase or project"), C_("timeline", "Planned"),
                                 C_("timeline", "Done"), _("State"),
                                 _("Gates passed"), NULL };
  const GPtrArray *phases = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_PHASE);
  g_autoptr (QuatuorChart) chart =
    quatuor_chart_of_path (self->cohort, &self->territory->id, self->source->on);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);
  guint n_shown = MIN (phases->len, MAX_PHASES);

  shorten_rows (chart, phases->len);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const QuatuorChartRow *row = g_ptr_array_index (chart->rows, i);
      const char *const cells[] = {
        row->label,
        g_array_index (row->cells, QuatuorChartCell, 0).text,
        g_array_index (row->cells, QuatuorChartCell, 1).text,
        "—",
        "—",
        NULL,
      };

      if (i < n_shown)
        add_phase (self, grid, g_ptr_array_index (phases, i), row);
      else
        quatuor_grid_add_row (grid, cells);
    }
  quatuor_document_add_heading (self->document, 2, C_("territory", "Path"));
  quatuor_document_add_chart (self->document, chart);
  quatuor_document_add_table (self->document, NULL, grid);
  quatuor_territory_document_add_more (self, phases->len, n_shown);
}

/*
 * Diagnostic and attendance
 */

static void
add_diagnostic (QuatuorTerritoryWriter *self)
{
  g_autoptr (QuatuorChart) chart =
    quatuor_chart_of_dimensions (self->cohort, &self->territory->id);
  g_autoptr (QuatuorGrid) grid = NULL;

  quatuor_document_break_page (self->document);
  quatuor_document_add_heading (self->document, 2, _("Diagnostic"));
  if (chart == NULL)
    {
      quatuor_document_add_note (self->document, _("Nobody has answered yet."));
      return;
    }
  grid = quatuor_chart_to_grid (chart, _("Dimension"));
  quatuor_document_add_chart (self->document, chart);
  quatuor_document_add_table (self->document, NULL, grid);
}

static void
add_presence (QuatuorTerritoryWriter *self)
{
  const char *const titles[] = { _("Seat"), C_("half-days", "Attended"), C_("half-days", "Held"),
                                 _("Of those held"), C_("half-days", "Planned"),
                                 _("Of those planned"), NULL };
  g_autoptr (QuatuorPresenceSums) sums =
    quatuor_presence_sums_new (self->cohort, NULL, self->source->on);
  g_autoptr (GPtrArray) seats =
    quatuor_mirror_list_seats (self->cohort, self->territory, self->source->on);
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);

  quatuor_grid_set_numbers (grid, 1);
  for (guint i = 0; i < MIN (seats->len, MAX_SEATS); i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (seats, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &seat->seat->id);
      guint n_held = quatuor_presence_count_held (&count);
      guint n_planned = quatuor_presence_count_planned (&count);
      g_autofree char *attended = g_strdup_printf ("%u", count.attended);
      g_autofree char *held = g_strdup_printf ("%u", n_held);
      g_autofree char *of_held = quatuor_presence_rate_to_text (count.attended, n_held);
      g_autofree char *planned = g_strdup_printf ("%u", n_planned);
      g_autofree char *of_planned = quatuor_presence_rate_to_text (count.attended, n_planned);
      const char *const cells[] = { seat->category->label, attended, held, of_held, planned,
                                    of_planned, NULL };

      quatuor_grid_add_row (grid, cells);
    }
  quatuor_document_add_heading (self->document, 2, _("Half-Days Attended"));
  quatuor_document_add_table (self->document, NULL, grid);
}

/**
 * quatuor_territory_document:
 * @source: what the document is made from
 * @territory: a territory of it
 *
 * The sheet of a territory, for its team and for evaluators: two pages on paper,
 * exactly.
 *
 * Returns: (transfer full): the sheet
 */
QuatuorDocument *
quatuor_territory_document (const QuatuorDocumentSource *source,
                            const QuatuorTerritory      *territory)
{
  /* Translators: a territory, as the title of its sheet. */
  g_autofree char *title = g_strdup_printf (_("Territory Sheet: %s"), territory->name);
  QuatuorTerritoryWriter writer = { source, source->cohort, territory,
                                    quatuor_document_begin (source, title) };

  quatuor_document_set_pages (writer.document, PAGES);
  add_identity (&writer);
  add_team (&writer);
  add_path (&writer);
  add_diagnostic (&writer);
  add_presence (&writer);
  quatuor_territory_document_add_results (&writer);
  return writer.document;
}

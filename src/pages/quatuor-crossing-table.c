/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-crossing-table.h"

#include "quatuor-mirror-words.h"

#include <glib/gi18n-lib.h>

/* The cells that were gathered, for a row. */
static const char *const *
end_cells (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  return (const char *const *) cells->pdata;
}

static void
add_seats (GPtrArray           *cells,
           const QuatuorMirror *mirror)
{
  for (guint i = 0; i < mirror->seats->len; i++)
    g_ptr_array_add (cells,
                     ((QuatuorMirrorSeat *) g_ptr_array_index (mirror->seats, i))->category->label);
}

static void
add_dimension (QuatuorGrid                  *grid,
               const QuatuorMirror          *mirror,
               const QuatuorMirrorDimension *dimension)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (dimension->dimension->title));
  for (guint i = 0; i < mirror->seats->len; i++)
    g_ptr_array_add (cells, quatuor_score_to_text (&dimension->scores[i]));
  g_ptr_array_add (cells, dimension->median.n_seats > 0
                            ? quatuor_tenths_to_text (dimension->median.tenths)
                            : g_strdup ("—"));
  g_ptr_array_add (cells, g_strdup_printf ("%u", dimension->median.n_seats));
  quatuor_grid_add_row (grid, end_cells (cells));
}

/**
 * quatuor_crossing_table_of_dimensions:
 * @mirror: the answers of a territory's seats
 *
 * Returns: (transfer full): a row a dimension
 */
QuatuorGrid *
quatuor_crossing_table_of_dimensions (const QuatuorMirror *mirror)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  QuatuorGrid *grid;

  g_ptr_array_add (titles, _("Dimension"));
  add_seats (titles, mirror);
  g_ptr_array_add (titles, _("Median"));
  g_ptr_array_add (titles, _("Seats in the Median"));
  grid = quatuor_grid_new (end_cells (titles));
  quatuor_grid_set_numbers (grid, 1);
  for (guint i = 0; i < mirror->dimensions->len; i++)
    add_dimension (grid, mirror, g_ptr_array_index (mirror->dimensions, i));
  return grid;
}

static char *
describe_gap (int gap)
{
  if (gap == QUATUOR_GAP_NONE)
    return g_strdup ("—");
  if (quatuor_gap_is_flagged (gap))
    /* Translators: %d is a gap in levels, wide enough to be talked over. */
    return g_strdup_printf (_("%d, to talk over"), gap);
  return g_strdup_printf ("%d", gap);
}

static const char *
describe_agreed (const QuatuorAgreed *agreed)
{
  return agreed != NULL ? quatuor_level_to_text (quatuor_level_parse (agreed->level)) : "—";
}

static void
add_criterion (QuatuorGrid                  *grid,
               const QuatuorMirror          *mirror,
               const QuatuorMirrorCriterion *criterion)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *gap = describe_gap (criterion->gap);

  g_ptr_array_add (cells, criterion->criterion->code);
  g_ptr_array_add (cells, criterion->criterion->title);
  for (guint i = 0; i < mirror->seats->len; i++)
    g_ptr_array_add (cells, (gpointer) quatuor_level_to_text (criterion->levels[i]));
  g_ptr_array_add (cells, gap);
  g_ptr_array_add (cells, (gpointer) describe_agreed (criterion->agreed));
  quatuor_grid_add_row (grid, end_cells (cells));
}

/**
 * quatuor_crossing_table_of_criteria:
 * @mirror: the answers of a territory's seats
 *
 * Returns: (transfer full): a row a criterion, widest gap first
 */
QuatuorGrid *
quatuor_crossing_table_of_criteria (const QuatuorMirror *mirror)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  QuatuorGrid *grid;

  g_ptr_array_add (titles, _("Code"));
  g_ptr_array_add (titles, _("Criterion"));
  add_seats (titles, mirror);
  g_ptr_array_add (titles, _("Gap"));
  g_ptr_array_add (titles, _("Agreed Answer"));
  grid = quatuor_grid_new (end_cells (titles));
  for (guint i = 0; i < mirror->criteria->len; i++)
    add_criterion (grid, mirror, g_ptr_array_index (mirror->criteria, i));
  return grid;
}

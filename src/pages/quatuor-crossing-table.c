/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-crossing-table.h"

#include "quatuor-mirror-words.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
new_cells (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static char **
end_cells (GPtrArray *cells)
{
  g_ptr_array_add (cells, NULL);
  return (char **) g_ptr_array_free (cells, FALSE);
}

static void
add_seats (GPtrArray           *cells,
           const QuatuorMirror *mirror)
{
  for (guint i = 0; i < mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (mirror->seats, i);

      g_ptr_array_add (cells, g_strdup (seat->category->label));
    }
}

/**
 * quatuor_crossing_table_dimension_titles:
 * @mirror: the answers of a territory's seats
 *
 * Returns: (transfer full): the titles of the table of dimensions
 */
char **
quatuor_crossing_table_dimension_titles (const QuatuorMirror *mirror)
{
  GPtrArray *cells = new_cells ();

  g_ptr_array_add (cells, g_strdup (_("Dimension")));
  add_seats (cells, mirror);
  g_ptr_array_add (cells, g_strdup (_("Median")));
  g_ptr_array_add (cells, g_strdup (_("Seats in the Median")));
  return end_cells (cells);
}

/**
 * quatuor_crossing_table_criterion_titles:
 * @mirror: the answers of a territory's seats
 *
 * Returns: (transfer full): the titles of the table of criteria
 */
char **
quatuor_crossing_table_criterion_titles (const QuatuorMirror *mirror)
{
  GPtrArray *cells = new_cells ();

  g_ptr_array_add (cells, g_strdup (_("Code")));
  g_ptr_array_add (cells, g_strdup (_("Criterion")));
  add_seats (cells, mirror);
  g_ptr_array_add (cells, g_strdup (_("Gap")));
  g_ptr_array_add (cells, g_strdup (_("Agreed Answer")));
  return end_cells (cells);
}

/**
 * quatuor_crossing_table_list_dimensions:
 * @mirror: the answers of a territory's seats
 *
 * Returns: (transfer full) (element-type GStrv): a row a dimension
 */
GPtrArray *
quatuor_crossing_table_list_dimensions (const QuatuorMirror *mirror)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < mirror->dimensions->len; i++)
    {
      const QuatuorMirrorDimension *dimension = g_ptr_array_index (mirror->dimensions, i);
      GPtrArray *cells = new_cells ();

      g_ptr_array_add (cells, g_strdup (dimension->dimension->title));
      for (guint n = 0; n < mirror->seats->len; n++)
        g_ptr_array_add (cells, quatuor_score_to_text (&dimension->scores[n]));
      g_ptr_array_add (cells, dimension->median.n_seats > 0
                                ? quatuor_tenths_to_text (dimension->median.tenths)
                                : g_strdup ("—"));
      g_ptr_array_add (cells, g_strdup_printf ("%u", dimension->median.n_seats));
      g_ptr_array_add (rows, end_cells (cells));
    }
  return rows;
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

static char *
describe_agreed (const QuatuorAgreed *agreed)
{
  if (agreed == NULL)
    return g_strdup ("—");
  return g_strdup (quatuor_level_to_text (quatuor_level_parse (agreed->level)));
}

/**
 * quatuor_crossing_table_list_criteria:
 * @mirror: the answers of a territory's seats
 *
 * Returns: (transfer full) (element-type GStrv): a row a criterion, widest gap
 *   first
 */
GPtrArray *
quatuor_crossing_table_list_criteria (const QuatuorMirror *mirror)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < mirror->criteria->len; i++)
    {
      const QuatuorMirrorCriterion *criterion = g_ptr_array_index (mirror->criteria, i);
      GPtrArray *cells = new_cells ();

      g_ptr_array_add (cells, g_strdup (criterion->criterion->code));
      g_ptr_array_add (cells, g_strdup (criterion->criterion->title));
      for (guint n = 0; n < mirror->seats->len; n++)
        g_ptr_array_add (cells, g_strdup (quatuor_level_to_text (criterion->levels[n])));
      g_ptr_array_add (cells, describe_gap (criterion->gap));
      g_ptr_array_add (cells, describe_agreed (criterion->agreed));
      g_ptr_array_add (rows, end_cells (cells));
    }
  return rows;
}

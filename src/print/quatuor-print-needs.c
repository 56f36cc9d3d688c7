/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

#include "quatuor-need-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

static const QuatuorCategory *
category_of (QuatuorCohort     *cohort,
             const QuatuorSeat *seat)
{
  return quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
}

/* One cell of the matrix: what it is called, and what stands in it. */
static void
add_cell (QuatuorSheet      *sheet,
          QuatuorCohort     *cohort,
          const QuatuorSeat *from,
          const QuatuorSeat *to)
{
  g_autoptr (GPtrArray) needs = quatuor_need_list (cohort, &from->id, &to->id);
  g_autofree char *title =
    from == to ? g_strdup (_("My role"))
               /* Translators: %s is a category of seats. */
               : g_strdup_printf (_("What I expect of: %s"), category_of (cohort, to)->label);

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, title);
  for (guint i = 0; i < needs->len; i++)
    {
      const QuatuorNeed *need = g_ptr_array_index (needs, i);
      g_autofree char *line = NULL;

      if (from != to)
        /* Translators: a need, and its state. */
        line = g_strdup_printf (_("%s (%s)"), need->text,
                                quatuor_wording_for_code ("state", need->state));
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line != NULL ? line : need->text);
    }
  if (needs->len == 0)
    quatuor_sheet_add_lines (sheet, _("Nothing is written yet"), 1);
}

/**
 * quatuor_print_needs:
 * @cohort: a cohort
 * @territory: a territory
 * @on: the day of the look
 *
 * Returns: (transfer full): what each of the four says of its role and expects
 *   of the others, with lines to write on where nothing is said
 */
QuatuorSheet *
quatuor_print_needs (QuatuorCohort          *cohort,
                     const QuatuorTerritory *territory,
                     QuatuorDate             on)
{
  const GPtrArray *seats =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id);
  /* Translators: %s is a territory, at the foot of a printed page. */
  g_autofree char *running = g_strdup_printf (_("%s, needs of the four"), territory->name);
  QuatuorSheet *sheet = quatuor_sheet_new (running);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, territory->name);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING,
                          _("What the Four Expect of Each Other"));
  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *from = g_ptr_array_index (seats, i);
      const QuatuorTenure *tenure = quatuor_cohort_holder (cohort, &from->id, on);
      const QuatuorPerson *person =
        tenure != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person)
                       : NULL;
      g_autofree char *name =
        person != NULL ? quatuor_person_name (person) : g_strdup (_("Vacant"));
      g_autofree char *heading =
        g_strdup_printf (_("%s: %s"), category_of (cohort, from)->label, name);

      quatuor_sheet_keep (sheet);
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, heading);
      for (guint n = 0; n < seats->len; n++)
        add_cell (sheet, cohort, from, g_ptr_array_index (seats, n));
    }
  return sheet;
}

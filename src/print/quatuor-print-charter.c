/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

#include "quatuor-charter-edit.h"

#include <glib/gi18n-lib.h>

static void
add_clauses (QuatuorSheet          *sheet,
             QuatuorCohort         *cohort,
             const QuatuorCharter  *charter,
             const QuatuorCategory *category)
{
  g_autoptr (GPtrArray) clauses = quatuor_charter_list_clauses (
    cohort, &charter->id, category != NULL ? &category->id : NULL);
  const char *plural = category == NULL            ? NULL
                       : category->plural != NULL ? category->plural
                                                  : category->label;
  g_autofree char *title =
    /* Translators: %s is a category of seats, in the plural. */
    plural != NULL ? g_strdup_printf (_("%s Commit Themselves To"), plural)
                   : g_strdup (_("All Commit Themselves To"));

  if (clauses->len == 0)
    return;
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, title);
  for (guint i = 0; i < clauses->len; i++)
    {
      g_autofree char *line =
        g_strdup_printf ("%u.  %s", i + 1,
                         ((const QuatuorClause *) g_ptr_array_index (clauses, i))->text);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line);
    }
}

/* A seat and who signed for it, or who is still to: a line to sign on. */
static void
add_signer (QuatuorSheet        *sheet,
            QuatuorCohort       *cohort,
            const QuatuorSigner *signer,
            QuatuorDate          on)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &signer->seat->category);
  const QuatuorTenure *tenure = quatuor_cohort_holder (cohort, &signer->seat->id, on);
  const QuatuorId *id = signer->signature != NULL ? &signer->signature->person
                        : tenure != NULL          ? &tenure->person
                                                  : NULL;
  const QuatuorPerson *person =
    id != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, id) : NULL;
  g_autofree char *name =
    person != NULL ? quatuor_person_name (person) : g_strdup (_("Vacant"));
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;

  if (signer->signature != NULL)
    {
      day = quatuor_date_to_display (signer->signature->signed_on);
      /* Translators: a category of seats, a person, and a day. */
      line = g_strdup_printf (_("%s: %s, signed on %s"), category->label, name, day);
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line);
      return;
    }
  /* Translators: a category of seats, and a person. */
  line = g_strdup_printf (_("%s: %s"), category->label, name);
  quatuor_sheet_add_lines (sheet, line, 1);
}

static void
add_signers (QuatuorSheet         *sheet,
             QuatuorCohort        *cohort,
             const QuatuorCharter *charter,
             QuatuorDate           on)
{
  g_autoptr (GArray) signers = quatuor_charter_list_signers (cohort, charter, on);
  const QuatuorId *territory = NULL;

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Signatures"));
  for (guint i = 0; i < signers->len; i++)
    {
      const QuatuorSigner *signer = &g_array_index (signers, QuatuorSigner, i);

      if (territory == NULL || !quatuor_id_equal (territory, &signer->seat->territory))
        {
          const QuatuorTerritory *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY,
                                                             &signer->seat->territory);

          /* The heading stays with the first territory below it. */
          if (territory != NULL)
            quatuor_sheet_keep (sheet);
          quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, row->name);
          territory = &signer->seat->territory;
        }
      add_signer (sheet, cohort, signer, on);
    }
}

/* Whose charter it is, which version, since when, until when. */
static void
add_facts (QuatuorSheet         *sheet,
           QuatuorCohort        *cohort,
           const QuatuorCharter *charter)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &charter->territory);
  const QuatuorProgramme *programme = quatuor_cohort_programme (cohort);
  g_autofree char *adopted = quatuor_date_to_display (charter->adopted_on);
  g_autofree char *review = quatuor_date_to_display (charter->review_on);
  g_autofree char *version =
    charter->adopted_on != QUATUOR_DATE_UNKNOWN
      /* Translators: the number of a version, and a day. */
      ? g_strdup_printf (_("Version %u, adopted on %s"), (guint) charter->version, adopted)
      /* Translators: %u is the number of a version. */
      : g_strdup_printf (_("Version %u, not adopted yet"), (guint) charter->version);
  g_autofree char *again = g_strdup_printf (_("To be read again on %s"), review);

  if (territory != NULL || programme != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING,
                            territory != NULL ? territory->name : programme->title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, version);
  if (charter->review_on != QUATUOR_DATE_UNKNOWN)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, again);
}

/**
 * quatuor_print_charter:
 * @cohort: a cohort
 * @charter: a version of a charter
 * @on: the day of the look: who holds the seats that have not signed
 *
 * Returns: (transfer full): the charter for paper, with lines to sign on
 */
QuatuorSheet *
quatuor_print_charter (QuatuorCohort        *cohort,
                       const QuatuorCharter *charter,
                       QuatuorDate           on)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  QuatuorSheet *sheet = quatuor_sheet_new (charter->title);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, charter->title);
  add_facts (sheet, cohort, charter);
  add_clauses (sheet, cohort, charter, NULL);
  for (guint i = 0; i < categories->len; i++)
    add_clauses (sheet, cohort, charter, g_ptr_array_index (categories, i));
  add_signers (sheet, cohort, charter, on);
  return sheet;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-holdings.h"

#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

static void
holding_free (gpointer data)
{
  QuatuorHolding *holding = data;

  g_free (holding->text);
  g_free (holding);
}

static void
add_heading (GPtrArray  *holdings,
             const char *text)
{
  QuatuorHolding *holding = g_new0 (QuatuorHolding, 1);

  holding->heading = TRUE;
  holding->text = g_strdup (text);
  g_ptr_array_add (holdings, holding);
}

/* Takes the text. */
static void
add_line (GPtrArray *holdings,
          char      *text)
{
  QuatuorHolding *holding = g_new0 (QuatuorHolding, 1);

  holding->text = text;
  g_ptr_array_add (holdings, holding);
}

static void
add_field (GPtrArray  *holdings,
           const char *column,
           const char *value)
{
  /* Translators: a field and its value; a dash stands for nothing. */
  add_line (holdings, g_strdup_printf (_("%s: %s"), quatuor_wording_for_column (column),
                                       value != NULL ? value : "—"));
}

static void
add_card (GPtrArray           *holdings,
          const QuatuorPerson *person)
{
  g_autofree char *informed = quatuor_date_to_display (person->informed_on);

  add_heading (holdings, _("Card"));
  add_field (holdings, "given_name", person->given_name);
  add_field (holdings, "family_name", person->family_name);
  add_field (holdings, "function", person->function);
  add_field (holdings, "organisation", person->organisation);
  add_field (holdings, "email", person->email);
  add_field (holdings, "phone", person->phone);
  add_field (holdings, "informed_on", informed);
  add_field (holdings, "note", person->note);
  add_field (holdings, "code", person->code);
}

static char *
place_of_seat (QuatuorCohort   *cohort,
               const QuatuorId *seat_id)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat_id);
  g_autofree char *category = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, seat_id);
  g_autofree char *territory = NULL;

  if (seat == NULL)
    return g_strdup ("…");
  territory = quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory);
  return g_strdup_printf ("%s, %s", territory, category);
}

static void
add_terms (GPtrArray           *holdings,
           QuatuorCohort       *cohort,
           const QuatuorPerson *person)
{
  const GPtrArray *tenures = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TENURE);
  guint first = holdings->len;

  add_heading (holdings, _("Seats"));
  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);
      g_autofree char *place = NULL;
      g_autofree char *starts = NULL;
      g_autofree char *ends = NULL;

      if (!quatuor_id_equal (&tenure->person, &person->id))
        continue;
      place = place_of_seat (cohort, &tenure->seat);
      starts = quatuor_date_to_display (tenure->starts);
      ends = quatuor_date_to_display (tenure->ends);
      /* Translators: a seat, the role on it, the first and the last day; a dash
       * stands for no day. */
      add_line (holdings, g_strdup_printf (_("%s: %s (first day: %s, last day: %s)"), place,
                                           quatuor_wording_for_code ("role", tenure->role),
                                           starts, ends));
    }
  if (holdings->len == first + 1)
    add_line (holdings, g_strdup (_("None")));
}

static void
add_decisions (GPtrArray           *holdings,
               QuatuorCohort       *cohort,
               const QuatuorPerson *person)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  const GPtrArray *progresses = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PROGRESS);
  const GPtrArray *checks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_GATE_CHECK);
  guint first = holdings->len;

  add_heading (holdings, _("Coaching and Decisions"));
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      if (quatuor_id_equal (&territory->coach, &person->id))
        add_line (holdings, g_strdup_printf (_("Coaches %s"), territory->name));
    }
  for (guint i = 0; i < progresses->len; i++)
    {
      const QuatuorProgress *progress = g_ptr_array_index (progresses, i);

      if (quatuor_id_equal (&progress->decided_by, &person->id))
        {
          g_autofree char *phase = quatuor_label_row_name (cohort, QUATUOR_TABLE_PHASE,
                                                           &progress->phase);
          g_autofree char *territory = quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY,
                                                               &progress->territory);

          add_line (holdings, g_strdup_printf (_("Decided on the phase %s in %s"), phase,
                                               territory));
        }
    }
  for (guint i = 0; i < checks->len; i++)
    {
      const QuatuorGateCheck *check = g_ptr_array_index (checks, i);

      if (quatuor_id_equal (&check->by, &person->id))
        {
          g_autofree char *gate = quatuor_label_row_name (cohort, QUATUOR_TABLE_GATE, &check->gate);
          g_autofree char *territory = quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY,
                                                               &check->territory);

          add_line (holdings, g_strdup_printf (_("Ticked a gate in %s: %s"), territory, gate));
        }
    }
  if (holdings->len == first + 1)
    add_line (holdings, g_strdup (_("None")));
}

static void
add_answer (GPtrArray           *holdings,
            QuatuorCohort       *cohort,
            const QuatuorRating *rating)
{
  g_autofree char *campaign = quatuor_label_row_name (cohort, QUATUOR_TABLE_CAMPAIGN,
                                                      &rating->campaign);
  g_autofree char *criterion = quatuor_label_row_name (cohort, QUATUOR_TABLE_CRITERION,
                                                       &rating->criterion);
  g_autofree char *day = quatuor_date_to_display (rating->rated_on);
  const char *level = rating->level != NULL ? quatuor_wording_for_code ("level", rating->level)
                                            : "—";

  /* Translators: a campaign, a criterion, the level given and the day. */
  add_line (holdings, g_strdup_printf (_("%s, %s: %s (%s)"), campaign, criterion, level, day));
  if (rating->comment != NULL)
    add_field (holdings, "comment", rating->comment);
  if (rating->evidence != NULL)
    add_field (holdings, "evidence", rating->evidence);
}

static void
add_answers (GPtrArray           *holdings,
             QuatuorCohort       *cohort,
             const QuatuorPerson *person,
             const GPtrArray     *ratings)
{
  guint first = holdings->len;

  add_heading (holdings, _("Answers to the Diagnostic"));
  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);

      if (quatuor_id_equal (&rating->person, &person->id))
        add_answer (holdings, cohort, rating);
    }
  if (holdings->len == first + 1)
    add_line (holdings, g_strdup (_("None")));
}

static gboolean
names_person (const QuatuorField *field,
              gconstpointer       row,
              const QuatuorId    *person)
{
  QuatuorTable referred;

  return (field->kind == QUATUOR_FIELD_KEY || field->kind == QUATUOR_FIELD_ID) &&
         quatuor_row_find_reference (field->name, &referred) &&
         referred == QUATUOR_TABLE_PERSON &&
         quatuor_id_equal ((const guint8 *) row + field->offset, person);
}

/* All that a row says, but its own id and the person it is about. */
static void
add_row (GPtrArray           *holdings,
         QuatuorCohort       *cohort,
         QuatuorTable         table,
         gconstpointer        row,
         const QuatuorPerson *person)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const QuatuorField *field = &type->fields[i];
      g_autofree char *text = quatuor_field_to_text (field, row);
      g_autofree char *words = NULL;
      g_autofree char *pair = NULL;

      if (text == NULL || g_str_equal (field->name, "id") || g_str_equal (field->name, "rank") ||
          names_person (field, row, &person->id))
        continue;
      words = quatuor_wording_for_value (cohort, table, field->name, text);
      pair = g_strdup_printf (_("%s: %s"), quatuor_wording_for_column (field->name), words);
      g_string_append_printf (line, "%s%s", line->len > 0 ? "; " : "", pair);
    }
  add_line (holdings, g_string_free (g_steal_pointer (&line), FALSE));
}

/* Presence, contacts, interviews, voices and whatever comes later: every row of
 * the path that names the person, table by table. */
static void
add_path (GPtrArray           *holdings,
          QuatuorCohort       *cohort,
          const QuatuorPerson *person)
{
  for (guint table = QUATUOR_TABLE_PEER_GROUP; table < QUATUOR_N_TABLES; table++)
    {
      const QuatuorRowType *type = quatuor_row_type ((QuatuorTable) table);
      const GPtrArray *rows = quatuor_cohort_rows (cohort, (QuatuorTable) table);
      gboolean headed = FALSE;

      for (guint i = 0; i < rows->len; i++)
        {
          gconstpointer row = g_ptr_array_index (rows, i);
          gboolean named = FALSE;

          for (guint n = 0; n < type->n_fields && !named; n++)
            named = names_person (&type->fields[n], row, &person->id);
          if (!named)
            continue;
          if (!headed)
            add_heading (holdings, quatuor_wording_for_table ((QuatuorTable) table));
          headed = TRUE;
          add_row (holdings, cohort, (QuatuorTable) table, row, person);
        }
    }
}

/**
 * quatuor_holdings_list:
 * @cohort: a cohort
 * @person: a person of it
 * @ratings: (element-type QuatuorRating): answers; those of others are left out
 *
 * Lists all that the programme holds on a person, so that it can be shown to
 * that person, on the screen and on paper.
 *
 * Returns: (transfer full) (element-type QuatuorHolding): the lines, in order
 */
GPtrArray *
quatuor_holdings_list (QuatuorCohort       *cohort,
                       const QuatuorPerson *person,
                       const GPtrArray     *ratings)
{
  GPtrArray *holdings = g_ptr_array_new_with_free_func (holding_free);

  add_card (holdings, person);
  add_terms (holdings, cohort, person);
  add_decisions (holdings, cohort, person);
  add_answers (holdings, cohort, person, ratings);
  add_path (holdings, cohort, person);
  return holdings;
}

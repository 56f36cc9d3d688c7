/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-fill-in.h"

#include "quatuor-csv-writer.h"
#include "quatuor-problem.h"
#include "quatuor-sums.h"
#include "quatuor-table.h"

typedef struct
{
  QuatuorCsvWriter       *writer;
  const QuatuorCsvTable  *table;
  QuatuorCohort          *cohort;
  const QuatuorCampaign  *campaign;
  const QuatuorSeat      *seat;
  const QuatuorTerritory *territory;
  const QuatuorCategory  *category;
  GPtrArray              *ratings;
} FillIn;

static void
write_criterion (const FillIn           *self,
                 const QuatuorCriterion *criterion)
{
  const QuatuorRating *rating = quatuor_sums_find_rating (
    self->ratings, &self->campaign->id, &self->seat->id, &criterion->id);
  const QuatuorPerson *person =
    rating != NULL ? quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PERSON, &rating->person)
                   : NULL;

  quatuor_csv_writer_add_code (self->writer, self->territory->code);
  quatuor_csv_writer_add_code (self->writer, self->campaign->code);
  quatuor_csv_writer_add_code (self->writer, self->category->code);
  quatuor_csv_writer_add_code (self->writer, criterion->code);
  quatuor_csv_writer_add_choice (self->writer,
                                 self->table->columns[QUATUOR_RATINGS_LEVEL].choices,
                                 rating != NULL ? rating->level : NULL);
  quatuor_csv_writer_add_text (self->writer, rating != NULL ? rating->comment : NULL);
  quatuor_csv_writer_add_text (self->writer, rating != NULL ? rating->evidence : NULL);
  quatuor_csv_writer_add_code (self->writer, person != NULL ? person->code : NULL);
  quatuor_csv_writer_add_date (self->writer,
                               rating != NULL ? rating->rated_on : QUATUOR_DATE_UNKNOWN);
  quatuor_csv_writer_add_text (self->writer, criterion->title);
  quatuor_csv_writer_add_text (self->writer, criterion->question);
  quatuor_csv_writer_add_text (self->writer, criterion->level0);
  quatuor_csv_writer_add_text (self->writer, criterion->level1);
  quatuor_csv_writer_add_text (self->writer, criterion->level2);
  quatuor_csv_writer_add_text (self->writer, criterion->level3);
  quatuor_csv_writer_add_text (self->writer, criterion->level4);
  quatuor_csv_writer_end_row (self->writer);
}

/**
 * quatuor_fill_in_write_rows:
 * @db: the programme
 * @cohort: the same, as it is now
 * @campaign: a campaign
 * @seat: the seat that will fill the table in
 * @writer: where the table goes
 * @error: where an error goes
 *
 * Writes the header and the rows of quatuor_fill_in_write().
 *
 * Returns: whether the answers could be read
 */
gboolean
quatuor_fill_in_write_rows (QuatuorDb              *db,
                            QuatuorCohort          *cohort,
                            const QuatuorCampaign  *campaign,
                            const QuatuorSeat      *seat,
                            QuatuorCsvWriter       *writer,
                            GError                **error)
{
  g_autoptr (GPtrArray) criteria = quatuor_sums_list_criteria (cohort, campaign, NULL);
  g_autoptr (GPtrArray) ratings =
    quatuor_table_load_ratings (db, &campaign->id, &seat->territory, error);
  guint n_help;
  const QuatuorCsvColumn *help = quatuor_csv_kind_get_help (QUATUOR_CSV_RATINGS, &n_help);
  const FillIn self = {
    .writer = writer,
    .table = quatuor_csv_kind_get_table (QUATUOR_CSV_RATINGS),
    .cohort = cohort,
    .campaign = campaign,
    .seat = seat,
    .territory = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &seat->territory),
    .category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category),
    .ratings = ratings,
  };

  if (ratings == NULL)
    return FALSE;

  quatuor_csv_writer_add_header (writer, self.table->columns, self.table->n_columns);
  quatuor_csv_writer_add_header (writer, help, n_help);
  quatuor_csv_writer_end_header (writer);
  for (guint i = 0; i < criteria->len; i++)
    write_criterion (&self, g_ptr_array_index (criteria, i));
  return TRUE;
}

/**
 * quatuor_fill_in_write:
 * @db: the programme
 * @campaign: a campaign
 * @seat: the seat that will fill it in
 * @path: (type filename): the file; one that is there is replaced
 * @profile: for whom
 * @error: where an error goes
 *
 * Writes a `ratings` table of one seat, a row a criterion, with the answers it
 * has given so far and the words of the questionnaire beside them. It comes
 * back through the import of ratings.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_fill_in_write (QuatuorDb          *db,
                       const QuatuorId    *campaign,
                       const QuatuorId    *seat,
                       const char         *path,
                       QuatuorCsvProfile   profile,
                       GError            **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (db, error);
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  const QuatuorCampaign *campaign_row;
  const QuatuorSeat *seat_row;

  if (cohort == NULL)
    return FALSE;
  campaign_row = quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, campaign);
  seat_row = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat);
  if (campaign_row == NULL || seat_row == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_REFERENCE, NULL, NULL);
      return FALSE;
    }

  writer = quatuor_csv_writer_new (path, profile, QUATUOR_CSV_REPLACE_EXISTING, error);
  return writer != NULL &&
         quatuor_fill_in_write_rows (db, cohort, campaign_row, seat_row, writer, error) &&
         quatuor_csv_writer_finish (writer, error);
}

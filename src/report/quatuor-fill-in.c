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

static gboolean
find_rows (FillIn           *self,
           const QuatuorId  *campaign,
           const QuatuorId  *seat,
           GError          **error)
{
  self->campaign = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CAMPAIGN, campaign);
  self->seat = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SEAT, seat);
  if (self->campaign == NULL || self->seat == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_REFERENCE, NULL, NULL);
      return FALSE;
    }
  self->territory =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY, &self->seat->territory);
  self->category =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CATEGORY, &self->seat->category);
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
  g_autoptr (GPtrArray) criteria = NULL;
  g_autoptr (GPtrArray) ratings = NULL;
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  guint n_help;
  const QuatuorCsvColumn *help = quatuor_csv_kind_get_help (QUATUOR_CSV_RATINGS, &n_help);
  FillIn self = { .cohort = cohort, .table = quatuor_csv_kind_get_table (QUATUOR_CSV_RATINGS) };

  if (cohort == NULL || !find_rows (&self, campaign, seat, error))
    return FALSE;
  ratings = quatuor_table_load_ratings (db, campaign, &self.seat->territory, error);
  if (ratings == NULL)
    return FALSE;
  writer = quatuor_csv_writer_new (path, profile, QUATUOR_CSV_REPLACE_EXISTING, error);
  if (writer == NULL)
    return FALSE;

  self.ratings = ratings;
  self.writer = writer;
  quatuor_csv_writer_add_header (writer, self.table->columns, self.table->n_columns);
  quatuor_csv_writer_add_header (writer, help, n_help);
  quatuor_csv_writer_end_header (writer);
  criteria = quatuor_sums_list_criteria (cohort, self.campaign, NULL);
  for (guint i = 0; i < criteria->len; i++)
    write_criterion (&self, g_ptr_array_index (criteria, i));
  return quatuor_csv_writer_finish (writer, error);
}

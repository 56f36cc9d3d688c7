/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

#include "fixture-sample.h"
#include "quatuor-journal.h"
#include "quatuor-presence.h"

#include <stdlib.h>
#include <string.h>

/* What is read part by part, so that the first rows come at once, is what reading
 * everything gives. */

/* More than are counted together. */
#define N_TERRITORIES 45

/* More than are looked up and sorted at once. */
#define N_NOTED 230

/* The columns of the report on presence, and those of attendance that are compared. */
enum
{
  TERRITORY,
  CATEGORY,
  ATTENDED,
  REMOTE,
  HELD,
  RATE_HELD,
  PLANNED,
  RATE_PLANNED,
  EXCUSED,
  ABSENT,
  NOT_NOTED,
};

enum
{
  NOTED_SESSION,
  NOTED_DATE,
  NOTED_PART,
  NOTED_TERRITORY,
  NOTED_CATEGORY,
  NOTED_PERSON,
};

static const char *const ROLES[] = { "holder", "substitute", "associate" };

static void
apply (FixtureSample *sample,
       QuatuorEdit   *edit)
{
  g_autoptr (QuatuorEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  quatuor_journal_apply (sample->db, owned, &error);
  g_assert_no_error (error);
  quatuor_cohort_unref (sample->cohort);
  sample->cohort = quatuor_table_load_cohort (sample->db, &error);
  g_assert_no_error (error);
}

/* People of one territory are on seats of others, too. */
static void
put_territory (FixtureSample *sample,
               QuatuorEdit   *edit,
               guint          nth)
{
  const GPtrArray *categories = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_CATEGORY);
  const GPtrArray *people = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_PERSON);
  g_autofree char *code = g_strdup_printf ("ailleurs-%02u", nth);
  QuatuorTerritory territory = {
    .id = quatuor_id_new (), .code = code, .name = (char *) "Ailleurs", .kind = (char *) "pays",
    .population = QUATUOR_INTEGER_UNKNOWN, .population_year = QUATUOR_INTEGER_UNKNOWN,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &territory);
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      const QuatuorPerson *person = g_ptr_array_index (people, (nth * 7 + i * 3) % people->len);
      QuatuorSeat seat = { .id = quatuor_id_new (), .territory = territory.id,
                           .category = category->id };
      QuatuorTenure tenure = { .id = quatuor_id_new (), .seat = seat.id, .person = person->id,
                               .role = (char *) ROLES[(nth + i) % G_N_ELEMENTS (ROLES)] };

      quatuor_edit_put (edit, QUATUOR_TABLE_SEAT, &seat);
      quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
    }
}

static const QuatuorSeat *
find_seat (QuatuorCohort *cohort,
           char         **row)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, row[TERRITORY]);
  const QuatuorCategory *category =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_CATEGORY, row[CATEGORY]);
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      if (quatuor_id_equal (&seat->category, &category->id))
        return seat;
    }
  return NULL;
}

static void
assert_count (const char *cell,
              guint       count)
{
  g_assert_cmpuint (strtoul (cell, NULL, 10), ==, count);
}

static void
test_presence (FixtureSample *sample,
               gconstpointer  data)
{
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_PSEUDONYMS };
  QuatuorEdit *edit = quatuor_edit_new ("territory.new");
  g_autoptr (QuatuorPresenceSums) sums = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_counted = 0;

  for (guint i = 0; i < N_TERRITORIES; i++)
    put_territory (sample, edit, i);
  apply (sample, edit);

  sums = quatuor_presence_sums_new (sample->cohort, NULL, quatuor_date_today ());
  rows = report_rows_read (quatuor_report_find ("presence"), sample->db, &filter);
  g_assert_cmpuint (rows->len, ==,
                    quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_SEAT)->len);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      const QuatuorSeat *seat = find_seat (sample->cohort, row);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &seat->id);

      g_test_message ("%s, %s", row[TERRITORY], row[CATEGORY]);
      assert_count (row[ATTENDED], count.attended);
      assert_count (row[REMOTE], count.remote);
      assert_count (row[HELD], quatuor_presence_count_held (&count));
      assert_count (row[PLANNED], quatuor_presence_count_planned (&count));
      assert_count (row[EXCUSED], count.excused);
      assert_count (row[ABSENT], count.absent);
      assert_count (row[NOT_NOTED], count.not_noted);
      n_counted += count.attended;
    }
  g_assert_cmpuint (n_counted, >, 0);
}

/* Every second one is on a seat, too. */
static void
put_noted (FixtureSample        *sample,
           QuatuorEdit          *edit,
           const QuatuorHalfDay *half_day,
           guint                 nth)
{
  const GPtrArray *seats = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_SEAT);
  const QuatuorSeat *seat = g_ptr_array_index (seats, nth % seats->len);
  g_autofree char *code = g_strdup_printf ("N%05u", nth * 7919 % 10000);
  QuatuorPerson person = { .id = quatuor_id_new (), .code = code };
  QuatuorTenure tenure = { .id = quatuor_id_new (), .seat = seat->id, .person = person.id,
                           .role = (char *) "associate" };
  QuatuorAttendance attendance = { .half_day = half_day->id, .person = person.id,
                                   .status = (char *) "present" };

  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  if (nth % 2 == 0)
    quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &attendance);
}

static gint64
rank_of (FixtureSample *sample,
         const char    *code)
{
  const QuatuorCategory *category =
    quatuor_cohort_find_code (sample->cohort, QUATUOR_TABLE_CATEGORY, code);

  return category != NULL ? category->rank : 0;
}

/* By territory, those without one last, then by category, then by code. */
static void
assert_in_order (FixtureSample *sample,
                 char         **one,
                 char         **other)
{
  int without = (*one[NOTED_TERRITORY] == '\0') - (*other[NOTED_TERRITORY] == '\0');
  int place = without != 0 ? without : strcmp (one[NOTED_TERRITORY], other[NOTED_TERRITORY]);

  if (place == 0)
    place = (int) (rank_of (sample, one[NOTED_CATEGORY]) -
                   rank_of (sample, other[NOTED_CATEGORY]));
  if (place == 0)
    place = strcmp (one[NOTED_PERSON], other[NOTED_PERSON]);
  g_assert_cmpint (place, <, 0);
}

/* Of the rows the one of that person in the row's session and half-day. */
static char **
find_row (const GPtrArray *rows,
          char           **sought)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      if (g_str_equal (row[NOTED_SESSION], sought[NOTED_SESSION]) &&
          g_str_equal (row[NOTED_DATE], sought[NOTED_DATE]) &&
          g_str_equal (row[NOTED_PART], sought[NOTED_PART]) &&
          g_str_equal (row[NOTED_PERSON], sought[NOTED_PERSON]))
        return row;
    }
  return NULL;
}

static void
test_attendance (FixtureSample *sample,
                 gconstpointer  data)
{
  const QuatuorReport *report = quatuor_report_find ("attendance");
  const QuatuorReportFilter filter = { .names = QUATUOR_REPORT_PSEUDONYMS };
  g_autoptr (GPtrArray) before = report_rows_read (report, sample->db, &filter);
  const GPtrArray *noted = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_ATTENDANCE);
  const QuatuorAttendance *first = g_ptr_array_index (noted, 0);
  const QuatuorHalfDay *half_day =
    quatuor_cohort_find (sample->cohort, QUATUOR_TABLE_HALF_DAY, &first->half_day);
  QuatuorEdit *edit = quatuor_edit_new ("presence.note");
  g_autoptr (GPtrArray) after = NULL;

  for (guint i = 0; i < N_NOTED; i++)
    put_noted (sample, edit, half_day, i);
  apply (sample, edit);
  after = report_rows_read (report, sample->db, &filter);

  /* Whoever was noted before is so still, on the same seat. */
  g_assert_cmpuint (after->len, ==, before->len + N_NOTED);
  for (guint i = 0; i < before->len; i++)
    {
      char **row = g_ptr_array_index (before, i);

      g_assert_true (g_strv_equal ((const char *const *) row,
                                   (const char *const *) find_row (after, row)));
    }
  for (guint i = 1; i < after->len; i++)
    {
      char **one = g_ptr_array_index (after, i - 1);
      char **other = g_ptr_array_index (after, i);

      if (g_str_equal (one[NOTED_SESSION], other[NOTED_SESSION]) &&
          g_str_equal (one[NOTED_DATE], other[NOTED_DATE]) &&
          g_str_equal (one[NOTED_PART], other[NOTED_PART]))
        assert_in_order (sample, one, other);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/parts/presence", FixtureSample, NULL, fixture_sample_set_up, test_presence,
              fixture_sample_tear_down);
  g_test_add ("/report/parts/attendance", FixtureSample, NULL, fixture_sample_set_up,
              test_attendance, fixture_sample_tear_down);
  return g_test_run ();
}

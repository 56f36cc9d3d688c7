/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-rows.h"

#include "quatuor-test-db.h"

#include <string.h>

/* What the coach keeps for herself, in every place that has such words. */
#define SECRET "RESERVEE"
#define SHARED "PARTAGEE"

static void
put_contact (QuatuorTestDb *fixture,
             QuatuorEdit   *edit,
             const char    *visibility,
             const char    *note)
{
  QuatuorContact contact = {
    .id = quatuor_id_new (),
    .code = (char *) visibility,
    .territory = fixture->territory,
    .date = quatuor_date_new (2026, 3, 12),
    .kind = (char *) "visit",
    .minutes = QUATUOR_INTEGER_UNKNOWN,
    .note = (char *) note,
    .visibility = (char *) visibility,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT, &contact);
}

static void
put_interview (QuatuorTestDb *fixture,
               QuatuorEdit   *edit)
{
  QuatuorInterview interview = {
    .id = quatuor_id_new (),
    .territory = fixture->territory,
    .seat = fixture->seat[0],
    .code = (char *) "R1",
    .consent = (char *) "given",
    .note = (char *) SECRET,
  };
  QuatuorExcerpt excerpt = {
    .id = quatuor_id_new (),
    .interview = interview.id,
    .criterion = fixture->criterion[0],
    .rank = 1,
    .text = (char *) SECRET,
    .consent = (char *) "hidden",
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_INTERVIEW, &interview);
  quatuor_edit_put (edit, QUATUOR_TABLE_EXCERPT, &excerpt);
}

static void
fill (QuatuorTestDb *fixture)
{
  QuatuorEdit *edit = quatuor_edit_new ("contact.add");

  put_contact (fixture, edit, "coach", SECRET);
  put_contact (fixture, edit, "team", SECRET);
  put_contact (fixture, edit, "shareable", SHARED);
  put_interview (fixture, edit);
  quatuor_test_db_apply (fixture, edit);
}

/* All that all reports say, one after the other. */
static char *
run_all (QuatuorTestDb             *fixture,
         const QuatuorReportFilter *filter)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autofree char *rows = report_rows_say (reports[i].name, fixture->db, filter);

      g_string_append (text, rows);
    }
  return g_string_free (text, FALSE);
}

static void
test_reports (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  const QuatuorReportFilter names = { .names = QUATUOR_REPORT_NAMES };
  const QuatuorReportFilter pseudonyms = { .names = QUATUOR_REPORT_PSEUDONYMS };
  g_autofree char *with_names = NULL;
  g_autofree char *without = NULL;

  fill (fixture);
  with_names = run_all (fixture, &names);
  g_assert_null (strstr (with_names, SECRET));
  g_assert_nonnull (strstr (with_names, SHARED));

  without = run_all (fixture, &pseudonyms);
  g_assert_null (strstr (without, SECRET));
  g_assert_null (strstr (without, SHARED));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/private/reports", QuatuorTestDb, NULL, quatuor_test_db_set_up, test_reports,
              quatuor_test_db_tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"
#include "quatuor-report-private.h"
#include "quatuor-snapshot.h"
#include "quatuor-table.h"
#include "quatuor-test-db.h"
#include "report-rows.h"

/* What the report on changes says after acts that cancel one another, or that only
 * look like others: exactly what differs, whatever happened in between. */
typedef struct
{
  QuatuorTestDb        db;
  QuatuorReportFilter  filter;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  quatuor_test_db_set_up (&self->db, data);
  quatuor_test_db_rate (&self->db, 0, 0, "1", "Avant");
  quatuor_snapshot_take (self->db.db, "Avant", NULL, NULL, &error);
  g_assert_no_error (error);
  self->filter.names = QUATUOR_REPORT_NAMES;
  self->filter.since = quatuor_snapshot_find (self->db.db, "Avant", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_report_filter_clear (&self->filter);
  quatuor_test_db_tear_down (&self->db, data);
}

static void
assert_changes (Fixture    *self,
                const char *expected)
{
  g_autofree char *said = report_rows_say ("changes", self->db.db, &self->filter);

  g_assert_cmpstr (said, ==, expected);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  quatuor_journal_undo (self->db.db, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  quatuor_journal_redo (self->db.db, &error);
  g_assert_no_error (error);
}

#define RENAMED "trois-clochers|changed|territory|trois-clochers|name|CC des Trois-Clochers|%s\n"

/* A change and its reversal are no change; of several, the first and the last count. */
static void
test_there_and_back (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *last = g_strdup_printf (RENAMED, "Trois");

  quatuor_test_db_rename (&self->db, "Un");
  quatuor_test_db_rename (&self->db, "CC des Trois-Clochers");
  quatuor_test_db_rate (&self->db, 0, 0, "4", NULL);
  quatuor_test_db_rate (&self->db, 0, 0, "1", "Avant");
  assert_changes (self, "");
  quatuor_test_db_rename (&self->db, "Deux");
  quatuor_test_db_rename (&self->db, "Trois");
  assert_changes (self, last);
}

static void
test_undo (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *renamed = g_strdup_printf (RENAMED, "Un");

  quatuor_test_db_rename (&self->db, "Un");
  undo (self);
  assert_changes (self, "");
  redo (self);
  assert_changes (self, renamed);
}

/* Back beyond the snapshot: what it held is what is missing now, with what the first
 * answer had brought about. */
static void
test_undo_beyond (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *day = quatuor_date_to_iso (quatuor_date_today ());
  g_autofree char *gone = g_strdup_printf (
    "|changed|framework|essai|frozen_on|%s|\n"
    "trois-clochers|removed|rating|initial / elected / S01|level|1|\n"
    "trois-clochers|removed|rating|initial / elected / S01|comment|Avant|\n"
    "trois-clochers|removed|rating|initial / elected / S01|rated_on|%s|\n", day, day);

  undo (self);
  assert_changes (self, gone);
  redo (self);
  assert_changes (self, "");
}

static void
set_code (Fixture    *self,
          const char *code)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTerritory *territory = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_table_get (self->db.db, QUATUOR_TABLE_TERRITORY, &self->db.territory,
                     (gpointer *) &territory, &error);
  g_assert_no_error (error);
  quatuor_row_set_text (&territory->code, code);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
  quatuor_test_db_apply (&self->db, edit);
}

/* What bears the code did not change: the code alone did, and the row is found by
 * the one that it has now. */
static void
test_code (Fixture       *self,
           gconstpointer  data)
{
  set_code (self, "quatre-clochers");
  assert_changes (self, "quatre-clochers|changed|territory|quatre-clochers|code|trois-clochers|"
                        "quatre-clochers\n");
  quatuor_report_filter_add (&self->filter.territories, &self->db.territory);
  assert_changes (self, "quatre-clochers|changed|territory|quatre-clochers|code|trois-clochers|"
                        "quatre-clochers\n");
}

static void
remove_rating (Fixture *self)
{
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  QuatuorRating rating = { .campaign = self->db.campaign, .seat = self->db.seat[0],
                           .criterion = self->db.criterion[0] };

  quatuor_edit_remove (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_db_apply (&self->db, edit);
}

/* An answer is known by whose it is and to what: given again, it is the same one. */
static void
test_given_again (Fixture       *self,
                  gconstpointer  data)
{
  remove_rating (self);
  quatuor_test_db_rate (&self->db, 0, 0, "1", "Avant");
  assert_changes (self, "");
  remove_rating (self);
  quatuor_test_db_rate (&self->db, 0, 0, "2", "Avant");
  assert_changes (self, "trois-clochers|changed|rating|initial / elected / S01|level|1|2\n");
}

static void
put_resource (Fixture         *self,
              const QuatuorId *id,
              gboolean         is_there)
{
  QuatuorEdit *edit = quatuor_edit_new ("resource.edit");
  QuatuorResource resource = { .id = *id, .code = (char *) "guide", .title = (char *) "Guide",
                               .kind = (char *) "document" };

  if (is_there)
    quatuor_edit_put (edit, QUATUOR_TABLE_RESOURCE, &resource);
  else
    quatuor_edit_remove (edit, QUATUOR_TABLE_RESOURCE, &resource);
  quatuor_test_db_apply (&self->db, edit);
}

/* What came and went in between is not told. */
static void
test_came_and_went (Fixture       *self,
                    gconstpointer  data)
{
  const QuatuorId id = quatuor_id_new ();

  put_resource (self, &id, TRUE);
  put_resource (self, &id, FALSE);
  assert_changes (self, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/report/since/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("there-and-back", test_there_and_back);
  ADD ("undo", test_undo);
  ADD ("undo-beyond", test_undo_beyond);
  ADD ("code", test_code);
  ADD ("given-again", test_given_again);
  ADD ("came-and-went", test_came_and_went);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"

#include "quatuor-test-db.h"

#include <stdlib.h>
#include <string.h>

/* With four seats, more rows than the journal files one by one, and more than
 * one statement takes. */
#define N_CRITERIA 611
#define N_RATINGS (4 * N_CRITERIA)

typedef struct
{
  QuatuorRating rows[N_RATINGS];
  gconstpointer sorted[N_RATINGS];
  guint         n_done;
} Many;

static int
compare_ratings (gconstpointer a,
                 gconstpointer b)
{
  return memcmp (*(const gconstpointer *) a, *(const gconstpointer *) b, 3 * QUATUOR_ID_SIZE);
}

static void
add_criteria (QuatuorTestDb *fixture,
              QuatuorId     *ids)
{
  QuatuorEdit *edit = quatuor_edit_new ("criterion.add");
  g_autoptr (GError) error = NULL;
  QuatuorCriterion *known = NULL;

  quatuor_table_get (fixture->db, QUATUOR_TABLE_CRITERION, &fixture->criterion[0],
                     (gpointer *) &known, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_CRITERIA; i++)
    {
      g_autofree char *code = g_strdup_printf ("X%03u", i);
      QuatuorCriterion criterion = { .id = quatuor_id_new (), .dimension = known->dimension,
                                     .code = code, .rank = 100 + i, .title = code };

      ids[i] = criterion.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_CRITERION, &criterion);
    }
  quatuor_row_free (QUATUOR_TABLE_CRITERION, known);
  quatuor_test_db_apply (fixture, edit);
}

static Many *
make_ratings (QuatuorTestDb *fixture)
{
  static char *const LEVELS[] = { (char *) "0", (char *) "4", (char *) "dont_know", NULL };
  static char *const COMMENTS[] = { NULL, (char *) "« À revoir »", (char *) "=1+1\n…" };
  g_autofree QuatuorId *criteria = g_new (QuatuorId, N_CRITERIA);
  Many *many = g_new0 (Many, 1);

  add_criteria (fixture, criteria);
  for (guint i = 0; i < N_RATINGS; i++)
    {
      many->rows[i].campaign = fixture->campaign;
      many->rows[i].seat = fixture->seat[i % 4];
      many->rows[i].criterion = criteria[i / 4];
      many->rows[i].level = LEVELS[i % G_N_ELEMENTS (LEVELS)];
      many->rows[i].comment = COMMENTS[i % G_N_ELEMENTS (COMMENTS)];
      many->rows[i].rated_on = i % 5 == 0 ? QUATUOR_DATE_UNKNOWN : quatuor_date_new (2026, 2, 4);
      many->sorted[i] = &many->rows[i];
    }
  qsort (many->sorted, N_RATINGS, sizeof many->sorted[0], compare_ratings);
  return many;
}

static gboolean
insert_many (QuatuorDb  *db,
             gpointer    data,
             GError    **error)
{
  Many *many = data;

  return quatuor_table_insert_all (db, QUATUOR_TABLE_RATING, many->sorted, N_RATINGS,
                                   &many->n_done, error);
}

static void
test_undo_redo (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_autofree Many *many = make_ratings (fixture);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_journal_record (fixture->db, "import.ratings", insert_many, many, &error);
  g_assert_no_error (error);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, !=, before);
  quatuor_test_db_assert_sound (fixture->db);

  quatuor_journal_undo (fixture->db, &error);
  g_assert_no_error (error);
  undone = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (undone, ==, before);

  quatuor_journal_redo (fixture->db, &error);
  g_assert_no_error (error);
  redone = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (redone, ==, after);
  quatuor_test_db_assert_sound (fixture->db);
}

static guint
count_entries (QuatuorTestDb       *fixture,
               const QuatuorRating *rating)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
    quatuor_journal_list_row (fixture->db, QUATUOR_TABLE_RATING, rating, &error);

  g_assert_no_error (error);
  return entries->len;
}

static gboolean
put_one (QuatuorDb  *db,
         gpointer    data,
         GError    **error)
{
  return quatuor_table_put (db, QUATUOR_TABLE_RATING, data, NULL, error);
}

static void
test_history (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree Many *many = make_ratings (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) of_territory = NULL;
  g_autoptr (GPtrArray) all = NULL;
  QuatuorRating absent = many->rows[7];
  QuatuorRating changed = many->rows[7];

  quatuor_journal_record (fixture->db, "import.ratings", insert_many, many, &error);
  changed.level = (char *) "2";
  quatuor_journal_record (fixture->db, "rating.answer", put_one, &changed, &error);
  quatuor_journal_undo (fixture->db, &error);
  g_assert_no_error (error);

  absent.criterion = fixture->criterion[0];
  g_assert_cmpuint (count_entries (fixture, &absent), ==, 0);
  g_assert_cmpuint (count_entries (fixture, &many->rows[6]), ==, 1);
  g_assert_cmpuint (count_entries (fixture, &many->rows[7]), ==, 3);

  /* All but the criteria, which belong to no territory. */
  of_territory = quatuor_journal_list_territory (fixture->db, &fixture->territory, &error);
  all = quatuor_journal_list (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_territory->len, ==, all->len - 1);

  /* The undo of a long entry is one as well. */
  quatuor_journal_undo (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture, &many->rows[6]), ==, 2);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
assert_refused (QuatuorTestDb      *fixture,
                Many               *many,
                guint               at,
                QuatuorProblemCode  code)
{
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
    quatuor_journal_record (fixture->db, "import.ratings", insert_many, many, &error));
  g_assert_error (error, QUATUOR_PROBLEM, (int) code);
  g_assert_cmpuint (many->n_done, ==, at);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree Many *many = make_ratings (fixture);
  QuatuorRating *guilty = (QuatuorRating *) many->sorted[1000];
  const QuatuorRating good = *guilty;
  g_autoptr (GError) error = NULL;

  guilty->level = (char *) "5";
  assert_refused (fixture, many, 1000, QUATUOR_PROBLEM_BAD_LEVEL);

  /* What only the table's own CHECK forbids. */
  *guilty = good;
  guilty->comment = (char *) "";
  assert_refused (fixture, many, 1000, QUATUOR_PROBLEM_DATABASE);

  /* What is there already. */
  *guilty = good;
  quatuor_journal_record (fixture->db, "rating.answer", put_one, guilty, &error);
  g_assert_no_error (error);
  assert_refused (fixture, many, 1000, QUATUOR_PROBLEM_DATABASE);
}

static void
test_dangling_reference (QuatuorTestDb *fixture,
                         gconstpointer  data)
{
  g_autofree Many *many = make_ratings (fixture);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  ((QuatuorRating *) many->sorted[9])->person = quatuor_id_new ();
  g_assert_false (
    quatuor_journal_record (fixture->db, "import.ratings", insert_many, many, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DEPENDENCY);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                          \
  g_test_add ("/store/insert/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("undo-redo", test_undo_redo);
  ADD ("history", test_history);
  ADD ("refused", test_refused);
  ADD ("reference", test_dangling_reference);
  return g_test_run ();
}

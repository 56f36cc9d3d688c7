/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-prepare.h"

#include "quatuor-csv-import.h"
#include "quatuor-test-db.h"

#include <string.h>

static gboolean
prepare (QuatuorDb          *db,
         QuatuorCsvKind      kind,
         const char         *territory,
         const char         *path,
         QuatuorCsvProfile   profile,
         QuatuorCsvReplace   replace,
         gint64             *n_rows,
         GError            **error)
{
  const QuatuorPrepare what = {
    .kind = kind,
    .territory = territory,
    .path = path,
    .profile = profile,
    .replace = replace,
  };

  return quatuor_prepare_write (db, &what, n_rows, error);
}

/* Prepares a table, fills in a cell of its first row and brings it back: the rows that
 * nobody filled in are said, and change nothing. */
static void
assert_comes_back (QuatuorTestDb     *fixture,
                   QuatuorCsvKind     kind,
                   QuatuorCsvProfile  profile,
                   const char        *before,
                   const char        *after)
{
  g_autofree char *path = g_build_filename (fixture->directory, "à préparer.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) filled = NULL;
  g_autoptr (QuatuorCsvImport) import = NULL;
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_rows = 0;

  prepare (fixture->db, kind, NULL, path, profile, QUATUOR_CSV_REPLACE_EXISTING,
                         &n_rows, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_rows, >, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  filled = g_string_new (text);
  g_assert_cmpuint (g_string_replace (filled, before, after, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, filled->str, -1, NULL));

  import = quatuor_csv_import_new (kind, path, QUATUOR_CSV_DRY_RUN);
  g_assert_true (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_errors, ==, 0);
  g_assert_cmpuint (result->n_ignored, ==, 0);
  g_assert_cmpuint (result->n_new, ==, 1);
  g_assert_cmpuint (result->n_left_empty, ==, n_rows - 1);
  g_assert_cmpuint (result->n_rows, ==, n_rows);
}

static void
bring_in (QuatuorTestDb  *fixture,
          QuatuorCsvKind  kind,
          const char     *table)
{
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (kind, "table", QUATUOR_CSV_APPLY);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;

  import->bytes = g_bytes_new (table, strlen (table));
  g_assert_true (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_no_error (error);
}

static void
test_people (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  assert_comes_back (fixture, QUATUOR_CSV_PEOPLE, QUATUOR_CSV_UNIVERSAL, ",,,,,,,,,\r\n",
                     ",,Zoé,Lefèvre,,,,,,\r\n");
  assert_comes_back (fixture, QUATUOR_CSV_PEOPLE, QUATUOR_CSV_EXCEL_FR, ";;;;;;;;;\r\n",
                     ";;Zoé;Lefèvre;;;;;;\r\n");
}

static void
test_attendance (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  bring_in (fixture, QUATUOR_CSV_PEOPLE,
            "territory,category,given_name,family_name\n"
            "trois-clochers,elected,Zoé,Lefèvre\ntrois-clochers,officer,Paul,Durand\n");
  bring_in (fixture, QUATUOR_CSV_SESSIONS,
            "code,title,kind,audience,half_days\nlancement,Lancement,core,everyone,"
            "2026-02-04 morning\n");
  assert_comes_back (fixture, QUATUOR_CSV_ATTENDANCE, QUATUOR_CSV_UNIVERSAL, ",,\r\n",
                     ",present,\r\n");
  assert_comes_back (fixture, QUATUOR_CSV_ATTENDANCE, QUATUOR_CSV_EXCEL_FR, ";;\r\n",
                     ";présent;\r\n");
}

/* Where the programme can begin no row, the hand writes the first. */
static void
test_written_by_hand (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  static const struct
  {
    QuatuorCsvKind  kind;
    const char     *row;
  } TABLES[] = {
    { QUATUOR_CSV_COMMITMENTS, "trois-clochers,,Envoyer la carte,elected,,2026-05-01,,,,\r\n" },
    { QUATUOR_CSV_SESSIONS, ",Lancement,core,,,,,,,everyone,,,,2026-02-04 morning,,,,,,,,\r\n" },
    { QUATUOR_CSV_RATINGS, "trois-clochers,initial,elected,S01,2,,,,\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    {
      g_autofree char *path = g_build_filename (fixture->directory, "à la main.csv", NULL);
      g_autofree char *text = NULL;
      g_autofree char *filled = NULL;
      g_autoptr (QuatuorCsvImport) import = NULL;
      g_autoptr (QuatuorCsvResult) result = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n_rows = 0;

      prepare (fixture->db, TABLES[i].kind, NULL, path, QUATUOR_CSV_UNIVERSAL,
                             QUATUOR_CSV_REPLACE_EXISTING, &n_rows, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      filled = g_strconcat (text, TABLES[i].row, NULL);
      g_assert_true (g_file_set_contents (path, filled, -1, NULL));
      import = quatuor_csv_import_new (TABLES[i].kind, path, QUATUOR_CSV_DRY_RUN);
      quatuor_csv_import_run (fixture->db, import, &result, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (result->n_new, ==, 1);
    }
}

/* The codes that may be written are listed, those of peer groups too. */
static void
test_codes (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autofree char *beside = g_build_filename (fixture->directory, "table.dictionary.csv", NULL);
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  const QuatuorPeerGroup group = { .id = quatuor_id_new (), .code = (char *) "elus",
                                   .kind = (char *) "by_category",
                                   .title = (char *) "Les élus",
                                   .round = 1 };
  g_autofree char *dictionary = NULL;
  gint64 n_rows;

  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP, &group);
  quatuor_test_db_apply (fixture, edit);
  g_assert_true (prepare (fixture->db, QUATUOR_CSV_SESSIONS, NULL, path,
                                        QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_REPLACE_EXISTING,
                                        &n_rows, NULL));
  g_assert_true (g_file_get_contents (beside, &dictionary, NULL, NULL));
  g_assert_nonnull (strstr (dictionary, "peer_group,Les élus,elus\r\n"));
  g_assert_nonnull (strstr (dictionary, "phase,Diagnostic,diagnostic\r\n"));
}

static void
test_progress (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  assert_comes_back (fixture, QUATUOR_CSV_PROGRESS, QUATUOR_CSV_UNIVERSAL, ",,,,\r\n",
                     ",under_way,,,\r\n");
  assert_comes_back (fixture, QUATUOR_CSV_PROGRESS, QUATUOR_CSV_EXCEL_FR, ";;;;\r\n",
                     ";en cours;;;\r\n");
}

/* Every kind has its headers, its meanings, and no row more than the programme gives. */
static void
test_every_kind (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autofree char *beside = g_build_filename (fixture->directory, "table.dictionary.csv", NULL);

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      g_autofree char *dictionary = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n_rows = -1;

      prepare (fixture->db, kind, NULL, path, QUATUOR_CSV_UNIVERSAL,
                             QUATUOR_CSV_REPLACE_EXISTING, &n_rows, &error);
      g_assert_no_error (error);
      g_assert_cmpint (n_rows, >=, 0);
      g_assert_true (g_file_get_contents (beside, &dictionary, NULL, NULL));
      g_assert_true (g_str_has_prefix (dictionary, "column,meaning,value\r\n"));
    }
}

static void
test_refusals (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) own = NULL;
  gint64 n_rows;

  g_assert_false (prepare (fixture->db, QUATUOR_CSV_PEOPLE, "nulle-autre", path,
                                         QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_REFUSE_EXISTING,
                                         &n_rows, &unknown));
  g_assert_nonnull (unknown);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (prepare (fixture->db, QUATUOR_CSV_PEOPLE, NULL, fixture->path,
                                         QUATUOR_CSV_UNIVERSAL, QUATUOR_CSV_REPLACE_EXISTING,
                                         &n_rows, &own));
  g_assert_nonnull (own);
}

/* One seat answers one campaign: a row a criterion, to come back as it is. */
static void
test_ratings (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "réponses.csv", NULL);
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &fixture->territory);
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &fixture->category[0]);
  const QuatuorCampaign *campaign =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign);
  QuatuorPrepare what = {
    .kind = QUATUOR_CSV_RATINGS,
    .territory = territory->code,
    .campaign = campaign->code,
    .category = category->code,
    .path = path,
    .profile = QUATUOR_CSV_EXCEL_FR,
    .replace = QUATUOR_CSV_REPLACE_EXISTING,
  };
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_RATINGS, path, QUATUOR_CSV_DRY_RUN);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_rows = 0;

  g_assert_true (quatuor_prepare_write (fixture->db, &what, &n_rows, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_rows, ==, G_N_ELEMENTS (fixture->criterion));
  g_assert_true (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result->n_left_empty, ==, n_rows);

  what.category = "nulle";
  g_assert_false (quatuor_prepare_write (fixture->db, &what, &n_rows, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_UNKNOWN_REFERENCE);
}

/* Nothing is left of what was cancelled. */
static void
test_cancelled (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "jamais.csv", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const QuatuorPrepare what = {
    .kind = QUATUOR_CSV_PEOPLE,
    .path = path,
    .profile = QUATUOR_CSV_EXCEL_FR,
    .replace = QUATUOR_CSV_REFUSE_EXISTING,
    .cancellable = cancellable,
  };
  g_autoptr (GError) error = NULL;
  gint64 n_rows;

  g_cancellable_cancel (cancellable);
  g_assert_false (quatuor_prepare_write (fixture->db, &what, &n_rows, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                  \
  g_test_add ("/report/prepare/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("attendance", test_attendance);
  ADD ("codes", test_codes);
  ADD ("people", test_people);
  ADD ("ratings", test_ratings);
  ADD ("cancelled", test_cancelled);
  ADD ("progress", test_progress);
  ADD ("every-kind", test_every_kind);
  ADD ("refusals", test_refusals);
  ADD ("written-by-hand", test_written_by_hand);
  return g_test_run ();
}

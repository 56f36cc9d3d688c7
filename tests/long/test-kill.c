/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-import.h"
#include "quatuor-journal.h"
#include "quatuor-snapshot-private.h"
#include "quatuor-test-db.h"

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A hundred kills; a new file after every ten, as each check replays the whole
 * journal. */
#define N_FILES 10
#define N_KILLS_A_FILE 10

/* Long enough that a kill often falls into it. */
#define N_PEOPLE_A_LOT 1500

/* Half-days of a session and commitments of a contact, in one act. */
#define N_TWINS 2

/* Between the first act that was done and the kill. */
#define LONGEST_LIFE_US 80000

/* What the child says after each act that is on the disk, and after each snapshot,
 * which is no entry of the journal. */
#define DONE '.'
#define TAKEN 's'

/* One of so many turns is a snapshot. */
#define N_TURNS 6
#define SNAPSHOT_TURN 2
#define LAST_ACT_TURN 3

/* What the child said it had done. */
typedef struct
{
  gsize n_acts;
  gsize n_snapshots;
} Said;

static const char *PROGRAM;

/*
 * The child: does one act after the other until it is killed
 */

/* A table of people who have the lot's name as their function. */
static void
import_lot (QuatuorDb  *db,
            GError    **error)
{
  g_autofree char *lot = quatuor_id_new_code ();
  g_autofree char *folder = g_path_get_dirname (quatuor_db_get_path (db));
  g_autofree char *path = g_build_filename (folder, "lot.csv", NULL);
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_PEOPLE, path, QUATUOR_CSV_APPLY);

  g_string_append (table, "territory,category,role,given_name,family_name,function\r\n");
  for (guint i = 0; i < N_PEOPLE_A_LOT; i++)
    g_string_append_printf (table, "trois-clochers,elected,associate,Zoé %u,Lefèvre %s,%s\r\n",
                            i, lot, lot);
  if (g_file_set_contents (path, table->str, (gssize) table->len, error))
    quatuor_csv_import_run (db, import, &result, error);
}

static void
rename_territory (QuatuorDb  *db,
                  GError    **error)
{
  g_autoptr (GPtrArray) territories = quatuor_table_list (db, QUATUOR_TABLE_TERRITORY, error);
  QuatuorTerritory *territory = g_ptr_array_index (territories, 0);
  g_autofree char *name = quatuor_id_new_code ();
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("territory.edit");

  quatuor_row_set_text (&territory->name, name);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &territory->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_journal_apply (db, edit, error);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
}

/* One act of the path after the diagnostic: a moment with its voices, a session
 * with two half-days, a contact with two commitments. */
static void
live_a_day (QuatuorDb  *db,
            GError    **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (db, error);
  const QuatuorTerritory *territory =
    g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY), 0);
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id);
  g_autofree char *code = quatuor_id_new_code ();
  QuatuorDate today = quatuor_date_today ();
  QuatuorMoment moment = { quatuor_id_new (), code, territory->id, today,
                           (char *) "La première réunion à quatre", QUATUOR_ID_NONE };
  QuatuorSession session = {
    .id = quatuor_id_new (),
    .code = code,
    .title = (char *) "Journée de lancement",
    .kind = (char *) "launch",
    .audience = (char *) "everyone",
    .state = (char *) "planned",
    .open_to_all = QUATUOR_INTEGER_UNKNOWN,
    .minimum = QUATUOR_INTEGER_UNKNOWN,
  };
  QuatuorContact contact = { quatuor_id_new (), code, territory->id, today, (char *) "visit", 90,
                             QUATUOR_ID_NONE, (char *) "Le fil est repris.", (char *) "team" };
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("territory.edit");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &territory->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_MOMENT, &moment);
  for (guint i = 0; i < seats->len; i++)
    {
      QuatuorVoice voice = { .moment = moment.id,
                             .seat = ((const QuatuorSeat *) g_ptr_array_index (seats, i))->id,
                             .text = (char *) "On s’est enfin parlé.",
                             .consent = (char *) "role" };

      quatuor_edit_put (edit, QUATUOR_TABLE_VOICE, &voice);
    }
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_edit_put (edit, QUATUOR_TABLE_CONTACT, &contact);
  for (guint i = 0; i < N_TWINS; i++)
    {
      g_autofree char *own = quatuor_id_new_code ();
      QuatuorHalfDay half_day = { .id = quatuor_id_new (), .session = session.id, .date = today,
                                  .part = (char *) (i == 0 ? "morning" : "afternoon") };
      QuatuorCommitment commitment = { .id = quatuor_id_new (), .code = own,
                                       .territory = territory->id, .contact = contact.id,
                                       .text = (char *) "Envoyer le compte rendu",
                                       .state = (char *) "open" };

      quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
      quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, &commitment);
    }
  quatuor_journal_apply (db, edit, error);
}

static void
take_snapshot (QuatuorDb  *db,
               GError    **error)
{
  g_autofree char *title = quatuor_id_new_code ();

  quatuor_snapshot_take (db, title, NULL, NULL, error);
}

static void
act (QuatuorDb  *db,
     guint       turn,
     GError    **error)
{
  switch (turn % N_TURNS)
    {
    case 0:
      import_lot (db, error);
      break;
    case 1:
      rename_territory (db, error);
      break;
    case SNAPSHOT_TURN:
      take_snapshot (db, error);
      break;
    case LAST_ACT_TURN:
      live_a_day (db, error);
      break;
    case 4:
      quatuor_journal_undo (db, error);
      break;
    default:
      quatuor_journal_redo (db, error);
      break;
    }
}

static int
live (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_WRITABLE, &error);

  /* Any of the acts may be the one that is killed, also the first. Something that
   * can be undone comes before what is undone, which a snapshot is not. */
  for (guint turn = g_random_int_range (0, LAST_ACT_TURN + 1); error == NULL; turn++)
    {
      const char done = turn % N_TURNS == SNAPSHOT_TURN ? TAKEN : DONE;

      act (db, turn, &error);
      if (error == NULL && write (STDOUT_FILENO, &done, 1) != 1)
        return EXIT_FAILURE;
    }
  g_printerr ("%s\n", error->message);
  return EXIT_FAILURE;
}

/*
 * The parent: kills it and looks at what is left
 */

static void
hear (Said       *self,
      const char *said,
      gsize       n_said)
{
  for (gsize i = 0; i < n_said; i++)
    if (said[i] == TAKEN)
      self->n_snapshots++;
    else
      self->n_acts++;
}

static Said
run_and_kill (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                    PROGRAM, "--live", path, NULL);
  GInputStream *output = g_subprocess_get_stdout_pipe (child);
  char said[BUFSIZ];
  gssize n;
  gboolean is_killed = FALSE;
  Said heard = { 0 };

  g_assert_no_error (error);
  while ((n = g_input_stream_read (output, said, is_killed ? sizeof said : 1, NULL, &error)) > 0)
    {
      if (!is_killed)
        {
          g_usleep ((gulong) g_random_int_range (0, LONGEST_LIFE_US));
          g_subprocess_force_exit (child);
        }
      is_killed = TRUE;
      hear (&heard, said, (gsize) n);
    }
  g_assert_no_error (error);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);

  /* The child ended by the kill, not by a problem of its own. */
  g_assert_true (g_subprocess_get_if_signaled (child));
  return heard;
}

static void
assert_whole_lots (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = quatuor_table_list (db, QUATUOR_TABLE_PERSON, &error);
  g_autoptr (GHashTable) sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer size;

  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    {
      QuatuorPerson *person = g_ptr_array_index (people, i);

      size = g_hash_table_lookup (sizes, person->function);
      g_hash_table_replace (sizes, g_strdup (person->function),
                            GUINT_TO_POINTER (GPOINTER_TO_UINT (size) + 1));
      quatuor_row_free (QUATUOR_TABLE_PERSON, person);
    }

  g_hash_table_iter_init (&iter, sizes);
  while (g_hash_table_iter_next (&iter, NULL, &size))
    g_assert_cmpuint (GPOINTER_TO_UINT (size), ==, N_PEOPLE_A_LOT);
}

/* A day of the path came whole or not at all. */
static void
assert_whole_days (QuatuorDb *db)
{
  guint n_days = quatuor_test_db_count (db, QUATUOR_TABLE_MOMENT);

  g_assert_cmpuint (quatuor_test_db_count (db, QUATUOR_TABLE_SESSION), ==, n_days);
  g_assert_cmpuint (quatuor_test_db_count (db, QUATUOR_TABLE_CONTACT), ==, n_days);
  g_assert_cmpuint (quatuor_test_db_count (db, QUATUOR_TABLE_HALF_DAY), ==, n_days * N_TWINS);
  g_assert_cmpuint (quatuor_test_db_count (db, QUATUOR_TABLE_COMMITMENT), ==, n_days * N_TWINS);
  g_assert_cmpuint (quatuor_test_db_count (db, QUATUOR_TABLE_VOICE), ==,
                    n_days * quatuor_test_db_count (db, QUATUOR_TABLE_CATEGORY));
}

/* A snapshot is there with all that it holds, or not at all. */
static guint
count_whole_snapshots (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      quatuor_snapshot_is_whole (db, &snapshot->id, &error);
      g_assert_no_error (error);
    }
  return snapshots->len;
}

static guint
count_entries (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = quatuor_journal_list (db, &error);

  g_assert_no_error (error);
  return entries->len;
}

static void
test_kill (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  g_autofree char *hot_journal = g_strconcat (fixture->path, "-journal", NULL);
  guint n_before = count_entries (fixture->db);
  guint n_snapshots_before = 0;

  for (guint i = 0; i < N_KILLS_A_FILE; i++)
    {
      g_autofree char *name = NULL;
      Said said;
      guint n_after, n_snapshots;

      g_clear_pointer (&fixture->db, quatuor_db_close);
      said = run_and_kill (fixture->path);
      quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);

      quatuor_test_db_assert_sound (fixture->db);
      assert_whole_lots (fixture->db);
      assert_whole_days (fixture->db);

      /* What was said to be done is there; at most the act that had not yet been
       * said came on top. */
      n_after = count_entries (fixture->db);
      n_snapshots = count_whole_snapshots (fixture->db);
      g_assert_cmpuint (n_after, >=, n_before + said.n_acts);
      g_assert_cmpuint (n_snapshots, >=, n_snapshots_before + said.n_snapshots);
      g_assert_cmpuint (n_after + n_snapshots, <=, n_before + said.n_acts + n_snapshots_before +
                                                     said.n_snapshots + 1);

      /* Work goes on, and the file is alone again. */
      name = quatuor_id_new_code ();
      quatuor_test_db_rename (fixture, name);
      g_assert_false (g_file_test (hot_journal, G_FILE_TEST_EXISTS));
      n_before = n_after + 1;
      n_snapshots_before = n_snapshots;
    }
}

int
main (int    argc,
      char **argv)
{
  PROGRAM = argv[0];
  if (argc == 3 && strcmp (argv[1], "--live") == 0)
    return live (argv[2]);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("/long/kill/%u", i);

      g_test_add (name, QuatuorTestDb, NULL, quatuor_test_db_set_up, test_kill,
                  quatuor_test_db_tear_down);
    }
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-db.h"

#include "quatuor-check.h"
#include "quatuor-journal.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static const char *const CATEGORIES[] = { "elected", "officer", "socio_economic", "state_officer" };
static const char *const LABELS[] = { "Élu", "Agent", "Acteur éco.", "État" };
static const char *const PLURALS[] = { "Élus", "Agents", "Acteurs socio-économiques",
                                       "Agents de l’État" };

static gboolean
fill_programme (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  QuatuorTestDb *self = data;
  QuatuorProgramme programme = { .id = quatuor_id_new (), .title = (char *) "Cohorte d’essai" };
  QuatuorPhase phase = { .id = self->phase, .code = (char *) "diagnostic", .rank = 1,
                         .kind = (char *) "diagnostic", .title = (char *) "Diagnostic" };
  QuatuorTerritory territory = { .id = self->territory,
                                 .code = (char *) "trois-clochers",
                                 .name = (char *) "CC des Trois-Clochers",
                                 .kind = (char *) "epci_cc",
                                 .population = 12000,
                                 .population_year = 2026 };
  QuatuorTerritoryState state = { .id = quatuor_id_new (),
                                  .territory = self->territory,
                                  .state = (char *) "active",
                                  .since = quatuor_date_new (2026, 1, 5) };

  if (!quatuor_table_put (db, QUATUOR_TABLE_PROGRAMME, &programme, NULL, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_PHASE, &phase, NULL, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_TERRITORY, &territory, NULL, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_TERRITORY_STATE, &state, NULL, error))
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      QuatuorCategory category = { .id = self->category[i],
                                   .code = (char *)CATEGORIES[i],
                                   .rank = i + 1,
                                   .label = (char *)LABELS[i],
                                   .plural = (char *)PLURALS[i] };
      QuatuorSeat seat = { .id = self->seat[i],
                           .territory = self->territory,
                           .category = self->category[i] };

      if (!quatuor_table_put (db, QUATUOR_TABLE_CATEGORY, &category, NULL, error) ||
          !quatuor_table_put (db, QUATUOR_TABLE_SEAT, &seat, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_diagnostic (QuatuorDb  *db,
                 gpointer    data,
                 GError    **error)
{
  QuatuorTestDb *self = data;
  QuatuorFramework framework = { .id = quatuor_id_new (), .code = (char *) "essai", .version = 1,
                                 .title = (char *) "Questionnaire d’essai" };
  QuatuorDimension dimension = { .id = quatuor_id_new (),
                                 .framework = framework.id,
                                 .code = (char *) "strategic",
                                 .rank = 1,
                                 .title = (char *) "Stratégique" };
  QuatuorCampaign campaign = { .id = self->campaign, .code = (char *) "initial", .rank = 1,
                               .moment = (char *) "initial", .title = (char *) "Diagnostic initial",
                               .framework = framework.id };

  if (!fill_programme (db, data, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_FRAMEWORK, &framework, NULL, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_DIMENSION, &dimension, NULL, error) ||
      !quatuor_table_put (db, QUATUOR_TABLE_CAMPAIGN, &campaign, NULL, error))
    return FALSE;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *code = g_strdup_printf ("S%02u", i + 1);
      QuatuorCriterion criterion = { .id = self->criterion[i],
                                     .dimension = dimension.id,
                                     .code = code,
                                     .rank = i + 1,
                                     .title = (char *) "Cap de long terme",
                                     .level0 = (char *) "Absent" };

      if (!quatuor_table_put (db, QUATUOR_TABLE_CRITERION, &criterion, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_test_db_set_up:
 * @self: a fixture
 * @data: (nullable): the file, `:memory:` for none; one of its own by default
 *
 * Makes a programme with one territory, four seats and a questionnaire of three
 * criteria.
 */
void
quatuor_test_db_set_up (QuatuorTestDb *self,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("quatuor-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", self->directory, TRUE);
  self->path = data != NULL ? g_strdup (data)
                            : g_build_filename (self->directory, "été.quatuor", NULL);
  self->territory = quatuor_id_new ();
  self->campaign = quatuor_id_new ();
  self->phase = quatuor_id_new ();
  for (guint i = 0; i < 3; i++)
    self->criterion[i] = quatuor_id_new ();
  for (guint i = 0; i < 4; i++)
    {
      self->category[i] = quatuor_id_new ();
      self->seat[i] = quatuor_id_derive (&self->territory, &self->category[i]);
    }

  self->db = quatuor_db_create (self->path, &error);
  g_assert_no_error (error);
  quatuor_journal_record_base (self->db, "programme.new", fill_diagnostic, self, &error);
  g_assert_no_error (error);
}

/**
 * quatuor_test_remove_tree:
 * @path: a file or a folder of a test
 */
void
quatuor_test_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        quatuor_test_remove_tree (child);
      else
        g_unlink (child);
    }
  g_remove (path);
}

/**
 * quatuor_test_db_tear_down:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
quatuor_test_db_tear_down (QuatuorTestDb *self,
                           gconstpointer  data)
{
  g_clear_pointer (&self->db, quatuor_db_close);
  quatuor_test_remove_tree (self->directory);
  g_free (self->directory);
  g_free (self->path);
}

/**
 * quatuor_test_db_reopen:
 * @self: a fixture
 * @mode: how to open the file again
 */
void
quatuor_test_db_reopen (QuatuorTestDb   *self,
                        QuatuorOpenMode  mode)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->db, quatuor_db_close);
  self->db = quatuor_db_open (self->path, mode, &error);
  g_assert_no_error (error);
}

/**
 * quatuor_test_db_apply:
 * @self: a fixture
 * @edit: (transfer full): an act that must be done
 */
void
quatuor_test_db_apply (QuatuorTestDb *self,
                       QuatuorEdit   *edit)
{
  g_autoptr (QuatuorEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  quatuor_journal_apply (self->db, owned, &error);
  g_assert_no_error (error);
}

/**
 * quatuor_test_db_rename:
 * @self: a fixture
 * @name: the territory's new name
 */
void
quatuor_test_db_rename (QuatuorTestDb *self,
                        const char    *name)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");
  QuatuorTerritory *territory = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_table_get (self->db, QUATUOR_TABLE_TERRITORY, &self->territory, (gpointer *) &territory,
                     &error);
  g_assert_no_error (error);
  quatuor_row_set_text (&territory->name, name);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &self->territory);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
  quatuor_test_db_apply (self, edit);
}

/**
 * quatuor_test_db_seat_person:
 * @self: a fixture
 * @category: which seat, from 0
 * @given_name: of a new person
 * @family_name: of a new person
 * @starts: (nullable): ISO day from which the person holds the seat
 *
 * Returns: the new person
 */
QuatuorId
quatuor_test_db_seat_person (QuatuorTestDb *self,
                             guint          category,
                             const char    *given_name,
                             const char    *family_name,
                             const char    *starts)
{
  QuatuorEdit *edit = quatuor_edit_new ("team.add");
  g_autofree char *code = quatuor_id_new_code ();
  QuatuorPerson person = { .id = quatuor_id_new (), .code = code, .given_name = (char *) given_name,
                           .family_name = (char *) family_name };
  QuatuorTenure tenure = { .id = quatuor_id_new (),
                           .seat = self->seat[category],
                           .person = person.id,
                           .role = (char *) "holder" };

  quatuor_date_parse_iso (starts, &tenure.starts);
  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, &person.id);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &self->territory);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
  quatuor_test_db_apply (self, edit);
  return person.id;
}

/**
 * quatuor_test_db_rate:
 * @self: a fixture
 * @category: which seat, from 0
 * @criterion: which criterion, from 0
 * @level: (nullable): the answer
 * @comment: (nullable): the comment
 */
void
quatuor_test_db_rate (QuatuorTestDb *self,
                      guint          category,
                      guint          criterion,
                      const char    *level,
                      const char    *comment)
{
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  QuatuorRating rating = { .campaign = self->campaign, .seat = self->seat[category],
                           .criterion = self->criterion[criterion], .level = (char *) level,
                           .comment = (char *) comment, .rated_on = quatuor_date_today () };

  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_db_apply (self, edit);
}

static void
dump_row (GString       *dump,
          QuatuorTable   table,
          gconstpointer  row)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  g_string_append (dump, type->name);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const guint8 *member = (const guint8 *) row + type->fields[i].offset;
      g_autofree char *id = NULL;

      g_string_append_c (dump, '|');
      switch (type->fields[i].kind)
        {
        case QUATUOR_FIELD_KEY:
        case QUATUOR_FIELD_ID:
          id = quatuor_id_to_string ((const QuatuorId *) member);
          g_string_append (dump, id);
          break;
        case QUATUOR_FIELD_TEXT:
          g_string_append (dump,
                           *(char *const *) member != NULL ? *(char *const *) member : "NULL");
          break;
        case QUATUOR_FIELD_DATE:
          g_string_append_printf (dump, "%d", *(const QuatuorDate *) member);
          break;
        case QUATUOR_FIELD_INTEGER:
          g_string_append_printf (dump, "%" G_GINT64_FORMAT, *(const gint64 *) member);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  g_string_append_c (dump, '\n');
}

/**
 * quatuor_test_db_dump:
 * @db: a connection
 *
 * Returns: (transfer full): all tracked rows as text: equal texts, equal content
 */
char *
quatuor_test_db_dump (QuatuorDb *db)
{
  GString *dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      g_autoptr (GPtrArray) rows = quatuor_table_list (db, (QuatuorTable) i, &error);

      g_assert_no_error (error);
      for (guint n = 0; n < rows->len; n++)
        {
          gpointer row = g_ptr_array_index (rows, n);

          dump_row (dump, (QuatuorTable) i, row);
          quatuor_row_free ((QuatuorTable) i, row);
        }
    }
  return g_string_free (dump, FALSE);
}

/**
 * quatuor_test_db_count:
 * @db: a connection
 * @table: a table
 *
 * Returns: how many rows it has
 */
guint
quatuor_test_db_count (QuatuorDb    *db,
                       QuatuorTable  table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = quatuor_table_list (db, table, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    quatuor_row_free (table, g_ptr_array_index (rows, i));
  return rows->len;
}

/**
 * quatuor_test_db_assert_sound:
 * @db: a connection
 *
 * Fails the test with the first problem that the check finds.
 */
void
quatuor_test_db_assert_sound (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = quatuor_check (db, &error);
  g_autofree char *line = NULL;

  g_assert_no_error (error);
  if (problems->len > 0)
    line = quatuor_problem_to_line (g_ptr_array_index (problems, 0));
  g_assert_cmpstr (line, ==, NULL);
}

/**
 * quatuor_test_db_run_as_nobody:
 * @self: a fixture
 * @func: what a child without rights does; it ends the test if it fails
 *
 * As root, nothing would be refused.
 */
void
quatuor_test_db_run_as_nobody (QuatuorTestDb *self,
                               void         (*func) (QuatuorTestDb *self))
{
  pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (2);
      func (self);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

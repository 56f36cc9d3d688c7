/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-template-builder.h"

#include "quatuor-csv-sheet.h"
#include "quatuor-data.h"
#include "quatuor-table.h"
#include "quatuor-template-rows.h"
#include "quatuor-text.h"

/* A template may stand on another one, and that on a third; more is a circle. */
#define MAX_FOLDERS 4

/* A template’s folder; a file that it does not have is taken from the next. */
typedef struct
{
  char        *path;
  GKeyFile    *keys;
  QuatuorDate  origin; /* the day from which its offsets count */
} Folder;

struct _QuatuorTemplateBuilder
{
  GPtrArray           *folders; /* of Folder */
  QuatuorTemplateRows *rows;
  char                *title;
  QuatuorDate          starts;
};

/* Files in the order in which their rows can refer to those before. */
static const struct
{
  const char   *name;
  QuatuorTable  table;
} FILES[] = {
  { "phases.csv", QUATUOR_TABLE_PHASE },
  { "gates.csv", QUATUOR_TABLE_GATE },
  { "modules.csv", QUATUOR_TABLE_MODULE },
  { "categories.csv", QUATUOR_TABLE_CATEGORY },
  { "dimensions.csv", QUATUOR_TABLE_DIMENSION },
  { "criteria.csv", QUATUOR_TABLE_CRITERION },
  { "campaigns.csv", QUATUOR_TABLE_CAMPAIGN },
  { "people.csv", QUATUOR_TABLE_PERSON },
  { "territories.csv", QUATUOR_TABLE_TERRITORY },
  { "states.csv", QUATUOR_TABLE_TERRITORY_STATE },
  { "tenures.csv", QUATUOR_TABLE_TENURE },
  { "progress.csv", QUATUOR_TABLE_PROGRESS },
  { "gate-checks.csv", QUATUOR_TABLE_GATE_CHECK },
  { "ratings.csv", QUATUOR_TABLE_RATING },
  { "agreed.csv", QUATUOR_TABLE_AGREED },
  { "submissions.csv", QUATUOR_TABLE_SUBMISSION },
  { "crossings.csv", QUATUOR_TABLE_CROSSING },
  { "peer-groups.csv", QUATUOR_TABLE_PEER_GROUP },
  { "peer-group-members.csv", QUATUOR_TABLE_PEER_GROUP_MEMBER },
  { "sessions.csv", QUATUOR_TABLE_SESSION },
  { "session-members.csv", QUATUOR_TABLE_SESSION_MEMBER },
  { "half-days.csv", QUATUOR_TABLE_HALF_DAY },
  { "attendance.csv", QUATUOR_TABLE_ATTENDANCE },
  { "assignments.csv", QUATUOR_TABLE_ASSIGNMENT },
  { "peer-notes.csv", QUATUOR_TABLE_PEER_NOTE },
  { "needs.csv", QUATUOR_TABLE_NEED },
  { "charters.csv", QUATUOR_TABLE_CHARTER },
  { "clauses.csv", QUATUOR_TABLE_CLAUSE },
  { "signatures.csv", QUATUOR_TABLE_SIGNATURE },
  { "topics.csv", QUATUOR_TABLE_TOPIC },
  { "contacts.csv", QUATUOR_TABLE_CONTACT },
  { "contact-people.csv", QUATUOR_TABLE_CONTACT_PERSON },
  { "contact-topics.csv", QUATUOR_TABLE_CONTACT_TOPIC },
  { "commitments.csv", QUATUOR_TABLE_COMMITMENT },
  { "interviews.csv", QUATUOR_TABLE_INTERVIEW },
  { "excerpts.csv", QUATUOR_TABLE_EXCERPT },
  { "restraints.csv", QUATUOR_TABLE_RESTRAINT },
  { "projects.csv", QUATUOR_TABLE_PROJECT },
  { "actions.csv", QUATUOR_TABLE_ACTION },
  { "effects.csv", QUATUOR_TABLE_EFFECT },
  { "moments.csv", QUATUOR_TABLE_MOMENT },
  { "voices.csv", QUATUOR_TABLE_VOICE },
  { "narratives.csv", QUATUOR_TABLE_NARRATIVE },
  { "recommendations.csv", QUATUOR_TABLE_RECOMMENDATION },
  { "learnings.csv", QUATUOR_TABLE_LEARNING },
  { "resources.csv", QUATUOR_TABLE_RESOURCE },
};

static void
folder_free (Folder *folder)
{
  g_free (folder->path);
  g_key_file_unref (folder->keys);
  g_free (folder);
}

/* The value of the first folder that has the key, else NULL. */
static char *
find_key (QuatuorTemplateBuilder *self,
          const char             *group,
          const char             *key)
{
  for (guint i = 0; i < self->folders->len; i++)
    {
      const Folder *folder = g_ptr_array_index (self->folders, i);
      g_autofree char *value = g_key_file_get_string (folder->keys, group, key, NULL);
      char *text = quatuor_text_clean (value);

      if (text != NULL)
        return text;
    }
  return NULL;
}

/* An offset of the key file, or @fallback where there is none. */
static QuatuorDate
find_day (QuatuorTemplateBuilder *self,
          const char             *key,
          QuatuorDate             origin,
          QuatuorDate             fallback)
{
  g_autofree char *text = find_key (self, "Programme", key);
  int days;

  if (text == NULL || origin == QUATUOR_DATE_UNKNOWN ||
      !quatuor_csv_sheet_parse_offset (text, &days))
    return fallback;
  return origin + days;
}

static gboolean
write_programme (QuatuorTemplateBuilder *self,
                 QuatuorDb              *db,
                 GError                **error)
{
  QuatuorProgramme *programme = quatuor_row_new (QUATUOR_TABLE_PROGRAMME);
  gboolean done;

  programme->id = quatuor_id_new ();
  programme->title = quatuor_text_clean (self->title);
  if (programme->title == NULL)
    programme->title = find_key (self, "Programme", "Title");
  if (programme->title == NULL)
    programme->title = find_key (self, "Template", "Name");
  programme->organiser = find_key (self, "Programme", "Organiser");
  programme->note = find_key (self, "Programme", "Note");
  programme->starts = self->starts;
  programme->ends = find_day (self, "Ends", self->starts, QUATUOR_DATE_UNKNOWN);

  done = quatuor_table_put (db, QUATUOR_TABLE_PROGRAMME, programme, NULL, error);
  quatuor_row_free (QUATUOR_TABLE_PROGRAMME, programme);
  return done;
}

static gboolean
write_framework (QuatuorTemplateBuilder *self,
                 QuatuorDb              *db,
                 GError                **error)
{
  g_autofree char *code = find_key (self, "Framework", "Code");
  g_autofree char *title = find_key (self, "Framework", "Title");
  g_autofree char *source = find_key (self, "Framework", "Source");
  g_autofree char *version = find_key (self, "Framework", "Version");
  QuatuorFramework framework = {
    .id = quatuor_id_new (),
    .code = code,
    .version = 1,
    .title = title,
    .source = source,
  };

  /* A programme may well do without a questionnaire. */
  if (code == NULL || title == NULL)
    return TRUE;

  if (version != NULL)
    g_ascii_string_to_signed (version, 10, 1, G_MAXINT16, &framework.version, NULL);
  quatuor_template_rows_set_framework (self->rows, &framework.id);
  return quatuor_table_put (db, QUATUOR_TABLE_FRAMEWORK, &framework, NULL, error);
}

/* A programme whose first day is not known yet has sessions, and no half-days. */
static gboolean
is_undated (QuatuorTable  table,
            gconstpointer row)
{
  return table == QUATUOR_TABLE_HALF_DAY &&
         ((const QuatuorHalfDay *) row)->date == QUATUOR_DATE_UNKNOWN;
}

static gboolean
write_sheet (QuatuorTemplateBuilder *self,
             QuatuorDb              *db,
             const Folder           *folder,
             QuatuorTable            table,
             QuatuorCsvSheet        *sheet,
             GError                **error)
{
  quatuor_template_rows_start_file (self->rows);
  for (guint i = 0; i < quatuor_csv_sheet_get_n_rows (sheet); i++)
    {
      gpointer row =
        quatuor_template_rows_read (self->rows, table, sheet, i, folder->origin, error);
      gboolean done = row != NULL && (is_undated (table, row) ||
                                      quatuor_table_put (db, table, row, NULL, error));

      quatuor_row_free (table, row);
      if (!done)
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_file (QuatuorTemplateBuilder *self,
            QuatuorDb              *db,
            const char             *name,
            QuatuorTable            table,
            GError                **error)
{
  for (guint i = 0; i < self->folders->len; i++)
    {
      const Folder *folder = g_ptr_array_index (self->folders, i);
      g_autofree char *path = g_build_filename (folder->path, name, NULL);
      g_autoptr (QuatuorCsvSheet) sheet = NULL;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      sheet = quatuor_csv_sheet_load (path, error);
      return sheet != NULL && write_sheet (self, db, folder, table, sheet, error);
    }
  return TRUE;
}

static gboolean
write_seats (QuatuorTemplateBuilder *self,
             QuatuorDb              *db,
             GError                **error)
{
  g_autoptr (GPtrArray) seats = quatuor_template_rows_make_seats (self->rows);

  for (guint i = 0; i < seats->len; i++)
    if (!quatuor_table_put (db, QUATUOR_TABLE_SEAT, g_ptr_array_index (seats, i), NULL, error))
      return FALSE;
  return TRUE;
}

/* A base lies beside its template, or among the other templates. */
static char *
find_base (const char *folder,
           const char *base)
{
  g_autofree char *above = g_path_get_dirname (folder);
  g_autofree char *beside = g_build_filename (above, base, NULL);
  g_autofree char *name = g_build_filename ("templates", base, NULL);

  if (g_file_test (beside, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&beside);
  return quatuor_data_find (name);
}

static Folder *
add_folder (QuatuorTemplateBuilder *self,
            const char             *path,
            GError                **error)
{
  g_autofree char *file = g_build_filename (path, QUATUOR_TEMPLATE_KEY_FILE, NULL);
  Folder *folder = g_new0 (Folder, 1);

  folder->path = g_strdup (path);
  folder->keys = g_key_file_new ();
  g_ptr_array_add (self->folders, folder);
  return g_key_file_load_from_file (folder->keys, file, G_KEY_FILE_NONE, error) ? folder : NULL;
}

/**
 * quatuor_template_builder_new:
 * @path: (type filename): a template’s folder
 * @title: (nullable): the programme’s title; the template’s own by default
 * @origin: the day that the template’s offsets count from: the programme’s
 *   first day, unless the template gives that one as an offset itself
 * @error: return location for an error of reading the key file
 *
 * Returns: (transfer full) (nullable): what fills one new programme
 */
QuatuorTemplateBuilder *
quatuor_template_builder_new (const char *path,
                              const char *title,
                              QuatuorDate origin,
                              GError    **error)
{
  g_autoptr (QuatuorTemplateBuilder) self = g_new0 (QuatuorTemplateBuilder, 1);
  g_autofree char *next = g_strdup (path);

  self->folders = g_ptr_array_new_with_free_func ((GDestroyNotify) folder_free);
  self->rows = quatuor_template_rows_new ();
  self->title = g_strdup (title);

  while (next != NULL && self->folders->len < MAX_FOLDERS)
    {
      const Folder *folder = add_folder (self, next, error);
      g_autofree char *base = NULL;

      if (folder == NULL)
        return NULL;
      base = g_key_file_get_string (folder->keys, "Template", "Base", NULL);
      g_free (next);
      next = base != NULL ? find_base (folder->path, base) : NULL;
    }

  self->starts = find_day (self, "Starts", origin, origin);
  for (guint i = 0; i < self->folders->len; i++)
    ((Folder *) g_ptr_array_index (self->folders, i))->origin = i == 0 ? origin : self->starts;

  return g_steal_pointer (&self);
}

/**
 * quatuor_template_builder_free:
 * @self: (nullable) (transfer full): a builder
 */
void
quatuor_template_builder_free (QuatuorTemplateBuilder *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->folders);
  quatuor_template_rows_free (self->rows);
  g_free (self->title);
  g_free (self);
}

/**
 * quatuor_template_builder_write:
 * @db: a new programme
 * @data: a #QuatuorTemplateBuilder; it writes once
 * @error: return location for an error: of reading a file, of a cell with its
 *   place, or of the database
 *
 * Writes all rows of the template; a #QuatuorDbFunc.
 *
 * Returns: whether all was written
 */
gboolean
quatuor_template_builder_write (QuatuorDb *db,
                                gpointer   data,
                                GError   **error)
{
  QuatuorTemplateBuilder *self = data;

  if (!write_programme (self, db, error) || !write_framework (self, db, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      if (!write_file (self, db, FILES[i].name, FILES[i].table, error))
        return FALSE;
      if (FILES[i].table == QUATUOR_TABLE_TERRITORY && !write_seats (self, db, error))
        return FALSE;
    }
  return TRUE;
}

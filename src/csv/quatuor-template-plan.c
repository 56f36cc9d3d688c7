/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-template-plan.h"

#include "quatuor-calendar.h"
#include "quatuor-csv-sheet.h"
#include "quatuor-data.h"
#include "quatuor-session-edit.h"
#include "quatuor-template.h"
#include "quatuor-text.h"

#define SESSIONS_FILE "sessions.csv"
#define TERRITORY_FILE "territory-sessions.csv"

static char *
find_file (const char *template,
           const char *name)
{
  g_autofree char *path = g_build_filename ("templates", template, name, NULL);
  g_autofree char *found = quatuor_data_find (path);

  return found != NULL && g_file_test (found, G_FILE_TEST_EXISTS) ? g_steal_pointer (&found)
                                                                  : NULL;
}

/* How many sessions of a template the programme has: nothing else tells which
 * template it was made from. */
static guint
count_shared (QuatuorCohort *cohort,
              const char    *template)
{
  g_autofree char *path = find_file (template, SESSIONS_FILE);
  g_autoptr (QuatuorCsvSheet) sheet = path != NULL ? quatuor_csv_sheet_load (path, NULL) : NULL;
  guint count = 0;

  for (guint i = 0; sheet != NULL && i < quatuor_csv_sheet_get_n_rows (sheet); i++)
    {
      const char *code = quatuor_csv_sheet_get (sheet, i, "code");

      count += code != NULL &&
               quatuor_cohort_find_code (cohort, QUATUOR_TABLE_SESSION, code) != NULL;
    }
  return count;
}

static char *
find_plan (QuatuorCohort *cohort)
{
  g_autoptr (GPtrArray) templates = quatuor_template_list ();
  g_autofree char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < templates->len; i++)
    {
      const QuatuorTemplate *template = g_ptr_array_index (templates, i);
      g_autofree char *path = find_file (template->name, TERRITORY_FILE);
      guint shared = path != NULL ? count_shared (cohort, template->name) : 0;

      /* The default one comes first and stands where none shares anything. */
      if (path != NULL && (best == NULL || shared > most))
        {
          g_free (best);
          best = g_steal_pointer (&path);
          most = shared;
        }
    }
  return g_steal_pointer (&best);
}

static QuatuorId
find_code (QuatuorCohort   *cohort,
           QuatuorTable     table,
           QuatuorCsvSheet *sheet,
           guint            row,
           const char      *column)
{
  const char *code = quatuor_csv_sheet_get (sheet, row, column);
  const QuatuorId *found =
    code != NULL ? quatuor_cohort_find_code (cohort, table, code) : NULL;

  /* A phase or module that the programme no longer has is left out. */
  return found != NULL ? *found : QUATUOR_ID_NONE;
}

/* “12w+1d morning | 12w+1d afternoon”, counted from the programme's first day. */
static gboolean
add_half_days (QuatuorEdit      *edit,
               const QuatuorId  *session,
               QuatuorDate       starts,
               QuatuorCsvSheet  *sheet,
               guint             row,
               GError          **error)
{
  const char *text = quatuor_csv_sheet_get (sheet, row, "half_days");
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "|", -1);

  for (guint i = 0; starts != QUATUOR_DATE_UNKNOWN && parts[i] != NULL; i++)
    {
      g_autofree char *clean = quatuor_text_clean (parts[i]);
      g_auto (GStrv) words = g_strsplit (clean != NULL ? clean : "", " ", 2);
      QuatuorHalfDay half_day = { .id = quatuor_id_new (), .session = *session };
      int days;

      if (g_strv_length (words) != 2 || quatuor_calendar_part (words[1]) == 0 ||
          !quatuor_csv_sheet_parse_offset (words[0], &days))
        {
          quatuor_csv_sheet_raise (sheet, row, "half_days", QUATUOR_PROBLEM_BAD_HALF_DAYS, NULL,
                                   error);
          return FALSE;
        }
      half_day.date = starts + days;
      half_day.part = words[1];
      quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
    }
  return TRUE;
}

static gboolean
add_session (QuatuorEdit             *edit,
             QuatuorCohort           *cohort,
             const QuatuorTerritory  *territory,
             QuatuorCsvSheet         *sheet,
             guint                    row,
             GError                 **error)
{
  const char *of_template = quatuor_csv_sheet_get (sheet, row, "code");
  g_autofree char *code = g_strdup_printf ("%s-%s", of_template, territory->code);
  g_autofree char *agenda = quatuor_text_clean (quatuor_csv_sheet_get (sheet, row, "agenda"));
  QuatuorSession session = {
    .id = quatuor_id_new (),
    .code = code,
    .phase = find_code (cohort, QUATUOR_TABLE_PHASE, sheet, row, "phase"),
    .module = find_code (cohort, QUATUOR_TABLE_MODULE, sheet, row, "module"),
    .title = (char *) quatuor_csv_sheet_get (sheet, row, "title"),
    .kind = (char *) quatuor_csv_sheet_get (sheet, row, "kind"),
    .format = (char *) quatuor_csv_sheet_get (sheet, row, "format"),
    .audience = (char *) QUATUOR_AUDIENCE_TERRITORY,
    .territory = territory->id,
    .host = territory->id,
    .lead = territory->coach,
    .agenda = agenda,
    .state = (char *) QUATUOR_SESSION_PLANNED,
    .open_to_all = QUATUOR_INTEGER_UNKNOWN,
    .minimum = QUATUOR_INTEGER_UNKNOWN,
  };

  if (quatuor_cohort_find_code (cohort, QUATUOR_TABLE_SESSION, code) != NULL)
    return TRUE;
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  return add_half_days (edit, &session.id, quatuor_cohort_programme (cohort)->starts, sheet, row,
                        error);
}

/**
 * quatuor_template_plan_territory:
 * @cohort: a cohort
 * @territory: a territory of it
 * @error: where the problem of a template goes
 *
 * Plans for one territory what its template plans for each: the mirror session,
 * the choice of the project, the visits. Days are counted from the programme's
 * first one; the coach of the territory leads. Sessions that are there already
 * stay as they are.
 *
 * Returns: (transfer full) (nullable): the act; %NULL without an error when
 *   there is nothing to add
 */
QuatuorEdit *
quatuor_template_plan_territory (QuatuorCohort    *cohort,
                                 const QuatuorId  *territory,
                                 GError          **error)
{
  const QuatuorTerritory *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory);
  g_autofree char *path = find_plan (cohort);
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("session.plan");
  g_autoptr (QuatuorCsvSheet) sheet = NULL;

  if (path == NULL || row == NULL)
    return NULL;
  sheet = quatuor_csv_sheet_load (path, error);
  if (sheet == NULL)
    return NULL;

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  for (guint i = 0; i < quatuor_csv_sheet_get_n_rows (sheet); i++)
    if (!add_session (edit, cohort, row, sheet, i, error))
      return NULL;
  return quatuor_edit_get_changes (edit)->len > 0 ? g_steal_pointer (&edit) : NULL;
}

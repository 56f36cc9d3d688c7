/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-template-rows.h"

#include "quatuor-text.h"

struct _QuatuorTemplateRows
{
  GHashTable *ids;         /* "table:code" -> QuatuorId */
  GHashTable *ranks;       /* parent -> the last rank given, in the present file */
  GArray     *territories; /* of QuatuorId */
  GArray     *categories;  /* of QuatuorId */
  QuatuorId   framework;
};

/* The columns without which a row means nothing. */
static const struct
{
  QuatuorTable  table;
  const char   *columns;
} REQUIRED[] = {
  { QUATUOR_TABLE_PHASE, "code kind title" },
  { QUATUOR_TABLE_GATE, "phase text" },
  { QUATUOR_TABLE_MODULE, "code family title" },
  { QUATUOR_TABLE_CATEGORY, "code label plural" },
  { QUATUOR_TABLE_DIMENSION, "code title" },
  { QUATUOR_TABLE_CRITERION, "dimension code title" },
  { QUATUOR_TABLE_CAMPAIGN, "code moment title" },
  { QUATUOR_TABLE_PERSON, "code" },
  { QUATUOR_TABLE_TERRITORY, "code name kind" },
  { QUATUOR_TABLE_TERRITORY_STATE, "territory state" },
  { QUATUOR_TABLE_TENURE, "territory category person role" },
  { QUATUOR_TABLE_PROGRESS, "territory phase state" },
  { QUATUOR_TABLE_GATE_CHECK, "gate territory" },
  { QUATUOR_TABLE_RATING, "campaign territory category criterion" },
  { QUATUOR_TABLE_AGREED, "campaign territory criterion" },
  { QUATUOR_TABLE_SUBMISSION, "campaign territory category submitted_on" },
  { QUATUOR_TABLE_CROSSING, "campaign territory opened_on" },
  { QUATUOR_TABLE_PEER_GROUP, "code kind title" },
  { QUATUOR_TABLE_PEER_GROUP_MEMBER, "peer_group" },
  { QUATUOR_TABLE_SESSION, "code title kind audience state" },
  { QUATUOR_TABLE_SESSION_MEMBER, "session person role" },
  { QUATUOR_TABLE_HALF_DAY, "session date part" },
  { QUATUOR_TABLE_ATTENDANCE, "half_day person status" },
  { QUATUOR_TABLE_ASSIGNMENT, "session text" },
  { QUATUOR_TABLE_PEER_NOTE, "peer_group text" },
  { QUATUOR_TABLE_NEED, "territory from_seat to_seat text state" },
  { QUATUOR_TABLE_CHARTER, "code version title" },
  { QUATUOR_TABLE_CLAUSE, "charter text" },
  { QUATUOR_TABLE_SIGNATURE, "charter" },
  { QUATUOR_TABLE_TOPIC, "code territory title state" },
  { QUATUOR_TABLE_CONTACT, "code territory date kind visibility" },
  { QUATUOR_TABLE_CONTACT_PERSON, "contact person" },
  { QUATUOR_TABLE_CONTACT_TOPIC, "contact topic" },
  { QUATUOR_TABLE_COMMITMENT, "code territory text state" },
  { QUATUOR_TABLE_INTERVIEW, "code territory" },
  { QUATUOR_TABLE_EXCERPT, "interview text consent" },
  { QUATUOR_TABLE_RESTRAINT, "title" },
  { QUATUOR_TABLE_PROJECT, "code territory title state" },
  { QUATUOR_TABLE_ACTION, "code project kind title state" },
  { QUATUOR_TABLE_EFFECT, "code territory kind text" },
  { QUATUOR_TABLE_MOMENT, "code territory title" },
  { QUATUOR_TABLE_VOICE, "moment territory category text consent" },
  { QUATUOR_TABLE_NARRATIVE, "territory" },
  { QUATUOR_TABLE_RECOMMENDATION, "code addressee text" },
  { QUATUOR_TABLE_LEARNING, "code text" },
  { QUATUOR_TABLE_RESOURCE, "code title" },
};

/* Columns that hold one of a few codes. A coach’s own template is checked here,
 * where the line can be told, rather than by the database. */
static const struct
{
  QuatuorTable  table;
  const char   *column;
  const char   *codes;
} CHOICES[] = {
  { QUATUOR_TABLE_PHASE, "kind",
    "diagnostic, common_core, peer_groups, local_support, closing" },
  { QUATUOR_TABLE_MODULE, "family", "thematic, transversal" },
  { QUATUOR_TABLE_CAMPAIGN, "moment", "initial, interim, final, after" },
  { QUATUOR_TABLE_SESSION, "kind",
    "launch, core, peer, visit, thematic, local, agora, closing, interview, other" },
  { QUATUOR_TABLE_SESSION, "audience", "everyone, category, territory, group, chosen" },
  { QUATUOR_TABLE_SESSION, "state", "planned, held, cancelled" },
  { QUATUOR_TABLE_HALF_DAY, "part", "morning, afternoon, evening" },
};

#define MEMBER(row, field, Type) ((Type *) ((guint8 *) (row) + (field)->offset))

static char *
code_key (QuatuorTable table,
          const char  *code)
{
  return g_strdup_printf ("%s:%s", quatuor_row_type (table)->name, code);
}

/*
 * Checks
 */

static gboolean
check_required (QuatuorCsvSheet *sheet,
                guint            row,
                QuatuorTable     table,
                GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REQUIRED); i++)
    if (REQUIRED[i].table == table)
      {
        g_auto (GStrv) columns = g_strsplit (REQUIRED[i].columns, " ", -1);

        for (guint n = 0; columns[n] != NULL; n++)
          if (quatuor_csv_sheet_get (sheet, row, columns[n]) == NULL)
            {
              quatuor_csv_sheet_raise (sheet, row, columns[n], QUATUOR_PROBLEM_VALUE_MISSING, NULL,
                                   error);
              return FALSE;
            }
      }
  return TRUE;
}

static gboolean
check_choices (QuatuorCsvSheet *sheet,
               guint            row,
               QuatuorTable     table,
               GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHOICES); i++)
    if (CHOICES[i].table == table)
      {
        g_auto (GStrv) codes = g_strsplit (CHOICES[i].codes, ", ", -1);
        const char *value = quatuor_csv_sheet_get (sheet, row, CHOICES[i].column);

        if (!g_strv_contains ((const char *const *) codes, value))
          {
            quatuor_csv_sheet_raise (sheet, row, CHOICES[i].column, QUATUOR_PROBLEM_BAD_CHOICE,
                                 CHOICES[i].codes, error);
            return FALSE;
          }
      }
  return TRUE;
}

static gboolean
check_code (QuatuorCsvSheet *sheet,
            guint            row,
            GError         **error)
{
  const char *code = quatuor_csv_sheet_get (sheet, row, "code");

  if (code == NULL || quatuor_text_is_code (code))
    return TRUE;
  quatuor_csv_sheet_raise (sheet, row, "code", QUATUOR_PROBLEM_BAD_CODE, NULL, error);
  return FALSE;
}

/*
 * Fields
 */

static gboolean
find_in (QuatuorTemplateRows *self,
         QuatuorTable         table,
         QuatuorCsvSheet     *sheet,
         guint                row,
         const char          *column,
         QuatuorId           *id,
         GError             **error)
{
  const char *code = quatuor_csv_sheet_get (sheet, row, column);
  g_autofree char *key = NULL;
  const QuatuorId *found;

  if (code == NULL)
    return TRUE;

  key = code_key (table, code);
  found = g_hash_table_lookup (self->ids, key);
  if (found == NULL)
    {
      quatuor_csv_sheet_raise (sheet, row, column, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, NULL, error);
      return FALSE;
    }
  *id = *found;
  return TRUE;
}

/* A seat has no code: it is named by its territory and its category, the latter
 * in a column of its own where a row knows two seats. */
static gboolean
find_seat (QuatuorTemplateRows *self,
           QuatuorCsvSheet     *sheet,
           guint                row,
           const char          *column,
           QuatuorId           *id,
           GError             **error)
{
  QuatuorId territory = QUATUOR_ID_NONE;
  QuatuorId category = QUATUOR_ID_NONE;

  if (!find_in (self, QUATUOR_TABLE_TERRITORY, sheet, row, "territory", &territory, error) ||
      !find_in (self, QUATUOR_TABLE_CATEGORY, sheet, row,
                g_str_equal (column, "seat") ? "category" : column, &category, error))
    return FALSE;

  if (!quatuor_id_is_none (&territory) && !quatuor_id_is_none (&category))
    *id = quatuor_id_derive (&territory, &category);
  return TRUE;
}

static gboolean
read_id (QuatuorTemplateRows *self,
         QuatuorCsvSheet     *sheet,
         guint                row,
         const char          *column,
         QuatuorId           *id,
         GError             **error)
{
  QuatuorTable table;

  if (g_str_equal (column, "id"))
    *id = quatuor_id_new ();
  else if (g_str_equal (column, "framework"))
    *id = self->framework;
  if (!quatuor_row_find_reference (column, &table) || table == QUATUOR_TABLE_FRAMEWORK)
    return TRUE;
  return table == QUATUOR_TABLE_SEAT ? find_seat (self, sheet, row, column, id, error)
                                     : find_in (self, table, sheet, row, column, id, error);
}

static gboolean
read_field (QuatuorTemplateRows *self,
            const QuatuorField  *field,
            QuatuorCsvSheet     *sheet,
            guint                row,
            QuatuorDate          origin,
            gpointer             data,
            GError             **error)
{
  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      return read_id (self, sheet, row, field->name, MEMBER (data, field, QuatuorId), error);
    case QUATUOR_FIELD_TEXT:
      *MEMBER (data, field, char *) =
        quatuor_text_clean (quatuor_csv_sheet_get (sheet, row, field->name));
      return TRUE;
    case QUATUOR_FIELD_DATE:
      return quatuor_csv_sheet_get_day (sheet, row, field->name, origin,
                                    MEMBER (data, field, QuatuorDate), error);
    case QUATUOR_FIELD_INTEGER:
      return quatuor_csv_sheet_get_count (sheet, row, field->name, MEMBER (data, field, gint64),
                                      error);
    default:
      g_assert_not_reached ();
    }
}

/* Rows stand in the order of the file: the rank says so within their parent. */
static void
set_rank (QuatuorTemplateRows *self,
          QuatuorTable         table,
          gpointer             data)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  const QuatuorId *parent = quatuor_row_parent (table, data);
  QuatuorId key = parent != NULL ? *parent : QUATUOR_ID_NONE;
  guint rank = GPOINTER_TO_UINT (g_hash_table_lookup (self->ranks, &key)) + 1;

  g_hash_table_replace (self->ranks, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (rank));
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, "rank"))
      *MEMBER (data, &type->fields[i], gint64) = rank;
}

/* Notes the row under its code, so that later files can refer to it. A gate has
 * none: it is called by its phase and rank, as in `diagnostic:2`. */
static gboolean
remember (QuatuorTemplateRows *self,
          QuatuorTable         table,
          QuatuorCsvSheet     *sheet,
          guint                row,
          gconstpointer        data,
          GError             **error)
{
  const char *code = quatuor_csv_sheet_get (sheet, row, "code");
  g_autofree char *gate = NULL;
  g_autofree char *key = NULL;

  if (table == QUATUOR_TABLE_GATE)
    code = gate = g_strdup_printf ("%s:%d", quatuor_csv_sheet_get (sheet, row, "phase"),
                                   (int) ((const QuatuorGate *) data)->rank);
  if (code == NULL)
    return TRUE;

  key = code_key (table, code);
  if (g_hash_table_contains (self->ids, key))
    {
      quatuor_csv_sheet_raise (sheet, row, "code", QUATUOR_PROBLEM_CODE_TAKEN, NULL, error);
      return FALSE;
    }

  /* The id is the first member of every row that has a code. */
  g_hash_table_insert (self->ids, g_steal_pointer (&key), g_memdup2 (data, sizeof (QuatuorId)));
  if (table == QUATUOR_TABLE_TERRITORY)
    g_array_append_vals (self->territories, data, 1);
  else if (table == QUATUOR_TABLE_CATEGORY)
    g_array_append_vals (self->categories, data, 1);
  return TRUE;
}

/**
 * quatuor_template_rows_new:
 *
 * Returns: (transfer full): a maker of rows that knows no code yet
 */
QuatuorTemplateRows *
quatuor_template_rows_new (void)
{
  QuatuorTemplateRows *self = g_new0 (QuatuorTemplateRows, 1);

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ranks = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, NULL);
  self->territories = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  self->categories = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  return self;
}

/**
 * quatuor_template_rows_free:
 * @self: (nullable) (transfer full): a maker of rows
 */
void
quatuor_template_rows_free (QuatuorTemplateRows *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->ranks);
  g_array_unref (self->territories);
  g_array_unref (self->categories);
  g_free (self);
}

/**
 * quatuor_template_rows_set_framework:
 * @self: a maker of rows
 * @framework: the questionnaire that dimensions and campaigns belong to
 */
void
quatuor_template_rows_set_framework (QuatuorTemplateRows *self,
                                     const QuatuorId     *framework)
{
  self->framework = *framework;
}

/**
 * quatuor_template_rows_start_file:
 * @self: a maker of rows
 *
 * Lets ranks begin again at 1.
 */
void
quatuor_template_rows_start_file (QuatuorTemplateRows *self)
{
  g_hash_table_remove_all (self->ranks);
}

/**
 * quatuor_template_rows_read:
 * @self: a maker of rows
 * @table: the table that the row goes into
 * @sheet: a template’s file
 * @row: one of its rows
 * @origin: the day that offsets count from, or %QUATUOR_DATE_UNKNOWN
 * @error: return location for the problem of a cell, with its place
 *
 * Returns: (transfer full) (nullable): the row
 */
gpointer
quatuor_template_rows_read (QuatuorTemplateRows *self,
                            QuatuorTable         table,
                            QuatuorCsvSheet     *sheet,
                            guint                row,
                            QuatuorDate          origin,
                            GError             **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  gpointer data = quatuor_row_new (table);
  gboolean whole = check_required (sheet, row, table, error) &&
                   check_choices (sheet, row, table, error) && check_code (sheet, row, error);

  for (guint i = 0; whole && i < type->n_fields; i++)
    whole = read_field (self, &type->fields[i], sheet, row, origin, data, error);
  if (whole)
    {
      set_rank (self, table, data);
      whole = remember (self, table, sheet, row, data, error);
    }
  if (whole)
    return data;

  quatuor_row_free (table, data);
  return NULL;
}

/**
 * quatuor_template_rows_make_seats:
 * @self: a maker of rows
 *
 * Returns: (transfer full) (element-type QuatuorSeat): a seat for each category
 *   in each territory read so far
 */
GPtrArray *
quatuor_template_rows_make_seats (QuatuorTemplateRows *self)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func (g_free);

  for (guint t = 0; t < self->territories->len; t++)
    for (guint c = 0; c < self->categories->len; c++)
      {
        QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);

        seat->territory = g_array_index (self->territories, QuatuorId, t);
        seat->category = g_array_index (self->categories, QuatuorId, c);
        seat->id = quatuor_id_derive (&seat->territory, &seat->category);
        g_ptr_array_add (seats, seat);
      }
  return seats;
}

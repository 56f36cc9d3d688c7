/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-compare.h"
#include "quatuor-table.h"

/* From a row to its territory: presence, half-day, session, and no farther. The
 * same bounds what a record is called. */
#define MAX_DEPTH 4

#define BETWEEN " / " /* the parts of what a record is called */

enum
{
  TERRITORY_CELL,
  CHANGE_CELL,
  TABLE_CELL,
  RECORD_CELL,
  FIELD_CELL,
  BEFORE_CELL,
  AFTER_CELL,
  N_CELLS,
};

/* A row and the programme in which it is looked at. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorTable   table;
  gpointer       row; /* NULL: it is not there */
} Side;

typedef struct
{
  QuatuorReportRun *run;
  QuatuorCohort    *before;
  QuatuorCohort    *after;
} Changes;

/*
 * Rows and their fields
 */

static const QuatuorField *
find_field (QuatuorTable  table,
            const char   *name)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];
  return NULL;
}

static gboolean
is_reference (const QuatuorField *field)
{
  return field->kind == QUATUOR_FIELD_KEY || field->kind == QUATUOR_FIELD_ID;
}

static gconstpointer
member_of (const QuatuorField *field,
           gconstpointer       row)
{
  return (const guint8 *) row + field->offset;
}

/* The row that a field refers to, with its table; NULL for none. */
static gconstpointer
follow (QuatuorCohort      *cohort,
        const QuatuorField *field,
        gconstpointer       row,
        QuatuorTable       *table)
{
  if (!is_reference (field) || !quatuor_row_find_reference (field->name, table) ||
      quatuor_row_type (*table)->n_keys != 1)
    return NULL;
  return quatuor_cohort_find (cohort, *table, (const QuatuorId *) member_of (field, row));
}

/*
 * What a row is called, without the language of anybody
 */

static char *name_row (QuatuorCohort      *cohort,
                       QuatuorTable        table,
                       gconstpointer       row,
                       QuatuorReportNames  names,
                       guint               depth);

static void
append_part (GString    *name,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (name, "%s%s", name->len > 0 ? BETWEEN : "", part);
}

static char *
say_value (const QuatuorField *field,
           gconstpointer       row)
{
  gconstpointer member = member_of (field, row);

  if (field->kind == QUATUOR_FIELD_TEXT)
    return g_strdup (*(char *const *) member);
  if (field->kind == QUATUOR_FIELD_DATE)
    return quatuor_date_to_iso (*(const QuatuorDate *) member);
  if (field->kind == QUATUOR_FIELD_INTEGER &&
      *(const gint64 *) member != QUATUOR_INTEGER_UNKNOWN)
    return g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) member);
  return NULL;
}

/* What tells a row without a code from its neighbours: the rows whose ids make its
 * key, or else those that it belongs to, and the first of these fields that it has. */
static char *
name_by_parts (QuatuorCohort      *cohort,
               QuatuorTable        table,
               gconstpointer       row,
               QuatuorReportNames  names,
               guint               depth)
{
  static const char *const TELLING[] = { "title", "date", "rank", "version", "starts", "since" };
  const QuatuorRowType *type = quatuor_row_type (table);
  guint n_fields = type->n_keys > 1 ? type->n_keys : type->n_fields;
  GString *name = g_string_new (NULL);
  const QuatuorField *telling = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      const QuatuorField *field = &type->fields[i];
      QuatuorTable referred;
      gconstpointer other = follow (cohort, field, row, &referred);
      g_autofree char *part = NULL;

      if (other == NULL || referred == QUATUOR_TABLE_TERRITORY)
        continue;
      part = name_row (cohort, referred, other, names, depth + 1);
      append_part (name, part);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (TELLING) && telling == NULL && type->n_keys == 1; i++)
    telling = find_field (table, TELLING[i]);
  if (telling != NULL)
    {
      g_autofree char *part = say_value (telling, row);

      append_part (name, part);
    }
  return g_string_free (name, FALSE);
}

static char *
name_row (QuatuorCohort      *cohort,
          QuatuorTable        table,
          gconstpointer       row,
          QuatuorReportNames  names,
          guint               depth)
{
  const QuatuorField *code = find_field (table, "code");

  if (depth > MAX_DEPTH)
    return NULL;
  if (table == QUATUOR_TABLE_PERSON && names == QUATUOR_REPORT_NAMES)
    {
      g_autofree char *name = quatuor_person_name (row);

      if (*name != '\0')
        return g_steal_pointer (&name);
    }
  if (table == QUATUOR_TABLE_SEAT)
    {
      const QuatuorCategory *category = quatuor_cohort_find (
        cohort, QUATUOR_TABLE_CATEGORY, &((const QuatuorSeat *) row)->category);

      return category != NULL ? g_strdup (category->code) : NULL;
    }
  if (code != NULL)
    return say_value (code, row);
  return name_by_parts (cohort, table, row, names, depth);
}

static char *
name_side (const Side         *side,
           QuatuorReportNames  names)
{
  return side->row != NULL ? name_row (side->cohort, side->table, side->row, names, 0) : NULL;
}

static char *
value_of (const Side         *side,
          const QuatuorField *field,
          QuatuorReportNames  names)
{
  QuatuorTable referred;
  gconstpointer other;

  if (side->row == NULL)
    return NULL;
  if (!is_reference (field))
    return say_value (field, side->row);

  other = follow (side->cohort, field, side->row, &referred);
  return other != NULL ? name_row (side->cohort, referred, other, names, 0) : NULL;
}

/*
 * Whose it is
 */

static const QuatuorTerritory *
find_territory (QuatuorCohort *cohort,
                QuatuorTable   table,
                gconstpointer  row,
                guint          depth)
{
  static const char *const WAYS[] = {
    "territory", "seat", "from_seat", "half_day", "session", "contact", "project", "charter",
    "moment",
  };
  const QuatuorTerritory *territory = NULL;

  if (table == QUATUOR_TABLE_TERRITORY || depth > MAX_DEPTH)
    return table == QUATUOR_TABLE_TERRITORY ? row : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (WAYS) && territory == NULL; i++)
    {
      const QuatuorField *field = find_field (table, WAYS[i]);
      QuatuorTable referred;
      gconstpointer other = field != NULL ? follow (cohort, field, row, &referred) : NULL;

      if (other != NULL)
        territory = find_territory (cohort, referred, other, depth + 1);
    }
  return territory;
}

static gboolean
is_wanted (const QuatuorReportFilter *filter,
           const QuatuorTerritory    *territory)
{
  if (filter->territories == NULL || filter->territories->len == 0)
    return TRUE;
  for (guint i = 0; territory != NULL && i < filter->territories->len; i++)
    if (quatuor_id_equal (&g_array_index (filter->territories, QuatuorId, i), &territory->id))
      return TRUE;
  return FALSE;
}

/*
 * What is kept back
 */

/* Tables of which nothing is told: notes between the coach and somebody, and of
 * peers among themselves. */
static gboolean
is_secret (QuatuorTable table)
{
  return table == QUATUOR_TABLE_INTERVIEW || table == QUATUOR_TABLE_EXCERPT ||
         table == QUATUOR_TABLE_PEER_NOTE;
}

/* What a row does not tell, with names or without: as in the reports on contacts
 * and voices. */
static gpointer
copy_told (QuatuorTable  table,
           gconstpointer row)
{
  gpointer copy = row != NULL ? quatuor_row_copy (table, row) : NULL;

  if (copy != NULL && table == QUATUOR_TABLE_CONTACT)
    {
      QuatuorContact *contact = copy;

      if (g_strcmp0 (contact->visibility, "shareable") != 0)
        quatuor_row_set_text (&contact->note, NULL);
    }
  else if (copy != NULL && table == QUATUOR_TABLE_VOICE)
    {
      QuatuorVoice *voice = copy;
      gboolean named = g_strcmp0 (voice->consent, "named") == 0;

      if (!named && g_strcmp0 (voice->consent, "role") != 0)
        quatuor_row_set_text (&voice->text, NULL);
      if (!named)
        voice->person = QUATUOR_ID_NONE;
    }
  return copy;
}

static gboolean
is_withheld (const QuatuorField *field)
{
  static const char *const PERSONAL[] = { "comment", "email", "evidence", "family_name",
                                          "function", "given_name", "minutes", "note",
                                          "organisation", "phone", "reason", NULL };

  return field->kind == QUATUOR_FIELD_TEXT && g_strv_contains (PERSONAL, field->name);
}

/*
 * Rows of the report
 */

static gboolean
same_field (const QuatuorField *field,
            gconstpointer       before,
            gconstpointer       after)
{
  gconstpointer a = member_of (field, before);
  gconstpointer b = member_of (field, after);

  if (is_reference (field))
    return quatuor_id_equal (a, b);
  if (field->kind == QUATUOR_FIELD_TEXT)
    return g_strcmp0 (*(char *const *) a, *(char *const *) b) == 0;
  if (field->kind == QUATUOR_FIELD_DATE)
    return *(const QuatuorDate *) a == *(const QuatuorDate *) b;
  return *(const gint64 *) a == *(const gint64 *) b;
}

static gboolean
send_field (Changes             *self,
            const char         **cells,
            const QuatuorField  *field,
            const Side          *before,
            const Side          *after,
            GError             **error)
{
  QuatuorReportNames names = self->run->filter->names;
  g_autofree char *old = value_of (before, field, names);
  g_autofree char *new = value_of (after, field, names);
  gboolean withheld = names == QUATUOR_REPORT_PSEUDONYMS && is_withheld (field);

  /* A row that came or went tells what it holds; what it never held is no change. */
  if (old == NULL && new == NULL && (before->row == NULL || after->row == NULL))
    return TRUE;

  cells[FIELD_CELL] = field->name;
  cells[BEFORE_CELL] = withheld ? NULL : old;
  cells[AFTER_CELL] = withheld ? NULL : new;
  return self->run->sink (cells, self->run->data, error);
}

static gboolean
send_fields (Changes      *self,
             const char  **cells,
             const Side   *before,
             const Side   *after,
             GError      **error)
{
  const QuatuorRowType *type = quatuor_row_type (before->table);
  gboolean both = before->row != NULL && after->row != NULL;
  gboolean sent = TRUE;

  /* A row that is nothing but its key has come or gone all the same. */
  if (type->n_keys == type->n_fields)
    return self->run->sink (cells, self->run->data, error);

  for (guint i = type->n_keys; i < type->n_fields && sent; i++)
    {
      const QuatuorField *field = &type->fields[i];

      /* Whose a record is that came or went, its own column says. */
      if (both ? !same_field (field, before->row, after->row)
               : !g_str_equal (field->name, "territory"))
        sent = send_field (self, cells, field, before, after, error);
    }
  return sent;
}

static gboolean
send_row (Changes     *self,
          const Side  *before,
          const Side  *after,
          GError     **error)
{
  const Side *shown = after->row != NULL ? after : before;
  const QuatuorTerritory *territory =
    find_territory (shown->cohort, shown->table, shown->row, 0);
  g_autofree char *record = name_side (shown, self->run->filter->names);
  const char *cells[N_CELLS] = {
    [TERRITORY_CELL] = territory != NULL ? territory->code : NULL,
    [CHANGE_CELL] = before->row == NULL ? "added" : after->row == NULL ? "removed" : "changed",
    [TABLE_CELL] = quatuor_row_type (shown->table)->name,
    [RECORD_CELL] = record,
  };

  return !is_wanted (self->run->filter, territory) ||
         send_fields (self, cells, before, after, error);
}

static gboolean
take_difference (QuatuorTable    table,
                 gconstpointer   before,
                 gconstpointer   after,
                 gpointer        data,
                 GError        **error)
{
  Changes *self = data;
  Side old = { self->before, table, NULL };
  Side new = { self->after, table, NULL };
  gboolean taken = TRUE;

  if (is_secret (table))
    return TRUE;

  old.row = copy_told (table, before);
  new.row = copy_told (table, after);
  if (old.row == NULL || new.row == NULL || !quatuor_row_equal (table, old.row, new.row))
    taken = send_row (self, &old, &new, error);
  quatuor_row_free (table, old.row);
  quatuor_row_free (table, new.row);
  return taken;
}

static gboolean
compare (QuatuorReportRun  *run,
         const QuatuorId   *since,
         GError           **error)
{
  QuatuorDb *earlier = quatuor_snapshot_get_db (run->db, since, error);
  g_autoptr (QuatuorCohort) before =
    earlier != NULL ? quatuor_table_load_quickly (earlier, error) : NULL;
  g_autoptr (QuatuorCohort) after =
    before != NULL ? quatuor_table_load_quickly (run->db, error) : NULL;
  Changes changes = { run, before, after };

  return after != NULL && quatuor_compare (earlier, run->db, take_difference, &changes, error);
}

/**
 * quatuor_report_stream_changes:
 * @run: a run of the report on changes
 * @error: where an error goes
 *
 * Sends what differs between the snapshot that the filter names, the last one
 * before what is shown where it names none, and the programme or the snapshot
 * that is shown: a row a field. Without any snapshot there is nothing to tell.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_changes (QuatuorReportRun  *run,
                               GError           **error)
{
  g_autoptr (QuatuorSnapshot) since = NULL;

  if (!quatuor_report_filter_find_since (run->filter, run->db, &since, error))
    return FALSE;
  return since == NULL || compare (run, &since->id, error);
}

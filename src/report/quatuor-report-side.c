/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-side.h"

/* From a row to its territory: presence, half-day, session, and no farther. The
 * same bounds what a record is called. */
#define MAX_DEPTH 4

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

static char *name_row (const QuatuorReportSide *side,
                       QuatuorTable             table,
                       gconstpointer            row,
                       guint                    depth);

static void
append_part (GString    *name,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (name, "%s%s", name->len > 0 ? QUATUOR_REPORT_BETWEEN : "", part);
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
name_by_parts (const QuatuorReportSide *side,
               QuatuorTable             table,
               gconstpointer            row,
               guint                    depth)
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
      gconstpointer other = follow (side->cohort, field, row, &referred);
      g_autofree char *part = NULL;

      if (other == NULL || referred == QUATUOR_TABLE_TERRITORY)
        continue;
      part = name_row (side, referred, other, depth + 1);
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

static const char *
name_person (const QuatuorReportSide *side,
             const QuatuorPerson     *person)
{
  const char *name = side->namesakes != NULL
                       ? quatuor_namesakes_name (side->namesakes, person->given_name,
                                                 person->family_name) : NULL;

  return name != NULL ? name : person->code;
}

static char *
name_row (const QuatuorReportSide *side,
          QuatuorTable             table,
          gconstpointer            row,
          guint                    depth)
{
  const QuatuorField *code = find_field (table, "code");

  if (depth > MAX_DEPTH)
    return NULL;
  if (table == QUATUOR_TABLE_PERSON)
    return g_strdup (name_person (side, row));
  if (table == QUATUOR_TABLE_SEAT)
    {
      const QuatuorCategory *category = quatuor_cohort_find (
        side->cohort, QUATUOR_TABLE_CATEGORY, &((const QuatuorSeat *) row)->category);

      return category != NULL ? g_strdup (category->code) : NULL;
    }
  if (code != NULL)
    return say_value (code, row);
  return name_by_parts (side, table, row, depth);
}

/**
 * quatuor_report_side_get_name:
 * @self: a row as it was, or is
 *
 * Returns: (transfer full) (nullable): what the row is called, without the language
 *   of anybody; %NULL if it is not there
 */
char *
quatuor_report_side_get_name (const QuatuorReportSide *self)
{
  return self->row != NULL ? name_row (self, self->table, self->row, 0) : NULL;
}

/**
 * quatuor_report_side_get_value:
 * @self: a row as it was, or is
 * @field: a field of its table
 *
 * Returns: (transfer full) (nullable): what the field holds; what a row that it
 *   refers to is called
 */
char *
quatuor_report_side_get_value (const QuatuorReportSide *self,
                               const QuatuorField      *field)
{
  QuatuorTable referred;
  gconstpointer other;

  if (self->row == NULL)
    return NULL;
  if (!is_reference (field))
    return say_value (field, self->row);

  other = follow (self->cohort, field, self->row, &referred);
  return other != NULL ? name_row (self, referred, other, 0) : NULL;
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

/**
 * quatuor_report_side_get_territory:
 * @self: a row that is there
 *
 * Returns: (transfer none) (nullable): the territory to which it belongs
 */
const QuatuorTerritory *
quatuor_report_side_get_territory (const QuatuorReportSide *self)
{
  return find_territory (self->cohort, self->table, self->row, 0);
}

/**
 * quatuor_report_side_is_same:
 * @field: a field of a table
 * @before: a row of that table
 * @after: another one
 *
 * Returns: whether both hold the same in it
 */
gboolean
quatuor_report_side_is_same (const QuatuorField *field,
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

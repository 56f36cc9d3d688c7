/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-compare.h"
#include "quatuor-report-side.h"
#include "quatuor-table.h"

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

typedef struct
{
  QuatuorReportRun *run;
  QuatuorCohort    *before;
  QuatuorCohort    *after;
  QuatuorNamesakes *namesakes_before; /* NULL where nobody is named */
} Changes;

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
send_field (Changes                  *self,
            const char              **cells,
            const QuatuorField       *field,
            const QuatuorReportSide  *before,
            const QuatuorReportSide  *after,
            GError                  **error)
{
  g_autofree char *old = quatuor_report_side_get_value (before, field);
  g_autofree char *new = quatuor_report_side_get_value (after, field);
  gboolean withheld =
    self->run->filter->names == QUATUOR_REPORT_PSEUDONYMS && is_withheld (field);

  /* A row that came or went tells what it holds; what it never held is no change. */
  if (old == NULL && new == NULL && (before->row == NULL || after->row == NULL))
    return TRUE;

  cells[FIELD_CELL] = field->name;
  cells[BEFORE_CELL] = withheld ? NULL : old;
  cells[AFTER_CELL] = withheld ? NULL : new;
  return self->run->sink (cells, self->run->data, error);
}

static gboolean
send_fields (Changes                  *self,
             const char              **cells,
             const QuatuorReportSide  *before,
             const QuatuorReportSide  *after,
             GError                  **error)
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
      if (both ? !quatuor_report_side_is_same (field, before->row, after->row)
               : !g_str_equal (field->name, "territory"))
        sent = send_field (self, cells, field, before, after, error);
    }
  return sent;
}

static gboolean
send_row (Changes                  *self,
          const QuatuorReportSide  *before,
          const QuatuorReportSide  *after,
          GError                  **error)
{
  const QuatuorReportSide *shown = after->row != NULL ? after : before;
  const QuatuorTerritory *territory = quatuor_report_side_get_territory (shown);
  g_autofree char *record = quatuor_report_side_get_name (shown);
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
  QuatuorReportSide old = { self->before, table, NULL, self->namesakes_before };
  QuatuorReportSide new = { self->after, table, NULL, self->run->namesakes };
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
  g_autoptr (QuatuorNamesakes) namesakes =
    after != NULL && run->namesakes != NULL ? quatuor_namesakes_new (earlier) : NULL;
  Changes changes = { run, before, after, namesakes };

  if (after == NULL ||
      (namesakes != NULL && (!quatuor_namesakes_read (namesakes, error) ||
                             !quatuor_namesakes_read (run->namesakes, error))))
    return FALSE;
  return quatuor_compare (earlier, run->db, take_difference, &changes, error);
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

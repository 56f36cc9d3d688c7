/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-history-text.h"

#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* Up to here days are told by their distance; beyond, the date says it all. */
#define MAX_DAYS_AGO 6

/**
 * quatuor_history_sentence:
 * @cohort: what is known now
 * @entry: an entry of the journal
 *
 * Returns: (transfer full): what was done, in the language of the screen
 */
char *
quatuor_history_sentence (QuatuorCohort      *cohort,
                          const QuatuorEntry *entry)
{
  g_autofree char *sentence = quatuor_label_to_sentence (cohort, entry->label);

  switch (entry->kind)
    {
    case QUATUOR_ENTRY_UNDO:
      /* Translators: %s is an act that was taken back. */
      return g_strdup_printf (_("Undone: %s"), sentence);
    case QUATUOR_ENTRY_REDO:
      /* Translators: %s is an act that was taken back and then done again. */
      return g_strdup_printf (_("Done again: %s"), sentence);
    case QUATUOR_ENTRY_MIGRATION:
      return g_strdup (_("The file was brought to the form of a newer Quatuor"));
    case QUATUOR_ENTRY_BASE:
    case QUATUOR_ENTRY_ACT:
    default:
      return g_steal_pointer (&sentence);
    }
}

static gint64
day_of (GDateTime *time)
{
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  return quatuor_date_new (year, month, day);
}

/**
 * quatuor_history_when:
 * @at: microseconds since 1970
 * @now: the present, as @at
 *
 * Returns: (transfer full): how long ago it was, then the day and the time
 */
char *
quatuor_history_when (gint64 at,
                      gint64 now)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) present = g_date_time_new_from_unix_local (now / G_USEC_PER_SEC);
  gint64 days = day_of (present) - day_of (then);
  /* Translators: a day and a time, as g_date_time_format() takes them. */
  g_autofree char *exact = g_date_time_format (then, _("%B %-d, %Y at %H:%M"));

  if (days == 0)
    /* Translators: %s is a day and a time. */
    return g_strdup_printf (_("Today, %s"), exact);
  if (days == 1)
    return g_strdup_printf (_("Yesterday, %s"), exact);
  if (days > 1 && days <= MAX_DAYS_AGO)
    return g_strdup_printf (ngettext ("%d day ago, %s", "%d days ago, %s", (unsigned long) days),
                            (int) days, exact);
  return g_steal_pointer (&exact);
}

static char *
row_name (QuatuorCohort            *cohort,
          const QuatuorFieldChange *change)
{
  const QuatuorRowType *type = quatuor_row_type (change->table);
  GString *name;

  if (type->n_keys == 1)
    return quatuor_label_row_name (cohort, change->table, &change->key[0]);

  name = g_string_new (NULL);
  for (guint i = 0; i < type->n_keys; i++)
    {
      g_autofree char *id = quatuor_id_to_string (&change->key[i]);
      g_autofree char *part = quatuor_wording_for_value (cohort, change->table,
                                                         type->fields[i].name, id);

      g_string_append_printf (name, "%s%s", i > 0 ? ", " : "", part);
    }
  return g_string_free (name, FALSE);
}

/* What a row is and what people call it, said once above its fields. */
static char *
row_title (QuatuorCohort            *cohort,
           const QuatuorFieldChange *change)
{
  g_autofree char *name = row_name (cohort, change);
  const char *table = quatuor_wording_for_table (change->table);

  /* Translators: a kind of thing and its name, as in “Person: Zoé Durand”. */
  return g_str_equal (name, "…") ? g_strdup (table) : g_strdup_printf (_("%s: %s"), table, name);
}

static char *
field_line (QuatuorCohort            *cohort,
            const QuatuorFieldChange *change)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change->came)
    return g_strdup (_("added"));
  if (change->went)
    return g_strdup (_("removed"));

  before = quatuor_wording_for_value (cohort, change->table, change->column, change->before);
  after = quatuor_wording_for_value (cohort, change->table, change->column, change->after);
  /* Translators: a field, its value before and its value after. */
  return g_strdup_printf (_("%s: %s → %s"), quatuor_wording_for_column (change->column), before,
                          after);
}

/**
 * quatuor_history_details:
 * @cohort: what is known now
 * @changes: (element-type QuatuorFieldChange): what an act changed
 *
 * Returns: (transfer full): each row and its fields, before and after, one a line
 */
char *
quatuor_history_details (QuatuorCohort   *cohort,
                         const GPtrArray *changes)
{
  GString *text = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const QuatuorFieldChange *change = g_ptr_array_index (changes, i);
      g_autofree char *line = field_line (cohort, change);
      g_autofree char *own_title = row_title (cohort, change);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (change->column == NULL)
        g_string_append_printf (text, "%s, %s", own_title, line);
      else
        {
          if (g_strcmp0 (title, own_title) != 0)
            g_string_append_printf (text, "%s\n", own_title);
          g_string_append_printf (text, "    %s", line);
        }
      g_free (title);
      title = g_steal_pointer (&own_title);
    }
  return g_string_free (text, FALSE);
}

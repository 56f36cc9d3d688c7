/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-history-text.h"

#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Up to here days are told by their distance; beyond, the date says it all. */
#define MAX_DAYS_AGO 6

/* How many values are told: nobody reads more, and a label of ten thousand lines
 * stands still. */
#define MAX_DETAILS 200

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
  g_autofree char *title = g_str_equal (name, "…") ? g_strdup (table)
                                                   : g_strdup_printf (_("%s: %s"), table, name);

  if (change->came)
    /* Translators: a thing that was added, as in “Person: Zoé Durand, added”. */
    return g_strdup_printf (_("%s, added"), title);
  if (change->went)
    /* Translators: a thing that was removed, as in “Person: Zoé Durand, removed”. */
    return g_strdup_printf (_("%s, removed"), title);
  return g_steal_pointer (&title);
}

/* A field of a row that came or went has one value, and none of the empty ones
 * is worth a line; NULL then. */
static char *
field_line (QuatuorCohort            *cohort,
            const QuatuorFieldChange *change)
{
  const char *words = quatuor_wording_for_column (change->column);
  g_autofree char *before = quatuor_wording_for_value (cohort, change->table, change->column,
                                                       change->before);
  g_autofree char *after = quatuor_wording_for_value (cohort, change->table, change->column,
                                                      change->after);

  if (change->came && change->after != NULL)
    return g_strdup_printf (_("%s: %s"), words, after);
  if (change->went && change->before != NULL)
    return g_strdup_printf (_("%s: %s"), words, before);
  if (change->came || change->went)
    return NULL;
  /* Translators: a field, its value before and its value after. */
  return g_strdup_printf (_("%s: %s → %s"), words, before, after);
}

static gboolean
is_same_row (const QuatuorFieldChange *a,
             const QuatuorFieldChange *b)
{
  return a != NULL && a->table == b->table && a->came == b->came && a->went == b->went &&
         memcmp (a->key, b->key, sizeof a->key) == 0;
}

static gboolean
is_told (const QuatuorFieldChange *change)
{
  /* The key says nothing to a person: it made the title. */
  return change->column != NULL && !g_str_equal (change->column, "id");
}

/**
 * quatuor_history_details:
 * @cohort: what is known now
 * @changes: (element-type QuatuorFieldChange): what an act changed
 *
 * Returns: (transfer full): each row and its fields, before and after, one a
 *   line; of a great act only the beginning and the count of the rest
 */
char *
quatuor_history_details (QuatuorCohort   *cohort,
                         const GPtrArray *changes)
{
  GString *text = g_string_new (NULL);
  const QuatuorFieldChange *previous = NULL;
  guint n_shown = MIN (changes->len, MAX_DETAILS);

  for (guint i = 0; i < n_shown; i++)
    {
      const QuatuorFieldChange *change = g_ptr_array_index (changes, i);
      g_autofree char *title = row_title (cohort, change);
      g_autofree char *line = is_told (change) ? field_line (cohort, change) : NULL;

      if (!is_same_row (previous, change))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", title);
      if (line != NULL)
        g_string_append_printf (text, "\n    %s", line);
      previous = change;
    }
  if (changes->len > n_shown)
    g_string_append_printf (text,
                            ngettext ("\nAnd one more value", "\nAnd %u more values",
                                      changes->len - n_shown),
                            changes->len - n_shown);
  return g_string_free (text, FALSE);
}

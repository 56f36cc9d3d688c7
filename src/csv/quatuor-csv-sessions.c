/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-sessions.h"

#include "quatuor-calendar.h"
#include "quatuor-csv-record.h"

/* The half-days of the present row, %NULL where the table does not tell. */
static GPtrArray *
half_days_of (const char *later)
{
  return later != NULL ? quatuor_csv_half_days_parse (later) : NULL;
}

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  g_autofree char *text = quatuor_csv_context_text (context, QUATUOR_SESSIONS_HALF_DAYS);
  g_autoptr (GPtrArray) half_days = NULL;

  if (!quatuor_csv_context_has (context, QUATUOR_SESSIONS_HALF_DAYS))
    return TRUE;

  /* An empty cell tells that there are none. */
  quatuor_csv_record_defer (self, text != NULL ? text : "");
  half_days = quatuor_csv_half_days_parse (text);
  return half_days != NULL ||
         quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_HALF_DAYS,
                                  QUATUOR_SESSIONS_HALF_DAYS, text, NULL);
}

static QuatuorDate
first_day (const GPtrArray *half_days)
{
  QuatuorDate first = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; half_days != NULL && i < half_days->len; i++)
    {
      QuatuorDate date = ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date;

      if (first == QUATUOR_DATE_UNKNOWN || date < first)
        first = date;
    }
  return first;
}

/* Without a code a session is the one with that title and that first day. */
static char *
make_key (QuatuorCsvRecord *self,
          gconstpointer     row)
{
  const QuatuorSession *session = row;
  QuatuorCohort *cohort = quatuor_csv_record_get_context (self)->cohort;
  g_autoptr (GPtrArray) half_days = half_days_of (quatuor_csv_record_get_later (self));
  QuatuorDate first = half_days != NULL ? first_day (half_days)
                                        : quatuor_calendar_first_day (cohort, &session->id);

  return session->title != NULL ? g_strdup_printf ("%d %s", first, session->title) : NULL;
}

/*
 * Half-days
 */

static const QuatuorHalfDay *
find_moment (const GPtrArray      *half_days,
             const QuatuorHalfDay *like)
{
  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date == like->date && g_str_equal (half_day->part, like->part))
        return half_day;
    }
  return NULL;
}

/* Half-days come and go with their day; one that stays changes otherwise. */
static void
note_half_day (QuatuorCsvContext    *context,
               gint64                line,
               const QuatuorHalfDay *before,
               const QuatuorHalfDay *after)
{
  g_autofree char *from = before != NULL ? quatuor_date_to_iso (before->date) : NULL;
  g_autofree char *to = after != NULL ? quatuor_date_to_iso (after->date) : NULL;

  if (context->result->outcomes == NULL)
    return;
  if (before != NULL && after != NULL)
    quatuor_csv_context_compare (context, line, QUATUOR_TABLE_HALF_DAY, before, after);
  else
    quatuor_csv_outcomes_differ (context->result->outcomes, line, QUATUOR_TABLE_HALF_DAY, "date",
                                 from, to);
}

/* A half-day that the table no longer tells of goes, unless somebody's presence
 * was noted on it: an import does not take that away. */
static gboolean
drop_half_days (QuatuorCsvContext  *context,
                const QuatuorId    *session,
                const GPtrArray    *half_days,
                gint64              line,
                gboolean           *changed,
                GError            **error)
{
  const GPtrArray *before = quatuor_cohort_children (context->cohort, QUATUOR_TABLE_HALF_DAY,
                                                     session);

  for (guint i = 0; i < before->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (before, i);
      g_autofree char *day = NULL;

      if (find_moment (half_days, half_day) != NULL)
        continue;
      if (quatuor_cohort_children (context->cohort, QUATUOR_TABLE_ATTENDANCE,
                                   &half_day->id)->len > 0)
        {
          day = quatuor_date_to_display (half_day->date);
          quatuor_csv_context_say_at (context, QUATUOR_PROBLEM_HALF_DAY_USED, line,
                                      QUATUOR_SESSIONS_HALF_DAYS, day, NULL);
          continue;
        }
      *changed = TRUE;
      note_half_day (context, line, half_day, NULL);
      if (!quatuor_table_remove (context->db, QUATUOR_TABLE_HALF_DAY, half_day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_half_days (QuatuorCsvContext  *context,
               const QuatuorId    *session,
               const GPtrArray    *half_days,
               gint64              line,
               gboolean           *changed,
               GError            **error)
{
  const GPtrArray *before = quatuor_cohort_children (context->cohort, QUATUOR_TABLE_HALF_DAY,
                                                     session);

  for (guint i = 0; i < half_days->len; i++)
    {
      QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);
      const QuatuorHalfDay *same = find_moment (before, half_day);

      half_day->id = same != NULL ? same->id : quatuor_id_new ();
      half_day->session = *session;
      if (same != NULL && quatuor_row_equal (QUATUOR_TABLE_HALF_DAY, same, half_day))
        continue;
      *changed = TRUE;
      note_half_day (context, line, same, half_day);
      if (!quatuor_csv_context_put (context, line, QUATUOR_SESSIONS_HALF_DAYS,
                                    QUATUOR_TABLE_HALF_DAY, half_day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
follow (QuatuorCsvRecord *self,
        gconstpointer     row,
        const char       *later,
        gint64            line,
        gboolean         *changed,
        GError          **error)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  const QuatuorId *session = row;
  g_autoptr (GPtrArray) half_days = half_days_of (later);

  return half_days == NULL ||
         (drop_half_days (context, session, half_days, line, changed, error) &&
          put_half_days (context, session, half_days, line, changed, error));
}

static const QuatuorCsvRecordKind KIND = {
  .code = QUATUOR_SESSIONS_CODE,
  .name = QUATUOR_SESSIONS_TITLE,
  .blame = QUATUOR_SESSIONS_AUDIENCE,
  .fill = fill,
  .key = make_key,
  .follow = follow,
};

const QuatuorCsvImporter quatuor_csv_sessions_importer = {
  .table = QUATUOR_TABLE_SESSION,
  QUATUOR_CSV_RECORD (KIND),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-filter.h"

static GArray *
copy_set (const GArray *set)
{
  GArray *copy;

  if (set == NULL || set->len == 0)
    return NULL;

  copy = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  return g_array_append_vals (copy, set->data, set->len);
}

/**
 * quatuor_report_filter_copy:
 * @self: (out caller-allocates): the copy, to be cleared
 * @source: a filter
 *
 * The copy shares nothing with its source, so that it may go to another thread.
 */
void
quatuor_report_filter_copy (QuatuorReportFilter       *self,
                            const QuatuorReportFilter *source)
{
  *self = *source;
  self->territories = copy_set (source->territories);
  self->categories = copy_set (source->categories);
  self->phases = copy_set (source->phases);
  self->snapshot = source->snapshot != NULL ? quatuor_snapshot_copy (source->snapshot) : NULL;
  self->since = source->since != NULL ? quatuor_snapshot_copy (source->since) : NULL;
}

/**
 * quatuor_report_filter_clear:
 * @self: a filter
 *
 * Frees its sets and its snapshots: it takes all rows again, as they are.
 */
void
quatuor_report_filter_clear (QuatuorReportFilter *self)
{
  g_clear_pointer (&self->territories, g_array_unref);
  g_clear_pointer (&self->categories, g_array_unref);
  g_clear_pointer (&self->phases, g_array_unref);
  g_clear_pointer (&self->snapshot, quatuor_snapshot_free);
  g_clear_pointer (&self->since, quatuor_snapshot_free);
  *self = (QuatuorReportFilter){ NULL, };
}

/**
 * quatuor_report_filter_add:
 * @set: (inout): a set of a filter, made when there is none
 * @id: what to add; none is not added
 */
void
quatuor_report_filter_add (GArray          **set,
                           const QuatuorId  *id)
{
  if (quatuor_id_is_none (id))
    return;
  if (*set == NULL)
    *set = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  g_array_append_val (*set, *id);
}

/**
 * quatuor_report_filter_show:
 * @self: a filter
 * @snapshot: (nullable): what to show; %NULL for the programme as it is
 */
void
quatuor_report_filter_show (QuatuorReportFilter   *self,
                            const QuatuorSnapshot *snapshot)
{
  QuatuorSnapshot *copy = snapshot != NULL ? quatuor_snapshot_copy (snapshot) : NULL;

  quatuor_snapshot_free (self->snapshot);
  self->snapshot = copy;
}

/**
 * quatuor_report_filter_get_on:
 * @self: a filter
 *
 * Returns: the day that a report tells of; for a snapshot, the day on which it was
 *   taken
 */
QuatuorDate
quatuor_report_filter_get_on (const QuatuorReportFilter *self)
{
  if (self->on != QUATUOR_DATE_UNKNOWN)
    return self->on;
  return self->snapshot != NULL ? self->snapshot->taken_on : quatuor_date_today ();
}

/**
 * quatuor_report_filter_get_db:
 * @self: a filter
 * @db: the programme, or a snapshot of it
 * @error: where an error goes
 *
 * Whoever reads columns, labels or rows of a report reads them here.
 *
 * Returns: (transfer none) (nullable): the connection to what the filter shows, as
 *   quatuor_snapshot_get_db() gives it
 */
QuatuorDb *
quatuor_report_filter_get_db (const QuatuorReportFilter  *self,
                              QuatuorDb                  *db,
                              GError                    **error)
{
  const QuatuorId none = QUATUOR_ID_NONE;

  return quatuor_snapshot_get_db (db, self->snapshot != NULL ? &self->snapshot->id : &none,
                                  error);
}

/**
 * quatuor_report_filter_find_since:
 * @self: a filter
 * @db: the programme, or a snapshot of it
 * @since: (out) (transfer full) (nullable): the snapshot to compare with: the one
 *   that the filter names, or the last one before what is shown; %NULL if there is
 *   none
 * @error: where an error goes
 *
 * Returns: whether it could be looked for
 */
gboolean
quatuor_report_filter_find_since (const QuatuorReportFilter  *self,
                                  QuatuorDb                  *db,
                                  QuatuorSnapshot           **since,
                                  GError                    **error)
{
  g_autoptr (GPtrArray) snapshots = NULL;
  gboolean earlier = self->snapshot == NULL;

  *since = self->since != NULL ? quatuor_snapshot_copy (self->since) : NULL;
  if (*since != NULL)
    return TRUE;

  snapshots = quatuor_snapshot_list (db, error);
  if (snapshots == NULL)
    return FALSE;
  for (guint i = 0; i < snapshots->len && *since == NULL; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      if (earlier)
        *since = quatuor_snapshot_copy (snapshot);
      else
        earlier = quatuor_id_equal (&snapshot->id, &self->snapshot->id);
    }
  return TRUE;
}

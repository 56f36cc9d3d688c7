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
}

/**
 * quatuor_report_filter_clear:
 * @self: a filter
 *
 * Frees its sets: it takes all rows again.
 */
void
quatuor_report_filter_clear (QuatuorReportFilter *self)
{
  g_clear_pointer (&self->territories, g_array_unref);
  g_clear_pointer (&self->categories, g_array_unref);
  g_clear_pointer (&self->phases, g_array_unref);
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
 * quatuor_report_filter_get_on:
 * @self: a filter
 *
 * Returns: the day that a report tells of
 */
QuatuorDate
quatuor_report_filter_get_on (const QuatuorReportFilter *self)
{
  return self->on != QUATUOR_DATE_UNKNOWN ? self->on : quatuor_date_today ();
}

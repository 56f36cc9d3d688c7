/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-filter-bar.h"

#include "quatuor-date-row.h"
#include "quatuor-pick-drop.h"
#include "quatuor-set-picker.h"
#include "quatuor-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _QuatuorReportFilterBar
{
  AdwBin            parent_instance;

  /* Template children */
  QuatuorPickDrop  *snapshot;
  QuatuorPickDrop  *since;
  QuatuorSetPicker *territories;
  QuatuorSetPicker *categories;
  QuatuorSetPicker *phases;
  QuatuorPickDrop  *campaign;
  QuatuorPickDrop  *before;
  GtkMenuButton    *dates;
  QuatuorDateRow   *on;
  QuatuorDateRow   *from;
  QuatuorDateRow   *until;
  GtkCheckButton   *names;
  GtkCheckButton   *counts;

  /* Owned */
  GPtrArray        *snapshots; /* QuatuorSnapshot; NULL before they are known */

  const QuatuorReport *report;
  QuatuorId            wanted_since; /* to be chosen once they are known */
  gboolean             showing;
};

G_DEFINE_FINAL_TYPE (QuatuorReportFilterBar, quatuor_report_filter_bar, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
takes (QuatuorReportFilterBar *self,
       QuatuorReportFilters    filters)
{
  return self->report != NULL && quatuor_report_takes (self->report, filters);
}

/* The days that narrow the report, of those that mean something to it. */
static void
update_dates (QuatuorReportFilterBar *self)
{
  const QuatuorDate days[] = {
    takes (self, QUATUOR_REPORT_BY_DAY) ? quatuor_date_row_get_date (self->on)
                                        : QUATUOR_DATE_UNKNOWN,
    takes (self, QUATUOR_REPORT_BY_PERIOD) ? quatuor_date_row_get_date (self->from)
                                           : QUATUOR_DATE_UNKNOWN,
    takes (self, QUATUOR_REPORT_BY_PERIOD) ? quatuor_date_row_get_date (self->until)
                                           : QUATUOR_DATE_UNKNOWN,
  };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *label = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day =
        days[i] != QUATUOR_DATE_UNKNOWN ? quatuor_date_to_display (days[i]) : NULL;

      if (day != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", day);
    }
  label = words->len > 0 ? g_strdup_printf (_("%s: %s"), _("Dates"), words->str)
                         : g_strdup (_("Dates"));
  gtk_menu_button_set_label (self->dates, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dates), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/*
 * Callbacks
 */

static void
on_changed_cb (QuatuorReportFilterBar *self)
{
  if (self->showing)
    return;
  update_dates (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A day that is being typed is none yet. */
static void
on_date_changed_cb (QuatuorReportFilterBar *self,
                    GParamSpec             *pspec,
                    QuatuorDateRow         *row)
{
  if (quatuor_date_row_get_problem (row) == NULL)
    on_changed_cb (self);
}

static void
on_clear_dates_cb (QuatuorReportFilterBar *self)
{
  self->showing = TRUE;
  quatuor_date_row_set_date (self->on, QUATUOR_DATE_UNKNOWN);
  quatuor_date_row_set_date (self->from, QUATUOR_DATE_UNKNOWN);
  quatuor_date_row_set_date (self->until, QUATUOR_DATE_UNKNOWN);
  self->showing = FALSE;
  on_changed_cb (self);
}

static void
quatuor_report_filter_bar_dispose (GObject *object)
{
  g_clear_pointer (&QUATUOR_REPORT_FILTER_BAR (object)->snapshots, g_ptr_array_unref);
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_REPORT_FILTER_BAR);

  G_OBJECT_CLASS (quatuor_report_filter_bar_parent_class)->dispose (object);
}

#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, QuatuorReportFilterBar, name)

static void
quatuor_report_filter_bar_class_init (QuatuorReportFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_report_filter_bar_dispose;

  /**
   * QuatuorReportFilterBar::changed:
   *
   * A person chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_DROP);
  g_type_ensure (QUATUOR_TYPE_SET_PICKER);
  g_type_ensure (QUATUOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-report-filter-bar.ui");
  BIND (snapshot);
  BIND (since);
  BIND (territories);
  BIND (categories);
  BIND (phases);
  BIND (campaign);
  BIND (before);
  BIND (dates);
  BIND (on);
  BIND (from);
  BIND (until);
  BIND (names);
  BIND (counts);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_dates_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed_cb);
}

static void
quatuor_report_filter_bar_init (QuatuorReportFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A control that offers one choice is none. */
static void
update_snapshots_visible (QuatuorReportFilterBar *self)
{
  gboolean has_snapshots = self->snapshots != NULL && self->snapshots->len > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->snapshot), has_snapshots);
  gtk_widget_set_visible (GTK_WIDGET (self->since),
                          has_snapshots && takes (self, QUATUOR_REPORT_BY_SINCE));
}

static void
update_visible (QuatuorReportFilterBar *self,
                guint                   n_campaigns)
{
  gboolean by_day = takes (self, QUATUOR_REPORT_BY_DAY);
  gboolean by_period = takes (self, QUATUOR_REPORT_BY_PERIOD);
  const struct
  {
    gpointer control;
    gboolean visible;
  } controls[] = {
    { self->territories, takes (self, QUATUOR_REPORT_BY_TERRITORY) },
    { self->categories, takes (self, QUATUOR_REPORT_BY_CATEGORY) },
    { self->phases, takes (self, QUATUOR_REPORT_BY_PHASE) },
    { self->campaign, takes (self, QUATUOR_REPORT_BY_CAMPAIGN) && n_campaigns > 1 },
    { self->before, takes (self, QUATUOR_REPORT_BY_BEFORE) && n_campaigns > 1 },
    { self->dates, by_day || by_period },
    { self->on, by_day },
    { self->from, by_period },
    { self->until, by_period },
    { self->names, takes (self, QUATUOR_REPORT_BY_NAMES) },
    { self->counts, takes (self, QUATUOR_REPORT_BY_COUNTS) },
  };

  update_snapshots_visible (self);
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    gtk_widget_set_visible (GTK_WIDGET (controls[i].control), controls[i].visible);
}

/* Where two campaigns are compared, none chosen is not all of them. */
static void
show_campaigns (QuatuorReportFilterBar *self,
                QuatuorCohort          *cohort)
{
  const char *none = takes (self, QUATUOR_REPORT_BY_BEFORE) ? _("Last campaign with answers")
                                                            : _("All campaigns");

  quatuor_pick_drop_set_rows (self->campaign, none, cohort, QUATUOR_TABLE_CAMPAIGN);
  quatuor_pick_drop_set_rows (self->before, _("Compared with the first one"), cohort,
                              QUATUOR_TABLE_CAMPAIGN);
  update_visible (self, quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN)->len);
}

/**
 * quatuor_report_filter_bar_show:
 * @self: a filter bar
 * @cohort: what there is
 *
 * Offers what there is; what was chosen stays chosen while it is there.
 */
void
quatuor_report_filter_bar_show (QuatuorReportFilterBar *self,
                                QuatuorCohort          *cohort)
{
  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  self->showing = TRUE;
  quatuor_set_picker_show (self->territories, cohort, QUATUOR_TABLE_TERRITORY);
  quatuor_set_picker_show (self->categories, cohort, QUATUOR_TABLE_CATEGORY);
  quatuor_set_picker_show (self->phases, cohort, QUATUOR_TABLE_PHASE);
  show_campaigns (self, cohort);
  self->showing = FALSE;
}

static const QuatuorSnapshot *
find_snapshot (QuatuorReportFilterBar *self,
               const char             *title)
{
  for (guint i = 0; title != NULL && self->snapshots != NULL && i < self->snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (self->snapshots, i);

      if (g_str_equal (snapshot->title, title))
        return snapshot;
    }
  return NULL;
}

static void
choose_wanted (QuatuorReportFilterBar *self)
{
  for (guint i = 0; self->snapshots != NULL && i < self->snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (self->snapshots, i);

      if (quatuor_id_equal (&snapshot->id, &self->wanted_since))
        quatuor_pick_drop_set_value (self->since, snapshot->title);
    }
}

/**
 * quatuor_report_filter_bar_set_snapshots:
 * @self: a filter bar
 * @snapshots: (element-type QuatuorSnapshot): those of the programme
 *
 * Offers them to be shown, and to be compared with where the report compares.
 */
void
quatuor_report_filter_bar_set_snapshots (QuatuorReportFilterBar *self,
                                         GPtrArray              *snapshots)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  for (guint i = 0; i < snapshots->len; i++)
    g_strv_builder_add (builder, ((QuatuorSnapshot *) g_ptr_array_index (snapshots, i))->title);
  titles = g_strv_builder_end (builder);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  self->snapshots = g_ptr_array_ref (snapshots);

  self->showing = TRUE;
  quatuor_pick_drop_set_words (self->snapshot, _("As It Is Now"), (const char *const *) titles);
  quatuor_pick_drop_set_words (self->since, _("Since the Last Snapshot"),
                               (const char *const *) titles);
  choose_wanted (self);
  update_snapshots_visible (self);
  self->showing = FALSE;
}

/**
 * quatuor_report_filter_bar_choose_since:
 * @self: a filter bar
 * @since: a snapshot
 *
 * Chooses to show the programme as it is now, compared with @since; at once, or as
 * soon as the snapshots are known.
 */
void
quatuor_report_filter_bar_choose_since (QuatuorReportFilterBar *self,
                                        const QuatuorId        *since)
{
  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  self->wanted_since = *since;
  self->showing = TRUE;
  quatuor_pick_drop_set_value (self->snapshot, NULL);
  choose_wanted (self);
  self->showing = FALSE;
}

/**
 * quatuor_report_filter_bar_set_report:
 * @self: a filter bar that shows a programme
 * @report: the report that is filtered
 * @cohort: what there is
 *
 * Shows the controls that mean something to @report.
 */
void
quatuor_report_filter_bar_set_report (QuatuorReportFilterBar *self,
                                      const QuatuorReport    *report,
                                      QuatuorCohort          *cohort)
{
  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  self->report = report;
  self->showing = TRUE;
  show_campaigns (self, cohort);
  self->showing = FALSE;
  update_dates (self);
}

static QuatuorId
get_campaign (QuatuorPickDrop *drop)
{
  const char *text = quatuor_pick_drop_get_value (drop);
  QuatuorId id;

  return text != NULL && quatuor_id_parse (text, &id) ? id : QUATUOR_ID_NONE;
}

static void
set_campaign (QuatuorPickDrop *drop,
              const QuatuorId *id)
{
  g_autofree char *text = quatuor_id_is_none (id) ? NULL : quatuor_id_to_string (id);

  quatuor_pick_drop_set_value (drop, text);
}

/**
 * quatuor_report_filter_bar_get:
 * @self: a filter bar
 * @filter: (out caller-allocates): an empty filter, that gets what is chosen and
 *   means something to the report
 */
void
quatuor_report_filter_bar_get (QuatuorReportFilterBar *self,
                               QuatuorReportFilter    *filter)
{
  const QuatuorSnapshot *since = NULL;

  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  quatuor_report_filter_show (filter, find_snapshot (self,
                                                     quatuor_pick_drop_get_value (self->snapshot)));
  if (takes (self, QUATUOR_REPORT_BY_SINCE))
    since = find_snapshot (self, quatuor_pick_drop_get_value (self->since));
  if (since != NULL)
    filter->since = quatuor_snapshot_copy (since);
  if (takes (self, QUATUOR_REPORT_BY_TERRITORY))
    filter->territories = quatuor_set_picker_get_ids (self->territories);
  if (takes (self, QUATUOR_REPORT_BY_CATEGORY))
    filter->categories = quatuor_set_picker_get_ids (self->categories);
  if (takes (self, QUATUOR_REPORT_BY_PHASE))
    filter->phases = quatuor_set_picker_get_ids (self->phases);
  if (takes (self, QUATUOR_REPORT_BY_CAMPAIGN))
    filter->campaign = get_campaign (self->campaign);
  if (takes (self, QUATUOR_REPORT_BY_BEFORE))
    filter->before = get_campaign (self->before);
  if (takes (self, QUATUOR_REPORT_BY_DAY))
    filter->on = quatuor_date_row_get_date (self->on);
  if (takes (self, QUATUOR_REPORT_BY_PERIOD))
    {
      filter->from = quatuor_date_row_get_date (self->from);
      filter->until = quatuor_date_row_get_date (self->until);
    }
  if (gtk_check_button_get_active (self->names))
    filter->names = QUATUOR_REPORT_NAMES;
  if (gtk_check_button_get_active (self->counts))
    filter->counts = QUATUOR_REPORT_LARGE_COUNTS;
}

/**
 * quatuor_report_filter_bar_set:
 * @self: a filter bar that shows a programme
 * @filter: what to choose
 *
 * Chooses, without telling.
 */
void
quatuor_report_filter_bar_set (QuatuorReportFilterBar    *self,
                               const QuatuorReportFilter *filter)
{
  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  self->showing = TRUE;
  quatuor_pick_drop_set_value (self->snapshot,
                               filter->snapshot != NULL ? filter->snapshot->title : NULL);
  quatuor_pick_drop_set_value (self->since, filter->since != NULL ? filter->since->title : NULL);
  quatuor_set_picker_set_ids (self->territories, filter->territories);
  quatuor_set_picker_set_ids (self->categories, filter->categories);
  quatuor_set_picker_set_ids (self->phases, filter->phases);
  set_campaign (self->campaign, &filter->campaign);
  set_campaign (self->before, &filter->before);
  quatuor_date_row_set_date (self->on, filter->on);
  quatuor_date_row_set_date (self->from, filter->from);
  quatuor_date_row_set_date (self->until, filter->until);
  gtk_check_button_set_active (self->names, filter->names == QUATUOR_REPORT_NAMES);
  gtk_check_button_set_active (self->counts, filter->counts == QUATUOR_REPORT_LARGE_COUNTS);
  self->showing = FALSE;
  update_dates (self);
}

/**
 * quatuor_report_filter_bar_is_narrow:
 * @self: a filter bar
 *
 * Returns: whether what is chosen leaves rows out
 */
gboolean
quatuor_report_filter_bar_is_narrow (QuatuorReportFilterBar *self)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };

  g_return_val_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self), FALSE);

  quatuor_report_filter_bar_get (self, &filter);
  return filter.territories != NULL || filter.categories != NULL || filter.phases != NULL ||
         !quatuor_id_is_none (&filter.campaign) || !quatuor_id_is_none (&filter.before) ||
         filter.on != QUATUOR_DATE_UNKNOWN || filter.from != QUATUOR_DATE_UNKNOWN ||
         filter.until != QUATUOR_DATE_UNKNOWN;
}

/**
 * quatuor_report_filter_bar_reset:
 * @self: a filter bar
 *
 * Takes off what leaves rows out. Snapshots, names and suppressed figures stay as
 * they are.
 */
void
quatuor_report_filter_bar_reset (QuatuorReportFilterBar *self)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  const QuatuorSnapshot *since;

  g_return_if_fail (QUATUOR_IS_REPORT_FILTER_BAR (self));

  if (gtk_check_button_get_active (self->names))
    filter.names = QUATUOR_REPORT_NAMES;
  if (gtk_check_button_get_active (self->counts))
    filter.counts = QUATUOR_REPORT_LARGE_COUNTS;
  quatuor_report_filter_show (&filter, find_snapshot (
                                         self, quatuor_pick_drop_get_value (self->snapshot)));
  since = find_snapshot (self, quatuor_pick_drop_get_value (self->since));
  filter.since = since != NULL ? quatuor_snapshot_copy (since) : NULL;
  quatuor_report_filter_bar_set (self, &filter);
  g_signal_emit (self, signals[CHANGED], 0);
}

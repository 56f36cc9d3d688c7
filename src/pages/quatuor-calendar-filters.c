/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-calendar-filters.h"

#include "quatuor-filter-row.h"
#include "quatuor-session-edit.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorCalendarFilters
{
  AdwBin            parent_instance;

  /* Template children */
  AdwComboRow      *audience;
  QuatuorFilterRow *module;
  QuatuorFilterRow *phase;
  QuatuorFilterRow *territory;

  /* Owned: the choices of the audience after the first, which is all */
  GArray           *audiences;

  gboolean          showing;
};

/* An audience, and of which category it is. */
typedef struct
{
  const char *code;
  QuatuorId   category;
} Audience;

G_DEFINE_FINAL_TYPE (QuatuorCalendarFilters, quatuor_calendar_filters, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed_cb (QuatuorCalendarFilters *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
reset_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorCalendarFilters *self = QUATUOR_CALENDAR_FILTERS (widget);
  QuatuorId none = QUATUOR_ID_NONE;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->audience, 0);
  quatuor_filter_row_set_id (self->module, &none);
  quatuor_filter_row_set_id (self->phase, &none);
  quatuor_filter_row_set_id (self->territory, &none);
  self->showing = FALSE;
  on_changed_cb (self);
}

static void
quatuor_calendar_filters_dispose (GObject *object)
{
  QuatuorCalendarFilters *self = QUATUOR_CALENDAR_FILTERS (object);

  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CALENDAR_FILTERS);

  G_OBJECT_CLASS (quatuor_calendar_filters_parent_class)->dispose (object);
}

static void
quatuor_calendar_filters_finalize (GObject *object)
{
  g_array_unref (QUATUOR_CALENDAR_FILTERS (object)->audiences);

  G_OBJECT_CLASS (quatuor_calendar_filters_parent_class)->finalize (object);
}

static void
quatuor_calendar_filters_class_init (QuatuorCalendarFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_calendar_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_calendar_filters_finalize;

  /**
   * QuatuorCalendarFilters::changed:
   * @self: the filters
   *
   * A person chose others.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_FILTER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-calendar-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarFilters, audience);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarFilters, module);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarFilters, phase);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarFilters, territory);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_install_action (widget_class, "filters.reset", NULL, reset_action);
}

static void
quatuor_calendar_filters_init (QuatuorCalendarFilters *self)
{
  self->audiences = g_array_new (FALSE, TRUE, sizeof (Audience));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_audience (QuatuorCalendarFilters *self,
              GtkStringList          *words,
              const char             *code,
              const QuatuorCategory  *category)
{
  Audience audience = { .code = code };

  if (category != NULL)
    audience.category = category->id;
  g_array_append_val (self->audiences, audience);
  gtk_string_list_append (words, category != NULL ? category->plural
                                                  : quatuor_wording_for_code ("audience", code));
}

static void
show_audiences (QuatuorCalendarFilters *self,
                QuatuorCohort          *cohort)
{
  const char *const *codes = quatuor_wording_codes ("session.audience");
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = adw_combo_row_get_selected (self->audience);

  g_array_set_size (self->audiences, 0);
  gtk_string_list_append (words, _("All audiences"));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (!g_str_equal (codes[i], QUATUOR_AUDIENCE_CATEGORY))
        add_audience (self, words, codes[i], NULL);
      for (guint n = 0; g_str_equal (codes[i], QUATUOR_AUDIENCE_CATEGORY) && n < categories->len;
           n++)
        add_audience (self, words, codes[i], g_ptr_array_index (categories, n));
    }
  adw_combo_row_set_model (self->audience, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->audience, selected <= self->audiences->len ? selected : 0);
}

/**
 * quatuor_calendar_filters_show:
 * @self: filters
 * @cohort: what can be chosen
 *
 * Offers what there is; what was chosen stays chosen while it is there.
 */
void
quatuor_calendar_filters_show (QuatuorCalendarFilters *self,
                               QuatuorCohort          *cohort)
{
  g_return_if_fail (QUATUOR_IS_CALENDAR_FILTERS (self));

  self->showing = TRUE;
  quatuor_filter_row_show (self->phase, cohort, QUATUOR_TABLE_PHASE, _("All phases"));
  quatuor_filter_row_show (self->module, cohort, QUATUOR_TABLE_MODULE, _("All modules"));
  quatuor_filter_row_show (self->territory, cohort, QUATUOR_TABLE_TERRITORY,
                           _("All territories"));
  show_audiences (self, cohort);
  self->showing = FALSE;
}

/**
 * quatuor_calendar_filters_get:
 * @self: filters
 *
 * Returns: what is chosen
 */
QuatuorCalendarFilter
quatuor_calendar_filters_get (QuatuorCalendarFilters *self)
{
  QuatuorCalendarFilter filter = { .phase = QUATUOR_ID_NONE };
  guint audience;

  g_return_val_if_fail (QUATUOR_IS_CALENDAR_FILTERS (self), filter);

  audience = adw_combo_row_get_selected (self->audience);
  filter.phase = quatuor_filter_row_get_id (self->phase);
  filter.module = quatuor_filter_row_get_id (self->module);
  filter.territory = quatuor_filter_row_get_id (self->territory);
  if (audience > 0 && audience <= self->audiences->len)
    {
      const Audience *chosen = &g_array_index (self->audiences, Audience, audience - 1);

      filter.audience = chosen->code;
      filter.category = chosen->category;
    }
  return filter;
}

/**
 * quatuor_calendar_filters_count:
 * @self: filters
 *
 * Returns: how many of them leave something out
 */
guint
quatuor_calendar_filters_count (QuatuorCalendarFilters *self)
{
  QuatuorCalendarFilter filter = quatuor_calendar_filters_get (self);

  return !quatuor_id_is_none (&filter.phase) + !quatuor_id_is_none (&filter.module) +
         !quatuor_id_is_none (&filter.territory) + (filter.audience != NULL);
}

/**
 * quatuor_calendar_filters_set_territory:
 * @self: filters
 * @territory: a territory, or none for all
 */
void
quatuor_calendar_filters_set_territory (QuatuorCalendarFilters *self,
                                        const QuatuorId        *territory)
{
  g_return_if_fail (QUATUOR_IS_CALENDAR_FILTERS (self));

  quatuor_filter_row_set_id (self->territory, territory);
}

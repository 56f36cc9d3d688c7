/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-calendar-page.h"

#include "quatuor-calendar-export.h"
#include "quatuor-calendar-filters.h"
#include "quatuor-calendar-row.h"
#include "quatuor-month-view.h"
#include "quatuor-session-dialog.h"
#include "quatuor-session-mark.h"
#include "quatuor-session-step-dialog.h"
#include "quatuor-session-words.h"
#include "quatuor-text-scale.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Below this width, in pixels, a month has no room. */
#define NARROW_WIDTH 720

/* Below this one, its name and the buttons stand in two lines. */
#define SHORT_WIDTH 960

/* How many frames a list needs before it can be scrolled. */
#define LIST_FRAMES 2

struct _QuatuorCalendarPage
{
  QuatuorPage             parent_instance;

  /* Template children */
  QuatuorCalendarFilters *filters;
  GtkMenuButton          *filter_button;
  GtkBox                 *legend;
  GtkListView            *list;
  GtkLabel               *list_count;
  GtkToggleButton        *list_toggle;
  QuatuorMonthView       *month;
  GtkWidget              *month_bar;
  GtkLabel               *month_label;
  GtkScrolledWindow      *scroller;
  GtkStack               *stack;
  GtkWidget              *toggles;
  GtkBox                 *toolbar;
  GtkStack               *views;

  /* Owned */
  GListStore             *items;

  QuatuorDate             wanted; /* the day that the list goes to next */
  guint                   tick;
  int                     frames; /* to let pass before the tick counts */
  gboolean                is_narrow;
  gboolean                is_short;
  gboolean                wants_list; /* also where a month would fit */
};

G_DEFINE_FINAL_TYPE (QuatuorCalendarPage, quatuor_calendar_page, QUATUOR_TYPE_PAGE)

/*
 * What is shown
 */

static void
show_month_label (QuatuorCalendarPage *self)
{
  QuatuorDate date = quatuor_month_view_get_date (self->month);
  g_autofree char *month = quatuor_session_month_in_words (date);

  gtk_label_set_label (self->month_label, month);
}

static gboolean
same_month (QuatuorDate a,
            QuatuorDate b)
{
  g_autofree char *first = quatuor_date_to_iso (a);
  g_autofree char *second = quatuor_date_to_iso (b);

  if (first == NULL || second == NULL)
    return first == second;
  return strncmp (first, second, strlen ("YYYY-MM")) == 0;
}

static void
show_list (QuatuorCalendarPage         *self,
           QuatuorCohort               *cohort,
           const QuatuorCalendarFilter *filter)
{
  g_autoptr (GArray) meetings =
    quatuor_calendar_list (cohort, filter, QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *count =
    quatuor_session_count_in_words (quatuor_calendar_half_days (cohort, filter));

  for (guint i = 0; i < meetings->len; i++)
    {
      const QuatuorMeeting *meeting = &g_array_index (meetings, QuatuorMeeting, i);

      if (i == 0 || !same_month (meeting->date, (meeting - 1)->date))
        g_ptr_array_add (items, quatuor_calendar_item_new (cohort, meeting->date, NULL));
      g_ptr_array_add (items, quatuor_calendar_item_new (cohort, meeting->date, meeting));
    }
  g_list_store_remove_all (self->items);
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  gtk_label_set_label (self->list_count, meetings->len > 0
                                           ? count
                                           : _("No session matches the filters."));
}

static void
show_legend (QuatuorCalendarPage *self,
             QuatuorCohort       *cohort)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    gtk_box_remove (self->legend, child);
  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *mark = quatuor_session_mark_new ();
      GtkWidget *label = gtk_label_new (phase->title);

      quatuor_session_mark_set (QUATUOR_SESSION_MARK (mark), phase);
      gtk_widget_add_css_class (label, "caption");
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), mark);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (self->legend, box);
    }
}

static void
show_view (QuatuorCalendarPage *self)
{
  gboolean is_list = self->is_narrow || self->wants_list;

  gtk_stack_set_visible_child_name (self->views, is_list ? "list" : "month");
  gtk_widget_set_visible (self->toggles, !self->is_narrow);
  gtk_widget_set_visible (self->month_bar, !is_list);
  gtk_widget_set_visible (GTK_WIDGET (self->list_count), is_list);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->toolbar),
                                  self->is_short && !self->wants_list
                                    ? GTK_ORIENTATION_VERTICAL
                                    : GTK_ORIENTATION_HORIZONTAL);
}

static void
show_filters (QuatuorCalendarPage *self)
{
  guint n_active = quatuor_calendar_filters_count (self->filters);
  g_autofree char *label = NULL;

  if (n_active > 0)
    /* Translators: how many filters are chosen; a button that opens them. */
    label = g_strdup_printf (_("_Filters (%u)"), n_active);
  gtk_menu_button_set_label (self->filter_button, label != NULL ? label : _("_Filters"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"),
                                  -1);
}

static void
show_sessions (QuatuorCalendarPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  QuatuorCalendarFilter filter;

  if (cohort == NULL)
    return;

  filter = quatuor_calendar_filters_get (self->filters);
  show_filters (self);
  show_list (self, cohort, &filter);
  quatuor_month_view_show (self->month, cohort, &filter, quatuor_date_today ());
  show_month_label (self);
  show_view (self);
}

/* Goes to the line of the first session on a day or after it. */
static void
scroll_to (QuatuorCalendarPage *self,
           QuatuorDate          date)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (QuatuorCalendarItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (quatuor_calendar_item_get_meeting (item) != NULL &&
          quatuor_calendar_item_get_date (item) >= date)
        {
          gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
          return;
        }
    }
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (widget);

  show_view (self);
  if (self->frames-- > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  self->frames = 0;
  if (self->wanted != QUATUOR_DATE_UNKNOWN)
    scroll_to (self, self->wanted);
  self->wanted = QUATUOR_DATE_UNKNOWN;
  return G_SOURCE_REMOVE;
}

static void
wait_a_frame (QuatuorCalendarPage *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* A list that was out of sight makes its lines in one frame and has sizes in the
 * next. */
static void
go_to_day (QuatuorCalendarPage *self,
           QuatuorDate          date)
{
  self->wanted = date;
  self->frames = LIST_FRAMES;
  wait_a_frame (self);
}

/*
 * Actions
 */

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (widget);
  gboolean on_month = gtk_widget_get_mapped (GTK_WIDGET (self->month));

  if (quatuor_page_get_cohort (QUATUOR_PAGE (self)) != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_session_dialog_new_add (
                              quatuor_page_get_store (QUATUOR_PAGE (self)),
                              on_month ? quatuor_month_view_get_date (self->month)
                                       : QUATUOR_DATE_UNKNOWN,
                              NULL));
}

static void
move_plan_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (widget);

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_session_step_dialog_new_plan (
                            quatuor_page_get_store (QUATUOR_PAGE (self))));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (widget);
  QuatuorCalendarFilter filter = quatuor_calendar_filters_get (self->filters);

  quatuor_calendar_export_ask (widget, quatuor_page_get_store (QUATUOR_PAGE (self)), &filter);
}

static void
month_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (widget);
  int months = g_variant_get_int32 (parameter);

  if (months == 0)
    quatuor_month_view_set_date (self->month, quatuor_date_today ());
  else
    quatuor_month_view_add_months (self->month, months);
}

static void
show_day_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (widget);

  gtk_toggle_button_set_active (self->list_toggle, TRUE);
  go_to_day (self, g_variant_get_int32 (parameter));
}

/*
 * Callbacks
 */

static void
on_date_changed_cb (QuatuorCalendarPage *self)
{
  show_month_label (self);
}

static void
on_empty_activated_cb (QuatuorCalendarPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add", NULL);
}

static void
on_filters_changed_cb (QuatuorCalendarPage *self)
{
  show_sessions (self);
}

static void
on_toggled_cb (QuatuorCalendarPage *self)
{
  self->wants_list = gtk_toggle_button_get_active (self->list_toggle);
  show_view (self);
  if (self->wants_list)
    go_to_day (self, quatuor_month_view_get_date (self->month));
}

static void
on_activate_cb (QuatuorCalendarPage *self,
                guint                position)
{
  g_autoptr (QuatuorCalendarItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const QuatuorMeeting *meeting = quatuor_calendar_item_get_meeting (item);
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  if (meeting == NULL)
    return;
  id = quatuor_id_to_string (&meeting->session->id);
  target = g_strconcat ("session/", id, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", target);
}

static void
on_setup_cb (QuatuorCalendarPage *self,
             GtkListItem         *list_item)
{
  gtk_list_item_set_child (list_item, quatuor_calendar_row_new ());
}

static void
on_bind_cb (QuatuorCalendarPage *self,
            GtkListItem         *list_item)
{
  QuatuorCalendarItem *item = gtk_list_item_get_item (list_item);
  gboolean is_meeting = quatuor_calendar_item_get_meeting (item) != NULL;

  /* What cannot be selected does not take the focus either; nothing is, in fact. */
  gtk_list_item_set_activatable (list_item, is_meeting);
  gtk_list_item_set_selectable (list_item, TRUE);
  quatuor_calendar_row_show (QUATUOR_CALENDAR_ROW (gtk_list_item_get_child (list_item)), item);
}

/*
 * Overrides
 */

/* The view changes for the next frame: within this one sizes are being given. */
static void
on_width_cb (QuatuorCalendarPage *self,
             GtkAdjustment       *adjustment)
{
  double width = gtk_adjustment_get_page_size (adjustment);
  gboolean is_narrow = width < quatuor_text_scale (GTK_WIDGET (self), NARROW_WIDTH);
  gboolean is_short = width < quatuor_text_scale (GTK_WIDGET (self), SHORT_WIDTH);

  if (self->is_narrow == is_narrow && self->is_short == is_short)
    return;
  if (is_narrow && !self->is_narrow)
    go_to_day (self, quatuor_month_view_get_date (self->month));
  self->is_narrow = is_narrow;
  self->is_short = is_short;
  wait_a_frame (self);
}

static void
quatuor_calendar_page_refresh (QuatuorPage   *page,
                               QuatuorCohort *cohort)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (page);
  gboolean has_sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION)->len > 0;

  gtk_stack_set_visible_child_name (self->stack, has_sessions ? "sessions" : "empty");
  quatuor_calendar_filters_show (self->filters, cohort);
  show_legend (self, cohort);
  show_sessions (self);
}

static void
quatuor_calendar_page_show (QuatuorPage *page,
                            const char  *place)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (page);
  const char *slash = strchr (place, '/');
  QuatuorId territory;

  if (g_str_has_prefix (place, "territory/") && quatuor_id_parse (slash + 1, &territory))
    quatuor_calendar_filters_set_territory (self->filters, &territory);
}

static void
quatuor_calendar_page_dispose (GObject *object)
{
  QuatuorCalendarPage *self = QUATUOR_CALENDAR_PAGE (object);

  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (quatuor_calendar_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, filters);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, legend);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, list_count);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, list_toggle);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, month_bar);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, month_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, toggles);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCalendarPage, views);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_empty_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);
}

static void
quatuor_calendar_page_class_init (QuatuorCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_calendar_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_calendar_page_refresh;
  QUATUOR_PAGE_CLASS (klass)->show = quatuor_calendar_page_show;

  g_type_ensure (QUATUOR_TYPE_CALENDAR_FILTERS);
  g_type_ensure (QUATUOR_TYPE_MONTH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-calendar-page.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "calendar.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "calendar.month", "i", month_action);
  gtk_widget_class_install_action (widget_class, "calendar.move-plan", NULL, move_plan_action);
  gtk_widget_class_install_action (widget_class, "calendar.show-day", "i", show_day_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "calendar.add", NULL);
}

static void
quatuor_calendar_page_init (QuatuorCalendarPage *self)
{
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (QUATUOR_TYPE_CALENDAR_ITEM);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (on_width_cb), self, G_CONNECT_SWAPPED);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-month-view.h"

#include "quatuor-day-cell.h"

#include <glib/gi18n-lib.h>

#define DAYS 7
#define WEEKS 6
#define N_CELLS (DAYS * WEEKS)

struct _QuatuorMonthView
{
  GtkWidget              parent_instance;

  /* Template children */
  GtkGrid               *grid;

  /* Owned */
  QuatuorCohort         *cohort;

  /* Borrowed: they lie in the grid */
  QuatuorDayCell        *cells[N_CELLS];

  QuatuorCalendarFilter  filter;
  QuatuorDate            date; /* the chosen day */
  QuatuorDate            today;
};

G_DEFINE_FINAL_TYPE (QuatuorMonthView, quatuor_month_view, GTK_TYPE_WIDGET)

enum
{
  DATE_CHANGED,
  EMPTY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GDate
to_gdate (QuatuorDate date)
{
  GDate value;

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) date);
  return value;
}

static QuatuorDate
first_of_month (QuatuorDate date)
{
  GDate value = to_gdate (date);

  return date - g_date_get_day (&value) + 1;
}

static gboolean
same_month (QuatuorDate a,
            QuatuorDate b)
{
  return first_of_month (a) == first_of_month (b);
}

static QuatuorDate
first_shown (QuatuorMonthView *self)
{
  return quatuor_date_monday (first_of_month (self->date));
}

/*
 * Showing
 */

static void
show_month (QuatuorMonthView *self)
{
  QuatuorDate first = first_shown (self);
  g_autoptr (GArray) meetings =
    quatuor_calendar_list (self->cohort, &self->filter, first, first + N_CELLS - 1);
  guint at = 0;

  for (guint i = 0; i < N_CELLS; i++)
    {
      QuatuorDate date = first + (int) i;
      guint start = at;
      const QuatuorMeeting *of_day;

      while (at < meetings->len && g_array_index (meetings, QuatuorMeeting, at).date == date)
        at++;
      of_day = at > start ? &g_array_index (meetings, QuatuorMeeting, start) : NULL;
      quatuor_day_cell_show (self->cells[i], self->cohort, date, of_day, at - start);
      quatuor_day_cell_set_look (self->cells[i], date == self->today,
                                 !same_month (date, self->date));
      quatuor_day_cell_set_selected (self->cells[i], date == self->date);
    }
}

static QuatuorDayCell *
get_chosen (QuatuorMonthView *self)
{
  return self->cells[self->date - first_shown (self)];
}

static void
choose (QuatuorMonthView *self,
        QuatuorDate       date)
{
  QuatuorDayCell *before;
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (self->date == date)
    return;

  if (self->cohort == NULL || !same_month (self->date, date))
    {
      self->date = date;
      if (self->cohort != NULL)
        show_month (self);
    }
  else
    {
      before = get_chosen (self);
      self->date = date;
      quatuor_day_cell_set_selected (get_chosen (self), TRUE);
      if (has_focus)
        gtk_widget_grab_focus (GTK_WIDGET (get_chosen (self)));
      quatuor_day_cell_set_selected (before, FALSE);
    }
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (get_chosen (self)));
  g_signal_emit (self, signals[DATE_CHANGED], 0);
}

/*
 * Keys and pointer
 */

static void
activate (QuatuorMonthView *self)
{
  if (!quatuor_day_cell_open (get_chosen (self)))
    g_signal_emit (self, signals[EMPTY_ACTIVATED], 0);
}

static gboolean
on_key_pressed_cb (QuatuorMonthView *self,
                   guint             key,
                   guint             code,
                   GdkModifierType   modifiers)
{
  gboolean on_day = self->cohort != NULL && gtk_widget_is_focus (GTK_WIDGET (get_chosen (self)));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->cohort == NULL || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
      choose (self, self->date + (rtl ? 1 : -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      choose (self, self->date + (rtl ? -1 : 1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      choose (self, self->date - DAYS);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      choose (self, self->date + DAYS);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      choose (self, quatuor_date_monday (self->date));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      choose (self, quatuor_date_monday (self->date) + DAYS - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      quatuor_month_view_add_months (self, key == GDK_KEY_Page_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (!on_day)
        return GDK_EVENT_PROPAGATE;
      activate (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_pressed_cb (QuatuorMonthView *self,
               int               n_press,
               double            x,
               double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell;

  if (self->cohort == NULL || picked == NULL)
    return;

  cell = QUATUOR_IS_DAY_CELL (picked) ? picked
                                      : gtk_widget_get_ancestor (picked, QUATUOR_TYPE_DAY_CELL);
  if (cell == NULL)
    return;

  choose (self, quatuor_day_cell_get_date (QUATUOR_DAY_CELL (cell)));
  gtk_widget_grab_focus (GTK_WIDGET (get_chosen (self)));
  if (n_press == 2)
    activate (self);
}

static gboolean
quatuor_month_view_grab_focus (GtkWidget *widget)
{
  QuatuorMonthView *self = QUATUOR_MONTH_VIEW (widget);

  return self->cohort != NULL && gtk_widget_grab_focus (GTK_WIDGET (get_chosen (self)));
}

/* The tabulator takes the whole month as one: the chosen day and its sessions. */
static gboolean
quatuor_month_view_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  QuatuorMonthView *self = QUATUOR_MONTH_VIEW (widget);

  return self->cohort != NULL &&
         gtk_widget_child_focus (GTK_WIDGET (get_chosen (self)), direction);
}

/*
 * GObject
 */

static void
quatuor_month_view_dispose (GObject *object)
{
  QuatuorMonthView *self = QUATUOR_MONTH_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_MONTH_VIEW);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);

  G_OBJECT_CLASS (quatuor_month_view_parent_class)->dispose (object);
}

static void
quatuor_month_view_class_init (QuatuorMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_month_view_dispose;
  widget_class->focus = quatuor_month_view_focus;
  widget_class->grab_focus = quatuor_month_view_grab_focus;

  /**
   * QuatuorMonthView::date-changed:
   * @self: the month
   *
   * Another day is the chosen one.
   */
  signals[DATE_CHANGED] = g_signal_new ("date-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * QuatuorMonthView::empty-activated:
   * @self: the month
   *
   * Somebody opened a day on which nothing meets.
   */
  signals[EMPTY_ACTIVATED] = g_signal_new ("empty-activated", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorMonthView, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

/* 5 January 1970 was a Monday. */
static void
add_weekdays (QuatuorMonthView *self)
{
  for (int day = 0; day < DAYS; day++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (1970, 1, 5 + day, 12, 0, 0);
      g_autofree char *name = g_date_time_format (time, "%a");
      GtkWidget *label = gtk_label_new (name);

      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_halign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "weekday");
      gtk_grid_attach (self->grid, label, day, 0, 1, 1);
    }
}

static void
quatuor_month_view_init (QuatuorMonthView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->date = self->today = quatuor_date_today ();
  add_weekdays (self);
  for (int i = 0; i < N_CELLS; i++)
    {
      GtkWidget *cell = quatuor_day_cell_new ();

      gtk_grid_attach (self->grid, cell, i % DAYS, 1 + i / DAYS, 1, 1);
      self->cells[i] = QUATUOR_DAY_CELL (cell);
    }
}

/**
 * quatuor_month_view_new:
 *
 * Returns: (transfer floating): an empty month
 */
GtkWidget *
quatuor_month_view_new (void)
{
  return g_object_new (QUATUOR_TYPE_MONTH_VIEW, NULL);
}

/**
 * quatuor_month_view_show:
 * @self: a month
 * @cohort: whose sessions
 * @filter: which ones; what it points to must outlive @self
 * @today: the present day
 */
void
quatuor_month_view_show (QuatuorMonthView            *self,
                         QuatuorCohort               *cohort,
                         const QuatuorCalendarFilter *filter,
                         QuatuorDate                  today)
{
  gboolean has_focus;

  g_return_if_fail (QUATUOR_IS_MONTH_VIEW (self));

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  quatuor_cohort_ref (cohort);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  self->cohort = cohort;
  self->filter = *filter;
  self->today = today;
  show_month (self);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (get_chosen (self)));
}

/**
 * quatuor_month_view_get_date:
 * @self: a month
 *
 * Returns: the chosen day
 */
QuatuorDate
quatuor_month_view_get_date (QuatuorMonthView *self)
{
  g_return_val_if_fail (QUATUOR_IS_MONTH_VIEW (self), QUATUOR_DATE_UNKNOWN);

  return self->date;
}

/**
 * quatuor_month_view_set_date:
 * @self: a month
 * @date: the day to choose; its month is shown
 */
void
quatuor_month_view_set_date (QuatuorMonthView *self,
                             QuatuorDate       date)
{
  g_return_if_fail (QUATUOR_IS_MONTH_VIEW (self));
  g_return_if_fail (date != QUATUOR_DATE_UNKNOWN);

  choose (self, date);
}

/**
 * quatuor_month_view_add_months:
 * @self: a month
 * @months: how many months later, less than 0 for earlier
 *
 * Chooses the same day of another month, or its last one.
 */
void
quatuor_month_view_add_months (QuatuorMonthView *self,
                               int               months)
{
  GDate value;

  g_return_if_fail (QUATUOR_IS_MONTH_VIEW (self));

  value = to_gdate (self->date);
  if (months > 0)
    g_date_add_months (&value, (guint) months);
  else
    g_date_subtract_months (&value, (guint) -months);
  choose (self, (QuatuorDate) g_date_get_julian (&value));
}

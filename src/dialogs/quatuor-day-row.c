/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-day-row.h"

#include "quatuor-date-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-session-words.h"

#include <glib/gi18n-lib.h>

#define N_PARTS 3

static const char *const PARTS[N_PARTS] = { "morning", "afternoon", "evening" };

struct _QuatuorDayRow
{
  AdwExpanderRow     parent_instance;

  /* Template children */
  QuatuorDateRow    *date_row;
  QuatuorProblemRow *date_problem;

  /* Borrowed: they lie in the row */
  GtkCheckButton    *checks[N_PARTS];
  AdwEntryRow       *hours[N_PARTS];
  QuatuorProblemRow *hours_problem;

  QuatuorId          ids[N_PARTS]; /* of the half-days that were there before */
};

G_DEFINE_FINAL_TYPE (QuatuorDayRow, quatuor_day_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static QuatuorDayParts
get_parts (QuatuorDayRow *self)
{
  QuatuorDayParts parts = 0;

  for (guint i = 0; i < N_PARTS; i++)
    if (gtk_check_button_get_active (self->checks[i]))
      parts |= quatuor_calendar_part (PARTS[i]);
  return parts;
}

static void
show_titles (QuatuorDayRow *self)
{
  QuatuorDate date = quatuor_date_row_get_date (self->date_row);
  g_autofree char *title = date != QUATUOR_DATE_UNKNOWN ? quatuor_session_weekday_in_words (date)
                                                        : g_strdup (_("New Day"));
  g_autofree char *parts = quatuor_session_time_in_words (get_parts (self), NULL, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), parts);
}

static void
on_changed_cb (QuatuorDayRow *self)
{
  quatuor_problem_row_set_text (self->date_problem, NULL);
  quatuor_problem_row_set_text (self->hours_problem, NULL);
  show_titles (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static gboolean
quatuor_day_row_grab_focus (GtkWidget *widget)
{
  QuatuorDayRow *self = QUATUOR_DAY_ROW (widget);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  return gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
}

static void
quatuor_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_DAY_ROW);

  G_OBJECT_CLASS (quatuor_day_row_parent_class)->dispose (object);
}

static void
quatuor_day_row_class_init (QuatuorDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_day_row_dispose;
  widget_class->grab_focus = quatuor_day_row_grab_focus;

  /**
   * QuatuorDayRow::changed:
   * @self: the row
   *
   * The date, a part or an hour is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * QuatuorDayRow::removed:
   * @self: the row
   *
   * Somebody wants the day to go.
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDayRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDayRow, date_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);

  gtk_widget_class_install_action (widget_class, "day.remove", NULL, remove_action);
}

/* The three parts look alike: a box to tick, and the hours. */
static void
add_part (QuatuorDayRow *self,
          guint          part)
{
  const char *const titles[N_PARTS] = { _("_Morning, Hours"), _("_Afternoon, Hours"),
                                        _("_Evening, Hours") };
  const char *const names[N_PARTS] = { _("Morning"), _("Afternoon"), _("Evening") };
  const char *const hints[N_PARTS] = { "9:00–12:30", "14:00–17:30", "18:30–21:00" };
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *hours = g_object_new (ADW_TYPE_ENTRY_ROW,
                                   "activates-default", TRUE,
                                   "title", titles[part],
                                   "use-underline", TRUE,
                                   NULL);
  /* Translators: %s is an example, such as 9:00–12:30. */
  g_autofree char *hint = g_strdup_printf (_("Such as %s; empty while unknown"), hints[part]);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  names[part], -1);
  gtk_widget_set_tooltip_text (check, names[part]);
  gtk_widget_set_tooltip_text (hours, hint);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (hours), check);
  self->checks[part] = GTK_CHECK_BUTTON (check);
  self->hours[part] = ADW_ENTRY_ROW (hours);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (hours, "changed", G_CALLBACK (on_changed_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hours);
}

static void
quatuor_day_row_init (QuatuorDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_PARTS; i++)
    add_part (self, i);
  self->hours_problem =
    QUATUOR_PROBLEM_ROW (quatuor_problem_row_new (GTK_WIDGET (self->hours[0])));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->hours_problem));
  show_titles (self);
}

/**
 * quatuor_day_row_new:
 *
 * Returns: (transfer floating): a day without a date or a part
 */
GtkWidget *
quatuor_day_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_DAY_ROW, NULL);
}

/**
 * quatuor_day_row_set_date:
 * @self: a day
 * @date: its date
 */
void
quatuor_day_row_set_date (QuatuorDayRow *self,
                          QuatuorDate    date)
{
  g_return_if_fail (QUATUOR_IS_DAY_ROW (self));

  quatuor_date_row_set_date (self->date_row, date);
}

/**
 * quatuor_day_row_get_date:
 * @self: a day
 *
 * Returns: its date, or %QUATUOR_DATE_UNKNOWN
 */
QuatuorDate
quatuor_day_row_get_date (QuatuorDayRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_DAY_ROW (self), QUATUOR_DATE_UNKNOWN);

  return quatuor_date_row_get_date (self->date_row);
}

/**
 * quatuor_day_row_add:
 * @self: a day
 * @half_day: one of the half-days of that day
 */
void
quatuor_day_row_add (QuatuorDayRow        *self,
                     const QuatuorHalfDay *half_day)
{
  g_return_if_fail (QUATUOR_IS_DAY_ROW (self));

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *hours = NULL;

      if (!g_str_equal (PARTS[i], half_day->part))
        continue;

      self->ids[i] = half_day->id;
      if (half_day->starts_at != NULL)
        hours = half_day->ends_at != NULL
                  ? g_strdup_printf ("%s–%s", half_day->starts_at, half_day->ends_at)
                  : g_strdup (half_day->starts_at);
      gtk_check_button_set_active (self->checks[i], TRUE);
      gtk_editable_set_text (GTK_EDITABLE (self->hours[i]), hours != NULL ? hours : "");
    }
}

static const char *
find_hours_problem (QuatuorDayRow *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (self->hours[i]));
      g_autofree char *starts_at = NULL;
      g_autofree char *ends_at = NULL;

      if (!quatuor_session_parse_hours (text, &starts_at, &ends_at))
        return _("Hours are written as 9:00–12:30, the earlier one first.");
      if (starts_at != NULL && !gtk_check_button_get_active (self->checks[i]))
        return _("There are hours beside a part of the day that is not ticked.");
    }
  return get_parts (self) == 0 ? _("Tick at least one part of the day.") : NULL;
}

/**
 * quatuor_day_row_check:
 * @self: a day
 *
 * Shows what is wrong, if something is, and leads there.
 *
 * Returns: whether the day can be saved
 */
gboolean
quatuor_day_row_check (QuatuorDayRow *self)
{
  const char *date_problem;
  const char *hours_problem;

  g_return_val_if_fail (QUATUOR_IS_DAY_ROW (self), FALSE);

  date_problem = quatuor_date_row_get_problem (self->date_row);
  if (date_problem == NULL &&
      quatuor_date_row_get_date (self->date_row) == QUATUOR_DATE_UNKNOWN)
    date_problem = _("A day is needed here.");
  hours_problem = find_hours_problem (self);
  quatuor_problem_row_set_text (self->date_problem, date_problem);
  quatuor_problem_row_set_text (self->hours_problem, hours_problem);
  if (date_problem == NULL && hours_problem == NULL)
    return TRUE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (date_problem != NULL ? GTK_WIDGET (self->date_row)
                                              : GTK_WIDGET (self->hours[0]));
  return FALSE;
}

/**
 * quatuor_day_row_list:
 * @self: a day that quatuor_day_row_check() found right
 * @half_days: (element-type QuatuorHalfDay): where its half-days go
 */
void
quatuor_day_row_list (QuatuorDayRow *self,
                      GPtrArray     *half_days)
{
  g_return_if_fail (QUATUOR_IS_DAY_ROW (self));

  for (guint i = 0; i < N_PARTS; i++)
    {
      QuatuorHalfDay *half_day;

      if (!gtk_check_button_get_active (self->checks[i]))
        continue;

      half_day = quatuor_row_new (QUATUOR_TABLE_HALF_DAY);
      half_day->id = self->ids[i];
      half_day->date = quatuor_date_row_get_date (self->date_row);
      half_day->part = g_strdup (PARTS[i]);
      quatuor_session_parse_hours (gtk_editable_get_text (GTK_EDITABLE (self->hours[i])),
                                   &half_day->starts_at, &half_day->ends_at);
      g_ptr_array_add (half_days, half_day);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-date-row.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

struct _QuatuorDateRow
{
  AdwEntryRow    parent_instance;

  /* Template children */
  GtkCalendar   *calendar;
  GtkMenuButton *calendar_button;
  GtkPopover    *popover;

  QuatuorDate    date;
  QuatuorDate    shown;   /* the day on which the calendar stands */
  gboolean       required;
  gboolean       filling; /* the program, not a person, moves the calendar */
};

G_DEFINE_FINAL_TYPE (QuatuorDateRow, quatuor_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  PROP_REQUIRED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Where people write the day first, so does the row; elsewhere the ISO form is
 * the only one that nobody reads the wrong way round. */
static char *
to_text (QuatuorDate date)
{
  if (date == QUATUOR_DATE_UNKNOWN)
    return g_strdup ("");
  return g_str_has_prefix (nl_langinfo (D_FMT), "%d") ? quatuor_date_to_french (date)
                                                      : quatuor_date_to_iso (date);
}

static void
write_date (QuatuorDateRow *self)
{
  g_autofree char *text = to_text (self->date);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static gboolean
is_empty (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

static void
set_value (QuatuorDateRow *self,
           QuatuorDate     date)
{
  if (self->date == date)
    return;

  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/*
 * Callbacks
 */

static void
on_changed_cb (QuatuorDateRow *self)
{
  QuatuorDate date = QUATUOR_DATE_UNKNOWN;

  quatuor_date_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &date);
  set_value (self, date);
  /* What is half typed is no mistake yet. */
  if (date != QUATUOR_DATE_UNKNOWN || is_empty (gtk_editable_get_text (GTK_EDITABLE (self))))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
on_focus_left_cb (QuatuorDateRow *self)
{
  if (self->date != QUATUOR_DATE_UNKNOWN)
    write_date (self);
  if (quatuor_date_row_get_problem (self) != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static GDateTime *
to_time (QuatuorDate date)
{
  g_autofree char *iso = quatuor_date_to_iso (date);
  g_autofree char *midnight = g_strconcat (iso, "T00:00:00Z", NULL);

  return g_date_time_new_from_iso8601 (midnight, NULL);
}

static void
on_popover_map_cb (QuatuorDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;

  self->shown = self->date != QUATUOR_DATE_UNKNOWN ? self->date : quatuor_date_today ();
  day = to_time (self->shown);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->filling = FALSE;
}

static QuatuorDate
calendar_date (QuatuorDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  return quatuor_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                           g_date_time_get_day_of_month (day));
}

static gboolean
same_month (QuatuorDate a,
            QuatuorDate b)
{
  g_autoptr (GDateTime) first = to_time (a);
  g_autoptr (GDateTime) second = to_time (b);

  return g_date_time_get_year (first) == g_date_time_get_year (second) &&
         g_date_time_get_month (first) == g_date_time_get_month (second);
}

static void
on_day_selected_cb (QuatuorDateRow *self)
{
  QuatuorDate chosen = calendar_date (self);
  gboolean was_clicked = !self->filling && same_month (chosen, self->shown);

  if (self->filling)
    return;

  quatuor_date_row_set_date (self, chosen);
  self->shown = chosen;
  /* The arrows of the calendar choose a day too, in another month: they leave
   * it open. */
  if (was_clicked)
    gtk_popover_popdown (self->popover);
}

static void
today_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorDateRow *self = QUATUOR_DATE_ROW (widget);

  quatuor_date_row_set_date (self, quatuor_date_today ());
  gtk_popover_popdown (self->popover);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorDateRow *self = QUATUOR_DATE_ROW (widget);

  quatuor_date_row_set_date (self, QUATUOR_DATE_UNKNOWN);
  gtk_popover_popdown (self->popover);
}

/*
 * Overrides
 */

static void
quatuor_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_DATE_ROW);

  G_OBJECT_CLASS (quatuor_date_row_parent_class)->dispose (object);
}

static void
quatuor_date_row_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  QuatuorDateRow *self = QUATUOR_DATE_ROW (object);

  switch (id)
    {
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_date_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  QuatuorDateRow *self = QUATUOR_DATE_ROW (object);

  switch (id)
    {
    case PROP_DATE:
      quatuor_date_row_set_date (self, g_value_get_int (value));
      break;
    case PROP_REQUIRED:
      quatuor_date_row_set_required (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_date_row_class_init (QuatuorDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = quatuor_date_row_dispose;
  object_class->get_property = quatuor_date_row_get_property;
  object_class->set_property = quatuor_date_row_set_property;

  /**
   * QuatuorDateRow:date:
   *
   * The day as #QuatuorDate counts it; 0 for none.
   */
  properties[PROP_DATE] = g_param_spec_int ("date", NULL, NULL, 0, G_MAXINT32,
                                            QUATUOR_DATE_UNKNOWN, flags);
  /**
   * QuatuorDateRow:required:
   *
   * Whether an empty row is a problem.
   */
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDateRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDateRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_map_cb);

  gtk_widget_class_install_action (widget_class, "date.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "date.clear", NULL, clear_action);
}

static void
quatuor_date_row_init (QuatuorDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_date_row_new:
 * @title: what the day means
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *
quatuor_date_row_new (const char *title)
{
  return g_object_new (QUATUOR_TYPE_DATE_ROW, "title", title, NULL);
}

/**
 * quatuor_date_row_get_date:
 * @self: a date row
 *
 * Returns: the day, or %QUATUOR_DATE_UNKNOWN when the row is empty or holds
 *   something that is no day
 */
QuatuorDate
quatuor_date_row_get_date (QuatuorDateRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_DATE_ROW (self), QUATUOR_DATE_UNKNOWN);

  return self->date;
}

/**
 * quatuor_date_row_set_date:
 * @self: a date row
 * @date: a day, or %QUATUOR_DATE_UNKNOWN for none
 */
void
quatuor_date_row_set_date (QuatuorDateRow *self,
                           QuatuorDate     date)
{
  g_autofree char *text = to_text (date);

  g_return_if_fail (QUATUOR_IS_DATE_ROW (self));

  if (self->date == date && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * quatuor_date_row_get_required:
 * @self: a date row
 *
 * Returns: whether an empty row is a problem
 */
gboolean
quatuor_date_row_get_required (QuatuorDateRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_DATE_ROW (self), FALSE);

  return self->required;
}

/**
 * quatuor_date_row_set_required:
 * @self: a date row
 * @required: whether an empty row is a problem
 */
void
quatuor_date_row_set_required (QuatuorDateRow *self,
                               gboolean        required)
{
  g_return_if_fail (QUATUOR_IS_DATE_ROW (self));

  required = !!required;
  if (self->required == required)
    return;

  self->required = required;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "date.clear", !required);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUIRED]);
}

/**
 * quatuor_date_row_get_problem:
 * @self: a date row
 *
 * Returns: (transfer none) (nullable): what is wrong with what the row holds, in
 *   one sentence; %NULL when nothing is
 */
const char *
quatuor_date_row_get_problem (QuatuorDateRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_DATE_ROW (self), NULL);

  if (self->date != QUATUOR_DATE_UNKNOWN)
    return NULL;
  if (!is_empty (gtk_editable_get_text (GTK_EDITABLE (self))))
    return _("This is no day. Write it as 04/02/2026 for 4 February 2026, or as 2026-02-04.");
  return self->required ? _("A day is needed here.") : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-field-row.h"

#include "quatuor-feedback.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  QuatuorFieldBinding binding;
  gboolean            required;

  /* Template-like children, made when the column turns out to be a day */
  GtkWidget          *calendar_button;
  GtkCalendar        *calendar;
} QuatuorFieldRowPrivate;

enum
{
  PROP_0,
  PROP_COLUMN,
  PROP_REQUIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void row_field_init (QuatuorRowFieldInterface *iface);

G_DEFINE_TYPE_WITH_CODE (QuatuorFieldRow, quatuor_field_row, ADW_TYPE_ENTRY_ROW,
                         G_ADD_PRIVATE (QuatuorFieldRow)
                         G_IMPLEMENT_INTERFACE (QUATUOR_TYPE_ROW_FIELD, row_field_init))

static QuatuorFieldRowPrivate *
get_private (gpointer self)
{
  return quatuor_field_row_get_instance_private (QUATUOR_FIELD_ROW (self));
}

static void
show_saved (QuatuorFieldRow *self)
{
  const char *saved = get_private (self)->binding.shown;

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_editable_set_text (GTK_EDITABLE (self), saved != NULL ? saved : "");
}

static void
save (QuatuorFieldRow *self)
{
  QuatuorFieldRowPrivate *priv = get_private (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *clean = quatuor_text_clean (text);
  g_autoptr (GError) error = NULL;

  if (!gtk_editable_get_editable (GTK_EDITABLE (self)) || priv->binding.row == NULL)
    return;

  if (g_strcmp0 (clean, priv->binding.shown) == 0 || (clean == NULL && priv->required))
    {
      show_saved (self);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (quatuor_row_field_write (QUATUOR_ROW_FIELD (self), clean, &error))
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  quatuor_feedback_error (GTK_WIDGET (self), error);
}

/*
 * Callbacks
 */

static void
on_day_selected_cb (QuatuorFieldRow *self,
                    GtkCalendar     *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (get_private (self)->calendar_button));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  save (self);
}

/* The calendar opens on the day that is written, else on today. */
static void
on_calendar_opened_cb (QuatuorFieldRow *self)
{
  QuatuorFieldRowPrivate *priv = get_private (self);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *noon = NULL;
  QuatuorDate date;

  if (!quatuor_date_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &date))
    date = quatuor_date_today ();
  iso = quatuor_date_to_iso (date);
  noon = g_strconcat (iso, "T12:00:00", NULL);
  time = g_date_time_new_from_iso8601 (noon, zone);

  g_signal_handlers_block_by_func (priv->calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (priv->calendar, time);
  g_signal_handlers_unblock_by_func (priv->calendar, on_day_selected_cb, self);
}

static gboolean
revert_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  QuatuorFieldRow *self = QUATUOR_FIELD_ROW (widget);
  const char *saved = get_private (self)->binding.shown;

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), saved != NULL ? saved : "") == 0)
    return GDK_EVENT_PROPAGATE;

  show_saved (self);
  return GDK_EVENT_STOP;
}

static void
add_calendar (QuatuorFieldRow *self)
{
  QuatuorFieldRowPrivate *priv = get_private (self);
  GtkWidget *popover = gtk_popover_new ();

  priv->calendar = GTK_CALENDAR (gtk_calendar_new ());
  g_signal_connect_swapped (priv->calendar, "day-selected",
                            G_CALLBACK (on_day_selected_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (priv->calendar));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_calendar_opened_cb), self);

  priv->calendar_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (priv->calendar_button),
                                 "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (priv->calendar_button), popover);
  gtk_widget_set_valign (priv->calendar_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (priv->calendar_button, "flat");
  gtk_widget_set_tooltip_text (priv->calendar_button, _("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->calendar_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a Day"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), priv->calendar_button);
}

/*
 * QuatuorRowField
 */

static QuatuorFieldBinding *
quatuor_field_row_get_binding (QuatuorRowField *field)
{
  return &get_private (field)->binding;
}

static void
quatuor_field_row_show (QuatuorRowField *field)
{
  QuatuorFieldRow *self = QUATUOR_FIELD_ROW (field);

  if (quatuor_row_field_get_kind (field) == QUATUOR_FIELD_DATE &&
      get_private (self)->calendar_button == NULL)
    add_calendar (self);
  show_saved (self);
}

static void
row_field_init (QuatuorRowFieldInterface *iface)
{
  iface->get_binding = quatuor_field_row_get_binding;
  iface->show = quatuor_field_row_show;
}

/*
 * GObject
 */

static void
quatuor_field_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  QuatuorFieldRowPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_COLUMN:
      g_value_set_string (value, priv->binding.column);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, priv->required);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_field_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  QuatuorFieldRowPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_COLUMN:
      /* A sub-class may know its column from its own init. */
      if (g_value_get_string (value) != NULL)
        {
          g_free (priv->binding.column);
          priv->binding.column = g_value_dup_string (value);
        }
      break;
    case PROP_REQUIRED:
      priv->required = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_field_row_finalize (GObject *object)
{
  quatuor_field_binding_clear (&get_private (object)->binding);
  G_OBJECT_CLASS (quatuor_field_row_parent_class)->finalize (object);
}

static void
quatuor_field_row_class_init (QuatuorFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = quatuor_field_row_get_property;
  object_class->set_property = quatuor_field_row_set_property;
  object_class->finalize = quatuor_field_row_finalize;

  properties[PROP_COLUMN] =
    g_param_spec_string ("column", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REQUIRED] =
    g_param_spec_boolean ("required", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, revert_cb, NULL);
}

static void
quatuor_field_row_init (QuatuorFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (save), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "entry-activated", G_CALLBACK (save), NULL);
}

/**
 * quatuor_field_row_new:
 * @title: what the column is for people
 * @column: the column's name in the database
 *
 * Returns: (transfer full): a row, floating; it shows nothing before
 *   quatuor_row_field_bind()
 */
GtkWidget *
quatuor_field_row_new (const char *title,
                       const char *column)
{
  return g_object_new (QUATUOR_TYPE_FIELD_ROW, "title", title, "column", column, NULL);
}

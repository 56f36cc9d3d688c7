/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-seat-mark.h"

#include <glib/gi18n-lib.h>

#define FALLBACK_ICON "avatar-default-symbolic"

struct _QuatuorSeatMark
{
  GtkWidget   parent_instance;

  /* Owned */
  GtkWidget  *image;
  char       *words;

  const char *colour_class; /* one of COLOURS */
};

G_DEFINE_FINAL_TYPE (QuatuorSeatMark, quatuor_seat_mark, GTK_TYPE_WIDGET)

/* The colours that style.css knows; a category names one of them. */
static const char *const COLOURS[] = {
  "blue", "brown", "green", "orange", "purple", "red", "teal",
};

static const char *
find_colour (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COLOURS); i++)
    if (g_strcmp0 (COLOURS[i], name) == 0)
      return COLOURS[i];
  return NULL;
}

static char *
make_label (const QuatuorCategory *category,
            QuatuorSeatState       state)
{
  switch (state)
    {
    case QUATUOR_SEAT_HELD:
      /* Translators: a seat that somebody holds; %s is its category. */
      return g_strdup_printf (_("%s: held"), category->label);
    case QUATUOR_SEAT_SUBSTITUTED:
      return g_strdup_printf (_("%s: vacant, with a substitute"), category->label);
    case QUATUOR_SEAT_VACANT:
    default:
      return g_strdup_printf (_("%s: vacant"), category->label);
    }
}

static void
quatuor_seat_mark_dispose (GObject *object)
{
  QuatuorSeatMark *self = QUATUOR_SEAT_MARK (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);

  G_OBJECT_CLASS (quatuor_seat_mark_parent_class)->dispose (object);
}

/* To give a widget the text itself makes the toolkit ask the screen where the
 * pointer is, and wait: too long for the marks of a list. */
static gboolean
quatuor_seat_mark_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard_tooltip,
                                 GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, QUATUOR_SEAT_MARK (widget)->words);
  return TRUE;
}

static void
quatuor_seat_mark_finalize (GObject *object)
{
  g_free (QUATUOR_SEAT_MARK (object)->words);

  G_OBJECT_CLASS (quatuor_seat_mark_parent_class)->finalize (object);
}

static void
quatuor_seat_mark_class_init (QuatuorSeatMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_seat_mark_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_seat_mark_finalize;
  widget_class->query_tooltip = quatuor_seat_mark_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "seatmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
quatuor_seat_mark_init (QuatuorSeatMark *self)
{
  self->image = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * quatuor_seat_mark_new:
 *
 * Returns: (transfer floating): a mark of nothing yet
 */
GtkWidget *
quatuor_seat_mark_new (void)
{
  return g_object_new (QUATUOR_TYPE_SEAT_MARK, NULL);
}

/**
 * quatuor_seat_mark_set:
 * @self: a mark
 * @category: the seat's category
 * @state: whether it is held
 *
 * Shows a seat. The tooltip and the accessible label say the same in words.
 */
void
quatuor_seat_mark_set (QuatuorSeatMark       *self,
                       const QuatuorCategory *category,
                       QuatuorSeatState       state)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *colour;

  g_return_if_fail (QUATUOR_IS_SEAT_MARK (self));
  g_return_if_fail (category != NULL);

  colour = find_colour (category->colour);
  if (self->colour_class != NULL)
    gtk_widget_remove_css_class (widget, self->colour_class);
  if (colour != NULL)
    gtk_widget_add_css_class (widget, colour);
  self->colour_class = colour;

  if (state == QUATUOR_SEAT_HELD)
    gtk_widget_remove_css_class (widget, "vacant");
  else
    gtk_widget_add_css_class (widget, "vacant");

  g_free (self->words);
  self->words = make_label (category, state);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image),
                                category->icon != NULL ? category->icon : FALLBACK_ICON);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->words,
                                  -1);
}

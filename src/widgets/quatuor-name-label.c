/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-name-label.h"

/* In heights of a line: narrower than this no name is shown. */
#define MINIMUM_WIDTH 4

struct _QuatuorNameLabel
{
  GtkWidget    parent_instance;

  /* Owned */
  char        *text;
  PangoLayout *layout; /* NULL: to be made */

  /* The text in one line, in pixels, as of a state of the font */
  guint        serial;
  int          width;
  int          height;
};

G_DEFINE_FINAL_TYPE (QuatuorNameLabel, quatuor_name_label, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (QuatuorNameLabel *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);

  if (self->layout != NULL && self->serial == serial)
    return self->layout;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    }
  self->serial = serial;
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, &self->width, &self->height);
  return self->layout;
}

/* A width in which all fits one line is none: the line that is there stays. */
static void
set_width (QuatuorNameLabel *self,
           int               width)
{
  PangoLayout *layout = ensure_layout (self);

  pango_layout_set_width (layout, width >= self->width ? -1 : width * PANGO_SCALE);
}

static GtkSizeRequestMode
quatuor_name_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_name_label_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  QuatuorNameLabel *self = QUATUOR_NAME_LABEL (widget);

  ensure_layout (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (self->width, self->height * MINIMUM_WIDTH);
      *natural = self->width;
      return;
    }

  *minimum = self->height;
  if (for_size >= 0 && for_size < self->width)
    {
      set_width (self, for_size);
      pango_layout_get_pixel_size (self->layout, NULL, minimum);
    }
  *natural = *minimum;
}

static void
quatuor_name_label_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  set_width (QUATUOR_NAME_LABEL (widget), width);
}

static void
quatuor_name_label_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  QuatuorNameLabel *self = QUATUOR_NAME_LABEL (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget);
  int text_width, text_height;
  double x = 0;

  set_width (self, width);
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL &&
      pango_layout_get_width (self->layout) < 0)
    x = width - text_width;
  gtk_snapshot_render_layout (snapshot, style, x,
                              (gtk_widget_get_height (widget) - text_height) / 2, self->layout);
}

static void
quatuor_name_label_finalize (GObject *object)
{
  QuatuorNameLabel *self = QUATUOR_NAME_LABEL (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (quatuor_name_label_parent_class)->finalize (object);
}

static void
quatuor_name_label_class_init (QuatuorNameLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_name_label_finalize;
  widget_class->get_request_mode = quatuor_name_label_get_request_mode;
  widget_class->measure = quatuor_name_label_measure;
  widget_class->size_allocate = quatuor_name_label_size_allocate;
  widget_class->snapshot = quatuor_name_label_snapshot;

  /* To a style it is a label. */
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
quatuor_name_label_init (QuatuorNameLabel *self)
{
  self->text = g_strdup ("");
}

/**
 * quatuor_name_label_new:
 *
 * Returns: (transfer floating): a label without a name
 */
GtkWidget *
quatuor_name_label_new (void)
{
  return g_object_new (QUATUOR_TYPE_NAME_LABEL, NULL);
}

/**
 * quatuor_name_label_set_text:
 * @self: a label
 * @text: a name
 */
void
quatuor_name_label_set_text (QuatuorNameLabel *self,
                             const char       *text)
{
  g_return_if_fail (QUATUOR_IS_NAME_LABEL (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * quatuor_name_label_get_text:
 * @self: a label
 *
 * Returns: (transfer none): its name
 */
const char *
quatuor_name_label_get_text (QuatuorNameLabel *self)
{
  g_return_val_if_fail (QUATUOR_IS_NAME_LABEL (self), NULL);

  return self->text;
}

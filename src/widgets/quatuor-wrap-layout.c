/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-wrap-layout.h"

/* In pixels, between children and between lines. */
#define SPACING 6

struct _QuatuorWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (QuatuorWrapLayout, quatuor_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The next child from @child on that takes room. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* A child that wants more than a whole line gets a whole line. */
static int
width_of (GtkWidget *child,
          int        width)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return MAX (MIN (wanted, width), least);
}

/* The height of the line that begins with @first; @end becomes the child that has no
 * more room on it. */
static int
measure_line (QuatuorWrapLayout  *self,
              GtkWidget          *first,
              int                 width,
              GtkWidget         **end)
{
  GtkWidget *child = first;
  int height = 0;
  int x = 0;

  while (child != NULL)
    {
      int child_width = width_of (child, width);
      int wanted;

      if (child != first && x + child_width > width)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &wanted, NULL, NULL);
      height = MAX (height, wanted);
      x += child_width + self->spacing;
      child = skip_hidden (gtk_widget_get_next_sibling (child));
    }
  *end = child;
  return height;
}

static int
measure_height (QuatuorWrapLayout *self,
                GtkWidget         *widget,
                int                width)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    height += measure_line (self, child, width, &child) + self->spacing;
  return MAX (height - self->spacing, 0);
}

/* At least the widest child, at best all on one line. */
static void
measure_width (QuatuorWrapLayout *self,
               GtkWidget         *widget,
               int               *minimum,
               int               *natural)
{
  int all = 0;

  *minimum = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      all += wanted + self->spacing;
    }
  *natural = MAX (all - self->spacing, *minimum);
}

static void
quatuor_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  QuatuorWrapLayout *self = QUATUOR_WRAP_LAYOUT (manager);
  int least, all;

  measure_width (self, widget, &least, &all);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    least = all = measure_height (self, widget, for_size >= 0 ? for_size : least);
  *minimum = least;
  *natural = all;
}

static void
allocate_line (QuatuorWrapLayout *self,
               GtkWidget         *widget,
               GtkWidget         *first,
               GtkWidget         *end,
               GtkAllocation      line)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != end;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation area = line;

      area.width = width_of (child, line.width);
      area.x = mirrored ? line.width - x - area.width : x;
      gtk_widget_size_allocate (child, &area, -1);
      x += area.width + self->spacing;
    }
}

static void
quatuor_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  QuatuorWrapLayout *self = QUATUOR_WRAP_LAYOUT (manager);
  GtkAllocation line = { .width = width };
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));

  while (child != NULL)
    {
      GtkWidget *first = child;

      line.height = measure_line (self, first, width, &child);
      allocate_line (self, widget, first, child, line);
      line.y += line.height + self->spacing;
    }
}

static GtkSizeRequestMode
quatuor_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_wrap_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, QUATUOR_WRAP_LAYOUT (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_wrap_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SPACING:
      QUATUOR_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_wrap_layout_class_init (QuatuorWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = quatuor_wrap_layout_get_property;
  object_class->set_property = quatuor_wrap_layout_set_property;
  manager_class->allocate = quatuor_wrap_layout_allocate;
  manager_class->get_request_mode = quatuor_wrap_layout_get_request_mode;
  manager_class->measure = quatuor_wrap_layout_measure;

  /**
   * QuatuorWrapLayout:spacing:
   *
   * Between children and between lines, in pixels.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, SPACING,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quatuor_wrap_layout_init (QuatuorWrapLayout *self)
{
}

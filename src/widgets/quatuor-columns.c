/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-columns.h"

struct _QuatuorColumns
{
  GtkWidget parent_instance;

  int       column_width;
  int       spacing;
};

enum
{
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuatuorColumns, quatuor_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

/* In pixels. */
#define COLUMN_WIDTH 240
#define SPACING 12

static guint
count_shown (QuatuorColumns *self)
{
  guint n_shown = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_shown += gtk_widget_should_layout (child) ? 1 : 0;
  return n_shown;
}

static int
needed_width (QuatuorColumns *self)
{
  int needed = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      needed = MAX (needed, least);
    }
  return needed;
}

/* How many columns there are at a width: as many as fit, then as few as fill no
 * more lines than that. */
static guint
count_columns (QuatuorColumns *self,
               int             width)
{
  guint n_shown = count_shown (self);
  int column = MAX (self->column_width, needed_width (self));
  guint n_fit = (guint) MAX ((width + self->spacing) / (column + self->spacing), 1);
  guint n_lines;

  if (n_shown == 0)
    return 1;
  n_fit = MIN (n_fit, n_shown);
  n_lines = (n_shown + n_fit - 1) / n_fit;
  return (n_shown + n_lines - 1) / n_lines;
}

static int
width_of_column (QuatuorColumns *self,
                 int             width,
                 guint           n_columns)
{
  return MAX ((width - ((int) n_columns - 1) * self->spacing) / (int) n_columns, 1);
}

/* The height of a line of children; @child becomes the first one of the next. */
static int
measure_line (GtkWidget **child,
              guint       n_columns,
              int         column)
{
  int height = 0;
  guint n = 0;

  for (; *child != NULL && n < n_columns; *child = gtk_widget_get_next_sibling (*child))
    {
      int minimum;

      if (!gtk_widget_should_layout (*child))
        continue;
      gtk_widget_measure (*child, GTK_ORIENTATION_VERTICAL, column, NULL, &minimum, NULL, NULL);
      height = MAX (height, minimum);
      n++;
    }
  return height;
}

static int
measure_height (QuatuorColumns *self,
                int             width)
{
  guint n_columns = count_columns (self, width);
  int column = width_of_column (self, width, n_columns);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int height = 0;

  while (child != NULL)
    height += measure_line (&child, n_columns, column) + self->spacing;
  return MAX (height - self->spacing, 0);
}

static void
quatuor_columns_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  QuatuorColumns *self = QUATUOR_COLUMNS (widget);
  guint n_shown = count_shown (self);
  int needed;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, for_size >= 0 ? for_size : self->column_width);
      return;
    }
  needed = needed_width (self);
  *minimum = needed;
  *natural = MAX (needed, (int) n_shown * (self->column_width + self->spacing) - self->spacing);
}

static void
allocate_line (QuatuorColumns *self,
               GtkWidget      *child,
               guint           n_columns,
               GtkAllocation   area)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n = 0;

  for (; child != NULL && n < n_columns; child = gtk_widget_get_next_sibling (child))
    {
      guint place = mirrored ? n_columns - 1 - n : n;
      GtkAllocation cell = area;

      if (!gtk_widget_should_layout (child))
        continue;
      cell.x = (int) place * (area.width + self->spacing);
      gtk_widget_size_allocate (child, &cell, -1);
      n++;
    }
}

static void
quatuor_columns_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  QuatuorColumns *self = QUATUOR_COLUMNS (widget);
  guint n_columns = count_columns (self, width);
  GtkAllocation area = { .width = width_of_column (self, width, n_columns) };
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL)
    {
      GtkWidget *first = child;

      area.height = measure_line (&child, n_columns, area.width);
      allocate_line (self, first, n_columns, area);
      area.y += area.height + self->spacing;
    }
}

static GtkSizeRequestMode
quatuor_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/*
 * GtkBuildable
 */

static void
quatuor_columns_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = quatuor_columns_add_child;
}

/*
 * GObject
 */

static void
quatuor_columns_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  QuatuorColumns *self = QUATUOR_COLUMNS (object);

  switch (id)
    {
    case PROP_COLUMN_WIDTH:
      g_value_set_int (value, self->column_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_columns_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  QuatuorColumns *self = QUATUOR_COLUMNS (object);

  switch (id)
    {
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (quatuor_columns_parent_class)->dispose (object);
}

static void
quatuor_columns_class_init (QuatuorColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = quatuor_columns_get_property;
  object_class->set_property = quatuor_columns_set_property;
  object_class->dispose = quatuor_columns_dispose;
  widget_class->get_request_mode = quatuor_columns_get_request_mode;
  widget_class->measure = quatuor_columns_measure;
  widget_class->size_allocate = quatuor_columns_size_allocate;

  /**
   * QuatuorColumns:column-width:
   *
   * How wide a column is at least where there are several, in pixels.
   */
  properties[PROP_COLUMN_WIDTH] =
    g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT16, COLUMN_WIDTH, flags);
  /**
   * QuatuorColumns:spacing:
   *
   * Between columns and between lines, in pixels.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, SPACING, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
quatuor_columns_init (QuatuorColumns *self)
{
}

/**
 * quatuor_columns_set_length:
 * @self: columns
 * @length: how many children there shall be
 * @new_child: makes one
 *
 * Adds and removes children at the end.
 *
 * Returns: how many there were
 */
guint
quatuor_columns_set_length (QuatuorColumns *self,
                            guint           length,
                            GtkWidget    *(*new_child) (void))
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint before = 0;

  g_return_val_if_fail (QUATUOR_IS_COLUMNS (self), 0);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    before++;
  for (guint i = length; i < before; i++)
    gtk_widget_unparent (gtk_widget_get_last_child (widget));
  for (guint i = before; i < length; i++)
    gtk_widget_set_parent (new_child (), widget);
  return before;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-kept-list.h"

struct _QuatuorKeptList
{
  AdwBin               parent_instance;

  /* Template children */
  GtkStack            *stack;
  AdwPreferencesGroup *group;

  /* Owned */
  GPtrArray           *rows;
  char                *about;
  char                *empty_icon;
  char                *empty_title;
  char                *empty_words;
};

G_DEFINE_FINAL_TYPE (QuatuorKeptList, quatuor_kept_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ABOUT,
  PROP_EMPTY_ICON,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_WORDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static char **
member_of (QuatuorKeptList *self,
           guint            property_id)
{
  switch (property_id)
    {
    case PROP_ABOUT:
      return &self->about;
    case PROP_EMPTY_ICON:
      return &self->empty_icon;
    case PROP_EMPTY_TITLE:
      return &self->empty_title;
    case PROP_EMPTY_WORDS:
      return &self->empty_words;
    default:
      return NULL;
    }
}

static void
quatuor_kept_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  char **member = member_of (QUATUOR_KEPT_LIST (object), property_id);

  if (member != NULL)
    g_value_set_string (value, *member);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
quatuor_kept_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  char **member = member_of (QUATUOR_KEPT_LIST (object), property_id);

  if (member == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  g_free (*member);
  *member = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
quatuor_kept_list_dispose (GObject *object)
{
  g_clear_pointer (&QUATUOR_KEPT_LIST (object)->rows, g_ptr_array_unref);
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_KEPT_LIST);

  G_OBJECT_CLASS (quatuor_kept_list_parent_class)->dispose (object);
}

static void
quatuor_kept_list_finalize (GObject *object)
{
  for (guint i = PROP_ABOUT; i < N_PROPS; i++)
    g_free (*member_of (QUATUOR_KEPT_LIST (object), i));

  G_OBJECT_CLASS (quatuor_kept_list_parent_class)->finalize (object);
}

static void
quatuor_kept_list_class_init (QuatuorKeptListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = quatuor_kept_list_dispose;
  object_class->finalize = quatuor_kept_list_finalize;
  object_class->get_property = quatuor_kept_list_get_property;
  object_class->set_property = quatuor_kept_list_set_property;

  /**
   * QuatuorKeptList:about:
   *
   * What is kept, above the rows.
   */
  props[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, NULL, flags);
  /**
   * QuatuorKeptList:empty-icon:
   *
   * The icon that is shown while there is nothing.
   */
  props[PROP_EMPTY_ICON] = g_param_spec_string ("empty-icon", NULL, NULL, NULL, flags);
  /**
   * QuatuorKeptList:empty-title:
   *
   * Says that there is nothing.
   */
  props[PROP_EMPTY_TITLE] = g_param_spec_string ("empty-title", NULL, NULL, NULL, flags);
  /**
   * QuatuorKeptList:empty-words:
   *
   * Says how there comes to be something.
   */
  props[PROP_EMPTY_WORDS] = g_param_spec_string ("empty-words", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-kept-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorKeptList, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorKeptList, group);
}

static void
quatuor_kept_list_init (QuatuorKeptList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_kept_list_show:
 * @self: a list
 * @items: (element-type gpointer): what is kept
 * @make_row: makes the row of each
 * @data: for @make_row
 *
 * Shows a row each, in their order; what was shown before goes.
 */
void
quatuor_kept_list_show (QuatuorKeptList    *self,
                        const GPtrArray    *items,
                        QuatuorKeptRowFunc  make_row,
                        gpointer            data)
{
  g_return_if_fail (QUATUOR_IS_KEPT_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *row = make_row (g_ptr_array_index (items, i), data);

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "none");
}

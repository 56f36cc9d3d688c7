/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-page.h"

typedef struct
{
  /* Owned */
  QuatuorStore *store;
  char         *title;
  char         *subtitle;

  gboolean      stale;
} QuatuorPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QuatuorPage, quatuor_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static QuatuorPagePrivate *
get_private (QuatuorPage *self)
{
  return quatuor_page_get_instance_private (self);
}

static void
on_store_changed_cb (QuatuorPage *self)
{
  /* A page out of sight costs nothing until somebody looks at it again. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL &&
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    get_private (self)->stale = TRUE;
  else
    quatuor_page_refresh (self);
}

static void
quatuor_page_map (GtkWidget *widget)
{
  QuatuorPage *self = QUATUOR_PAGE (widget);

  if (get_private (self)->stale)
    quatuor_page_refresh (self);

  GTK_WIDGET_CLASS (quatuor_page_parent_class)->map (widget);
}

static void
quatuor_page_dispose (GObject *object)
{
  QuatuorPagePrivate *private = get_private (QUATUOR_PAGE (object));

  if (private->store != NULL)
    g_signal_handlers_disconnect_by_data (private->store, object);
  g_clear_object (&private->store);

  G_OBJECT_CLASS (quatuor_page_parent_class)->dispose (object);
}

static void
quatuor_page_finalize (GObject *object)
{
  QuatuorPagePrivate *private = get_private (QUATUOR_PAGE (object));

  g_free (private->title);
  g_free (private->subtitle);

  G_OBJECT_CLASS (quatuor_page_parent_class)->finalize (object);
}

static void
quatuor_page_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  QuatuorPage *self = QUATUOR_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, quatuor_page_get_store (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, quatuor_page_get_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, quatuor_page_get_subtitle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_page_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  QuatuorPage *self = QUATUOR_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      quatuor_page_set_store (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      quatuor_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      quatuor_page_set_subtitle (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_page_class_init (QuatuorPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = quatuor_page_dispose;
  object_class->finalize = quatuor_page_finalize;
  object_class->get_property = quatuor_page_get_property;
  object_class->set_property = quatuor_page_set_property;
  widget_class->map = quatuor_page_map;

  /**
   * QuatuorPage:store:
   *
   * The open programme; %NULL before it is set.
   */
  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, QUATUOR_TYPE_STORE, flags);
  /**
   * QuatuorPage:title:
   *
   * What the header bar says.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * QuatuorPage:subtitle:
   *
   * The second, smaller line of the header bar.
   */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quatuor_page_init (QuatuorPage *self)
{
}

/**
 * quatuor_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the open programme
 */
QuatuorStore *
quatuor_page_get_store (QuatuorPage *self)
{
  g_return_val_if_fail (QUATUOR_IS_PAGE (self), NULL);

  return get_private (self)->store;
}

/**
 * quatuor_page_set_store:
 * @self: a page
 * @store: (nullable): an open programme
 *
 * Shows another programme.
 */
void
quatuor_page_set_store (QuatuorPage  *self,
                        QuatuorStore *store)
{
  QuatuorPagePrivate *private;

  g_return_if_fail (QUATUOR_IS_PAGE (self));

  private = get_private (self);
  if (private->store == store)
    return;

  if (private->store != NULL)
    g_signal_handlers_disconnect_by_data (private->store, self);
  g_set_object (&private->store, store);
  if (store != NULL)
    {
      g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb),
                               self, G_CONNECT_SWAPPED);
      quatuor_page_refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

/**
 * quatuor_page_get_cohort:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what there is to show
 */
QuatuorCohort *
quatuor_page_get_cohort (QuatuorPage *self)
{
  QuatuorStore *store = quatuor_page_get_store (self);

  return store != NULL ? quatuor_store_get_cohort (store) : NULL;
}

/**
 * quatuor_page_get_title:
 * @self: a page
 *
 * Returns: (nullable): what the header bar says
 */
const char *
quatuor_page_get_title (QuatuorPage *self)
{
  g_return_val_if_fail (QUATUOR_IS_PAGE (self), NULL);

  return get_private (self)->title;
}

/**
 * quatuor_page_set_title:
 * @self: a page
 * @title: (nullable): what the header bar says
 */
void
quatuor_page_set_title (QuatuorPage *self,
                        const char  *title)
{
  QuatuorPagePrivate *private;

  g_return_if_fail (QUATUOR_IS_PAGE (self));

  private = get_private (self);
  if (g_strcmp0 (private->title, title) == 0)
    return;

  g_free (private->title);
  private->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * quatuor_page_get_subtitle:
 * @self: a page
 *
 * Returns: (nullable): the second line of the header bar
 */
const char *
quatuor_page_get_subtitle (QuatuorPage *self)
{
  g_return_val_if_fail (QUATUOR_IS_PAGE (self), NULL);

  return get_private (self)->subtitle;
}

/**
 * quatuor_page_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): the second line of the header bar
 */
void
quatuor_page_set_subtitle (QuatuorPage *self,
                           const char  *subtitle)
{
  QuatuorPagePrivate *private;

  g_return_if_fail (QUATUOR_IS_PAGE (self));

  private = get_private (self);
  if (g_strcmp0 (private->subtitle, subtitle) == 0)
    return;

  g_free (private->subtitle);
  private->subtitle = g_strdup (subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * quatuor_page_refresh:
 * @self: a page
 *
 * Shows the cohort anew, if there is one.
 */
void
quatuor_page_refresh (QuatuorPage *self)
{
  QuatuorPageClass *klass;
  QuatuorCohort *cohort;

  g_return_if_fail (QUATUOR_IS_PAGE (self));

  klass = QUATUOR_PAGE_GET_CLASS (self);
  cohort = quatuor_page_get_cohort (self);
  get_private (self)->stale = FALSE;
  if (klass->refresh != NULL && cohort != NULL)
    klass->refresh (self, cohort);
}

/**
 * quatuor_page_show:
 * @self: a page
 * @place: a place within the page, "" for none
 */
void
quatuor_page_show (QuatuorPage *self,
                   const char  *place)
{
  QuatuorPageClass *klass;

  g_return_if_fail (QUATUOR_IS_PAGE (self));
  g_return_if_fail (place != NULL);

  klass = QUATUOR_PAGE_GET_CLASS (self);
  if (klass->show != NULL)
    klass->show (self, place);
}

/**
 * quatuor_page_present:
 * @self: a page
 * @dialog: (transfer none): a window that was made and not yet shown
 *
 * Shows a window that belongs to the one the page is in.
 */
void
quatuor_page_present (QuatuorPage *self,
                      GtkWidget   *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * quatuor_page_go_to:
 * @widget: a widget in a window with pages
 * @place: the name of a page, and where in it
 * @id: what it shows there
 *
 * Shows another page.
 */
void
quatuor_page_go_to (GtkWidget       *widget,
                    const char      *place,
                    const QuatuorId *id)
{
  g_autofree char *text = quatuor_id_to_string (id);
  g_autofree char *target = g_strdup_printf ("%s/%s", place, text);

  gtk_widget_activate_action (widget, "win.go", "s", target);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-set-picker.h"

#include "quatuor-label.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A longer name does not fit on the button of a narrow window. */
#define LETTERS_ON_BUTTON 22

/* A list that is read at a glance needs no search. */
#define N_AT_A_GLANCE 12

#define QUATUOR_TYPE_SET_ITEM (quatuor_set_item_get_type ())

/* One row of the table, and whether it is ticked. */
G_DECLARE_FINAL_TYPE (QuatuorSetItem, quatuor_set_item, QUATUOR, SET_ITEM, GObject)

struct _QuatuorSetItem
{
  GObject    parent_instance;

  QuatuorId  id;
  char      *name;
  char      *folded;
  gboolean   is_ticked;
};

G_DEFINE_FINAL_TYPE (QuatuorSetItem, quatuor_set_item, G_TYPE_OBJECT)

struct _QuatuorSetPicker
{
  AdwBin           parent_instance;

  /* Template children */
  GtkMenuButton   *button;
  GtkSearchEntry  *search;
  GtkListView     *list;
  GtkCustomFilter *filter;
  GListStore      *items;
  GtkWidget       *all_button;

  /* Owned */
  char            *title;
  char            *word; /* folded: what is searched for */

  gboolean         showing;
};

G_DEFINE_FINAL_TYPE (QuatuorSetPicker, quatuor_set_picker, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
quatuor_set_item_finalize (GObject *object)
{
  QuatuorSetItem *self = QUATUOR_SET_ITEM (object);

  g_free (self->name);
  g_free (self->folded);
  G_OBJECT_CLASS (quatuor_set_item_parent_class)->finalize (object);
}

static void
quatuor_set_item_class_init (QuatuorSetItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_set_item_finalize;
}

static void
quatuor_set_item_init (QuatuorSetItem *self)
{
}

static QuatuorSetItem *
get_item (QuatuorSetPicker *self,
          guint             position)
{
  /* The store keeps a reference of its own. */
  g_autoptr (QuatuorSetItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item;
}

static guint
count_items (QuatuorSetPicker *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/* What is chosen: the one name, or how many. */
static void
update_button (QuatuorSetPicker *self)
{
  const char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *count = NULL;
  guint n_ticked = 0;

  for (guint i = 0; i < count_items (self); i++)
    if (get_item (self, i)->is_ticked)
      {
        n_ticked++;
        name = get_item (self, i)->name;
      }
  count = g_strdup_printf ("%u", n_ticked);
  if (n_ticked != 1 || g_utf8_strlen (name, -1) > LETTERS_ON_BUTTON)
    name = count;
  if (n_ticked > 0)
    /* Translators: what is filtered, and the one that is chosen or how many are. */
    label = g_strdup_printf (_("%s: %s"), self->title, name);
  gtk_menu_button_set_label (self->button, label != NULL ? label : self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : self->title, -1);
  gtk_widget_set_sensitive (self->all_button, n_ticked > 0);
}

/*
 * Callbacks
 */

static void
on_toggled_cb (GtkCheckButton *check,
               GtkListItem    *list_item)
{
  QuatuorSetPicker *self =
    QUATUOR_SET_PICKER (gtk_widget_get_ancestor (GTK_WIDGET (check), QUATUOR_TYPE_SET_PICKER));
  QuatuorSetItem *item = gtk_list_item_get_item (list_item);

  if (self == NULL || item == NULL || self->showing ||
      item->is_ticked == gtk_check_button_get_active (check))
    return;
  item->is_ticked = gtk_check_button_get_active (check);
  update_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_child (list_item, check);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled_cb), list_item);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_item_get_child (list_item));
  QuatuorSetItem *item = gtk_list_item_get_item (list_item);
  gboolean is_ticked = item->is_ticked;

  g_signal_handlers_block_by_func (check, on_toggled_cb, list_item);
  gtk_check_button_set_label (check, item->name);
  gtk_check_button_set_active (check, is_ticked);
  g_signal_handlers_unblock_by_func (check, on_toggled_cb, list_item);
}

static gboolean
is_searched (gpointer item,
             gpointer user_data)
{
  QuatuorSetPicker *self = user_data;

  return self->word == NULL || strstr (QUATUOR_SET_ITEM (item)->folded, self->word) != NULL;
}

static void
on_search_changed_cb (QuatuorSetPicker *self)
{
  g_free (self->word);
  self->word = quatuor_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_all_clicked_cb (QuatuorSetPicker *self)
{
  quatuor_set_picker_set_ids (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Each opening begins with the whole list. */
static void
on_closed_cb (QuatuorSetPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/*
 * GObject
 */

static void
quatuor_set_picker_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, QUATUOR_SET_PICKER (object)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_set_picker_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  QuatuorSetPicker *self = QUATUOR_SET_PICKER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->title, -1);
      update_button (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_set_picker_dispose (GObject *object)
{
  /* The bin would take its child out once more after the template did. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SET_PICKER);

  G_OBJECT_CLASS (quatuor_set_picker_parent_class)->dispose (object);
}

static void
quatuor_set_picker_finalize (GObject *object)
{
  QuatuorSetPicker *self = QUATUOR_SET_PICKER (object);

  g_free (self->title);
  g_free (self->word);

  G_OBJECT_CLASS (quatuor_set_picker_parent_class)->finalize (object);
}

static void
quatuor_set_picker_class_init (QuatuorSetPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = quatuor_set_picker_get_property;
  object_class->set_property = quatuor_set_picker_set_property;
  object_class->dispose = quatuor_set_picker_dispose;
  object_class->finalize = quatuor_set_picker_finalize;

  /**
   * QuatuorSetPicker:title:
   *
   * What the rows are: “Territories”.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * QuatuorSetPicker::changed:
   *
   * A person ticked something.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-set-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSetPicker, button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSetPicker, search);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSetPicker, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSetPicker, filter);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSetPicker, items);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSetPicker, all_button);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
}

static void
quatuor_set_picker_init (QuatuorSetPicker *self)
{
  g_type_ensure (QUATUOR_TYPE_SET_ITEM);
  self->title = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, is_searched, self, NULL);
}

static gboolean
contains (const GArray    *ids,
          const QuatuorId *id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (quatuor_id_equal (&g_array_index (ids, QuatuorId, i), id))
      return TRUE;
  return FALSE;
}

/**
 * quatuor_set_picker_show:
 * @self: a picker
 * @cohort: what there is
 * @table: the table whose rows are offered
 *
 * Offers the rows of @table; what was ticked stays ticked while it is there.
 */
void
quatuor_set_picker_show (QuatuorSetPicker *self,
                         QuatuorCohort    *cohort,
                         QuatuorTable      table)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ticked = NULL;

  g_return_if_fail (QUATUOR_IS_SET_PICKER (self));

  ticked = quatuor_set_picker_get_ids (self);
  for (guint i = 0; i < rows->len; i++)
    {
      QuatuorSetItem *item = g_object_new (QUATUOR_TYPE_SET_ITEM, NULL);

      item->id = *(const QuatuorId *) g_ptr_array_index (rows, i);
      item->name = quatuor_label_row_name (cohort, table, &item->id);
      item->folded = quatuor_text_fold (item->name);
      item->is_ticked = contains (ticked, &item->id);
      g_ptr_array_add (items, item);
    }
  self->showing = TRUE;
  g_list_store_splice (self->items, 0, count_items (self), items->pdata, items->len);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->search), items->len > N_AT_A_GLANCE);
  update_button (self);
}

/**
 * quatuor_set_picker_get_ids:
 * @self: a picker
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorId): the rows that are
 *   ticked; %NULL for all
 */
GArray *
quatuor_set_picker_get_ids (QuatuorSetPicker *self)
{
  GArray *ids = NULL;

  g_return_val_if_fail (QUATUOR_IS_SET_PICKER (self), NULL);

  for (guint i = 0; i < count_items (self); i++)
    if (get_item (self, i)->is_ticked)
      {
        if (ids == NULL)
          ids = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
        g_array_append_val (ids, get_item (self, i)->id);
      }
  return ids;
}

/**
 * quatuor_set_picker_set_ids:
 * @self: a picker
 * @ids: (nullable) (element-type QuatuorId): the rows to tick; %NULL for all
 */
void
quatuor_set_picker_set_ids (QuatuorSetPicker *self,
                            const GArray     *ids)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (QUATUOR_IS_SET_PICKER (self));

  for (guint i = 0; i < count_items (self); i++)
    {
      QuatuorSetItem *item = get_item (self, i);

      item->is_ticked = contains (ids, &item->id);
      g_ptr_array_add (items, g_object_ref (item));
    }
  /* The rows in sight are bound again. */
  self->showing = TRUE;
  g_list_store_splice (self->items, 0, items->len, items->pdata, items->len);
  self->showing = FALSE;
  update_button (self);
}

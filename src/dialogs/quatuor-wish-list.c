/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-wish-list.h"

#include <glib/gi18n-lib.h>

/* What may be wished, in the order of the list. */
typedef enum
{
  KIND_WITH,
  KIND_WITHOUT,
  KIND_TOPIC,
} Kind;

typedef struct
{
  Kind       kind;
  QuatuorId  who;   /* a seat */
  QuatuorId  whom;  /* another one, unless it is about a topic */
  char      *topic; /* NULL unless it is about one */
  char      *words;
} Wish;

struct _QuatuorWishList
{
  AdwBin           parent_instance;

  /* Template children */
  AdwComboRow     *kind_row;
  GtkListBox      *list;
  AdwExpanderRow  *new_row;
  AdwComboRow     *who_row;
  AdwComboRow     *whom_row;

  /* Owned */
  GPtrArray       *wishes; /* Wish */
  GPtrArray       *seats;  /* QuatuorId *, those of the people to choose from */
  GtkStringList   *people;
  GtkStringList   *topics;
};

G_DEFINE_FINAL_TYPE (QuatuorWishList, quatuor_wish_list, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->topic);
  g_free (wish->words);
  g_free (wish);
}

static void
remove_cb (QuatuorWishList *self,
           GtkButton       *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  g_ptr_array_remove (self->wishes, g_object_get_data (G_OBJECT (row), "wish"));
  gtk_list_box_remove (self->list, row);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_wish (QuatuorWishList *self,
             Wish            *wish)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", wish->words,
                                 NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a wish in words. */
  g_autofree char *label = g_strdup_printf (_("Remove the Wish: %s"), wish->words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove the Wish"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "wish", wish);
  gtk_list_box_insert (self->list, row, (int) self->wishes->len);
  g_ptr_array_add (self->wishes, wish);
}

static const char *
chosen_text (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL ? gtk_string_object_get_string (item) : NULL;
}

static char *
describe (Kind        kind,
          const char *who,
          const char *whom)
{
  if (kind == KIND_WITH)
    /* Translators: two people. */
    return g_strdup_printf (_("%s with %s"), who, whom);
  if (kind == KIND_WITHOUT)
    /* Translators: two people. */
    return g_strdup_printf (_("%s without %s"), who, whom);
  /* Translators: a person, and a topic. */
  return g_strdup_printf (_("%s about “%s”"), who, whom);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorWishList *self = QUATUOR_WISH_LIST (widget);
  guint who = adw_combo_row_get_selected (self->who_row);
  guint whom = adw_combo_row_get_selected (self->whom_row);
  Kind kind = (Kind) adw_combo_row_get_selected (self->kind_row);
  const char *text = chosen_text (self->whom_row);
  Wish *wish;

  if (who >= self->seats->len || text == NULL || (kind != KIND_TOPIC && who == whom))
    return;

  wish = g_new0 (Wish, 1);
  wish->kind = kind;
  wish->who = *(const QuatuorId *) g_ptr_array_index (self->seats, who);
  if (kind == KIND_TOPIC)
    wish->topic = g_strdup (text);
  else
    wish->whom = *(const QuatuorId *) g_ptr_array_index (self->seats, whom);
  wish->words = describe (kind, chosen_text (self->who_row), text);
  append_wish (self, wish);
  adw_expander_row_set_expanded (self->new_row, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update_add (QuatuorWishList *self)
{
  gboolean about_topic = adw_combo_row_get_selected (self->kind_row) == KIND_TOPIC;
  gboolean same = adw_combo_row_get_selected (self->who_row) ==
                  adw_combo_row_get_selected (self->whom_row);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wish.add",
                                 chosen_text (self->who_row) != NULL &&
                                   chosen_text (self->whom_row) != NULL &&
                                   (about_topic || !same));
}

static void
on_kind_cb (QuatuorWishList *self)
{
  gboolean about_topic = adw_combo_row_get_selected (self->kind_row) == KIND_TOPIC;

  adw_combo_row_set_model (self->whom_row,
                           G_LIST_MODEL (about_topic ? self->topics : self->people));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whom_row),
                                 about_topic ? _("Topic") : _("Whom"));
  update_add (self);
}

static void
quatuor_wish_list_dispose (GObject *object)
{
  /* The bin must let go of the list before the template does, as both would take
   * it down. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_WISH_LIST);

  G_OBJECT_CLASS (quatuor_wish_list_parent_class)->dispose (object);
}

static void
quatuor_wish_list_finalize (GObject *object)
{
  QuatuorWishList *self = QUATUOR_WISH_LIST (object);

  g_ptr_array_unref (self->wishes);
  g_ptr_array_unref (self->seats);
  g_clear_object (&self->people);
  g_clear_object (&self->topics);

  G_OBJECT_CLASS (quatuor_wish_list_parent_class)->finalize (object);
}

static void
quatuor_wish_list_class_init (QuatuorWishListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_wish_list_dispose;
  object_class->finalize = quatuor_wish_list_finalize;

  /**
   * QuatuorWishList::changed:
   * @self: the list
   *
   * A wish came or went.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-wish-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorWishList, kind_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWishList, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWishList, new_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWishList, who_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWishList, whom_row);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_add);

  gtk_widget_class_install_action (widget_class, "wish.add", NULL, add_action);
}

static void
quatuor_wish_list_init (QuatuorWishList *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->wishes = g_ptr_array_new_with_free_func (wish_free);
  self->seats = g_ptr_array_new_with_free_func (g_free);
  self->people = gtk_string_list_new (NULL);
  self->topics = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (kinds, _("sits with"));
  gtk_string_list_append (kinds, _("does not sit with"));
  gtk_string_list_append (kinds, _("talks about"));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

static gboolean
find_member (QuatuorComposer *composer,
             const QuatuorId *seat,
             guint           *member)
{
  for (guint i = 0; i < quatuor_composer_n_members (composer); i++)
    if (quatuor_id_equal (&quatuor_composer_get_member (composer, i)->seat, seat))
      {
        *member = i;
        return TRUE;
      }
  return FALSE;
}

static guint
find_topic (QuatuorComposer *composer,
            const char      *topic)
{
  for (guint i = 0; i < quatuor_composer_n_topics (composer); i++)
    if (g_str_equal (quatuor_composer_get_topic (composer, i), topic))
      return i + 1;
  return 0;
}

/**
 * quatuor_wish_list_apply:
 * @self: a wish list
 * @composer: a composer with its members and topics
 *
 * Tells the composer the wishes of those who are its members.
 */
void
quatuor_wish_list_apply (QuatuorWishList *self,
                         QuatuorComposer *composer)
{
  g_return_if_fail (QUATUOR_IS_WISH_LIST (self));

  for (guint i = 0; i < self->wishes->len; i++)
    {
      const Wish *wish = g_ptr_array_index (self->wishes, i);
      guint who, whom;

      if (!find_member (composer, &wish->who, &who))
        continue;
      if (wish->kind == KIND_TOPIC)
        quatuor_composer_set_wished_topic (composer, who, find_topic (composer, wish->topic));
      else if (find_member (composer, &wish->whom, &whom))
        quatuor_composer_set_wish (composer, who, whom,
                                   wish->kind == KIND_WITH ? QUATUOR_WISH_WITH
                                                           : QUATUOR_WISH_WITHOUT);
    }
}

/**
 * quatuor_wish_list_offer:
 * @self: a wish list
 * @composer: whose members and topics there are to choose from
 */
void
quatuor_wish_list_offer (QuatuorWishList *self,
                         QuatuorComposer *composer)
{
  g_return_if_fail (QUATUOR_IS_WISH_LIST (self));

  g_clear_object (&self->people);
  g_clear_object (&self->topics);
  self->people = gtk_string_list_new (NULL);
  self->topics = gtk_string_list_new (NULL);
  g_ptr_array_set_size (self->seats, 0);
  for (guint i = 0; i < quatuor_composer_n_members (composer); i++)
    {
      const QuatuorComposerMember *member = quatuor_composer_get_member (composer, i);

      g_ptr_array_add (self->seats, g_memdup2 (&member->seat, sizeof member->seat));
      gtk_string_list_append (self->people, member->name);
    }
  for (guint i = 0; i < quatuor_composer_n_topics (composer); i++)
    gtk_string_list_append (self->topics, quatuor_composer_get_topic (composer, i));
  adw_combo_row_set_model (self->who_row, G_LIST_MODEL (self->people));
  on_kind_cb (self);
}

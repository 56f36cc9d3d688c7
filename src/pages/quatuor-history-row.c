/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-history-row.h"

#include <glib/gi18n-lib.h>

struct _QuatuorHistoryRow
{
  AdwBin              parent_instance;

  /* Template children */
  GtkImage           *arrow;
  GtkLabel           *caption_label;
  GtkLabel           *details_label;
  GtkLabel           *reason_label;
  GtkRevealer        *revealer;
  GtkLabel           *sentence_label;
  GtkLabel           *undone_label;

  /* Owned */
  QuatuorHistoryItem *item;
};

G_DEFINE_FINAL_TYPE (QuatuorHistoryRow, quatuor_history_row, ADW_TYPE_BIN)

static void
show_details (QuatuorHistoryRow *self)
{
  gboolean expanded = quatuor_history_item_get_expanded (self->item);
  const char *details = quatuor_history_item_get_details (self->item);

  gtk_image_set_from_icon_name (self->arrow,
                                expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_label_set_label (self->details_label, details != NULL ? details : _("Reading…"));
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                               -1);
}

static void
quatuor_history_row_dispose (GObject *object)
{
  QuatuorHistoryRow *self = QUATUOR_HISTORY_ROW (object);

  quatuor_history_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_HISTORY_ROW);

  G_OBJECT_CLASS (quatuor_history_row_parent_class)->dispose (object);
}

static void
quatuor_history_row_class_init (QuatuorHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_history_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, caption_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, details_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorHistoryRow, undone_label);
}

static void
quatuor_history_row_init (QuatuorHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_history_row_new:
 *
 * Returns: (transfer floating): a line that shows nothing yet
 */
GtkWidget *
quatuor_history_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_HISTORY_ROW, NULL);
}

static void
show_item (QuatuorHistoryRow *self)
{
  const char *reason = quatuor_history_item_get_reason (self->item);

  gtk_label_set_label (self->sentence_label, quatuor_history_item_get_sentence (self->item));
  gtk_label_set_label (self->caption_label, quatuor_history_item_get_caption (self->item));
  gtk_label_set_label (self->reason_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->undone_label),
                          quatuor_history_item_is_undone (self->item));
  show_details (self);
}

/**
 * quatuor_history_row_set_item:
 * @self: a line
 * @item: (nullable): what it shows
 */
void
quatuor_history_row_set_item (QuatuorHistoryRow  *self,
                              QuatuorHistoryItem *item)
{
  g_return_if_fail (QUATUOR_IS_HISTORY_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  g_signal_connect_swapped (item, "notify", G_CALLBACK (show_details), self);
  show_item (self);
}

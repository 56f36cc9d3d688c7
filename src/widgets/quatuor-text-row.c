/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-text-row.h"

#include "quatuor-feedback.h"
#include "quatuor-text-area.h"
#include "quatuor-text.h"

struct _QuatuorTextRow
{
  AdwPreferencesRow    parent_instance;

  QuatuorFieldBinding  binding;

  /* Template children */
  GtkTextView         *view;
};

static void row_field_init (QuatuorRowFieldInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuatuorTextRow, quatuor_text_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (QUATUOR_TYPE_ROW_FIELD, row_field_init))

static void
save (QuatuorTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!gtk_text_view_get_editable (self->view) || self->binding.row == NULL)
    return;

  g_object_get (buffer, "text", &text, NULL);
  if (!quatuor_row_field_write (QUATUOR_ROW_FIELD (self), text, &error))
    quatuor_feedback_error (GTK_WIDGET (self), error);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  save (QUATUOR_TEXT_ROW (widget));
}

/*
 * QuatuorRowField
 */

static QuatuorFieldBinding *
quatuor_text_row_get_binding (QuatuorRowField *field)
{
  return &QUATUOR_TEXT_ROW (field)->binding;
}

static void
quatuor_text_row_show (QuatuorRowField *field)
{
  QuatuorTextRow *self = QUATUOR_TEXT_ROW (field);
  const char *shown = self->binding.shown;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), shown != NULL ? shown : "", -1);
}

static void
row_field_init (QuatuorRowFieldInterface *iface)
{
  iface->get_binding = quatuor_text_row_get_binding;
  iface->show = quatuor_text_row_show;
}

/*
 * GObject
 */

static void
quatuor_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (quatuor_text_row_parent_class)->dispose (object);
}

static void
quatuor_text_row_finalize (GObject *object)
{
  quatuor_field_binding_clear (&QUATUOR_TEXT_ROW (object)->binding);
  G_OBJECT_CLASS (quatuor_text_row_parent_class)->finalize (object);
}

static void
quatuor_text_row_class_init (QuatuorTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_text_row_dispose;
  object_class->finalize = quatuor_text_row_finalize;

  quatuor_row_field_install_column (object_class);

  gtk_widget_class_install_action (widget_class, "text.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "text.save", NULL);
  g_type_ensure (QUATUOR_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/widgets/quatuor-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTextRow, view);
  gtk_widget_class_bind_template_callback (widget_class, save);
}

static void
quatuor_text_row_init (QuatuorTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_text_row_set_editable:
 * @self: a text row
 * @editable: whether a person may write
 */
void
quatuor_text_row_set_editable (QuatuorTextRow *self,
                               gboolean        editable)
{
  g_return_if_fail (QUATUOR_IS_TEXT_ROW (self));

  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
}

/**
 * quatuor_text_row_dup_typed:
 * @self: a text row
 *
 * Returns: (transfer full) (nullable): the text as it stands on the screen, saved
 *   or not yet
 */
char *
quatuor_text_row_dup_typed (QuatuorTextRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (QUATUOR_IS_TEXT_ROW (self), NULL);

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return quatuor_text_clean (text);
}

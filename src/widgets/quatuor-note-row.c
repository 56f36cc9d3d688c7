/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-note-row.h"

#include "quatuor-text.h"

struct _QuatuorNoteRow
{
  AdwPreferencesRow  parent_instance;

  /* Template children */
  GtkLabel          *hint_label;
  GtkTextView       *view;
};

G_DEFINE_FINAL_TYPE (QuatuorNoteRow, quatuor_note_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_HINT,
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
on_changed_cb (QuatuorNoteRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
quatuor_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUATUOR_NOTE_ROW (widget)->view));
}

static void
quatuor_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (quatuor_note_row_parent_class)->dispose (object);
}

static void
quatuor_note_row_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HINT:
      g_value_set_string (value, gtk_label_get_label (QUATUOR_NOTE_ROW (object)->hint_label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_hint (QuatuorNoteRow *self,
          const char     *hint)
{
  const char *text = hint != NULL ? hint : "";

  if (g_str_equal (gtk_label_get_label (self->hint_label), text))
    return;

  gtk_label_set_label (self->hint_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), text[0] != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
}

static void
quatuor_note_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_HINT:
      set_hint (QUATUOR_NOTE_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quatuor_note_row_class_init (QuatuorNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_note_row_dispose;
  object_class->get_property = quatuor_note_row_get_property;
  object_class->set_property = quatuor_note_row_set_property;
  widget_class->grab_focus = quatuor_note_row_grab_focus;

  /**
   * QuatuorNoteRow:hint:
   *
   * What to think of when writing; empty for nothing.
   */
  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * QuatuorNoteRow::changed:
   * @self: the row
   *
   * The text is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorNoteRow, hint_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorNoteRow, view);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_note_row_init (QuatuorNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_note_row_new:
 * @title: what the text is
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
quatuor_note_row_new (const char *title)
{
  return g_object_new (QUATUOR_TYPE_NOTE_ROW, "title", title, NULL);
}

/**
 * quatuor_note_row_dup_text:
 * @self: a note row
 *
 * Returns: (transfer full) (nullable): the text in the form in which it is
 *   stored; %NULL for none
 */
char *
quatuor_note_row_dup_text (QuatuorNoteRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (QUATUOR_IS_NOTE_ROW (self), NULL);

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return quatuor_text_clean (text);
}

/**
 * quatuor_note_row_set_text:
 * @self: a note row
 * @text: (nullable): its text
 */
void
quatuor_note_row_set_text (QuatuorNoteRow *self,
                           const char     *text)
{
  g_return_if_fail (QUATUOR_IS_NOTE_ROW (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-topic-dialog.h"

#include "quatuor-code-combo.h"
#include "quatuor-label.h"
#include "quatuor-note-row.h"
#include "quatuor-text.h"
#include "quatuor-topic-edit.h"

static const char *const STATES[] = { "open", "parked", "closed", NULL };

struct _QuatuorTopicDialog
{
  QuatuorFormDialog  parent_instance;

  /* Template children */
  QuatuorNoteRow    *note_row;
  AdwComboRow       *state_row;
  AdwEntryRow       *title_row;

  /* Owned */
  QuatuorTopic      *topic;
};

G_DEFINE_FINAL_TYPE (QuatuorTopicDialog, quatuor_topic_dialog, QUATUOR_TYPE_FORM_DIALOG)

static void
on_changed_cb (QuatuorTopicDialog *self)
{
  g_autofree char *title =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));

  quatuor_form_dialog_set_can_save (QUATUOR_FORM_DIALOG (self), title != NULL);
}

static QuatuorEdit *
quatuor_topic_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorTopicDialog *self = QUATUOR_TOPIC_DIALOG (dialog);
  g_autofree char *title =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  g_autofree char *note = quatuor_note_row_dup_text (self->note_row);

  quatuor_row_set_text (&self->topic->title, title);
  quatuor_row_set_text (&self->topic->note, note);
  quatuor_row_set_text (&self->topic->state,
                        quatuor_code_combo_get (self->state_row, STATES, NULL));
  return quatuor_topic_write (quatuor_form_dialog_get_cohort (dialog), self->topic);
}

static void
quatuor_topic_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TOPIC_DIALOG);

  G_OBJECT_CLASS (quatuor_topic_dialog_parent_class)->dispose (object);
}

static void
quatuor_topic_dialog_finalize (GObject *object)
{
  quatuor_row_free (QUATUOR_TABLE_TOPIC, QUATUOR_TOPIC_DIALOG (object)->topic);

  G_OBJECT_CLASS (quatuor_topic_dialog_parent_class)->finalize (object);
}

static void
quatuor_topic_dialog_class_init (QuatuorTopicDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_topic_dialog_dispose;
  object_class->finalize = quatuor_topic_dialog_finalize;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_topic_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-topic-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTopicDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTopicDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTopicDialog, title_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_topic_dialog_init (QuatuorTopicDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_code_combo_fill (self->state_row, "state", STATES, NULL);
}

/**
 * quatuor_topic_dialog_new:
 * @store: an open programme
 * @territory: one of its territories
 * @topic: (nullable): a topic there; %NULL for a new one
 *
 * Returns: (transfer floating): a dialog that asks for the topic
 */
GtkWidget *
quatuor_topic_dialog_new (QuatuorStore       *store,
                          const QuatuorId    *territory,
                          const QuatuorTopic *topic)
{
  QuatuorTopicDialog *self = g_object_new (QUATUOR_TYPE_TOPIC_DIALOG, "store", store, NULL);
  g_autofree char *name = quatuor_label_row_name (quatuor_store_get_cohort (store),
                                                  QUATUOR_TABLE_TERRITORY, territory);

  if (topic != NULL)
    self->topic = quatuor_row_copy (QUATUOR_TABLE_TOPIC, topic);
  else
    {
      self->topic = quatuor_row_new (QUATUOR_TABLE_TOPIC);
      self->topic->id = quatuor_id_new ();
      self->topic->territory = *territory;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->title_row),
                         self->topic->title != NULL ? self->topic->title : "");
  quatuor_note_row_set_text (self->note_row, self->topic->note);
  quatuor_code_combo_select (self->state_row, STATES, NULL, self->topic->state);
  on_changed_cb (self);
  g_object_set (self, "subtitle", name, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

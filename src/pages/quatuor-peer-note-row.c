/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-peer-note-row.h"

#include "quatuor-choice-row.h"
#include "quatuor-field-row.h"
#include "quatuor-label.h"
#include "quatuor-peer-group-edit.h"
#include "quatuor-text-row.h"

#include <glib/gi18n-lib.h>

struct _QuatuorPeerNoteRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *date;
  QuatuorTextRow   *text;
  QuatuorChoiceRow *session;
};

G_DEFINE_FINAL_TYPE (QuatuorPeerNoteRow, quatuor_peer_note_row, QUATUOR_TYPE_RECORD_ROW)

/* The day, and the session or the seat that the note is about. */
static char *
describe (QuatuorCohort         *cohort,
          const QuatuorPeerNote *note)
{
  g_autofree char *day = quatuor_date_to_display (note->date);
  g_autofree char *about = NULL;

  if (!quatuor_id_is_none (&note->session))
    about = quatuor_label_row_name (cohort, QUATUOR_TABLE_SESSION, &note->session);
  else if (!quatuor_id_is_none (&note->seat))
    about = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &note->seat);

  if (note->date == QUATUOR_DATE_UNKNOWN)
    return about != NULL ? g_steal_pointer (&about) : g_strdup (_("Without a date"));
  /* Translators: a day, and the title of a session or a seat. */
  return about != NULL ? g_strdup_printf (_("%s, %s"), day, about) : g_steal_pointer (&day);
}

static void
offer_sessions (QuatuorPeerNoteRow    *self,
                QuatuorCohort         *cohort,
                const QuatuorPeerNote *note)
{
  g_autoptr (GPtrArray) sessions = quatuor_peer_group_list_sessions (cohort, &note->peer_group);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < sessions->len; i++)
    {
      QuatuorSession *session = g_ptr_array_index (sessions, i);

      g_ptr_array_add (ids, &session->id);
      g_ptr_array_add (names, session->title);
    }
  quatuor_choice_row_set_rows (self->session, ids, names);
  gtk_widget_set_visible (GTK_WIDGET (self->session), sessions->len > 0);
}

static void
quatuor_peer_note_row_show (QuatuorRecordRow *record,
                            QuatuorStore     *store,
                            gconstpointer     row)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorPeerNote *note = row;
  g_autofree char *description = describe (cohort, note);

  quatuor_record_row_set_titles (record, note->text, description);
  offer_sessions (QUATUOR_PEER_NOTE_ROW (record), cohort, note);
}

static void
quatuor_peer_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PEER_NOTE_ROW);
  G_OBJECT_CLASS (quatuor_peer_note_row_parent_class)->dispose (object);
}

static void
quatuor_peer_note_row_class_init (QuatuorPeerNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_peer_note_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_peer_note_row_show;

  g_type_ensure (QUATUOR_TYPE_CHOICE_ROW);
  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  g_type_ensure (QUATUOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-peer-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPeerNoteRow, date);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPeerNoteRow, session);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPeerNoteRow, text);
}

static void
quatuor_peer_note_row_init (QuatuorPeerNoteRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_record_row_set_fixed (record, TRUE);
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->text));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->date));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->session));
}

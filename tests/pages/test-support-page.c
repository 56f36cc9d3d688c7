/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-support-page.h"

#include "quatuor-commitment-dialog.h"
#include "quatuor-commitment-group.h"
#include "quatuor-contact-dialog.h"
#include "quatuor-digest-window.h"
#include "quatuor-interview-dialog.h"
#include "quatuor-pick-row.h"
#include "quatuor-support-row.h"
#include "quatuor-test-window.h"
#include "quatuor-topic-dialog.h"

#include <string.h>

static void
set_up (QuatuorTestWindow *self,
        gconstpointer      data)
{
  quatuor_test_window_set_up (self, data);
  quatuor_test_window_show_page (self, QUATUOR_TYPE_SUPPORT_PAGE);
  quatuor_support_page_set_territory (QUATUOR_SUPPORT_PAGE (self->page),
                                      &self->test.base.territory);
  quatuor_test_settle ();
}

/* Does an action of the page and gives the window that it opens. */
static GtkWidget *
open_by (QuatuorTestWindow *self,
         const char        *action,
         GType              type)
{
  GtkWidget *window;

  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
  quatuor_test_settle ();
  window = quatuor_test_find_window (type);
  g_assert_nonnull (window);
  return window;
}

static void
await_gone (GType type)
{
  quatuor_test_await (quatuor_test_find_window (type) == NULL);
  quatuor_test_settle ();
}

static void
save (GtkWidget *dialog,
      GType      type)
{
  gtk_widget_activate_action (dialog, "form.save", NULL);
  await_gone (type);
}

static void
promise (GtkWidget  *group,
         const char *text)
{
  GtkWidget *entry = quatuor_test_find (group, ADW_TYPE_ENTRY_ROW);

  g_assert_true (quatuor_commitment_group_is_empty (QUATUOR_COMMITMENT_GROUP (group)));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static const GPtrArray *
rows (QuatuorTestWindow *self,
      QuatuorTable       table)
{
  return quatuor_cohort_rows (quatuor_store_get_cohort (self->test.store), table);
}

/* A contact and two commitments are one act. */
static void
test_contact (QuatuorTestWindow *self,
              gconstpointer      data)
{
  GtkWidget *dialog = open_by (self, "support.note-contact", QUATUOR_TYPE_CONTACT_DIALOG);
  GtkWidget *group = quatuor_test_find (dialog, QUATUOR_TYPE_COMMITMENT_GROUP);
  QuatuorCohort *cohort;

  promise (group, "Envoyer le plan");
  g_assert_true (QUATUOR_IS_COMMITMENT_GROUP (gtk_widget_get_next_sibling (group)));
  promise (gtk_widget_get_next_sibling (group), "Inviter la DDT");
  save (dialog, QUATUOR_TYPE_CONTACT_DIALOG);

  cohort = quatuor_store_get_cohort (self->test.store);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CONTACT)->len, ==, 1);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_COMMITMENT)->len, ==, 2);
  g_assert_nonnull (
    quatuor_test_find_row (self->page, QUATUOR_TYPE_SUPPORT_ROW, "Envoyer le plan"));
  g_assert_nonnull (quatuor_test_find_row (self->page, QUATUOR_TYPE_SUPPORT_ROW, "Inviter la DDT"));

  quatuor_test_store_undo (&self->test);
  quatuor_test_settle ();
  g_assert_null (quatuor_test_find (self->page, QUATUOR_TYPE_SUPPORT_ROW));
}

static GtkWidget *
edit_commitment (QuatuorTestWindow       *self,
                 const QuatuorCommitment *commitment)
{
  GtkWidget *dialog = quatuor_commitment_dialog_new (self->test.store, &commitment->territory,
                                                     commitment);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (dialog));
  quatuor_test_settle ();
  return dialog;
}

/* Where a commitment was born can be said later, and taken back. */
static void
test_born (QuatuorTestWindow *self,
           gconstpointer      data)
{
  GtkWidget *dialog = open_by (self, "support.note-contact", QUATUOR_TYPE_CONTACT_DIALOG);
  const QuatuorCommitment *commitment;
  const QuatuorContact *contact;

  promise (quatuor_test_find (dialog, QUATUOR_TYPE_COMMITMENT_GROUP), "Envoyer le plan");
  save (dialog, QUATUOR_TYPE_CONTACT_DIALOG);
  contact = g_ptr_array_index (rows (self, QUATUOR_TABLE_CONTACT), 0);
  commitment = g_ptr_array_index (rows (self, QUATUOR_TABLE_COMMITMENT), 0);
  g_assert_true (quatuor_id_equal (&commitment->contact, &contact->id));

  dialog = edit_commitment (self, commitment);
  adw_combo_row_set_selected (ADW_COMBO_ROW (quatuor_test_find (dialog, QUATUOR_TYPE_PICK_ROW)), 0);
  save (dialog, QUATUOR_TYPE_COMMITMENT_DIALOG);
  commitment = g_ptr_array_index (rows (self, QUATUOR_TABLE_COMMITMENT), 0);
  g_assert_true (quatuor_id_is_none (&commitment->contact));

  dialog = edit_commitment (self, commitment);
  adw_combo_row_set_selected (ADW_COMBO_ROW (quatuor_test_find (dialog, QUATUOR_TYPE_PICK_ROW)), 1);
  save (dialog, QUATUOR_TYPE_COMMITMENT_DIALOG);
  commitment = g_ptr_array_index (rows (self, QUATUOR_TABLE_COMMITMENT), 0);
  contact = g_ptr_array_index (rows (self, QUATUOR_TABLE_CONTACT), 0);
  g_assert_true (quatuor_id_equal (&commitment->contact, &contact->id));
  g_assert_true (quatuor_id_is_none (&commitment->session));
}

static void
test_wrong_length (QuatuorTestWindow *self,
                   gconstpointer      data)
{
  GtkWidget *dialog = open_by (self, "support.note-contact", QUATUOR_TYPE_CONTACT_DIALOG);
  GtkWidget *minutes = quatuor_test_find_row (dialog, ADW_TYPE_ENTRY_ROW, "_Length in Minutes");

  /* What is wrong is shown where it was typed, and nothing is lost. */
  gtk_editable_set_text (GTK_EDITABLE (minutes), "une heure");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  quatuor_test_settle ();
  g_assert_true (quatuor_test_find_window (QUATUOR_TYPE_CONTACT_DIALOG) == dialog);
  g_assert_true (gtk_widget_has_css_class (minutes, "error"));
  gtk_editable_set_text (GTK_EDITABLE (minutes), "60");
  save (dialog, QUATUOR_TYPE_CONTACT_DIALOG);
}

static void
test_topic (QuatuorTestWindow *self,
            gconstpointer      data)
{
  GtkWidget *dialog = open_by (self, "support.add-topic", QUATUOR_TYPE_TOPIC_DIALOG);
  GtkWidget *row;
  QuatuorCohort *cohort;
  const QuatuorTopic *topic;
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  gtk_editable_set_text (GTK_EDITABLE (quatuor_test_find (dialog, ADW_TYPE_ENTRY_ROW)),
                         "La friche");
  save (dialog, QUATUOR_TYPE_TOPIC_DIALOG);
  row = quatuor_test_find_row (self->page, QUATUOR_TYPE_SUPPORT_ROW, "La friche");
  g_assert_nonnull (row);

  cohort = quatuor_store_get_cohort (self->test.store);
  topic = g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TOPIC), 0);
  id = quatuor_id_to_string (&topic->id);
  target = g_strdup_printf ("topic:%s", id);
  gtk_widget_activate_action (self->page, "support.set-state", "(ss)", target, "parked");
  quatuor_test_store_await_change (&self->test);
  cohort = quatuor_store_get_cohort (self->test.store);
  topic = g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TOPIC), 0);
  g_assert_cmpstr (topic->state, ==, "parked");
  quatuor_test_settle ();
}

static void
test_interview (QuatuorTestWindow *self,
                gconstpointer      data)
{
  GtkWidget *dialog = open_by (self, "support.add-interview", QUATUOR_TYPE_INTERVIEW_DIALOG);

  save (dialog, QUATUOR_TYPE_INTERVIEW_DIALOG);
  g_assert_nonnull (quatuor_test_find_row (self->page, QUATUOR_TYPE_SUPPORT_ROW, "R1"));
}

/* The page of a visit is read from the file, and closes without a trace. */
static void
test_visit (QuatuorTestWindow *self,
            gconstpointer      data)
{
  GtkWidget *window = open_by (self, "support.prepare", QUATUOR_TYPE_DIGEST_WINDOW);

  quatuor_test_await (quatuor_test_find (window, ADW_TYPE_ACTION_ROW) != NULL);
  gtk_window_close (GTK_WINDOW (window));
  await_gone (QUATUOR_TYPE_DIGEST_WINDOW);

  window = quatuor_digest_window_new_handover (self->test.store, &self->test.base.seat[0]);
  gtk_window_present (GTK_WINDOW (window));
  quatuor_test_settle ();
  gtk_window_close (GTK_WINDOW (window));
  await_gone (QUATUOR_TYPE_DIGEST_WINDOW);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func)                                                                            \
  g_test_add ("/pages/support/" path, QuatuorTestWindow, NULL, set_up, func,                       \
              quatuor_test_window_tear_down)
  ADD ("born", test_born);
  ADD ("contact", test_contact);
  ADD ("wrong-length", test_wrong_length);
  ADD ("topic", test_topic);
  ADD ("interview", test_interview);
  ADD ("visit", test_visit);
#undef ADD

  return g_test_run ();
}

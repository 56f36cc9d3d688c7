/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-support-page.h"

#include "quatuor-commitment-dialog.h"
#include "quatuor-commitment-group.h"
#include "quatuor-contact-dialog.h"
#include "quatuor-digest-window.h"
#include "quatuor-interview-dialog.h"
#include "quatuor-pick-row.h"
#include "quatuor-support-row.h"
#include "quatuor-test-store.h"
#include "quatuor-topic-dialog.h"

#include <string.h>

#define LOOK_EVERY 20000 /* microseconds */
#define MAX_LOOKS 250    /* five seconds: a busy machine is slow to let go */

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *page;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  quatuor_test_store_set_up (&self->test, data);
  self->window = adw_window_new ();
  self->page = g_object_new (QUATUOR_TYPE_SUPPORT_PAGE, "store", self->test.store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  quatuor_support_page_set_territory (QUATUOR_SUPPORT_PAGE (self->page),
                                      &self->test.base.territory);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  quatuor_test_store_tear_down (&self->test, data);
}

/* The first widget of a type whose title, if it has one, is this one. */
static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (title == NULL ||
       g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (g_type_is_a (G_OBJECT_TYPE (item->data), type))
      return item->data;
  return NULL;
}

/* Does an action of the page and gives the window that it opens. */
static GtkWidget *
open_by (Fixture    *self,
         const char *action,
         GType       type)
{
  GtkWidget *window;

  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
  settle ();
  window = find_window (type);
  g_assert_nonnull (window);
  return window;
}

static void
await_gone (GType type)
{
  for (guint i = 0; find_window (type) != NULL && i < MAX_LOOKS; i++)
    {
      settle ();
      g_usleep (LOOK_EVERY);
    }
  g_assert_null (find_window (type));
  settle ();
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
  GtkWidget *entry = find (group, ADW_TYPE_ENTRY_ROW, NULL);

  g_assert_true (quatuor_commitment_group_is_empty (QUATUOR_COMMITMENT_GROUP (group)));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static const GPtrArray *
rows (Fixture      *self,
      QuatuorTable  table)
{
  return quatuor_cohort_rows (quatuor_store_get_cohort (self->test.store), table);
}

/* A contact and two commitments are one act. */
static void
test_contact (Fixture       *self,
              gconstpointer  data)
{
  GtkWidget *dialog = open_by (self, "support.note-contact", QUATUOR_TYPE_CONTACT_DIALOG);
  GtkWidget *group = find (dialog, QUATUOR_TYPE_COMMITMENT_GROUP, NULL);
  QuatuorCohort *cohort;

  promise (group, "Envoyer le plan");
  g_assert_true (QUATUOR_IS_COMMITMENT_GROUP (gtk_widget_get_next_sibling (group)));
  promise (gtk_widget_get_next_sibling (group), "Inviter la DDT");
  save (dialog, QUATUOR_TYPE_CONTACT_DIALOG);

  cohort = quatuor_store_get_cohort (self->test.store);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CONTACT)->len, ==, 1);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_COMMITMENT)->len, ==, 2);
  g_assert_nonnull (find (self->page, QUATUOR_TYPE_SUPPORT_ROW, "Envoyer le plan"));
  g_assert_nonnull (find (self->page, QUATUOR_TYPE_SUPPORT_ROW, "Inviter la DDT"));

  quatuor_test_store_undo (&self->test);
  settle ();
  g_assert_null (find (self->page, QUATUOR_TYPE_SUPPORT_ROW, NULL));
}

static GtkWidget *
edit_commitment (Fixture                 *self,
                 const QuatuorCommitment *commitment)
{
  GtkWidget *dialog = quatuor_commitment_dialog_new (self->test.store, &commitment->territory,
                                                     commitment);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (dialog));
  settle ();
  return dialog;
}

/* Where a commitment was born can be said later, and taken back. */
static void
test_born (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *dialog = open_by (self, "support.note-contact", QUATUOR_TYPE_CONTACT_DIALOG);
  const QuatuorCommitment *commitment;
  const QuatuorContact *contact;

  promise (find (dialog, QUATUOR_TYPE_COMMITMENT_GROUP, NULL), "Envoyer le plan");
  save (dialog, QUATUOR_TYPE_CONTACT_DIALOG);
  contact = g_ptr_array_index (rows (self, QUATUOR_TABLE_CONTACT), 0);
  commitment = g_ptr_array_index (rows (self, QUATUOR_TABLE_COMMITMENT), 0);
  g_assert_true (quatuor_id_equal (&commitment->contact, &contact->id));

  dialog = edit_commitment (self, commitment);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (dialog, QUATUOR_TYPE_PICK_ROW, NULL)), 0);
  save (dialog, QUATUOR_TYPE_COMMITMENT_DIALOG);
  commitment = g_ptr_array_index (rows (self, QUATUOR_TABLE_COMMITMENT), 0);
  g_assert_true (quatuor_id_is_none (&commitment->contact));

  dialog = edit_commitment (self, commitment);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (dialog, QUATUOR_TYPE_PICK_ROW, NULL)), 1);
  save (dialog, QUATUOR_TYPE_COMMITMENT_DIALOG);
  commitment = g_ptr_array_index (rows (self, QUATUOR_TABLE_COMMITMENT), 0);
  contact = g_ptr_array_index (rows (self, QUATUOR_TABLE_CONTACT), 0);
  g_assert_true (quatuor_id_equal (&commitment->contact, &contact->id));
  g_assert_true (quatuor_id_is_none (&commitment->session));
}

static void
test_wrong_length (Fixture       *self,
                   gconstpointer  data)
{
  GtkWidget *dialog = open_by (self, "support.note-contact", QUATUOR_TYPE_CONTACT_DIALOG);
  GtkWidget *minutes = find (dialog, ADW_TYPE_ENTRY_ROW, "_Length in Minutes");

  /* What is wrong is shown where it was typed, and nothing is lost. */
  gtk_editable_set_text (GTK_EDITABLE (minutes), "une heure");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  settle ();
  g_assert_true (find_window (QUATUOR_TYPE_CONTACT_DIALOG) == dialog);
  g_assert_true (gtk_widget_has_css_class (minutes, "error"));
  gtk_editable_set_text (GTK_EDITABLE (minutes), "60");
  save (dialog, QUATUOR_TYPE_CONTACT_DIALOG);
}

static void
test_topic (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *dialog = open_by (self, "support.add-topic", QUATUOR_TYPE_TOPIC_DIALOG);
  GtkWidget *row;
  QuatuorCohort *cohort;
  const QuatuorTopic *topic;
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  gtk_editable_set_text (GTK_EDITABLE (find (dialog, ADW_TYPE_ENTRY_ROW, NULL)), "La friche");
  save (dialog, QUATUOR_TYPE_TOPIC_DIALOG);
  row = find (self->page, QUATUOR_TYPE_SUPPORT_ROW, "La friche");
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
  settle ();
}

static void
test_interview (Fixture       *self,
                gconstpointer  data)
{
  GtkWidget *dialog = open_by (self, "support.add-interview", QUATUOR_TYPE_INTERVIEW_DIALOG);

  save (dialog, QUATUOR_TYPE_INTERVIEW_DIALOG);
  g_assert_nonnull (find (self->page, QUATUOR_TYPE_SUPPORT_ROW, "R1"));
}

/* The page of a visit is read from the file, and closes without a trace. */
static void
test_visit (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *window = open_by (self, "support.prepare", QUATUOR_TYPE_DIGEST_WINDOW);
  GtkWidget *row = NULL;

  for (guint i = 0; row == NULL && i < MAX_LOOKS; i++)
    {
      settle ();
      row = find (window, ADW_TYPE_ACTION_ROW, NULL);
      g_usleep (LOOK_EVERY);
    }
  g_assert_nonnull (row);
  gtk_window_close (GTK_WINDOW (window));
  await_gone (QUATUOR_TYPE_DIGEST_WINDOW);

  window = quatuor_digest_window_new_handover (self->test.store, &self->test.base.seat[0]);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_window_close (GTK_WINDOW (window));
  await_gone (QUATUOR_TYPE_DIGEST_WINDOW);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add ("/pages/support/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("born", test_born);
  ADD ("contact", test_contact);
  ADD ("wrong-length", test_wrong_length);
  ADD ("topic", test_topic);
  ADD ("interview", test_interview);
  ADD ("visit", test_visit);
#undef ADD

  return g_test_run ();
}

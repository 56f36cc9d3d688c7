/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-groups-page.h"

#include "quatuor-charter-edit.h"
#include "quatuor-charter-page.h"
#include "quatuor-clause-group.h"
#include "quatuor-clause-row.h"
#include "quatuor-group-page.h"
#include "quatuor-need-edit.h"
#include "quatuor-needs-page.h"
#include "quatuor-peer-group-edit.h"
#include "quatuor-peer-note-row.h"
#include "quatuor-signers-row.h"
#include "quatuor-test-window.h"

#include <adwaita.h>

#define N_SEATS 4

/* Shows a page, at a place in it. */
static void
show (QuatuorTestWindow *self,
      GType              type,
      const QuatuorId   *id)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autofree char *place = id != NULL ? quatuor_id_to_string (id) : g_strdup ("");

  self->page = g_object_new (type, "store", self->test.store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  quatuor_page_show (QUATUOR_PAGE (self->page), place);
}

static gconstpointer
first (QuatuorTestWindow *self,
       QuatuorTable       table)
{
  const GPtrArray *rows = quatuor_cohort_rows (quatuor_test_window_cohort (self), table);

  g_assert_cmpuint (rows->len, >, 0);
  return g_ptr_array_index (rows, 0);
}

static guint
count (QuatuorTestWindow *self,
       QuatuorTable       table)
{
  return quatuor_cohort_rows (quatuor_test_window_cohort (self), table)->len;
}

static void
act (QuatuorTestWindow *self,
     const char        *action)
{
  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
  quatuor_test_store_await_change (&self->test);
}

/* Without groups the page says what to do; one button makes the four, one undo
 * takes them away. */
static void
test_propose (QuatuorTestWindow *self,
              gconstpointer      data)
{
  show (self, QUATUOR_TYPE_GROUPS_PAGE, NULL);
  g_assert_cmpuint (quatuor_test_count (self->page, ADW_TYPE_ACTION_ROW), ==, 0);

  act (self, "groups.propose");
  g_assert_cmpuint (count (self, QUATUOR_TABLE_PEER_GROUP), ==, N_SEATS);
  g_assert_cmpuint (quatuor_test_count (self->page, ADW_TYPE_ACTION_ROW), ==, N_SEATS);
  g_assert_cmpstr (adw_preferences_row_get_title (
                     ADW_PREFERENCES_ROW (quatuor_test_find (self->page, ADW_TYPE_ACTION_ROW))),
                   ==, "Élus");

  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (quatuor_test_count (self->page, ADW_TYPE_ACTION_ROW), ==, 0);
}

static void
test_group (QuatuorTestWindow *self,
            gconstpointer      data)
{
  QuatuorPeerNote note = { .id = quatuor_id_new (), .text = (char *) "Entre nous." };
  const QuatuorPeerGroup *group;
  GtkWidget *row;

  quatuor_test_store_apply (
    &self->test,
    quatuor_peer_group_propose (quatuor_test_window_cohort (self), quatuor_date_today ()));
  group = first (self, QUATUOR_TABLE_PEER_GROUP);
  quatuor_test_store_apply (&self->test, quatuor_peer_note_add (group, &note));
  group = first (self, QUATUOR_TABLE_PEER_GROUP);
  show (self, QUATUOR_TYPE_GROUP_PAGE, &group->id);

  /* A vacant seat is shown as such. */
  g_assert_cmpstr (quatuor_page_get_title (QUATUOR_PAGE (self->page)), ==, group->title);
  row = quatuor_test_find (self->page, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Vacant");

  row = quatuor_test_find (self->page, QUATUOR_TYPE_PEER_NOTE_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Entre nous.");
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (count (self, QUATUOR_TABLE_PEER_NOTE), ==, 0);
  quatuor_test_store_undo (&self->test);
  g_assert_nonnull (quatuor_test_find (self->page, QUATUOR_TYPE_PEER_NOTE_ROW));
}

static void
write_clause (QuatuorTestWindow *self,
              GtkWidget         *group,
              const char        *text)
{
  GtkWidget *entry = quatuor_test_find (group, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "apply");
  quatuor_test_store_await_change (&self->test);
}

/* Clauses are written, moved among those of the same people, and copied by a new
 * version. */
static void
test_charter (QuatuorTestWindow *self,
              gconstpointer      data)
{
  GtkWidget *group, *row;
  QuatuorId id;

  quatuor_test_store_apply (
    &self->test, quatuor_charter_add (quatuor_test_window_cohort (self), NULL, "Charte", &id));
  show (self, QUATUOR_TYPE_CHARTER_PAGE, &id);
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_CLAUSE_GROUP), ==, N_SEATS + 1);

  group = quatuor_test_find (self->page, QUATUOR_TYPE_CLAUSE_GROUP);
  write_clause (self, group, "Décider à quatre.");
  write_clause (self, gtk_widget_get_next_sibling (group), "Annoncer ensemble.");
  write_clause (self, group, "  Écouter jusqu’au bout. ");
  g_assert_cmpuint (quatuor_test_count (group, QUATUOR_TYPE_CLAUSE_ROW), ==, 2);

  row = gtk_widget_get_next_sibling (quatuor_test_find (group, QUATUOR_TYPE_CLAUSE_ROW));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Écouter jusqu’au bout.");
  g_assert_true (gtk_widget_activate_action (row, "row.move-up", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_true (quatuor_test_find (group, QUATUOR_TYPE_CLAUSE_ROW) == row);

  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_SIGNERS_ROW), ==, 1);
  act (self, "charter.new-version");
  g_assert_cmpuint (count (self, QUATUOR_TABLE_CHARTER), ==, 2);
  g_assert_cmpuint (count (self, QUATUOR_TABLE_CLAUSE), ==, 6);
}

/* Sixteen cells, and the words of a need in one of them. */
static void
test_needs (QuatuorTestWindow *self,
            gconstpointer      data)
{
  const QuatuorSeat *seat = quatuor_cohort_find (quatuor_test_window_cohort (self),
                                                 QUATUOR_TABLE_SEAT, &self->test.base.seat[0]);
  GtkWidget *matrix, *cell;

  quatuor_test_store_apply (&self->test, quatuor_need_add (quatuor_test_window_cohort (self), seat,
                                                           &self->test.base.seat[1],
                                                           "Me dire tôt ce qui ne passera pas"));
  show (self, QUATUOR_TYPE_NEEDS_PAGE, &self->test.base.territory);
  matrix = quatuor_test_find (self->page, GTK_TYPE_GRID);
  g_assert_cmpuint (quatuor_test_count (matrix, GTK_TYPE_BUTTON), ==, N_SEATS * N_SEATS);

  cell = gtk_grid_get_child_at (GTK_GRID (matrix), 2, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (quatuor_test_find (cell, GTK_TYPE_LABEL))), ==,
                   "Me dire tôt ce qui ne passera pas");
  quatuor_test_store_undo (&self->test);
  g_assert_true (gtk_grid_get_child_at (GTK_GRID (matrix), 2, 1) == cell);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (quatuor_test_find (cell, GTK_TYPE_LABEL))), ==,
                   "+");
}

#define ADD(path, func)                                                                            \
  g_test_add (path, QuatuorTestWindow, NULL, quatuor_test_window_set_up, func,                     \
              quatuor_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/pages/groups-page/propose", test_propose);
  ADD ("/pages/groups-page/group", test_group);
  ADD ("/pages/groups-page/charter", test_charter);
  ADD ("/pages/groups-page/needs", test_needs);
  return g_test_run ();
}

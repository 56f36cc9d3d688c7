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
#include "quatuor-test-store.h"

#include <adwaita.h>

#define N_SEATS 4

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *page;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_store_set_up (&self->test, data);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  quatuor_test_store_tear_down (&self->test, data);
}

/* Shows a page, at a place in it. */
static void
show (Fixture         *self,
      GType            type,
      const QuatuorId *id)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autofree char *place = id != NULL ? quatuor_id_to_string (id) : g_strdup ("");

  self->page = g_object_new (type, "store", self->test.store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  quatuor_page_show (QUATUOR_PAGE (self->page), place);
}

static QuatuorCohort *
cohort_of (Fixture *self)
{
  return quatuor_store_get_cohort (self->test.store);
}

static gconstpointer
first (Fixture      *self,
       QuatuorTable  table)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort_of (self), table);

  g_assert_cmpuint (rows->len, >, 0);
  return g_ptr_array_index (rows, 0);
}

static guint
count (Fixture      *self,
       QuatuorTable  table)
{
  return quatuor_cohort_rows (cohort_of (self), table)->len;
}

/* The first shown widget under @widget of a type. */
static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find (child, type) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_shown (GtkWidget *widget,
             GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      n += count_shown (child, type);
  return n;
}

static void
act (Fixture    *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
  quatuor_test_store_await_change (&self->test);
}

/* Without groups the page says what to do; one button makes the four, one undo
 * takes them away. */
static void
test_propose (Fixture       *self,
              gconstpointer  data)
{
  show (self, QUATUOR_TYPE_GROUPS_PAGE, NULL);
  g_assert_cmpuint (count_shown (self->page, ADW_TYPE_ACTION_ROW), ==, 0);

  act (self, "groups.propose");
  g_assert_cmpuint (count (self, QUATUOR_TABLE_PEER_GROUP), ==, N_SEATS);
  g_assert_cmpuint (count_shown (self->page, ADW_TYPE_ACTION_ROW), ==, N_SEATS);
  g_assert_cmpstr (adw_preferences_row_get_title (
                     ADW_PREFERENCES_ROW (find (self->page, ADW_TYPE_ACTION_ROW))),
                   ==, "Élus");

  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (count_shown (self->page, ADW_TYPE_ACTION_ROW), ==, 0);
}

static void
test_group (Fixture       *self,
            gconstpointer  data)
{
  QuatuorPeerNote note = { .id = quatuor_id_new (), .text = (char *) "Entre nous." };
  const QuatuorPeerGroup *group;
  GtkWidget *row;

  quatuor_test_store_apply (&self->test,
                            quatuor_peer_group_propose (cohort_of (self), quatuor_date_today ()));
  group = first (self, QUATUOR_TABLE_PEER_GROUP);
  quatuor_test_store_apply (&self->test, quatuor_peer_note_add (group, &note));
  group = first (self, QUATUOR_TABLE_PEER_GROUP);
  show (self, QUATUOR_TYPE_GROUP_PAGE, &group->id);

  /* A vacant seat is shown as such. */
  g_assert_cmpstr (quatuor_page_get_title (QUATUOR_PAGE (self->page)), ==, group->title);
  row = find (self->page, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Vacant");

  row = find (self->page, QUATUOR_TYPE_PEER_NOTE_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Entre nous.");
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (count (self, QUATUOR_TABLE_PEER_NOTE), ==, 0);
  quatuor_test_store_undo (&self->test);
  g_assert_nonnull (find (self->page, QUATUOR_TYPE_PEER_NOTE_ROW));
}

static void
write_clause (Fixture    *self,
              GtkWidget  *group,
              const char *text)
{
  GtkWidget *entry = find (group, ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "apply");
  quatuor_test_store_await_change (&self->test);
}

/* Clauses are written, moved among those of the same people, and copied by a new
 * version. */
static void
test_charter (Fixture       *self,
              gconstpointer  data)
{
  GtkWidget *group, *row;
  QuatuorId id;

  quatuor_test_store_apply (&self->test,
                            quatuor_charter_add (cohort_of (self), NULL, "Charte", &id));
  show (self, QUATUOR_TYPE_CHARTER_PAGE, &id);
  g_assert_cmpuint (count_shown (self->page, QUATUOR_TYPE_CLAUSE_GROUP), ==, N_SEATS + 1);

  group = find (self->page, QUATUOR_TYPE_CLAUSE_GROUP);
  write_clause (self, group, "Décider à quatre.");
  write_clause (self, gtk_widget_get_next_sibling (group), "Annoncer ensemble.");
  write_clause (self, group, "  Écouter jusqu’au bout. ");
  g_assert_cmpuint (count_shown (group, QUATUOR_TYPE_CLAUSE_ROW), ==, 2);

  row = gtk_widget_get_next_sibling (find (group, QUATUOR_TYPE_CLAUSE_ROW));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Écouter jusqu’au bout.");
  g_assert_true (gtk_widget_activate_action (row, "row.move-up", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_true (find (group, QUATUOR_TYPE_CLAUSE_ROW) == row);

  g_assert_cmpuint (count_shown (self->page, QUATUOR_TYPE_SIGNERS_ROW), ==, 1);
  act (self, "charter.new-version");
  g_assert_cmpuint (count (self, QUATUOR_TABLE_CHARTER), ==, 2);
  g_assert_cmpuint (count (self, QUATUOR_TABLE_CLAUSE), ==, 6);
}

/* Sixteen cells, and the words of a need in one of them. */
static void
test_needs (Fixture       *self,
            gconstpointer  data)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_SEAT,
                                                 &self->test.base.seat[0]);
  GtkWidget *matrix, *cell;

  quatuor_test_store_apply (&self->test,
                            quatuor_need_add (cohort_of (self), seat, &self->test.base.seat[1],
                                              "Me dire tôt ce qui ne passera pas"));
  show (self, QUATUOR_TYPE_NEEDS_PAGE, &self->test.base.territory);
  matrix = find (self->page, GTK_TYPE_GRID);
  g_assert_cmpuint (count_shown (matrix, GTK_TYPE_BUTTON), ==, N_SEATS * N_SEATS);

  cell = gtk_grid_get_child_at (GTK_GRID (matrix), 2, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find (cell, GTK_TYPE_LABEL))), ==,
                   "Me dire tôt ce qui ne passera pas");
  quatuor_test_store_undo (&self->test);
  g_assert_true (gtk_grid_get_child_at (GTK_GRID (matrix), 2, 1) == cell);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find (cell, GTK_TYPE_LABEL))), ==, "+");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

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

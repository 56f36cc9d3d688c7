/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence-page.h"

#include "quatuor-presence-row.h"
#include "quatuor-team.h"
#include "quatuor-test-window.h"

/* More than there are places for the focus. */
#define MAX_PRESSES 20

typedef struct
{
  QuatuorTestStore  base;
  QuatuorId         session;
  QuatuorId         half_day;
  QuatuorId         people[2];
  GtkWidget        *window;
  GtkWidget        *page;
} Fixture;

static void
add_session (Fixture *self)
{
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorSession session = { .id = self->session = quatuor_id_new (),
                             .code = (char *) "journee",
                             .title = (char *) "Journée commune",
                             .kind = (char *) "core",
                             .audience = (char *) "everyone",
                             .state = (char *) "planned",
                             .open_to_all = QUATUOR_INTEGER_UNKNOWN,
                             .minimum = 1 };
  QuatuorHalfDay half_day = { .id = self->half_day = quatuor_id_new (),
                              .session = session.id,
                              .date = quatuor_date_new (2026, 2, 4),
                              .part = (char *) "morning" };

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
  quatuor_test_store_apply (&self->base, edit);
}

static void
seat_person (Fixture    *self,
             guint       n,
             const char *given_name,
             const char *family_name)
{
  QuatuorPerson person = { .id = self->people[n] = quatuor_id_new (),
                           .code = (char *) (n == 0 ? "AAAAAA" : "BBBBBB"),
                           .given_name = (char *) given_name,
                           .family_name = (char *) family_name };

  quatuor_test_store_apply (&self->base,
                            quatuor_team_add (quatuor_store_get_cohort (self->base.store),
                                              &self->base.base.seat[n], &person,
                                              QUATUOR_ROLE_HOLDER, QUATUOR_DATE_UNKNOWN));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_store_set_up (&self->base, data);
  seat_person (self, 0, "Anne", "Moreau");
  seat_person (self, 1, "Paul", "Durand");
  add_session (self);
  self->window = adw_window_new ();
  self->page = g_object_new (QUATUOR_TYPE_PRESENCE_PAGE, "store", self->base.store, NULL);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  quatuor_test_store_tear_down (&self->base, data);
}

static void
show (Fixture         *self,
      const QuatuorId *session)
{
  g_autofree char *place = quatuor_id_to_string (session);

  quatuor_page_show (QUATUOR_PAGE (self->page), place);
}

/* The button of the grid that a screen reader calls so. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (tooltip, label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
await_button (Fixture    *self,
              const char *label)
{
  quatuor_test_await (find_button (self->page, label) != NULL);
}

static const char *
status_of (Fixture *self,
           guint    person)
{
  const QuatuorAttendance *row =
    quatuor_cohort_find (quatuor_store_get_cohort (self->base.store), QUATUOR_TABLE_ATTENDANCE,
                         &self->half_day, &self->people[person]);

  return row != NULL ? row->status : NULL;
}

/* All in one act, each cell says so in words, one undo takes all of it back. */
static void
test_all_present (Fixture       *self,
                  gconstpointer  data)
{
  show (self, &self->session);
  await_button (self, "Anne Moreau, February 4, morning: not noted");
  gtk_widget_activate_action (self->page, "presence.all-present", NULL);
  await_button (self, "Anne Moreau, February 4, morning: present");
  await_button (self, "Paul Durand, February 4, morning: present");
  g_assert_cmpstr (status_of (self, 1), ==, "present");

  quatuor_test_store_undo (&self->base);
  await_button (self, "Paul Durand, February 4, morning: not noted");
  g_assert_null (status_of (self, 0));
}

/* Tab comes from the head of the page into the grid, and goes on from there. */
static void
test_tab (Fixture       *self,
          gconstpointer  data)
{
  GtkWidget *cell = NULL;
  guint n_presses = 0;

  show (self, &self->session);
  await_button (self, "Anne Moreau, February 4, morning: not noted");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  for (; cell == NULL && n_presses < MAX_PRESSES; n_presses++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      if (focus == find_button (self->page, "Anne Moreau, February 4, morning: not noted"))
        cell = focus;
    }
  g_assert_nonnull (cell);
  for (n_presses = 0; cell != NULL && n_presses < MAX_PRESSES; n_presses++)
    {
      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      if (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (self->window)),
                                   GTK_TYPE_LIST_VIEW) == NULL)
        cell = NULL;
    }
  g_assert_null (cell);
}

/* The menu of a cell gives the focus back to it, whatever it opened. */
static void
test_menu (Fixture       *self,
           gconstpointer  data)
{
  const char *label = "Paul Durand, February 4, morning: not noted";
  GtkWidget *cell, *popover;

  show (self, &self->session);
  await_button (self, label);
  cell = find_button (self->page, label);
  gtk_widget_grab_focus (cell);
  gtk_widget_activate_action (self->page, "presence.menu", NULL);
  popover = quatuor_test_find (gtk_widget_get_ancestor (cell, QUATUOR_TYPE_PRESENCE_ROW),
                               GTK_TYPE_POPOVER_MENU);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  quatuor_test_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == cell);
}

static void
test_gone (Fixture       *self,
           gconstpointer  data)
{
  const QuatuorId nowhere = quatuor_id_new ();

  show (self, &nowhere);
  g_assert_cmpstr (quatuor_page_get_title (QUATUOR_PAGE (self->page)), ==, "Presence");
  show (self, &self->session);
  g_assert_cmpstr (quatuor_page_get_title (QUATUOR_PAGE (self->page)), ==, "Journée commune");
}

#define ADD(path, function) \
  g_test_add ("/pages/presence/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  ADD ("all-present", test_all_present);
  ADD ("gone", test_gone);
  ADD ("menu", test_menu);
  ADD ("tab", test_tab);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-calendar-page.h"

#include "quatuor-month-view.h"
#include "quatuor-session-dialog.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-page.h"
#include "quatuor-test-window.h"

static guint
count_chips (GtkWidget *widget)
{
  guint count = gtk_widget_has_css_class (widget, "session-chip");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_chips (child);
  return count;
}

/* On the day of the tests, 16 March 2026, there is an agora, and one was called
 * off a month later. */
static QuatuorId
add_session (QuatuorTestStore *self,
             QuatuorDate       date)
{
  QuatuorSession session = { .id = quatuor_id_new (), .title = (char *) "Agora des quatre",
                             .kind = (char *) "agora", .audience = (char *) "everyone",
                             .state = (char *) "planned", .open_to_all = 1,
                             .minimum = QUATUOR_INTEGER_UNKNOWN };
  QuatuorHalfDay half_day = { .date = date, .part = (char *) "morning" };
  g_autoptr (GPtrArray) half_days = g_ptr_array_new ();
  g_autofree char *code =
    quatuor_cohort_new_code (quatuor_store_get_cohort (self->store), QUATUOR_TABLE_SESSION);

  session.code = code;
  g_ptr_array_add (half_days, &half_day);
  quatuor_test_store_apply (self, quatuor_session_save (quatuor_store_get_cohort (self->store),
                                                        &session, half_days));
  return session.id;
}

static void
on_date_changed_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* A month has the day that it can: from 31 January to 28 February. */
static void
test_month (QuatuorTestStore *self,
            gconstpointer     data)
{
  QuatuorCalendarFilter none = { .phase = QUATUOR_ID_NONE };
  GtkWidget *month = g_object_ref_sink (quatuor_month_view_new ());
  guint n_changes = 0;

  add_session (self, quatuor_date_new (2026, 2, 28));
  quatuor_month_view_show (QUATUOR_MONTH_VIEW (month), quatuor_store_get_cohort (self->store),
                           &none, quatuor_date_today ());
  g_signal_connect_swapped (month, "date-changed", G_CALLBACK (on_date_changed_cb), &n_changes);
  g_assert_cmpint (quatuor_month_view_get_date (QUATUOR_MONTH_VIEW (month)), ==,
                   quatuor_date_new (2026, 3, 16));
  /* March begins on a Sunday: its first week holds the end of February. */
  g_assert_cmpuint (count_chips (month), ==, 1);

  quatuor_month_view_set_date (QUATUOR_MONTH_VIEW (month), quatuor_date_new (2026, 1, 31));
  quatuor_month_view_add_months (QUATUOR_MONTH_VIEW (month), 1);
  g_assert_cmpint (quatuor_month_view_get_date (QUATUOR_MONTH_VIEW (month)), ==,
                   quatuor_date_new (2026, 2, 28));
  quatuor_month_view_add_months (QUATUOR_MONTH_VIEW (month), 2);
  g_assert_cmpuint (count_chips (month), ==, 0);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_finalize_object (month);
}

/* What an act adds is seen at once, and gone after the undo. */
static void
test_follows_acts (QuatuorTestStore *self,
                   gconstpointer     data)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (QUATUOR_TYPE_CALENDAR_PAGE,
                                                     "store", self->store, NULL));
  GtkWidget *month = quatuor_test_find (page, QUATUOR_TYPE_MONTH_VIEW);

  g_assert_cmpuint (count_chips (month), ==, 0);
  add_session (self, quatuor_date_new (2026, 3, 16));
  quatuor_page_refresh (QUATUOR_PAGE (page));
  g_assert_cmpuint (count_chips (month), ==, 1);
  quatuor_test_store_undo (self);
  quatuor_page_refresh (QUATUOR_PAGE (page));
  g_assert_cmpuint (count_chips (month), ==, 0);
  g_assert_finalize_object (page);
}

static void
test_session (QuatuorTestStore *self,
              gconstpointer     data)
{
  QuatuorId id = add_session (self, quatuor_date_new (2026, 3, 16));
  g_autofree char *place = quatuor_id_to_string (&id);
  GtkWidget *page = g_object_ref_sink (g_object_new (QUATUOR_TYPE_SESSION_PAGE,
                                                     "store", self->store, NULL));

  quatuor_page_show (QUATUOR_PAGE (page), place);
  g_assert_cmpstr (quatuor_page_get_title (QUATUOR_PAGE (page)), ==, "Agora des quatre");
  quatuor_test_store_apply (self, quatuor_session_cancel (quatuor_store_get_cohort (self->store),
                                                          &id, quatuor_date_today (), "Neige"));
  quatuor_page_refresh (QUATUOR_PAGE (page));
  g_assert_finalize_object (page);
}

/* A public session before an election is saved at the second asking. */
static void
test_restraint (QuatuorTestStore *self,
                gconstpointer     data)
{
  QuatuorRestraint restraint = { .id = quatuor_id_new (), .title = (char *) "Municipales",
                                 .starts = quatuor_date_new (2026, 3, 1),
                                 .ends = quatuor_date_new (2026, 3, 22) };
  QuatuorId id = add_session (self, quatuor_date_new (2026, 3, 20));
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  GtkWidget *dialog;
  QuatuorEdit *refused;
  g_autoptr (QuatuorEdit) taken = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_RESTRAINT, &restraint);
  quatuor_test_store_apply (self, edit);
  dialog = quatuor_session_dialog_new (
      self->store, quatuor_cohort_find (quatuor_store_get_cohort (self->store),
                                        QUATUOR_TABLE_SESSION, &id));
  refused = QUATUOR_FORM_DIALOG_GET_CLASS (dialog)->make_edit (QUATUOR_FORM_DIALOG (dialog));
  g_assert_null (refused);
  taken = QUATUOR_FORM_DIALOG_GET_CLASS (dialog)->make_edit (QUATUOR_FORM_DIALOG (dialog));
  g_assert_nonnull (taken);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func)                                                              \
  g_test_add (path, QuatuorTestStore, NULL, quatuor_test_store_set_up, func, \
              quatuor_test_store_tear_down)
  ADD ("/pages/calendar/month", test_month);
  ADD ("/pages/calendar/follows-acts", test_follows_acts);
  ADD ("/pages/calendar/session", test_session);
  ADD ("/pages/calendar/restraint", test_restraint);
#undef ADD

  return g_test_run ();
}

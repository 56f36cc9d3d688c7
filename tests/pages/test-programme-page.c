/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-programme-page.h"

#include "quatuor-campaign-row.h"
#include "quatuor-category-row.h"
#include "quatuor-dimension-row.h"
#include "quatuor-framework-group.h"
#include "quatuor-gate-row.h"
#include "quatuor-phase-row.h"
#include "quatuor-team.h"
#include "quatuor-test-window.h"

#include <string.h>

#define N_SEATS 4

/* How often a test looks whether an act was refused, and how long in between. */
#define MAX_LOOKS 500
#define LOOK_EVERY_US 10000

static void
set_up (QuatuorTestWindow *self,
        gconstpointer      data)
{
  quatuor_test_window_set_up (self, data);
  quatuor_test_window_show_page (self, QUATUOR_TYPE_PROGRAMME_PAGE);
  quatuor_test_settle ();
}

static void
enter (GtkWidget  *row,
       const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
add (QuatuorTestWindow *self,
     GtkWidget         *parent,
     const char        *adder,
     const char        *text)
{
  GtkWidget *row = quatuor_test_find_row (parent, ADW_TYPE_ENTRY_ROW, adder);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  quatuor_test_store_await_change (&self->test);
}

static void
test_title (QuatuorTestWindow *self,
            gconstpointer      data)
{
  GtkWidget *title =
    quatuor_test_find_row (self->page, QUATUOR_TYPE_FIELD_ROW, "Title of the programme");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Cohorte d’essai");
  enter (title, "  Cohorte Occitanie ");
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (quatuor_cohort_programme (quatuor_test_window_cohort (self))->title, ==,
                   "Cohorte Occitanie");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Cohorte Occitanie");

  quatuor_test_store_undo (&self->test);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Cohorte d’essai");

  /* A programme has a title: an emptied one comes back. */
  enter (title, " ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Cohorte d’essai");
}

static void
test_date (QuatuorTestWindow *self,
           gconstpointer      data)
{
  GtkWidget *starts = quatuor_test_find_row (self->page, QUATUOR_TYPE_FIELD_ROW, "Starts");

  enter (starts, "04/02/2026");
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpint (quatuor_cohort_programme (quatuor_test_window_cohort (self))->starts, ==,
                   quatuor_date_new (2026, 2, 4));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (starts)), ==, "2026-02-04");

  enter (starts, "02/13/2026");
  g_assert_true (gtk_widget_has_css_class (starts, "error"));
  enter (starts, "");
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpint (quatuor_cohort_programme (quatuor_test_window_cohort (self))->starts, ==,
                   QUATUOR_DATE_UNKNOWN);
}

/* A value that the programme refuses is said, and does not stay in the field. */
static void
test_refused (QuatuorTestWindow *self,
              gconstpointer      data)
{
  GtkWidget *starts = quatuor_test_find_row (self->page, QUATUOR_TYPE_FIELD_ROW, "Starts");
  GtkWidget *ends = quatuor_test_find_row (self->page, QUATUOR_TYPE_FIELD_ROW, "Ends");

  enter (starts, "2026-02-04");
  quatuor_test_store_await_change (&self->test);
  enter (ends, "2026-12-18");
  quatuor_test_store_await_change (&self->test);

  enter (ends, "2025-12-18");
  for (guint i = 0; i < MAX_LOOKS; i++)
    {
      quatuor_test_settle ();
      if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (ends)), "2026-12-18"))
        return;
      g_usleep (LOOK_EVERY_US);
    }
  g_assert_not_reached ();
}

static void
test_gates (QuatuorTestWindow *self,
            gconstpointer      data)
{
  GtkWidget *phase = quatuor_test_find_row (self->page, QUATUOR_TYPE_PHASE_ROW, "Diagnostic");
  const GPtrArray *gates;
  GtkWidget *first;

  add (self, phase, "New gate", "Les quatre sièges sont pourvus.");
  add (self, phase, "New gate", "Chaque siège a rendu ses réponses.");
  gates = quatuor_cohort_children (quatuor_test_window_cohort (self), QUATUOR_TABLE_GATE,
                                   &self->test.base.phase);
  g_assert_cmpuint (gates->len, ==, 2);

  first = quatuor_test_find (phase, QUATUOR_TYPE_GATE_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (first)), ==,
                   "Les quatre sièges sont pourvus.");
  g_assert_true (gtk_widget_activate_action (first, "row.move-down", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (quatuor_test_find (phase, QUATUOR_TYPE_GATE_ROW))),
                   ==, "Chaque siège a rendu ses réponses.");

  g_assert_true (gtk_widget_activate_action (first, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  gates = quatuor_cohort_children (quatuor_test_window_cohort (self), QUATUOR_TABLE_GATE,
                                   &self->test.base.phase);
  g_assert_cmpuint (gates->len, ==, 1);
}

static void
test_category_brings_seats (QuatuorTestWindow *self,
                            gconstpointer      data)
{
  add (self, self->page, "New category", "Habitant");
  g_assert_nonnull (quatuor_cohort_find_code (quatuor_test_window_cohort (self),
                                              QUATUOR_TABLE_CATEGORY, "habitant"));
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_SEAT)->len, ==, 5);
}

/* What nobody uses goes, with its seats, and comes back with them. */
static void
test_remove_category (QuatuorTestWindow *self,
                      gconstpointer      data)
{
  GtkWidget *row;

  add (self, self->page, "New category", "Habitant");
  row = quatuor_test_find_row (self->page, QUATUOR_TYPE_CATEGORY_ROW, "Habitant");
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_SEAT)->len, ==, 4);
  g_assert_null (quatuor_cohort_find_code (quatuor_test_window_cohort (self),
                                           QUATUOR_TABLE_CATEGORY, "habitant"));

  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_SEAT)->len, ==, 5);
}

/* A seat with somebody on it keeps its category. */
static void
test_category_in_use_stays (QuatuorTestWindow *self,
                            gconstpointer      data)
{
  char code[] = "AKQ2ZD";
  QuatuorPerson person = {
    .id = quatuor_id_new (), .code = code, .family_name = (char *) "Durand"
  };
  GtkWidget *row = quatuor_test_find (self->page, QUATUOR_TYPE_CATEGORY_ROW);

  for (guint i = 0; i < N_SEATS; i++)
    {
      person.id = quatuor_id_new ();
      person.code[0] = (char) ('A' + i);
      quatuor_test_store_apply (&self->test, quatuor_team_add (quatuor_test_window_cohort (self),
                                                               &self->test.base.seat[i], &person,
                                                               QUATUOR_ROLE_HOLDER,
                                                               quatuor_date_new (2025, 10, 1)));
    }
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_settle ();
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CATEGORY)->len, ==,
    N_SEATS);
}

/* Neither does a session planned for a category go with it. */
static void
test_category_with_session_stays (QuatuorTestWindow *self,
                                  gconstpointer      data)
{
  QuatuorSession session = {
    .id = quatuor_id_new (),
    .code = (char *) "atelier",
    .title = (char *) "Atelier des habitants",
    .kind = (char *) "thematic",
    .format = (char *) "on_site",
    .audience = (char *) "category",
    .state = (char *) "planned",
    .minimum = QUATUOR_INTEGER_UNKNOWN,
    .open_to_all = QUATUOR_INTEGER_UNKNOWN,
  };
  const QuatuorCategory *category;
  QuatuorEdit *edit = quatuor_edit_new ("session.add");
  GtkWidget *row;

  add (self, self->page, "New category", "Habitant");
  category = quatuor_cohort_find_code (quatuor_test_window_cohort (self), QUATUOR_TABLE_CATEGORY,
                                       "habitant");
  session.category = category->id;
  quatuor_edit_about (edit, QUATUOR_TABLE_SESSION, &session.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_test_store_apply (&self->test, edit);

  row = quatuor_test_find_row (self->page, QUATUOR_TYPE_CATEGORY_ROW, "Habitant");
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_settle ();
  g_assert_nonnull (quatuor_cohort_find (quatuor_test_window_cohort (self),
                                         QUATUOR_TABLE_SESSION, &session.id));
  g_assert_nonnull (quatuor_cohort_find_code (quatuor_test_window_cohort (self),
                                              QUATUOR_TABLE_CATEGORY, "habitant"));
}

static void
test_remove_dimension (QuatuorTestWindow *self,
                       gconstpointer      data)
{
  const GPtrArray *frameworks =
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_FRAMEWORK);
  QuatuorDimension dimension = {
    .id = quatuor_id_new (),
    .framework = ((const QuatuorFramework *) g_ptr_array_index (frameworks, 0))->id,
    .code = (char *) "sensitive",
    .rank = 9,
    .title = (char *) "Sensible",
  };
  QuatuorEdit *edit = quatuor_edit_new ("dimension.add");
  guint n_before =
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_DIMENSION)->len;
  GtkWidget *row;

  /* One with criteria stays. */
  row = quatuor_test_find (self->page, QUATUOR_TYPE_DIMENSION_ROW);
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_settle ();
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_DIMENSION)->len, ==,
    n_before);

  quatuor_edit_put (edit, QUATUOR_TABLE_DIMENSION, &dimension);
  quatuor_test_store_apply (&self->test, edit);
  row = quatuor_test_find_row (self->page, QUATUOR_TYPE_DIMENSION_ROW, "Sensible");
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_DIMENSION)->len, ==,
    n_before);
  quatuor_test_store_undo (&self->test);
  g_assert_nonnull (quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_DIMENSION,
                                         &dimension.id));
}

static void
test_module_and_phase (QuatuorTestWindow *self,
                       gconstpointer      data)
{
  const QuatuorPhase *phase;

  add (self, self->page, "New module", "Cadre d’action");
  g_assert_nonnull (quatuor_cohort_find_code (quatuor_test_window_cohort (self),
                                              QUATUOR_TABLE_MODULE, "cadre-d-action"));

  /* A second phase of the same name gets a code of its own. */
  add (self, self->page, "New phase", "Diagnostic");
  phase = quatuor_cohort_find_code (quatuor_test_window_cohort (self), QUATUOR_TABLE_PHASE,
                                    "diagnostic-2");
  g_assert_nonnull (phase);
  g_assert_cmpint (phase->rank, ==, 2);
}

static void
test_version (QuatuorTestWindow *self,
              gconstpointer      data)
{
  const GPtrArray *frameworks =
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_FRAMEWORK);
  const QuatuorFramework *newest;

  quatuor_test_store_apply (
    &self->test, quatuor_framework_group_new_version (quatuor_test_window_cohort (self),
                                                      g_ptr_array_index (frameworks, 0)));

  frameworks = quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_FRAMEWORK);
  g_assert_cmpuint (frameworks->len, ==, 2);
  newest = g_ptr_array_index (frameworks, 1);
  g_assert_cmpint (newest->version, ==, 2);
  g_assert_cmpint (newest->frozen_on, ==, QUATUOR_DATE_UNKNOWN);
  g_assert_true (quatuor_id_equal (&newest->replaces, g_ptr_array_index (frameworks, 0)));
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CRITERION)->len, ==, 6);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CRITERION_MAP)->len, ==,
    3);

  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_FRAMEWORK)->len, ==, 1);
}

/* Waits until a dialog tells something with these words. */
static void
await_dialog_with (const char *words)
{
  for (guint i = 0; i < MAX_LOOKS; i++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      quatuor_test_settle ();
      for (GList *link = windows; link != NULL; link = link->next)
        if (ADW_IS_MESSAGE_DIALOG (link->data) &&
            strstr (adw_message_dialog_get_body (link->data), words) != NULL)
          {
            gtk_window_destroy (link->data);
            return;
          }
      g_usleep (LOOK_EVERY_US);
    }
  g_assert_not_reached ();
}

/* Answers are not thrown away with the campaign that asked for them. */
static void
test_answered_campaign_stays (QuatuorTestWindow *self,
                              gconstpointer      data)
{
  QuatuorRating rating = {
    .campaign = self->test.base.campaign,
    .seat = self->test.base.seat[0],
    .criterion = self->test.base.criterion[0],
    .level = (char *) "3",
    .rated_on = quatuor_date_today (),
  };
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  GtkWidget *row =
    quatuor_test_find_row (self->page, QUATUOR_TYPE_CAMPAIGN_ROW, "Diagnostic initial");

  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_store_apply (&self->test, edit);

  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  await_dialog_with ("it has answers");
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CAMPAIGN)->len, ==, 1);

  /* Words alone are an answer, too. */
  quatuor_test_store_undo (&self->test);
  rating.level = NULL;
  rating.comment = (char *) "À revoir ensemble";
  edit = quatuor_edit_new ("rating.edit");
  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_store_apply (&self->test, edit);
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  await_dialog_with ("it has answers");

  /* Without its answer it goes, and comes back. */
  quatuor_test_store_undo (&self->test);
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CAMPAIGN)->len, ==, 0);
  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (
    quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CAMPAIGN)->len, ==, 1);
}

static void
test_finalize (QuatuorTestWindow *self,
               gconstpointer      data)
{
  GtkWidget *page = g_object_new (QUATUOR_TYPE_PROGRAMME_PAGE, "store", self->test.store, NULL);

  g_object_ref_sink (page);
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func)                                                                            \
  g_test_add ("/pages/programme/" path, QuatuorTestWindow, NULL, set_up, func,                     \
              quatuor_test_window_tear_down)
  ADD ("finalize", test_finalize);
  ADD ("title", test_title);
  ADD ("date", test_date);
  ADD ("refused", test_refused);
  ADD ("gates", test_gates);
  ADD ("category", test_category_brings_seats);
  ADD ("category/remove", test_remove_category);
  ADD ("category/in-use", test_category_in_use_stays);
  ADD ("category/with-session", test_category_with_session_stays);
  ADD ("dimension/remove", test_remove_dimension);
  ADD ("module", test_module_and_phase);
  ADD ("answered", test_answered_campaign_stays);
  ADD ("version", test_version);
  return g_test_run ();
}

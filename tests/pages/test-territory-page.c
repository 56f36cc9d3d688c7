/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-territory-page.h"

#include "quatuor-chair.h"
#include "quatuor-charter-edit.h"
#include "quatuor-history-page.h"
#include "quatuor-history-row.h"
#include "quatuor-history-text.h"
#include "quatuor-history-window.h"
#include "quatuor-path-row.h"
#include "quatuor-seat-dialog.h"
#include "quatuor-settings.h"
#include "quatuor-team-page.h"
#include "quatuor-team.h"
#include "quatuor-term-row.h"
#include "quatuor-territory-edit.h"
#include "quatuor-test-window.h"
#include "quatuor-timeline.h"

#include <string.h>

static void
set_up (QuatuorTestWindow *self,
        gconstpointer      data)
{
  g_autofree char *place = NULL;

  quatuor_test_window_set_up (self, data);
  quatuor_test_window_show_page (self, QUATUOR_TYPE_TERRITORY_PAGE);
  place = quatuor_id_to_string (&self->test.base.territory);
  quatuor_page_show (QUATUOR_PAGE (self->page), place);
  quatuor_test_settle ();
}

static void
show (QuatuorTestWindow *self,
      const char        *tab)
{
  g_autofree char *id = quatuor_id_to_string (&self->test.base.territory);
  g_autofree char *place = g_strdup_printf ("%s/%s", id, tab);

  quatuor_page_show (QUATUOR_PAGE (self->page), place);
  quatuor_test_settle ();
}

static void
seat_zoe (QuatuorTestWindow *self)
{
  QuatuorPerson person = {
    .id = quatuor_id_new (),
    .code = "7KQ2ZD",
    .given_name = "Zoé",
    .family_name = "Durand & fils",
    .email = "zoe@exemple.fr",
  };

  quatuor_test_store_apply (
    &self->test, quatuor_team_add (quatuor_test_window_cohort (self), &self->test.base.seat[0],
                                   &person, QUATUOR_ROLE_HOLDER, quatuor_date_new (2025, 10, 1)));
  quatuor_test_settle ();
}

static const QuatuorTenure *
holder (QuatuorTestWindow *self)
{
  return quatuor_cohort_holder (quatuor_test_window_cohort (self), &self->test.base.seat[0],
                                quatuor_date_today ());
}

static void
test_chairs (QuatuorTestWindow *self,
             gconstpointer      data)
{
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_CHAIR), ==, 4);
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_TERM_ROW), ==, 0);
  seat_zoe (self);
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_TERM_ROW), ==, 1);
  g_assert_cmpstr (quatuor_page_get_title (QUATUOR_PAGE (self->page)), !=, NULL);
}

static const QuatuorCharter *
present_charter (QuatuorTestWindow *self)
{
  return quatuor_charter_find_present (quatuor_test_window_cohort (self),
                                       &self->test.base.territory);
}

/* The row of the team begins the charter of the four, and leads to it later. */
static void
test_charter (QuatuorTestWindow *self,
              gconstpointer      data)
{
  GtkWidget *team = quatuor_test_find (self->page, QUATUOR_TYPE_TEAM_PAGE);
  const GPtrArray *charters;

  g_assert_null (present_charter (self));
  g_assert_true (gtk_widget_activate_action (team, "team.charter", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (present_charter (self)->title, ==, "Charter of CC des Trois-Clochers");
  g_assert_cmpint (present_charter (self)->version, ==, 1);

  g_assert_true (gtk_widget_activate_action (team, "team.charter", NULL));
  quatuor_test_settle ();
  charters = quatuor_cohort_rows (quatuor_test_window_cohort (self), QUATUOR_TABLE_CHARTER);
  g_assert_cmpuint (charters->len, ==, 1);
  quatuor_test_store_undo (&self->test);
  g_assert_null (present_charter (self));
}

/* On a narrow window a list stands for the tabs: it follows them and leads them. */
static void
test_tab_list (QuatuorTestWindow *self,
               gconstpointer      data)
{
  GtkDropDown *tabs = GTK_DROP_DOWN (quatuor_test_find (self->page, GTK_TYPE_DROP_DOWN));
  AdwViewStack *stack = ADW_VIEW_STACK (quatuor_test_find (self->page, ADW_TYPE_VIEW_STACK));
  AdwViewStackPage *page;

  show (self, "history");
  page = gtk_drop_down_get_selected_item (tabs);
  g_assert_cmpstr (adw_view_stack_page_get_name (page), ==, "history");

  gtk_drop_down_set_selected (tabs, 0);
  quatuor_test_settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "team");
}

static void
test_remove_by_key (QuatuorTestWindow *self,
                    gconstpointer      data)
{
  GtkWidget *row;

  seat_zoe (self);
  row = quatuor_test_find (self->page, QUATUOR_TYPE_TERM_ROW);
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_null (holder (self));
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_TERM_ROW), ==, 0);

  quatuor_test_store_undo (&self->test);
  g_assert_nonnull (holder (self));
}

static void
test_past_holders (QuatuorTestWindow *self,
                   gconstpointer      data)
{
  GtkWidget *chair = quatuor_test_find (self->page, QUATUOR_TYPE_CHAIR);
  GtkWidget *before;

  seat_zoe (self);
  quatuor_test_store_apply (&self->test,
                            quatuor_team_vacate (quatuor_test_window_cohort (self), holder (self),
                                                 quatuor_date_today () - 1));
  quatuor_test_settle ();
  before = quatuor_test_find (chair, GTK_TYPE_EXPANDER);
  g_assert_true (gtk_widget_get_visible (before));
  g_assert_cmpstr (gtk_expander_get_label (GTK_EXPANDER (before)), ==, "Before (1)");
}

static void
test_path (QuatuorTestWindow *self,
           gconstpointer      data)
{
  GtkWidget *row;
  g_autofree char *phase = quatuor_id_to_string (&self->test.base.phase);

  show (self, "path");
  row = quatuor_test_find (self->page, QUATUOR_TYPE_PATH_ROW);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_activate_action (row, "path.start", "s", phase));
  quatuor_test_store_await_change (&self->test);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                                   "Under way since"));
  /* No gate is open: the phase closes without a question. */
  g_assert_true (gtk_widget_activate_action (row, "path.close", "s", phase));
  quatuor_test_store_await_change (&self->test);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                                   "Done, from"));
  g_assert_true (gtk_widget_activate_action (row, "path.reopen", "s", phase));
  quatuor_test_store_await_change (&self->test);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                                   "Under way since"));
}

/* Who sits at this computer is who decides: the name chosen at the first start. */
static void
test_decided_by (QuatuorTestWindow *self,
                 gconstpointer      data)
{
  g_autoptr (GSettings) settings = quatuor_settings_new ();
  g_autofree char *phase = quatuor_id_to_string (&self->test.base.phase);
  const QuatuorProgress *progress;
  GtkWidget *row;

  seat_zoe (self);
  show (self, "path");
  row = quatuor_test_find (self->page, QUATUOR_TYPE_PATH_ROW);
  g_settings_set_string (settings, "author", "zoe durand & fils");
  g_assert_true (gtk_widget_activate_action (row, "path.start", "s", phase));
  quatuor_test_store_await_change (&self->test);
  g_settings_reset (settings, "author");
  progress = quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_PROGRESS,
                                  &self->test.base.territory, &self->test.base.phase);
  g_assert_true (quatuor_id_equal (&progress->decided_by, &holder (self)->person));
}

static void
test_gates (QuatuorTestWindow *self,
            gconstpointer      data)
{
  QuatuorGate gate = {
    .id = quatuor_id_new (),
    .phase = self->test.base.phase,
    .rank = 1,
    .text = "Les quatre ont signé <la charte>.",
  };
  QuatuorEdit *edit = quatuor_edit_new ("gate.add");
  GtkWidget *row;
  GtkWidget *check;

  show (self, "path");
  quatuor_edit_put (edit, QUATUOR_TABLE_GATE, &gate);
  quatuor_test_store_apply (&self->test, edit);
  quatuor_test_settle ();
  row = quatuor_test_find (self->page, QUATUOR_TYPE_PATH_ROW);
  check = quatuor_test_find (row, GTK_TYPE_CHECK_BUTTON);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, gate.text);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  quatuor_test_store_await_change (&self->test);
  g_assert_nonnull (quatuor_cohort_find (quatuor_test_window_cohort (self),
                                         QUATUOR_TABLE_GATE_CHECK, &gate.id,
                                         &self->test.base.territory));
  quatuor_test_store_undo (&self->test);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_timeline (QuatuorTestWindow *self,
               gconstpointer      data)
{
  GtkWidget *timeline = quatuor_test_find (self->page, QUATUOR_TYPE_TIMELINE);
  QuatuorPhase *phase = quatuor_row_copy (
    QUATUOR_TABLE_PHASE, quatuor_cohort_find (quatuor_test_window_cohort (self),
                                              QUATUOR_TABLE_PHASE, &self->test.base.phase));
  QuatuorEdit *edit = quatuor_edit_new ("phase.edit");
  int wide, narrow;

  gtk_test_accessible_assert_role (timeline, GTK_ACCESSIBLE_ROLE_IMG);
  phase->starts = quatuor_date_new (2026, 1, 5);
  phase->ends = quatuor_date_new (2026, 3, 27);
  quatuor_edit_put (edit, QUATUOR_TABLE_PHASE, phase);
  quatuor_row_free (QUATUOR_TABLE_PHASE, phase);
  show (self, "path");
  quatuor_test_store_apply (&self->test, edit);
  quatuor_test_settle ();
  g_assert_true (gtk_widget_get_visible (timeline));

  /* Where it is narrow, titles have lines of their own. */
  gtk_widget_measure (timeline, GTK_ORIENTATION_VERTICAL, 700, &wide, NULL, NULL, NULL);
  gtk_widget_measure (timeline, GTK_ORIENTATION_VERTICAL, 320, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (wide, <, narrow);
}

static void
await_rows (GtkWidget *widget,
            guint      n_rows)
{
  quatuor_test_await (quatuor_test_count (widget, QUATUOR_TYPE_HISTORY_ROW) >= n_rows);
}

static void
test_history (QuatuorTestWindow *self,
              gconstpointer      data)
{
  QuatuorTerritory other = {
    .id = quatuor_id_new (),
    .code = "ailleurs",
    .name = "Ailleurs",
    .kind = "commune",
    .population = QUATUOR_INTEGER_UNKNOWN,
    .population_year = QUATUOR_INTEGER_UNKNOWN,
  };

  seat_zoe (self);
  quatuor_test_store_apply (&self->test,
                            quatuor_territory_add (quatuor_test_window_cohort (self), &other,
                                                   "candidate", QUATUOR_DATE_UNKNOWN));
  show (self, "history");
  await_rows (self->page, 2);
  /* The creation of the programme and Zoé’s term, and nothing of elsewhere. */
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_HISTORY_ROW), ==, 2);
}

/* Two questions in a row: the answer to the first must not stand at the end,
 * in whatever order they come. */
static void
test_history_of_last_scope (QuatuorTestWindow *self,
                            gconstpointer      data)
{
  QuatuorId elsewhere = quatuor_id_new ();
  GtkWidget *page = g_object_new (QUATUOR_TYPE_HISTORY_PAGE, NULL);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "content", page, NULL);

  seat_zoe (self);
  gtk_window_present (GTK_WINDOW (window));
  quatuor_page_set_store (QUATUOR_PAGE (page), self->test.store);
  quatuor_history_page_set_territory (QUATUOR_HISTORY_PAGE (page), &elsewhere);
  for (guint i = 0; i < 50; i++)
    {
      g_usleep (G_USEC_PER_SEC / 100);
      quatuor_test_settle ();
    }
  g_assert_cmpuint (quatuor_test_count (page, QUATUOR_TYPE_HISTORY_ROW), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_person_history (QuatuorTestWindow *self,
                     gconstpointer      data)
{
  const QuatuorPerson *person;
  GtkWidget *window;

  seat_zoe (self);
  person = quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_PERSON,
                                &holder (self)->person);
  window = quatuor_history_window_new_person (self->test.store, person);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_present (GTK_WINDOW (window));
  /* Card and term came in one act, which is told once. */
  await_rows (window, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  quatuor_test_settle ();
  g_assert_null (window);
}

/* What was done to one row, and nothing of the others. */
static void
test_row_history (QuatuorTestWindow *self,
                  gconstpointer      data)
{
  QuatuorTopic topics[] = {
    { .id = quatuor_id_new (), .territory = self->test.base.territory,
      .title = (char *) "Cantines", .state = (char *) "open" },
    { .id = quatuor_id_new (), .territory = self->test.base.territory,
      .title = (char *) "Forêt", .state = (char *) "open" },
  };
  GtkWidget *window;

  for (guint i = 0; i < 3; i++)
    {
      QuatuorEdit *edit = quatuor_edit_new (i < 2 ? "topic.add" : "topic.edit");
      QuatuorTopic *topic = &topics[i % 2];

      topic->state = (char *) (i < 2 ? "open" : "parked");
      quatuor_edit_about (edit, QUATUOR_TABLE_TOPIC, &topic->id);
      quatuor_edit_put (edit, QUATUOR_TABLE_TOPIC, topic);
      quatuor_test_store_apply (&self->test, edit);
    }
  window = quatuor_history_window_new_row (self->test.store, QUATUOR_TABLE_TOPIC, &topics[0].id);
  gtk_window_present (GTK_WINDOW (window));
  await_rows (window, 2);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Cantines");
  gtk_window_destroy (GTK_WINDOW (window));
  quatuor_test_settle ();
}

static void
test_details (QuatuorTestWindow *self,
              gconstpointer      data)
{
  QuatuorFieldChange came = {
    .table = QUATUOR_TABLE_PERSON,
    .column = (char *) "function",
    .after = (char *) "Maire",
    .came = TRUE,
  };
  QuatuorFieldChange came_empty = {
    .table = QUATUOR_TABLE_PERSON,
    .column = (char *) "note",
    .came = TRUE,
  };
  QuatuorFieldChange state = {
    .table = QUATUOR_TABLE_PROGRESS,
    .column = (char *) "state",
    .before = (char *) "under_way",
    .after = (char *) "done",
  };
  QuatuorFieldChange day = {
    .table = QUATUOR_TABLE_PROGRESS,
    .column = (char *) "completed",
    .after = (char *) "2026-02-04",
  };
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autofree char *text = NULL;

  state.key[0] = day.key[0] = self->test.base.territory;
  state.key[1] = day.key[1] = self->test.base.phase;
  seat_zoe (self);
  came.key[0] = came_empty.key[0] = holder (self)->person;
  g_ptr_array_add (changes, &came);
  g_ptr_array_add (changes, &came_empty);
  g_ptr_array_add (changes, &state);
  g_ptr_array_add (changes, &day);
  text = quatuor_history_details (quatuor_test_window_cohort (self), changes);
  g_assert_true (g_str_has_prefix (text, "Person: Zoé Durand & fils, added\n"
                                         "    Function: Maire\n"
                                         "Progress: "));
  g_assert_nonnull (strstr (text, "State: Under way → Done"));
  g_assert_nonnull (strstr (text, "Completed: — → February 4, 2026"));
}

static void
test_many_details (QuatuorTestWindow *self,
                   gconstpointer      data)
{
  QuatuorFieldChange change = {
    .table = QUATUOR_TABLE_PROGRAMME,
    .column = (char *) "title",
    .before = (char *) "un",
    .after = (char *) "deux",
  };
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 10000; i++)
    g_ptr_array_add (changes, &change);
  text = quatuor_history_details (quatuor_test_window_cohort (self), changes);
  g_assert_true (g_str_has_suffix (text, "And 9800 more values"));
}

static void
test_when (void)
{
  const gint64 noon = (gint64) 1773662400 * G_USEC_PER_SEC; /* 16 March 2026, 12:00 UTC */
  const gint64 day = (gint64) 24 * 60 * 60 * G_USEC_PER_SEC;
  g_autofree char *today = quatuor_history_when (noon, noon);
  g_autofree char *yesterday = quatuor_history_when (noon - day, noon);
  g_autofree char *days = quatuor_history_when (noon - 3 * day, noon);
  g_autofree char *weeks = quatuor_history_when (noon - 30 * day, noon);

  g_assert_cmpstr (today, ==, "Today, March 16, 2026 at 12:00");
  g_assert_cmpstr (yesterday, ==, "Yesterday, March 15, 2026 at 12:00");
  g_assert_cmpstr (days, ==, "3 days ago, March 13, 2026 at 12:00");
  g_assert_cmpstr (weeks, ==, "February 14, 2026 at 12:00");
}

static void
test_remove_territory (QuatuorTestWindow *self,
                       gconstpointer      data)
{
  seat_zoe (self);
  g_assert_true (gtk_widget_activate_action (self->page, "territory.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_null (quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_TERRITORY,
                                      &self->test.base.territory));
  quatuor_test_store_undo (&self->test);
  g_assert_nonnull (holder (self));
}

/* The answers of a closed campaign go only with a reason, which the history keeps:
 * it is asked for on the spot. */
static void
test_remove_with_answers (QuatuorTestWindow *self,
                          gconstpointer      data)
{
  QuatuorRating rating = {
    .campaign = self->test.base.campaign,
    .seat = self->test.base.seat[0],
    .criterion = self->test.base.criterion[0],
    .level = (char *) "3",
    .rated_on = quatuor_date_today (),
  };
  QuatuorCampaign campaign = *(const QuatuorCampaign *) quatuor_cohort_find (
    quatuor_test_window_cohort (self), QUATUOR_TABLE_CAMPAIGN, &self->test.base.campaign);
  QuatuorEdit *answer = quatuor_edit_new ("rating.edit");
  QuatuorEdit *close = quatuor_edit_new ("campaign.edit");
  GtkWidget *dialog;

  campaign.closes = quatuor_date_today () - 1;
  quatuor_edit_put (close, QUATUOR_TABLE_CAMPAIGN, &campaign);
  quatuor_edit_put (answer, QUATUOR_TABLE_RATING, &rating);
  quatuor_test_store_apply (&self->test, answer);
  quatuor_test_store_apply (&self->test, close);

  g_assert_true (gtk_widget_activate_action (self->page, "territory.remove", NULL));
  quatuor_test_await (quatuor_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = quatuor_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (quatuor_test_find (dialog, ADW_TYPE_ENTRY_ROW)),
                         "Saisi deux fois");
  g_signal_emit_by_name (dialog, "response", "answer");
  quatuor_test_store_await_change (&self->test);
  g_assert_null (quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_TERRITORY,
                                      &self->test.base.territory));
  gtk_window_destroy (GTK_WINDOW (dialog));
  quatuor_test_store_undo (&self->test);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, QuatuorTestWindow, NULL, set_up, func, quatuor_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/pages/territory/chairs", test_chairs);
  ADD ("/pages/territory/charter", test_charter);
  ADD ("/pages/territory/remove-by-key", test_remove_by_key);
  ADD ("/pages/territory/tab-list", test_tab_list);
  ADD ("/pages/territory/past-holders", test_past_holders);
  ADD ("/pages/territory/path", test_path);
  ADD ("/pages/territory/path/decided-by", test_decided_by);
  ADD ("/pages/territory/gates", test_gates);
  ADD ("/pages/territory/timeline", test_timeline);
  ADD ("/pages/territory/history", test_history);
  ADD ("/pages/territory/history-of-last-scope", test_history_of_last_scope);
  ADD ("/pages/territory/person-history", test_person_history);
  ADD ("/pages/territory/row-history", test_row_history);
  ADD ("/pages/territory/remove", test_remove_territory);
  ADD ("/pages/territory/remove-with-answers", test_remove_with_answers);
  ADD ("/pages/history/details", test_details);
  ADD ("/pages/history/many-details", test_many_details);
  g_test_add_func ("/pages/history/when", test_when);
  return g_test_run ();
}

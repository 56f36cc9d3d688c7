/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-date-row.h"
#include "quatuor-forget-dialog.h"
#include "quatuor-holdings-dialog.h"
#include "quatuor-person-dialog.h"
#include "quatuor-person-picker.h"
#include "quatuor-person-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-progress-dialog.h"
#include "quatuor-seat-dialog.h"
#include "quatuor-state-dialog.h"
#include "quatuor-team.h"
#include "quatuor-term-dialog.h"
#include "quatuor-territory-dialog.h"
#include "quatuor-test-window.h"

#include <string.h>

/* A weak pointer tells when the dialog is gone, for good. */
static GtkWidget *
open_dialog (QuatuorTestWindow  *self,
             GtkWidget          *dialog,
             GtkWidget         **alive)
{
  *alive = dialog;
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) alive);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (dialog));
  quatuor_test_settle ();
  return dialog;
}

static void
close_dialog (GtkWidget **alive)
{
  gtk_window_close (GTK_WINDOW (*alive));
  quatuor_test_await (*alive == NULL);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
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
type_text (GtkWidget  *dialog,
           const char *title,
           const char *text)
{
  GtkWidget *row = quatuor_test_find_row (dialog, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* What is said under the field of that title; NULL for nothing. */
static const char *
problem_under (GtkWidget  *dialog,
               const char *title)
{
  GtkWidget *row = quatuor_test_find_row (dialog, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);
  return quatuor_problem_row_get_text (
    QUATUOR_PROBLEM_ROW (gtk_widget_get_next_sibling (row)));
}

static void
save (GtkWidget *dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "form.save", NULL));
}

static void
save_and_wait (QuatuorTestWindow  *self,
               GtkWidget         **alive)
{
  save (*alive);
  quatuor_test_store_await_change (&self->test);
  quatuor_test_settle ();
  g_assert_null (*alive);
}

static QuatuorId
seat_zoe (QuatuorTestWindow *self)
{
  QuatuorPerson person = {
    .id = quatuor_id_new (),
    .code = "7KQ2ZD",
    .given_name = "Zoé",
    .family_name = "Durand",
  };

  quatuor_test_store_apply (
    &self->test, quatuor_team_add (quatuor_test_window_cohort (self), &self->test.base.seat[0],
                                   &person, QUATUOR_ROLE_HOLDER, quatuor_date_new (2025, 10, 1)));
  return person.id;
}

static const QuatuorTenure *
holder (QuatuorTestWindow *self,
        QuatuorDate        on)
{
  return quatuor_cohort_holder (quatuor_test_window_cohort (self), &self->test.base.seat[0], on);
}

static void
test_add (QuatuorTestWindow *self,
          gconstpointer      data)
{
  GtkWidget *alive;
  GtkWidget *dialog = open_dialog (self,
                                   quatuor_seat_dialog_new_add (self->test.store,
                                                                &self->test.base.seat[0],
                                                                QUATUOR_ROLE_HOLDER),
                                   &alive);
  const QuatuorPerson *person;

  /* Nothing is saved without a name, and the field says so. */
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Family Name"));
  type_text (dialog, "_Family Name", "  L’Hénaff ");
  g_assert_null (problem_under (dialog, "_Family Name"));

  type_text (dialog, "Work _E-Mail", "jean lhenaff@exemple.fr");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "Work _E-Mail"));
  type_text (dialog, "Work _E-Mail", "jean.lhenaff@exemple.fr");
  type_text (dialog, "Work _Phone", "0298123456");
  type_text (dialog, "_First Day", "04/02/2026");
  save_and_wait (self, &alive);

  g_assert_cmpint (holder (self, quatuor_date_today ())->starts, ==, quatuor_date_new (2026, 2, 4));
  person = quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_PERSON,
                                &holder (self, quatuor_date_today ())->person);
  g_assert_cmpstr (person->family_name, ==, "L’Hénaff");
  g_assert_cmpstr (person->phone, ==, "02 98 12 34 56");
  g_assert_cmpuint (strlen (person->code), ==, 6);

  quatuor_test_store_undo (&self->test);
  g_assert_null (holder (self, quatuor_date_today ()));
}

static void
test_second_holder (QuatuorTestWindow *self,
                    gconstpointer      data)
{
  GtkWidget *alive;
  GtkWidget *dialog;

  seat_zoe (self);
  dialog = open_dialog (self,
                        quatuor_seat_dialog_new_add (self->test.store, &self->test.base.seat[0],
                                                     QUATUOR_ROLE_HOLDER),
                        &alive);
  type_text (dialog, "_Family Name", "Martin");
  save (dialog);
  g_assert_nonnull (strstr (problem_under (dialog, "_First Day"), "Zoé Durand"));
  close_dialog (&alive);
}

static void
test_hand_over (QuatuorTestWindow *self,
                gconstpointer      data)
{
  QuatuorId zoe = seat_zoe (self);
  GtkWidget *alive;
  GtkWidget *dialog = open_dialog (self,
                                   quatuor_seat_dialog_new_hand_over (
                                     self->test.store, holder (self, quatuor_date_today ())),
                                   &alive);

  type_text (dialog, "Last Day of Zoé Durand", "30/09/2025");
  type_text (dialog, "_Family Name", "Martin");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "Last Day of Zoé Durand"));
  type_text (dialog, "Last Day of Zoé Durand", "2026-03-31");
  save_and_wait (self, &alive);

  g_assert_true (quatuor_id_equal (&holder (self, quatuor_date_new (2026, 3, 31))->person, &zoe));
  g_assert_false (quatuor_id_equal (&holder (self, quatuor_date_new (2026, 4, 1))->person, &zoe));
  /* One act: one undo gives the seat back, without an end. */
  quatuor_test_store_undo (&self->test);
  g_assert_cmpint (holder (self, quatuor_date_new (2026, 4, 1))->ends, ==, QUATUOR_DATE_UNKNOWN);
}

static void
test_known_person (QuatuorTestWindow *self,
                   gconstpointer      data)
{
  QuatuorId zoe = seat_zoe (self);
  GtkWidget *alive;
  GtkWidget *dialog = open_dialog (self,
                                   quatuor_seat_dialog_new_add (self->test.store,
                                                                &self->test.base.seat[1],
                                                                QUATUOR_ROLE_SUBSTITUTE),
                                   &alive);
  QuatuorPersonPicker *picker;
  const QuatuorTenure *tenure;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (dialog, "Someone _Known")), TRUE);
  picker = QUATUOR_PERSON_PICKER (quatuor_test_find (dialog, QUATUOR_TYPE_PERSON_PICKER));
  gtk_editable_set_text (
    GTK_EDITABLE (quatuor_test_find (GTK_WIDGET (picker), GTK_TYPE_SEARCH_ENTRY)),
    "ZOE dur");
  while (quatuor_person_picker_get_person (picker) == NULL)
    g_main_context_iteration (NULL, TRUE);
  save_and_wait (self, &alive);

  tenure = quatuor_cohort_substitute (quatuor_test_window_cohort (self), &self->test.base.seat[1],
                                      quatuor_date_today ());
  g_assert_true (quatuor_id_equal (&tenure->person, &zoe));
}

/* Escape belongs to the search while there is something in it. */
static void
test_escape (QuatuorTestWindow *self,
             gconstpointer      data)
{
  GtkWidget *alive;
  GtkWidget *dialog, *search;

  seat_zoe (self);
  dialog = open_dialog (self,
                        quatuor_seat_dialog_new_add (self->test.store, &self->test.base.seat[1],
                                                     QUATUOR_ROLE_HOLDER),
                        &alive);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (dialog, "Someone _Known")), TRUE);
  search = quatuor_test_find (dialog, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "zoe");
  g_signal_emit_by_name (search, "stop-search");
  quatuor_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_nonnull (alive);
  g_signal_emit_by_name (search, "stop-search");
  quatuor_test_settle ();
  g_assert_null (alive);
}

static void
test_term (QuatuorTestWindow *self,
           gconstpointer      data)
{
  GtkWidget *alive;
  GtkWidget *dialog;

  seat_zoe (self);
  dialog = open_dialog (self,
                        quatuor_term_dialog_new_vacate (self->test.store,
                                                        holder (self, quatuor_date_today ())),
                        &alive);
  type_text (dialog, "_Last Day", "1/1/2020");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Last Day"));
  type_text (dialog, "_Last Day", "15/03/2026");
  save_and_wait (self, &alive);
  g_assert_null (holder (self, quatuor_date_today ()));
  g_assert_cmpint (quatuor_cohort_vacant_since (quatuor_test_window_cohort (self),
                                                &self->test.base.seat[0], quatuor_date_today ()),
                   ==, quatuor_date_today ());
}

static void
test_card (QuatuorTestWindow *self,
           gconstpointer      data)
{
  QuatuorId zoe = seat_zoe (self);
  GtkWidget *alive;
  GtkWidget *dialog =
    open_dialog (self,
                 quatuor_person_dialog_new (self->test.store,
                                            quatuor_cohort_find (quatuor_test_window_cohort (self),
                                                                 QUATUOR_TABLE_PERSON, &zoe)),
                 &alive);
  const QuatuorPerson *person;

  type_text (dialog, "F_unction", "Maire");
  type_text (dialog, "_Informed on", "31/02/2026");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Informed on"));
  type_text (dialog, "_Informed on", "");
  save_and_wait (self, &alive);
  person = quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_PERSON, &zoe);
  g_assert_cmpstr (person->function, ==, "Maire");
  g_assert_cmpstr (person->code, ==, "7KQ2ZD");
}

static void
test_state (QuatuorTestWindow *self,
            gconstpointer      data)
{
  GtkWidget *alive;
  GtkWidget *dialog = open_dialog (
    self,
    quatuor_state_dialog_new (
      self->test.store, quatuor_cohort_find (quatuor_test_window_cohort (self),
                                             QUATUOR_TABLE_TERRITORY, &self->test.base.territory)),
    &alive);

  adw_combo_row_set_selected (
    ADW_COMBO_ROW (quatuor_test_find_row (dialog, ADW_TYPE_COMBO_ROW, "_State")), 4);
  type_text (dialog, "S_ince", "");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "S_ince"));
  type_text (dialog, "S_ince", "2026-03-16");
  save_and_wait (self, &alive);
  g_assert_cmpstr (quatuor_cohort_state (quatuor_test_window_cohort (self),
                                         &self->test.base.territory, quatuor_date_today ()),
                   ==, "withdrawn");
}

static void
test_territory (QuatuorTestWindow *self,
                gconstpointer      data)
{
  GtkWidget *alive;
  GtkWidget *dialog = open_dialog (self, quatuor_territory_dialog_new (self->test.store, NULL),
                                   &alive);
  const QuatuorTerritory *territory;

  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Name"));
  type_text (dialog, "_Name", "CC de l’Étang-Salé");
  type_text (dialog, "SI_REN", "385 290 308");
  type_text (dialog, "_Population", "12 000");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "SI_REN"));
  type_text (dialog, "SI_REN", "385 290 309");
  type_text (dialog, "_Population", "12,000");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Population"));
  type_text (dialog, "_Population", "12 000");
  save_and_wait (self, &alive);

  territory = quatuor_cohort_find_code (quatuor_test_window_cohort (self), QUATUOR_TABLE_TERRITORY,
                                        "cc-de-l-etang-sale");
  g_assert_cmpstr (territory->siren, ==, "385290309");
  g_assert_cmpint (territory->population, ==, 12000);
  g_assert_cmpuint (
    quatuor_cohort_children (quatuor_test_window_cohort (self), QUATUOR_TABLE_SEAT, &territory->id)
      ->len,
    ==, 4);
  g_assert_cmpstr (
    quatuor_cohort_state (quatuor_test_window_cohort (self), &territory->id, quatuor_date_today ()),
    ==, "active");
  quatuor_test_store_undo (&self->test);
  g_assert_null (quatuor_cohort_find_code (quatuor_test_window_cohort (self),
                                           QUATUOR_TABLE_TERRITORY, "cc-de-l-etang-sale"));
}

static void
test_code_taken (QuatuorTestWindow *self,
                 gconstpointer      data)
{
  const QuatuorTerritory *known = quatuor_cohort_find (
    quatuor_test_window_cohort (self), QUATUOR_TABLE_TERRITORY, &self->test.base.territory);
  GtkWidget *alive;
  GtkWidget *dialog = open_dialog (self, quatuor_territory_dialog_new (self->test.store, NULL),
                                   &alive);

  type_text (dialog, "_Name", "Autre");
  type_text (dialog, "_Code in Exports", known->code);
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Code in Exports"));
  type_text (dialog, "_Code in Exports", "Élan");
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Code in Exports"));
  close_dialog (&alive);
}

/* Somebody entered beside the row is named by it at once. */
static void
test_person_row (QuatuorTestWindow *self,
                 gconstpointer      data)
{
  GtkWidget *row = g_object_ref_sink (quatuor_person_row_new ("Coach"));
  QuatuorId zoe;

  quatuor_person_row_set (QUATUOR_PERSON_ROW (row), self->test.store, &QUATUOR_ID_NONE);
  g_assert_true (quatuor_id_is_none (quatuor_person_row_get_person (QUATUOR_PERSON_ROW (row))));
  zoe = seat_zoe (self);
  g_assert_true (quatuor_id_equal (quatuor_person_row_get_person (QUATUOR_PERSON_ROW (row)),
                                   &zoe));
  quatuor_test_store_undo (&self->test);
  g_assert_true (quatuor_id_is_none (quatuor_person_row_get_person (QUATUOR_PERSON_ROW (row))));
  g_assert_finalize_object (row);
}

static void
test_open_gates (QuatuorTestWindow *self,
                 gconstpointer      data)
{
  QuatuorGate gate = {
    .id = quatuor_id_new (),
    .phase = self->test.base.phase,
    .rank = 1,
    .text = "Les quatre ont signé.",
  };
  QuatuorEdit *edit = quatuor_edit_new ("gate.add");
  GtkWidget *alive;
  GtkWidget *dialog;

  quatuor_edit_put (edit, QUATUOR_TABLE_GATE, &gate);
  quatuor_test_store_apply (&self->test, edit);
  dialog = open_dialog (self,
                        quatuor_progress_dialog_new_step (self->test.store,
                                                          &self->test.base.territory,
                                                          &self->test.base.phase,
                                                          QUATUOR_PATH_CLOSE),
                        &alive);
  g_assert_nonnull (quatuor_test_find_row (dialog, ADW_TYPE_ACTION_ROW, "Les quatre ont signé."));
  /* A phase with open gates is not left without a word. */
  save (dialog);
  g_assert_nonnull (problem_under (dialog, "_Why Go On"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                              quatuor_test_find (dialog, GTK_TYPE_TEXT_VIEW))),
                            "La préfecture signe en avril.", -1);
  save_and_wait (self, &alive);
  g_assert_cmpstr (quatuor_path_state (quatuor_test_window_cohort (self),
                                       &self->test.base.territory, &self->test.base.phase),
                   ==, "done");
}

static void
test_forget (QuatuorTestWindow *self,
             gconstpointer      data)
{
  QuatuorId zoe = seat_zoe (self);
  GtkWidget *alive;
  GtkWidget *dialog =
    open_dialog (self,
                 quatuor_forget_dialog_new (self->test.store,
                                            quatuor_cohort_find (quatuor_test_window_cohort (self),
                                                                 QUATUOR_TABLE_PERSON, &zoe)),
                 &alive);
  const QuatuorPerson *person;

  /* Without the name typed, the act is not to be had. */
  gtk_widget_activate_action (dialog, "forget.confirm", NULL);
  type_text (dialog, NULL, "Zoé");
  gtk_widget_activate_action (dialog, "forget.confirm", NULL);
  quatuor_test_settle ();
  g_assert_nonnull (alive);

  type_text (dialog, NULL, "zoe durand");
  gtk_widget_activate_action (dialog, "forget.confirm", NULL);
  while (alive != NULL)
    g_main_context_iteration (NULL, TRUE);
  person = quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_PERSON, &zoe);
  g_assert_null (person->family_name);
  g_assert_cmpstr (person->code, ==, "7KQ2ZD");
}

static void
test_holdings (QuatuorTestWindow *self,
               gconstpointer      data)
{
  QuatuorId zoe = seat_zoe (self);
  GtkWidget *alive;

  open_dialog (self,
               quatuor_holdings_dialog_new (self->test.store,
                                            quatuor_cohort_find (quatuor_test_window_cohort (self),
                                                                 QUATUOR_TABLE_PERSON, &zoe)),
               &alive);
  close_dialog (&alive);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, QuatuorTestWindow, NULL, quatuor_test_window_set_up, func,                     \
              quatuor_test_window_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/dialogs/seat/add", test_add);
  ADD ("/dialogs/seat/second-holder", test_second_holder);
  ADD ("/dialogs/seat/hand-over", test_hand_over);
  ADD ("/dialogs/seat/known-person", test_known_person);
  ADD ("/dialogs/seat/escape", test_escape);
  ADD ("/dialogs/term/vacate", test_term);
  ADD ("/dialogs/person/card", test_card);
  ADD ("/dialogs/state", test_state);
  ADD ("/dialogs/territory/new", test_territory);
  ADD ("/dialogs/territory/code-taken", test_code_taken);
  ADD ("/dialogs/person-row", test_person_row);
  ADD ("/dialogs/progress/open-gates", test_open_gates);
  ADD ("/dialogs/forget", test_forget);
  ADD ("/dialogs/holdings", test_holdings);
  return g_test_run ();
}

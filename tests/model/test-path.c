/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-path.h"
#include "quatuor-territory-edit.h"
#include "quatuor-wording.h"

#define N_CATEGORIES 4

/* A programme of four categories and one phase with two gates, the first of
 * which the territory has passed; a second territory is part of the first. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorId      territory;
  QuatuorId      part;
  QuatuorId      phase;
  QuatuorId      gates[2];
} Fixture;

static void
take_territory (QuatuorCohort   *cohort,
                const QuatuorId *id,
                const char      *code,
                const QuatuorId *parent)
{
  QuatuorTerritory *territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);

  territory->id = *id;
  territory->parent = *parent;
  quatuor_row_set_text (&territory->code, code);
  quatuor_row_set_text (&territory->name, code);
  quatuor_row_set_text (&territory->kind, "epci_cc");
  quatuor_cohort_take (cohort, QUATUOR_TABLE_TERRITORY, territory);
}

static void
take_path (Fixture *fixture)
{
  QuatuorPhase *phase = quatuor_row_new (QUATUOR_TABLE_PHASE);
  QuatuorGateCheck *check = quatuor_row_new (QUATUOR_TABLE_GATE_CHECK);

  phase->id = fixture->phase = quatuor_id_new ();
  quatuor_row_set_text (&phase->code, "diagnostic");
  quatuor_row_set_text (&phase->title, "Diagnostic");
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_PHASE, phase);
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->gates); i++)
    {
      QuatuorGate *gate = quatuor_row_new (QUATUOR_TABLE_GATE);

      gate->id = fixture->gates[i] = quatuor_id_new ();
      gate->phase = fixture->phase;
      gate->rank = (gint64) i;
      quatuor_row_set_text (&gate->text, "Les quatre sont nommés");
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_GATE, gate);
    }
  check->gate = fixture->gates[0];
  check->territory = fixture->territory;
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_GATE_CHECK, check);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->cohort = quatuor_cohort_new ();
  fixture->territory = quatuor_id_new ();
  fixture->part = quatuor_id_new ();
  take_territory (fixture->cohort, &fixture->territory, "val-d-oriel", &QUATUOR_ID_NONE);
  take_territory (fixture->cohort, &fixture->part, "oriel-le-haut", &fixture->territory);
  take_path (fixture);
  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      QuatuorCategory *category = quatuor_row_new (QUATUOR_TABLE_CATEGORY);
      QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);

      category->id = quatuor_id_new ();
      quatuor_row_set_text (&category->label, "Élu");
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CATEGORY, category);
      seat->id = quatuor_id_derive (&fixture->territory, &category->id);
      seat->territory = fixture->territory;
      seat->category = category->id;
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT, seat);
    }
  quatuor_cohort_seal (fixture->cohort);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_cohort_unref (fixture->cohort);
}

static gconstpointer
change_row (QuatuorEdit *edit,
            guint        n)
{
  return ((const QuatuorChange *) g_ptr_array_index (quatuor_edit_get_changes (edit), n))->row;
}

static void
test_can (void)
{
  g_assert_true (quatuor_path_can ("not_started", QUATUOR_PATH_START));
  g_assert_false (quatuor_path_can ("not_started", QUATUOR_PATH_CLOSE));
  g_assert_true (quatuor_path_can ("not_started", QUATUOR_PATH_SKIP));
  g_assert_true (quatuor_path_can ("under_way", QUATUOR_PATH_CLOSE));
  g_assert_false (quatuor_path_can ("done", QUATUOR_PATH_SKIP));
  g_assert_true (quatuor_path_can ("done", QUATUOR_PATH_REOPEN));
  g_assert_true (quatuor_path_can ("skipped", QUATUOR_PATH_REOPEN));
}

static void
test_open_gates (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) open = quatuor_path_open_gates (fixture->cohort, &fixture->territory,
                                                        &fixture->phase);
  g_autoptr (GPtrArray) all = quatuor_path_open_gates (fixture->cohort, &fixture->part,
                                                       &fixture->phase);

  g_assert_cmpuint (open->len, ==, 1);
  g_assert_true (quatuor_id_equal (&((const QuatuorGate *) g_ptr_array_index (open, 0))->id,
                                   &fixture->gates[1]));
  g_assert_cmpuint (all->len, ==, 2);
}

static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  QuatuorDate day = quatuor_date_new (2026, 2, 4);
  QuatuorId coach = quatuor_id_new ();
  g_autoptr (QuatuorEdit) start = NULL;
  g_autoptr (QuatuorEdit) skip = NULL;
  const QuatuorProgress *progress;

  g_assert_cmpstr (quatuor_path_state (fixture->cohort, &fixture->territory, &fixture->phase),
                   ==, "not_started");
  start = quatuor_path_step (fixture->cohort, &fixture->territory, &fixture->phase,
                             QUATUOR_PATH_START, &coach, day, NULL);
  progress = change_row (start, 0);
  g_assert_cmpstr (progress->state, ==, "under_way");
  g_assert_cmpint (progress->started, ==, day);
  g_assert_true (quatuor_id_equal (&progress->decided_by, &coach));
  g_assert_null (progress->note);

  skip = quatuor_path_step (fixture->cohort, &fixture->territory, &fixture->phase,
                            QUATUOR_PATH_SKIP, &QUATUOR_ID_NONE, day, "  déjà fait en 2024 ");
  progress = change_row (skip, 0);
  g_assert_cmpstr (progress->state, ==, "skipped");
  g_assert_cmpint (progress->completed, ==, QUATUOR_DATE_UNKNOWN);
  g_assert_cmpstr (progress->note, ==, "déjà fait en 2024");
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  const QuatuorGate *gate = quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_GATE,
                                                 &fixture->gates[1]);
  QuatuorId coach = quatuor_id_new ();
  g_autoptr (QuatuorEdit) check = quatuor_path_check (fixture->cohort, &fixture->territory, gate,
                                                      TRUE, &coach, quatuor_date_new (2026, 2, 4));
  const QuatuorGateCheck *row = change_row (check, 0);

  g_assert_cmpuint (quatuor_edit_get_changes (check)->len, ==, 1);
  g_assert_true (quatuor_id_equal (&row->by, &coach));
  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (check), "gate.check phase:"));
}

static void
test_new_code (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *fresh = quatuor_territory_new_code (fixture->cohort, "CA de l’Étang", NULL);
  g_autofree char *second = quatuor_territory_new_code (fixture->cohort, "Val d’Oriel", NULL);
  g_autofree char *own = quatuor_territory_new_code (fixture->cohort, "Val d’Oriel",
                                                     &fixture->territory);
  g_autofree char *none = quatuor_territory_new_code (fixture->cohort, "!", NULL);

  g_assert_cmpstr (fresh, ==, "ca-de-l-etang");
  g_assert_cmpstr (second, ==, "val-d-oriel-2");
  g_assert_cmpstr (own, ==, "val-d-oriel");
  g_assert_cmpstr (none, ==, "territory");
}

static void
test_inside (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (quatuor_territory_is_inside (fixture->cohort, &fixture->part,
                                              &fixture->territory));
  g_assert_true (quatuor_territory_is_inside (fixture->cohort, &fixture->part, &fixture->part));
  g_assert_false (quatuor_territory_is_inside (fixture->cohort, &fixture->territory,
                                               &fixture->part));
}

static void
test_add_and_remove (Fixture       *fixture,
                     gconstpointer  data)
{
  QuatuorTerritory territory = { .id = quatuor_id_new (), .code = "x", .name = "X", .kind = "pnr" };
  g_autoptr (GPtrArray) no_ratings = g_ptr_array_new ();
  g_autoptr (QuatuorEdit) addition = quatuor_territory_add (fixture->cohort, &territory, "active",
                                                            quatuor_date_new (2026, 1, 5));
  g_autoptr (QuatuorEdit) removal = quatuor_territory_remove (fixture->cohort,
                                                              &fixture->territory, no_ratings);
  const GPtrArray *changes = quatuor_edit_get_changes (addition);
  const QuatuorChange *last;

  g_assert_cmpuint (changes->len, ==, 2 + N_CATEGORIES);
  g_assert_cmpstr (((const QuatuorTerritoryState *) change_row (addition, 1))->state, ==, "active");

  /* The part freed, then the children, the territory last. */
  changes = quatuor_edit_get_changes (removal);
  g_assert_cmpuint (changes->len, ==, 1 + N_CATEGORIES + 2);
  last = g_ptr_array_index (changes, changes->len - 1);
  g_assert_true (last->remove);
  g_assert_cmpint ((int) last->table, ==, (int) QUATUOR_TABLE_TERRITORY);
  g_assert_true (quatuor_id_is_none (&((const QuatuorTerritory *)
                                         change_row (removal, 0))->parent));
}

static void
test_wording (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *id = quatuor_id_to_string (&fixture->phase);
  g_autofree char *name = quatuor_wording_for_value (fixture->cohort, QUATUOR_TABLE_PROGRESS,
                                                     "phase", id);
  g_autofree char *unknown = quatuor_wording_for_value (fixture->cohort, QUATUOR_TABLE_PROGRESS,
                                                     "note", NULL);
  g_autofree char *typed = quatuor_wording_for_value (fixture->cohort, QUATUOR_TABLE_PERSON,
                                                     "note", "2026-02-04");

  g_assert_cmpstr (name, ==, "Diagnostic");
  g_assert_cmpstr (unknown, ==, "—");
  /* What somebody typed stays as it was typed. */
  g_assert_cmpstr (typed, ==, "2026-02-04");
  g_assert_cmpstr (quatuor_wording_for_code ("state", "no-such-state"), ==, "no-such-state");
  g_assert_cmpuint (g_strv_length ((char **) quatuor_wording_codes ("territory.kind")), ==, 12);
  g_assert_cmpuint (g_strv_length ((char **) quatuor_wording_codes ("territory.state")), ==, 5);
  for (guint table = 0; table < QUATUOR_N_TABLES; table++)
    g_assert_nonnull (quatuor_wording_for_table ((QuatuorTable) table));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/path/can", test_can);
  ADD ("/model/path/open-gates", test_open_gates);
  ADD ("/model/path/step", test_step);
  ADD ("/model/path/check", test_check);
  ADD ("/model/territory-edit/new-code", test_new_code);
  ADD ("/model/territory-edit/inside", test_inside);
  ADD ("/model/territory-edit/add-and-remove", test_add_and_remove);
  ADD ("/model/wording", test_wording);
  return g_test_run ();
}

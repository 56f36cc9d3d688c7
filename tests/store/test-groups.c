/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-charter-edit.h"
#include "quatuor-composer-people.h"
#include "quatuor-need-edit.h"
#include "quatuor-peer-group-edit.h"
#include "quatuor-removal.h"
#include "quatuor-test-store.h"

/* A day after the territory of the fixture became active. */
#define SPRING quatuor_date_new (2026, 3, 16)

static QuatuorCohort *
cohort_of (QuatuorTestStore *fixture)
{
  return quatuor_store_get_cohort (fixture->store);
}

static guint
count (QuatuorTestStore *fixture,
       QuatuorTable      table)
{
  return quatuor_cohort_rows (cohort_of (fixture), table)->len;
}

static gconstpointer
only (QuatuorTestStore *fixture,
      QuatuorTable      table)
{
  g_assert_cmpuint (count (fixture, table), ==, 1);
  return g_ptr_array_index (quatuor_cohort_rows (cohort_of (fixture), table), 0);
}

/* Somebody comes to a seat of the fixture's territory. */
static QuatuorId
seat_person (QuatuorTestStore *fixture,
             guint             category,
             const char       *given_name)
{
  g_autofree char *code = quatuor_id_new_code ();
  QuatuorPerson person = { .id = quatuor_id_new (), .code = code,
                           .given_name = (char *) given_name,
                           .family_name = (char *) "Lefèvre-Œuvrard" };
  QuatuorTenure tenure = { .id = quatuor_id_new (), .seat = fixture->base.seat[category],
                           .person = person.id, .role = (char *) "holder" };
  QuatuorEdit *edit = quatuor_edit_new ("team.add");

  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
  quatuor_test_store_apply (fixture, edit);
  return person.id;
}

/* The four groups come at once and go at once; a second time there is nothing to
 * make. */
static void
test_propose (QuatuorTestStore *fixture,
              gconstpointer     data)
{
  const QuatuorPeerGroup *first;
  g_autoptr (GArray) peers = NULL;

  quatuor_test_store_apply (fixture, quatuor_peer_group_propose (cohort_of (fixture), SPRING));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP), ==, 4);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP_MEMBER), ==, 4);
  g_assert_null (quatuor_peer_group_propose (cohort_of (fixture), SPRING));

  first = g_ptr_array_index (quatuor_cohort_rows (cohort_of (fixture), QUATUOR_TABLE_PEER_GROUP),
                             0);
  g_assert_cmpstr (first->kind, ==, "by_category");
  peers = quatuor_peer_group_list_peers (cohort_of (fixture), &first->id, SPRING);
  g_assert_cmpuint (peers->len, ==, 1);
  g_assert_null (g_array_index (peers, QuatuorPeer, 0).person);
  g_assert_nonnull (g_array_index (peers, QuatuorPeer, 0).territory);

  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP), ==, 0);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP_MEMBER), ==, 0);
}

static void
test_members (QuatuorTestStore *fixture,
              gconstpointer     data)
{
  QuatuorId zoe = seat_person (fixture, 0, "Zoé");
  g_autoptr (GArray) seats = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  g_autoptr (GPtrArray) list = NULL;
  QuatuorId id;

  quatuor_test_store_apply (fixture,
                            quatuor_peer_group_add (cohort_of (fixture), "Foncier", &id));
  g_array_append_vals (seats, fixture->base.seat, 2);
  quatuor_test_store_apply (
    fixture, quatuor_peer_group_set_members (cohort_of (fixture),
                                             only (fixture, QUATUOR_TABLE_PEER_GROUP), seats,
                                             people));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP_MEMBER), ==, 2);
  g_assert_null (quatuor_peer_group_set_members (cohort_of (fixture),
                                                 only (fixture, QUATUOR_TABLE_PEER_GROUP), seats,
                                                 people));
  list = quatuor_peer_group_list_people (cohort_of (fixture), &id, SPRING);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (quatuor_id_equal (g_ptr_array_index (list, 0), &zoe));

  g_array_set_size (seats, 0);
  g_array_append_val (people, zoe);
  quatuor_test_store_apply (
    fixture, quatuor_peer_group_set_members (cohort_of (fixture),
                                             only (fixture, QUATUOR_TABLE_PEER_GROUP), seats,
                                             people));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP_MEMBER), ==, 1);
  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP_MEMBER), ==, 2);
}

/* With a group go its members and notes; its session stays. */
static void
test_remove (QuatuorTestStore *fixture,
             gconstpointer     data)
{
  QuatuorPeerNote note = { .id = quatuor_id_new (), .date = SPRING,
                           .text = (char *) "Dire non sans perdre la face." };
  QuatuorSession session = { .id = quatuor_id_new (), .code = (char *) "S1",
                             .title = (char *) "Entre pairs", .kind = (char *) "peer",
                             .audience = (char *) "group", .state = (char *) "planned",
                             .open_to_all = QUATUOR_INTEGER_UNKNOWN,
                             .minimum = QUATUOR_INTEGER_UNKNOWN };
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  g_autoptr (GPtrArray) sessions = NULL;
  QuatuorId id;

  quatuor_test_store_apply (fixture,
                            quatuor_peer_group_add (cohort_of (fixture), "Foncier", &id));
  session.peer_group = id;
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_test_store_apply (fixture, edit);
  quatuor_test_store_apply (fixture, quatuor_peer_note_add (
                                       only (fixture, QUATUOR_TABLE_PEER_GROUP), &note));
  sessions = quatuor_peer_group_list_sessions (cohort_of (fixture), &id);
  g_assert_cmpuint (sessions->len, ==, 1);

  quatuor_test_store_apply (
    fixture, quatuor_peer_group_remove (cohort_of (fixture),
                                        only (fixture, QUATUOR_TABLE_PEER_GROUP)));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_NOTE), ==, 0);
  g_assert_cmpstr (((const QuatuorSession *) only (fixture, QUATUOR_TABLE_SESSION))->audience, ==,
                   "chosen");
  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_NOTE), ==, 1);
  g_assert_true (quatuor_id_equal (
    &((const QuatuorSession *) only (fixture, QUATUOR_TABLE_SESSION))->peer_group, &id));
}

/* What is used is written at once, with the round and the seed of the draw. */
static void
test_use (QuatuorTestStore *fixture,
          gconstpointer     data)
{
  QuatuorComposerOptions options = { .size = 1, .n_rounds = 2, .seed = 20220204 };
  g_autoptr (QuatuorComposer) composer = NULL;
  g_autoptr (QuatuorProposal) proposal = NULL;
  const QuatuorPeerGroup *group;
  guint n_vacant = 0;

  seat_person (fixture, 0, "Zoé");
  seat_person (fixture, 1, "Paul");
  composer = quatuor_composer_new_for_cohort (cohort_of (fixture), NULL,
                                              QUATUOR_COMPOSER_TABLE_DEFAULT, SPRING, &n_vacant);
  g_assert_cmpuint (quatuor_composer_n_members (composer), ==, 2);
  g_assert_cmpuint (n_vacant, ==, 2);

  proposal = quatuor_composer_propose (composer, &options, NULL);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP), ==, 0);
  quatuor_test_store_apply (fixture, quatuor_peer_group_use (cohort_of (fixture), composer,
                                                             proposal, NULL));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP), ==, 4);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP_MEMBER), ==, 4);
  group = g_ptr_array_index (quatuor_cohort_rows (cohort_of (fixture), QUATUOR_TABLE_PEER_GROUP),
                             0);
  g_assert_cmpint (group->round, ==, 1);
  g_assert_cmpint (group->seed, ==, 20220204);
  g_assert_cmpstr (group->kind, ==, "by_territory");
  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_PEER_GROUP), ==, 0);
}

static void
attend (QuatuorTestStore *fixture,
        const QuatuorId  *half_day,
        const QuatuorId  *person,
        const char       *status)
{
  QuatuorAttendance attendance = { .half_day = *half_day, .person = *person,
                                   .status = (char *) status };
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");

  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &attendance);
  quatuor_test_store_apply (fixture, edit);
}

/* Who sat together is read from the presence: those who came, on site or not,
 * and no more of them than fit around a table. */
static void
test_presence (QuatuorTestStore *fixture,
               gconstpointer     data)
{
  QuatuorSession session = { .id = quatuor_id_new (), .code = (char *) "S1",
                             .title = (char *) "Atelier", .kind = (char *) "core",
                             .audience = (char *) "everyone", .state = (char *) "held",
                             .open_to_all = QUATUOR_INTEGER_UNKNOWN,
                             .minimum = QUATUOR_INTEGER_UNKNOWN };
  QuatuorHalfDay half_day = { .id = quatuor_id_new (), .session = session.id,
                              .date = quatuor_date_new (2026, 2, 4),
                              .part = (char *) "morning" };
  QuatuorComposerOptions options = { .size = 3, .n_rounds = 1, .seed = 1 };
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorId people[3];

  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
  quatuor_test_store_apply (fixture, edit);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    people[i] = seat_person (fixture, i, "Zoé");
  attend (fixture, &half_day.id, &people[0], "present");
  attend (fixture, &half_day.id, &people[1], "remote");
  attend (fixture, &half_day.id, &people[2], "excused");

  for (guint table = 1; table <= 2; table++)
    {
      guint n_vacant;
      g_autoptr (QuatuorComposer) composer =
        quatuor_composer_new_for_cohort (cohort_of (fixture), NULL, table, SPRING, &n_vacant);
      g_autoptr (QuatuorProposal) proposal = quatuor_composer_propose (composer, &options, NULL);
      g_autoptr (GArray) issues = NULL;

      for (guint i = 0; i < proposal->n_members; i++)
        quatuor_proposal_set_place (proposal, 0, i, 0);
      issues = quatuor_composer_check (composer, proposal);
      for (guint i = 0, n_met = 0; i <= issues->len; i++)
        if (i == issues->len)
          g_assert_cmpuint (n_met, ==, table == 2 ? 1 : 0);
        else
          n_met += g_array_index (issues, QuatuorIssue, i).kind == QUATUOR_ISSUE_MET_BEFORE;
    }
}

/* A need becomes a promise of the seat that it asks, in one step; when the need
 * goes, the promise stays. */
static void
test_need (QuatuorTestStore *fixture,
           gconstpointer     data)
{
  const QuatuorSeat *from =
    quatuor_cohort_find (cohort_of (fixture), QUATUOR_TABLE_SEAT, &fixture->base.seat[0]);
  const QuatuorCommitment *commitment;
  g_autoptr (GPtrArray) cell = NULL;
  QuatuorEdit *edit;

  quatuor_test_store_apply (fixture,
                            quatuor_need_add (cohort_of (fixture), from, &fixture->base.seat[3],
                                              "Un seul interlocuteur"));
  cell = quatuor_need_list (cohort_of (fixture), &fixture->base.seat[0], &fixture->base.seat[3]);
  g_assert_cmpuint (cell->len, ==, 1);
  g_clear_pointer (&cell, g_ptr_array_unref);
  cell = quatuor_need_list (cohort_of (fixture), &fixture->base.seat[3], &fixture->base.seat[0]);
  g_assert_cmpuint (cell->len, ==, 0);

  quatuor_test_store_apply (fixture, quatuor_need_commit (cohort_of (fixture),
                                                          only (fixture, QUATUOR_TABLE_NEED),
                                                          SPRING));
  commitment = only (fixture, QUATUOR_TABLE_COMMITMENT);
  g_assert_cmpstr (commitment->text, ==, "Un seul interlocuteur");
  g_assert_true (quatuor_id_equal (&commitment->seat, &fixture->base.seat[3]));
  g_assert_cmpstr (((const QuatuorNeed *) only (fixture, QUATUOR_TABLE_NEED))->state, ==,
                   "agreed");

  edit = quatuor_edit_new ("need.remove");
  quatuor_removal_add (edit, cohort_of (fixture), QUATUOR_TABLE_NEED,
                       only (fixture, QUATUOR_TABLE_NEED));
  quatuor_test_store_apply (fixture, edit);
  commitment = only (fixture, QUATUOR_TABLE_COMMITMENT);
  g_assert_true (quatuor_id_is_none (&commitment->need));
  quatuor_test_store_undo (fixture);
  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_COMMITMENT), ==, 0);
  g_assert_cmpstr (((const QuatuorNeed *) only (fixture, QUATUOR_TABLE_NEED))->state, ==, "open");
}

/* A new version has the clauses of the one before, and no signature. */
static void
test_charter (QuatuorTestStore *fixture,
              gconstpointer     data)
{
  QuatuorId first, second;
  const QuatuorCharter *charter;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GPtrArray) present = NULL;

  quatuor_test_store_apply (
    fixture, quatuor_charter_add (cohort_of (fixture), NULL, "Charte des quatre", &first));
  charter = only (fixture, QUATUOR_TABLE_CHARTER);
  quatuor_test_store_apply (fixture, quatuor_clause_add (cohort_of (fixture), charter, NULL,
                                                         "Décider à quatre."));
  charter = only (fixture, QUATUOR_TABLE_CHARTER);
  quatuor_test_store_apply (fixture,
                            quatuor_clause_add (cohort_of (fixture), charter,
                                                &fixture->base.category[0],
                                                "Annoncer ensemble les renoncements."));
  charter = only (fixture, QUATUOR_TABLE_CHARTER);
  clauses = quatuor_charter_list_clauses (cohort_of (fixture), &first, NULL);
  g_assert_cmpuint (clauses->len, ==, 1);

  quatuor_test_store_apply (fixture, quatuor_charter_sign (cohort_of (fixture), charter,
                                                           &fixture->base.seat[1], SPRING));
  charter = only (fixture, QUATUOR_TABLE_CHARTER);
  quatuor_test_store_apply (
    fixture, quatuor_charter_add_version (cohort_of (fixture), charter, &second));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_CLAUSE), ==, 4);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_SIGNATURE), ==, 1);
  present = quatuor_charter_list_present (cohort_of (fixture));
  g_assert_cmpuint (present->len, ==, 1);
  g_assert_true (quatuor_id_equal (g_ptr_array_index (present, 0), &second));

  charter = quatuor_cohort_find (cohort_of (fixture), QUATUOR_TABLE_CHARTER, &first);
  quatuor_test_store_apply (fixture, quatuor_charter_remove (cohort_of (fixture), charter));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_CLAUSE), ==, 2);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_SIGNATURE), ==, 0);
  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_SIGNATURE), ==, 1);
}

/* All who hold a seat sign at once; a vacant seat does not. */
static void
test_sign_all (QuatuorTestStore *fixture,
               gconstpointer     data)
{
  QuatuorId zoe = seat_person (fixture, 0, "Zoé");
  g_autoptr (GArray) signers = NULL;
  const QuatuorSignature *signature;
  QuatuorId id;

  quatuor_test_store_apply (
    fixture, quatuor_charter_add (cohort_of (fixture), &fixture->base.territory, "Charte", &id));
  signers = quatuor_charter_list_signers (cohort_of (fixture),
                                          only (fixture, QUATUOR_TABLE_CHARTER), SPRING);
  g_assert_cmpuint (signers->len, ==, 4);
  quatuor_test_store_apply (fixture, quatuor_charter_sign_all (
                                       cohort_of (fixture),
                                       only (fixture, QUATUOR_TABLE_CHARTER), SPRING));
  signature = only (fixture, QUATUOR_TABLE_SIGNATURE);
  g_assert_true (quatuor_id_equal (&signature->person, &zoe));
  g_assert_cmpint (signature->signed_on, ==, SPRING);
  g_assert_null (quatuor_charter_sign_all (cohort_of (fixture),
                                           only (fixture, QUATUOR_TABLE_CHARTER), SPRING));
  quatuor_test_store_apply (fixture, quatuor_charter_unsign (cohort_of (fixture), signature));
  g_assert_cmpuint (count (fixture, QUATUOR_TABLE_SIGNATURE), ==, 0);
}

#define ADD(path, func)                                                                      \
  g_test_add (path, QuatuorTestStore, NULL, quatuor_test_store_set_up, func,                 \
              quatuor_test_store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/groups/propose", test_propose);
  ADD ("/store/groups/members", test_members);
  ADD ("/store/groups/remove", test_remove);
  ADD ("/store/groups/use", test_use);
  ADD ("/store/groups/presence", test_presence);
  ADD ("/store/groups/need", test_need);
  ADD ("/store/groups/charter", test_charter);
  ADD ("/store/groups/sign-all", test_sign_all);
  return g_test_run ();
}

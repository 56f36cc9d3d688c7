/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-commitment-edit.h"
#include "quatuor-contact-edit.h"
#include "quatuor-interview-edit.h"
#include "quatuor-restraint.h"
#include "quatuor-topic-edit.h"

#include "quatuor-test-store.h"

/* The acts of local support on a programme in a file: each is done, looked at
 * in the cohort, and taken back. */

static QuatuorCohort *
here (QuatuorTestStore *fixture)
{
  return quatuor_store_get_cohort (fixture->store);
}

static QuatuorContact
visit (QuatuorTestStore *fixture)
{
  return (QuatuorContact) {
    .id = quatuor_id_new (),
    .code = (char *) "VISIT1",
    .territory = fixture->base.territory,
    .date = quatuor_date_new (2026, 3, 12),
    .kind = (char *) "visit",
    .minutes = 90,
    .note = (char *) "La maire hésite sur la friche.",
    .visibility = (char *) "coach",
  };
}

static QuatuorCommitment
promise (QuatuorTestStore *fixture,
         const char       *code,
         const char       *text)
{
  return (QuatuorCommitment) {
    .id = quatuor_id_new (),
    .code = (char *) code,
    .territory = fixture->base.territory,
    .text = (char *) text,
    .seat = fixture->base.seat[0],
    .due = quatuor_date_new (2026, 4, 1),
    .state = (char *) QUATUOR_COMMITMENT_OPEN,
  };
}

static QuatuorEdit *
write_visit (QuatuorTestStore     *fixture,
             const QuatuorContact *contact,
             GPtrArray            *topics,
             GPtrArray            *commitments,
             const QuatuorId      *person)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  g_autoptr (GArray) known_topics = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  QuatuorContactNote note = { contact, people, known_topics, topics, commitments };

  if (person != NULL)
    g_array_append_val (people, *person);
  return quatuor_contact_write (here (fixture), &note);
}

static void
test_contact (QuatuorTestStore *fixture,
              gconstpointer     data)
{
  QuatuorContact contact = visit (fixture);
  QuatuorTopic topic = { quatuor_id_new (), fixture->base.territory, (char *) "La friche",
                         (char *) "open", NULL };
  QuatuorCommitment first = promise (fixture, "AAAAAA", "Envoyer le plan de la friche");
  QuatuorCommitment second = promise (fixture, "BBBBBB", "Inviter la DDT");
  g_autoptr (GPtrArray) topics = g_ptr_array_new ();
  g_autoptr (GPtrArray) commitments = g_ptr_array_new ();
  const QuatuorContact *noted;

  first.contact = second.contact = contact.id;
  g_ptr_array_add (topics, &topic);
  g_ptr_array_add (commitments, &first);
  g_ptr_array_add (commitments, &second);
  quatuor_test_store_apply (fixture, write_visit (fixture, &contact, topics, commitments, NULL));

  noted = quatuor_contact_last (here (fixture), &fixture->base.territory,
                                quatuor_date_new (2026, 3, 12));
  g_assert_nonnull (noted);
  g_assert_cmpstr (noted->note, ==, contact.note);
  g_assert_null (quatuor_contact_shared_note (noted));
  g_assert_null (quatuor_contact_last (here (fixture), &fixture->base.territory,
                                       quatuor_date_new (2026, 3, 11)));
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_COMMITMENT)->len, ==, 2);
  g_assert_nonnull (quatuor_cohort_find (here (fixture), QUATUOR_TABLE_CONTACT_TOPIC,
                                         &contact.id, &topic.id));

  /* All of it was one act. */
  quatuor_test_store_undo (fixture);
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_CONTACT)->len, ==, 0);
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_COMMITMENT)->len, ==, 0);
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_TOPIC)->len, ==, 0);
}

static void
test_contact_again (QuatuorTestStore *fixture,
                    gconstpointer     data)
{
  QuatuorPerson person = { .id = quatuor_id_new (), .code = (char *) "PPPPPP",
                           .family_name = (char *) "Lefèvre" };
  QuatuorContact contact = visit (fixture);
  QuatuorCommitment first = promise (fixture, "AAAAAA", "Envoyer le plan");
  g_autoptr (GPtrArray) commitments = g_ptr_array_new ();
  QuatuorEdit *edit = quatuor_edit_new ("person.add");

  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_test_store_apply (fixture, edit);
  first.contact = contact.id;
  g_ptr_array_add (commitments, &first);
  quatuor_test_store_apply (fixture,
                            write_visit (fixture, &contact, NULL, commitments, &person.id));
  g_assert_nonnull (quatuor_cohort_find (here (fixture), QUATUOR_TABLE_CONTACT_PERSON,
                                         &contact.id, &person.id));

  /* Nobody was met after all. */
  contact.visibility = (char *) "shareable";
  quatuor_test_store_apply (fixture, write_visit (fixture, &contact, NULL, NULL, NULL));
  g_assert_null (quatuor_cohort_find (here (fixture), QUATUOR_TABLE_CONTACT_PERSON,
                                      &contact.id, &person.id));

  /* The contact goes, the promise stays. */
  quatuor_test_store_apply (fixture, quatuor_contact_remove (here (fixture), &contact));
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_CONTACT)->len, ==, 0);
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_COMMITMENT)->len, ==, 1);

  /* Who asks for what somebody else has removed meanwhile has nothing to undo. */
  quatuor_test_store_apply (fixture, quatuor_contact_remove (here (fixture), &contact));
  for (guint i = 0; i < 4; i++)
    quatuor_test_store_undo (fixture);
  g_assert_null (quatuor_cohort_find (here (fixture), QUATUOR_TABLE_PERSON, &person.id));
}

static void
test_commitment (QuatuorTestStore *fixture,
                 gconstpointer     data)
{
  QuatuorCommitment commitment = promise (fixture, "AAAAAA", "Envoyer le plan");
  const QuatuorDate due = commitment.due;
  const QuatuorCommitment *now;
  g_autofree char *who = NULL;

  quatuor_test_store_apply (fixture, quatuor_commitment_write (here (fixture), &commitment));
  now = quatuor_cohort_find (here (fixture), QUATUOR_TABLE_COMMITMENT, &commitment.id);
  g_assert_false (quatuor_commitment_is_overdue (now, due));
  g_assert_true (quatuor_commitment_is_overdue (now, due + 1));
  g_assert_false (quatuor_commitment_is_coach (now));

  quatuor_test_store_apply (fixture, quatuor_commitment_set_state (here (fixture), now,
                                                                   QUATUOR_COMMITMENT_KEPT,
                                                                   due + 2));
  now = quatuor_cohort_find (here (fixture), QUATUOR_TABLE_COMMITMENT, &commitment.id);
  g_assert_cmpint (now->state_on, ==, due + 2);
  g_assert_false (quatuor_commitment_is_overdue (now, due + 3));

  quatuor_test_store_apply (fixture, quatuor_commitment_set_state (here (fixture), now,
                                                                   QUATUOR_COMMITMENT_OPEN,
                                                                   due + 4));
  now = quatuor_cohort_find (here (fixture), QUATUOR_TABLE_COMMITMENT, &commitment.id);
  g_assert_cmpint (now->state_on, ==, QUATUOR_DATE_UNKNOWN);

  quatuor_test_store_apply (fixture, quatuor_commitment_remove (here (fixture), now));
  g_assert_null (quatuor_cohort_find (here (fixture), QUATUOR_TABLE_COMMITMENT,
                                      &commitment.id));
  quatuor_test_store_undo (fixture);
  now = quatuor_cohort_find (here (fixture), QUATUOR_TABLE_COMMITMENT, &commitment.id);
  g_assert_nonnull (now);
  who = quatuor_commitment_who (here (fixture), now);
  g_assert_cmpstr (who, !=, "…");
}

static void
test_topic (QuatuorTestStore *fixture,
            gconstpointer     data)
{
  QuatuorTopic topic = { quatuor_id_new (), fixture->base.territory, (char *) "La cantine",
                         (char *) "open", NULL };

  quatuor_test_store_apply (fixture, quatuor_topic_write (here (fixture), &topic));
  topic.state = (char *) "parked";
  quatuor_test_store_apply (fixture, quatuor_topic_write (here (fixture), &topic));
  g_assert_true (g_str_has_prefix (quatuor_store_get_undo (fixture->store)->label, "topic.park "));
  quatuor_test_store_apply (fixture, quatuor_topic_remove (here (fixture), &topic));
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_TOPIC)->len, ==, 0);
  for (guint i = 0; i < 3; i++)
    quatuor_test_store_undo (fixture);
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_TOPIC)->len, ==, 0);
}

static void
assert_source (QuatuorTestStore *fixture,
               const QuatuorId  *excerpt,
               const char       *expected)
{
  g_autofree char *source = quatuor_excerpt_source (
      here (fixture), quatuor_cohort_find (here (fixture), QUATUOR_TABLE_EXCERPT, excerpt));

  g_assert_cmpstr (source, ==, expected);
}

static QuatuorId
add_category_label (QuatuorTestStore *fixture,
                    const char       *label)
{
  const QuatuorCategory *category = quatuor_cohort_find (here (fixture), QUATUOR_TABLE_CATEGORY,
                                                         &fixture->base.category[0]);
  QuatuorCategory *named = quatuor_row_copy (QUATUOR_TABLE_CATEGORY, category);
  QuatuorEdit *edit = quatuor_edit_new ("category.edit");
  QuatuorPerson person = { .id = quatuor_id_new (), .code = (char *) "PPPPPP",
                           .given_name = (char *) "Zoé", .family_name = (char *) "Lefèvre" };

  quatuor_row_set_text (&named->label, label);
  quatuor_edit_put (edit, QUATUOR_TABLE_CATEGORY, named);
  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_row_free (QUATUOR_TABLE_CATEGORY, named);
  quatuor_test_store_apply (fixture, edit);
  return person.id;
}

static void
test_interview (QuatuorTestStore *fixture,
                gconstpointer     data)
{
  QuatuorInterview interview = {
    .id = quatuor_id_new (),
    .territory = fixture->base.territory,
    .seat = fixture->base.seat[0],
    .person = add_category_label (fixture, "Élu"),
    .code = (char *) "R1",
    .consent = (char *) "given",
    .note = (char *) "À garder pour moi.",
  };
  QuatuorExcerpt excerpts[] = {
    { .id = quatuor_id_new (), .text = (char *) "On y va.", .consent = (char *) "named" },
    { .id = quatuor_id_new (), .text = (char *) "On hésite.", .consent = (char *) "role" },
    { .id = quatuor_id_new (), .text = (char *) "On se tait.", .consent = (char *) "hidden" },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GPtrArray) shown = NULL;
  g_autofree char *code = quatuor_interview_new_code (here (fixture));
  g_autofree char *next = NULL;

  g_assert_cmpstr (code, ==, "R1");
  excerpts[1].criterion = fixture->base.criterion[0];
  for (guint i = 0; i < G_N_ELEMENTS (excerpts); i++)
    g_ptr_array_add (list, &excerpts[i]);
  quatuor_test_store_apply (fixture, quatuor_interview_write (here (fixture), &interview, list));
  next = quatuor_interview_new_code (here (fixture));
  g_assert_cmpstr (next, ==, "R2");
  assert_source (fixture, &excerpts[0].id, "Zoé Lefèvre, Élu");
  assert_source (fixture, &excerpts[1].id, "Élu");
  assert_source (fixture, &excerpts[2].id, NULL);
  shown = quatuor_excerpt_list (here (fixture), &fixture->base.territory,
                                &fixture->base.criterion[0]);
  g_assert_cmpuint (shown->len, ==, 1);

  /* Whoever takes the consent back takes all words back. */
  interview.consent = (char *) "refused";
  g_ptr_array_remove_index (list, 0);
  quatuor_test_store_apply (fixture, quatuor_interview_write (here (fixture), &interview, list));
  g_assert_null (quatuor_cohort_find (here (fixture), QUATUOR_TABLE_EXCERPT, &excerpts[0].id));
  assert_source (fixture, &excerpts[1].id, NULL);

  quatuor_test_store_apply (fixture, quatuor_interview_remove (here (fixture), &interview));
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_EXCERPT)->len, ==, 0);
  quatuor_test_store_undo (fixture);
  quatuor_test_store_undo (fixture);
  assert_source (fixture, &excerpts[0].id, "Zoé Lefèvre, Élu");
}

static void
test_restraint (QuatuorTestStore *fixture,
                gconstpointer     data)
{
  QuatuorRestraint restraint = {
    .id = quatuor_id_new (),
    .title = (char *) "Municipales 2026",
    .starts = quatuor_date_new (2025, 9, 1),
    .ends = quatuor_date_new (2026, 3, 22),
  };
  g_autofree char *warning = NULL;

  g_assert_null (quatuor_restraint_at (here (fixture), quatuor_date_new (2026, 1, 1)));
  quatuor_test_store_apply (fixture, quatuor_restraint_write (here (fixture), &restraint));
  g_assert_null (quatuor_restraint_at (here (fixture), quatuor_date_new (2025, 8, 31)));
  g_assert_nonnull (quatuor_restraint_at (here (fixture), quatuor_date_new (2025, 9, 1)));
  g_assert_nonnull (quatuor_restraint_at (here (fixture), quatuor_date_new (2026, 3, 22)));
  g_assert_null (quatuor_restraint_at (here (fixture), quatuor_date_new (2026, 3, 23)));
  g_assert_null (quatuor_restraint_at (here (fixture), QUATUOR_DATE_UNKNOWN));
  warning = quatuor_restraint_warning (here (fixture), quatuor_date_new (2026, 1, 1));
  g_assert_nonnull (strstr (warning, "Municipales 2026"));

  /* A period without days is no period yet; without an end it goes on. */
  restraint.ends = QUATUOR_DATE_UNKNOWN;
  quatuor_test_store_apply (fixture, quatuor_restraint_write (here (fixture), &restraint));
  g_assert_nonnull (quatuor_restraint_at (here (fixture), quatuor_date_new (2030, 1, 1)));
  restraint.starts = QUATUOR_DATE_UNKNOWN;
  quatuor_test_store_apply (fixture, quatuor_restraint_write (here (fixture), &restraint));
  g_assert_null (quatuor_restraint_at (here (fixture), quatuor_date_new (2026, 1, 1)));
  quatuor_test_store_apply (fixture, quatuor_restraint_remove (here (fixture), &restraint));
  g_assert_cmpuint (quatuor_cohort_rows (here (fixture), QUATUOR_TABLE_RESTRAINT)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, QuatuorTestStore, NULL, quatuor_test_store_set_up, func, \
              quatuor_test_store_tear_down)
  ADD ("/store/support/contact", test_contact);
  ADD ("/store/support/contact-again", test_contact_again);
  ADD ("/store/support/commitment", test_commitment);
  ADD ("/store/support/topic", test_topic);
  ADD ("/store/support/interview", test_interview);
  ADD ("/store/support/restraint", test_restraint);

  return g_test_run ();
}

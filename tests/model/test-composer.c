/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer.h"

#include <locale.h>
#include <string.h>

#define N_CASES 1000
#define N_PLANTED 200
#define FIRST_SEED 20220204

/* A programme: so many territories, with a team of so many each. */
static QuatuorComposer *
make_teams (guint n_territories,
            guint team)
{
  QuatuorComposer *composer = quatuor_composer_new ();

  for (guint i = 0; i < n_territories; i++)
    {
      QuatuorId territory = quatuor_id_new ();

      for (guint n = 0; n < team; n++)
        {
          g_autofree char *name = g_strdup_printf ("Personne %u-%u", i + 1, n + 1);

          quatuor_composer_add_member (composer, NULL, NULL, &territory, name);
        }
    }
  return composer;
}

static guint
count_issues (const QuatuorComposer *composer,
              const QuatuorProposal *proposal,
              QuatuorIssueKind       kind)
{
  g_autoptr (GArray) issues = quatuor_composer_check (composer, proposal);
  guint n = 0;

  for (guint i = 0; i < issues->len; i++)
    if (g_array_index (issues, QuatuorIssue, i).kind == kind)
      n++;
  return n;
}

/* What may never be broken, counted here without the help of the composer. */
static void
assert_hard_rules (const QuatuorComposer *composer,
                   const QuatuorProposal *proposal)
{
  for (guint round = 0; round < proposal->n_rounds; round++)
    {
      g_autofree guint *sizes = g_new0 (guint, proposal->n_groups);
      guint smallest = G_MAXUINT, largest = 0;

      for (guint a = 0; a < proposal->n_members; a++)
        {
          guint group = quatuor_proposal_get_place (proposal, round, a);
          const QuatuorId *territory = &quatuor_composer_get_member (composer, a)->territory;

          g_assert_cmpuint (group, <, proposal->n_groups);
          sizes[group]++;
          for (guint b = a + 1; b < proposal->n_members; b++)
            if (quatuor_proposal_get_place (proposal, round, b) == group &&
                !quatuor_id_is_none (territory))
              g_assert_false (quatuor_id_equal (
                territory, &quatuor_composer_get_member (composer, b)->territory));
        }
      for (guint i = 0; i < proposal->n_groups; i++)
        {
          smallest = MIN (smallest, sizes[i]);
          largest = MAX (largest, sizes[i]);
        }
      g_assert_cmpuint (largest - smallest, <=, 1);
    }
}

static guint
count_pairs_twice (const QuatuorProposal *proposal)
{
  guint twice = 0;

  for (guint a = 0; a < proposal->n_members; a++)
    for (guint b = a + 1; b < proposal->n_members; b++)
      {
        guint n = 0;

        for (guint i = 0; i < proposal->n_rounds; i++)
          if (quatuor_proposal_get_place (proposal, i, a) ==
              quatuor_proposal_get_place (proposal, i, b))
            n++;
        twice += n > 1 ? n - 1 : 0;
      }
  return twice;
}

/* Ten territories of four, three rounds of groups of five: the evening of the
 * seeds, and what this issue asks to be shown. */
static void
test_forty (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (10, 4);

  for (guint i = 0; i < 50; i++)
    {
      QuatuorComposerOptions options = { .size = 5, .n_rounds = 3, .seed = FIRST_SEED + i };
      g_autoptr (QuatuorProposal) proposal = quatuor_composer_propose (composer, &options, NULL);
      g_autoptr (GArray) issues = quatuor_composer_check (composer, proposal);

      g_assert_cmpuint (proposal->n_groups, ==, 8);
      assert_hard_rules (composer, proposal);
      g_assert_cmpuint (count_pairs_twice (proposal), ==, 0);
      g_assert_cmpuint (issues->len, ==, 0);
    }
}

static void
test_same_seed (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (10, 4);
  QuatuorComposerOptions options = { .size = 5, .n_rounds = 3, .seed = FIRST_SEED };
  g_autoptr (QuatuorProposal) first = quatuor_composer_propose (composer, &options, NULL);
  g_autoptr (QuatuorProposal) again = quatuor_composer_propose (composer, &options, NULL);
  g_autoptr (QuatuorProposal) other = NULL;
  gsize size = sizeof *first->places * first->n_members * first->n_rounds;

  options.seed++;
  other = quatuor_composer_propose (composer, &options, NULL);
  g_assert_cmpmem (first->places, size, again->places, size);
  g_assert_cmpint (memcmp (first->places, other->places, size), !=, 0);
}

/* A case of some people of some territories, some of whom met, with wishes and
 * topics. */
static QuatuorComposer *
draw_case (GRand *draw)
{
  QuatuorComposer *composer = quatuor_composer_new ();
  guint n_territories = (guint) g_rand_int_range (draw, 1, 14);
  guint n, n_meetings, n_wishes;

  for (guint i = 0; i < n_territories; i++)
    {
      QuatuorId territory = quatuor_id_new ();
      guint team = (guint) g_rand_int_range (draw, 0, 6);

      for (guint j = 0; j < team; j++)
        quatuor_composer_add_member (composer, NULL, NULL,
                                     g_rand_int_range (draw, 0, 12) > 0 ? &territory : NULL, "Zoé");
    }
  n = quatuor_composer_n_members (composer);
  if (n < 2)
    return composer;

  n_meetings = (guint) g_rand_int_range (draw, 0, (gint32) (n * 3));
  n_wishes = (guint) g_rand_int_range (draw, 0, 6);
  for (guint i = 0; i < n_meetings + n_wishes; i++)
    {
      guint a = (guint) g_rand_int_range (draw, 0, (gint32) n);
      guint b = (guint) g_rand_int_range (draw, 0, (gint32) n);

      if (a == b)
        continue;
      if (i < n_meetings)
        quatuor_composer_add_meeting (composer, a, b, 2459615 + (QuatuorDate) i, NULL);
      else
        quatuor_composer_set_wish (composer, a, b, g_rand_boolean (draw) ? QUATUOR_WISH_WITH
                                                                         : QUATUOR_WISH_WITHOUT);
    }
  if (g_rand_int_range (draw, 0, 3) == 0)
    {
      quatuor_composer_add_topic (composer, "L’eau");
      quatuor_composer_add_topic (composer, "Le foncier");
      for (guint i = 0; i < n; i++)
        quatuor_composer_set_wished_topic (composer, i, (guint) g_rand_int_range (draw, 0, 3));
    }
  return composer;
}

static void
test_random (void)
{
  g_autoptr (GRand) draw = g_rand_new_with_seed (FIRST_SEED);
  gint64 worst = 0;
  guint worst_case = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (QuatuorComposer) composer = draw_case (draw);
      gboolean by_size = g_rand_boolean (draw);
      QuatuorComposerOptions options = {
        .size = by_size ? (guint) g_rand_int_range (draw, 1, 9) : 0,
        .n_groups = by_size ? 0 : (guint) g_rand_int_range (draw, 1, 12),
        .n_rounds = (guint) g_rand_int_range (draw, 1, 5),
        .seed = g_rand_int (draw),
      };
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (QuatuorProposal) proposal = quatuor_composer_propose (composer, &options, NULL);
      gint64 took = g_get_monotonic_time () - begun;

      if (took > worst)
        {
          worst = took;
          worst_case = i;
        }
      assert_hard_rules (composer, proposal);
      g_assert_cmpuint (count_issues (composer, proposal, QUATUOR_ISSUE_SAME_TERRITORY), ==, 0);
      g_assert_cmpuint (count_issues (composer, proposal, QUATUOR_ISSUE_UNEVEN), ==, 0);
      g_assert_cmpuint (count_issues (composer, proposal, QUATUOR_ISSUE_MET_TWICE), ==,
                        count_pairs_twice (proposal));
    }
  g_print ("# %u random cases, no hard rule broken; the slowest, number %u, took %.1f ms\n",
           N_CASES, worst_case, (double) worst / 1000);
}

/* Where groups without an old pair exist, they are found: such groups are drawn
 * first, and people made to have met who are in different ones. */
static void
test_planted (void)
{
  g_autoptr (GRand) draw = g_rand_new_with_seed (FIRST_SEED);

  for (guint i = 0; i < N_PLANTED; i++)
    {
      g_autoptr (QuatuorComposer) composer = make_teams (10, 4);
      QuatuorComposerOptions options = { .size = 5, .n_rounds = 1, .seed = FIRST_SEED + i };
      g_autoptr (QuatuorProposal) planted = quatuor_composer_propose (composer, &options, NULL);
      g_autoptr (QuatuorProposal) found = NULL;

      for (guint a = 0; a < planted->n_members; a++)
        for (guint b = a + 1; b < planted->n_members; b++)
          if (quatuor_proposal_get_place (planted, 0, a) !=
                quatuor_proposal_get_place (planted, 0, b) &&
              g_rand_int_range (draw, 0, 3) == 0)
            quatuor_composer_add_meeting (composer, a, b, 2459615, NULL);

      options.seed = g_rand_int (draw);
      found = quatuor_composer_propose (composer, &options, NULL);
      assert_hard_rules (composer, found);
      g_assert_cmpuint (count_issues (composer, found, QUATUOR_ISSUE_MET_BEFORE), ==, 0);
    }
}

/* A territory with more people than there would be groups makes more groups. */
static void
test_more_groups (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (2, 4);
  QuatuorComposerOptions options = { .n_groups = 2, .n_rounds = 1, .seed = FIRST_SEED };
  g_autoptr (QuatuorProposal) proposal = quatuor_composer_propose (composer, &options, NULL);
  g_autoptr (GArray) issues = quatuor_composer_check (composer, proposal);
  g_autofree char *words = NULL;

  g_assert_cmpuint (proposal->n_groups, ==, 4);
  assert_hard_rules (composer, proposal);
  g_assert_cmpuint (issues->len, ==, 1);
  words = quatuor_composer_describe (composer, proposal, &g_array_index (issues, QuatuorIssue, 0));
  g_assert_nonnull (strstr (words, "2"));
  g_assert_nonnull (strstr (words, "4"));
}

static void
test_nobody (void)
{
  g_autoptr (QuatuorComposer) composer = quatuor_composer_new ();
  QuatuorComposerOptions options = { 0 };
  g_autoptr (QuatuorProposal) nobody = quatuor_composer_propose (composer, &options, NULL);
  g_autoptr (QuatuorProposal) one = NULL;
  g_autoptr (GArray) issues = quatuor_composer_check (composer, nobody);

  g_assert_cmpuint (nobody->n_members, ==, 0);
  g_assert_cmpuint (issues->len, ==, 0);
  quatuor_composer_add_member (composer, NULL, NULL, NULL, "Anne Moreau");
  one = quatuor_composer_propose (composer, &options, NULL);
  g_assert_cmpuint (one->n_groups, ==, 1);
  g_assert_cmpuint (quatuor_proposal_get_place (one, 0, 0), ==, 0);
}

/* Wishes are heard where nothing stands against them. */
static void
test_wishes (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (8, 1);
  QuatuorComposerOptions options = { .size = 2, .n_rounds = 1, .seed = FIRST_SEED };
  g_autoptr (QuatuorProposal) proposal = NULL;
  g_autoptr (GArray) issues = NULL;

  quatuor_composer_set_wish (composer, 0, 1, QUATUOR_WISH_WITHOUT);
  quatuor_composer_set_wish (composer, 1, 0, QUATUOR_WISH_WITH);
  quatuor_composer_set_wish (composer, 2, 3, QUATUOR_WISH_WITHOUT);
  for (guint i = 0; i < 4; i++)
    quatuor_composer_add_topic (composer, "Le foncier");
  quatuor_composer_set_wished_topic (composer, 5, 3);
  proposal = quatuor_composer_propose (composer, &options, NULL);
  issues = quatuor_composer_check (composer, proposal);

  g_assert_cmpuint (issues->len, ==, 0);
  g_assert_cmpuint (quatuor_proposal_get_place (proposal, 0, 0), ==,
                    quatuor_proposal_get_place (proposal, 0, 1));
  g_assert_cmpuint (quatuor_proposal_get_place (proposal, 0, 5), ==, 2);
}

/* What cannot be kept is said with names: two who met, in a programme of two. */
static void
test_words (void)
{
  g_autoptr (QuatuorComposer) composer = quatuor_composer_new ();
  QuatuorComposerOptions options = { .size = 2, .n_rounds = 2, .seed = FIRST_SEED };
  g_autoptr (QuatuorProposal) proposal = NULL;
  g_autoptr (GArray) issues = NULL;
  g_autofree char *before = NULL;
  g_autofree char *twice = NULL;

  quatuor_composer_add_member (composer, NULL, NULL, NULL, "Anne Moreau");
  quatuor_composer_add_member (composer, NULL, NULL, NULL, "Paul Martin");
  quatuor_composer_add_meeting (composer, 1, 0, quatuor_date_new (2026, 2, 4), NULL);
  quatuor_composer_add_meeting (composer, 0, 1, quatuor_date_new (2026, 1, 4), NULL);
  proposal = quatuor_composer_propose (composer, &options, NULL);
  issues = quatuor_composer_check (composer, proposal);

  g_assert_cmpuint (issues->len, ==, 2);
  before = quatuor_composer_describe (composer, proposal, &g_array_index (issues, QuatuorIssue, 0));
  twice = quatuor_composer_describe (composer, proposal, &g_array_index (issues, QuatuorIssue, 1));
  g_assert_true (g_str_has_prefix (before, "Anne Moreau"));
  g_assert_nonnull (strstr (before, "Paul Martin"));
  g_assert_nonnull (strstr (before, "2026"));
  g_assert_nonnull (strstr (twice, "1"));
  g_assert_nonnull (strstr (twice, "2"));
}

/* Every kind of issue has its words, also when a person moved somebody where
 * the composer would not. */
static void
test_moved (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (3, 2);
  QuatuorComposerOptions options = { .n_groups = 2, .n_rounds = 2, .seed = FIRST_SEED };
  g_autoptr (QuatuorProposal) moved = quatuor_composer_propose (composer, &options, NULL);
  g_autoptr (GArray) issues = NULL;

  quatuor_composer_add_meeting (composer, 0, 2, QUATUOR_DATE_UNKNOWN, "Élus");
  quatuor_composer_set_wish (composer, 0, 4, QUATUOR_WISH_WITHOUT);
  quatuor_composer_add_topic (composer, "L’eau");
  quatuor_composer_add_topic (composer, "Le foncier");
  quatuor_composer_set_wished_topic (composer, 1, 2);
  quatuor_composer_set_wish (composer, 1, 3, QUATUOR_WISH_WITH);
  g_assert_cmpuint (count_issues (composer, moved, QUATUOR_ISSUE_SAME_TERRITORY), ==, 0);
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 6; i++)
      quatuor_proposal_set_place (moved, round, i, i == 3 ? 1 : 0);
  issues = quatuor_composer_check (composer, moved);

  for (guint i = 0; i < issues->len; i++)
    {
      g_autofree char *words =
        quatuor_composer_describe (composer, moved, &g_array_index (issues, QuatuorIssue, i));

      g_assert_cmpuint (strlen (words), >, 10);
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
  for (QuatuorIssueKind kind = QUATUOR_ISSUE_SAME_TERRITORY; kind <= QUATUOR_ISSUE_UNEVEN; kind++)
    g_assert_cmpuint (count_issues (composer, moved, kind), >, 0);
}

/* A large programme is composed while somebody waits. */
static void
test_large (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (250, 4);
  QuatuorComposerOptions options = { .size = 8, .n_rounds = 3, .seed = FIRST_SEED };
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (QuatuorProposal) proposal = quatuor_composer_propose (composer, &options, NULL);

  g_print ("# 1,000 people in three rounds took %.1f ms\n",
           (double) (g_get_monotonic_time () - begun) / 1000);
  assert_hard_rules (composer, proposal);
  g_assert_cmpuint (count_pairs_twice (proposal), ==, 0);
}

/* A search that is stopped at once has groups that keep the hard rules; one that
 * is let go on tells how far it is. */
static void
test_watched (void)
{
  g_autoptr (QuatuorComposer) composer = make_teams (10, 4);
  QuatuorComposerOptions options = { .size = 5, .n_rounds = 12, .seed = FIRST_SEED };
  QuatuorComposerWatch watch = { .stop = 1 };
  g_autoptr (QuatuorProposal) stopped = quatuor_composer_propose (composer, &options, &watch);
  g_autoptr (QuatuorProposal) whole = NULL;

  assert_hard_rules (composer, stopped);
  g_assert_cmpint (watch.permille, ==, 0);

  /* Twelve rounds are too many for nobody to meet twice: it goes on to the end. */
  watch.stop = 0;
  whole = quatuor_composer_propose (composer, &options, &watch);
  assert_hard_rules (composer, whole);
  g_assert_cmpint (watch.permille, >, 900);
  g_assert_cmpint (watch.permille, <=, 1000);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/composer/forty", test_forty);
  g_test_add_func ("/model/composer/same-seed", test_same_seed);
  g_test_add_func ("/model/composer/random", test_random);
  g_test_add_func ("/model/composer/planted", test_planted);
  g_test_add_func ("/model/composer/more-groups", test_more_groups);
  g_test_add_func ("/model/composer/nobody", test_nobody);
  g_test_add_func ("/model/composer/wishes", test_wishes);
  g_test_add_func ("/model/composer/words", test_words);
  g_test_add_func ("/model/composer/moved", test_moved);
  g_test_add_func ("/model/composer/large", test_large);
  g_test_add_func ("/model/composer/watched", test_watched);

  return g_test_run ();
}

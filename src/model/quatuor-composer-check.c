/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-composer-private.h"

#include <glib/gi18n-lib.h>

/* What one look at a proposal needs at every step. */
typedef struct
{
  const QuatuorComposer *composer;
  const QuatuorProposal *proposal;
  GArray                *issues;
} Look;

static void
add (Look             *look,
     QuatuorIssueKind  kind,
     guint             a,
     guint             b,
     guint             round,
     guint             earlier)
{
  QuatuorIssue issue = { .kind = kind, .a = a, .b = b, .round = round, .earlier = earlier };

  if (kind != QUATUOR_ISSUE_MORE_GROUPS && kind != QUATUOR_ISSUE_UNEVEN)
    issue.group = quatuor_proposal_get_place (look->proposal, round, a);
  g_array_append_val (look->issues, issue);
}

/* The first round before @round in which two members share a group. */
static gboolean
find_earlier (Look  *look,
              guint  a,
              guint  b,
              guint  round,
              guint *earlier)
{
  for (guint i = 0; i < round; i++)
    if (quatuor_proposal_get_place (look->proposal, i, a) ==
        quatuor_proposal_get_place (look->proposal, i, b))
      {
        *earlier = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
share_territory (Look  *look,
                 guint  a,
                 guint  b)
{
  const QuatuorId *territory = &quatuor_composer_get_member (look->composer, a)->territory;

  return !quatuor_id_is_none (territory) &&
         quatuor_id_equal (territory,
                           &quatuor_composer_get_member (look->composer, b)->territory);
}

static void
look_at_pair (Look  *look,
              guint  a,
              guint  b,
              guint  round)
{
  guint earlier = 0;

  if (share_territory (look, a, b))
    add (look, QUATUOR_ISSUE_SAME_TERRITORY, a, b, round, 0);
  if (find_earlier (look, a, b, round, &earlier))
    add (look, QUATUOR_ISSUE_MET_TWICE, a, b, round, earlier);
  else if (quatuor_composer_find_meeting (look->composer, a, b) != NULL)
    add (look, QUATUOR_ISSUE_MET_BEFORE, a, b, round, 0);
}

/* The members of each group of a round, group by group. */
static GPtrArray *
sort_round (const QuatuorProposal *proposal,
            guint                  round)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < proposal->n_groups; i++)
    g_ptr_array_add (groups, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < proposal->n_members; i++)
    g_array_append_val (g_ptr_array_index (groups, quatuor_proposal_get_place (proposal, round, i)),
                        i);
  return groups;
}

static void
look_at_round (Look  *look,
               guint  round)
{
  g_autoptr (GPtrArray) groups = sort_round (look->proposal, round);
  guint smallest = G_MAXUINT, largest = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *members = g_ptr_array_index (groups, i);

      smallest = MIN (smallest, members->len);
      largest = MAX (largest, members->len);
      for (guint a = 0; a < members->len; a++)
        for (guint b = a + 1; b < members->len; b++)
          look_at_pair (look, g_array_index (members, guint, a), g_array_index (members, guint, b),
                        round);
    }
  if (largest > smallest + 1)
    add (look, QUATUOR_ISSUE_UNEVEN, smallest, largest, round, 0);
}

static void
look_at_wish (Look                  *look,
              const QuatuorPairWish *wish)
{
  guint round = 0;
  gboolean together = find_earlier (look, wish->a, wish->b, look->proposal->n_rounds, &round);

  if (wish->wish == QUATUOR_WISH_WITH && !together)
    add (look, QUATUOR_ISSUE_WITH, wish->a, wish->b, 0, 0);
  else if (wish->wish == QUATUOR_WISH_WITHOUT && together)
    add (look, QUATUOR_ISSUE_WITHOUT, wish->a, wish->b, round, 0);
}

static void
look_at_topics (Look  *look,
                guint  member)
{
  const QuatuorProposal *proposal = look->proposal;
  guint n_topics = quatuor_composer_n_topics (look->composer);
  guint wished = quatuor_composer_get_member (look->composer, member)->topic;
  gboolean met = wished == 0 || wished > n_topics;

  for (guint i = 0; i < proposal->n_rounds; i++)
    {
      guint group = quatuor_proposal_get_place (proposal, i, member);

      met = met || group + 1 == wished;
      for (guint earlier = 0; group < n_topics && earlier < i; earlier++)
        if (quatuor_proposal_get_place (proposal, earlier, member) == group)
          {
            add (look, QUATUOR_ISSUE_SAME_TOPIC, member, member, i, earlier);
            break;
          }
    }
  if (!met)
    add (look, QUATUOR_ISSUE_TOPIC, member, member, 0, 0);
}

static int
compare_issues (gconstpointer a,
                gconstpointer b)
{
  const QuatuorIssue *one = a;
  const QuatuorIssue *other = b;

  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  return (int) one->round - (int) other->round;
}

/**
 * quatuor_composer_check:
 * @self: a composer
 * @proposal: its groups, also when somebody has changed them
 *
 * Returns: (transfer full) (element-type QuatuorIssue): what the groups do not
 *   keep, the gravest first; none for groups that keep everything
 */
GArray *
quatuor_composer_check (const QuatuorComposer *self,
                        const QuatuorProposal *proposal)
{
  Look look = { self, proposal, g_array_new (FALSE, FALSE, sizeof (QuatuorIssue)) };

  for (guint i = 0; i < proposal->n_rounds; i++)
    look_at_round (&look, i);
  for (guint i = 0; i < self->wishes->len; i++)
    look_at_wish (&look, &g_array_index (self->wishes, QuatuorPairWish, i));
  for (guint i = 0; i < proposal->n_members; i++)
    look_at_topics (&look, i);
  if (proposal->n_groups > proposal->n_asked)
    add (&look, QUATUOR_ISSUE_MORE_GROUPS, proposal->n_asked, proposal->n_groups, 0, 0);

  g_array_sort (look.issues, compare_issues);
  return look.issues;
}

static char *
describe_meeting (const QuatuorComposer *self,
                  const QuatuorIssue    *issue,
                  const char            *a,
                  const char            *b)
{
  const QuatuorPairMeeting *meeting = quatuor_composer_find_meeting (self, issue->a, issue->b);
  g_autofree char *on = NULL;

  if (meeting == NULL)
    return g_strdup ("");
  if (meeting->on != QUATUOR_DATE_UNKNOWN)
    {
      on = quatuor_date_to_display (meeting->on);
      /* Translators: two people, and a day. */
      return g_strdup_printf (_("%s and %s already sat together on %s."), a, b, on);
    }
  /* Translators: two people, and the title of a peer group. */
  return g_strdup_printf (_("%s and %s are already together in “%s”."), a, b,
                          meeting->group != NULL ? meeting->group : "…");
}

static char *
describe_topic (const QuatuorComposer *self,
                const QuatuorIssue    *issue,
                const char            *name)
{
  guint wished = quatuor_composer_get_member (self, issue->a)->topic;

  if (issue->kind == QUATUOR_ISSUE_SAME_TOPIC)
    /* Translators: a person, a topic, and the numbers of two rounds. */
    return g_strdup_printf (_("%s talks about “%s” in round %u and again in round %u."), name,
                            quatuor_composer_get_topic (self, issue->group), issue->earlier + 1,
                            issue->round + 1);
  /* Translators: a person, and a topic. */
  return g_strdup_printf (_("%s wished to talk about “%s” and does not."), name,
                          quatuor_composer_get_topic (self, wished - 1));
}

/* What is about the groups as such, and not about one member or two. */
static char *
describe_sizes (const QuatuorIssue *issue)
{
  if (issue->kind == QUATUOR_ISSUE_UNEVEN)
    /* Translators: the number of a round, and two numbers of people. */
    return g_strdup_printf (_("In round %u the smallest group has %u members and the largest %u."),
                            issue->round + 1, issue->a, issue->b);
  return g_strdup_printf (ngettext ("%u group was asked for; to hold one member of each territory "
                                    "at most, there must be %u.",
                                    "%u groups were asked for; to hold one member of each "
                                    "territory at most, there must be %u.",
                                    issue->a),
                          issue->a, issue->b);
}

/**
 * quatuor_composer_describe:
 * @self: a composer
 * @proposal: the groups
 * @issue: something they do not keep
 *
 * Returns: (transfer full): it in words, in the language of the screen
 */
char *
quatuor_composer_describe (const QuatuorComposer *self,
                           const QuatuorProposal *proposal,
                           const QuatuorIssue    *issue)
{
  const char *a, *b;

  if (issue->kind == QUATUOR_ISSUE_UNEVEN || issue->kind == QUATUOR_ISSUE_MORE_GROUPS)
    return describe_sizes (issue);

  a = quatuor_composer_get_member (self, issue->a)->name;
  b = quatuor_composer_get_member (self, issue->b)->name;
  switch (issue->kind)
    {
    case QUATUOR_ISSUE_SAME_TERRITORY:
      /* Translators: two people. */
      return g_strdup_printf (_("%s and %s come from the same territory."), a, b);
    case QUATUOR_ISSUE_MET_BEFORE:
      return describe_meeting (self, issue, a, b);
    case QUATUOR_ISSUE_MET_TWICE:
      /* Translators: two people, and the numbers of two rounds. */
      return g_strdup_printf (_("%s and %s sit together in round %u and again in round %u."), a, b,
                              issue->earlier + 1, issue->round + 1);
    case QUATUOR_ISSUE_WITHOUT:
      /* Translators: two people. */
      return g_strdup_printf (_("%s and %s asked not to sit together and do."), a, b);
    case QUATUOR_ISSUE_WITH:
      /* Translators: two people. */
      return g_strdup_printf (_("%s and %s wished to sit together and do not."), a, b);
    case QUATUOR_ISSUE_TOPIC:
    case QUATUOR_ISSUE_SAME_TOPIC:
      return describe_topic (self, issue, a);
    case QUATUOR_ISSUE_UNEVEN:
    case QUATUOR_ISSUE_MORE_GROUPS:
    default:
      g_assert_not_reached ();
    }
}

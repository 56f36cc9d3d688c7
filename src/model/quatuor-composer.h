/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorWish:
 *
 * What one person asked about sitting with another.
 */
typedef enum
{
  QUATUOR_WISH_NONE,
  QUATUOR_WISH_WITH,
  QUATUOR_WISH_WITHOUT,
} QuatuorWish;

/**
 * QuatuorComposerMember:
 * @seat: the seat that sits in the groups, or none
 * @person: who holds it, or who comes without a seat; none for a vacant seat
 * @territory: of which a group holds one at most; none counts for nothing
 * @name: what people call the member
 * @topic: the wished topic, counted from 1; 0 for no wish
 */
typedef struct
{
  QuatuorId  seat;
  QuatuorId  person;
  QuatuorId  territory;
  char      *name;
  guint      topic;
} QuatuorComposerMember;

/**
 * QuatuorComposerOptions:
 * @size: the most members of a group; 0 where @n_groups counts
 * @n_groups: how many groups a round; 0 where @size counts
 * @n_rounds: how many times everybody changes groups, from 1
 * @seed: what the draw begins from: the same seed gives the same groups
 */
typedef struct
{
  guint   size;
  guint   n_groups;
  guint   n_rounds;
  guint32 seed;
} QuatuorComposerOptions;

/**
 * QuatuorComposerWatch:
 * @stop: not 0 once the best groups so far are good enough
 * @permille: how much of the search is done
 *
 * What a search and those who wait for it tell each other, from one thread to
 * another: with g_atomic_int_get() and g_atomic_int_set().
 */
typedef struct
{
  int stop;
  int permille;
} QuatuorComposerWatch;

/**
 * QuatuorProposal:
 * @n_members: how many members sit in each round
 * @n_groups: how many groups there are in each round
 * @n_rounds: how many rounds there are
 * @n_asked: how many groups were asked for; fewer than @n_groups where a
 *   territory has more members than that
 * @seed: what the draw began from
 * @places: round by round, the group of each member
 *
 * Groups that somebody may use, change or throw away: nothing is written.
 */
typedef struct
{
  guint    n_members;
  guint    n_groups;
  guint    n_rounds;
  guint    n_asked;
  guint32  seed;
  guint   *places;
} QuatuorProposal;

typedef enum
{
  QUATUOR_ISSUE_SAME_TERRITORY,
  QUATUOR_ISSUE_MET_BEFORE,
  QUATUOR_ISSUE_MET_TWICE,
  QUATUOR_ISSUE_WITHOUT,
  QUATUOR_ISSUE_WITH,
  QUATUOR_ISSUE_TOPIC,
  QUATUOR_ISSUE_SAME_TOPIC,
  QUATUOR_ISSUE_UNEVEN,
  QUATUOR_ISSUE_MORE_GROUPS,
} QuatuorIssueKind;

/**
 * QuatuorIssue:
 * @kind: what a proposal does not keep
 * @a: the member it is about; the smallest size where groups are uneven
 * @b: the other member of a pair; the largest size where groups are uneven
 * @round: the round, from 0
 * @group: the group in it, from 0
 * @earlier: the round in which the two sat together already, or the topic was
 *   already talked about
 */
typedef struct
{
  QuatuorIssueKind kind;
  guint            a;
  guint            b;
  guint            round;
  guint            group;
  guint            earlier;
} QuatuorIssue;

/**
 * QuatuorComposer:
 *
 * Proposes groups. A group never holds two members of one territory, and the
 * groups of a round differ by one member at most. Two people who already sat
 * together do not sit together again as long as that is possible; what is not
 * is said. Wishes come after that.
 */
typedef struct _QuatuorComposer QuatuorComposer;

QuatuorComposer *quatuor_composer_new         (void);
QuatuorComposer *quatuor_composer_ref         (QuatuorComposer       *self);
void             quatuor_composer_unref       (QuatuorComposer       *self);
guint            quatuor_composer_add_member  (QuatuorComposer       *self,
                                               const QuatuorId       *seat,
                                               const QuatuorId       *person,
                                               const QuatuorId       *territory,
                                               const char            *name);
guint            quatuor_composer_n_members   (const QuatuorComposer *self);
const QuatuorComposerMember *
                 quatuor_composer_get_member  (const QuatuorComposer *self,
                                               guint                  member);
void             quatuor_composer_add_meeting (QuatuorComposer       *self,
                                               guint                  a,
                                               guint                  b,
                                               QuatuorDate            on,
                                               const char            *group);
void             quatuor_composer_set_wish    (QuatuorComposer       *self,
                                               guint                  a,
                                               guint                  b,
                                               QuatuorWish            wish);
void             quatuor_composer_add_topic   (QuatuorComposer       *self,
                                               const char            *topic);
guint            quatuor_composer_n_topics    (const QuatuorComposer *self);
const char      *quatuor_composer_get_topic   (const QuatuorComposer *self,
                                               guint                  group);
void             quatuor_composer_set_wished_topic (QuatuorComposer  *self,
                                               guint                  member,
                                               guint                  topic);
QuatuorProposal *quatuor_composer_propose     (const QuatuorComposer *self,
                                               const QuatuorComposerOptions *options,
                                               QuatuorComposerWatch  *watch);
GArray          *quatuor_composer_check       (const QuatuorComposer *self,
                                               const QuatuorProposal *proposal);
char            *quatuor_composer_describe    (const QuatuorComposer *self,
                                               const QuatuorProposal *proposal,
                                               const QuatuorIssue    *issue);

void             quatuor_proposal_free        (QuatuorProposal       *self);
guint            quatuor_proposal_get_place   (const QuatuorProposal *self,
                                               guint                  round,
                                               guint                  member);
void             quatuor_proposal_set_place   (QuatuorProposal       *self,
                                               guint                  round,
                                               guint                  member,
                                               guint                  group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorComposer, quatuor_composer_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorProposal, quatuor_proposal_free)

G_END_DECLS

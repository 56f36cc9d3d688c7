/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-date.h"
#include "quatuor-id.h"

G_BEGIN_DECLS

/* An integer that nobody gave: NULL in the database. */
#define QUATUOR_INTEGER_UNKNOWN G_MININT64

/**
 * QuatuorTable:
 *
 * The tracked tables, parents before their children: the order in which rows
 * are written to an archive and read from it.
 */
typedef enum
{
  QUATUOR_TABLE_PROGRAMME,
  QUATUOR_TABLE_PERSON,
  QUATUOR_TABLE_PHASE,
  QUATUOR_TABLE_GATE,
  QUATUOR_TABLE_MODULE,
  QUATUOR_TABLE_CATEGORY,
  QUATUOR_TABLE_TERRITORY,
  QUATUOR_TABLE_TERRITORY_STATE,
  QUATUOR_TABLE_SEAT,
  QUATUOR_TABLE_TENURE,
  QUATUOR_TABLE_PROGRESS,
  QUATUOR_TABLE_GATE_CHECK,
  QUATUOR_TABLE_FRAMEWORK,
  QUATUOR_TABLE_DIMENSION,
  QUATUOR_TABLE_CRITERION,
  QUATUOR_TABLE_CRITERION_MAP,
  QUATUOR_TABLE_CAMPAIGN,
  QUATUOR_TABLE_CAMPAIGN_HIDDEN,
  QUATUOR_TABLE_RATING,
  QUATUOR_TABLE_AGREED,
  QUATUOR_TABLE_SUBMISSION,
  QUATUOR_TABLE_CROSSING,
  QUATUOR_TABLE_PEER_GROUP,
  QUATUOR_TABLE_PEER_GROUP_MEMBER,
  QUATUOR_TABLE_SESSION,
  QUATUOR_TABLE_SESSION_MEMBER,
  QUATUOR_TABLE_HALF_DAY,
  QUATUOR_TABLE_ATTENDANCE,
  QUATUOR_TABLE_ASSIGNMENT,
  QUATUOR_TABLE_PEER_NOTE,
  QUATUOR_TABLE_NEED,
  QUATUOR_TABLE_CHARTER,
  QUATUOR_TABLE_CLAUSE,
  QUATUOR_TABLE_SIGNATURE,
  QUATUOR_TABLE_TOPIC,
  QUATUOR_TABLE_CONTACT,
  QUATUOR_TABLE_CONTACT_PERSON,
  QUATUOR_TABLE_CONTACT_TOPIC,
  QUATUOR_TABLE_COMMITMENT,
  QUATUOR_TABLE_INTERVIEW,
  QUATUOR_TABLE_EXCERPT,
  QUATUOR_TABLE_RESTRAINT,
  QUATUOR_TABLE_PROJECT,
  QUATUOR_TABLE_ACTION,
  QUATUOR_TABLE_EFFECT,
  QUATUOR_TABLE_MOMENT,
  QUATUOR_TABLE_VOICE,
  QUATUOR_TABLE_NARRATIVE,
  QUATUOR_TABLE_RECOMMENDATION,
  QUATUOR_TABLE_LEARNING,
  QUATUOR_TABLE_RESOURCE,
  QUATUOR_N_TABLES,
} QuatuorTable;

typedef enum
{
  QUATUOR_FIELD_KEY,     /* QuatuorId, part of the primary key */
  QUATUOR_FIELD_ID,      /* QuatuorId, a reference */
  QUATUOR_FIELD_TEXT,    /* char *, NULL for unknown */
  QUATUOR_FIELD_DATE,    /* QuatuorDate */
  QUATUOR_FIELD_INTEGER, /* gint64, QUATUOR_INTEGER_UNKNOWN for unknown */
} QuatuorFieldKind;

/**
 * QuatuorField:
 * @name: the column's name in the database
 * @kind: what it holds
 * @offset: where it lies in the row's struct
 */
typedef struct
{
  const char       *name;
  QuatuorFieldKind  kind;
  gsize             offset;
} QuatuorField;

/**
 * QuatuorRowType:
 * @name: the table's name
 * @parent: (nullable): the column by which quatuor_cohort_children() groups rows
 * @order: the ORDER BY terms in which people expect the rows
 * @size: of the row's struct, in bytes
 * @n_keys: how many columns, the first ones, make the primary key
 * @n_fields: how many columns there are
 * @fields: the columns, in the order of the schema
 */
typedef struct
{
  const char         *name;
  const char         *parent;
  const char         *order;
  gsize               size;
  guint               n_keys;
  guint               n_fields;
  const QuatuorField *fields;
} QuatuorRowType;

/* The columns of each table, one macro a table. The struct, the binding, the
 * reading, the archive and the history are all made from these lines. */
#define QUATUOR_PROGRAMME_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (title) TEXT (organiser) DATE (starts) DATE (ends) TEXT (note)
#define QUATUOR_PERSON_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) TEXT (given_name) TEXT (family_name) TEXT (function) \
  TEXT (organisation) TEXT (email) TEXT (phone) DATE (informed_on) TEXT (note)
#define QUATUOR_PHASE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) INTEGER (rank) TEXT (kind) TEXT (title) TEXT (aim) DATE (starts) DATE (ends)
#define QUATUOR_GATE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (phase) INTEGER (rank) TEXT (text)
#define QUATUOR_MODULE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) INTEGER (rank) TEXT (family) TEXT (title) TEXT (aim)
#define QUATUOR_CATEGORY_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) INTEGER (rank) TEXT (label) TEXT (plural) TEXT (icon) TEXT (colour)
#define QUATUOR_TERRITORY_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) TEXT (name) TEXT (kind) TEXT (siren) TEXT (departments) TEXT (region) \
  INTEGER (population) INTEGER (population_year) TEXT (labels) ID (parent) ID (coach) \
  TEXT (north_star) TEXT (note)
#define QUATUOR_TERRITORY_STATE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) TEXT (state) DATE (since) TEXT (reason)
#define QUATUOR_SEAT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) ID (category)
#define QUATUOR_TENURE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (seat) ID (person) TEXT (role) DATE (starts) DATE (ends)
#define QUATUOR_PROGRESS_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (territory) KEY (phase) TEXT (state) DATE (started) DATE (completed) TEXT (note) \
  ID (decided_by)
#define QUATUOR_GATE_CHECK_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (gate) KEY (territory) DATE (checked_on) ID (by)
#define QUATUOR_FRAMEWORK_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) INTEGER (version) TEXT (title) TEXT (source) DATE (frozen_on) ID (replaces)
#define QUATUOR_DIMENSION_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (framework) TEXT (code) INTEGER (rank) TEXT (title)
#define QUATUOR_CRITERION_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (dimension) TEXT (code) INTEGER (rank) TEXT (title) TEXT (question) \
  TEXT (level0) TEXT (level1) TEXT (level2) TEXT (level3) TEXT (level4)
#define QUATUOR_CRITERION_MAP_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (old) KEY (new)
#define QUATUOR_CAMPAIGN_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) INTEGER (rank) TEXT (moment) TEXT (title) ID (framework) DATE (opens) \
  DATE (closes)
#define QUATUOR_CAMPAIGN_HIDDEN_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (campaign) KEY (criterion)
#define QUATUOR_RATING_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (campaign) KEY (seat) KEY (criterion) TEXT (level) TEXT (comment) TEXT (evidence) \
  ID (person) DATE (rated_on)
#define QUATUOR_AGREED_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (campaign) KEY (territory) KEY (criterion) TEXT (level) TEXT (comment)
#define QUATUOR_SUBMISSION_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (campaign) KEY (seat) DATE (submitted_on)
#define QUATUOR_CROSSING_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (campaign) KEY (territory) DATE (opened_on)
#define QUATUOR_PEER_GROUP_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) TEXT (kind) TEXT (title) ID (category) TEXT (aim) TEXT (note) \
  INTEGER (round) INTEGER (seed)
#define QUATUOR_PEER_GROUP_MEMBER_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (peer_group) ID (seat) ID (person)
#define QUATUOR_SESSION_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (phase) ID (module) TEXT (title) TEXT (kind) TEXT (format) \
  TEXT (audience) ID (category) ID (territory) ID (peer_group) TEXT (place) TEXT (link) \
  ID (host) ID (lead) TEXT (agenda) TEXT (minutes) TEXT (state) DATE (state_on) TEXT (reason) \
  INTEGER (open_to_all) INTEGER (minimum)
#define QUATUOR_SESSION_MEMBER_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (session) KEY (person) TEXT (role)
#define QUATUOR_HALF_DAY_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (session) DATE (date) TEXT (part) TEXT (starts_at) TEXT (ends_at)
#define QUATUOR_ATTENDANCE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (half_day) KEY (person) TEXT (status) TEXT (note)
#define QUATUOR_ASSIGNMENT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (session) INTEGER (rank) TEXT (text) DATE (due)
#define QUATUOR_PEER_NOTE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (peer_group) ID (session) ID (seat) DATE (date) TEXT (text)
#define QUATUOR_NEED_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) ID (from_seat) ID (to_seat) TEXT (text) TEXT (state)
#define QUATUOR_CHARTER_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) INTEGER (version) TEXT (title) DATE (adopted_on) DATE (review_on) \
  TEXT (note)
#define QUATUOR_CLAUSE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (charter) INTEGER (rank) ID (category) TEXT (text)
#define QUATUOR_SIGNATURE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (charter) ID (seat) ID (person) DATE (signed_on)
#define QUATUOR_TOPIC_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) TEXT (title) TEXT (state) TEXT (note)
#define QUATUOR_CONTACT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (territory) DATE (date) TEXT (kind) INTEGER (minutes) ID (coach) \
  TEXT (note) TEXT (visibility)
#define QUATUOR_CONTACT_PERSON_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (contact) KEY (person)
#define QUATUOR_CONTACT_TOPIC_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (contact) KEY (topic)
#define QUATUOR_COMMITMENT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (territory) TEXT (text) ID (seat) ID (coach) DATE (due) TEXT (state) \
  DATE (state_on) ID (contact) ID (session) ID (need)
#define QUATUOR_INTERVIEW_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) ID (seat) ID (person) DATE (date) TEXT (mode) TEXT (code) \
  TEXT (consent) TEXT (note)
#define QUATUOR_EXCERPT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (interview) ID (criterion) INTEGER (rank) TEXT (text) TEXT (consent)
#define QUATUOR_RESTRAINT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (title) DATE (starts) DATE (ends) TEXT (note)
#define QUATUOR_PROJECT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) ID (territory) TEXT (title) TEXT (aim) TEXT (phase) TEXT (state)
#define QUATUOR_ACTION_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (project) INTEGER (rank) TEXT (kind) TEXT (title) ID (seat) \
  TEXT (partner) DATE (starts) DATE (due) TEXT (state) DATE (done_on) ID (criterion) \
  TEXT (blocked_because) TEXT (unblocked_when) TEXT (note)
#define QUATUOR_EFFECT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (territory) TEXT (kind) TEXT (text) TEXT (for_whom) INTEGER (evidence) \
  TEXT (contribution) ID (foreseen) DATE (noted_on)
#define QUATUOR_MOMENT_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (territory) DATE (date) TEXT (title) ID (phase)
#define QUATUOR_VOICE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (moment) KEY (seat) TEXT (text) TEXT (consent) ID (person) DATE (told_on)
#define QUATUOR_NARRATIVE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (territory) TEXT (trajectory) TEXT (sincerity) TEXT (involvement) TEXT (cooperation) \
  TEXT (evaluation) TEXT (crossed) DATE (published_on)
#define QUATUOR_RECOMMENDATION_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (territory) TEXT (addressee) TEXT (text) TEXT (answer) \
  DATE (answered_on)
#define QUATUOR_LEARNING_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) ID (territory) ID (seat) ID (module) ID (session) TEXT (text) \
  TEXT (evidence) TEXT (use) ID (action)
#define QUATUOR_RESOURCE_COLUMNS(KEY, ID, TEXT, DATE, INTEGER) \
  KEY (id) TEXT (code) TEXT (title) TEXT (kind) TEXT (link) ID (module) ID (phase) TEXT (tags) \
  TEXT (note)

#define QUATUOR_MEMBER_ID(name) QuatuorId name;
#define QUATUOR_MEMBER_TEXT(name) char *name;
#define QUATUOR_MEMBER_DATE(name) QuatuorDate name;
#define QUATUOR_MEMBER_INTEGER(name) gint64 name;
#define QUATUOR_DECLARE_ROW(Type, COLUMNS)                                             \
  typedef struct                                                                       \
  {                                                                                    \
    COLUMNS (QUATUOR_MEMBER_ID, QUATUOR_MEMBER_ID, QUATUOR_MEMBER_TEXT,                \
             QUATUOR_MEMBER_DATE, QUATUOR_MEMBER_INTEGER)                              \
  } Type;

QUATUOR_DECLARE_ROW (QuatuorProgramme, QUATUOR_PROGRAMME_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorPerson, QUATUOR_PERSON_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorPhase, QUATUOR_PHASE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorGate, QUATUOR_GATE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorModule, QUATUOR_MODULE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCategory, QUATUOR_CATEGORY_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorTerritory, QUATUOR_TERRITORY_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorTerritoryState, QUATUOR_TERRITORY_STATE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorSeat, QUATUOR_SEAT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorTenure, QUATUOR_TENURE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorProgress, QUATUOR_PROGRESS_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorGateCheck, QUATUOR_GATE_CHECK_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorFramework, QUATUOR_FRAMEWORK_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorDimension, QUATUOR_DIMENSION_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCriterion, QUATUOR_CRITERION_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCriterionMap, QUATUOR_CRITERION_MAP_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCampaign, QUATUOR_CAMPAIGN_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCampaignHidden, QUATUOR_CAMPAIGN_HIDDEN_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorRating, QUATUOR_RATING_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorAgreed, QUATUOR_AGREED_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorSubmission, QUATUOR_SUBMISSION_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCrossing, QUATUOR_CROSSING_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorPeerGroup, QUATUOR_PEER_GROUP_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorPeerGroupMember, QUATUOR_PEER_GROUP_MEMBER_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorSession, QUATUOR_SESSION_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorSessionMember, QUATUOR_SESSION_MEMBER_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorHalfDay, QUATUOR_HALF_DAY_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorAttendance, QUATUOR_ATTENDANCE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorAssignment, QUATUOR_ASSIGNMENT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorPeerNote, QUATUOR_PEER_NOTE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorNeed, QUATUOR_NEED_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCharter, QUATUOR_CHARTER_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorClause, QUATUOR_CLAUSE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorSignature, QUATUOR_SIGNATURE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorTopic, QUATUOR_TOPIC_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorContact, QUATUOR_CONTACT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorContactPerson, QUATUOR_CONTACT_PERSON_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorContactTopic, QUATUOR_CONTACT_TOPIC_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorCommitment, QUATUOR_COMMITMENT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorInterview, QUATUOR_INTERVIEW_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorExcerpt, QUATUOR_EXCERPT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorRestraint, QUATUOR_RESTRAINT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorProject, QUATUOR_PROJECT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorAction, QUATUOR_ACTION_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorEffect, QUATUOR_EFFECT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorMoment, QUATUOR_MOMENT_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorVoice, QUATUOR_VOICE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorNarrative, QUATUOR_NARRATIVE_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorRecommendation, QUATUOR_RECOMMENDATION_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorLearning, QUATUOR_LEARNING_COLUMNS)
QUATUOR_DECLARE_ROW (QuatuorResource, QUATUOR_RESOURCE_COLUMNS)

const QuatuorRowType *quatuor_row_type       (QuatuorTable   table);
gboolean              quatuor_row_find_table (const char    *name,
                                              QuatuorTable  *table);
gboolean              quatuor_row_find_reference (const char *column,
                                              QuatuorTable  *table);
const QuatuorField   *quatuor_row_find_field (QuatuorTable   table,
                                              const char    *name);
gpointer              quatuor_row_new        (QuatuorTable   table);
gpointer              quatuor_row_copy       (QuatuorTable   table,
                                              gconstpointer  row);
void                  quatuor_row_clear      (QuatuorTable   table,
                                              gpointer       row);
void                  quatuor_row_free       (QuatuorTable   table,
                                              gpointer       row);
gboolean              quatuor_row_equal      (QuatuorTable   table,
                                              gconstpointer  a,
                                              gconstpointer  b);
void                  quatuor_row_take_over  (QuatuorTable   table,
                                              gpointer       row,
                                              gconstpointer  before,
                                              gconstpointer  present);
gboolean              quatuor_row_same_key   (QuatuorTable   table,
                                              gconstpointer  a,
                                              gconstpointer  b);
const QuatuorId      *quatuor_row_parent     (QuatuorTable   table,
                                              gconstpointer  row);
char                 *quatuor_field_to_text  (const QuatuorField *field,
                                              gconstpointer       row);
gboolean              quatuor_field_parse    (const QuatuorField *field,
                                              const char         *text,
                                              gpointer            row);
void                  quatuor_row_set_text   (char         **member,
                                              const char    *text);

G_END_DECLS

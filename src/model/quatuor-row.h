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

const QuatuorRowType *quatuor_row_type       (QuatuorTable   table);
gboolean              quatuor_row_find_table (const char    *name,
                                              QuatuorTable  *table);
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
gboolean              quatuor_row_same_key   (QuatuorTable   table,
                                              gconstpointer  a,
                                              gconstpointer  b);
const QuatuorId      *quatuor_row_parent     (QuatuorTable   table,
                                              gconstpointer  row);
void                  quatuor_row_set_text   (char         **member,
                                              const char    *text);

G_END_DECLS

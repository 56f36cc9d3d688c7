/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-row.h"

#include <string.h>

#define FIELD_KEY(name) { #name, QUATUOR_FIELD_KEY, G_STRUCT_OFFSET (Row, name) },
#define FIELD_ID(name) { #name, QUATUOR_FIELD_ID, G_STRUCT_OFFSET (Row, name) },
#define FIELD_TEXT(name) { #name, QUATUOR_FIELD_TEXT, G_STRUCT_OFFSET (Row, name) },
#define FIELD_DATE(name) { #name, QUATUOR_FIELD_DATE, G_STRUCT_OFFSET (Row, name) },
#define FIELD_INTEGER(name) { #name, QUATUOR_FIELD_INTEGER, G_STRUCT_OFFSET (Row, name) },

/* offsetof() needs the row's type under one name: a static in a function of its
 * own gives each table its own "Row". */
#define DEFINE_FIELDS(name, Type, COLUMNS)                                            \
  static const QuatuorField *                                                         \
  name##_fields (guint *n_fields)                                                     \
  {                                                                                   \
    typedef Type Row;                                                                 \
    static const QuatuorField fields[] = {                                            \
      COLUMNS (FIELD_KEY, FIELD_ID, FIELD_TEXT, FIELD_DATE, FIELD_INTEGER)            \
    };                                                                                \
    *n_fields = G_N_ELEMENTS (fields);                                                \
    return fields;                                                                    \
  }

DEFINE_FIELDS (programme, QuatuorProgramme, QUATUOR_PROGRAMME_COLUMNS)
DEFINE_FIELDS (person, QuatuorPerson, QUATUOR_PERSON_COLUMNS)
DEFINE_FIELDS (phase, QuatuorPhase, QUATUOR_PHASE_COLUMNS)
DEFINE_FIELDS (gate, QuatuorGate, QUATUOR_GATE_COLUMNS)
DEFINE_FIELDS (module, QuatuorModule, QUATUOR_MODULE_COLUMNS)
DEFINE_FIELDS (category, QuatuorCategory, QUATUOR_CATEGORY_COLUMNS)
DEFINE_FIELDS (territory, QuatuorTerritory, QUATUOR_TERRITORY_COLUMNS)
DEFINE_FIELDS (territory_state, QuatuorTerritoryState, QUATUOR_TERRITORY_STATE_COLUMNS)
DEFINE_FIELDS (seat, QuatuorSeat, QUATUOR_SEAT_COLUMNS)
DEFINE_FIELDS (tenure, QuatuorTenure, QUATUOR_TENURE_COLUMNS)
DEFINE_FIELDS (progress, QuatuorProgress, QUATUOR_PROGRESS_COLUMNS)
DEFINE_FIELDS (gate_check, QuatuorGateCheck, QUATUOR_GATE_CHECK_COLUMNS)
DEFINE_FIELDS (framework, QuatuorFramework, QUATUOR_FRAMEWORK_COLUMNS)
DEFINE_FIELDS (dimension, QuatuorDimension, QUATUOR_DIMENSION_COLUMNS)
DEFINE_FIELDS (criterion, QuatuorCriterion, QUATUOR_CRITERION_COLUMNS)
DEFINE_FIELDS (criterion_map, QuatuorCriterionMap, QUATUOR_CRITERION_MAP_COLUMNS)
DEFINE_FIELDS (campaign, QuatuorCampaign, QUATUOR_CAMPAIGN_COLUMNS)
DEFINE_FIELDS (campaign_hidden, QuatuorCampaignHidden, QUATUOR_CAMPAIGN_HIDDEN_COLUMNS)
DEFINE_FIELDS (rating, QuatuorRating, QUATUOR_RATING_COLUMNS)
DEFINE_FIELDS (agreed, QuatuorAgreed, QUATUOR_AGREED_COLUMNS)
DEFINE_FIELDS (submission, QuatuorSubmission, QUATUOR_SUBMISSION_COLUMNS)
DEFINE_FIELDS (crossing, QuatuorCrossing, QUATUOR_CROSSING_COLUMNS)
DEFINE_FIELDS (peer_group, QuatuorPeerGroup, QUATUOR_PEER_GROUP_COLUMNS)
DEFINE_FIELDS (peer_group_member, QuatuorPeerGroupMember, QUATUOR_PEER_GROUP_MEMBER_COLUMNS)
DEFINE_FIELDS (session, QuatuorSession, QUATUOR_SESSION_COLUMNS)
DEFINE_FIELDS (session_member, QuatuorSessionMember, QUATUOR_SESSION_MEMBER_COLUMNS)
DEFINE_FIELDS (half_day, QuatuorHalfDay, QUATUOR_HALF_DAY_COLUMNS)
DEFINE_FIELDS (attendance, QuatuorAttendance, QUATUOR_ATTENDANCE_COLUMNS)
DEFINE_FIELDS (assignment, QuatuorAssignment, QUATUOR_ASSIGNMENT_COLUMNS)
DEFINE_FIELDS (peer_note, QuatuorPeerNote, QUATUOR_PEER_NOTE_COLUMNS)
DEFINE_FIELDS (need, QuatuorNeed, QUATUOR_NEED_COLUMNS)
DEFINE_FIELDS (charter, QuatuorCharter, QUATUOR_CHARTER_COLUMNS)
DEFINE_FIELDS (clause, QuatuorClause, QUATUOR_CLAUSE_COLUMNS)
DEFINE_FIELDS (signature, QuatuorSignature, QUATUOR_SIGNATURE_COLUMNS)
DEFINE_FIELDS (topic, QuatuorTopic, QUATUOR_TOPIC_COLUMNS)
DEFINE_FIELDS (contact, QuatuorContact, QUATUOR_CONTACT_COLUMNS)
DEFINE_FIELDS (contact_person, QuatuorContactPerson, QUATUOR_CONTACT_PERSON_COLUMNS)
DEFINE_FIELDS (contact_topic, QuatuorContactTopic, QUATUOR_CONTACT_TOPIC_COLUMNS)
DEFINE_FIELDS (commitment, QuatuorCommitment, QUATUOR_COMMITMENT_COLUMNS)
DEFINE_FIELDS (interview, QuatuorInterview, QUATUOR_INTERVIEW_COLUMNS)
DEFINE_FIELDS (excerpt, QuatuorExcerpt, QUATUOR_EXCERPT_COLUMNS)
DEFINE_FIELDS (restraint, QuatuorRestraint, QUATUOR_RESTRAINT_COLUMNS)
DEFINE_FIELDS (project, QuatuorProject, QUATUOR_PROJECT_COLUMNS)
DEFINE_FIELDS (action, QuatuorAction, QUATUOR_ACTION_COLUMNS)
DEFINE_FIELDS (effect, QuatuorEffect, QUATUOR_EFFECT_COLUMNS)
DEFINE_FIELDS (moment, QuatuorMoment, QUATUOR_MOMENT_COLUMNS)
DEFINE_FIELDS (voice, QuatuorVoice, QUATUOR_VOICE_COLUMNS)
DEFINE_FIELDS (narrative, QuatuorNarrative, QUATUOR_NARRATIVE_COLUMNS)
DEFINE_FIELDS (recommendation, QuatuorRecommendation, QUATUOR_RECOMMENDATION_COLUMNS)
DEFINE_FIELDS (learning, QuatuorLearning, QUATUOR_LEARNING_COLUMNS)
DEFINE_FIELDS (resource, QuatuorResource, QUATUOR_RESOURCE_COLUMNS)

#define TYPE(TABLE, name, Type, parent, order, n_keys) \
  [QUATUOR_TABLE_##TABLE] = { \
    { #name, parent, order, sizeof (Type), n_keys, 0, NULL }, name##_fields, \
  }

static struct
{
  QuatuorRowType type;
  const QuatuorField *(*get_fields) (guint *n_fields);
} TYPES[QUATUOR_N_TABLES] = {
  TYPE (PROGRAMME, programme, QuatuorProgramme, NULL, "id", 1),
  TYPE (PERSON, person, QuatuorPerson, NULL,
        "quatuor_fold (family_name), quatuor_fold (given_name), code", 1),
  TYPE (PHASE, phase, QuatuorPhase, NULL, "rank, code", 1),
  TYPE (GATE, gate, QuatuorGate, "phase", "rank, id", 1),
  TYPE (MODULE, module, QuatuorModule, NULL, "rank, code", 1),
  TYPE (CATEGORY, category, QuatuorCategory, NULL, "rank, code", 1),
  TYPE (TERRITORY, territory, QuatuorTerritory, NULL, "quatuor_fold (name), code", 1),
  TYPE (TERRITORY_STATE, territory_state, QuatuorTerritoryState, "territory", "since, id", 1),
  TYPE (SEAT, seat, QuatuorSeat, "territory",
        "(SELECT rank FROM category WHERE category.id = seat.category), id", 1),
  TYPE (TENURE, tenure, QuatuorTenure, "seat", "starts, id", 1),
  TYPE (PROGRESS, progress, QuatuorProgress, "territory", "territory, phase", 2),
  TYPE (GATE_CHECK, gate_check, QuatuorGateCheck, "territory", "gate, territory", 2),
  TYPE (FRAMEWORK, framework, QuatuorFramework, NULL, "code, version", 1),
  TYPE (DIMENSION, dimension, QuatuorDimension, "framework", "rank, code", 1),
  TYPE (CRITERION, criterion, QuatuorCriterion, "dimension", "rank, code", 1),
  TYPE (CRITERION_MAP, criterion_map, QuatuorCriterionMap, "old", "old, new", 2),
  TYPE (CAMPAIGN, campaign, QuatuorCampaign, NULL, "rank, code", 1),
  TYPE (CAMPAIGN_HIDDEN, campaign_hidden, QuatuorCampaignHidden, "campaign",
        "campaign, criterion", 2),
  TYPE (RATING, rating, QuatuorRating, "seat", "campaign, seat, criterion", 3),
  TYPE (AGREED, agreed, QuatuorAgreed, "territory", "campaign, territory, criterion", 3),
  TYPE (SUBMISSION, submission, QuatuorSubmission, "seat", "campaign, seat", 2),
  TYPE (CROSSING, crossing, QuatuorCrossing, "territory", "campaign, territory", 2),
  TYPE (PEER_GROUP, peer_group, QuatuorPeerGroup, NULL,
        "round, quatuor_fold (title), code", 1),
  TYPE (PEER_GROUP_MEMBER, peer_group_member, QuatuorPeerGroupMember, "peer_group", "id", 1),
  TYPE (SESSION, session, QuatuorSession, "territory",
        "(SELECT min (date) FROM half_day WHERE half_day.session = session.id), "
        "quatuor_fold (title), code", 1),
  TYPE (SESSION_MEMBER, session_member, QuatuorSessionMember, "session", "session, person", 2),
  TYPE (HALF_DAY, half_day, QuatuorHalfDay, "session",
        "date, CASE part WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END, id", 1),
  TYPE (ATTENDANCE, attendance, QuatuorAttendance, "half_day", "half_day, person", 2),
  TYPE (ASSIGNMENT, assignment, QuatuorAssignment, "session", "rank, id", 1),
  TYPE (PEER_NOTE, peer_note, QuatuorPeerNote, "peer_group", "date, id", 1),
  TYPE (NEED, need, QuatuorNeed, "territory", "id", 1),
  TYPE (CHARTER, charter, QuatuorCharter, "territory", "version, id", 1),
  TYPE (CLAUSE, clause, QuatuorClause, "charter", "rank, id", 1),
  TYPE (SIGNATURE, signature, QuatuorSignature, "charter", "signed_on, id", 1),
  TYPE (TOPIC, topic, QuatuorTopic, "territory", "quatuor_fold (title), id", 1),
  TYPE (CONTACT, contact, QuatuorContact, "territory", "date, id", 1),
  TYPE (CONTACT_PERSON, contact_person, QuatuorContactPerson, "contact", "contact, person", 2),
  TYPE (CONTACT_TOPIC, contact_topic, QuatuorContactTopic, "contact", "contact, topic", 2),
  TYPE (COMMITMENT, commitment, QuatuorCommitment, "territory", "due, id", 1),
  TYPE (INTERVIEW, interview, QuatuorInterview, "territory", "date, code", 1),
  TYPE (EXCERPT, excerpt, QuatuorExcerpt, "interview", "rank, id", 1),
  TYPE (RESTRAINT, restraint, QuatuorRestraint, NULL, "starts, id", 1),
  TYPE (PROJECT, project, QuatuorProject, "territory", "id", 1),
  TYPE (ACTION, action, QuatuorAction, "project", "rank, id", 1),
  TYPE (EFFECT, effect, QuatuorEffect, "territory", "id", 1),
  TYPE (MOMENT, moment, QuatuorMoment, "territory", "date, id", 1),
  TYPE (VOICE, voice, QuatuorVoice, "moment", "moment, seat", 2),
  TYPE (NARRATIVE, narrative, QuatuorNarrative, "territory", "territory", 1),
  TYPE (RECOMMENDATION, recommendation, QuatuorRecommendation, "territory", "id", 1),
  TYPE (LEARNING, learning, QuatuorLearning, "territory", "id", 1),
  TYPE (RESOURCE, resource, QuatuorResource, NULL, "quatuor_fold (title), code", 1),
};

/* Which table an id in a column points to: a column means the same in every
 * table that has it. */
static const struct
{
  const char   *column;
  QuatuorTable  table;
} REFERENCES[] = {
  { "action", QUATUOR_TABLE_ACTION },
  { "by", QUATUOR_TABLE_PERSON },
  { "campaign", QUATUOR_TABLE_CAMPAIGN },
  { "category", QUATUOR_TABLE_CATEGORY },
  { "charter", QUATUOR_TABLE_CHARTER },
  { "coach", QUATUOR_TABLE_PERSON },
  { "contact", QUATUOR_TABLE_CONTACT },
  { "criterion", QUATUOR_TABLE_CRITERION },
  { "decided_by", QUATUOR_TABLE_PERSON },
  { "dimension", QUATUOR_TABLE_DIMENSION },
  { "foreseen", QUATUOR_TABLE_EFFECT },
  { "framework", QUATUOR_TABLE_FRAMEWORK },
  { "from_seat", QUATUOR_TABLE_SEAT },
  { "gate", QUATUOR_TABLE_GATE },
  { "half_day", QUATUOR_TABLE_HALF_DAY },
  { "host", QUATUOR_TABLE_TERRITORY },
  { "interview", QUATUOR_TABLE_INTERVIEW },
  { "lead", QUATUOR_TABLE_PERSON },
  { "module", QUATUOR_TABLE_MODULE },
  { "moment", QUATUOR_TABLE_MOMENT },
  { "need", QUATUOR_TABLE_NEED },
  { "new", QUATUOR_TABLE_CRITERION },
  { "old", QUATUOR_TABLE_CRITERION },
  { "parent", QUATUOR_TABLE_TERRITORY },
  { "peer_group", QUATUOR_TABLE_PEER_GROUP },
  { "person", QUATUOR_TABLE_PERSON },
  { "phase", QUATUOR_TABLE_PHASE },
  { "project", QUATUOR_TABLE_PROJECT },
  { "replaces", QUATUOR_TABLE_FRAMEWORK },
  { "seat", QUATUOR_TABLE_SEAT },
  { "session", QUATUOR_TABLE_SESSION },
  { "territory", QUATUOR_TABLE_TERRITORY },
  { "to_seat", QUATUOR_TABLE_SEAT },
  { "topic", QUATUOR_TABLE_TOPIC },
};

#define MEMBER(row, field, Type) ((Type *) ((guint8 *) (row) + (field)->offset))
#define CONST_MEMBER(row, field, Type) ((const Type *) ((const guint8 *) (row) + (field)->offset))

/**
 * quatuor_row_type:
 * @table: a table
 *
 * Returns: (transfer none): the description of its rows
 */
const QuatuorRowType *
quatuor_row_type (QuatuorTable table)
{
  static gsize ready = 0;

  g_assert (table < QUATUOR_N_TABLES);

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < QUATUOR_N_TABLES; i++)
        TYPES[i].type.fields = TYPES[i].get_fields (&TYPES[i].type.n_fields);
      g_once_init_leave (&ready, 1);
    }
  return &TYPES[table].type;
}

/**
 * quatuor_row_find_table:
 * @name: a table's name
 * @table: (out): which one it is
 *
 * Returns: whether there is such a tracked table
 */
gboolean
quatuor_row_find_table (const char   *name,
                        QuatuorTable *table)
{
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    if (g_str_equal (TYPES[i].type.name, name))
      {
        *table = (QuatuorTable) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * quatuor_row_find_reference:
 * @column: the name of a column that holds ids
 * @table: (out): the table whose rows it names
 *
 * Returns: whether the column refers to other rows
 */
gboolean
quatuor_row_find_reference (const char   *column,
                            QuatuorTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (REFERENCES); i++)
    if (g_str_equal (REFERENCES[i].column, column))
      {
        *table = REFERENCES[i].table;
        return TRUE;
      }
  return FALSE;
}

/**
 * quatuor_row_find_field:
 * @table: a table
 * @name: the name of a column
 *
 * Returns: (transfer none) (nullable): the column of that name
 */
const QuatuorField *
quatuor_row_find_field (QuatuorTable  table,
                        const char   *name)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];
  return NULL;
}

/**
 * quatuor_row_new:
 * @table: a table
 *
 * Returns: (transfer full): a row with nothing known; free it with
 *   quatuor_row_free()
 */
gpointer
quatuor_row_new (QuatuorTable table)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  gpointer row = g_malloc0 (type->size);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == QUATUOR_FIELD_INTEGER)
      *MEMBER (row, &type->fields[i], gint64) = QUATUOR_INTEGER_UNKNOWN;
  return row;
}

/**
 * quatuor_row_copy:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: (transfer full): a deep copy
 */
gpointer
quatuor_row_copy (QuatuorTable  table,
                  gconstpointer row)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  gpointer copy = g_memdup2 (row, type->size);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == QUATUOR_FIELD_TEXT)
      *MEMBER (copy, &type->fields[i], char *) =
        g_strdup (*CONST_MEMBER (row, &type->fields[i], char *));
  return copy;
}

/**
 * quatuor_row_clear:
 * @table: a table
 * @row: one of its rows
 *
 * Frees what the row owns, for rows that live on the stack.
 */
void
quatuor_row_clear (QuatuorTable table,
                   gpointer     row)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == QUATUOR_FIELD_TEXT)
      g_clear_pointer (MEMBER (row, &type->fields[i], char *), g_free);
}

/**
 * quatuor_row_free:
 * @table: a table
 * @row: (nullable) (transfer full): one of its rows
 */
void
quatuor_row_free (QuatuorTable table,
                  gpointer     row)
{
  if (row == NULL)
    return;

  quatuor_row_clear (table, row);
  g_free (row);
}

static gboolean
field_equal (const QuatuorField *field,
             gconstpointer       a,
             gconstpointer       b)
{
  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      return quatuor_id_equal (CONST_MEMBER (a, field, QuatuorId),
                               CONST_MEMBER (b, field, QuatuorId));
    case QUATUOR_FIELD_TEXT:
      return g_strcmp0 (*CONST_MEMBER (a, field, char *), *CONST_MEMBER (b, field, char *)) == 0;
    case QUATUOR_FIELD_DATE:
      return *CONST_MEMBER (a, field, QuatuorDate) == *CONST_MEMBER (b, field, QuatuorDate);
    case QUATUOR_FIELD_INTEGER:
      return *CONST_MEMBER (a, field, gint64) == *CONST_MEMBER (b, field, gint64);
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_row_equal:
 * @table: a table
 * @a: one of its rows
 * @b: another
 *
 * Returns: whether all columns are the same
 */
gboolean
quatuor_row_equal (QuatuorTable  table,
                   gconstpointer a,
                   gconstpointer b)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (!field_equal (&type->fields[i], a, b))
      return FALSE;
  return TRUE;
}

static void
copy_field (const QuatuorField *field,
            gpointer            to,
            gconstpointer       from)
{
  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      *MEMBER (to, field, QuatuorId) = *CONST_MEMBER (from, field, QuatuorId);
      break;
    case QUATUOR_FIELD_TEXT:
      quatuor_row_set_text (MEMBER (to, field, char *), *CONST_MEMBER (from, field, char *));
      break;
    case QUATUOR_FIELD_DATE:
      *MEMBER (to, field, QuatuorDate) = *CONST_MEMBER (from, field, QuatuorDate);
      break;
    case QUATUOR_FIELD_INTEGER:
      *MEMBER (to, field, gint64) = *CONST_MEMBER (from, field, gint64);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_row_take_over:
 * @table: a table
 * @row: a row as somebody wants it
 * @before: the same row as they saw it
 * @present: the same row as it is by now
 *
 * Gives @row the present value of each column that they left alone.
 */
void
quatuor_row_take_over (QuatuorTable  table,
                       gpointer      row,
                       gconstpointer before,
                       gconstpointer present)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (field_equal (&type->fields[i], row, before))
      copy_field (&type->fields[i], row, present);
}

/**
 * quatuor_row_same_key:
 * @table: a table
 * @a: one of its rows
 * @b: another
 *
 * Returns: whether both stand for the same thing
 */
gboolean
quatuor_row_same_key (QuatuorTable  table,
                      gconstpointer a,
                      gconstpointer b)
{
  /* Keys are the first members and ids have no padding, so they compare at once. */
  return memcmp (a, b, quatuor_row_type (table)->n_keys * sizeof (QuatuorId)) == 0;
}

/**
 * quatuor_row_parent:
 * @table: a table
 * @row: one of its rows
 *
 * Returns: (transfer none) (nullable): the id by which the row is grouped, if
 *   its table groups rows
 */
const QuatuorId *
quatuor_row_parent (QuatuorTable  table,
                    gconstpointer row)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  return type->parent != NULL
           ? CONST_MEMBER (row, quatuor_row_find_field (table, type->parent), QuatuorId) : NULL;
}

/**
 * quatuor_row_set_text:
 * @member: the text of a row
 * @text: (nullable): its new value, copied
 */
void
quatuor_row_set_text (char       **member,
                      const char  *text)
{
  g_autofree char *old G_GNUC_UNUSED = *member;

  *member = g_strdup (text);
}

/**
 * quatuor_field_to_text:
 * @field: a column of a table
 * @row: a row of it
 *
 * Returns: (transfer full) (nullable): the value of the column as
 *   quatuor_wording_for_value() takes it, %NULL for unknown
 */
char *
quatuor_field_to_text (const QuatuorField *field,
                       gconstpointer       row)
{
  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      return quatuor_id_is_none (CONST_MEMBER (row, field, QuatuorId))
               ? NULL : quatuor_id_to_string (CONST_MEMBER (row, field, QuatuorId));
    case QUATUOR_FIELD_TEXT:
      return g_strdup (*CONST_MEMBER (row, field, char *));
    case QUATUOR_FIELD_DATE:
      return quatuor_date_to_iso (*CONST_MEMBER (row, field, QuatuorDate));
    case QUATUOR_FIELD_INTEGER:
      return *CONST_MEMBER (row, field, gint64) == QUATUOR_INTEGER_UNKNOWN
               ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, *CONST_MEMBER (row, field, gint64));
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_field_parse:
 * @field: a field of a row
 * @text: its value, as quatuor_field_to_text() writes it; empty for an unknown one
 * @row: (inout): a row of the table of @field
 *
 * Returns: whether @text is such a value
 */
gboolean
quatuor_field_parse (const QuatuorField *field,
                     const char         *text,
                     gpointer            row)
{
  if (*text == '\0')
    return field->kind != QUATUOR_FIELD_KEY;

  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      return quatuor_id_parse (text, MEMBER (row, field, QuatuorId));
    case QUATUOR_FIELD_TEXT:
      if (!g_utf8_validate (text, -1, NULL))
        return FALSE;
      quatuor_row_set_text (MEMBER (row, field, char *), text);
      return TRUE;
    case QUATUOR_FIELD_DATE:
      return quatuor_date_parse_iso (text, MEMBER (row, field, QuatuorDate));
    case QUATUOR_FIELD_INTEGER:
      return g_ascii_string_to_signed (text, 10, QUATUOR_INTEGER_UNKNOWN + 1, G_MAXINT64,
                                       MEMBER (row, field, gint64), NULL);
    default:
      g_assert_not_reached ();
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-wording.h"
#include "quatuor-label.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *words;
} Word;

static const char *const TABLES[QUATUOR_N_TABLES] = {
  [QUATUOR_TABLE_PROGRAMME] = N_("Programme"),
  [QUATUOR_TABLE_PERSON] = N_("Person"),
  [QUATUOR_TABLE_PHASE] = N_("Phase"),
  [QUATUOR_TABLE_GATE] = N_("Gate"),
  [QUATUOR_TABLE_MODULE] = N_("Module"),
  [QUATUOR_TABLE_CATEGORY] = N_("Category"),
  [QUATUOR_TABLE_TERRITORY] = N_("Territory"),
  [QUATUOR_TABLE_TERRITORY_STATE] = N_("State of the territory"),
  [QUATUOR_TABLE_SEAT] = N_("Seat"),
  [QUATUOR_TABLE_TENURE] = N_("Term"),
  [QUATUOR_TABLE_PROGRESS] = N_("Progress"),
  [QUATUOR_TABLE_GATE_CHECK] = N_("Gate passed"),
  [QUATUOR_TABLE_FRAMEWORK] = N_("Questionnaire"),
  [QUATUOR_TABLE_DIMENSION] = N_("Dimension"),
  [QUATUOR_TABLE_CRITERION] = N_("Criterion"),
  [QUATUOR_TABLE_CRITERION_MAP] = N_("Matching criterion"),
  [QUATUOR_TABLE_CAMPAIGN] = N_("Campaign"),
  [QUATUOR_TABLE_CAMPAIGN_HIDDEN] = N_("Hidden criterion"),
  [QUATUOR_TABLE_RATING] = N_("Answer"),
  [QUATUOR_TABLE_AGREED] = N_("Agreed answer"),
  [QUATUOR_TABLE_SUBMISSION] = N_("Submission"),
  [QUATUOR_TABLE_CROSSING] = N_("Crossing"),
  [QUATUOR_TABLE_PEER_GROUP] = N_("Peer group"),
  [QUATUOR_TABLE_PEER_GROUP_MEMBER] = N_("Member of a peer group"),
  [QUATUOR_TABLE_SESSION] = N_("Session"),
  [QUATUOR_TABLE_SESSION_MEMBER] = N_("Invited person"),
  [QUATUOR_TABLE_HALF_DAY] = N_("Half-day"),
  [QUATUOR_TABLE_ATTENDANCE] = N_("Attendance"),
  [QUATUOR_TABLE_ASSIGNMENT] = N_("Work between sessions"),
  [QUATUOR_TABLE_PEER_NOTE] = N_("Note of a peer group"),
  [QUATUOR_TABLE_NEED] = N_("Need"),
  [QUATUOR_TABLE_CHARTER] = N_("Charter"),
  [QUATUOR_TABLE_CLAUSE] = N_("Clause"),
  [QUATUOR_TABLE_SIGNATURE] = N_("Signature"),
  [QUATUOR_TABLE_TOPIC] = N_("Local topic"),
  [QUATUOR_TABLE_CONTACT] = N_("Contact"),
  [QUATUOR_TABLE_CONTACT_PERSON] = N_("Person met"),
  [QUATUOR_TABLE_CONTACT_TOPIC] = N_("Topic talked about"),
  [QUATUOR_TABLE_COMMITMENT] = N_("Commitment"),
  [QUATUOR_TABLE_INTERVIEW] = N_("Interview"),
  [QUATUOR_TABLE_EXCERPT] = N_("Excerpt"),
  [QUATUOR_TABLE_RESTRAINT] = N_("Pre-election restraint"),
  [QUATUOR_TABLE_PROJECT] = N_("Project"),
  [QUATUOR_TABLE_ACTION] = N_("Action"),
  [QUATUOR_TABLE_EFFECT] = N_("Effect"),
  [QUATUOR_TABLE_MOMENT] = N_("Moment of the narrative"),
  [QUATUOR_TABLE_VOICE] = N_("Voice"),
  [QUATUOR_TABLE_NARRATIVE] = N_("Crossed narrative"),
  [QUATUOR_TABLE_RECOMMENDATION] = N_("Recommendation"),
  [QUATUOR_TABLE_LEARNING] = N_("Learning"),
  [QUATUOR_TABLE_RESOURCE] = N_("Resource"),
};

/* A column means the same in every table that has it, so one list serves all. */
static const Word COLUMNS[] = {
  { "action", N_("Action") },
  { "addressee", N_("Addressee") },
  { "adopted_on", N_("Adopted on") },
  { "agenda", N_("Agenda") },
  { "aim", N_("Aim") },
  { "answer", N_("Answer") },
  { "answered_on", N_("Answered on") },
  { "audience", N_("Audience") },
  { "blocked_because", N_("Blocked because") },
  { "by", N_("By") },
  { "campaign", N_("Campaign") },
  { "category", N_("Category") },
  { "charter", N_("Charter") },
  { "checked_on", N_("Passed on") },
  { "closes", N_("Closes") },
  { "coach", N_("Coach") },
  { "code", N_("Code") },
  { "colour", N_("Colour") },
  { "comment", N_("Comment") },
  { "completed", N_("Completed") },
  { "consent", N_("Consent") },
  { "contact", N_("Contact") },
  { "contribution", N_("Contribution of the path") },
  { "cooperation", N_("Cooperation") },
  { "criterion", N_("Criterion") },
  { "crossed", N_("Crossed text") },
  { "date", N_("Date") },
  { "decided_by", N_("Decided by") },
  { "departments", N_("Departments") },
  { "dimension", N_("Dimension") },
  { "done_on", N_("Done on") },
  { "due", N_("Due") },
  { "email", N_("E-mail") },
  { "ends", N_("Ends") },
  { "ends_at", N_("Ends at") },
  { "evaluation", N_("Evaluation of the change") },
  { "evidence", N_("Evidence") },
  { "family", N_("Family") },
  { "family_name", N_("Family name") },
  { "for_whom", N_("For whom") },
  { "foreseen", N_("Foreseen effect") },
  { "format", N_("Format") },
  { "framework", N_("Questionnaire") },
  { "from_seat", N_("From") },
  { "frozen_on", N_("Frozen on") },
  { "function", N_("Function") },
  { "gate", N_("Gate") },
  { "given_name", N_("Given name") },
  { "half_day", N_("Half-day") },
  { "host", N_("Host territory") },
  { "icon", N_("Icon") },
  { "informed_on", N_("Informed on") },
  { "interview", N_("Interview") },
  { "involvement", N_("Involvement") },
  { "kind", N_("Kind") },
  { "label", N_("Label") },
  { "labels", N_("Labels") },
  { "lead", N_("Lead") },
  { "level", N_("Level") },
  { "level0", N_("Level 0") },
  { "level1", N_("Level 1") },
  { "level2", N_("Level 2") },
  { "level3", N_("Level 3") },
  { "level4", N_("Level 4") },
  { "link", N_("Link") },
  { "minimum", N_("Least number of half-days") },
  { "minutes", N_("Minutes") },
  { "mode", N_("Mode") },
  { "module", N_("Module") },
  { "moment", N_("Moment") },
  { "name", N_("Name") },
  { "need", N_("Need") },
  { "north_star", N_("North star") },
  { "note", N_("Note") },
  { "noted_on", N_("Noted on") },
  { "open_to_all", N_("Open to the public") },
  { "opened_on", N_("Opened on") },
  { "opens", N_("Opens") },
  { "organisation", N_("Organisation") },
  { "organiser", N_("Organiser") },
  { "parent", N_("Part of") },
  { "part", N_("Part of the day") },
  { "partner", N_("Partners") },
  { "peer_group", N_("Peer group") },
  { "person", N_("Person") },
  { "phase", N_("Phase") },
  { "phone", N_("Phone") },
  { "place", N_("Place") },
  { "plural", N_("Plural") },
  { "population", N_("Population") },
  { "population_year", N_("Year of the population") },
  { "project", N_("Project") },
  { "published_on", N_("Published on") },
  { "question", N_("Question") },
  { "rank", N_("Rank") },
  { "rated_on", N_("Answered on") },
  { "reason", N_("Reason") },
  { "region", N_("Region") },
  { "replaces", N_("Replaces") },
  { "review_on", N_("To be read again on") },
  { "role", N_("Role") },
  { "round", N_("Round") },
  { "seat", N_("Seat") },
  { "seed", N_("Seed of the draw") },
  { "session", N_("Session") },
  { "signed_on", N_("Signed on") },
  { "since", N_("Since") },
  { "sincerity", N_("Sincerity") },
  { "siren", N_("SIREN") },
  { "source", N_("Source") },
  { "started", N_("Started") },
  { "starts", N_("Starts") },
  { "starts_at", N_("Starts at") },
  { "state", N_("State") },
  { "state_on", N_("State since") },
  { "status", N_("Status") },
  { "submitted_on", N_("Submitted on") },
  { "tags", N_("Tags") },
  { "territory", N_("Territory") },
  { "text", N_("Text") },
  { "title", N_("Title") },
  { "to_seat", N_("To") },
  { "told_on", N_("Told on") },
  { "topic", N_("Topic") },
  { "trajectory", N_("Trajectory") },
  { "unblocked_when", N_("Unblocked when") },
  { "use", N_("Use") },
  { "version", N_("Version") },
  { "visibility", N_("Visibility") },
};

static const Word KINDS[] = {
  { "commune", N_("Municipality") },
  { "epci_cc", N_("Community of municipalities") },
  { "epci_ca", N_("Agglomeration community") },
  { "epci_cu", N_("Urban community") },
  { "metropole", N_("Metropolis") },
  { "ept", N_("Public territorial body (EPT)") },
  { "petr", N_("Rural territorial hub (PETR)") },
  { "pnr", N_("Regional nature park") },
  { "pays", N_("Pays") },
  { "departement", N_("Department") },
  { "syndicat", N_("Joint authority") },
  { "other", N_("Other kind") },
  { "diagnostic", N_("Diagnostic") },
  { "common_core", N_("Common core") },
  { "peer_groups", N_("Peer groups") },
  { "local_support", N_("Local support") },
  { "closing", N_("Closing session") },
  { "by_category", N_("By category") },
  { "by_territory", N_("By territories") },
  { "by_topic", N_("By topic") },
  { "launch", N_("Launch") },
  { "core", N_("Common core session") },
  { "peer", N_("Peer session") },
  { "visit", N_("Visit") },
  { "thematic", N_("Thematic day") },
  { "local", N_("Session on the territory") },
  { "agora", N_("Agora") },
  { "interview", N_("Interview") },
  { "call", N_("Call") },
  { "mail", N_("Mail") },
  { "workshop", N_("Workshop") },
  { "foreseen", N_("Foreseen") },
  { "observed", N_("Observed") },
  { "unintended", N_("Unintended") },
  { "action", N_("Action") },
  { "milestone", N_("White pebble") },
  { "document", N_("Document") },
  { "video", N_("Video") },
  { "audio", N_("Recording") },
  { "tool", N_("Tool") },
  { "site", N_("Web site") },
  { "book", N_("Book") },
};

static const Word STATES[] = {
  { "candidate", N_("Candidate") },
  { "selected", N_("Selected") },
  { "active", N_("Active") },
  { "completed", N_("Path completed") },
  { "withdrawn", N_("Withdrawn") },
  { "not_started", N_("Not started") },
  { "under_way", N_("Under way") },
  { "done", N_("Done") },
  { "skipped", N_("Skipped") },
  { "open", N_("Open") },
  { "talked_over", N_("Talked over") },
  { "agreed", N_("Agreed") },
  { "met", N_("Met") },
  { "dropped", N_("Dropped") },
  { "parked", N_("Parked") },
  { "closed", N_("Closed") },
  { "kept", N_("Kept") },
  { "paused", N_("Paused") },
  { "blocked", N_("Blocked") },
};

static const Word ROLES[] = {
  { "holder", N_("Holder") },
  { "substitute", N_("Substitute") },
  { "associate", N_("Associate") },
  { "invited", N_("Invited") },
  { "speaker", N_("Speaker") },
};

static const Word MOMENTS[] = {
  { "initial", N_("Initial") },
  { "interim", N_("Interim") },
  { "final", N_("Final") },
  { "after", N_("Afterwards") },
};

static const Word FAMILIES[] = {
  { "thematic", N_("Thematic") },
  { "transversal", N_("Transversal") },
};

static const Word LEVELS[] = {
  { "dont_know", N_("Does not know") },
  { "not_applicable", N_("Not applicable") },
};

static const Word ADDRESSEES[] = {
  { "territory", N_("The territory") },
  { "programme", N_("The programme") },
  { "region", N_("The Region") },
  { "state", N_("The State") },
  { "agency", N_("A national agency") },
  { "other", N_("Somebody else") },
};

static const Word AUDIENCES[] = {
  { "everyone", N_("Everyone") },
  { "category", N_("One category") },
  { "territory", N_("One territory") },
  { "group", N_("One peer group") },
  { "chosen", N_("Chosen people") },
};

static const Word CONSENTS[] = {
  { "named", N_("With the name") },
  { "role", N_("With the role only") },
  { "hidden", N_("Hidden") },
  { "given", N_("Given") },
  { "refused", N_("Refused") },
};

static const Word CONTRIBUTIONS[] = {
  { "none", NC_("contribution", "None") },
  { "some", NC_("contribution", "Some") },
  { "decisive", NC_("contribution", "Decisive") },
};

static const Word FORMATS[] = {
  { "on_site", N_("On site") },
  { "remote", N_("Remote") },
  { "mixed", N_("On site and remote") },
  { "field_visit", N_("Field visit") },
};

static const Word MODES[] = {
  { "on_site", N_("On site") },
  { "phone", N_("By phone") },
  { "video", N_("By video") },
  { "written", N_("In writing") },
};

static const Word PARTS[] = {
  { "morning", N_("Morning") },
  { "afternoon", N_("Afternoon") },
  { "evening", N_("Evening") },
};

static const Word PROJECT_PHASES[] = {
  { "idea", N_("Idea") },
  { "study", N_("Study") },
  { "operation", N_("Operation") },
};

static const Word STATUSES[] = {
  { "expected", N_("Expected") },
  { "present", N_("Present") },
  { "remote", N_("Present remotely") },
  { "excused", N_("Excused") },
  { "absent", N_("Absent") },
};

/* What the strengths of evidence, 0 to 3, rest on. */
static const Word STRENGTHS[] = {
  { "0", N_("Said once") },
  { "1", N_("Said by several categories") },
  { "2", N_("In a document") },
  { "3", N_("Measured") },
};

static const Word ACTION_STATES[] = {
  { "planned", NC_("action", "Planned") },
  { "under_way", NC_("action", "Under way") },
  { "blocked", NC_("action", "Blocked") },
  { "done", NC_("action", "Done") },
  { "dropped", NC_("action", "Dropped") },
};

/* A session is feminine in French, as an action is. */
static const Word SESSION_STATES[] = {
  { "planned", NC_("session", "Planned") },
  { "held", NC_("session", "Held") },
  { "cancelled", NC_("session", "Cancelled") },
};

static const Word PROJECT_STATES[] = {
  { "planned", NC_("project", "Planned") },
  { "under_way", NC_("project", "Under way") },
  { "paused", NC_("project", "Paused") },
  { "blocked", NC_("project", "Blocked") },
  { "done", NC_("project", "Done") },
  { "dropped", NC_("project", "Dropped") },
};

static const Word VISIBILITIES[] = {
  { "coach", N_("The coach only") },
  { "team", N_("The team") },
  { "shareable", N_("To be shared") },
};

/* Some columns hold codes that read otherwise in one table: those go by the
 * name of the table too, and have a context for the translators. */
static const struct
{
  const char *column;
  const Word *words;
  gsize       n_words;
  const char *context;
} CODES[] = {
  { "action.state", ACTION_STATES, G_N_ELEMENTS (ACTION_STATES), "action" },
  { "addressee", ADDRESSEES, G_N_ELEMENTS (ADDRESSEES) },
  { "audience", AUDIENCES, G_N_ELEMENTS (AUDIENCES) },
  { "consent", CONSENTS, G_N_ELEMENTS (CONSENTS) },
  { "contribution", CONTRIBUTIONS, G_N_ELEMENTS (CONTRIBUTIONS), "contribution" },
  { "effect.evidence", STRENGTHS, G_N_ELEMENTS (STRENGTHS) },
  { "family", FAMILIES, G_N_ELEMENTS (FAMILIES) },
  { "format", FORMATS, G_N_ELEMENTS (FORMATS) },
  { "kind", KINDS, G_N_ELEMENTS (KINDS) },
  { "level", LEVELS, G_N_ELEMENTS (LEVELS) },
  { "mode", MODES, G_N_ELEMENTS (MODES) },
  { "moment", MOMENTS, G_N_ELEMENTS (MOMENTS) },
  { "part", PARTS, G_N_ELEMENTS (PARTS) },
  { "phase", PROJECT_PHASES, G_N_ELEMENTS (PROJECT_PHASES) },
  { "project.phase", PROJECT_PHASES, G_N_ELEMENTS (PROJECT_PHASES) },
  { "project.state", PROJECT_STATES, G_N_ELEMENTS (PROJECT_STATES), "project" },
  { "role", ROLES, G_N_ELEMENTS (ROLES) },
  { "session.state", SESSION_STATES, G_N_ELEMENTS (SESSION_STATES), "session" },
  { "state", STATES, G_N_ELEMENTS (STATES) },
  { "status", STATUSES, G_N_ELEMENTS (STATUSES) },
  { "visibility", VISIBILITIES, G_N_ELEMENTS (VISIBILITIES) },
};

static const char *
find_word (const Word *words,
           gsize       n_words,
           const char *context,
           const char *code)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, words[i].words)
                             : _(words[i].words);
  return NULL;
}

/**
 * quatuor_wording_for_table:
 * @table: a table
 *
 * Returns: (transfer none): what one of its rows is, in the language of the
 *   screen
 */
const char *
quatuor_wording_for_table (QuatuorTable table)
{
  g_assert (table < QUATUOR_N_TABLES);

  return _(TABLES[table]);
}

/**
 * quatuor_wording_for_column:
 * @column: a column's name
 *
 * Returns: (transfer none): what the column holds, in the language of the
 *   screen; the name itself where no words are known
 */
const char *
quatuor_wording_for_column (const char *column)
{
  const char *words = find_word (COLUMNS, G_N_ELEMENTS (COLUMNS), NULL, column);

  return words != NULL ? words : column;
}

/**
 * quatuor_wording_for_code:
 * @column: the column that holds the code, such as `kind`, `state` or `role`; with
 *   its table where the words differ, as `action.state`
 * @code: (nullable): the code
 *
 * Returns: (transfer none) (nullable): the code in the language of the screen;
 *   the code itself where no words are known
 */
const char *
quatuor_wording_for_code (const char *column,
                          const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++)
    if (g_str_equal (CODES[i].column, column))
      {
        const char *words = find_word (CODES[i].words, CODES[i].n_words,
                                       CODES[i].context, code);

        return words != NULL ? words : code;
      }
  return code;
}

/* What a person can choose in a column, in the order in which it is offered. */
static const struct
{
  const char        *column;
  const char *const *codes;
} CHOICES[] = {
  { "half_day.part", (const char *const[]) { "morning", "afternoon", "evening", NULL } },
  { "role", (const char *const[]) { "holder", "substitute", "associate", NULL } },
  { "session.audience",
    (const char *const[]) { "everyone", "category", "territory", "group", "chosen", NULL } },
  { "session.format",
    (const char *const[]) { "on_site", "remote", "mixed", "field_visit", NULL } },
  { "session.kind",
    (const char *const[]) { "launch", "core", "peer", "thematic", "visit", "local", "interview",
                            "agora", "closing", "other", NULL } },
  { "session.state", (const char *const[]) { "planned", "held", "cancelled", NULL } },
  { "session_member.role", (const char *const[]) { "invited", "speaker", NULL } },
  { "territory.kind",
    (const char *const[]) { "commune", "epci_cc", "epci_ca", "epci_cu", "metropole", "ept", "petr",
                            "pnr", "pays", "departement", "syndicat", "other", NULL } },
  { "territory.state",
    (const char *const[]) { "candidate", "selected", "active", "completed", "withdrawn", NULL } },
};

/**
 * quatuor_wording_codes:
 * @column: a column with choices: `role`, or `session.kind` where the same name
 *   offers other choices in another table
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes a person can
 *   choose there, in the order in which they are offered
 */
const char *const *
quatuor_wording_codes (const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHOICES); i++)
    if (g_str_equal (CHOICES[i].column, column))
      return CHOICES[i].codes;
  g_return_val_if_reached (NULL);
}

static char *
referred_name (QuatuorCohort   *cohort,
               const char      *column,
               const QuatuorId *id)
{
  QuatuorTable table;

  if (!quatuor_row_find_reference (column, &table))
    return g_strdup ("…");
  return quatuor_label_row_name (cohort, table, id);
}

/**
 * quatuor_wording_for_value:
 * @cohort: what is known now
 * @table: a table
 * @column: one of its columns
 * @value: (nullable): a value of it as text: an id of 36 characters, an ISO day,
 *   a code, a number or a person's words
 *
 * Returns: (transfer full): the value as a person reads it; a dash for unknown
 */
char *
quatuor_wording_for_value (QuatuorCohort *cohort,
                           QuatuorTable   table,
                           const char    *column,
                           const char    *value)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  g_autofree char *qualified = NULL;
  QuatuorDate date;
  QuatuorId id;

  if (value == NULL || value[0] == '\0')
    return g_strdup ("—");

  for (guint i = 0; i < type->n_fields; i++)
    {
      if (!g_str_equal (type->fields[i].name, column))
        continue;
      /* Years are whole numbers too, and have no thousands. */
      if (g_str_equal (column, "population"))
        return g_strdup_printf ("%'" G_GINT64_FORMAT, g_ascii_strtoll (value, NULL, 10));
      if (type->fields[i].kind == QUATUOR_FIELD_DATE && quatuor_date_parse_iso (value, &date))
        return quatuor_date_to_display (date);
      if ((type->fields[i].kind == QUATUOR_FIELD_ID || type->fields[i].kind == QUATUOR_FIELD_KEY) &&
          quatuor_id_parse (value, &id))
        return referred_name (cohort, column, &id);
    }
  qualified = g_strconcat (type->name, ".", column, NULL);
  if (quatuor_wording_for_code (qualified, value) != value)
    return g_strdup (quatuor_wording_for_code (qualified, value));
  return g_strdup (quatuor_wording_for_code (column, value));
}
